"""Who may open the database: its key, sealed for each user, for the recovery code, and for the district.

`kunci.json` and `kunci.salinan.json` are the same file twice (`key_copies`); what stands in them is `key_document`.
The copy of the highest generation counts. A removed user cannot come back by an older one: see `rekeying`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kkb_desktop.domain.clock import Clock, RandomBytes, system_clock, system_random
from kkb_desktop.domain.errors import KeyRefused
from kkb_desktop.store import key_copies, key_document
from kkb_desktop.store.key_copies import FILES, held
from kkb_desktop.store.key_document import DatabaseKey, KeyDocument, Slot
from kkb_desktop.store.passphrase_cost import Cost
from kkb_desktop.store.passphrases import check_passphrase, passphrase_rules, plain
from kkb_desktop.store.recovery_code import CODE_LENGTH, bare_code, check_recovery_code, new_recovery_code

_MOST_USERS = 50


@dataclass(frozen=True, slots=True)
class SlotUser:
    """Somebody who can open the database, and what they are here ("kader", "operator", "admin")."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class SlotNote:
    """When a slot was made (ISO, UTC) and by which user."""

    made: str
    by: str


def create_keyfile(
    folder: Path,
    user_name: str,
    passphrase: str,
    role: str,
    *,
    known: Iterable[str] = (),
    clock: Clock = system_clock,
    random: RandomBytes = system_random,
    cost: Cost | None = None,
) -> tuple[DatabaseKey, str]:
    """A new key in `folder` for its first user; also the recovery code, which is kept nowhere.

    `known` are names that make a passphrase no better (`passphrases`). Raises KeyRefused for a weak passphrase, an
    empty name, or where there is a key file already ("key.exists").
    """
    check_passphrase(passphrase, [user_name, *known])
    name = _name(user_name)
    if any((folder / each).exists() for each in FILES):
        raise KeyRefused("key.exists")
    cost, made = cost or Cost(), clock().isoformat()
    key = DatabaseKey(random(32), random(16))
    code = new_recovery_code(random)
    slots = [
        key_document.sealed_slot(
            "user", name, role, plain(passphrase), key, cost, random, made=made, by=name
        ),
        key_document.sealed_slot("recovery", "", "", bare_code(code), key, cost, random, made=made, by=name),
    ]
    with held(folder):
        content = key_document.document(key, 1, slots)
        key_copies.replace_copies(folder, key_document.as_bytes(content), both=True)
    return key, code


def unlock(folder: Path, user_name: str, passphrase: str) -> tuple[DatabaseKey, SlotUser]:
    """The key, opened by a user's passphrase.

    Raises KeyRefused "key.wrong" (name or passphrase), "key.damaged", "key.missing", "key.unreadable".
    """
    name = _name(user_name)
    key, slot = _opened(folder, lambda content: content.slot("user", name), plain(passphrase), "key.wrong")
    return key, SlotUser(slot.name, slot.role)


def unlock_with_recovery(folder: Path, code: str) -> DatabaseKey:
    """The key, opened by the printed code; how it is typed does not matter, see `bare_code`.

    Raises KeyRefused "key.recovery_typo" where a character is wrong, "key.recovery_wrong" for another laptop's code
    or one that was used or replaced.
    """
    letters = bare_code(code)
    check_recovery_code(letters)
    key, _slot = _opened(folder, lambda content: content.slot("recovery"), letters, "key.recovery_wrong")
    return key


def settle(folder: Path, key: DatabaseKey) -> None:
    """Heal what an interrupted change or a bad sector left: both copies become the newest that is authentic.

    To be called once the database has opened with `key`. A folder that cannot be written to is left as it is.
    """
    try:
        with held(folder):
            key_copies.tidy(folder)
            copies = key_copies.read_copies(folder)
            best = max(
                (each for each in _documents(copies) if key_document.is_of(each, key)),
                key=lambda each: each.generation,
                default=None,
            )
            if best is not None and (copies[0] != copies[1] or copies[0] is None):
                key_copies.replace_copies(folder, key_document.as_bytes(best))
    except KeyRefused:
        pass  # reading works; whoever changes something is told


def add_user(
    folder: Path,
    key: DatabaseKey,
    name: str,
    passphrase: str,
    role: str,
    *,
    by: str = "",
    known: Iterable[str] = (),
    clock: Clock = system_clock,
    random: RandomBytes = system_random,
) -> None:
    """Let somebody else in. Raises KeyRefused for a weak passphrase or a name in use ("key.name_taken"), or what the
    disk says; then nothing has changed."""
    check_passphrase(passphrase, [name, *known])
    cleaned = _name(name)
    with held(folder):
        content = _verified(folder, key)
        if content.slot("user", cleaned) is not None:
            raise KeyRefused("key.name_taken")
        if len(content.users) >= _MOST_USERS:
            raise KeyRefused("key.many")
        slot = key_document.sealed_slot(
            "user",
            cleaned,
            role,
            plain(passphrase),
            key,
            _cost(content),
            random,
            made=clock().isoformat(),
            by=by,
        )
        _write(folder, key, content, [*content.slots, slot])


