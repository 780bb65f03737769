"""What can be recorded about somebody: for menus, so that nothing is offered that would be refused at once."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select

from kkb_desktop.domain import kinship
from kkb_desktop.domain.dates import age_on
from kkb_desktop.domain.fields import Values
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.events.book import (
    BIRTH,
    DEATH,
    DIVORCE,
    DUPLICATE,
    FOUND_AGAIN,
    MARRIAGE,
    MERGE,
    MOVE_IN,
    MOVE_OUT,
    MOVE_WITHIN,
    NEW_HEAD,
    NOT_FOUND,
    SPLIT,
)
from kkb_desktop.services.events.presence import is_here
from kkb_desktop.services.writing import records
from kkb_desktop.store.schema import record_table

_YOUNGEST_MOTHER, _OLDEST_MOTHER, _YOUNGEST_BRIDE, _YOUNGEST_HEAD = 10, 54, 10, 6


def possible_events(desk: Desk, person: str) -> tuple[int, ...]:
    """The kinds of events (codes of `codelists.events.EVENT`) that can happen to somebody next, in a menu's order.

    Birth is that of a child of hers. Ages are as of today; where one is not known everything is possible. Raises
    RecordRefused "record.unknown".
    """
    values = records.read(desk, "person", person).values
    if values.get("gone_on") is not None:
        return {MOVE_OUT: (MOVE_IN,), NOT_FOUND: (FOUND_AGAIN, MOVE_IN)}.get(_code(values, "gone_how"), ())
    others = _members(desk, str(values.get("family"))) - 1
    age = _age(desk, values)
    possible = {
        BIRTH: values.get("sex") == 2 and (age is None or _YOUNGEST_MOTHER <= age <= _OLDEST_MOTHER),
        MARRIAGE: values.get("marital_status") != kinship.MARRIED and (age is None or age >= _YOUNGEST_BRIDE),
        DIVORCE: values.get("marital_status") == kinship.MARRIED,
        DEATH: True,
        MOVE_OUT: True,
        MOVE_WITHIN: True,
        SPLIT: others > 0,
        MERGE: True,
        NEW_HEAD: values.get("relation") != kinship.HEAD and (age is None or age >= _YOUNGEST_HEAD),
        NOT_FOUND: True,
        DUPLICATE: True,
    }
    return tuple(kind for kind, can in possible.items() if can)


def _members(desk: Desk, family: str) -> int:
    person = record_table("person")
    query = select(func.count()).select_from(person).where(person.c.family == family, is_here())
    with desk.engine.connect() as conn:
        return conn.scalar(query) or 0


def _code(values: Values, key: str) -> int:
    value = values.get(key)
    return value if isinstance(value, int) else 0


def _age(desk: Desk, values: Values) -> int | None:
    born = values.get("birth_date")
    return age_on(date.fromisoformat(born), today(desk)) if isinstance(born, str) else None
