"""One named check and what it found."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.theme import Kind, px
from kkb_desktop.gui.widgets.labels import IconLabel, Label

_ICONS: dict[Kind, str] = {
    "ok": "circle-check",
    "warn": "triangle-alert",
    "err": "circle-x",
    "info": "info",
    "neutral": "circle",
}


class CheckLine(QWidget):
    """An icon for the outcome (or `icon_name`), the check's name, and a line of detail; `quiet` for one not made."""

    def __init__(
        self,
        kind: Kind,
        title: str,
        line: str = "",
        *,
        icon_name: str = "",
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(title, "mut" if quiet else "strong", wrap=True))
        if line:
            words.addWidget(Label(line, "small", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(2), 0, px(2))
        row.setSpacing(px(10))
        row.addWidget(
            IconLabel(icon_name or _ICONS[kind], "mut" if kind == "neutral" else kind, 18),
            0,
            Qt.AlignmentFlag.AlignTop,
        )
        row.addLayout(words, 1)
        self.setAccessibleName(f"{title}. {line}")
