"""What two people wrote without knowing of each other: listed, put side by side, and settled by a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Value
from kkb_desktop.domain.operations.fold import PRESENCE, RecordState, fold
from kkb_desktop.domain.operations.operation import Operation
from kkb_desktop.domain.operations.stamp import moment_of
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import declaration, sees
from kkb_desktop.store import conflicts as store
from kkb_desktop.store import schema
from kkb_desktop.store.log import operations_of
from kkb_desktop.store.projection import dependants


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """A record in dispute, for the list. `fields` are keys; "" stands for deleting against editing."""

    record: str
    type: str
    title: str
    village: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values a field was given. `deleted`: this side deleted the record, `value` is what it then held.

    `hidden`: the user's role does not see answers to this field; `value` is None whatever was answered.
    """

    op_id: str
    value: Value
    user: str
    device: str
    at: datetime
    deleted: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """One field in dispute; the choice shown at present stands first."""

    key: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class ConflictView:
    """A record in dispute, for the view side by side.

    `sides` are the operations that stand against each other, the latest first; each choice names one by `op_id`.
    `presence`: one side deleted the record, another edited it or added what cannot be without it. `values` is the
    record as it is shown now, without what the user's role does not see.
    """

    record: str
    type: str
    title: str
    village: str
    values: Mapping[str, Value]
    presence: bool
    sides: tuple[Choice, ...]
    fields: tuple[FieldConflict, ...]


def list_conflicts(desk: Desk, *, village: str | None = None) -> list[ConflictRow]:
    """Every record in dispute, in the order of their titles."""
    with desk.engine.connect() as conn:
        entries = store.open_conflicts(conn, village)
        states = _states(conn, [entry.record for entry in entries])
    rows = [
        ConflictRow(entry.record, entry.type, _title(state), state.latest.village, tuple(entry.fields))
        for entry in entries
        if (state := states.get(entry.record)) is not None
    ]
    return sorted(rows, key=lambda row: (row.title.casefold(), row.record))


def compare(desk: Desk, record: str) -> ConflictView:
    """The sides of one record in dispute; confidential answers are not told to roles that may not see them.

    Raises RecordRefused "record.unknown", "record.no_conflict".
    """
    with desk.engine.connect() as conn:
        operations = operations_of(conn, [record]).get(record, [])
        labels = _labels(conn)
        state = fold(operations)
        if state is None:
            raise RecordRefused("record.unknown")
        added = _added_since(conn, state) if state.deleted else []
    presence = PRESENCE in state.conflicts or bool(added)
    if not (state.conflicts or presence):
        raise RecordRefused("record.no_conflict")
    by_id = {operation.op_id: operation for operation in operations}
    fields = tuple(
        FieldConflict(
            key,
            tuple(
                _choice(by_id[op_id], key, labels, hidden=not sees(desk, state.type, key))
                for op_id in state.heads[key]
                if op_id in by_id
            ),
        )
        for key in state.conflicts
        if key != PRESENCE
    )
    opposed = {choice.op_id for field in fields for choice in field.choices}
    if presence:
        opposed.update(op_id for standing in state.heads.values() for op_id in standing)
    sides = sorted([*(by_id[each] for each in opposed), *added], key=Operation.order, reverse=True)
    return ConflictView(
        record,
        state.type,
        _title(state),
        state.latest.village,
        {key: value for key, value in state.values.items() if sees(desk, state.type, key)},
        presence,
        tuple(_choice(each, "", labels) for each in sides),
        fields,
    )


def settle(
    desk: Desk,
    record: str,
    choices: Mapping[str, Value],
    keep: bool = True,
    *,
    sides: Mapping[str, str] | None = None,
) -> ChangeSet:
    """Settle a record's conflicts by a new operation on top of all sides, as one step that can be undone.

    `choices` gives a field its value, one of the sides' or another; `sides` gives it what an operation (its `op_id`)
    wrote, for choices whose value is hidden. Fields not named keep the value shown. `keep=False` deletes the record.
    Raises RecordRefused as `compare` does, "record.unknown_field" and "record.unknown_side" besides.
    """
    permit(desk, Permission.MERGE)
    view = compare(desk, record)
    known = declaration(view.type).by_key
    for key in (*choices, *(sides or {})):
        if key not in known:
            raise RecordRefused("record.unknown_field", field=key)
    with desk.engine.begin() as conn:
        result = store.settle(
            conn,
            record,
            {**choices, **_written(conn, view, sides or {})},
            keep,
            label="Selesaikan konflik",
            user=desk.user.name,
            device=desk.device,
            clock=desk.clock,
            random=desk.random,
        )
    return ChangeSet(dict(result.records), result.step or "")


def _written(conn: Connection, view: ConflictView, sides: Mapping[str, str]) -> dict[str, Value]:
    """What each side wrote into its field; a side that deleted the record wrote nothing."""
    opposed = {field.key: {choice.op_id for choice in field.choices} for field in view.fields}
    by_id = {each.op_id: each for each in operations_of(conn, [view.record]).get(view.record, [])}
    found: dict[str, Value] = {}
    for key, op_id in sides.items():
        if op_id not in opposed.get(key, ()):
            raise RecordRefused("record.unknown_side")
        found[key] = None if by_id[op_id].kind == "delete" else by_id[op_id].fields.get(key)
    return found


def _added_since(conn: Connection, state: RecordState) -> list[Operation]:
    """What stands against the delete of a record: the last writes to records that cannot be without it."""
    leaning = [id for _type, id in dependants(conn, state.type, state.record)]
    folded = (fold(operations) for operations in operations_of(conn, leaning).values())
    return [each.latest for each in folded if each is not None]


def _choice(operation: Operation, key: str, labels: Mapping[str, str], *, hidden: bool = False) -> Choice:
    deleted = operation.kind == "delete"
    return Choice(
        operation.op_id,
        None if deleted or hidden else operation.fields.get(key),
        operation.user,
        labels.get(operation.writer, ""),
        moment_of(operation.stamp),
        deleted,
        hidden,
    )


def _states(conn: Connection, records: list[str]) -> dict[str, RecordState]:
    folded = {record: fold(operations) for record, operations in operations_of(conn, records).items()}
    return {record: state for record, state in folded.items() if state is not None}


def _title(state: RecordState) -> str:
    return declaration(state.type).title(state.values)


def _labels(conn: Connection) -> dict[str, str]:
    """The label of the laptop behind each writer, as far as it is known here."""
    query = select(schema.writer.c.writer, schema.device.c.label).join(
        schema.device, schema.device.c.device == schema.writer.c.device
    )
    return {writer: label or "" for writer, label in conn.execute(query)}
