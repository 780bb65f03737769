"""What came to light about this laptop on the road, kept until somebody has read it: nothing was lost, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, cast

from sqlalchemy import Connection

from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.store import settings
from kkb_desktop.store.confirming import Mishap

_KEY = "road.mishaps"


@dataclass(frozen=True, slots=True)
class Noted:
    """A mishap and when it came to light. See `Mishap` for what it means."""

    kind: Literal["restored", "copied"]
    moved: int
    lost: int
    at: datetime


def note(conn: Connection, found: Iterable[Mishap], at: datetime) -> None:
    """Keep what came to light, inside the caller's transaction."""
    fresh = [[each.kind, each.moved, each.lost, at.isoformat()] for each in found]
    if fresh:
        settings.put(conn, _KEY, [*settings.get(conn, _KEY, []), *fresh])


def noted(desk: Desk) -> list[Noted]:
    """What nobody has read yet, the oldest first."""
    with desk.engine.connect() as conn:
        return noted_in(conn)


def noted_in(conn: Connection) -> list[Noted]:
    """The same inside a connection that the caller has."""
    return [
        Noted(cast(Literal["restored", "copied"], kind), moved, lost, datetime.fromisoformat(at))
        for kind, moved, lost, at in settings.get(conn, _KEY, [])
    ]


def dismiss(desk: Desk) -> None:
    """Somebody has read it."""
    with desk.engine.begin() as conn:
        settings.put(conn, _KEY, [])
