"""People marry and divorce."""

from datetime import date

import pytest

from kkb_desktop.services import events
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.events import as_of
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records
from tests.services.events.conftest import DAY, Household, household, refusal

BEFORE = date(2026, 5, 31)


def test_a_couple_gets_a_family_of_its_own(desk: Desk, home: Household, neighbour: Household) -> None:
    done = events.marriage(desk, home["Dewi"], DAY, neighbour["Dani"], "new", family_values={"rt": "07"})
    assert home.relations(done.family) == {"Dani": 1, "Dewi": 3}
    assert home.values(done.family)["head_name"] == "Dani"
    assert (home.values(done.family)["rt"], home.values(done.family)["address"]) == ("07", "Jl. Melati 12")
    assert home.person("Dewi")["marital_status"] == neighbour.person("Dani")["marital_status"] == 2
    assert home.person("Dewi")["first_marriage_age"] == 22
    assert neighbour.person("Dani")["first_marriage_age"] == 25
    assert home.events("Dewi") == [
        {
            "kind": 6,
            "family_before": home.family,
            "marital_before": 1,
            "relation_before": 4,
            "other_person": neighbour["Dani"],
        }
    ]
    assert len(done.events) == 2
    assert home["Dewi"] in as_of.members_on(desk, home.family, BEFORE)
    assert as_of.members_on(desk, done.family, DAY) == [neighbour["Dani"], home["Dewi"]]
    assert as_of.members_on(desk, done.family, BEFORE) == []


def test_the_bride_may_head_the_new_family(desk: Desk, home: Household, neighbour: Household) -> None:
    done = events.marriage(desk, home["Dewi"], DAY, neighbour["Dani"], "new", head=home["Dewi"])
    assert home.relations(done.family) == {"Dewi": 1, "Dani": 2}


def test_a_daughter_in_law_joins_the_family_of_her_husband(
    desk: Desk, home: Household, neighbour: Household
) -> None:
    events.marriage(desk, home["Dewi"], DAY, neighbour["Dani"], neighbour.family)
    assert neighbour.relations() == {"Asep": 1, "Euis": 3, "Dani": 4, "Dewi": 5}
    assert neighbour.person("Dani")["number"] == 3 and home.person("Dewi")["number"] == 4
    assert neighbour.events("Dani") == [{"kind": 6, "marital_before": 1, "other_person": home["Dewi"]}]


def test_somebody_who_was_not_here_marries_in(desk: Desk, neighbour: Household) -> None:
    bride = {"name": "Lilis", "sex": 2, "birth_date": "2003-03-03", "marital_status": 1}
    done = events.marriage(desk, neighbour["Dani"], DAY, spouse_values=bride, place="Garut")
    assert neighbour.relations()["Lilis"] == 5
    neighbour.ids["Lilis"] = done.people[0]
    assert neighbour.person("Lilis")["first_marriage_age"] == 23
    assert neighbour.events("Lilis") == [
        {"kind": 4},
        {"kind": 6, "marital_before": 1, "other_person": neighbour["Dani"], "order_in_day": 2},
    ]
    assert done.people[0] not in as_of.members_on(desk, neighbour.family, BEFORE)
    married = {"name": "Tuti", "sex": 2, "marital_status": 2}
    widower = household(
        desk, {"Ujang": {"sex": 1, "relation": 1, "marital_status": 4, "first_marriage_age": 20}}
    )
    done = events.marriage(desk, widower["Ujang"], DAY, spouse_values=married)
    assert widower.relations() == {"Ujang": 1, "Tuti": 3}
    assert widower.person("Ujang")["first_marriage_age"] == 20, "the first marriage stays the first"


def test_a_marriage_with_somebody_unknown_changes_the_one_who_is_here(desk: Desk, home: Household) -> None:
    events.marriage(desk, home["Dewi"], DAY)
    assert home.relations()["Dewi"] == 4
    assert home.person("Dewi")["marital_status"] == 2
    assert home.events("Dewi") == [{"kind": 6, "marital_before": 1}]


def test_a_widow_brings_her_child_and_her_family_keeps_a_head(desk: Desk, neighbour: Household) -> None:
    widow = household(
        desk,
        {
            "Yati": {"sex": 2, "relation": 1, "marital_status": 4, "birth_date": "1990-01-01"},
            "Anak": {"sex": 1, "relation": 4, "birth_date": "2016-01-01"},
            "Ibu": {"sex": 2, "relation": 7, "marital_status": 4, "birth_date": "1960-01-01"},
        },
    )
    couple = (desk, widow["Yati"], DAY, neighbour["Dani"], "new")
    assert refusal(lambda: events.marriage(*couple, along=[widow["Anak"]])) == "event.new_head_needed"
    done = events.marriage(*couple, along=[widow["Anak"]], new_head=widow["Ibu"])
    assert widow.relations(done.family) == {"Dani": 1, "Yati": 3, "Anak": 4}
    assert widow.relations() == {"Ibu": 1}
    assert widow.events("Anak") == [{"kind": 5, "family_before": widow.family}]


