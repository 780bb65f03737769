from datetime import date

import pytest

from kkb_desktop.domain.rules.classification import classify as by_rule
from kkb_desktop.services.programme.assessment import classification
from kkb_desktop.services.programme.groups import participation
from kkb_desktop.services.programme.plans import plans
from kkb_desktop.services.programme.profile import profile
from kkb_desktop.services.writing import records


@pytest.fixture
def village(desk, typed_family):
    """A family of three, a working group, a BKB with one member, two activities."""
    profile.save_month(
        desk,
        "2026-11-01",
        {
            "has_pokja": 1, "pokja_members": 3, "pokja_trained": 2, "funding": [1, 3], "has_bkr": 1, "has_bkl": 2,
            "has_secretariat": 1, "has_data_house": 2, "has_companion": 1, "regulations": [4], "has_plan": 1,
            "data_used": [1, 2], "planning": 1, "reporting": 1, "coordination": 1,
        },
    )  # fmt: skip
    group = records.save(desk, "activity_group", {"kind": 1, "name": "BKB Mawar"}).record
    records.save(
        desk,
        "group_member",
        {
            "activity_group": group, "name": "Siti", "role": 6, "family": typed_family["family"],
            "person": typed_family["wife"],
        },
    )  # fmt: skip
    for day, agencies in (("2026-03-01", [19, 26]), ("2026-10-01", [26, 15]), ("2024-01-01", [1, 2, 3])):
        records.save(
            desk, "activity", {"title": "Posyandu", "held_on": day, "place": "Balai", "agencies": agencies}
        )
    return desk


def test_items_rest_on_the_records_themselves(village):
    found = classification.classify(village)
    shown = {each.item: (each.score, each.origin) for each in found.evidence}
    assert shown["pokja"] == (3, "profile")
    assert shown["funding"] == (3, "profile")
    assert shown["groups"] == (2, "records")  # BKB as record, BKR as the profile says
    assert (found.state.groups, found.state.agencies) == (2, 3)
    assert shown["facilities"] == (2, "profile") and shown["support"] == (3, "profile")
    assert shown["data"] == (3, "profile") and shown["mechanisms"] == (3, "profile")
    assert shown["agencies"] == (2, "records")
    assert found.outcome == by_rule(found.state)


def test_members_of_the_working_group_count_from_their_list(village):
    for name, trained in (("Rina", 1), ("Ani", 2), ("Budi", 2), ("Tuti", 2)):
        records.save(village, "worker", {"name": name, "role": 7, "section": 1, "trained": trained})
    found = classification.classify(village)
    assert (found.state.pokja_members, found.state.pokja_trained) == (4, True)
    assert {each.item: each.origin for each in found.evidence}["pokja"] == "records"


def test_a_member_who_moved_away_or_left_the_group_takes_part_no_more(village, typed_family):
    day = date(2026, 11, 24)
    assert participation.participation(village, day)[1].participants == 1
    records.save(village, "person", {"gone_on": "2026-11-10", "gone_how": 3}, record=typed_family["wife"])
    assert participation.participation(village, day)[1].participants == 0
    assert participation.participation(village, date(2026, 11, 9))[1].participants == 1


def test_a_village_without_a_book_is_classed_by_typed_figures_and_says_so(desk):
    records.save(
        desk,
        "village_statistics",
        {
            "month": "2026-10-01", "couples": 100, "families": 200, "families_toddlers": 50, "bkb_participants": 25,
            "iud_users": 10, "pill_users": 30, "implant_users": 12, "wants_later": 5, "wants_no_more": 3,
        },
    )  # fmt: skip
    found = classification.classify(desk)
    scores = {each.item: (each.score, each.origin) for each in found.evidence}
    assert found.typed
    assert scores["cpr"] == (4, "typed")  # 52 of 100
    assert scores["long_acting"] == (4, "typed")  # 22 of 52
    assert scores["unmet"] == (3, "typed")  # 8 of 100
    assert scores["participation"] == (2, "typed")  # 50 % and four groups without figures: mean 10
    assert {each.item for each in found.lacking} >= {"pokja", "funding", "groups"}
    assert classification.classify(desk, date(2026, 9, 30)).state.couples is None


def test_last_years_class_is_that_of_last_years_records(village):
    profile.save_month(village, "2025-11-01", {"has_pokja": 2, "funding": [1]})
    before, *_years, now = classification.trend(village, 1)
    assert before.day == date(2025, 12, 31)
    assert (before.outcome.scores["pokja"], now.outcome.scores["pokja"]) == (1, 3)
    assert (before.outcome.scores["funding"], now.outcome.scores["funding"]) == (2, 3)


def test_an_offered_set_becomes_plan_lines_once(village):
    found = classification.classify(village)
    lift = classification.lifts(found)[0]
    change = classification.adopt(village, found, lift)
    rows = plans.rows(village, 2026)
    assert len(rows) == len(lift.raises) and {row.status for row in rows} == {plans.PLANNED}
    assert all(row.title and row.problem and row.due_on == "2026-12-31" for row in rows)
    classification.adopt(village, found, lift)
    assert len(plans.rows(village, 2026)) == len(rows)
    records.undo(village, change.step)
    assert plans.rows(village, 2026) == []


def test_the_district_sees_the_class_of_each_village(district_desk):
    desk = district_desk()
    for village in ("3299012001", "3299012002"):
        records.save(desk, "village_profile", {"village": village, "name": village})
    found = classification.of_all(desk)
    assert [each.village for each in found] == ["3299012001", "3299012002"]
    assert {each.outcome.class_key for each in found} == {"dasar"}


def test_the_districts_table_has_the_same_class_as_each_village_by_itself(district_desk):
    desk = district_desk()
    villages = ("3299012001", "3299012002", "3299012003")
    for at, village in enumerate(villages):
        records.save(desk, "village_profile", {"village": village, "name": f"Kampung {at}"})
    for at in range(4):
        home = {"village": villages[at % 2]}
        family = records.save(desk, "family", {**home, "head_name": f"Kepala {at}", "rt": "01"}).record
        wife = {**home, "family": family, "name": f"Istri {at}", "sex": 2, "relation": 3, "marital_status": 2}
        person = records.save(desk, "person", {**wife, "birth_date": f"199{at}-03-04"}).record
        group = records.save(desk, "activity_group", {**home, "kind": 4, "name": f"UPPKA {at}"}).record
        member = {**home, "activity_group": group, "family": family, "person": person}
        records.save(desk, "group_member", {**member, "name": f"Istri {at}", "role": 1})
    for day in (date(2026, 11, 23), date(2025, 12, 31)):
        found = classification.of_all(desk, day)
        assert [each.village for each in found] == list(villages)
        assert list(found) == [classification.classify(desk, day, village=each) for each in villages]
    assert classification.of_all(desk)[0].state.targets != classification.of_all(desk)[2].state.targets
