"""The second place: sticks that somebody chose once, known again by a mark, and what of the backups lies on them.

kkb-cadangan/
    stik.json        a random id, by which any laptop that chose this stick knows it again
    <laptop>/        the backups of a laptop, by the first digits of its id
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kkb_desktop.disk import refused
from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.errors import FileRefused, KkbError, StoreRefused
from kkb_desktop.services.backup import rotation
from kkb_desktop.services.desk import copies
from kkb_desktop.services.desk.copies import Backup, Spoiled
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.store import settings
from kkb_desktop.store.keyfile import DatabaseKey
from kkb_desktop.sync import folders

FOLDER, MARK = "kkb-cadangan", "stik.json"
_KEPT = "backup.sticks"
_HEX32 = re.compile(r"[0-9a-f]{32}")

Check = Callable[[], None]


@dataclass(frozen=True, slots=True)
class KnownStick:
    """A stick that was chosen: its id, what people call it, when a backup was copied to it last (None for never)."""

    stick: str
    name: str
    last: datetime | None


def known(desk: Desk) -> list[KnownStick]:
    """The sticks this desk copies to, the one used last first."""
    with desk.engine.connect() as conn:
        kept = settings.get(conn, _KEPT, {})
    found = [
        KnownStick(stick, str(each["name"]), datetime.fromisoformat(each["last"]) if each["last"] else None)
        for stick, each in kept.items()
    ]
    return sorted(found, key=lambda each: each.last.timestamp() if each.last else 0.0, reverse=True)


def choose(desk: Desk, root: Path, name: str) -> KnownStick:
    """Make a stick known, so that backups are copied to it whenever it is plugged in; `name` is what people call it.

    Raises FileRefused, "backup.same_place" for a folder of the data folder itself.
    """
    permit(desk, Permission.BACKUP)
    if folders.same_place(root, desk.folder):
        raise FileRefused("backup.same_place")
    if not folders.is_plain_folder(root):
        raise FileRefused("file.gone")
    folders.make_folder(root / FOLDER)
    stick = _mark_of(root)
    if stick is None:
        if (root / FOLDER / MARK).is_symlink():
            raise FileRefused("file.linked")
        stick = new_id(desk.random)
        half = root / FOLDER / f".{MARK}.part"
        try:
            half.unlink(missing_ok=True)
            folders.write_new(half, json.dumps({"stick": stick}).encode())
            folders.rename(half, root / FOLDER / MARK)
        except OSError as error:
            raise refused(error) from error
    _note(desk, stick, name=name)
    (chosen,) = (each for each in known(desk) if each.stick == stick)
    return chosen


def forget(desk: Desk, stick: str) -> None:
    """Copy nothing to this stick any more. What lies on it stays."""
    permit(desk, Permission.BACKUP)
    with desk.engine.begin() as conn:
        kept = settings.get(conn, _KEPT, {})
        kept.pop(stick, None)
        settings.put(conn, _KEPT, kept)


def plugged(desk: Desk, roots: Iterable[Path]) -> list[tuple[KnownStick, Path]]:
    """The known sticks among the folders where sticks are mounted. Links are not followed."""
    by_id = {each.stick: each for each in known(desk)}
    found = []
    for root in roots:
        stick = _mark_of(root)
        if stick in by_id:
            found.append((by_id[stick], root))
    return found


def place_on(desk: Desk, root: Path) -> Path:
    """Where this laptop's backups lie on a stick."""
    return root / FOLDER / desk.device[:8]


def backups_on(desk: Desk, root: Path) -> tuple[list[Backup], list[Spoiled]]:
    """This laptop's backups on a stick, the newest first."""
    if not folders.is_plain_folder(root / FOLDER):
        return [], []
    return copies.backups_in(place_on(desk, root))


def copy_to(
    desk: Desk, roots: Iterable[Path], own: Sequence[Backup], *, check: Check | None = None
) -> tuple[list[str], list[KkbError]]:
    """Copy the newest good backup to each known stick that lacks it, and rotate there: the names of those sticks, and
    what was refused."""
    copied: list[str] = []
    trouble: list[KkbError] = []
    for stick, root in plugged(desk, roots):
        try:
            new, there = _copy_newest(desk, root, own, check)
            if new:
                copied.append(stick.name)
            if there:
                _note(desk, stick.stick, last=desk.clock())
        except KkbError as error:
            if error.reason == "job.cancelled":
                raise
            trouble.append(error)
        except OSError as error:
            trouble.append(refused(error))
    return copied, trouble


def _copy_newest(desk: Desk, root: Path, own: Sequence[Backup], check: Check | None) -> tuple[bool, bool]:
    """Whether a backup was copied, and whether the newest good one lies there now."""
    place = place_on(desk, root)
    folders.make_folder(root / FOLDER)
    folders.make_folder(place)
    copies.clear_halves(place, desk.clock())
    there, _spoiled = copies.backups_in(place)
    names = {each.path.name for each in there}
    new = current = False
    for backup in own:
        if backup.path.name in names:
            current = True
            break
        try:
            there.append(copies.copy_backup(backup, place, _key_for(desk, backup), check))
            new = current = True
            break
        except StoreRefused as error:
            if error.reason != "backup.spoiled":
                raise  # else the next older one
    for each in rotation.surplus(there, desk.clock()):
        folders.remove_folder(each.path)
    return new, current


def _key_for(desk: Desk, backup: Backup) -> DatabaseKey | None:
    """The desk's key where the backup was made under it; else its bytes alone are compared."""
    if desk.key is None:
        return None
    try:
        copies.check_content(backup, desk.key)
    except StoreRefused as error:
        if error.reason == "backup.other_key":
            return None
        raise
    return desk.key


def _mark_of(root: Path) -> str | None:
    if not folders.is_plain_folder(root) or not folders.is_plain_folder(root / FOLDER):
        return None
    try:
        said = json.loads(folders.read_small(root / FOLDER / MARK, 4096))["stick"]
    except (KkbError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return said if isinstance(said, str) and _HEX32.fullmatch(said) else None


def _note(desk: Desk, stick: str, *, name: str | None = None, last: datetime | None = None) -> None:
    with desk.engine.begin() as conn:
        kept = settings.get(conn, _KEPT, {})
        entry = kept.setdefault(stick, {"name": "", "last": None})
        if name is not None:
            entry["name"] = name
        if last is not None:
            entry["last"] = last.isoformat()
        settings.put(conn, _KEPT, kept)
