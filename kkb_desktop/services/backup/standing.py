"""How safe this laptop's data is, as the first page says it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from kkb_desktop.services.backup import drill, handover, keeping, restoring, sticks
from kkb_desktop.services.backup.drill import Drill
from kkb_desktop.services.backup.handover import HandedOver
from kkb_desktop.services.backup.restoring import Restored
from kkb_desktop.services.desk import copies
from kkb_desktop.services.desk.desk import Desk, shared_database

WARN, RED = timedelta(days=7), timedelta(days=14)
"""So long without a copy in a second place."""
Level = Literal["ok", "warn", "err"]


@dataclass(frozen=True, slots=True)
class Standing:
    """`last`: when this laptop's newest backup was made, None before the first. `second`: when the newest was last
    seen on a stick, None for never; `level` says how pressing that is. `drill` is the latest proof. `restored` and
    `handed_over` say what happened to this desk. `spoiled` backups are no longer good. `here` is False where backups
    are not made by the program (training, a database on a server)."""

    last: datetime | None
    second: datetime | None
    level: Level
    drill: Drill | None
    restored: Restored | None
    handed_over: HandedOver | None
    spoiled: int = 0
    here: bool = True


def standing(desk: Desk) -> Standing:
    """How safe the data is; some thousandths of a second."""
    here = not desk.training and not shared_database(desk.folder)
    own, spoiled = keeping.backups(desk) if here else ([], [])
    times = [each.last for each in sticks.known(desk) if each.last is not None]
    second = max(times, default=None)
    since = second or (own[-1].manifest.made_at if own else None)
    waited = desk.clock() - since if since is not None else timedelta()
    level: Level = "ok"
    if here and waited > RED:
        level = "err"
    elif here and waited > WARN:
        level = "warn"
    return Standing(
        own[0].manifest.made_at if own else None,
        second,
        level,
        drill.latest(desk),
        restoring.restored(desk),
        handover.handed_over(desk),
        len(spoiled),
        here,
    )


def pulse(desk: Desk) -> Hashable:
    """Equal as long as no backup came or went here."""
    folder = keeping.folder_of(desk)
    try:
        return tuple(sorted(each.name for each in folder.iterdir())) if folder.is_dir() else ()
    except OSError:
        return ()


def newest_size(desk: Desk) -> int:
    """Bytes of the newest backup; before the first, of the database."""
    own, _spoiled = keeping.backups(desk)
    return own[0].manifest.size if own else copies.size_of(desk.folder)
