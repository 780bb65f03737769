"""From the log to the tables: what a record's operations say, as rows and open conflicts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Connection, Row, delete, insert, select

from kkb_desktop.domain.fields import Kind, Requirement
from kkb_desktop.domain.operations.canonical import canonical
from kkb_desktop.domain.operations.fold import PRESENCE, RecordState, fold
from kkb_desktop.domain.operations.operation import Operation, OperationKind
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.store.schema import APPLIED, conflict, op, record_table

_BATCH = 400
"""Ids in one query: well below what either database allows."""

_EMPTY: Mapping[str, dict[str, Any]] = {
    key: dict.fromkeys(record_type.by_key) for key, record_type in RECORD_TYPES.items()
}
_SEVERAL: Mapping[str, tuple[str, ...]] = {
    key: tuple(field.key for field in record_type.fields if field.kind is Kind.CODES)
    for key, record_type in RECORD_TYPES.items()
}
AT_HOME = frozenset(
    key
    for key, record_type in RECORD_TYPES.items()
    if "village" in record_type.by_key and record_type.by_key["village"].requirement is Requirement.REQUIRED
)
"""The types whose records always belong to a village."""
_LEANS: Mapping[str, tuple[tuple[str, str], ...]] = {
    key: tuple(
        (field.key, field.refers_to)
        for field in record_type.fields
        if field.kind is Kind.REF
        and field.refers_to is not None
        and field.requirement is Requirement.REQUIRED
    )
    for key, record_type in RECORD_TYPES.items()
}
"""Per type, the fields that lead to a record it cannot be without, and that record's type."""
_LEANING: Mapping[str, tuple[tuple[str, str], ...]] = {
    target: tuple((key, field) for key, many in _LEANS.items() for field, type in many if type == target)
    for target in {type for many in _LEANS.values() for _field, type in many}
}
"""The other way round: per type, who cannot be without a record of it, and by which field."""


def operation_of(row: Row[Any]) -> Operation:
    """The operation of a row of the log."""
    return Operation(
        row.op_id,
        row.writer,
        row.seq,
        row.stamp,
        row.user,
        row.type,
        row.record,
        row.village,
        cast(OperationKind, row.kind),
        json.loads(row.fields),
        json.loads(row.parents) if row.parents else {},
    )


def batches(ids: Iterable[str]) -> Iterator[list[str]]:
    """The ids in portions that fit into one query."""
    known = list(ids)
    for start in range(0, len(known), _BATCH):
        yield known[start : start + _BATCH]


def applied_operations(conn: Connection, records: Iterable[str]) -> dict[str, list[Operation]]:
    """The operations that count, per record."""
    found: dict[str, list[Operation]] = {}
    for part in batches(records):
        for row in conn.execute(select(op).where(op.c.record.in_(part), op.c.state == APPLIED)):
            found.setdefault(row.record, []).append(operation_of(row))
    return found


def project(conn: Connection, records: Mapping[str, str]) -> None:
    """Make the rows and conflicts of these records (id -> type) anew from the log."""
    operations = applied_operations(conn, records)
    leaning = _leaned_on(conn, records)
    _clear(conn, records)
    states = [state for state in map(fold, operations.values()) if state is not None]
    write_states(conn, states)
    hold_up(
        conn,
        leaning | _leaned_on(conn, records) | {each.record: each.type for each in states if each.deleted},
    )


def shown(state: RecordState) -> bool:
    """Whether a record has a row: it is not deleted, this program knows its type, and it belongs somewhere.

    One without its village is half a record: what made it was taken out, or has not come.
    """
    return (
        not state.deleted
        and state.type in RECORD_TYPES
        and (state.type not in AT_HOME or bool(state.values.get("village")))
    )


def write_states(conn: Connection, states: Sequence[RecordState]) -> None:
    """Write the rows and conflicts of records that have none yet."""
    rows: dict[str, list[dict[str, Any]]] = {}
    disputed: list[dict[str, Any]] = []
    for state in states:
        if shown(state):
            rows.setdefault(state.type, []).append(
                row_of(
                    state.type,
                    state.record,
                    state.values,
                    state.latest.stamp,
                    state.latest.user,
                    len(state.conflicts),
                )
            )
        if shown(state) or (state.deleted and state.type in RECORD_TYPES):
            disputed.extend(_dispute(state, field) for field in state.conflicts)
    for type, many in rows.items():
        conn.execute(insert(record_table(type)), many)
    if disputed:
        conn.execute(insert(conflict), disputed)


