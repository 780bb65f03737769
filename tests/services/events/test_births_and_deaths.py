"""Children are born, people die."""

from datetime import date

import pytest

from kkb_desktop.services import events
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.events import as_of
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records
from tests.services.events.conftest import DAY, Household, household, refusal


def test_a_child_is_written_down_with_what_is_true_of_every_newborn(desk: Desk, home: Household) -> None:
    done = events.birth(desk, home.family, DAY, {"name": "Putri", "sex": 2}, home["Siti"])
    (child,) = done.people
    values = records.read(desk, "person", child).values
    assert {
        key: values.get(key)
        for key in ("birth_date", "relation", "marital_status", "occupation", "education")
    } == {
        "birth_date": DAY.isoformat(),
        "relation": 4,
        "marital_status": 1,
        "occupation": 1,
        "education": 1,
    }
    assert (values["mother"], values["mother_name"], values["father_name"]) == (home["Siti"], "Siti", "Wawan")
    assert values["number"] == 8
    assert len(done.events) == 1 and not done.family
    assert done.change.records == {"person": {child}, "life_event": set(done.events)}


def test_the_child_of_a_daughter_in_law_is_a_grandchild(desk: Desk, home: Household) -> None:
    done = events.birth(desk, home.family, DAY, {"name": "Putri", "sex": 2}, home["Rina"])
    values = records.read(desk, "person", done.people[0]).values
    assert (values["relation"], values["father_name"]) == (6, "Budi")


def test_without_being_told_the_mother_is_the_wife_where_there_is_one(desk: Desk, home: Household) -> None:
    done = events.birth(desk, home.family, DAY, {"name": "Putri", "sex": 2})
    assert records.read(desk, "person", done.people[0]).values["mother"] == home["Siti"]
    alone = household(desk, {"Ujang": {"sex": 1, "relation": 1, "marital_status": 4}})
    done = events.birth(desk, alone.family, DAY, {"name": "Putra", "sex": 1})
    assert "mother" not in records.read(desk, "person", done.people[0]).values


def test_a_mother_who_died_that_day_had_her_child(desk: Desk, home: Household) -> None:
    events.death(desk, home["Rina"], DAY)
    assert events.birth(desk, home.family, DAY, {"name": "Putri", "sex": 2}, home["Rina"]).people


@pytest.mark.parametrize(
    ("mother", "reason"),
    [("Budi", "event.not_mother"), ("Adi", "event.not_mother"), ("Ina", "event.mother_too_young")],
)
def test_a_mother_who_cannot_be_is_refused(desk: Desk, home: Household, mother: str, reason: str) -> None:
    home.ids["Ina"] = records.save(
        desk,
        "person",
        {"name": "Ina", "sex": 2, "relation": 6, "birth_date": "2018-01-01", "family": home.family},
    ).record
    assert (
        refusal(lambda: events.birth(desk, home.family, DAY, {"name": "P", "sex": 2}, home[mother])) == reason
    )


def test_a_birth_needs_a_family_that_is_here_and_a_day_that_has_come(desk: Desk, home: Household) -> None:
    child = {"name": "Putri", "sex": 2}
    assert refusal(lambda: events.birth(desk, home.family, date(2026, 11, 24), child)) == "event.future"
    assert refusal(lambda: events.birth(desk, "0" * 32, DAY, child)) == "record.unknown"
    events.move_out(desk, list(home.ids.values()), DAY)
    assert refusal(lambda: events.birth(desk, home.family, DAY, child)) == "event.nobody"


def test_what_was_typed_of_a_child_is_checked(desk: Desk, home: Household) -> None:
    with pytest.raises(records.RecordHasErrors) as refused:
        events.birth(desk, home.family, DAY, {"sex": 2})
    assert [(issue.field, issue.code) for issue in refused.value.issues] == [("name", "field.required")]
    done = events.birth(desk, home.family, DAY, {"name": "Putri", "sex": 2, "nik": "12"})
    assert "nik.length" in {issue.code for issue in done.issues}


def test_a_death_does_not_delete_the_person(desk: Desk, home: Household) -> None:
    done = events.death(desk, home["Nenek"], DAY, "usia lanjut")
    values = home.person("Nenek")
    assert (values["gone_on"], values["gone_how"], values["relation"]) == (DAY.isoformat(), 2, 7)
    assert home.events("Nenek") == [{"kind": 2}]
    assert len(done.events) == 1
    assert "Nenek" not in home.relations()
    assert [each.values["name"] for each in families.members(desk, home.family, gone=True)] == ["Nenek"]


def test_the_spouse_of_the_dead_is_widowed(desk: Desk, home: Household) -> None:
    events.death(desk, home["Siti"], DAY)
    assert home.person("Wawan")["marital_status"] == 4
    assert home.events("Wawan") == [{"kind": 14, "marital_before": 2, "other_person": home["Siti"]}]
    events.death(desk, home["Budi"], DAY)
    assert home.person("Rina")["marital_status"] == 4, "the only married child and the only child-in-law"
    assert home.person("Rina")["relation"] == 5


def test_a_spouse_in_another_family_is_found_by_the_marriage(
    desk: Desk, home: Household, neighbour: Household
) -> None:
    events.marriage(desk, home["Dewi"], date(2026, 1, 1), neighbour["Dani"])
    events.death(desk, neighbour["Dani"], DAY)
    assert home.person("Dewi")["marital_status"] == 4


def test_a_man_with_two_wives_is_not_widowed_by_the_death_of_one(desk: Desk) -> None:
    wife = {"sex": 2, "relation": 3, "marital_status": 2}
    family = household(
        desk, {"Karta": {"sex": 1, "relation": 1, "marital_status": 2}, "Iis": wife, "Ani": wife}
    )
    events.death(desk, family["Iis"], DAY)
    assert family.person("Karta")["marital_status"] == 2
    events.death(desk, family["Karta"], DAY, new_head=family["Ani"])
    assert family.person("Ani")["marital_status"] == 4


