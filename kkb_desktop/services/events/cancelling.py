"""An event that never happened: taken back with everything it changed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, and_, func, or_, select, update

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Kind
from kkb_desktop.domain.operations.fold import fold
from kkb_desktop.domain.operations.operation import Operation
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.writing import steps
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.store import schema
from kkb_desktop.store.log import operations_of
from kkb_desktop.store.schema import record_table
from kkb_desktop.store.writing import Change


def cancel(desk: Desk, event: str) -> ChangeSet:
    """Take an event back with all that was written in its step: the others' event records, people, families.

    Notes added to the event records since go with them. Raises RecordRefused "record.unknown", "event.made_elsewhere"
    for an event that came from another laptop, or "event.changed_since" where something it wrote was changed
    afterwards or is referred to by then; then nothing is written.
    """
    permit(desk, Permission.WRITE)
    with steps.transaction(desk) as conn:
        step = _step_of(conn, event)
        label = conn.scalar(select(schema.step.c.label).where(schema.step.c.id == step))
        written = {
            row.op_id: row.record for row in conn.execute(select(schema.op).where(schema.op.c.step == step))
        }
        histories = operations_of(conn, written.values())
        later = _people_with_later_events(conn, list(written.values()))
        changes = [_opposite(histories[record], op_id, later) for op_id, record in written.items()]
        _refuse_mentions(conn, changes)
        # References first: no moment of the log has one into nothing.
        changes.sort(key=lambda change: (change.kind == "delete", -list(RECORD_TYPES).index(change.type)))
        result = steps.write_in(conn, desk, changes, label=f"Batal: {label}")
        conn.execute(update(schema.step).where(schema.step.c.id == step).values(undone_by=result.step))
    return result


def _step_of(conn: Connection, event: str) -> str:
    """The step that wrote the event down, or brought it back last."""
    history = sorted(operations_of(conn, [event]).get(event, ()), key=Operation.order)
    made: Operation | None = None
    for place, operation in enumerate(history):
        state = fold(history[:place])
        if operation.kind == "put" and (state is None or state.deleted):
            made = operation
    state = fold(history)
    if made is None or made.type != "life_event" or state is None or state.deleted:
        raise RecordRefused("record.unknown")
    step = conn.scalar(select(schema.op.c.step).where(schema.op.c.op_id == made.op_id))
    if step is None:
        raise RecordRefused("event.made_elsewhere")
    return str(step)


def _opposite(history: Sequence[Operation], op_id: str, later: Collection[str]) -> Change:
    """What takes one operation of the step back, if what it wrote still stands.

    It stands too where others have been written and taken back since; `later` are the people who have an event after
    this one, for whom the same values may have come about anew.
    """
    state = fold(history)
    mine = next(each for each in history if each.op_id == op_id)
    before = fold([each for each in history if each.stamp < mine.stamp])
    if mine.kind == "delete" and before is not None and state is not None and state.deleted:
        # A record that was merged into another one comes back as it was.
        was = {key: value for key, value in before.values.items() if value is not None}
        return Change(mine.type, mine.record, mine.village, "put", was, state.heads)
    if state is None or state.deleted or mine.kind == "delete":
        raise RecordRefused("event.changed_since")
    made = before is None or before.deleted
    noted_since = made and mine.type == "life_event"
    if not noted_since:
        touched = [key for key, value in state.values.items() if value is not None] if made else mine.fields
        for key in touched:
            rests_here = state.heads.get(key) == (op_id,)
            equal = state.values.get(key) == mine.fields.get(key) and key not in state.conflicts
            if not rests_here and not (equal and mine.record not in later):
                raise RecordRefused("event.changed_since")
    if made or before is None:
        return Change(mine.type, mine.record, mine.village, "delete", {}, state.heads)
    former = {key: before.values.get(key) for key in mine.fields}
    return Change(mine.type, mine.record, mine.village, "put", former, state.heads)


def _people_with_later_events(conn: Connection, step: Collection[str]) -> set[str]:
    table = record_table("life_event")
    other = table.alias("other")
    place, other_place = (func.coalesce(each.c.order_in_day, 1) for each in (table, other))
    later = or_(
        other.c.happened_on > table.c.happened_on,
        and_(other.c.happened_on == table.c.happened_on, other_place > place),
    )
    query = (
        select(other.c.person)
        .join(table, and_(other.c.person == table.c.person, later))
        .where(table.c.id.in_(step), other.c.id.not_in(step))
    )
    return set(conn.scalars(query))


def _refuse_mentions(conn: Connection, changes: Sequence[Change]) -> None:
    """What goes must not be mentioned by anything that stays as it is."""
    going = [change.record for change in changes if change.kind == "delete"]
    changing = {(change.record, key) for change in changes for key in change.fields}
    for record_type in RECORD_TYPES.values():
        table = record_table(record_type.key)
        for field in record_type.fields:
            if field.kind is Kind.REF:
                mentions = conn.scalars(select(table.c.id).where(table.c[field.key].in_(going)))
                if any(each not in going and (each, field.key) not in changing for each in mentions):
                    raise RecordRefused("event.changed_since")
