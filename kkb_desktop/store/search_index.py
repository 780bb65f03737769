"""The index of words by which people and families are found: one row per word and record, made from the tables.

What is typed is indexed as it is saved. What comes in bulk (bundles, imports, a rebuild) is only noted, as ranges of
the log or as "everything", and indexed later in portions; so taking in a bundle is not slowed down, and a database
that has never been indexed needs no special case. No part of what is shown: the content digest leaves it out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, select

from kkb_desktop.domain.operations.operation import Operation
from kkb_desktop.domain.search_words import record_tokens
from kkb_desktop.store import settings
from kkb_desktop.store.bulk import insert_many
from kkb_desktop.store.projection import batches
from kkb_desktop.store.schema import op, record_table, search_token

AT_ONCE = 200
"""Records of one step up to which they are indexed with it."""

PORTION = 5_000
"""Records or operations that `catch_up` works through at a time: half a second. Small portions write each page of a
large index over and over."""

_KEY = "search.pending"
_MOST_RANGES = 500

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "person": ("id", "village", "family", "name", "nik"),
    "family": (
        "id", "village", "head_name", "card_number", "phone", "kki", "address", "hamlet", "house_number", "rt", "rw",
    ),
}  # fmt: skip
"""The types that are looked for, and what of them the words are made of."""

Range = tuple[str, int, int]
"""Operations of one writer: its id, the first and the last number."""


@dataclass(frozen=True, slots=True)
class Pending:
    """What the index does not know yet. `after`: all records with a greater id are to be gone through, None for none;
    `ranges`: the records that these operations are about."""

    after: str | None
    ranges: tuple[Range, ...]

    def __bool__(self) -> bool:
        return self.after is not None or bool(self.ranges)


def pending(conn: Connection) -> Pending:
    """What is waiting. A database where nothing has been noted yet waits as a whole."""
    kept = settings.get(conn, _KEY)
    if kept is None:
        return Pending("", ())
    return Pending(kept["after"], tuple((writer, first, last) for writer, first, last in kept["ranges"]))


def lag(conn: Connection) -> int:
    """How many records or operations `catch_up` still has before it, 0 where the index is complete."""
    waiting = pending(conn)
    behind = sum(last - first + 1 for _writer, first, last in waiting.ranges)
    if waiting.after is not None:
        for type in _COLUMNS:
            table = record_table(type)
            count = select(func.count()).select_from(table).where(table.c.id > waiting.after)
            behind += conn.scalar(count) or 0
    return behind


def note_step(conn: Connection, operations: Sequence[Operation]) -> None:
    """Index what one step has written, or note it where that is much; the tables must have been written."""
    records = {each.record for each in operations if each.type in _COLUMNS}
    if len(records) <= AT_ONCE:
        index(conn, records)
        return
    bounds: dict[str, tuple[int, int]] = {}
    for each in operations:
        first, last = bounds.get(each.writer, (each.seq, each.seq))
        bounds[each.writer] = min(first, each.seq), max(last, each.seq)
    note_ranges(conn, [(writer, first, last) for writer, (first, last) in bounds.items()])


def note_ranges(conn: Connection, ranges: Iterable[Range]) -> None:
    """Note that operations have begun or ceased to count."""
    waiting = pending(conn)
    fresh = [each for each in ranges if each[1] <= each[2] and each not in waiting.ranges]
    if waiting.after == "" or not fresh:
        return  # everything is waiting anyway
    together = (*waiting.ranges, *fresh)
    _keep(conn, Pending("", ()) if len(together) > _MOST_RANGES else Pending(waiting.after, together))


def note_everything(conn: Connection) -> None:
    """Note that the tables have been made anew."""
    _keep(conn, Pending("", ()))


def catch_up(conn: Connection, portion: int = PORTION) -> bool:
    """Index one portion of what is waiting, inside the caller's transaction that has begun to write; whether there is
    more."""
    waiting = pending(conn)
    if waiting.after is not None:
        waiting = Pending(_go_on(conn, waiting.after, portion), waiting.ranges)
    elif waiting.ranges:
        (writer, first, last), *others = waiting.ranges
        upto = min(last, first + portion - 1)
        records = conn.scalars(
            select(op.c.record).where(
                op.c.writer == writer, op.c.seq.between(first, upto), op.c.type.in_(list(_COLUMNS))
            )
        )
        index(conn, set(records))
        rest = [(writer, upto + 1, last)] if upto < last else []
        waiting = Pending(None, (*rest, *others))
    else:
        return False
    _keep(conn, waiting)
    return bool(waiting)


def index(conn: Connection, records: Collection[str]) -> None:
    """Make the words of these records anew; those that are no longer there lose theirs."""
    for part in batches(records):
        conn.execute(delete(search_token).where(search_token.c.record.in_(part)))
        for type, columns in _COLUMNS.items():
            table = record_table(type)
            query = select(*(table.c[name] for name in columns)).where(table.c.id.in_(part))
            _write(conn, type, conn.execute(query).mappings())


def _go_on(conn: Connection, after: str, portion: int) -> str | None:
    """Index the records that follow `after`; the last one's id, None where there are no more."""
    rows: dict[str, list[Mapping[Any, Any]]] = {}
    for type, columns in _COLUMNS.items():
        table = record_table(type)
        query = (
            select(*(table.c[name] for name in columns))
            .where(table.c.id > after)
            .order_by(table.c.id)
            .limit(portion)
        )
        rows[type] = list(conn.execute(query).mappings())
    ids = sorted(row["id"] for many in rows.values() for row in many)
    upto = ids[portion - 1] if len(ids) >= portion else None
    stale = search_token.c.record > after
    if upto is not None:
        stale &= search_token.c.record <= upto
    conn.execute(delete(search_token).where(stale))
    for type, many in rows.items():
        _write(conn, type, [row for row in many if upto is None or row["id"] <= upto])
    return upto


def _write(conn: Connection, type: str, rows: Iterable[Mapping[Any, Any]]) -> None:
    made = [
        {
            "token": token,
            "record": row["id"],
            "type": type,
            "village": row["village"] or "",
            "home": (row["family"] or "") if type == "person" else "",
        }
        for row in rows
        for token in record_tokens(type, row)
    ]
    if made:
        # In the order of the key, so that each page of it is written once.
        made.sort(key=lambda each: (each["token"], each["record"]))
        insert_many(conn, search_token, made)


def _keep(conn: Connection, waiting: Pending) -> None:
    settings.put(conn, _KEY, {"after": waiting.after, "ranges": [list(each) for each in waiting.ranges]})
