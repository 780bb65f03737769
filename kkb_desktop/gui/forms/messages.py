"""The place of a page where it says how things went: one banner at a time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.theme import Kind
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.card import clear
from kkb_desktop.gui.widgets.written import WrittenCard


class Messages(QWidget):
    """Takes no room while there is nothing to say."""

    pressed = Signal()  # the banner's action

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.text = ""
        self.hide()

    def say(self, text: str, kind: Kind = "info", *, action: str = "", closable: bool = True) -> None:
        """Show `text` in place of what was said before; "" says nothing."""
        clear(self._column)
        self.text = text
        self.setVisible(bool(text))
        if text:
            banner = Banner(text, kind, action=action, closable=closable)
            banner.pressed.connect(self.pressed)
            banner.closed.connect(self.hide)
            self._column.addWidget(banner)

    def wrote(self, path: Path, more: str = "") -> WrittenCard:
        """Say that a paper or workbook is written, and `more`; offer to open, print and find it."""
        clear(self._column)
        written = WrittenCard(path, more)
        self.text = written.label.text()
        written.closed.connect(self.hide)
        self._column.addWidget(written)
        self.show()
        return written

    def refuse(self, error: BaseException) -> None:
        """Say why something was refused and what to do now."""
        self.say(explain_error(error).text, "err")
