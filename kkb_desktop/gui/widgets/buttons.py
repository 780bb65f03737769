"""Push buttons in the looks of the style sheet. An "&" in a text must be written "&&"."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from kkb_desktop.gui.theme import icon, px, theme, tokens
from kkb_desktop.gui.widgets.labels import plain_tip

_ICON_COLOURS = {
    "primary": "on_primary", "amber": "warn", "band": "on_accent", "link": "primary_text", "quiet": "mut",
    "danger": "err",
}  # fmt: skip


class Button(QPushButton):
    """`kind`: "primary" (one per surface), "secondary", "amber", "link", "danger"; `icon_name` a file of icons/."""

    def __init__(
        self, text: str, kind: str = "secondary", icon_name: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self._kind = kind
        self.icon_name = ""
        self.set_icon(icon_name)
        theme().changed.connect(self._size_icon)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._kind == "primary" and self.hasFocus():
            # A ring that is seen against the fill and the page alike lies within the fill.
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens().on_primary), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), px(5), px(5))

    def set_icon(self, icon_name: str) -> None:
        """Show another icon; "" for none."""
        self.icon_name = icon_name
        if icon_name:
            self.setIcon(icon(icon_name, _ICON_COLOURS.get(self._kind, "fg")))
            self._size_icon()

    def _size_icon(self) -> None:
        edge = px(16 if self._kind in ("link", "amber") else 18)
        self.setIconSize(QSize(edge + px(5), edge))


class IconButton(QPushButton):
    """A button that shows an icon only; `name` is its accessible name and its tooltip."""

    def __init__(
        self, icon_name: str, name: str, *, colour: str = "mut", size: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "quiet")
        self.setAutoDefault(False)
        self._colour, self._size = colour, size
        self.icon_name = icon_name
        self.setIcon(icon(icon_name, colour, "primary"))
        self.set_name(name)
        theme().changed.connect(self._size_icon)
        self._size_icon()

    def set_name(self, name: str) -> None:
        """Change what the button says it does."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))

    def set_icon(self, icon_name: str) -> None:
        """Show another icon."""
        self.icon_name = icon_name
        self.setIcon(icon(icon_name, self._colour, "primary"))

    def _size_icon(self) -> None:
        self.setIconSize(QSize(px(self._size), px(self._size)))
