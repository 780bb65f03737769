"""Proofs: one number for all that is shown, the tables made anew, and what does not fit together."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, select

from kkb_desktop.domain.fields import Kind
from kkb_desktop.domain.operations.canonical import canonical, operation_line
from kkb_desktop.domain.operations.chain import beginning, link
from kkb_desktop.domain.operations.fold import PRESENCE, RecordState, fold
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.store import schema, search_index
from kkb_desktop.store.projection import dependants, hold_up, operation_of, row_of, shown, write_states
from kkb_desktop.store.schema import APPLIED, WAITING, op, record_table
from kkb_desktop.store.writers import LINE, standings


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not fit: a reason code, and the id it is about (never a name)."""

    code: str
    about: str


def digest(conn: Connection, village: str | None = None) -> str:
    """SHA-256 over every record's values and every open conflict; equal wherever the same operations are."""
    hasher = hashlib.sha256()
    for type in sorted(RECORD_TYPES):
        table = record_table(type)
        query = select(table).order_by(table.c.id)
        if village is not None:
            query = query.where(table.c.village == village)
        for row in conn.execute(query).mappings():
            values = {key: value for key, value in row.items() if value is not None}
            hasher.update(f"{type}:{canonical(values)}\n".encode())
    conflict = schema.conflict
    disputed = select(conflict).order_by(conflict.c.record, conflict.c.field)
    if village is not None:
        disputed = disputed.where(conflict.c.village == village)
    for entry in conn.execute(disputed):
        hasher.update(f"?:{entry.record}:{entry.field}\n".encode())
    return hasher.hexdigest()


def rebuild(conn: Connection) -> None:
    """Make the record tables and conflicts anew from the log, inside the caller's transaction."""
    for type in RECORD_TYPES:
        conn.execute(delete(record_table(type)))
    conn.execute(delete(schema.conflict))
    states = _states(conn)
    write_states(conn, list(states.values()))
    hold_up(conn, {record: state.type for record, state in states.items() if state.deleted})
    search_index.note_everything(conn)


def doctor(conn: Connection) -> list[Finding]:
    """What does not fit together; empty when all is well."""
    return [
        *_tables_differ(conn),
        *_numbers_broken(conn),
        *_chains_broken(conn),
        *_references_broken(conn),
        *_files_broken(conn),
    ]


def _states(conn: Connection) -> dict[str, RecordState]:
    histories: dict[str, list[Any]] = {}
    for row in conn.execute(select(op).where(op.c.state == APPLIED)):
        histories.setdefault(row.record, []).append(operation_of(row))
    folded = {record: fold(operations) for record, operations in histories.items()}
    return {record: state for record, state in folded.items() if state is not None}


def _tables_differ(conn: Connection) -> list[Finding]:
    states = _states(conn)
    found: list[Finding] = []
    seen: set[str] = set()
    for type in RECORD_TYPES:
        for row in conn.execute(select(record_table(type))).mappings():
            state = states.get(row["id"])
            seen.add(row["id"])
            if (
                state is None
                or not shown(state)
                or state.type != type
                or dict(row)
                != row_of(
                    type,
                    state.record,
                    state.values,
                    state.latest.stamp,
                    state.latest.user,
                    len(state.conflicts),
                )
            ):
                found.append(Finding("doctor.row_differs", row["id"]))
    found.extend(
        Finding("doctor.row_missing", record)
        for record, state in states.items()
        if shown(state) and record not in seen
    )
    listed = {(row.record, row.field) for row in conn.execute(select(schema.conflict))}
    expected = {
        (record, field)
        for record, state in states.items()
        for field in state.conflicts
        if shown(state) or (state.deleted and state.type in RECORD_TYPES)
    } | {
        (record, PRESENCE)
        for record, state in states.items()
        if state.deleted and state.type in RECORD_TYPES and dependants(conn, state.type, record)
    }
    found.extend(Finding("doctor.conflict_differs", record) for record, _ in sorted(listed ^ expected))
    return found


def _numbers_broken(conn: Connection) -> list[Finding]:
    query = (
        select(op.c.writer, func.count(), func.max(op.c.seq))
        .where(op.c.state != WAITING)
        .group_by(op.c.writer)
    )
    return [
        Finding("doctor.numbers_missing", writer)
        for writer, count, last in conn.execute(query)
        if count != last
    ]


def _chains_broken(conn: Connection) -> list[Finding]:
    """Each operation must carry the hash of those before it, up to the last without a hole; and signed heads fit."""
    ends = standings(conn)
    heads = {(row.writer, row.number): row.hash for row in conn.execute(select(schema.head))}
    found: set[str] = set()
    writer, number, hash = "", 0, ""
    for row in conn.execute(select(*LINE, op.c.hash).order_by(op.c.writer, op.c.seq)):
        if row.writer != writer:
            writer, number, hash = row.writer, 0, beginning(row.writer)
        waits = row.seq != number + 1  # behind a hole: what came before it is not known here
        expected = row.hash if waits else link(hash, operation_line(*row[:11]).encode())
        number, hash = row.seq, row.hash
        signed = heads.get((row.writer, row.seq), hash)
        end = ends.get(row.writer)
        ended = end is None or (end.last_seq == row.seq and end.last_hash != row.hash)
        if hash != expected or signed != hash or ended:
            found.add(row.writer)
    return [Finding("doctor.chain_broken", each) for each in sorted(found)]


def _references_broken(conn: Connection) -> list[Finding]:
    found: list[Finding] = []
    for type, record_type in RECORD_TYPES.items():
        table = record_table(type)
        for field in record_type.fields:
            if field.kind is Kind.REF and field.refers_to is not None:
                target = record_table(field.refers_to)
                query = select(table.c.id).where(
                    table.c[field.key].is_not(None), table.c[field.key].not_in(select(target.c.id))
                )
                found.extend(Finding("doctor.reference_broken", id) for id in conn.scalars(query))
    return found


def _files_broken(conn: Connection) -> list[Finding]:
    return [
        Finding("doctor.file_damaged", row.sha256)
        for row in conn.execute(select(schema.attachment.c.sha256, schema.attachment.c.data))
        if hashlib.sha256(row.data).hexdigest() != row.sha256
    ]


__all__ = ["Finding", "digest", "doctor", "rebuild"]