def without_user(content: KeyDocument, name: str) -> list[Slot]:
    """The slots of all others. Raises KeyRefused "key.unknown_user", "key.last_user"."""
    cleaned = _name(name)
    kept = [slot for slot in content.slots if slot.kind != "user" or slot.name != cleaned]
    if len(kept) == len(content.slots):
        raise KeyRefused("key.unknown_user")
    if all(slot.kind != "user" for slot in kept):
        raise KeyRefused("key.last_user")
    return kept


def rewrap(folder: Path, content: KeyDocument, slots: Sequence[Slot], fresh: DatabaseKey) -> None:
    """Make `slots` lead to another database key, in both copies or in none; to be called by who holds the folder."""
    wrapped = key_document.document(
        fresh, content.generation + 1, [key_document.boxed(slot, fresh) for slot in slots]
    )
    key_copies.replace_copies(folder, key_document.as_bytes(wrapped), both=True)


def verified(folder: Path, key: DatabaseKey) -> KeyDocument:
    """The key file that this database key vouches for. Raises KeyRefused "key.damaged"."""
    return _verified(folder, key)


def change_passphrase(
    folder: Path,
    name: str,
    old: str,
    new: str,
    *,
    known: Iterable[str] = (),
    clock: Clock = system_clock,
    random: RandomBytes = system_random,
) -> None:
    """Change a user's passphrase. Raises KeyRefused for a wrong old or a weak new one, or what the disk says: then
    nothing has changed and the old one counts."""
    check_passphrase(new, [name, *known])
    key, user = unlock(folder, name, old)
    _set_passphrase(folder, key, user.name, new, clock, random)


def recover_user(
    folder: Path,
    key: DatabaseKey,
    name: str,
    passphrase: str,
    *,
    code: str | None,
    known: Iterable[str] = (),
    clock: Clock = system_clock,
    random: RandomBytes = system_random,
) -> None:
    """A new passphrase for a user who is there, by who has the key by a recovery; one write, so never half.

    `code` takes the place of the recovery code, which was used up. Raises KeyRefused "key.unknown_user", a weak
    passphrase, or what the disk says; then nothing has changed.
    """
    check_passphrase(passphrase, [name, *known])
    _set_passphrase(folder, key, _name(name), passphrase, clock, random, code=code)


def replace_recovery(
    folder: Path,
    key: DatabaseKey,
    code: str,
    *,
    by: str = "",
    clock: Clock = system_clock,
    random: RandomBytes = system_random,
) -> None:
    """Let this code open the database, and the one before it no more. Raises KeyRefused "key.recovery_typo"."""
    letters = bare_code(code)
    check_recovery_code(letters)
    with held(folder):
        content = _verified(folder, key)
        others = [slot for slot in content.slots if slot.kind != "recovery"]
        fresh = _recovery(key, letters, _cost(content), clock, random, by)
        _write(folder, key, content, [*others, fresh])


def set_district(
    folder: Path,
    key: DatabaseKey,
    public: str,
    *,
    name: str,
    device: str,
    label: str,
    clock: Clock = system_clock,
) -> None:
    """Seal the database key to the district too, in place of the district before.

    `public` is its age key, `name` what it is called; `device` and `label` say which laptop this is, for whoever reads
    a request for help. "" for `public` takes the district's way away. Nothing is written where nothing differs.
    """
    with held(folder):
        content = _verified(folder, key)
        before = content.slot("district")
        if (before.public if before is not None else "") == public:
            return
        slots = [slot for slot in content.slots if slot.kind != "district"]
        if public:
            slot = Slot("district", name[:80], device, clock().isoformat(), label[:80], public, "")
            slots.append(key_document.boxed(slot, key))
        _write(folder, key, content, slots)


def district_slot(folder: Path) -> Slot | None:
    """The slot of the district, None where no district's key was installed; readable without a passphrase."""
    return _latest(folder).slot("district")


def recovery_note(folder: Path) -> SlotNote:
    """When the recovery code was made and by whom; readable without a passphrase."""
    slot = _latest(folder).slot("recovery")
    return SlotNote(slot.made, slot.by) if slot is not None else SlotNote("", "")


