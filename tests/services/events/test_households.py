"""Families part, join, get another head; people written down twice; what can be recorded about whom."""

from datetime import date

import pytest

from kkb_desktop.services import events
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.events import as_of
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records
from tests.services.events.conftest import DAY, Household, household, refusal

BEFORE = date(2026, 5, 31)


def test_a_young_couple_gets_a_card_of_its_own(desk: Desk, home: Household) -> None:
    couple = [home["Rina"], home["Budi"], home["Adi"]]
    values = {"card_number": "3299010106260001"}
    done = events.split(desk, couple, DAY, home["Budi"], values)
    assert home.relations(done.family) == {"Budi": 1, "Rina": 3, "Adi": 4}
    assert home.values(done.family)["card_number"] == "3299010106260001"
    assert home.values().get("card_number") is None
    assert home.relations() == {"Wawan": 1, "Siti": 3, "Dewi": 4, "Nenek": 7}
    assert home.events("Rina") == [{"kind": 8, "family_before": home.family, "relation_before": 5}]
    assert len(as_of.members_on(desk, home.family, BEFORE)) == 7
    assert sorted(as_of.families_on(desk, DAY)) == sorted([home.family, done.family])


def test_a_head_may_be_the_one_who_goes(desk: Desk, home: Household) -> None:
    going = [home["Wawan"], home["Siti"]]
    assert refusal(lambda: events.split(desk, going, DAY)) == "event.new_head_needed"
    done = events.split(desk, going, DAY, new_head=home["Budi"])
    assert home.relations(done.family) == {"Wawan": 1, "Siti": 3}
    assert home.relations() == {"Budi": 1, "Rina": 3, "Dewi": 9, "Adi": 4, "Nenek": 9}
    assert home.values()["head_name"] == "Budi"


def test_a_split_that_is_none_is_refused(desk: Desk, home: Household, neighbour: Household) -> None:
    def part(people: list[str], head: str | None = None) -> str:
        return refusal(lambda: events.split(desk, people, DAY, head))

    assert part([]) == "event.nobody"
    assert part(list(home.ids.values()), home["Budi"]) == "event.nobody_stays"
    assert part([home["Dewi"], neighbour["Dani"]], home["Dewi"]) == "event.different_families"
    assert part([home["Budi"], home["Rina"]]) == "event.new_head_needed"
    assert part([home["Budi"], home["Rina"]], home["Dewi"]) == "event.head_elsewhere"
    assert part([home["Budi"], home["Adi"]], home["Adi"]) == "event.head_too_young"
    with pytest.raises(records.RecordHasErrors):
        events.split(desk, [home["Dewi"]], DAY, None, {"card_number": "1" * 17})


def test_families_merge_and_the_emptied_one_is_listed_no_more(
    desk: Desk, home: Household, neighbour: Household
) -> None:
    done = events.merge_families(desk, home.family, neighbour.family, DAY, relation=4)
    assert home.relations() | {"Asep": 4, "Euis": 5, "Dani": 6} == home.relations()
    assert len(done.events) == 3
    assert neighbour.events("Dani") == [{"kind": 9, "family_before": neighbour.family, "relation_before": 4}]
    assert families.family_ids(desk) == [home.family]
    assert sorted(as_of.families_on(desk, BEFORE)) == sorted([home.family, neighbour.family])
    assert len(as_of.members_on(desk, neighbour.family, BEFORE)) == 3
    assert as_of.members_on(desk, neighbour.family, DAY) == []


def test_a_merge_that_is_none_is_refused(desk: Desk, home: Household, neighbour: Household) -> None:
    assert refusal(lambda: events.merge_families(desk, home.family, home.family, DAY)) == "event.same_family"
    assert refusal(lambda: events.merge_families(desk, home.family, "0" * 32, DAY)) == "record.unknown"
    events.move_out(desk, list(neighbour.ids.values()), DAY)
    assert refusal(lambda: events.merge_families(desk, home.family, neighbour.family, DAY)) == "event.nobody"
    events.merge_families(desk, neighbour.family, home.family, DAY)
    assert neighbour.relations()["Wawan"] == 1, "into a family that everybody had left"


def test_another_member_becomes_head(desk: Desk, home: Household) -> None:
    events.new_head(desk, home.family, home["Budi"], DAY)
    assert home.relations() == {"Budi": 1, "Wawan": 7, "Siti": 7, "Rina": 3, "Dewi": 9, "Adi": 4, "Nenek": 9}
    assert home.values()["head_name"] == "Budi"
    assert home.events("Wawan") == [{"kind": 13, "relation_before": 1, "other_person": home["Budi"]}]
    assert as_of.members_on(desk, home.family, BEFORE)[0] == home["Wawan"]
    assert as_of.members_on(desk, home.family, DAY)[0] == home["Budi"]
    events.new_head(desk, home.family, home["Wawan"], date(2026, 7, 1))
    assert home.relations()["Siti"] == 3, "the parents are a couple again"


