"""Keys that mean something else inside the family form than in the window around it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class FormKeys(QObject):
    """Watches whatever has the keyboard inside `form`.

    Alt and a digit mean its parts there, elsewhere the pages of the window. While `waiting` no key is taken: what is
    typed between "save and go on" and the next family would land in the one that is being saved.
    """

    part_wanted = Signal(str)

    def __init__(self, form: QWidget, parts: Mapping[int, str]) -> None:
        super().__init__(form)
        self._form, self._parts = form, parts
        self._guarded: QWidget | None = None
        self.waiting = False
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._guarded is not None:
            self._guarded.removeEventFilter(self)
            self._guarded = None
        if now is not None and self._form.isAncestorOf(now):
            now.installEventFilter(self)
            self._guarded = now

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() in _KEYS:
            if self.waiting:
                event.accept()
                return True
            part = self._part_of(event)
            if part and event.type() != QEvent.Type.KeyRelease:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self.part_wanted.emit(part)
                return True
        return super().eventFilter(watched, event)

    def _part_of(self, event: QKeyEvent) -> str:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain != Qt.KeyboardModifier.AltModifier:
            return ""
        return self._parts.get(event.key() - int(Qt.Key.Key_0), "")
