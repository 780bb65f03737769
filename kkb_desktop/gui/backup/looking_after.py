"""Backups while the window is open: looked at soon after it opened, every ten minutes and when the screen is locked;
made where one is due."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from kkb_desktop.gui.exchange.sticks import sticks
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.services.backup import keeping, routine
from kkb_desktop.services.backup.routine import Done
from kkb_desktop.services.desk.desk import Desk, shared_database

_log = logging.getLogger(__name__)

FIRST, EVERY = 20_000, 600_000
"""Milliseconds: the start of the program is not to wait for it; an hour is over within ten minutes."""


class LookingAfter(QObject):
    """Does nothing in training and where the data is on a server. `done` tells what was done."""

    done = Signal(object)  # Done

    def __init__(self, desk: Desk, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._job: Job | None = None
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.look)
        jobs.destroyed.connect(self.timer.stop)
        self._of_use = not desk.training and not shared_database(desk.folder)
        if self._of_use:
            self.timer.start(FIRST)

    def look(self) -> None:
        """See now what is due; what is being done already is not begun again."""
        if not self._of_use:
            return
        self.timer.setInterval(EVERY)
        if self._job is not None:
            return
        desk, roots = self._desk, plugged(self._desk)
        self._job = self._jobs.read(lambda job: routine.look_after(desk, roots, check=job.check))
        self._job.done.connect(self._ended)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._over)

    def rest(self) -> None:
        """The desk is about to be closed."""
        self.timer.stop()
        if self._job is not None:
            self._job.cancel()

    def _ended(self, done: Done) -> None:
        self._job = None
        for refusal in done.kept.refused:
            _log.warning("backup refused: %s", refusal.reason)
        self.done.emit(done)

    def _failed(self, error: Exception) -> None:
        self._job = None
        _log.warning("backup failed: %s", getattr(error, "reason", type(error).__name__))

    def _over(self) -> None:
        self._job = None


def plugged(desk: Desk) -> list[Path]:
    """Where sticks are mounted that can be written to."""
    return [each.path for each in sticks(desk) if not each.read_only]


def last_of_all(desk: Desk) -> None:
    """The backup at closing; what refuses it does not keep the program from ending."""
    try:
        if keeping.if_changed(desk, "closing") is not None:
            keeping.keep(desk, plugged(desk))
    except Exception as error:  # whatever it is: what was typed is saved, and the program must end
        _log.warning("backup at closing failed: %s", getattr(error, "reason", type(error).__name__))
