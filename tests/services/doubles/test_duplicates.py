"""The list of pairs, look-alikes while typing, and decisions that are remembered."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from kkb_desktop.domain.errors import Cancelled, RecordRefused
from kkb_desktop.domain.identity import PLACEHOLDER
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.doubles import duplicates
from kkb_desktop.services.doubles.duplicates import (
    FAMILIES,
    PEOPLE,
    find_families,
    find_people,
    like,
    not_same,
)
from kkb_desktop.services.events import duplicate, move_out
from kkb_desktop.services.sample.village import VILLAGE, build, changes
from kkb_desktop.services.writing.records import save
from kkb_desktop.services.writing.steps import write

WIFE = {"name": "Siti Rohmah", "sex": 2, "birth_date": "1991-08-12", "relation": 9}


@pytest.fixture
def other_family(desk: Desk) -> str:
    return save(desk, "family", {"head_name": "Dedi Kurniawan", "rt": "02", "rw": "01"}).record


def again(desk: Desk, family: str, **changed) -> str:
    values = {key: value for key, value in {**WIFE, **changed}.items() if value is not None}
    return save(desk, "person", {**values, "family": family}).record


# ------------------------------------------------------------------------------------------------ the list


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"name": "St. Rahmah"},
        {"name": "Hj. Siti Rohmah, S.Pd"},
        {"birth_date": "1991-12-08"},
        {"birth_date": "1992-08-12"},
        {"name": "Rohmah", "mother_name": "Entin"},
        {"name": "Sitti Rahma", "nik": "3299015208915001", "birth_date": None},
        {"nik": "3299015208915001", "birth_date": "1970-01-01"},
    ],
)
def test_somebody_typed_twice_is_found_however_it_was_typed(desk, typed_family, other_family, typed):
    double = again(desk, other_family, **typed)
    (pair,) = find_people(desk)
    assert {pair.one, pair.other} == {typed_family["wife"], double}
    assert pair.one == typed_family["wife"]  # more is filled in
    assert pair.score >= duplicates.LIKELY and pair.reasons and pair.type == "person"
    assert pair.titles[0] == "Siti Rohmah" and pair.villages == (desk.region, desk.region)


def test_different_people_are_not_listed(desk, typed_family, other_family):
    again(desk, other_family, birth_date="1968-03-27", nik="3299016703680002")
    again(desk, typed_family["family"], name="Siti Rahmi", birth_date="1995-01-30")
    again(desk, other_family, name="Yayah Rokayah")
    assert find_people(desk) == []


def test_a_placeholder_number_makes_nobody_the_same(desk, typed_family, other_family):
    for name in ("Ujang", "Cecep"):
        again(desk, other_family, name=name, nik=PLACEHOLDER, birth_date=None, sex=1)
    assert find_people(desk) == []


def test_pairs_come_likeliest_first_and_no_more_than_asked(desk, typed_family, other_family):
    again(desk, other_family)
    again(desk, other_family, name="Sitti Rahmah", birth_date="1991-08-21")
    pairs = find_people(desk)
    assert len(pairs) > 1
    assert all(one.score >= other.score for one, other in pairwise(pairs))
    assert find_people(desk, limit=1) == pairs[:1]
    assert find_people(desk, least=101) == []


def test_what_was_decided_is_not_asked_again(desk, typed_family, other_family):
    double = again(desk, other_family)
    saved = not_same(desk, double, typed_family["wife"], PEOPLE)
    assert saved.change.touches("distinct_pair")
    assert find_people(desk) == []
    same = not_same(desk, typed_family["wife"], double, PEOPLE)
    assert same.record == saved.record and not same.change


def test_a_decision_needs_two_records_of_its_kind(desk, typed_family, other_family):
    wife, family = typed_family["wife"], typed_family["family"]
    for code, one, other, kind in (
        ("merge.same_record", wife, wife, PEOPLE),
        ("record.unknown", wife, "0" * 32, PEOPLE),
        ("record.unknown", wife, family, FAMILIES),
        ("record.unknown_type", wife, typed_family["head"], 3),
    ):
        with pytest.raises(RecordRefused) as refused:
            not_same(desk, one, other, kind)
        assert refused.value.reason == code
    assert not_same(desk, family, other_family, FAMILIES).record


def test_who_left_is_compared_only_with_who_is_here_and_surely_the_same(desk, typed_family, other_family):
    save(desk, "person", {"family": other_family, "name": "Dedi Kurniawan", "sex": 1, "relation": 1})
    double = again(desk, other_family)
    move_out(desk, [double], date(2026, 3, 1), "Bandung")
    (pair,) = find_people(desk)
    assert pair.one == typed_family["wife"] and pair.score >= duplicates.SURE_WHEN_GONE
    third = again(desk, other_family, name="Rohmah", birth_date="1991-07-01")
    move_out(desk, [third], date(2026, 3, 1), "Bandung")
    assert find_people(desk) == [pair]  # two who are gone count nowhere


def test_who_was_put_aside_as_a_double_is_not_listed(desk, typed_family, other_family):
    save(desk, "person", {"family": other_family, "name": "Dedi Kurniawan", "sex": 1, "relation": 1})
    double = again(desk, other_family)
    duplicate(desk, double, date(2026, 3, 1), typed_family["wife"])
    assert find_people(desk) == [] and double not in {each.record for each in like(desk, WIFE)}


def test_a_village_of_one_name_and_birthday_takes_no_longer_than_others(desk, other_family):
    from kkb_desktop.store.writing import Change

    babies = [
        Change(
            "person",
            f"{number:032x}",
            desk.region,
            "put",
            {
                "village": desk.region,
                "family": f"{number:032x}",
                "name": "Bayi",
                "sex": 1,
                "birth_date": "2020-01-01",
            },
        )
        for number in range(1_500)
    ]
    write(desk, babies, label="x")
    with desk.engine.connect() as conn:
        people = duplicates._people(conn, duplicates._in_village("person", desk.region))
    assert len(duplicates._blocks(people, duplicates._person_keys)) < 40 * len(babies)


def test_the_search_can_be_stopped_and_says_how_far_it_is(desk, typed_family):
    with pytest.raises(Cancelled):
        find_people(desk, cancel=lambda: True)
    steps = []
    find_families(desk, progress=lambda done, total: steps.append((done, total)))
    assert steps[-1] == (1, 1)


def test_a_district_compares_within_villages_and_by_number_across(district_desk):
    desk = district_desk()
    people = {}
    for village in ("3299012001", "3299012002"):
        family = save(desk, "family", {"village": village, "head_name": "Asep", "rt": "01"}).record
        for name, nik in (("Siti Rohmah", "3299015208910001"), ("Wawan", None), ("Wawan", None)):
            values = {"village": village, "family": family, "name": name, "sex": 2, "relation": 9, "nik": nik}
            saved = save(desk, "person", {**values, "birth_date": "1991-08-12"})
            people.setdefault((village, name), []).append(saved.record)
    pairs = {frozenset((pair.one, pair.other)): pair for pair in find_people(desk)}
    across = frozenset(people["3299012001", "Siti Rohmah"] + people["3299012002", "Siti Rohmah"])
    assert set(pairs) == {
        across,
        frozenset(people["3299012001", "Wawan"]),
        frozenset(people["3299012002", "Wawan"]),
    }
    assert len(set(pairs[across].villages)) == 2
    assert len(find_people(desk, village="3299012001")) == 1


# ------------------------------------------------------------------------------------------------ families


def test_a_family_typed_twice_is_found_by_card_by_head_or_by_its_members(desk, typed_family):
    on_card = save(
        desk, "family", {"head_name": "Wawan H.", "card_number": "3299010702155001", "rt": "01"}
    ).record
    (pair,) = find_families(desk)
    assert {pair.one, pair.other} == {typed_family["family"], on_card} and pair.one == typed_family["family"]
    not_same(desk, pair.one, pair.other, FAMILIES)
    assert find_families(desk) == []
    by_members = save(desk, "family", {"head_name": "Bapak Wawan", "rt": "01"}).record
    again(desk, by_members, relation=3)
    save(
        desk,
        "person",
        {"family": by_members, "name": "Wawan Hermawan", "sex": 1, "relation": 1, "birth_date": "1988-04-05"},
    )
    assert {by_members, typed_family["family"]} in [{pair.one, pair.other} for pair in find_families(desk)]


def test_two_families_on_one_card_and_those_that_everybody_left_are_not_listed(desk, typed_family):
    son = save(
        desk, "family", {"head_name": "Agus Setiawan", "card_number": "3299010702155001", "rt": "01"}
    ).record
    save(
        desk,
        "person",
        {"family": son, "name": "Agus Setiawan", "sex": 1, "relation": 1, "birth_date": "1999-01-30"},
    )
    left = save(
        desk, "family", {"head_name": "Wawan Hermawan", "card_number": "3299010702155001", "rt": "01"}
    ).record
    gone = save(desk, "person", {"family": left, "name": "Wawan Hermawan", "sex": 1, "relation": 1}).record
    move_out(desk, [gone], date(2026, 3, 1), "Bandung")
    assert find_families(desk) == []


# ------------------------------------------------------------------------------------------------ while typing


def test_look_alikes_are_shown_while_a_name_is_being_typed(desk, typed_family, other_family):
    (found,) = like(desk, {"name": "siti rohmmah"})
    assert found.record == typed_family["wife"] and found.title == "Siti Rohmah"
    assert found.detail == "12-08-1991 · Wawan Hermawan · RT 01/RW 04" and found.reasons
    likelier = like(
        desk, {"name": "St. Rahmah", "sex": 2, "birth_date": "1991-08-12", "family": other_family}
    )
    assert likelier[0].record == typed_family["wife"] and likelier[0].score > found.score
    assert like(desk, {"name": "Si"}) == [] == like(desk, {}) == like(desk, {"name": "Yuyun"})
    assert like(desk, {"name": "Siti Rohmah"}, apart_from=typed_family["wife"]) == []
    assert like(desk, {"name": "Siti Rohmah", "sex": 1}) == []
    assert like(desk, {"name": "Siti Rohmah", "birth_date": "1950-02-03"}) == []


def test_a_whole_number_finds_its_bearer_whatever_the_name(desk, typed_family):
    (found,) = like(desk, {"nik": "3299015208915001"})[:1]
    assert found.record == typed_family["wife"]
    assert like(desk, {"nik": PLACEHOLDER}) == []


def test_somebody_who_left_is_suggested_too(desk, typed_family):
    move_out(desk, [typed_family["wife"]], date(2026, 3, 1), "Bandung")
    (found,) = like(desk, {"name": "Siti Rohmah", "birth_date": "1991-08-12"})
    assert found.gone_on == "2026-03-01"


def test_families_are_suggested_by_head_and_card(desk, typed_family):
    (found,) = like(desk, {"head_name": "H. Wawan Hermawan"}, type="family")
    assert found.record == typed_family["family"] and found.detail == "RT 01/RW 04"
    assert like(desk, {"card_number": "3299010702155001"}, type="family")[0].record == found.record
    assert like(desk, {"head_name": "Wawan Hermawan"}, type="family", apart_from=found.record) == []
    with pytest.raises(RecordRefused, match="record.unknown_type"):
        like(desk, {}, type="visit")


def test_a_district_looks_for_names_in_the_village_typed(district_desk):
    desk = district_desk()
    family = save(desk, "family", {"village": "3299012001", "head_name": "Asep", "rt": "01"}).record
    woman = save(desk, "person", {"village": "3299012001", "family": family, **WIFE}).record
    assert like(desk, {"name": "Siti Rohmah"}) == []
    assert like(desk, {"name": "Siti Rohmah", "village": "3299012001"})[0].record == woman


def test_the_invented_village_has_hardly_a_pair(village_desk):
    desk = village_desk(region=VILLAGE)
    village = build(120, 3)
    write(desk, changes(village), label="x")
    assert len(find_people(desk)) < 6
    assert find_families(desk) == []


def test_pairs_of_one_number_are_counted_without_finding_all_others(desk, typed_family, other_family):
    assert duplicates.same_nik(desk) == 0
    double = again(desk, other_family, nik="3299015208915001")
    again(desk, other_family, name="Siti Rahmah")  # alike by name: found, but not by a number
    assert duplicates.same_nik(desk) == 1
    not_same(desk, typed_family["wife"], double, PEOPLE)
    assert duplicates.same_nik(desk) == 0


def test_the_stand_in_for_no_number_is_no_number(desk, typed_family, other_family):
    again(desk, other_family, nik=PLACEHOLDER)
    again(desk, other_family, nik=PLACEHOLDER)
    assert duplicates.same_nik(desk) == 0
