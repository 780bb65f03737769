"""One stop of the Tab key for many things of a kind: arrow keys go on inside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}


class Roving(QObject):
    """Of its members only one takes the Tab key: the one the keyboard was on last, to begin with the first.

    Arrow keys go to the neighbour, Home and End to the ends; where the members stand in several rows, up and down
    go from row to row. A member gone to is brought into view. A member that needs the arrows for itself stays out of
    this.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._members: list[QWidget] = []
        self._rows: list[list[QWidget]] = []
        self._stop: QWidget | None = None

    @property
    def members(self) -> tuple[QWidget, ...]:
        """The members in order."""
        return tuple(self._members)

    def set_rows(self, rows: Sequence[Sequence[QWidget]]) -> None:
        """These belong together now, row by row; the place of the stop among them stays."""
        self.set_members([member for row in rows for member in row])
        self._rows = [list(row) for row in rows if row]

    def set_members(self, members: Sequence[QWidget]) -> None:
        """These belong together now, one after the other; the place of the stop among them stays."""
        self._rows = [list(members)]
        before = self._members
        place = before.index(self._stop) if self._stop in before else 0
        for gone in before:
            if gone not in members:
                gone.removeEventFilter(self)
        for fresh in members:
            if fresh not in before:
                fresh.installEventFilter(self)
        self._members = list(members)
        self._stop_at(self._members[min(place, len(members) - 1)] if members else None)

    def _stop_at(self, member: QWidget | None) -> None:
        self._stop = member
        for each in self._members:
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is member else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._stop_at(watched)
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(watched, Qt.Key(event.key()))
        return False

    def _key(self, watched: QObject, key: Qt.Key) -> bool:
        rows = [[each for each in row if each.isVisible()] for row in self._rows]
        rows = [row for row in rows if row]
        at = next((place for place, row in enumerate(rows) if watched in row), None)
        if at is None:
            return False
        if len(rows) > 1 and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            across = next(place for place, each in enumerate(rows[at]) if each is watched)
            other = at + _STEPS[key]
            if 0 <= other < len(rows):
                _go_to(rows[other][min(across, len(rows[other]) - 1)])
            return True
        return self._along(rows[at], watched, key)

    def _along(self, seen: list[QWidget], watched: QObject, key: Qt.Key) -> bool:
        if key in _STEPS:
            place = next(at for at, each in enumerate(seen) if each is watched) + _STEPS[key]
            if not 0 <= place < len(seen):
                return True  # the ends hold, so that nobody loses the place
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            place = 0 if key == Qt.Key.Key_Home else len(seen) - 1
        else:
            return False
        _go_to(seen[place])
        return True


def _go_to(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    # Qt brings into view what the Tab key goes to, and only that.
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
