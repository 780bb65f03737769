"""The year's lines as a board: one column for each state."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.programme import PLAN_STATUS
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.plans.beginning import NoPlan
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import IconButton
from kkb_desktop.gui.widgets.card import Card, Inset, clear, scrolled
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.pill import Pill
from kkb_desktop.gui.widgets.roving import Roving
from kkb_desktop.services.programme.plans import plans
from kkb_desktop.services.programme.plans.plans import PlanRow


class Board(QWidget):
    """One column for each state; a card opens its form, its arrows move it on."""

    opened = Signal(str)
    moved = Signal(str, int)
    new_wanted = Signal()
    proposals_wanted = Signal()

    def __init__(self, *, proposing: bool) -> None:
        super().__init__()
        self.columns: dict[int, tuple[Card, QVBoxLayout]] = {}
        self._roving: dict[int, Roving] = {}
        columns = QWidget()
        row = QHBoxLayout(columns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for code in PLAN_STATUS.codes[:4]:
            card = Card(spoken(code.label))
            inside = QWidget()
            body = QVBoxLayout(inside)
            body.setContentsMargins(0, 0, px(4), 0)
            body.setSpacing(px(8))
            card.body.setContentsMargins(px(11), px(10), px(8), px(8))
            card.add(scrolled(inside), 1)
            self.columns[code.value] = (card, body)
            self._roving[code.value] = Roving(card)
            row.addWidget(card, 1)
        self.nothing = NoPlan(proposing=proposing)
        self.nothing.pressed.connect(self.new_wanted)
        self.nothing.other_pressed.connect(self.proposals_wanted)
        self.contents = Contents(columns, self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.contents)

    def show_rows(self, rows: Sequence[PlanRow], year: int) -> None:
        """Show the lines of `year` instead; dropped ones are not on the board."""
        self.nothing.say_year(year)
        for status, (card, body) in self.columns.items():
            clear(body)
            own = [row for row in rows if row.status == status]
            card.set_note(number(len(own)))
            buttons: list[list[IconButton]] = []
            for row in own:
                buttons.append(self._buttons(row))
                body.addWidget(self._card(row, buttons[-1]))
            self._roving[status].set_rows(buttons)
            if not own:
                body.addWidget(Label(self._nothing_here(status), "small", wrap=True))
            body.addStretch(1)
        self.contents.show_rows(bool(rows))

    def _nothing_here(self, status: int) -> str:
        """What belongs into a column that has no card."""
        return {
            plans.PROPOSED: self.tr("Rencana baru mulai di sini."),
            plans.PLANNED: self.tr("Yang sudah disepakati. Pindahkan kartu ke sini dengan tombol panahnya."),
            plans.UNDER_WAY: self.tr("Yang sedang dikerjakan."),
            plans.DONE: self.tr("Yang sudah selesai."),
        }[status]

    def _card(self, row: PlanRow, buttons: Sequence[IconButton]) -> QWidget:
        box = Inset()
        box.body.setContentsMargins(px(10), px(8), px(8), px(6))
        box.body.setSpacing(px(3))
        box.add(Label(row.title, "strong", wrap=True))
        if row.problem:
            box.add(Label(row.problem, "small", wrap=True))
        said = []
        if row.due_on:
            said.append(self.tr("sampai %1").replace("%1", day_text(row.due_on)))
        if row.target_families:
            said.append(self.tr("%1 keluarga").replace("%1", number(row.target_families)))
        if row.activities:
            said.append(self.tr("%1 kegiatan").replace("%1", number(row.activities)))
        if said:
            box.add(Label(" · ".join(said), "small", wrap=True))
        if row.late:
            box.body.addWidget(Pill(self.tr("Terlambat"), "err", "clock"), 0, Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout()
        line.setSpacing(px(2))
        line.addStretch(1)
        for button in buttons:
            line.addWidget(button)
        box.body.addLayout(line)
        return box

    def _buttons(self, row: PlanRow) -> list[IconButton]:
        """Back, on, open: what a card can do. Each says with which card."""
        made = []
        for icon_name, words, target in (
            ("arrow-left", self.tr("Mundur satu keadaan"), row.status - 1),
            ("arrow-right", self.tr("Maju satu keadaan"), row.status + 1),
        ):
            if plans.PROPOSED <= target <= plans.DONE:
                step = IconButton(icon_name, f"{words}: {row.title}")
                step.clicked.connect(partial(self._move, row.id, target))
                made.append(step)
        show = IconButton("pencil", self.tr("Buka: %1").replace("%1", row.title))
        show.clicked.connect(partial(self._open, row.id))
        return [*made, show]

    def _move(self, item: str, status: int, _checked: bool = False) -> None:
        self.moved.emit(item, status)

    def _open(self, item: str, _checked: bool = False) -> None:
        self.opened.emit(item)
