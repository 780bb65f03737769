"""An event recorded by mistake is taken back, by undoing its step or by cancelling it later."""

from collections.abc import Callable
from datetime import date

import pytest

from kkb_desktop.services import events
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.health import doctor
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records
from tests.services.events.conftest import DAY, Household, refusal

CASES: dict[str, Callable[[Desk, Household, Household], events.Happened]] = {
    "birth": lambda desk, home, _other: events.birth(desk, home.family, DAY, {"name": "Putri", "sex": 2}),
    "death": lambda desk, home, _other: events.death(desk, home["Wawan"], DAY, new_head=home["Siti"]),
    "move out": lambda desk, home, _other: events.move_out(desk, list(home.ids.values()), DAY),
    "move in": lambda desk, _home, _other: events.move_in(
        desk, DAY, None, {"rt": "01"}, [{"name": "Tono", "sex": 1, "relation": 1}]
    ),
    "move within": lambda desk, home, other: events.move_within(desk, [home["Nenek"]], DAY, other.family),
    "marriage": lambda desk, home, other: events.marriage(desk, home["Dewi"], DAY, other["Dani"], "new"),
    "divorce": lambda desk, home, _other: events.divorce(desk, home["Budi"], DAY, leaves=home["Rina"]),
    "split": lambda desk, home, _other: events.split(desk, [home["Dewi"]], DAY),
    "merge": lambda desk, home, other: events.merge_families(desk, home.family, other.family, DAY),
    "new head": lambda desk, home, _other: events.new_head(desk, home.family, home["Siti"], DAY),
    "duplicate": lambda desk, home, other: events.duplicate(desk, home["Dewi"], DAY, other["Dani"]),
}


def everything(desk: Desk, *households: Household) -> list[object]:
    """All that is written down about them, and who is listed."""
    found: list[object] = [families.family_ids(desk), families.counts(desk)["people"]]
    for each in households:
        found += [dict(each.values()), *(dict(each.person(name)) for name in each.ids)]
        found += [each.events(name) for name in each.ids]
    return [
        {key: value for key, value in each.items() if value is not None} if isinstance(each, dict) else each
        for each in found
    ]


@pytest.mark.parametrize("way", ["cancel", "undo"])
@pytest.mark.parametrize("case", CASES)
def test_an_event_taken_back_leaves_nothing_behind(
    desk: Desk, home: Household, neighbour: Household, case: str, way: str
) -> None:
    before = everything(desk, home, neighbour)
    done = CASES[case](desk, home, neighbour)
    assert everything(desk, home, neighbour) != before
    if way == "cancel":
        back = events.cancel(desk, done.events[-1])
    else:
        back = records.undo(desk, done.change.step)
    assert everything(desk, home, neighbour) == before
    records.undo(desk, back.step)
    assert everything(desk, home, neighbour) != before, "and taking it back can be taken back"
    assert doctor(desk) == []


def test_an_event_on_which_another_rests_is_not_cancelled(desk: Desk, home: Household) -> None:
    first = events.death(desk, home["Wawan"], DAY, new_head=home["Siti"])
    second = events.new_head(desk, home.family, home["Budi"], date(2026, 7, 1))
    before = everything(desk, home)
    assert refusal(lambda: events.cancel(desk, first.events[0])) == "event.changed_since"
    assert everything(desk, home) == before
    events.cancel(desk, second.events[0])
    events.cancel(desk, first.events[0])
    assert home.relations()["Wawan"] == 1


def test_values_that_came_about_anew_are_not_those_of_the_event(desk: Desk, home: Household) -> None:
    first = events.new_head(desk, home.family, home["Siti"], DAY)
    events.new_head(desk, home.family, home["Wawan"], date(2026, 7, 1))
    events.new_head(desk, home.family, home["Siti"], date(2026, 8, 1))
    assert refusal(lambda: events.cancel(desk, first.events[0])) == "event.changed_since"


def test_a_family_with_something_new_in_it_is_not_cancelled_away(desk: Desk, home: Household) -> None:
    done = events.split(desk, [home["Dewi"]], DAY)
    visit = {"family": done.family, "visited_on": "2026-07-01", "purpose": 1}
    saved = records.save(desk, "visit", visit)
    assert refusal(lambda: events.cancel(desk, done.events[0])) == "event.changed_since"
    records.delete(desk, "visit", saved.record)
    events.cancel(desk, done.events[0])
    assert home.relations()["Dewi"] == 4


def test_a_note_added_to_an_event_does_not_keep_it(desk: Desk, home: Household) -> None:
    done = events.death(desk, home["Nenek"], DAY)
    records.save(desk, "life_event", {"note": "menurut cucunya"}, record=done.events[0])
    events.cancel(desk, done.events[0])
    assert "Nenek" in home.relations()
    assert home.events("Nenek") == []


def test_other_items_changed_since_stay_as_they_are(desk: Desk, home: Household) -> None:
    done = events.new_head(desk, home.family, home["Siti"], DAY)
    records.save(desk, "person", {"education": 8}, record=home["Siti"])
    events.cancel(desk, done.events[0])
    assert home.person("Siti")["education"] == 8
    assert home.person("Siti")["relation"] == 3


def test_an_event_is_cancelled_once_and_again_when_it_came_back(desk: Desk, home: Household) -> None:
    done = events.death(desk, home["Nenek"], DAY)
    back = events.cancel(desk, done.events[0])
    assert refusal(lambda: events.cancel(desk, done.events[0])) == "record.unknown"
    with pytest.raises(Exception, match=r"step\.undone"):
        records.undo(desk, done.change.step)
    records.undo(desk, back.step)
    assert "Nenek" not in home.relations()
    events.cancel(desk, done.events[0])
    assert "Nenek" in home.relations()


def test_what_is_no_event_is_not_cancelled(desk: Desk, home: Household) -> None:
    assert refusal(lambda: events.cancel(desk, home.family)) == "record.unknown"
    assert refusal(lambda: events.cancel(desk, "0" * 32)) == "record.unknown"
