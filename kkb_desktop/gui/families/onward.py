"""The button at the end of a part: Enter goes on to the next part, the arrow up goes back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import show_where_scrolled


class Onward(Button):
    """The last item of a part leads here, so that nobody is taken to another part unseen."""

    back = Signal()

    def __init__(self, text: str, icon_name: str = "arrow-right") -> None:
        super().__init__(text.replace("&", "&&"), "secondary", icon_name)

    def take_focus(self) -> None:
        """Take the keyboard and come into sight."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        show_where_scrolled(self, 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif plain and key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self.back.emit()
        else:
            super().keyPressEvent(event)
