"""When the screen locks by itself, and the PIN that opens a session that goes on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.dialogs.user_cards import PinCard
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.permitting import gate
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, Line
from kkb_desktop.gui.widgets.filters import FilterChips
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.modal import ModalCard
from kkb_desktop.services.desk import session
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission


class LockCard(Card):
    """`minutes_chosen` with the new time, which counts at once."""

    lock_wanted = Signal()
    minutes_chosen = Signal(int)

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner, *, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Kunci layar"), icon_name="lock", parent=parent)
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.add(
            Label(
                self.tr(
                    "Bila laptop tidak disentuh selama ini, atau tertidur, layar terkunci sendiri. "
                    "Yang sedang diketik tetap ada."
                ),
                "mut",
                wrap=True,
            )
        )
        self.minutes = FilterChips(
            [(str(each), self.tr("%1 menit").replace("%1", str(each))) for each in session.MINUTES]
        )
        self.minutes.setAccessibleName(self.tr("Kunci setelah"))
        self.minutes.set_current(str(session.lock_minutes(desk)))
        self.minutes.chosen.connect(self._choose)
        gate(self.minutes, desk, Permission.SETTINGS)
        self.add(self.minutes)
        locking = Button(self.tr("Kunci layar sekarang"), "link", "lock")
        locking.clicked.connect(self.lock_wanted)
        self._row(locking)
        self.add(Line())
        self.add(Label(self.tr("PIN"), "label"))
        self.pin_line = Label("", "mut", wrap=True)
        self.add(self.pin_line)
        self.pin_button = Button("", "secondary", "key-round")
        self.pin_button.clicked.connect(self.choose_pin)
        self.no_pin = Button(self.tr("Hapus PIN"), "link", "trash-2")
        self.no_pin.clicked.connect(self._remove_pin)
        self._row(self.pin_button, self.no_pin)
        self.body.addStretch(1)
        self._show_pin()

    def choose_pin(self) -> PinCard:
        """Ask for the passphrase and a PIN typed twice."""
        card = PinCard(self._desk, self._jobs)
        modal = ModalCard(self.window(), card, width=460, height=380)
        card.cancelled.connect(modal.dismiss)
        card.settled.connect(modal.close_card)
        card.settled.connect(self._show_pin)
        card.settled.connect(lambda: self._bus.notice(self.tr("PIN berlaku mulai sekarang.")))
        modal.open()
        return card

    def _remove_pin(self) -> None:
        desk = self._desk
        job = self._jobs.write(lambda job: session.remove_pin(desk))
        job.done.connect(lambda _none: self._show_pin())
        job.failed.connect(self._refused)

    def _show_pin(self) -> None:
        offered, chosen = session.pin_offered(self._desk), session.has_pin(self._desk)
        self.pin_line.setText(
            self.tr("Di basis data bersama tidak ada PIN; layar dibuka dengan kata sandi.")
            if not offered
            else self.tr(
                "6 angka membuka layar yang terkunci, paling banyak lima kali salah. "
                "Saat program dibuka, kata sandi tetap perlu."
            )
        )
        self.pin_button.setText(self.tr("Ganti PIN …") if chosen else self.tr("Buat PIN …"))
        self.pin_button.setVisible(offered)
        self.no_pin.setVisible(offered and chosen)

    def _choose(self, minutes: str) -> None:
        desk, chosen = self._desk, int(minutes)
        job = self._jobs.write(lambda job: session.set_lock_minutes(desk, chosen))
        job.done.connect(lambda _none: self.minutes_chosen.emit(chosen))
        job.failed.connect(self._refused)

    def _refused(self, error: Exception) -> None:
        self.minutes.set_current(str(session.lock_minutes(self._desk)))
        self._bus.notice(explain_error(error).text)

    def _row(self, *buttons: Button) -> None:
        row = QHBoxLayout()
        row.setSpacing(px(6))
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
