"""Import from spreadsheets, residents or records of one type: a rehearsal first, then one approval."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_files
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.importing.rehearsed import AnyRehearsal, RehearsedCard
from kkb_desktop.gui.importing.sheets import SheetTools
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.lastasked import LastAsked
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.page import lay_out
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.training import practice_material
from kkb_desktop.services.exchange.practice import practice_list
from kkb_desktop.services.spreadsheets import residents, spreadsheets
from kkb_desktop.services.spreadsheets.spreadsheets import RESIDENTS, RecordRehearsal
from kkb_desktop.services.writing.changes import ChangeSet


class ImportResidentsPage(QWidget):
    """Nothing is written before "Setujui"; the whole import is one step that can be taken back."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._about = self.tr("Dari OpenSID, ekspor SIAK, buku induk, templat kami, atau CSV.")
        self.title = PageTitle(self.tr("Impor data"), self._about)
        self.messages = Messages()
        self.sheets = SheetTools(desk, jobs, self.messages)
        self.sheets.file_wanted.connect(self._ask)
        self.title.tools.addWidget(self.sheets)
        self.empty = self._practising() if desk.training else self._beginning()
        self.rehearsed = RehearsedCard()
        self.rehearsed.approve_wanted.connect(self.approve)
        self.contents = Contents(
            self.rehearsed, self.empty, counting=self.tr("Membandingkan berkas dengan data di sini …")
        )
        self.contents.show_rows(False)
        lay_out(self, self.title, self.messages, self.contents)
        self._comparing = LastAsked(jobs, self)
        self._comparing.answered.connect(self._show)
        self._comparing.refused.connect(self._not_compared)
        self._comparing.stopped.connect(self._give_up)

    def _beginning(self) -> EmptyState:
        empty = EmptyState(
            "file-spreadsheet",
            self.tr("Belum ada berkas yang dibuka"),
            self.tr(
                "Isinya dibandingkan dulu dengan data di sini. Tidak ada yang ditulis sebelum disetujui."
            ),
            self.tr("Pilih berkas …"),
            self.tr("Buat templat kosong …"),
        )
        empty.pressed.connect(self._ask)
        empty.other_pressed.connect(self.sheets.ask_template)
        return empty

    def _practising(self) -> EmptyState:
        """In training no list of real people is taken; one to practise with is at hand."""
        empty = EmptyState(
            "file-spreadsheet",
            self.tr("Belum ada berkas yang dibuka"),
            self.tr(
                "Mode latihan hanya menerima daftar yang dibuat dalam mode latihan, "
                "supaya tidak ada data orang sungguhan di sini."
            ),
            self.tr("Buka daftar latihan"),
            self.tr("Pilih berkas …"),
        )
        empty.pressed.connect(self._open_practice)
        empty.other_pressed.connect(self._ask)
        return empty

    # steps

    def _open_practice(self) -> None:
        path = practice_list(self._desk)
        if path is not None:
            self.sheets.choose(RESIDENTS)
            self.rehearse(path)

    def _ask(self) -> None:
        kinds = self.tr("Tabel (*.xlsx *.xls *.csv)")
        ask_files(
            self,
            self.tr("Pilih berkas"),
            kinds,
            lambda paths: self.rehearse(paths[0]),
            start=practice_material(self._desk),
        )

    def rehearse(self, path: Path) -> None:
        """Compare a file with what is here; nothing is written."""
        desk, type = self._desk, self.sheets.type
        self.messages.say("")

        def compare(job: Job) -> AnyRehearsal:
            if type == RESIDENTS:
                return residents.rehearse(desk, path, progress=job.progress, cancel=job.check)
            return spreadsheets.rehearse(desk, type, path, progress=job.progress, cancel=job.check)

        self.rehearsed.forget()
        self.contents.begin_counting()
        self.sheets.setEnabled(False)
        self._comparing.ask(
            compare,
            title=self.tr("Membandingkan berkas dengan data di sini"),
            unit=self.tr("baris"),
        )

    def _not_compared(self, error: Exception) -> None:
        self._give_up()
        self.messages.refuse(error)

    def _give_up(self) -> None:
        self.rehearsed.forget()
        self.sheets.setEnabled(True)
        self.contents.show_rows(False)
        self.title.set_line(self._about)

    def _show(self, rehearsal: AnyRehearsal) -> None:
        self.title.set_line(f"{rehearsal.path.name} · {rehearsal.sheet}")
        self.sheets.setEnabled(True)
        self.rehearsed.show_rehearsal(rehearsal)
        self.contents.show_rows(True)

    def approve(self) -> None:
        """Write what was rehearsed."""
        rehearsal = self.rehearsed.rehearsal
        if rehearsal is None:
            return
        desk, doubtful = self._desk, self.rehearsed.doubtful.isChecked()
        self.rehearsed.approve_button.setEnabled(False)

        def write(job: Job) -> ChangeSet:
            if isinstance(rehearsal, RecordRehearsal):
                return spreadsheets.approve(desk, rehearsal)
            return residents.approve(
                desk, rehearsal, include_doubtful=doubtful, progress=job.progress, cancel=job.check
            )

        job = self._jobs.write(
            write,
            title=self.tr("Menulis data"),
            unit=self.tr("catatan"),
        )
        job.done.connect(self._approved)
        job.failed.connect(self._refused)
        job.cancelled.connect(self.rehearsed.count)

    def _approved(self, change: ChangeSet) -> None:
        self._give_up()
        written = ", ".join(
            f"{number(len(ids))} {spoken(RECORD_TYPES[type].label).lower()}"
            for type, ids in change.records.items()
        )
        text = self.tr("Selesai ditulis: %1.").replace("%1", written)
        self.messages.say(text, "ok")
        self._bus.announce(change, self)
        self._bus.notice(text, change.step)

    def _refused(self, error: Exception) -> None:
        self.messages.refuse(error)
        self.rehearsed.count()
