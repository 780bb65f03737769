"""What goes out, cut into bundles of which each keeps the limits under which it will be read.

A village's first sending may hold thousands of people and hundreds of photos. It goes as several bundles with numbers
of their own: each is whole in itself, and what is lost of them on the way goes with the next one again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from kkb_desktop.domain.fields import Kind
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.store import log, schema
from kkb_desktop.store.attachments import get_attachment
from kkb_desktop.sync import limits

ATTACHED = {
    record_type.key: tuple(field.key for field in record_type.fields if field.kind is Kind.ATTACHMENT)
    for record_type in RECORD_TYPES.values()
    if any(field.kind is Kind.ATTACHMENT for field in record_type.fields)
}
"""Per record type the fields that point to a file."""
_OPERATIONS = 50_000
"""Operations of one bundle; a quarter of what may be read."""
_BYTES: Mapping[str, int] = {"bundle": limits.BUNDLE - limits.MIB, "pack": 24 * limits.MIB}
"""Bytes of one bundle before it is compressed: sealed it is never larger by more than a few of them, so that what is
written keeps the limit whatever is in it."""
_LINE = 260
"""Bytes of an operation's line besides its fields, parents and the user's name, at most."""


@dataclass(slots=True)
class Portion:
    """What one bundle holds: per writer the first and last operation, files by SHA-256, and records per type."""

    covers: dict[str, tuple[int, int]] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    records: dict[str, set[str]] = field(default_factory=dict)
    operations: int = 0
    size: int = 0

    @property
    def before(self) -> dict[str, int]:
        """Up to where each of its writers stood before it."""
        return {writer: first - 1 for writer, (first, _last) in self.covers.items()}

    @property
    def reached(self) -> dict[str, int]:
        """Up to where each of its writers stands after it."""
        return {writer: last for writer, (_first, last) in self.covers.items()}

    @property
    def summary(self) -> dict[str, int]:
        """Records per type."""
        return {type: len(ids) for type, ids in sorted(self.records.items())}

    def content(self, conn: Connection) -> tuple[dict[str, bytes], Iterator[str]]:
        """Its files that are here, and its operations as canonical lines."""
        found = ((digest, get_attachment(conn, digest)) for digest in sorted(self.files))
        files = {digest: data for digest, data in found if data is not None}
        return files, log.lines_between(conn, self.covers)


def portions(
    conn: Connection,
    kind: str,
    have: Mapping[str, int],
    held: Mapping[str, int],
    village: str | None = None,
    *,
    most: int | None = None,
) -> list[Portion]:
    """Everything after `have` up to `held`, in portions of `most` bytes; one empty portion where there is nothing.

    A file goes with the first operation that names it.
    """
    op, budget = schema.op, most or _BYTES[kind]
    sizes = _sizes(conn)
    found = [Portion()]
    sent: set[str] = set()
    for writer in sorted(held):
        query = select(op.c.seq, op.c.type, op.c.record, op.c.user, op.c.fields, op.c.parents).where(
            op.c.writer == writer, op.c.seq > have.get(writer, 0), op.c.seq <= held[writer]
        )
        if village is not None:
            query = query.where(op.c.village == village)
        for seq, type, record, user, fields, parents in conn.execute(query.order_by(op.c.seq)):
            files = _named(type, fields) - sent
            size = (
                _LINE
                + _length(fields)
                + _length(parents)
                + 2 * _length(user)
                + sum(sizes.get(each, 0) for each in files)
            )
            last = found[-1]
            if last.operations and (last.size + size > budget or last.operations >= _OPERATIONS):
                last = Portion()
                found.append(last)
            first, _end = last.covers.get(writer, (seq, seq))
            last.covers[writer] = (first, seq)
            last.files |= files
            last.records.setdefault(type, set()).add(record)
            last.operations += 1
            last.size += size
            sent |= files
    return found


def _length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode())


def _named(type: str, fields: str) -> set[str]:
    keys = ATTACHED.get(type)
    if not keys:
        return set()
    values = json.loads(fields)
    return {str(values[key]) for key in keys if values.get(key)}


def _sizes(conn: Connection) -> dict[str, int]:
    table = schema.attachment
    return {row[0]: row[1] for row in conn.execute(select(table.c.sha256, table.c.size))}
