"""When a page reads its data again."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.services.writing.changes import ChangeSet


class Freshness(QObject):
    """Reads a page again after something it shows was written: at once while it is seen, else on the next visit.

    `types` are the record types the page shows, none for all. What a widget of `but_from`, or anything inside it,
    wrote is left to that widget.
    """

    def __init__(
        self,
        page: QWidget,
        bus: Bus,
        read: Callable[[], None],
        types: Collection[str] = (),
        *,
        but_from: Collection[QWidget] = (),
    ) -> None:
        super().__init__(page)
        self._page, self._read, self._types, self._but_from = page, read, types, but_from
        self._stale = True
        bus.changed.connect(self._changed)

    def catch_up(self) -> None:
        """Read what was written since; called on every visit."""
        if self._stale:
            self._stale = False
            self._read()

    def _changed(self, changes: ChangeSet, origin: object) -> None:
        if any(origin is each or _inside(each, origin) for each in self._but_from):
            return
        if self._types and not any(changes.touches(type) for type in self._types):
            return
        self._stale = True
        if self._page.isVisible():
            self.catch_up()


def _inside(whole: QWidget, part: object) -> bool:
    return isinstance(part, QWidget) and whole.isAncestorOf(part)
