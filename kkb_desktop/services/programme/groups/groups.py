"""Groups (poktan) and facilities: the list, the card K/0 of each January, and who belongs to them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import Connection, func, select

from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.codelists.programme import GROUP_KIND
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Requirement, Values
from kkb_desktop.domain.issues import Level
from kkb_desktop.domain.text import Text
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.writing import records, steps
from kkb_desktop.services.writing.batches import batches
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import RecordHasErrors, RecordView, Saved
from kkb_desktop.store.schema import record_table
from kkb_desktop.store.writing import Change

MEMBER = 6
"""The role of somebody without an office; 1 to 5 run the group."""
TREND = 6
"""Months of participation shown in the list of groups."""
_CARD_DAY = 3
"""The card of a year is due on 3 January (SIGA, guide to K/0)."""
_HEAD = 1
_DIED, _MOVED = 2, 3
"""Codes of `GONE`; the others (not found, entered twice) are neither."""

CardState = Literal["done", "due", "late"]
GoneHow = Literal["", "died", "moved", "gone"]


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group in the list. `members` are those who belong to it and are here, `gone` those who died or moved and are
    not yet taken off. `last_meeting` is a day or "". `trend` counts people present per month, the present month last.
    """

    id: str
    kind: int
    name: str
    village: str
    closed: bool
    members: int
    gone: int
    last_meeting: str
    trend: tuple[int, ...]
    card: CardState

    @property
    def title(self) -> str:
        """Its kind and name, without saying the kind twice."""
        kind = GROUP_KIND.label(self.kind).id if self.kind else ""
        return (
            self.name if self.name.casefold().startswith(kind.casefold()) else f"{kind} {self.name}".strip()
        )


@dataclass(frozen=True, slots=True)
class MemberRow:
    """Somebody who belongs to a group, or did. `person` and `family` are "" where not linked to the family book.

    `gone` tells that the person, or the whole family, died or moved away, `gone_on` since when. `household` is the
    head of the family's name. Days are ISO or "".
    """

    id: str
    name: str
    role: int
    trained: bool | None
    person: str
    family: str
    household: str
    rt: str
    joined_on: str
    left_on: str
    gone: GoneHow
    gone_on: str

    def belongs_on(self, day: str) -> bool:
        """Whether the membership covers the day (ISO); unknown ends are open."""
        return (not self.joined_on or self.joined_on <= day) and (not self.left_on or self.left_on > day)

    def here_on(self, day: str) -> bool:
        """Whether the person was still here on the day."""
        return not self.gone or self.gone_on > day

    @property
    def linked(self) -> bool:
        """Whether the family book knows who this is."""
        return bool(self.person or self.family)


@dataclass(frozen=True, slots=True)
class NewMember:
    """Whom to add: a person or a family of the family book (`type` "person" or "family"), or a name ("" and `name`)."""

    type: str
    record: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Joined:
    """What adding did: ids of the new memberships, and who was left out, each with the reason."""

    members: tuple[str, ...]
    left_out: tuple[RecordRefused, ...]
    change: ChangeSet


@dataclass(frozen=True, slots=True)
class Card:
    """The card K/0 of a year: its state, the day it was last brought up to date, and labels of what is empty."""

    year: int
    state: CardState
    brought_up_to_date: str
    missing: tuple[Text, ...]


# the list


def groups(desk: Desk, *, village: str | None = None, day: date | None = None) -> list[GroupRow]:
    """The groups of a village (a district: of all) in the order of kinds and names, closed ones last."""
    on = day or today(desk)
    home = village or (desk.region if desk.kind == "village" else None)
    table = record_table("activity_group")
    query = select(table)
    if home is not None:
        query = query.where(table.c.village == home)
    with desk.engine.connect() as conn:
        found = list(conn.execute(query).mappings())
        ids = [row["id"] for row in found]
        rows = _members(conn, ids)
        last = _last_meetings(conn, ids, on)
        trends = _trends(conn, ids, on)
    iso = on.isoformat()
    listed = [
        GroupRow(
            row["id"],
            row["kind"] or 0,
            row["name"] or "",
            row["village"] or "",
            bool(row["closed_on"]) and row["closed_on"] <= iso,
            sum(each.here_on(iso) for each in _current(rows.get(row["id"], ()), iso)),
            sum(not each.here_on(iso) for each in _current(rows.get(row["id"], ()), iso)),
            last.get(row["id"], ""),
            trends.get(row["id"], (0,) * TREND),
            _card_state(row["card_on"], row["founded_on"], on),
        )
        for row in found
    ]
    return sorted(listed, key=lambda row: (row.closed, row.kind, row.name.casefold(), row.id))


