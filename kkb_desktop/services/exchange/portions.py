"""What goes out, cut into bundles of which each keeps the limits under which it will be read.

A village's first sending may hold thousands of people and hundreds of photos. It goes as several bundles with numbers
of their own: each is whole in itself, and what is lost of them on the way goes with the next one again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Select, select

from kkb_desktop.domain.fields import Kind
from kkb_desktop.domain.operations.chain import Run
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
    """What one bundle holds: the runs of its writers, files by SHA-256, and records per type."""

    runs: dict[str, Run] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    records: dict[str, set[str]] = field(default_factory=dict)
    operations: int = 0
    size: int = 0

    @property
    def summary(self) -> dict[str, int]:
        """Records per type."""
        return {type: len(ids) for type, ids in sorted(self.records.items())}

    def content(self, conn: Connection) -> tuple[dict[str, bytes], Iterator[str]]:
        """Its files that are here, and its operations as canonical lines."""
        found = ((digest, get_attachment(conn, digest)) for digest in sorted(self.files))
        files = {digest: data for digest, data in found if data is not None}
        return files, log.lines_of(conn, self.runs)

    def _add(self, other: Portion) -> None:
        self.files |= other.files
        for type, ids in other.records.items():
            self.records.setdefault(type, set()).update(ids)
        self.operations += other.operations
        self.size += other.size


def portions(
    conn: Connection, kind: str, runs: Mapping[str, Run], *, most: int | None = None
) -> list[Portion]:
    """These runs in portions of about `most` bytes; one empty portion where there is nothing.

    A file goes with the first operation that names it. What somebody else has signed is cut only where that one has.
    """
    budget = most or _BYTES[kind]
    sizes = _sizes(conn)
    found = [Portion()]
    bounds: list[dict[str, tuple[int, int]]] = [{}]
    sent: set[str] = set()
    for writer, run in sorted(runs.items()):
        ends, piece = log.ends_of(conn, run), Portion()
        start = run.first
        for seq, type, record, user, fields, parents in conn.execute(_operations_of(run)):
            files = _named(type, fields) - sent
            sent |= files
            piece.files |= files
            piece.records.setdefault(type, set()).add(record)
            piece.operations += 1
            piece.size += _LINE + _length(fields) + _length(parents) + 2 * _length(user)
            piece.size += sum(sizes.get(each, 0) for each in files)
            if ends is not None and seq not in ends:
                continue
            last = found[-1]
            if last.operations and (
                last.size + piece.size > budget or last.operations + piece.operations > _OPERATIONS
            ):
                last = Portion()
                found.append(last)
                bounds.append({})
            last._add(piece)
            bounds[-1][writer] = bounds[-1].get(writer, (start, seq))[0], seq
            start, piece = seq + 1, Portion()
    for portion, parts in zip(found, bounds, strict=True):
        portion.runs = {writer: log.cut(conn, runs[writer], *part) for writer, part in parts.items()}
    return found


def _operations_of(run: Run) -> Select[Any]:
    op = schema.op
    query = select(op.c.seq, op.c.type, op.c.record, op.c.user, op.c.fields, op.c.parents)
    return query.where(op.c.writer == run.writer, op.c.seq.between(run.first, run.last)).order_by(op.c.seq)


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
