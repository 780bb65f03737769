"""Keadaan per tanggal: who was here, in which family and of which marital status, on any day.

The records hold the present. Dated life events say what it was before: each keeps what it replaced, so looking back
means undoing the events after the day. One pass over the events gives, per person, the first event after the day for
each thing that changed, and the coming or going that decides whether the person was here.

Events of one person on one day follow `order_in_day`. Where that does not decide, because two laptops wrote without
knowing of each other, a going counts as the later one: who came and left was gone in the evening.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    String,
    Subquery,
    and_,
    case,
    cast,
    func,
    literal,
    null,
    or_,
    select,
    union,
)

from kkb_desktop.domain.records.life_event import ENTRIES, EXITS, MARITAL
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.store.schema import record_table

Changing = Literal["family", "marital", "relation"]
"""What of a person an event can change, apart from being here."""

_MOMENT = 10 + 3 + 19
"""Length of what events are ordered by: the day, the place in the day, the stamp, each of one width."""


def absent_on(day: date) -> Select[Any]:
    """Ids (column `person`) of the people whom their events put elsewhere on `day`: gone by then, or not yet here.

    The last coming or going up to the day decides; where there is none, the first one after it: somebody who came
    later was not here, somebody who left later was. On the day itself an exit has happened already.
    """
    then = _looked_back(day)
    return select(then.c.person).where(then.c.absent == 1)


def former(field: Changing, day: date, *, village: str | None = None) -> Subquery:
    """Per person (column `person`) what `field` was on `day` (column `value`), for the people (of one village, or
    all) in whose life it changed after the day. An empty value means that it was not known."""
    then = _looked_back(day, village=village)
    changed = then.c[f"{field}_then"]
    return select(then.c.person, _value(field, changed).label("value")).where(changed.is_not(None)).subquery()


def people_on(day: date, *, village: str | None = None, families: Sequence[str] | None = None) -> Select[Any]:
    """The people who were here on `day`: all columns of `person`, with `family`, `marital_status` and `relation` as
    they were then. `families` restricts to those who lived in them on that day; at most 5,000 of them at a time."""
    person = record_table("person")
    among = None if families is None else _ever_in(families)
    then = _looked_back(day, village=village, among=among)
    family = func.coalesce(_value("family", then.c.family_then), person.c.family)
    as_then: dict[str, ColumnElement[Any]] = {"family": family}
    for key, field in _COLUMNS.items():
        changed = then.c[f"{field}_then"]
        as_then[key] = case((changed.is_(None), person.c[key]), else_=_value(field, changed))
    here: list[ColumnElement[bool]] = [
        func.coalesce(then.c.absent, 0) == 0,
        or_(person.c.birth_date.is_(None), person.c.birth_date <= day.isoformat()),
        # Gone without an event, as an import may say it.
        or_(person.c.gone_on.is_(None), person.c.gone_on > day.isoformat()),
    ]
    if village is not None:
        here.append(person.c.village == village)
    if families is not None and among is not None:
        here += [person.c.id.in_(among), family.in_(families)]
    columns = (
        as_then[column.name].label(column.name) if column.name in as_then else column
        for column in person.columns
    )
    return select(*columns).select_from(person.outerjoin(then, then.c.person == person.c.id)).where(*here)


def families_on(desk: Desk, day: date, *, village: str | None = None) -> list[str]:
    """Ids of the families of which somebody lived here on `day`, in no order."""
    people = people_on(day, village=village).subquery()
    with desk.engine.connect() as conn:
        return list(conn.scalars(select(people.c.family).distinct()))


def members_on(desk: Desk, family: str, day: date) -> list[str]:
    """Ids of those who belonged to the family and were here on `day`, the head first."""
    people = people_on(day, families=[family]).subquery()
    query = select(people.c.id).order_by(
        func.coalesce(people.c.relation, 100), func.coalesce(people.c.birth_date, "9"), people.c.id
    )
    with desk.engine.connect() as conn:
        return list(conn.scalars(query))


_COLUMNS: dict[str, Changing] = {"marital_status": "marital", "relation": "relation"}


def _looked_back(
    day: date, *, village: str | None = None, among: ColumnElement[Any] | Select[Any] | Any = None
) -> Subquery:
    """Per person with events: `absent` 1 or 0 (empty where no event tells), and for each thing that changed after
    the day `<thing>_then`: the moment of its first change and, behind that, what it was (see `_value`).

    `village` is the village of the events, which is that of their people; `among` restricts to some people.
    """
    event = record_table("life_event")
    iso = day.isoformat()
    later = event.c.happened_on > iso
    # Text of one width throughout, so that the least text is the first event: a maximum is cheaper than a ranking.
    in_day = event.c.happened_on.concat(cast(100 + func.coalesce(event.c.order_in_day, 1), String))
    moment = in_day.concat(cast(literal(10**18) + event.c.op_stamp, String))
    going = case((event.c.kind.in_(sorted(EXITS)), "1"), else_="0")
    moved = event.c.kind.in_(sorted(ENTRIES | EXITS))

    def first_change(field: Changing) -> ColumnElement[Any]:
        before = event.c[f"{field}_before"]
        changes: ColumnElement[bool] = before.is_not(None)
        if field == "marital":
            changes = or_(changes, event.c.kind.in_(sorted(MARITAL)))
        was = moment.concat(func.coalesce(cast(before, String), ""))
        return func.min(case((and_(later, changes), was), else_=null()))

    last_move = func.max(case((and_(~later, moved), in_day.concat(going)), else_=null()))
    next_move = func.min(case((and_(later, moved), in_day.concat(going)), else_=null()))
    gone = func.substr(last_move, 14, 1) == "1"
    coming = and_(last_move.is_(None), func.substr(next_move, 14, 1) == "0")
    query = (
        select(
            event.c.person,
            case((or_(gone, coming), 1), else_=0).label("absent"),
            first_change("family").label("family_then"),
            first_change("marital").label("marital_then"),
            first_change("relation").label("relation_then"),
        )
        .where(event.c.person.is_not(None))
        .group_by(event.c.person)
    )
    if village is not None:
        query = query.where(event.c.village == village)
    if among is not None:
        query = query.where(event.c.person.in_(among))
    return query.subquery("looked_back")


def _value(field: Changing, changed: ColumnElement[Any]) -> ColumnElement[Any]:
    """What stands behind the moment of a change."""
    was = func.nullif(func.substr(changed, _MOMENT + 1), "")
    return was if field == "family" else cast(was, Integer)


def _ever_in(families: Sequence[str]) -> Any:
    """The people who are in these families, or have been: few, and found by the indexes."""
    person, event = record_table("person"), record_table("life_event")
    left = select(event.c.person).where(event.c.family_before.in_(families), event.c.person.is_not(None))
    return union(select(person.c.id).where(person.c.family.in_(families)), left)
