"""Who may open the database: its key, wrapped once for each user and once for the recovery code.

`kunci.json` holds the salt of the database and the slots; `kunci.salinan.json` is the same again. A slot is the
database key sealed by ChaCha20-Poly1305 under Argon2id of the passphrase; the slot's description is authenticated
with it. A MAC under the database key covers the whole file, a CRC tells a damaged copy from a good one.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import re
import unicodedata
import zlib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from kkb_desktop.domain.clock import RandomBytes, system_random
from kkb_desktop.domain.errors import KeyRefused

FILES = ("kunci.json", "kunci.salinan.json")
_VERSION = 1
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: no I, L, O, U, so that nothing is misread on paper."""
_CODE_BYTES = 16
CODE_LENGTH = 32
"""Characters of a recovery code: 128 bits of secret and 32 of check, 5 in each."""
_RECOVERY = ""
"""The name of the recovery code's slot; no user can have it."""
_COMMON = frozenset(
    {"1234567890", "0123456789", "passwordpassword", "katasandi123", "kampungkb2022", "qwertyuiop"}
)


@dataclass(frozen=True, slots=True)
class DatabaseKey:
    """What opens the database: 32 bytes of key and the 16 of salt that are kept outside of it."""

    key: bytes
    salt: bytes

    def __repr__(self) -> str:
        return "DatabaseKey(...)"


@dataclass(frozen=True, slots=True)
class SlotUser:
    """Somebody who can open the database, and what they are here ("kader", "operator", "admin")."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Cost:
    """What one try of a passphrase costs: memory in KiB, rounds, lanes (Argon2id)."""

    memory_kib: int = 64 * 1024
    iterations: int = 3
    lanes: int = 1


_MOST = Cost(256 * 1024, 10, 8)
"""A key file may not ask for more: it could be a hostile one."""


def passphrase_rules(passphrase: str) -> dict[str, bool]:
    """What a passphrase must be, and whether this one is: "length" (four words, or ten characters) and "varied"
    (not on the short list of what everybody tries, nor one letter over and over; False for an empty one)."""
    plain = _plain(passphrase)
    bare = re.sub(r"\s", "", plain.lower())
    return {
        "length": len(plain.split()) >= 4 or len(plain) >= 10,
        "varied": bare not in _COMMON and len(set(bare)) >= 4,
    }


def check_passphrase(passphrase: str) -> None:
    """Raises KeyRefused "key.weak" or "key.common" where one of `passphrase_rules` is not kept."""
    kept = passphrase_rules(passphrase)
    if not kept["length"]:
        raise KeyRefused("key.weak")
    if not kept["varied"]:
        raise KeyRefused("key.common")


def create_keyfile(
    folder: Path,
    user_name: str,
    passphrase: str,
    role: str,
    *,
    random: RandomBytes = system_random,
    cost: Cost | None = None,
) -> tuple[DatabaseKey, str]:
    """A new key in `folder` for its first user; also the recovery code, which is kept nowhere.

    Raises KeyRefused for a weak passphrase, an empty name, or where there is a key file already ("key.exists").
    """
    check_passphrase(passphrase)
    if any((folder / name).exists() for name in FILES):
        raise KeyRefused("key.exists")
    cost = cost or Cost()
    key = DatabaseKey(random(32), random(16))
    code = new_recovery_code(random)
    slots = [
        _slot(key, _name(user_name), role, _plain(passphrase), cost, random),
        _slot(key, _RECOVERY, "", bare_code(code), cost, random),
    ]
    _write(folder, key, slots)
    return key, code


def unlock(folder: Path, user_name: str, passphrase: str) -> tuple[DatabaseKey, SlotUser]:
    """The key, opened by a user's passphrase. Raises KeyRefused "key.wrong" (name or passphrase), "key.damaged"."""
    content = _read(folder)
    for slot in content["slots"]:
        if slot["name"] == _name(user_name):
            key = _open(content, slot, _plain(passphrase))
            return key, SlotUser(slot["name"], slot["role"])
    raise KeyRefused("key.wrong")


def unlock_with_recovery(folder: Path, code: str) -> DatabaseKey:
    """The key, opened by the printed code; how it is typed does not matter, see `bare_code`.

    Raises KeyRefused "key.recovery_typo" where a character is wrong, "key.recovery_wrong" for another laptop's code.
    """
    letters = bare_code(code)
    check_recovery_code(letters)
    content = _read(folder)
    for slot in content["slots"]:
        if slot["name"] == _RECOVERY:
            try:
                return _open(content, slot, letters)
            except KeyRefused as error:
                raise KeyRefused("key.recovery_wrong") from error
    raise KeyRefused("key.recovery_wrong")


