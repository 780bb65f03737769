"""What every widget that paints itself has in common: it follows theme and text size."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.theme import theme


class Painted(QWidget):
    """A widget that repaints, and measures itself again, when theme or text size change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme().changed.connect(self._look_changed)

    def _look_changed(self) -> None:
        self.updateGeometry()
        self.update()
