"""Taking in what others wrote: whole, once, in any order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.domain.operations.canonical import fields_json
from kkb_desktop.domain.operations.operation import Operation
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.store import bundles, clockwork, schema, search_index
from kkb_desktop.store.bulk import insert_many
from kkb_desktop.store.bundles import BundleRecord
from kkb_desktop.store.projection import batches, project, row_of
from kkb_desktop.store.schema import APPLIED, EXCLUDED, WAITING, op, record_table


@dataclass(frozen=True, slots=True)
class Intake:
    """What taking in a bundle did, in operations: `new` to this database, `known` already, `waiting` behind a hole,
    `applied` (new ones, those that had waited, and those `back` that had been taken out with another bundle).
    `records` per type; `conflicts` are records now in dispute.
    """

    new: int
    known: int
    waiting: int
    applied: int
    records: Mapping[str, frozenset[str]]
    conflicts: int
    back: int = 0


def take_in(conn: Connection, record: BundleRecord, operations: Iterable[Operation]) -> Intake:
    """Write a bundle's operations and log book entry, inside the caller's transaction.

    An operation that is here already is passed over, but counts again where it had been taken out with another bundle.
    Raises BundleRefused "bundle.forked_writer" when a number was used twice for different operations: two laptops
    write as one. Then nothing may be kept.
    """
    last = clockwork.begin_writing(conn)
    arriving = list(operations)
    fresh = _unknown(conn, arriving)
    back: dict[str, str] = {}
    returned = 0
    if bundles.bundle(conn, record.bundle_id) is None:
        bundles.add(conn, record)
        returned, back = _take_back(conn, record)
    if not fresh and not back:
        return Intake(0, len(arriving), 0, 0, {}, 0)
    reached = _note_writers(conn, record, fresh)
    before = dict(reached)
    states = _states(fresh, reached)
    known_records = _known_records(conn, {each.record for each in fresh})
    if fresh:
        insert_many(conn, op, _rows(fresh, states))
    released = _release(conn, reached)
    for writer, seq in reached.items():
        conn.execute(update(schema.writer).where(schema.writer.c.writer == writer).values(last_seq=seq))
    clockwork.advance(conn, max([last, *(each.stamp for each in fresh)]))
    applied = [each for each, state in zip(fresh, states, strict=True) if state == APPLIED]
    refolded = released[1] | back
    touched: dict[str, str] = {each.record: each.type for each in applied} | refolded
    simple, folded = _split(applied, known_records | set(refolded))
    for type, rows in simple.items():
        insert_many(conn, record_table(type), rows)
    project(conn, folded | refolded)
    search_index.note_ranges(conn, [(writer, before[writer] + 1, last) for writer, last in reached.items()])
    if back:
        search_index.note_ranges(
            conn, [(writer, first, last) for writer, (first, last) in record.covers.items()]
        )
    by_type: dict[str, set[str]] = {}
    for touched_record, type in touched.items():
        by_type.setdefault(type, set()).add(touched_record)
    return Intake(
        len(fresh),
        len(arriving) - len(fresh),
        len(fresh) - len(applied),
        len(applied) + released[0] + returned,
        {type: frozenset(ids) for type, ids in by_type.items()},
        _disputed(conn, folded | refolded),
        returned,
    )


def _take_back(conn: Connection, record: BundleRecord) -> tuple[int, dict[str, str]]:
    """Let what this bundle brings count, though it was taken out with another: how many, and their records by type."""
    bundle = schema.bundle
    if conn.scalar(select(func.count()).select_from(bundle).where(bundle.c.excluded == 1)) == 0:
        return 0, {}
    found: list[str] = []
    records: dict[str, str] = {}
    for writer, (first, last) in record.covers.items():
        rows = conn.execute(
            select(op.c.op_id, op.c.record, op.c.type).where(
                op.c.writer == writer, op.c.seq.between(first, last), op.c.state == EXCLUDED
            )
        ).all()
        found.extend(row.op_id for row in rows)
        records.update({row.record: row.type for row in rows})
    for part in batches(found):
        conn.execute(update(op).where(op.c.op_id.in_(part)).values(state=APPLIED))
    return len(found), records


def _unknown(conn: Connection, arriving: Sequence[Operation]) -> list[Operation]:
    """The operations that are not in the log, each once; the numbers of the others must fit."""
    by_id: dict[str, Operation] = {}
    numbers: dict[tuple[str, int], str] = {}
    for each in arriving:
        by_id[each.op_id] = each
        if numbers.setdefault((each.writer, each.seq), each.op_id) != each.op_id:
            raise BundleRefused("bundle.forked_writer")
    here: set[str] = set()
    bounds: dict[str, tuple[int, int]] = {}
    for each in by_id.values():
        low, high = bounds.get(each.writer, (each.seq, each.seq))
        bounds[each.writer] = (min(low, each.seq), max(high, each.seq))
    for writer, (low, high) in bounds.items():
        query = select(op.c.op_id, op.c.seq).where(op.c.writer == writer, op.c.seq.between(low, high))
        for op_id, seq in conn.execute(query):
            if numbers.get((writer, seq), op_id) != op_id:
                raise BundleRefused("bundle.forked_writer")
            here.add(op_id)
    return [each for op_id, each in by_id.items() if op_id not in here]


def _note_writers(conn: Connection, record: BundleRecord, fresh: Sequence[Operation]) -> dict[str, int]:
    """Make unknown writers known; per writer of the bundle, the last number without a hole before it so far."""
    villages = {each.writer: each.village for each in fresh}
    table = schema.writer
    reached: dict[str, int] = {}
    for part in batches(villages):
        query = select(table.c.writer, table.c.last_seq).where(table.c.writer.in_(part))
        reached.update({row[0]: row[1] for row in conn.execute(query)})
    new = [
        # Who relays for another laptop is not its device; the device of a relayed writer is not known here.
        {
            "writer": writer,
            "device": record.device if villages[writer] == record.village else "",
            "village": villages[writer],
            "last_seq": 0,
            "acknowledged": 0,
        }
        for writer in villages
        if writer not in reached
    ]
    if new:
        conn.execute(insert(table), new)
    return {writer: reached.get(writer, 0) for writer in villages}


def _states(fresh: Sequence[Operation], reached: dict[str, int]) -> list[int]:
    """Which of the new operations count at once; moves `reached` on."""
    numbers: dict[str, set[int]] = {}
    for each in fresh:
        numbers.setdefault(each.writer, set()).add(each.seq)
    for writer, seqs in numbers.items():
        while reached[writer] + 1 in seqs:
            reached[writer] += 1
    return [APPLIED if each.seq <= reached[each.writer] else WAITING for each in fresh]


def _release(conn: Connection, reached: dict[str, int]) -> tuple[int, dict[str, str]]:
    """Let those count that had waited for what has just arrived: how many, and their records by type."""
    count = 0
    records: dict[str, str] = {}
    for writer in reached:
        waiting = conn.execute(
            select(op.c.op_id, op.c.seq, op.c.record, op.c.type)
            .where(op.c.writer == writer, op.c.state == WAITING)
            .order_by(op.c.seq)
        ).all()
        freed: list[str] = []
        for row in waiting:
            if row.seq != reached[writer] + 1:
                break
            reached[writer] += 1
            freed.append(row.op_id)
            records[row.record] = row.type
        for part in batches(freed):
            conn.execute(update(op).where(op.c.op_id.in_(part)).values(state=APPLIED))
        count += len(freed)
    return count, records


def _known_records(conn: Connection, records: set[str]) -> set[str]:
    if not conn.scalar(select(func.count()).select_from(select(op.c.op_id).limit(1).subquery())):
        return set()
    known: set[str] = set()
    for part in batches(records):
        known.update(conn.scalars(select(op.c.record).where(op.c.record.in_(part)).distinct()))
    return known


def _split(
    applied: Sequence[Operation], known: set[str]
) -> tuple[dict[str, list[dict[str, Any]]], dict[str, str]]:
    """Records new to the database with one operation go straight to rows; all others are folded."""
    counts: dict[str, int] = {}
    for each in applied:
        counts[each.record] = counts.get(each.record, 0) + 1
    rows: dict[str, list[dict[str, Any]]] = {}
    folded: dict[str, str] = {}
    for each in applied:
        if each.record in known or counts[each.record] > 1 or each.kind != "put":
            folded[each.record] = each.type
        elif each.type in RECORD_TYPES:
            rows.setdefault(each.type, []).append(
                row_of(each.type, each.record, each.fields, each.stamp, each.user, 0)
            )
    return rows, folded


def _disputed(conn: Connection, records: Mapping[str, str]) -> int:
    conflict = schema.conflict
    return sum(
        conn.scalar(select(func.count(conflict.c.record.distinct())).where(conflict.c.record.in_(part))) or 0
        for part in batches(records)
    )


def _rows(operations: Sequence[Operation], states: Sequence[int]) -> list[dict[str, Any]]:
    return [
        {
            "op_id": each.op_id,
            "writer": each.writer,
            "seq": each.seq,
            "stamp": each.stamp,
            "user": each.user,
            "type": each.type,
            "record": each.record,
            "village": each.village,
            "kind": each.kind,
            "fields": fields_json(each.fields),
            "parents": fields_json(each.parents) if each.parents else "",
            "step": None,
            "state": state,
        }
        for each, state in zip(operations, states, strict=True)
    ]
