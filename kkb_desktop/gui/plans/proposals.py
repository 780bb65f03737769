"""What the family book calls for, ready to be taken into the plan."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.activity import PROGRAMME
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, Inset, clear, scrolled
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.roving import Roving
from kkb_desktop.services.programme.plans.proposals import Proposal


class ProposalList(Card):
    """What the family book calls for; one press takes a line into the plan."""

    adopt_wanted = Signal(object)
    list_wanted = Signal(object)
    families_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.offered: tuple[Proposal, ...] = ()
        self._roving = Roving(self)
        inside = QWidget()
        self.lines = QVBoxLayout(inside)
        self.lines.setContentsMargins(0, 0, px(6), 0)
        self.lines.setSpacing(px(8))
        self.nothing = EmptyState(
            "circle-check",
            self.tr("Tidak ada temuan baru dari data keluarga"),
            self.tr(
                "Usulan muncul di sini bila data keluarga menunjukkan kebutuhan yang belum masuk rencana."
            ),
            self.tr("Buka data keluarga"),
        )
        self.nothing.pressed.connect(self.families_wanted)
        self.contents = Contents(scrolled(inside), self.nothing)
        self.add(self.contents, 1)

    def show_proposals(self, offered: tuple[Proposal, ...]) -> None:
        """Show these instead."""
        self.offered = offered
        clear(self.lines)
        buttons: list[tuple[Button, Button]] = []
        for each in offered:
            box = Inset()
            row = QHBoxLayout()
            row.setSpacing(px(10))
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Label(each.problem, "strong", wrap=True))
            programme = spoken(PROGRAMME.label(each.need.programme))
            words.addWidget(Label(f"{each.line['title']} · {programme}", "small", wrap=True))
            row.addLayout(words, 1)
            who = Button(self.tr("Siapa saja"), "link", "users")
            who.setAccessibleName(f"{who.text()}: {each.problem}")
            who.clicked.connect(partial(self._list, each))
            take = Button(self.tr("Masukkan ke rencana"), "secondary", "plus")
            take.setAccessibleName(f"{take.text()}: {each.problem}")
            take.clicked.connect(partial(self._take, each))
            row.addWidget(who)
            row.addWidget(take)
            buttons.append((who, take))
            box.body.addLayout(row)
            self.lines.addWidget(box)
        self.lines.addStretch(1)
        self._roving.set_rows(buttons)
        self.contents.show_rows(bool(offered))

    def _take(self, proposal: Proposal, _checked: bool = False) -> None:
        self.adopt_wanted.emit([proposal])

    def _list(self, proposal: Proposal, _checked: bool = False) -> None:
        self.list_wanted.emit(proposal)
