"""Taking in what others wrote: whole, once, in any order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.domain.operations.canonical import fields_json, operation_line
from kkb_desktop.domain.operations.chain import Run, alias_id, link
from kkb_desktop.domain.operations.operation import Operation
from kkb_desktop.domain.operations.stamp import LARGEST
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.store import authority, bundles, clockwork, exclusion, schema, search_index, writers
from kkb_desktop.store.bulk import insert_many
from kkb_desktop.store.bundles import BundleRecord
from kkb_desktop.store.projection import batches, gone, hold_up, leaned_on, operation_of, project, row_of
from kkb_desktop.store.schema import ALIAS, APPLIED, WAITING, op, record_table
from kkb_desktop.store.twins import twins
from kkb_desktop.store.writers import LINE, hash_at


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


def take_in(
    conn: Connection,
    record: BundleRecord,
    operations: Iterable[Operation],
    runs: Mapping[str, Run],
    *,
    latest: int = LARGEST,
) -> Intake:
    """Write a bundle's operations and log book entry, inside the caller's transaction.

    `runs` are those of its writers, with the hash of each operation; their signatures have been checked. An operation
    that is here already is passed over, but counts again where it had been taken out with another bundle; one that is
    here under another number counts once. `latest` is the greatest stamp that is believed: operations beyond it keep
    their place, are marked as doubtful, and never move this database's own clock.

    Raises BundleRefused, and then nothing may be kept: "bundle.twin" when a number was used twice for different
    operations (two laptops write as one), "bundle.operation_reused" and "bundle.operation_twice" for an id that stands
    for two of them, "bundle.record_type" for a record that changes its type, "bundle.foreign_records" for one that
    belongs to another village.
    """
    last = clockwork.begin_writing(conn)
    arriving = list(operations)
    fresh = _unknown(conn, arriving, runs)
    authority.check(conn, fresh)
    back: dict[str, str] = {}
    returned = 0
    if bundles.bundle(conn, record.bundle_id) is None:
        bundles.add(conn, record)
        returned, back = _take_back(conn, record)
    if not fresh and not back:
        return Intake(0, len(arriving), 0, 0, {}, 0)
    concerned = {each.writer for each in fresh}
    reached = writers.note(conn, {writer: runs[writer].author for writer in concerned})
    before = dict(reached)
    _reach(fresh, reached)
    elsewhere = _elsewhere(conn, fresh, reached)
    states = [
        WAITING if each.seq > reached[each.writer] else ALIAS if _place(each) in elsewhere else APPLIED
        for each in fresh
    ]
    known_records = _known_records(conn, {each.record for each in fresh})
    if fresh:
        insert_many(conn, op, _rows(fresh, states, runs, elsewhere, latest))
    _note_heads(conn, [runs[writer] for writer in concerned])
    released = _release(conn, reached)
    writers.end_at(conn, reached)
    believed = [each.stamp for each in fresh if each.stamp <= latest]
    clockwork.advance(conn, max([last, *believed]))
    applied = [each for each, state in zip(fresh, states, strict=True) if state == APPLIED]
    refolded = released[1] | back
    touched: dict[str, str] = {each.record: each.type for each in applied} | refolded
    simple, folded = _split(applied, known_records | set(refolded))
    for type, rows in simple.items():
        insert_many(conn, record_table(type), rows)
    project(conn, folded | refolded)
    hold_up(conn, gone(conn, leaned_on(simple)))
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
        states.count(WAITING),
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
    return exclusion.weigh(conn, record.covers)


def _unknown(conn: Connection, arriving: Sequence[Operation], runs: Mapping[str, Run]) -> list[Operation]:
    """The operations whose numbers are not in the log; the hashes of the others, and of what is around, must fit."""
    met: dict[str, Operation] = {}
    for each in arriving:
        other = met.setdefault(each.op_id, each)
        if other is not each and (other.writer == each.writer or not _same(other, each)):
            raise BundleRefused("bundle.operation_twice")
    concerned = [runs[writer] for writer in {each.writer for each in arriving}]
    for writer in twins(conn, concerned):
        raise BundleRefused("bundle.twin", writer=writer)
    here: set[tuple[str, int]] = set()
    for run in concerned:
        query = select(op.c.seq).where(op.c.writer == run.writer, op.c.seq.between(run.first, run.last))
        here.update((run.writer, seq) for seq in conn.scalars(query))
    return [each for each in arriving if (each.writer, each.seq) not in here]


_Place = tuple[str, int]
"""Writer and number."""


def _place(operation: Operation) -> _Place:
    return operation.writer, operation.seq


def _same(one: Operation, other: Operation) -> bool:
    """Whether they are the same in all but who numbered them."""
    return replace(one, writer=other.writer, seq=other.seq) == other


def _elsewhere(conn: Connection, fresh: Sequence[Operation], reached: Mapping[str, int]) -> set[_Place]:
    """Those of the operations that are here under another number already, or come under two: they count there."""
    found: set[_Place] = set()
    counting: dict[str, Operation] = {}
    for each in sorted(fresh, key=lambda each: each.seq > reached[each.writer]):
        if counting.setdefault(each.op_id, each) is not each:
            found.add(_place(each))
    for part in batches(counting):
        for row in conn.execute(select(op).where(op.c.op_id.in_(part))):
            arriving = counting[row.op_id]
            if not _same(operation_of(row), arriving):
                raise BundleRefused("bundle.operation_reused")
            if row.state != WAITING:
                found.add(_place(arriving))
                continue
            # What waits must not hold back what has just come: it makes room and points to it.
            other = {"op_id": alias_id(row.writer, row.seq), "same_as": row.op_id}
            conn.execute(update(op).where(op.c.op_id == row.op_id).values(other))
    return found


def _note_heads(conn: Connection, runs: Sequence[Run]) -> None:
    """Keep the authors' signatures: with them what came here can be passed on."""
    head = schema.head
    for run in runs:
        if not run.signature:
            continue
        known = conn.scalar(select(head.c.hash).where(head.c.writer == run.writer, head.c.number == run.last))
        if known is None:
            conn.execute(
                insert(head).values(
                    writer=run.writer, number=run.last, hash=run.head, signature=run.signature
                )
            )