def add_user(
    folder: Path,
    key: DatabaseKey,
    name: str,
    passphrase: str,
    role: str,
    *,
    random: RandomBytes = system_random,
) -> None:
    """Let somebody else in. Raises KeyRefused for a weak passphrase or a name in use ("key.name_taken")."""
    check_passphrase(passphrase)
    content = _verified(folder, key)
    if any(slot["name"] == _name(name) for slot in content["slots"]):
        raise KeyRefused("key.name_taken")
    cost = _cost(content["slots"][0])
    slot = _slot(key, _name(name), role, _plain(passphrase), cost, random)
    _write(folder, key, [*content["slots"], slot])


def remove_user(folder: Path, key: DatabaseKey, name: str) -> None:
    """Let somebody in no more. Raises KeyRefused "key.unknown_user", "key.last_user"."""
    content = _verified(folder, key)
    kept = [slot for slot in content["slots"] if slot["name"] != _name(name)]
    if len(kept) == len(content["slots"]):
        raise KeyRefused("key.unknown_user")
    if all(slot["name"] == _RECOVERY for slot in kept):
        raise KeyRefused("key.last_user")
    _write(folder, key, kept)


def change_passphrase(
    folder: Path, name: str, old: str, new: str, *, random: RandomBytes = system_random
) -> None:
    """Change a user's passphrase. Raises KeyRefused for a wrong old or a weak new one; then nothing has changed."""
    check_passphrase(new)
    key, user = unlock(folder, name, old)
    content = _verified(folder, key)
    slots = [
        _slot(key, user.name, user.role, _plain(new), _cost(slot), random)
        if slot["name"] == user.name
        else slot
        for slot in content["slots"]
    ]
    _write(folder, key, slots)


def new_recovery_code(random: RandomBytes = system_random) -> str:
    """A code to be printed, in groups of four. It opens nothing until it is put in place."""
    return _spell(random(_CODE_BYTES))


def replace_recovery(
    folder: Path, key: DatabaseKey, code: str, *, random: RandomBytes = system_random
) -> None:
    """Let this code open the database, and the one before it no more. Raises KeyRefused "key.recovery_typo"."""
    letters = bare_code(code)
    check_recovery_code(letters)
    content = _verified(folder, key)
    others = [slot for slot in content["slots"] if slot["name"] != _RECOVERY]
    _write(folder, key, [*others, _slot(key, _RECOVERY, "", letters, _cost(others[0]), random)])


def bare_code(code: str) -> str:
    """A typed recovery code as it is compared: without spaces, dashes and dots, small letters large, and what the
    alphabet leaves out read as what it is taken for: O as 0, I and L as 1, U as V."""
    bare = re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", code)).upper()
    return bare.translate(str.maketrans("ILOU", "110V"))


def check_recovery_code(code: str) -> None:
    """Raises KeyRefused "key.recovery_short" where characters are missing, "key.recovery_typo" where one is wrong.

    A code has a check of its own, so that a slip of the hand is told from the code of another laptop.
    """
    letters = bare_code(code)
    if len(letters) < CODE_LENGTH:
        raise KeyRefused("key.recovery_short", count=len(letters), whole=CODE_LENGTH)
    _spelled(letters)


def holds(folder: Path, key: DatabaseKey) -> bool:
    """Whether the key files of `folder` are those of this key. Raises KeyRefused "key.damaged"."""
    content = _read(folder)
    return hmac.compare_digest(_mac(key, content["slots"]), _decode(content["mac"]))


def users(folder: Path) -> list[SlotUser]:
    """Who can open the database; readable without a passphrase."""
    return [
        SlotUser(slot["name"], slot["role"]) for slot in _read(folder)["slots"] if slot["name"] != _RECOVERY
    ]


