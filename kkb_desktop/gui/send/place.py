"""Step 2: where to; leaving it writes the package."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop import disk
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.exchange.sticks import size_text, sticks
from kkb_desktop.gui.forms.asking import ask_folder
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.flow import FlowLayout
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.send.contents import Contents, RecipientLine, content_rows
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Inset, clear
from kkb_desktop.gui.widgets.checks import CheckLine
from kkb_desktop.gui.widgets.choice import ChoiceCard, ChoiceGroup
from kkb_desktop.gui.widgets.facts import Facts
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.pill import Pill
from kkb_desktop.gui.widgets.wizard import WizardPage
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import sending
from kkb_desktop.services.exchange.sending import Exported

_MB = 1_000_000
_PARTS = (5, 10, 15)
"""Megabytes a part may have: what messengers and mail of district offices take."""


class Place(WizardPage):
    """Offers the sticks that are there, a folder of this laptop, and any other folder; parts where it is large."""

    def __init__(self, desk: Desk, jobs: JobRunner, contents: Contents) -> None:
        super().__init__()
        self._desk, self._jobs, self._contents = desk, jobs, contents
        self.next_text, self.next_icon = self.tr("Buat paket && simpan"), "lock"
        self.note = contents.note
        self.exported: Exported | None = None
        self.folders: dict[str, Path] = {}
        self.group: ChoiceGroup | None = None
        self._own: Path | None = None
        self.messages = Messages()
        self._choices = QVBoxLayout()
        other = Button(self.tr("Pilih folder lain …"), "link", "folder-open")
        other.clicked.connect(lambda: ask_folder(self, self.tr("Simpan paket di mana?"), self.choose_folder))
        again = Button(self.tr("Cari flashdisk lagi"), "link", "refresh-cw")
        again.clicked.connect(self.entered)
        tools = QWidget()
        flow = FlowLayout(tools, px(6))
        flow.addWidget(other)
        flow.addWidget(again)
        self.parts = Combo()
        self.parts.setMinimumContentsLength(12)
        self.parts.setAccessibleName(self.tr("Bagi menjadi berkas kecil"))
        self.parts.addItem(self.tr("Tidak dibagi"), None)
        for size in _PARTS:
            self.parts.addItem(self.tr("Paling besar %1 MB").replace("%1", number(size)), size * _MB)
        self.splitting = QWidget()
        line = QHBoxLayout(self.splitting)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Label(self.tr("Bagi menjadi berkas kecil"), "mut", wrap=True), 1)
        line.addWidget(self.parts)
        self.recipient = RecipientLine()
        self.facts = Facts([])
        self.title = Label("", "h3")
        box = Inset()
        box.add(self.title)
        box.add(self.facts)
        box.body.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(px(8))
        left.addWidget(Label(self.tr("Simpan paket di mana?"), "h3"))
        left.addLayout(self._choices)
        left.addWidget(tools)
        left.addWidget(self.splitting)
        left.addSpacing(px(4))
        left.addWidget(Label(self.tr("Kunci paket untuk"), "h3"))
        left.addWidget(self.recipient)
        left.addStretch(1)
        columns = QGridLayout()
        columns.setHorizontalSpacing(px(18))
        columns.addLayout(left, 0, 0)
        columns.addWidget(box, 0, 1)
        columns.setColumnStretch(0, 62)
        columns.setColumnStretch(1, 38)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(14), px(22), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.messages)
        column.addLayout(columns, 1)

    def ready(self) -> bool:
        return self.group is not None and bool(self.group.current)

    def entered(self) -> None:
        self.exported = None
        preview = self._contents.preview
        if preview is not None:
            self.title.setText(self.tr("Isi paket %1").replace("%1", number(preview.number)))
            self.facts.set_rows(content_rows(preview, (self.tr("Catatan lain"), self.tr("Ukuran paket"))))
            self.recipient.set_recipients(preview.recipients)
            self.splitting.setVisible(preview.size_estimate > _PARTS[0] * _MB)
        cards: list[tuple[str, ChoiceCard]] = []
        self.folders = {}
        locked: list[str] = []
        for stick in sticks(self._desk):
            if stick.read_only:
                locked.append(stick.name)
                continue
            key = str(stick.path)
            room = self.tr("%1 kosong").replace("%1", size_text(stick.free))
            self.folders[key] = stick.path
            pill = Pill(self.tr("Terpasang"), "info", "usb")
            cards.append((key, ChoiceCard(stick.name, room, "usb", pill)))
        own = self._own or own_folder()
        self.folders["folder"] = own
        cards.append(("folder", ChoiceCard(self.tr("Folder di laptop ini"), str(own), "folder")))
        clear(self._choices)
        self.group = ChoiceGroup(cards)
        self.group.chosen.connect(lambda _key: self.changed.emit())
        self.group.set_current("folder" if self._own else next(iter(self.folders)))
        self._choices.addWidget(self.group)
        for name in locked:
            words = self.tr("Tidak dapat ditulisi: geser kunci di sisinya, atau pakai flashdisk lain.")
            self._choices.addWidget(CheckLine("warn", name, words))
        self.changed.emit()

    def choose_folder(self, folder: Path) -> None:
        """Write into `folder`."""
        self._own = folder
        self.entered()

    def leave(self) -> bool:
        if self.exported is not None:
            return True
        assert self.group is not None
        desk, folder = self._desk, self.folders[self.group.current]
        own = folder == own_folder()
        split = None if self.splitting.isHidden() else self.parts.currentData()

        def work(job: Job) -> Exported:
            if own:  # only ours is made with all above it: a stick that is gone must be noticed
                disk.make_private(folder)
            return sending.export(desk, folder, split=split, progress=job.progress, cancel=job.check)

        self.busy = True
        self.messages.say(
            self.tr("Menulis dan membaca ulang paket. Jangan cabut flashdisk."), "info", closable=False
        )
        self.changed.emit()
        job = self._jobs.write(work, title=self.tr("Membuat paket kiriman"))
        job.done.connect(self._written)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._stopped)
        return False

    def _written(self, exported: Exported) -> None:
        self.busy, self.exported = False, exported
        self.messages.say("")
        self.go_on.emit()

    def _failed(self, error: Exception) -> None:
        self.busy = False
        words = f"{explain_error(error).text} {self.tr('Belum ada yang terkirim.')}"
        self.messages.say(words, "err")
        self.changed.emit()

    def _stopped(self) -> None:
        self.busy = False
        self.messages.say(self.tr("Dihentikan. Tidak ada berkas yang tertinggal."), "info")
        self.changed.emit()


def own_folder() -> Path:
    """Where packages go that do not go to a stick at once."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) / "Kiriman KKB"