def months_back(day: date, count: int) -> list[str]:
    """The month of `day` and those before it as "2026-11", the oldest first."""
    last = day.year * 12 + day.month - 1
    return [f"{at // 12:04d}-{at % 12 + 1:02d}" for at in range(last - count + 1, last + 1)]


def _last_meetings(conn: Connection, ids: Sequence[str], day: date) -> dict[str, str]:
    meeting = record_table("meeting")
    found: dict[str, str] = {}
    for part in batches(list(ids)):
        query = (
            select(meeting.c.activity_group, func.max(meeting.c.held_on))
            .where(meeting.c.activity_group.in_(part), meeting.c.held_on <= day.isoformat())
            .group_by(meeting.c.activity_group)
        )
        found.update({group: last for group, last in conn.execute(query) if last})
    return found


def _trends(conn: Connection, ids: Sequence[str], day: date) -> dict[str, tuple[int, ...]]:
    """People present per month; somebody who came twice in a month counts once."""
    meeting, present = record_table("meeting"), record_table("attendance")
    months = months_back(day, TREND)
    who = func.coalesce(present.c.person, present.c.member, present.c.id)
    found: dict[str, dict[str, int]] = {}
    for part in batches(list(ids)):
        query = (
            select(meeting.c.activity_group, func.substr(meeting.c.held_on, 1, 7), func.count(who.distinct()))
            .join(present, present.c.meeting == meeting.c.id)
            .where(meeting.c.activity_group.in_(part), meeting.c.held_on >= months[0])
            .group_by(meeting.c.activity_group, func.substr(meeting.c.held_on, 1, 7))
        )
        for group, month, count in conn.execute(query):
            found.setdefault(group, {})[month] = count
    return {group: tuple(counts.get(month, 0) for month in months) for group, counts in found.items()}


# the card K/0


def card(desk: Desk, group: str) -> Card:
    """How the card of the present year stands. Raises RecordRefused "record.unknown"."""
    view = records.read(desk, "activity_group", group)
    missing = tuple(
        field.label
        for field in records.declaration("activity_group").fields
        if field.requirement is not Requirement.OPTIONAL
        and (field.relevant is None or field.relevant(view.values))
        and view.values.get(field.key) in (None, "", [])
    )
    on = today(desk)
    brought = str(view.values.get("card_on") or "")
    return Card(on.year, _card_state(brought, str(view.values.get("founded_on") or ""), on), brought, missing)


def save_card(desk: Desk, values: Values, opened: RecordView | None = None) -> Saved:
    """Save a group's card as typed, brought up to date today. Raises RecordHasErrors, RecordRefused."""
    permit(desk, Permission.WRITE)
    typed = {**values, "card_on": today(desk).isoformat()}
    return records.save(desk, "activity_group", typed, opened=opened, label="Kartu K/0")


def confirm_card(desk: Desk, group: str) -> Saved:
    """Nothing on the card has changed: it is up to date as of today. Raises RecordHasErrors, RecordRefused."""
    permit(desk, Permission.WRITE)
    stamp = {"card_on": today(desk).isoformat()}
    return records.save(desk, "activity_group", stamp, record=group, label="Kartu K/0 masih benar")


def _card_state(card_on: str | None, founded_on: str | None, day: date) -> CardState:
    if card_on and card_on[:4] >= str(day.year):
        return "done"
    # A group founded this year has its first card after the day the others were due.
    first = bool(founded_on) and str(founded_on)[:4] == str(day.year)
    return "due" if first or (day.month, day.day) <= (1, _CARD_DAY) else "late"


# members


def members(desk: Desk, group: str, *, former: bool = False) -> list[MemberRow]:
    """Who belongs to the group today, officers first; with `former` also those who left, at the end."""
    iso = today(desk).isoformat()
    with desk.engine.connect() as conn:
        rows = _members(conn, [group]).get(group, [])
    shown = rows if former else [row for row in rows if not row.left_on or row.left_on > iso]
    return sorted(shown, key=lambda row: (bool(row.left_on) and row.left_on <= iso, *_order(row)))


