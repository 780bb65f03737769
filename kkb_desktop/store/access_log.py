"""Who looked at, printed or took out whose data: kept on this laptop, never sent, never changed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from kkb_desktop.store.projection import batches
from kkb_desktop.store.schema import access


@dataclass(frozen=True, slots=True)
class AccessEntry:
    """One look at one record. `action` is "view", "reveal", "print" or "export"; `detail` a field or a paper."""

    id: str
    at: datetime
    user: str
    action: str
    type: str
    record: str
    detail: str


def note(conn: Connection, entries: Sequence[AccessEntry]) -> None:
    """Keep entries."""
    if entries:
        conn.execute(
            insert(access),
            [
                {
                    "id": each.id,
                    "at": each.at.isoformat(),
                    "user": each.user,
                    "action": each.action,
                    "type": each.type,
                    "record": each.record,
                    "detail": each.detail,
                }
                for each in entries
            ],
        )


def latest(conn: Connection, limit: int) -> list[AccessEntry]:
    """The latest entries, the newest first."""
    query = select(access).order_by(access.c.at.desc(), access.c.id).limit(limit)
    return [_entry(row) for row in conn.execute(query)]


def about(conn: Connection, records: Collection[str]) -> list[AccessEntry]:
    """All entries about these records, the newest first."""
    found: list[AccessEntry] = []
    for part in batches(records):
        found += [_entry(row) for row in conn.execute(select(access).where(access.c.record.in_(part)))]
    return sorted(found, key=lambda entry: (entry.at, entry.id), reverse=True)


def _entry(row: Row[Any]) -> AccessEntry:
    return AccessEntry(
        row.id,
        datetime.fromisoformat(row.at),
        row.user,
        row.action,
        row.type,
        row.record,
        row.detail,
    )
