"""The log as others ask for it: how far it goes, what comes after, what happened to a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Select, func, select

from kkb_desktop.domain.operations.canonical import operation_line
from kkb_desktop.domain.operations.chain import Run
from kkb_desktop.domain.operations.operation import Operation
from kkb_desktop.store import writers
from kkb_desktop.store.projection import applied_operations, operation_of
from kkb_desktop.store.schema import APPLIED, EXCLUDED, WAITING, head, op


def vector(conn: Connection, village: str | None = None) -> dict[str, int]:
    """Per writer, the last operation up to which nothing is missing."""
    query = select(op.c.writer, func.max(op.c.seq)).where(op.c.state != WAITING).group_by(op.c.writer)
    if village is not None:
        query = query.where(op.c.village == village)
    return {row[0]: row[1] for row in conn.execute(query)}


def counted(conn: Connection, village: str | None = None) -> dict[str, int]:
    """Per writer, the last operation up to which nothing is missing and none has been taken out with its bundle."""
    query = select(op.c.writer, func.min(op.c.seq)).where(op.c.state == EXCLUDED).group_by(op.c.writer)
    if village is not None:
        query = query.where(op.c.village == village)
    first_out = {row[0]: row[1] for row in conn.execute(query)}
    reached = {
        writer: min(last, first_out.get(writer, last + 1) - 1)
        for writer, last in vector(conn, village).items()
    }
    return {writer: last for writer, last in reached.items() if last}


def with_hashes(conn: Connection, reached: Mapping[str, int]) -> dict[str, tuple[int, str]]:
    """Per writer, a number and the hash of the operation that has it."""
    return {
        writer: (number, hash)
        for writer, number in sorted(reached.items())
        if (hash := writers.hash_at(conn, writer, number)) is not None
    }


def runs_after(
    conn: Connection, have: Mapping[str, int], device: str, village: str | None = None
) -> dict[str, Run]:
    """What of each writer can be passed on after `have`: all of this laptop's own, of others up to a signed end.

    What was taken out with its bundle is not passed on, nor what comes after it.
    """
    found: dict[str, Run] = {}
    known = writers.standings(conn, village)
    for writer, last in counted(conn, village).items():
        standing, first = known[writer], have.get(writer, 0) + 1
        signature = ""
        if standing.author.device != device:
            signed = conn.execute(
                select(head.c.number, head.c.signature)
                .where(head.c.writer == writer, head.c.number <= last)
                .order_by(head.c.number.desc())
                .limit(1)
            ).first()
            last, signature = (signed.number, signed.signature) if signed is not None else (0, "")
        base = writers.hash_at(conn, writer, first - 1)
        end = writers.hash_at(conn, writer, last)
        if first <= last and base is not None and end is not None:
            found[writer] = Run(writer, standing.author, first, last, base, end, signature)
    return dict(sorted(found.items()))


def cut(conn: Connection, run: Run, first: int, last: int) -> Run:
    """A part of a run that is passed on; of somebody else's it must end where that one has signed."""
    signature = ""
    if run.signature:
        known = select(head.c.signature).where(head.c.writer == run.writer, head.c.number == last)
        signature = conn.scalar(known) or ""
    base = writers.hash_at(conn, run.writer, first - 1) or ""
    return Run(
        run.writer, run.author, first, last, base, writers.hash_at(conn, run.writer, last) or "", signature
    )


def ends_of(conn: Connection, run: Run) -> set[int] | None:
    """The numbers at which a run can be cut: those its author has signed; None for any, where it is our own."""
    if not run.signature:
        return None
    known = select(head.c.number).where(
        head.c.writer == run.writer, head.c.number.between(run.first, run.last)
    )
    return set(conn.scalars(known))


def lines_of(conn: Connection, runs: Mapping[str, Run]) -> Iterator[str]:
    """The operations of these runs as canonical lines, by writer and number; nothing is encoded again."""
    for writer, run in sorted(runs.items()):
        query = select(*writers.LINE).where(op.c.writer == writer, op.c.seq.between(run.first, run.last))
        for row in conn.execute(query.order_by(op.c.seq)):
            yield operation_line(*row)


def unsent(conn: Connection, acked: Mapping[str, int]) -> dict[str, int]:
    """Records with an operation after `acked`, counted per type."""
    touched: dict[str, set[str]] = {}
    for writer in vector(conn):
        query = _within(select(op.c.type, op.c.record).distinct(), writer, acked, None)
        for type, record in conn.execute(query):
            touched.setdefault(type, set()).add(record)
    return {type: len(records) for type, records in sorted(touched.items())}


def operations_of(conn: Connection, records: Iterable[str]) -> dict[str, list[Operation]]:
    """The operations that count, per record."""
    return applied_operations(conn, records)


def history(conn: Connection, record: str) -> list[Operation]:
    """All that happened to a record, the oldest first."""
    found = conn.execute(select(op).where(op.c.record == record, op.c.state.in_((APPLIED, EXCLUDED))))
    return sorted(map(operation_of, found), key=Operation.order)


def _within(query: Select[Any], writer: str, have: Mapping[str, int], village: str | None) -> Select[Any]:
    query = query.where(op.c.writer == writer, op.c.seq > have.get(writer, 0), op.c.state != WAITING)
    return query if village is None else query.where(op.c.village == village)
