"""Keadaan per tanggal: who was here, in which family and of which marital status, on any day.

The records hold the present. Dated life events say what it was before: each keeps what it replaced, so looking back
means undoing the events after the day. Events are few beside people, so all of it stays a cheap join.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, and_, case, func, or_, select

from kkb_desktop.domain.records.life_event import ENTRIES, EXITS
from kkb_desktop.services.desk import Desk
from kkb_desktop.store.schema import record_table


def absent_on(day: date) -> Select[Any]:
    """Ids of the people whom their events put elsewhere on `day`: gone by then, or not yet here.

    The last coming or going up to the day decides; where there is none, the first one after it: somebody who came
    later was not here, somebody who left later was. On the day itself an exit has happened already.
    """
    event = record_table("life_event")
    moves = event.c.kind.in_(sorted(ENTRIES | EXITS)), event.c.person.is_not(None)
    # Of two events on one day the going counts as the later one: who came and left was gone in the evening.
    going = case((event.c.kind.in_(sorted(EXITS)), 1), else_=0)
    iso = day.isoformat()
    before = (
        select(
            event.c.person,
            going.label("going"),
            func.row_number()
            .over(
                partition_by=event.c.person, order_by=(event.c.happened_on.desc(), going.desc(), event.c.id)
            )
            .label("place"),
        )
        .where(*moves, event.c.happened_on <= iso)
        .subquery()
    )
    after = (
        select(
            event.c.person,
            going.label("going"),
            func.row_number()
            .over(partition_by=event.c.person, order_by=(event.c.happened_on, going, event.c.id))
            .label("place"),
        )
        .where(*moves, event.c.happened_on > iso)
        .subquery()
    )
    gone = select(before.c.person).where(before.c.place == 1, before.c.going == 1)
    decided = select(before.c.person)
    not_yet = select(after.c.person).where(
        after.c.place == 1, after.c.going == 0, after.c.person.not_in(decided)
    )
    return gone.union(not_yet)  # type: ignore[return-value]


def former(field: str, day: date) -> Subquery:
    """Per person (column `person`) what `field` ("family", "marital" or "relation") was on `day` (column `value`),
    for the people in whose life it changed after the day."""
    event = record_table("life_event")
    before = event.c[f"{field}_before"]
    ranked = (
        select(
            event.c.person,
            before.label("value"),
            func.row_number()
            .over(partition_by=event.c.person, order_by=(event.c.happened_on, event.c.op_stamp, event.c.id))
            .label("place"),
        )
        .where(event.c.person.is_not(None), before.is_not(None), event.c.happened_on > day.isoformat())
        .subquery()
    )
    return select(ranked.c.person, ranked.c.value).where(ranked.c.place == 1).subquery(f"former_{field}")


def people_on(day: date, *, village: str | None = None, families: Sequence[str] | None = None) -> Select[Any]:
    """The people who were here on `day`: all columns of `person`, with `family`, `marital_status` and `relation` as
    they were then. `families` restricts to those who lived in them on that day."""
    person = record_table("person")
    homes, marriages, relations = former("family", day), former("marital", day), former("relation", day)
    family = func.coalesce(homes.c.value, person.c.family)
    then = {
        "family": family.label("family"),
        "marital_status": func.coalesce(marriages.c.value, person.c.marital_status).label("marital_status"),
        "relation": func.coalesce(relations.c.value, person.c.relation).label("relation"),
    }
    here: list[ColumnElement[bool]] = [
        or_(person.c.birth_date.is_(None), person.c.birth_date <= day.isoformat()),
        person.c.id.not_in(absent_on(day)),
    ]
    # Gone without an event, as an import may say it.
    here.append(or_(person.c.gone_on.is_(None), person.c.gone_on > day.isoformat(), _has_moves()))
    if village is not None:
        here.append(person.c.village == village)
    if families is not None:
        here.append(family.in_(families))
    return (
        select(*(then.get(column.name, column) for column in person.columns))
        .select_from(
            person.outerjoin(homes, homes.c.person == person.c.id)
            .outerjoin(marriages, marriages.c.person == person.c.id)
            .outerjoin(relations, relations.c.person == person.c.id)
        )
        .where(and_(*here))
    )


def families_on(desk: Desk, day: date, *, village: str | None = None) -> list[str]:
    """Ids of the families of which somebody lived here on `day`, in no order."""
    people = people_on(day, village=village).subquery()
    with desk.engine.connect() as conn:
        return list(conn.scalars(select(people.c.family).distinct()))


def members_on(desk: Desk, family: str, day: date) -> list[str]:
    """Ids of those who belonged to the family and were here on `day`, the head first."""
    people = people_on(day, families=[family]).subquery()
    query = select(people.c.id).order_by(people.c.relation, people.c.birth_date, people.c.id)
    with desk.engine.connect() as conn:
        return list(conn.scalars(query))


def _has_moves() -> ColumnElement[bool]:
    event, person = record_table("life_event"), record_table("person")
    moves = select(event.c.id).where(event.c.person == person.c.id, event.c.kind.in_(sorted(ENTRIES | EXITS)))
    return moves.exists()
