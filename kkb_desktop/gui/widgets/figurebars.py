"""Bars that open: every row is a figure with its number beside it, and a click shows who is behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from kkb_desktop.gui.theme import font, px, theme, tokens
from kkb_desktop.gui.widgets.bar import paint_bar
from kkb_desktop.gui.widgets.roving import Roving


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure: the key of what opens, its label, how full its bar is (0 to 1), the number shown and a quiet note."""

    key: str
    label: str
    share: float
    shown: str
    note: str = ""
    colour: str = "primary"


class FigureBar(QAbstractButton):
    """One row; `room` says how much of the width its label takes, so that the bars of a list stand in line."""

    def __init__(self, row: FigureRow, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(f"{row.label}: {row.shown} {row.note}".strip())
        self.widths = (0, 0, 0)
        theme().changed.connect(self._look_changed)

    def needed(self) -> tuple[int, int, int]:
        """The width of label, number and note at the present text size."""
        plain, strong = QFontMetrics(font(12.5, 500)), QFontMetrics(font(12.5, 700))
        return (
            plain.horizontalAdvance(self.row.label) + px(12),
            strong.horizontalAdvance(self.row.shown) + px(8),
            plain.horizontalAdvance(self.row.note) + px(8) if self.row.note else 0,
        )

    def sizeHint(self) -> QSize:
        return QSize(px(260), px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), px(28))

    def paintEvent(self, event: object) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.named("primary_soft")))
            painter.drawRoundedRect(area, px(5), px(5))
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.primary), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), px(5), px(5))
        label, number, note = self.widths
        pad = px(4)
        room = min(label, round(area.width() * 0.58))
        plain = font(12.5, 500)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(plain)
        painter.setPen(QColor(t.fg))
        shown = QFontMetrics(plain).elidedText(self.row.label, Qt.TextElideMode.ElideRight, room - px(8))
        painter.drawText(area.adjusted(pad, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, shown)
        beside = number + note + pad
        track = QRectF(room + pad, area.center().y() - px(6), area.width() - room - beside - 2 * pad, px(12))
        if track.width() > px(20):
            paint_bar(painter, track, self.row.share, self.row.colour)
        painter.setPen(QColor(t.mut))
        right = middle | Qt.AlignmentFlag.AlignRight
        painter.drawText(area.adjusted(0, 0, -pad, 0), right, self.row.note)
        painter.setFont(font(12.5, 700))
        painter.setPen(QColor(t.fg))
        painter.drawText(area.adjusted(0, 0, -pad - note, 0), right, self.row.shown)

    def _look_changed(self) -> None:
        self.updateGeometry()
        self.update()


class FigureBars(QWidget):
    """Rows one below the other; `opened` has the key of the row that was pressed.

    `name` is what a screen reader says the rows are about. They take one stop of the Tab key, unless whoever shows
    several lists of one subject makes them share one (`Roving`) and passes `shared`.
    """

    opened = Signal(str)

    def __init__(self, name: str = "", *, shared: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._roving = None if shared else Roving(self)
        self._rows: tuple[FigureBar, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(1))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._align)

    @property
    def bars(self) -> tuple[FigureBar, ...]:
        """The rows as widgets, from above."""
        return self._rows

    def set_rows(self, rows: Sequence[FigureRow]) -> None:
        """Show these figures; a row that only changed its number stays the same widget."""
        if [bar.row.key for bar in self._rows] != [row.key for row in rows]:
            for bar in self._rows:
                self._column.removeWidget(bar)
                bar.hide()
                bar.deleteLater()
            self._rows = tuple(FigureBar(row, parent=self) for row in rows)
            for bar in self._rows:
                bar.clicked.connect(lambda _checked=False, key=bar.row.key: self.opened.emit(key))
                self._column.addWidget(bar)
        for bar, row in zip(self._rows, rows, strict=True):
            bar.row = row
            bar.setAccessibleName(f"{row.label}: {row.shown} {row.note}".strip())
            bar.setAccessibleDescription(self._name)
        if self._roving is not None:
            self._roving.set_members(self._rows)
        self._align()

    def _align(self) -> None:
        needs = [bar.needed() for bar in self._rows]
        widths = tuple(max(each) for each in zip(*needs, strict=True)) if needs else (0, 0, 0)
        for bar in self._rows:
            bar.widths = widths
            bar.update()
