"""What stands in a key file: the salt of the database, and a slot for each way to its key.

A slot has a key pair of its own (age, X25519). The private half is sealed by ChaCha20-Poly1305 under Argon2id of a
passphrase; the database key is sealed to the public half. So a new database key reaches everybody who stays without
their passphrases. A MAC under the database key covers the whole, with a generation number that grows at each change; a
CRC tells a damaged copy from a good one before any passphrase is tried.
"""

from __future__ import annotations

import base64
import hmac
import json
import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

import pyrage
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from kkb_desktop.domain.clock import RandomBytes
from kkb_desktop.domain.errors import KeyRefused
from kkb_desktop.store.passphrase_cost import Cost, check_cost, derive

VERSION = 2
MOST_SLOTS = 60
_LONGEST = 4_000
_KEY, _SALT, _NONCE = 32, 16, 12

SlotKind = Literal["user", "recovery", "district"]
_KINDS = ("user", "recovery", "district")


@dataclass(frozen=True, slots=True)
class DatabaseKey:
    """What opens the database: 32 bytes of key and the 16 of salt that are kept outside of it."""

    key: bytes
    salt: bytes

    def __repr__(self) -> str:
        return "DatabaseKey(...)"


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to the database key; bytes are base64. `made` is the time, `by` the user who made it.

    A slot of the district is sealed to a key pair of the district's: it has no passphrase, so `salt`, `nonce` and
    `sealed` are "".
    """

    kind: SlotKind
    name: str
    role: str
    made: str
    by: str
    public: str
    box: str = field(repr=False)
    salt: str = field(default="", repr=False)
    cost: Cost = Cost()
    nonce: str = field(default="", repr=False)
    sealed: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class KeyDocument:
    """A whole key file."""

    generation: int
    salt: bytes
    slots: tuple[Slot, ...]
    mac: bytes

    def slot(self, kind: SlotKind, name: str | None = None) -> Slot | None:
        """The slot of a user, the recovery code, or the district."""
        for each in self.slots:
            if each.kind == kind and (name is None or each.name == name):
                return each
        return None

    @property
    def users(self) -> tuple[Slot, ...]:
        """Those of people."""
        return tuple(each for each in self.slots if each.kind == "user")


def document(key: DatabaseKey, generation: int, slots: Sequence[Slot]) -> KeyDocument:
    """A key file's content with its MAC."""
    return KeyDocument(generation, key.salt, tuple(slots), _mac(key, generation, slots))


def is_of(found: KeyDocument, key: DatabaseKey) -> bool:
    """Whether the content was written by somebody who had this database key, and not altered since."""
    expected = _mac(DatabaseKey(key.key, found.salt), found.generation, found.slots)
    return found.salt == key.salt and hmac.compare_digest(expected, found.mac)


def sealed_slot(
    kind: SlotKind,
    name: str,
    role: str,
    secret: str,
    key: DatabaseKey,
    cost: Cost,
    random: RandomBytes,
    *,
    made: str = "",
    by: str = "",
) -> Slot:
    """A slot that `secret` opens."""
    identity = pyrage.x25519.Identity.generate()
    public = str(identity.to_public())
    slot = Slot(kind, name, role, made, by, public, "", encoded(random(_SALT)), cost)
    nonce = random(_NONCE)
    cipher = ChaCha20Poly1305(derive(secret, decoded(slot.salt), cost))
    sealed = cipher.encrypt(nonce, str(identity).encode(), _described(slot))
    return boxed(replace(slot, nonce=encoded(nonce), sealed=encoded(sealed)), key)


def boxed(slot: Slot, key: DatabaseKey) -> Slot:
    """The same slot, leading to this database key."""
    return replace(slot, box=encoded(seal_to(slot.public, key.key)))


def seal_to(public: str, data: bytes) -> bytes:
    """Bytes that only the owner of an age key reads."""
    sealed: bytes = pyrage.encrypt(data, [pyrage.x25519.Recipient.from_str(public)])
    return sealed


def open_box(identity: str, box: bytes) -> bytes | None:
    """What was sealed to this age key; None where it was not, or is damaged."""
    try:
        opened: bytes = pyrage.decrypt(box, [pyrage.x25519.Identity.from_str(identity)])
    except Exception:  # the binding raises its own kind for each damage
        return None
    return opened


def open_slot(found: KeyDocument, slot: Slot, secret: str) -> DatabaseKey:
    """The database key. Raises KeyRefused "key.wrong" for another secret, "key.damaged" where the file was altered."""
    try:
        cipher = ChaCha20Poly1305(derive(secret, decoded(slot.salt), slot.cost))
        identity = cipher.decrypt(decoded(slot.nonce), decoded(slot.sealed), _described(slot)).decode()
    except InvalidTag as error:
        raise KeyRefused("key.wrong") from error
    raw = open_box(identity, decoded(slot.box))
    if raw is None or len(raw) != _KEY:
        raise KeyRefused("key.damaged")
    key = DatabaseKey(raw, found.salt)
    if not is_of(found, key):
        raise KeyRefused("key.damaged")
    return key


