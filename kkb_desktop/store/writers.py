"""The writers of this database: this laptop's own, which it writes under and may give up, and those of others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, select, update

from kkb_desktop.domain.clock import RandomBytes, new_id
from kkb_desktop.domain.operations.canonical import operation_line
from kkb_desktop.domain.operations.chain import Author, beginning, link, writer_id
from kkb_desktop.store import schema, search_index
from kkb_desktop.store.schema import op

LINE = (
    func.coalesce(op.c.same_as, op.c.op_id).label("op_id"),
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
"""The columns of an operation's canonical line, in the order in which `operation_line` takes them."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A writer as it stands here: how far it is without a hole, and the hash of its last operation there."""

    writer: str
    author: Author
    last_seq: int
    last_hash: str
    acknowledged: int
    closed: bool


def standing(conn: Connection, writer: str) -> Standing | None:
    """One writer, if it is known."""
    return _standings(conn, schema.writer.c.writer == writer).get(writer)


def standings(conn: Connection, village: str | None = None) -> dict[str, Standing]:
    """Every writer that is known, or those of a village."""
    return _standings(conn, None if village is None else schema.writer.c.village == village)


def current(conn: Connection, device: str, village: str, random: RandomBytes) -> Standing:
    """The writer this laptop writes under for a village, made on first use."""
    table = schema.writer
    for each in _standings(conn, (table.c.device == device) & (table.c.village == village)).values():
        if not each.closed:
            return each
    return _begin(conn, device, village, random)


def begin_closed(conn: Connection, device: str, village: str, random: RandomBytes) -> Standing:
    """A writer of this laptop that nothing but what is put under it now will ever stand under."""
    made = _begin(conn, device, village, random)
    conn.execute(update(schema.writer).where(schema.writer.c.writer == made.writer).values(closed=1))
    return made


def hash_at(conn: Connection, writer: str, number: int) -> str | None:
    """The hash of a writer's operation, that before its first for 0; None where it is not here."""
    if number == 0:
        return beginning(writer)
    return conn.scalar(select(op.c.hash).where(op.c.writer == writer, op.c.seq == number))


def renew(conn: Connection, device: str, *, random: RandomBytes) -> None:
    """Let this laptop write under new writers from now on; what it has written stays as it is.

    For a laptop that was set back to an earlier state, before it writes again: the numbers that its old writers would
    give next may have been given already. `random` makes the new ones at once, for the villages of the old.
    """
    table = schema.writer
    mine = (table.c.device == device) & (table.c.closed == 0)
    villages = list(conn.scalars(select(table.c.village).where(mine)))
    conn.execute(update(table).where(mine).values(closed=1))
    for village in villages:
        _begin(conn, device, village, random)


def split(conn: Connection, writer: str, after: int, *, random: RandomBytes) -> int:
    """Give up one of this laptop's writers and put what it wrote after number `after` under a new one.

    The operations stay the same, in the same order; only who numbers them changes, so that they are sent again.
    Returns how many they are.
    """
    found = standing(conn, writer)
    assert found is not None
    table = schema.writer
    last_hash = hash_at(conn, writer, after) or beginning(writer)
    conn.execute(
        update(table).where(table.c.writer == writer).values(closed=1, last_seq=after, last_hash=last_hash)
    )
    fresh = current(conn, found.author.device, found.author.village, random)
    rows = conn.execute(
        select(*LINE, op.c.op_id.label("row"))
        .where(op.c.writer == writer, op.c.seq > after)
        .order_by(op.c.seq)
    ).all()
    number, hash = fresh.last_seq, fresh.last_hash
    for row in rows:
        number += 1
        line = operation_line(row.op_id, fresh.writer, number, *row[3:11])
        hash = link(hash, line.encode())
        moved = {"writer": fresh.writer, "seq": number, "hash": hash}
        conn.execute(update(op).where(op.c.op_id == row.row).values(moved))
    conn.execute(update(table).where(table.c.writer == fresh.writer).values(last_seq=number, last_hash=hash))
    conn.execute(delete(schema.head).where(schema.head.c.writer == writer, schema.head.c.number > after))
    _forget_sent(conn, writer, after)
    if rows:
        search_index.note_ranges(conn, [(fresh.writer, fresh.last_seq + 1, number)])
    return len(rows)


def end_at(conn: Connection, reached: Mapping[str, int]) -> None:
    """Note up to where these writers now stand without a hole."""
    table = schema.writer
    for writer, number in reached.items():
        hash = hash_at(conn, writer, number) or beginning(writer)
        conn.execute(update(table).where(table.c.writer == writer).values(last_seq=number, last_hash=hash))


def note(conn: Connection, authors: Mapping[str, Author]) -> dict[str, int]:
    """Make unknown writers known. Returns up to where each of them stands without a hole."""
    known = {
        writer: each.last_seq
        for writer, each in _standings(conn, schema.writer.c.writer.in_(authors)).items()
    }
    fresh = [_row(writer, author) for writer, author in authors.items() if writer not in known]
    if fresh:
        conn.execute(insert(schema.writer), fresh)
    return {writer: known.get(writer, 0) for writer in authors}


def _begin(conn: Connection, device: str, village: str, random: RandomBytes) -> Standing:
    key = conn.scalar(select(schema.device.c.sign_key).where(schema.device.c.device == device)) or ""
    author = Author(device, key, village, new_id(random))
    writer = writer_id(author)
    conn.execute(insert(schema.writer), [_row(writer, author)])
    return Standing(writer, author, 0, beginning(writer), 0, False)


def _row(writer: str, author: Author) -> dict[str, object]:
    return {
        "writer": writer,
        "device": author.device,
        "village": author.village,
        "sign_key": author.sign_key,
        "nonce": author.nonce,
        "last_seq": 0,
        "last_hash": beginning(writer),
        "acknowledged": 0,
        "closed": 0,
    }


def _forget_sent(conn: Connection, writer: str, after: int) -> None:
    """Bundles written here no longer count as carrying what has been put under another writer."""
    covered = schema.bundle_range
    written = select(schema.bundle.c.bundle_id).where(schema.bundle.c.direction == "out")
    mine = (covered.c.writer == writer) & covered.c.bundle_id.in_(written)
    conn.execute(delete(covered).where(mine, covered.c.first > after))
    conn.execute(update(covered).where(mine, covered.c.last > after).values(last=after))


def _standings(conn: Connection, which: object) -> dict[str, Standing]:
    query = select(schema.writer).order_by(schema.writer.c.writer)
    if which is not None:
        query = query.where(which)  # type: ignore[arg-type]
    return {
        row.writer: Standing(
            row.writer,
            Author(row.device, row.sign_key, row.village, row.nonce),
            row.last_seq,
            row.last_hash,
            row.acknowledged,
            bool(row.closed),
        )
        for row in conn.execute(query)
    }
