"""Indicators as of any day: numbers by group, and the records behind each of them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asof import DayAndPlace, Place
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.freshness import Freshness
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.indicators.behind import BehindCard, area_named
from kkb_desktop.gui.indicators.numbers import NumbersCard
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.widgets.beside import Beside
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.page import lay_out
from kkb_desktop.services import indicators
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.indicators.catalogue import CATALOGUE
from kkb_desktop.services.indicators.measure import Result

_Found = tuple[int, Result, list[tuple[Place, str]]]


class IndicatorsPage(QWidget):
    """What the family book says of the village, today or on any day before."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._asked = 0
        self.title = PageTitle(self.tr("Indikator"), self.tr("Dihitung dari data keluarga di laptop ini."))
        everywhere = self.tr("Seluruh desa") if desk.kind == "village" else self.tr("Semua desa")
        self.when = DayAndPlace(desk, everywhere)
        self.when.changed.connect(self.reload)
        self.title.tools.addWidget(self.when)
        self.messages = Messages()
        self.numbers = NumbersCard()
        self.numbers.chosen.connect(self._list)
        self.behind = BehindCard(desk, jobs, self.messages)
        self.behind.opened.connect(lambda family: bus.go("families", {"family": family}))
        lay_out(self, self.title, self.messages, Beside(self.numbers, self.behind, (58, 42)))
        self._freshness = Freshness(self, bus, self.reload)

    # what the shell calls

    def shown(self) -> None:
        """Count again where something has changed."""
        self._freshness.catch_up()

    def open_with(self, argument: object) -> None:
        """`{"key": indicator}`: show that one; with `day` (2026-11-24) and `area` (village, RW, RT) as it was then
        and there."""
        wanted = argument if isinstance(argument, dict) else {"key": str(argument)}
        key, day, area = str(wanted.get("key", "")), wanted.get("day"), wanted.get("area")
        if key in CATALOGUE:
            self.numbers.want(key)
            if isinstance(day, str):
                self.when.day.set_value(day)
            if isinstance(area, tuple):
                self.when.turn_to(area)
            self.reload()

    # counting

    def reload(self) -> None:
        """Count as of the day, for the place chosen."""
        day = self.when.as_of()
        if day is None:
            self.messages.say(self.tr("Tanggal tidak dikenal. Contoh: 3-11-2026."), "warn")
            return
        self.messages.say("")
        self._asked += 1
        asked, desk, area = self._asked, self._desk, area_named(self.when.area)
        level = "rt" if desk.kind == "village" else "village"

        def work(_job: Job) -> _Found:
            found = indicators.compute(desk, day, **area)
            places = indicators.by_area(desk, day, level, keys=["families"])  # type: ignore[arg-type]
            return (
                asked,
                found,
                [((each.village, each.rw, each.rt), spoken(each.label) or each.village) for each in places],
            )

        job = self._jobs.read(work)
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)

    def _show(self, found: _Found) -> None:
        asked, result, places = found
        if asked == self._asked:
            self.when.offer(places)
            self.numbers.show_result(result)

    def _list(self, key: str) -> None:
        day = self.when.as_of()
        if day is not None:
            self.behind.show_indicator(CATALOGUE[key], day, self.when.area)
