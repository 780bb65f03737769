"""Serah terima: the work of a laptop goes on at another one, and this one is closed.

First this desk is closed, then the package is written, so that nothing can be typed in between and left behind. The
package is a backup: the other laptop opens it by a passphrase or the recovery code, takes new writers, and is open.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kkb_desktop.domain.errors import FileRefused, StoreRefused
from kkb_desktop.services.backup import keeping
from kkb_desktop.services.desk import copies
from kkb_desktop.services.desk.copies import Backup
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.store import clockwork, settings, writers
from kkb_desktop.store.clockwork import HANDED_OVER
from kkb_desktop.sync import folders

Check = Callable[[], None]


@dataclass(frozen=True, slots=True)
class HandedOver:
    """When this desk was closed, and the name of the package; "" while that is not written yet."""

    at: datetime
    package: str


def handed_over(desk: Desk) -> HandedOver | None:
    """Whether another laptop goes on with this desk; None while it is open."""
    with desk.engine.connect() as conn:
        kept = settings.get(conn, HANDED_OVER)
    return None if kept is None else HandedOver(datetime.fromisoformat(kept["at"]), str(kept["package"]))


def hand_over(desk: Desk, target: Path, *, check: Check | None = None) -> Backup:
    """Close this desk and write the package for the other laptop into the folder `target`.

    Raises StoreRefused "desk.handed_over", "backup.training", "backup.server", FileRefused; then this desk is open.
    """
    permit(desk, Permission.RESTORE)
    keeping.refuse_other_kinds(desk)
    if folders.same_place(target, desk.folder):
        raise FileRefused("backup.same_place")
    with desk.engine.begin() as conn:
        clockwork.begin_writing(conn)
        settings.put(conn, HANDED_OVER, {"at": desk.clock().isoformat(), "package": ""})
    try:
        # Made here first: what is written to a stick at once could not be proved if the stick is pulled.
        own = keeping.make(desk, "handover", check=check)
        package = copies.copy_backup(own, target, desk.key, check)
    except BaseException:
        with desk.engine.begin() as conn:
            settings.put(conn, HANDED_OVER, None)
        raise
    with desk.engine.begin() as conn:
        settings.put(conn, HANDED_OVER, {"at": desk.clock().isoformat(), "package": package.path.name})
    return package


def cancel(desk: Desk) -> None:
    """Open this desk again, with new writers: for a package that was lost before another laptop opened it.

    Raises StoreRefused "handover.none".
    """
    permit(desk, Permission.RESTORE)
    if handed_over(desk) is None:
        raise StoreRefused("handover.none")
    with desk.engine.begin() as conn:
        settings.put(conn, HANDED_OVER, None)
        writers.renew(conn, desk.device, random=desk.random)
