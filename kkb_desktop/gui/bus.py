"""How the screens hear of each other, without knowing each other."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kkb_desktop.services.writing.changes import ChangeSet


@dataclass(frozen=True, slots=True)
class Notice:
    """A short line at the bottom of the window; `step` names what its button undoes, "" for no button.

    The button says "Batalkan", or "Kembalikan" where the step itself took something back (`back`).
    """

    text: str
    step: str = ""
    back: bool = False


class Bus(QObject):
    """One per window. All signals are emitted and received in the GUI thread.

    Emit through the methods: they carry the types that signals cannot.
    """

    changed = Signal(object, object)  # ChangeSet, origin (the widget that made the change, or None)
    page_wanted = Signal(str, object)  # page key, argument for its `open_with`
    noticed = Signal(object)  # Notice
    undo_wanted = Signal(str)  # step id
    saved = Signal()  # something has just been written to this laptop

    def announce(self, changes: ChangeSet, origin: QObject | None = None) -> None:
        """Tell every page what was written. A page skips what it wrote itself (`origin is self`)."""
        if changes:
            self.changed.emit(changes, origin)
            self.saved.emit()

    def go(self, key: str, argument: object = None) -> None:
        """Ask for page `key`; `argument` goes to its `open_with`, if it has one."""
        self.page_wanted.emit(key, argument)

    def notice(self, text: str, step: str = "", *, back: bool = False) -> None:
        """Say `text` at the bottom of the window, with a button where `step` can be undone; see `Notice`."""
        self.noticed.emit(Notice(text, step, back))

    def undo(self, step: str) -> None:
        """Ask for `step` to be undone; the composition root calls the service."""
        self.undo_wanted.emit(step)
