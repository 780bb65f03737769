"""People come, go, are not found and are found again."""

from datetime import date

import pytest

from kkb_desktop.services import events
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.events import as_of
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records
from tests.services.events.conftest import DAY, Household, household, refusal

GUESTS = (
    {"name": "Tono", "sex": 1, "relation": 1, "marital_status": 2, "birth_date": "1990-01-01"},
    {"name": "Tini", "sex": 2, "relation": 3, "marital_status": 2, "birth_date": "1992-01-01"},
)


def test_a_whole_family_moves_out_and_is_listed_no_more(desk: Desk, home: Household) -> None:
    done = events.move_out(desk, list(home.ids.values()), DAY, "Bandung", cause="pekerjaan")
    assert len(done.events) == 7
    event = records.read(desk, "life_event", done.events[0]).values
    assert (event["place"], event["cause"], event["family"]) == ("Bandung", "pekerjaan", home.family)
    assert families.family_ids(desk) == []
    assert as_of.families_on(desk, date(2026, 5, 31)) == [home.family]
    assert as_of.families_on(desk, DAY) == []


def test_one_who_moves_leaves_the_others_as_they_are(desk: Desk, home: Household) -> None:
    done = events.move_out(desk, [home["Dewi"], home["Dewi"]], DAY)
    assert len(done.events) == 1
    assert list(home.relations()) == ["Wawan", "Siti", "Budi", "Rina", "Adi", "Nenek"]
    assert home.person("Siti")["marital_status"] == 2


def test_a_head_who_moves_is_followed(desk: Desk, home: Household) -> None:
    assert refusal(lambda: events.move_out(desk, [home["Wawan"]], DAY)) == "event.new_head_needed"
    events.move_out(desk, [home["Wawan"]], DAY, new_head=home["Siti"])
    assert home.relations()["Siti"] == 1
    assert home.person("Siti")["marital_status"] == 2, "still married"


@pytest.mark.parametrize("leave", [events.move_out, events.not_found])
def test_leaving_is_refused_to_nobody_and_to_the_gone(desk: Desk, home: Household, leave) -> None:  # type: ignore[no-untyped-def]
    assert refusal(lambda: leave(desk, [], DAY)) == "event.nobody"
    leave(desk, [home["Dewi"]], DAY)
    assert refusal(lambda: leave(desk, [home["Dewi"]], DAY)) == "event.already_gone"
    assert refusal(lambda: leave(desk, [home["Adi"]], date(2022, 1, 1))) == "event.before_birth"


def test_a_new_family_moves_in(desk: Desk) -> None:
    done = events.move_in(desk, DAY, None, {"rt": "05", "address": "Jl. Baru"}, GUESTS, "Garut")
    view = records.read(desk, "family", done.family).values
    assert (view["head_name"], view["rt"]) == ("Tono", "05")
    assert [each.values["name"] for each in families.members(desk, done.family)] == ["Tono", "Tini"]
    assert as_of.members_on(desk, done.family, date(2026, 5, 31)) == []
    assert len(as_of.members_on(desk, done.family, DAY)) == 2


def test_somebody_moves_in_with_a_family(desk: Desk, home: Household) -> None:
    done = events.move_in(desk, DAY, home.family, people_values=[{"name": "Paman", "sex": 1, "relation": 9}])
    assert done.family == "" and home.relations()["Paman"] == 9
    assert records.read(desk, "person", done.people[0]).values["number"] == 8


def test_moving_in_needs_a_family_people_and_one_head(desk: Desk, home: Household) -> None:
    def came(*arguments: object, **more: object) -> str:
        return refusal(lambda: events.move_in(desk, DAY, *arguments, **more))  # type: ignore[arg-type]

    assert came() == "event.family_needed"
    assert came(home.family) == "event.nobody"
    assert came(None, {"rt": "01"}, GUESTS[1:]) == "event.one_head"
    assert came(None, {"rt": "01"}, [GUESTS[0], GUESTS[0]]) == "event.one_head"
    assert came(home.family, None, GUESTS[:1]) == "event.two_heads"
    assert came(home.family, returning=[home["Siti"]]) == "event.not_gone"
    assert came("0" * 32, None, GUESTS[1:]) == "record.unknown"
    events.death(desk, home["Nenek"], DAY)
    assert came(home.family, returning=[home["Nenek"]]) == "event.after_death"
    assert len(families.family_ids(desk)) == 1


