"""What somebody does here: one step, one transaction, operations in the log and rows in the tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select, update

from kkb_desktop.domain.clock import Clock, RandomBytes, new_id
from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.domain.operations.canonical import fields_json, write_operation
from kkb_desktop.domain.operations.chain import link
from kkb_desktop.domain.operations.fold import PRESENCE, RecordState, fold, value_of
from kkb_desktop.domain.operations.operation import Operation, OperationKind
from kkb_desktop.domain.operations.stamp import next_stamp
from kkb_desktop.store import clockwork, schema, search_index, writers
from kkb_desktop.store.projection import AT_HOME, applied_operations, operation_of, project, write_states
from kkb_desktop.store.schema import APPLIED, op


@dataclass(frozen=True, slots=True)
class Change:
    """What is to become of a record. `base`: per field, the operations whose values the writer had before them.

    A field in dispute stays so, whatever is typed into it, unless `settles`: then somebody has seen all sides.
    """

    type: str
    record: str
    village: str
    kind: OperationKind
    fields: Values
    base: Mapping[str, Sequence[str]] | None = None
    settles: bool = False


_Draft = tuple[Change, dict[str, Value], dict[str, list[str]]]
"""A change, the fields it writes, and per field the operations that these replace."""


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
        draft
        for change in changes
        if (draft := _difference(change, states.get(change.record), before.get(change.record, [])))
        is not None
    ]
    return _write(
        conn, drafts, before, last, label=label, user=user, device=device, clock=clock, random=random
    )


def _write(
    conn: Connection,
    drafts: Sequence[_Draft],
    before: Mapping[str, Sequence[Operation]],
    last: int,
    *,
    label: str,
    user: str,
    device: str,
    clock: Clock,
    random: RandomBytes,
) -> StepResult:
    """Write the drafts as one step. `before` are the operations of their records, `last` the greatest stamp seen."""
    if not drafts:
        return StepResult("", (), {})
    moment = clock()
    step = new_id(random)
    own: dict[str, list[Any]] = {}
    rows: list[dict[str, Any]] = []
    operations: list[Operation] = []
    for change, fields, parents in drafts:
        # A record stays with the village it was made for, whatever the caller thinks.
        village = before[change.record][0].village if change.record in before else change.village
        if change.record not in before and change.type in AT_HOME and not fields.get("village"):
            fields = {**fields, "village": village}
        if village not in own:
            found = writers.current(conn, device, village, random)
            own[village] = [found.writer, found.last_seq, found.last_hash]
        place = own[village]
        place[1] += 1
        last = next_stamp(moment, last)
        operation = Operation(
            new_id(random),
            place[0],
            place[1],
            last,
            user,
            change.type,
            change.record,
            village,
            change.kind,
            fields,
            parents,
        )
        place[2] = link(place[2], write_operation(operation).encode())
        operations.append(operation)
        rows.append(_row(operation, step, place[2]))
    conn.execute(
        insert(schema.step).values(id=step, at=last, user=user, device=device, label=label, undone_by=None)
    )
    conn.execute(insert(op), rows)
    table = schema.writer
    for writer, seq, hash in own.values():
        conn.execute(update(table).where(table.c.writer == writer).values(last_seq=seq, last_hash=hash))
    clockwork.advance(conn, last)
    new = [each for each in operations if each.record not in before]
    write_states(conn, [state for each in new if (state := fold([each])) is not None])
    project(conn, {each.record: each.type for each in operations if each.record in before})
    search_index.note_step(conn, operations)
    return StepResult(step, tuple(operations), _touched(operations))


def undo_step(
    conn: Connection, step: str, *, user: str, device: str, clock: Clock, random: RandomBytes
) -> StepResult:
    """Write the opposite of a step, as a step of its own (which can be undone in turn).

    It takes back what this step wrote and nothing else: a field that somebody has changed since is left as it is and
    named in `skipped`; what others wrote beside it stays, and what was in dispute before is in dispute again. Raises
    StoreRefused "step.unknown" or "step.undone".
    """
    last = clockwork.begin_writing(conn)
    found = conn.execute(select(schema.step).where(schema.step.c.id == step)).first()
    if found is None:
        raise StoreRefused("step.unknown")
    if found.undone_by:
        raise StoreRefused("step.undone")
    written = [
        operation_of(row) for row in conn.execute(select(op).where(op.c.step == step).order_by(op.c.stamp))
    ]
    histories = applied_operations(conn, {each.record for each in written})
    drafts: list[_Draft] = []
    skipped: list[tuple[str, str]] = []
    for operation in reversed(written):  # what was made last goes first, as references lead backwards
        drafts.extend(_opposites(operation, histories.get(operation.record, []), skipped))
    result = _write(
        conn, drafts, histories, last, label=f"Batal: {found.label}", user=user, device=device, clock=clock,
        random=random,
    )  # fmt: skip
    conn.execute(update(schema.step).where(schema.step.c.id == step).values(undone_by=result.step or step))
    return StepResult(result.step, result.operations, result.records, tuple(skipped))


def _difference(change: Change, state: RecordState | None, history: Sequence[Operation]) -> _Draft | None:
    """What of a change is new, and which operations it replaces."""
    heads: Mapping[str, Sequence[str]] = {} if state is None else state.heads
    base = heads if change.base is None else change.base
    if change.kind == "delete":
        if state is None or state.deleted:
            return None
        return change, {}, {key: list(heads[key]) for key in heads}
    if state is not None and state.conflicts and not change.settles:
        base = _shown_alone(base, state, history)
    # A delete stands for an absence in each field: to keep the record is to write each again, equal or not.
    reviving = state is not None and (state.deleted or (change.settles and PRESENCE in state.conflicts))
    fields: dict[str, Value] = {}
    for key, value in change.fields.items():
        current = None if state is None else state.values.get(key)
        disputed = change.settles and len(base.get(key, ())) > 1
        unseen = state is not None and not set(heads.get(key, ())) & set(base.get(key, ())) and key in heads
        if value != current or disputed or reviving or unseen:
            if value is None and key not in heads:
                continue
            fields[key] = value
    if not fields:
        return None
    parents = {key: sorted(base[key]) for key in fields if base.get(key)}
    return change, fields, parents


def _shown_alone(
    base: Mapping[str, Sequence[str]], state: RecordState, history: Sequence[Operation]
) -> Mapping[str, Sequence[str]]:
    """Of what stood in each field only the value that was shown: the other sides of a dispute are not replaced."""
    by_id = {each.op_id: each for each in history}
    whole = PRESENCE in state.conflicts
    kept: dict[str, Sequence[str]] = {}
    for key, ids in base.items():
        known = [by_id[each] for each in ids if each in by_id]
        if len(known) < 2 or not (whole or key in state.conflicts):
            kept[key] = ids
            continue
        shown = known[0]
        kept[key] = [
            each.op_id
            for each in known
            if each.kind == shown.kind and each.fields.get(key) == shown.fields.get(key)
        ]
    return kept


def _opposites(
    operation: Operation, history: Sequence[Operation], skipped: list[tuple[str, str]]
) -> list[_Draft]:
    """What takes an operation back: each draft replaces that operation alone, never what stands beside it."""
    state = fold(history)
    if state is None:
        return []
    touched = operation.fields if operation.kind == "put" else operation.parents
    standing = [key for key in touched if operation.op_id in state.heads.get(key, ())]
    skipped.extend((operation.record, key) for key in touched if key not in standing)
    by_id = {each.op_id: each for each in history}
    if operation.kind == "put" and _made_or_revived(operation, by_id):
        return _unmade(operation, state, by_id, standing, skipped)
    mine = {operation.op_id}
    values: list[dict[str, Value]] = []
    for key in standing:
        beside = [by_id[each] for each in state.heads[key] if each not in mine and by_id[each].kind == "put"]
        if beside:
            skipped.append((operation.record, key))
        if beside and (operation.kind == "delete" or not operation.parents.get(key)):
            # With nothing before it to come back to, what stands beside it is what the field says.
            options: list[Value] = [beside[0].fields[key]]
        else:
            options = _values_before(operation, key, history)
        for place, value in enumerate(options):
            if place == len(values):
                values.append({})
            values[place][key] = value
    change = Change(operation.type, operation.record, operation.village, "put", {})
    return [(change, each, {key: [operation.op_id] for key in each}) for each in values]


def _made_or_revived(operation: Operation, by_id: Mapping[str, Operation]) -> bool:
    replaced = {each for ids in operation.parents.values() for each in ids}
    if any(each in by_id and by_id[each].kind == "delete" for each in replaced):
        return True
    return not replaced and all(
        each.op_id == operation.op_id or each.order() > operation.order() for each in by_id.values()
    )


def _unmade(
    operation: Operation,
    state: RecordState,
    by_id: Mapping[str, Operation],
    standing: Sequence[str],
    skipped: list[tuple[str, str]],
) -> list[_Draft]:
    """The record of an operation that made it is deleted again, unless somebody has written in it since."""
    written = {each for heads in state.heads.values() for each in heads if by_id[each].kind == "put"}
    if len(standing) == len(operation.fields) and written == {operation.op_id}:
        gone = Change(operation.type, operation.record, operation.village, "delete", {})
        return [(gone, {}, {key: list(heads) for key, heads in state.heads.items()})]
    skipped.extend((operation.record, key) for key in standing)
    return []


def _values_before(operation: Operation, key: str, history: Sequence[Operation]) -> list[Value]:
    """What the operation replaced in a field: one value, or several where it settled a dispute."""
    by_id = {each.op_id: each for each in history}
    found: list[Value] = []
    for parent in operation.parents.get(key, ()):
        value = value_of(by_id, key, parent)
        if value not in found:
            found.append(value)
    return found or [None]


def _row(operation: Operation, step: str, hash: str) -> dict[str, Any]:
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
        "hash": hash,
        "doubtful": 0,
        "same_as": None,
    }


def _touched(operations: Sequence[Operation]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for operation in operations:
        found.setdefault(operation.type, set()).add(operation.record)
    return {type: frozenset(ids) for type, ids in found.items()}
