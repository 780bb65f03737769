"""Another database put in place of a desk's own, the old one kept: decided in one instant, finished after any crash.

What is to come lies complete in a folder beside. A note (`pulih.json`) is the decision: from then on every opening of
the data folder goes on with the same few renames until they are done. Before it nothing has changed.
"""

from __future__ import annotations

import json
import os
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kkb_desktop.disk import refused
from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.store import keyfile
from kkb_desktop.sync import folders

NOTE = "pulih.json"
KEPT_FOR = timedelta(days=30)
_DATABASE = ("kkb.db-wal", "kkb.db-shm", "kkb.db")
"""The side files first: an old one beside a new database would be mixed into it."""
_COMING = re.compile(r"\.pulih-[0-9a-f]{8}")
_KEPT = re.compile(r"sebelum-pulih-(\d{8}-\d{4})-[0-9a-f]{8}")


def coming(folder: Path, token: str) -> Path:
    """Where what is to come is put together; `token` is 8 hex digits."""
    return folder / f".pulih-{token}"


def kept(folder: Path, token: str, now: datetime) -> Path:
    """Where the old database goes, named after the moment."""
    return folder / f"sebelum-pulih-{now.astimezone():%Y%m%d-%H%M}-{token}"


def swap(folder: Path, new: Path, old: Path) -> None:
    """Put the database in `new` (and the key files, where it has some) in place of the folder's own, which go to `old`.

    Nobody may have the database open. Raises FileRefused; then it is either undecided and nothing has changed, or
    finished at the next opening.
    """
    note = {"new": new.name, "old": old.name}
    half = folder / f".{NOTE}.part"
    try:
        half.unlink(missing_ok=True)
        folders.sync_folder(new)
        folders.write_new(half, json.dumps(note).encode())
        folders.rename(half, folder / NOTE)
    except OSError as error:
        raise refused(error) from error
    finish(folder)


def finish(folder: Path) -> None:
    """Go on with what was decided, if something was. Raises FileRefused, StoreRefused "restore.note"."""
    path = folder / NOTE
    if not path.exists():
        return
    try:
        note = json.loads(folders.read_small(path, 4096))
        new, old = folder / note["new"], folder / note["old"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise StoreRefused("restore.note") from error
    if not _COMING.fullmatch(new.name) or not _KEPT.fullmatch(old.name) or new.parent != folder:
        raise StoreRefused("restore.note")
    try:
        folders.make_folder(old)
        for name in keyfile.FILES:
            # Copied, not moved: at every moment the desk has its keys.
            if (folder / name).exists() and not (old / name).exists():
                half = old / f".{name}.part"
                half.unlink(missing_ok=True)
                folders.copy_file(folder / name, half)
                os.replace(half, old / name)
        if (new / _DATABASE[-1]).exists():
            for name in _DATABASE:
                if (folder / name).exists():
                    folders.rename(folder / name, old / name)
            folders.sync_folder(old)
            folders.rename(new / _DATABASE[-1], folder / _DATABASE[-1])
        for name in reversed(keyfile.FILES):
            if (new / name).exists():
                folders.rename(new / name, folder / name)
        folders.sync_folder(folder)
        path.unlink()
        folders.sync_folder(folder)
    except OSError as error:
        raise refused(error) from error
    folders.remove_folder(new)
    try:
        old.rmdir()  # empty where there was nothing before
    except OSError:
        pass


def clear_kept(folder: Path, now: datetime) -> None:
    """Take away what was kept for 30 days after a restore, and what was never decided."""
    if (folder / NOTE).exists() or not folders.is_plain_folder(folder):
        return
    (folder / f".{NOTE}.part").unlink(missing_ok=True)
    for path in folder.iterdir():
        if _COMING.fullmatch(path.name):
            begun = datetime.fromtimestamp(path.lstat().st_mtime, UTC)
            if now - begun > timedelta(days=1):  # nothing is being put together there any more
                folders.remove_folder(path)
        found = _KEPT.fullmatch(path.name)
        if found is not None:
            kept_at = datetime.strptime(found[1], "%Y%m%d-%H%M")
            if now.astimezone().replace(tzinfo=None) - kept_at > KEPT_FOR:
                folders.remove_folder(path)


def kept_folders(folder: Path) -> list[Path]:
    """What is kept after restores."""
    if not folders.is_plain_folder(folder):
        return []
    return sorted(path for path in folder.iterdir() if _KEPT.fullmatch(path.name))
