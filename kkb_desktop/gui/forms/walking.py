"""Going from item to item by Enter and the arrows, and answering chips and boxes by number."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from kkb_desktop.domain.fields import Kind
from kkb_desktop.gui.forms.choices import ChipsEditor, ComboEditor, PickedEditor
from kkb_desktop.gui.forms.codetyping import CodeTyping
from kkb_desktop.gui.forms.editor import Editor
from kkb_desktop.gui.forms.editors import ParagraphEditor

_WALKS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Walker(QObject):
    """Listens to the keys of one editor. `done` asks for the next item (1) or the one before (-1).

    `confirm` is tried first on Enter and on "=" while the editor is empty: it takes over last round's answer.
    """

    done = Signal(int)

    def __init__(self, editor: Editor, confirm: Callable[[], bool] | None = None) -> None:
        super().__init__(editor)
        self._editor, self._confirm = editor, confirm
        coded = editor.field.kind is Kind.CODE and editor.field.codes is not None
        self._digits = CodeTyping(editor.field.codes.values() if coded and editor.field.codes else ())
        parts: list[QWidget] = list(editor.chips) if isinstance(editor, ChipsEditor) else [editor.target()]
        for part in parts:
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusIn:
            self._digits.clear()
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._leave_undo(watched, event)
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        return False

    def _leave_undo(self, watched: QObject, event: QKeyEvent) -> bool:
        # A line keeps Ctrl+Z for itself even when it has nothing to undo; then it belongs to the form.
        if isinstance(watched, QLineEdit) and event.matches(QKeySequence.StandardKey.Undo):
            event.ignore()
            return True
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        key, text = Qt.Key(event.key()), event.text()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._enter()
        if text == "=" and self._editor.value() is None and self._confirm is not None and self._confirm():
            self.done.emit(1)
            return True
        if key in _WALKS and not isinstance(self._editor, (ComboEditor, PickedEditor, ParagraphEditor)):
            self.done.emit(_WALKS[key])
            return True
        if text.isdecimal() and text.isascii() and isinstance(self._editor, (ChipsEditor, ComboEditor)):
            self._take(self._digits.press(text))
            return True
        return False

    def _enter(self) -> bool:
        if isinstance(self._editor, ParagraphEditor) and self._editor.value() is not None:
            return False  # a new line of what is being written
        code = self._digits.accept()
        if code is not None:
            self._take(code)
            return True
        if self._editor.value() is None and self._confirm is not None:
            self._confirm()
        self.done.emit(1)
        return True

    def _take(self, code: int | None) -> None:
        if code is not None:
            self._editor.set_value(code)
            self._editor.edited.emit()
            self.done.emit(1)
