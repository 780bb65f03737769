"""Who can open this desk: names, passphrases, roles."""

from __future__ import annotations

from kkb_desktop.domain.errors import KeyRefused
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.store import keyfile
from kkb_desktop.store.keyfile import SlotUser


def weakness(passphrase: str) -> KeyRefused | None:
    """Why a passphrase would be refused, or None where it will do."""
    try:
        keyfile.check_passphrase(passphrase)
    except KeyRefused as refused:
        return refused
    return None


def list_users(desk: Desk) -> list[SlotUser]:
    """Everybody who can open the desk."""
    return keyfile.users(desk.folder)


def add_user(desk: Desk, own_passphrase: str, name: str, passphrase: str, role: str = "operator") -> None:
    """Let somebody else in. The one who is in confirms with their own passphrase.

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