def test_a_new_head_who_cannot_be_is_refused(desk: Desk, home: Household, neighbour: Household) -> None:
    def lead(person: str, day: date = DAY) -> str:
        return refusal(lambda: events.new_head(desk, home.family, person, day))

    assert lead(home["Wawan"]) == "event.already_head"
    assert lead(home["Adi"]) == "event.head_too_young"
    assert lead(neighbour["Dani"]) == "event.head_elsewhere"
    events.move_within(desk, [neighbour["Dani"]], date(2026, 8, 1), home.family)
    assert lead(neighbour["Dani"]) == "event.later_event", "was not in the family yet"
    events.death(desk, home["Nenek"], DAY)
    assert lead(home["Nenek"]) == "event.after_death"


def test_somebody_written_down_twice_counts_once(desk: Desk, home: Household, neighbour: Household) -> None:
    assert refusal(lambda: events.duplicate(desk, home["Dewi"], DAY, home["Dewi"])) == "event.same_person"
    assert refusal(lambda: events.duplicate(desk, home["Dewi"], DAY, "0" * 32)) == "record.unknown"
    events.duplicate(desk, home["Dewi"], DAY, neighbour["Dani"])
    assert home.person("Dewi")["gone_how"] == 12
    assert home.events("Dewi") == [{"kind": 12, "other_person": neighbour["Dani"]}]
    events.duplicate(desk, home["Wawan"], DAY, home["Budi"], new_head=home["Budi"])
    assert home.relations()["Budi"] == 1
    assert home.person("Siti")["marital_status"] == 2


def test_a_family_typed_without_a_head_is_not_held_up(desk: Desk) -> None:
    family = household(desk, {"Ani": {"sex": 2, "relation": 4}, "Ina": {"sex": 2, "relation": 4}})
    events.move_out(desk, [family["Ani"]], DAY)
    assert family.relations() == {"Ina": 4}


def test_an_old_mistake_in_a_record_does_not_stop_an_event(desk: Desk, home: Household) -> None:
    from kkb_desktop.services.writing import steps
    from kkb_desktop.store.writing import Change

    broken = Change("person", home["Siti"], str(home.values()["village"]), "put", {"first_marriage_age": 98})
    steps.write(desk, [broken], label="Impor")
    events.death(desk, home["Wawan"], DAY, new_head=home["Siti"])
    assert home.relations()["Siti"] == 1


def test_a_text_too_long_is_refused_and_nothing_written(desk: Desk, home: Household) -> None:
    with pytest.raises(records.RecordHasErrors) as refused:
        events.death(desk, home["Nenek"], DAY, "x" * 200)
    assert [(issue.field, issue.code) for issue in refused.value.issues] == [("cause", "field.too_long")]
    assert home.events("Nenek") == []


def test_a_menu_offers_what_can_happen(desk: Desk, home: Household) -> None:
    possible = {name: set(events.possible_events(desk, home[name])) for name in home.ids}
    assert possible["Wawan"] == {2, 3, 5, 7, 8, 9, 10, 12}
    assert possible["Siti"] == {1, 2, 3, 5, 7, 8, 9, 10, 12, 13}
    assert possible["Dewi"] == {1, 2, 3, 5, 6, 8, 9, 10, 12, 13}
    assert possible["Adi"] == {2, 3, 5, 8, 9, 10, 12}
    events.death(desk, home["Nenek"], DAY)
    events.move_out(desk, [home["Dewi"]], DAY)
    events.not_found(desk, [home["Adi"]], DAY)
    assert events.possible_events(desk, home["Nenek"]) == ()
    assert events.possible_events(desk, home["Dewi"]) == (4,)
    assert events.possible_events(desk, home["Adi"]) == (11, 4)
    alone = household(desk, {"Ani": {"sex": 2, "relation": 1}})
    assert 8 not in events.possible_events(desk, alone["Ani"])
    assert refusal(lambda: events.possible_events(desk, "0" * 32)) == "record.unknown"


def test_the_spouse_then_the_eldest_adult_is_suggested(desk: Desk, home: Household) -> None:
    assert events.suggested_head(desk, home.family) is None, "the head stays"
    leaving = [home["Wawan"]]
    for expected in ("Siti", "Nenek", "Budi", "Rina", "Dewi", "Adi"):
        assert events.suggested_head(desk, home.family, leaving) == home[expected]
        leaving.append(home[expected])
    assert events.suggested_head(desk, home.family, leaving) is None
