"""Folders of files on disks and sticks: no link is followed, whole under their name or not at all."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import stat
import time
from collections.abc import Callable
from pathlib import Path

from kkb_desktop.disk import refused
from kkb_desktop.domain.errors import FileRefused

_PIECE = 1 << 20
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between tries of what a virus scanner holds up."""
_SPARE = 1 << 20
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_JUNCTION = getattr(stat, "FILE_ATTRIBUTE_REPARSE_POINT", 0x400)

Check = Callable[[], None]


def is_plain_folder(path: Path) -> bool:
    """Whether this is a folder itself, not a link or junction to one."""
    try:
        status = os.lstat(path)
    except OSError:
        return False
    return stat.S_ISDIR(status.st_mode) and not getattr(status, "st_file_attributes", 0) & _JUNCTION


def is_plain_file(path: Path) -> bool:
    """Whether this is a file itself: no link, pipe or device."""
    try:
        status = os.lstat(path)
    except OSError:
        return False
    return stat.S_ISREG(status.st_mode) and not getattr(status, "st_file_attributes", 0) & _JUNCTION


def make_folder(path: Path) -> None:
    """Make a folder only its owner may enter, unless it is there. Raises FileRefused "file.linked" where something
    else has its name, and what the system says."""
    try:
        path.mkdir(mode=0o700)
    except FileExistsError:
        if not is_plain_folder(path):
            raise FileRefused("file.linked") from None
    except OSError as error:
        raise refused(error) from error


def need_room(folder: Path, size: int) -> None:
    """Raises FileRefused "file.no_space" where `size` bytes and a tenth do not fit, "file.gone"."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise refused(error) from error
    if free < size + size // 10 + _SPARE:
        raise FileRefused("file.no_space")


def write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet, readable by its owner only, synced to the disk. Raises OSError."""
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def read_small(path: Path, limit: int) -> bytes:
    """A small file's bytes; a link is not followed, a pipe not waited for. Raises FileRefused."""
    if not is_plain_file(path):
        raise FileRefused("file.gone" if not os.path.lexists(path) else "file.not_a_file")
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | _NO_LINK | _BINARY), "rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise refused(error) from error
    if len(data) > limit:
        raise FileRefused("file.too_large")
    return data


def copy_file(source: Path, target: Path, check: Check | None = None) -> str:
    """Copy into a file that is not there yet, synced to the disk; the SHA-256 of what was read. Raises OSError."""
    hasher = hashlib.sha256()
    with (
        os.fdopen(os.open(source, os.O_RDONLY | _NO_LINK | _BINARY), "rb") as reading,
        os.fdopen(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, 0o600), "wb") as writing,
    ):
        while piece := reading.read(_PIECE):
            if check is not None:
                check()
            hasher.update(piece)
            writing.write(piece)
        writing.flush()
        os.fsync(writing.fileno())
    return hasher.hexdigest()


def fingerprint(path: Path, check: Check | None = None) -> tuple[int, str]:
    """Size and SHA-256 of a file as it lies on the disk, not as the system remembers it. Raises OSError."""
    hasher, size = hashlib.sha256(), 0
    with os.fdopen(os.open(path, os.O_RDONLY | _NO_LINK | _BINARY), "rb") as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while piece := file.read(_PIECE):
            if check is not None:
                check()
            hasher.update(piece)
            size += len(piece)
    return size, hasher.hexdigest()


def rename(old: Path, new: Path, *, pause: Callable[[float], None] = time.sleep) -> None:
    """Give a file or folder its name, never over another folder; waits for a virus scanner. Raises OSError."""
    for wait in _PAUSES:
        try:
            os.replace(old, new)
            break
        except PermissionError:
            pause(wait)
    else:
        os.replace(old, new)
    sync_folder(new.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system has such a thing. Raises OSError where that fails."""
    if not hasattr(os, "O_DIRECTORY"):
        return  # Windows writes the folder with the file
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (
            errno.EINVAL,
            errno.ENOTSUP,
        ):  # FAT and some network folders have no such thing
            raise
    finally:
        os.close(handle)


def remove_folder(folder: Path) -> None:
    """Take a folder away: it loses its name first, so that half a folder is never taken for a whole one. A link's
    target is left alone. What cannot be removed stays under the other name for the next time."""
    if not is_plain_folder(folder):
        return
    going = folder if folder.name.startswith(".") else folder.with_name(f".{folder.name}.hapus")
    try:
        if going != folder:
            shutil.rmtree(going, ignore_errors=True)
            os.replace(folder, going)
    except OSError:
        return
    shutil.rmtree(going, ignore_errors=True)


def same_place(one: Path, other: Path) -> bool:
    """Whether both names mean the same folder, or one lies in the other."""
    first, second = one.resolve(), other.resolve()
    return first == second or first in second.parents or second in first.parents
