"""Residents by age and sex, men to the left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.theme import font, px, tokens
from kkb_desktop.gui.widgets.painted import Painted


@dataclass(frozen=True, slots=True)
class AgeBand:
    """One band of age, as "10-14", and how many men and women are in it."""

    label: str
    men: int
    women: int


class Pyramid(Painted):
    """Bands from the youngest (given first, drawn lowest) to the oldest; numbers stand at the bars.

    `chosen` tells which band was pressed (its place from the youngest) and whether on the women's side.
    """

    chosen = Signal(int, bool)

    def __init__(self, bands: Sequence[AgeBand] = (), *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bands: tuple[AgeBand, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_bands(bands)

    def set_bands(self, bands: Sequence[AgeBand]) -> None:
        """Show these bands instead; the numbers are its accessible description too."""
        self._bands = tuple(bands)
        words = self.tr("%1: laki-laki %2, perempuan %3")
        self.setAccessibleDescription(
            "; ".join(
                words.replace("%1", band.label).replace("%2", str(band.men)).replace("%3", str(band.women))
                for band in self._bands
            )
        )
        self._look_changed()

    def sizeHint(self) -> QSize:
        return QSize(px(340), px(23) * max(8, len(self._bands)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(240), px(18) * max(6, len(self._bands)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if (
            self._bands
            and event.button() == Qt.MouseButton.LeftButton
            and self.rect().contains(event.position().toPoint())
        ):
            row = int(event.position().y() / (self.height() / len(self._bands)))
            place = len(self._bands) - 1 - min(row, len(self._bands) - 1)
            self.chosen.emit(place, event.position().x() > self.width() / 2)
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: object) -> None:
        if not self._bands:
            return
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self.height() / len(self._bands)
        gap = px(46)
        figures = px(34)  # room for the number beyond the longest bar
        side = (self.width() - gap) / 2
        longest = max((max(band.men, band.women) for band in self._bands), default=0) or 1
        for place, band in enumerate(reversed(self._bands)):
            top = place * high + 1
            bar_high = max(4.0, high - 3)
            left_bar = (side - figures) * band.men / longest
            right_bar = (side - figures) * band.women / longest
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.male))
            painter.drawRoundedRect(QRectF(side - left_bar, top, left_bar, bar_high), px(2), px(2))
            painter.setBrush(QColor(t.female))
            painter.drawRoundedRect(QRectF(side + gap, top, right_bar, bar_high), px(2), px(2))
            painter.setFont(font(12, 600))
            painter.setPen(QColor(t.mut))
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(side, top, gap, bar_high), Qt.AlignmentFlag.AlignCenter, band.label)
            painter.setFont(font(12, 500))
            painter.setPen(QColor(t.fg))
            painter.drawText(
                QRectF(side - left_bar - figures - px(4), top, figures, bar_high),
                middle | Qt.AlignmentFlag.AlignRight,
                number(band.men),
            )
            painter.drawText(
                QRectF(side + gap + right_bar + px(4), top, figures, bar_high),
                middle | Qt.AlignmentFlag.AlignLeft,
                number(band.women),
            )
