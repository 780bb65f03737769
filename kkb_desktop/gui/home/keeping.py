"""How complete and how safe the data of this laptop is: what is filled in, sent, confirmed and backed up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.backup.words import drill_words, second_words
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.delivery import waiting_words
from kkb_desktop.gui.home.steps import day_words
from kkb_desktop.gui.i18n import number, percent
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, clear
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel
from kkb_desktop.services.home.village import VillageToday


class Keeping(Card):
    """A line each, with the button that opens what can be done about it."""

    def __init__(self, bus: Bus) -> None:
        super().__init__(QCoreApplication.translate("Keeping", "Data di laptop ini"))
        self._bus = bus
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(7))
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def show_village(self, seen: VillageToday) -> None:
        """Show a village's state."""
        clear(self._rows)
        complete = seen.families - seen.incomplete
        whole = self.tr("%1 dari %2 keluarga lengkap (%3)").replace("%1", number(complete))
        whole = whole.replace("%2", number(seen.families)).replace("%3", percent(complete, seen.families, 0))
        self._add("list-checks", "ok" if not seen.incomplete else "warn", whole)
        self._add_sent(seen)
        self._add_backup(seen)

    def _add_sent(self, seen: VillageToday) -> None:
        now = seen.now
        if now.last_sent is None:
            self._add("send", "warn", self.tr("Belum pernah dikirim ke kabupaten"), self.tr("Kirim"), "send")
            return
        sent = self.tr("Terakhir dikirim %1").replace("%1", day_words(now.last_sent.astimezone().date()))
        self._add("send", "warn" if now.unsent else "mut", sent)  # green is left to what was received
        if now.sent:
            words = waiting_words(now.sent, now.sent_since, now.packages, seen.day)
            self._add("hourglass", "warn", words, self.tr("Terima"), "receive")
        elif not now.unsent:
            self._add("circle-check", "ok", self.tr("Semua sudah diterima kabupaten"))

    def _add_backup(self, seen: VillageToday) -> None:
        safety = seen.safety
        if not safety.here:
            return
        opening = self.tr("Cadangan")
        if safety.last is None:
            words = self.tr("Belum pernah dicadangkan")
            self._add("shield-alert", "warn", words, opening, "backup")
            return
        last = day_words(safety.last.astimezone().date())
        self._add("shield-check", "ok", self.tr("Terakhir dicadangkan %1").replace("%1", last))
        if safety.level != "ok":
            self._add("usb", safety.level, second_words(safety, seen.day), opening, "backup")
        proof = drill_words(safety)
        if proof:
            failed = safety.drill is not None and not safety.drill.passed
            self._add("shield-alert" if failed else "circle-check", "err" if failed else "ok", proof)

    def _add(
        self, icon: str, colour: str, words: str, action: str = "", page: str = "", argument: object = None
    ) -> None:
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(11))
        grid.setColumnStretch(1, 1)
        grid.addWidget(IconLabel(icon, colour, 18), 0, 0)
        grid.addWidget(ElidedLabel(words), 0, 1)
        if action:
            button = Button(action, "link")
            button.setAccessibleName(f"{action}: {words}")
            button.clicked.connect(self._opening(page, argument))
            grid.addWidget(button, 0, 2)
        self._rows.addWidget(part)

    def _opening(self, page: str, argument: object) -> Callable[[], None]:
        return lambda: self._bus.go(page, argument)
