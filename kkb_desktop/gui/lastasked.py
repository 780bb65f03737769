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
        job.done.connect(lambda result: self._ended(job, self.answered, result))
        job.failed.connect(lambda error: self._ended(job, self.refused, error))
        job.cancelled.connect(lambda: self._ended(job, self.stopped))

    def forget(self) -> None:
        """No answer is wanted any more."""
        if self._last is not None:
            self._last.cancel()
            self._last = None

    def _ended(self, job: Job, signal, *outcome: object) -> None:
        if job is self._last:
            self._last = None
            signal.emit(*outcome)
