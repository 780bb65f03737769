"""What a page shows when it has nothing to show yet: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.labels import IconLabel, Label


class EmptyState(QWidget):
    """An icon, a sentence, a hint, and perhaps the button that ends the emptiness."""

    pressed = Signal()

    def __init__(
        self, icon_name: str, title: str, line: str = "", action: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        self.title = Label(title, "h3", wrap=True)
        self.line = Label(line, "mut", wrap=True)
        for label in (self.title, self.line):
            label.setAlignment(middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(8))
        column.addStretch(1)
        column.addWidget(IconLabel(icon_name, "primary", 26, fill="primary_soft"), 0, middle)
        column.addWidget(self.title)
        column.addWidget(self.line)
        if action:
            button = Button(action, "primary")
            button.clicked.connect(self.pressed)
            column.addWidget(button, 0, middle)
        column.addStretch(1)

    def set_text(self, title: str, line: str = "") -> None:
        """Say something else."""
        self.title.setText(title)
        self.line.setText(line)
