"""Proofs that nothing is wrong with the data, and the remedy that makes the tables anew from the log."""

from __future__ import annotations

from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.store import digest as store
from kkb_desktop.store.digest import Finding


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


__all__ = ["Finding", "digest", "doctor", "rebuild"]
