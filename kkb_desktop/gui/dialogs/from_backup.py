"""Beginning from a backup or a handover's package: a new laptop, or one whose data do not open any more."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kkb_desktop.gui.backup.words import moment_words
from kkb_desktop.gui.dialogs.passphrase import PassphraseEdit
from kkb_desktop.gui.exchange.sticks import mounted_sticks
from kkb_desktop.gui.forms.asking import ask_folder
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.combo import Combo
from kkb_desktop.gui.widgets.labelled import Labelled
from kkb_desktop.gui.widgets.labels import IconLabel, Label
from kkb_desktop.services.backup import restoring
from kkb_desktop.services.backup.restoring import DatabaseKey, Found
from kkb_desktop.services.desk.copies import Backup


class FromBackup(QFrame):
    """Looks into the data folder and all sticks by itself. `restored`: the folder can be opened now."""

    restored = Signal()
    cancelled = Signal()

    def __init__(self, folder: Path, jobs: JobRunner, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._folder, self._jobs = folder, jobs
        self._backups: tuple[Backup, ...] = ()
        self.messages = Messages()
        self.which = Combo()
        self.user = Combo()
        self.passphrase = PassphraseEdit()
        self.code = QLineEdit()
        self.code.setMaxLength(80)
        self.other = Button(self.tr("Pilih folder lain …"), "link", "folder-open")
        self.other.clicked.connect(lambda: ask_folder(self, self.tr("Di mana cadangannya?"), self.look_in))
        self.again = Button(self.tr("Cari flashdisk lagi"), "link", "refresh-cw")
        self.again.clicked.connect(lambda: self.look_in())
        self.act = Button(self.tr("Pulihkan"), "primary", "refresh-cw")
        self.act.clicked.connect(self.restore)
        self.back = Button(self.tr("Kembali"), "secondary", "arrow-left")
        self.back.clicked.connect(self.cancelled)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(IconLabel("refresh-cw", "primary", 22, fill="primary_soft"))
        head.addWidget(Label(self.tr("Lanjutkan dari cadangan"), "h2"), 1)
        places = QHBoxLayout()
        places.addWidget(self.other)
        places.addWidget(self.again)
        places.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.act)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addWidget(
            Label(self.tr("Pasang flashdisk berisi cadangan atau paket serah terima."), "mut", wrap=True)
        )
        column.addWidget(self.messages)
        column.addWidget(Labelled(self.tr("Cadangan"), self.which))
        column.addLayout(places)
        column.addWidget(Labelled(self.tr("Pengguna"), self.user))
        column.addWidget(Labelled(self.tr("Kata sandi"), self.passphrase))
        column.addWidget(
            Labelled(
                self.tr("Atau kode pemulihan"),
                self.code,
                self.tr("Bila kata sandi terlupa: dari kertas yang dicetak saat pertama kali."),
            )
        )
        column.addLayout(foot)
        self.which.currentIndexChanged.connect(self._show_users)
        self.passphrase.textChanged.connect(self._fit)
        self.code.textChanged.connect(self._fit)
        self.passphrase.returnPressed.connect(self.restore)
        self.code.returnPressed.connect(self.restore)
        self._fit()

    def start(self) -> None:
        """Look for backups."""
        self.look_in()
        self.passphrase.setFocus()

    def refuse(self, error: Exception) -> None:
        """Say why the data folder itself does not open."""
        self._why = error
        self.messages.refuse(error)

    def look_in(self, *places: Path) -> None:
        """Look for backups in these places; in the data folder and on the sticks where none is named."""
        where = places or (self._folder, *(each.path for each in mounted_sticks()))
        job = self._jobs.read(lambda job: restoring.find(where))
        job.done.connect(self._found)
        job.failed.connect(self._refused)

    def restore(self) -> None:
        """Restore the backup chosen."""
        if not self.act.isEnabled():
            return
        backup, folder = self._backups[self.which.currentIndex()], self._folder
        user, passphrase, code = self.user.currentText(), self.passphrase.text(), self.code.text().strip()

        def work(job: Job) -> None:
            key: DatabaseKey
            if code:
                key = restoring.key_by_code(backup, code)
            else:
                key = restoring.key_by_passphrase(backup, user, passphrase)
            restoring.restore_into(folder, backup, key, check=job.check)

        self._busy = True
        self._fit()
        self.messages.say(self.tr("Memulihkan. Jangan cabut flashdisk."), "info", closable=False)
        job = self._jobs.write(work)
        job.done.connect(self._done)
        job.failed.connect(self._refused)
        job.cancelled.connect(self._calm)

    _busy = False
    _why: Exception | None = None

    def _found(self, found: Found) -> None:
        self._backups = found.backups
        self.which.clear()
        for each in found.backups:
            said = each.manifest
            self.which.addItem(f"{moment_words(said.made_at)} · {said.place or said.region}")
        if not found.backups:
            self.messages.say(self.tr("Belum ada cadangan yang ditemukan."), "info", closable=False)
        elif found.spoiled:
            words = self.tr("Ada cadangan yang rusak; yang rusak tidak ditampilkan.")
            self.messages.say(words, "warn")
        elif self._why is not None:
            self.messages.refuse(self._why)
        else:
            self.messages.say("")
        self._show_users()

    def _show_users(self) -> None:
        self.user.clear()
        if 0 <= self.which.currentIndex() < len(self._backups):
            self.user.addItems(restoring.users_of(self._backups[self.which.currentIndex()]))
        self._fit()

    def _fit(self) -> None:
        typed = bool(self.passphrase.text()) or bool(self.code.text().strip())
        self.act.setEnabled(bool(self._backups) and typed and not self._busy)

    def _calm(self) -> None:
        self._busy = False
        self._fit()

    def _done(self, _nothing: object) -> None:
        self.passphrase.clear()
        self.code.clear()
        self.restored.emit()

    def _refused(self, error: Exception) -> None:
        self._calm()
        self.messages.refuse(error)
