"""Who stands where, why, and the minutes of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal

from kkb_desktop.domain.codelists.programme import ASSESSOR
from kkb_desktop.domain.rules.score_sheets import ScoreSheet
from kkb_desktop.gui.assessment.words import signed
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import decimal, number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.models.paged import Column, PagedModel
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
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

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__(self.tr("Peringkat"))
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._sheet = assessment.sheet_for(desk.clock().astimezone().year)
        self._year = self._sheet.year
        self.rows: dict[str, Ranked] = {}
        self.issued: IssuedReport | None = None
        self.levels = Combo()
        self.levels.setAccessibleName(self.tr("Menurut penilaian"))
        self.levels.setMinimumContentsLength(26)
        for level in range(assessment.OWN, assessment.level(desk) + 1):
            self.levels.addItem(spoken(ASSESSOR.label(level)), level)
        self.levels.setCurrentIndex(self.levels.count() - 1)
        self.levels.activated.connect(lambda _at: self.open(self._sheet, self._year))
        self.head.addWidget(Label(self.tr("Menurut penilaian"), "mut"))
        self.head.addWidget(self.levels)
        self.messages = Messages()
        self.table = DataTable(self.tr("Peringkat"))
        self.model = PagedModel(
            (
                Column(self.tr("Peringkat"), lambda row: str(row.place), 92, right=True, strong=True),
                Column(self.tr("Desa"), lambda row: row.name.title, 0, strong=True),
                Column(self.tr("Kecamatan, Kampung KB"), lambda row: row.name.line, 250, muted=True),
                Column(self.tr("Nilai"), lambda row: decimal(row.total, 2), 84, right=True, strong=True),
                Column(self.tr("Mandiri"), _own, 84, right=True),
                Column(self.tr("Selisih"), _difference, 84, right=True, muted=True),
                Column("", lambda _row: "", 170, pills=self._state),
            ),
            lambda ids: {each: self.rows[each] for each in ids if each in self.rows},
            parent=self,
        )
        self.table.set_model(self.model)
        self.table.opened.connect(self.opened)
        self.rule = Label("", "small", wrap=True)
        self.add(self.messages)
        self.add(self.table, 1)
        self.add(self.rule)
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

    def open(self, sheet: ScoreSheet, year: int) -> None:
        """Rank by the level chosen."""
        self._sheet, self._year = sheet, year
        desk, level = self._desk, int(self.levels.currentData())

        def work(_job: Job) -> tuple[tuple[Ranked, ...], IssuedReport | None]:
            return assessment.ranking(desk, sheet.key, year, level), minutes.issued_minutes(desk, year)

        job = self._jobs.read(work)
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)

    def _show(self, found: tuple[tuple[Ranked, ...], IssuedReport | None]) -> None:
        ranked, self.issued = found
        self.rows = {row.village: row for row in ranked}
        self.model.set_ids(list(self.rows))
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
            else self.tr("Belum ada desa yang dinilai pada jenjang ini.")
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
        self._write(path, lambda: minutes.print_minutes(desk, sheet, year, path))

    def print_again(self, path: Path) -> None:
        """The minutes as they were issued."""
        desk, issued = self._desk, self.issued
        if issued is not None:
            self._write(path, lambda: reports.print_report(reports.reread(desk, issued.id), path))

    def issue(self) -> None:
        """Keep the minutes as they are now."""
        desk, sheet, year = self._desk, self._sheet.key, self._year
        job = self._jobs.write(lambda _job: minutes.issue_minutes(desk, sheet, year))
        job.done.connect(self._issued)
        job.failed.connect(self.messages.refuse)

    def _issued(self, saved: Saved) -> None:
        self._bus.announce(saved.change, self)
        self._bus.notice(self.tr("Berita acara diterbitkan."), saved.change.step)

    def _write(self, path: Path, write) -> None:
        job = self._jobs.read(lambda _job: write())
        done = self.tr("Tersimpan: %1").replace("%1", path.name)
        job.done.connect(lambda _none: self.messages.say(done, "ok"))
        job.failed.connect(self.messages.refuse)


def _own(row: Ranked) -> str:
    return "\N{EN DASH}" if row.own is None else decimal(row.own, 2)


def _difference(row: Ranked) -> str:
    return "\N{EN DASH}" if row.own is None else signed(row.total - row.own)
