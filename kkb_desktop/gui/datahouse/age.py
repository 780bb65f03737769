"""The village by age and sex."""

from __future__ import annotations

from PySide6.QtCore import Signal

from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.pyramid import AgeBand, Pyramid
from kkb_desktop.services.programme.data_house.data_house import DataHouse


class AgeCard(Card):
    """The pyramid; `opened` has the key of the band pressed."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Penduduk menurut umur"))
        self._house: DataHouse | None = None
        self.pyramid = Pyramid(opens=True)
        self.pyramid.setMinimumHeight(px(300))
        self.pyramid.chosen.connect(self._open_band)
        self.add(self.pyramid, 1)
        self._legend = Label("", "small", wrap=True)
        self.add(self._legend)

    def show_house(self, house: DataHouse) -> None:
        """Show its people."""
        self._house = house
        self.pyramid.set_bands([AgeBand(each.label, each.male, each.female) for each in house.pyramid])
        words = self.tr("Kiri laki-laki %1, kanan perempuan %2")
        words = words.replace("%1", number(house.count("male"))).replace("%2", number(house.count("female")))
        if unknown := house.count("age_unknown"):
            words += "; " + self.tr("%1 tanpa tanggal lahir").replace("%1", number(unknown))
        self._legend.setText(words)

    def _open_band(self, place: int, women: bool) -> None:
        if self._house is not None:
            self.opened.emit(self._house.pyramid[place].keys[women])
