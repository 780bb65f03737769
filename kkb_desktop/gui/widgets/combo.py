"""A combo box with our arrow, deaf to the wheel while it has not the keyboard.

Where its words do not fit they end in "…", and the tooltip has them whole.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from kkb_desktop.gui.theme import paint_icon, px
from kkb_desktop.gui.widgets.labels import plain_tip


class Combo(QComboBox):
    """Scrolling a page over it never changes an answer by accident."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tip = ""
        self.currentTextChanged.connect(self._tell_whole)

    def setToolTip(self, text: str) -> None:
        self._tip = text
        self._tell_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def _tell_whole(self) -> None:
        text = self.currentText()
        cut = self._shortened(text) != text
        super().setToolTip("\n".join(filter(None, (plain_tip(text) if cut else "", self._tip))))

    def _shortened(self, text: str) -> str:
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self._room().width())

    def _room(self) -> QRect:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: object) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._shortened(option.currentText)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        edge = px(16)
        spot = QRectF(self.width() - edge - px(9), (self.height() - edge) / 2, edge, edge)
        paint_icon(painter, spot, "chevron-down", "mut")