def add_members(
    desk: Desk, group: str, chosen: Iterable[NewMember], *, role: int = MEMBER, joined_on: date | None = None
) -> Joined:
    """Add several people, families or names as one step, from today or `joined_on`.

    A family joins by its head. Who belongs to the group already, died, moved or lives in another village is left out,
    and told. Raises RecordRefused "group.nobody" for an empty choice, the reason itself where nobody remains, and
    RecordHasErrors for a name that is none.
    """
    permit(desk, Permission.WRITE)
    view = records.read(desk, "activity_group", group)
    village = str(view.values.get("village") or desk.region)
    day = (joined_on or today(desk)).isoformat()
    with desk.engine.connect() as conn:
        current = [
            row for row in _members(conn, [group]).get(group, []) if not row.left_on or row.left_on > day
        ]
        taken = {*(row.person for row in current), *(row.family for row in current if not row.person)} - {""}
        named = {row.name.casefold() for row in current if not row.linked}
        wanted = [_who(conn, each) for each in chosen]
    changes: list[Change] = []
    left_out: list[RecordRefused] = []
    for who in wanted:
        key = who["person"] or who["family"] or ""
        twice = key in taken if key else str(who["name"]).casefold() in named
        if who["village"] not in ("", village):
            left_out.append(RecordRefused("group.other_village", name=who["name"]))
        elif who["gone_on"] and who["gone_on"] <= day:
            left_out.append(
                RecordRefused("group.member_gone", name=who["name"], since=_shown(who["gone_on"]))
            )
        elif twice:
            left_out.append(RecordRefused("group.member_twice", name=who["name"]))
        else:
            (taken if key else named).add(key or str(who["name"]).casefold())
            values = {
                "village": village,
                "activity_group": group,
                "person": who["person"] or None,
                "family": who["family"] or None,
                "name": who["name"],
                "role": role,
                "joined_on": day,
            }
            changes.append(_checked(desk, "group_member", values))
    if not changes:
        raise left_out[0] if left_out else RecordRefused("group.nobody")
    change = steps.write(desk, changes, label=f"Anggota baru: {len(changes)}")
    return Joined(tuple(each.record for each in changes), tuple(left_out), change)


def leave(desk: Desk, chosen: Collection[str], day: date | None = None) -> ChangeSet:
    """Members leave on `day` (today), as one step; their attendance stays.

    Raises RecordRefused "group.nobody", "group.left_before_joined", RecordHasErrors for a day to come.
    """
    permit(desk, Permission.WRITE)
    if not chosen:
        raise RecordRefused("group.nobody")
    on = (day or today(desk)).isoformat()
    return _leave(desk, dict.fromkeys(chosen, on))


def gone_members(desk: Desk, group: str) -> list[MemberRow]:
    """Members who died or moved away and are proposed for leaving."""
    iso = today(desk).isoformat()
    return [row for row in members(desk, group) if row.gone and not row.left_on and not row.here_on(iso)]


def leave_gone(desk: Desk, group: str) -> ChangeSet:
    """Those who died or moved leave on the day that happened, as one step. Raises RecordRefused "group.nobody_gone"."""
    permit(desk, Permission.WRITE)
    rows = gone_members(desk, group)
    if not rows:
        raise RecordRefused("group.nobody_gone")
    return _leave(desk, {row.id: max(row.gone_on, row.joined_on) for row in rows})


def _leave(desk: Desk, days: Mapping[str, str]) -> ChangeSet:
    changes = []
    views = records.read_many(desk, days)
    for id, on in days.items():
        view = views.get(id)
        if view is None or view.type != "group_member":
            raise RecordRefused("record.unknown")
        if str(view.values.get("joined_on") or "") > on:
            raise RecordRefused("group.left_before_joined", name=str(view.values.get("name") or ""))
        change, issues = records.prepared(desk, "group_member", id, {"left_on": on}, seen=view)
        _refuse_errors([each for each in issues if each.field == "left_on"])
        changes.append(change)
    return steps.write(desk, changes, label=f"Keluar dari kelompok: {len(changes)}")


def _who(conn: Connection, wanted: NewMember) -> dict[str, str]:
    """The person or family meant, as far as the family book knows them."""
    if wanted.type == "person":
        return _person(conn, wanted.record)
    if wanted.type == "family":
        person = record_table("person")
        living = (
            select(person.c.id)
            .where(person.c.family == wanted.record, person.c.gone_on.is_(None), person.c.relation == _HEAD)
            .order_by(person.c.id)
        )
        head = conn.scalar(living)
        return _person(conn, head) if head is not None else _family(conn, wanted.record)
    return {"person": "", "family": "", "name": wanted.name.strip(), "village": "", "gone_on": ""}


