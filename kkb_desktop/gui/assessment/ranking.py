"""Who stands where, why, and the minutes of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from kkb_desktop.domain.codelists.programme import ASSESSOR
from kkb_desktop.domain.rules.score_sheets import ScoreSheet
from kkb_desktop.gui.assessment.words import signed
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.forms.filesaving import save_file
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import decimal, number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.models.known import KnownRows
from kkb_desktop.gui.models.paged import Column
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.assessment import assessment
from kkb_desktop.services.programme.assessment.assessment import Ranked
from kkb_desktop.services.programme.reports import minutes, reports
from kkb_desktop.services.programme.reports.reports import IssuedReport
from kkb_desktop.services.writing.records import Saved


class RankingCard(Card):
    """Who stands where by the scores of a level, why, and the minutes of it."""

    opened = Signal(str)
    villages_wanted = Signal()

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__(self.tr("Peringkat"))
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._sheet = assessment.sheet_for(desk.clock().astimezone().year)
        self._year = self._sheet.year
        self._asked = 0
        self.issued: IssuedReport | None = None
        self.levels = Combo()
        self.levels.setAccessibleName(self.tr("Menurut penilaian"))
        self.levels.setMinimumContentsLength(26)
        for level in range(assessment.OWN, assessment.level(desk) + 1):
            self.levels.addItem(spoken(ASSESSOR.label(level)), level)
        self.levels.setCurrentIndex(self.levels.count() - 1)
        self.levels.activated.connect(lambda _at: self._turn())
        self.head.addWidget(Label(self.tr("Menurut penilaian"), "mut"))
        self.head.addWidget(self.levels)
        self.messages = Messages()
        self.table = DataTable(self.tr("Peringkat"))
        self.model = KnownRows(
            (
                Column(self.tr("Peringkat"), lambda row: str(row.place), 92, right=True, strong=True),
                Column(self.tr("Desa"), lambda row: row.name.title, 0, strong=True),
                Column(
                    self.tr("Kecamatan, Kampung KB"),
                    lambda row: row.name.line,
                    250,
                    muted=True,
                    spare_below=780,
                ),
                Column(self.tr("Nilai"), lambda row: decimal(row.total, 2), 84, right=True, strong=True),
                Column(self.tr("Mandiri"), _own, 84, right=True),
                Column(self.tr("Selisih"), _difference, 84, right=True, muted=True),
                Column(self.tr("Catatan"), lambda _row: "", 170, pills=self._state),
            ),
            parent=self,
        )
        self.table.set_model(self.model)
        self.table.opened.connect(self.opened)
        self.rule = Label("", "small", wrap=True)
        self.add(self.messages)
        empty = EmptyState(
            "award",
            self.tr("Belum ada desa yang dinilai pada jenjang ini"),
            self.tr("Peringkat tersusun sendiri begitu nilai pertama disimpan."),
            self.tr("Mulai verifikasi"),
        )
        empty.pressed.connect(self.villages_wanted)
        self.contents = Contents(self.table, empty)
        self.contents.again.connect(lambda: self.open(self._sheet, self._year))
        self.add(self.contents, 1)
        self.add(self.rule)
        self.rule.hide()
        self.again = Button(self.tr("Cetak ulang …"), "link", "printer")
        self.again.clicked.connect(lambda: self._ask(self.print_again))
        self.issue_button = Button(self.tr("Terbitkan"), "secondary", "check-check")
        self.issue_button.setToolTip(
            self.tr("Isinya disimpan seperti sekarang dan dapat dicetak ulang sama persis")
        )
        self.issue_button.clicked.connect(self.issue)
        self.print_button = Button(self.tr("Berita acara …"), "primary", "printer")
        self.print_button.clicked.connect(lambda: self._ask(self.print_to))
        self.foot = ElidedLabel("", "small")
        foot = self.footer()
        foot.addWidget(self.foot, 1)
        for each in (self.again, self.issue_button, self.print_button):
            foot.addWidget(each)
        self.again.hide()
        self._wait()

    @property
    def rows(self) -> Mapping[str, Ranked]:
        """The villages ranked, by code."""
        return self.model.rows

    def _turn(self) -> None:
        self._wait()
        self.open(self._sheet, self._year)

    def _wait(self) -> None:
        self.contents.begin_counting()
        self.foot.set_text("")
        for button in (self.issue_button, self.print_button):
            button.setEnabled(False)

    def open(self, sheet: ScoreSheet, year: int) -> None:
        """Rank by the level chosen."""
        if year != self._year:
            self._wait()
        self._asked += 1
        self._sheet, self._year = sheet, year
        asked = self._asked
        desk, level = self._desk, int(self.levels.currentData())

        def work(_job: Job) -> tuple[int, tuple[Ranked, ...], IssuedReport | None]:
            ranked = assessment.ranking(desk, sheet.key, year, level)
            return asked, ranked, minutes.issued_minutes(desk, year)

        job = self._jobs.read(work)
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)
        job.failed.connect(self.contents.give_up)

    def _show(self, found: tuple[int, tuple[Ranked, ...], IssuedReport | None]) -> None:
        asked, ranked, issued = found
        if asked != self._asked:
            return
        self.issued = issued
        self.model.show_rows({row.village: row for row in ranked})
        self.contents.show_rows(bool(ranked))
        self.rule.setVisible(bool(ranked))
        labels = {each.key: spoken(each.label) for each in self._sheet.criteria}
        ties = "; ".join(labels[key] for key in self._sheet.tie_order)
        words = self.tr(
            "Desa yang lengkap dinilai berada di atas yang belum. Bila nilai sama, didahulukan yang lebih tinggi pada: "
            "%1; lalu nilai mandiri. Bila tetap sama, peringkat dibagi dan berikutnya dilewati."
        )
        self.rule.setText(words.replace("%1", ties))
        own_level = int(self.levels.currentData()) == assessment.level(self._desk)
        self.issue_button.setEnabled(bool(ranked) and own_level)
        self.print_button.setEnabled(bool(ranked) and own_level)
        self.again.setVisible(self.issued is not None)
        self.foot.set_text(
            self.tr("Diterbitkan %1").replace("%1", day_text(self.issued.issued_on))
            if self.issued is not None
            else self.tr("Belum diterbitkan.")
            if ranked
            else ""
        )

    def _state(self, row: Ranked) -> tuple[PillData, ...]:
        pills = []
        if not row.complete:
            words = self.tr("%1 terbuka").replace("%1", number(len(row.view.missing)))
            pills.append(PillData(words, "warn"))
        if sum(other.place == row.place for other in self.rows.values()) > 1:
            pills.append(PillData(self.tr("Bersama"), "info"))
        return tuple(pills)

    # files

    def _ask(self, then) -> None:
        ask_target(
            self, self.tr("Simpan berita acara"), f"berita-acara-{self._year}.pdf", "PDF (*.pdf)", then
        )

    def print_to(self, path: Path) -> None:
        """The minutes of the ranking as PDF."""
        desk, sheet, year = self._desk, self._sheet.key, self._year
        write = partial(minutes.print_minutes, desk, sheet, year, path)
        save_file(self._jobs.read, self.messages, path, write)

    def print_again(self, path: Path) -> None:
        """The minutes as they were issued."""
        desk, issued = self._desk, self.issued
        if issued is not None:
            write = partial(_print_issued, desk, issued.id, path)
            save_file(self._jobs.read, self.messages, path, write)

    def issue(self) -> None:
        """Keep the minutes as they are now."""
        desk, sheet, year = self._desk, self._sheet.key, self._year
        job = self._jobs.write(lambda _job: minutes.issue_minutes(desk, sheet, year))
        job.done.connect(self._issued)
        job.failed.connect(self.messages.refuse)

    def _issued(self, saved: Saved) -> None:
        self._bus.announce(saved.change, self)
        self._bus.notice(self.tr("Berita acara diterbitkan."), saved.change.step)


def _own(row: Ranked) -> str:
    return "\N{EN DASH}" if row.own is None else decimal(row.own, 2)


def _difference(row: Ranked) -> str:
    return "\N{EN DASH}" if row.own is None else signed(row.total - row.own)


def _print_issued(desk: Desk, issued: str, path: Path) -> None:
    reports.print_report(desk, reports.reread(desk, issued), path)
