"""The district's inbox: every bundle is checked first, and imported by a deliberate click."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.reasons import explain
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_files, ask_folder
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import language, number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.models.paged import Column, PagedModel
from kkb_desktop.gui.theme import Kind, px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, Line, PageTitle, clear, scrolled
from kkb_desktop.gui.widgets.checks import CheckLine
from kkb_desktop.gui.widgets.filters import FilterChips
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.stat import StatTile
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import inbox
from kkb_desktop.services.exchange.inbox import Imported, InboxEntry
from kkb_desktop.services.writing.changes import ChangeSet

_WAITING = ("ready", "pending", "incomplete", "refused")


class InboxPage(QWidget):
    """Bundles on the left, the checks of the one chosen on the right."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.entries: dict[str, InboxEntry] = {}
        self._examined: dict[str, InboxEntry] = {}
        self.setAcceptDrops(True)
        self.title = PageTitle(
            self.tr("Kotak masuk paket"),
            self.tr("Setiap paket diperiksa dulu. Tidak ada data yang berubah sebelum Anda menekan Impor."),
        )
        self.chips = FilterChips(
            [("waiting", self.tr("Perlu tindakan")), ("ready", self.tr("Siap")), ("all", self.tr("Semua"))]
        )
        self.chips.chosen.connect(lambda _key: self._list())
        self.title.tools.addWidget(self.chips)
        self.messages = Messages()
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self._table_card(), 67)
        row.addWidget(self._check_card(), 33)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addWidget(self.messages)
        column.addLayout(row, 1)
        self._choose("")

    def _table_card(self) -> Card:
        card = Card()
        card.body.setContentsMargins(px(2), px(2), px(2), 0)
        self.model = PagedModel(
            (
                Column(self.tr("Desa"), lambda entry: _village(entry), 0, strong=True),
                Column(self.tr("Laptop"), lambda entry: entry.label or entry.device[:6].upper(), 130),
                Column(
                    self.tr("Paket"),
                    lambda entry: f"#{entry.number}" if entry.number else "–",
                    62,
                    muted=True,
                ),
                Column(self.tr("Dibuat"), lambda entry: _day(entry.at), 92, muted=True),
                Column(self.tr("Isi"), self._contents, 140),
                Column(self.tr("Status pemeriksaan"), lambda _entry: "", 190, pills=self._pill),
            ),
            lambda ids: {each: self.entries[each] for each in ids if each in self.entries},
            parent=self,
        )
        self.table = DataTable(self.tr("Paket"))
        self.table.set_model(self.model)
        self.table.chosen.connect(self._choose)
        card.add(self.table, 1)
        foot = card.footer()
        self.count = ElidedLabel("", "small")
        self.stick_button = Button(self.tr("Buka flashdisk …"), "secondary", "usb")
        self.stick_button.clicked.connect(self._ask_folder)
        self.file_button = Button(self.tr("Tambah berkas …"), "secondary", "plus")
        self.file_button.clicked.connect(self._ask_files)
        self.all_button = Button(self.tr("Impor semua yang siap"), "secondary", "check-check")
        self.all_button.clicked.connect(self.import_all)
        foot.addWidget(self.count, 1)
        for button in (self.stick_button, self.file_button, self.all_button):
            foot.addWidget(button)
        return card

    def _check_card(self) -> Card:
        card = Card()
        self.name = ElidedLabel("", "h2")
        self.line = ElidedLabel("", "mut")
        inside = QWidget()
        self._checks = QVBoxLayout(inside)
        self._checks.setContentsMargins(0, 0, px(6), 0)
        self._checks.setSpacing(px(5))
        self._tiles = QHBoxLayout()
        self._tiles.setSpacing(px(8))
        card.add(self.name)
        card.add(self.line)
        card.add(Line())
        card.add(scrolled(inside), 1)
        card.body.addLayout(self._tiles)
        self.import_button = Button(self.tr("Impor paket ini"), "primary", "package-check")
        self.import_button.clicked.connect(self.import_chosen)
        self.approve_button = Button(self.tr("Cocokkan kata sidik"), "primary", "key-round")
        self.approve_button.clicked.connect(self._to_devices)
        self.exclude_button = Button(self.tr("Keluarkan isinya"), "secondary", "archive")
        self.exclude_button.clicked.connect(self.exclude_chosen)
        for button in (self.import_button, self.approve_button, self.exclude_button):
            card.add(button)
        return card

    # what the shell calls

    def shown(self) -> None:
        """Read the log book again; what was examined in this sitting stays."""
        desk = self._desk
        job = self._jobs.read(lambda _job: inbox.entries(desk))
        job.done.connect(self._fill)
        job.failed.connect(self.messages.refuse)

    def open_with(self, argument: object) -> None:
        """`{"paths": [...]}` examines these files."""
        if isinstance(argument, dict) and argument.get("paths"):
            self.examine([Path(each) for each in argument["paths"]])

    # actions

    def examine(self, paths: list[Path]) -> None:
        """Check files and folders; nothing is taken in yet."""
        desk = self._desk
        job = self._jobs.write(
            lambda job: inbox.examine(desk, paths, progress=job.progress, cancel=job.check),
            title=self.tr("Memeriksa paket"),
            unit=self.tr("paket"),
        )
        job.done.connect(self._took_look)
        job.failed.connect(self.messages.refuse)

    def _took_look(self, found: list[InboxEntry]) -> None:
        for entry in found:
            self._examined[_key(entry)] = entry
        if not found:
            self.messages.say(self.tr("Tidak ada paket KKB di sana."), "info")
        else:
            self.messages.say("")
        self._wanted = _key(found[0]) if found else ""
        self.shown()

    def import_chosen(self) -> None:
        """Take in the bundle chosen."""
        entry = self.entries.get(self.table.selected_id)
        if entry is not None and entry.status == "ready":
            self._import([entry])

    def import_all(self) -> None:
        """Take in every bundle that is ready, in the order of their numbers."""
        ready = [entry for entry in self.entries.values() if entry.status == "ready"]
        self._import(sorted(ready, key=lambda entry: (entry.village, entry.number)))

    def _import(self, wanted: list[InboxEntry]) -> None:
        if not wanted:
            return
        desk = self._desk
        self.import_button.setEnabled(False)

        def work(job: Job) -> list[Imported]:
            done = []
            for at, entry in enumerate(wanted):
                job.progress(at, len(wanted))
                done.append(inbox.import_entry(desk, entry, cancel=job.check))
            return done

        job = self._jobs.write(work, title=self.tr("Mengimpor paket"), unit=self.tr("paket"))
        job.done.connect(self._imported)
        job.failed.connect(self._refused)
        job.cancelled.connect(self.shown)

    def _imported(self, done: list[Imported]) -> None:
        for each in done:
            self._bus.announce(each.change, self)
        new = sum(each.intake.new for each in done)
        conflicts = sum(each.intake.conflicts for each in done)
        text = self.tr("%1 paket diimpor, %2 perubahan baru.")
        text = text.replace("%1", number(len(done))).replace("%2", number(new))
        if conflicts:
            text += " " + self.tr("%1 catatan berbenturan menunggu keputusan.").replace(
                "%1", number(conflicts)
            )
        self.messages.say(text, "warn" if conflicts else "ok")
        self._drop_examined()
        self.shown()

    def _refused(self, error: Exception) -> None:
        self.messages.refuse(error)
        self._drop_examined()
        self.shown()

    def _drop_examined(self) -> None:
        self._examined = {key: each for key, each in self._examined.items() if each.status == "refused"}

    def exclude_chosen(self) -> None:
        """Take the content of an imported bundle out again, or put it back."""
        entry = self.entries.get(self.table.selected_id)
        if entry is None or entry.status not in ("imported", "excluded"):
            return
        desk, bundle = self._desk, entry.bundle_id
        act = inbox.exclude if entry.status == "imported" else inbox.include
        job = self._jobs.write(lambda _job: act(desk, bundle), title=self.tr("Menghitung ulang data"))
        job.done.connect(self._excluded)
        job.failed.connect(self.messages.refuse)

    def _excluded(self, change: ChangeSet) -> None:
        self._bus.announce(change, self)
        self.shown()

    def _to_devices(self) -> None:
        entry = self.entries.get(self.table.selected_id)
        if entry is not None:
            self._bus.go("devices", entry.device)

    # showing

    _wanted = ""

    def _fill(self, kept: list[InboxEntry]) -> None:
        done = {each.bundle_id for each in kept if each.status in ("imported", "excluded")}
        fresh = {
            key: each
            for key, each in self._examined.items()
            if each.status != "known" and each.bundle_id not in done
        }
        self.entries = {**{_key(each): each for each in kept}, **fresh}
        order = sorted(
            self.entries,
            key=lambda key: (
                _WAITING.index(self.entries[key].status) if self.entries[key].status in _WAITING else 9
            ),
        )
        self.entries = {key: self.entries[key] for key in order}
        self._list()

    def _list(self) -> None:
        groups = {
            "waiting": [key for key, each in self.entries.items() if each.status in _WAITING],
            "ready": [key for key, each in self.entries.items() if each.status == "ready"],
            "all": list(self.entries),
        }
        names = {"waiting": self.tr("Perlu tindakan"), "ready": self.tr("Siap"), "all": self.tr("Semua")}
        for key, name in names.items():
            self.chips.set_text(key, f"{name} {number(len(groups[key]))}")
        chosen = groups[self.chips.current or "waiting"]
        self.model.set_ids(chosen)
        self.all_button.setEnabled(bool(groups["ready"]))
        text = self.tr("%1 paket · tarik berkas .kkb ke sini untuk menambah")
        self.count.set_text(text.replace("%1", number(len(chosen))))
        wanted = self._wanted or self.table.selected_id or (chosen[0] if chosen else "")
        self._wanted = ""
        if not self.table.select(wanted) and chosen:
            wanted = chosen[0]
            self.table.select(wanted)
        self._choose(wanted if wanted in self.entries else "")

    def _choose(self, key: str) -> None:
        entry = self.entries.get(key)
        clear(self._checks)
        clear(self._tiles)
        status = entry.status if entry else ""
        self.import_button.setVisible(status == "ready")
        self.import_button.setEnabled(True)
        self.approve_button.setVisible(status == "pending")
        self.exclude_button.setVisible(status in ("imported", "excluded"))
        if entry is None:
            self.name.set_text(self.tr("Belum ada paket dipilih"))
            self.line.set_text(self.tr("Buka flashdisk atau tambah berkas."))
            return
        self.exclude_button.setText(
            self.tr("Keluarkan isinya") if status == "imported" else self.tr("Masukkan kembali isinya")
        )
        paket = self.tr("paket #%1").replace("%1", number(entry.number)) if entry.number else entry.name
        self.name.set_text(f"{_village(entry)} · {paket}")
        self.line.set_text(" · ".join(filter(None, (entry.label, _day(entry.at), entry.name))))
        for check in entry.checks:
            kind: Kind = "ok" if check.ok else "neutral" if check.ok is None else "err"
            self._checks.addWidget(CheckLine(kind, spoken(check.text)))
        if entry.reason:
            said = explain(entry.reason, language(), entry.params)
            self._checks.addWidget(CheckLine("warn", said.what, said.next_step))
        if entry.words:
            self._checks.addWidget(CheckLine("info", self.tr("Kata sidik laptop"), " · ".join(entry.words)))
        if entry.missing_parts:
            parts = ", ".join(str(part) for part in entry.missing_parts)
            self._checks.addWidget(CheckLine("warn", self.tr("Bagian yang belum ada"), parts))
        self._checks.addStretch(1)
        kinds: tuple[Kind, ...] = ("ok", "info", "neutral", "neutral")
        for (type, count), tile in zip(list(_counted(entry))[:4], kinds, strict=False):
            label = spoken(RECORD_TYPES[type].label) if type in RECORD_TYPES else type
            self._tiles.addWidget(StatTile(number(count), label, tile))

    def _contents(self, entry: InboxEntry) -> str:
        counts = dict(_counted(entry))
        if not counts:
            return "\N{EN DASH}"
        text = self.tr("%1 KK · %2 jiwa")
        return text.replace("%1", number(counts.get("family", 0))).replace(
            "%2", number(counts.get("person", 0))
        )

    def _pill(self, entry: InboxEntry) -> tuple[PillData, ...]:
        looks: dict[str, tuple[str, Kind, str]] = {
            "ready": (self.tr("Siap diimpor"), "ok", "shield-check"),
            "known": (self.tr("Sudah diimpor"), "neutral", "check-check"),
            "imported": (self.tr("Sudah diimpor"), "neutral", "check-check"),
            "excluded": (self.tr("Dikeluarkan"), "neutral", "archive"),
            "pending": (self.tr("Laptop belum disetujui"), "warn", "key-round"),
            "incomplete": (self.tr("Bagian belum lengkap"), "warn", "list-x"),
            "refused": (self.tr("Ditolak"), "err", "file-x"),
        }
        return (PillData(*looks[entry.status]),)

    # files

    def _ask_files(self) -> None:
        ask_files(self, self.tr("Pilih paket dari desa"), self.tr("Berkas KKB (*.kkb)"), self.examine)

    def _ask_folder(self) -> None:
        ask_folder(self, self.tr("Pilih flashdisk atau folder"), lambda folder: self.examine([folder]))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.examine(paths)


def _key(entry: InboxEntry) -> str:
    return entry.bundle_id or entry.name


def _village(entry: InboxEntry) -> str:
    from kkb_desktop.domain.regions import region  # its list takes a moment to read

    if not entry.village:
        return entry.name
    found = region(entry.village)
    return found.name if found else entry.village


def _day(at: str) -> str:
    return f"{at[8:10]}-{at[5:7]}-{at[:4]}" if len(at) >= 10 else ""


def _counted(entry: InboxEntry) -> Sequence[tuple[str, int]]:
    return [(type, count) for type, count in entry.summary.items() if isinstance(count, int) and count]
