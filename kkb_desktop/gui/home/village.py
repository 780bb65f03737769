"""How a village stands: its tiles, what to do next, its methods and risks, its people, and how safe its data is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.planning import METHOD
from kkb_desktop.domain.rules.classification import CLASSES
from kkb_desktop.domain.rules.planning import PLANNING_V1
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.home.board import Board
from kkb_desktop.gui.home.keeping import Keeping
from kkb_desktop.gui.home.steps import NextSteps
from kkb_desktop.gui.i18n import decimal, number, percent, spoken
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.bars import BarList, BarRow
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.cardgrid import CardGrid
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.kpi import OpenTile
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.legend import Legend
from kkb_desktop.gui.widgets.pyramid import AgeBand, Pyramid
from kkb_desktop.services.home.village import VillageStanding, VillageToday
from kkb_desktop.services.programme.data_house.data_house import DataHouse, Figure

_FACTORS = 5
"""So many risk factors are shown, the most frequent first; the data house has them all."""


class VillageBoard(Board):
    """Everything below the heading. Where there is no family yet only the first steps are shown."""

    def __init__(self, bus: Bus, *, has_page: Callable[[str], bool]) -> None:
        self.tiles = _tiles(bus)
        self.keeping = Keeping(bus)
        self.methods, self.factors, self.people = MethodsCard(bus), FactorsCard(), ResidentsCard()
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.methods)
        column.addWidget(self.factors, 1)
        super().__init__(
            bus,
            list(self.tiles.values()),
            NextSteps(bus, office=False, has_page=has_page),
            CardGrid([first, self.people], 300),
            beside=self.keeping,
            shares=(1, 2),
        )

    # what the page reads

    def show_today(self, seen: VillageToday) -> None:
        """Show what waits, and how far the survey is."""
        later = self.tr("Begitu ada keluarga, di sini tampak apa yang perlu dikerjakan dan keadaan kampung.")
        self.show_start(seen.start, later, begun=seen.families > 0)
        self._show_families(seen)
        self.next.show_steps(seen.steps)
        self.keeping.show_village(seen)

    def show_standing(self, seen: VillageStanding) -> None:
        """Show how the village stands."""
        house = seen.house
        self._show_figure("krs_any", house.figures["krs_any"], self.tr("%1 keluarga"), self.tr("sasaran"))
        self._show_figure("unmet", house.figures["unmet"], self.tr("%1 PUS"), self.tr("PUS"))
        self._show_class(seen)
        self.methods.show_house(house)
        self.factors.show_house(house)
        self.people.show_house(house)

    def _show_families(self, seen: VillageToday) -> None:
        families, expected = seen.families, seen.estimated or 0
        self.tiles["families"].set_value(
            f"{number(families)} / {number(expected)}" if expected else number(families),
            self.tr("%1 dari perkiraan").replace("%1", percent(families, expected, 0))
            if expected
            else self.tr("perkiraan belum diisi di profil"),
        )
        self.tiles["families"].set_ring(families, expected)

    def _show_figure(self, key: str, figure: Figure, counted: str, whole: str) -> None:
        """A share of something; where the data of most is missing it is not known, which is not zero."""
        tile, of = self.tiles[key], figure.whole or 0
        if not of:
            tile.set_value(self.tr("Belum diketahui"), self.tr("belum ada %1 terdata").replace("%1", whole))
        elif figure.told is None:
            words = self.tr("data %1 dari %2 %3 belum diisi").replace("%1", number(figure.missing))
            words = words.replace("%2", number(of)).replace("%3", whole)
            tile.set_value(self.tr("Belum diketahui"), words)
        else:
            words = (
                self.tr("%1 dari %2 %3").replace("%1", percent(figure.count, of)).replace("%2", number(of))
            )
            words = words.replace("%3", whole)
            if figure.missing:
                words += " · " + self.tr("%1 belum pasti").replace("%1", number(figure.missing))
            tile.set_value(counted.replace("%1", number(figure.count)), words)

    def _show_class(self, seen: VillageStanding) -> None:
        found, tile = seen.village_class, self.tiles["class"]
        lacking = self.tr("%1 dari %2 butir belum diisi").replace("%1", number(len(found.lacking)))
        lacking = lacking.replace("%2", number(len(found.evidence)))
        if not seen.class_told:
            tile.set_value(self.tr("Belum diketahui"), lacking)
            return
        if found.lacking:
            line = self.tr("perkiraan, %1").replace("%1", lacking)
        else:
            line = self.tr("indeks %1").replace(
                "%1", " · ".join(decimal(mean, 1) for mean in found.outcome.indexes.values())
            )
        tile.set_value(spoken(CLASSES[found.outcome.class_key]), line)


def _tiles(bus: Bus) -> Mapping[str, OpenTile]:
    """The tiles by what they show; pressing one opens what is behind its number."""
    translate = QCoreApplication.translate
    tiles = {
        "families": OpenTile(translate("VillageBoard", "Keluarga terdata"), "house"),
        "krs_any": OpenTile(translate("VillageBoard", "Berisiko stunting (KRS)"), "baby", "err"),
        "unmet": OpenTile(
            translate("VillageBoard", "Kebutuhan KB tak terpenuhi"), "circle-question-mark", "warn"
        ),
        "class": OpenTile(translate("VillageBoard", "Kelas Kampung KB"), "award", "info"),
    }
    for tile in tiles.values():
        tile.set_value("…", translate("VillageBoard", "sedang dihitung"))
    tiles["families"].opened.connect(lambda: bus.go("families", {"filter": "all"}))
    tiles["class"].opened.connect(lambda: bus.go("class"))
    tiles["krs_any"].opened.connect(lambda: bus.go("indicators", {"key": "krs_any"}))
    tiles["unmet"].opened.connect(lambda: bus.go("indicators", {"key": "unmet"}))
    return tiles


class MethodsCard(Card):
    """Which methods are in use, the most used first; what nobody uses has no row."""

    def __init__(self, bus: Bus) -> None:
        super().__init__(QCoreApplication.translate("MethodsCard", "Cara KB yang dipakai"))
        self.bars, self.legend = BarList(), Legend()
        self.empty = EmptyState(
            "heart-handshake", self.tr("Belum diketahui"), action=self.tr("Isi bagian KB")
        )
        self.empty.pressed.connect(lambda: bus.go("families", {"filter": "pus"}))
        for part in (self.bars, self.legend, self.empty):
            self.add(part)
        self.body.addStretch(1)

    def show_house(self, house: DataHouse) -> None:
        """Show these figures; without any couple of reproductive age there is no card."""
        couples, users = house.count("pus"), house.figures["cu"]
        self.setVisible(couples > 0)
        known = users.count > 0
        self.bars.setVisible(known)
        self.legend.setVisible(known)
        self.empty.setVisible(not known)
        self.set_note(
            self.tr("%1 peserta dari %2 PUS")
            .replace("%1", number(users.count))
            .replace("%2", number(couples))
            if known
            else ""
        )
        if not known:
            self._show_unknown(couples, users)
            return
        used = [
            (house.count(f"method_{code.value}"), code.value)
            for code in METHOD.codes
            if house.count(f"method_{code.value}")
        ]
        self.bars.set_rows(
            [
                BarRow(
                    spoken(house.figures[f"method_{method}"].label),
                    count,
                    "primary" if method in PLANNING_V1.long_acting else "seq3",
                )
                for count, method in sorted(used, reverse=True)
            ],
            whole=users.count,
        )
        lasting = sum(count for count, method in used if method in PLANNING_V1.long_acting)
        words = self.tr("Jangka panjang (MKJP): %1 peserta, %2").replace("%1", number(lasting))
        lines = [("primary", words.replace("%2", percent(lasting, users.count, 0)))]
        words = self.tr("Bukan MKJP: %1 peserta").replace("%1", number(users.count - lasting))
        if users.missing:
            words += " · " + self.tr("%1 PUS belum menjawab").replace("%1", number(users.missing))
        self.legend.set_lines([*lines, ("seq3", words)])

    def _show_unknown(self, couples: int, users: Figure) -> None:
        if users.missing:
            words = self.tr("Bagian KB belum diisi untuk %1 dari %2 PUS.")
            words = words.replace("%1", number(users.missing)).replace("%2", number(couples))
            self.empty.set_text(self.tr("Belum diketahui"), words)
        else:
            words = self.tr("Tidak satu pun dari %1 PUS memakai KB.").replace("%1", number(couples))
            self.empty.set_text(self.tr("Belum ada peserta KB"), words)


class FactorsCard(Card):
    """Why families are at risk of stunting, the most frequent reason first."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("FactorsCard", "Faktor risiko stunting"))
        self.bars = BarList()
        self.add(self.bars)
        self.body.addStretch(1)

    def show_house(self, house: DataHouse) -> None:
        """Show these figures; no card where no factor is known of anybody."""
        factors = [each for each in house.block("causes") if each.count]
        factors.sort(key=lambda each: -each.count)
        self.setVisible(bool(factors))
        targets = house.count("krs_target")
        self.set_note(self.tr("dari %1 sasaran").replace("%1", number(targets)))
        self.bars.set_rows(
            [BarRow(spoken(each.label), each.count, "err") for each in factors[:_FACTORS]], whole=targets
        )


class ResidentsCard(Card):
    """Who lives here by age and sex."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("ResidentsCard", "Penduduk menurut umur"))
        self.pyramid = Pyramid()
        self.legend = Label("", "small", wrap=True)
        self.add(self.pyramid, 1)
        self.add(self.legend)

    def show_house(self, house: DataHouse) -> None:
        """Show these figures; no card without people."""
        people = house.count("people")
        self.setVisible(people > 0)
        self.set_note(self.tr("%1 jiwa").replace("%1", number(people)))
        self.pyramid.set_bands([AgeBand(each.label, each.male, each.female) for each in house.pyramid])
        words = self.tr("Kiri laki-laki %1, kanan perempuan %2")
        words = words.replace("%1", number(house.count("male"))).replace("%2", number(house.count("female")))
        if undated := house.count("age_unknown"):
            words += "; " + self.tr("%1 tanpa tanggal lahir").replace("%1", number(undated))
        self.legend.setText(words)
