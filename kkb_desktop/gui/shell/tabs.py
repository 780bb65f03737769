"""The tabs of a place, in the header of each of its pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabBar, QWidget

from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.theme import theme


class TabRow(QTabBar):
    """The pages of a place by title. It stands in the header of one of them, whose tab stays the marked one.

    Arrows, Home and End go to the neighbours; `chosen` carries the key of the page asked for.
    """

    chosen = Signal(str)

    def __init__(self, pages: Sequence[tuple[str, str]], own: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = [key for key, _title in pages]
        self._titles = dict(pages)
        self._own = self._keys.index(own)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Bagian halaman"))
        for _key, title in pages:
            self.addTab(_plain(title))
        self.setCurrentIndex(self._own)
        self.currentChanged.connect(self._turned)
        theme().changed.connect(self.updateGeometry)

    def set_count(self, key: str, count: int) -> None:
        """Show how many things wait on page `key`; 0 shows nothing. A key of another place is passed over."""
        if key in self._keys:
            title = self._titles[key]
            shown = f"{title} ({number(count)})" if count else title
            self.setTabText(self._keys.index(key), _plain(shown))

    def _turned(self, place: int) -> None:
        if place == self._own:
            return
        # This row belongs to one page: its own tab is marked again, whether or not the page lets go.
        self.blockSignals(True)
        self.setCurrentIndex(self._own)
        self.blockSignals(False)
        self.chosen.emit(self._keys[place])


def _plain(title: str) -> str:
    return title.replace("&", "&&")
