"""Cards side by side as far as the width allows, then below each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from kkb_desktop.gui.theme import px, theme


class CardGrid(QWidget):
    """Lays `cards` out in as many equal columns as fit `least` pixels (at 100 %) each."""

    def __init__(
        self, cards: Sequence[QWidget], least: int, *, most: int = 12, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cards, self._least, self._most = tuple(cards), least, most
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(12))
        theme().changed.connect(self._lay_out)
        self._lay_out()

    @property
    def columns(self) -> int:
        """How many stand side by side now."""
        return self._columns

    def minimumSizeHint(self) -> QSize:
        # One column must stay possible, whatever the present columns ask for.
        return QSize(px(min(self._least, 240)), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        fitting = (self.width() + px(12)) // (px(self._least) + px(12))
        columns = max(1, min(len(self._cards), self._most, fitting))
        if columns > 2 and len(self._cards) == 4 and columns < 4:
            columns = 2  # two and two look better than three and one
        if columns == self._columns:
            return
        for old in range(max(self._columns, columns)):
            self._grid.setColumnStretch(old, 1 if old < columns else 0)
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // columns, place % columns)
