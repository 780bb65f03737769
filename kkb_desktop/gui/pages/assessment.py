"""Assessment: the village scores itself; district and province verify, rank, and write the minutes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kkb_desktop.domain.rules.score_sheets import ScoreSheet
from kkb_desktop.gui.assessment.ranking import RankingCard
from kkb_desktop.gui.assessment.scoring import ScoringCard
from kkb_desktop.gui.assessment.summary import SummaryCard
from kkb_desktop.gui.assessment.villages import VillageList
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.freshness import Freshness
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.widgets.beside import Beside
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.page import lay_out
from kkb_desktop.gui.widgets.views import View, Views
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.assessment import assessment
from kkb_desktop.services.programme.assessment.assessment import Standing

_TOUCHED = ("assessment", "assessment_score", "village_document", "village_profile", "issued_report")
_BOTH_FROM = 900  # pixels of page width, at text size 100 %


class AssessmentPage(QWidget):
    """A year's sheet of this desk: the village's own, or at the district that of the village chosen."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._asked = 0
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
        self.scoring.counted.connect(self._count)
        self.scoring.contents.again.connect(self.reload)
        self.summary = SummaryCard()
        if self._village:
            lay_out(self, self.title, self.messages, Beside(self.scoring, self.summary, (66, 34)))
        else:
            lay_out(self, self.title, self._district_views())
        self._fresh = Freshness(self, bus, self.reload, _TOUCHED)

    def _district_views(self) -> Views:
        self.villages = VillageList()
        self.villages.list.chosen.connect(self.open_village)
        self.villages.contents.again.connect(self.reload)
        self.villages.inbox_wanted.connect(lambda: self._bus.go("inbox"))
        self.ranking = RankingCard(self._desk, self._bus, self._jobs)
        self.ranking.opened.connect(self._open_ranked)
        self.ranking.villages_wanted.connect(lambda: self.views.show_part("villages"))
        self._both = Beside(self.villages, self.scoring, (34, 66), both_from=_BOTH_FROM)
        self._both.fitted.connect(self.scoring.back_button.setVisible)
        self.scoring.back_button.clicked.connect(self._both.show_left)
        for asked in (self.villages.list.clicked, self.villages.list.opened):
            asked.connect(lambda _which: self._both.show_right())
        self.views: Views = Views(
            self.tr("Tampilan penilaian"),
            [
                View("villages", self.tr("Verifikasi desa"), lambda: self._both),
                View("ranking", self.tr("Peringkat"), lambda: self.ranking),
            ],
            between=self.messages,
        )
        return self.views

    # what the shell calls

    def shown(self) -> None:
        """Read again what has changed."""
        self._fresh.catch_up()

    def open_with(self, argument: object) -> None:
        """At the district: the key of a part, or a village's code."""
        if self._village:
            return
        if str(argument) in self.views.keys:
            self.views.show_part(str(argument))
        else:
            self._open_ranked(str(argument))

    def may_leave(self) -> bool:
        """What is typed is kept as a draft."""
        self.scoring.keep_draft()
        return True

    # reading

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
        if not self._village:
            self.villages.contents.begin_counting()
        self.reload()

    def reload(self) -> None:
        """Read the scores again; what is being typed stays."""
        self.title.set_line(spoken(self.sheet.label))
        if self._village:
            if not self.scoring.unsaved:
                self.scoring.open(self._desk.region, self.sheet, self.current_year)
            return
        self._asked += 1
        asked, desk, sheet, year = self._asked, self._desk, self.sheet, self.current_year
        job = self._jobs.read(lambda _job: (asked, assessment.standings(desk, sheet.key, year)))
        job.done.connect(self._show_villages)
        job.failed.connect(self.messages.refuse)
        job.failed.connect(self.villages.contents.give_up)
        self.ranking.open(sheet, year)

    def _show_villages(self, found: tuple[int, tuple[Standing, ...]]) -> None:
        asked, standings = found
        if asked != self._asked:
            return
        self.villages.show_standings(standings, assessment.level(self._desk))
        chosen = self.villages.list.selected_id
        first = self.scoring.village or chosen or (standings[0].village if standings else "")
        if first:
            self.villages.list.select(first)
            if not self.scoring.unsaved:
                self.open_village(first)
        else:
            self.scoring.show_nobody()

    def _count(self) -> None:
        self.summary.show_answers(self.sheet, self.scoring.form.answers(), self.scoring.views)

    # a village

    def open_village(self, village: str) -> None:
        """Verify a village."""
        if self.scoring.unsaved and village == self.scoring.village:
            return
        self.scoring.keep_draft()
        row = self.villages.rows.get(village)
        self.scoring.open(village, self.sheet, self.current_year, row.name.title if row else "")

    def _open_ranked(self, village: str) -> None:
        self.views.show_part("villages")
        self.villages.list.select(village)
        self._both.show_right()
        self.open_village(village)
