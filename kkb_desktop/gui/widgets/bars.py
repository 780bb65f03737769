"""Horizontal bars with their numbers beside them, so that no legend has to be looked up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kkb_desktop.gui.i18n import number, percent
from kkb_desktop.gui.theme import font, px, tokens
from kkb_desktop.gui.widgets.bar import paint_bar
from kkb_desktop.gui.widgets.labels import plain_tip
from kkb_desktop.gui.widgets.painted import Painted

_ROW, _NUMBERS = 30, 86  # pixels at text size 100 %: a bar's height, and the room of value and per cent
_LABEL = 12.5, 500  # size and weight


@dataclass(frozen=True, slots=True)
class BarRow:
    """One bar: its label, its value (>= 0), its token colour."""

    label: str
    value: int
    colour: str = "primary"


class BarList(Painted):
    """Bars one below the other; the longest fills the width, the per cent is of `whole` (0: of the sum of all)."""

    def __init__(self, rows: Sequence[BarRow] = (), *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[BarRow, ...] = ()
        self._whole = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[BarRow], *, whole: int = 0) -> None:
        """Show these rows instead; the words are its accessible description too."""
        self._rows, self._whole = tuple(rows), whole
        self.setAccessibleDescription("; ".join(f"{row.label}: {number(row.value)}" for row in self._rows))
        self._look_changed()

    def sizeHint(self) -> QSize:
        return QSize(px(280), px(_ROW) * max(1, len(self._rows)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), self.sizeHint().height())

    def _label_room(self) -> float:
        """What the labels take: as much as they need, but the bars keep at least a quarter."""
        metrics = QFontMetrics(font(*_LABEL))
        needed = max((metrics.horizontalAdvance(row.label) for row in self._rows), default=0) + px(10)
        return min(self.width() - px(_NUMBERS) - self.width() * 0.25, needed)

    def _tell_whole(self) -> None:
        """The labels that are painted shortened stand whole in the tooltip."""
        cut = [row.label for row in self._rows if self._shortened(row.label) != row.label]
        self.setToolTip(plain_tip("\n".join(cut)))

    def _shortened(self, label: str) -> str:
        room = int(self._label_room() - px(6))
        return QFontMetrics(font(*_LABEL)).elidedText(label, Qt.TextElideMode.ElideRight, room)

    def _look_changed(self) -> None:
        super()._look_changed()
        self._tell_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, event: object) -> None:
        t = tokens()
        painter = QPainter(self)
        whole = self._whole or sum(row.value for row in self._rows)
        longest = max((row.value for row in self._rows), default=0)
        label_font, strong = font(*_LABEL), font(12.5, 700)
        label_room = self._label_room()
        for place, row in enumerate(self._rows):
            line = QRectF(0, place * px(_ROW), self.width(), px(_ROW))
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.setFont(label_font)
            painter.setPen(QColor(t.fg))
            painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, self._shortened(row.label))
            box = QRectF(
                label_room, line.center().y() - px(7), line.width() - label_room - px(_NUMBERS), px(14)
            )
            paint_bar(painter, box, row.value / longest if longest else 0.0, row.colour)
            painter.setFont(strong)
            painter.setPen(QColor(t.fg))
            painter.drawText(
                line.adjusted(0, 0, -px(46), 0), middle | Qt.AlignmentFlag.AlignRight, number(row.value)
            )
            painter.setFont(label_font)
            painter.setPen(QColor(t.mut))
            painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, percent(row.value, whole, 0))
