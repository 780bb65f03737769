"""Plan lines of the village's work plan and the district's action plan: planned, done, late, and whom they reached."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.writing import records, steps
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import RecordView, Saved
from kkb_desktop.store.projection import values_of
from kkb_desktop.store.schema import record_table
from kkb_desktop.store.writing import Change

VILLAGE_PLAN, DISTRICT_PLAN = 1, 2
"""Levels of a plan line."""

PROPOSED, PLANNED, UNDER_WAY, DONE, DROPPED = 1, 2, 3, 4, 5
"""States of a plan line, as somebody set them."""


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan line as table and board show it.

    `late` on the day it was read: due before it, neither done nor dropped. `activities` and `families` are what has
    come of it: activities linked to it, and different families they reached.
    """

    id: str
    village: str
    year: int
    title: str
    problem: str
    programme: int | None
    agency: int | None
    status: int
    starts_on: str
    due_on: str
    target_families: int | None
    budget: int | None
    spent: int
    late: bool
    activities: int
    families: int


def level(desk: Desk) -> int:
    """The plan this desk writes."""
    return VILLAGE_PLAN if desk.kind == "village" else DISTRICT_PLAN


def add(desk: Desk, values: Values) -> Saved:
    """A new plan line of this desk's plan; proposed unless it says otherwise. Raises RecordHasErrors."""
    permit(desk, Permission.WRITE)
    return records.save(desk, "plan_item", {**_defaults(desk), **values}, label="Rencana")


def add_many(desk: Desk, lines: Sequence[Values]) -> ChangeSet:
    """Several plan lines as one step. Raises RecordHasErrors for the first that a form would refuse; none is kept."""
    permit(desk, Permission.WRITE)
    changes: list[Change] = []
    for values in lines:
        change, issues = records.prepared(
            desk, "plan_item", new_id(desk.random), {**_defaults(desk), **values}, seen=None
        )
        if any(issue.level.value == "error" for issue in issues):
            raise records.RecordHasErrors(issues)
        changes.append(change)
    return steps.write(desk, changes, label="Rencana")


def set_status(desk: Desk, item: str, status: int) -> Saved:
    """Move a plan line on the board. Raises RecordRefused "record.unknown", RecordHasErrors for no such state."""
    permit(desk, Permission.WRITE)
    view = records.read(desk, "plan_item", item)
    return records.save(desk, "plan_item", {"status": status}, opened=view, label="Keadaan rencana")


def rows(
    desk: Desk,
    year: int,
    *,
    level: int | None = None,
    village: str | None = None,
    ids: Sequence[str] | None = None,
) -> list[PlanRow]:
    """The plan lines of a year, those due first at the top; `ids` restricts to some of them."""
    table = record_table("plan_item")
    query = select(table).where(table.c.year == year)
    if level is not None:
        query = query.where(table.c.level == level)
    if village is not None:
        query = query.where(table.c.village == village)
    if ids is not None:
        query = query.where(table.c.id.in_(ids))
    day = today(desk).isoformat()
    with desk.engine.connect() as conn:
        found = [dict(row) for row in conn.execute(query).mappings()]
        activities, families = _reach(conn)
    made = [_row(row, day, activities.get(row["id"], 0), families.get(row["id"], 0)) for row in found]
    return sorted(made, key=lambda row: (row.due_on or "9", row.title, row.id))


def years(desk: Desk) -> list[int]:
    """Years with plan lines, this year and the next, the latest first."""
    table = record_table("plan_item")
    with desk.engine.connect() as conn:
        found = set(conn.scalars(select(table.c.year).where(table.c.year.is_not(None))))
    now = today(desk).year
    return sorted({*found, now, now + 1}, reverse=True)


def activities_of(desk: Desk, item: str) -> list[str]:
    """The activities that carry out a plan line, the latest first."""
    table = record_table("activity")
    query = select(table.c.id).where(table.c.plan_item == item).order_by(table.c.held_on.desc(), table.c.id)
    with desk.engine.connect() as conn:
        return list(conn.scalars(query))


