"""The log as others ask for it: how far it goes, what comes after, what happened to a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Select, func, select

from kkb_desktop.domain.operations.canonical import operation_line
from kkb_desktop.domain.operations.operation import Operation
from kkb_desktop.store.projection import applied_operations, operation_of
from kkb_desktop.store.schema import EXCLUDED, WAITING, op


def vector(conn: Connection, village: str | None = None) -> dict[str, int]:
    """Per writer, the last operation up to which nothing is missing."""
    query = select(op.c.writer, func.max(op.c.seq)).where(op.c.state != WAITING).group_by(op.c.writer)
    if village is not None:
        query = query.where(op.c.village == village)
    return {row[0]: row[1] for row in conn.execute(query)}


def counted(conn: Connection, village: str) -> dict[str, int]:
    """Per writer, the last operation up to which nothing is missing and none has been taken out with its bundle."""
    query = (
        select(op.c.writer, func.min(op.c.seq))
        .where(op.c.state == EXCLUDED, op.c.village == village)
        .group_by(op.c.writer)
    )
    first_out = {row[0]: row[1] for row in conn.execute(query)}
    reached = {
        writer: min(last, first_out.get(writer, last + 1) - 1)
        for writer, last in vector(conn, village).items()
    }
    return {writer: last for writer, last in reached.items() if last}


_LINE = (
    op.c.op_id,
    op.c.writer,
    op.c.seq,
    op.c.stamp,
    op.c.user,
    op.c.type,
    op.c.record,
    op.c.village,
    op.c.kind,
    op.c.fields,
    op.c.parents,
)


def lines_after(conn: Connection, have: Mapping[str, int], village: str | None = None) -> Iterator[str]:
    """The operations after `have` as canonical lines, by writer and number; nothing is encoded again."""
    for writer in sorted(vector(conn, village)):
        query = select(*_LINE).where(
            op.c.writer == writer, op.c.seq > have.get(writer, 0), op.c.state != WAITING
        )
        if village is not None:
            query = query.where(op.c.village == village)
        for row in conn.execute(query.order_by(op.c.seq)):
            yield operation_line(*row)


def lines_between(conn: Connection, covers: Mapping[str, tuple[int, int]]) -> Iterator[str]:
    """The operations from the first to the last named of each writer as canonical lines, by writer and number."""
    for writer in sorted(covers):
        first, last = covers[writer]
        query = select(*_LINE).where(op.c.writer == writer, op.c.seq.between(first, last))
        for row in conn.execute(query.order_by(op.c.seq)):
            yield operation_line(*row)


def count_after(conn: Connection, have: Mapping[str, int], village: str | None = None) -> int:
    """How many operations come after `have`."""
    return sum(
        conn.scalar(_within(select(func.count()), writer, have, village)) or 0
        for writer in vector(conn, village)
    )


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
    found = conn.execute(select(op).where(op.c.record == record, op.c.state != WAITING))
    return sorted(map(operation_of, found), key=Operation.order)


def _within(query: Select[Any], writer: str, have: Mapping[str, int], village: str | None) -> Select[Any]:
    query = query.where(op.c.writer == writer, op.c.seq > have.get(writer, 0), op.c.state != WAITING)
    return query if village is None else query.where(op.c.village == village)
