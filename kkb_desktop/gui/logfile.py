"""The program's log: what happened and where in the code, never what somebody typed."""

from __future__ import annotations

import logging
import traceback
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from kkb_desktop import disk
from kkb_desktop.domain.errors import FileRefused

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
_SIZE = 500_000  # bytes; three files at most


class _Frames(logging.Formatter):
    """Writes exceptions as type and places: their messages may quote a name or a number."""

    def formatException(
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        kind, _error, trace = ei
        return f"{frames(trace)} {kind.__name__ if kind else ''}".strip()


class _PrivateLog(RotatingFileHandler):
    """A log that only this user may read, and that is never written through a link or into a pipe."""

    def _open(self) -> TextIOWrapper:
        return disk.append_text(Path(self.baseFilename))

    def handleError(self, record: logging.LogRecord) -> None:
        """A log that cannot be written must not stop the work, nor tell what was in it."""


def frames(trace: TracebackType | None) -> str:
    """The places a traceback went through, as `window.py:41 open_page`, outermost first."""
    return " > ".join(f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace))


def start_logging(folder: Path) -> None:
    """Log into `folder`/log from now on; a folder that cannot be written is no reason not to start."""
    try:
        folder = folder.resolve()  # which may be a link to another disk
        disk.make_private(folder)
        disk.make_private(folder / "log")
        handler = _PrivateLog(
            folder / "log" / "kkb.log", maxBytes=_SIZE, backupCount=2, encoding="utf-8", delay=True
        )
    except (FileRefused, OSError, RuntimeError):
        return
    handler.setFormatter(_Frames("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger("kkb_desktop")
    for old in [each for each in root.handlers if isinstance(each, RotatingFileHandler)]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
