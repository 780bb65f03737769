"""Who takes part in the groups, against whom they are for: from members and registers, targets from the family book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, or_, select

from kkb_desktop.domain.records.groups import BKB, BKL, BKR, PIK_R, UPPKA
from kkb_desktop.services.desk import Desk
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


def counted(conn: Connection, day: date, village: str | None) -> Mapping[int, Participation]:
    """The same where the facts of that day and village stand in the connection already."""
    group, member, person = (record_table(type) for type in ("activity_group", "group_member", "person"))
    iso = day.isoformat()
    active = [or_(group.c.founded_on.is_(None), group.c.founded_on <= iso)]
    active.append(or_(group.c.closed_on.is_(None), group.c.closed_on > iso))
    if village is not None:
        active.append(group.c.village == village)
    at_work = select(group.c.kind, func.count()).where(*active).group_by(group.c.kind)
    # Who is linked to a resident counts by the family (for PIK-R by the person); others by their own entry.
    taking_part = (
        select(group.c.kind, member.c.id, member.c.person, member.c.family, person.c.gone_on)
        .join(group, group.c.id == member.c.activity_group)
        .outerjoin(person, person.c.id == member.c.person)
        .where(
            *active,
            or_(member.c.joined_on.is_(None), member.c.joined_on <= iso),
            or_(member.c.left_on.is_(None), member.c.left_on > iso),
        )
    )
    groups: dict[int, int] = dict(conn.execute(at_work).all())
    found: dict[int, set[str]] = {}
    for kind, id, who, family, gone_on in conn.execute(taking_part):
        if gone_on is not None and gone_on <= iso:
            continue
        key = (who if kind == PIK_R else family) or who or id
        found.setdefault(kind, set()).add(key)
    targets = _targets(conn, day)
    return {
        kind: Participation(groups.get(kind, 0), len(found.get(kind, ())), targets.get(kind))
        for kind in COUNTED
    }


def _targets(conn: Connection, day: date) -> dict[int, int]:
    numbers = measure(conn, day, chosen({*_TARGETS.values()}))[()].numerators
    youths = conn.scalar(select(func.sum(FAMILIES.c.youths)))
    if not numbers["families"]:
        return {}
    return {PIK_R: youths or 0, **{kind: round(numbers[key]) for kind, key in _TARGETS.items()}}
