"""As of which day, and for which part of the village: what every page of counted figures asks first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kkb_desktop.domain.fields import Field, Kind
from kkb_desktop.domain.text import Text
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.editors import editor_for
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.theme import px
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.indicators.measure import Area

_DAY = Field("day", Kind.DATE, Text("Keadaan per tanggal", "As of"), "as_of")

Place = tuple[str, str, str]
"""Village, RW and RT; "" where it is not narrowed to one."""

EVERYWHERE: Place = ("", "", "")


class DayAndPlace(QWidget):
    """A day and a place side by side; `changed` when another one of them was chosen."""

    changed = Signal()

    def __init__(self, desk: Desk, everywhere: str) -> None:
        super().__init__()
        self._desk = desk
        self.day = editor_for(_DAY, today(desk))
        self.day.set_value(today(desk).isoformat())
        self.day.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.day.setToolTip(spoken(_DAY.label))
        self.day.left.connect(self._left)
        self._told = str(self.day.value())
        self.place = Combo()
        self.place.setMinimumContentsLength(10)
        self.place.setAccessibleName(self.tr("RT dan RW") if desk.kind == "village" else self.tr("Desa"))
        self.place.addItem(everywhere, None)
        self.place.activated.connect(lambda _at: self.changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.day)
        row.addWidget(self.place)

    def _left(self) -> None:
        # Walking over the field with the Tab key asks for nothing new.
        if self._told != str(self.day.value()):
            self._told = str(self.day.value())
            self.changed.emit()

    def as_of(self) -> date | None:
        """The day typed; None for what is no day."""
        try:
            return date.fromisoformat(str(self.day.value()))
        except ValueError:
            return None

    def set_day(self, day: date) -> None:
        """Ask as of this day, without a signal."""
        self.day.set_value(day.isoformat())
        self._told = str(self.day.value())

    @property
    def area(self) -> Place:
        """The place chosen."""
        chosen = self.place.currentData()
        return (str(chosen[0]), str(chosen[1]), str(chosen[2])) if chosen else EVERYWHERE

    @property
    def narrowed(self) -> bool:
        """Whether another day than today is asked for, or less than everything."""
        return self.area != EVERYWHERE or self.as_of() != today(self._desk)

    def widen(self) -> None:
        """Ask for everything as of today, without a signal."""
        self.set_day(today(self._desk))
        self.turn_to(EVERYWHERE)

    def offer(self, places: Iterable[tuple[Place, str]]) -> None:
        """Offer these places with their names; the one chosen stays chosen, also where it is not among them."""
        chosen = self.area
        while self.place.count() > 1:
            self.place.removeItem(1)
        for place, words in places:
            self.place.addItem(words, place)
        self.turn_to(chosen)

    def turn_to(self, place: Place) -> None:
        """Choose a place without a signal, adding it where it is not offered; without RW and RT it is the whole."""
        if self._at(place) < 0 and any(place[1:]):
            self.place.addItem(spoken(Area(*place).label), place)
        self.place.setCurrentIndex(max(0, self._at(place)))

    def _at(self, place: Place) -> int:
        offered = (self.place.itemData(at) for at in range(self.place.count()))
        return next((at for at, each in enumerate(offered) if each and tuple(each) == place), -1)