def _plain(passphrase: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", passphrase).split())


def _name(name: str) -> str:
    cleaned = _plain(name)
    if not cleaned or len(cleaned) > 80:
        raise KeyRefused("key.name")
    return cleaned


def _spell(secret: bytes) -> str:
    number = int.from_bytes(secret + hashlib.sha256(secret).digest()[:4])
    letters = ""
    for _ in range(CODE_LENGTH):
        number, rest = divmod(number, 32)
        letters = _ALPHABET[rest] + letters
    return "-".join(letters[start : start + 4] for start in range(0, CODE_LENGTH, 4))


def _spelled(letters: str) -> bytes:
    if len(letters) != CODE_LENGTH or any(each not in _ALPHABET for each in letters):
        raise KeyRefused("key.recovery_typo")
    number = 0
    for each in letters:
        number = number * 32 + _ALPHABET.index(each)
    data = number.to_bytes(20)
    if hashlib.sha256(data[:_CODE_BYTES]).digest()[:4] != data[_CODE_BYTES:]:
        raise KeyRefused("key.recovery_typo")
    return data[:_CODE_BYTES]


def _slot(
    key: DatabaseKey, name: str, role: str, secret: str, cost: Cost, random: RandomBytes
) -> dict[str, Any]:
    slot: dict[str, Any] = {"name": name, "role": role, "salt": _encode(random(16)), "cost": asdict(cost)}
    nonce = random(12)
    sealed = ChaCha20Poly1305(_derive(secret, slot)).encrypt(nonce, key.key, _described(slot))
    return slot | {"nonce": _encode(nonce), "sealed": _encode(sealed)}


def _open(content: dict[str, Any], slot: dict[str, Any], secret: str) -> DatabaseKey:
    try:
        described = {name: slot[name] for name in ("name", "role", "salt", "cost")}
        raw = ChaCha20Poly1305(_derive(secret, slot)).decrypt(
            _decode(slot["nonce"]), _decode(slot["sealed"]), _described(described)
        )
    except InvalidTag as error:
        raise KeyRefused("key.wrong") from error
    key = DatabaseKey(raw, _decode(content["salt"]))
    if not hmac.compare_digest(_mac(key, content["slots"]), _decode(content["mac"])):
        raise KeyRefused("key.damaged")
    return key


def _derive(secret: str, slot: dict[str, Any]) -> bytes:
    cost = _cost(slot)
    return Argon2id(
        salt=_decode(slot["salt"]),
        length=32,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(secret.encode())


def _cost(slot: dict[str, Any]) -> Cost:
    cost = Cost(**slot["cost"])
    if (
        cost.memory_kib > _MOST.memory_kib
        or cost.iterations > _MOST.iterations
        or not 1 <= cost.lanes <= _MOST.lanes
    ):
        raise KeyRefused("key.damaged")
    return cost


def _described(slot: dict[str, Any]) -> bytes:
    return json.dumps([_VERSION, slot], sort_keys=True, ensure_ascii=False).encode()


def _mac(key: DatabaseKey, slots: list[dict[str, Any]]) -> bytes:
    covered = json.dumps([_VERSION, _encode(key.salt), slots], sort_keys=True, ensure_ascii=False).encode()
    return hmac.digest(key.key, b"kkb-kunci" + covered, "sha256")


def _verified(folder: Path, key: DatabaseKey) -> dict[str, Any]:
    content = _read(folder)
    if not hmac.compare_digest(_mac(key, content["slots"]), _decode(content["mac"])):
        raise KeyRefused("key.damaged")
    return content


def _write(folder: Path, key: DatabaseKey, slots: list[dict[str, Any]]) -> None:
    content = {
        "version": _VERSION,
        "salt": _encode(key.salt),
        "slots": slots,
        "mac": _encode(_mac(key, slots)),
    }
    body = json.dumps(content, sort_keys=True, ensure_ascii=False)
    text = json.dumps({"crc": zlib.crc32(body.encode()), "content": content}, ensure_ascii=False, indent=1)
    # The copy last: at every moment one of the two is whole.
    for name in FILES:
        _replace(folder / name, text.encode())


def _replace(path: Path, data: bytes) -> None:
    fresh = path.with_suffix(".baru")
    with fresh.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.replace(fresh, path)


def _read(folder: Path) -> dict[str, Any]:
    """The content of the first whole copy; a damaged one is made again from it. Raises KeyRefused "key.damaged"."""
    whole: dict[str, Any] | None = None
    damaged: list[Path] = []
    good = b""
    for name in FILES:
        try:
            data = (folder / name).read_bytes()
            content = _parse(data)
        except (OSError, ValueError, KeyError, TypeError):
            damaged.append(folder / name)
            continue
        if whole is None:
            whole, good = content, data
    if whole is None:
        raise KeyRefused("key.damaged")
    for path in damaged:
        try:
            _replace(path, good)
        except OSError:
            pass  # a read-only folder: reading still works
    return whole


def _parse(data: bytes) -> dict[str, Any]:
    if len(data) > 1_000_000:
        raise ValueError
    outer = json.loads(data)
    content = outer["content"]
    body = json.dumps(content, sort_keys=True, ensure_ascii=False)
    if zlib.crc32(body.encode()) != outer["crc"] or content["version"] != _VERSION or not content["slots"]:
        raise ValueError
    if not isinstance(content, dict):
        raise ValueError
    return content


def _encode(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _decode(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
