"""Search fields: one that waits until the hand rests, and one that only leads to the search."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kkb_desktop.gui.theme import icon, theme

REST = 200  # milliseconds without a key before the search starts


class SearchField(QLineEdit):
    """Emits `searched` with the trimmed text, once per rest of the hand; Enter emits at once."""

    searched = Signal(str)

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self.addAction(icon("search", "mut"), QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self._say)
        self.textEdited.connect(self._timer.start)
        self.textChanged.connect(self._cleared)
        self.returnPressed.connect(self._say)

    def _cleared(self, text: str) -> None:
        if not text:
            self._say()

    def _say(self) -> None:
        self._timer.stop()
        self.searched.emit(self.text().strip())


class SearchStart(QLineEdit):
    """Looks like a search field and leads to the search: `wanted` carries the letter typed into it, "" for a click."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addAction(icon("search", "mut"), QLineEdit.ActionPosition.LeadingPosition)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._hints: tuple[str, ...] = ()
        theme().changed.connect(self._fit_hint)

    def set_hints(self, *hints: str) -> None:
        """What stands in it, the longest first: the first that fits is shown, the first is the tooltip."""
        self._hints = hints
        self.setToolTip(hints[0] if hints else "")
        self._fit_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hint()

    def _fit_hint(self) -> None:
        if not self._hints:
            return
        self.ensurePolished()
        metrics = self.fontMetrics()
        # What Qt's own size for a line adds to its 17 letters is the room of frame and marks.
        room = self.width() - self.sizeHint().width() + 17 * metrics.horizontalAdvance("x")
        fitting = (hint for hint in self._hints if metrics.horizontalAdvance(hint) <= room)
        self.setPlaceholderText(next(fitting, self._hints[-1]))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.wanted.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.wanted.emit("")
        elif event.text() and event.text().isprintable():
            self.wanted.emit(event.text())
        else:
            event.ignore()  # arrows and shortcuts belong to the window
