"""Whom the district may call about a laptop: sealed for the district alone, small, beside the readable header.

It stands outside the payload so that it can be read before the laptop is approved, without opening anything else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pyrage
from pyrage import x25519

from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.domain.operations.canonical import canonical, parse_canonical
from kkb_desktop.sync import limits
from kkb_desktop.sync.keys import PublicCard

_HEX = re.compile(r"(?:[0-9a-f]{2})+")


@dataclass(frozen=True, slots=True)
class Contact:
    """A name and a phone number as the laptop gives them, "" for what was not given, and the names of its users."""

    name: str = ""
    phone: str = ""
    users: tuple[str, ...] = ()


MOST_USERS = 20
"""Names of users that fit in."""


def seal_contact(contact: Contact, recipients: Sequence[PublicCard]) -> str:
    """The contact as hex digits that only the recipients can read."""
    users = sorted(set(contact.users))[:MOST_USERS]
    plain = canonical({"name": contact.name, "phone": contact.phone, "users": users}).encode()
    sealed: bytes = pyrage.encrypt(plain, [x25519.Recipient.from_str(each.seal_key) for each in recipients])
    return sealed.hex()


def is_sealed_contact(value: object) -> bool:
    """Whether this has the form of one, read or not."""
    return isinstance(value, str) and len(value) <= limits.CONTACT and _HEX.fullmatch(value) is not None


def open_contact(sealed: str, identity: str) -> Contact | None:
    """The contact, or None where it is not for this identity or no contact at all: a courtesy refuses no bundle."""
    try:
        plain = pyrage.decrypt(bytes.fromhex(sealed), [x25519.Identity.from_str(identity)])
        value = parse_canonical(plain)
    except (pyrage.DecryptError, BundleRefused, ValueError):
        return None
    if not isinstance(value, dict) or set(value) != {"name", "phone", "users"}:
        return None
    users = value["users"]
    if not isinstance(users, list) or len(users) > MOST_USERS:
        return None
    if not all(
        isinstance(each, str) and len(each) <= 120 and each.isprintable()
        for each in (value["name"], value["phone"], *users)
    ):
        return None
    return Contact(value["name"], value["phone"], tuple(users))