def _person(conn: Connection, id: str) -> dict[str, str]:
    table = record_table("person")
    row = conn.execute(select(table).where(table.c.id == id)).mappings().first()
    if row is None:
        raise RecordRefused("record.unknown")
    return {
        "person": id,
        "family": row["family"] or "",
        "name": row["name"] or "",
        "village": row["village"] or "",
        "gone_on": row["gone_on"] or "",
    }


def _family(conn: Connection, id: str) -> dict[str, str]:
    table = record_table("family")
    row = conn.execute(select(table).where(table.c.id == id)).mappings().first()
    if row is None:
        raise RecordRefused("record.unknown")
    gone = _families_gone(conn, [id]).get(id)
    return {
        "person": "",
        "family": id,
        "name": row["head_name"] or "",
        "village": row["village"] or "",
        "gone_on": gone[1] if gone else "",
    }


def _families_gone(conn: Connection, ids: Collection[str]) -> dict[str, tuple[GoneHow, str]]:
    """Families of which nobody is here any more: how and when the last one went."""
    person = record_table("person")
    found: dict[str, tuple[GoneHow, str]] = {}
    here: set[str] = set()
    for part in batches(list(ids)):
        query = select(person.c.family, person.c.gone_on, person.c.gone_how).where(person.c.family.in_(part))
        for family, gone_on, how in conn.execute(query):
            if gone_on is None:
                here.add(family)
            elif gone_on >= found.get(family, ("", ""))[1]:
                found[family] = (_how(how), gone_on)
    return {family: gone for family, gone in found.items() if family not in here}


def _how(how: Any) -> GoneHow:
    ways: Mapping[Any, GoneHow] = {_DIED: "died", _MOVED: "moved"}
    return ways.get(how, "gone")


def _members(conn: Connection, ids: Sequence[str]) -> dict[str, list[MemberRow]]:
    """All memberships of these groups, past ones too."""
    member, person, family = (record_table(type) for type in ("group_member", "person", "family"))
    rows: list[Mapping[Any, Any]] = []
    for part in batches(list(ids)):
        home = func.coalesce(person.c.family, member.c.family)
        query = (
            select(
                member,
                person.c.gone_on,
                person.c.gone_how,
                home.label("home"),
                family.c.head_name,
                family.c.rt,
            )
            .outerjoin(person, person.c.id == member.c.person)
            .outerjoin(family, family.c.id == home)
            .where(member.c.activity_group.in_(part))
        )
        rows += conn.execute(query).mappings()
    alone = {row["family"] for row in rows if row["family"] and not row["person"]}
    families_gone = _families_gone(conn, alone) if alone else {}
    found: dict[str, list[MemberRow]] = {}
    for row in rows:
        how: GoneHow
        how, since = ("", "") if row["gone_on"] is None else (_how(row["gone_how"]), row["gone_on"])
        if not row["person"] and row["family"] in families_gone:
            how, since = families_gone[row["family"]]
        found.setdefault(row["activity_group"], []).append(
            MemberRow(
                row["id"],
                row["name"] or "",
                row["role"] or MEMBER,
                None if row["trained"] is None else row["trained"] == 1,
                row["person"] or "",
                row["home"] or "",
                row["head_name"] or "",
                row["rt"] or "",
                row["joined_on"] or "",
                row["left_on"] or "",
                how,
                since,
            )
        )
    return found


def _current(rows: Iterable[MemberRow], iso: str) -> list[MemberRow]:
    return [row for row in rows if row.belongs_on(iso)]


def _order(row: MemberRow) -> tuple[int, str, str]:
    return row.role, row.name.casefold(), row.id


def _checked(desk: Desk, type: str, values: Values, beside: Collection[str] = ()) -> Change:
    """A new record, or RecordHasErrors."""
    change, issues = records.prepared(desk, type, new_id(desk.random), values, seen=None, beside=beside)
    _refuse_errors(issues)
    return change


def _refuse_errors(issues: Sequence[Any]) -> None:
    if any(issue.level is Level.ERROR for issue in issues):
        raise RecordHasErrors(issues)


def _shown(day: str) -> str:
    return "-".join(reversed(day.split("-")))


__all__ = [
    "MEMBER",
    "TREND",
    "Card",
    "CardState",
    "GroupRow",
    "Joined",
    "MemberRow",
    "NewMember",
    "add_members",
    "card",
    "confirm_card",
    "gone_members",
    "groups",
    "leave",
    "leave_gone",
    "members",
    "months_back",
    "save_card",
]
