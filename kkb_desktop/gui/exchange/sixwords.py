"""The six words by which two people on the phone tell that they mean the same keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.forms.flow import FlowLayout
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import clear
from kkb_desktop.gui.widgets.pill import Pill


class SixWords(QWidget):
    """The words, numbered, so that they can be read out and compared one by one."""

    def __init__(self, words: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, px(8))
        self.set_words(words)

    def set_words(self, words: Sequence[str]) -> None:
        """Show these words instead."""
        clear(self._flow)
        for at, word in enumerate(words, 1):
            pill = Pill(f"{at}  {word}", "info")
            self._flow.addWidget(pill)
            pill.show()
        self.setAccessibleName(", ".join(f"{at} {word}" for at, word in enumerate(words, 1)))
        self.setVisible(bool(words))
        self.updateGeometry()
