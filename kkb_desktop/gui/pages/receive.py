"""Receive: packs, receipts and the district card that come back from the district."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.domain.errors import KkbError
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.exchange.districtcard import DistrictCard, FoundCards
from kkb_desktop.gui.exchange.dropping import FileDrop
from kkb_desktop.gui.exchange.sixwords import SixWords
from kkb_desktop.gui.exchange.sticks import sticks
from kkb_desktop.gui.forms.asking import ask_files, ask_folder
from kkb_desktop.gui.forms.flow import FlowLayout
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.receive.result import Result
from kkb_desktop.gui.receive.standing import Standing
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, PageTitle, clear
from kkb_desktop.gui.widgets.cardgrid import CardGrid
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import devices, receiving
from kkb_desktop.services.exchange.receiving import Taken
from kkb_desktop.services.home.status import status
from kkb_desktop.services.writing.changes import ChangeSet


class ReceivePage(QWidget):
    """Choose a stick or files (or drop them here); every file is checked before anything changes, and named."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._last: list[Path] = []
        self._found_card: Path | None = None
        FileDrop(self, self.take)
        self.title = PageTitle(
            self.tr("Terima paket"),
            self.tr("Tanda terima, perbaikan, dan data yang kembali dari kabupaten."),
        )
        self.messages = Messages()
        self.messages.pressed.connect(self._install_found)
        self.result = Result(desk)
        self.result.hide()
        self.standing = Standing(desk)
        self.standing.send_wanted.connect(lambda: bus.go("send"))
        self.card = DistrictCard(desk, jobs)
        self.card.changed.connect(self._tell)
        self.words = SixWords()
        own = Card(self.tr("Enam kata laptop ini"), icon_name="monitor")
        own.add(
            Label(self.tr("Bacakan bila kabupaten menelepon untuk menyetujui laptop ini."), "mut", wrap=True)
        )
        own.add(self.words)
        own.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(12))
        column.addWidget(self.title)
        column.addWidget(self.messages)
        column.addWidget(self.result)
        column.addWidget(CardGrid([self._open_card(), self.standing], 400))
        column.addWidget(CardGrid([self.card, own], 400))
        column.addStretch(1)

    def _open_card(self) -> Card:
        card = Card(self.tr("Buka dari kabupaten"), icon_name="package-open")
        card.add(
            Label(
                self.tr("Pasang flashdisk yang dibawa dari kabupaten. Berkas lain di dalamnya dibiarkan."),
                "mut",
                wrap=True,
            )
        )
        ways = QWidget()
        self._ways = FlowLayout(ways, px(8))
        card.add(ways)
        card.add(Label(self.tr("Dapat juga dengan menarik berkas ke halaman ini."), "small", wrap=True))
        card.body.addStretch(1)
        return card

    # what the shell calls

    def shown(self) -> None:
        """Show the card, the sticks and what waits now."""
        self._list_sticks()
        self.card.read()
        self.words.set_words(devices.fingerprint(self._desk))
        self._read_standing()

    def _read_standing(self) -> None:
        desk = self._desk
        job = self._jobs.read(lambda _job: status(desk))
        job.done.connect(self.standing.show_status)
        job.failed.connect(self.messages.refuse)

    def _list_sticks(self) -> None:
        """The ways in: a button for each stick, the first of them the main one; files and folders besides."""
        clear(self._ways)
        ways: list[tuple[str, str, Callable[[], object]]] = []
        for stick in sticks(self._desk):
            name = self.tr("Buka %1").replace("%1", stick.name).replace("&", "&&")
            ways.append((name, "usb", partial(self.take, [stick.path])))
        ways.append((self.tr("Pilih flashdisk atau folder …"), "folder-open", self._ask_folder))
        ways.append((self.tr("Pilih berkas …"), "file-text", self._ask_files))
        ways.append((self.tr("Cari flashdisk lagi"), "refresh-cw", self._list_sticks))
        for at, (text, icon_name, work) in enumerate(ways):
            kind = "primary" if at == 0 else "link" if at == len(ways) - 1 else "secondary"
            button = Button(text, kind, icon_name)
            button.clicked.connect(lambda _checked=False, work=work: work())
            self._ways.addWidget(button)
            button.show()

    # actions

    def take(self, paths: list[Path]) -> None:
        """Check these files or folders and take in what is for this laptop."""
        desk, self._last = self._desk, paths
        job = self._jobs.write(
            lambda job: receiving.take_pack(desk, paths, progress=job.progress, cancel=job.check),
            title=self.tr("Memeriksa berkas dari kabupaten"),
        )
        job.done.connect(self._taken)
        job.failed.connect(self._refused)

    def _taken(self, taken: Taken) -> None:
        self.messages.say("")
        self.result.show_taken(taken)
        self.result.show()
        self._bus.announce(taken.change, self)
        self._tell()
        self._read_standing()

    def _tell(self) -> None:
        # Nothing was edited, but what counts as received, or what may be sent, is different now.
        self._bus.changed.emit(ChangeSet({"family": frozenset(), "person": frozenset()}), self)
        self._bus.saved.emit()

    def _refused(self, error: Exception) -> None:
        self.result.hide()
        self.messages.refuse(error)
        if isinstance(error, KkbError) and error.reason == "card.missing":
            desk, paths = self._desk, self._last
            job = self._jobs.read(lambda _job: receiving.cards_in(desk, paths))
            job.done.connect(self._offer_card)

    def _offer_card(self, found: FoundCards) -> None:
        """The card that is missing lies on the very stick: install it, and open the rest again."""
        if found:
            self._found_card = found[0][0]
            text = self.tr(
                "Di flashdisk ini ada kartu %1. Pasang, lalu cocokkan keenam katanya lewat telepon."
            )
            self.messages.say(
                text.replace("%1", found[0][1].name),
                "info",
                action=self.tr("Pasang kartu ini"),
                closable=False,
            )

    def _install_found(self) -> None:
        if self._found_card is not None:
            self.messages.say("")
            self.card.install(self._found_card)
            self._found_card = None

    def install_card(self, path: Path) -> None:
        """Install the district card from a file."""
        self.card.install(path)

    def _ask_files(self) -> None:
        ask_files(self, self.tr("Pilih paket atau tanda terima"), self.tr("Berkas KKB (*.kkb)"), self.take)

    def _ask_folder(self) -> None:
        ask_folder(self, self.tr("Pilih flashdisk atau folder"), lambda folder: self.take([folder]))
