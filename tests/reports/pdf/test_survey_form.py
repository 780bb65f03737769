"""The survey form on paper: all that is declared, in the screen's order, what is recorded in grey."""

from dataclasses import replace

import pytest

from kkb_desktop.domain.codelists.person import YES_NO
from kkb_desktop.domain.fields import Field, Kind, RecordType
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.skips import asked_when
from kkb_desktop.domain.text import Text
from kkb_desktop.reports.pdf import member_grid, survey_form
from kkb_desktop.reports.pdf.entries import item_of, recorded_words, skip_words
from kkb_desktop.reports.pdf.member_grid import FormMember
from kkb_desktop.reports.pdf.page import PAPERS
from kkb_desktop.reports.pdf.survey_form import FormWoman, blank_forms, prefilled_forms

from .reading import pages, sizes, squeezed, words
from .samples import DAY, ODD_NAMES, PLACE, form


def blank(round=2026, paper="A4", count=1):
    return blank_forms(count, round, PAPERS[paper], PLACE, DAY)


def prefilled(*forms, round=2026, paper="A4"):
    return prefilled_forms(forms, round, PAPERS[paper], PLACE, DAY)


def asked_fields(type, round):
    record_type = RECORD_TYPES[type]
    for field in record_type.fields:
        if (
            not field.hidden
            and field.key != "round"
            and asked_when(record_type, field, {"round": round}) is not None
        ):
            yield field


@pytest.mark.parametrize("round", [2021, 2026])
@pytest.mark.parametrize("type", ["family", "person", "family_survey", "planning_survey"])
def test_everything_that_a_round_asks_stands_on_the_form(type, round):
    text = words(blank(round))
    for field in asked_fields(type, round):
        if type == "person" and field.codes is not None:
            continue  # their titles run upwards, which a reader of PDFs may take letter by letter
        assert squeezed(field.label.id) in text, field.key
        for code in field.codes.codes if field.codes else ():
            assert squeezed(code.label.id) in text, (field.key, code.value)


def test_the_codes_of_the_grid_are_explained_below_it():
    text = words(blank())
    for field in asked_fields("person", 2026):
        for code in field.codes.codes if field.codes else ():
            assert squeezed(f"{code.value} {code.label.id}") in text, field.key


def test_the_order_is_the_screens():
    text = words(blank())
    order = ["Alamat", "Anggotakeluarga", "Keluargaberencana", "P.01", "P.13", "P.19", "P.29", "Verifikasi"]
    places = [text.index(each) for each in order]
    assert places == sorted(places)


def test_a_round_asks_by_its_own_lists():
    assert "Mataairterlindung" in words(blank(2026)) and "Mataairterlindung" not in words(blank(2022))
    assert "Jaraksumberair" not in words(blank(2022))


def test_a_field_that_is_added_to_a_declaration_is_added_on_paper(monkeypatch):
    survey = RECORD_TYPES["family_survey"]
    question = Field(
        "pets", Kind.CODE, Text("Memelihara unggas di rumah", "Poultry"), "housing", codes=YES_NO
    )
    monkeypatch.setattr(survey_form, "FAMILY_SURVEY", more(survey, question))
    person = RECORD_TYPES["person"]
    nickname = Field("nickname", Kind.TEXT, Text("Nama panggilan", "Nickname"), "identity")
    smokes = Field("smokes", Kind.CODE, Text("Merokok", "Smokes"), "welfare", codes=YES_NO)
    monkeypatch.setattr(member_grid, "PERSON", more(person, nickname, smokes))
    text = words(blank())
    assert "Memeliharaunggasdirumah" in text
    assert "Namapanggilan" in text and "Merokok" in text


def more(record_type: RecordType, *fields: Field) -> RecordType:
    return RecordType(
        record_type.key,
        record_type.label,
        record_type.plural,
        record_type.sections,
        (*record_type.fields, *fields),
        title=record_type.title,
    )


def test_sheets_lie_on_their_long_side():
    assert set(sizes(blank())) == {(297, 210)}
    assert set(sizes(blank(paper="F4"))) == {(330, 215)}


def test_a_usual_family_takes_two_sheets_printed_on_both_sides():
    assert len(pages(blank())) == len(pages(blank(paper="F4"))) == 4
    assert len(pages(prefilled(form()))) == 4


def test_every_family_begins_on_a_new_page_and_counts_its_own():
    texts = [squeezed(text) for text in pages(prefilled(form(), form(), form()))]
    assert len(texts) == 12
    assert "Keluarga2dari3·Halaman1dari4" in texts[4]
    assert all("04HM-ASW9-5" in text for text in texts)


