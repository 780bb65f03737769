"""A label above an editor, and below it a hint or what is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.theme import px, set_kind, set_state
from kkb_desktop.gui.widgets.labels import Label


class Labelled(QWidget):
    """Names `editor` for eye and screen reader; `set_problem` turns both red and says why."""

    def __init__(self, label: str, editor: QWidget, hint: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._hint = hint
        self.label = Label(label, "label")
        self.label.setBuddy(editor)
        editor.setAccessibleName(label)
        self.message = Label(hint, "hint", wrap=True)
        if not hint:
            self.message.hide()  # never shown before it has a parent: it would be a window for a moment
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(5))
        column.addWidget(self.label)
        column.addWidget(editor)
        column.addWidget(self.message)

    def set_problem(self, text: str) -> None:
        """Show what is wrong; "" shows the hint again."""
        self.set_message(text or self._hint, "err" if text else "hint")
        set_state(self.editor, "err" if text else "")
        set_state(self.label, "err" if text else "")

    def set_message(self, text: str, kind: str = "hint") -> None:
        """Show `text` below the editor in look `kind`."""
        self.message.setText(text)
        self.message.setVisible(bool(text))
        set_kind(self.message, kind)
        self.editor.setAccessibleDescription(text)
