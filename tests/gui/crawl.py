"""Every page of a village's and a district's desk, with something on it, for tests that look at all of them.

A small stage (scripts/stage.py) is played once in a run of a module; a window stays open for all pages of one size.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Literal

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kkb_desktop.gui.desk_window import DeskWindow
from kkb_desktop.gui.families.page import FamilyPage
from kkb_desktop.gui.families.tabs import SectionTab
from kkb_desktop.gui.i18n import use_language
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.registry import places_for
from kkb_desktop.gui.screenshots import SIZES, WORK_SCREEN, Size, settle
from kkb_desktop.gui.theme import theme
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import families
from scripts import stage


@dataclass(frozen=True, slots=True)
class Look:
    """How a window is looked at. `grown`: it was opened with text at 100 %, and the text made larger afterwards."""

    size: Size = WORK_SCREEN
    mode: Literal["light", "dark"] = "light"
    grown: bool = False

    def __str__(self) -> str:
        return f"{self.size}{'-grown' if self.grown else ''}{'-dark' if self.mode == 'dark' else ''}"


LOOKS = (
    Look(WORK_SCREEN),
    Look(SIZES[1]),
    Look(Size(1366, 697, 115)),
    Look(SIZES[2]),
    Look(SIZES[2], grown=True),
    Look(SIZES[3]),
)
"""The work screen, the same with Windows at 125 %, the two larger texts, and the largest on the small screen."""

_FAMILIES, _NEIGHBOURS = 24, 8


def page_keys(kind: str) -> list[str]:
    """The pages of a kind of desk, known without opening one."""
    in_charge = {"village": "operator", "district": "admin"}[kind]
    some_desk: Any = SimpleNamespace(
        kind=kind, user=SimpleNamespace(role=in_charge), folder=Path("no such folder")
    )
    nothing: Any = None
    places = places_for(some_desk, nothing, nothing)
    return [
        "home",
        *(page.key for place in places for page in place.pages),
        "settings",
        "backup",
        "manual",
        "about",
    ]


PAGES = [(kind, key) for kind in ("village", "district") for key in page_keys(kind)]


@dataclass
class Crawl:
    """Opens pages; `end` closes what is open."""

    folder: Path
    _desks: dict[str, Desk] = field(default_factory=dict)
    _stack: ExitStack = field(default_factory=ExitStack)
    _open: tuple[str, Look] | None = None
    _window: DeskWindow | None = None
    jobs: JobRunner = field(default_factory=JobRunner)

    def __post_init__(self) -> None:
        stage.build(self.folder / "stage", count_families=_FAMILIES, neighbours=_NEIGHBOURS)
        village, district = self._stack.enter_context(stage.opened(self.folder / "stage"))
        self._desks = {"village": village, "district": district}

    def desk(self, kind: str) -> Desk:
        """The desk of the stage."""
        return self._desks[kind]

    def window(self, kind: str, look: Look) -> DeskWindow:
        """The desk's window, built in this look."""
        if self._open != (kind, look) or self._window is None:
            self.close_window()
            use_language(QApplication.instance(), "id")
            theme().start(look.mode, 100 if look.grown else look.size.text)
            self._window, self._open = DeskWindow(self._desks[kind], self.jobs), (kind, look)
            self._window.window.resize(look.size.width, look.size.height)
            self._window.window.show()
            self._window.window.activateWindow()
            if look.grown:
                for key in self._window.window.page_keys():
                    self._turn_to(key)
                theme().set_text_size(look.size.text)
        return self._window

    def page(self, kind: str, key: str, look: Look) -> QWidget:
        """A page in its window, drawn and done with what it does at the start."""
        self.window(kind, look)
        return self._turn_to(key)

    def views(self, page: QWidget) -> Iterator[str]:
        """Turn to every part of a page that its tabs and choices lead to, one after the other; gives their words."""
        yield ""
        if isinstance(page, FamilyPage):
            # Where the window is narrow the list is shown first, and the form only for a family chosen.
            desk = self._desks[self._open[0]] if self._open else None
            assert desk is not None
            page.open_with({"family": families.family_ids(desk)[0]})
            settle(self.jobs)
            yield "a family"
        turned: list[QWidget] = []
        while (button := next((each for each in _choices(page) if each not in turned), None)) is not None:
            turned.append(button)
            button.click()
            settle(self.jobs)
            yield button.text()

    def _turn_to(self, key: str) -> QWidget:
        assert self._window is not None
        assert self._window.window.open_page(key)
        settle(self.jobs)
        page = self._window.window.host.current_page()
        assert page is not None
        return page

    def close_window(self) -> None:
        """Close what is open, so that the next look begins with a fresh window."""
        if self._window is not None:
            self.jobs.cancel_all()
            settle(self.jobs)
            self._window.window.hide()
            self._window.window.deleteLater()
            self._window = self._open = None
            # A window that is still there would be dressed anew in the next look: seconds for all its pages.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def end(self) -> None:
        """Close the window and the desks."""
        self.close_window()
        self._stack.close()


def _choices(page: QWidget) -> list[QAbstractButton]:
    return [
        each
        for each in visible(page)
        if isinstance(each, QAbstractButton)
        and (isinstance(each, SectionTab) or each.property("kind") in ("segment", "tab"))
        and each.isCheckable()
        and each.isEnabled()
        and not each.isChecked()
    ]


def visible(root: QWidget) -> Iterator[QWidget]:
    """What is shown of `root` and all that is in it, in the order in which it was made."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and widget.window() is root.window():
            yield widget
