"""Taking a bundle's operations out of the tables, and back in. They stay in the log.

An operation that bundles brought counts as long as one of them has not been taken out. That is looked at anew from
all bundles each time, so the order in which they come and go makes no difference.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, select, update

from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.domain.fields import Kind
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.store import bundles, clockwork, schema, search_index
from kkb_desktop.store.bundles import BundleRecord
from kkb_desktop.store.projection import batches, project
from kkb_desktop.store.schema import ALIAS, APPLIED, EXCLUDED, WAITING, op

_Ranges = Mapping[str, Sequence[int]]
"""Per writer, the first and the last number."""


def exclude(conn: Connection, bundle_id: str) -> dict[str, frozenset[str]]:
    """Act as if a bundle had not come; what another bundle brought too stays. Returns the records touched per type.

    What rests on it is a matter of its own: see `resting_on`. Raises StoreRefused "bundle.unknown".
    """
    return _mark(conn, bundle_id, excluded=True)


def include(conn: Connection, bundle_id: str) -> dict[str, frozenset[str]]:
    """Take back an exclusion."""
    return _mark(conn, bundle_id, excluded=False)


def resting_on(conn: Connection, bundle_id: str) -> list[BundleRecord]:
    """The bundles that would stand without ground if this one were taken out, each before those that rest on it.

    They write to records that came with it, or lead to them, or go on from its values.
    """
    kept = [each for each in bundles.bundles(conn) if each.direction == "in" and not each.excluded]
    out = {bundle_id}
    found: list[BundleRecord] = []
    waiting = sorted((each for each in kept if each.bundle_id != bundle_id), key=lambda each: each.at)
    ground = _ground(conn, [each for each in kept if each.bundle_id in out], kept, out)
    while True:
        next_one = next((each for each in waiting if _leans(conn, each, kept, out, ground)), None)
        if next_one is None:
            return found
        found.append(next_one)
        waiting.remove(next_one)
        out.add(next_one.bundle_id)
        ground |= _ground(conn, [next_one], kept, out)


def weigh(conn: Connection, covers: _Ranges, *, waiting: bool = False) -> tuple[int, dict[str, str]]:
    """Let each of these operations count or not, as the bundles say that brought it.

    Those behind a hole are left alone unless `waiting`: then the hole has been filled. Returns how many count that
    did not, and every record (id -> type) of which something changed.
    """
    standing = (APPLIED, EXCLUDED, WAITING) if waiting else (APPLIED, EXCLUDED)
    moved: dict[int, list[str]] = {}
    records: dict[str, str] = {}
    for writer, (first, last) in covers.items():
        brought = _brought(conn, writer)
        rows = conn.execute(
            select(op.c.op_id, op.c.seq, op.c.record, op.c.type, op.c.state, op.c.same_as).where(
                op.c.writer == writer, op.c.seq.between(first, last), op.c.state.in_((*standing, ALIAS))
            )
        ).all()
        aliases = _covered_aliases(conn, [row.op_id for row in rows])
        for row in rows:
            if row.same_as is not None:
                if row.state == WAITING:
                    moved.setdefault(ALIAS, []).append(row.op_id)
                origin = _weigh_origin(conn, row.same_as)
                if origin is not None:
                    moved.setdefault(origin[0], []).append(row.same_as)
                    records[row.record] = row.type
                continue
            counts = _counts(brought, row.seq) or row.op_id in aliases
            state = APPLIED if counts else EXCLUDED
            if state != row.state:
                moved.setdefault(state, []).append(row.op_id)
                records[row.record] = row.type
    for state, ids in moved.items():
        for part in batches(ids):
            conn.execute(update(op).where(op.c.op_id.in_(part)).values(state=state))
    return len(moved.get(APPLIED, ())), records


def _mark(conn: Connection, bundle_id: str, *, excluded: bool) -> dict[str, frozenset[str]]:
    clockwork.begin_writing(conn)
    record = bundles.bundle(conn, bundle_id)
    if record is None or record.direction != "in":
        raise StoreRefused("bundle.unknown")
    table = schema.bundle
    conn.execute(update(table).where(table.c.bundle_id == bundle_id).values(excluded=int(excluded)))
    _count, touched = weigh(conn, record.covers)
    project(conn, touched)
    search_index.note_ranges(conn, [(writer, first, last) for writer, (first, last) in record.covers.items()])
    by_type: dict[str, set[str]] = {}
    for touched_record, type in touched.items():
        by_type.setdefault(type, set()).add(touched_record)
    return {type: frozenset(ids) for type, ids in by_type.items()}


def _brought(conn: Connection, writer: str) -> list[tuple[int, int, bool]]:
    """The runs of a writer that bundles brought: first, last, and whether the bundle has not been taken out."""
    covered, bundle = schema.bundle_range, schema.bundle
    query = (
        select(covered.c.first, covered.c.last, bundle.c.excluded)
        .join(bundle, bundle.c.bundle_id == covered.c.bundle_id)
        .where(covered.c.writer == writer, bundle.c.direction == "in")
    )
    return [(row.first, row.last, not row.excluded) for row in conn.execute(query)]


def _counts(brought: Iterable[tuple[int, int, bool]], number: int) -> bool:
    """Whether a bundle that was not taken out brought this number; what no bundle brought was written here."""
    standing = [counts for first, last, counts in brought if first <= number <= last]
    return any(standing) or not standing


def _covered_aliases(conn: Connection, ids: Sequence[str]) -> set[str]:
    """Those of the operations that came a second time, under another number, with a bundle that counts."""
    found: set[str] = set()
    for part in batches(ids):
        for row in conn.execute(
            select(op.c.same_as, op.c.writer, op.c.seq).where(op.c.same_as.in_(part), op.c.state == ALIAS)
        ):
            if _counts(_brought(conn, row.writer), row.seq):
                found.add(row.same_as)
    return found


def _weigh_origin(conn: Connection, op_id: str) -> tuple[int] | None:
    """The state that an operation should have now, None where it has it or waits."""
    row = conn.execute(select(op.c.writer, op.c.seq, op.c.state).where(op.c.op_id == op_id)).first()
    if row is None or row.state not in (APPLIED, EXCLUDED):
        return None
    counts = _counts(_brought(conn, row.writer), row.seq) or op_id in _covered_aliases(conn, [op_id])
    state = APPLIED if counts else EXCLUDED
    return None if state == row.state else (state,)


def _ground(
    conn: Connection, going: Sequence[BundleRecord], kept: Sequence[BundleRecord], out: set[str]
) -> set[str]:
    """The operations, and the records they made, that are no longer there once the bundles `out` are."""
    found: set[str] = set()
    for bundle in going:
        for writer, (first, last) in bundle.covers.items():
            staying = [
                each.covers[writer] for each in kept if each.bundle_id not in out and writer in each.covers
            ]
            for row in conn.execute(
                select(op.c.op_id, op.c.record, op.c.parents, op.c.seq).where(
                    op.c.writer == writer, op.c.seq.between(first, last)
                )
            ):
                if not any(low <= row.seq <= high for low, high in staying):
                    found.add(row.op_id)
                    if not row.parents:
                        found.add(row.record)
    return found


def _leans(
    conn: Connection, bundle: BundleRecord, kept: Sequence[BundleRecord], out: set[str], ground: set[str]
) -> bool:
    """Whether something of a bundle goes on from the ground, or leads to it, that no staying bundle before it holds."""
    for writer, (first, last) in bundle.covers.items():
        for row in conn.execute(
            select(op.c.op_id, op.c.type, op.c.record, op.c.fields, op.c.parents).where(
                op.c.writer == writer, op.c.seq.between(first, last)
            )
        ):
            if row.op_id in ground:
                continue
            if row.record in ground or ground & _named(row.type, row.fields, row.parents):
                return True
    return False


def _named(type: str, fields: str, parents: str) -> set[str]:
    """The operations and records that an operation names."""
    found = {each for ids in json.loads(parents).values() for each in ids} if parents else set()
    if type in RECORD_TYPES:
        values = json.loads(fields)
        aims = (values.get(field.key) for field in RECORD_TYPES[type].fields if field.kind is Kind.REF)
        found.update(aim for aim in aims if isinstance(aim, str))
    return found
