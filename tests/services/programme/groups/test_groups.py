"""Groups: the list, the card of each January, and members who come, go, die and move."""

from datetime import UTC, date, datetime

import pytest

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.services.events import deaths, moves
from kkb_desktop.services.finding import search
from kkb_desktop.services.programme.groups import groups, meetings
from kkb_desktop.services.programme.groups.groups import NewMember
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.records import RecordHasErrors
from kkb_desktop.store.schema import record_table


def bkb(desk, **other):
    values = {"kind": 1, "name": "BKB Melati", "founded_on": "2024-02-01", **other}
    return records.save(desk, "activity_group", values).record


def names(rows):
    return [row.name for row in rows]


def count(desk, type):
    with desk.engine.connect() as conn:
        return len(conn.execute(record_table(type).select()).all())


def test_people_found_by_searching_and_families_join_in_one_step_that_undoes_whole(desk, typed_family):
    group = bkb(desk)
    (hit,) = [each for each in search.find(desk, "siti rohmah") if each.type == "person"]
    joined = groups.add_members(
        desk,
        group,
        [
            NewMember(hit.type, hit.record),
            NewMember("family", typed_family["family"]),
            NewMember("", name="Bu Bidan Ani"),
        ],
    )
    rows = {row.name: row for row in groups.members(desk, group)}
    assert set(rows) == {"Siti Rohmah", "Wawan Hermawan", "Bu Bidan Ani"} and not joined.left_out
    assert rows["Wawan Hermawan"].person == typed_family["head"]
    assert rows["Siti Rohmah"].rt == "01" and rows["Siti Rohmah"].household == "Wawan Hermawan"
    assert not rows["Bu Bidan Ani"].linked and rows["Siti Rohmah"].joined_on == "2026-11-23"
    records.undo(desk, joined.change.step)
    assert groups.members(desk, group) == [] and count(desk, "group_member") == 0


def test_the_same_person_joins_once_the_others_of_the_choice_still_join(desk, typed_family):
    group = bkb(desk)
    groups.add_members(desk, group, [NewMember("person", typed_family["head"])])
    joined = groups.add_members(
        desk,
        group,
        [NewMember("family", typed_family["family"]), NewMember("person", typed_family["wife"])] * 2,
    )
    assert len(joined.members) == 1
    assert [each.reason for each in joined.left_out] == ["group.member_twice"] * 3
    with pytest.raises(RecordRefused, match="group.member_twice"):
        groups.add_members(desk, group, [NewMember("person", typed_family["wife"])])
    with pytest.raises(RecordRefused, match="group.nobody"):
        groups.add_members(desk, group, [])
    groups.add_members(desk, group, [NewMember("", name="Ani")])
    with pytest.raises(RecordRefused, match="group.member_twice"):
        groups.add_members(desk, group, [NewMember("", name="ANI ")])


def test_who_died_or_moved_cannot_join(desk, typed_family):
    group = bkb(desk)
    deaths.death(desk, typed_family["child"], date(2026, 11, 1))
    with pytest.raises(RecordRefused, match="group.member_gone") as refused:
        groups.add_members(desk, group, [NewMember("person", typed_family["child"])])
    assert refused.value.params["since"] == "01-11-2026" and "01-11-2026" in refused.value.sentence()


def test_a_person_of_another_village_cannot_join(district_desk):
    desk = district_desk()
    group = bkb(desk, village="3299012001")
    other = records.save(
        desk, "person", {"village": "3299012002", "name": "Rina", **_of(desk, "3299012002")}
    ).record
    with pytest.raises(RecordRefused, match="group.other_village"):
        groups.add_members(desk, group, [NewMember("person", other)])


def _of(desk, village):
    from tests.services.conftest import FAMILY, PEOPLE

    family = records.save(desk, "family", {**FAMILY, "village": village}).record
    return {**PEOPLE["wife"], "family": family, "village": village}


