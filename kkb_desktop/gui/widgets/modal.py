"""Cards over the window: what must be answered or finished first. They never start an event loop of their own.

The keyboard begins where one has something to do: on the first field, else on the button that does what was asked
for. It never begins on "Tidak jadi", nor on a button whose deed cannot be taken back: there it rests on the question.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from kkb_desktop.gui.theme import px, tokens
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.labels import IconLabel, Label
from kkb_desktop.gui.widgets.taborder import stops, take_keyboard


class ModalCard(QWidget):
    """Dims `host` and holds `content` in its middle, at most `width` x `height` (at 100 %) and never beyond the window.

    The keyboard stays inside; Esc emits `dismissed` and closes where `closable`.
    """

    dismissed = Signal()
    closed = Signal()

    def __init__(
        self, host: QWidget, content: QWidget, *, width: int = 860, height: int = 568, closable: bool = True
    ) -> None:
        super().__init__(host)
        self._host, self._content, self._closable = host, content, closable
        self._size = (width, height)
        self._before: QWidget | None = None
        content.setParent(self)
        self.hide()

    def open(self) -> None:
        """Cover the window and take the keyboard."""
        self._before = QApplication.focusWidget()
        self._host.setProperty("covered", True)
        self._host.installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()
        self._content.show()
        self.begin()

    def begin(self) -> None:
        """Put the keyboard where the card begins."""
        inside = stops(self._content)
        first = next((each for each in inside if _is_field(each)), None)
        first = first or next((each for each in inside if each.property("kind") == "primary"), None)
        if first is None:
            self.setFocus()
            return
        take_keyboard(first)
        if isinstance(first, QLineEdit):
            first.selectAll()

    def close_card(self) -> None:
        """Uncover the window, give the keyboard back, and let go of the content."""
        self._host.removeEventFilter(self)
        self._host.setProperty("covered", False)
        self.hide()
        if self._before is not None:
            self._before.setFocus()
            self._before = None
        self.closed.emit()
        self.deleteLater()

    def dismiss(self) -> None:
        """What Esc does: closes where it may be closed."""
        if self._closable:
            self.dismissed.emit()
            self.close_card()

    def _fit(self) -> None:
        self.setGeometry(self._host.rect())
        wide = min(px(self._size[0]), self.width() - 24)
        high = px(self._size[1]) if self._size[1] else self._natural_height(wide)
        high = min(high, self.height() - 16)
        self._content.setGeometry((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)

    def _natural_height(self, wide: int) -> int:
        # Asked of the content, not of its layout, which does not know of the line around it.
        high = self._content.heightForWidth(wide)
        return high if high >= 0 else self._content.sizeHint().height()

    def paintEvent(self, event: object) -> None:
        QPainter(self).fillRect(self.rect(), QColor(tokens().dim))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()

    def mousePressEvent(self, event: object) -> None:
        """A click beside the card must not reach what is under it."""

    def focusNextPrevChild(self, next: bool) -> bool:
        # Children hand the Tab key up to here, so it never leaves the card.
        return self._step(forward=next, start=QApplication.focusWidget() or self)

    def _step(self, *, forward: bool, start: QWidget) -> bool:
        inside = stops(self._content)
        if not inside:
            return False
        here = inside.index(start) if start in inside else -1 if forward else 0
        take_keyboard(inside[(here + (1 if forward else -1)) % len(inside)], forward=forward)
        return True


def _is_field(widget: QWidget) -> bool:
    """Whether something is typed, chosen or ticked here: everything but buttons that do something at once."""
    return not isinstance(widget, QAbstractButton) or widget.isCheckable()


class Question(QFrame):
    """A question with two answers, for `confirm`."""

    accepted = Signal()
    rejected = Signal()

    def __init__(self, title: str, text: str, yes: str, no: str, *, danger: bool = False) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAccessibleName(title)
        self.text = Label(text, wrap=True)
        self.yes = Button(yes, "danger" if danger else "primary")
        self.no = Button(no)
        if not no:
            self.no.hide()  # never shown before it has a parent: it would be a window for a moment
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(
            IconLabel(
                "triangle-alert" if danger else "circle-question-mark", "warn" if danger else "primary", 22
            )
        )
        head.addWidget(Label(title, "h2", wrap=True), 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch(1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(18), px(22), px(16))
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addWidget(self.text)
        column.addStretch(1)
        column.addLayout(foot)


def confirm(
    host: QWidget, title: str, text: str, yes: str, no: str = "", *, danger: bool = False
) -> Question:
    """Ask over the window `host`; connect to the answer's `accepted` and `rejected`. Esc is the second answer.

    The keyboard begins on the first answer; on the question itself where that is a `danger`: Enter then does nothing.
    """
    question = Question(title, text, yes, no, danger=danger)
    card = ModalCard(host, question, width=480, height=0)
    question.yes.clicked.connect(card.close_card)
    question.yes.clicked.connect(question.accepted)
    question.no.clicked.connect(card.dismiss)
    card.dismissed.connect(question.rejected)
    card.open()
    return question
