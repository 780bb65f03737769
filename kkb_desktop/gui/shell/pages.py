"""Pages by key, built when first visited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kkb_desktop.gui.widgets.card import scrolled


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page of the sidebar.

    `factory` builds the page widget on the first visit. A page may have `open_with(argument)`, called on every
    visit that brings an argument; `shown()`, called on every visit; and `may_leave() -> bool`, asked before
    another page is shown and before the window closes.
    """

    key: str
    title: str
    icon: str
    section: str = ""  # heading above it in the sidebar; "" = the top, BOTTOM = the foot
    factory: Callable[[], QWidget] = QWidget
    shortcut: str = ""  # as QKeySequence text; "" = Alt+1..9 by position
    badge: int = 0
    short_title: str = ""  # for the narrow rail; "" = title
    scroll: bool = True  # whether the page scrolls as a whole where it does not fit


BOTTOM = "\N{BLACK DOWN-POINTING TRIANGLE}"  # the section at the foot of the sidebar


class PageHost(QStackedWidget):
    """Shows one page at a time, each inside a scroll area of its own unless its spec says otherwise."""

    opened = Signal(str)  # page key

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._specs: dict[str, PageSpec] = {}
        self._pages: dict[str, tuple[QWidget, QWidget]] = {}  # key -> (page, what the stack holds)
        self._current = ""

    def add(self, spec: PageSpec) -> None:
        """Make a page known; it is not built yet. Raises ValueError for a key twice."""
        if spec.key in self._specs:
            raise ValueError(f"page {spec.key} twice")
        self._specs[spec.key] = spec

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
            held = scrolled(page, Qt.ScrollBarPolicy.ScrollBarAsNeeded) if spec.scroll else page
            self.addWidget(held)
            self._pages[key] = (page, held)
        page, held = self._pages[key]
        self.setCurrentWidget(held)
        self._current = key
        self.opened.emit(key)
        if (shown := getattr(page, "shown", None)) is not None:
            shown()
        if argument is not None and (open_with := getattr(page, "open_with", None)) is not None:
            open_with(argument)
        return True
