"""Where rows, bars or cards stand: they, or that they are still counted, or that there are none and how to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import IconLabel, Label


class Contents(QWidget):
    """`filled` (a list, a table, a chart), or in its place `empty`, or "Sedang menghitung …".

    It begins as still counting: nothing is known yet, and an empty list would say that there is nothing. Whoever
    reads tells the end with `show_rows`, and says `begin_counting` only when what is shown is no answer any more
    (another year was chosen); a list that is merely read again stays. `needs_rows` names the controls that do
    nothing without rows: they are off until there are some. Where the answer will not come, say `give_up`: it offers
    to try `again`. What is not shown takes no room.
    """

    again = Signal()

    def __init__(
        self, filled: QWidget, empty: EmptyState, *, counting: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.filled, self.empty = filled, empty
        self._live: tuple[QWidget, ...] = ()
        self.counting_words = Label(counting or self.tr("Sedang menghitung …"), "mut", wrap=True)
        self.counting_words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._waiting = QWidget()
        column = QVBoxLayout(self._waiting)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.addStretch(1)
        column.addWidget(IconLabel("hourglass", "mut", 22), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.counting_words)
        column.addStretch(1)
        self.failure = EmptyState(
            "circle-alert", self.tr("Belum dapat ditampilkan"), "", self.tr("Coba lagi")
        )
        self.failure.pressed.connect(self._try_again)
        self._shown = self._waiting
        self._parts = (self._waiting, filled, empty, self.failure)
        holder = QVBoxLayout(self)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.setSpacing(0)
        for part in self._parts:
            holder.addWidget(part, 1)
            part.setVisible(part is self._waiting)

    @property
    def counting(self) -> bool:
        """Whether it is not known yet what there is."""
        return self._shown is self._waiting

    @property
    def is_empty(self) -> bool:
        """Whether it is known that there is nothing."""
        return self._shown is self.empty

    def needs_rows(self, *controls: QWidget) -> None:
        """These are off while there are no rows."""
        self._live = (*self._live, *controls)
        self._turn(self._shown)

    def begin_counting(self) -> None:
        """What is shown is no answer any more; the next one is on its way."""
        self._turn(self._waiting)

    def give_up(self, error: BaseException | None = None) -> None:
        """The answer will not come, for this reason; what was shown before stays, if there is anything."""
        if self.counting:
            reason = explain_error(error).text if error is not None else ""
            self.failure.set_text(self.tr("Belum dapat ditampilkan"), reason)
            self._turn(self.failure)

    def _try_again(self) -> None:
        self.begin_counting()
        self.again.emit()

    def show_rows(self, some: bool) -> None:
        """The answer is here: `some` rows, or none."""
        self._turn(self.filled if some else self.empty)

    def _turn(self, shown: QWidget) -> None:
        self._shown = shown
        for part in self._parts:
            if part is not shown:
                part.hide()
        shown.show()
        for control in self._live:
            control.setEnabled(shown is self.filled)
