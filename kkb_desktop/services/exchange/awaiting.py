"""What has gone out and has not been confirmed yet: how many records, since when, in which packages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.writing.delivery import Delivery, underway
from kkb_desktop.store import bundles, peers
from kkb_desktop.store.bundles import BundleRecord


@dataclass(frozen=True, slots=True)
class Awaiting:
    """What a village owes its district, and what the district owes it.

    `unsent`: records that are only on this laptop. `records`: those that lie in a package and wait for a receipt;
    `packages` are the numbers of the packages that no receipt covers, in rising order, `since` when the first of them
    was written. A record edited after it was sent counts as unsent alone.
    """

    unsent: int
    records: int
    since: datetime | None
    packages: tuple[int, ...]


def awaiting(conn: Connection, desk: Desk, states: Mapping[str, Delivery] | None = None) -> Awaiting:
    """What waits now. `states` is the answer of `underway`, for who has asked it already."""
    found = list((underway(conn, desk) if states is None else states).values())
    open_ones = unconfirmed(conn)
    return Awaiting(
        found.count("unsent"),
        found.count("sent"),
        min((each.at for each in open_ones), default=None),
        tuple(sorted({each.number for each in open_ones})),
    )


def unconfirmed(conn: Connection) -> list[BundleRecord]:
    """The bundles written here of which something is not covered by a receipt."""
    received = peers.acknowledged(conn)
    return [
        each
        for each in bundles.bundles(conn)
        if each.direction == "out"
        and each.kind == "bundle"
        and any(last > received.get(writer, 0) for writer, (_first, last) in each.covers.items())
    ]


def last_sent(conn: Connection) -> datetime | None:
    """When the last bundle was written here."""
    return max(
        (each.at for each in bundles.bundles(conn) if each.direction == "out" and each.kind == "bundle"),
        default=None,
    )
