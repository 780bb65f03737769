"""A keyboard for tests: every press goes to whatever has the keyboard, and is counted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

_NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class Keyboard:
    """`presses` counts every key that is not free text, a modifier held down as a press of its own.

    Free text is what nobody could choose from a list and no program could know: the letters of names and addresses,
    and the digits of NIK, No. KK and dates. Numbers that are answers (ages, RT, square metres, children) do count.
    """

    presses: int = 0
    written: int = 0

    def press(self, *keys: Qt.Key, holding: Qt.KeyboardModifier = _NONE) -> None:
        """Press these keys one after the other."""
        for key in keys:
            QTest.keyClick(self._target(), key, holding)
            self.presses += 1 + bin(holding.value).count("1")

    def enter(self, times: int = 1) -> None:
        """Press Enter."""
        self.press(*[Qt.Key.Key_Return] * times)

    def choose(self, digits: str) -> None:
        """Type digits that choose or are an answer."""
        for digit in digits:
            QTest.keyClick(self._target(), digit)
            self.presses += 1

    def write(self, text: str) -> None:
        """Type free text."""
        for letter in text:
            QTest.keyClick(self._target(), letter)
            self.written += 1

    def line(self, text: str) -> None:
        """Type free text and go on."""
        self.write(text)
        self.enter()

    def number(self, digits: str) -> None:
        """Type a number that is an answer, and go on."""
        self.choose(digits)
        self.enter()

    @staticmethod
    def _target():
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the keyboard"
        return focused
