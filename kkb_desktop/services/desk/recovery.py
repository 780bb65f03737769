"""Recovery by the district: for a laptop whose passphrase is forgotten and whose recovery code is lost.

Where the district's card is installed, the database key is sealed to the district in the key file
(`desk.keep_district_slot`). The laptop writes a request: that sealed key, and a fresh public key whose private half is
kept here under the new passphrase. The district compares six words on the phone, opens the sealed key and seals it to
the fresh one. The answer opens the laptop for that user and that passphrase, once, and nobody else's.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyrage
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from kkb_desktop.domain.clock import Clock, RandomBytes, system_clock, system_random
from kkb_desktop.domain.errors import BundleRefused, FileRefused, KeyRefused
from kkb_desktop.services.desk import keylog
from kkb_desktop.services.desk.desk import Desk, enter_recovered
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.store import key_copies, key_document, keyfile, peers
from kkb_desktop.store.key_document import decoded, encoded
from kkb_desktop.store.keyfile import Cost
from kkb_desktop.store.passphrase_cost import derive
from kkb_desktop.sync import files
from kkb_desktop.sync.keys import fingerprint_words

PENDING = "pemulihan.json"
"""In the data folder, between request and answer."""
REQUEST, ANSWER = "permintaan-pemulihan-", "jawaban-pemulihan-"
_MOST = 20_000
_KINDS = {"request": "kkb-permintaan-pemulihan", "answer": "kkb-jawaban-pemulihan"}


@dataclass(frozen=True, slots=True)
class Request:
    """What a laptop asks: for which user, and the six words that both sides compare. `label` is as the laptop says;
    `known` whether the district has approved a laptop of that id."""

    user: str
    device: str
    label: str
    words: tuple[str, ...]
    known: bool


def offered(folder: Path) -> bool:
    """Whether the district can help this laptop: its card was installed, and the key sealed to it."""
    try:
        return keyfile.district_slot(folder) is not None
    except KeyRefused:
        return False


def pending(folder: Path) -> str:
    """The user for whom help was asked; "" where no request is open."""
    kept = _pending(folder)
    return str(kept["user"]) if kept is not None else ""


def request(
    folder: Path,
    user_name: str,
    passphrase: str,
    target: Path,
    *,
    random: RandomBytes = system_random,
    cost: Cost | None = None,
) -> tuple[Path, tuple[str, ...]]:
    """Write a request into the folder `target` (a stick); its path, and the six words to be compared on the phone.

    A request before this one is worth nothing any more. `passphrase` is the new one, needed again with the answer.
    Raises KeyRefused "recovery.no_district", "key.unknown_user", a weak passphrase, FileRefused.
    """
    slot = keyfile.district_slot(folder)
    if slot is None:
        raise KeyRefused("recovery.no_district")
    if user_name not in {user.name for user in keyfile.users(folder)}:
        raise KeyRefused("key.unknown_user")
    keyfile.check_passphrase(passphrase, [user_name])
    identity = pyrage.x25519.Identity.generate()
    public = str(identity.to_public())
    salt, nonce, cost = random(16), random(12), cost or Cost()
    cipher = ChaCha20Poly1305(derive(keyfile.plain(passphrase), salt, cost))
    kept = {
        "user": user_name,
        "public": public,
        "salt": encoded(salt),
        "nonce": encoded(nonce),
        "cost": [cost.memory_kib, cost.iterations, cost.lanes],
        "sealed": encoded(cipher.encrypt(nonce, str(identity).encode(), public.encode())),
    }
    asked = {
        "kind": _KINDS["request"],
        "user": user_name,
        "device": slot.role,
        "label": slot.by,
        "district": slot.public,
        "box": slot.box,
        "public": public,
    }
    with key_copies.held(folder):
        key_copies.replace_file(folder, PENDING, json.dumps(kept, ensure_ascii=False).encode())
    path = target / f"{REQUEST}{_short(public)}.kkb"
    files.write_safely(path, json.dumps(asked, ensure_ascii=False).encode())
    return path, _words(asked)


def read_request(desk: Desk, path: Path) -> Request:
    """What a request says, before it is answered. Raises BundleRefused "recovery.not_request", KeyRefused
    "recovery.other_district", FileRefused."""
    return _told(desk, _request(desk, path))


def answer(desk: Desk, path: Path, target: Path) -> tuple[Path, Request]:
    """Help a laptop whose words were compared: write the answer into the folder `target`. The log keeps that.

    Raises RoleDenied, and what `read_request` raises.
    """
    permit(desk, Permission.DEVICES)
    asked = _request(desk, path)
    raw = key_document.open_box(desk.keys.seal_identity, decoded(asked["box"]))
    if raw is None or len(raw) != 32:
        raise KeyRefused("recovery.other_district")
    told = _told(desk, asked)
    content = {
        "kind": _KINDS["answer"],
        "public": asked["public"],
        "box": encoded(key_document.seal_to(asked["public"], raw)),
    }
    written = target / f"{ANSWER}{_short(asked['public'])}.kkb"
    files.write_safely(written, json.dumps(content).encode())
    keylog.note(desk, "district_answered", told.device)
    return written, told


def finish(
    folder: Path,
    path: Path,
    passphrase: str,
    *,
    clock: Clock = system_clock,
    random: RandomBytes = system_random,
) -> tuple[Desk, str]:
    """The desk opened by the district's answer, and the new recovery code; the user has the new passphrase.

    Raises KeyRefused "recovery.none" (no request is open), "recovery.other_request", "key.wrong" (not the passphrase
    of the request), "key.old"; BundleRefused "recovery.not_answer", FileRefused; then nothing has changed.
    """
    kept = _pending(folder)
    if kept is None:
        raise KeyRefused("recovery.none")
    given = _object(path, "answer", {"kind", "public", "box"})
    if given["public"] != kept["public"]:
        raise KeyRefused("recovery.other_request")
    try:
        cipher = ChaCha20Poly1305(
            derive(keyfile.plain(passphrase), decoded(kept["salt"]), Cost(*kept["cost"]))
        )
        identity = cipher.decrypt(decoded(kept["nonce"]), decoded(kept["sealed"]), kept["public"].encode())
    except InvalidTag as error:
        raise KeyRefused("key.wrong") from error
    except (TypeError, ValueError) as error:
        raise KeyRefused("recovery.none") from error
    raw = key_document.open_box(identity.decode(), decoded(given["box"]))
    if raw is None:
        raise BundleRefused("recovery.not_answer")
    key = keyfile.key_with_salt(folder, raw)
    opened = enter_recovered(folder, key, str(kept["user"]), passphrase, "district_used", clock, random)
    key_copies.remove_file(folder, PENDING)
    return opened


def _pending(folder: Path) -> dict[str, Any] | None:
    try:
        kept = json.loads(files.read_bounded(folder / PENDING))
    except (FileRefused, ValueError, RecursionError):
        return None
    names = {"user", "public", "salt", "nonce", "cost", "sealed"}
    if not isinstance(kept, dict) or set(kept) != names or not isinstance(kept["cost"], list):
        return None
    if len(kept["cost"]) != 3 or not all(type(each) is int for each in kept["cost"]):
        return None
    return kept if all(isinstance(kept[name], str) for name in names - {"cost"}) else None


def _request(desk: Desk, path: Path) -> dict[str, str]:
    names = {"kind", "user", "device", "label", "district", "box", "public"}
    asked = _object(path, "request", names)
    own = str(pyrage.x25519.Identity.from_str(desk.keys.seal_identity).to_public())
    if asked["district"] != own:
        raise KeyRefused("recovery.other_district")
    return asked


def _told(desk: Desk, asked: dict[str, str]) -> Request:
    with desk.engine.connect() as conn:
        found = {each.device: each for each in peers.devices(conn)}.get(asked["device"])
    known = found is not None and found.status == "approved"
    return Request(
        asked["user"], asked["device"], found.label if found else asked["label"], _words(asked), known
    )


def _object(path: Path, kind: str, names: set[str]) -> dict[str, str]:
    """A file's content, all of it short text. Raises BundleRefused "recovery.not_request", "recovery.not_answer"."""
    refused = BundleRefused(f"recovery.not_{kind}")
    data = files.read_bounded(path)
    if len(data) > _MOST:
        raise refused
    try:
        found = json.loads(data.decode())
    except (ValueError, RecursionError) as error:
        raise refused from error
    if not isinstance(found, dict) or set(found) != names or found["kind"] != _KINDS[kind]:
        raise refused
    if not all(isinstance(each, str) for each in found.values()):
        raise refused
    try:
        decoded(found["box"])
        pyrage.x25519.Recipient.from_str(found["public"])
    except Exception as error:  # the binding raises its own kind
        raise refused from error
    return found


def _words(asked: dict[str, str]) -> tuple[str, ...]:
    return fingerprint_words(asked["box"], asked["public"])


def _short(public: str) -> str:
    return public[-8:]


__all__ = [
    "ANSWER",
    "REQUEST",
    "Request",
    "answer",
    "finish",
    "offered",
    "pending",
    "read_request",
    "request",
]
