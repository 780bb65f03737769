"""Two histories under one writer: the first to come keeps the numbers, the other is taken in under a writer of ours.

A data folder was copied and both copies went on, or an older copy was put back and used. Nobody's work is thrown
away: what the second laptop wrote counts like any other, and where both wrote the same field a person chooses.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, select

from kkb_desktop.domain.clock import RandomBytes
from kkb_desktop.domain.operations.canonical import write_operation
from kkb_desktop.domain.operations.chain import Run, links
from kkb_desktop.domain.operations.operation import Operation
from kkb_desktop.store import writers
from kkb_desktop.store.projection import batches
from kkb_desktop.store.schema import WAITING, op
from kkb_desktop.store.writers import hash_at


def twins(conn: Connection, runs: Iterable[Run]) -> dict[str, int]:
    """The writers of which something else is here under the same numbers, with the first number that differs.

    Where the difference lies before the run that has come, that is the number before its first.
    """
    found: dict[str, int] = {}
    for run in runs:
        kept = hash_at(conn, run.writer, run.first - 1)
        if kept is not None and kept != run.base:
            found[run.writer] = run.first - 1
            continue
        query = select(op.c.seq, op.c.hash).where(
            op.c.writer == run.writer, op.c.seq.between(run.first, run.last)
        )
        for seq, hash in conn.execute(query.order_by(op.c.seq)):
            if hash != run.hashes[seq - run.first]:
                found[run.writer] = seq
                break
    return found


def under_own_name(
    conn: Connection,
    operations: Sequence[Operation],
    twin: Mapping[str, int],
    device: str,
    random: RandomBytes,
) -> tuple[list[Operation], dict[str, Run]]:
    """The operations as they are to be taken in: those of `twin` writers, from where they differ, under a writer of
    this office, which vouches for them; the others as they came. Also the runs of this office's writers.

    What is here already under another number is left out.
    """
    kept: list[Operation] = []
    moved: dict[str, list[Operation]] = {}
    here = _known(conn, [each.op_id for each in operations if each.writer in twin])
    for each in operations:
        if each.writer not in twin:
            kept.append(each)
        elif each.seq >= twin[each.writer] and each.op_id not in here:
            moved.setdefault(each.village, []).append(each)
    runs: dict[str, Run] = {}
    for village, many in moved.items():
        standing = writers.begin_closed(conn, device, village, random)
        renamed = [
            Operation(
                each.op_id, standing.writer, number, each.stamp, each.user, each.type, each.record, each.village,
                each.kind, each.fields, each.parents,
            )
            for number, each in enumerate(many, start=1)
        ]  # fmt: skip
        hashes = links(standing.last_hash, (write_operation(each).encode() for each in renamed))
        runs[standing.writer] = Run(
            standing.writer, standing.author, 1, len(renamed), standing.last_hash, hashes[-1], "", hashes
        )
        kept.extend(renamed)
    return kept, runs


def _known(conn: Connection, ids: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for part in batches(ids):
        found.update(conn.scalars(select(op.c.op_id).where(op.c.op_id.in_(part), op.c.state != WAITING)))
    return found
