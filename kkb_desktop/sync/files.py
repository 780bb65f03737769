"""Files on sticks: written whole or not at all, read within limits, set aside when refused."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import stat
import time
from collections.abc import Callable
from pathlib import Path

from kkb_desktop.domain.clock import Clock, system_clock
from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.sync import limits

SUFFIX = ".kkb"
_REASONS = {
    errno.ENOSPC: "file.no_space",
    errno.EDQUOT: "file.no_space",
    errno.EFBIG: "file.too_large",
    errno.EROFS: "file.read_only",
    errno.EACCES: "file.not_allowed",
    errno.EPERM: "file.not_allowed",
    errno.ENOENT: "file.gone",
    errno.ENODEV: "file.gone",
    errno.ENXIO: "file.gone",
    errno.EIO: "file.gone",
    errno.ENOTDIR: "file.gone",
}
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between tries of a rename that a virus scanner holds up."""


def write_safely(path: Path, data: bytes, *, pause: Callable[[float], None] = time.sleep) -> None:
    """Write a file so that after any failure its name holds the old content or nothing, never half of it.

    It is read back and compared before it gets its name; the last folder is made where missing.

    Raises FileRefused "file.no_space", "file.read_only",
    "file.not_allowed", "file.gone", "file.too_large", "file.not_same".
    """
    fresh = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(exist_ok=True)
        if shutil.disk_usage(path.parent).free < len(data) + len(data) // 10:
            raise FileRefused("file.no_space")
        with fresh.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if fresh.read_bytes() != data:
            raise FileRefused("file.not_same")
        _rename(fresh, path, pause)
        _sync_folder(path.parent)
    except OSError as error:
        raise refused(error) from error
    finally:
        try:
            fresh.unlink(missing_ok=True)
        except OSError:
            pass  # the stick is gone, and the half file with it


def read_bounded(path: Path) -> bytes:
    """A file's bytes, its size looked at first.

    Raises FileRefused "file.too_large", "file.gone", "file.not_allowed", "file.not_a_file".
    """
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise FileRefused("file.not_a_file")
            if status.st_size > limits.FILE:
                raise FileRefused("file.too_large")
            data = file.read(limits.FILE + 1)
    except OSError as error:
        raise refused(error) from error
    if len(data) > limits.FILE:
        raise FileRefused("file.too_large")
    return data


def read_candidates(folder: Path) -> list[Path]:
    """Our files in a folder and the folders in it; links and everything else on the stick are passed over.

    Raises FileRefused "file.gone".
    """
    found: list[Path] = []
    seen = 0
    pending = [(folder, 1)]
    while pending:
        where, level = pending.pop()
        try:
            entries = sorted(os.scandir(where), key=lambda entry: entry.name)
        except OSError as error:
            if where == folder:
                raise refused(error) from error
            continue
        for entry in entries:
            seen += 1
            if seen > limits.FOLDER_FILES:
                return sorted(found)
            if entry.is_dir(follow_symlinks=False):
                if level < limits.FOLDER_LEVELS:
                    pending.append((Path(entry.path), level + 1))
            elif _is_ours(entry):
                found.append(Path(entry.path))
    return sorted(found)


def put_aside(folder: Path, data: bytes, reason: str, *, clock: Clock = system_clock) -> Path | None:
    """Keep a refused file in quarantine with its reason; the same content once. None where quarantine is full.

    Raises FileRefused.
    """
    path = folder / f"{hashlib.sha256(data).hexdigest()[:32]}{SUFFIX}"
    if not path.exists():
        kept = [each.stat().st_size for each in folder.glob(f"*{SUFFIX}")] if folder.is_dir() else []
        if len(kept) >= limits.QUARANTINE_FILES or sum(kept) + len(data) > limits.QUARANTINE_BYTES:
            return None
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise refused(error) from error
        write_safely(path, data)
    note = {"reason": reason, "at": clock().isoformat(timespec="seconds"), "size": len(data)}
    write_safely(path.with_suffix(".json"), json.dumps(note).encode())
    return path


def refused(error: OSError) -> FileRefused:
    """What the operating system said, as a reason with a next step."""
    return FileRefused(_REASONS.get(error.errno or 0, "file.failed"))


def _is_ours(entry: os.DirEntry[str]) -> bool:
    name = entry.name.lower()
    return entry.is_file(follow_symlinks=False) and name.endswith(SUFFIX) and not name.startswith(".")


def _rename(fresh: Path, path: Path, pause: Callable[[float], None]) -> None:
    for wait in _PAUSES:
        try:
            os.replace(fresh, path)
            return
        except PermissionError:
            pause(wait)
    os.replace(fresh, path)


def _sync_folder(folder: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):
        return  # Windows writes the folder with the file
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass  # FAT and some network folders have no such thing
    finally:
        os.close(handle)
