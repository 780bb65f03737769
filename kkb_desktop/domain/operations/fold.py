"""From the operations on one record to its values, whatever order they arrived in.

The value of a field: of all writes to it, drop those that another one names as its parent. What remains are its
*heads*. One head is simply the value. Several heads were made without knowledge of each other; the one greatest in
`Operation.order` is shown, and where they differ the field is in conflict until somebody settles it with a write
whose parents are all the heads. A delete writes an absence to every field the record had.

The result depends on the set of operations only, so merging is commutative, associative and idempotent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kkb_desktop.domain.fields import Value
from kkb_desktop.domain.operations.operation import Operation

PRESENCE = ""
"""The field name under which a conflict between deleting and editing a record is listed."""


@dataclass(frozen=True, slots=True)
class RecordState:
    """A record as its operations say: what is shown, what each field rests on, and what is in dispute.

    `heads` maps each field to the operations that no other replaces, the shown one first. `conflicts` are the
    fields whose heads hold different values, PRESENCE among them when a delete met an edit.
    """

    record: str
    type: str
    deleted: bool
    values: Mapping[str, Value]
    heads: Mapping[str, tuple[str, ...]]
    conflicts: tuple[str, ...]
    latest: Operation
    """Who touched the record last, and when: of the operations that no other goes on from, the greatest in order.

    A clock that stood years ahead is forgotten as soon as somebody writes on top of it.
    """


def fold(operations: Iterable[Operation]) -> RecordState | None:
    """The state of one record from its operations, given in any order; None when there are none.

    An operation met twice counts once. All must be about the same record.
    """
    by_id = {operation.op_id: operation for operation in operations}
    if not by_id:
        return None
    if len(by_id) == 1:
        (only,) = by_id.values()
        if only.kind == "put":
            heads = dict.fromkeys(only.fields, (only.op_id,))
            return RecordState(only.record, only.type, False, dict(only.fields), heads, (), only)
    return _fold_many(by_id)


def _fold_many(by_id: Mapping[str, Operation]) -> RecordState:
    writes, replaced = _writes_per_field(by_id)
    newest_first = sorted(by_id.values(), key=Operation.order, reverse=True)
    rank = {operation.op_id: place for place, operation in enumerate(newest_first)}
    heads: dict[str, tuple[str, ...]] = {}
    alive = False
    absent = False
    for key in sorted(writes):
        # Operations that name each other as parents in a ring can only be forged; then all of them stay visible.
        current = sorted(writes[key] - replaced.get(key, set()) or writes[key], key=rank.__getitem__)
        # A value goes before an absence, as it does on the screen.
        current.sort(key=lambda op_id: by_id[op_id].kind == "delete")
        heads[key] = tuple(current)
        for op_id in current:
            if by_id[op_id].kind == "put":
                alive = True
            else:
                absent = True
    # A delete of a record that had no field left to absent still counts.
    if not writes:
        absent = True
    values: dict[str, Value] = {}
    conflicts: list[str] = [PRESENCE] if alive and absent else []
    for key, standing in heads.items():
        shown = [value_of(by_id, key, op_id) for op_id in standing]
        puts = [by_id[op_id].fields[key] for op_id in standing if by_id[op_id].kind == "put"]
        values[key] = puts[0] if puts else shown[0]
        if any(other != puts[0] for other in puts[1:]):
            conflicts.append(key)
    gone_on_from = set[str]().union(*replaced.values())
    latest = next((each for each in newest_first if each.op_id not in gone_on_from), newest_first[0])
    return RecordState(latest.record, latest.type, not alive, values, heads, tuple(conflicts), latest)


def _writes_per_field(by_id: Mapping[str, Operation]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    writes: dict[str, set[str]] = {}
    replaced: dict[str, set[str]] = {}
    for op_id, operation in by_id.items():
        touched: Iterable[str] = operation.fields if operation.kind == "put" else operation.parents
        for key in touched:
            writes.setdefault(key, set()).add(op_id)
        for key, parents in operation.parents.items():
            replaced.setdefault(key, set()).update(parents)
    return writes, replaced


def value_of(by_id: Mapping[str, Operation], key: str, op_id: str) -> Value:
    """The value an operation leaves in a field; for a delete, the value it took away."""
    seen: set[str] = set()
    pending: Sequence[str] = (op_id,)
    while pending:
        present = [by_id[each] for each in pending if each in by_id and each not in seen]
        seen.update(pending)
        for operation in sorted(present, key=Operation.order, reverse=True):
            if operation.kind == "put" and key in operation.fields:
                return operation.fields[key]
        pending = [parent for operation in present for parent in operation.parents.get(key, ())]
    return None
