"""The list of what is to be compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Signal

from kkb_desktop.gui.models.known import KnownRows
from kkb_desktop.gui.models.paged import RowLook
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.rowlist import RowList


class ComparedList(Card):
    """Few rows, read whole; `chosen` has the key of the one gone to, `foot` says something about all of them.

    `opened` when one is clicked, or Enter pressed on it, also the one that was chosen already.
    """

    chosen = Signal(str)
    opened = Signal()

    def __init__(self, name: str, look: Callable[[Any], RowLook]) -> None:
        super().__init__()
        self.setMinimumWidth(px(230))
        self.list = RowList(name)
        self.model = KnownRows(look=look, parent=self)
        self.list.set_model(self.model)
        self.list.chosen.connect(self.chosen)
        self.list.opened.connect(lambda _key: self.opened.emit())
        self.list.clicked.connect(lambda _index: self.opened.emit())
        self.add(self.list, 1)
        self.foot = Label("", "small", wrap=True)
        self.footer().addWidget(self.foot, 1)

    @property
    def rows(self) -> Mapping[str, Any]:
        """What is listed, by its key."""
        return self.model.rows

    def show_rows(self, rows: Mapping[str, Any], wanted: str = "") -> str:
        """List these; the key of the row gone to is given back: `wanted` or else the first, "" for none."""
        self.model.show_rows(rows)
        key = wanted if wanted in rows else next(iter(rows), "")
        if key:
            self.list.select(key)
        return key
