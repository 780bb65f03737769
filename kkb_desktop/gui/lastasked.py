"""Questions of which only the last one's answer is wanted."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kkb_desktop.gui.jobs import Job, JobRunner, Work


class LastAsked(QObject):
    """Reads in the background; the answer to an earlier question that comes late is not heard, nor its refusal.

    Asking again asks the earlier work to stop. `answered` carries the result, `refused` the exception, `stopped`
    tells that the user cancelled the last one.
    """

    answered = Signal(object)
    refused = Signal(object)
    stopped = Signal()

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._last: Job | None = None

    @property
    def waiting(self) -> bool:
        """Whether an answer is on its way."""
        return self._last is not None

    def ask(self, work: Work, *, title: str = "", unit: str = "") -> None:
        """Start `work` as `JobRunner.read` does."""
        if self._last is not None:
            self._last.cancel()
        job = self._last = self._jobs.read(work, title=title, unit=unit)
        # Methods of this object, so that an answer that comes after the page is gone finds nobody.
        job.done.connect(self._done)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._cancelled)

    def forget(self) -> None:
        """No answer is wanted any more."""
        if self._last is not None:
            self._last.cancel()
            self._last = None

    def _ends(self) -> bool:
        """Whether it is the last question that has ended now."""
        if self.sender() is not self._last:
            return False
        self._last = None
        return True

    def _done(self, result: object) -> None:
        if self._ends():
            self.answered.emit(result)

    def _failed(self, error: object) -> None:
        if self._ends():
            self.refused.emit(error)

    def _cancelled(self) -> None:
        if self._ends():
            self.stopped.emit()
