"""How the village was formed, step by step."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.programme import DOCUMENT
from kkb_desktop.domain.fields import Field, Kind
from kkb_desktop.domain.text import Text
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.editors import day_text, editor_for
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import clear, scrolled
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.programme.profile import formation
from kkb_desktop.services.programme.profile.formation import StepState
from kkb_desktop.services.writing.records import Saved


class VillageSteps(QWidget):
    """The checklist of formation, with the day of every step."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.messages = Messages()
        self.steps: tuple[StepState, ...] = ()
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(px(17), px(4), px(17), px(12))
        self.body.setSpacing(px(10))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.messages)
        column.addWidget(scrolled(inside), 1)

    def reload(self) -> None:
        """Read the steps again."""
        self.steps = formation.checklist(self._desk)
        clear(self.body)
        for state in self.steps:
            self.body.addWidget(self._line(state))
        self.body.addStretch(1)

    def _line(self, state: StepState) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(
            IconLabel("circle-check" if state.done_on else "circle", "ok" if state.done_on else "mut", 20)
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(f"{state.step}. {spoken(state.label)}", "strong"))
        said = [self.tr("Selesai %1").replace("%1", day_text(state.done_on))] if state.done_on else []
        if state.lacking:
            kinds = ", ".join(spoken(DOCUMENT.label(kind)) for kind in state.lacking)
            said.append(self.tr("Dokumen belum ada: %1").replace("%1", kinds))
        words.addWidget(ElidedLabel(" · ".join(said) or self.tr("Belum selesai"), "small"))
        row.addLayout(words, 1)
        day = editor_for(Field("day", Kind.DATE, Text("Tanggal", "Date"), "step"), today(self._desk))
        day.set_value(state.done_on or today(self._desk).isoformat())
        day.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        day.describe(self.tr("Tanggal langkah %1").replace("%1", str(state.step)), "")
        done = Button(
            self.tr("Catat selesai") if not state.done_on else self.tr("Ubah tanggal"), "secondary", "check"
        )
        done.clicked.connect(lambda _checked=False: self.complete(state.step, str(day.value() or "")))
        row.addWidget(day)
        row.addWidget(done)
        return line

    def complete(self, step: int, day: str) -> None:
        """Tick a step off on that day."""
        try:
            on = date.fromisoformat(day)
        except ValueError:
            self.messages.say(self.tr("Tanggal tidak dikenal. Contoh: 3-11-2026."), "warn")
            return
        desk = self._desk
        job = self._jobs.write(lambda _job: formation.complete_step(desk, step, on))
        job.done.connect(self._completed)
        job.failed.connect(self.messages.refuse)

    def _completed(self, saved: Saved) -> None:
        self.messages.say("")
        self._bus.announce(saved.change, self)
        self._bus.notice(self.tr("Langkah dicatat."), saved.change.step)
        self.reload()
