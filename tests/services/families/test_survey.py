"""The answers of a family in a round: read, saved, confirmed, and what is still missing."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.issues import Level
from kkb_desktop.domain.reasons import explain
from kkb_desktop.domain.records.family_survey import FAMILY_SURVEY
from kkb_desktop.domain.validation import missing
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import survey
from kkb_desktop.services.writing import records, steps
from kkb_desktop.services.writing.records import RecordHasErrors
from kkb_desktop.store.schema import record_table
from kkb_desktop.store.writing import Change
from tests.services.conftest import PEOPLE, PLANNING, SURVEY, Clock, Desks

ORDER = ("location", "members", "planning", "wellbeing", "services", "housing", "messages", "verification")


def refused(work, *args, **named):
    with pytest.raises(RecordRefused) as caught:
        work(*args, **named)
    assert explain(caught.value.reason).what != caught.value.reason
    return caught.value.reason


def lacking(desk: Desk, family: str, round: int = 2026) -> dict[str, list[str]]:
    return {
        state.key: [each.field for each in state.missing]
        for state in survey.sections(desk, family, round)
        if state.missing
    }


def count(desk: Desk, type: str) -> int:
    with desk.engine.connect() as conn:
        return len(conn.execute(select(record_table(type).c.id)).all())


def test_the_current_round_is_that_of_the_year(
    desk: Desk, clock: Clock, answered_family: dict[str, str]
) -> None:
    assert survey.current_round(desk) == 2026
    assert survey.rounds(desk) == (2026, 2025, 2024, 2023, 2022, 2021)
    clock.advance(days=-365 * 8)  # a laptop whose clock has lost its battery
    assert survey.current_round(desk) == 2021
    assert survey.rounds(desk) == (2026, 2021)


def test_answers_are_read_as_they_were_saved(desk: Desk, answered_family: dict[str, str]) -> None:
    sheet = survey.read_survey(desk, answered_family["family"], 2026)
    assert sheet.survey is not None and sheet.survey.id == answered_family["survey"]
    assert {key: sheet.survey.values[key] for key in SURVEY} == SURVEY
    (woman,) = sheet.women
    assert woman.person.id == answered_family["wife"]
    assert woman.planning is not None and woman.planning.id == answered_family["planning"]
    assert {key: woman.planning.values[key] for key in PLANNING} == PLANNING
    assert (sheet.last, sheet.last_round, woman.last, woman.last_round) == ({}, None, {}, None)


def test_last_years_answers_stand_beside_and_are_not_taken_over(
    desk: Desk, clock: Clock, answered_family: dict[str, str]
) -> None:
    clock.advance(days=200)
    family, wife = answered_family["family"], answered_family["wife"]
    sheet = survey.read_survey(desk, family, 2027)
    assert sheet.survey is None and sheet.last_round == 2026 and sheet.last["roof"] == 2
    assert sheet.women[0].planning is None
    assert (sheet.women[0].last_round, sheet.women[0].last["method"]) == (2026, 5)
    assert "roof" in lacking(desk, family, 2027)["housing"]
    survey.save_family_survey(desk, family, 2027, {"roof": 3})
    survey.save_planning(desk, family, wife, 2027, {"pregnant": 1})
    sheet = survey.read_survey(desk, family, 2027)
    assert sheet.survey is not None and sheet.survey.values["roof"] == 3 and "wall" not in sheet.survey.values
    assert sheet.women[0].planning is not None and "method" not in sheet.women[0].planning.values
    # The earlier round is as it was.
    assert survey.read_survey(desk, family, 2026).survey.values["roof"] == 2  # type: ignore[union-attr]


def test_saving_again_changes_the_same_record(desk: Desk, answered_family: dict[str, str]) -> None:
    family = answered_family["family"]
    again = survey.save_family_survey(desk, family, 2026, {"roof": 5, "round": 2026})
    assert again.record == answered_family["survey"]
    for _click in range(20):
        survey.save_family_survey(desk, family, 2026, {"roof": 5})
        survey.save_planning(desk, family, answered_family["wife"], 2026, {"births": 1})
    assert count(desk, "family_survey") == count(desk, "planning_survey") == 1
    assert len(records.history(desk, again.record)) == 2
    records.undo(desk, again.change.step)
    assert records.read(desk, "family_survey", again.record).values["roof"] == 2


def test_a_first_answer_is_one_step_to_take_back_and_can_be_given_again(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    family = typed_family["family"]
    saved = survey.save_family_survey(desk, family, 2026, {"roof": 2})
    records.undo(desk, saved.change.step)
    assert survey.read_survey(desk, family, 2026).survey is None
    again = survey.save_family_survey(desk, family, 2026, {"roof": 3})
    view = records.read(desk, "family_survey", again.record)
    assert (view.values["roof"], view.conflicts) == (3, ())


def test_an_edit_on_top_of_an_older_view_becomes_a_conflict_and_is_not_lost(
    desk: Desk, answered_family: dict[str, str]
) -> None:
    family = answered_family["family"]
    opened = survey.read_survey(desk, family, 2026).survey
    survey.save_family_survey(desk, family, 2026, {"roof": 3}, opened=opened)
    survey.save_family_survey(desk, family, 2026, {"roof": 4}, opened=opened)
    assert records.read(desk, "family_survey", answered_family["survey"]).conflicts == ("roof",)


def test_two_laptops_that_take_the_same_family_make_one_record(
    desks: Desks, desk: Desk, typed_family: dict[str, str]
) -> None:
    other = desks("village", user="Dewi")
    family = records.read(desk, "family", typed_family["family"])
    wife = records.read(desk, "person", typed_family["wife"])
    steps.write(
        other,
        [Change(view.type, view.id, "3299012001", "put", view.values, None) for view in (family, wife)],
        label="x",
    )
    one = survey.save_family_survey(desk, family.id, 2026, {"roof": 2})
    two = survey.save_family_survey(other, family.id, 2026, {"roof": 3})
    assert one.record == two.record
    blocks = [survey.save_planning(each, family.id, wife.id, 2026, {"births": 1}) for each in (desk, other)]
    assert blocks[0].record == blocks[1].record != one.record


def test_two_records_of_a_round_are_told_and_the_one_changed_last_counts(
    desk: Desk, answered_family: dict[str, str]
) -> None:
    family = answered_family["family"]
    frame = {"family": family, "round": 2026}
    second = records.save(desk, "family_survey", {**frame, "roof": 7}).record
    sheet = survey.read_survey(desk, family, 2026)
    assert sheet.survey is not None and sheet.survey.id == second
    assert "wall" in lacking(desk, family)["housing"]
    (wellbeing,) = [each for each in survey.sections(desk, family, 2026) if each.key == "wellbeing"]
    assert wellbeing.warnings == 1
    survey.save_family_survey(desk, family, 2026, {"note": "ini yang benar"}, opened=records.read(
        desk, "family_survey", answered_family["survey"]))  # fmt: skip
    assert lacking(desk, family) == {}


# refusals, in words


def test_a_round_outside_the_list_is_refused(desk: Desk, typed_family: dict[str, str]) -> None:
    family, wife = typed_family["family"], typed_family["wife"]
    for round in (2020, 0, -1, 9999):
        assert refused(survey.save_family_survey, desk, family, round, {}) == "survey.unknown_round"
        assert refused(survey.save_planning, desk, family, wife, round, {}) == "survey.unknown_round"
        assert refused(survey.read_survey, desk, family, round) == "survey.unknown_round"
        assert refused(survey.sections, desk, family, round) == "survey.unknown_round"
    assert count(desk, "family_survey") == 0


def test_answers_of_two_rounds_are_not_mixed(desk: Desk, answered_family: dict[str, str]) -> None:
    family, wife = answered_family["family"], answered_family["wife"]
    view = survey.read_survey(desk, family, 2026).survey
    assert view is not None
    before = dict(view.values)
    assert refused(survey.save_family_survey, desk, family, 2025, dict(before)) == "survey.rounds_mixed"
    assert refused(survey.save_family_survey, desk, family, 2025, {}, opened=view) == "survey.other_record"
    block = survey.read_survey(desk, family, 2026).women[0].planning
    assert refused(survey.save_planning, desk, family, wife, 2026, {}, opened=view) == "survey.other_record"
    assert refused(survey.save_planning, desk, family, wife, 2024, {}, opened=block) == "survey.other_record"
    assert refused(survey.save_planning, desk, family, wife, 2026, {"round": 2024}) == "survey.rounds_mixed"
    assert records.read(desk, "family_survey", view.id).values == before
    assert count(desk, "family_survey") == 1


def test_a_day_before_the_round_is_refused_with_its_sentence(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    with pytest.raises(RecordHasErrors) as caught:
        survey.save_family_survey(desk, typed_family["family"], 2026, {"surveyed_on": "2025-12-30"})
    assert [each.code for each in caught.value.issues] == ["survey.before_round"]
    late = survey.save_family_survey(desk, typed_family["family"], 2025, {"surveyed_on": "2026-01-03"})
    assert [(each.code, each.level) for each in late.issues] == [("survey.after_round", Level.WARNING)]


@pytest.mark.parametrize(
    ("round", "values"),
    [
        (2021, {"water_source": 9}),
        (2022, {"toilet": 5}),
        (2024, {"water_source_2023": 11}),
        (2026, {"roof": 99}),
        (2026, {"media": [1, 7]}),
        (2026, {"violence": 3}),
    ],
)
def test_codes_outside_the_list_of_the_round_are_not_stored(
    desk: Desk, typed_family: dict[str, str], round: int, values: dict[str, object]
) -> None:
    with pytest.raises(RecordHasErrors) as caught:
        survey.save_family_survey(desk, typed_family["family"], round, values)
    assert [each.code for each in caught.value.issues] == ["field.unknown_code"]
    assert count(desk, "family_survey") == 0


def test_the_kb_block_is_not_asked_of_a_man_or_a_stranger(desk: Desk, typed_family: dict[str, str]) -> None:
    family = typed_family["family"]
    assert refused(survey.save_planning, desk, family, typed_family["head"], 2026, PLANNING) == "planning.man"
    other = records.save(desk, "family", {"head_name": "Asep"}).record
    wife = typed_family["wife"]
    assert refused(survey.save_planning, desk, other, wife, 2026, PLANNING) == "planning.not_member"
    assert refused(survey.save_planning, desk, family, "f" * 32, 2026, PLANNING) == "planning.not_member"
    assert refused(survey.save_planning, desk, "f" * 32, wife, 2026, PLANNING) == "record.unknown"
    assert count(desk, "planning_survey") == 0


def test_a_family_that_is_not_there_has_no_answers(desk: Desk, typed_family: dict[str, str]) -> None:
    for work in (survey.read_survey, survey.sections):
        assert refused(work, desk, "f" * 32, 2026) == "record.unknown"
    assert refused(survey.save_family_survey, desk, "f" * 32, 2026, SURVEY) == "record.unknown"


# the same as last year


def test_a_section_is_confirmed_from_last_year(
    desk: Desk, clock: Clock, answered_family: dict[str, str]
) -> None:
    clock.advance(days=300)
    family = answered_family["family"]
    survey.save_family_survey(desk, family, 2027, {"roof": 1})
    saved = survey.confirm_section(desk, family, 2027, "housing")
    values = records.read(desk, "family_survey", saved.record).values
    assert (values["roof"], values["wall"], values["water_source_2023"], values["residents"]) == (1, 1, 4, 3)
    assert values["surveyed_on"] == "2027-09-19" == (date(2026, 11, 23) + timedelta(days=300)).isoformat()
    assert "worships" not in values
    assert not {"housing"} & lacking(desk, family, 2027).keys()
    records.undo(desk, saved.change.step)
    assert "wall" not in {
        key for key, value in records.read(desk, "family_survey", saved.record).values.items() if value
    }


def test_confirming_follows_the_skips_and_the_lists_of_the_round(
    desk: Desk, answered_family: dict[str, str]
) -> None:
    family = answered_family["family"]
    survey.save_family_survey(desk, family, 2022, {**SURVEY, "surveyed_on": "2022-05-01", "water_source_2023": None,
        "toilet_2023": None, "water_source": 5, "toilet": 2})  # fmt: skip
    survey.save_family_survey(desk, family, 2023, {"surveyed_on": "2023-05-01", "heard_media": 2})
    house = survey.confirm_section(desk, family, 2023, "housing")
    heard = survey.confirm_section(desk, family, 2023, "messages")
    values = records.read(desk, "family_survey", heard.record).values
    assert house.record == heard.record
    assert (
        not values.get("water_source")
        and not values.get("water_source_2023")
        and not values.get("toilet_2023")
    )
    assert (values["roof"], values["heard_media"], values.get("media")) == (2, 2, None)
    assert lacking(desk, family, 2023)["housing"] == ["water_source_2023", "toilet_2023"]


def test_verification_of_last_year_is_not_confirmed(
    desk: Desk, clock: Clock, answered_family: dict[str, str]
) -> None:
    family = answered_family["family"]
    survey.save_family_survey(desk, family, 2026, {"verified_risk": 1, "verified_on": "2026-11-10",
        "assistance": [1, 2], "welfare_rank": 2, "latitude": "-7.25"})  # fmt: skip
    clock.advance(days=200)
    saved = survey.confirm_section(desk, family, 2027, "verification")
    values = records.read(desk, "family_survey", saved.record).values
    assert (values["welfare_rank"], values["latitude"]) == (2, "-7.25")
    assert not {"verified_risk", "verified_on", "assistance"} & {key for key, each in values.items() if each}


def test_what_cannot_be_confirmed_is_said(desk: Desk, answered_family: dict[str, str]) -> None:
    family = answered_family["family"]
    assert refused(survey.confirm_section, desk, family, 2026, "housing") == "survey.no_last"
    for section in ("planning", "members", "location", "round", "?"):
        assert refused(survey.confirm_section, desk, family, 2026, section) == "survey.unknown_section"
    survey.save_family_survey(desk, family, 2025, {"roof": 2, "surveyed_on": "2025-02-02"})
    nothing = survey.confirm_section(desk, family, 2026, "housing")
    assert not nothing.change and nothing.record == answered_family["survey"]
    nothing = survey.confirm_section(desk, family, 2026, "verification")
    assert not nothing.change


# sections


def test_the_sections_stand_in_the_order_of_the_paper(desk: Desk, answered_family: dict[str, str]) -> None:
    states = survey.sections(desk, answered_family["family"], 2026)
    assert tuple(each.key for each in states) == ORDER
    assert all(each.label.id and each.label.en for each in states)
    assert survey.is_complete(states)
    asked = {each.key: each.asked for each in states}
    assert asked["wellbeing"] == 16 and asked["services"] == 9 and asked["housing"] == 10
    assert asked["messages"] == 3 and asked["verification"] == 0 and asked["planning"] == 15
    # The child's answer to 03 is a doubt and not a gap: nobody is written down as her mother.
    assert [(each.key, each.errors, each.warnings) for each in states if each.errors or each.warnings] == [
        ("members", 0, 1)
    ]


def test_a_family_can_be_left_incomplete_and_each_gap_is_listed(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    family, wife = typed_family["family"], typed_family["wife"]
    gaps = lacking(desk, family)
    assert gaps.keys() == set(ORDER) - {"location", "members", "verification"}
    assert gaps["wellbeing"][:2] == ["surveyed_on", "worships"]
    # Items that an answer still to come decides about are not counted yet.
    assert "media" not in gaps["messages"] and "method" not in gaps["planning"]
    assert "water_source_2023" in gaps["housing"] and "water_source" not in gaps["housing"]
    (planning,) = [each for each in survey.sections(desk, family, 2026) if each.key == "planning"]
    assert {(each.type, each.record, each.person) for each in planning.missing} == {
        ("planning_survey", "", wife)
    }
    records.save(desk, "person", {"religion": None}, record=wife)
    records.save(desk, "family", {"address": None}, record=family)
    (item,) = survey.sections(desk, family, 2026)[1].missing
    assert (item.type, item.record, item.field, item.person) == ("person", wife, "religion", "")
    assert lacking(desk, family)["location"] == ["address"]


def test_an_answer_opens_the_items_behind_it(desk: Desk, answered_family: dict[str, str]) -> None:
    family, wife = answered_family["family"], answered_family["wife"]
    survey.save_family_survey(desk, family, 2026, {"other_business": 1, "heard_officer": 1})
    survey.save_planning(desk, family, wife, 2026, {"using": 2})
    assert lacking(desk, family) == {
        "services": ["other_business_name"],
        "messages": ["officers"],
        "planning": ["used_last_year", "non_use_reason"],
    }


def test_a_family_without_members_lacks_them(desk: Desk, typed_family: dict[str, str]) -> None:
    for name in ("head", "wife", "child"):
        records.delete(desk, "person", typed_family[name])
    assert lacking(desk, typed_family["family"])["members"] == [""]


def test_who_has_gone_is_not_asked_any_more(desk: Desk, answered_family: dict[str, str]) -> None:
    family, wife = answered_family["family"], answered_family["wife"]
    records.save(desk, "person", {"religion": None}, record=wife)
    records.delete(desk, "planning_survey", answered_family["planning"])
    assert lacking(desk, family).keys() == {"members", "planning"}
    records.save(desk, "person", {"gone_on": "2026-11-20", "gone_how": 2}, record=wife)
    assert lacking(desk, family) == {}


def test_of_an_earlier_round_the_women_of_then_are_asked(desk: Desk, answered_family: dict[str, str]) -> None:
    family, wife = answered_family["family"], answered_family["wife"]
    records.save(desk, "life_event", {"family": family, "person": wife, "kind": 6, "happened_on": "2024-02-01",
        "marital_before": 1, "relation_before": 3, "order_in_day": 1})  # fmt: skip
    states = {
        each: dict(zip(ORDER, survey.sections(desk, family, each), strict=True)) for each in (2023, 2025)
    }
    assert states[2025]["planning"].asked > 0
    assert states[2023]["planning"].asked == 0


def test_a_role_that_may_not_see_confidential_answers_is_not_told_of_them(
    desk: Desk, answered_family: dict[str, str]
) -> None:
    from dataclasses import replace

    family = answered_family["family"]
    survey.save_family_survey(desk, family, 2026, {"violence": None})
    survey.save_planning(desk, family, answered_family["wife"], 2026, {"pregnant": None, "living_girls": 0})
    assert lacking(desk, family) == {"wellbeing": ["violence"], "planning": ["pregnant"]}
    looking_on = replace(desk, user=replace(desk.user, role="viewer"))
    assert lacking(looking_on, family) == {}
    planning = survey.sections(looking_on, family, 2026)[2]
    assert (planning.asked, planning.warnings) == (0, 0)


# bad input


NAMES = {
    "<b>Siti</b> <img src='//h/s/x.png'>": "<b>Siti</b> <img src='//h/s/x.png'>",
    "O'Brien'; DROP TABLE person;--": "O'Brien'; DROP TABLE person;--",
    "Ni\u202e itiS\u200f": "Ni itiS",
    "A": "A",
    "\u0628\u0646\u062a \u0639\u0644\u064a": "\u0628\u0646\u062a \u0639\u0644\u064a",
    "=HYPERLINK(\"x\")": "=HYPERLINK(\"x\")",
    "Siti\x00\x07\nRohmah": "Siti Rohmah",
}  # fmt: skip


@pytest.mark.parametrize(("typed", "kept"), NAMES.items())
def test_odd_names_are_kept_as_plain_text_and_looked_at(
    desk: Desk, typed_family: dict[str, str], typed: str, kept: str
) -> None:
    saved = records.save(desk, "person", {"name": typed}, record=typed_family["child"])
    assert records.read(desk, "person", typed_family["child"]).values["name"] == kept
    plain = all(each.isalpha() or each in " '" for each in kept) and len(kept) > 1
    assert plain or {each.code for each in saved.issues} & {"name.short", "name.odd_characters"}
    survey.save_family_survey(desk, typed_family["family"], 2026, {"enumerator": typed, "note": typed})
    sheet = survey.read_survey(desk, typed_family["family"], 2026)
    assert sheet.survey is not None and sheet.survey.values["enumerator"] == kept
    assert survey.sections(desk, typed_family["family"], 2026)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"birth_date": "2026-11-24"}, "date.future"),
        ({"birth_date": "1899-12-31"}, "field.not_date"),
        ({"birth_date": "2023-02-29"}, "field.not_date"),
        ({"first_marriage_age": 200, "marital_status": 2}, "field.above"),
        ({"first_marriage_age": 40, "marital_status": 2}, "marriage_age.above_age"),
        ({"relation": 99}, "field.unknown_code"),
        ({"name": "x" * 10_000}, "field.too_long"),
        ({"name": ""}, "field.required"),
    ],
)
def test_impossible_people_are_refused_in_words_and_nothing_is_lost(
    desk: Desk, typed_family: dict[str, str], values: dict[str, object], code: str
) -> None:
    before = records.read(desk, "person", typed_family["wife"]).values
    with pytest.raises(RecordHasErrors) as caught:
        records.save(desk, "person", values, record=typed_family["wife"])
    assert code in {each.code for each in caught.value.issues if each.level is Level.ERROR}
    assert records.read(desk, "person", typed_family["wife"]).values == before


def test_a_family_of_thirty_has_its_sections(desk: Desk, answered_family: dict[str, str]) -> None:
    family, wife = answered_family["family"], answered_family["wife"]
    child = {key: value for key, value in PEOPLE["child"].items() if key != "nik"}
    for number in range(4, 31):
        born = date(2012, 1, 1) + timedelta(days=150 * number)
        name = "Anak " + "".join(chr(ord("a") + number % 26) for _each in range(number))
        saved = records.save(desk, "person", {**child, "nik_status": 2, "name": name, "family": family,
            "number": number, "birth_date": born.isoformat(), "mother": wife})  # fmt: skip
        assert not [each for each in saved.issues if each.level is Level.ERROR]
    states = dict(zip(ORDER, survey.sections(desk, family, 2026), strict=True))
    assert states["members"].missing == () and states["members"].asked > 250
    # Thirty people in a house of three, and more children than she says are living.
    assert states["housing"].warnings == 1 and states["planning"].warnings == 1


def test_fifteen_rounds_of_a_family_are_read_with_as_few_questions_as_two(
    desk: Desk, clock: Clock, typed_family: dict[str, str], counted: Callable[[Callable[[], object]], int]
) -> None:
    def read() -> None:
        survey.read_survey(desk, family, 2035), survey.sections(desk, family, 2035)

    family, wife = typed_family["family"], typed_family["wife"]
    clock.advance(days=365 * 9)
    old = {"water_source_2023": None, "toilet_2023": None, "water_source": 4, "toilet": 1}
    for round in range(2021, 2036):
        values = {**SURVEY, **(old if round < 2023 else {}), "surveyed_on": f"{round}-06-01"}
        if round == 2035:
            values["surveyed_on"] = "2035-02-01"
        survey.save_family_survey(desk, family, round, values)
        survey.save_planning(desk, family, wife, round, {**PLANNING, "surveyed_on": values["surveyed_on"],
            "using_since": f"{round - 1}-02-01"})  # fmt: skip
        for day in range(1, 4):
            survey.save_family_survey(desk, family, round, {"note": f"Kunjungan {day}"})
        if round == 2022:
            young = counted(read)
    assert survey.read_survey(desk, family, 2035).last_round == 2034
    assert survey.is_complete(survey.sections(desk, family, 2035))
    assert counted(read) <= young


def test_what_is_missing_is_what_the_declaration_says(desk: Desk, typed_family: dict[str, str]) -> None:
    family = typed_family["family"]
    survey.save_family_survey(desk, family, 2026, {"heard_media": 1, "other_business": 1})
    sheet = survey.read_survey(desk, family, 2026)
    assert sheet.survey is not None
    listed = [
        each.field for state in survey.sections(desk, family, 2026) for each in state.missing
        if each.type == "family_survey"
    ]  # fmt: skip
    assert sorted(listed) == sorted(missing(FAMILY_SURVEY, sheet.survey.values))
