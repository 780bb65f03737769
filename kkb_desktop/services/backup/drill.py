"""The weekly proof that a backup can be restored: it is, into a folder aside, and what comes out is compared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from kkb_desktop.disk import refused
from kkb_desktop.domain.errors import KkbError, StoreRefused
from kkb_desktop.services.backup import keeping
from kkb_desktop.services.desk import copies
from kkb_desktop.services.desk.copies import Backup
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.store import copies as store
from kkb_desktop.store import digest, engine, settings
from kkb_desktop.sync import folders

WEEK = timedelta(days=7)
_KEPT = "backup.drill"
Check = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Drill:
    """The latest drill: when, with the backup of which moment, and the reason code of what failed, "" for none."""

    at: datetime
    made_at: datetime
    reason: str

    @property
    def passed(self) -> bool:
        """Whether that backup is proved to be restorable."""
        return not self.reason


def latest(desk: Desk) -> Drill | None:
    """The latest drill, None before the first."""
    with desk.engine.connect() as conn:
        kept = settings.get(conn, _KEPT)
    if kept is None:
        return None
    return Drill(datetime.fromisoformat(kept["at"]), datetime.fromisoformat(kept["made_at"]), kept["reason"])


def due(desk: Desk) -> bool:
    """Whether it is time: a week after the latest that passed; at once after one that did not, with a newer backup."""
    own, _spoiled = keeping.backups(desk)
    if not own:
        return False
    last = latest(desk)
    if last is None or not last.passed:
        return last is None or own[0].manifest.made_at > last.made_at
    return abs(desk.clock() - last.at) >= WEEK


def run(desk: Desk, *, check: Check | None = None) -> Drill:
    """Restore the newest backup aside, open it, compare: the content with what was signed, and the tables with those
    made again from the log. The result is kept. Raises StoreRefused "backup.none", and what `check` raises.
    """
    keeping.refuse_other_kinds(desk)
    own, _spoiled = keeping.backups(desk)
    if not own:
        raise StoreRefused("backup.none")
    reason = ""
    try:
        with keeping.ONE_AT_A_TIME:
            _prove(desk, own[0], check)
    except KkbError as error:
        if error.reason == "job.cancelled":
            raise
        reason = error.reason
    done = Drill(desk.clock(), own[0].manifest.made_at, reason)
    with desk.engine.begin() as conn:
        kept = {"at": done.at.isoformat(), "made_at": done.made_at.isoformat(), "reason": reason}
        settings.put(conn, _KEPT, kept)
    return done


def _prove(desk: Desk, backup: Backup, check: Check | None) -> None:
    if desk.key is None:
        raise StoreRefused("desk.missing")
    # Named as something half done of now, so that what a power cut leaves of it is cleared away with the rest.
    stamp = f"{desk.clock().astimezone():%Y%m%d-%H%M}-{desk.random(4).hex()}"
    aside = keeping.folder_of(desk) / f".kkb-{stamp}.part"
    try:
        copies.check_content(backup, desk.key)
        folders.need_room(keeping.folder_of(desk), backup.manifest.size)
        folders.make_folder(aside)
        for name in backup.manifest.files:
            folders.copy_file(backup.path / name, aside / name, check)
        restored = store.prove(aside / copies.DATABASE, desk.key)
        if restored.digest != backup.manifest.content.digest:
            raise StoreRefused("backup.spoiled")
        opened = engine.open_database(aside, desk.key)
        try:
            with opened.begin() as conn:
                before = digest.digest(conn)
                digest.rebuild(conn)
                if digest.digest(conn) != before:
                    raise StoreRefused("backup.tables_differ")
        finally:
            opened.dispose()
    except OSError as error:
        raise refused(error) from error
    finally:
        folders.remove_folder(aside)
