"""The strip under the header while something runs: what, how far, and a way to stop it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel, Label


class JobStrip(QFrame):
    """Shows the oldest running job that has a title; hidden when there is none."""

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "jobs")
        self._jobs = jobs
        self._job: Job | None = None
        self.title = ElidedLabel("", "strong")
        self.count = Label("", "mut")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Kemajuan"))
        self.bar.setMaximumWidth(px(320))
        self.cancel = Button(self.tr("Batalkan"), "link", "x")
        self.cancel.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(18), px(4), px(14), px(4))
        row.setSpacing(px(12))
        row.addWidget(IconLabel("hourglass", "info", 16))
        row.addWidget(self.title, 1)
        row.addWidget(self.count)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        jobs.started.connect(self._pick)
        jobs.ended.connect(self._pick)
        self.hide()

    def _pick(self, _job: Job) -> None:
        shown = next((job for job in self._jobs.running if job.title), None)
        if shown is self._job:
            return
        if self._job is not None:
            self._job.progressed.disconnect(self._progress)
        self._job = shown
        self.setVisible(shown is not None)
        if shown is not None:
            self.title.set_text(shown.title)
            self.count.setText("")
            self.bar.setRange(0, 0)
            self.cancel.setEnabled(not shown.stopping)
            shown.progressed.connect(self._progress)

    def _progress(self, done: int, total: int) -> None:
        unit = self._job.unit if self._job is not None else ""
        if total:
            # A database can have more rows than a bar has steps.
            self.bar.setRange(0, 1000)
            self.bar.setValue(1000 * done // total)
            text = self.tr("%1 dari %2").replace("%1", number(done)).replace("%2", number(total))
        else:
            text = number(done)
        self.count.setText(f"{text} {unit}".rstrip())

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.cancel.setEnabled(False)
            self.title.set_text(self.tr("Menghentikan …"))
