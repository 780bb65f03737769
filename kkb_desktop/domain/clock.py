"""Time and chance enter the program through these two types, so that tests can decide both."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Gives the present moment, aware, in UTC."""

RandomBytes = Callable[[int], bytes]
"""Gives that many unpredictable bytes."""


def system_clock() -> datetime:
    """The computer's clock. It may be wrong: order between records never depends on it alone."""
    return datetime.now(UTC)


def system_random(size: int) -> bytes:
    """Bytes from the operating system's secure source."""
    return secrets.token_bytes(size)


def new_id(random: RandomBytes = system_random) -> str:
    """A random 128-bit id as 32 lower-case hex digits. Never a counter: two laptops must never meet by it."""
    return random(16).hex()
