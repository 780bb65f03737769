"""Receive: packs, receipts and the district card that come back from the district."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_files, ask_folder
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, PageTitle, clear
from kkb_desktop.gui.widgets.checks import CheckLine
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import devices, receiving
from kkb_desktop.services.exchange.receiving import Taken


class ReceivePage(QWidget):
    """Choose a file or a stick (or drop it here); every file is checked before anything changes."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.setAcceptDrops(True)
        self.messages = Messages()
        take = Card(self.tr("Buka paket atau tanda terima"), icon_name="package-open")
        take.add(
            Label(
                self.tr("Pilih berkas .kkb dari kabupaten, atau pilih flashdisknya. Berkas lain dilewati."),
                "mut",
                wrap=True,
            )
        )
        self.file_button = Button(self.tr("Pilih berkas …"), "primary", "file-text")
        self.file_button.clicked.connect(self._ask_files)
        self.folder_button = Button(self.tr("Pilih flashdisk atau folder …"), "secondary", "usb")
        self.folder_button.clicked.connect(self._ask_folder)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.file_button)
        row.addWidget(self.folder_button)
        row.addStretch(1)
        take.body.addLayout(row)
        take.add(Label(self.tr("Bisa juga dengan menarik berkas ke halaman ini."), "small"))
        self.result = Card(self.tr("Hasil"), icon_name="clipboard-check")
        self._lines = QVBoxLayout()
        self.result.body.addLayout(self._lines)
        self.result.hide()
        self.card = Card(self.tr("Kartu kabupaten"), icon_name="key-round")
        self._card_lines = QVBoxLayout()
        self.card.body.addLayout(self._card_lines)
        self.card_button = Button(self.tr("Pasang kartu kabupaten …"), "secondary", "key-round")
        self.card_button.clicked.connect(self._ask_card)
        below = QHBoxLayout()
        below.addWidget(self.card_button)
        below.addStretch(1)
        self.card.body.addLayout(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(12))
        self.title = PageTitle(
            self.tr("Terima paket"),
            self.tr("Tanda terima, perbaikan, dan data yang kembali dari kabupaten."),
        )
        column.addWidget(self.title)
        column.addWidget(self.messages)
        column.addWidget(take)
        column.addWidget(self.result)
        column.addWidget(self.card)
        column.addStretch(1)

    def shown(self) -> None:
        """Show the card installed now."""
        clear(self._card_lines)
        card = devices.installed_card(self._desk)
        if card is None:
            words = self.tr("Tanpa kartu ini paket tidak dapat dikunci untuk kabupaten.")
            self._card_lines.addWidget(CheckLine("warn", self.tr("Belum dipasang"), words))
        else:
            self._card_lines.addWidget(CheckLine("ok", card.label or card.region, " · ".join(card.words)))
        own = self.tr("Kata sidik laptop ini")
        self._card_lines.addWidget(CheckLine("info", own, " · ".join(devices.fingerprint(self._desk))))

    def take(self, paths: list[Path]) -> None:
        """Check these files or folders and take in what is for this laptop."""
        desk = self._desk
        job = self._jobs.write(
            lambda job: receiving.take_pack(desk, paths, progress=job.progress, cancel=job.check),
            title=self.tr("Memeriksa berkas dari kabupaten"),
        )
        job.done.connect(self._taken)
        job.failed.connect(self._refused)

    def _taken(self, taken: Taken) -> None:
        self.messages.say("")
        clear(self._lines)
        rows: list[CheckLine] = []
        if taken.receipt is not None:
            words = self.tr("Kiriman Anda sudah sampai; jumlah belum dikirim ikut berkurang.")
            rows.append(CheckLine("ok", self.tr("Tanda terima sah"), words))
        if taken.packs:
            words = self.tr("%1 perubahan baru diterima.").replace("%1", number(taken.new))
            rows.append(CheckLine("ok", self.tr("Paket dari kabupaten sah"), words))
        if taken.known:
            words = self.tr("Tidak ada yang berubah karenanya.")
            rows.append(CheckLine("info", self.tr("Sudah pernah diterima"), words))
        if taken.conflicts:
            words = self.tr("%1 catatan berbeda dengan isian Anda; kabupaten akan memutuskan.")
            rows.append(
                CheckLine(
                    "warn", self.tr("Ada yang berbenturan"), words.replace("%1", number(taken.conflicts))
                )
            )
        if not rows:
            words = self.tr("Berkas lain dilewati; tidak ada yang berubah.")
            rows.append(CheckLine("info", self.tr("Tidak ada paket untuk laptop ini"), words))
        for row in rows:
            self._lines.addWidget(row)
        self.result.show()
        self._bus.announce(taken.change, self)
        self._bus.saved.emit()

    def _refused(self, error: Exception) -> None:
        self.result.hide()
        self.messages.refuse(error)

    def install_card(self, path: Path) -> None:
        """Install the district card from a file."""
        desk = self._desk
        job = self._jobs.write(lambda _job: devices.install_card(desk, path))
        job.done.connect(self._installed)
        job.failed.connect(self.messages.refuse)

    def _installed(self, _card: object) -> None:
        self.messages.say(
            self.tr("Kartu dipasang. Cocokkan kata sidiknya lewat telepon dengan kabupaten."), "ok"
        )
        self.shown()

    def _ask_files(self) -> None:
        ask_files(self, self.tr("Pilih paket atau tanda terima"), self.tr("Berkas KKB (*.kkb)"), self.take)

    def _ask_folder(self) -> None:
        ask_folder(self, self.tr("Pilih flashdisk atau folder"), lambda folder: self.take([folder]))

    def _ask_card(self) -> None:
        ask_files(
            self,
            self.tr("Pilih berkas kartu kabupaten"),
            self.tr("Berkas KKB (*.kkb)"),
            lambda paths: self.install_card(paths[0]),
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.take(paths)
