"""Look, language, the people who may open this laptop's data, where it works, and training."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.i18n import language
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.settings.contact import ContactCard
from kkb_desktop.gui.settings.locking import LockCard
from kkb_desktop.gui.settings.people import PeopleCard
from kkb_desktop.gui.settings.place import PlaceCard
from kkb_desktop.gui.settings.practice import PracticeCard
from kkb_desktop.gui.theme import px, text_size, theme
from kkb_desktop.gui.widgets.card import Card, PageTitle
from kkb_desktop.gui.widgets.cardgrid import CardGrid
from kkb_desktop.gui.widgets.filters import FilterChips
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.services.desk.desk import Desk

RECOVERY = "kode-pemulihan"
"""The argument that opens the page with a new recovery code asked for."""


class SettingsPage(QWidget):
    """Everything here takes effect at once."""

    look_chosen = Signal(str, int)  # theme mode, text size
    language_chosen = Signal(str)
    lock_wanted = Signal()
    minutes_chosen = Signal(int)  # until the screen locks by itself
    code_noted = Signal()
    desk_changed = Signal(object)  # Desk, after its region was corrected
    training_wanted = Signal()
    training_restart_wanted = Signal()

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk = desk
        self.people: PeopleCard | None = None
        self.locking: LockCard | None = None
        self.contact: ContactCard | None = None
        cards: list[QWidget] = [self._look()]
        if not desk.training:  # its passphrase is nobody's, and its village invented
            self.people = PeopleCard(desk, bus, jobs)
            self.people.code_noted.connect(self.code_noted)
            self.locking = LockCard(desk, bus, jobs)
            self.locking.lock_wanted.connect(self.lock_wanted)
            self.locking.minutes_chosen.connect(self.minutes_chosen)
            cards += [self.people, self.locking]
        self.place = PlaceCard(desk, bus, jobs)
        self.place.corrected.connect(self.desk_changed)
        cards.append(self.place)
        if desk.kind == "village":
            self.contact = ContactCard(desk, bus, jobs)
            cards.append(self.contact)
        self.practice = PracticeCard(desk)
        self.practice.training_wanted.connect(self.training_wanted)
        self.practice.restart_wanted.connect(self.training_restart_wanted)
        cards.append(self.practice)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(16), px(16), px(14))
        column.setSpacing(px(12))
        self.title = PageTitle(self.tr("Pengaturan"), self.tr("Setiap perubahan langsung berlaku."))
        column.addWidget(self.title)
        column.addWidget(CardGrid(cards, 380, most=2))
        column.addStretch(1)
        theme().changed.connect(self._show_look)

    def shown(self) -> None:
        """Whether the region may still be corrected can have changed."""
        self.place.refresh()

    def open_with(self, argument: object) -> None:
        """With `RECOVERY`, ask at once for a new recovery code."""
        if argument == RECOVERY and self.people is not None:
            self.people.renew_code()

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
