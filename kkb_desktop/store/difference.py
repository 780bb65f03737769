"""What one database holds and another does not, counted by the log, before somebody goes back to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as cipher

from kkb_desktop.store import engine
from kkb_desktop.store.copies import said
from kkb_desktop.store.keyfile import DatabaseKey

_PART = 400


@dataclass(frozen=True, slots=True)
class Loss:
    """What would be lost, in records per type: made since, changed since, deleted since (they would come back).

    `unconfirmed` records among them are nowhere else, as far as this database knows. `drafts` are forms half typed,
    `photos` pictures, `bundles` packages taken in or written, `laptops` whose standing differs.
    """

    added: Mapping[str, int]
    changed: Mapping[str, int]
    deleted: Mapping[str, int]
    unconfirmed: int
    drafts: int
    photos: int
    bundles: int
    laptops: int

    @property
    def records(self) -> int:
        """Records in all."""
        return sum(sum(each.values()) for each in (self.added, self.changed, self.deleted))

    @property
    def nothing(self) -> bool:
        """Whether both hold the same."""
        return not (self.records or self.drafts or self.photos or self.bundles or self.laptops)


def loss(path: Path, key: DatabaseKey, other: Path, other_key: DatabaseKey, *, own_device: str = "") -> Loss:
    """What the database at `path` holds and the sealed file `other` does not.

    `own_device`: only what this device wrote itself can be unconfirmed ("": whatever the district has not confirmed).
    Raises StoreRefused.
    """
    here = there = None
    try:
        here = engine.connect(path, key)
        there = engine.connect(other, other_key, sealed=True)
        here.execute("BEGIN")
        return _loss(here, there, own_device)
    except cipher.DatabaseError as error:
        raise said(error) from error
    finally:
        for each in (here, there):
            if each is not None:
                each.close()


def _loss(here: Any, there: Any, own_device: str) -> Loss:
    reached = {
        writer: (device, acknowledged)
        for writer, device, acknowledged in here.execute("SELECT writer, device, acknowledged FROM writer")
    }
    kinds: dict[str, tuple[str, bool]] = {}
    unconfirmed: set[str] = set()
    for _op, type, record, kind, writer, seq in _only_in(here, there):
        deleted = kinds.get(record, ("", False))[1] or kind == "delete"
        kinds[record] = (type, deleted)
        device, acknowledged = reached.get(writer, ("", 0))
        if seq > acknowledged if not own_device else device == own_device:
            unconfirmed.add(record)
    known: set[str] = set()
    records = list(kinds)
    for start in range(0, len(records), _PART):
        part = records[start : start + _PART]
        marks = ", ".join("?" * len(part))
        known.update(
            row[0] for row in there.execute(f"SELECT DISTINCT record FROM op WHERE record IN ({marks})", part)
        )
    counts: dict[str, dict[str, int]] = {"added": {}, "changed": {}, "deleted": {}}
    for record, (type, deleted) in kinds.items():
        if record not in known:
            how = "added"
        else:
            how = "deleted" if deleted else "changed"
        counts[how][type] = counts[how].get(type, 0) + 1
    return Loss(
        counts["added"],
        counts["changed"],
        counts["deleted"],
        len(unconfirmed),
        len(
            _rows(here, "SELECT form_key, body FROM draft") - _rows(there, "SELECT form_key, body FROM draft")
        ),
        len(_rows(here, "SELECT sha256 FROM attachment") - _rows(there, "SELECT sha256 FROM attachment")),
        len(_rows(here, "SELECT bundle_id FROM bundle") - _rows(there, "SELECT bundle_id FROM bundle")),
        len(
            _rows(here, "SELECT device, status FROM device")
            - _rows(there, "SELECT device, status FROM device")
        ),
    )


def _only_in(here: Any, there: Any) -> Iterator[tuple[Any, ...]]:
    """Operations that only the first has; both are read in the order of their ids, so that neither need be held."""
    ids = there.execute("SELECT op_id FROM op ORDER BY op_id")
    other = ids.fetchone()
    for row in here.execute("SELECT op_id, type, record, kind, writer, seq FROM op ORDER BY op_id"):
        while other is not None and other[0] < row[0]:
            other = ids.fetchone()
        if other is None or other[0] != row[0]:
            yield row


def _rows(connection: Any, query: str) -> set[tuple[Any, ...]]:
    return set(connection.execute(query).fetchall())
