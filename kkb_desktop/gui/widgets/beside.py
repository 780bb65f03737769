"""A list beside the one chosen in it; one at a time where both do not fit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kkb_desktop.gui.theme import px, theme


class Beside(QWidget):
    """`left` and `right` share the width as `shares` says.

    Below `both_from` pixels (of its own width, at text size 100 %; 0 for never) it is `narrow`: only the left one
    is shown, or after `show_right` only the right one. `fitted` tells whether it is narrow whenever that changes,
    so that a way back can be offered.
    """

    fitted = Signal(bool)

    def __init__(
        self,
        left: QWidget,
        right: QWidget,
        shares: tuple[int, int] = (35, 65),
        *,
        both_from: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.left, self.right = left, right
        self._both_from = both_from
        self._on_right = self._alone = False
        self._was_narrow: bool | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(left, shares[0])
        row.addWidget(right, shares[1])
        theme().changed.connect(self._fit)

    @property
    def narrow(self) -> bool:
        """Whether only one of both fits."""
        return self.width() < px(self._both_from)

    def show_right(self) -> None:
        """Turn to the right one, where only one fits."""
        self._on_right = True
        self._fit()

    def show_left(self) -> None:
        """Turn to the left one, where only one fits."""
        self._on_right = False
        self._fit()

    def leave_alone(self, alone: bool) -> None:
        """Give the right one all the room although both would fit, or let them share it again."""
        self._alone = alone
        self._fit()

    def _fit(self) -> None:
        narrow = self.narrow
        self.left.setVisible(not self._on_right if narrow else not self._alone)
        self.right.setVisible(not narrow or self._on_right)
        if narrow != self._was_narrow:
            self._was_narrow = narrow
            self.fitted.emit(narrow)

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        if not self._both_from:
            return least
        # It never needs both at once; asking for both would keep the window from getting narrow.
        sides = [side.minimumSizeHint().expandedTo(side.minimumSize()) for side in (self.left, self.right)]
        return QSize(max(each.width() for each in sides), max(each.height() for each in sides))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
