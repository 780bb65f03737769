"""Pills: a status in a word or two on its own colour. The word, or an icon, says it; the colour only helps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kkb_desktop.gui.theme import Kind, font, paint_icon, px, tokens
from kkb_desktop.gui.widgets.painted import Painted

HEIGHT = 23  # pixels at text size 100 %


@dataclass(frozen=True, slots=True)
class PillData:
    """A pill for a model to hand to a delegate: text, kind (ok, warn, err, info, neutral), optional icon."""

    text: str
    kind: Kind = "neutral"
    icon: str = ""


def pill_width(data: PillData) -> int:
    """How wide a pill is painted, in logical pixels."""
    text = QFontMetrics(font(12, 600)).horizontalAdvance(data.text)
    return text + 2 * px(9) + (px(19) if data.icon else 0) + 1  # painted widths round up now and then


def paint_pill(painter: QPainter, left: float, middle: float, data: PillData) -> int:
    """Paint a pill from `left`, centred on height `middle`; returns its width."""
    ink, fill = tokens().status(data.kind)
    wide, high = pill_width(data), px(HEIGHT)
    box = QRectF(left, round(middle - high / 2), wide, high)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(box, high / 2, high / 2)
    room = box.adjusted(px(9), 0, -px(9), 0)
    if data.icon:
        edge = px(14)
        paint_icon(painter, QRectF(room.left(), box.center().y() - edge / 2, edge, edge), data.icon, ink)
        room.setLeft(room.left() + px(19))
    painter.setFont(font(12, 500 if data.kind == "neutral" else 600))
    painter.setPen(QColor(ink))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, data.text)
    painter.restore()
    return wide


class Pill(Painted):
    """A pill as a widget; its accessible name is its text."""

    def __init__(
        self, text: str, kind: Kind = "neutral", icon_name: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._data = PillData(text, kind, icon_name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        """Say something else in the same colour."""
        self.set_data(PillData(text, self._data.kind, self._data.icon))

    def set_look(self, kind: str, icon_name: str = "") -> None:
        """Change kind and icon."""
        self.set_data(PillData(self._data.text, cast(Kind, kind), icon_name))

    def set_data(self, data: PillData) -> None:
        """Show `data`."""
        if data != self._data:
            self._data = data
            self.setAccessibleName(data.text)
            self._look_changed()

    @property
    def data(self) -> PillData:
        """What it shows."""
        return self._data

    def sizeHint(self) -> QSize:
        return QSize(pill_width(self._data), px(HEIGHT))

    def paintEvent(self, event: object) -> None:
        paint_pill(QPainter(self), 0, self.height() / 2, self._data)
