"""What every home page is laid out like: first steps, tiles, what to do next, and the rest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.home.start import StartSteps
from kkb_desktop.gui.home.steps import NextSteps
from kkb_desktop.gui.theme import px, theme
from kkb_desktop.gui.widgets.cardgrid import CardGrid
from kkb_desktop.gui.widgets.kpi import KpiTile
from kkb_desktop.services.home.start import StartStep

_TILE = 232  # pixels at 100 %


class Board(QWidget):
    """Four tiles, and below them `next_steps` beside `rest`. In a small window the next steps come first, over the
    whole width: what to do is read without scrolling. `beside` goes under the next steps where they have a column.
    """

    def __init__(
        self,
        bus: Bus,
        tiles: Sequence[KpiTile],
        next_steps: NextSteps,
        rest: QWidget,
        *,
        beside: QWidget | None = None,
        shares: tuple[int, int],
    ) -> None:
        super().__init__()
        self._bus = bus
        self.start: StartSteps | None = None
        self.next = next_steps
        self._tiles = CardGrid(tiles, _TILE)
        self._start, self._first, self._left = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._left.setSpacing(px(12))
        if beside is not None:
            self._left.addWidget(beside, 1)
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower.setSpacing(px(12))
        self._lower.addLayout(self._left, shares[0])
        self._lower.addWidget(rest, shares[1])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(self._start)
        column.addLayout(self._first)
        column.addWidget(self._tiles)
        column.addLayout(self._lower, 100)
        column.addStretch(1)
        self._parts = [part for part in (self._tiles, rest, beside) if part is not None]
        for part in (*self._parts, next_steps):
            part.hide()
        self._narrow: bool | None = None
        self._arrange()
        theme().changed.connect(self._arrange)

    @property
    def narrow(self) -> bool:
        """Whether the tiles do not fit beside each other."""
        return self.width() < px(4 * _TILE + 3 * 12)

    def show_start(self, steps: Sequence[StartStep], later: str, *, begun: bool) -> None:
        """Show the first steps that are left; everything else only once the desk has `begun`."""
        if self.start is not None:
            self._start.removeWidget(self.start)
            self.start.hide()
            self.start.deleteLater()
            self.start = None
        if steps:
            self.start = StartSteps(self._bus, steps, later, slim=begun)
            self._start.addWidget(self.start)
            self.start.show()  # by itself a layout shows it only at the next turn of the event loop
        for part in (*self._parts, self.next):
            part.setVisible(begun)

    def _arrange(self) -> None:
        if self.narrow == self._narrow:
            return
        self._narrow = self.narrow
        self._first.removeWidget(self.next)
        self._left.removeWidget(self.next)
        if self.narrow:
            self._first.addWidget(self.next)
        else:
            self._left.insertWidget(0, self.next, 0 if self._left.count() else 1)
        self._lower.setDirection(
            QBoxLayout.Direction.TopToBottom if self.narrow else QBoxLayout.Direction.LeftToRight
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
