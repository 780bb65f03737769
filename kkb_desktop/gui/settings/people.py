"""Who may open this laptop's data: users with their tasks, one's own passphrase, the recovery code."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.roles import FURTHER_ROLES, ROLES, role_name
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.dialogs.user_cards import KeyCard, RecoveryCard
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.permitting import gate
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, Line, clear
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel, Label
from kkb_desktop.gui.widgets.modal import ModalCard
from kkb_desktop.services.desk import users
from kkb_desktop.services.desk.desk import Desk, place_of_desk
from kkb_desktop.services.desk.permits import Permission


class PeopleCard(Card):
    """Everything here asks for one's own passphrase first."""

    code_noted = Signal()

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner, *, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Pengguna laptop ini"), icon_name="users", parent=parent)
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(6))
        self.body.addLayout(self._rows)
        self.adding = self._button(self.tr("Tambah pengguna"), "user-plus", self._add_user)
        self.changing = self._button(self.tr("Ganti kata sandi saya"), "key-round", self._change_passphrase)
        self._side_by_side(self.adding, self.changing)
        self.add(Line())
        self.add(Label(self.tr("Kode pemulihan"), "label"))
        self.code_line = Label("", "mut", wrap=True)
        self.add(self.code_line)
        self.renewing = self._button(self.tr("Buat kode baru …"), "refresh-cw", self.renew_code)
        self._side_by_side(self.renewing)
        for button in (self.adding, self.renewing):
            gate(button, desk, Permission.USERS)
        self.body.addStretch(1)
        self._show_people()
        self._show_code()

    def renew_code(self) -> RecoveryCard:
        """Ask for the passphrase, then show a new recovery code and have it typed back."""
        card = RecoveryCard(self._desk, self._jobs)
        modal = ModalCard(self.window(), card, width=720, height=520)
        card.dismissed.connect(modal.dismiss)
        card.finished.connect(modal.close_card)
        card.finished.connect(self._renewed)
        modal.open()
        card.own_page.entered()
        return card

    def _renewed(self) -> None:
        self._show_code()
        self._bus.notice(self.tr("Kode pemulihan baru berlaku. Kode lama tidak dapat dipakai lagi."))
        self.code_noted.emit()

    def _show_code(self) -> None:
        standing = users.recovery_standing(self._desk)
        said = (
            self.tr(
                "Kode di kertas membuka data satu kali bila kata sandi terlupa. Kertas hilang? Buat kode baru."
            )
            if standing.noted
            else self.tr("Belum dicatat. Tanpa kode, data tidak dapat dibuka bila kata sandi terlupa.")
        )
        if standing.made is not None:
            since = self.tr("Kode yang berlaku dibuat %1 oleh %2.")
            said = f"{said} {since}".replace("%1", f"{standing.made.astimezone():%d-%m-%Y}").replace(
                "%2", standing.by or "\N{EN DASH}"
            )
        self.code_line.setText(said)

    def _show_people(self) -> None:
        clear(self._rows)
        for user in users.list_users(self._desk):
            own = user.name == self._desk.user.name
            row = QHBoxLayout()
            row.setSpacing(px(8))
            row.addWidget(IconLabel("user", "primary" if own else "mut", 18))
            name = self.tr("%1 (sedang masuk)").replace("%1", user.name) if own else user.name
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(ElidedLabel(name))
            words.addWidget(ElidedLabel(spoken(role_name(user.role, self._desk.kind)), "small"))
            row.addLayout(words, 1)
            if not own:
                away = Button(self.tr("Keluarkan"), "link", "trash-2")
                away.setAccessibleName(self.tr("Keluarkan %1").replace("%1", user.name))
                away.clicked.connect(lambda checked=False, name=user.name: self._remove_user(name))
                gate(away, self._desk, Permission.USERS)
                row.addWidget(away)
            self._rows.addLayout(row)

    def _button(self, text: str, icon_name: str, press) -> Button:
        button = Button(text, "secondary", icon_name)
        button.clicked.connect(press)
        return button

    def _side_by_side(self, *buttons: Button) -> None:
        row = QHBoxLayout()
        row.setSpacing(px(6))
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def _ask(self, card: KeyCard, height: int, said: str) -> None:
        modal = ModalCard(self.window(), card, width=520, height=height)
        card.cancelled.connect(modal.dismiss)
        card.settled.connect(modal.close_card)
        card.settled.connect(self._show_people)
        card.settled.connect(lambda: self._bus.notice(said))
        modal.open()

    def _add_user(self) -> None:
        card = KeyCard(
            self.tr("Tambah pengguna"),
            self.tr("Tambah"),
            self._jobs,
            lambda typed: users.add_user(self._desk, typed.own, typed.name, typed.fresh, typed.role),
            roles=[(role, spoken(ROLES[role])) for role in FURTHER_ROLES[self._desk.kind]],
            known=place_of_desk(self._desk),
        )
        self._ask(card, 590, self.tr("Pengguna ditambahkan."))

    def _change_passphrase(self) -> None:
        card = KeyCard(
            self.tr("Ganti kata sandi saya"),
            self.tr("Ganti"),
            self._jobs,
            lambda typed: users.change_passphrase(self._desk, typed.own, typed.fresh),
            known=[self._desk.user.name, *place_of_desk(self._desk)],
        )
        self._ask(card, 440, self.tr("Kata sandi sudah diganti."))

    def _remove_user(self, name: str) -> None:
        card = KeyCard(
            self.tr("Keluarkan %1?").replace("%1", name),
            self.tr("Keluarkan"),
            self._jobs,
            lambda typed: users.remove_user(self._desk, typed.own, name),
            with_new=False,
        )
        self._ask(
            card,
            250,
            self.tr("Pengguna dikeluarkan. Kunci data diganti; berkas kunci lama tidak berlaku."),
        )
