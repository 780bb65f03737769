"""What is done by itself while somebody works: backups, copies on sticks, and once a week the drill."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from kkb_desktop.domain.errors import KkbError
from kkb_desktop.services.backup import drill, keeping
from kkb_desktop.services.backup.drill import Drill
from kkb_desktop.services.backup.keeping import Kept
from kkb_desktop.services.desk.copies import Why
from kkb_desktop.services.desk.desk import Desk

Check = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Done:
    """What was done: see `Kept`; `drill` None where none was due."""

    kept: Kept
    drill: Drill | None


def look_after(
    desk: Desk, roots: Iterable[Path] = (), *, why: Why | None = None, check: Check | None = None
) -> Done:
    """All that is due now; `why` asks for a backup whether one is due or not.

    A drill that fails is followed by a new backup and a drill with that one. Raises StoreRefused "backup.training",
    "backup.server", and what `check` raises.
    """
    places = list(roots)
    kept = keeping.keep(desk, places, why=why, check=check)
    if not drill.due(desk):
        return Done(kept, None)
    proved = drill.run(desk, check=check)
    if not proved.passed:
        try:
            keeping.keep(desk, places, why="asked", check=check)
            proved = drill.run(desk, check=check)
        except KkbError as error:
            if error.reason == "job.cancelled":
                raise
    return Done(kept, proved)
