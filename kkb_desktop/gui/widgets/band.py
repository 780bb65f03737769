"""A band across the whole window: something that must never be forgotten while working, with what can be done."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel


class Band(QFrame):
    """An icon and `text` on the accent colour; `add` puts buttons at its right."""

    def __init__(self, text: str, icon_name: str = "lightbulb", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "band")
        self.label = ElidedLabel(text)
        self.buttons: list[Button] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(16), px(2), px(12), px(2))
        self._row.setSpacing(px(10))
        self._row.addWidget(IconLabel(icon_name, "on_accent", 18))
        self._row.addWidget(self.label, 1)
        self.setAccessibleName(text)

    def add(self, text: str, icon_name: str = "") -> Button:
        """A further button at the right end."""
        button = Button(text, "band", icon_name)
        self.buttons.append(button)
        self._row.addWidget(button)
        return button
