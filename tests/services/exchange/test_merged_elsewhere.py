"""One laptop merges while another still writes about the record that goes: nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.health import digest, doctor
from kkb_desktop.services.doubles import merging
from kkb_desktop.services.exchange import conflicts
from kkb_desktop.services.families import families
from kkb_desktop.services.writing.records import read, save, undo

WOMAN = {"name": "Siti Rohmah", "sex": 2, "birth_date": "1991-08-12", "relation": 1}


@pytest.fixture
def two(road: Any, siti: Desk, laptop: Callable[..., Desk]) -> dict[str, Any]:
    """Two laptops of a village that both have a woman twice, in two families."""
    wati = laptop(user="Wati")
    (family,) = families.family_ids(siti)
    other = save(siti, "family", {"head_name": "Siti Rohmah", "rt": "01"}).record
    keep = save(siti, "person", {**WOMAN, "family": family}).record
    drop = save(siti, "person", {**WOMAN, "name": "St. Rohmah", "family": other}).record
    road.deliver(siti)
    road.deliver(wati)
    road.hand_back(siti, wati)
    assert digest(siti) == digest(wati)
    return {"wati": wati, "keep": keep, "drop": drop, "family": family, "other": other}


def meet(road: Any, *laptops: Desk) -> None:
    for desk in laptops:
        road.deliver(desk)
    road.hand_back(*laptops)


def test_a_merge_travels_as_a_whole(road: Any, siti: Desk, two: dict[str, Any]) -> None:
    merging.merge_people(siti, two["keep"], two["drop"], {"birth_place": "Garut"})
    meet(road, siti, two["wati"])
    assert read(two["wati"], "person", two["keep"]).values["birth_place"] == "Garut"
    assert digest(siti) == digest(two["wati"]) == digest(road.district, siti.region)
    assert not doctor(road.district) and not conflicts.list_conflicts(siti)
    assert merging.left_behind(two["wati"]) == 0


def test_an_edit_of_the_record_that_was_merged_away_is_kept_as_a_conflict(
    road: Any, siti: Desk, two: dict[str, Any]
) -> None:
    merging.merge_people(siti, two["keep"], two["drop"])
    save(two["wati"], "person", {"education": 7}, record=two["drop"])
    meet(road, siti, two["wati"])
    for desk in (siti, two["wati"], road.district):
        (row,) = conflicts.list_conflicts(desk)
        assert row.record == two["drop"]
        view = conflicts.compare(desk, two["drop"])
        assert view.presence and view.values["education"] == 7
        assert merging.left_behind(desk) == 0  # not before it is settled
    conflicts.settle(siti, two["drop"], {}, keep=False)
    meet(road, siti, two["wati"])
    assert conflicts.list_conflicts(two["wati"]) == [] and not doctor(two["wati"])
    assert digest(siti) == digest(two["wati"])


def test_what_was_added_elsewhere_to_the_one_that_went_is_brought_over(
    road: Any, siti: Desk, two: dict[str, Any]
) -> None:
    wati = two["wati"]
    merging.merge_people(siti, two["keep"], two["drop"])
    child = save(
        wati,
        "person",
        {"family": two["other"], "name": "Nabila", "sex": 2, "relation": 4, "mother": two["drop"]},
    ).record
    save(wati, "planning_survey", {"family": two["other"], "person": two["drop"], "round": 2026, "births": 1})
    meet(road, siti, wati)
    assert merging.left_behind(siti) == merging.left_behind(wati) == 2
    assert doctor(siti)
    change = merging.mend(siti)
    assert change.touches("person") and not doctor(siti)
    assert read(siti, "person", child).values["mother"] == two["keep"]
    assert not merging.mend(siti)
    merging.mend(wati)  # both may do it, to the same end
    meet(road, siti, wati)
    assert digest(siti) == digest(wati) and not conflicts.list_conflicts(siti)


def test_somebody_added_to_a_family_that_was_merged_away_is_not_lost(
    road: Any, siti: Desk, two: dict[str, Any]
) -> None:
    wati = two["wati"]
    third = save(siti, "family", {"head_name": "Usep", "rt": "05"}).record
    merging.merge_families(siti, two["family"], two["other"])
    merging.merge_families(siti, third, two["family"])
    baby = save(wati, "person", {"family": two["other"], "name": "Nabila", "sex": 2, "relation": 4}).record
    meet(road, siti, wati)
    merging.mend(wati)
    assert read(wati, "person", baby).values["family"] == third
    assert not doctor(wati)


def test_a_merge_taken_back_before_or_after_travelling_leaves_both_alike(
    road: Any, siti: Desk, two: dict[str, Any]
) -> None:
    change = merging.merge_people(siti, two["keep"], two["drop"])
    meet(road, siti, two["wati"])
    undo(siti, change.step)
    meet(road, siti, two["wati"])
    assert read(two["wati"], "person", two["drop"]).values["name"] == "St. Rohmah"
    assert digest(siti) == digest(two["wati"]) and not doctor(two["wati"])
