"""How a page lays out its parts: the heading on top, the body takes the room that is left."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.theme import px

_LEAST = 320  # pixels at text size 100 % that a body keeps; in a lower window the page scrolls as a whole


def lay_out(page: QWidget, *parts: QWidget) -> None:
    """Put `parts` under one another with the margins of every page; the last one takes the room that is left."""
    column = QVBoxLayout(page)
    column.setContentsMargins(px(16), px(14), px(16), px(14))
    column.setSpacing(px(10))
    for part in parts[:-1]:
        column.addWidget(part)
    for part in parts[-1:]:
        part.setMinimumHeight(px(_LEAST))
        column.addWidget(part, 1)
