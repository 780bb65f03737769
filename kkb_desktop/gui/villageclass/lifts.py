"""How the class went, and the sets of changes that would lift it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.rules.classification import BY_KEY, CLASSES, Lift
from kkb_desktop.gui.i18n import decimal, number, spoken
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.villageclass.found import COLOURS, Found
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, Inset, clear, scrolled
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.pill import Pill


class LiftsCard(Card):
    """The trend above the offered sets; `wanted` carries the Lift that is to go into the plan."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Apa yang menaikkan kelas?"))
        inside = QWidget()
        self.side = QVBoxLayout(inside)
        self.side.setContentsMargins(0, 0, px(6), 0)
        self.side.setSpacing(px(10))
        self.contents = Contents(scrolled(inside), EmptyState("award", ""))
        self.add(self.contents, 1)

    def show_found(self, found: Found) -> None:
        """Show the trend and the sets of this class."""
        clear(self.side)
        self._show_trend(found)
        if not found.lifts:
            self.side.addWidget(Label(self.tr("Kelas tertinggi sudah tercapai."), "strong", wrap=True))
        for at, lift in enumerate(found.lifts):
            self._show_lift(lift, first=at == 0)
        self.side.addStretch(1)
        self.contents.show_rows(True)

    def _show_trend(self, found: Found) -> None:
        box = Inset(self.tr("Perkembangan"))
        for each in (*found.trend, found.now):
            line = QHBoxLayout()
            line.setSpacing(px(8))
            year = str(each.day.year) if each is not found.now else self.tr("Sekarang")
            means = " · ".join(decimal(mean, 2) for mean in each.outcome.indexes.values())
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Label(year, "strong"))
            words.addWidget(Label(means, "small"))
            line.addLayout(words)
            line.addStretch(1)
            key = each.outcome.class_key
            line.addWidget(Pill(spoken(CLASSES[key]), COLOURS[key]))
            box.body.addLayout(line)
        self.side.addWidget(box)

    def _show_lift(self, lift: Lift, *, first: bool) -> None:
        words = self.tr("%1 perubahan menuju %2")
        words = words.replace("%1", number(len(lift.raises))).replace("%2", spoken(CLASSES[lift.reaches]))
        box = Inset(words)
        for each in lift.raises:
            label = spoken(BY_KEY[each.item].label)
            score = self.tr("nilai %1 ke %2").replace("%1", str(each.before)).replace("%2", str(each.after))
            box.add(Label(f"{spoken(each.what)}", "strong", wrap=True))
            box.add(Label(f"{label} · {score}", "small", wrap=True))
        add = Button(self.tr("Masukkan ke rencana"), "primary" if first else "secondary", "plus")
        add.setAccessibleName(f"{add.text()}: {words}")
        add.clicked.connect(lambda _checked=False: self.wanted.emit(lift))
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(add)
        box.body.addLayout(line)
        self.side.addWidget(box)
