"""The district's inbox: every package is checked first, and imported by a deliberate click."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.exchange.dropping import FileDrop
from kkb_desktop.gui.exchange.sticks import from_stick, to_stick
from kkb_desktop.gui.forms.asking import ask_files
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.inbox.checkcard import CheckCard
from kkb_desktop.gui.inbox.listing import PackageTable
from kkb_desktop.gui.inbox.words import SETTLED, entry_key, rank, village_of
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.filters import FilterChips
from kkb_desktop.gui.widgets.modal import confirm
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.exchange import inbox, packs
from kkb_desktop.services.exchange.inbox import InboxEntry, Outcome
from kkb_desktop.services.exchange.packs import Receipts
from kkb_desktop.services.writing.changes import ChangeSet

_NAMED = 4  # packages named in a question


class InboxPage(QWidget):
    """Packages on the left, what is known of the one chosen on the right."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.entries: dict[str, InboxEntry] = {}
        self._examined: dict[str, InboxEntry] = {}  # of this sitting, by key
        self._stick: Path | None = None  # where the packages of this sitting came from
        self._wanted = ""
        self._due: set[str] = set()  # laptops that wait for a receipt
        FileDrop(self, self.examine)
        self.title = PageTitle(
            self.tr("Kotak masuk paket"),
            self.tr("Setiap paket diperiksa dulu. Tidak ada data yang berubah sebelum ditekan Impor."),
        )
        self.chips = FilterChips(
            [("waiting", self.tr("Perlu tindakan")), ("ready", self.tr("Siap")), ("all", self.tr("Semua"))]
        )
        self.chips.chosen.connect(lambda _key: self._list())
        self.due = Button("", "amber", "hourglass")
        self.due.clicked.connect(self.give_all_receipts)
        self.due.hide()
        self.title.tools.addWidget(self.due)
        self.title.tools.addWidget(self.chips)
        self.messages = Messages()
        self.listing = PackageTable(today(desk))
        self.table = self.listing.table
        self.listing.chosen.connect(self._choose)
        self.listing.stick_wanted.connect(self._ask_folder)
        self.listing.files_wanted.connect(self._ask_files)
        self.listing.all_wanted.connect(self.import_all)
        self.checks = CheckCard(today(desk))
        self.checks.import_wanted.connect(self.import_chosen)
        self.checks.approve_wanted.connect(self.approve_chosen)
        self.checks.receipt_wanted.connect(self.give_receipt)
        self.checks.exclude_wanted.connect(self.exclude_chosen)
        self.checks.devices_wanted.connect(self._to_devices)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.listing, 66)
        row.addWidget(self.checks, 34)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addWidget(self.messages)
        column.addLayout(row, 1)

    # what the shell calls

    def shown(self) -> None:
        """Read the log book again, and check again what waits; what was opened in this sitting stays."""
        desk = self._desk
        job = self._jobs.read(lambda _job: (inbox.entries(desk), packs.receipts_due(desk)))
        job.done.connect(self._fill)
        job.failed.connect(self.messages.refuse)

    def open_with(self, argument: object) -> None:
        """`{"paths": [...]}` examines these files; `{"bundle": id}` shows that package."""
        if isinstance(argument, dict) and argument.get("paths"):
            self.examine([Path(each) for each in argument["paths"]])
        elif isinstance(argument, dict) and argument.get("bundle"):
            self._wanted = str(argument["bundle"])
            self.shown()

    # opening

    def examine(self, paths: Sequence[Path]) -> None:
        """Check files and folders; nothing is taken in yet."""
        desk, wanted = self._desk, list(paths)
        if wanted:
            self._stick = wanted[0] if wanted[0].is_dir() else wanted[0].parent
        self.listing.busy(self.tr("Memeriksa paket …"))
        job = self._jobs.write(
            lambda job: inbox.examine(desk, wanted, progress=job.progress, cancel=job.check),
            title=self.tr("Memeriksa paket"),
            unit=self.tr("paket"),
        )
        job.done.connect(self._took_look)
        job.failed.connect(self._refused)
        job.cancelled.connect(self.shown)

    def _took_look(self, found: list[InboxEntry]) -> None:
        for entry in found:
            self._examined[entry_key(entry)] = entry
        packages = [entry for entry in found if entry.status != "other"]
        self.messages.say(self._seen_words(found, len(packages)), "info")
        if packages and all(entry.status == "known" for entry in packages):
            self.chips.set_current("all")
        self._wanted = entry_key(packages[0]) if packages else ""
        self._tell()
        self.shown()

    def _seen_words(self, found: list[InboxEntry], packages: int) -> str:
        """What lay there, where that is not plain from the list."""
        others = len(found) - packages
        known = sum(entry.status == "known" for entry in found)
        words = []
        if not packages:
            words.append(self.tr("Tidak ada paket dari desa di sana."))
        elif known:
            words.append(
                self.tr("%1 paket sudah pernah diimpor; tidak ada yang berubah.").replace("%1", number(known))
            )
        if others:
            text = self.tr("%1 berkas lain dibiarkan; apa isinya ada di “Semua”.")
            words.append(text.replace("%1", number(others)))
        return " ".join(words)

    # taking in

    def import_chosen(self) -> None:
        """Take in the package chosen; a twin's beside what is here."""
        entry = self._current()
        if entry is not None and entry.status in ("ready", "twin"):
            self._import([entry])

    def import_all(self) -> None:
        """Take in every package that is ready, in the order of their numbers."""
        ready = [entry for entry in self.entries.values() if entry.status == "ready"]
        self._import(sorted(ready, key=lambda entry: (entry.village, entry.number)))

    def _import(self, wanted: list[InboxEntry]) -> None:
        if not wanted:
            return
        desk = self._desk
        self.checks.import_button.setEnabled(False)
        self.listing.busy(self.tr("Mengimpor paket …"))
        self._wanted = wanted[0].bundle_id

        def work(job: Job) -> Outcome:
            return inbox.import_all(desk, wanted, twin=True, progress=job.progress, cancel=job.check)

        job = self._jobs.write(work, title=self.tr("Mengimpor paket"), unit=self.tr("paket"))
        job.done.connect(self._imported)
        job.failed.connect(self._refused)
        job.cancelled.connect(self.shown)

    def _imported(self, outcome: Outcome) -> None:
        done = outcome.done
        if outcome.refused and not done:
            self._refused(outcome.refused[0][1])
            return
        for each in done:
            self._bus.announce(each.change, self)
        new = sum(each.intake.new + each.intake.back for each in done)
        conflicts = sum(each.intake.conflicts for each in done)
        text = self.tr("%1 paket diimpor, %2 perubahan baru.")
        text = text.replace("%1", number(len(done))).replace("%2", number(new))
        if conflicts:
            text += " " + self.tr("%1 catatan berbenturan menunggu keputusan.").replace(
                "%1", number(conflicts)
            )
        left = sum(len(each.left_out) for each in done)
        if left:
            text += " " + self.tr("Titipan dari laptop yang tidak berizin tidak diterima.")
        if outcome.refused:
            text += " " + self.tr("%1 paket tidak dapat diimpor: %2").replace(
                "%1", number(len(outcome.refused))
            ).replace("%2", explain_error(outcome.refused[0][1]).text)
        self.messages.say(text, "warn" if conflicts or left or outcome.refused else "ok")
        self._drop_examined()
        self._tell()
        self.shown()

    def _refused(self, error: Exception) -> None:
        self.messages.refuse(error)
        self._drop_examined()
        self.shown()

    def _drop_examined(self) -> None:
        self._examined = {
            key: each for key, each in self._examined.items() if each.status in ("refused", "other")
        }

    # the laptop behind it

    def approve_chosen(self) -> None:
        """Let the sender's laptop in, whose words were compared, and check at once what it has sent."""
        entry = self._current()
        if entry is None or entry.status != "pending":
            return
        desk, device, words = self._desk, entry.device, entry.words
        also = [path for each in self._examined.values() if each.device == device for path in each.paths]
        self.checks.approve_button.setEnabled(False)
        self._wanted = entry.bundle_id
        job = self._jobs.write(
            lambda _job: inbox.approve_sender(desk, device, words=words, also=also),
            title=self.tr("Memeriksa paket"),
        )
        job.done.connect(self._approved)
        job.failed.connect(self._refused)

    def _approved(self, found: list[InboxEntry]) -> None:
        for entry in found:
            self._examined[entry_key(entry)] = entry
        ready = sum(entry.status == "ready" for entry in found)
        text = self.tr("Laptop disetujui. Paketnya sudah diperiksa lagi: %1 siap diimpor.")
        self.messages.say(text.replace("%1", number(ready)), "ok")
        self._tell()
        self.shown()

    def _to_devices(self) -> None:
        entry = self._current()
        if entry is not None:
            self._bus.go("devices", entry.device)

    # receipts

    def give_receipt(self) -> None:
        """Write the receipt of the laptop behind the package chosen to the stick it came from."""
        entry = self._current()
        if entry is not None:
            device = entry.device
            self._give(lambda folder: self.write_receipts(folder, [device]))

    def give_all_receipts(self) -> None:
        """Write the receipts of all laptops that wait for one to the stick."""
        self._give(lambda folder: self.write_receipts(folder))

    def _give(self, then: Callable[[Path], object]) -> None:
        to_stick(self._desk, self, self.tr("Simpan tanda terima di mana?"), self._stick, then)

    def write_receipts(self, folder: Path, laptops: Sequence[str] | None = None) -> None:
        """Write receipts into `folder`: of these laptops, or of all that wait for one."""
        desk = self._desk
        job = self._jobs.write(
            lambda _job: packs.write_receipts(desk, folder, laptops), title=self.tr("Menulis tanda terima")
        )
        job.done.connect(self._written)
        job.failed.connect(self.messages.refuse)

    def _written(self, given: Receipts) -> None:
        text = self.tr("%1 tanda terima disimpan di %2. Kembalikan flashdisk ke desa.")
        folder = str(given.paths[0].parent)
        self.messages.say(text.replace("%1", number(len(given.paths))).replace("%2", folder), "info")
        self.shown()

    # taking out again

    def exclude_chosen(self) -> None:
        """Take the content of an imported package out again, or put it back."""
        entry = self._current()
        if entry is None or entry.status not in ("imported", "excluded"):
            return
        desk, bundle = self._desk, entry.bundle_id
        if entry.status == "excluded":
            self._take_out_or_in(inbox.include, bundle, self.tr("Paket dipakai lagi."))
            return
        job = self._jobs.read(lambda _job: inbox.resting_on(desk, bundle))
        job.done.connect(lambda resting: self._ask_to_exclude(bundle, resting))
        job.failed.connect(self.messages.refuse)

    def _ask_to_exclude(self, bundle: str, resting: list[InboxEntry]) -> None:
        """What goes on from this package goes with it: that is asked first, package by package."""
        said = self.tr("Paket dibatalkan: isinya tidak dihitung lagi. Dapat dipakai lagi kapan saja.")
        if not resting:
            self._take_out_or_in(inbox.exclude, bundle, said)
            return
        names = ", ".join(f"{village_of(each)} {each.number}" for each in resting[:_NAMED])
        if len(resting) > _NAMED:
            names += " …"
        text = self.tr("%1 paket lain meneruskan isinya dan ikut dibatalkan: %2. Semua dapat dipakai lagi.")
        asked = confirm(
            self,
            self.tr("Batalkan paket ini?"),
            text.replace("%1", number(len(resting))).replace("%2", names),
            self.tr("Batalkan semua"),
            self.tr("Biarkan"),
        )
        asked.accepted.connect(lambda: self._take_out_or_in(inbox.exclude, bundle, said))

    def _take_out_or_in(self, act: Callable[[Desk, str], ChangeSet], bundle: str, said: str) -> None:
        desk = self._desk
        job = self._jobs.write(lambda _job: act(desk, bundle), title=self.tr("Menghitung ulang data"))
        job.done.connect(lambda change: self._excluded(change, said))
        job.failed.connect(self.messages.refuse)

    def _excluded(self, change: ChangeSet, said: str) -> None:
        self._bus.announce(change, self)
        self.messages.say(said, "info")
        self.shown()

    # showing

    def _current(self) -> InboxEntry | None:
        return self.entries.get(self.table.selected_id)

    def _tell(self) -> None:
        """What waits is counted anew in the header, though no record may have changed."""
        self._bus.changed.emit(ChangeSet({"family": frozenset()}), self)

    def _fill(self, read: tuple[list[InboxEntry], list[str]]) -> None:
        kept, due = read
        waiting = {entry_key(each) for each in kept}
        # What was read just now is newer than what was seen when the stick was opened.
        fresh = {
            key: each for key, each in self._examined.items() if each.status != "known" and key not in waiting
        }
        found = {**{entry_key(each): each for each in kept}, **fresh}
        self._due = set(due)
        order = sorted(found, key=lambda key: rank(found[key], self._due))
        self.entries = {key: found[key] for key in order}
        self.due.setText(self.tr("Beri tanda terima (%1)").replace("%1", number(len(due))))
        self.due.setToolTip(self.tr("Untuk semua laptop yang paketnya sudah diimpor, ke satu flashdisk"))
        self.due.setVisible(bool(due))
        self._list()

    def _list(self) -> None:
        groups = {
            "waiting": [key for key, each in self.entries.items() if rank(each, self._due) < SETTLED],
            "ready": [key for key, each in self.entries.items() if each.status == "ready"],
            "all": list(self.entries),
        }
        names = {"waiting": self.tr("Perlu tindakan"), "ready": self.tr("Siap"), "all": self.tr("Semua")}
        for key, name in names.items():
            self.chips.set_text(key, f"{name} {number(len(groups[key]))}")
        chosen = groups[self.chips.current or "waiting"]
        wanted = self._wanted or self.table.selected_id or (chosen[0] if chosen else "")
        self._wanted = ""
        self.listing.show_entries(self.entries, chosen, len(groups["ready"]), ever=bool(self.entries))
        if not self.table.select(wanted) and chosen:
            wanted = chosen[0]
            self.table.select(wanted)
        self._choose(wanted if wanted in chosen else "")

    def _choose(self, key: str) -> None:
        self.checks.show_entry(self.entries.get(key))

    # files

    def _ask_files(self) -> None:
        ask_files(self, self.tr("Pilih paket dari desa"), self.tr("Berkas KKB (*.kkb)"), self.examine)

    def _ask_folder(self) -> None:
        from_stick(
            self._desk, self, self.tr("Pilih flashdisk atau folder"), lambda folder: self.examine([folder])
        )
