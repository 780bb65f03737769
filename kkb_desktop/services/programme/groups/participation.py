"""Who takes part in the groups, against whom they are for: from members and registers, targets from the family book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, func, or_, select

from kkb_desktop.domain.records.groups import BKB, BKL, BKR, PIK_R, UPPKA
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.indicators.catalogue import chosen
from kkb_desktop.services.indicators.facts import FAMILIES, facts
from kkb_desktop.services.indicators.measure import measure
from kkb_desktop.store.schema import record_table

COUNTED = (BKB, BKR, BKL, UPPKA, PIK_R)
"""The groups whose participation counts for the class, in the order of the rule."""

_TARGETS = {BKB: "bkb_target", BKR: "bkr_target", BKL: "bkl_target", UPPKA: "families"}
"""Indicators that say how many families a group is for; PIK-R is for the youths themselves."""


@dataclass(frozen=True, slots=True)
class Participation:
    """One kind of group: how many groups are at work, families (youths for PIK-R) that take part, and the target.

    A family counts once for all groups of the kind, and only while its member belongs to the group and lives here.
    `target` is None where the family book holds nobody.
    """

    groups: int
    participants: int
    target: int | None


def participation(desk: Desk, day: date, *, village: str | None = None) -> Mapping[int, Participation]:
    """Each kind of `COUNTED` as of `day`, in one village or in all."""
    with desk.engine.connect() as conn, facts(conn, day, village=village):
        return counted(conn, day, village)


def by_village(desk: Desk, day: date) -> Mapping[str, Mapping[int, Participation]]:
    """The same for every village that has a group or a family, all read at once."""
    with desk.engine.connect() as conn, facts(conn, day):
        groups, members = _groups(conn, day, None), _members(conn, day, None)
        targets = _targets(conn, day, "village")
    villages = {village for village, _kind in (*groups, *members)} | set(targets)
    return {
        village: {
            kind: Participation(
                groups.get((village, kind), 0),
                len(members.get((village, kind), ())),
                targets.get(village, {}).get(kind),
            )
            for kind in COUNTED
        }
        for village in villages
    }


def counted(conn: Connection, day: date, village: str | None) -> Mapping[int, Participation]:
    """The same as `participation` where the facts of that day and village stand in the connection already."""
    groups: dict[int, int] = {}
    for (_village, kind), count in _groups(conn, day, village).items():
        groups[kind] = groups.get(kind, 0) + count
    members: dict[int, set[str]] = {}
    for (_village, kind), found in _members(conn, day, village).items():
        members.setdefault(kind, set()).update(found)
    targets = _targets(conn, day).get("", {})
    return {
        kind: Participation(groups.get(kind, 0), len(members.get(kind, ())), targets.get(kind))
        for kind in COUNTED
    }


def _at_work(day: date, village: str | None) -> list[ColumnElement[bool]]:
    group, iso = record_table("activity_group"), day.isoformat()
    active = [or_(group.c.founded_on.is_(None), group.c.founded_on <= iso)]
    active.append(or_(group.c.closed_on.is_(None), group.c.closed_on > iso))
    return [*active, group.c.village == village] if village is not None else active


def _groups(conn: Connection, day: date, village: str | None) -> dict[tuple[str, int], int]:
    group = record_table("activity_group")
    query = (
        select(group.c.village, group.c.kind, func.count())
        .where(*_at_work(day, village))
        .group_by(group.c.village, group.c.kind)
    )
    return {(home, kind): count for home, kind, count in conn.execute(query)}


def _members(conn: Connection, day: date, village: str | None) -> dict[tuple[str, int], set[str]]:
    """Who takes part: linked to a resident, by the family (for PIK-R by the person); others by their own entry."""
    group, member, person = (record_table(type) for type in ("activity_group", "group_member", "person"))
    iso = day.isoformat()
    taking_part = (
        select(group.c.village, group.c.kind, member.c.id, member.c.person, member.c.family, person.c.gone_on)
        .join(group, group.c.id == member.c.activity_group)
        .outerjoin(person, person.c.id == member.c.person)
        .where(
            *_at_work(day, village),
            or_(member.c.joined_on.is_(None), member.c.joined_on <= iso),
            or_(member.c.left_on.is_(None), member.c.left_on > iso),
        )
    )
    found: dict[tuple[str, int], set[str]] = {}
    for home, kind, id, who, family, gone_on in conn.execute(taking_part):
        if gone_on is not None and gone_on <= iso:
            continue
        key = (who if kind == PIK_R else family) or who or id
        found.setdefault((home, kind), set()).add(key)
    return found


def _targets(conn: Connection, day: date, *by: str) -> dict[str, dict[int, int]]:
    """How many each kind is for, by village where asked, else under ""; nothing where the family book is empty."""
    columns = [FAMILIES.c[name] for name in by]
    query = select(*columns, func.sum(FAMILIES.c.youths)).group_by(*columns)
    youths = {tuple(key): count for *key, count in conn.execute(query)}
    found = {}
    for area, result in measure(conn, day, chosen({*_TARGETS.values()}), by).items():
        numbers = result.numerators
        if numbers["families"]:
            whole = {kind: round(numbers[key]) for kind, key in _TARGETS.items()}
            found["".join(each or "" for each in area)] = {PIK_R: youths.get(area) or 0, **whole}
    return found
