"""Send data: what goes, where to, done, and what comes next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.reasons import explain
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.forms.asking import ask_files, ask_folder
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import language, number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Inset, PageTitle, clear
from kkb_desktop.gui.widgets.checks import CheckLine
from kkb_desktop.gui.widgets.choice import ChoiceCard, ChoiceGroup
from kkb_desktop.gui.widgets.facts import Facts
from kkb_desktop.gui.widgets.labels import IconLabel, Label
from kkb_desktop.gui.widgets.pill import Pill
from kkb_desktop.gui.widgets.wizard import Wizard, WizardPage
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import devices, sending
from kkb_desktop.services.exchange.sending import Exported, SendPreview
from kkb_desktop.services.writing.changes import ChangeSet

_SYSTEM = ("/", "/boot", "/boot/efi", "/home", "/usr", "/var", "/tmp")


class _Contents(WizardPage):
    """Step 1: what goes, and who can open it."""

    def __init__(self, desk: Desk, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self.preview: SendPreview | None = None
        self.note = self.tr("Data di laptop tidak dihapus setelah dikirim.")
        self.messages = Messages()
        self.facts = Facts([])
        self.box = Inset(self.tr("Isi paket"))
        self.box.add(self.facts)
        self.box.body.addStretch(1)
        self._right = QVBoxLayout()
        self._right.setSpacing(px(8))
        self.card_button = Button(self.tr("Pasang kartu kabupaten …"), "secondary", "key-round")
        self.card_button.clicked.connect(self._ask_card)
        columns = QHBoxLayout()
        columns.setSpacing(px(18))
        columns.addWidget(self.box, 1)
        columns.addLayout(self._right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(14), px(22), px(14))
        column.addWidget(self.messages)
        column.addLayout(columns, 1)

    def ready(self) -> bool:
        return self.preview is not None and not self.preview.warnings and self.preview.operations > 0

    def entered(self) -> None:
        desk = self._desk
        job = self._jobs.read(lambda _job: (sending.preview(desk), devices.installed_card(desk)))
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)

    def _show(self, result: tuple[SendPreview, devices.InstalledCard | None]) -> None:
        preview, card = result
        self.preview = preview
        rows = [
            (spoken(RECORD_TYPES[type].plural), number(count))
            for type, count in preview.counts.items()
            if count and type in RECORD_TYPES
        ]
        rows.append((self.tr("Perubahan"), number(preview.operations)))
        rows.append((self.tr("Ukuran paket"), f"\N{PLUS-MINUS SIGN}{size_text(preview.size_estimate)}"))
        self.facts.set_rows(rows)
        clear_but = self.card_button
        clear_but.setParent(None)
        clear(self._right)
        self._right.addWidget(Label(self.tr("Kunci paket untuk"), "h3"))
        if card is not None:
            words = " · ".join(card.words)
            self._right.addWidget(CheckLine("ok", card.label or card.region, words))
            self._right.addWidget(
                Label(
                    self.tr(
                        "Hanya kantor ini yang dapat membuka isinya. Bila flashdisk hilang, data warga aman."
                    ),
                    "mut",
                    wrap=True,
                )
            )
        for code in preview.warnings:
            said = explain(code, language())
            self._right.addWidget(CheckLine("warn", said.what, said.next_step))
        if "card.missing" in preview.warnings:
            self._right.addWidget(clear_but)
            clear_but.show()
        if not preview.operations:
            said_text = self.tr("Semua data sudah dikirim dan diterima kabupaten.")
            self._right.addWidget(CheckLine("ok", self.tr("Tidak ada yang perlu dikirim"), said_text))
        self._right.addStretch(1)
        self.changed.emit()

    def _ask_card(self) -> None:
        ask_files(
            self,
            self.tr("Pilih berkas kartu kabupaten"),
            self.tr("Berkas KKB (*.kkb)"),
            lambda paths: self.install_card(paths[0]),
        )

    def install_card(self, path: Path) -> None:
        """Install the district card from a file."""
        desk = self._desk
        job = self._jobs.write(lambda _job: devices.install_card(desk, path))
        job.done.connect(self._installed)
        job.failed.connect(self.messages.refuse)

    def _installed(self, card: devices.InstalledCard) -> None:
        text = self.tr("Kartu dipasang. Cocokkan enam kata ini lewat telepon dengan kabupaten: %1")
        self.messages.say(text.replace("%1", " · ".join(card.words)), "info")
        self.entered()


class _Place(WizardPage):
    """Step 2: where to; leaving it writes the bundle."""

    def __init__(self, desk: Desk, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self.next_text, self.next_icon = self.tr("Buat paket && simpan"), "lock"
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
        tools = QHBoxLayout()
        tools.addWidget(other)
        tools.addWidget(again)
        tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(14), px(22), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.messages)
        column.addWidget(Label(self.tr("Simpan paket di mana?"), "h3"))
        column.addLayout(self._choices)
        column.addLayout(tools)
        column.addStretch(1)

    def ready(self) -> bool:
        return self.group is not None and bool(self.group.current)

    def entered(self) -> None:
        self.exported = None
        cards: list[tuple[str, ChoiceCard]] = []
        self.folders = {}
        for volume in sticks():
            key = volume.rootPath()
            self.folders[key] = Path(key)
            name = self.tr("Flashdisk %1").replace("%1", volume.displayName())
            room = self.tr("%1 kosong").replace("%1", size_text(volume.bytesAvailable()))
            cards.append((key, ChoiceCard(name, room, "usb", Pill(self.tr("Terpasang"), "ok", "check"))))
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        own = self._own or Path(documents) / "Kiriman KKB"
        self.folders["folder"] = own
        cards.append(("folder", ChoiceCard(self.tr("Folder di laptop ini"), str(own), "folder")))
        clear(self._choices)
        self.group = ChoiceGroup(cards)
        self.group.chosen.connect(lambda _key: self.changed.emit())
        self.group.set_current("folder" if self._own else cards[0][0])
        self._choices.addWidget(self.group)
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

        def work(job: Job) -> Exported:
            folder.mkdir(parents=True, exist_ok=True)
            return sending.export(desk, folder, progress=job.progress, cancel=job.check)

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
        self.messages.say(explain_error(error).text, "err")
        self.changed.emit()

    def _stopped(self) -> None:
        self.busy = False
        self.messages.say(self.tr("Dihentikan. Tidak ada berkas yang tertinggal."), "info")
        self.changed.emit()


class _Done(WizardPage):
    """Step 3: what was written, and what comes next."""

    back = False

    def __init__(self, desk: Desk, place: _Place) -> None:
        super().__init__()
        self._desk, self._place = desk, place
        self.facts = Facts([])
        self.words = Label("", "mut", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(IconLabel("package-check", "ok", 26, fill="ok_soft"))
        head.addWidget(Label(self.tr("Paket siap dibawa"), "h2"), 1)
        steps = Inset(self.tr("Langkah berikutnya"))
        for line in (
            self.tr("1. Lepaskan flashdisk dengan aman, lalu bawa ke kabupaten."),
            self.tr("2. Kabupaten mengimpor paket dan memberi tanda terima."),
            self.tr("3. Buka tanda terima itu di halaman Terima paket."),
        ):
            steps.add(Label(line, wrap=True))
        steps.add(self.words)
        self.open_button = Button(self.tr("Buka folder"), "link", "folder-open")
        self.open_button.clicked.connect(self._open_folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(14), px(22), px(14))
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addWidget(self.facts)
        column.addWidget(steps)
        column.addWidget(self.open_button)
        column.addStretch(1)

    def entered(self) -> None:
        done = self._place.exported
        if done is None:
            return
        rows = [
            (self.tr("Paket ke"), number(done.number)),
            (self.tr("Perubahan di dalamnya"), number(done.operations)),
            (self.tr("Disimpan di"), str(done.paths[0].parent)),
        ]
        self.facts.set_rows(rows + [(self.tr("Berkas"), path.name) for path in done.paths])
        words = self.tr("Kata sidik laptop ini, bila kabupaten menanyakannya: %1")
        self.words.setText(words.replace("%1", " · ".join(devices.fingerprint(self._desk))))

    def _open_folder(self) -> None:
        if self._place.exported is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._place.exported.paths[0].parent)))


class SendPage(QWidget):
    """The wizard, as a page; begins anew at every visit after it was finished."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.title = PageTitle(
            self.tr("Kirim data ke kabupaten"),
            self.tr("Paket disimpan terkunci di flashdisk atau folder. Tidak perlu internet."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.addWidget(self.title)
        self._column = QVBoxLayout()
        column.addLayout(self._column, 1)
        self.wizard: Wizard | None = None
        self._begin()

    def _begin(self) -> None:
        clear(self._column)
        self.contents = _Contents(self._desk, self._jobs)
        self.place = _Place(self._desk, self._jobs)
        self.done = _Done(self._desk, self.place)
        self.wizard = Wizard(
            "",
            "",
            "send",
            [
                (self.tr("Periksa isi"), self.contents),
                (self.tr("Simpan && kunci").replace("&&", "&"), self.place),
                (self.tr("Selesai"), self.done),
            ],
            closable=False,
        )
        self.wizard.finished.connect(self._finished)
        self.place.go_on.connect(self._tell)
        self._column.addWidget(self.wizard)

    def shown(self) -> None:
        """Count again what goes."""
        if self.wizard is not None and self.wizard.index == 0:
            self.contents.entered()

    def _tell(self) -> None:
        # Nothing was edited, but what counts as sent is different now.
        self._bus.changed.emit(ChangeSet({"family": frozenset(), "person": frozenset()}), self)
        self._bus.saved.emit()

    def _finished(self) -> None:
        self._begin()
        self._bus.go("receive")


def sticks() -> list[QStorageInfo]:
    """Mounted volumes that look like sticks: writable, not the system's own."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        usable = volume.isValid() and volume.isReady() and not volume.isReadOnly()
        if usable and not volume.isRoot() and root not in _SYSTEM and _outside(root):
            found.append(volume)
    return found


def _outside(root: str) -> bool:
    """On Windows any letter but the system's; elsewhere where desktops mount sticks."""
    return root.startswith(("/media/", "/run/media/", "/Volumes/")) or (root[1:2] == ":" and root[:1] != "C")


def size_text(size: int) -> str:
    """A size in bytes for people: "86 kB", "6,1 GB"."""
    for unit, factor in (("GB", 10**9), ("MB", 10**6)):
        if size >= factor:
            tenths = round(size * 10 / factor)
            return f"{tenths // 10},{tenths % 10} {unit}" if language() == "id" else f"{tenths / 10} {unit}"
    return f"{max(1, round(size / 1000))} kB"
