"""Merging: every reference leads on, nothing is lost, and one undo brings back exactly what was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Kind
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.health import doctor
from kkb_desktop.services.doubles import duplicates, merging
from kkb_desktop.services.doubles.merge_book import filled
from kkb_desktop.services.events import cancel, death, move_in, move_out
from kkb_desktop.services.events.as_of import people_on
from kkb_desktop.services.exchange import conflicts
from kkb_desktop.services.families.families import family_ids, members
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.records import RecordHasErrors, read, save, undo
from kkb_desktop.store.schema import record_table

REFUSED = "merge.same_record merge.unknown merge.other_type merge.other_village merge.conflict"


def tables(desk: Desk) -> dict[str, list[dict[str, Any]]]:
    """Everything that is shown, without who wrote it last and when."""
    with desk.engine.connect() as conn:
        return {
            type: [
                {key: value for key, value in row.items() if not key.startswith("op_")}
                for row in conn.execute(
                    select(record_table(type)).order_by(record_table(type).c.id)
                ).mappings()
            ]
            for type in RECORD_TYPES
        }


def values(desk: Desk, type: str, id: str) -> dict[str, Any]:
    return {key: value for key, value in read(desk, type, id).values.items() if value is not None}


def rows(desk: Desk, type: str, **wanted: Any) -> list[dict[str, Any]]:
    return [row for row in tables(desk)[type] if all(row[key] == value for key, value in wanted.items())]


@pytest.fixture
def other_family(desk: Desk) -> str:
    return save(desk, "family", {"head_name": "Dedi Kurniawan", "rt": "02", "phone": "081234567890"}).record


@pytest.fixture
def double(desk: Desk, other_family: str, typed_family: dict[str, str]) -> str:
    """The wife a second time, in another family, by another spelling."""
    return save(
        desk,
        "person",
        {
            "family": other_family,
            "name": "St. Rahmah",
            "sex": 2,
            "birth_date": "1991-08-12",
            "relation": 9,
            "birth_place": "Garut",
            "mother_name": "Entin",
        },
    ).record


def event(desk: Desk, person: str, family: str, kind: int, day: str, **more: Any) -> str:
    return save(
        desk, "life_event", {"family": family, "person": person, "kind": kind, "happened_on": day, **more}
    ).record


# ------------------------------------------------------------------------------------------------ people


def test_the_one_kept_gets_what_it_lacks_and_what_was_chosen(desk, typed_family, double):
    change = merging.merge_people(desk, typed_family["wife"], double, {"name": "Siti Rahmah"})
    kept = values(desk, "person", typed_family["wife"])
    assert kept["name"] == "Siti Rahmah"
    assert kept["birth_place"] == "Garut" and kept["mother_name"] == "Entin"
    assert kept["nik"] == "3299015208915001" and kept["family"] == typed_family["family"]
    assert change.step and change.touches("person")
    with pytest.raises(RecordRefused, match="record.unknown"):
        read(desk, "person", double)
    assert doctor(desk) == []


def test_a_number_comes_with_its_status_and_a_missing_one_leaves_the_other_alone(desk, typed_family, double):
    person = RECORD_TYPES["person"]
    assert filled(person, {"nik_status": 2}, {"nik": "1" * 16, "nik_status": 1}) == {
        "nik": "1" * 16,
        "nik_status": 1,
    }
    assert filled(person, {"nik": "2" * 16, "nik_status": 1}, {"nik": "1" * 16}) == {}
    assert filled(person, {"nik_status": 1}, {"nik_status": 2}) == {}
    assert filled(person, {}, {"nik_status": 2}) == {"nik_status": 2}
    assert filled(person, {"marital_status": 1}, {"first_marriage_age": 19}) == {}
    assert filled(person, {}, {"of_a_newer_program": "x"}) == {"of_a_newer_program": "x"}
    assert filled(person, {}, {"mother": "abc"}, ("abc",)) == {}


def test_whatever_referred_to_the_one_refers_to_the_other(desk, typed_family, double, other_family):
    wife, child = typed_family["wife"], typed_family["child"]
    save(desk, "person", {"mother": double}, record=child)
    happened = event(desk, double, other_family, 4, "2020-03-01")
    wedding = event(desk, typed_family["head"], typed_family["family"], 6, "2013-05-05", other_person=double)
    reason = save(
        desk,
        "explanation",
        {"family": other_family, "subject": double, "item": "nik", "finding": "nik.sex", "reason": 1},
    ).record
    group = save(desk, "activity_group", {"name": "BKB Melati", "kind": 1, "founded_on": "2020-01-01"}).record
    member = save(
        desk, "group_member", {"activity_group": group, "person": double, "name": "Rahmah", "role": 3}
    ).record
    merging.merge_people(desk, wife, double)
    assert values(desk, "person", child)["mother"] == wife
    assert values(desk, "life_event", happened)["person"] == wife
    assert values(desk, "life_event", wedding)["other_person"] == wife
    kept = values(desk, "explanation", reason)
    assert kept["subject"] == wife and kept["family"] == typed_family["family"]
    assert values(desk, "group_member", member)["person"] == wife
    assert doctor(desk) == []


def test_no_declared_reference_is_forgotten(desk, typed_family, double):
    """One record of every type that can refer to a person or family, written straight through the log."""
    from kkb_desktop.services.writing import steps
    from kkb_desktop.store.writing import Change

    targets = {"person": double, "family": typed_family["family"]}
    changes, expected = [], []
    for number, (type, record_type) in enumerate(RECORD_TYPES.items()):
        for place, field in enumerate(record_type.fields):
            if field.kind is Kind.REF and field.refers_to == "person":
                id = f"{number:016x}{place:016x}"
                fields = {"village": desk.region, field.key: targets["person"]}
                changes.append(Change(type, id, desk.region, "put", fields))
                expected.append((type, id, field.key))
    assert len(expected) >= 6
    steps.write(desk, changes, label="x")
    merging.merge_people(desk, typed_family["wife"], double)
    for type, id, key in expected:
        assert values(desk, type, id)[key] == typed_family["wife"], (type, key)


def test_two_blocks_of_one_round_become_the_fuller_one_with_its_gaps_filled(
    desk, typed_family, double, other_family
):
    wife, family = typed_family["wife"], typed_family["family"]
    thin = save(
        desk, "planning_survey", {"family": family, "person": wife, "round": 2026, "births": 1}
    ).record
    full = save(
        desk,
        "planning_survey",
        {"family": other_family, "person": double, "round": 2026, "pregnant": 2, "using": 1, "method": 4},
    ).record
    old = save(
        desk, "planning_survey", {"family": other_family, "person": double, "round": 2025, "pregnant": 2}
    ).record
    why = save(
        desk, "explanation", {"family": family, "subject": thin, "finding": "children.no_birth", "reason": 2}
    ).record
    merging.merge_people(desk, wife, double)
    (block,) = rows(desk, "planning_survey", round=2026)
    assert block["id"] == full
    assert (block["births"], block["method"], block["person"], block["family"]) == (1, 4, wife, family)
    assert values(desk, "planning_survey", old)["family"] == family
    assert values(desk, "explanation", why)["subject"] == full
    assert doctor(desk) == []


def test_an_attendance_written_for_both_counts_once_and_group_members_are_joined(desk, typed_family, double):
    wife = typed_family["wife"]
    group = save(desk, "activity_group", {"name": "BKB Melati", "kind": 1, "founded_on": "2020-01-01"}).record
    meeting = save(desk, "meeting", {"activity_group": group, "kind": 1, "held_on": "2026-05-01"}).record
    for person in (wife, double):
        member = save(
            desk, "group_member", {"activity_group": group, "person": person, "name": "Rohmah", "role": 3}
        ).record
        save(desk, "attendance", {"meeting": meeting, "member": member, "person": person, "name": "Rohmah"})
    merging.merge_people(desk, wife, double)
    (member,) = rows(desk, "group_member")
    (present,) = rows(desk, "attendance")
    assert present["member"] == member["id"] and present["person"] == member["person"] == wife
    assert doctor(desk) == []


def test_one_undo_brings_back_exactly_what_was(desk, typed_family, double, other_family):
    wife, family = typed_family["wife"], typed_family["family"]
    save(desk, "person", {"mother": double}, record=typed_family["child"])
    for person, home, more in ((wife, family, {"births": 1}), (double, other_family, {"pregnant": 2})):
        save(desk, "planning_survey", {"family": home, "person": person, "round": 2026, **more})
    event(desk, double, other_family, 4, "2020-03-01")
    duplicates.not_same(desk, wife, double, duplicates.PEOPLE)
    before = tables(desk)
    change = merging.merge_people(desk, wife, double, {"name": "Siti Rahmah", "family": other_family})
    assert tables(desk) != before
    taken_back = undo(desk, change.step)
    assert taken_back.skipped == 0
    assert tables(desk) == before
    assert doctor(desk) == []
    again = undo(desk, taken_back.step)
    assert again.touches("person") and not rows(desk, "person", id=double)


def test_cancelling_the_entry_in_the_familys_story_takes_the_merge_back(desk, typed_family, double):
    before = tables(desk)
    merging.merge_people(desk, typed_family["wife"], double)
    (entry,) = rows(desk, "life_event", kind=12)
    cancel(desk, entry["id"])
    assert tables(desk) == before


def test_the_family_is_told_and_nobody_is_counted_as_gone(desk, typed_family, double, other_family):
    merging.merge_people(desk, typed_family["wife"], double)
    (entry,) = rows(desk, "life_event", kind=12)
    assert entry["family"] == typed_family["family"] and entry["person"] is None
    assert "St. Rahmah" in entry["note"]
    with desk.engine.connect() as conn:
        here = set(conn.scalars(select(people_on(today(desk)).subquery().c.id)))
    assert typed_family["wife"] in here
    # Nobody else was in the other family: it is not listed as one nobody has been written down in.
    assert other_family not in family_ids(desk)


def test_the_place_in_the_household_comes_with_the_chosen_family(desk, typed_family, double, other_family):
    merging.merge_people(desk, typed_family["wife"], double, {"family": other_family})
    kept = values(desk, "person", typed_family["wife"])
    assert (kept["family"], kept["relation"]) == (other_family, 9)
    third = save(desk, "family", {"head_name": "Usep", "rt": "03"}).record
    with pytest.raises(RecordRefused, match="merge.other_family"):
        merging.merge_people(desk, typed_family["wife"], typed_family["child"], {"family": third})


def test_a_corrected_name_of_a_head_names_the_family(desk, typed_family, double):
    merging.merge_people(desk, typed_family["head"], double, {"name": "Wawan Hermawan, S.Pd"})
    assert values(desk, "family", typed_family["family"])["head_name"] == "Wawan Hermawan, S.Pd"


def test_somebodys_own_mother_is_nobody(desk, typed_family, double):
    save(desk, "person", {"mother": double}, record=typed_family["wife"])
    merging.merge_people(desk, typed_family["wife"], double)
    assert "mother" not in values(desk, "person", typed_family["wife"])


# ------------------------------------------------------------------------------------------------ lives


def absent(desk: Desk, person: str, day: Any) -> bool:
    with desk.engine.connect() as conn:
        return person not in set(conn.scalars(select(people_on(day).subquery().c.id)))


def test_who_left_and_came_back_as_a_new_record_has_one_life_again(desk, typed_family, other_family):
    from datetime import date

    wife = typed_family["wife"]
    move_out(desk, [wife], date(2022, 5, 1), "Bandung")
    back = move_in(
        desk,
        date(2024, 8, 1),
        family=other_family,
        people_values=[{"name": "Siti Rohmah", "sex": 2, "birth_date": "1991-08-12", "relation": 1}],
    )
    (new,) = [row["id"] for row in rows(desk, "person", family=other_family)]
    assert back.events
    merging.merge_people(desk, wife, new)
    kept = values(desk, "person", wife)
    assert "gone_on" not in kept and kept["family"] == other_family and kept["relation"] == 1
    assert not absent(desk, wife, date(2021, 1, 1))
    assert absent(desk, wife, date(2023, 1, 1))
    assert not absent(desk, wife, date(2025, 1, 1))
    with desk.engine.connect() as conn:
        then = people_on(date(2021, 1, 1)).subquery()
        assert conn.scalar(select(then.c.family).where(then.c.id == wife)) == typed_family["family"]


def test_a_death_of_either_stands(desk, typed_family, double, other_family):
    from datetime import date

    death(desk, double, date(2026, 2, 1))
    merging.merge_people(desk, typed_family["wife"], double)
    kept = values(desk, "person", typed_family["wife"])
    assert (kept["gone_on"], kept["gone_how"]) == ("2026-02-01", 2)
    assert absent(desk, typed_family["wife"], date(2026, 3, 1))


def test_a_double_that_was_reported_as_moved_does_not_take_the_person_away(desk, typed_family, double):
    from datetime import date

    move_out(desk, [double], date(2026, 2, 1), "Bandung")
    merging.merge_people(desk, typed_family["wife"], double)
    assert "gone_on" not in values(desk, "person", typed_family["wife"])
    assert not absent(desk, typed_family["wife"], date(2026, 3, 1))
    assert doctor(desk) == []


def test_a_birth_written_down_twice_is_one_birth(desk, typed_family, double, other_family):
    wife = typed_family["wife"]
    event(desk, wife, typed_family["family"], 1, "1991-08-12")
    event(desk, double, other_family, 1, "1991-08-13", place="Garut")
    merging.merge_people(desk, wife, double)
    (birth,) = rows(desk, "life_event", kind=1)
    assert (birth["happened_on"], birth["place"]) == ("1991-08-12", "Garut")


# ------------------------------------------------------------------------------------------------ families


def test_all_members_belong_to_the_family_kept(desk, typed_family, double, other_family):
    from datetime import date

    away = save(desk, "person", {"family": other_family, "name": "Ujang", "sex": 1, "relation": 4}).record
    move_out(desk, [away], date(2026, 2, 1), "Bandung")
    for family, more in ((typed_family["family"], {"worship": 1}), (other_family, {"newspaper": 1})):
        known = RECORD_TYPES["family_survey"].by_key
        fields = {key: value for key, value in more.items() if key in known}
        save(desk, "family_survey", {"family": family, "round": 2026, **fields})
    save(desk, "visit", {"family": other_family, "visited_on": "2026-05-01", "purpose": 1})
    before = tables(desk)
    change = merging.merge_families(desk, typed_family["family"], other_family)
    assert {row["family"] for row in rows(desk, "person")} == {typed_family["family"]}
    assert len(rows(desk, "family_survey")) == 1
    assert rows(desk, "visit")[0]["family"] == typed_family["family"]
    assert values(desk, "family", typed_family["family"])["phone"] == "081234567890"
    numbers = [each.values.get("number") for each in members(desk, typed_family["family"])]
    assert len([each for each in numbers if each is not None]) == len({each for each in numbers if each})
    assert doctor(desk) == []
    undo(desk, change.step)
    assert tables(desk) == before


def test_a_refusal_of_consent_outlives_the_merge(desk, typed_family, other_family):
    save(desk, "family", {"legal_basis": 1}, record=typed_family["family"])
    save(desk, "family", {"legal_basis": 4, "legal_basis_note": "ditarik"}, record=other_family)
    merging.merge_families(desk, typed_family["family"], other_family)
    kept = values(desk, "family", typed_family["family"])
    assert (kept["legal_basis"], kept["legal_basis_note"]) == (4, "ditarik")


def test_people_doubled_by_merging_their_families_are_found_next(desk, typed_family, double, other_family):
    merging.merge_families(desk, typed_family["family"], other_family)
    (pair,) = duplicates.find_people(desk, least=50)
    assert {pair.one, pair.other} == {typed_family["wife"], double}
    merging.merge_people(desk, pair.one, pair.other)
    assert duplicates.find_people(desk) == []


# ------------------------------------------------------------------------------------------------ refusals


def refused(code: str, merge: Callable[..., Any], *args: Any) -> None:
    with pytest.raises(RecordRefused) as caught:
        merge(*args)
    assert caught.value.reason == code
    assert caught.value.sentence("id") and caught.value.sentence("id") != code


def test_what_cannot_be_merged_is_refused_and_changes_nothing(
    desk, district_desk, typed_family, other_family
):
    before = tables(desk)
    wife = typed_family["wife"]
    refused("merge.same_record", merging.merge_people, desk, wife, wife)
    refused("merge.unknown", merging.merge_people, desk, wife, "0" * 32)
    refused("merge.other_type", merging.merge_people, desk, wife, other_family)
    refused("merge.other_type", merging.merge_families, desk, wife, typed_family["head"])
    refused("record.unknown_field", merging.merge_people, desk, wife, typed_family["head"], {"x": 1})
    with pytest.raises(RecordHasErrors):
        merging.merge_people(desk, wife, typed_family["head"], {"name": ""})
    assert tables(desk) == before


def test_two_villages_keep_their_own_records(district_desk):
    desk = district_desk()
    ids = [
        save(desk, "family", {"village": f"329901200{n}", "head_name": "Asep", "rt": "01"}).record
        for n in (1, 2)
    ]
    refused("merge.other_village", merging.merge_families, desk, *ids)
    refused("merge.other_village", merging.merge_families, desk, *ids, {"village": "3299012002"})


# ------------------------------------------------------------------------------------------------ any merge


@settings(max_examples=12, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(data=st.data())
def test_any_merge_of_the_invented_village_can_be_undone_and_leaves_nothing_broken(data, tmp_path_factory):
    from random import Random

    from kkb_desktop.services.desk.desk import close, create_desk
    from kkb_desktop.services.sample.village import VILLAGE, build, changes
    from kkb_desktop.services.writing.steps import write
    from kkb_desktop.store.keyfile import Cost

    village = build(4, data.draw(st.integers(1, 40)))
    folder = tmp_path_factory.mktemp("merge")
    desk, _code = create_desk(
        folder, "village", VILLAGE, "Sari", "empat kata yang panjang", place=("x",), random=Random(1).randbytes,
        cost=Cost(64, 1, 1),
    )  # fmt: skip
    try:
        write(desk, changes(village), label="x")
        before = tables(desk)
        pool = data.draw(st.sampled_from([[*village.people, *village.gone], list(village.families)]))
        one, other = data.draw(
            st.lists(st.sampled_from(pool), min_size=2, max_size=2, unique_by=lambda each: each.id)
        )
        merge = merging.merge_people if one.type == "person" else merging.merge_families
        change = merge(desk, one.id, other.id)
        assert doctor(desk) == []
        assert merging.left_behind(desk) == 0
        seen = [(row["person"], row["round"]) for row in rows(desk, "planning_survey")]
        assert len(seen) == len(set(seen))
        undo(desk, change.step)
        assert tables(desk) == before
    finally:
        close(desk)


def test_conflicts_of_either_record_are_settled_first(desk, typed_family, double, monkeypatch):
    from sqlalchemy import update

    person = record_table("person")
    with desk.engine.begin() as conn:  # as after an exchange
        conn.execute(update(person).where(person.c.id == double).values(conflicts=1))
    refused("merge.conflict", merging.merge_people, desk, typed_family["wife"], double)
    assert conflicts.list_conflicts(desk) == [] and records.read(desk, "person", double)
