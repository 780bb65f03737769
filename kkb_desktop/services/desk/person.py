"""Whom the district may call about this laptop: a name and a phone number, both only if they were given."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.store import settings

_KEY = "desk.person"
LONGEST_NAME = 80
"""Characters, as for the names of users."""
_PHONE_DIGITS = range(9, 16)


@dataclass(frozen=True, slots=True)
class Person:
    """A name in one line and a phone number of digits, as "081234567890"; "" for what was not given."""

    name: str = ""
    phone: str = ""

    def __bool__(self) -> bool:
        return bool(self.name or self.phone)


def tidied(name: str, phone: str) -> Person:
    """What was typed, in the form in which it is kept; +62 becomes 0.

    Raises RecordRefused "person.name_long" (more than 80 characters) or "person.phone" (not 9 to 15 digits).
    """
    name = " ".join(name.split())
    if len(name) > LONGEST_NAME:
        raise RecordRefused("person.name_long")
    digits = re.sub(r"^(?:\+|00)?62", "0", re.sub(r"[\s().\-/]", "", phone))
    if digits and not (digits.isascii() and digits.isdigit() and len(digits) in _PHONE_DIGITS):
        raise RecordRefused("person.phone")
    return Person(name, digits)


def read(desk: Desk) -> Person:
    """Who was given; an empty person where nobody was."""
    with desk.engine.connect() as conn:
        kept = settings.get(conn, _KEY, {})
    return (
        Person(str(kept.get("name", "")), str(kept.get("phone", ""))) if isinstance(kept, dict) else Person()
    )


def save(desk: Desk, name: str, phone: str) -> Person:
    """Keep the person to be called, in place of the one before; both empty: nobody.

    Raises what `tidied` raises; then nothing has changed.
    """
    permit(desk, Permission.SETTINGS)
    person = tidied(name, phone)
    with desk.engine.begin() as conn:
        settings.put(conn, _KEY, {"name": person.name, "phone": person.phone})
    return person
