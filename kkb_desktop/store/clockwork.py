"""The greatest stamp this database has seen, so that no later change is ever ordered before it; and the write lock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, func, select, update

from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.domain.operations.stamp import COUNTER_BITS, next_stamp, stamp_at
from kkb_desktop.store import settings
from kkb_desktop.store.schema import setting

_KEY = "clock.last"
_TRUSTED = "clock.trusted"
_AHEAD = timedelta(days=1)
_BUILT = datetime(2026, 11, 1, tzinfo=UTC)
_LIFE = timedelta(days=2 * 366)
"""No clock is right that stands before this program was made; none is believed that stands so far after it."""
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


def next_moment(conn: Connection, moment: datetime) -> int:
    """A stamp for something that is said at `moment`, greater than every one seen; it is noted."""
    stamp = next_stamp(moment, begin_writing(conn))
    advance(conn, stamp)
    return stamp


def believed_until(conn: Connection, moment: datetime) -> int:
    """The greatest stamp that may be believed at `moment`: a day after it, or after the newest trusted word.

    A laptop whose clock stands years behind still believes its district; nobody believes a clock years ahead.
    """
    latest = max(stamp_at(moment), int(settings.get(conn, _TRUSTED, 0)))
    return latest + ((_AHEAD // timedelta(milliseconds=1)) << COUNTER_BITS)


def trust(conn: Connection, stamp: int, moment: datetime) -> None:
    """Note the stamp of what the district has signed, for a laptop to hold its own clock (`moment`) against.

    An office whose own clock stands years ahead is not believed either.
    """
    if trusted(conn) < stamp <= stamp_at(max(moment, _BUILT) + _LIFE):
        settings.put(conn, _TRUSTED, stamp)


def trusted(conn: Connection) -> int:
    """The greatest stamp that the district has signed, 0 before the first."""
    return int(settings.get(conn, _TRUSTED, 0))


def refuse_handed_over(conn: Connection) -> None:
    """Raises StoreRefused "desk.handed_over" where another laptop goes on with this desk."""
    if settings.get(conn, HANDED_OVER) is not None:
        raise StoreRefused("desk.handed_over")


def advance(conn: Connection, stamp: int) -> None:
    """Note a stamp that was given or read."""
    if stamp > int(settings.get(conn, _KEY, 0)):
        settings.put(conn, _KEY, stamp)
