"""What somebody does here: one step, one transaction, operations in the log and rows in the tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select, update

from kkb_desktop.domain.clock import Clock, RandomBytes, new_id
from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.domain.operations.canonical import fields_json
from kkb_desktop.domain.operations.fold import PRESENCE, RecordState, fold
from kkb_desktop.domain.operations.operation import Operation, OperationKind
from kkb_desktop.domain.operations.stamp import next_stamp
from kkb_desktop.store import clockwork, schema, search_index
from kkb_desktop.store.projection import applied_operations, operation_of, project, write_states
from kkb_desktop.store.schema import APPLIED, op


@dataclass(frozen=True, slots=True)
class Change:
    """What is to become of a record. `base`: per field, the operations whose values the writer had before them."""

    type: str
    record: str
    village: str
    kind: OperationKind
    fields: Values
    base: Mapping[str, Sequence[str]] | None = None


@dataclass(frozen=True, slots=True)
class StepResult:
    """What a step wrote: its id ("" where nothing differed), its operations, the records touched per type.

    `skipped` are (record, field) that an undo left alone, because somebody has changed them since.
    """

    step: str
    operations: tuple[Operation, ...]
    records: Mapping[str, frozenset[str]]
    skipped: tuple[tuple[str, str], ...] = ()


def write_step(
    conn: Connection,
    changes: Sequence[Change],
    *,
    label: str,
    user: str,
    device: str,
    clock: Clock,
    random: RandomBytes,
) -> StepResult:
    """Write `changes` as one step, inside the caller's transaction.

    Only fields that differ from what the writer saw are written; a change without a difference writes nothing.
    Several changes to the same record are not allowed in one step (ValueError).
    """
    if len({change.record for change in changes}) != len(changes):
        raise ValueError("a record twice in one step")
    last = clockwork.begin_writing(conn)
    before = applied_operations(conn, [change.record for change in changes])
    states = {record: fold(operations) for record, operations in before.items()}
    drafts = [
        draft for change in changes if (draft := _difference(change, states.get(change.record))) is not None
    ]
    if not drafts:
        return StepResult("", (), {})
    moment = clock()
    step = new_id(random)
    writers: dict[str, list[Any]] = {}
    operations: list[Operation] = []
    for change, fields, parents in drafts:
        if change.village not in writers:
            writers[change.village] = list(_writer(conn, device, change.village, random))
        place = writers[change.village]
        place[1] += 1
        last = next_stamp(moment, last)
        operations.append(
            Operation(
                new_id(random),
                place[0],
                place[1],
                last,
                user,
                change.type,
                change.record,
                change.village,
                change.kind,
                fields,
                parents,
            )
        )
    conn.execute(
        insert(schema.step).values(id=step, at=last, user=user, device=device, label=label, undone_by=None)
    )
    conn.execute(insert(op), [_row(operation, step) for operation in operations])
    for writer, seq in writers.values():
        conn.execute(update(schema.writer).where(schema.writer.c.writer == writer).values(last_seq=seq))
    clockwork.advance(conn, last)
    fresh = [each for each in operations if each.record not in before]
    write_states(conn, [state for each in fresh if (state := fold([each])) is not None])
    project(conn, {each.record: each.type for each in operations if each.record in before})
    search_index.note_step(conn, operations)
    return StepResult(step, tuple(operations), _touched(operations))


def undo_step(
    conn: Connection, step: str, *, user: str, device: str, clock: Clock, random: RandomBytes
) -> StepResult:
    """Write the opposite of a step, as a step of its own (which can be undone in turn).

    A field that somebody has changed since is left as it is and named in `skipped`. Raises StoreRefused
    "step.unknown" or "step.undone".
    """
    clockwork.begin_writing(conn)
    found = conn.execute(select(schema.step).where(schema.step.c.id == step)).first()
    if found is None:
        raise StoreRefused("step.unknown")
    if found.undone_by:
        raise StoreRefused("step.undone")
    written = [
        operation_of(row) for row in conn.execute(select(op).where(op.c.step == step).order_by(op.c.stamp))
    ]
    histories = applied_operations(conn, {each.record for each in written})
    changes: list[Change] = []
    skipped: list[tuple[str, str]] = []
    for operation in written:
        change = _opposite(operation, histories.get(operation.record, []), skipped)
        if change is not None:
            changes.append(change)
    result = write_step(
        conn, changes, label=f"Batal: {found.label}", user=user, device=device, clock=clock, random=random
    )
    conn.execute(update(schema.step).where(schema.step.c.id == step).values(undone_by=result.step or step))
    return StepResult(result.step, result.operations, result.records, tuple(skipped))


def _difference(
    change: Change, state: RecordState | None
) -> tuple[Change, dict[str, Value], dict[str, list[str]]] | None:
    """What of a change is new, and which operations it replaces."""
    heads: Mapping[str, Sequence[str]] = {} if state is None else state.heads
    base = heads if change.base is None else change.base
    if change.kind == "delete":
        if state is None or state.deleted:
            return None
        return change, {}, {key: list(heads[key]) for key in heads}
    # A delete stands for an absence in each field: to keep the record is to write each again, equal or not.
    reviving = state is not None and (state.deleted or PRESENCE in state.conflicts)
    fields: dict[str, Value] = {}
    for key, value in change.fields.items():
        current = None if state is None else state.values.get(key)
        disputed = len(base.get(key, ())) > 1
        unseen = state is not None and tuple(base.get(key, ())) != tuple(heads.get(key, ()))
        if value != current or disputed or reviving or unseen:
            if value is None and key not in heads:
                continue
            fields[key] = value
    if not fields:
        return None
    parents = {key: sorted(base[key]) for key in fields if base.get(key)}
    return change, fields, parents


def _opposite(
    operation: Operation, history: Sequence[Operation], skipped: list[tuple[str, str]]
) -> Change | None:
    state = fold(history)
    if state is None:
        return None
    earlier = [each for each in history if each.op_id != operation.op_id and each.stamp < operation.stamp]
    before = fold(earlier)
    touched = operation.fields if operation.kind == "put" else operation.parents
    kept = [key for key in touched if operation.op_id in state.heads.get(key, ())]
    skipped.extend((operation.record, key) for key in touched if key not in kept)
    if operation.kind == "put" and (before is None or before.deleted):
        untouched = len(kept) == len(touched) and all(
            heads == (operation.op_id,) for heads in state.heads.values()
        )
        if untouched:
            return Change(operation.type, operation.record, operation.village, "delete", {})
        skipped.extend((operation.record, key) for key in kept)
        return None
    values = {} if before is None else before.values
    fields = {key: values.get(key) for key in kept}
    if not fields:
        return None
    return Change(operation.type, operation.record, operation.village, "put", fields, state.heads)


def _writer(conn: Connection, device: str, village: str, random: RandomBytes) -> tuple[str, int]:
    """This device's writer for a village, made on first use, and its last number."""
    table = schema.writer
    row = conn.execute(
        select(table.c.writer, table.c.last_seq).where(table.c.device == device, table.c.village == village)
    ).first()
    if row is not None:
        return row.writer, row.last_seq
    fresh = new_id(random)
    conn.execute(
        insert(table).values(writer=fresh, device=device, village=village, last_seq=0, acknowledged=0)
    )
    return fresh, 0


def _row(operation: Operation, step: str) -> dict[str, Any]:
    return {
        "op_id": operation.op_id,
        "writer": operation.writer,
        "seq": operation.seq,
        "stamp": operation.stamp,
        "user": operation.user,
        "type": operation.type,
        "record": operation.record,
        "village": operation.village,
        "kind": operation.kind,
        "fields": fields_json(operation.fields),
        "parents": fields_json(operation.parents) if operation.parents else "",
        "step": step,
        "state": APPLIED,
    }


def _touched(operations: Sequence[Operation]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for operation in operations:
        found.setdefault(operation.type, set()).add(operation.record)
    return {type: frozenset(ids) for type, ids in found.items()}
