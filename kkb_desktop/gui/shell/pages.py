"""Pages by key, built when first visited, each with its header on top and its tabs in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.gui.shell.tabs import TabRow
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import PageTitle, scrolled


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page of a place.

    `factory` builds the page widget on the first visit. A page has `title`, a `PageTitle`, which the host puts above
    it. It may have `open_with(argument)`, called on every visit that brings an argument; `shown()`, called on every
    visit; and `may_leave() -> bool`, asked before another page is shown and before the window closes.
    """

    key: str
    title: str
    factory: Callable[[], QWidget] = QWidget
    words: str = ""  # other words by which the search finds it
    scroll: bool = True  # whether what is below the header scrolls as a whole where it does not fit


class PageHost(QStackedWidget):
    """Shows one page at a time; the header stays where it is while the page below it scrolls."""

    opened = Signal(str)  # page key
    tab_chosen = Signal(str)  # page key

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._specs: dict[str, PageSpec] = {}
        self._siblings: dict[str, tuple[PageSpec, ...]] = {}
        self._pages: dict[str, tuple[QWidget, QWidget]] = {}  # key -> (page, what the stack holds)
        self._tabs: dict[str, TabRow] = {}
        self._counts: dict[str, int] = {}
        self._current = ""

    def add(self, *specs: PageSpec) -> None:
        """Make the pages of one place known; none is built yet. Raises ValueError for a key twice."""
        for spec in specs:
            if spec.key in self._specs:
                raise ValueError(f"page {spec.key} twice")
            self._specs[spec.key] = spec
            self._siblings[spec.key] = specs

    @property
    def current_key(self) -> str:
        """The key of the page shown, "" before the first."""
        return self._current

    def page(self, key: str) -> QWidget | None:
        """The page, if it has been visited."""
        built = self._pages.get(key)
        return built[0] if built else None

    def current_page(self) -> QWidget | None:
        """The page shown."""
        return self.page(self._current)

    def tabs(self, key: str) -> TabRow | None:
        """The tabs in the header of a visited page; None where its place has only this page."""
        return self._tabs.get(key)

    def set_count(self, key: str, count: int) -> None:
        """Show on the tab of page `key` how many things wait there."""
        self._counts[key] = count
        for row in self._tabs.values():
            row.set_count(key, count)

    def may_leave(self) -> bool:
        """Whether the page shown lets go; pages without `may_leave` always do."""
        ask = getattr(self.current_page(), "may_leave", None)
        return True if ask is None else bool(ask())

    def open(self, key: str, argument: object = None) -> bool:
        """Show page `key`; False where the page shown does not let go. Raises KeyError for an unknown key."""
        spec = self._specs[key]
        if self._current and self._current != key and not self.may_leave():
            return False
        if key not in self._pages:
            page = spec.factory()
            held = self._framed(spec, page)
            self.addWidget(held)
            self._pages[key] = (page, held)
        page, held = self._pages[key]
        self.setCurrentWidget(held)
        self._current = key
        self.setAccessibleName(spec.title)
        self.opened.emit(key)
        if (shown := getattr(page, "shown", None)) is not None:
            shown()
        if argument is not None and (open_with := getattr(page, "open_with", None)) is not None:
            open_with(argument)
        return True

    def _framed(self, spec: PageSpec, page: QWidget) -> QWidget:
        """The page below its header, which is taken out of the page so that it does not scroll away."""
        frame = QFrame()
        frame.setProperty("kind", "page")
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        title = getattr(page, "title", None)
        if isinstance(title, PageTitle):
            head = QVBoxLayout()
            head.setContentsMargins(px(18), px(12), px(16), 0)
            head.addWidget(title)  # leaves the page's own layout
            column.addLayout(head)
            if len(self._siblings[spec.key]) > 1:
                title.set_tabs(self._tab_row(spec))
            if (inner := page.layout()) is not None:
                margins = inner.contentsMargins()
                margins.setTop(min(margins.top(), px(10)))
                inner.setContentsMargins(margins)
        column.addWidget(scrolled(page, Qt.ScrollBarPolicy.ScrollBarAsNeeded) if spec.scroll else page, 1)
        return frame

    def _tab_row(self, spec: PageSpec) -> TabRow:
        siblings = self._siblings[spec.key]
        row = TabRow([(each.key, each.title) for each in siblings], spec.key)
        for each in siblings:
            row.set_count(each.key, self._counts.get(each.key, 0))
        row.chosen.connect(self.tab_chosen)
        self._tabs[spec.key] = row
        return row
