"""The five figures at the top, each of which opens its list."""

from __future__ import annotations

from PySide6.QtCore import Signal

from kkb_desktop.gui.datahouse.words import per_cent
from kkb_desktop.gui.i18n import decimal, number
from kkb_desktop.gui.theme import Kind
from kkb_desktop.gui.widgets.cardgrid import CardGrid
from kkb_desktop.gui.widgets.kpi import OpenTile
from kkb_desktop.gui.widgets.roving import Roving
from kkb_desktop.services.programme.data_house.data_house import DataHouse

_LOOKS: dict[str, tuple[str, Kind]] = {
    "people": ("users", "info"),
    "families": ("house", "neutral"),
    "pus": ("heart-handshake", "ok"),
    "krs_any": ("shield-alert", "warn"),
    "ibangga": ("award", "neutral"),
}


class FigureTiles(CardGrid):
    """The tiles, one stop of the Tab key; `opened` has the key of the indicator pressed."""

    opened = Signal(str)

    def __init__(self) -> None:
        names = {
            "people": self.tr("Penduduk"),
            "families": self.tr("Keluarga"),
            "pus": self.tr("Pasangan usia subur"),
            "krs_any": self.tr("Berisiko stunting"),
            "ibangga": self.tr("iBangga"),
        }
        self.tiles = {key: OpenTile(names[key], *look) for key, look in _LOOKS.items()}
        super().__init__(list(self.tiles.values()), 172)
        Roving(self).set_members(list(self.tiles.values()))
        for key, tile in self.tiles.items():
            tile.opened.connect(lambda key=key: self.opened.emit(key))

    def show_house(self, house: DataHouse) -> None:
        """Show these figures."""
        male, female = number(house.count("male")), number(house.count("female"))
        self.tiles["people"].set_value(
            number(house.count("people")), self.tr("%1 L · %2 P").replace("%1", male).replace("%2", female)
        )
        families, expected = house.count("families"), house.estimated_families or 0
        line = self.tr("dari %1").replace("%1", number(expected)) if expected else ""
        self.tiles["families"].set_value(number(families), line)
        users = house.figures["mcpr"]
        self.tiles["pus"].set_value(
            number(house.count("pus")), self.tr("%1 KB modern").replace("%1", per_cent(users))
        )
        risk = house.figures["krs_any"]
        line = self.tr("%1 dari %2").replace("%1", number(risk.count)).replace("%2", number(risk.whole or 0))
        self.tiles["krs_any"].set_value(per_cent(risk), line)
        index = house.value("ibangga")
        self.tiles["ibangga"].set_value(
            "\N{EN DASH}" if index is None else decimal(index, 1),
            self.tr("%1 rentan").replace("%1", number(house.count("ibangga_rentan"))),
        )