def families_of(desk: Desk, item: str) -> list[str]:
    """The families that a plan line's activities reached, each once."""
    activity, reached = record_table("activity"), record_table("reached_family")
    query = (
        select(reached.c.family)
        .join(activity, activity.c.id == reached.c.activity)
        .where(activity.c.plan_item == item)
        .distinct()
        .order_by(reached.c.family)
    )
    with desk.engine.connect() as conn:
        return list(conn.scalars(query))


def merge(desk: Desk, keep: str, drop: str, values: Values | None = None) -> ChangeSet:
    """Make one line of two, as one step: `values` chosen by a person, empty items filled from `drop`.

    Activities and commitments of `drop` now belong to `keep`; money of both is added up unless `values` says
    otherwise. Raises RecordRefused "record.unknown", "plan.same" (one line twice), "plan.other_plan" (lines of
    different villages, years or plans).
    """
    permit(desk, Permission.WRITE)
    if keep == drop:
        raise RecordRefused("plan.same")
    kept, dropped = records.read(desk, "plan_item", keep), records.read(desk, "plan_item", drop)
    if any(kept.values.get(key) != dropped.values.get(key) for key in ("village", "year", "level")):
        raise RecordRefused("plan.other_plan")
    village = str(kept.values["village"])
    fields: dict[str, Value] = {
        key: value
        for key, value in dropped.values.items()
        if value is not None and kept.values.get(key) is None
    }
    for key in ("budget", "spent_q1", "spent_q2", "spent_q3", "spent_q4"):
        one, other = kept.values.get(key), dropped.values.get(key)
        if isinstance(one, int) and isinstance(other, int):
            fields[key] = one + other
    fields |= dict(values or {})
    changes = [Change("plan_item", keep, village, "put", fields, kept.heads)]
    with steps.transaction(desk) as conn:
        for type in ("activity", "commitment"):
            table = record_table(type)
            ids = list(conn.scalars(select(table.c.id).where(table.c.plan_item == drop)))
            for id, view in records.views(conn, desk, ids).items():
                base = {"plan_item": view.heads.get("plan_item", ())}
                changes.append(
                    Change(type, id, str(view.values["village"]), "put", {"plan_item": keep}, base)
                )
        changes.append(Change("plan_item", drop, village, "delete", {}, dropped.heads))
        return steps.write_in(conn, desk, changes, label="Gabung rencana")


def link(desk: Desk, activity: str, item: str | None) -> Saved:
    """Say that an activity carries out a plan line; None takes the link away. Raises RecordRefused "record.unknown"."""
    permit(desk, Permission.WRITE)
    view: RecordView = records.read(desk, "activity", activity)
    return records.save(desk, "activity", {"plan_item": item}, opened=view, label="Kaitkan rencana")


def _defaults(desk: Desk) -> dict[str, Value]:
    return {"village": desk.region, "level": level(desk), "year": today(desk).year, "status": PROPOSED}


def _reach(conn: Connection) -> tuple[Mapping[str, int], Mapping[str, int]]:
    activity, reached = record_table("activity"), record_table("reached_family")
    done = conn.execute(
        select(activity.c.plan_item, func.count())
        .where(activity.c.plan_item.is_not(None))
        .group_by(activity.c.plan_item)
    )
    families = conn.execute(
        select(activity.c.plan_item, func.count(reached.c.family.distinct()))
        .join(reached, reached.c.activity == activity.c.id)
        .where(activity.c.plan_item.is_not(None))
        .group_by(activity.c.plan_item)
    )
    return dict(done.all()), dict(families.all())


def _row(row: dict[str, Any], day: str, activities: int, families: int) -> PlanRow:
    values = values_of("plan_item", row)
    status = values["status"] or PROPOSED
    due = values["due_on"] or ""
    return PlanRow(
        row["id"],
        values["village"] or "",
        values["year"] or 0,
        values["title"] or "",
        values["problem"] or "",
        values["programme"],
        values["agency"],
        status,
        values["starts_on"] or "",
        due,
        values["target_families"],
        values["budget"],
        sum(values[f"spent_q{quarter}"] or 0 for quarter in (1, 2, 3, 4)),
        bool(due) and due < day and status not in (DONE, DROPPED),
        activities,
        families,
    )