def test_who_cannot_marry_is_refused(desk: Desk, home: Household, neighbour: Household) -> None:
    def wed(one: str, other: str) -> str:
        return refusal(lambda: events.marriage(desk, one, DAY, other))

    assert wed(home["Dewi"], home["Dewi"]) == "event.same_person"
    assert wed(home["Dewi"], neighbour["Asep"]) == "event.already_married"
    assert wed(home["Siti"], neighbour["Dani"]) == "event.already_married"
    assert wed(home["Adi"], home["Dewi"]) == "event.too_young_to_marry"
    assert wed(home["Nenek"], home["Dewi"]) == "event.same_sex"
    assert wed(home["Dewi"], "0" * 32) == "record.unknown"
    bride = {"name": "Lilis", "sex": 2}
    assert refusal(lambda: events.marriage(desk, home["Dewi"], DAY, spouse_values=bride)) == "event.same_sex"
    with pytest.raises(records.RecordHasErrors):
        events.marriage(desk, home["Dewi"], DAY, spouse_values={"name": "Tanpa kelamin"})
    with pytest.raises(ValueError):
        events.marriage(desk, home["Dewi"], DAY, neighbour["Dani"], spouse_values=bride)
    events.death(desk, neighbour["Dani"], date(2026, 1, 1))
    assert wed(home["Dewi"], neighbour["Dani"]) == "event.after_death"


def test_a_divorced_wife_leaves_with_her_child(desk: Desk, home: Household) -> None:
    done = events.divorce(desk, home["Budi"], DAY, leaves=home["Rina"], along=[home["Adi"]])
    assert home.relations(done.family) == {"Rina": 1, "Adi": 4}
    assert home.person("Budi")["marital_status"] == home.person("Rina")["marital_status"] == 3
    assert "Rina" not in home.relations()
    assert home.events("Budi") == [{"kind": 7, "marital_before": 2, "other_person": home["Rina"]}]
    assert as_of.members_on(desk, done.family, BEFORE) == []


def test_a_head_who_leaves_after_a_divorce_is_followed(desk: Desk, home: Household) -> None:
    couple = (desk, home["Wawan"], DAY, home["Siti"], home["Wawan"])
    assert refusal(lambda: events.divorce(*couple)) == "event.new_head_needed"
    done = events.divorce(*couple, new_head=home["Siti"])
    assert home.relations(done.family) == {"Wawan": 1}
    assert home.relations() == {"Siti": 1, "Budi": 4, "Rina": 5, "Dewi": 4, "Adi": 6, "Nenek": 8}


def test_a_divorced_woman_goes_back_to_her_parents(desk: Desk, home: Household, neighbour: Household) -> None:
    relations = {home["Siti"]: 4}
    events.divorce(
        desk, home["Siti"], DAY, leaves=home["Siti"], to_family=neighbour.family, relations=relations
    )
    assert neighbour.relations()["Siti"] == 4
    again = (desk, home["Budi"], DAY)
    assert (
        refusal(lambda: events.divorce(*again, leaves=home["Rina"], to_family=home.family))
        == "event.same_family"
    )


def test_both_may_stay_listed(desk: Desk, home: Household) -> None:
    events.divorce(desk, home["Siti"], DAY)
    assert home.relations()["Wawan"] == 1
    assert home.relations()["Siti"] == 11
    assert home.person("Wawan")["marital_status"] == 3


def test_a_divorce_from_somebody_elsewhere_concerns_one(desk: Desk) -> None:
    alone = household(desk, {"Yati": {"sex": 2, "relation": 1, "marital_status": 2}})
    assert len(events.divorce(desk, alone["Yati"], DAY).events) == 1
    assert alone.person("Yati")["marital_status"] == 3


def test_a_divorce_that_cannot_be_is_refused(desk: Desk, home: Household) -> None:
    def part(*arguments: object) -> str:
        return refusal(lambda: events.divorce(desk, *arguments))  # type: ignore[arg-type]

    assert part(home["Dewi"], DAY) == "event.not_married"
    assert part(home["Siti"], DAY, home["Siti"]) == "event.same_person"
    assert part(home["Siti"], DAY, home["Wawan"], home["Dewi"]) == "event.leaver"
    assert part(home["Siti"], DAY, home["Nenek"]) == "event.not_married"
    wife = {"sex": 2, "relation": 3, "marital_status": 2}
    two = household(desk, {"Karta": {"sex": 1, "relation": 1, "marital_status": 2}, "Iis": wife, "Ani": wife})
    assert part(two["Karta"], DAY) == "event.which_spouse"
    events.divorce(desk, two["Iis"], DAY, leaves=two["Iis"])
    assert two.person("Karta")["marital_status"] == 2, "has another wife"
    assert two.relations() == {"Karta": 1, "Ani": 3}


def test_what_somebody_was_is_known_for_each_marriage(
    desk: Desk, home: Household, neighbour: Household
) -> None:
    events.marriage(desk, home["Dewi"], date(2026, 1, 10), neighbour["Dani"], "new")
    events.divorce(desk, home["Dewi"], date(2026, 3, 10), leaves=home["Dewi"])
    events.marriage(desk, home["Dewi"], date(2026, 9, 10), neighbour["Dani"])
    from sqlalchemy import select

    def was(day: date) -> int:
        people = as_of.people_on(day).subquery()
        with desk.engine.connect() as conn:
            return conn.scalar(select(people.c.marital_status).where(people.c.id == home["Dewi"]))

    assert [was(date(2026, month, 1)) for month in (1, 2, 4, 10)] == [1, 2, 3, 2]
    assert home.person("Dewi")["first_marriage_age"] == 22
    assert len(families.family_ids(desk)) == 4
