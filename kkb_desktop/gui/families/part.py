"""What every part of the family form can do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kkb_desktop.domain.issues import Issue
from kkb_desktop.gui.families.notes import Notes
from kkb_desktop.gui.families.state import SheetState
from kkb_desktop.gui.families.values import Place


class Part(QWidget):
    """One tab: reads from the state and writes to it. `finished` asks for the next part (1) or the one before (-1)."""

    finished = Signal(int)
    explain_wanted = Signal(object, object, object)  # Place, Issue, the button pressed
    withdraw_wanted = Signal(object, object)

    def __init__(self, state: SheetState) -> None:
        super().__init__()
        self.state = state
        self.notes = Notes()
        self.notes.explain_wanted.connect(self.explain_wanted)
        self.notes.withdraw_wanted.connect(self.withdraw_wanted)

    def load(self) -> None:
        """Show the state anew."""
        raise NotImplementedError

    def show_findings(self) -> None:
        """Show what the state has found by now."""
        raise NotImplementedError

    def enter(self, step: int = 1) -> None:
        """Take the keyboard: at the first open item, or for -1 at the last."""
        raise NotImplementedError

    def go_to(self, place: Place) -> bool:
        """Take the keyboard at an item; False where it is not asked here."""
        raise NotImplementedError

    def current_place(self) -> Place | None:
        """The item that has the keyboard."""
        raise NotImplementedError

    def same_as_last(self) -> int:
        """Answer the empty items as the round before; how many were answered."""
        return 0

    def _show_notes(self, type: str, records: Sequence[tuple[str, str]]) -> None:
        """Show what is said about whole records, each with whose it is."""
        self.notes.show_notes(
            [
                (Place(type, record, said.issue.field), whose, said)
                for record, whose in records
                for said in self.state.notes(type, record)
            ]
        )

    def _explain(self, place: Place, issue: Issue, part: QWidget) -> None:
        self.explain_wanted.emit(place, issue, part)
