"""Reports that people hand in: a month's report, figures copied in the order of the national form, what was issued."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.programme import REPORT
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.models.paged import Column, PagedModel
from kkb_desktop.gui.months import last_months, month_words
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, Inset, PageTitle, clear, scrolled
from kkb_desktop.gui.widgets.filters import Tabs
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.programme.profile import profile
from kkb_desktop.services.programme.reports import reports, statistics
from kkb_desktop.services.programme.reports.reports import IssuedReport, Report
from kkb_desktop.services.programme.reports.statistics import FigureLine
from kkb_desktop.services.writing.records import Saved

_MONTHS = 24


class ReportsPage(QWidget):
    """A month's report, its figures for the web form, and everything issued so far."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._stale = True
        self.report: Report | None = None
        self.lines: list[FigureLine] = []
        self.rows: dict[str, IssuedReport] = {}
        self.form = statistics.forms()[0]
        self.title = PageTitle(self.tr("Laporan"), self.tr("Disusun dari catatan di laptop ini."))
        self.month = Combo()
        self.month.setMinimumContentsLength(16)
        self.month.setAccessibleName(self.tr("Bulan"))
        for month in last_months(today(desk), _MONTHS):
            self.month.addItem(month_words(month), month)
        self.month.activated.connect(lambda _at: self.reload())
        self.title.tools.addWidget(self.month)
        self.messages = Messages()
        self.tabs = Tabs(
            [
                ("monthly", self.tr("Laporan bulanan")),
                ("figures", self.tr("Statistik: salin urut")),
                ("issued", self.tr("Sudah diterbitkan")),
            ]
        )
        self.tabs.chosen.connect(self._show_part)
        self.stack = QStackedWidget()
        self._keys = ("monthly", "figures", "issued")
        for part in (self._monthly_card(), self._figures_card(), self._issued_card()):
            self.stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addWidget(self.tabs)
        column.addWidget(self.messages)
        column.addWidget(self.stack, 1)
        bus.changed.connect(lambda _changes, _origin: self._mark_stale())

    def _monthly_card(self) -> Card:
        card = Card()
        inside = QWidget()
        self.preview = QVBoxLayout(inside)
        self.preview.setContentsMargins(0, 0, px(6), 0)
        self.preview.setSpacing(px(10))
        card.add(scrolled(inside), 1)
        foot = card.footer()
        self.issue_button = Button(self.tr("Terbitkan"), "primary", "check-check")
        self.issue_button.setToolTip(
            self.tr("Isinya disimpan seperti sekarang dan dapat dicetak ulang sama persis")
        )
        self.issue_button.clicked.connect(self.issue)
        pdf = Button(self.tr("Simpan PDF …"), "secondary", "printer")
        pdf.clicked.connect(lambda: self._ask("laporan", "pdf", self.print_to))
        excel = Button("Excel …", "secondary", "file-spreadsheet")
        excel.clicked.connect(lambda: self._ask("laporan", "xlsx", self.export_to))
        foot.addWidget(Label(self.tr("Hanya angka gabungan."), "small"), 1)
        for each in (excel, pdf, self.issue_button):
            foot.addWidget(each)
        return card

    def _figures_card(self) -> Card:
        card = Card(self.form.label, self.form.note)
        self.table = DataTable(self.tr("Statistik desa"))
        self.model = PagedModel(
            (
                Column(self.tr("Bagian"), lambda line: line.section, 240, muted=True),
                Column(self.tr("Butir"), lambda line: line.label, 0, strong=True),
                Column(self.tr("Dihitung"), lambda line: _shown(line.value), 120, right=True, strong=True),
                Column(self.tr("Diketik"), lambda line: _shown(line.typed), 110, right=True, muted=True),
                Column("", lambda _line: "", 120, pills=self._difference),
            ),
            lambda ids: {each: self.lines[int(each)] for each in ids if int(each) < len(self.lines)},
            parent=self,
        )
        self.table.set_model(self.model)
        self.table.opened.connect(lambda _id: self.copy_next())
        card.add(self.table, 1)
        foot = card.footer()
        self.place = ElidedLabel("", "mut")
        again = Button(self.tr("Mulai dari awal"), "link", "refresh-cw")
        again.clicked.connect(lambda: self._go_to(0))
        excel = Button("Excel …", "secondary", "file-spreadsheet")
        excel.clicked.connect(lambda: self._ask("statistik", "xlsx", self.export_figures))
        self.copy_button = Button(self.tr("Salin && lanjut (F7)"), "primary", "copy")
        self.copy_button.clicked.connect(self.copy_next)
        QShortcut(QKeySequence("F7"), self).activated.connect(self.copy_next)
        foot.addWidget(self.place, 1)
        for each in (again, excel, self.copy_button):
            foot.addWidget(each)
        return card

    def _issued_card(self) -> Card:
        card = Card()
        self.issued = DataTable(self.tr("Laporan terbit"))
        self.issued_model = PagedModel(
            (
                Column(
                    self.tr("Laporan"),
                    lambda row: spoken(REPORT.label(row.kind)) if row.kind else "",
                    0,
                    strong=True,
                ),
                Column(self.tr("Masa"), lambda row: row.period, 130),
                Column(
                    self.tr("Diterbitkan"),
                    lambda row: day_text(row.issued_on) if row.issued_on else "",
                    130,
                    muted=True,
                ),
            ),
            lambda ids: {each: self.rows[each] for each in ids if each in self.rows},
            parent=self,
        )
        self.issued.set_model(self.issued_model)
        self.issued.opened.connect(lambda _id: self._ask_again())
        card.add(self.issued, 1)
        again = Button(self.tr("Cetak ulang …"), "primary", "printer")
        again.clicked.connect(self._ask_again)
        foot = card.footer()
        foot.addWidget(Label(self.tr("Sama persis seperti saat diterbitkan."), "small"), 1)
        foot.addWidget(again)
        return card

    # what the shell calls

    def shown(self) -> None:
        """Put the report together again where something has changed."""
        if self._stale:
            self.reload()

    def _mark_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self.reload()

    def _show_part(self, key: str) -> None:
        self.stack.setCurrentIndex(self._keys.index(key))

    @property
    def current(self) -> str:
        """The month shown, as its first day."""
        return str(self.month.currentData())

    def reload(self) -> None:
        """Put the month's report and figures together."""
        self._stale = False
        desk, month, form = self._desk, self.current, self.form

        def work(_job: Job) -> tuple[Report, list[FigureLine], list[IssuedReport], int]:
            report = reports.monthly_report(desk, month)
            lines = statistics.figures(desk, form, profile.last_day(desk, month))
            return report, lines, reports.issued(desk), statistics.place_in(desk, form, month)

        job = self._jobs.read(work)
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)

    def _show(self, found: tuple[Report, list[FigureLine], list[IssuedReport], int]) -> None:
        self.report, self.lines, issued, place = found
        clear(self.preview)
        for section in self.report.sections:
            box = Inset(section.title)
            for label, value in section.facts:
                line = QHBoxLayout()
                line.addWidget(Label(label, "mut", wrap=True), 1)
                line.addWidget(Label(value, "strong"))
                box.body.addLayout(line)
            for row in section.rows:
                box.add(ElidedLabel(" · ".join(filter(None, row)), "small"))
            if section.heads and not section.rows:
                box.add(Label(self.tr("Tidak ada"), "mut"))
            if section.remark:
                box.add(Label(section.remark, "small", wrap=True))
            self.preview.addWidget(box)
        self.preview.addStretch(1)
        self.model.set_ids([str(at) for at in range(len(self.lines))])
        self.rows = {row.id: row for row in issued}
        self.issued_model.set_ids(list(self.rows))
        self._point_at(place)

    def _difference(self, line: FigureLine) -> tuple[PillData, ...]:
        return (PillData(self.tr("Berbeda"), "warn"),) if line.differs else ()

    # copying in order

    def _point_at(self, place: int) -> None:
        if place < len(self.lines):
            self.table.select(str(place))
            words = self.tr("Berikutnya %1 dari %2: %3")
            line = self.lines[place]
            words = words.replace("%1", number(place + 1)).replace("%2", number(len(self.lines)))
            self.place.set_text(words.replace("%3", f"{line.section}, {line.label}"))
        else:
            self.place.set_text(self.tr("Semua sudah disalin."))
        self._place = place
        self.copy_button.setEnabled(place < len(self.lines))

    _place = 0

    def copy_next(self) -> None:
        """Put the next figure on the clipboard and go on; an unknown one is passed over."""
        if self._place >= len(self.lines):
            return
        value = self.lines[self._place].value
        QApplication.clipboard().setText("" if value is None else str(value))
        self._go_to(self._place + 1)

    def _go_to(self, place: int) -> None:
        self._point_at(place)
        desk, form, month = self._desk, self.form, self.current
        job = self._jobs.write(lambda _job: statistics.keep_place(desk, form, month, place))
        job.failed.connect(self.messages.refuse)

    # files

    def issue(self) -> None:
        """Keep the report as it is now."""
        if self.report is None:
            return
        desk, month, report = self._desk, self.current[:7], self.report
        job = self._jobs.write(lambda _job: reports.issue(desk, reports.MONTHLY, month, report))
        job.done.connect(self._issued)
        job.failed.connect(self.messages.refuse)

    def _issued(self, saved: Saved) -> None:
        self._bus.announce(saved.change, self)
        self._bus.notice(self.tr("Laporan diterbitkan."), saved.change.step)

    def _ask(self, name: str, suffix: str, then) -> None:
        kinds = "PDF (*.pdf)" if suffix == "pdf" else "Excel (*.xlsx)"
        ask_target(self, self.tr("Simpan laporan"), f"{name}-{self.current[:7]}.{suffix}", kinds, then)

    def print_to(self, path: Path) -> None:
        """The month's report as PDF."""
        report = self.report
        if report is not None:
            self._write(path, lambda: reports.print_report(report, path))

    def export_to(self, path: Path) -> None:
        """The month's report as a workbook."""
        report = self.report
        if report is not None:
            self._write(path, lambda: reports.export_report(report, path))

    def export_figures(self, path: Path) -> None:
        """The form's figures as a workbook, in the form's order."""
        desk, form, month = self._desk, self.form, self.current
        self._write(path, lambda: reports.export_report(reports.statistics_report(desk, form, month), path))

    def _ask_again(self) -> None:
        row = self.rows.get(self.issued.selected_id)
        if row is not None:
            ask_target(
                self, self.tr("Simpan laporan"), f"laporan-{row.period}.pdf", "PDF (*.pdf)", self.print_again
            )

    def print_again(self, path: Path) -> None:
        """The issued report chosen, as it was."""
        desk, chosen = self._desk, self.issued.selected_id
        self._write(path, lambda: reports.print_report(reports.reread(desk, chosen), path))

    def _write(self, path: Path, write) -> None:
        job = self._jobs.read(lambda _job: write())
        done = self.tr("Tersimpan: %1").replace("%1", path.name)
        job.done.connect(lambda _none: self.messages.say(done, "ok"))
        job.failed.connect(self.messages.refuse)


def _shown(value: int | None) -> str:
    return "\N{EN DASH}" if value is None else number(value)
