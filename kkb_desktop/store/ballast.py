"""A file that holds room on the disk, given up when the disk is full so that a person can finish what was begun.

A full disk blocks even deleting (the database writes before it forgets), so room has to be put by beforehand.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

from kkb_desktop import disk
from kkb_desktop.domain.errors import FileRefused

NAME = "ruang-cadangan.bin"
SIZE = 20 * 1024 * 1024
LOW = 500 * 1024 * 1024
"""Bytes free below which a person is warned, and no ballast is made."""


def make(folder: Path) -> bool:
    """Put the room by, unless it is there or the disk is low already; whether it is there now. Never raises."""
    path = folder / NAME
    if _size(path) == SIZE:
        return True
    try:
        if free(folder) < LOW:
            return False
        # Chance, not zeros: some disks keep zeros without taking room for them.
        disk.write_whole(path, _noise(), size=SIZE)
    except (FileRefused, OSError):
        return False
    return True


def release(folder: Path) -> bool:
    """Give the room up; whether there was any."""
    path = folder / NAME
    if _size(path) <= 0:
        return False
    with contextlib.suppress(OSError):
        path.unlink()
        return True
    return False


def free(folder: Path) -> int:
    """Bytes free where the folder lies; raises OSError."""
    return shutil.disk_usage(folder).free


def _size(path: Path) -> int:
    try:
        found = os.lstat(path)
    except OSError:
        return -1
    return found.st_size if stat.S_ISREG(found.st_mode) else -1


def _noise() -> Iterator[bytes]:
    for _ in range(SIZE // disk.CHUNK):
        yield os.urandom(disk.CHUNK)
