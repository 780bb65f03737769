"""How the figures went in the last years."""

from __future__ import annotations

from kkb_desktop.gui.datahouse.words import one_decimal, whole
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.cardgrid import CardGrid
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.trend import TrendLine, TrendPoint
from kkb_desktop.services.programme.data_house.data_house import DataHouse


class TrendCard(Card):
    """A line for each of five figures, the last point as of the day shown."""

    def __init__(self) -> None:
        super().__init__(self.tr("Perkembangan"), self.tr("akhir tiga tahun terakhir, dan sekarang"))
        names = {
            "people": self.tr("Penduduk"),
            "mcpr": self.tr("Peserta KB modern (%)"),
            "unmet": self.tr("Unmet need (%)"),
            "krs_any": self.tr("Berisiko stunting (%)"),
            "ibangga": self.tr("iBangga"),
        }
        self.lines = {key: TrendLine(name) for key, name in names.items()}
        self.contents = Contents(
            CardGrid(list(self.lines.values()), 165),
            EmptyState("trending-up", self.tr("Belum ada tahun sebelumnya")),
        )
        self.add(self.contents)

    def show_house(self, house: DataHouse) -> None:
        """Show its history."""
        for key, line in self.lines.items():
            points = []
            for point in house.trend:
                value = point.values[key]
                label = str(point.day.year) if point is not house.trend[-1] else f"{point.day:%m/%y}"
                points.append(
                    TrendPoint(label, value, whole(value) if key == "people" else one_decimal(value))
                )
            line.set_points(points)
        self.contents.show_rows(bool(house.trend))
