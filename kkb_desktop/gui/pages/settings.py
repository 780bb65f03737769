"""Look, language and the people who may open this laptop's data."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.dialogs.user_cards import KeyCard
from kkb_desktop.gui.i18n import language
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px, text_size, theme
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, PageTitle, clear
from kkb_desktop.gui.widgets.cardgrid import CardGrid
from kkb_desktop.gui.widgets.filters import FilterChips
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel, Label
from kkb_desktop.gui.widgets.modal import ModalCard
from kkb_desktop.services.desk import users
from kkb_desktop.services.desk.desk import Desk


class SettingsPage(QWidget):
    """Everything here takes effect at once."""

    look_chosen = Signal(str, int)  # theme mode, text size
    language_chosen = Signal(str)
    lock_wanted = Signal()

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(16), px(16), px(14))
        column.setSpacing(px(12))
        self.title = PageTitle(self.tr("Pengaturan"), self.tr("Setiap perubahan langsung berlaku."))
        column.addWidget(self.title)
        column.addWidget(CardGrid([self._look(), self._people()], 380))
        column.addStretch(1)
        theme().changed.connect(self._show_look)

    def _look(self) -> Card:
        card = Card(self.tr("Tampilan"), icon_name="sun-moon")
        self.modes = FilterChips(
            [("auto", self.tr("Ikut sistem")), ("light", self.tr("Terang")), ("dark", self.tr("Gelap"))]
        )
        self.sizes = FilterChips([("100", "100 %"), ("115", "115 %"), ("130", "130 %")])
        self.languages = FilterChips([("id", "Bahasa Indonesia"), ("en", "English")])
        self.languages.set_current(language())
        self.modes.chosen.connect(self._choose_look)
        self.sizes.chosen.connect(self._choose_look)
        self.languages.chosen.connect(self.language_chosen)
        for name, chips in (
            (self.tr("Warna"), self.modes),
            (self.tr("Ukuran huruf"), self.sizes),
            (self.tr("Bahasa"), self.languages),
        ):
            card.add(Label(name, "label"))
            chips.setAccessibleName(name)
            card.add(chips)
        card.body.addStretch(1)
        self._show_look()
        return card

    def _people(self) -> Card:
        card = Card(self.tr("Pengguna laptop ini"), icon_name="users")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(6))
        card.body.addLayout(self._rows)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(6))
        for text, icon_name, press in (
            (self.tr("Tambah pengguna"), "user-plus", self._add_user),
            (self.tr("Ganti kata sandi saya"), "key-round", self._change_passphrase),
        ):
            button = Button(text, "secondary", icon_name)
            button.clicked.connect(press)
            buttons.addWidget(button)
        buttons.addStretch(1)
        card.body.addLayout(buttons)
        lock = Button(self.tr("Kunci layar sekarang"), "link", "lock")
        lock.clicked.connect(self.lock_wanted)
        row = QHBoxLayout()
        row.addWidget(lock)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addStretch(1)
        self._show_people()
        return card

    def _show_look(self) -> None:
        self.modes.set_current(theme().mode)
        self.sizes.set_current(str(text_size()))

    def _choose_look(self) -> None:
        mode, size = self.modes.current, int(self.sizes.current)
        if size != text_size():
            theme().set_text_size(size)
        if mode != theme().mode:
            theme().set_mode(mode)  # type: ignore[arg-type]
        self.look_chosen.emit(mode, size)

    def _show_people(self) -> None:
        clear(self._rows)
        people = users.list_users(self._desk)
        for user in people:
            row = QHBoxLayout()
            row.setSpacing(px(8))
            own = user.name == self._desk.user.name
            row.addWidget(IconLabel("user", "primary" if own else "mut", 18))
            row.addWidget(ElidedLabel(self.tr("%1 (Anda)").replace("%1", user.name) if own else user.name), 1)
            if not own:
                away = Button(self.tr("Keluarkan"), "link", "trash-2")
                away.setAccessibleName(self.tr("Keluarkan %1").replace("%1", user.name))
                away.clicked.connect(lambda checked=False, name=user.name: self._remove_user(name))
                row.addWidget(away)
            self._rows.addLayout(row)

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
            lambda own, name, fresh: users.add_user(self._desk, own, name, fresh),
            with_name=True,
        )
        self._ask(card, 470, self.tr("Pengguna ditambahkan."))

    def _change_passphrase(self) -> None:
        card = KeyCard(
            self.tr("Ganti kata sandi saya"),
            self.tr("Ganti"),
            self._jobs,
            lambda own, _name, fresh: users.change_passphrase(self._desk, own, fresh),
        )
        self._ask(card, 400, self.tr("Kata sandi sudah diganti."))

    def _remove_user(self, name: str) -> None:
        card = KeyCard(
            self.tr("Keluarkan %1?").replace("%1", name),
            self.tr("Keluarkan"),
            self._jobs,
            lambda own, _name, _fresh: users.remove_user(self._desk, own, name),
            with_new=False,
        )
        self._ask(card, 240, self.tr("Pengguna dikeluarkan."))
