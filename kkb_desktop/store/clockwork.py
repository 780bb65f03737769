"""The greatest stamp this database has seen, so that no later change is ever ordered before it; and the write lock."""

from __future__ import annotations

from sqlalchemy import Connection, func, select, update

from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.store import settings
from kkb_desktop.store.schema import setting

_KEY = "clock.last"
HANDED_OVER = "desk.handed_over"
"""Set while this desk's work has been handed over to another laptop: nothing may be written here then."""
_LOCK = 7_206_015
"""Of all who write to one shared PostgreSQL."""


def begin_writing(conn: Connection) -> int:
    """Take the one place of a writer, before anything is read; returns the greatest stamp seen.

    Raises StoreRefused "desk.handed_over" where another laptop goes on with this desk.
    """
    if conn.dialect.name == "postgresql":
        conn.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    else:
        # Writing nothing takes SQLite's lock now: a read first could see a state that another writer then changes.
        conn.execute(update(setting).where(setting.c.key == _KEY).values(value=setting.c.value))
    refuse_handed_over(conn)
    return int(settings.get(conn, _KEY, 0))


def refuse_handed_over(conn: Connection) -> None:
    """Raises StoreRefused "desk.handed_over" where another laptop goes on with this desk."""
    if settings.get(conn, HANDED_OVER) is not None:
        raise StoreRefused("desk.handed_over")


def advance(conn: Connection, stamp: int) -> None:
    """Note a stamp that was given or read."""
    if stamp > int(settings.get(conn, _KEY, 0)):
        settings.put(conn, _KEY, stamp)