def _reach(fresh: Sequence[Operation], reached: dict[str, int]) -> None:
    """Move on up to where each writer is now without a hole."""
    numbers: dict[str, set[int]] = {}
    for each in fresh:
        numbers.setdefault(each.writer, set()).add(each.seq)
    for writer, seqs in numbers.items():
        while reached[writer] + 1 in seqs:
            reached[writer] += 1


def _release(conn: Connection, reached: dict[str, int]) -> tuple[int, dict[str, str]]:
    """Let those count that had waited for what has just arrived: how many, and their records by type."""
    covers: dict[str, tuple[int, int]] = {}
    for writer in reached:
        first = reached[writer] + 1
        waiting = conn.execute(
            select(*LINE, op.c.hash).where(op.c.writer == writer, op.c.state == WAITING).order_by(op.c.seq)
        ).all()
        before = hash_at(conn, writer, reached[writer]) or ""
        for row in waiting:
            if row.seq != reached[writer] + 1:
                break
            if link(before, operation_line(*row[:11]).encode()) != row.hash:
                raise BundleRefused("bundle.twin", writer=writer)
            reached[writer] += 1
            before = row.hash
        if reached[writer] >= first:
            covers[writer] = (first, reached[writer])
    return exclusion.weigh(conn, covers, waiting=True) if covers else (0, {})


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


def _rows(
    operations: Sequence[Operation],
    states: Sequence[int],
    runs: Mapping[str, Run],
    elsewhere: set[_Place],
    latest: int,
) -> list[dict[str, Any]]:
    return [
        {
            "op_id": alias_id(each.writer, each.seq) if _place(each) in elsewhere else each.op_id,
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
            "hash": runs[each.writer].hashes[each.seq - runs[each.writer].first],
            "doubtful": int(each.stamp > latest),
            "same_as": each.op_id if _place(each) in elsewhere else None,
        }
        for each, state in zip(operations, states, strict=True)
    ]
