"""Reports that people hand in: a month's report, figures copied in the order of the national form, what was issued."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.filesaving import save_file
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.freshness import Freshness
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.lastasked import LastAsked
from kkb_desktop.gui.months import last_months, month_words
from kkb_desktop.gui.reports.figures import FiguresCard
from kkb_desktop.gui.reports.issued import IssuedCard
from kkb_desktop.gui.reports.monthly import MonthlyCard
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.page import lay_out
from kkb_desktop.gui.widgets.views import View, Views
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.programme.profile import profile
from kkb_desktop.services.programme.reports import reports, statistics
from kkb_desktop.services.programme.reports.reports import IssuedReport, Report
from kkb_desktop.services.programme.reports.statistics import FigureLine
from kkb_desktop.services.writing.records import Saved

_MONTHS = 24
_PDF, _EXCEL = "PDF (*.pdf)", "Excel (*.xlsx)"


class ReportsPage(QWidget):
    """A month's report, its figures for the web form, and everything issued so far."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.report: Report | None = None
        self.form = statistics.forms()[0]
        self.title = PageTitle(self.tr("Laporan"), self.tr("Disusun dari catatan di laptop ini."))
        self.month = Combo()
        self.month.setMinimumContentsLength(16)
        self.month.setAccessibleName(self.tr("Bulan"))
        for month in last_months(today(desk), _MONTHS):
            self.month.addItem(month_words(month), month)
        self.month.activated.connect(lambda _at: self.open_month())
        self.title.tools.addWidget(self.month)
        self.messages = Messages()
        self.monthly, self.figures, self.issued = MonthlyCard(), FiguresCard(self.form), IssuedCard()
        self.monthly.issue_wanted.connect(self.issue)
        self.monthly.print_wanted.connect(lambda: self._ask("laporan", "pdf", self.print_to))
        self.monthly.export_wanted.connect(lambda: self._ask("laporan", "xlsx", self.export_to))
        self.figures.moved.connect(self._keep_place)
        self.figures.export_wanted.connect(lambda: self._ask("statistik", "xlsx", self.export_figures))
        self.issued.again_wanted.connect(self._ask_again)
        self.views = Views(
            self.tr("Bagian laporan"),
            [
                View("monthly", self.tr("Laporan bulanan"), lambda: self.monthly),
                View("figures", self.tr("Statistik: salin urut"), lambda: self.figures),
                View("issued", self.tr("Sudah diterbitkan"), lambda: self.issued),
            ],
            between=self.messages,
        )
        self.views.make_all()
        self.issued.begin_wanted.connect(lambda: self.views.show_part("monthly"))
        lay_out(self, self.title, self.views)
        self._places = (self.monthly.contents, self.figures.contents, self.issued.contents)
        self._reading = LastAsked(jobs, self)
        self._reading.answered.connect(self._show)
        self._reading.refused.connect(self.messages.refuse)
        for place in self._places:
            self._reading.refused.connect(place.give_up)
            place.again.connect(self.reload)
        self._freshness = Freshness(self, bus, self.reload)

    # what the shell calls

    def shown(self) -> None:
        """Put the report together again where something has changed."""
        self._freshness.catch_up()

    def open_with(self, argument: object) -> None:
        """The key of a part: "monthly", "figures" or "issued"."""
        if str(argument) in self.views.keys:
            self.views.show_part(str(argument))

    @property
    def current(self) -> str:
        """The month shown, as its first day."""
        return str(self.month.currentData())

    def open_month(self) -> None:
        """Turn to the month chosen: what is shown is of another."""
        self.report = None
        self.monthly.contents.begin_counting()
        self.figures.contents.begin_counting()
        self.reload()

    def reload(self) -> None:
        """Put the month's report and figures together."""
        desk, month, form = self._desk, self.current, self.form

        def work(_job: Job) -> tuple[Report, list[FigureLine], list[IssuedReport], int]:
            report = reports.monthly_report(desk, month)
            lines = statistics.figures(desk, form, profile.last_day(desk, month))
            return report, lines, reports.issued(desk), statistics.place_in(desk, form, month)

        self._reading.ask(work)

    def _show(self, found: tuple[Report, list[FigureLine], list[IssuedReport], int]) -> None:
        self.report, lines, issued, place = found
        self.monthly.show_report(self.report)
        self.figures.show_lines(lines, place)
        self.issued.show_reports(issued)

    def _keep_place(self, place: int) -> None:
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

    def _ask(self, name: str, suffix: str, then: Callable[[Path], None]) -> None:
        kinds = _PDF if suffix == "pdf" else _EXCEL
        ask_target(self, self.tr("Simpan laporan"), f"{name}-{self.current[:7]}.{suffix}", kinds, then)

    def print_to(self, path: Path) -> None:
        """The month's report as PDF."""
        desk, report = self._desk, self.report
        if report is not None:
            save_file(self._jobs.read, self.messages, path, lambda: reports.print_report(desk, report, path))

    def export_to(self, path: Path) -> None:
        """The month's report as a workbook."""
        desk, report = self._desk, self.report
        if report is not None:
            save_file(self._jobs.read, self.messages, path, lambda: reports.export_report(desk, report, path))

    def export_figures(self, path: Path) -> None:
        """The form's figures as a workbook, in the form's order."""
        desk, form, month = self._desk, self.form, self.current

        def write() -> None:
            reports.export_report(desk, reports.statistics_report(desk, form, month), path)

        save_file(self._jobs.read, self.messages, path, write)

    def _ask_again(self, row: IssuedReport) -> None:
        name = f"laporan-{row.period}.pdf"
        ask_target(self, self.tr("Simpan laporan"), name, _PDF, lambda path: self.print_again(path, row.id))

    def print_again(self, path: Path, report: str) -> None:
        """An issued report, as it was; `report` is its id."""
        desk = self._desk
        save_file(
            self._jobs.read,
            self.messages,
            path,
            lambda: reports.print_report(desk, reports.reread(desk, report), path),
        )
