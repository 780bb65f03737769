"""What kind of list is meant, its empty template, and all of it as a spreadsheet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.filesaving import save_file
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.modal import confirm
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.spreadsheets import spreadsheets
from kkb_desktop.services.spreadsheets.spreadsheets import RESIDENTS, SHEET_TYPES

_EXCEL = "Excel (*.xlsx)"


class SheetTools(QWidget):
    """The tools of the page's title; `file_wanted` asks for a file to be taken in."""

    file_wanted = Signal()

    def __init__(self, desk: Desk, jobs: JobRunner, messages: Messages) -> None:
        super().__init__()
        self._desk, self._jobs, self._messages = desk, jobs, messages
        self.content = Combo()
        self.content.setMinimumContentsLength(18)
        self.content.setAccessibleName(self.tr("Isi berkas"))
        self.content.addItem(self.tr("Penduduk per KK"), RESIDENTS)
        for type in SHEET_TYPES:
            self.content.addItem(spoken(RECORD_TYPES[type].plural), type)
        self.more_button = Button(self.tr("Templat && ekspor"), "link", "download")
        self.more_button.clicked.connect(self.offer_more)
        choose = Button(self.tr("Pilih berkas …"), "secondary", "file-spreadsheet")
        choose.clicked.connect(self.file_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for tool in (self.content, self.more_button, choose):
            row.addWidget(tool)

    def offer_more(self) -> QMenu:
        """The other ways between here and a spreadsheet, below their button."""
        menu = QMenu(self)
        menu.addAction(self.tr("Templat kosong …")).triggered.connect(lambda _=False: self.ask_template())
        menu.addAction(self.tr("Ekspor isi …")).triggered.connect(lambda _=False: self._ask_export())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height())))
        return menu

    @property
    def type(self) -> str:
        """The kind of list chosen: a record type, or residents by family card."""
        return str(self.content.currentData())

    def choose(self, type: str) -> None:
        """Say what kind of list the next file is."""
        self.content.setCurrentIndex(self.content.findData(type))

    @property
    def _name(self) -> str:
        return self.content.currentText().lower().replace(" ", "-")

    def ask_template(self) -> None:
        """Ask where to put an empty sheet."""
        name = f"templat-{self._name}.xlsx"
        ask_target(self, self.tr("Simpan templat kosong"), name, _EXCEL, self.write_template)

    def write_template(self, path: Path) -> None:
        """An empty sheet of the chosen kind, to be typed into and taken in here."""
        desk, type = self._desk, self.type
        save_file(
            self._jobs.read, self._messages, path, lambda: spreadsheets.write_template(desk, type, path)
        )

    def _ask_export(self) -> None:
        question = confirm(
            self.window(),
            self.tr("Ikutkan NIK dan No. KK?"),
            self.tr(
                "Tanpa keduanya berkas lebih aman dibawa. Dengan keduanya, orang tanpa NIK diberi 16 angka sembilan "
                "seperti pada pendataan nasional, dan ekspor ini tercatat."
            ),
            self.tr("Ikutkan"),
            self.tr("Tanpa NIK"),
        )
        question.accepted.connect(lambda: self._ask_target(True))
        question.rejected.connect(lambda: self._ask_target(False))

    def _ask_target(self, identifiers: bool) -> None:
        ask_target(
            self,
            self.tr("Simpan data"),
            f"{self._name}.xlsx",
            _EXCEL,
            lambda path: self.export(path, identifiers),
        )

    def export(self, path: Path, identifiers: bool) -> None:
        """Write all records of the chosen kind; the file can be changed and taken in again."""
        desk = self._desk
        kind = "person" if self.type == RESIDENTS else self.type

        def work(_job: Job) -> int:
            ids = spreadsheets.all_of(desk, kind)
            return spreadsheets.export(
                desk, kind, ids, path, identifiers=identifiers, placeholders=identifiers
            )

        job = self._jobs.write(work, title=self.tr("Mengekspor"))
        job.done.connect(lambda count: self._exported(path, count))
        job.failed.connect(self._messages.refuse)

    def _exported(self, path: Path, count: int) -> None:
        self._messages.wrote(path, self.tr("Isinya %1 catatan.").replace("%1", number(count)))