def as_bytes(content: KeyDocument) -> bytes:
    """A key file's bytes."""
    body = {**_covered(content.salt, content.generation, content.slots), "mac": encoded(content.mac)}
    outer = {"crc": zlib.crc32(_canonical(body)), "content": body}
    return json.dumps(outer, ensure_ascii=False, indent=1).encode()


def parse(data: bytes) -> KeyDocument:
    """A key file's content, every item of it of the kind it must be. Raises ValueError for anything else."""
    try:
        outer = json.loads(data.decode(), parse_constant=_refuse, object_pairs_hook=_unambiguous)
        return _read(outer)
    except (RecursionError, KeyRefused, TypeError, KeyError, OverflowError) as error:
        raise ValueError("not a key file") from error


def _read(outer: Any) -> KeyDocument:
    body = _object(outer, {"crc", "content"})["content"]
    content = _object(body, {"version", "generation", "salt", "slots", "mac"})
    if zlib.crc32(_canonical(body)) != outer["crc"] or content["version"] != VERSION:
        raise ValueError
    slots = content["slots"]
    if type(slots) is not list or not 0 < len(slots) <= MOST_SLOTS:
        raise ValueError
    read = tuple(_slot(each) for each in slots)
    names = [(each.kind, each.name if each.kind == "user" else "") for each in read]
    if len(set(names)) != len(names) or not any(each.kind == "user" for each in read):
        raise ValueError
    return KeyDocument(
        _whole(content["generation"], 1, 2**53),
        _sized(content["salt"], _SALT),
        read,
        _sized(content["mac"], 32),
    )


def _slot(value: Any) -> Slot:
    kind = _object(value, None).get("kind")
    if kind not in _KINDS:
        raise ValueError
    plain = {"kind", "name", "role", "made", "by", "public", "box"}
    with_secret = kind != "district"
    found = _object(value, plain | ({"salt", "cost", "nonce", "sealed"} if with_secret else set()))
    for name in plain:
        if type(found[name]) is not str or len(found[name]) > _LONGEST:
            raise ValueError
    if not re.fullmatch(r"age1[0-9a-z]{58}", found["public"]):
        raise ValueError
    decoded(found["box"])
    slot = Slot(*(found[name] for name in ("kind", "name", "role", "made", "by", "public", "box")))
    if not with_secret:
        return slot
    cost = _object(found["cost"], {"memory_kib", "iterations", "lanes"})
    asked = Cost(*(_whole(cost[name], 1, 2**40) for name in ("memory_kib", "iterations", "lanes")))
    check_cost(asked)
    _sized(found["salt"], _SALT)
    _sized(found["nonce"], _NONCE)
    decoded(found["sealed"])
    return replace(slot, salt=found["salt"], cost=asked, nonce=found["nonce"], sealed=found["sealed"])


def _object(value: Any, names: set[str] | None) -> dict[str, Any]:
    if type(value) is not dict or (names is not None and set(value) != names):
        raise ValueError
    return value


def _whole(value: Any, least: int, most: int) -> int:
    if type(value) is not int or not least <= value <= most:
        raise ValueError
    return value


def _sized(text: Any, size: int) -> bytes:
    data = decoded(text)
    if len(data) != size:
        raise ValueError
    return data


def _refuse(_constant: str) -> Any:
    raise ValueError("no number")


def _unambiguous(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) != len(pairs):
        raise ValueError("a name twice")
    return read


def _described(slot: Slot) -> bytes:
    """What is authenticated with the sealed half: all that describes the slot."""
    return _canonical([VERSION, slot.kind, slot.name, slot.role, slot.public, slot.salt, asdict(slot.cost)])


def _as_json(slot: Slot) -> dict[str, Any]:
    told = asdict(slot)
    if slot.kind == "district":
        for name in ("salt", "cost", "nonce", "sealed"):
            del told[name]
    return told


def _covered(salt: bytes, generation: int, slots: Sequence[Slot]) -> dict[str, Any]:
    return {
        "version": VERSION,
        "generation": generation,
        "salt": encoded(salt),
        "slots": [_as_json(each) for each in slots],
    }


def _mac(key: DatabaseKey, generation: int, slots: Sequence[Slot]) -> bytes:
    covered = _canonical(_covered(key.salt, generation, slots))
    return hmac.digest(key.key, b"kkb-kunci" + covered, "sha256")


def _canonical(value: Mapping[str, Any] | list[Any]) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, allow_nan=False).encode()


def encoded(data: bytes) -> str:
    """Bytes as base64."""
    return base64.b64encode(data).decode()


def decoded(text: Any) -> bytes:
    """Bytes back from base64. Raises ValueError."""
    if type(text) is not str:
        raise ValueError
    return base64.b64decode(text, validate=True)
