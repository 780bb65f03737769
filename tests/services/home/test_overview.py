"""The numbers of the home page."""

from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.home.overview import overview
from kkb_desktop.services.writing import records


def test_an_empty_desk_has_numbers_too(desk: Desk) -> None:
    numbers = overview(desk)
    assert (numbers.families, numbers.people, numbers.complete, numbers.activities) == (0, 0, 0, 0)
    assert numbers.estimated_families is None
    assert len(numbers.pyramid) == 15


def test_people_stand_in_their_age_groups(desk: Desk, answered_family: dict[str, str]) -> None:
    numbers = overview(desk)
    assert (numbers.families, numbers.people, numbers.male, numbers.female) == (1, 3, 1, 2)
    inhabited = {
        group.low: (group.male, group.female) for group in numbers.pyramid if group.male or group.female
    }
    assert inhabited == {0: (0, 1), 35: (1, 1)}
    assert numbers.flags["pus"] == numbers.flags["baduta"] == 1
    assert (numbers.complete, numbers.incomplete, numbers.unsent) == (1, 0, 6)


def test_who_has_no_birth_date_is_counted_apart(desk: Desk, typed_family: dict[str, str]) -> None:
    records.save(desk, "person", {"birth_date": None}, record=typed_family["head"])
    numbers = overview(desk)
    assert numbers.without_age_or_sex == 1
    assert sum(group.male + group.female for group in numbers.pyramid) == 2


def test_activities_of_this_month_and_the_estimate_are_read(desk: Desk) -> None:
    records.save(desk, "village_profile", {"name": "Kampung KB Sukamekar", "estimated_families": 231})
    records.save(desk, "activity", {"title": "Posyandu", "held_on": "2026-11-02", "male_participants": 3})
    records.save(desk, "activity", {"title": "Posyandu", "held_on": "2026-10-02", "male_participants": 5})
    numbers = overview(desk)
    assert (numbers.activities, numbers.participants, numbers.last_activity) == (1, 3, "2026-11-02")
    assert numbers.estimated_families == 231


def test_another_village_has_numbers_of_its_own(desk: Desk, typed_family: dict[str, str]) -> None:
    assert overview(desk, village="3299012009").families == 0
    assert overview(desk, village="3299012001").families == 1
