"""What is to be said about a whole record, above the items of its part."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.families.values import Place
from kkb_desktop.gui.forms.finding import FindingLine, Said
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import clear


class Notes(QWidget):
    """A line for each finding; takes no room while there is none."""

    explain_wanted = Signal(object, object, object)  # Place, Issue, the button pressed
    withdraw_wanted = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[tuple[Place, str, Said], ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(18), px(6), px(18), px(2))
        self._column.setSpacing(px(4))
        self.hide()

    def set_margins(self, sides: int) -> None:
        """Stand closer to the edges, where the part has a margin of its own."""
        self._column.setContentsMargins(sides, 0, sides, 0)

    def show_notes(self, notes: Sequence[tuple[Place, str, Said]]) -> None:
        """Show these findings: where each belongs, whose it is ("" for the family's), and what is said."""
        if tuple(notes) == self._shown:
            return
        self._shown = tuple(notes)
        clear(self._column)
        for place, whose, said in notes:
            line = FindingLine(explainable=True)
            self._column.addWidget(line)
            line.show_said(said)
            if whose:
                line.label.setText(f"{whose}: {line.label.text()}")
            line.explain_wanted.connect(
                lambda issue, part, place=place: self.explain_wanted.emit(place, issue, part)
            )
            line.withdraw_wanted.connect(lambda issue, place=place: self.withdraw_wanted.emit(place, issue))
        self.setVisible(bool(notes))

    def words(self) -> list[str]:
        """What is said, for tests and screen readers."""
        return [f"{whose}: {said.text}" if whose else said.text for _place, whose, said in self._shown]