def test_who_moved_away_can_come_back(desk: Desk, home: Household) -> None:
    events.move_out(desk, [home["Dewi"]], DAY)
    assert refusal(lambda: events.found_again(desk, [home["Dewi"]], DAY)) == "event.not_missing"
    back = date(2026, 8, 1)
    assert refusal(lambda: events.move_in(desk, date(2026, 5, 1), home.family, returning=[home["Dewi"]])) in (
        "event.before_gone"
    )
    events.move_in(desk, back, home.family, returning=[home["Dewi"]])
    assert home.relations()["Dewi"] == 4
    assert home.person("Dewi").get("gone_how") is None
    here = [
        home["Dewi"] in as_of.members_on(desk, home.family, day) for day in (date(2026, 5, 31), DAY, back)
    ]
    assert here == [True, False, True]


def test_a_family_not_found_is_found_again_as_it_was(desk: Desk, home: Household) -> None:
    before = home.relations()
    everybody = list(home.ids.values())
    events.not_found(desk, everybody, DAY)
    assert home.person("Wawan")["gone_how"] == 10
    events.found_again(desk, everybody[::-1], date(2026, 7, 1))
    assert home.relations() == before
    assert home.events("Wawan") == [{"kind": 10}, {"kind": 11}]


def test_gone_and_found_again_on_one_day_is_here(desk: Desk, home: Household) -> None:
    events.not_found(desk, [home["Dewi"]], DAY)
    events.found_again(desk, [home["Dewi"]], DAY)
    assert home.events("Dewi") == [{"kind": 10}, {"kind": 11, "order_in_day": 2}]
    assert home["Dewi"] in as_of.members_on(desk, home.family, DAY)
    assert home["Dewi"] in as_of.members_on(desk, home.family, date(2026, 9, 1))


def test_a_head_found_again_comes_back_beside_the_new_head(desk: Desk, home: Household) -> None:
    events.not_found(desk, [home["Wawan"], home["Nenek"]], DAY, new_head=home["Siti"])
    events.found_again(desk, [home["Wawan"]], date(2026, 7, 1))
    assert home.relations()["Wawan"] == 2
    assert home.relations()["Siti"] == 1
    assert refusal(lambda: events.found_again(desk, [], DAY)) == "event.nobody"
    assert refusal(lambda: events.found_again(desk, [home["Siti"]], DAY)) == "event.not_gone"
    early = date(2026, 5, 1)
    assert refusal(lambda: events.found_again(desk, [home["Nenek"]], early)) == "event.before_gone"
    relations = {home["Nenek"]: 1}
    late = date(2026, 8, 1)
    assert (
        refusal(lambda: events.found_again(desk, [home["Nenek"]], late, relations=relations))
        == "event.two_heads"
    )


def test_a_number_that_somebody_else_has_by_now_is_not_given_twice(desk: Desk, home: Household) -> None:
    events.move_out(desk, [home["Nenek"]], DAY)
    done = events.birth(desk, home.family, DAY, {"name": "Putri", "sex": 2})
    assert records.read(desk, "person", done.people[0]).values["number"] == 7
    events.move_in(desk, date(2026, 7, 1), home.family, returning=[home["Nenek"]])
    assert home.person("Nenek")["number"] == 8


def test_found_again_with_another_family(desk: Desk, home: Household, neighbour: Household) -> None:
    events.not_found(desk, [home["Dewi"]], DAY)
    events.found_again(desk, [home["Dewi"]], date(2026, 7, 1), to_family=neighbour.family)
    assert neighbour.relations()["Dewi"] == 9
    assert home["Dewi"] in as_of.members_on(desk, home.family, date(2026, 5, 31))


def test_a_family_moves_house(desk: Desk, home: Household) -> None:
    everybody = list(home.ids.values())
    done = events.move_within(desk, everybody, DAY, address={"address": "Jl. Anggrek 1", "rt": "03"})
    assert (home.values()["address"], home.values()["rt"]) == ("Jl. Anggrek 1", "03")
    assert records.read(desk, "life_event", done.events[0]).values["place"] == "Jl. Melati 12, RT 01"
    assert len(done.events) == 7


