"""Rumah DataKu: what the village knows of its families; every figure opens the list behind it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.beginning import NoFamilies
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.datahouse.cards import FigureCards
from kkb_desktop.gui.datahouse.printing import PrintButton
from kkb_desktop.gui.datahouse.tiles import FigureTiles
from kkb_desktop.gui.datahouse.trends import TrendCard
from kkb_desktop.gui.forms.asof import DayAndPlace
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.freshness import Freshness
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.lastasked import LastAsked
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.page import lay_out
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.indicators.measure import Area
from kkb_desktop.services.programme.data_house.data_house import DataHouse, data_house, with_history


class DataHousePage(QWidget):
    """The dashboard of the village, of one RW or RT, today or on any day before."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus = desk, bus
        self.house: DataHouse | None = None
        self.title = PageTitle(self.tr("Rumah DataKu"), self.tr("Pilih angka untuk melihat siapa saja."))
        self.when = DayAndPlace(desk, self.tr("Seluruh desa"))
        self.when.changed.connect(self.recount)
        self.messages = Messages()
        self.papers = PrintButton(desk, jobs, self.when.as_of, self.messages)
        self.title.tools.addWidget(self.when)
        self.title.tools.addWidget(self.papers)
        self.tiles, self.cards, self.trends = FigureTiles(), FigureCards(), TrendCard()
        self.tiles.opened.connect(self.open_list)
        self.cards.opened.connect(self.open_list)
        self.cards.page_wanted.connect(bus.go)
        self.cards.whole_wanted.connect(self._whole_village)
        self.nobody = NoFamilies(desk, bus)
        self.nobody.widen_wanted.connect(self._widen)
        self.contents = Contents(self._figures(), self.nobody)
        self.contents.needs_rows(self.papers)
        lay_out(self, self.title, self.messages, self.contents)
        self._counting, self._history = LastAsked(jobs, self), LastAsked(jobs, self)
        self._counting.answered.connect(self._show)
        self._history.answered.connect(self._show_history)
        for question, place in ((self._counting, self.contents), (self._history, self.trends.contents)):
            question.refused.connect(self.messages.refuse)
            question.refused.connect(place.give_up)
            place.again.connect(self.reload)
        self._freshness = Freshness(self, bus, self.reload)

    def _figures(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        for part in (self.tiles, self.cards, self.trends):
            column.addWidget(part)
        column.addStretch(1)
        return holder

    # what the shell calls

    def shown(self) -> None:
        """Count again where something has changed."""
        self._freshness.catch_up()

    # counting

    def recount(self) -> None:
        """Count for another day or place: what is shown is no answer to that."""
        if self.when.as_of() is not None:
            self.contents.begin_counting()
        self.reload()

    def reload(self) -> None:
        """Count as of the day, for the place chosen; the years before follow."""
        day = self.when.as_of()
        if day is None:
            self.messages.say(self.tr("Tanggal tidak dikenal. Contoh: 3-11-2026."), "warn")
            return
        self.messages.say("")
        desk, (_village, rw, rt) = self._desk, self.when.area
        self._history.forget()
        self._counting.ask(lambda _job: data_house(desk, day, rw=rw, rt=rt, full=False))

    def _show(self, house: DataHouse) -> None:
        self.house = house
        if house.whole_village:  # inside an RT the others are still offered
            self._offer([each.area for each in house.neighbourhoods])
        self.tiles.show_house(house)
        self.cards.show_house(house)
        self.nobody.say(narrowed=self.when.narrowed)
        somebody = bool(house.count("families") or house.count("people"))
        self.contents.show_rows(somebody)
        if somebody:
            desk = self._desk
            self._history.ask(lambda _job: with_history(desk, house))

    def _offer(self, places: list[Area]) -> None:
        wanted = [
            *((rw, "") for rw in dict.fromkeys(each.rw for each in places if each.rw)),
            *((each.rw, each.rt) for each in places if each.rt),
        ]
        self.when.offer([(("", rw, rt), spoken(Area("", rw, rt).label)) for rw, rt in wanted])

    def _show_history(self, house: DataHouse) -> None:
        self.house = house
        self.trends.show_house(house)
        self.cards.show_registers(house)

    def _whole_village(self) -> None:
        self.when.turn_to(("", "", ""))
        self.recount()

    def _widen(self) -> None:
        self.when.widen()
        self.recount()

    # opening

    def open_list(self, key: str, area: tuple[str, str] | None = None) -> None:
        """Show the records behind a figure, as of the same day and in the same place (or in RW and RT `area`)."""
        if self.house is None:
            return
        rw, rt = area or (self.house.area.rw, self.house.area.rt)
        self._bus.go(
            "indicators",
            {"key": key, "day": self.house.day.isoformat(), "area": (self.house.village, rw, rt)},
        )
