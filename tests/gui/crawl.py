"""Every page of a village's and a district's desk, with something on it, for tests that look at all of them.

A small stage (scripts/stage.py) is played once in a run of a module; a window stays open for all pages of one size.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from kkb_desktop.gui.desk_window import DeskWindow
from kkb_desktop.gui.i18n import use_language
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.registry import pages_for
from kkb_desktop.gui.screenshots import SIZES, WORK_SCREEN, Size, settle
from kkb_desktop.gui.theme import theme
from kkb_desktop.services.desk.desk import Desk
from scripts import stage

LOOKS = (WORK_SCREEN, SIZES[1], Size(1366, 697, 115), SIZES[2])
"""The work screen, the same with Windows at 125 %, and the two larger texts."""

_FAMILIES, _NEIGHBOURS = 24, 8


def page_keys(kind: str) -> list[str]:
    """The pages of a kind of desk, known without opening one."""
    some_desk: Any = SimpleNamespace(kind=kind)
    nothing: Any = None
    return ["home", *(spec.key for spec in pages_for(some_desk, nothing, nothing)), "settings", "about"]


PAGES = [(kind, key) for kind in ("village", "district") for key in page_keys(kind)]


@dataclass
class Crawl:
    """Opens pages; `end` closes what is open."""

    folder: Path
    _desks: dict[str, Desk] = field(default_factory=dict)
    _stack: ExitStack = field(default_factory=ExitStack)
    _open: tuple[str, Size, str] | None = None
    _window: DeskWindow | None = None
    jobs: JobRunner = field(default_factory=JobRunner)

    def __post_init__(self) -> None:
        stage.build(self.folder / "stage", count_families=_FAMILIES, neighbours=_NEIGHBOURS)
        village, district = self._stack.enter_context(stage.opened(self.folder / "stage"))
        self._desks = {"village": village, "district": district}

    def desk(self, kind: str) -> Desk:
        """The desk of the stage."""
        return self._desks[kind]

    def window(self, kind: str, size: Size, mode: str = "light") -> DeskWindow:
        """The desk's window, built in this look."""
        if self._open != (kind, size, mode) or self._window is None:
            self._close_window()
            use_language(QApplication.instance(), "id")
            theme().start(mode, size.text)  # type: ignore[arg-type]
            self._window, self._open = DeskWindow(self._desks[kind], self.jobs), (kind, size, mode)
            self._window.window.resize(size.width, size.height)
            self._window.window.show()
            self._window.window.activateWindow()
        return self._window

    def page(self, kind: str, key: str, size: Size, mode: str = "light") -> QWidget:
        """A page in its window, drawn and done with what it does at the start."""
        made = self.window(kind, size, mode)
        assert made.window.open_page(key)
        settle(self.jobs)
        page = made.window.host.current_page()
        assert page is not None
        return page

    def _close_window(self) -> None:
        if self._window is not None:
            self.jobs.cancel_all()
            settle(self.jobs)
            self._window.window.hide()
            self._window.window.deleteLater()
            self._window = self._open = None

    def end(self) -> None:
        """Close the window and the desks."""
        self._close_window()
        self._stack.close()


def visible(root: QWidget) -> Iterator[QWidget]:
    """What is shown of `root` and all that is in it, in the order in which it was made."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and widget.window() is root.window():
            yield widget
