"""Banners: something to know that stays until it is settled or put away. They never take the keyboard by themselves."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kkb_desktop.gui.theme import Kind, px
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.labels import IconLabel, Label

_ICONS = {"ok": "circle-check", "warn": "triangle-alert", "err": "circle-alert", "info": "info"}


class Banner(QFrame):
    """A line with an icon; with `action` a link button that emits `pressed`, with `closable` an x."""

    pressed = Signal()
    closed = Signal()

    def __init__(
        self,
        text: str,
        kind: Kind = "info",
        *,
        action: str = "",
        closable: bool = False,
        icon_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", f"banner-{kind}")
        self.label = Label(text, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(7), px(10), px(7))
        row.setSpacing(px(10))
        row.addWidget(IconLabel(icon_name or _ICONS[kind], kind, 18))
        row.addWidget(self.label, 1)
        self.action: Button | None = None
        if action:
            self.action = Button(action, "link")
            self.action.clicked.connect(self.pressed)
            row.addWidget(self.action)
        if closable:
            close = IconButton("x", self.tr("Tutup pesan"), size=16)
            close.clicked.connect(self._close)
            row.addWidget(close)
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self.label.setText(text)
        self.setAccessibleName(text)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