def test_a_head_who_dies_is_followed_by_another(desk: Desk, home: Household) -> None:
    assert refusal(lambda: events.death(desk, home["Wawan"], DAY)) == "event.new_head_needed"
    assert home.person("Wawan").get("gone_on") is None, "nothing was written"
    assert events.suggested_head(desk, home.family, [home["Wawan"]]) == home["Siti"]
    done = events.death(desk, home["Wawan"], DAY, new_head=home["Siti"])
    assert home.relations() == {"Siti": 1, "Budi": 4, "Rina": 5, "Dewi": 4, "Adi": 6, "Nenek": 8}
    assert home.values()["head_name"] == "Siti"
    assert home.person("Siti")["marital_status"] == 4
    assert [home.person(name)["number"] for name in ("Siti", "Budi", "Rina")] == [1, 2, 3]
    assert home.events("Siti") == [
        {"kind": 14, "marital_before": 2, "other_person": home["Wawan"]},
        {"kind": 13, "relation_before": 3, "order_in_day": 2},
    ]
    assert home.events("Nenek") == [{"kind": 13, "relation_before": 7, "other_person": home["Siti"]}]
    assert home.events("Budi") == [], "stays a child"
    assert len(done.events) == 4
    day_before = date(2026, 5, 31)
    assert as_of.members_on(desk, home.family, day_before)[0] == home["Wawan"]


def test_when_the_son_follows_the_others_are_what_they_are_to_him(desk: Desk, home: Household) -> None:
    events.death(desk, home["Wawan"], DAY, new_head=home["Budi"])
    assert home.relations() == {"Budi": 1, "Siti": 7, "Rina": 3, "Dewi": 9, "Adi": 4, "Nenek": 9}


def test_what_the_program_makes_of_relations_can_be_corrected(desk: Desk, home: Household) -> None:
    events.death(desk, home["Wawan"], DAY, new_head=home["Budi"], relations={home["Adi"]: 9})
    assert home.relations()["Adi"] == 9


def test_a_head_must_be_one_who_stays_and_is_old_enough(desk: Desk, home: Household) -> None:
    def death(head: str) -> str:
        return refusal(lambda: events.death(desk, home["Wawan"], DAY, new_head=head))

    assert death(home["Adi"]) == "event.head_too_young"
    assert death(home["Wawan"]) == "event.head_elsewhere"
    assert death("0" * 32) in ("event.head_elsewhere", "record.unknown")
    assert refusal(lambda: events.death(desk, home["Dewi"], DAY, new_head=home["Siti"])) == "event.head_stays"


def test_orphans_are_not_left_without_a_head(desk: Desk) -> None:
    family = household(
        desk,
        {
            "Ibu": {"sex": 2, "relation": 1, "marital_status": 4},
            "Adik": {"sex": 1, "relation": 4, "birth_date": "2025-01-01"},
        },
    )
    events.death(desk, family["Ibu"], DAY, new_head=family["Adik"])
    assert family.relations() == {"Adik": 1}


def test_the_last_one_of_a_family_needs_no_head(desk: Desk) -> None:
    family = household(desk, {"Ibu": {"sex": 2, "relation": 1, "marital_status": 4}})
    assert events.suggested_head(desk, family.family, [family["Ibu"]]) is None
    events.death(desk, family["Ibu"], DAY)
    assert family.family not in families.family_ids(desk)
    assert families.counts(desk)["people"] == 0 and families.counts(desk)["all"] == 0


@pytest.mark.parametrize(
    ("day", "reason"),
    [(date(2026, 11, 24), "event.future"), (date(1949, 12, 31), "event.before_birth")],
)
def test_a_death_on_an_impossible_day_is_refused(desk: Desk, home: Household, day: date, reason: str) -> None:
    assert refusal(lambda: events.death(desk, home["Nenek"], day)) == reason


def test_nobody_dies_twice_or_after_moving_away(desk: Desk, home: Household) -> None:
    events.death(desk, home["Nenek"], DAY)
    events.move_out(desk, [home["Dewi"]], DAY)
    assert refusal(lambda: events.death(desk, home["Nenek"], DAY)) == "event.after_death"
    assert refusal(lambda: events.death(desk, home["Dewi"], DAY)) == "event.already_gone"
    assert refusal(lambda: events.death(desk, "0" * 32, DAY)) == "record.unknown"


def test_a_death_before_what_the_person_lived_to_see_is_refused(desk: Desk, home: Household) -> None:
    events.new_head(desk, home.family, home["Siti"], DAY)
    early = date(2026, 5, 1)
    assert (
        refusal(lambda: events.death(desk, home["Siti"], early, new_head=home["Wawan"]))
        == "event.later_event"
    )
    assert refusal(lambda: events.death(desk, home["Nenek"], early)) == "event.later_event"
    assert events.death(desk, home["Dewi"], early).events, "whom the new head did not touch"


def test_a_father_who_died_before_his_child_was_born_can_be_written_down_late(
    desk: Desk, home: Household
) -> None:
    """The baby came into a family that had the new head already."""
    events.birth(desk, home.family, DAY, {"name": "Putri", "sex": 2}, home["Siti"])
    events.death(desk, home["Wawan"], date(2026, 3, 1), new_head=home["Budi"])
    assert home.relations()["Putri"] == 9
    home.ids["Putri"] = next(
        each.id for each in families.members(desk, home.family) if each.values["name"] == "Putri"
    )
    assert [each["kind"] for each in home.events("Putri")] == [1]
