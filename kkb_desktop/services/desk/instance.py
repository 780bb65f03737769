"""One program at a time for a data folder, and what is put in order when it begins.

The system itself keeps the lock, for as long as the process lives: after a crash or a pulled plug nothing is left
that would keep anybody out. What stands in the lock's file only tells where the data is open.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import stat
import sys
from pathlib import Path

from kkb_desktop import disk
from kkb_desktop.domain.errors import FileRefused, StoreRefused
from kkb_desktop.store import ballast

LOCK = "sedang-dipakai.lock"
_BUILDING = re.compile(r"baru-[0-9a-f]{16}")
_SUBFOLDERS = ("masuk", "karantina", "cadangan", "log")
_FAR = 1 << 20
"""The byte that is locked on Windows: beyond what is written, so that others can read that."""


class Hold:
    """The sign that this process works with a data folder."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def unlock(self) -> None:
        """Let others in; the process's end does the same."""
        if self._handle >= 0:
            handle, self._handle = self._handle, -1
            with contextlib.suppress(OSError):
                os.ftruncate(handle, 0)
            os.close(handle)

    def __enter__(self) -> Hold:
        return self

    def __exit__(self, *_error: object) -> None:
        self.unlock()


def hold(folder: Path, what: str = "KKB Desktop") -> Hold:
    """Take the folder for this process; `what` is what others are told about it. The folder is made where missing.

    Raises StoreRefused "desk.in_use" where another process has it, "store.read_only" where it cannot be written, and
    FileRefused for anything else that stands in the way.
    """
    handle = -1
    try:
        # The data folder itself may be a link: whoever sets up a laptop may want it on another disk.
        folder = folder.resolve()
        path = folder / LOCK
        disk.make_private(folder)
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        handle = os.open(path, flags | getattr(os, "O_CLOEXEC", 0), disk.PRIVATE_FILE)
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise FileRefused("file.not_a_file")
        if not _lock(handle):
            told = _told(handle)
            raise StoreRefused("desk.in_use", **told)
        with contextlib.suppress(OSError):  # a full disk: the lock holds all the same
            os.ftruncate(handle, 0)
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, json.dumps({"what": what, "pid": os.getpid()}).encode())
    except (OSError, RuntimeError, FileRefused, StoreRefused) as error:
        if handle >= 0:
            os.close(handle)
        if isinstance(error, RuntimeError):
            raise FileRefused("file.not_a_folder") from error  # links in a ring
        refusal = disk.refused(error) if isinstance(error, OSError) else error
        if refusal.reason in ("file.read_only", "file.not_allowed"):
            raise StoreRefused("store.read_only") from error
        raise refusal from error
    return Hold(handle)


def put_in_order(folder: Path) -> None:
    """What begins with the program, once it holds the folder: half-done files go, room is put by. Never raises."""
    for each in (folder, *(folder / name for name in _SUBFOLDERS)):
        if each.is_dir() and not each.is_symlink():
            disk.tidy(each)
            if each != folder:
                with contextlib.suppress(FileRefused):
                    disk.make_private(each)
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _BUILDING.fullmatch(entry.name) and entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path, ignore_errors=True)
    if (folder / "kkb.db").exists():
        ballast.make(folder)


def low_on_room(folder: Path) -> bool:
    """Whether so little room is left on the disk that a person should make some."""
    try:
        return ballast.free(folder) < ballast.LOW
    except OSError:
        return False


def _lock(handle: int) -> bool:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _told(handle: int) -> dict[str, str | int]:
    """What the other process says about itself; its file is only words, so nothing in it is relied upon."""
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        said = json.loads(os.read(handle, 4096))
        what, pid = said["what"], said["pid"]
        if isinstance(what, str) and type(pid) is int:
            return {"what": what[:60], "pid": pid}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        pass
    return {"what": "KKB Desktop", "pid": "?"}
