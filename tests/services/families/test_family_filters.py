"""The saved filters of the list of families: each lists what it says, and counts what it lists."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.families import families
from kkb_desktop.services.indicators import list_behind
from kkb_desktop.services.sample.village import build, changes
from kkb_desktop.services.writing import records, steps
from kkb_desktop.store.keyfile import SlotUser
from kkb_desktop.store.writing import Change
from tests.services.conftest import PEOPLE


@pytest.fixture
def second(desk: Desk, typed_family: dict[str, str]) -> str:
    return records.save(
        desk, "family", {"head_name": "Asep Sunarya", "rt": "2", "rw": "4", "card_number": "3299010702155002"}
    ).record


def listed(desk: Desk, filter: str) -> list[str]:
    return families.family_ids(desk, filter=filter)


def leave(desk: Desk, *people: str) -> None:
    """What an exit event leaves with a person."""
    gone = {"gone_on": "2026-10-01", "gone_how": 3}
    steps.write(desk, [Change("person", id, desk.region, "put", gone) for id in people], label="Pindah")


def test_a_family_that_everybody_has_left_is_listed_as_gone_and_nowhere_else(
    desk: Desk, second: str, typed_family: dict[str, str]
) -> None:
    leave(desk, typed_family["wife"])
    assert listed(desk, "gone") == []
    leave(desk, typed_family["head"], typed_family["child"])
    assert listed(desk, "gone") == [typed_family["family"]]
    assert listed(desk, "all") == [second]
    numbers = families.counts(desk)
    assert (numbers["all"], numbers["gone"], numbers["people"]) == (1, 1, 0)
    for name in families.FILTERS:
        assert name == "gone" or typed_family["family"] not in listed(desk, name), name


def test_not_visited_means_neither_asked_nor_visited_this_year(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    family = typed_family["family"]
    assert listed(desk, "not_visited") == []  # the day of survey of this year
    records.save(desk, "family", {"surveyed_on": "2025-11-03"}, record=family)
    assert listed(desk, "not_visited") == [family]
    visit = records.save(desk, "visit", {"family": family, "visited_on": "2025-12-30", "purpose": 5}).record
    assert listed(desk, "not_visited") == [family]
    records.save(desk, "visit", {"visited_on": "2026-01-02"}, record=visit)
    assert listed(desk, "not_visited") == []
    records.delete(desk, "visit", visit)
    records.save(desk, "family_survey", {"family": family, "round": 2025})
    assert listed(desk, "not_visited") == [family]
    records.save(desk, "family_survey", {"family": family, "round": 2026})
    assert listed(desk, "not_visited") == []


def test_an_old_person_alone_is_not_one_among_others(desk: Desk, typed_family: dict[str, str]) -> None:
    records.save(desk, "person", {"birth_date": "1950-04-05"}, record=typed_family["head"])
    assert listed(desk, "lansia") == [typed_family["family"]] and listed(desk, "elderly_alone") == []
    leave(desk, typed_family["wife"], typed_family["child"])
    assert listed(desk, "elderly_alone") == [typed_family["family"]]


def test_only_a_child_is_listed_for_its_birth_certificate(desk: Desk, typed_family: dict[str, str]) -> None:
    records.save(desk, "person", {"birth_certificate": 2}, record=typed_family["head"])
    assert listed(desk, "no_birth_certificate") == []
    records.save(desk, "person", {"birth_certificate": 2}, record=typed_family["child"])
    assert listed(desk, "no_birth_certificate") == [typed_family["family"]]


def test_a_placeholder_is_no_nik(desk: Desk, typed_family: dict[str, str]) -> None:
    nines = Change("person", typed_family["child"], desk.region, "put", {"nik": "9" * 16})
    steps.write(desk, [nines], label="Impor")
    assert listed(desk, "no_nik") == [typed_family["family"]]
    assert "no_nik" in families.family_rows(desk, [typed_family["family"]])[typed_family["family"]].flags


def test_a_dispute_over_a_survey_is_one_of_its_family(desk: Desk, typed_family: dict[str, str]) -> None:
    survey = records.save(desk, "family_survey", {"family": typed_family["family"], "round": 2026}).record
    assert listed(desk, "conflict") == []
    first = records.read(desk, "family_survey", survey)
    records.save(desk, "family_survey", {"worships": 1}, opened=first)
    records.save(desk, "family_survey", {"worships": 2}, opened=first)
    assert listed(desk, "conflict") == [typed_family["family"]]


def test_the_list_can_be_sorted(desk: Desk, second: str, typed_family: dict[str, str]) -> None:
    third = records.save(desk, "family", {"head_name": "budi", "rt": "01", "rw": "03"}).record
    for number in range(4):
        person = {**PEOPLE["child"], "family": third, "name": f"Anak {number}"}
        records.save(desk, "person", {**person, "nik": None, "nik_status": 2})
    first = typed_family["family"]
    records.save(desk, "person", {"name": "Nabila P"}, record=typed_family["child"])

    def order(key: str) -> list[str]:
        return families.family_ids(desk, order=key)

    assert order("rt") == [third, first, second]
    assert order("name") == [second, third, first]
    assert order("size") == [third, first, second]
    assert order("changed") == [first, third, second]
    with pytest.raises(RecordRefused) as refused:
        order("tallest")
    assert refused.value.reason == "filter.unknown"


@pytest.mark.parametrize("filter", ["pus_no_kb", "pregnant"])
def test_a_list_that_tells_a_confidential_answer_is_not_for_everybody(
    desk: Desk, typed_family: dict[str, str], filter: str
) -> None:
    viewer = replace(desk, user=SlotUser("Pak Sekdes", "viewer"))
    assert filter in families.filters_for(desk) and filter not in families.filters_for(viewer)
    assert filter not in families.counts(viewer, filters=families.filters_for(viewer))
    with pytest.raises(RecordRefused) as refused:
        families.family_ids(viewer, filter=filter)
    assert refused.value.reason == "indicator.confidential"
    with pytest.raises(RecordRefused):
        families.counts(viewer, filters=[filter])


def test_only_the_filters_asked_for_are_counted(desk: Desk, typed_family: dict[str, str]) -> None:
    assert families.counts(desk, filters=["all", "baduta"]) == {"people": 3, "all": 1, "baduta": 1}


def test_every_filter_of_a_village_is_what_it_says(desk: Desk) -> None:
    day = today(desk)
    steps.write(desk, changes(build(150, 4, today=day)), label="Data contoh")
    numbers = families.counts(desk, filters=families.filters_for(desk))
    for name in families.FILTERS:
        ids = listed(desk, name)
        assert numbers[name] == len(ids) == len(set(ids)), name
    for name, key in (
        ("krs", "krs_any"), ("pus_no_kb", "nonusers"), ("pregnant", "krs_pregnant"),
        ("elderly_alone", "elderly_alone"),
    ):  # fmt: skip
        assert set(listed(desk, name)) == set(list_behind(desk, key, day)), name
    for name, key in (("no_nik", "no_nik"), ("out_of_school", "school_out"), ("baduta", "children_0_23")):
        people = records.read_many(desk, list_behind(desk, key, day))
        assert set(listed(desk, name)) == {view.values["family"] for view in people.values()}, name
    assert 0 < numbers["krs"] < numbers["all"]
