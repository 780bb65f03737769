"""A list of names and numbers, as on the packing list of a bundle."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import clear
from kkb_desktop.gui.widgets.labels import Label


class Facts(QWidget):
    """Rows of a label and a value, the values in one column at the right."""

    def __init__(self, rows: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(px(6))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setColumnStretch(0, 1)
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show these rows instead."""
        clear(self._grid)
        self._grid.setColumnStretch(1, 1 if any(len(value) > 24 for _name, value in rows) else 0)
        for place, (name, value) in enumerate(rows):
            right = Label(value, "strong", wrap=len(value) > 24)
            right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            right.setAccessibleName(f"{name}: {value}")
            self._grid.addWidget(Label(name, "", wrap=True), place, 0)
            self._grid.addWidget(right, place, 1)
