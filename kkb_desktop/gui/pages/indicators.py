"""Indicators as of any day: numbers by group, and the records behind each of them."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.beginning import NoFamilies
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asof import DayAndPlace, Place
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.freshness import Freshness
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.indicators.behind import BehindCard, area_named
from kkb_desktop.gui.indicators.numbers import NumbersCard
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.lastasked import LastAsked
from kkb_desktop.gui.widgets.beside import Beside
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.page import lay_out
from kkb_desktop.services import indicators
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.indicators.catalogue import CATALOGUE
from kkb_desktop.services.indicators.figures import Level
from kkb_desktop.services.indicators.measure import Result

_Found = tuple[Result, list[tuple[Place, str]]]
_BOTH_FROM = 780  # pixels of width, at text size 100 %, from which numbers and list stand side by side


class IndicatorsPage(QWidget):
    """What the family book says of the village, today or on any day before."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk = desk
        self.title = PageTitle(self.tr("Indikator"), self.tr("Dihitung dari data keluarga di laptop ini."))
        everywhere = self.tr("Seluruh desa") if desk.kind == "village" else self.tr("Semua desa")
        self.when = DayAndPlace(desk, everywhere)
        self.when.changed.connect(self.recount)
        self.title.tools.addWidget(self.when)
        self.messages = Messages()
        nobody = NoFamilies(desk, bus)
        nobody.widen_wanted.connect(self._widen)
        self.numbers = NumbersCard(nobody)
        self.numbers.chosen.connect(self._list)
        self.numbers.contents.again.connect(self.reload)
        self.behind = BehindCard(desk, jobs, self.messages)
        self.behind.opened.connect(lambda family: bus.go("families", {"family": family}))
        self.both = Beside(self.numbers, self.behind, (58, 42), both_from=_BOTH_FROM)
        self.both.fitted.connect(self.numbers.list_button.setVisible)
        self.both.fitted.connect(self.behind.back_button.setVisible)
        self.numbers.opened.connect(lambda _key: self.both.show_right())
        self.behind.back_button.clicked.connect(self.both.show_left)
        lay_out(self, self.title, self.messages, self.both)
        self._counting = LastAsked(jobs, self)
        self._counting.answered.connect(self._show)
        self._counting.refused.connect(self.messages.refuse)
        self._counting.refused.connect(self.numbers.contents.give_up)
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
            before = (self.when.as_of(), self.when.area)
            if isinstance(day, str):
                self.when.set_day(date.fromisoformat(day))
            if isinstance(area, tuple):
                self.when.turn_to(area)
            self.both.show_right()
            if before == (self.when.as_of(), self.when.area):
                self.reload()
            else:
                self.recount()

    # counting

    def recount(self) -> None:
        """Count for another day or place: what is shown is no answer to that."""
        if self.when.as_of() is not None:
            self.numbers.contents.begin_counting()
        self.reload()

    def reload(self) -> None:
        """Count as of the day, for the place chosen."""
        day = self.when.as_of()
        if day is None:
            self.messages.say(self.tr("Tanggal tidak dikenal. Contoh: 3-11-2026."), "warn")
            return
        self.messages.say("")
        desk, area = self._desk, area_named(self.when.area)
        level: Level = "rt" if desk.kind == "village" else "village"

        def work(_job: Job) -> _Found:
            found = indicators.compute(desk, day, **area)
            places = indicators.by_area(desk, day, level, keys=["families"])
            return found, [
                ((each.village, each.rw, each.rt), spoken(each.label) or each.village) for each in places
            ]

        self._counting.ask(work)

    def _show(self, found: _Found) -> None:
        result, places = found
        self.when.offer(places)
        self.numbers.nobody.say(narrowed=self.when.narrowed)
        self.numbers.show_result(result)
        if self.numbers.contents.is_empty:
            self.behind.clear()

    def _widen(self) -> None:
        self.when.widen()
        self.recount()

    def _list(self, key: str) -> None:
        day = self.when.as_of()
        if day is not None:
            self.behind.show_indicator(CATALOGUE[key], day, self.when.area)
