"""The look: one object that holds theme and text size, and applies both to the whole program at once.

>>> theme().set_mode("dark"); theme().set_text_size(115)

Painted widgets read `tokens()`, `px()` and `font()` while painting and call `update()` on `theme().changed`
(or inherit from `kkb_desktop.gui.widgets.painted.Painted`, which does).
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from kkb_desktop.gui.theme import icons
from kkb_desktop.gui.theme.fonts import font, load_fonts
from kkb_desktop.gui.theme.growing import regrow
from kkb_desktop.gui.theme.icons import icon, paint_icon
from kkb_desktop.gui.theme.palette import palette
from kkb_desktop.gui.theme.qss import style_sheet
from kkb_desktop.gui.theme.scale import px, text_size, use_text_size
from kkb_desktop.gui.theme.tokens import DARK, LIGHT, Kind, Tokens

__all__ = [
    "Kind",
    "Mode",
    "Theme",
    "Tokens",
    "font",
    "icon",
    "paint_icon",
    "px",
    "repolish",
    "set_kind",
    "set_state",
    "text_size",
    "theme",
    "tokens",
]

Mode = Literal["auto", "light", "dark"]


class Theme(QObject):
    """Theme and text size of the program; `changed` is emitted after either was applied."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mode: Mode = "auto"
        self._tokens = LIGHT
        self._following = False
        icons.use_tokens(LIGHT)

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    @property
    def mode(self) -> Mode:
        """What the user chose: `auto` follows the system."""
        return self._mode

    def start(self, mode: Mode = "auto", percent: int = 100) -> None:
        """Set style, fonts and look once, before the first window is built; needs the QApplication."""
        app = _application()
        app.setStyle(QStyleFactory.create("Fusion"))
        load_fonts()
        if not self._following:
            app.styleHints().colorSchemeChanged.connect(self._system_changed)
            self._following = True
        self._mode = mode
        use_text_size(percent)
        self._apply()

    def set_mode(self, mode: Mode) -> None:
        """Use the light or the dark theme, or follow the system."""
        self._mode = mode
        self._apply()

    def toggle(self) -> None:
        """From light to dark or back; from then on the system is no longer followed."""
        self.set_mode("light" if self._tokens.dark else "dark")

    def set_text_size(self, percent: int) -> None:
        """Use text of 100, 115 or 130 %; raises ValueError for others."""
        before = text_size()
        use_text_size(percent)
        regrow(QApplication.allWidgets(), before, percent)
        self._apply()

    def _system_changed(self) -> None:
        if self._mode == "auto":
            self._apply()

    def _apply(self) -> None:
        app = _application()
        dark = self._mode == "dark" or (
            self._mode == "auto" and app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        )
        self._tokens = DARK if dark else LIGHT
        icons.use_tokens(self._tokens)
        app.setPalette(palette(self._tokens))
        app.setFont(font())
        app.setStyleSheet(style_sheet(self._tokens))
        self.changed.emit()


_theme: list[Theme] = []


def theme() -> Theme:
    """The one `Theme` of the program."""
    if not _theme:
        _theme.append(Theme())
    return _theme[0]


def tokens() -> Tokens:
    """The colours in use now; ask again at every painting."""
    return theme().tokens


def repolish(widget: QWidget) -> None:
    """Have the style sheet read `widget`'s dynamic properties again."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def set_kind(widget: QWidget, kind: str) -> None:
    """Give `widget` the look `kind` (`"primary"`, `"link"`, `"title"` ...; the list is in qss.py)."""
    if widget.property("kind") != kind:
        widget.setProperty("kind", kind)
        repolish(widget)


def set_state(widget: QWidget, state: str) -> None:
    """Show `widget` as wrong (`"err"`), doubtful (`"warn"`) or plain (`""`)."""
    if (widget.property("state") or "") != state:
        widget.setProperty("state", state)
        repolish(widget)


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication), "the theme needs a QApplication"
    return app
