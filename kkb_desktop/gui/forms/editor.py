"""What every editor can do, whatever kind of value it is for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kkb_desktop.domain.fields import Field, Value
from kkb_desktop.gui.theme import px, set_state


class Editor(QWidget):
    """`edited` at every change by the user, `left` when the keyboard goes elsewhere."""

    edited = Signal()
    left = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def value(self) -> Value:
        """What stands in the editor; text that cannot be read as the kind's value is given as text."""
        raise NotImplementedError

    def set_value(self, value: Value) -> None:
        """Show `value` without a signal."""
        raise NotImplementedError

    def target(self) -> QWidget:
        """The part that takes the keyboard."""
        raise NotImplementedError

    def line_width(self) -> int:
        """The width without which one answer of a few would stand on a second line, in pixels; 0 for any."""
        return 0

    def set_finding(self, state: str) -> None:
        """Show it as wrong ("err"), doubtful ("warn") or plain ("")."""
        set_state(self.target(), state)

    def describe(self, name: str, description: str) -> None:
        """Tell a screen reader what is asked and what is wrong."""
        self.target().setAccessibleName(name)
        self.target().setAccessibleDescription(description)

    def _hold(self, part: QWidget, *more: QWidget) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(part, 1)
        for each in more:
            row.addWidget(each)
        self.setFocusProxy(part)
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and watched is self.target():
            self.settle()
            self.left.emit()
        return False

    def settle(self) -> None:
        """Write what was typed the usual way, once the keyboard has gone."""
