"""A painted progress bar: how much of a whole."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kkb_desktop.gui.i18n import percent
from kkb_desktop.gui.theme import px, tokens
from kkb_desktop.gui.widgets.painted import Painted


def paint_bar(painter: QPainter, box: QRectF, share: float, colour: str) -> None:
    """Paint a bar filled to `share` (0 to 1) with token `colour` into `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    round_off = min(px(4), box.height() / 2)
    painter.setBrush(QColor(tokens().track))
    painter.drawRoundedRect(box, round_off, round_off)
    if share > 0:
        filled = QRectF(box)
        filled.setWidth(max(round_off * 2, box.width() * min(1.0, share)))
        painter.setBrush(QColor(tokens().named(colour)))
        painter.drawRoundedRect(filled, round_off, round_off)
    painter.restore()


class Bar(Painted):
    """`part` of `whole` as a bar; its accessible name is the per cent."""

    def __init__(
        self, part: int = 0, whole: int = 0, colour: str = "primary", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._part, self._whole, self._colour = part, whole, colour
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_share(part, whole)

    def set_share(self, part: int, whole: int, colour: str = "") -> None:
        """Show another share, perhaps in another colour."""
        self._part, self._whole, self._colour = part, whole, colour or self._colour
        self.setAccessibleName(percent(part, whole, 0))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(8))

    def paintEvent(self, event: object) -> None:
        share = self._part / self._whole if self._whole else 0.0
        paint_bar(QPainter(self), QRectF(self.rect()), share, self._colour)
