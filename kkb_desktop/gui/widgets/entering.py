"""Enter, wherever the keyboard is in a card that is filled line by line: onward, or the button that is held."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget


def means_onward(event: QKeyEvent, onward: QWidget | None = None) -> bool:
    """Whether a key press is Enter and asks to go on; it is accepted then.

    A button that has the keyboard is pressed by it instead, unless it is the one that goes on.
    """
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    event.accept()
    focused = QApplication.focusWidget()
    if isinstance(focused, QAbstractButton) and focused is not onward:
        focused.click()
        return False
    return True