def test_some_move_to_another_family(desk: Desk, home: Household, neighbour: Household) -> None:
    events.move_within(desk, [home["Nenek"]], DAY, neighbour.family, relations={home["Nenek"]: 7})
    assert neighbour.relations() == {"Asep": 1, "Euis": 3, "Dani": 4, "Nenek": 7}
    assert home.events("Nenek") == [{"kind": 5, "family_before": home.family}]
    assert home.person("Nenek")["number"] == 4
    assert as_of.members_on(desk, home.family, date(2026, 5, 31))[-1] == home["Nenek"] or (
        home["Nenek"] in as_of.members_on(desk, home.family, date(2026, 5, 31))
    )


def test_some_move_to_a_house_of_their_own(desk: Desk, home: Household) -> None:
    people = [home["Budi"], home["Rina"], home["Adi"]]
    done = events.move_within(desk, people, DAY, "new", {"rt": "09"}, head=home["Budi"])
    assert home.relations(done.family) == {"Budi": 1, "Rina": 3, "Adi": 4}
    assert home.values(done.family)["rt"] == "09"
    assert home.values(done.family)["address"] == "Jl. Melati 12"
    assert home.values(done.family)["head_name"] == "Budi"


def test_a_whole_family_joins_another_and_its_head_says_as_what(
    desk: Desk, home: Household, neighbour: Household
) -> None:
    everybody = list(neighbour.ids.values())
    events.move_within(desk, everybody, DAY, home.family, relations={neighbour["Asep"]: 4})
    assert {name: home.relations()[name] for name in ("Asep", "Euis", "Dani")} == {
        "Asep": 4,
        "Euis": 5,
        "Dani": 6,
    }
    assert neighbour.family not in families.family_ids(desk)


def test_moves_within_that_are_no_moves_are_refused(
    desk: Desk, home: Household, neighbour: Household
) -> None:
    everybody = list(home.ids.values())

    def moved(*arguments: object, **more: object) -> str:
        return refusal(lambda: events.move_within(desk, *arguments, **more))  # type: ignore[arg-type]

    assert moved([], DAY) == "event.nobody"
    assert moved([home["Dewi"]], DAY, address={"rt": "7"}) == "event.some_stay"
    assert moved(everybody, DAY) == "event.address_needed"
    assert moved(everybody, DAY, address={"rt": "01"}) == "event.address_needed"
    assert moved(everybody, DAY, home.family) == "event.same_family"
    assert moved([home["Dewi"], neighbour["Dani"]], DAY, "new") == "event.different_families"
    assert moved(everybody, DAY, address={"head_name": "X"}) == "record.unknown_field"
    assert moved([home["Dewi"], home["Adi"]], DAY, "new") == "event.new_head_needed"
    assert moved([home["Dewi"]], DAY, "new", head=home["Siti"]) == "event.head_elsewhere"
    assert moved([home["Wawan"]], DAY, neighbour.family) == "event.new_head_needed"


def test_a_family_in_another_village_is_not_joined(district_desk) -> None:  # type: ignore[no-untyped-def]
    desk = district_desk()
    person = {"sex": 2, "marital_status": 1}
    one, other = "3299012001", "3299012002"
    first = household(desk, {"Ani": {**person, "relation": 1, "village": one}}, village=one)
    second = household(desk, {"Ina": {**person, "relation": 1, "village": other}}, village=other)
    assert (
        refusal(lambda: events.move_within(desk, [first["Ani"]], DAY, second.family)) == "event.other_village"
    )
    assert (
        refusal(lambda: events.merge_families(desk, first.family, second.family, DAY))
        == "event.other_village"
    )


def test_an_event_about_the_past_is_refused_where_a_later_one_rests_on_it(
    desk: Desk, home: Household, neighbour: Household
) -> None:
    events.move_within(desk, [home["Dewi"]], DAY, neighbour.family)
    early = date(2026, 2, 1)
    assert refusal(lambda: events.move_within(desk, [home["Dewi"]], early, "new")) == "event.later_event"
    assert refusal(lambda: events.move_out(desk, [home["Dewi"]], early)) == "event.later_event"
    done = events.marriage(desk, home["Dewi"], early)
    assert records.read(desk, "life_event", done.events[0]).values["happened_on"] == "2026-02-01"
