"""Meetings of a group, register R/I: what was told, who was there, and how participation grows."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, case, func, select

from kkb_desktop.domain import regions
from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.codelists import programme as codes
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Values
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.programme.groups.groups import MemberRow, members, months_back
from kkb_desktop.services.writing import records, steps
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import RecordHasErrors, RecordView, Saved
from kkb_desktop.store.projection import values_of
from kkb_desktop.store.schema import record_table
from kkb_desktop.store.writing import Change

_TOPICS = {
    "bkb_topics": codes.BKB_TOPICS,
    "bkr_topics": codes.BKR_TOPICS,
    "bkl_topics": codes.BKL_TOPICS,
}
_REPEATED = ("place", "presenter", *_TOPICS, "child_ages", "topic", "discussion")
_ABOUT = ("name", "sex", "birth_date", "nik", "home")


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody present who is no member: a resident (`person`), or a name with as much as was told.

    `home` says where somebody from elsewhere comes from. `id` is the attendance record's, "" for a new one. Sex is a
    code of SEX, days are ISO; "" and None where not told.
    """

    name: str
    person: str = ""
    sex: int | None = None
    birth_date: str = ""
    nik: str = ""
    home: str = ""
    id: str = ""
    family: str = ""


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in the list: how many members and guests were there."""

    id: str
    held_on: str
    place: str
    presenter: int | None
    topics: tuple[str, ...]
    members: int
    guests: int


@dataclass(frozen=True, slots=True)
class MeetingSheet:
    """A meeting with its attendance: ids of the memberships that were ticked, and the guests."""

    view: RecordView
    present: frozenset[str]
    guests: tuple[Guest, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """What a new meeting can begin with: the last one's values and who of its members still belong here."""

    values: Values
    present: frozenset[str]
    held_on: str


@dataclass(frozen=True, slots=True)
class MonthFigure:
    """A month's participation: meetings, times somebody was there, and different people, families and guests.

    A member who is not linked to a family counts as one; guests from elsewhere are no family of the village.
    `growth` is the change in people against the month before that had a meeting; None where there is none.
    """

    month: str
    meetings: int
    attendances: int
    people: int
    families: int
    guests: int
    growth: int | None = None


# reading


def meetings(desk: Desk, group: str, *, month: str | None = None) -> list[MeetingRow]:
    """The group's meetings, the latest first; with `month` ("2026-10") those of one month."""
    meeting, present = record_table("meeting"), record_table("attendance")
    query = (
        select(
            meeting,
            func.count(present.c.member).label("of_members"),
            func.count(present.c.id).label("of_all"),
        )
        .outerjoin(present, present.c.meeting == meeting.c.id)
        .where(meeting.c.activity_group == group)
        .group_by(*meeting.columns)
        .order_by(meeting.c.held_on.desc(), meeting.c.id)
    )
    if month is not None:
        query = query.where(func.substr(meeting.c.held_on, 1, 7) == month)
    with desk.engine.connect() as conn:
        return [
            MeetingRow(
                row["id"],
                row["held_on"] or "",
                row["place"] or "",
                row["presenter"],
                topics_of(values_of("meeting", row)),
                row["of_members"],
                row["of_all"] - row["of_members"],
            )
            for row in conn.execute(query).mappings()
        ]


def topics_of(values: Values) -> tuple[str, ...]:
    """The topics of a meeting in words (Indonesian), those of the lists first."""
    said: list[str] = []
    for key, codes_ in _TOPICS.items():
        chosen = values.get(key)
        if isinstance(chosen, list):
            said += [codes_.label(each).id for each in chosen if isinstance(each, int)]
    other = str(values.get("topic") or "")
    return (*said, other) if other else tuple(said)


