"""A combo box that shows its arrow in the theme's colour, and leaves the wheel to the page."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from kkb_desktop.gui.theme import paint_icon, px


class Combo(QComboBox):
    """Narrower than its longest entry where it must be; the wheel changes nothing while the page is scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setMaxVisibleItems(14)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        edge = px(16)
        painter = QPainter(self)
        box = QRectF(self.width() - edge - px(9), (self.height() - edge) / 2, edge, edge)
        paint_icon(painter, box, "chevron-down", "mut")
