"""Meetings: a whole evening in one step, guests from anywhere, and participation per month."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.services.events import deaths, moves
from kkb_desktop.services.programme.groups import groups, meetings, participation
from kkb_desktop.services.programme.groups.groups import NewMember
from kkb_desktop.services.programme.groups.meetings import Guest
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.records import RecordHasErrors
from kkb_desktop.store.schema import record_table


@pytest.fixture
def group(desk):
    values = {"kind": 1, "name": "BKB Melati", "founded_on": "2024-02-01"}
    return records.save(desk, "activity_group", values).record


@pytest.fixture
def joined(desk, group, typed_family):
    people = [NewMember("person", typed_family[each]) for each in ("head", "wife")]
    made = groups.add_members(desk, group, [*people, NewMember("", name="Ani")], joined_on=date(2026, 1, 5))
    return made.members


def attendance(desk):
    table = record_table("attendance")
    with desk.engine.connect() as conn:
        return list(conn.execute(table.select().order_by(table.c.name)).mappings())


def test_a_meeting_with_its_attendance_is_one_step_that_undoes_whole(desk, group, joined, typed_family):
    saved = meetings.save_meeting(
        desk,
        group,
        {
            "held_on": "2026-11-12",
            "place": "Balai desa",
            "presenter": 5,
            "bkb_topics": [1, 5],
            "child_ages": [1],
        },
        joined[:2],
        [Guest("Rina", home="Desa Sukajaya"), Guest("Bayu", sex=1, birth_date="2019-03-02")],
    )
    (row,) = meetings.meetings(desk, group)
    assert (row.members, row.guests, row.place) == (2, 2, "Balai desa")
    assert row.topics == ("Bersiap menjadi orang tua", "Tumbuh kembang anak")
    sheet = meetings.sheet(desk, saved.record)
    assert sheet.present == frozenset(joined[:2])
    assert [(each.name, each.home, each.birth_date) for each in sheet.guests] == [
        ("Bayu", "", "2019-03-02"), ("Rina", "Desa Sukajaya", ""),
    ]  # fmt: skip
    wife = next(each for each in attendance(desk) if each["name"] == "Siti Rohmah")
    assert (wife["sex"], wife["person"], wife["nik"]) == (2, typed_family["wife"], None)
    records.undo(desk, saved.change.step)
    assert meetings.meetings(desk, group) == [] and attendance(desk) == []


def test_changing_a_meeting_writes_only_the_difference_and_undoes(desk, group, joined):
    first = meetings.save_meeting(desk, group, {"held_on": "2026-11-12"}, joined[:2], [Guest("Rina")])
    sheet = meetings.sheet(desk, first.record)
    (rina,) = sheet.guests
    second = meetings.save_meeting(
        desk,
        group,
        {**sheet.view.values, "place": "Posyandu"},
        [joined[1], joined[2]],
        [Guest("Rina Wati", id=rina.id)],
        opened=sheet.view,
    )
    now = meetings.sheet(desk, first.record)
    assert now.present == {joined[1], joined[2]} and [each.name for each in now.guests] == ["Rina Wati"]
    assert {type: len(ids) for type, ids in second.change.records.items()} == {"meeting": 1, "attendance": 3}
    records.undo(desk, second.change.step)
    back = meetings.sheet(desk, first.record)
    assert back.present == set(joined[:2]) and [each.name for each in back.guests] == ["Rina"]
    same = meetings.save_meeting(desk, group, back.view.values, back.present, back.guests, opened=back.view)
    assert not same.change


def test_a_meeting_in_the_future_or_before_the_group_or_after_its_end_is_refused(desk, group, joined):
    with pytest.raises(RecordHasErrors):
        meetings.save_meeting(desk, group, {"held_on": "2026-12-24"}, joined)
    with pytest.raises(RecordHasErrors):
        meetings.save_meeting(desk, group, {}, joined)
    with pytest.raises(RecordRefused, match="meeting.before_founded"):
        meetings.save_meeting(desk, group, {"held_on": "2023-12-24"})
    records.save(desk, "activity_group", {"closed_on": "2026-10-01"}, record=group)
    with pytest.raises(RecordRefused, match="meeting.group_closed"):
        meetings.save_meeting(desk, group, {"held_on": "2026-10-01"})
    assert meetings.meetings(desk, group) == [] and attendance(desk) == []


def test_a_member_who_had_died_or_moved_by_then_cannot_have_been_there(desk, group, joined, typed_family):
    moves.move_out(desk, [typed_family["wife"]], date(2026, 7, 9))
    assert joined[1] not in {row.id for row in meetings.attendance_list(desk, group, date(2026, 8, 1))}
    assert joined[1] in {row.id for row in meetings.attendance_list(desk, group, date(2026, 7, 8))}
    with pytest.raises(RecordRefused, match="meeting.member_gone") as refused:
        meetings.save_meeting(desk, group, {"held_on": "2026-08-01"}, joined)
    assert refused.value.params == {"name": "Siti Rohmah", "since": "09-07-2026"}
    meetings.save_meeting(desk, group, {"held_on": "2026-07-08"}, joined)
    came = meetings.save_meeting(
        desk, group, {"held_on": "2026-08-01"}, joined[:1], [Guest("Siti Rohmah", home="Desa Sukajaya")]
    )
    assert meetings.sheet(desk, came.record).guests[0].home == "Desa Sukajaya"


def test_who_left_before_the_meeting_is_no_member_but_earlier_attendance_stays(desk, group, joined):
    first = meetings.save_meeting(desk, group, {"held_on": "2026-05-05"}, joined)
    groups.leave(desk, [joined[2]], date(2026, 6, 1))
    with pytest.raises(RecordRefused, match="meeting.not_a_member"):
        meetings.save_meeting(desk, group, {"held_on": "2026-06-02"}, joined)
    assert meetings.sheet(desk, first.record).present == set(joined)


def test_a_membership_corrected_later_does_not_lose_recorded_attendance(desk, group, joined):
    first = meetings.save_meeting(desk, group, {"held_on": "2026-05-05"}, joined)
    records.save(desk, "group_member", {"joined_on": "2026-06-01"}, record=joined[1])
    sheet = meetings.sheet(desk, first.record)
    day = date(2026, 5, 5)
    assert {row.id for row in meetings.attendance_list(desk, group, day, sheet.present)} == set(joined)
    assert joined[1] not in {row.id for row in meetings.attendance_list(desk, group, day)}
    same = meetings.save_meeting(desk, group, {}, sheet.present, sheet.guests, opened=sheet.view)
    assert not same.change


def test_a_tick_for_nobody_is_refused(desk, group):
    with pytest.raises(RecordRefused, match=r"record\.unknown"):
        meetings.save_meeting(desk, group, {"held_on": "2026-05-05"}, ["nobody"])


def test_a_death_later_does_not_touch_the_meeting_before_it(desk, group, joined, typed_family):
    first = meetings.save_meeting(desk, group, {"held_on": "2026-05-05"}, joined)
    deaths.death(desk, typed_family["wife"], date(2026, 6, 1))
    sheet = meetings.sheet(desk, first.record)
    meetings.save_meeting(desk, group, {"place": "Balai"}, sheet.present, sheet.guests, opened=sheet.view)
    assert meetings.meetings(desk, group)[0].members == 3


def test_the_same_person_twice_is_refused_however_it_was_typed(desk, group, joined, typed_family):
    day = {"held_on": "2026-11-12"}
    with pytest.raises(RecordRefused, match="meeting.same_person"):
        meetings.save_meeting(desk, group, day, joined, [Guest("Siti", person=typed_family["wife"])])
    with pytest.raises(RecordRefused, match="meeting.same_person"):
        meetings.save_meeting(desk, group, day, joined, [Guest("Bu Siti", nik="3299015208915001")])
    with pytest.raises(RecordRefused, match="meeting.same_guest"):
        meetings.save_meeting(desk, group, day, [], [Guest("Rina"), Guest("RINA ")])
    saved = meetings.save_meeting(
        desk,
        group,
        day,
        [joined[0], joined[0]],
        [Guest("Rina", home="Sukajaya"), Guest("Rina", home="Cikaso")],
    )
    assert len(meetings.sheet(desk, saved.record).guests) == 2 and len(attendance(desk)) == 3


def test_a_resident_who_is_no_member_comes_as_a_guest_with_what_the_book_knows(desk, group, typed_family):
    saved = meetings.save_meeting(
        desk, group, {"held_on": "2026-11-12"}, [], [Guest("", person=typed_family["child"])]
    )
    (guest,) = meetings.sheet(desk, saved.record).guests
    assert (guest.name, guest.sex, guest.family) == ("Nabila Permata", 2, typed_family["family"])


def test_a_guest_recorded_in_another_village_keeps_where_she_comes_from(district_desk):
    from tests.services.conftest import FAMILY, PEOPLE

    desk = district_desk()
    group = records.save(
        desk, "activity_group", {"village": "3299012001", "kind": 1, "name": "Melati"}
    ).record
    family = records.save(desk, "family", {**FAMILY, "village": "3299012002"}).record
    person = {**PEOPLE["wife"], "family": family, "village": "3299012002"}
    rina = records.save(desk, "person", person).record
    saved = meetings.save_meeting(desk, group, {"held_on": "2026-11-12"}, [], [Guest("", person=rina)])
    (guest,) = meetings.sheet(desk, saved.record).guests
    assert guest.person == rina and guest.home
    assert attendance(desk)[0]["village"] == "3299012001"


def test_a_guest_with_a_name_that_is_none_refuses_the_whole_meeting(desk, group):
    with pytest.raises(RecordHasErrors):
        meetings.save_meeting(desk, group, {"held_on": "2026-11-12"}, [], [Guest("Rina"), Guest("  ")])
    assert meetings.meetings(desk, group) == []


def test_a_second_meeting_on_a_day_is_saved_with_a_warning(desk, group):
    meetings.save_meeting(desk, group, {"held_on": "2026-11-12"})
    second = meetings.save_meeting(desk, group, {"held_on": "2026-11-12"})
    assert "meeting.same_day" in [issue.code for issue in second.issues]


def test_the_last_meeting_can_be_repeated_without_guests_and_leavers(desk, group, joined):
    with pytest.raises(RecordRefused, match="meeting.none_before"):
        meetings.repeat_last(desk, group)
    meetings.save_meeting(desk, group, {"held_on": "2026-09-01", "place": "Lama"}, joined)
    meetings.save_meeting(
        desk, group, {"held_on": "2026-10-01", "place": "Balai", "bkb_topics": [3]}, joined, [Guest("Rina")]
    )
    groups.leave(desk, [joined[2]], date(2026, 10, 15))
    again = meetings.repeat_last(desk, group)
    assert again.values == {"place": "Balai", "bkb_topics": [3], "held_on": "2026-11-23"}
    assert again.present == set(joined[:2]) and again.held_on == "2026-10-01"


def test_deleting_a_meeting_takes_its_attendance_along_and_undoes(desk, group, joined):
    saved = meetings.save_meeting(desk, group, {"held_on": "2026-11-12"}, joined)
    change = meetings.delete_meeting(desk, saved.record)
    assert attendance(desk) == [] and meetings.monthly(desk, group)[-1].meetings == 0
    records.undo(desk, change.step)
    assert len(attendance(desk)) == 3


def test_participation_per_month_counts_people_once_and_grows_against_the_last_month_met(desk, group, joined):
    meetings.save_meeting(desk, group, {"held_on": "2026-08-01"}, joined[:1])
    meetings.save_meeting(desk, group, {"held_on": "2026-10-01"}, joined[:2], [Guest("Rina")])
    meetings.save_meeting(desk, group, {"held_on": "2026-10-20"}, joined)
    figures = {figure.month: figure for figure in meetings.monthly(desk, group, months=4)}
    october = figures["2026-10"]
    assert (october.meetings, october.attendances, october.people, october.guests) == (2, 6, 4, 1)
    assert (october.families, october.growth) == (2, 3)
    assert figures["2026-09"].growth is None and figures["2026-08"].growth is None
    assert list(figures) == ["2026-08", "2026-09", "2026-10", "2026-11"]


def test_leaving_and_dying_lower_participation_against_the_target(desk, group, joined, typed_family):
    before = participation.participation(desk, date(2026, 11, 23))[1]
    assert (before.groups, before.participants, before.target) == (1, 2, 1)
    groups.leave(desk, [joined[2]])
    assert participation.participation(desk, date(2026, 11, 23))[1].participants == 1


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.sets(st.integers(0, 2)), then=st.sets(st.integers(0, 2)))
def test_after_any_two_savings_exactly_the_last_ticks_stand(desk, group, joined, first, then):
    saved = meetings.save_meeting(desk, group, {"held_on": "2026-11-12"}, [joined[at] for at in first])
    opened = meetings.sheet(desk, saved.record).view
    changed = meetings.save_meeting(desk, group, {}, [joined[at] for at in then], opened=opened)
    assert meetings.sheet(desk, saved.record).present == {joined[at] for at in then}
    if changed.change.step:
        records.undo(desk, changed.change.step)
    assert meetings.sheet(desk, saved.record).present == {joined[at] for at in first}
