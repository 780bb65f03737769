"""What a page shows when it has nothing to show yet: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import scrolled
from kkb_desktop.gui.widgets.labels import IconLabel, Label


class EmptyState(QWidget):
    """An icon, a sentence, a hint, and perhaps the button that ends the emptiness and a quieter other way.

    In a low room the icon goes first; where even the words do not fit, they scroll.
    """

    pressed = Signal()
    other_pressed = Signal()

    def __init__(
        self,
        icon_name: str,
        title: str,
        line: str = "",
        action: str = "",
        other: str = "",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        self.title = Label(title, "h3", wrap=True)
        self.line = Label(line, "mut", wrap=True)
        for label in (self.title, self.line):
            label.setAlignment(middle)
        self._icon = IconLabel(icon_name, "primary", 26, fill="primary_soft")
        self.button = Button(action, "primary")
        self.button.clicked.connect(self.pressed)
        self.other = Button(other, "link")
        self.other.clicked.connect(self.other_pressed)
        self._inside = QWidget()
        self._column = column = QVBoxLayout(self._inside)
        column.setContentsMargins(px(16), px(8), px(16), px(8))
        column.setSpacing(px(8))
        column.addStretch(1)
        column.addWidget(self._icon, 0, middle)
        column.addWidget(self.title)
        column.addWidget(self.line)
        column.addWidget(self.button, 0, middle)
        column.addWidget(self.other, 0, middle)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(self._inside))
        for button, words in ((self.button, action), (self.other, other)):
            button.setVisible(bool(words))
        self.line.setVisible(bool(line))

    def set_text(self, title: str, line: str = "", action: str | None = None) -> None:
        """Say something else; `action` changes the button, "" takes it away, None leaves it."""
        self.title.setText(title)
        self.line.setText(line)
        self.line.setVisible(bool(line))
        if action is not None:
            self.button.setText(action)
            self.button.setVisible(bool(action))

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._inside.minimumSizeHint().width(), px(90))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = self._column.totalHeightForWidth(self.width())  # its labels wrap
        if not self._icon.isVisibleTo(self):
            needed += self._icon.sizeHint().height() + self._column.spacing()
        self._icon.setVisible(needed <= self.height())
