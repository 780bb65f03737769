"""Where you are in a wizard: done, here, still to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kkb_desktop.gui.theme import font, paint_icon, px, tokens
from kkb_desktop.gui.widgets.painted import Painted


class Steps(Painted):
    """Numbered circles with titles, joined by lines. The accessible name says the step in words."""

    def __init__(self, titles: Sequence[str], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_current(0)

    def set_titles(self, titles: Sequence[str]) -> None:
        """Have other steps: some may not be needed here."""
        self._titles = tuple(titles)
        self.set_current(min(self._current, len(self._titles) - 1))

    def set_current(self, current: int) -> None:
        """Be at step `current`, counted from 0."""
        self._current = current
        words = self.tr("Langkah %1 dari %2: %3")
        for mark, value in (
            ("%1", str(current + 1)),
            ("%2", str(len(self._titles))),
            ("%3", self._titles[current]),
        ):
            words = words.replace(mark, value)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(600), px(50))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(50))

    def paintEvent(self, event: object) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, pad = px(26), px(8)
        fonts = [font(13.5, 600 if place == self._current else 500) for place in range(len(self._titles))]
        wide = [
            edge + pad + QFontMetrics(face).horizontalAdvance(title)
            for face, title in zip(fonts, self._titles, strict=True)
        ]
        left_over = self.width() - 2 * px(22) - sum(wide)
        if left_over < px(30) * (len(wide) - 1):  # too narrow: the words of the present step only
            wide = [w if place == self._current else edge for place, w in enumerate(wide)]
            left_over = self.width() - 2 * px(22) - sum(wide)
        line = left_over / max(1, len(wide) - 1)
        left, middle = float(px(22)), self.height() / 2
        for place, title in enumerate(self._titles):
            circle = QRectF(left, middle - edge / 2, edge, edge)
            done, here = place < self._current, place == self._current
            painter.setPen(Qt.PenStyle.NoPen if done or here else QPen(QColor(t.inp), 1))
            painter.setBrush(QColor(t.primary if done or here else t.surface2))
            painter.drawEllipse(circle)
            if done:
                paint_icon(painter, circle.adjusted(5, 5, -5, -5), "check", "on_primary")
            else:
                painter.setPen(QColor(t.on_primary if here else t.mut))
                painter.setFont(font(12.5, 700))
                painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(place + 1))
            if wide[place] > edge:
                painter.setPen(QColor(t.fg if done or here else t.mut))
                painter.setFont(fonts[place])
                room = QRectF(circle.right() + pad, 0, wide[place], self.height())
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
            left += wide[place]
            if place < len(self._titles) - 1:
                painter.setPen(QPen(QColor(t.primary if done else t.line), 2))
                painter.drawLine(
                    round(left + px(10)), round(middle), round(left + line - px(10)), round(middle)
                )
            left += line
