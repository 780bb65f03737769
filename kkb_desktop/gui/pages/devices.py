"""Laptops at the district: new ones to be let in by their words, receipts and packs to be given out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_folder
from kkb_desktop.gui.forms.flow import FlowLayout
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.models.paged import Column, PagedModel
from kkb_desktop.gui.theme import Kind, px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, Line, PageTitle, clear
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label
from kkb_desktop.gui.widgets.modal import confirm
from kkb_desktop.gui.widgets.pill import Pill, PillData
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import devices, packs
from kkb_desktop.services.exchange.devices import DeviceView


class DevicesPage(QWidget):
    """Table of laptops, and the words of the one chosen, large enough to be read over the phone."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.devices: dict[str, DeviceView] = {}
        self._wanted = ""
        self.title = PageTitle(
            self.tr("Laptop dan kunci"),
            self.tr("Laptop baru disetujui setelah enam katanya cocok dengan yang dibacakan dari desa."),
        )
        self.card_button = Button(self.tr("Simpan kartu kabupaten …"), "secondary", "key-round")
        self.card_button.clicked.connect(
            lambda: ask_folder(self, self.tr("Simpan kartu di mana?"), self.write_card)
        )
        self.title.tools.addWidget(self.card_button)
        self.messages = Messages()
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self._table_card(), 60)
        row.addWidget(self._device_card(), 40)
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
                Column(self.tr("Laptop"), lambda each: each.label or each.device[:6].upper(), 0, strong=True),
                Column(self.tr("Wilayah"), lambda each: _place(each.village), 200),
                Column(self.tr("Keadaan"), lambda _each: "", 190, pills=self._pill),
            ),
            lambda ids: {each: self.devices[each] for each in ids if each in self.devices},
            parent=self,
        )
        self.table = DataTable(self.tr("Laptop"))
        self.table.set_model(self.model)
        self.table.chosen.connect(self._choose)
        card.add(self.table, 1)
        return card

    def _device_card(self) -> Card:
        card = Card()
        self.name = ElidedLabel("", "h2")
        self.line = ElidedLabel("", "mut")
        self.ask = Label("", wrap=True)
        self.words = QWidget()
        self._word_flow = FlowLayout(self.words, px(8))
        self.approve_button = Button(self.tr("Keenam kata cocok, setujui"), "primary", "shield-check")
        self.approve_button.clicked.connect(self.approve)
        self.receipt_button = Button(self.tr("Beri tanda terima …"), "primary", "package-check")
        self.receipt_button.clicked.connect(
            lambda: ask_folder(self, self.tr("Simpan tanda terima di mana?"), self.write_receipt)
        )
        self.pack_button = Button(self.tr("Beri paket perbaikan …"), "secondary", "package")
        self.pack_button.clicked.connect(
            lambda: ask_folder(self, self.tr("Simpan paket di mana?"), self.write_pack)
        )
        self.revoke_button = Button(self.tr("Cabut izin"), "danger", "lock")
        self.revoke_button.clicked.connect(self._ask_revoke)
        card.add(self.name)
        card.add(self.line)
        card.add(Line())
        card.add(self.ask)
        card.add(self.words)
        card.body.addStretch(1)
        for button in (self.approve_button, self.receipt_button, self.pack_button, self.revoke_button):
            card.add(button)
        return card

    # what the shell calls

    def shown(self) -> None:
        """Read the laptops again."""
        desk = self._desk
        job = self._jobs.read(lambda _job: devices.devices(desk))
        job.done.connect(self._fill)
        job.failed.connect(self.messages.refuse)

    def open_with(self, argument: object) -> None:
        """Choose the laptop with this id."""
        self._wanted = str(argument)
        self.shown()

    def _fill(self, found: list[DeviceView]) -> None:
        self.devices = {each.device: each for each in found}
        self.model.set_ids(list(self.devices))
        wanted = self._wanted or self.table.selected_id or next(iter(self.devices), "")
        self._wanted = ""
        self.table.select(wanted)
        self._choose(wanted)

    def _choose(self, device: str) -> None:
        each = self.devices.get(device)
        status = each.status if each else ""
        self.approve_button.setVisible(status == "pending")
        self.receipt_button.setVisible(status == "approved")
        self.pack_button.setVisible(status == "approved")
        self.revoke_button.setVisible(status in ("pending", "approved"))
        clear(self._word_flow)
        if each is None:
            self.name.set_text(self.tr("Belum ada laptop"))
            self.line.set_text("")
            self.ask.setText(self.tr("Laptop muncul di sini setelah paket pertamanya dibuka di kotak masuk."))
            return
        self.name.set_text(each.label or each.device[:6].upper())
        self.line.set_text(_place(each.village))
        if status == "self":
            self.ask.setText(self.tr("Kata sidik kabupaten. Bacakan bila desa memasang kartu kabupaten."))
        else:
            self.ask.setText(self.tr("Telepon kadernya dan minta membacakan enam kata di laptopnya:"))
        for at, word in enumerate(each.words, 1):
            self._word_flow.addWidget(Pill(f"{at}  {word}", "info"))
        self.words.updateGeometry()

    # actions

    def approve(self) -> None:
        """Let the laptop in, whose words were compared."""
        view, desk = self.devices.get(self.table.selected_id), self._desk
        if view is not None and view.status == "pending":
            job = self._jobs.write(lambda _job: devices.approve(desk, view.device, words=view.words))
            job.done.connect(self._approved)
            job.failed.connect(self.messages.refuse)

    def _approved(self, view: DeviceView) -> None:
        text = self.tr("%1 disetujui. Paketnya sekarang bisa diimpor dari kotak masuk.")
        self.messages.say(text.replace("%1", view.label or view.device[:6].upper()), "ok")
        self._bus.saved.emit()
        self.shown()

    def _ask_revoke(self) -> None:
        question = confirm(
            self.window(),
            self.tr("Cabut izin laptop ini?"),
            self.tr("Kiriman berikutnya ditolak. Yang sudah diterima tetap ada."),
            self.tr("Cabut izin"),
            self.tr("Tidak jadi"),
            danger=True,
        )
        question.accepted.connect(self.revoke)

    def revoke(self) -> None:
        """Refuse what the laptop sends from now on."""
        device, desk = self.table.selected_id, self._desk
        job = self._jobs.write(lambda _job: devices.revoke(desk, device))
        job.done.connect(lambda _view: self.shown())
        job.failed.connect(self.messages.refuse)

    def write_card(self, folder: Path) -> None:
        """Write the district card, with which village laptops lock their bundles."""
        self._write(lambda _job: [devices.write_district_card(self._desk, folder)])

    def write_receipt(self, folder: Path) -> None:
        """Write the receipt for the laptop chosen."""
        device = self.table.selected_id
        self._write(lambda _job: [packs.write_receipt(self._desk, device, folder)])

    def write_pack(self, folder: Path) -> None:
        """Write a pack for the laptop's village."""
        village = self.devices[self.table.selected_id].village

        def work(job: Job) -> list[Path]:
            done = packs.write_pack(self._desk, village, folder, progress=job.progress, cancel=job.check)
            return list(done.paths)

        self._write(work)

    def _write(self, work) -> None:
        job = self._jobs.write(work, title=self.tr("Menulis berkas"))
        job.done.connect(self._written)
        job.failed.connect(self.messages.refuse)

    def _written(self, paths: list[Path]) -> None:
        names = ", ".join(path.name for path in paths)
        text = self.tr("Tersimpan di %1: %2").replace("%1", str(paths[0].parent)).replace("%2", names)
        self.messages.say(text, "ok")

    def _pill(self, each: DeviceView) -> tuple[PillData, ...]:
        looks: dict[str, tuple[str, Kind, str]] = {
            "self": (self.tr("Komputer ini"), "neutral", "monitor"),
            "pending": (self.tr("Menunggu persetujuan"), "warn", "key-round"),
            "approved": (self.tr("Disetujui"), "ok", "shield-check"),
            "revoked": (self.tr("Izin dicabut"), "err", "lock"),
        }
        return (PillData(*looks[each.status]),)


def _place(code: str) -> str:
    from kkb_desktop.domain.regions import region  # its list takes a moment to read

    found = region(code) if code else None
    return found.name if found else code
