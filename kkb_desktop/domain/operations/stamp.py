"""Hybrid logical clock: close to wall time, yet never running backwards on one machine or behind what it has read.

A stamp is one integer: milliseconds since 1970 (UTC) in the upper bits, a counter in the lower 16.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

COUNTER_BITS = 16
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LARGEST = 2**62
"""Stamps above this are refused: they could not be advanced any more."""


def stamp_at(moment: datetime) -> int:
    """The smallest stamp of that moment."""
    # Whole numbers throughout: a float of seconds is off by one millisecond now and then.
    return (moment - _EPOCH) // timedelta(milliseconds=1) << COUNTER_BITS


def next_stamp(moment: datetime, last: int) -> int:
    """A stamp for a change made at `moment`, greater than `last`, the greatest one seen so far."""
    return max(stamp_at(moment), last + 1)


def moment_of(stamp: int) -> datetime:
    """The wall time inside a stamp, in UTC. For display only. Far-off stamps are shown as the last possible day."""
    try:
        return _EPOCH + timedelta(milliseconds=stamp >> COUNTER_BITS)
    except OverflowError:
        return datetime(9999, 12, 31, tzinfo=UTC)
