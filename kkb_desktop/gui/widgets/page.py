"""How a page lays out its parts: the heading on top, the body takes the room that is left."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.theme import px


def lay_out(page: QWidget, *parts: QWidget) -> None:
    """Put `parts` under one another with the margins of every page; the last one takes the room that is left."""
    column = QVBoxLayout(page)
    column.setContentsMargins(px(16), px(14), px(16), px(14))
    column.setSpacing(px(10))
    for part in parts[:-1]:
        column.addWidget(part)
    for part in parts[-1:]:
        column.addWidget(part, 1)