def dependants(conn: Connection, type: str, record: str) -> list[tuple[str, str]]:
    """The records (type, id) in the tables that cannot be without this one."""
    found: list[tuple[str, str]] = []
    for other, field in _LEANING.get(type, ()):
        table = record_table(other)
        found.extend((other, id) for id in conn.scalars(select(table.c.id).where(table.c[field] == record)))
    return sorted(found)


def hold_up(conn: Connection, records: Mapping[str, str]) -> None:
    """List a deleted record (id -> type) as in dispute while another that cannot be without it is there.

    Somebody deleted the family while somebody else added a child: a person decides, nobody is left without a home.
    """
    for type, ids in _by_type(records).items():
        if type not in _LEANING:
            continue
        operations = applied_operations(conn, ids)
        for id in ids:
            state = fold(operations.get(id, ()))
            if state is None or not state.deleted or PRESENCE in state.conflicts:
                continue
            conn.execute(delete(conflict).where(conflict.c.record == id, conflict.c.field == PRESENCE))
            if dependants(conn, type, id):
                conn.execute(insert(conflict), [_dispute(state, PRESENCE)])


def leaned_on(rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, str]:
    """The records (id -> type) that these rows, by type, cannot be without."""
    found: dict[str, str] = {}
    for type, many in rows.items():
        for field, target in _LEANS.get(type, ()):
            found.update({row[field]: target for row in many if row.get(field)})
    return found


def gone(conn: Connection, records: Mapping[str, str]) -> dict[str, str]:
    """Those of the records (id -> type) that have no row."""
    missing: dict[str, str] = {}
    for type, ids in _by_type(records).items():
        table = record_table(type)
        for part in batches(ids):
            here = set(conn.scalars(select(table.c.id).where(table.c.id.in_(part))))
            missing.update({id: type for id in part if id not in here})
    return missing


def _leaned_on(conn: Connection, records: Mapping[str, str]) -> dict[str, str]:
    """The deleted records that rows of these records point to."""
    found: dict[str, str] = {}
    for type, ids in _by_type(records).items():
        table = record_table(type)
        for field, target in _LEANS.get(type, ()):
            for part in batches(ids):
                aims = conn.scalars(select(table.c[field]).where(table.c.id.in_(part)).distinct())
                found.update({aim: target for aim in aims if aim})
    return gone(conn, found)


def _dispute(state: RecordState, field: str) -> dict[str, Any]:
    return {"record": state.record, "field": field, "type": state.type, "village": state.latest.village}


def _by_type(records: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for record, type in records.items():
        if type in RECORD_TYPES:
            found.setdefault(type, []).append(record)
    return found


def row_of(
    type: str, record: str, values: Mapping[str, Any], stamp: int, user: str, conflicts: int
) -> dict[str, Any]:
    """A record as a row of its table; fields that this program does not know are left out."""
    row = _EMPTY[type].copy()
    if values.keys() <= row.keys():
        row.update(values)
    else:
        row.update({key: values[key] for key in row.keys() & values.keys()})
    for key in _SEVERAL[type]:
        if row[key] is not None:
            row[key] = canonical(row[key])
    row["id"] = record
    row["op_stamp"] = stamp
    row["op_user"] = user
    row["conflicts"] = conflicts
    return row


def values_of(type: str, row: Mapping[Any, Any]) -> dict[str, Any]:
    """The other way round: the declared fields of a row of a record's table, as values."""
    values = {key: row[key] for key in RECORD_TYPES[type].by_key}
    for key in _SEVERAL[type]:
        if values[key] is not None:
            values[key] = json.loads(values[key])
    return values


def _clear(conn: Connection, records: Mapping[str, str]) -> None:
    for type, ids in _by_type(records).items():
        table = record_table(type)
        for part in batches(ids):
            conn.execute(delete(table).where(table.c.id.in_(part)))
    for part in batches(records):
        conn.execute(delete(conflict).where(conflict.c.record.in_(part)))
