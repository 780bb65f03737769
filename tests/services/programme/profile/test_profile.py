from datetime import date

import pytest

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.records.profile_month import MECHANISMS
from kkb_desktop.services.programme.profile import documents, formation, profile, workers
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.records import RecordHasErrors

PDF = b"%PDF-1.4\n" + b"x" * 2_000


def test_a_month_is_kept_once_and_history_stays(desk):
    profile.save_month(desk, "2026-10-01", {"has_bkb": 1, "funding": [1, 3]})
    profile.save_month(desk, "2026-11-01", {"has_bkb": 2})
    profile.save_month(desk, "2026-11-01", {"has_bkr": 1})
    assert profile.months(desk) == ["2026-11-01", "2026-10-01"]
    november, october = (profile.read_month(desk, month).record.values for month in profile.months(desk))
    assert (november["has_bkb"], november["has_bkr"], november.get("funding")) == (2, 1, None)
    assert (october["has_bkb"], october["funding"]) == (1, [1, 3])
    assert profile.latest(desk, date(2026, 10, 31))["has_bkb"] == 1
    assert profile.latest(desk)["has_bkb"] == 2
    assert profile.latest(desk, date(2026, 9, 30)) is None


def test_a_new_month_begins_with_the_last_ones_answers(desk):
    with pytest.raises(RecordRefused, match="profile.no_earlier"):
        profile.begin_month(desk, "2026-11-01")
    profile.save_month(desk, "2026-08-01", {"has_secretariat": 1, "data_used": [1, 2], "has_plan": 1})
    sheet = profile.read_month(desk, "2026-11-01")
    assert sheet.record is None and sheet.proposal_month == "2026-08-01"
    profile.begin_month(desk, "2026-11-01")
    assert profile.read_month(desk, "2026-11-01").record.values["data_used"] == [1, 2]
    with pytest.raises(RecordRefused, match="profile.month_exists"):
        profile.begin_month(desk, "2026-11-01")


def test_what_hangs_on_a_no_is_brought_in_line_with_it(desk):
    full = {
        "has_pokja": 1, "pokja_decree": 1, "pokja_members": 12, "pokja_trained": 1, "pokja_training": "Dasar",
        "pokja_trained_count": 9, "has_plan": 1, "data_used": [1, 3], "has_companion": 2, "guide": 2,
        **dict.fromkeys(MECHANISMS, 1), **{f"{key}_frequency": 2 for key in MECHANISMS},
    }  # fmt: skip
    profile.save_month(desk, "2026-11-01", full)
    assert dict(profile.latest(desk)).items() >= full.items()
    profile.save_month(
        desk, "2026-11-01", {"has_pokja": 2, "has_plan": 2, "has_companion": 1, "monitoring": 2}
    )
    now = profile.latest(desk)
    assert (now["pokja_decree"], now["pokja_members"], now["pokja_trained"]) == (2, 0, 2)
    assert (now["pokja_training"], now["pokja_trained_count"]) == (None, 0)
    assert now["data_used"] is None and now["guide"] is None and now["monitoring_frequency"] is None
    assert now["planning_frequency"] == 2


def test_an_open_answer_is_neither_yes_nor_no_and_is_counted(desk):
    sections = {each.key: each for each in profile.filled({"has_bkb": 2, "has_pokja": 2, "pokja_members": 0})}
    assert (sections["groups"].answered, sections["groups"].asked) == (1, 7)
    assert (sections["pokja"].answered, sections["pokja"].asked) == (
        1,
        1,
    )  # without a Pokja nothing else is asked


@pytest.mark.parametrize("month", ["2026-11-15", "2027-01-01", "kemarin"])
def test_a_month_that_is_none_or_has_not_begun_is_refused(desk, month):
    with pytest.raises(RecordHasErrors):
        profile.save_month(desk, month, {"has_bkb": 1})
    assert profile.months(desk) == []


def test_a_profile_saved_wrongly_is_taken_back_whole(desk):
    saved = profile.save_month(desk, "2026-11-01", {"has_bkb": 1})
    records.undo(desk, saved.change.step)
    assert profile.months(desk) == [] and profile.latest(desk) is None