def sheet(desk: Desk, meeting: str) -> MeetingSheet:
    """A meeting to look at or change. Raises RecordRefused "record.unknown"."""
    view = records.read(desk, "meeting", meeting)
    with desk.engine.connect() as conn:
        rows = _attendance(conn, meeting)
    return MeetingSheet(
        view,
        frozenset(str(row["member"]) for row in rows.values() if row.get("member")),
        tuple(_guest(id, row) for id, row in rows.items() if not row.get("member")),
    )


def attendance_list(desk: Desk, group: str, day: date, present: Collection[str] = ()) -> list[MemberRow]:
    """Who can be ticked for a meeting on `day`: members of that day who were here, officers first.

    Those of `present` are listed too, so that what was recorded before a membership was changed is not lost.
    """
    iso = day.isoformat()
    rows = members(desk, group, former=True)
    return [row for row in rows if row.id in present or (row.belongs_on(iso) and row.here_on(iso))]


def repeat_last(desk: Desk, group: str) -> Repeat:
    """A new meeting like the last one, today; who was there then is offered, guests are not.

    Raises RecordRefused "meeting.none_before".
    """
    on = today(desk)
    with desk.engine.connect() as conn:
        meeting = record_table("meeting")
        query = (
            select(meeting.c.id)
            .where(meeting.c.activity_group == group, meeting.c.held_on <= on.isoformat())
            .order_by(meeting.c.held_on.desc(), meeting.c.op_stamp.desc())
            .limit(1)
        )
        last = conn.scalar(query)
    if last is None:
        raise RecordRefused("meeting.none_before")
    before = sheet(desk, last)
    still = {row.id for row in attendance_list(desk, group, on)}
    values = {key: before.view.values.get(key) for key in _REPEATED}
    kept = {key: value for key, value in values.items() if value not in (None, [])}
    return Repeat(
        {**kept, "held_on": on.isoformat()}, before.present & still, str(before.view.values["held_on"])
    )


def monthly(desk: Desk, group: str, *, months: int = 12, until: date | None = None) -> list[MonthFigure]:
    """Participation month by month up to `until` (today), the oldest first; months without a meeting are empty."""
    wanted = months_back(until or today(desk), months)
    meeting, present = record_table("meeting"), record_table("attendance")
    month = func.substr(meeting.c.held_on, 1, 7)
    who = func.coalesce(present.c.person, present.c.member, present.c.id)
    household = func.coalesce(present.c.family, present.c.member)
    guest = case(((present.c.id.is_not(None)) & (present.c.member.is_(None)), who))
    query = (
        select(
            month,
            func.count(meeting.c.id.distinct()),
            func.count(present.c.id),
            func.count(case((present.c.id.is_not(None), who)).distinct()),
            func.count(household.distinct()),
            func.count(guest.distinct()),
        )
        .select_from(meeting.outerjoin(present, present.c.meeting == meeting.c.id))
        .where(meeting.c.activity_group == group, month >= wanted[0], month <= wanted[-1])
        .group_by(month)
    )
    with desk.engine.connect() as conn:
        found = {row[0]: MonthFigure(*row) for row in conn.execute(query)}
    figures: list[MonthFigure] = []
    before: int | None = None
    for each in wanted:
        figure = found.get(each, MonthFigure(each, 0, 0, 0, 0, 0))
        if figure.meetings:
            figure = replace(figure, growth=None if before is None else figure.people - before)
            before = figure.people
        figures.append(figure)
    return figures


# writing


