"""How safe the data is, the sticks it is copied to; and moving to another laptop."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.backup.words import drill_words, moment_words, second_words
from kkb_desktop.gui.home.steps import day_words
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, clear
from kkb_desktop.gui.widgets.labels import IconLabel, Label
from kkb_desktop.services.backup.standing import Standing
from kkb_desktop.services.backup.sticks import KnownStick


class StateCard(Card):
    """Last backup, second place, last proof; and the sticks. `choose_wanted` asks for another stick."""

    choose_wanted = Signal()
    forget_wanted = Signal(str)  # the stick's id

    def __init__(self) -> None:
        super().__init__(icon_name="shield-check")
        self.set_title(self.tr("Keadaan cadangan"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(7))
        self.body.addLayout(self._rows)
        self.lines: list[str] = []
        self.choosing = Button(self.tr("Pilih flashdisk cadangan …"), "secondary", "usb")
        self.choosing.clicked.connect(self.choose_wanted)
        row = QHBoxLayout()
        row.addWidget(self.choosing)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def show_standing(self, seen: Standing, sticks: Sequence[KnownStick], today: date) -> None:
        """Show how it stands now."""
        clear(self._rows)
        self.lines = []
        if seen.last is None:
            self._add("shield-alert", "warn", self.tr("Belum pernah dicadangkan"))
        else:
            words = self.tr("Terakhir dicadangkan %1").replace("%1", moment_words(seen.last))
            self._add("shield-check", "ok", words)
        proof = drill_words(seen)
        if proof:
            failed = seen.drill is not None and not seen.drill.passed
            self._add("shield-alert" if failed else "circle-check", "err" if failed else "ok", proof)
        if seen.level != "ok" or not sticks:
            self._add("usb", seen.level if seen.level != "ok" else "mut", second_words(seen, today))
        for stick in sticks:
            last = (
                self.tr("belum pernah") if stick.last is None else day_words(stick.last.astimezone().date())
            )
            self._add("usb", "ok" if stick.last else "mut", f"{stick.name}: {last}", stick.stick)

    def _add(self, icon: str, colour: str, words: str, stick: str = "") -> None:
        self.lines.append(words)
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(11))
        grid.setColumnStretch(1, 1)
        grid.addWidget(IconLabel(icon, colour, 18), 0, 0)
        grid.addWidget(Label(words, wrap=True), 0, 1)
        if stick:
            button = Button(self.tr("Lepaskan"), "link")
            button.setAccessibleName(self.tr("Lepaskan %1").replace("%1", words))
            button.clicked.connect(lambda: self.forget_wanted.emit(stick))
            grid.addWidget(button, 0, 2)
        self._rows.addWidget(part)


class HandoverCard(Card):
    """Serah terima, and taking it back. `hand_wanted`, `cancel_wanted`."""

    hand_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(icon_name="handshake")
        self.set_title(self.tr("Pindah ke laptop lain"))
        self.words = Label("", "mut", wrap=True)
        self.add(self.words)
        self.hand = Button(self.tr("Serah terima …"), "secondary", "log-out")
        self.hand.clicked.connect(self.hand_wanted)
        self.cancel = Button(self.tr("Batalkan serah terima …"), "secondary", "undo-2")
        self.cancel.clicked.connect(self.cancel_wanted)
        row = QHBoxLayout()
        row.addWidget(self.hand)
        row.addWidget(self.cancel)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def show_standing(self, seen: Standing) -> None:
        """Show whether this laptop is open."""
        closed = seen.handed_over
        self.hand.setVisible(closed is None)
        self.cancel.setVisible(closed is not None)
        if closed is None:
            words = self.tr(
                "Serah terima menulis paket berisi semua data dan menutup laptop ini. Laptop baru membuka paket itu "
                "dengan kata sandi atau kode pemulihan, lalu melanjutkan."
            )
        elif closed.package:
            words = self.tr("Laptop ini sudah diserahterimakan %1. Datanya hanya dapat dibaca.")
            words = words.replace("%1", moment_words(closed.at))
        else:
            words = self.tr("Serah terima terhenti sebelum paketnya selesai. Batalkan, lalu ulangi.")
        self.words.setText(words)
