"""The district's villages side by side: their classes, how far they are formed, and what their profiles say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.districtvillages.classes import ClassCard, ClassRow
from kkb_desktop.gui.districtvillages.formation import FormationPart
from kkb_desktop.gui.districtvillages.items import ItemsCard
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.freshness import Freshness
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.lastasked import LastAsked
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.page import lay_out
from kkb_desktop.gui.widgets.views import View, Views
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.programme.assessment import classification
from kkb_desktop.services.programme.profile import formation
from kkb_desktop.services.programme.profile.counts import ProfileCounts, profile_counts
from kkb_desktop.services.programme.profile.formation import FormationTable
from kkb_desktop.services.programme.profile.village_names import VillageName, village_names


@dataclass(frozen=True, slots=True)
class _Found:
    formation: FormationTable
    names: Mapping[str, VillageName]
    counts: ProfileCounts


class DistrictVillagesPage(QWidget):
    """Three tables over all villages of this desk."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.title = PageTitle(self.tr("Desa"), "")
        self.messages = Messages()
        self.classes, self.formation, self.items = ClassCard(bus), FormationPart(desk, bus), ItemsCard(bus)
        self.classes.families_wanted.connect(self.open_families)
        self.formation.steps.families_wanted.connect(self.open_families)
        self.formation.target.target_wanted.connect(self.set_target)
        self.views: Views = Views(
            self.tr("Tabel desa"),
            [
                View("class", self.tr("Kelas"), lambda: self.classes),
                View("formation", self.tr("Pembentukan"), lambda: self.formation),
                View("profile", self.tr("Profil"), lambda: self.items),
            ],
            between=self.messages,
        )
        self.views.make_all()
        lay_out(self, self.title, self.views)
        self._counting, self._classing = LastAsked(jobs, self), LastAsked(jobs, self)
        self._counting.answered.connect(self._show)
        self._classing.answered.connect(self.classes.show_rows)
        self._counting.refused.connect(self._not_counted)
        self._classing.refused.connect(self._not_classed)
        for place in (self.classes.contents, self.formation.steps.contents, self.items.contents):
            place.again.connect(self.reload)
        self._freshness = Freshness(self, bus, self.reload)

    def shown(self) -> None:
        """Read again what has changed."""
        self._freshness.catch_up()

    def open_with(self, argument: object) -> None:
        """The key of a part: "class", "formation" or "profile"."""
        if str(argument) in self.views.keys:
            self.views.show_part(str(argument))

    def reload(self) -> None:
        """Class every village again, and count."""
        desk = self._desk

        def work(_job: Job) -> _Found:
            table = formation.table(desk)
            names = village_names(desk, {each.village for each in table.villages})
            return _Found(table, names, profile_counts(desk))

        self._counting.ask(work)
        self._classing.ask(lambda _job: _classes(desk))

    def _not_counted(self, error: Exception) -> None:
        self.messages.refuse(error)
        self.formation.steps.contents.give_up(error)
        self.items.contents.give_up(error)

    def _not_classed(self, error: Exception) -> None:
        self.messages.refuse(error)
        self.classes.contents.give_up(error)

    def _show(self, found: _Found) -> None:
        words = self.tr("%1 desa di laptop ini").replace("%1", number(len(found.names)))
        self.title.set_line(words)
        self.formation.show_table(found.formation, found.names)
        self.items.show_counts(found.counts)

    def open_families(self, village: str) -> None:
        """Show a village's families."""
        if village:
            self._bus.go("families", {"village": village})

    def set_target(self, villages: object) -> None:
        """Say how many villages are to be formed."""
        if not isinstance(villages, int):
            self.messages.say(self.tr("Target ditulis sebagai angka, misalnya 12."), "warn")
            return
        desk = self._desk
        job = self._jobs.write(lambda _job: formation.set_target(desk, villages))
        job.done.connect(lambda _none: self._target_set())
        job.failed.connect(self.messages.refuse)

    def _target_set(self) -> None:
        self.messages.say(self.tr("Target tersimpan."), "ok")
        self.reload()


def _classes(desk: Desk) -> tuple[ClassRow, ...]:
    now = classification.of_all(desk)
    before = {each.village: each for each in classification.of_all(desk, date(today(desk).year - 1, 12, 31))}
    names = village_names(desk, {each.village for each in now})
    rows = (ClassRow(names[each.village], each, before[each.village]) for each in now)
    return tuple(sorted(rows, key=lambda row: (row.name.title, row.name.village)))