def test_what_is_recorded_stands_beside_the_boxes():
    text = words(prefilled(form()))
    empty = words(blank())
    for wanted in ("PK-25", "2, 3", "semua sama dengan PK-25", "Jl. Melati 12"):
        assert squeezed(wanted) in text and squeezed(wanted) not in empty, wanted
    for wanted in ("3 Asbes/seng", "5 Suntik"):
        assert text.count(squeezed(wanted)) == empty.count(squeezed(wanted)) + 1, wanted
    assert "12-08-1991" in text


def test_the_answer_on_violence_is_never_printed():
    with_violence = form(answers=replace(form().answers, values={"violence": 1}))
    without = form(answers=replace(form().answers, values={}))
    assert prefilled(with_violence) == prefilled(without)


def test_planning_answers_stand_on_the_womans_own_sheet_alone():
    texts = [squeezed(text) for text in pages(prefilled(form()))]
    assert [text.count("5Suntik") for text in texts] == [0, 2, 0, 0]
    assert "P.19" not in texts[1]


def test_a_family_without_such_a_woman_has_no_planning_sheet_and_one_with_two_has_two():
    assert len(pages(prefilled(form(women=())))) == 3
    assert len(pages(prefilled(form(women=(FormWoman("Ani", 2), FormWoman("Ina", 5)))))) == 5


@pytest.mark.parametrize("name", ODD_NAMES)
def test_names_come_out_as_typed(name):
    family = form(
        family={"head_name": name}, members=(FormMember({"name": name}),), women=(FormWoman(name, 1),)
    )
    texts = pages(prefilled(family))
    assert squeezed(name) in squeezed(texts[0]) and squeezed(name) in squeezed(texts[1])


def test_thirty_members_go_on_to_further_pages_and_there_is_room_for_one_more():
    members = tuple(FormMember({"name": f"Orang {number}"}) for number in range(1, 31))
    text = words(prefilled(form(members=members, women=())))
    assert all(f"Orang{number}" in text for number in range(1, 31))
    assert "Anggotabaru" in text
    codes = [
        page for page in pages(prefilled(form(members=members, women=()))) if "Kepala keluarga, 2" in page
    ]
    assert len(codes) >= 4


def test_a_family_of_which_nothing_is_recorded_still_has_a_form():
    text = words(prefilled(form(family={}, members=(), women=(), answers=None)))
    assert "semuasama" not in text and "P.32" in text


def test_several_empty_forms_are_counted_apart():
    texts = [squeezed(text) for text in pages(blank(count=3))]
    assert len(texts) == 12 and "Halaman1dari4" in texts[8]
    assert "kode" not in texts[2]


def test_equal_data_give_equal_bytes():
    assert prefilled(form(), form()) == prefilled(form(), form())
    assert blank() == blank()


def test_whoever_draws_many_hears_how_far_it_is_and_may_stop():
    heard = []
    prefilled_forms([form(), form()], 2026, PAPERS["A4"], PLACE, DAY, heard.append)
    assert heard == [1, 2]

    def stop(number):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        prefilled_forms([form()], 2026, PAPERS["A4"], PLACE, DAY, stop)


def test_numbers_of_items_are_the_official_forms():
    person, planning = RECORD_TYPES["person"].by_key, RECORD_TYPES["planning_survey"].by_key
    assert item_of(person["birth_date"]) == "K.04-06"
    assert item_of(planning["pregnancy_wish"]) == "KB.03a"
    assert item_of(RECORD_TYPES["family_survey"].by_key["water_source_2023"]) == "P.23"
    assert item_of(person["birth_place"]) == ""


def test_skips_are_said_in_words():
    planning = RECORD_TYPES["planning_survey"]
    said = {key: skip_words(planning, planning.by_key[key], {"round": 2026}) for key in planning.by_key}
    assert said["method"] == "Bila KB.04 = 1 atau KB.05 = 1"
    assert said["service_source"] == "Bila KB.07 = 1-8"
    assert said["births"] == ""


def test_recorded_answers_are_said_with_their_codes():
    survey = RECORD_TYPES["family_survey"].by_key
    assert recorded_words(survey["roof"], 3) == "3 Asbes/seng"
    assert recorded_words(survey["roof"], 99) == "99 kode 99"
    assert recorded_words(survey["media"], [2, 3]) == "2, 3"
    assert recorded_words(survey["floor_area"], 48) == "48 m²"
    assert recorded_words(survey["surveyed_on"], "2026-11-03") == "03-11-2026"
    assert recorded_words(survey["roof"], None) == recorded_words(survey["media"], []) == ""
