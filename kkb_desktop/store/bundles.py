"""The log book of bundles that came in and went out."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, insert, select

from kkb_desktop.store import schema


@dataclass(frozen=True, slots=True)
class BundleRecord:
    """A bundle, pack or receipt: `bundle_id` is the SHA-256 of its header, `village` a region.

    `covers` are, per writer, the first and last operation inside.
    """

    bundle_id: str
    direction: Literal["in", "out"]
    kind: str
    number: int
    device: str
    village: str
    file_name: str
    at: datetime
    status: str = "ok"
    summary: Mapping[str, Any] = field(default_factory=dict)
    covers: Mapping[str, Sequence[int]] = field(default_factory=dict)
    excluded: bool = False


def add(conn: Connection, record: BundleRecord) -> None:
    """Note a bundle."""
    conn.execute(
        insert(schema.bundle).values(
            bundle_id=record.bundle_id,
            direction=record.direction,
            kind=record.kind,
            number=record.number,
            device=record.device,
            village=record.village,
            file_name=record.file_name,
            at=record.at.isoformat(),
            status=record.status,
            summary=json.dumps(dict(record.summary), ensure_ascii=False),
            excluded=int(record.excluded),
        )
    )
    rows = [
        {"bundle_id": record.bundle_id, "writer": writer, "first": first, "last": last}
        for writer, (first, last) in record.covers.items()
    ]
    if rows:
        conn.execute(insert(schema.bundle_range), rows)


def bundle(conn: Connection, bundle_id: str) -> BundleRecord | None:
    """One bundle, if it is known."""
    row = conn.execute(select(schema.bundle).where(schema.bundle.c.bundle_id == bundle_id)).first()
    return None if row is None else _record(row, _ranges(conn).get(bundle_id, {}))


def bundles(conn: Connection) -> list[BundleRecord]:
    """All bundles, the latest first."""
    ranges = _ranges(conn)
    query = select(schema.bundle).order_by(schema.bundle.c.at.desc(), schema.bundle.c.number.desc())
    return [_record(row, ranges.get(row.bundle_id, {})) for row in conn.execute(query)]


def _ranges(conn: Connection) -> dict[str, dict[str, tuple[int, int]]]:
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for bundle_id, writer, first, last in conn.execute(select(schema.bundle_range)):
        found.setdefault(bundle_id, {})[writer] = (first, last)
    return found


def _record(row: Row[Any], covers: Mapping[str, Sequence[int]]) -> BundleRecord:
    return BundleRecord(
        row.bundle_id,
        row.direction,
        row.kind,
        row.number,
        row.device,
        row.village,
        row.file_name,
        datetime.fromisoformat(row.at),
        row.status,
        json.loads(row.summary),
        covers,
        bool(row.excluded),
    )
