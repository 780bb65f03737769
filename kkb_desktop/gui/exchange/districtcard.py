"""The district's card in the village: whom packages are locked for, how it is installed, compared and replaced."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kkb_desktop.domain.errors import KkbError
from kkb_desktop.gui.exchange.sixwords import SixWords
from kkb_desktop.gui.exchange.sticks import sticks
from kkb_desktop.gui.forms.asking import ask_files
from kkb_desktop.gui.forms.flow import FlowLayout
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.labels import IconLabel, Label
from kkb_desktop.gui.widgets.modal import confirm
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import devices, receiving
from kkb_desktop.services.exchange.devices import InstalledCard

FoundCards = Sequence[tuple[Path, InstalledCard]]


class DistrictCard(Card):
    """Asks for the card while there is none; afterwards names the office and shows the six words to compare."""

    changed = Signal()  # a card was installed or taken off

    def __init__(self, desk: Desk, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self.card: InstalledCard | None = None
        self.messages = Messages()
        self._icon = IconLabel("key-round", "primary", 20)
        self.name = Label("", "h3", wrap=True)
        self.line = Label("", "mut", wrap=True)
        self.words = SixWords()
        self.find_button = Button(self.tr("Cari kartu di flashdisk"), "primary", "usb")
        self.find_button.clicked.connect(self.look_for)
        self.file_button = Button(self.tr("Pilih berkas kartu …"), "secondary", "folder-open")
        self.file_button.clicked.connect(self._ask)
        self.remove_button = Button(self.tr("Katanya tidak cocok, lepas kartu"), "link", "x")
        self.remove_button.clicked.connect(self._ask_remove)
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(self._icon)
        head.addWidget(self.name, 1)
        buttons = QWidget()
        flow = FlowLayout(buttons, px(8))
        for button in (self.find_button, self.file_button, self.remove_button):
            flow.addWidget(button)
        self.add(self.messages)
        self.body.addLayout(head)
        self.add(self.line)
        self.add(self.words)
        self.add(buttons)
        self.read()

    def read(self) -> None:
        """Show the card that is installed now."""
        self.show_card(devices.installed_card(self._desk))

    def show_card(self, card: InstalledCard | None) -> None:
        """Show this card, or ask for one."""
        self.card = card
        self.find_button.setVisible(card is None)
        self.remove_button.setVisible(card is not None)
        self.file_button.setText(
            self.tr("Pilih berkas kartu …") if card is None else self.tr("Ganti kartu …")
        )
        self.words.set_words(card.words if card is not None else ())
        if card is None:
            self._icon.set_icon("triangle-alert", "warn")
            self.name.setText(self.tr("Kartu kabupaten belum dipasang"))
            self.line.setText(
                self.tr(
                    "Tanpa kartu ini paket tidak dapat dikunci untuk kantor kabupaten. Minta berkasnya "
                    "(kartu-kabupaten-….kkb) kepada OPD KB, misalnya lewat flashdisk."
                )
            )
        else:
            self._icon.set_icon("key-round", "primary")
            self.name.setText(card.name)
            self.line.setText(
                self.tr(
                    "Kartu kabupaten. Hanya kantor ini yang dapat membuka paket. "
                    "Telepon kantornya dan cocokkan enam kata ini:"
                )
            )

    # actions

    def look_for(self) -> None:
        """Look for the card on the sticks that are there; one that is found is installed."""
        self.look_in([stick.path for stick in sticks(self._desk)])

    def look_in(self, folders: Sequence[Path]) -> None:
        """Look for the card in these folders."""
        desk = self._desk
        job = self._jobs.read(lambda _job: receiving.cards_in(desk, folders))
        job.done.connect(self._found)
        job.failed.connect(self.messages.refuse)

    def _found(self, found: FoundCards) -> None:
        if found:
            self.install(found[0][0])
        else:
            self.messages.say(
                self.tr(
                    "Tidak ada kartu kabupaten desa ini di flashdisk. Pasang flashdisknya, lalu cari lagi."
                ),
                "info",
            )

    def install(self, path: Path, *, replace: bool = False) -> None:
        """Install the card of a file; one with other keys than those installed is only taken after a question."""
        desk = self._desk
        job = self._jobs.write(lambda _job: devices.install_card(desk, path, replace=replace))
        job.done.connect(self._installed)
        job.failed.connect(lambda error: self._refused(error, path))

    def _installed(self, card: InstalledCard) -> None:
        self.messages.say("")
        self.show_card(card)
        self.changed.emit()

    def _refused(self, error: Exception, path: Path) -> None:
        self.messages.refuse(error)
        if isinstance(error, KkbError) and error.reason == "card.changed":
            asked = confirm(
                self.window(),
                self.tr("Ganti kartu kabupaten?"),
                self.tr(
                    "Kunci pada kartu ini lain dari yang terpasang. Ganti hanya bila kantor kabupaten "
                    "mengatakannya lewat telepon; sesudah itu cocokkan lagi keenam katanya."
                ),
                self.tr("Ganti kartu"),
                self.tr("Jangan ganti"),
                danger=True,
            )
            asked.accepted.connect(lambda: self.install(path, replace=True))

    def _ask(self) -> None:
        ask_files(
            self,
            self.tr("Pilih berkas kartu kabupaten"),
            self.tr("Berkas KKB (*.kkb)"),
            lambda paths: self.install(paths[0]),
        )

    def _ask_remove(self) -> None:
        asked = confirm(
            self.window(),
            self.tr("Lepas kartu ini?"),
            self.tr("Data tidak berubah. Sampai kartu yang benar dipasang, paket tidak dapat dibuat."),
            self.tr("Lepas kartu"),
            self.tr("Biarkan"),
            danger=True,
        )
        asked.accepted.connect(self.remove)

    def remove(self) -> None:
        """Take the card off: its words were not those of the district."""
        desk = self._desk
        job = self._jobs.write(lambda _job: devices.remove_card(desk))
        job.done.connect(lambda _none: self._installed_none())
        job.failed.connect(self.messages.refuse)

    def _installed_none(self) -> None:
        self.messages.say(
            self.tr("Kartu dilepas. Beri tahu kabupaten bahwa katanya tidak cocok, lalu minta kartu baru."),
            "info",
        )
        self.show_card(None)
        self.changed.emit()
