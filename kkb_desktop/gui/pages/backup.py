"""Backups of this laptop: how they stand, all there are, going back to one, and moving to another laptop."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.backup.listing import ListCard
from kkb_desktop.gui.backup.looking_after import plugged
from kkb_desktop.gui.backup.restorecard import RestoreCard
from kkb_desktop.gui.backup.state import HandoverCard, StateCard
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.exchange.sticks import sticks as mounted
from kkb_desktop.gui.forms.asking import ask_folder
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.lastasked import LastAsked
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.cardgrid import CardGrid
from kkb_desktop.gui.widgets.modal import ModalCard, confirm
from kkb_desktop.services.backup import handover, restoring, routine, sticks
from kkb_desktop.services.backup.restoring import Found
from kkb_desktop.services.backup.routine import Done
from kkb_desktop.services.backup.standing import Standing, standing
from kkb_desktop.services.backup.sticks import KnownStick
from kkb_desktop.services.desk.copies import Backup
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.writing.changes import ChangeSet

_Read = tuple[Standing, Found, list[KnownStick]]


class BackupPage(QWidget):
    """Reads in the background at every visit. `restore_wanted`: put this backup in place of what is here."""

    restore_wanted = Signal(object, object)  # Backup, DatabaseKey

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.title = PageTitle(
            self.tr("Cadangan"), self.tr("Salinan terkunci dari semua data, dibuat otomatis setiap jam.")
        )
        self.making = Button(self.tr("Cadangkan sekarang"), "primary", "shield-check")
        self.making.clicked.connect(self.make)
        self.title.tools.addWidget(self.making)
        self.messages = Messages()
        self.state, self.handover, self.listing = StateCard(), HandoverCard(), ListCard()
        self.state.choose_wanted.connect(self._ask_stick)
        self.state.forget_wanted.connect(self._forget)
        self.handover.hand_wanted.connect(self._ask_handover)
        self.handover.cancel_wanted.connect(self._ask_cancel)
        self.listing.restore_wanted.connect(self.look_at)
        self.listing.other_wanted.connect(
            lambda: ask_folder(self, self.tr("Di mana cadangannya?"), self.look_in)
        )
        self.listing.begin_wanted.connect(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(16), px(16), px(14))
        column.setSpacing(px(12))
        column.addWidget(self.title)
        column.addWidget(self.messages)
        self._top = CardGrid([self.state, self.handover], 380, most=2)
        column.addWidget(self._top)
        column.addWidget(self.listing, 1)
        self._reading = LastAsked(jobs, self)
        self._reading.answered.connect(self._show)
        self._reading.refused.connect(self._refused)

    # what the shell calls

    def shown(self) -> None:
        """Look again what is there."""
        self.refresh()

    def refresh(self, _done: object = None) -> None:
        """Read again, in the background."""
        desk, roots = self._desk, plugged(self._desk)
        self._reading.ask(lambda job: (standing(desk), restoring.offer(desk, roots), sticks.known(desk)))

    # making

    def make(self) -> None:
        """A backup now, copied to the known sticks."""
        desk, roots = self._desk, plugged(self._desk)
        self._begin(self.tr("Membuat cadangan dan membacanya ulang …"))
        job = self._jobs.read(lambda job: routine.look_after(desk, roots, why="asked", check=job.check),
                              title=self.tr("Membuat cadangan"))  # fmt: skip
        job.done.connect(self._made)
        job.failed.connect(self._refused)
        job.cancelled.connect(self._calm)

    def choose_stick(self, root: Path, name: str = "") -> None:
        """Copy to this stick from now on, and now."""
        desk = self._desk
        self._begin(self.tr("Menyalin ke flashdisk. Jangan dicabut."))

        def work(job: Job) -> Done:
            sticks.choose(desk, root, name or root.name or str(root))
            return routine.look_after(
                desk, [root], why=None if standing(desk).last else "asked", check=job.check
            )

        job = self._jobs.read(work, title=self.tr("Membuat cadangan"))
        job.done.connect(self._made)
        job.failed.connect(self._refused)
        job.cancelled.connect(self._calm)

    def _ask_stick(self) -> None:
        found = [each for each in mounted(self._desk) if not each.read_only]
        if len(found) == 1:
            self.choose_stick(found[0].path, found[0].name)
        else:
            ask_folder(self, self.tr("Flashdisk mana?"), self.choose_stick)

    def _forget(self, stick: str) -> None:
        sticks.forget(self._desk, stick)
        self.refresh()

    def _begin(self, words: str) -> None:
        self.making.setEnabled(False)
        self.messages.say(words, "info", closable=False)

    def _calm(self) -> None:
        self.making.setEnabled(True)
        self.messages.say("")

    def _made(self, done: Done) -> None:
        self._calm()
        if done.kept.refused:
            self.messages.refuse(done.kept.refused[0])
        elif done.kept.copied:
            words = self.tr("Sudah dicadangkan, juga ke %1. Flashdisk aman dicabut.")
            self.messages.say(words.replace("%1", ", ".join(done.kept.copied)), "ok")
        else:
            self.messages.say(self.tr("Sudah dicadangkan dan diperiksa."), "ok")
        self.refresh()

    # going back

    def look_in(self, folder: Path) -> None:
        """Look for the newest good backup in a folder, and show what going back to it would lose."""
        job = self._jobs.read(lambda job: restoring.newest_good(restoring.find([folder]), check=job.check)[0])
        job.done.connect(self._look_at_found)
        job.failed.connect(self._refused)

    def _look_at_found(self, backup: Backup | None) -> None:
        if backup is None:
            self.messages.say(self.tr("Di folder itu tidak ada cadangan yang baik."), "warn")
        else:
            self.look_at(backup)

    def look_at(self, backup: Backup) -> RestoreCard:
        """Show what going back to a backup would lose."""
        card = RestoreCard(self._desk, backup, self._jobs)
        modal = ModalCard(self.window(), card, width=640, height=520)
        card.cancelled.connect(modal.dismiss)
        card.beside.connect(modal.close_card)
        card.beside.connect(self._written_beside)
        card.instead_wanted.connect(modal.close_card)
        card.instead_wanted.connect(self.restore_wanted)
        modal.open()
        return card

    def _written_beside(self, target: Path) -> None:
        self.messages.say(self.tr("Dipulihkan ke folder %1").replace("%1", str(target)), "ok")

    # moving

    def _ask_handover(self) -> None:
        asked = confirm(
            self.window(),
            self.tr("Serah terima ke laptop lain?"),
            self.tr(
                "Setelah paketnya ditulis, laptop ini hanya dapat dibaca. Paket itu berisi semua data, terkunci "
                "dengan kata sandi yang sama."
            ),
            self.tr("Tulis paket dan tutup laptop ini"),
            self.tr("Tidak jadi"),
            danger=True,
        )
        asked.accepted.connect(
            lambda: ask_folder(self, self.tr("Simpan paket serah terima di mana?"), self.hand_over)
        )

    def hand_over(self, folder: Path) -> None:
        """Write the package into `folder` and close this desk."""
        desk = self._desk
        self._begin(self.tr("Menulis paket serah terima. Jangan cabut flashdisk."))
        job = self._jobs.write(lambda job: handover.hand_over(desk, folder, check=job.check))
        job.done.connect(self._handed)
        job.failed.connect(self._refused)
        job.cancelled.connect(self._calm)

    def _handed(self, package: Backup) -> None:
        self._calm()
        words = self.tr("Paket serah terima ditulis: %1. Buka di laptop baru saat pertama kali.")
        self.messages.say(words.replace("%1", package.path.name), "ok")
        self._changed()

    def _ask_cancel(self) -> None:
        asked = confirm(
            self.window(),
            self.tr("Batalkan serah terima?"),
            self.tr("Hanya bila paketnya belum dibuka di laptop lain. Laptop ini terbuka lagi."),
            self.tr("Buka laptop ini lagi"),
            self.tr("Biarkan tertutup"),
            danger=True,
        )
        asked.accepted.connect(self.cancel_handover)

    def cancel_handover(self) -> None:
        """Open this desk again."""
        desk = self._desk
        job = self._jobs.write(lambda job: handover.cancel(desk))
        job.done.connect(self._reopened)
        job.failed.connect(self._refused)

    def _reopened(self, _nothing: object) -> None:
        self.messages.say(self.tr("Laptop ini terbuka lagi."), "ok")
        self._changed()

    def _changed(self) -> None:
        self._bus.changed.emit(ChangeSet({}), self)
        self.refresh()

    def _show(self, read: _Read) -> None:
        seen, found, known = read
        self.making.setVisible(seen.here)
        self._top.setVisible(seen.here)
        self.listing.setVisible(seen.here)
        if not seen.here:
            self.messages.say(
                self.tr("Data kantor ini ada di server PostgreSQL; cadangannya dibuat di server itu."),
                "info",
                closable=False,
            )
            return
        self.state.show_standing(seen, known, today(self._desk))
        self.handover.show_standing(seen)
        self.listing.show_found(found, str(self._desk.folder))

    def _refused(self, error: Exception) -> None:
        self._calm()
        self.messages.refuse(error)
