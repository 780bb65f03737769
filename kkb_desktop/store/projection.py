"""From the log to the tables: what a record's operations say, as rows and open conflicts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Connection, Row, delete, insert, select

from kkb_desktop.domain.fields import Kind
from kkb_desktop.domain.operations.canonical import canonical
from kkb_desktop.domain.operations.fold import RecordState, fold
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
    _clear(conn, records)
    write_states(conn, [state for state in map(fold, operations.values()) if state is not None])


def write_states(conn: Connection, states: Sequence[RecordState]) -> None:
    """Write the rows and conflicts of records that have none yet."""
    rows: dict[str, list[dict[str, Any]]] = {}
    disputed: list[dict[str, Any]] = []
    for state in states:
        if state.type not in RECORD_TYPES:
            continue  # a newer program's record: kept in the log and passed on
        if not state.deleted:
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
        for field in state.conflicts:
            disputed.append(
                {
                    "record": state.record,
                    "field": field,
                    "type": state.type,
                    "village": state.latest.village,
                }
            )
    for type, many in rows.items():
        conn.execute(insert(record_table(type)), many)
    if disputed:
        conn.execute(insert(conflict), disputed)


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
    by_type: dict[str, list[str]] = {}
    for record, type in records.items():
        if type in RECORD_TYPES:
            by_type.setdefault(type, []).append(record)
    for type, ids in by_type.items():
        table = record_table(type)
        for part in batches(ids):
            conn.execute(delete(table).where(table.c.id.in_(part)))
    for part in batches(records):
        conn.execute(delete(conflict).where(conflict.c.record.in_(part)))
