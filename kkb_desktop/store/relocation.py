"""Everything kept under one region's code put under another's, while nothing of it has left the database.

The log is rewritten, which nothing else ever does: as long as no bundle was written nobody else holds these
operations, and afterwards it is as if the right code had been chosen from the beginning.
"""

from __future__ import annotations

from sqlalchemy import Connection, Table, delete, func, or_, update

from kkb_desktop.domain.clock import RandomBytes
from kkb_desktop.domain.operations.canonical import canonical
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.store import clockwork, schema, writers
from kkb_desktop.store.schema import record_table


def relocate(conn: Connection, before: str, after: str, *, random: RandomBytes) -> None:
    """Put what is under `before` under `after`, inside the caller's transaction: operations with the values in them,
    records, writers, devices, conflicts, the search's words, drafts."""
    clockwork.begin_writing(conn)
    for table in (schema.op, schema.writer, schema.device, schema.conflict, schema.search_token):
        _move(conn, table, before, after)
    for key in RECORD_TYPES:
        _move(conn, record_table(key), before, after)
    # Inside a text value the quotes would be escaped, so these bytes are always the field itself.
    for old, new in (
        (canonical({"village": before})[1:-1], canonical({"village": after})[1:-1]),
        (f'"village": "{before}"', f'"village": "{after}"'),
    ):
        op, draft = schema.op, schema.draft
        conn.execute(
            update(op).where(op.c.fields.contains(old)).values(fields=func.replace(op.c.fields, old, new))
        )
        conn.execute(
            update(draft)
            .where(or_(draft.c.body.contains(old), draft.c.base.contains(old)))
            .values(body=func.replace(draft.c.body, old, new), base=func.replace(draft.c.base, old, new))
        )
    # A writer is bound to its village: what was written goes under one that is bound to the right one.
    for writer in writers.standings(conn, after):
        writers.split(conn, writer, 0, random=random)
        conn.execute(delete(schema.writer).where(schema.writer.c.writer == writer))


def _move(conn: Connection, table: Table, before: str, after: str) -> None:
    conn.execute(update(table).where(table.c.village == before).values(village=after))
