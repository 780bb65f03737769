"""Files as the program reads and writes them: private, whole or not at all, and never through a link.

Whoever finds a link, a pipe or a folder where a file should be gets a refusal and never waits: what lies on a stick
or in a folder was perhaps put there by somebody else.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from kkb_desktop.domain.errors import FileRefused

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
PART = ".part"
"""How the name of a file ends that is still being written; it begins with a dot."""
CHUNK = 1024 * 1024
"""Bytes held at once while a file is read or copied."""

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
    errno.ELOOP: "file.not_a_file",
    errno.EISDIR: "file.not_a_file",
    errno.ENAMETOOLONG: "file.name_too_long",
}
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
"""Seconds between tries of a rename that a virus scanner holds up."""
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)
_BYTES = getattr(os, "O_BINARY", 0)
_CLOSED_IN_CHILDREN = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOINHERIT", 0)


def refused(error: OSError) -> FileRefused:
    """What the operating system said, as a reason with a next step."""
    return FileRefused(_REASONS.get(error.errno or 0, "file.failed"))


def make_private(folder: Path) -> None:
    """Make a folder that only this user may look into, with those above it; one that is there is closed to others.

    Raises FileRefused "file.not_a_folder" where a file or a link stands in its place, and what `refused` gives.
    """
    try:
        missing = [each for each in (folder, *folder.parents) if not os.path.lexists(each)]
        for each in reversed(missing):
            each.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        found = os.lstat(folder)
        if not stat.S_ISDIR(found.st_mode):
            raise FileRefused("file.not_a_folder")
        if stat.S_IMODE(found.st_mode) & 0o077:
            # A stick that knows no modes, or a folder of somebody else: nothing to be done about it here.
            with contextlib.suppress(OSError):
                folder.chmod(PRIVATE_FOLDER)
    except FileExistsError as error:
        raise FileRefused("file.not_a_folder") from error
    except OSError as error:
        raise refused(error) from error


def open_regular(path: Path) -> BinaryIO:
    """An ordinary file opened for reading.

    Raises FileRefused "file.not_a_file" for a link, a pipe, a folder or a device, without waiting for any of them.
    """
    handle = -1
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            raise FileRefused("file.not_a_file")
        handle = os.open(path, os.O_RDONLY | _NO_LINK | _NO_WAIT | _BYTES | _CLOSED_IN_CHILDREN)
        # Asked again of what was really opened: it may have been exchanged meanwhile.
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise FileRefused("file.not_a_file")
        return os.fdopen(handle, "rb")
    except OSError as error:
        _close(handle)
        raise refused(error) from error
    except FileRefused:
        _close(handle)
        raise


def read_up_to(path: Path, most: int) -> bytes:
    """A file's bytes, its size looked at first and counted while reading. Raises FileRefused "file.too_large"."""
    try:
        with open_regular(path) as file:
            size = os.fstat(file.fileno()).st_size
            if size > most:
                raise FileRefused("file.too_large")
            data = file.read(size + 1)  # room is taken for as much as is asked for, not for as much as is there
    except OSError as error:
        raise refused(error) from error
    if len(data) > size:
        raise FileRefused("file.too_large")  # it grows while it is read
    return data


def read_head(path: Path, most: int) -> tuple[bytes, int]:
    """The first bytes of a file, `most` at most, and how many it has in all. Raises FileRefused."""
    try:
        with open_regular(path) as file:
            return file.read(most), os.fstat(file.fileno()).st_size
    except OSError as error:
        raise refused(error) from error


def chunks_of(path: Path, start: int = 0) -> Iterator[bytes]:
    """A file's bytes from `start` on, a piece at a time. Raises FileRefused."""
    try:
        with open_regular(path) as file:
            file.seek(start)
            while chunk := file.read(CHUNK):
                yield chunk
    except OSError as error:
        raise refused(error) from error


def append_text(path: Path) -> TextIOWrapper:
    """A private text file opened for adding to it, made where missing. Raises FileRefused, as `open_regular`."""
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | _NO_LINK | _NO_WAIT | _CLOSED_IN_CHILDREN
    handle = -1
    try:
        handle = os.open(path, flags, PRIVATE_FILE)
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise FileRefused("file.not_a_file")
        return os.fdopen(handle, "a", encoding="utf-8")
    except OSError as error:
        _close(handle)
        raise refused(error) from error
    except FileRefused:
        _close(handle)
        raise


