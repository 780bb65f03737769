"""A session that is locked and goes on: after a while without a hand on the laptop, or after it slept.

The desk stays open and its key in memory, so what was half typed stays as it was. The user's passphrase opens the
lock; so does a PIN of six digits, where the user chose one, at most five times wrong. The PIN opens no file: it stands
as a hash inside the encrypted database, which must be open already.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from sqlalchemy import Connection

from kkb_desktop.domain.errors import KeyRefused
from kkb_desktop.services.desk import keylog
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.store import keyfile, settings

MINUTES = (5, 10, 15, 30)
"""What may be chosen; there is no "never"."""
USUAL_MINUTES = 10
PIN_LENGTH = 6
PIN_TRIES = 5
_MINUTES, _PINS = "desk.lock_minutes", "desk.pins"


def lock_minutes(desk: Desk) -> int:
    """After how many minutes without a hand on the laptop the session is locked; anything odd is the usual 10."""
    with desk.engine.connect() as conn:
        kept = settings.get(conn, _MINUTES, USUAL_MINUTES)
    return kept if type(kept) is int and kept in MINUTES else USUAL_MINUTES


def set_lock_minutes(desk: Desk, minutes: int) -> None:
    """Choose one of `MINUTES`. Raises RoleDenied, KeyRefused "lock.minutes"."""
    permit(desk, Permission.SETTINGS)
    if minutes not in MINUTES:
        raise KeyRefused("lock.minutes")
    with desk.engine.begin() as conn:
        settings.put(conn, _MINUTES, minutes)


# ---------------------------------------------------------------- the PIN


def pin_offered(desk: Desk) -> bool:
    """Whether a PIN can be chosen here: not where the database is a server's, which others read too."""
    return desk.engine.dialect.name != "postgresql"


def has_pin(desk: Desk) -> bool:
    """Whether this user has chosen a PIN."""
    with desk.engine.connect() as conn:
        return desk.user.name in _pins(conn)


def pin_problem(pin: str) -> KeyRefused | None:
    """Why a PIN would be refused ("pin.shape", "pin.easy"), or None where it will do."""
    if not (pin.isascii() and pin.isdigit() and len(pin) == PIN_LENGTH):
        return KeyRefused("pin.shape")
    steps = {(int(after) - int(before)) % 10 for before, after in zip(pin, pin[1:], strict=False)}
    if len(steps) == 1 or len(set(pin)) <= 2 or pin[:3] == pin[3:] or pin[:3] == pin[:2:-1]:
        return KeyRefused("pin.easy")
    return None


def set_pin(desk: Desk, own_passphrase: str, pin: str) -> None:
    """Choose a PIN for oneself, in place of the one before.

    Raises KeyRefused "pin.shape", "pin.easy", "pin.shared" (a server's database), or for a wrong passphrase.
    """
    permit(desk, Permission.OWN)
    if not pin_offered(desk):
        raise KeyRefused("pin.shared")
    if (problem := pin_problem(pin)) is not None:
        raise problem
    keyfile.unlock(desk.folder, desk.user.name, own_passphrase)
    salt = desk.random(16)
    kept = {"salt": salt.hex(), "hash": _hashed(pin, salt).hex()}
    with desk.engine.begin() as conn:
        settings.put(conn, _PINS, {**_pins(conn), desk.user.name: kept})
    keylog.note(desk, "pin_changed")


def remove_pin(desk: Desk) -> None:
    """Have no PIN any more: only the passphrase opens the lock."""
    permit(desk, Permission.OWN)
    with desk.engine.begin() as conn:
        forget_pin(conn, desk.user.name)
    keylog.note(desk, "pin_changed")


def forget_pin(conn: Connection, user: str) -> None:
    """The same inside a transaction, for a user who was removed or whose passphrase was forgotten."""
    pins = _pins(conn)
    if pins.pop(user, None) is not None:
        settings.put(conn, _PINS, pins)


@dataclass(slots=True)
class Lock:
    """A locked session. `left` are the tries of the PIN that are left; a passphrase gives all of them back."""

    desk: Desk
    left: int = PIN_TRIES

    @property
    def takes_pin(self) -> bool:
        """Whether a PIN is worth asking for."""
        return self.left > 0 and has_pin(self.desk)


def open_with_pin(lock: Lock, pin: str) -> None:
    """Raises KeyRefused "pin.wrong" with the tries `left`, "pin.spent" after the fifth or where there is no PIN."""
    with lock.desk.engine.connect() as conn:
        kept = _pins(conn).get(lock.desk.user.name)
    if lock.left <= 0 or kept is None:
        raise KeyRefused("pin.spent")
    lock.left -= 1  # before it is looked at: a program stopped in between has counted it
    typed = _hashed(pin, bytes.fromhex(kept["salt"]))
    if not hmac.compare_digest(typed, bytes.fromhex(kept["hash"])):
        raise KeyRefused("pin.wrong", left=lock.left) if lock.left else KeyRefused("pin.spent")
    lock.left = PIN_TRIES


def open_with_passphrase(lock: Lock, passphrase: str) -> None:
    """Raises KeyRefused "key.wrong", also for a user who was removed meanwhile, or what the key file says."""
    keyfile.unlock(lock.desk.folder, lock.desk.user.name, passphrase)
    lock.left = PIN_TRIES


def _hashed(pin: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, n=2**14, r=8, p=1).derive(pin.encode())


def _pins(conn: Connection) -> dict[str, dict[str, Any]]:
    """What is kept, as far as it is whole."""
    kept = settings.get(conn, _PINS, {})
    if not isinstance(kept, dict):
        return {}
    return {name: each for name, each in kept.items() if _whole(each)}


def _whole(kept: object) -> bool:
    if not isinstance(kept, dict):
        return False
    try:
        return len(bytes.fromhex(kept["salt"])) == 16 and len(bytes.fromhex(kept["hash"])) == 32
    except (KeyError, TypeError, ValueError):
        return False


__all__ = [
    "Lock",
    "MINUTES",
    "PIN_LENGTH",
    "PIN_TRIES",
    "USUAL_MINUTES",
    "forget_pin",
    "has_pin",
    "lock_minutes",
    "open_with_passphrase",
    "open_with_pin",
    "pin_offered",
    "pin_problem",
    "remove_pin",
    "set_lock_minutes",
    "set_pin",
]
