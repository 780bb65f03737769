"""A combo box with our arrow, deaf to the wheel while it has not the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QWheelEvent
from PySide6.QtWidgets import QComboBox

from kkb_desktop.gui.theme import paint_icon, px


class Combo(QComboBox):
    """Scrolling a page over it never changes an answer by accident."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)  # type: ignore[arg-type]
        edge = px(16)
        spot = QRectF(self.width() - edge - px(9), (self.height() - edge) / 2, edge, edge)
        paint_icon(QPainter(self), spot, "chevron-down", "mut")
