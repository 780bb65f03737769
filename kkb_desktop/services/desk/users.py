"""Who can open this desk: names, passphrases, roles, and the recovery code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kkb_desktop.domain.errors import KeyRefused
from kkb_desktop.domain.roles import FIRST_ROLES, FURTHER_ROLES, Permission
from kkb_desktop.services.desk import keylog
from kkb_desktop.services.desk.desk import Desk, place_of_desk
from kkb_desktop.services.desk.permits import permit
from kkb_desktop.services.desk.session import forget_pin
from kkb_desktop.store import keyfile, rekeying, settings
from kkb_desktop.store.keyfile import Cost, DatabaseKey, SlotUser, bare_code
from kkb_desktop.store.passphrase_cost import calibrated

_NOTED = "desk.recovery_noted"


def weakness(passphrase: str, known: Iterable[str] = ()) -> KeyRefused | None:
    """Why a passphrase would be refused, or None where it will do. `known` are names that make it no better."""
    try:
        keyfile.check_passphrase(passphrase, known)
    except KeyRefused as refused:
        return refused
    return None


def rules(passphrase: str, known: Iterable[str] = ()) -> Mapping[str, bool]:
    """The rules a passphrase must keep, "length" and "varied", and whether this one does."""
    return keyfile.passphrase_rules(passphrase, known)


def fitting_cost() -> Cost:
    """What a try of a passphrase shall cost on this laptop: measured, 0.7 to 1.5 s. Takes a few seconds, once."""
    return calibrated()


def list_users(desk: Desk) -> list[SlotUser]:
    """Everybody who can open the desk."""
    return keyfile.users(desk.folder)


def add_user(desk: Desk, own_passphrase: str, name: str, passphrase: str, role: str = "operator") -> None:
    """Let somebody else in, as one of `domain.roles`. The one who is in confirms with their own passphrase.

    Raises RoleDenied, KeyRefused for a wrong own or a weak new passphrase, a name in use, a role that this kind of
    desk does not have ("key.role"), or a disk that fails; then nothing has changed.
    """
    permit(desk, Permission.USERS)
    if role not in {*FURTHER_ROLES[desk.kind], *FIRST_ROLES[desk.kind], "operator"}:
        raise KeyRefused("key.role")
    key, user = keyfile.unlock(desk.folder, desk.user.name, own_passphrase)
    keyfile.add_user(
        desk.folder,
        key,
        name,
        passphrase,
        role,
        by=user.name,
        known=place_of_desk(desk),
        clock=desk.clock,
        random=desk.random,
    )
    keylog.note(desk, "user_added")


def remove_user(desk: Desk, own_passphrase: str, name: str) -> None:
    """Let somebody in no more: the data get a new key, so that a key file from before opens nothing.

    Takes as long as copying the database; nobody else may use it meanwhile. Raises RoleDenied, KeyRefused for a wrong
    own passphrase, the last user, or a disk that fails, StoreRefused "store.in_use", "store.disk_full"; then nothing
    has changed.
    """
    permit(desk, Permission.USERS)
    if name == desk.user.name:
        raise KeyRefused("key.oneself")
    key, _user = keyfile.unlock(desk.folder, desk.user.name, own_passphrase)
    with desk.engine.begin() as conn:
        forget_pin(conn, name)
    rekeying.remove_user(desk.folder, desk.engine, key, name, random=desk.random)
    keylog.note(desk, "user_removed")


def change_passphrase(desk: Desk, old: str, new: str) -> None:
    """Change one's own passphrase; raises KeyRefused for a wrong old or a weak new one, or what the disk says: then
    the old one counts."""
    permit(desk, Permission.OWN)
    keyfile.change_passphrase(
        desk.folder,
        desk.user.name,
        old,
        new,
        known=place_of_desk(desk),
        clock=desk.clock,
        random=desk.random,
    )
    keylog.note(desk, "passphrase_changed")


# ---------------------------------------------------------------- the recovery code


@dataclass(frozen=True, slots=True)
class NewCode:
    """A recovery code that is shown and not yet in place; `key` is what it will open."""

    code: str
    key: DatabaseKey = field(repr=False)


@dataclass(frozen=True, slots=True)
class CodeStanding:
    """Since when the recovery code counts, and which user made it; None and "" where there is none."""

    made: datetime | None
    by: str
    noted: bool


def recovery_standing(desk: Desk) -> CodeStanding:
    """How it stands with the recovery code of this laptop. A code works once; then a new one must be made."""
    note = keyfile.recovery_note(desk.folder)
    try:
        made = datetime.fromisoformat(note.made)
    except ValueError:
        made = None
    return CodeStanding(made, note.by, recovery_code_noted(desk))


def begin_recovery_code(desk: Desk, own_passphrase: str) -> NewCode:
    """A new recovery code to be written down. The old one works until `finish_recovery_code`.

    Raises RoleDenied, or KeyRefused for a wrong passphrase.
    """
    permit(desk, Permission.USERS)
    key, _user = keyfile.unlock(desk.folder, desk.user.name, own_passphrase)
    return NewCode(keyfile.new_recovery_code(desk.random), key)


def finish_recovery_code(desk: Desk, new: NewCode) -> None:
    """Put a new recovery code in place, after it has been written down: the old one opens nothing any more."""
    permit(desk, Permission.USERS)
    keyfile.replace_recovery(
        desk.folder, new.key, new.code, by=desk.user.name, clock=desk.clock, random=desk.random
    )
    note_recovery_code(desk, noted=True)
    keylog.note(desk, "recovery_renewed")


def note_recovery_code(desk: Desk, *, noted: bool) -> None:
    """Remember whether somebody has the recovery code on paper. Every user may: it is shown at a recovery too."""
    permit(desk, Permission.OWN)
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
    "CodeStanding",
    "Cost",
    "NewCode",
    "SlotUser",
    "add_user",
    "bare_code",
    "begin_recovery_code",
    "change_passphrase",
    "code_problem",
    "finish_recovery_code",
    "fitting_cost",
    "list_users",
    "note_recovery_code",
    "recovery_code_noted",
    "recovery_standing",
    "remove_user",
    "rules",
    "same_code",
    "weakness",
]
