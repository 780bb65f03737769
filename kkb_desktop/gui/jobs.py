"""Background work: the only place with threads.

>>> job = jobs.read(lambda job: services.count(progress=job.progress), title=self.tr("Menghitung"))
>>> job.done.connect(self._counted)      # methods of QObjects of the GUI thread, not lambdas
>>> job.failed.connect(self._refused)

The function runs in a lane thread, touches no widget, calls `job.check()` once per batch of rows and may report
`job.progress(124, 890)`. Its result, or its exception, arrives as a signal in the GUI thread.
A job commits whole or not at all: `Cancelled` raised by `check` must roll back what the function has begun.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Any, Literal

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

_log = logging.getLogger(__name__)

PROGRESS_INTERVAL = 0.1  # seconds between two reports that reach the screen
Lane = Literal["read", "write"]
Work = Callable[["Job"], Any]


class Cancelled(Exception):
    """Raised inside the work by `Job.check` after the user pressed "Batalkan"."""


class _Run(QRunnable):
    """The half of a job the pool sees; the job itself stays a plain object of the GUI thread."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.setAutoDelete(
            False
        )  # a pool that deletes a runnable does so on the worker thread, under its signals
        self._job = job

    def run(self) -> None:
        self._job._run()


class Job(QObject):
    """One piece of work in a lane. Signals arrive in the GUI thread; exactly one of the last three ends it."""

    progressed = Signal(int, int)  # done, total (0 = unknown)
    done = Signal(object)
    failed = Signal(object)  # the exception
    cancelled = Signal()

    _reported = Signal(int, int)
    _ended = Signal(str, object)

    def __init__(self, work: Work, *, title: str = "", unit: str = "", lane: Lane = "read") -> None:
        super().__init__()
        self.title = title
        self.unit = unit
        self.lane = lane
        self._work = work
        self._stop = threading.Event()
        self._last_report = 0.0
        self._over = False
        self._runnable = _Run(self)
        # Emitted by the lane thread, received in the thread this object lives in: that is the crossing.
        self._reported.connect(self.progressed, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    # called by the work, in the lane thread

    def check(self) -> None:
        """Raise `Cancelled` if the user asked to stop."""
        if self._stop.is_set():
            raise Cancelled

    def progress(self, done: int, total: int = 0) -> None:
        """Report `done` of `total` units (0: unknown), at most ten times a second; also checks for the stop."""
        self.check()
        now = time.monotonic()
        if now - self._last_report >= PROGRESS_INTERVAL or (total and done >= total):
            self._last_report = now
            self._reported.emit(done, total)

    # called by the screens

    def cancel(self) -> None:
        """Ask the work to stop at its next `check`."""
        self._stop.set()

    @property
    def stopping(self) -> bool:
        """Whether it was asked to stop."""
        return self._stop.is_set()

    @property
    def over(self) -> bool:
        """Whether its end has reached the GUI thread."""
        return self._over

    def _run(self) -> None:
        try:
            self.check()
            result = self._work(self)
        except Cancelled:
            self._ended.emit("cancelled", None)
        except Exception as error:  # delivered to the screen, which shows its reason
            self._ended.emit("failed", error)
        else:
            self._ended.emit("done", result)

    def _finish(self, how: str, outcome: object) -> None:
        self._over = True
        if how == "cancelled":
            self.cancelled.emit()
        elif how == "failed":
            # The type only: messages of exceptions may quote what somebody typed.
            _log.warning("job failed: %s", type(outcome).__name__)
            self.failed.emit(outcome)
        else:
            self.done.emit(outcome)


class JobRunner(QObject):
    """Two lanes: one writer (the database has one), two readers. Keeps every job alive until its end was heard."""

    started = Signal(object)  # Job
    ended = Signal(object)  # Job
    drained = Signal()  # nothing is running any more

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = {"write": QThreadPool(self), "read": QThreadPool(self)}
        self._pools["write"].setMaxThreadCount(1)
        self._pools["read"].setMaxThreadCount(2)
        self._jobs: list[Job] = []

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs not over yet, oldest first (waiting ones included)."""
        return tuple(self._jobs)

    @property
    def writing(self) -> bool:
        """Whether the writer lane has work."""
        return any(job.lane == "write" for job in self._jobs)

    def read(self, work: Work, *, title: str = "", unit: str = "") -> Job:
        """Start `work` in a reader lane. With a `title` it shows in the header strip, counted in `unit`."""
        return self.start(Job(work, title=title, unit=unit, lane="read"))

    def write(self, work: Work, *, title: str = "", unit: str = "") -> Job:
        """Start `work` in the writer lane, after the writes started earlier."""
        return self.start(Job(work, title=title, unit=unit, lane="write"))

    def start(self, job: Job) -> Job:
        """Start a job made by hand. Its end is reported through the event loop, so connecting after this is safe."""
        job._ended.connect(self._forget, Qt.ConnectionType.QueuedConnection)
        self._jobs.append(job)
        self.started.emit(job)
        self._pools[job.lane].start(job._runnable)
        return job

    def cancel_all(self) -> None:
        """Ask every job to stop."""
        for job in self._jobs:
            job.cancel()

    def stop(self, milliseconds: int = 3_000) -> bool:
        """Ask all to stop and wait that long; False while one still works: do not close the program then."""
        self.cancel_all()
        waited = [pool.waitForDone(milliseconds) for pool in self._pools.values()]
        return all(waited)

    def _forget(self) -> None:
        # `_finish` was connected first, so the job's own signal has been heard by now.
        for job in [job for job in self._jobs if job.over]:
            self._jobs.remove(job)
            self.ended.emit(job)
        if not self._jobs:
            self.drained.emit()
