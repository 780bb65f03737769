"""The invented village."""

import time
from pathlib import Path

import pytest

from kkb_desktop.domain.fields import CheckContext
from kkb_desktop.domain.identity import card_number_findings, national_id_findings
from kkb_desktop.domain.issues import Level
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.validation import find_issues, missing
from kkb_desktop.services import families, health, records, sample_village
from kkb_desktop.services.desk import close
from kkb_desktop.services.overview import overview
from kkb_desktop.services.status import status
from tests.services.conftest import Clock

TODAY = Clock().now.date()


@pytest.mark.parametrize(("count", "people"), [(214, 810), (1, 1), (5, 45)])
def test_it_has_just_as_many_families_and_people_as_asked(count: int, people: int) -> None:
    village = sample_village.build(count, count_people=people, today=TODAY)
    assert (len(village.families), len(village.people)) == (count, people)


def test_the_same_seed_gives_the_same_village() -> None:
    assert sample_village.build(20, 7) == sample_village.build(20, 7)
    assert sample_village.build(20, 7) != sample_village.build(20, 8)


def test_every_record_fits_its_declaration_without_a_warning() -> None:
    village = sample_village.build(300, 3, today=TODAY)
    for record in village.records():
        findings = find_issues(RECORD_TYPES[record.type], record.values, CheckContext(TODAY))
        worth_fixing = [each for each in findings if each.level is not Level.NOTE]
        assert worth_fixing == [], record


def test_numbers_are_built_as_the_registry_builds_them_and_never_twice() -> None:
    village = sample_village.build(300, 4, today=TODAY)
    cards = [str(family.values["card_number"]) for family in village.families]
    assert not any(map(card_number_findings, cards))
    niks = [person.values for person in village.people if "nik" in person.values]
    for one in niks:
        assert not national_id_findings(str(one["nik"]), sex=one["sex"], birth_date=one["birth_date"])
    everything = cards + [str(one["nik"]) for one in niks]
    assert len(set(cards)) == len(cards)
    assert len(set(everything) - set(cards)) == len(niks)


def test_without_gaps_nothing_expected_is_missing() -> None:
    village = sample_village.build(200, 5, count_people=666, today=TODAY, gaps=False)
    assert [each for each in village.records() if missing(RECORD_TYPES[each.type], each.values)] == []


def test_the_sample_desk_opens_quickly_whole_and_as_it_was_left(tmp_path: Path, clock: Clock) -> None:
    started = time.perf_counter()
    desk = sample_village.open_sample(tmp_path / "contoh", clock=clock)
    assert time.perf_counter() - started < 5
    numbers = overview(desk)
    assert (numbers.families, numbers.people) == (214, 810)
    assert 0 < numbers.incomplete < 40
    assert status(desk).place == sample_village.PLACE
    assert health.doctor(desk) == []
    first = families.family_ids(desk)[0]
    records.save(desk, "family", {"note": "Sudah dikunjungi."}, record=first)
    close(desk)
    again = sample_village.open_sample(tmp_path / "contoh", clock=clock)
    assert records.read(again, "family", first).values["note"] == "Sudah dikunjungi."
    close(again)
