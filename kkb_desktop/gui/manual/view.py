"""Contents beside the chapter: what the page of the desk and the window before it are made of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kkb_desktop.gui.i18n import language
from kkb_desktop.gui.manual.browser import ManualBrowser
from kkb_desktop.gui.manual.contents import ManualContents
from kkb_desktop.gui.theme import px, theme
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.services.manual import book
from kkb_desktop.services.manual.book import Role, Run

_CONTENTS = 292  # pixels at text size 100 %
_LEAST = 220  # pixels, in a small window with large text


class ManualView(QWidget):
    """`page_wanted` carries the key of a page of the program, from a link in the text."""

    page_wanted = Signal(str)

    def __init__(self, role: Role, has_page: Callable[[str], bool]) -> None:
        super().__init__()
        self._role, self._has_page = role, has_page
        self.contents = ManualContents(role)
        self.browser = ManualBrowser(self._may_open)
        self._shown = self.contents.keys()
        self.key = ""
        self._left = Card()
        self._left.add(self.contents, 1)
        right = Card()
        right.add(self.browser, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self._left)
        row.addWidget(right, 1)
        self.contents.chosen.connect(self.show_chapter)
        self.browser.link_pressed.connect(self._follow)
        theme().changed.connect(self._fit)
        self._fit()

    def show_chapter(self, key: str, marked: str = "") -> None:
        """Show a chapter; the words of `marked` are marked in it."""
        self.key = key
        self.contents.select(key)
        self.browser.show_chapter(book.chapter(key, language()), self._onward(key), marked)

    def show_page(self, page: str) -> None:
        """Show the chapter that explains a page of the program."""
        self.show_chapter(book.chapter_of_page(page, self._role))

    def _onward(self, key: str) -> Run | None:
        keys = self._shown
        after = keys.index(key) + 1 if key in keys else 0
        if not 0 < after < len(keys):
            return None
        words = QCoreApplication.translate("Manual", "Bab berikutnya: %1")
        title = book.chapter(keys[after], language()).title
        return Run(words.replace("%1", title), "plain", f"chapter:{keys[after]}")

    def _may_open(self, link: str) -> bool:
        kind, _, key = link.partition(":")
        if kind == "page":
            return self._has_page(key)
        return key in self._shown

    def _follow(self, link: str) -> None:
        kind, _, key = link.partition(":")
        if not self._may_open(link):
            return
        if kind == "page":
            self.page_wanted.emit(key)
        else:
            self.show_chapter(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._left.setFixedWidth(min(px(_CONTENTS), max(_LEAST, round(self.width() * 0.3))))
