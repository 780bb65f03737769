"""A check box whose box is drawn in the theme's colours: the style sheet alone leaves it without one."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from kkb_desktop.gui.theme import paint_icon, px, theme, tokens


class CheckBox(QCheckBox):
    """As QCheckBox; ticked it is filled and holds a check mark."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_CheckBoxIndicator
        box = QRectF(self.style().subElementRect(part, option, self)).adjusted(0.5, 0.5, -0.5, -0.5)
        t = tokens()
        ink = t.primary if self.isEnabled() else t.mut
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(ink if self.isChecked() else t.inp), 1.4))
        painter.setBrush(QColor(ink if self.isChecked() else t.surface))
        painter.drawRoundedRect(box, px(4), px(4))
        if self.isChecked():
            inner = box.adjusted(1.5, 1.5, -1.5, -1.5)
            paint_icon(painter, inner, "check", "on_primary")
