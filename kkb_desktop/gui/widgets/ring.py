"""A ring that fills: one part of one whole, with the per cent inside."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kkb_desktop.gui.i18n import percent
from kkb_desktop.gui.theme import font, px, tokens
from kkb_desktop.gui.widgets.painted import Painted


class Ring(Painted):
    """`part` of `whole`, from the top clockwise; a whole of 0 is an empty ring."""

    def __init__(self, part: int = 0, whole: int = 0, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part, self._whole = part, whole
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_share(part, whole)

    def set_share(self, part: int, whole: int) -> None:
        """Show another share."""
        self._part, self._whole = part, whole
        self.setAccessibleName(percent(part, whole, 0))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(62), px(62))

    def paintEvent(self, event: object) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = px(7)
        area = QRectF(self.rect()).adjusted(thick / 2 + 1, thick / 2 + 1, -thick / 2 - 1, -thick / 2 - 1)
        painter.setPen(QPen(QColor(t.track), thick))
        painter.drawEllipse(area)
        share = min(1.0, self._part / self._whole) if self._whole else 0.0
        if share > 0:
            painter.setPen(QPen(QColor(t.primary), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawArc(area, 90 * 16, round(-360 * 16 * share))
        painter.setPen(QColor(t.fg))
        painter.setFont(font(12.5, 700))
        painter.drawText(
            QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, percent(self._part, self._whole, 0)
        )
