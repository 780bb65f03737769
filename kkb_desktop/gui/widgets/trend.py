"""A line over a few points in time, with the number at each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kkb_desktop.gui.theme import font, px, tokens
from kkb_desktop.gui.widgets.painted import Painted


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """A point: what it is called, its value (None: not known), the number shown."""

    label: str
    value: float | None
    shown: str


class TrendLine(Painted):
    """Points from left to right; one that is not known is left out and the line broken there."""

    def __init__(self, title: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._points: tuple[TrendPoint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_points(self, points: Sequence[TrendPoint]) -> None:
        """Show these points; they are its accessible description too."""
        self._points = tuple(points)
        self.setAccessibleName(self._title)
        self.setAccessibleDescription("; ".join(f"{each.label}: {each.shown}" for each in self._points))
        self._look_changed()

    def sizeHint(self) -> QSize:
        return QSize(px(240), px(112))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(150), px(112))

    def paintEvent(self, event: object) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(12.5, 600))
        painter.setPen(QColor(t.fg))
        painter.drawText(QRectF(0, 0, self.width(), px(18)), Qt.AlignmentFlag.AlignLeft, self._title)
        if not self._points:
            return
        top, low = px(40), self.height() - px(38)
        known = [each.value for each in self._points if each.value is not None]
        floor, ceiling = (min(known), max(known)) if known else (0.0, 1.0)
        spread = (ceiling - floor) or abs(ceiling) * 0.2 or 1.0
        step = self.width() / len(self._points)
        centre = Qt.AlignmentFlag.AlignCenter
        before: QPointF | None = None
        spots: list[tuple[QPointF, TrendPoint]] = []
        for number, point in enumerate(self._points):
            middle = step * (number + 0.5)
            painter.setFont(font(12, 500))
            painter.setPen(QColor(t.mut))
            painter.drawText(
                QRectF(middle - step / 2, self.height() - px(18), step, px(18)), centre, point.label
            )
            if point.value is None:
                painter.drawText(QRectF(middle - step / 2, low - px(9), step, px(18)), centre, "\N{EN DASH}")
                before = None
                continue
            share = (point.value - floor) / spread if len(known) > 1 else 0.5
            spot = QPointF(middle, low - (low - top) * share)
            if before is not None:
                painter.setPen(QPen(QColor(t.primary), px(2)))
                painter.drawLine(before, spot)
            before = spot
            spots.append((spot, point))
        painter.setFont(font(12.5, 700))
        for number, (spot, point) in enumerate(spots):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.primary))
            painter.drawEllipse(spot, px(3), px(3))
            painter.setPen(QColor(t.fg))
            beside = [spots[at][0].y() for at in (number - 1, number + 1) if 0 <= at < len(spots)]
            dips = bool(beside) and sum(beside) / len(beside) < spot.y() - px(3)
            over = spot.y() + (px(3) if dips else -px(22))
            painter.drawText(QRectF(spot.x() - step / 2, over, step, px(18)), centre, point.shown)
