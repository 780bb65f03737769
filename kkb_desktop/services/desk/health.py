"""Proofs that nothing is wrong with the data, and the remedy that makes the tables anew from the log."""

from __future__ import annotations

from pathlib import Path

from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.services.desk.desk import Desk, desk_exists
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.store import digest as store
from kkb_desktop.store import keyfile
from kkb_desktop.store import salvage as store_salvage
from kkb_desktop.store.digest import Finding
from kkb_desktop.store.salvage import Salvaged

_FROM_THE_LOG = ("doctor.row_differs", "doctor.row_missing", "doctor.conflict_differs")


def digest(desk: Desk, village: str | None = None) -> str:
    """A SHA-256 over all records and open conflicts: equal on every laptop that has the same operations."""
    with desk.engine.connect() as conn:
        return store.digest(conn, village)


def doctor(desk: Desk) -> list[Finding]:
    """What does not fit together, empty when all is well. Reads only."""
    with desk.engine.connect() as conn:
        return list(store.doctor(conn))


def rebuild(desk: Desk) -> None:
    """Make every table again from the log of operations, in one transaction. Nothing typed is lost."""
    permit(desk, Permission.RESTORE)
    with desk.engine.begin() as conn:
        store.rebuild(conn)


def repair(desk: Desk) -> tuple[list[Finding], list[Finding]]:
    """Look, and where tables differ from the log make them again from it: what was found, and what is left.

    What is left cannot be made from the log: lost numbers, references, photos; each says what to do.
    """
    permit(desk, Permission.RESTORE)
    found = doctor(desk)
    if not any(each.code in _FROM_THE_LOG for each in found):
        return found, found
    rebuild(desk)
    return found, doctor(desk)


def salvage(folder: Path, user_name: str, passphrase: str) -> Salvaged:
    """Make a database anew whose file is damaged, so that it does not open, from the log that is still in it.

    The damaged one is kept beside it. Raises KeyRefused for a wrong name or passphrase, StoreRefused
    "doctor.log_damaged" where only a backup helps, "desk.missing".
    """
    if not desk_exists(folder):
        raise StoreRefused("desk.missing")
    key, _user = keyfile.unlock(folder, user_name, passphrase)
    return store_salvage.salvage(folder, key)


__all__ = ["Finding", "Salvaged", "digest", "doctor", "rebuild", "repair", "salvage"]
