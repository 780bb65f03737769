"""Writing: one call, one transaction, one step that can be undone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.desk.training import refuse_real_numbers
from kkb_desktop.services.writing.changes import NOTHING, ChangeSet
from kkb_desktop.store import schema
from kkb_desktop.store.clockwork import begin_writing
from kkb_desktop.store.writing import Change, StepResult, undo_step, write_step


@dataclass(frozen=True, slots=True)
class Step:
    """A step that can be taken back: what it was called when it was written, and how many records it touched."""

    id: str
    label: str
    records: int


@contextmanager
def transaction(desk: Desk) -> Iterator[Connection]:
    """A transaction that will write: what is read in it cannot be changed by another writer before it ends."""
    permit(desk, Permission.WRITE)
    with desk.engine.begin() as conn:
        begin_writing(conn)
        yield conn


def write(desk: Desk, changes: Sequence[Change], *, label: str) -> ChangeSet:
    """Write `changes` as one step, durable when this returns. Values that do not differ write nothing."""
    permit(desk, Permission.WRITE)
    if not changes:
        return NOTHING
    with transaction(desk) as conn:
        return write_in(conn, desk, changes, label=label)


def write_in(conn: Connection, desk: Desk, changes: Sequence[Change], *, label: str) -> ChangeSet:
    """The same inside a transaction that the caller has begun.

    Raises RecordRefused "training.real_number" in training, see `training.refuse_real_numbers`.
    """
    refuse_real_numbers(desk, changes)
    return _change_set(
        write_step(
            conn,
            changes,
            label=label,
            user=desk.user.name,
            device=desk.device,
            clock=desk.clock,
            random=desk.random,
        )
    )


def undo(desk: Desk, step: str) -> ChangeSet:
    """Take a step back by writing the opposite; what somebody has changed since stays and is counted in `skipped`."""
    permit(desk, Permission.WRITE)
    with desk.engine.begin() as conn:
        result = undo_step(
            conn, step, user=desk.user.name, device=desk.device, clock=desk.clock, random=desk.random
        )
    return _change_set(result)


def reached(desk: Desk) -> int:
    """Where the desk's steps stand now: what `latest` takes as `since`."""
    with desk.engine.connect() as conn:
        return conn.scalar(select(func.max(schema.step.c.at))) or 0


def latest(desk: Desk, *, since: int = 0) -> Step | None:
    """The latest step of this user on this laptop after `since` that still stands; None where there is none.

    Taking something back is a step too, but never the latest one: going on goes further back, not to and fro.
    """
    step, op = schema.step, schema.op
    takes_back = select(step.c.undone_by).where(step.c.undone_by.is_not(None))
    query = (
        select(step.c.id, step.c.label)
        .where(step.c.user == desk.user.name, step.c.device == desk.device, step.c.at > since)
        .where(step.c.undone_by.is_(None), step.c.id.not_in(takes_back))
        .order_by(step.c.at.desc())
        .limit(1)
    )
    with desk.engine.connect() as conn:
        found = conn.execute(query).first()
        if found is None:
            return None
        touched = conn.scalar(select(func.count(op.c.record.distinct())).where(op.c.step == found.id))
    return Step(found.id, found.label, touched or 0)


def _change_set(result: StepResult) -> ChangeSet:
    return ChangeSet(dict(result.records), result.step, len(result.skipped))
