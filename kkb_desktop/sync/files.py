"""Files on sticks: written whole or not at all, read within limits, set aside when refused."""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from kkb_desktop import disk
from kkb_desktop.disk import refused
from kkb_desktop.domain.clock import Clock, system_clock
from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.sync import limits

SUFFIX = ".kkb"


@dataclass(frozen=True, slots=True)
class Candidates:
    """Our files in a folder. `complete` is False where there was more than is looked at."""

    files: tuple[Path, ...]
    complete: bool = True


def write_safely(path: Path, data: bytes, *, pause: Callable[[float], None] = time.sleep) -> None:
    """Write a file so that after any failure its name holds the old content or nothing, never half of it.

    It is read back and compared before it gets its name; the last folder is made where missing. Only this user may
    read it where the folder is private too; on a stick it is as open as the stick.

    Raises FileRefused "file.no_space", "file.read_only",
    "file.not_allowed", "file.gone", "file.too_large", "file.not_same", "file.not_a_file".
    """
    try:
        path.parent.mkdir(exist_ok=True)
    except FileExistsError as error:
        raise FileRefused("file.not_a_folder") from error
    except OSError as error:
        raise refused(error) from error
    disk.write_whole(path, data, mode=disk.mode_beside(path.parent), pause=pause)


def read_bounded(path: Path, most: int = limits.BUNDLE + limits.FRAME) -> bytes:
    """A file's bytes, its size looked at first.

    Raises FileRefused "file.too_large", "file.gone", "file.not_allowed", "file.not_a_file".
    """
    return disk.read_up_to(path, most)


def read_candidates(folder: Path) -> list[Path]:
    """Our files in a folder and the folders in it; links and everything else on the stick are passed over.

    Raises FileRefused "file.gone".
    """
    return list(look_through(folder).files)


def look_through(folder: Path) -> Candidates:
    """Our files in a folder and the folders in it, the upper ones first; whatever else lies there costs only its name.

    Raises FileRefused "file.gone".
    """
    found: list[Path] = []
    seen = 0
    level: list[Path] = [folder]
    for depth in range(limits.FOLDER_LEVELS):
        below: list[Path] = []
        for where in level:
            ours: list[Path] = []
            try:
                with os.scandir(where) as entries:
                    for entry in entries:
                        seen += 1
                        if seen > limits.FOLDER_ENTRIES:
                            return Candidates(tuple(found + sorted(ours))[: limits.FOLDER_FILES], False)
                        if _is_ours(entry):
                            ours.append(Path(entry.path))
                        elif depth + 1 < limits.FOLDER_LEVELS and entry.is_dir(follow_symlinks=False):
                            below.append(Path(entry.path))
            except OSError as error:
                if where == folder:
                    raise refused(error) from error
            found.extend(sorted(ours))
            if len(found) > limits.FOLDER_FILES:
                return Candidates(tuple(found[: limits.FOLDER_FILES]), False)
        level = sorted(below)
    return Candidates(tuple(sorted(found)))


def put_aside(
    folder: Path, content: bytes | Path, reason: str, *, clock: Clock = system_clock
) -> Path | None:
    """Keep a copy of a refused file in quarantine with its reason; the same content once, and a piece at a time.

    None where quarantine is full or the file larger than any of ours may be. Raises FileRefused.
    """
    size, digest = 0, hashlib.sha256()
    for chunk in _pieces(content):
        size += len(chunk)
        if size > limits.FILE:
            return None
        digest.update(chunk)
    path = folder / f"{digest.hexdigest()[:32]}{SUFFIX}"
    if not os.path.lexists(path):
        kept = _sizes(folder)
        if len(kept) >= limits.QUARANTINE_FILES or sum(kept) + size > limits.QUARANTINE_BYTES:
            return None
        disk.make_private(folder)
        disk.write_whole(path, _pieces(content), size=size)
    note = {"reason": reason, "at": clock().isoformat(timespec="seconds"), "size": size}
    disk.write_whole(path.with_suffix(".json"), json.dumps(note).encode())
    return path


def _pieces(content: bytes | Path) -> Iterable[bytes]:
    return (content,) if isinstance(content, bytes) else disk.chunks_of(content)


def copy_private(source: Path, target: Path) -> None:
    """Copy a file of a stick into a private folder, a piece at a time. Raises FileRefused."""
    disk.make_private(target.parent)
    _head, size = disk.read_head(source, 0)
    if size > limits.FILE:
        raise FileRefused("file.too_large")
    disk.write_whole(target, disk.chunks_of(source), size=size)


def _sizes(folder: Path) -> list[int]:
    try:
        with os.scandir(folder) as entries:
            return [
                each.stat(follow_symlinks=False).st_size for each in entries if each.name.endswith(SUFFIX)
            ]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise refused(error) from error


def _is_ours(entry: os.DirEntry[str]) -> bool:
    name = entry.name.lower()
    return name.endswith(SUFFIX) and not name.startswith(".") and entry.is_file(follow_symlinks=False)
