"""What the colours of a chart stand for: a square of each beside its words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kkb_desktop.gui.theme import px, tokens
from kkb_desktop.gui.widgets.card import clear
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.painted import Painted


class _Square(Painted):
    def __init__(self, colour: str) -> None:
        super().__init__()
        self._colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(10), px(10))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().named(self._colour)))
        painter.drawRoundedRect(QRectF(self.rect()), px(2), px(2))


class Legend(QWidget):
    """A line for each colour, as a token's name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(2))
        self._grid.setColumnStretch(1, 1)

    def set_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show these colours with their words instead."""
        clear(self._grid)
        for place, (colour, words) in enumerate(lines):
            self._grid.addWidget(_Square(colour), place, 0)
            self._grid.addWidget(Label(words, "small", wrap=True), place, 1)
