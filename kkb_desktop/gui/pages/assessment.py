"""Assessment: the village scores itself; district and province verify, rank, and write the minutes."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain.rules.score_sheets import ScoreSheet
from kkb_desktop.gui.assessment.ranking import RankingCard
from kkb_desktop.gui.assessment.scoring import ScoringCard
from kkb_desktop.gui.assessment.summary import SummaryCard
from kkb_desktop.gui.assessment.villages import VillageList
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.filters import Tabs
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.assessment import assessment
from kkb_desktop.services.programme.assessment.assessment import Standing
from kkb_desktop.services.writing.changes import ChangeSet

_TOUCHED = ("assessment", "assessment_score", "village_document", "village_profile", "issued_report")


class AssessmentPage(QWidget):
    """A year's sheet of this desk."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._stale = True
        self._village = desk.kind == "village"
        self.title = PageTitle(self.tr("Penilaian"), "")
        self.year = Combo()
        self.year.setAccessibleName(self.tr("Tahun"))
        for year in assessment.years(desk):
            self.year.addItem(str(year), year)
        self.year.activated.connect(lambda _at: self._year_chosen())
        self.title.tools.addWidget(self.year)
        self.messages = Messages()
        self.scoring = ScoringCard(desk, bus, jobs)
        self.summary = SummaryCard()
        self.scoring.counted.connect(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        if self._village:
            column.addWidget(self.messages)
            column.addWidget(_beside(self.scoring, self.summary, 66, 34), 1)
        else:
            self.tabs = Tabs([("villages", self.tr("Verifikasi desa")), ("ranking", self.tr("Peringkat"))])
            self.tabs.chosen.connect(self.show_part)
            self.villages = VillageList()
            self.villages.list.chosen.connect(self.open_village)
            self.ranking = RankingCard(desk, bus, jobs)
            self.ranking.opened.connect(self._open_ranked)
            self.stack = QStackedWidget()
            self.stack.addWidget(_beside(self.villages, self.scoring, 34, 66))
            self.stack.addWidget(self.ranking)
            column.addWidget(self.tabs)
            column.addWidget(self.messages)
            column.addWidget(self.stack, 1)
        bus.changed.connect(self._changed)

    # what the shell calls

    def shown(self) -> None:
        """Read again what has changed."""
        if self._stale:
            self.reload()

    def open_with(self, argument: object) -> None:
        """A village's code, at the district."""
        if not self._village:
            self._open_ranked(str(argument))

    def may_leave(self) -> bool:
        """What is typed is kept as a draft."""
        self.scoring.keep_draft()
        return True

    def _changed(self, changes: ChangeSet, origin: object) -> None:
        if any(changes.touches(type) for type in _TOUCHED):
            self._stale = True
            if self.isVisible():
                self.reload()

    @property
    def current_year(self) -> int:
        """The year shown."""
        return int(self.year.currentData())

    @property
    def sheet(self) -> ScoreSheet:
        """The sheet of that year."""
        return assessment.sheet_for(self.current_year)

    def _year_chosen(self) -> None:
        self.scoring.keep_draft()
        self.scoring.forget()
        self.reload()

    def reload(self) -> None:
        """Read the scores again; what is being typed stays."""
        self._stale = False
        self.title.set_line(spoken(self.sheet.label))
        if self._village:
            if not self.scoring.unsaved:
                self.scoring.open(self._desk.region, self.sheet, self.current_year)
            return
        desk, sheet, year = self._desk, self.sheet, self.current_year
        job = self._jobs.read(lambda _job: assessment.standings(desk, sheet.key, year))
        job.done.connect(self._show_villages)
        job.failed.connect(self.messages.refuse)
        self.ranking.open(sheet, year)

    def _show_villages(self, standings: tuple[Standing, ...]) -> None:
        self.villages.show_standings(standings, assessment.level(self._desk))
        chosen = self.villages.list.selected_id
        first = self.scoring.village or chosen or (standings[0].village if standings else "")
        if first:
            self.villages.list.select(first)
            if not self.scoring.unsaved:
                self.open_village(first)
        else:
            self.scoring.show_nobody()

    def open_village(self, village: str) -> None:
        """Verify a village."""
        if self.scoring.unsaved and village == self.scoring.village:
            return
        self.scoring.keep_draft()
        row = self.villages.rows.get(village)
        self.scoring.open(village, self.sheet, self.current_year, row.name.title if row else "")

    def _open_ranked(self, village: str) -> None:
        self.tabs.set_current("villages")
        self.show_part("villages")
        self.villages.list.select(village)
        self.open_village(village)

    def show_part(self, key: str) -> None:
        """Show the villages or the ranking."""
        self.stack.setCurrentIndex(("villages", "ranking").index(key))

    def _count(self) -> None:
        self.summary.show_answers(self.sheet, self.scoring.form.answers(), self.scoring.views)


def _beside(left: QWidget, right: QWidget, first: int, second: int) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(12))
    row.addWidget(left, first)
    row.addWidget(right, second)
    return both
