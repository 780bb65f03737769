"""The tiles at the top of the home page: one number each, with the words it needs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.theme import Kind, px
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel
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
        words.addWidget(ElidedLabel(label, "label"))
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
