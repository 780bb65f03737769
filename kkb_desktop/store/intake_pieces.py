"""Taking in very many operations without holding them all at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from sqlalchemy import Connection, func, select

from kkb_desktop.domain.operations.chain import Run
from kkb_desktop.domain.operations.operation import Operation
from kkb_desktop.domain.operations.stamp import LARGEST
from kkb_desktop.store import schema
from kkb_desktop.store.bundles import BundleRecord
from kkb_desktop.store.intake import Intake, take_in
from kkb_desktop.store.projection import batches

PIECE = 20_000
"""Operations taken in together."""


def take_in_pieces(
    conn: Connection,
    record: BundleRecord,
    operations: Sequence[Operation],
    runs: Mapping[str, Run],
    *,
    latest: int = LARGEST,
) -> Intake:
    """`take_in` for a bundle of any length, inside the caller's one transaction; raises what that raises."""
    if len(operations) <= PIECE:
        return take_in(conn, record, operations, runs, latest=latest)
    coming = iter(operations)
    done: list[Intake] = []
    while piece := list(islice(coming, PIECE)):
        done.append(take_in(conn, record, piece, runs, latest=latest))
    records: dict[str, set[str]] = {}
    for each in done:
        for type, ids in each.records.items():
            records.setdefault(type, set()).update(ids)
    return Intake(
        new=sum(each.new for each in done),
        known=sum(each.known for each in done),
        waiting=sum(each.waiting for each in done),
        applied=sum(each.applied for each in done),
        records={type: frozenset(ids) for type, ids in records.items()},
        conflicts=_disputed(conn, records) if any(each.conflicts for each in done) else 0,
        back=sum(each.back for each in done),
    )


def _disputed(conn: Connection, records: dict[str, set[str]]) -> int:
    """How many of the records are in dispute now; one that was met in two pieces counts once."""
    conflict = schema.conflict
    return sum(
        conn.scalar(select(func.count(conflict.c.record.distinct())).where(conflict.c.record.in_(part))) or 0
        for ids in records.values()
        for part in batches(ids)
    )
