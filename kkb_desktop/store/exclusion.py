"""Taking a bundle's operations out of the tables, and back in. They stay in the log."""

from __future__ import annotations

from sqlalchemy import Connection, select, update

from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.store import bundles, clockwork, schema, search_index
from kkb_desktop.store.projection import batches, project
from kkb_desktop.store.schema import APPLIED, EXCLUDED, op


def exclude(conn: Connection, bundle_id: str) -> dict[str, frozenset[str]]:
    """Act as if a bundle had not come; what another bundle brought too stays. Returns the records touched per type.

    Raises StoreRefused "bundle.unknown".
    """
    return _mark(conn, bundle_id, excluded=True)


def include(conn: Connection, bundle_id: str) -> dict[str, frozenset[str]]:
    """Take back an exclusion."""
    return _mark(conn, bundle_id, excluded=False)


def _mark(conn: Connection, bundle_id: str, *, excluded: bool) -> dict[str, frozenset[str]]:
    clockwork.begin_writing(conn)
    record = bundles.bundle(conn, bundle_id)
    if record is None or record.direction != "in":
        raise StoreRefused("bundle.unknown")
    table = schema.bundle
    conn.execute(update(table).where(table.c.bundle_id == bundle_id).values(excluded=int(excluded)))
    touched: dict[str, str] = {}
    for writer, (first, last) in record.covers.items():
        wanted, other = (APPLIED, EXCLUDED) if excluded else (EXCLUDED, APPLIED)
        covered = _covered_elsewhere(conn, bundle_id, writer) if excluded else []
        rows = conn.execute(
            select(op.c.op_id, op.c.seq, op.c.record, op.c.type).where(
                op.c.writer == writer, op.c.seq.between(first, last), op.c.state == wanted
            )
        ).all()
        moved = [row for row in rows if not any(low <= row.seq <= high for low, high in covered)]
        for part in batches([row.op_id for row in moved]):
            conn.execute(update(op).where(op.c.op_id.in_(part)).values(state=other))
        touched.update({row.record: row.type for row in moved})
    project(conn, touched)
    search_index.note_ranges(conn, [(writer, first, last) for writer, (first, last) in record.covers.items()])
    by_type: dict[str, set[str]] = {}
    for touched_record, type in touched.items():
        by_type.setdefault(type, set()).add(touched_record)
    return {type: frozenset(ids) for type, ids in by_type.items()}


def _covered_elsewhere(conn: Connection, bundle_id: str, writer: str) -> list[tuple[int, int]]:
    covered, bundle = schema.bundle_range, schema.bundle
    query = (
        select(covered.c.first, covered.c.last)
        .join(bundle, bundle.c.bundle_id == covered.c.bundle_id)
        .where(
            covered.c.writer == writer,
            covered.c.bundle_id != bundle_id,
            bundle.c.excluded == 0,
            bundle.c.direction == "in",
        )
    )
    return [(row.first, row.last) for row in conn.execute(query)]
