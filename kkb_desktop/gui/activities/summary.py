"""A month or a year of activities in figures, and its recap on paper or as a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.filesaving import save_file
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.bars import BarList, BarRow
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, scrolled
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.kpi import KpiTile
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.programme.activities import papers as activity_papers
from kkb_desktop.services.programme.activities.summary import ActivitySummary, SummaryLine, summary


class SummaryView(QWidget):
    """Figures of the period chosen: tiles, and bars by section, programme, agency and month."""

    new_wanted = Signal()

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner, *, adding: bool = True) -> None:
        """`adding`: where nothing was held, a button begins an activity."""
        super().__init__()
        self._desk, self._bus, self._jobs, self._query = desk, bus, jobs, 0
        day = today(desk)
        self.year, self.month = Combo(), Combo()
        self.year.setAccessibleName(self.tr("Tahun"))
        self.month.setAccessibleName(self.tr("Bulan"))
        for year in range(day.year, day.year - 10, -1):
            self.year.addItem(str(year), str(year))
        self.month.addItem(self.tr("Setahun"), "")
        for number_of in range(1, 13):
            self.month.addItem(QLocale().standaloneMonthName(number_of), f"-{number_of:02d}")
        for combo in (self.year, self.month):
            combo.activated.connect(lambda _at: self._turn())
        self.print_button = Button(self.tr("Cetak rekap …"), "secondary", "printer")
        self.print_button.clicked.connect(self._ask_print)
        self.excel_button = Button("Excel …", "secondary", "file-spreadsheet")
        self.excel_button.clicked.connect(self._ask_excel)
        tools = QHBoxLayout()
        tools.setSpacing(px(8))
        for each in (self.month, self.year):
            tools.addWidget(each)
        tools.addStretch(1)
        for button in (self.excel_button, self.print_button):
            tools.addWidget(button)
        self.messages = Messages()
        self.held = KpiTile(self.tr("Kegiatan"), "calendar-days")
        self.people = KpiTile(self.tr("Peserta"), "users", "info")
        self.families = KpiTile(self.tr("Keluarga dijangkau"), "house-heart", "ok")
        tiles = QHBoxLayout()
        tiles.setSpacing(px(12))
        for tile in (self.held, self.people, self.families):
            tiles.addWidget(tile, 1)
        figures = QWidget()
        below = QVBoxLayout(figures)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(px(10))
        below.addLayout(tiles)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, px(6), 0)
        grid.setSpacing(px(12))
        self.sections, sections = self._bars(self.tr("Menurut seksi"), "users")
        self.programmes, programmes = self._bars(self.tr("Menurut program Inpres"), "target")
        self.agencies, agencies = self._bars(self.tr("Menurut instansi"), "building-2")
        self.months, self._months_card = self._bars(self.tr("Menurut bulan"), "calendar")
        cards = (sections, programmes, agencies, self._months_card)
        for at, card in enumerate(cards):
            grid.addWidget(card, at // 2, at % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(tools)
        column.addWidget(self.messages)
        below.addWidget(scrolled(inside), 1)
        self.nothing = EmptyState(
            "calendar-days",
            "",
            self.tr("Kegiatan yang dicatat dijumlahkan di sini menurut seksi, program, dan instansi."),
            self.tr("Kegiatan baru") if adding else "",
        )
        self.nothing.pressed.connect(self.new_wanted)
        self.contents = Contents(figures, self.nothing)
        self.contents.needs_rows(self.print_button, self.excel_button)
        self.contents.again.connect(self.reload)
        column.addWidget(self.contents, 1)

    def _bars(self, title: str, icon_name: str) -> tuple[BarList, Card]:
        bars = BarList()
        card = Card(title, self.tr("kegiatan"), icon_name)
        card.add(bars)
        card.body.addStretch(1)
        return bars, card

    @property
    def period(self) -> str:
        """The month "YYYY-MM" or the year "YYYY" chosen."""
        return f"{self.year.currentData()}{self.month.currentData()}"

    def _turn(self) -> None:
        self.contents.begin_counting()
        self.reload()

    def reload(self) -> None:
        """Add the period up again."""
        self._query += 1
        desk, query, period = self._desk, self._query, self.period
        job = self._jobs.read(lambda _job: (query, summary(desk, period)))
        job.done.connect(self._show)
        job.failed.connect(self.contents.give_up)

    def _show(self, result: tuple[int, ActivitySummary]) -> None:
        query, found = result
        if query != self._query:
            return
        when = f"{self.month.currentText()} {self.year.currentText()}" if self.month.currentData() else ""
        title = self.tr("Belum ada kegiatan pada %1").replace("%1", when or self.year.currentText())
        self.nothing.set_text(title, self.nothing.line.text())
        self.contents.show_rows(bool(found.held))
        uncounted = self.tr("%1 tanpa jumlah peserta").replace("%1", number(found.uncounted))
        self.held.set_value(number(len(found.held)), uncounted if found.uncounted else "")
        sexes = self.tr("%1 laki-laki, %2 perempuan").replace("%1", number(found.men))
        self.people.set_value(number(found.participants), sexes.replace("%2", number(found.women)))
        self.families.set_value(number(found.families), self.tr("tiap keluarga dihitung sekali"))
        whole = len(found.held)
        for bars, lines in (
            (self.sections, found.sections),
            (self.programmes, found.programmes),
            (self.agencies, found.agencies),
            (self.months, found.months),
        ):
            bars.set_rows(self._rows(lines), whole=whole)
        self._months_card.setVisible(bool(found.months))

    def _rows(self, lines: Sequence[SummaryLine]) -> list[BarRow]:
        return [
            BarRow(spoken(line.label), line.activities, "primary" if line.code is not None else "warn")
            for line in lines
        ]

    def _ask_print(self) -> None:
        name = f"rekap-kegiatan-{self.period}.pdf"
        ask_target(self, self.tr("Simpan rekap kegiatan"), name, "PDF (*.pdf)", self.print_to)

    def _ask_excel(self) -> None:
        name = f"rekap-kegiatan-{self.period}.xlsx"
        ask_target(self, self.tr("Simpan rekap kegiatan"), name, "Excel (*.xlsx)", self.export_to)

    def print_to(self, path: Path) -> None:
        """The recap as a PDF."""
        desk, period = self._desk, self.period
        save_file(
            self._jobs.read, self.messages, path, lambda: activity_papers.print_recap(desk, period, path)
        )

    def export_to(self, path: Path) -> None:
        """The recap as a workbook."""
        desk, period = self._desk, self.period
        save_file(
            self._jobs.read, self.messages, path, lambda: activity_papers.export_recap(desk, period, path)
        )
