"""Who can open this desk: names, passphrases, roles, and the recovery code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kkb_desktop.domain.errors import KeyRefused
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.store import keyfile, settings
from kkb_desktop.store.keyfile import DatabaseKey, SlotUser, bare_code

_NOTED = "desk.recovery_noted"


def weakness(passphrase: str) -> KeyRefused | None:
    """Why a passphrase would be refused, or None where it will do."""
    try:
        keyfile.check_passphrase(passphrase)
    except KeyRefused as refused:
        return refused
    return None


def rules(passphrase: str) -> Mapping[str, bool]:
    """The rules a passphrase must keep, "length" and "varied", and whether this one does."""
    return keyfile.passphrase_rules(passphrase)


def list_users(desk: Desk) -> list[SlotUser]:
    """Everybody who can open the desk."""
    return keyfile.users(desk.folder)


def add_user(desk: Desk, own_passphrase: str, name: str, passphrase: str, role: str = "operator") -> None:
    """Let somebody else in, as one of `domain.roles`. The one who is in confirms with their own passphrase.

    Raises KeyRefused for a wrong own or a weak new passphrase, or a name in use; then nothing has changed.
    """
    key, _user = keyfile.unlock(desk.folder, desk.user.name, own_passphrase)
    keyfile.add_user(desk.folder, key, name, passphrase, role)


def remove_user(desk: Desk, own_passphrase: str, name: str) -> None:
    """Let somebody in no more; raises KeyRefused for a wrong own passphrase or the last user."""
    key, _user = keyfile.unlock(desk.folder, desk.user.name, own_passphrase)
    keyfile.remove_user(desk.folder, key, name)


def change_passphrase(desk: Desk, old: str, new: str) -> None:
    """Change one's own passphrase; raises KeyRefused for a wrong old or a weak new one."""
    keyfile.change_passphrase(desk.folder, desk.user.name, old, new)


# ---------------------------------------------------------------- the recovery code


@dataclass(frozen=True, slots=True)
class NewCode:
    """A recovery code that is shown and not yet in place; `key` is what it will open."""

    code: str
    key: DatabaseKey = field(repr=False)


def begin_recovery_code(desk: Desk, own_passphrase: str) -> NewCode:
    """A new recovery code to be written down. The old one works until `finish_recovery_code`.

    Raises KeyRefused for a wrong passphrase.
    """
    key, _user = keyfile.unlock(desk.folder, desk.user.name, own_passphrase)
    return NewCode(keyfile.new_recovery_code(desk.random), key)


def finish_recovery_code(desk: Desk, new: NewCode) -> None:
    """Put a new recovery code in place, after it has been written down: the old one opens nothing any more."""
    keyfile.replace_recovery(desk.folder, new.key, new.code, random=desk.random)
    note_recovery_code(desk, noted=True)


def note_recovery_code(desk: Desk, *, noted: bool) -> None:
    """Remember whether somebody has the recovery code on paper."""
    with desk.engine.begin() as conn:
        settings.put(conn, _NOTED, noted)


def recovery_code_noted(desk: Desk) -> bool:
    """Whether somebody has the recovery code on paper, as far as this laptop was told; True where it was not asked."""
    with desk.engine.connect() as conn:
        return bool(settings.get(conn, _NOTED, True))


def same_code(typed: str, code: str) -> bool:
    """Whether a recovery code was typed back rightly: spaces, dashes and capitals aside, O for 0, I or L for 1."""
    return bool(bare_code(typed)) and bare_code(typed) == bare_code(code)


def code_problem(typed: str) -> KeyRefused | None:
    """What is wrong with a typed recovery code before it is tried, or None where it may be one."""
    try:
        keyfile.check_recovery_code(typed)
    except KeyRefused as refused:
        return refused
    return None


__all__ = [
    "NewCode",
    "SlotUser",
    "add_user",
    "bare_code",
    "begin_recovery_code",
    "change_passphrase",
    "code_problem",
    "finish_recovery_code",
    "list_users",
    "note_recovery_code",
    "recovery_code_noted",
    "remove_user",
    "rules",
    "same_code",
    "weakness",
]
