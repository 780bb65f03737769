"""Rumah DataKu: what the village knows of its families; every figure opens the list behind it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.datahouse.cards import FigureCards
from kkb_desktop.gui.datahouse.printing import PrintButtons
from kkb_desktop.gui.datahouse.tiles import FigureTiles
from kkb_desktop.gui.datahouse.trends import TrendCard
from kkb_desktop.gui.forms.asof import DayAndPlace
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.freshness import Freshness
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.indicators.measure import Area
from kkb_desktop.services.programme.data_house.data_house import DataHouse, data_house, with_history


class DataHousePage(QWidget):
    """The dashboard of the village, of one RW or RT, today or on any day before."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.house: DataHouse | None = None
        self._asked = 0
        self.title = PageTitle(self.tr("Rumah DataKu"), self.tr("Klik angka untuk melihat siapa saja."))
        self.when = DayAndPlace(desk, self.tr("Seluruh desa"))
        self.when.changed.connect(self.reload)
        self.messages = Messages()
        self.papers = PrintButtons(desk, jobs, self.when.as_of, self.messages)
        self.title.tools.addWidget(self.when)
        self.title.tools.addWidget(self.papers)
        self.tiles = FigureTiles()
        self.tiles.opened.connect(self.open_list)
        self.cards = FigureCards()
        self.cards.opened.connect(self.open_list)
        self.cards.page_wanted.connect(bus.go)
        self.trends = TrendCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(14), px(16), px(14))
        column.setSpacing(px(12))
        for part in (self.title, self.messages, self.tiles, self.cards, self.trends):
            column.addWidget(part)
        column.addStretch(1)
        self._freshness = Freshness(self, bus, self.reload)

    # what the shell calls

    def shown(self) -> None:
        """Count again where something has changed."""
        self._freshness.catch_up()

    # counting

    def reload(self) -> None:
        """Count as of the day, for the place chosen; the years before follow."""
        day = self.when.as_of()
        if day is None:
            self.messages.say(self.tr("Tanggal tidak dikenal. Contoh: 3-11-2026."), "warn")
            return
        self.messages.say("")
        self._asked += 1
        asked, desk, (_village, rw, rt) = self._asked, self._desk, self.when.area

        job = self._jobs.read(lambda _job: (asked, data_house(desk, day, rw=rw, rt=rt, full=False)))
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)

    def _show(self, found: tuple[int, DataHouse]) -> None:
        asked, house = found
        if asked != self._asked:
            return
        self.house = house
        if house.whole_village:  # inside an RT the others are still offered
            self._offer([each.area for each in house.neighbourhoods])
        self.tiles.show_house(house)
        self.cards.show_house(house)
        desk = self._desk
        job = self._jobs.read(lambda _job: (asked, with_history(desk, house)))
        job.done.connect(self._show_history)
        job.failed.connect(self.messages.refuse)

    def _offer(self, places: list[Area]) -> None:
        wanted = [
            *((rw, "") for rw in dict.fromkeys(each.rw for each in places if each.rw)),
            *((each.rw, each.rt) for each in places if each.rt),
        ]
        self.when.offer([(("", rw, rt), spoken(Area("", rw, rt).label)) for rw, rt in wanted])

    def _show_history(self, found: tuple[int, DataHouse]) -> None:
        asked, house = found
        if asked == self._asked:
            self.house = house
            self.trends.show_house(house)
            self.cards.show_registers(house)

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
