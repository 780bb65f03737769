"""The key file on the disk: two copies, each whole or not at all, changed by one program at a time.

A change is written aside, read back and made durable before anything is put in place. The first rename is the moment
from which the new content counts; what goes wrong before it, or can be taken back, is a refusal and changed nothing.
"""

from __future__ import annotations

import errno
import logging
import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kkb_desktop.domain.errors import KeyRefused

FILES = ("kunci.json", "kunci.salinan.json")
LOCK = "kunci.lock"
MOST = 1_000_000
"""Bytes; a key file of fifty users has 40,000."""

_UNDO = tuple(f".{name}.lama.baru" for name in FILES)
_FRESH = tuple(f".{name}.baru" for name in FILES)
_WAIT = 10.0
"""Seconds to wait for another program that changes users."""
_log = logging.getLogger(__name__)


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Be the only one, of all programs and threads, who changes the key file of `folder`.

    The lock belongs to the process: it cannot outlive one that was killed. Raises KeyRefused "key.busy" after ten
    seconds, or what `refusal` says where the folder cannot be written to.
    """
    try:
        handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | _flags("O_NOFOLLOW", "O_CLOEXEC"), 0o600)
    except OSError as error:
        raise refusal(error) from error
    try:
        _take(handle)
        yield
    finally:
        try:
            os.close(handle)
        except OSError:
            pass  # the lock is given back all the same, and nothing was written to this file


def _take(handle: int) -> None:
    until = time.monotonic() + _WAIT
    while True:
        try:
            _lock(handle)
            return
        except OSError as error:
            if error.errno not in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
                raise refusal(error) from error
            if time.monotonic() >= until:
                raise KeyRefused("key.busy") from error
        time.sleep(0.05)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def read_copies(folder: Path) -> list[bytes | None]:
    """The bytes of both copies; None for one that is not there, is no plain file, is too large or cannot be read.

    Raises KeyRefused "key.missing" where neither is there, "key.unreadable" where the disk gives neither.
    """
    found: list[bytes | None] = []
    failures: list[OSError] = []
    for name in FILES:
        try:
            found.append(_read(folder / name))
        except OSError as error:
            failures.append(error)
            found.append(None)
    if len(failures) == len(FILES):
        if all(isinstance(each, FileNotFoundError) for each in failures):
            raise KeyRefused("key.missing")
        if all(each.errno not in _NO_FILE for each in failures):
            raise KeyRefused("key.unreadable") from failures[0]
    return found


_NO_FILE = (errno.ENOENT, errno.ELOOP, errno.EISDIR, errno.ENXIO)
"""Something else stands there: a link, a folder, a pipe. A copy like that is damaged, the disk is not."""


def _read(path: Path) -> bytes | None:
    # Not blocking: opening a pipe would wait for somebody to write into it. On Windows a folder is EACCES.
    handle = os.open(path, os.O_RDONLY | _flags("O_NONBLOCK", "O_NOFOLLOW", "O_BINARY", "O_CLOEXEC"))
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return None
        parts, size = [], 0
        while part := os.read(handle, 65_536):
            parts.append(part)
            size += len(part)
            if size > MOST:
                return None
        return b"".join(parts)
    finally:
        os.close(handle)


def replace_copies(folder: Path, data: bytes, *, both: bool = False) -> None:
    """Put `data` in place of both copies; to be called by who holds the folder.

    With `both` it counts only once both copies are replaced; else the second is left to be healed at the next opening
    when it cannot be written. Raises KeyRefused "key.disk_full", "key.read_only", "key.disk_failed": then the copies
    that count are those from before.
    """
    before: list[bytes | None] = []
    try:
        for name in FILES:
            before.append(_read_if_there(folder / name))
        for name in _FRESH:
            _write_whole(folder / name, data)
        for name, kept in zip(_UNDO, before, strict=True):
            if kept is not None:
                _write_whole(folder / name, kept)
        sync_folder(folder)
        for name in FILES:
            _step_aside(folder / name)
    except OSError as error:
        tidy(folder)
        raise refusal(error) from error
    replaced: list[int] = []
    for place, name in enumerate(FILES):
        try:
            os.replace(folder / _FRESH[place], folder / name)
            replaced.append(place)
            sync_folder(folder)
        except OSError as error:
            if place > 0 and not both:
                _log.warning("the second copy of the key file was not written")
                break
            if _put_back(folder, replaced, before):
                tidy(folder)
                raise refusal(error) from error
            # It cannot be taken back, so it has happened: whoever reads the folder reads the new content.
            _log.warning("the key file was changed on a disk that fails")
            break
    tidy(folder)


def replace_file(folder: Path, name: str, data: bytes) -> None:
    """Write another small file beside the key file, whole or not at all. Raises KeyRefused like `replace_copies`."""
    fresh = folder / f".kunci-{name}.baru"
    try:
        _write_whole(fresh, data)
        os.replace(fresh, folder / name)
        sync_folder(folder)
    except OSError as error:
        tidy(folder)
        raise refusal(error) from error


def remove_file(folder: Path, name: str) -> None:
    """Remove such a file; one that cannot be removed stays."""
    try:
        os.unlink(folder / name)
    except OSError:
        pass  # it opens nothing by itself


def _put_back(folder: Path, replaced: list[int], before: list[bytes | None]) -> bool:
    for place in reversed(replaced):
        try:
            if before[place] is None:
                os.unlink(folder / FILES[place])
            else:
                os.replace(folder / _UNDO[place], folder / FILES[place])
        except OSError:
            return False
    return True


def _read_if_there(path: Path) -> bytes | None:
    try:
        return _read(path)
    except OSError as error:
        if error.errno in _NO_FILE or path.is_dir():
            return None
        raise


def _step_aside(path: Path) -> None:
    """A folder in the place of a key file is kept under another name: a file cannot be put over it."""
    if path.is_dir() and not path.is_symlink():
        for number in range(1, 1_000):
            aside = path.with_name(f"{path.name}.disingkirkan-{number}")
            if not aside.exists():
                os.rename(path, aside)
                return


def _write_whole(path: Path, data: bytes) -> None:
    """A file written, made durable and read back; whatever stood there before goes first, so no link is followed."""
    _remove(path)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _flags("O_NOFOLLOW", "O_BINARY", "O_CLOEXEC")
    handle = os.open(path, flags, 0o600)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(handle, left) :]
        os.fsync(handle)
    finally:
        os.close(handle)
    if _read(path) != data:
        raise OSError(errno.EIO, "read back otherwise")


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable. Raises OSError."""
    if sys.platform == "win32":
        return  # a folder cannot be opened there; NTFS writes renames to its journal in order
    handle = os.open(folder, os.O_RDONLY | _flags("O_DIRECTORY", "O_CLOEXEC"))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def tidy(folder: Path) -> None:
    """Remove what an interrupted change left behind, of this program's and of its older kind."""
    for pattern in (".kunci*.baru", "kunci*.baru"):
        try:
            left = list(folder.glob(pattern))
        except OSError:
            return
        for path in left:
            try:
                os.unlink(path)
            except OSError:
                pass  # at the next opening


def _remove(path: Path) -> None:
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass


def refusal(error: OSError) -> KeyRefused:
    """What the disk said, as a reason with a next step."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return KeyRefused("key.disk_full")
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return KeyRefused("key.read_only")
    return KeyRefused("key.disk_failed")


def _flags(*names: str) -> int:
    """Flags of `os.open`, as far as this system has them."""
    flags = 0
    for name in names:
        flags |= getattr(os, name, 0)
    return flags