def save_meeting(
    desk: Desk,
    group: str,
    values: Values,
    present: Collection[str] = (),
    guests: Sequence[Guest] = (),
    *,
    opened: RecordView | None = None,
) -> Saved:
    """Save a meeting and its whole attendance as one step: `present` are the memberships ticked.

    With `opened` the meeting is changed, and who is no longer ticked or listed is taken off. A second meeting on the
    same day is saved with a warning. Raises RecordHasErrors (a day to come among others), RecordRefused
    "meeting.before_founded", "meeting.group_closed", "meeting.not_a_member", "meeting.member_gone",
    "meeting.same_person", "meeting.same_guest".
    """
    permit(desk, Permission.WRITE)
    home = records.read(desk, "activity_group", group).values
    village = str(home.get("village") or desk.region)
    typed = {**values, "village": village, "activity_group": group, "kind": home.get("kind")}
    id = opened.id if opened is not None else new_id(desk.random)
    head, issues = records.prepared(desk, "meeting", id, typed, seen=opened)
    _refuse_errors(issues)
    held = records.tidied("meeting", {"held_on": typed.get("held_on", _held(opened))})["held_on"]
    _within_the_groups_life(home, str(held))
    everybody = {row.id: row for row in members(desk, group, former=True)}
    rows = {id: row for id, row in everybody.items() if row.belongs_on(str(held))}
    with desk.engine.connect() as conn:
        known = _attendance(conn, id) if opened is not None else {}
        people = _people(conn, [row.person for row in rows.values()])
        complete = [_completed(conn, guest, village) for guest in guests]
        other = _another_that_day(conn, group, str(held), id)
    already = {str(row["member"]): each for each, row in known.items() if row.get("member")}
    ticked = dict.fromkeys(present)
    _tickable(ticked, everybody, already, str(held))
    _all_different([everybody[each] for each in ticked if each in everybody], complete)
    changes = [head] if head.fields else []
    for each in ticked:
        if each not in already:
            row = rows[each]
            sex = people.get(row.person, {}).get("sex")
            changes.append(
                _checked(
                    desk,
                    {
                        "village": village,
                        "meeting": id,
                        "member": each,
                        "person": row.person or None,
                        "family": row.family or None,
                        "name": row.name,
                        "sex": sex,
                    },
                    id,
                )
            )
    kept = {guest.id for guest in complete if guest.id}
    for guest in complete:
        changes += _guest_changes(desk, guest, known, id, village)
    views = records.read_many(desk, known)
    for each, entry in known.items():
        gone = entry["member"] not in ticked if entry.get("member") else each not in kept
        if gone and each in views:
            changes.append(Change("attendance", each, village, "delete", {}, views[each].heads))
    written = steps.write(desk, changes, label=f"Pertemuan {_shown(str(held))}")
    if other:
        issues = (*issues, Issue("held_on", Level.WARNING, "meeting.same_day"))
    return Saved(id, written, issues)


def delete_meeting(desk: Desk, meeting: str) -> ChangeSet:
    """Delete a meeting with its attendance, as one step. Raises RecordRefused "record.unknown"."""
    permit(desk, Permission.WRITE)
    return records.delete(desk, "meeting", meeting, label="Hapus pertemuan")


# inside


def _held(opened: RecordView | None) -> Any:
    return opened.values.get("held_on") if opened is not None else None


def _attendance(conn: Connection, meeting: str) -> dict[str, Values]:
    table = record_table("attendance")
    query = select(table).where(table.c.meeting == meeting).order_by(table.c.name, table.c.id)
    return {row["id"]: values_of("attendance", row) for row in conn.execute(query).mappings()}


def _guest(id: str, row: Values) -> Guest:
    sex = row.get("sex")
    return Guest(
        str(row.get("name") or ""),
        str(row.get("person") or ""),
        sex if isinstance(sex, int) else None,
        str(row.get("birth_date") or ""),
        str(row.get("nik") or ""),
        str(row.get("home") or ""),
        id,
        str(row.get("family") or ""),
    )


def _within_the_groups_life(group: Values, day: str) -> None:
    if day < str(group.get("founded_on") or ""):
        raise RecordRefused("meeting.before_founded")
    if group.get("closed_on") and day >= str(group["closed_on"]):
        raise RecordRefused("meeting.group_closed")


def _another_that_day(conn: Connection, group: str, day: str, id: str) -> bool:
    table = record_table("meeting")
    query = select(table.c.id).where(
        table.c.activity_group == group, table.c.held_on == day, table.c.id != id
    )
    return conn.scalar(query.limit(1)) is not None


