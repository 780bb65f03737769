"""Every village with its class, its three indexes, and last year's class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.rules.classification import CLASSES, INDEXES, RULE
from kkb_desktop.domain.rules.names import rule_name
from kkb_desktop.gui.beginning import no_villages
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.i18n import decimal, number, spoken
from kkb_desktop.gui.models.known import KnownRows
from kkb_desktop.gui.models.paged import Column
from kkb_desktop.gui.theme import Kind, px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.stat import StatTile
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.programme.assessment.classification import VillageClass
from kkb_desktop.services.programme.profile.village_names import VillageName

_COLOURS: dict[str, Kind] = {"dasar": "warn", "berkembang": "info", "mandiri": "ok", "berkelanjutan": "ok"}
_RANK = {key: at for at, key in enumerate(CLASSES)}


@dataclass(frozen=True, slots=True)
class ClassRow:
    """A village's class now and at the end of last year."""

    name: VillageName
    now: VillageClass
    before: VillageClass

    @property
    def step(self) -> int:
        """How many classes it has risen (below 0: fallen) since last year."""
        return _RANK[self.now.outcome.class_key] - _RANK[self.before.outcome.class_key]


class ClassCard(Card):
    """How many villages are of each class, and all of them; `families_wanted` has a village's code."""

    families_wanted = Signal(str)

    def __init__(self, bus: Bus) -> None:
        super().__init__(self.tr("Kelas menurut %1").replace("%1", spoken(rule_name(RULE))))
        self.tiles: dict[str, StatTile] = {}
        counted = QWidget()
        tiles = QHBoxLayout()
        tiles.setSpacing(px(8))
        for key, label in CLASSES.items():
            tile = StatTile("", spoken(label), _COLOURS[key])
            self.tiles[key] = tile
            tiles.addWidget(tile)
        self.table = DataTable(self.tr("Kelas desa"))
        self.model = KnownRows(
            (
                Column(self.tr("Desa"), lambda row: row.name.title, 0, strong=True),
                Column(self.tr("Kecamatan, Kampung KB"), lambda row: row.name.line, 230, muted=True),
                Column(self.tr("Kelas"), lambda _row: "", 130, pills=self._class),
                *(Column(spoken(label), _index(key), 84, right=True) for key, label in INDEXES.items()),
                Column(self.tr("Tahun lalu"), lambda _row: "", 130, pills=self._before),
                Column("", lambda _row: "", 126, pills=self._step),
            ),
            parent=self,
        )
        self.table.set_model(self.model)
        self.table.opened.connect(self.families_wanted)
        column = QVBoxLayout(counted)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(tiles)
        column.addWidget(self.table, 1)
        self.contents = Contents(counted, no_villages(bus))
        self.add(self.contents, 1)
        foot = self.footer()
        note = self.tr("Indeks 1 sampai 4, baik mulai 3. Butir tanpa data bernilai 1.")
        foot.addWidget(ElidedLabel(note, "small"), 1)
        families = Button(self.tr("Buka keluarga"), "secondary", "house")
        families.clicked.connect(lambda: self.families_wanted.emit(self.table.selected_id))
        self.contents.needs_rows(families)
        foot.addWidget(families)

    def show_rows(self, rows: tuple[ClassRow, ...]) -> None:
        """Show these villages instead."""
        kept = self.table.selected_id
        self.model.show_rows({row.name.village: row for row in rows})
        if rows:
            self.table.select(kept if kept in self.model.rows else rows[0].name.village)
        self.contents.show_rows(bool(rows))
        counted = Counter(row.now.outcome.class_key for row in rows)
        for key, tile in self.tiles.items():
            tile.set_value(number(counted[key]), spoken(CLASSES[key]))  # type: ignore[index]

    def _class(self, row: ClassRow) -> tuple[PillData, ...]:
        key = row.now.outcome.class_key
        return (PillData(spoken(CLASSES[key]), _COLOURS[key], "award"),)

    def _before(self, row: ClassRow) -> tuple[PillData, ...]:
        key = row.before.outcome.class_key
        return (PillData(spoken(CLASSES[key]), "neutral"),)

    def _step(self, row: ClassRow) -> tuple[PillData, ...]:
        if row.step > 0:
            return (PillData(self.tr("Naik"), "ok", "trending-up"),)
        if row.step < 0:
            return (PillData(self.tr("Turun"), "err", "trending-down"),)
        return (PillData(self.tr("Tetap"), "neutral", "minus"),)


def _index(key: str) -> Callable[[ClassRow], str]:
    return lambda row: decimal(row.now.outcome.indexes[key], 2)  # type: ignore[index]
