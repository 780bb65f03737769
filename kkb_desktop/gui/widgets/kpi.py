"""The tiles at the top of the home page: one number each, with the words it needs."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.theme import Kind, px, tokens
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel, Label
from kkb_desktop.gui.widgets.ring import Ring

_LOOKS: dict[Kind, tuple[str, str]] = {
    "neutral": ("primary", "primary_soft"),
    "ok": ("ok", "ok_soft"),
    "warn": ("warn", "warn_soft"),
    "err": ("err", "err_soft"),
    "info": ("info", "info_soft"),
}


class KpiTile(QFrame):
    """A label, a large number, and a line that says what it means."""

    def __init__(
        self, label: str, icon_name: str, kind: Kind = "neutral", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        colour, fill = _LOOKS[kind]
        self._label = label
        self.value = ElidedLabel("", "number")
        self.line = ElidedLabel("", "small")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(label, "label", wrap=True))
        words.addWidget(self.value)
        words.addWidget(self.line)
        self._ring = Ring()
        self._ring.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(12), px(14), px(12))
        row.setSpacing(px(13))
        row.addWidget(IconLabel(icon_name, colour, 20, fill=fill), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._ring)

    def set_value(self, value: str, line: str = "") -> None:
        """Show `value`, and `line` below it."""
        self.value.set_text(value)
        self.line.set_text(line)
        self.setAccessibleName(f"{self._label}: {value}. {line}")

    def set_ring(self, part: int, whole: int) -> None:
        """Show a share at the right; hidden where `whole` is 0."""
        self._ring.set_share(part, whole)
        self._ring.setVisible(whole > 0)


class OpenTile(KpiTile):
    """A tile that opens what is behind its number: by a click, Enter or the space bar."""

    opened = Signal()

    def __init__(
        self, label: str, icon_name: str, kind: Kind = "neutral", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, icon_name, kind, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens().primary), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(10), px(10))
