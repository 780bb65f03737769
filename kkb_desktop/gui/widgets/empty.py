"""What a page shows when it has nothing to show yet: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.labels import IconLabel, Label


class EmptyState(QWidget):
    """An icon, a sentence, a hint, and perhaps the button that ends the emptiness and a quieter other way."""

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
        self.button = Button(action, "primary")
        self.button.clicked.connect(self.pressed)
        self.other = Button(other, "link")
        self.other.clicked.connect(self.other_pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addStretch(1)
        column.addWidget(IconLabel(icon_name, "primary", 26, fill="primary_soft"), 0, middle)
        column.addWidget(self.title)
        column.addWidget(self.line)
        column.addWidget(self.button, 0, middle)
        column.addWidget(self.other, 0, middle)
        column.addStretch(1)
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
