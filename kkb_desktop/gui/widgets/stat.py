"""A number on a coloured ground: "+11 baru"."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kkb_desktop.gui.theme import Kind, font, px, tokens
from kkb_desktop.gui.widgets.painted import Painted


class StatTile(Painted):
    """A number and the word for it."""

    def __init__(
        self, number: str, label: str, kind: Kind = "neutral", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._number, self._label, self._kind = number, label, kind
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_value(number, label)

    def set_value(self, number: str, label: str) -> None:
        """Show another number and word."""
        self._number, self._label = number, label
        self.setAccessibleName(f"{number} {label}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(76), px(52))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(56), px(52))

    def paintEvent(self, event: object) -> None:
        ink, fill = tokens().status(self._kind)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        area = QRectF(self.rect())
        painter.drawRoundedRect(area, px(8), px(8))
        painter.setPen(QColor(ink))
        middle = Qt.AlignmentFlag.AlignCenter
        painter.setFont(font(17, 800))
        painter.drawText(area.adjusted(0, px(4), 0, -px(20)), middle, self._number)
        painter.setFont(font(12, 500))
        painter.drawText(area.adjusted(0, px(28), 0, -px(4)), middle, self._label)
