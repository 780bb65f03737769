"""What the header of the window says: where we are, when something was last saved here, what has not been sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from kkb_desktop.domain.operations.stamp import moment_of
from kkb_desktop.services.desk.desk import Desk, DeskKind, place_words
from kkb_desktop.services.exchange import arrivals
from kkb_desktop.services.exchange.awaiting import awaiting, last_sent
from kkb_desktop.services.exchange.mishaps import Noted, noted_in
from kkb_desktop.store import conflicts, drafts, peers, schema, settings


@dataclass(frozen=True, slots=True)
class HeaderStatus:
    """`saved_at`: the latest change made on this laptop (UTC), None before the first. `unsent`: records that are
    only on this laptop; `sent`: records in a package whose receipt has not come, `packages` its number (or theirs, if
    several wait), `sent_since` when the first of them was written. `last_sent`: when a package was written last.
    `place` is the region in words, narrowest first; never empty (its code at least). `drafts` and `conflicts` wait
    for somebody. `has_card`: whether a village knows whom to lock its packages for (always True at an office).
    At an office `bundles` and `laptops` count what waits in the inbox: bundles kept from earlier sticks, and laptops
    nobody has approved; 0 in a village. `mishaps` came to light on the road and nobody has read them yet.
    """

    saved_at: datetime | None
    unsent: int
    sent: int
    place: tuple[str, ...]
    kind: DeskKind
    region: str
    user: str
    role: str
    drafts: int
    conflicts: int
    sent_since: datetime | None = None
    packages: tuple[int, ...] = ()
    last_sent: datetime | None = None
    has_card: bool = True
    bundles: int = 0
    laptops: int = 0
    mishaps: tuple[Noted, ...] = ()


def status(desk: Desk) -> HeaderStatus:
    """The state of the desk at this moment; a few milliseconds, to be read again after each change."""
    own = select(schema.writer.c.writer).where(schema.writer.c.device == desk.device)
    with desk.engine.connect() as conn:
        stamp = conn.scalar(select(func.max(schema.op.c.stamp)).where(schema.op.c.writer.in_(own)))
        waiting = awaiting(conn, desk)
        office = desk.kind != "village"
        return HeaderStatus(
            moment_of(stamp) if stamp else None,
            waiting.unsent,
            waiting.records,
            place_words(conn) or (desk.region,),
            desk.kind,
            desk.region,
            desk.user.name,
            desk.user.role,
            len(list(drafts.drafts(conn))),
            len(conflicts.open_conflicts(conn)),
            waiting.since,
            waiting.packages,
            last_sent(conn),
            office or settings.get(conn, "district.card", None) is not None,
            len(arrivals.waiting_ids(desk)) if office else 0,
            sum(each.status == "pending" for each in peers.devices(conn)) if office else 0,
            tuple(noted_in(conn)),
        )
