"""Laptops at the district: new ones to be let in by their words, receipts and packs to be given out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.dialogs.district_help import AnswerVillage
from kkb_desktop.gui.exchange.sixwords import SixWords
from kkb_desktop.gui.exchange.sticks import to_stick
from kkb_desktop.gui.forms.asking import ask_files
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.models.paged import Column, PagedModel
from kkb_desktop.gui.permitting import gate
from kkb_desktop.gui.theme import Kind, px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, Line, PageTitle, scrolled
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label
from kkb_desktop.gui.widgets.modal import ModalCard, confirm
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.desk import recovery
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission
from kkb_desktop.services.exchange import devices, inbox, packs
from kkb_desktop.services.exchange.devices import DeviceView, InstalledCard
from kkb_desktop.services.exchange.inbox import InboxEntry
from kkb_desktop.services.exchange.offices import place_name
from kkb_desktop.services.exchange.packs import Receipts
from kkb_desktop.services.writing.changes import ChangeSet


class DevicesPage(QWidget):
    """Table of laptops and who uses them, and the words of the one chosen, large enough to be read over the phone."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.devices: dict[str, DeviceView] = {}
        self._office: InstalledCard | None = None
        self._wanted = ""
        self.title = PageTitle(
            self.tr("Laptop dan kunci"),
            self.tr("Laptop baru disetujui setelah enam katanya cocok dengan yang dibacakan dari desa."),
        )
        self.card_button = Button(self.tr("Simpan kartu kabupaten …"), "secondary", "key-round")
        self.card_button.clicked.connect(self._ask_card)
        self.all_button = Button(self.tr("Tanda terima semua desa …"), "secondary", "package-check")
        self.all_button.clicked.connect(
            lambda: to_stick(
                desk, self, self.tr("Simpan tanda terima di mana?"), None, self.write_all_receipts
            )
        )
        self.help_button = Button(self.tr("Bantu laptop terkunci …"), "link", "lock-open")
        self.help_button.clicked.connect(self._ask_request)
        gate(self.help_button, desk, Permission.DEVICES)
        gate(self.card_button, desk, Permission.DEVICES)
        self.title.tools.addWidget(self.all_button)
        self.title.tools.addWidget(self.card_button)
        self.messages = Messages()
        self.messages.pressed.connect(lambda: bus.go("inbox"))
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self._table_card(), 62)
        row.addWidget(self._device_card(), 38)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addWidget(self.messages)
        column.addLayout(row, 1)
        self._choose("")

    def _table_card(self) -> Card:
        card = Card()
        card.body.setContentsMargins(px(2), px(2), px(2), px(2))
        self.model = PagedModel(
            (
                Column(self.tr("Kader"), self._name, 0, strong=True),
                Column(self.tr("Telepon"), lambda each: each.phone or "\N{EN DASH}", 130),
                Column(self.tr("Wilayah"), lambda each: self._place(each), 150),
                Column(self.tr("Keadaan"), lambda _each: "", 190, pills=self._pill),
            ),
            lambda ids: {each: self.devices[each] for each in ids if each in self.devices},
            parent=self,
        )
        self.table = DataTable(self.tr("Laptop"))
        self.table.set_model(self.model)
        self.table.chosen.connect(self._choose)
        self.empty = EmptyState(
            "key-round",
            self.tr("Belum ada laptop desa"),
            self.tr(
                "Simpan kartu kabupaten ke flashdisk dan bawa ke desa. Laptop desa muncul di sini setelah paket "
                "pertamanya dibuka di kotak masuk."
            ),
            self.tr("Simpan kartu kabupaten …"),
        )
        self.empty.pressed.connect(self._ask_card)
        card.add(self.table, 1)
        card.add(self.empty, 1)
        self.empty.hide()
        foot = QHBoxLayout()  # beside the other two it would leave the title no room at the largest text
        foot.addWidget(self.help_button)
        foot.addStretch(1)
        card.body.addLayout(foot)
        self._left = card
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.hide_columns((1,), self._left.width() < px(560))  # the phone stands beside it too

    def _device_card(self) -> Card:
        card = Card()
        self.name = ElidedLabel("", "h2")
        self.line = Label("", "mut", wrap=True)
        self.call = Label("", "strong", wrap=True)
        self.ask = Label("", wrap=True)
        self.words = SixWords()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(6), 0)
        column.setSpacing(px(8))
        for part in (self.line, self.call, Line(), self.ask, self.words):
            column.addWidget(part)
        column.addStretch(1)
        card.add(self.name)
        card.add(scrolled(inside), 1)

        def button(text: str, kind: str, icon_name: str, work: Callable[[], object]) -> Button:
            made = Button(text, kind, icon_name)
            made.clicked.connect(lambda: work())
            card.add(made)
            return made

        self.approve_button = button(
            self.tr("Keenam kata cocok, setujui"), "primary", "shield-check", self.approve
        )
        self.receipt_button = button(
            self.tr("Beri tanda terima …"),
            "primary",
            "package-check",
            lambda: to_stick(
                self._desk, self, self.tr("Simpan tanda terima di mana?"), None, self.write_receipt
            ),
        )
        self.pack_button = button(
            self.tr("Beri paket perbaikan …"),
            "secondary",
            "package",
            lambda: to_stick(self._desk, self, self.tr("Simpan paket di mana?"), None, self.write_pack),
        )
        self.revoke_button = button(self.tr("Cabut izin"), "danger", "lock", self._ask_revoke)
        return card

    # what the shell calls

    def shown(self) -> None:
        """Read the laptops again."""
        desk = self._desk
        job = self._jobs.read(lambda _job: (devices.devices(desk), devices.own_office(desk)))
        job.done.connect(self._fill)
        job.failed.connect(self.messages.refuse)

    def open_with(self, argument: object) -> None:
        """Choose the laptop with this id."""
        self._wanted = str(argument)
        self.shown()

    def _fill(self, read: tuple[list[DeviceView], InstalledCard]) -> None:
        found, self._office = read
        self.devices = {each.device: each for each in found}
        self.model.set_ids(list(self.devices))
        laptops = any(each.status != "self" for each in found)
        self.empty.setVisible(not laptops)
        self.table.setVisible(laptops)
        self.all_button.setEnabled(any(each.status == "approved" for each in found))
        chosen = self.devices.get(self.table.selected_id)
        kept = chosen.device if chosen is not None and chosen.status != "self" else ""
        wanted = self._wanted or kept or next(iter(self.devices), "")  # who waits stands first
        self._wanted = ""
        self.table.select(wanted)
        self._choose(wanted)

    def _choose(self, device: str) -> None:
        each = self.devices.get(device)
        status = each.status if each else ""
        self.approve_button.setVisible(status in ("pending", "revoked"))
        self.approve_button.setEnabled(True)
        self.receipt_button.setVisible(status == "approved")
        self.pack_button.setVisible(status == "approved")
        self.revoke_button.setVisible(status in ("pending", "approved"))
        self.revoke_button.setText(
            self.tr("Tolak laptop ini") if status == "pending" else self.tr("Cabut izin")
        )
        self.words.set_words(each.words if each else ())
        self.call.setText(self._call(each) if each else "")
        self.call.setVisible(bool(self.call.text()))
        if each is None:
            self.name.set_text(self.tr("Belum ada laptop dipilih"))
            self.line.setText("")
            self.ask.setText("")
            return
        self.name.set_text(self._name(each))
        self.line.setText(" · ".join(filter(None, (self._place(each), each.label, self._since(each)))))
        if status == "self":
            self.ask.setText(self.tr("Bacakan enam kata ini bila desa memasang kartu kabupaten:"))
        elif status == "pending":
            self.ask.setText(self.tr("Telepon kadernya dan minta membacakan enam kata di laptopnya:"))
        elif status == "revoked":
            self.ask.setText(
                self.tr(
                    "Kirimannya ditolak. Untuk menyetujuinya lagi, cocokkan dulu keenam katanya lewat telepon:"
                )
            )
        else:
            self.ask.setText(self.tr("Enam kata laptop ini:"))

    # how a laptop is spoken of

    def _name(self, each: DeviceView) -> str:
        if each.status == "self" and self._office is not None:
            return self._office.name
        return each.name

    def _place(self, each: DeviceView) -> str:
        return self.tr("Kantor ini") if each.status == "self" else place_name(each.village)

    def _since(self, each: DeviceView) -> str:
        if each.approved_on is None or each.status != "approved":
            return ""
        return self.tr("disetujui %1").replace("%1", f"{each.approved_on:%d-%m-%Y}")

    def _call(self, each: DeviceView) -> str:
        return self.tr("Telepon %1").replace("%1", each.phone) if each.phone else ""

    # actions

    def _ask_request(self) -> None:
        ask_files(
            self,
            self.tr("Permintaan pemulihan dari desa"),
            f"{recovery.REQUEST}*.kkb ({recovery.REQUEST}*.kkb)",
            lambda found: self.read_request(found[0]),
        )

    def read_request(self, path: Path) -> None:
        """Show what a laptop whose passphrase is lost asks for."""
        desk = self._desk
        job = self._jobs.read(lambda _job: recovery.read_request(desk, path))
        job.done.connect(lambda asked: self._show_request(path, asked))
        job.failed.connect(self.messages.refuse)

    def _show_request(self, path: Path, asked: recovery.Request) -> None:
        card = AnswerVillage(self._desk, self._jobs, path, asked)
        modal = ModalCard(self.window(), card, width=560, height=430)
        card.cancelled.connect(modal.dismiss)
        card.settled.connect(modal.close_card)
        card.settled.connect(
            lambda name: self.messages.say(
                self.tr("Jawaban tersimpan: %1. Berikan kepada desa itu.").replace("%1", name), "ok"
            )
        )
        modal.open()

    def approve(self) -> None:
        """Let the laptop in, whose words were compared, and check at once what it has sent."""
        view, desk = self.devices.get(self.table.selected_id), self._desk
        if view is not None and view.status in ("pending", "revoked"):
            self.approve_button.setEnabled(False)
            job = self._jobs.write(lambda _job: inbox.approve_sender(desk, view.device, words=view.words))
            job.done.connect(lambda found: self._approved(view, found))
            job.failed.connect(self.messages.refuse)

    def _approved(self, view: DeviceView, found: Sequence[InboxEntry]) -> None:
        ready = sum(entry.status == "ready" for entry in found)
        text = self.tr("%1 disetujui.").replace("%1", view.name)
        if ready:
            text += " " + self.tr("%1 paketnya sudah diperiksa dan siap diimpor.").replace(
                "%1", number(ready)
            )
        self.messages.say(text, "ok", action=self.tr("Buka kotak masuk") if ready else "")
        self._tell()
        self.shown()

    def _ask_revoke(self) -> None:
        view = self.devices.get(self.table.selected_id)
        new = view is not None and view.status == "pending"
        question = confirm(
            self.window(),
            self.tr("Tolak laptop ini?") if new else self.tr("Cabut izin laptop ini?"),
            self.tr(
                "Kirimannya ditolak. Yang sudah diterima tetap ada. Laptop ini dapat disetujui lagi kapan saja."
            ),
            self.tr("Tolak laptop") if new else self.tr("Cabut izin"),
            self.tr("Tidak jadi"),
            danger=True,
        )
        question.accepted.connect(self.revoke)

    def revoke(self) -> None:
        """Refuse what the laptop sends from now on."""
        device, desk = self.table.selected_id, self._desk
        job = self._jobs.write(lambda _job: devices.revoke(desk, device))
        job.done.connect(lambda _view: self._revoked())
        job.failed.connect(self.messages.refuse)

    def _revoked(self) -> None:
        self._tell()
        self.shown()

    def _tell(self) -> None:
        """What waits is counted anew in the header, though no record has changed."""
        self._bus.changed.emit(ChangeSet({"family": frozenset()}), self)
        self._bus.saved.emit()

    def _ask_card(self) -> None:
        to_stick(self._desk, self, self.tr("Simpan kartu di mana?"), None, self.write_card)

    def write_card(self, folder: Path) -> None:
        """Write the district card, with which village laptops lock their bundles."""
        self._write(lambda _job: [devices.write_district_card(self._desk, folder)])

    def write_receipt(self, folder: Path) -> None:
        """Write the receipt for the laptop chosen."""
        device = self.table.selected_id
        self._write(lambda _job: [packs.write_receipt(self._desk, device, folder)])

    def write_all_receipts(self, folder: Path) -> None:
        """Write the receipts of all approved laptops, those given before too: a stick may have been lost."""
        desk = self._desk
        job = self._jobs.write(
            lambda _job: packs.write_receipts(desk, folder, devices.approved_devices(desk)),
            title=self.tr("Menulis tanda terima"),
        )
        job.done.connect(self._receipts_written)
        job.failed.connect(self.messages.refuse)

    def _receipts_written(self, given: Receipts) -> None:
        text = self.tr("%1 tanda terima untuk %2 desa disimpan di %3.")
        for mark, value in (
            ("%1", number(len(given.paths))),
            ("%2", number(given.villages)),
            ("%3", str(given.paths[0].parent)),
        ):
            text = text.replace(mark, value)
        self.messages.say(text, "info")

    def write_pack(self, folder: Path) -> None:
        """Write a pack for the laptop's village."""
        village = self.devices[self.table.selected_id].village

        def work(job: Job) -> list[Path]:
            done = packs.write_pack(self._desk, village, folder, progress=job.progress, cancel=job.check)
            return list(done.paths)

        self._write(work)

    def _write(self, work: Callable[[Job], list[Path]]) -> None:
        job = self._jobs.write(work, title=self.tr("Menulis berkas"))
        job.done.connect(self._written)
        job.failed.connect(self.messages.refuse)

    def _written(self, paths: list[Path]) -> None:
        names = ", ".join(path.name for path in paths)
        text = self.tr("Tersimpan di %1: %2").replace("%1", str(paths[0].parent)).replace("%2", names)
        self.messages.say(text, "info")

    def _pill(self, each: DeviceView) -> tuple[PillData, ...]:
        looks: dict[str, tuple[str, Kind, str]] = {
            "self": (self.tr("Laptop ini"), "neutral", "monitor"),
            "pending": (self.tr("Belum disetujui"), "warn", "key-round"),
            "approved": (self.tr("Disetujui"), "ok", "shield-check"),
            "revoked": (self.tr("Ditolak"), "err", "lock"),
        }
        return (PillData(*looks[each.status]),)
