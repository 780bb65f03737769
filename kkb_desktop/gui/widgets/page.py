"""How a page lays out its parts: the heading on top, the body takes the room that is left."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.theme import px

_LEAST = 320  # pixels at text size 100 % that a body keeps; in a lower window the page scrolls as a whole


class _Body(QWidget):
    """Holds the body, and asks for a height in which it can be worked with."""

    def __init__(self, part: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(part)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, px(_LEAST)))


def lay_out(page: QWidget, *parts: QWidget) -> None:
    """Put `parts` under one another with the margins of every page; the last one takes the room that is left."""
    column = QVBoxLayout(page)
    column.setContentsMargins(px(16), px(14), px(16), px(14))
    column.setSpacing(px(10))
    for part in parts[:-1]:
        column.addWidget(part)
    for part in parts[-1:]:
        column.addWidget(_Body(part), 1)
