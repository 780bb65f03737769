"""A card with two or more versions of one record: a question for each item in which they differ."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import IconButton
from kkb_desktop.gui.widgets.card import Card, Line, clear, scrolled
from kkb_desktop.gui.widgets.choice import ChoiceCard, ChoiceGroup
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label

_LABELS = 130  # pixels at text size 100 %, for what is asked, left of the versions


class Comparison(Card):
    """Begin, ask for each difference, end. `answered` after every choice of the user.

    `foot` takes the buttons, `groups` holds what was asked by its key.
    """

    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.groups: dict[str, ChoiceGroup] = {}
        self.name = ElidedLabel("", "h2")
        self.line = Label("", "mut", wrap=True)
        self.progress = Label("", "link")
        self.back_button = IconButton("arrow-left", self.tr("Kembali ke daftar"))
        self.back_button.hide()  # only where list and comparison do not fit side by side
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.line)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.back_button)
        head.addLayout(words, 1)
        head.addWidget(self.progress)
        inside = QWidget()
        self._body = QVBoxLayout(inside)
        self._body.setContentsMargins(0, 0, px(6), 0)
        self._body.setSpacing(px(10))
        self._grid: QGridLayout | None = None
        self.body.setSpacing(px(8))
        self.body.addLayout(head)
        self.add(Line())
        self.add(scrolled(inside), 1)
        self.foot = self.footer()

    def forget(self) -> None:
        """What is shown is settled or gone."""
        self.groups = {}
        clear(self._body)

    def begin(self, name: str, line: str) -> None:
        """Take away what was shown; this record is compared now."""
        self.forget()
        self.name.set_text(name)
        self.line.setText(line)
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnMinimumWidth(0, px(_LABELS))
        self._grid.setColumnStretch(1, 1)
        self._body.addWidget(holder)

    def over_versions(self, widget: QWidget) -> None:
        """Put a widget over the versions, in line with them."""
        assert self._grid is not None, "begin first"
        self._grid.addWidget(widget, self._grid.rowCount(), 1)

    def ask(self, key: str, label: str, versions: Sequence[tuple[str, ChoiceCard]]) -> ChoiceGroup:
        """Ask which of the versions is right; two of them stand side by side."""
        assert self._grid is not None, "begin first"
        group = ChoiceGroup(versions, columns=min(len(versions), 2))
        group.setAccessibleName(label)
        group.chosen.connect(lambda _key: self.answered.emit())
        at = self._grid.rowCount()
        self._grid.addWidget(Label(label, "strong", wrap=True), at, 0)
        self._grid.addWidget(group, at, 1)
        self.groups[key] = group
        return group

    def end(self, same_title: str, same: Sequence[str], *below: QWidget) -> None:
        """Say what is the same in all versions, and put `below` under it."""
        if same:
            self._body.addWidget(Label(same_title, "label"))
            self._body.addWidget(Label(" · ".join(same), "mut", wrap=True))
        for widget in below:
            self._body.addWidget(widget)
        self._body.addStretch(1)