def key_with_salt(folder: Path, raw: bytes) -> DatabaseKey:
    """The database key of which the 32 secret bytes came back from the district.

    Raises KeyRefused "key.old" where they are not what the key file stands for.
    """
    for content in _documents(key_copies.read_copies(folder)):
        key = DatabaseKey(raw, content.salt)
        if key_document.is_of(content, key):
            return key
    raise KeyRefused("key.old")


def holds(folder: Path, key: DatabaseKey) -> bool:
    """Whether one of the key files of `folder` is of this key."""
    return any(key_document.is_of(each, key) for each in _documents(key_copies.read_copies(folder)))


def users(folder: Path) -> list[SlotUser]:
    """Who can open the database; readable without a passphrase."""
    return [SlotUser(slot.name, slot.role) for slot in _latest(folder).users]


def _opened(
    folder: Path, choose: Callable[[KeyDocument], Slot | None], secret: str, wrong: str
) -> tuple[DatabaseKey, Slot]:
    """Through the newest copy; through the other one only where the newest was altered, never to get round it."""
    damaged: KeyRefused | None = None
    contents = _documents(key_copies.read_copies(folder))
    for content in contents:
        slot = choose(content)
        if slot is None:
            break
        try:
            return key_document.open_slot(content, slot, secret), slot
        except KeyRefused as refused:
            if refused.reason != "key.damaged":
                if any(each.generation == content.generation and each != content for each in contents):
                    damaged = None
                    continue  # one of two that should be the same was altered
                break
            damaged = refused
    if damaged is not None:
        raise damaged
    raise KeyRefused(wrong if contents else "key.damaged")


def _documents(copies: Sequence[bytes | None]) -> list[KeyDocument]:
    """Those that are whole, the newest first, each once."""
    found: list[KeyDocument] = []
    for data in copies:
        if data is None:
            continue
        try:
            content = key_document.parse(data)
        except ValueError:
            continue
        if content not in found:
            found.append(content)
    return sorted(found, key=lambda each: -each.generation)


def _latest(folder: Path) -> KeyDocument:
    found = _documents(key_copies.read_copies(folder))
    if not found:
        raise KeyRefused("key.damaged")
    return found[0]


def _verified(folder: Path, key: DatabaseKey) -> KeyDocument:
    for content in _documents(key_copies.read_copies(folder)):
        if key_document.is_of(content, key):
            return content
    raise KeyRefused("key.damaged")


def _write(folder: Path, key: DatabaseKey, before: KeyDocument, slots: Sequence[Slot]) -> None:
    content = key_document.document(key, before.generation + 1, slots)
    key_copies.replace_copies(folder, key_document.as_bytes(content))


def _set_passphrase(
    folder: Path,
    key: DatabaseKey,
    name: str,
    passphrase: str,
    clock: Clock,
    random: RandomBytes,
    *,
    code: str | None = None,
) -> None:
    with held(folder):
        content = _verified(folder, key)
        before = content.slot("user", name)
        if before is None:
            raise KeyRefused("key.unknown_user")
        fresh = key_document.sealed_slot(
            "user", name, before.role, plain(passphrase), key, before.cost, random, made=before.made
        )
        slots = [replace(fresh, by=before.by) if slot is before else slot for slot in content.slots]
        if code is not None:
            slots = [slot for slot in slots if slot.kind != "recovery"]
            slots.append(_recovery(key, bare_code(code), before.cost, clock, random, name))
        _write(folder, key, content, slots)


def _recovery(key: DatabaseKey, letters: str, cost: Cost, clock: Clock, random: RandomBytes, by: str) -> Slot:
    made = clock().isoformat()
    return key_document.sealed_slot("recovery", "", "", letters, key, cost, random, made=made, by=by)


def _cost(content: KeyDocument) -> Cost:
    return content.users[0].cost


def _name(name: str) -> str:
    cleaned = plain(name)
    if not cleaned or len(cleaned) > 80:
        raise KeyRefused("key.name")
    return cleaned


__all__ = [
    "CODE_LENGTH",
    "Cost",
    "DatabaseKey",
    "FILES",
    "SlotNote",
    "SlotUser",
    "add_user",
    "bare_code",
    "change_passphrase",
    "check_passphrase",
    "check_recovery_code",
    "create_keyfile",
    "district_slot",
    "key_with_salt",
    "new_recovery_code",
    "passphrase_rules",
    "plain",
    "recover_user",
    "recovery_note",
    "replace_recovery",
    "rewrap",
    "set_district",
    "settle",
    "unlock",
    "unlock_with_recovery",
    "users",
    "verified",
    "without_user",
]