def test_members_who_died_or_moved_are_shown_as_gone_and_proposed_for_leaving(desk, typed_family):
    group = bkb(desk)
    people = [NewMember("person", typed_family[each]) for each in ("head", "wife", "child")]
    groups.add_members(desk, group, people, joined_on=date(2026, 1, 5))
    deaths.death(desk, typed_family["child"], date(2026, 6, 3))
    moves.move_out(desk, [typed_family["wife"]], date(2026, 7, 9))
    rows = {row.name: row for row in groups.members(desk, group)}
    assert [rows[each].gone for each in ("Wawan Hermawan", "Siti Rohmah", "Nabila Permata")] == [
        "", "moved", "died",
    ]  # fmt: skip
    (listed,) = groups.groups(desk)
    assert (listed.members, listed.gone) == (1, 2)
    assert {row.gone_on for row in groups.gone_members(desk, group)} == {"2026-06-03", "2026-07-09"}
    change = groups.leave_gone(desk, group)
    assert names(groups.members(desk, group)) == ["Wawan Hermawan"]
    assert {row.left_on for row in groups.members(desk, group, former=True)} == {
        "",
        "2026-06-03",
        "2026-07-09",
    }
    with pytest.raises(RecordRefused, match="group.nobody_gone"):
        groups.leave_gone(desk, group)
    records.undo(desk, change.step)
    assert len(groups.gone_members(desk, group)) == 2


def test_a_family_without_a_head_belongs_as_a_family_until_all_of_it_moved(desk):
    from tests.services.conftest import FAMILY, PEOPLE

    family = records.save(desk, "family", FAMILY).record
    wife = records.save(desk, "person", {**PEOPLE["wife"], "family": family}).record
    group = bkb(desk)
    groups.add_members(desk, group, [NewMember("family", family)], joined_on=date(2026, 1, 5))
    (row,) = groups.members(desk, group)
    assert (row.person, row.family, row.name, row.gone) == ("", family, "Wawan Hermawan", "")
    moves.move_out(desk, [wife], date(2026, 7, 9))
    (row,) = groups.gone_members(desk, group)
    assert (row.gone, row.gone_on) == ("moved", "2026-07-09")


def test_leaving_keeps_the_membership_and_undoes(desk, typed_family):
    group = bkb(desk)
    joined = groups.add_members(
        desk, group, [NewMember("person", typed_family["wife"])], joined_on=date(2026, 3, 1)
    )
    with pytest.raises(RecordRefused, match="group.left_before_joined"):
        groups.leave(desk, joined.members, date(2026, 2, 1))
    with pytest.raises(RecordHasErrors):
        groups.leave(desk, joined.members, date(2027, 2, 1))
    change = groups.leave(desk, joined.members)
    assert groups.members(desk, group) == [] and count(desk, "group_member") == 1
    again = groups.add_members(desk, group, [NewMember("person", typed_family["wife"])])
    records.undo(desk, again.change.step)
    records.undo(desk, change.step)
    assert names(groups.members(desk, group)) == ["Siti Rohmah"]


def test_the_card_is_due_each_january_until_it_is_saved_or_confirmed(desk, clock):
    group = bkb(desk)
    assert groups.card(desk, group).state == "late"
    missing = [label.id for label in groups.card(desk, group).missing]
    assert missing == ["Punya SK pengukuhan"]
    opened = records.read(desk, "activity_group", group)
    groups.save_card(desk, {**opened.values, "decree": 2}, opened)
    done = groups.card(desk, group)
    assert (done.state, done.brought_up_to_date, done.missing) == ("done", "2026-11-23", ())
    clock.now = datetime(2027, 1, 2, 3, tzinfo=UTC)
    assert groups.card(desk, group).state == "due"
    clock.now = datetime(2027, 1, 4, 3, tzinfo=UTC)
    assert groups.groups(desk)[0].card == "late"
    saved = groups.confirm_card(desk, group)
    assert groups.card(desk, group).state == "done"
    records.undo(desk, saved.change.step)
    assert groups.card(desk, group).state == "late"


def test_a_group_founded_this_year_has_its_first_card_due_not_late(desk):
    assert groups.card(desk, bkb(desk, founded_on="2026-05-01")).state == "due"


def test_the_list_names_last_meeting_and_trend_and_puts_closed_groups_last(desk, typed_family):
    closed = bkb(desk, name="BKB Anggrek", closed_on="2026-01-01")
    group = bkb(desk, name="Melati")
    (member,) = groups.add_members(
        desk, group, [NewMember("person", typed_family["wife"])], joined_on=date(2026, 1, 1)
    ).members
    for day in ("2026-09-03", "2026-09-17", "2026-11-05"):
        meetings.save_meeting(desk, group, {"held_on": day}, [member])
    rows = groups.groups(desk)
    assert [row.id for row in rows] == [group, closed] and rows[1].closed
    assert rows[0].title == "BKB Melati" and rows[1].title == "BKB Anggrek"
    assert rows[0].last_meeting == "2026-11-05" and rows[0].trend == (0, 0, 0, 1, 0, 1)


def test_months_run_over_the_turn_of_the_year():
    assert groups.months_back(date(2026, 2, 28), 4) == ["2025-11", "2025-12", "2026-01", "2026-02"]
