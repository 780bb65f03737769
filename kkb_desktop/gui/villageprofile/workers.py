"""Who works in the programme."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kkb_desktop.domain.codelists.programme import WORKER_ROLE
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.filesaving import save_file
from kkb_desktop.gui.forms.listededitor import ListedEditor
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.models.paged import RowLook
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.programme.profile import workers
from kkb_desktop.services.programme.profile.workers import WorkerRow


class WorkersPart(ListedEditor):
    """Who works in the programme, and the form of the one chosen."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__(desk, "worker", self.tr("Pengelola"), bus, jobs)
        add = Button(self.tr("Tambah orang"), "primary", "user-plus")
        add.clicked.connect(self.open_new)
        self.print_button = Button(self.tr("Cetak struktur …"), "link", "printer")
        self.print_button.clicked.connect(self._ask_print)
        left = QVBoxLayout()
        tools = QHBoxLayout()
        tools.addWidget(add)
        tools.addStretch(1)
        tools.addWidget(self.print_button)
        left.addLayout(tools)
        left.addWidget(self.list, 1)
        self.messages = Messages()
        left.addWidget(self.messages)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(17), 0, 0, 0)
        row.setSpacing(px(12))
        row.addLayout(left, 40)
        row.addWidget(self.editor, 60)

    def _read(self) -> Iterable[WorkerRow]:
        return workers.everybody(self._desk)

    def _look(self, row: WorkerRow) -> RowLook:
        active = row.active_on(today(self._desk))
        pills = (PillData(self.tr("Terlatih"), "ok"),) if row.trained else ()
        place = f"RT {row.rt}" if row.rt else ""
        role = spoken(WORKER_ROLE.label(row.role)) if row.role else ""
        line = " · ".join(filter(None, (role, place)))
        if active:
            return RowLook(row.name, line, pills)
        return RowLook(row.name, line, pills, self.tr("Tidak aktif"), "neutral", "clock")

    def _ask_print(self) -> None:
        ask_target(self, self.tr("Simpan struktur"), "struktur-kampung-kb.pdf", "PDF (*.pdf)", self.print_to)

    def print_to(self, path: Path) -> None:
        """Draw the structure as PDF."""
        desk = self._desk
        save_file(self._jobs.read, self.messages, path, lambda: workers.print_structure(desk, path))
