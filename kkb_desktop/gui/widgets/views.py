"""Several views of the same thing: a row of choices, and below it the part of the one chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.filters import OneOf
from kkb_desktop.gui.widgets.stack import Stack


class View(NamedTuple):
    """One part: the `words` on its choice, and how it is made when it is first wanted.

    Who makes a part also fills it with what is known by then: it was not there when the page read its data.
    """

    key: str
    words: str
    make: Callable[[], QWidget]


class Choices(OneOf):
    """The row of choices. It takes one stop of the Tab key; arrow keys go on from there."""

    _KIND = "segment"


class Views(QWidget):
    """Parts of a page of which one is shown, the first to begin with; a part is built when it is first shown.

    `name` tells a screen reader what is chosen here. `lead` and `tools` take what stands before the row of choices
    and at its right end, `between` is a widget (the page's messages) that stands over all parts. `turned` carries the
    key of the part shown now, whoever turned to it. Raises ValueError without parts.
    """

    turned = Signal(str)

    def __init__(
        self,
        name: str,
        parts: Sequence[View],
        *,
        between: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if not parts:
            raise ValueError("no parts")
        self._make = {part.key: part.make for part in parts}
        self._made: dict[str, QWidget] = {}
        self.choices = Choices([(part.key, part.words) for part in parts])
        self.choices.setAccessibleName(name)
        self.choices.chosen.connect(self.show_part)
        self.lead, self.tools = QHBoxLayout(), QHBoxLayout()
        for beside in (self.lead, self.tools):
            beside.setSpacing(px(8))
        self._stack = Stack()
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addLayout(self.lead)
        row.addWidget(self.choices, 1)
        row.addLayout(self.tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(row)
        if between is not None:
            column.addWidget(between)
        column.addWidget(self._stack, 1)
        self._stack.setCurrentWidget(self.part(parts[0].key))

    @property
    def keys(self) -> tuple[str, ...]:
        """The parts in order."""
        return tuple(self._make)

    @property
    def current(self) -> str:
        """The key of the part shown."""
        return self.choices.current

    def part(self, key: str) -> QWidget:
        """A part, built now if it was not yet. Raises KeyError for an unknown key."""
        if key not in self._made:
            self._made[key] = self._make[key]()
            self._stack.addWidget(self._made[key])
        return self._made[key]

    def made(self, key: str) -> QWidget | None:
        """A part, or None while nobody has wanted it."""
        return self._made.get(key)

    def make_all(self) -> None:
        """Build every part now, for a page that fills all of them at once.

        A part such a page made before and that was never turned to would belong to nobody.
        """
        for key in self.keys:
            self.part(key)

    def show_part(self, key: str) -> None:
        """Turn to a part. Raises KeyError for an unknown key."""
        part = self.part(key)
        self.choices.set_current(key)
        if part is self._stack.currentWidget():
            return
        self._stack.setCurrentWidget(part)
        self.turned.emit(key)

    def set_words(self, key: str, words: str) -> None:
        """Change the words of a choice ("Anggota 12")."""
        self.choices.set_text(key, words)

    def set_enabled(self, key: str, on: bool) -> None:
        """Whether a part can be chosen just now."""
        self.choices.button(key).setEnabled(on)