def write_whole(
    path: Path,
    data: bytes | Iterable[bytes],
    *,
    size: int | None = None,
    mode: int = PRIVATE_FILE,
    pause: Callable[[float], None] = time.sleep,
) -> None:
    """Write a file so that after any failure its name holds the old content or nothing, never half of it.

    The folder must be there. What is written is read back and compared before it gets its name. `size` is how much
    `data` is where it comes in pieces, so that the room can be looked at first. Raises FileRefused "file.no_space",
    "file.read_only", "file.not_allowed", "file.gone", "file.too_large", "file.not_same", "file.not_a_file".
    """
    fresh = path.with_name(f".{path.name}{PART}")
    pieces = (data,) if isinstance(data, bytes) else data
    needed = len(data) if isinstance(data, bytes) else size or 0
    made = False
    try:
        _must_be_replaceable(path)
        if shutil.disk_usage(path.parent).free < needed + needed // 10:
            raise FileRefused("file.no_space")
        handle = _create(fresh, mode)
        made = True
        digest = hashlib.sha256()
        with os.fdopen(handle, "wb") as file:
            for piece in pieces:
                file.write(piece)
                digest.update(piece)
            file.flush()
            os.fsync(file.fileno())
        if _digest_on_disk(fresh) != digest.digest():
            raise FileRefused("file.not_same")
        _rename(fresh, path, pause)
        made = False
        sync_folder(path.parent)
    except OSError as error:
        raise refused(error) from error
    finally:
        if made:
            with contextlib.suppress(OSError):  # the stick is gone, and the half file with it
                fresh.unlink(missing_ok=True)


def mode_beside(folder: Path) -> int:
    """The mode of a sealed file in a folder: as open as the folder is, so that a stick can be read elsewhere."""
    try:
        return 0o644 if os.stat(folder).st_mode & 0o077 else PRIVATE_FILE
    except OSError:
        return PRIVATE_FILE


def remove(path: Path) -> None:
    """Take a file or a link away; it may be gone already. Raises FileRefused."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise refused(error) from error


def tidy(folder: Path, ending: str = "") -> int:
    """Take away what writing left half-done in a folder, its links never followed; how many files went.

    Only names that this program gives are touched, on a stick those of files that end so. What cannot be removed
    stays: tidying never keeps anybody out.
    """
    gone = 0
    try:
        with os.scandir(folder) as entries:
            left = [
                each.path
                for each in entries
                if each.name.startswith(".") and each.name.endswith(ending + PART)
            ]
    except OSError:
        return 0
    for each in left:
        with contextlib.suppress(OSError):
            os.unlink(each)
            gone += 1
    return gone


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder last through a power cut, where the system has such a thing."""
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


def _must_be_replaceable(path: Path) -> None:
    """A link is not written through, nor put away: whoever made it meant something by it."""
    try:
        found = os.lstat(path)
    except FileNotFoundError:
        return
    if not stat.S_ISREG(found.st_mode):
        raise FileRefused("file.not_a_file")


def _create(fresh: Path, mode: int) -> int:
    """A new file that was not there before; what a failure left under the name goes first, unopened."""
    if os.path.lexists(fresh):
        if stat.S_ISDIR(os.lstat(fresh).st_mode):
            raise FileRefused("file.not_a_file")
        os.unlink(fresh)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK | _BYTES | _CLOSED_IN_CHILDREN
    return os.open(fresh, flags, mode)


def _digest_on_disk(fresh: Path) -> bytes:
    digest = hashlib.sha256()
    with open_regular(fresh) as file:
        if hasattr(os, "posix_fadvise"):
            # From the stick itself, not from memory, as far as the system lets us.
            with contextlib.suppress(OSError):
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.digest()


def _rename(fresh: Path, path: Path, pause: Callable[[float], None]) -> None:
    for wait in _PAUSES:
        try:
            os.replace(fresh, path)
            return
        except PermissionError:
            pause(wait)
    os.replace(fresh, path)


def _close(handle: int) -> None:
    if handle >= 0:
        with contextlib.suppress(OSError):
            os.close(handle)
