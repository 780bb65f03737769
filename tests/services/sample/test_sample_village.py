"""The invented village."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from kkb_desktop.domain.fields import CheckContext
from kkb_desktop.domain.identity import card_number_findings, national_id_findings
from kkb_desktop.domain.issues import Level
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.validation import find_issues, missing
from kkb_desktop.services.desk import health
from kkb_desktop.services.desk.desk import Desk, close
from kkb_desktop.services.events.as_of import people_on
from kkb_desktop.services.families import families
from kkb_desktop.services.home.status import status
from kkb_desktop.services.home.village import village_today
from kkb_desktop.services.sample import village as sample_village
from kkb_desktop.services.sample.families import FamilyMaker, sizes
from kkb_desktop.services.sample.lives import Chronicle
from kkb_desktop.services.writing import records, steps
from kkb_desktop.store.writing import Change
from tests.services.conftest import Clock
from tests.services.indicators import oracle
from tests.services.indicators.books import book_of

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


def test_the_default_village_has_lived_through_every_usual_event() -> None:
    village = sample_village.build(today=TODAY)
    kinds = {event.values["kind"] for event in village.events}
    assert kinds >= {1, 2, 3, 4, 5, 6, 7, 10, 11, 13, 14}
    assert village.gone and all(person.values["gone_on"] for person in village.gone)
    assert not any(person.values.get("gone_on") for person in village.people)
    assert {family.id for family in village.left} <= {person.values["family"] for person in village.gone}
    assert len(village.left) == 3


def test_three_rounds_are_asked_and_the_present_one_has_not_reached_everybody() -> None:
    village = sample_village.build(today=TODAY)
    asked = Counter(survey.values["round"] for survey in village.surveys)
    assert set(asked) == {2024, 2025, 2026}
    assert 0.8 * 214 < asked[2026] < 214
    assert {survey.values["round"] for survey in village.planning} == {2024, 2025, 2026}
    pairs = [(survey.values["family"], survey.values["round"]) for survey in village.surveys]
    assert len(set(pairs)) == len(pairs)


@pytest.mark.parametrize("day", [date(2026, 2, 3), date(2027, 1, 1), date(2028, 2, 29), date(2021, 9, 9)])
def test_on_any_day_nothing_is_dated_later_but_what_is_planned(day: date) -> None:
    village = sample_village.build(40, 2, today=day)
    for record in village.records():
        findings = find_issues(RECORD_TYPES[record.type], record.values, CheckContext(day))
        assert not [each for each in findings if each.level is not Level.NOTE], record


def test_the_shares_are_those_of_a_plausible_village() -> None:
    village = sample_village.build(1_000, 6, today=TODAY)
    figures = oracle.compute(book_of(village), TODAY)
    share_at_risk = figures["krs_any"].numerator / 1_000
    assert 0.18 < share_at_risk < 0.26
    for key, low, high in (("mcpr", 55, 66), ("ibangga", 54, 63), ("unmet", 8, 18), ("mkjp", 20, 40)):
        assert low < (figures[key].value or 0) < high, (key, figures[key])


def test_looking_back_by_the_events_gives_the_people_as_they_were(desk: Desk) -> None:
    maker = FamilyMaker(Random(9), TODAY, sample_village.VILLAGE, gaps=True)
    for size in sizes(maker.chance, 120, 420):
        maker.family(size)
    chronicle = Chronicle(maker)
    chronicle.tell()
    lives = {life.id: life for home in maker.households for life in home.lives}
    changes = [Change("family", home.id, desk.region, "put", home.values) for home in maker.households]
    changes += [Change("person", life.id, desk.region, "put", life.values) for life in lives.values()]
    changes += [Change("life_event", maker.id(), desk.region, "put", event) for event in chronicle.events]
    steps.write(desk, changes, label="Uji")
    days = {date.fromisoformat(str(event["happened_on"])) for event in chronicle.events}
    for day in sorted({each - timedelta(days=1) for each in days} | days)[::3]:
        with desk.engine.connect() as conn:
            found = {
                row.id: (row.family, row.relation, row.marital_status) for row in conn.execute(people_on(day))
            }
        then = {id: life.on(day) for id, life in lives.items()}
        assert found == {
            id: (values["family"], values["relation"], values["marital_status"])
            for id, values in then.items()
            if values is not None
        }


def test_the_sample_desk_opens_whole_and_as_it_was_left(tmp_path: Path, clock: Clock) -> None:
    desk = sample_village.open_sample(tmp_path / "contoh", clock=clock)
    assert families.counts(desk)["people"] == 810
    home = village_today(desk)
    assert home.families == 214
    # Also those whom the present round has not reached yet count as incomplete.
    assert 0 < home.incomplete < 70
    assert status(desk).place == sample_village.PLACE
    assert health.doctor(desk) == []
    first = families.family_ids(desk)[0]
    records.save(desk, "family", {"note": "Sudah dikunjungi."}, record=first)
    close(desk)
    again = sample_village.open_sample(tmp_path / "contoh", clock=clock)
    assert records.read(again, "family", first).values["note"] == "Sudah dikunjungi."
    close(again)
