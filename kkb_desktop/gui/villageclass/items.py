"""The twelve items of the class: how each stands, its score, and where its figure comes from."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.rules.classification import GOOD, INDEXES
from kkb_desktop.gui.i18n import decimal, spoken
from kkb_desktop.gui.models.known import KnownRows
from kkb_desktop.gui.models.paged import Column
from kkb_desktop.gui.theme import Kind, px
from kkb_desktop.gui.villageclass.found import Found
from kkb_desktop.gui.widgets.bar import Bar
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.programme.assessment.classification import Evidence


class ItemsCard(Card):
    """The means of the three indexes above the table of their items."""

    def __init__(self) -> None:
        super().__init__(self.tr("Nilai setiap butir"))
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        self.bars: dict[str, tuple[Bar, Label]] = {}
        means = QGridLayout()
        means.setHorizontalSpacing(px(8))
        means.setVerticalSpacing(px(6))
        means.setColumnStretch(1, 1)
        for at, (key, label) in enumerate(INDEXES.items()):
            bar, value = Bar(0, 400), Label("", "mut")
            self.bars[key] = (bar, value)
            means.addWidget(Label(spoken(label), "strong"), at, 0)
            means.addWidget(bar, at, 1)
            means.addWidget(value, at, 2)
        column.addLayout(means)
        self.table = DataTable(self.tr("Nilai setiap butir"))
        self.model = KnownRows(
            (
                Column(self.tr("Butir"), lambda each: spoken(each.label), 0, strong=True),
                Column(self.tr("Keadaan"), lambda each: spoken(each.shown), 130, muted=True),
                Column(self.tr("Nilai"), lambda each: f"{each.score} / {each.highest}", 66, right=True),
                Column(self.tr("Dari"), lambda _each: "", 118, pills=self._origin),
            ),
            parent=self,
        )
        self.table.set_model(self.model)
        column.addWidget(self.table, 1)
        self.contents = Contents(shown, EmptyState("award", ""))
        self.add(self.contents, 1)

    def show_found(self, found: Found) -> None:
        """Show this class."""
        for key, (bar, value) in self.bars.items():
            mean = found.now.outcome.indexes[key]  # type: ignore[index]
            good = mean >= GOOD
            bar.set_share(round(mean * 100), 400, "ok" if good else "warn")
            words = self.tr("baik") if good else self.tr("belum baik")
            value.setText(f"{decimal(mean, 2)} · {words}")
        self.model.show_rows({each.item: each for each in found.now.evidence})
        self.contents.show_rows(True)

    def _origin(self, each: Evidence) -> tuple[PillData, ...]:
        looks: dict[str, tuple[str, Kind]] = {
            "records": (self.tr("Catatan"), "ok"),
            "profile": (self.tr("Profil"), "neutral"),
            "book": (self.tr("Data keluarga"), "ok"),
            "typed": (self.tr("Diketik"), "warn"),
            "none": (self.tr("Belum diisi"), "warn"),
        }
        text, kind = looks[each.origin]
        return (PillData(text, kind),)
