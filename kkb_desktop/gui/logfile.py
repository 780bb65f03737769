"""The program's log: what happened and where in the code, never what somebody typed."""

from __future__ import annotations

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
_SIZE = 500_000  # bytes; three files at most


class _Frames(logging.Formatter):
    """Writes exceptions as type and places: their messages may quote a name or a number."""

    def formatException(
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        kind, _error, trace = ei
        return f"{frames(trace)} {kind.__name__ if kind else ''}".strip()


def frames(trace: TracebackType | None) -> str:
    """The places a traceback went through, as `window.py:41 open_page`, outermost first."""
    return " > ".join(f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace))


def start_logging(folder: Path) -> None:
    """Log into `folder`/log from now on; a folder that cannot be written is no reason not to start."""
    try:
        (folder / "log").mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "log" / "kkb.log", maxBytes=_SIZE, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        return
    handler.setFormatter(_Frames("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger("kkb_desktop")
    for old in [each for each in root.handlers if isinstance(each, RotatingFileHandler)]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
