"""Which families still lack something that is expected of them or of one of their members."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, or_, select

from kkb_desktop.domain.fields import Field, RecordType, Requirement, Values
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.services.batches import batches
from kkb_desktop.services.presence import is_here
from kkb_desktop.store.schema import record_table


def lacking(conn: Connection, type: str, owner: str, ids: Sequence[str] | None = None) -> set[str]:
    """The values of column `owner` ("id", or a reference) of records in which an expected item is empty.

    `ids` restricts the search to those owners. The same rule as `domain.validation.missing`: the database finds the
    candidates, and only where an item is not asked of everybody is the declaration asked.
    """
    record_type = RECORD_TYPES[type]
    found: set[str] = set()
    for part in [None] if ids is None else batches(ids):
        found |= _lacking(conn, record_type, owner, part)
    return found


def incomplete_families(conn: Connection, ids: Sequence[str] | None = None) -> set[str]:
    """Families (of `ids`, or all) with an empty expected item, in themselves or in a member who is here, or
    without any such member."""
    found = lacking(conn, "family", "id", ids) | lacking(conn, "person", "family", ids)
    family, person = record_table("family"), record_table("person")
    childless = select(family.c.id).where(
        ~select(person.c.id).where(person.c.family == family.c.id, is_here()).exists()
    )
    for part in [None] if ids is None else batches(ids):
        found |= set(conn.scalars(childless if part is None else childless.where(family.c.id.in_(part))))
    return found


def _lacking(conn: Connection, record_type: RecordType, owner: str, ids: Sequence[str] | None) -> set[str]:
    table = record_table(record_type.key)
    asked = [field for field in record_type.fields if field.requirement is not Requirement.OPTIONAL]
    of_all = [field for field in asked if field.relevant is None]
    of_some = [field for field in asked if field.relevant is not None]
    within: list[ColumnElement[bool]] = [] if ids is None else [table.c[owner].in_(ids)]
    if record_type.key == "person":
        within.append(is_here())
    empty_for_all = or_(*(table.c[field.key].is_(None) for field in of_all))
    found = set(conn.scalars(select(table.c[owner]).where(empty_for_all, *within).distinct()))
    if of_some:
        empty_for_some = or_(*(table.c[field.key].is_(None) for field in of_some))
        rows = conn.execute(select(table).where(empty_for_some, ~empty_for_all, *within)).mappings()
        found.update(row[owner] for row in rows if _applies_and_empty(of_some, row))
    return found


def _applies_and_empty(fields: list[Field], row: Mapping[Any, Any]) -> bool:
    values = cast(Values, row)
    return any(values[field.key] is None and field.applies(values) for field in fields)
