"""A family's form as one sheet: read, checked and saved as one step."""

import pytest

from kkb_desktop.domain.issues import Level
from kkb_desktop.services.families import sheet as family_sheet
from kkb_desktop.services.families.sheet import Entries, SheetHasErrors
from kkb_desktop.services.families.survey import read_survey
from kkb_desktop.services.writing import records
from tests.services.conftest import FAMILY, PEOPLE


def blank_with(desk, entries: Entries, year: int = 2026):
    sheet = family_sheet.blank(desk)
    rounds = {year: family_sheet.read_round(desk, sheet, year)}
    return sheet, family_sheet.save(desk, sheet, rounds, entries)


def test_a_family_with_everything_is_one_step(desk):
    head, wife = family_sheet.new_member(desk), family_sheet.new_member(desk)
    entries = Entries(
        FAMILY,
        {head: PEOPLE["head"], wife: PEOPLE["wife"]},
        {2026: {"worships": 1, "surveyed_on": "2026-11-20"}},
        {(wife, 2026): {"births": 2}},
    )
    sheet, saved = blank_with(desk, entries)
    assert {type: len(ids) for type, ids in saved.change.records.items()} == {
        "family": 1,
        "person": 2,
        "family_survey": 1,
        "planning_survey": 1,
    }
    answers = read_survey(desk, sheet.id, 2026)
    assert answers.survey.values["worships"] == 1
    (woman,) = answers.women
    assert woman.planning.values["births"] == 2 and woman.planning.values["surveyed_on"] == "2026-11-20"
    records.undo(desk, saved.change.step)
    assert not records.read_many(desk, [sheet.id, head, wife])


def test_a_round_without_answers_makes_no_record(desk):
    entries = Entries({"head_name": "Siti"}, surveys={2026: {"surveyed_on": "2026-11-20"}})
    sheet, _saved = blank_with(desk, entries)
    assert read_survey(desk, sheet.id, 2026).survey is None


def test_an_error_in_one_record_writes_none(desk):
    member = family_sheet.new_member(desk)
    entries = Entries(FAMILY, {member: {**PEOPLE["head"], "birth_date": "2027-01-01"}})
    with pytest.raises(SheetHasErrors) as refused:
        blank_with(desk, entries)
    wrong = [each for each in refused.value.found if each.issue.level is Level.ERROR and each.stops]
    assert [(each.type, each.record) for each in wrong] == [("person", member)] * len(wrong)
    assert "birth_date" in {each.issue.field for each in wrong}
    assert not records.read_many(desk, [member])


def test_checks_between_members_are_told_but_stop_nothing(desk):
    one, other = family_sheet.new_member(desk), family_sheet.new_member(desk)
    twice = Entries(FAMILY, {one: PEOPLE["head"], other: {**PEOPLE["head"], "nik": None}})
    sheet = family_sheet.blank(desk)
    found = family_sheet.check(desk, sheet, twice)
    heads = [each for each in found if each.issue.code == "family.other_head"]
    assert [(each.record, each.issue.level, each.stops) for each in heads] == [(other, Level.ERROR, False)]
    family_sheet.save(desk, sheet, {}, twice)


def test_only_what_differs_from_what_was_seen_is_written(desk, typed_family):
    seen = family_sheet.read(desk, typed_family["family"])
    records.save(desk, "family", {"address": "Jl. Baru 7"}, record=seen.id)
    entries = Entries(
        {**seen.family.values, "phone": "081233445566"},
        {view.id: view.values for view in seen.members},
    )
    saved = family_sheet.save(desk, seen, {}, entries)
    assert saved.change.records == {"family": frozenset({seen.id})}
    now = records.read(desk, "family", seen.id)
    assert now.values["address"] == "Jl. Baru 7" and now.values["phone"] == "081233445566"
    assert not now.conflicts


def test_two_laptops_name_the_same_answers_alike(desks):
    ids = set()
    for user in ("Sari", "Ani"):
        desk = desks(user=user)
        sheet = family_sheet.FamilySheet("ab" * 16, None, ())
        rounds = {2026: family_sheet.read_round(desk, sheet, 2026)}
        saved = family_sheet.save(desk, sheet, rounds, Entries(FAMILY, surveys={2026: {"worships": 1}}))
        ids |= saved.change.records["family_survey"]
    assert len(ids) == 1


def test_a_mother_of_another_family_is_known_to_the_checks(desk, typed_family):
    other = records.save(desk, "family", {**FAMILY, "head_name": "Yani"}).record
    child = {**PEOPLE["child"], "family": other, "nik": None, "relation": 6, "mother": typed_family["wife"]}
    records.save(desk, "person", child)
    sheet = family_sheet.read(desk, other)
    entries = Entries(sheet.family.values, {view.id: view.values for view in sheet.members})
    codes = {each.issue.code for each in family_sheet.check(desk, sheet, entries)}
    assert "mother.elsewhere" in codes and "mother.unknown" not in codes
