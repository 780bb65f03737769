"""Residents by age and sex, men to the left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
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

    Where it `opens`, `chosen` tells which band was pressed (its place from the youngest) and whether on the women's
    side: by a click, or by Enter on the bar to which the arrow keys went.
    """

    chosen = Signal(int, bool)

    def __init__(
        self, bands: Sequence[AgeBand] = (), *, opens: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bands: tuple[AgeBand, ...] = ()
        self._at: tuple[int, bool] = (0, False)  # the band the keyboard is on, and whether its women
        self._title = self.tr("Penduduk menurut umur")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if opens:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
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
        self._go_to(*self._at)
        self._look_changed()

    @property
    def at(self) -> tuple[int, bool]:
        """The bar the keyboard is on: the band's place from the youngest, and whether its women."""
        return self._at

    def _go_to(self, place: int, women: bool) -> None:
        self._at = (max(0, min(place, len(self._bands) - 1)), women)
        self.setAccessibleName(self._title)
        if self._bands and self.focusPolicy() != Qt.FocusPolicy.NoFocus:
            band = self._bands[self._at[0]]
            words = self.tr("perempuan %1: %2") if women else self.tr("laki-laki %1: %2")
            words = words.replace("%1", band.label).replace("%2", str(band.women if women else band.men))
            self.setAccessibleName(f"{self._title}, {words}")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place, women = self._at
        match Qt.Key(event.key()):
            case Qt.Key.Key_Up:
                self._go_to(place + 1, women)
            case Qt.Key.Key_Down:
                self._go_to(place - 1, women)
            case Qt.Key.Key_Left:
                self._go_to(place, False)
            case Qt.Key.Key_Right:
                self._go_to(place, True)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if self._bands:
                self.chosen.emit(*self._at)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

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
            self._go_to(place, event.position().x() > self.width() / 2)
            self.chosen.emit(*self._at)
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
            if self.hasFocus() and len(self._bands) - 1 - place == self._at[0]:
                left = side + gap if self._at[1] else 0.0
                painter.setPen(QPen(QColor(t.primary), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(left + 1, top, side - 2, bar_high), px(3), px(3))
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
