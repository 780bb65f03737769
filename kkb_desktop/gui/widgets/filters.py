"""One of several: filter chips above a list, tabs above a form. One arrow key or click each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from kkb_desktop.gui.theme import px


class OneOf(QWidget):
    """Buttons of which one is down; `chosen` carries its key when the user presses another."""

    chosen = Signal(str)
    _KIND = ""

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(5))
        for key, text in choices:
            button = QPushButton(text)
            button.setProperty("kind", self._KIND)
            button.setCheckable(True)
            button.setAutoDefault(False)
            self._group.addButton(button)
            self._buttons[key] = button
            button.clicked.connect(lambda checked=False, key=key: self.chosen.emit(key))
            row.addWidget(button)
        row.addStretch(1)
        if choices:
            self.set_current(choices[0][0])

    @property
    def current(self) -> str:
        """The key chosen."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Choose without a signal."""
        self._buttons[key].setChecked(True)

    def set_text(self, key: str, text: str) -> None:
        """Change the words of one ("KRS 27")."""
        self._buttons[key].setText(text)

    def button(self, key: str) -> QPushButton:
        """The button of `key`."""
        return self._buttons[key]


class FilterChips(OneOf):
    """Round chips: which rows a list shows."""

    _KIND = "filter"


class Tabs(OneOf):
    """Flat tabs: which part of a form is open."""

    _KIND = "tab"
