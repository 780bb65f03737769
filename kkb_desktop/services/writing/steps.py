"""Writing: one call, one transaction, one step that can be undone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection

from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.writing.changes import NOTHING, ChangeSet
from kkb_desktop.store.clockwork import begin_writing
from kkb_desktop.store.writing import Change, StepResult, undo_step, write_step


@contextmanager
def transaction(desk: Desk) -> Iterator[Connection]:
    """A transaction that will write: what is read in it cannot be changed by another writer before it ends."""
    with desk.engine.begin() as conn:
        begin_writing(conn)
        yield conn


def write(desk: Desk, changes: Sequence[Change], *, label: str) -> ChangeSet:
    """Write `changes` as one step, durable when this returns. Values that do not differ write nothing."""
    if not changes:
        return NOTHING
    with transaction(desk) as conn:
        return write_in(conn, desk, changes, label=label)


def write_in(conn: Connection, desk: Desk, changes: Sequence[Change], *, label: str) -> ChangeSet:
    """The same inside a transaction that the caller has begun."""
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
    with desk.engine.begin() as conn:
        result = undo_step(
            conn, step, user=desk.user.name, device=desk.device, clock=desk.clock, random=desk.random
        )
    return _change_set(result)


def _change_set(result: StepResult) -> ChangeSet:
    return ChangeSet(dict(result.records), result.step, len(result.skipped))
