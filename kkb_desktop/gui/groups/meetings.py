"""The meetings of a group: the list with the monthly register, and the one that is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.programme import PRESENTER
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.forms.filesaving import save_file
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.groups.attendance import MeetingSheetView
from kkb_desktop.gui.groups.words import month_words
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.models.known import KnownRows
from kkb_desktop.gui.models.paged import Column
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.stack import Stack
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.programme.groups import groups, meetings, registers
from kkb_desktop.services.programme.groups.meetings import MeetingRow, Repeat

_MONTHS = 24


class MeetingsPart(Stack):
    """The list of meetings, and the one that is open. `changed` after something was written."""

    changed = Signal()
    members_wanted = Signal()
    wide_wanted = Signal(bool)  # an open meeting wants the room of the whole page

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.group, self.kind = "", 0
        self.messages = Messages()
        card = Card(self.tr("Pertemuan"))
        self.repeat_button = Button(self.tr("Ulangi yang terakhir"), "secondary", "copy")
        self.repeat_button.clicked.connect(self.repeat)
        self.new_button = Button(self.tr("Pertemuan baru"), "primary", "plus")
        self.new_button.clicked.connect(lambda: self.open_new())
        card.head.addWidget(self.repeat_button)
        card.head.addWidget(self.new_button)
        self.table = DataTable(self.tr("Pertemuan"))
        self.model = KnownRows(
            (
                Column(self.tr("Tanggal"), lambda row: day_text(row.held_on), 105, strong=True),
                Column(self.tr("Materi"), lambda row: "; ".join(row.topics), 0),
                Column(self.tr("Penyaji"), self._presenter, 120, muted=True),
                Column(self.tr("Tempat"), lambda row: row.place, 120, muted=True),
                Column(self.tr("Anggota"), lambda row: number(row.members), 85, right=True),
                Column(self.tr("Tamu"), lambda row: number(row.guests), 65, right=True),
            ),
            parent=self,
        )
        self.table.set_model(self.model)
        self.table.opened.connect(self.open)
        empty = EmptyState(
            "calendar-days",
            self.tr("Belum ada pertemuan yang dicatat"),
            self.tr("Setiap pertemuan dicatat dengan materi dan daftar hadirnya."),
            self.tr("Pertemuan baru"),
        )
        empty.pressed.connect(lambda: self.open_new())
        self.contents = Contents(self.table, empty)
        card.add(self.contents, 1)
        self.month = Combo()
        self.month.setAccessibleName(self.tr("Bulan register"))
        self.month.setMinimumContentsLength(14)
        for month in groups.months_back(today(desk), _MONTHS)[::-1]:
            self.month.addItem(month_words(month), month)
        self.print_button = Button(self.tr("Cetak …"), "secondary", "printer")
        self.print_button.clicked.connect(self._ask_print)
        self.excel_button = Button("Excel …", "secondary", "file-spreadsheet")
        self.excel_button.clicked.connect(self._ask_excel)
        self.open_button = Button(self.tr("Buka"), "secondary", "pencil")
        self.open_button.clicked.connect(lambda: self.open(self.table.selected_id))
        foot = card.footer()
        foot.addWidget(Label(self.tr("Register R/I"), "strong"))
        foot.addWidget(self.month)
        foot.addWidget(self.print_button)
        foot.addWidget(self.excel_button)
        foot.addStretch(1)
        foot.addWidget(self.open_button)
        self.contents.needs_rows(
            self.repeat_button, self.month, self.print_button, self.excel_button, self.open_button
        )
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.messages)
        column.addWidget(card, 1)
        self.sheet = MeetingSheetView(desk, bus, jobs)
        self.sheet.left.connect(self.back)
        self.sheet.changed.connect(self.changed)
        self.sheet.members_wanted.connect(self.members_wanted)
        self.addWidget(listing)
        self.addWidget(self.sheet)

    @property
    def rows(self) -> Mapping[str, MeetingRow]:
        """The meetings listed, by id."""
        return self.model.rows

    @property
    def writing(self) -> bool:
        """Whether a meeting is open."""
        return self.currentIndex() == 1

    def _turn_to(self, place: int) -> None:
        self.setCurrentIndex(place)
        self.wide_wanted.emit(place == 1)

    def show_meetings(self, group: str, kind: int, rows: Sequence[MeetingRow]) -> None:
        """Show the meetings of a group; another group leaves an open meeting."""
        if group != self.group:
            self.back()
            self.messages.say("")
        elif self.writing and self.sheet.meeting and not self.sheet.unsaved:
            # Something was undone, or written elsewhere: show the open meeting as it is now.
            if any(row.id == self.sheet.meeting for row in rows):
                self.sheet.open(group, kind, self.sheet.meeting)
            else:
                self.back()
        self.group, self.kind = group, kind
        self.model.show_rows({row.id: row for row in rows})
        if rows and not self.table.selected_id:
            self.table.select(rows[0].id)
        self.contents.show_rows(bool(rows))

    def open(self, meeting: str) -> None:
        """Show a meeting with its attendance."""
        if meeting:
            self._turn_to(1)
            self.sheet.open(self.group, self.kind, meeting)

    def open_new(self, start: Repeat | None = None) -> None:
        """A new meeting, empty or as the last one was."""
        self._turn_to(1)
        self.sheet.open_new(self.group, self.kind, start)

    def repeat(self) -> None:
        """A new meeting that begins as the last one was."""
        try:
            self.open_new(meetings.repeat_last(self._desk, self.group))
        except RecordRefused as error:
            self.messages.refuse(error)

    def back(self) -> None:
        """To the list."""
        self.sheet.editor.keep_draft()
        self._turn_to(0)

    def _presenter(self, row: MeetingRow) -> str:
        return spoken(PRESENTER.label(row.presenter)) if row.presenter else ""

    # the register

    @property
    def register_month(self) -> str:
        """The month chosen, "2026-10"."""
        return str(self.month.currentData())

    def _ask_print(self) -> None:
        ask_target(
            self,
            self.tr("Simpan register"),
            f"register-{self.register_month}.pdf",
            "PDF (*.pdf)",
            self.print_to,
        )

    def _ask_excel(self) -> None:
        name = f"register-{self.register_month}.xlsx"
        ask_target(self, self.tr("Simpan register"), name, "Excel (*.xlsx)", self.export_to)

    def print_to(self, path: Path) -> None:
        """The month's register as a PDF."""
        self._write(path, registers.print_register)

    def export_to(self, path: Path) -> None:
        """The month's register as a workbook."""
        self._write(path, registers.export_register)

    def _write(self, path: Path, write: Callable[[Desk, str, str, Path], int]) -> None:
        chosen = (self._desk, self.group, self.register_month)
        save_file(self._jobs.write, self.messages, path, lambda: write(*chosen, path))
