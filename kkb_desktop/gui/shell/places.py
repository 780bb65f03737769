"""Places of the sidebar: each holds one page, or several that stand as tabs in its pages' headers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kkb_desktop.gui.shell.pages import PageSpec

MOST = 8
"""Places a window may have: so many are all visible on a small screen without scrolling."""


@dataclass(frozen=True, slots=True)
class PlaceSpec:
    """One entry of the sidebar with the pages behind it, in the order of their tabs; never empty.

    `foot` puts it at the foot of the sidebar, beside the user. `shortcut` is QKeySequence text; "" gives Alt+1 ...
    Alt+8 by position. `short_title` is for the narrow rail; "" stands for the title. `on_key` is what the shortcut does
    instead of opening the place, also while a modal card lies over the window.
    """

    key: str
    title: str
    icon: str
    pages: tuple[PageSpec, ...]
    foot: bool = False
    shortcut: str = ""
    short_title: str = ""
    on_key: Callable[[], object] | None = None
