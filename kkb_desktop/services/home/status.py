"""What the header of the window says: where we are, when something was last saved here, what has not been sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from kkb_desktop.domain.operations.stamp import moment_of
from kkb_desktop.services.desk.desk import Desk, DeskKind, place_words
from kkb_desktop.services.writing.delivery import underway
from kkb_desktop.store import conflicts, drafts, schema


@dataclass(frozen=True, slots=True)
class HeaderStatus:
    """`saved_at`: the latest change made on this laptop (UTC), None before the first. `unsent`: records that are
    only on this laptop; `sent`: records in a bundle whose receipt has not come. `place` is the region in words,
    narrowest first; never empty (its code at least). `drafts` and `conflicts` wait for somebody.
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


def status(desk: Desk) -> HeaderStatus:
    """The state of the desk at this moment; a few milliseconds, to be read again after each change."""
    own = select(schema.writer.c.writer).where(schema.writer.c.device == desk.device)
    with desk.engine.connect() as conn:
        stamp = conn.scalar(select(func.max(schema.op.c.stamp)).where(schema.op.c.writer.in_(own)))
        waiting = list(underway(conn, desk).values())
        return HeaderStatus(
            moment_of(stamp) if stamp else None,
            waiting.count("unsent"),
            waiting.count("sent"),
            place_words(conn) or (desk.region,),
            desk.kind,
            desk.region,
            desk.user.name,
            desk.user.role,
            len(list(drafts.drafts(conn))),
            len(conflicts.open_conflicts(conn)),
        )