def _tickable(
    ticked: Collection[str], everybody: Mapping[str, MemberRow], already: Collection[str], day: str
) -> None:
    """Only who belonged to the group and was here on the day; what was recorded before stays as it was."""
    for each in ticked:
        if each in already:
            continue
        row = everybody.get(each)
        if row is None:
            raise RecordRefused("record.unknown")
        if not row.belongs_on(day):
            raise RecordRefused("meeting.not_a_member", name=row.name)
        if not row.here_on(day):
            raise RecordRefused("meeting.member_gone", name=row.name, since=_shown(row.gone_on))


def _completed(conn: Connection, guest: Guest, village: str) -> Guest:
    """A guest with what the family book knows: found by link, or by the NIK of a resident."""
    person = record_table("person")
    if guest.person:
        query = select(person).where(person.c.id == guest.person)
    elif guest.nik:
        query = select(person).where(person.c.nik == guest.nik).order_by(person.c.id).limit(1)
    else:
        return replace(guest, name=guest.name.strip(), home=guest.home.strip())
    row = conn.execute(query).mappings().first()
    if row is None:
        return replace(guest, person="", name=guest.name.strip(), home=guest.home.strip())
    elsewhere = "" if row["village"] in (village, None) else _place(str(row["village"]))
    return replace(
        guest,
        person=row["id"],
        family=row["family"] or "",
        name=row["name"] or guest.name,
        sex=row["sex"] if row["sex"] is not None else guest.sex,
        home=guest.home or elsewhere,
    )


def _place(village: str) -> str:
    names = regions.names(village)
    return names[0] if names else village


def _all_different(ticked: Sequence[MemberRow], guests: Sequence[Guest]) -> None:
    people: set[str] = set()
    for row in ticked:
        if row.person and row.person in people:
            raise RecordRefused("meeting.same_person", name=row.name)
        people.add(row.person)
    numbers: set[str] = set()
    unlinked: set[tuple[str, str, str, int | None]] = set()
    for guest in guests:
        if (guest.person and guest.person in people) or (guest.nik and guest.nik in numbers):
            raise RecordRefused("meeting.same_person", name=guest.name)
        people.add(guest.person)
        numbers.add(guest.nik)
        looks = guest.name.casefold(), guest.birth_date, guest.home.casefold(), guest.sex
        if not guest.person and not guest.nik:
            if looks in unlinked:
                raise RecordRefused("meeting.same_guest", name=guest.name)
            unlinked.add(looks)


def _guest_changes(
    desk: Desk, guest: Guest, known: Mapping[str, Values], meeting: str, village: str
) -> list[Change]:
    values: dict[str, Any] = {key: getattr(guest, key) or None for key in _ABOUT}
    values |= {"person": guest.person or None, "family": guest.family or None}
    if guest.id not in known:
        return [_checked(desk, {**values, "village": village, "meeting": meeting}, meeting)]
    seen = records.read(desk, "attendance", guest.id)
    change, issues = records.prepared(desk, "attendance", guest.id, values, seen=seen)
    _refuse_errors(issues)
    return [change] if change.fields else []


def _people(conn: Connection, ids: Sequence[str]) -> dict[str, Mapping[Any, Any]]:
    person = record_table("person")
    wanted = sorted({each for each in ids if each})
    query = select(person.c.id, person.c.sex).where(person.c.id.in_(wanted))
    return {row["id"]: row for row in conn.execute(query).mappings()}


def _checked(desk: Desk, values: Values, meeting: str) -> Change:
    change, issues = records.prepared(
        desk, "attendance", new_id(desk.random), values, seen=None, beside=(meeting,)
    )
    _refuse_errors(issues)
    return change


def _refuse_errors(issues: Sequence[Issue]) -> None:
    if any(issue.level is Level.ERROR for issue in issues):
        raise RecordHasErrors(issues)


def _shown(day: str) -> str:
    return "-".join(reversed(day.split("-")))