def test_a_decree_travels_as_file(desk):
    saved = documents.add(
        desk, {"kind": 2, "title": "SK Pokja", "issued_on": "2024-02-01"}, PDF, "sk pokja.pdf"
    )
    (row,) = documents.listed(desk)
    assert (row.title, row.file_name, row.size) == ("SK Pokja", "sk pokja.pdf", len(PDF))
    assert documents.content(desk, saved.record) == PDF
    documents.attach(desk, saved.record, PDF + b"2", "baru.pdf")
    assert documents.content(desk, saved.record) == PDF + b"2"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"MZ\x90", "document.kind"),
        (b"", "document.kind"),
        (b"%PDF-" + b"x" * documents.LIMIT, "document.too_large"),
    ],
)
def test_a_file_that_is_no_document_or_too_large_is_refused_whole(desk, data, reason):
    with pytest.raises(RecordRefused, match=reason):
        documents.add(desk, {"kind": 1, "title": "SK"}, data, "a.exe")
    assert documents.listed(desk) == []


def test_the_structure_holds_who_works_on_the_day(desk):
    for values in (
        {"name": "Pak Kades", "role": 1},
        {"name": "Bu Rina", "role": 2, "trained": 1, "since": "2024-01-01"},
        {"name": "Pak Lama", "role": 2, "trained": 1, "until": "2023-12-31"},
        {"name": "Bu Ani", "role": 6, "section": 3, "trained": 2},
        {"name": "Bu Sari", "role": 11, "rt": "003"},
        {"name": "Bidan Tuti", "role": 12},
    ):
        records.save(desk, "worker", values)
    root = workers.structure(desk)
    chair, field = root.below
    assert root.names == ("Pak Kades",) and chair.names == ("Bu Rina",)
    assert [box.names for box in chair.below[2].below if box.names] == [("Bu Ani",)]
    assert field.below[3].below[0].title.id == "RT 003" and field.below[4].names == ("Bidan Tuti",)
    assert workers.structure(desk, date(2023, 6, 1)).below[0].names == ("Pak Lama",)
    assert workers.pokja_counts(desk) == (3, 1)


def test_a_term_that_ends_before_it_begins_is_refused(desk):
    with pytest.raises(RecordHasErrors):
        records.save(
            desk, "worker", {"name": "Bu Rina", "role": 2, "since": "2024-01-01", "until": "2023-01-01"}
        )


def test_the_checklist_goes_in_order_and_names_the_papers_that_lack(desk):
    day = date(2026, 3, 1)
    with pytest.raises(RecordRefused, match="formation.order"):
        formation.complete_step(desk, 4, day)
    with pytest.raises(RecordRefused, match="formation.step"):
        formation.complete_step(desk, 9, day)
    for step in (1, 2, 3, 4):
        formation.complete_step(desk, step, day)
    states = {state.step: state for state in formation.checklist(desk)}
    assert states[4].done_on == "2026-03-01" and not states[5].done_on
    assert states[3].lacking == (1, 2)
    documents.add(desk, {"kind": 2, "title": "SK Pokja"}, PDF, "sk.pdf")
    assert {state.step: state for state in formation.checklist(desk)}[3].lacking == (1,)
    formation.complete_step(desk, 4, date(2026, 4, 1), "diundur")
    assert [state.done_on for state in formation.checklist(desk)][3] == "2026-04-01"


def test_the_district_counts_formed_villages_against_its_target(district_desk):
    desk = district_desk()
    formation.set_target(desk, 3)
    for village, launched in (("3299012001", "2019-07-16"), ("3299012002", None)):
        values = {"village": village, "name": f"Kampung {village[-1]}"}
        records.save(desk, "village_profile", {**values, **({"launched_on": launched} if launched else {})})
    found = formation.table(desk)
    assert (found.formed, len(found.villages), found.target) == (1, 2, 3)
    with pytest.raises(RecordRefused, match="formation.target"):
        formation.set_target(desk, -1)
