"""Going back to a backup: first what would be lost, counted; then beside or instead."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.backup.words import moment_words
from kkb_desktop.gui.dialogs.passphrase import PassphraseEdit
from kkb_desktop.gui.forms.asking import ask_folder
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, Inset, scrolled
from kkb_desktop.gui.widgets.checks import CheckLine
from kkb_desktop.gui.widgets.choice import ChoiceCard, ChoiceGroup
from kkb_desktop.gui.widgets.combo import Combo
from kkb_desktop.gui.widgets.facts import Facts
from kkb_desktop.gui.widgets.labelled import Labelled
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.services.backup import restoring
from kkb_desktop.services.backup.restoring import DatabaseKey, Loss
from kkb_desktop.services.backup.words import WHY, loss_lines
from kkb_desktop.services.desk.copies import Backup
from kkb_desktop.services.desk.desk import Desk


class RestoreCard(Card):
    """Nothing is changed before "Pulihkan". `instead_wanted` brings backup and key, `beside` the folder written."""

    instead_wanted = Signal(object, object)  # Backup, DatabaseKey
    beside = Signal(object)  # Path
    cancelled = Signal()

    def __init__(self, desk: Desk, backup: Backup, jobs: JobRunner, *, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Pulihkan dari cadangan"), parent=parent)
        self._desk, self._backup, self._jobs = desk, backup, jobs
        self.key: DatabaseKey | None = None
        self.lost: Loss | None = None
        self.target: Path | None = None
        said = backup.manifest
        self.messages = Messages()
        self.user = Combo()
        self.user.addItems(restoring.users_of(backup))
        self.passphrase = PassphraseEdit()
        self.looking = Button(self.tr("Buka cadangan"), "secondary", "lock-open")
        self.looking.clicked.connect(self._unlock)
        self._asking = QWidget()
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(px(8))
        asking.addWidget(
            Label(self.tr("Cadangan ini terkunci dengan kata sandi yang dipakai saat itu."), "mut", wrap=True)
        )
        asking.addWidget(Labelled(self.tr("Pengguna"), self.user))
        asking.addWidget(Labelled(self.tr("Kata sandi saat itu"), self.passphrase))
        asking.addWidget(self.looking)
        self._asking.hide()
        self.facts = Facts()
        self.nothing = CheckLine(
            "ok", self.tr("Tidak ada yang hilang"), self.tr("Isinya sama dengan data sekarang.")
        )
        self.unconfirmed = Banner("", "warn")
        self._losing = Inset(self.tr("Yang hilang bila kembali ke cadangan ini"))
        for part in (self.facts, self.unconfirmed, self.nothing):
            self._losing.add(part)
        self._losing.hide()
        self.group = ChoiceGroup(
            [
                (
                    "beside",
                    ChoiceCard(
                        self.tr("Ke folder baru"),
                        self.tr("Untuk dilihat. Data di laptop ini tetap seperti sekarang."),
                        "folder",
                    ),
                ),
                (
                    "instead",
                    ChoiceCard(
                        self.tr("Menggantikan data di laptop ini"),
                        self.tr("Data sekarang disimpan 30 hari di folder data."),
                        "refresh-cw",
                    ),
                ),
            ],
            columns=1,
        )
        self.group.chosen.connect(lambda _key: self._fit())
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(4), 0)
        column.setSpacing(px(10))
        column.addWidget(
            Label(f"{moment_words(said.made_at)} · {spoken(WHY[said.why])}", "strong", wrap=True)
        )
        column.addWidget(self.messages)
        column.addWidget(self._asking)
        column.addWidget(self._losing)
        column.addWidget(self.group)
        column.addStretch(1)
        self.add(scrolled(inside), 1)
        self.act = Button(self.tr("Pulihkan"), "danger", "refresh-cw")
        self.act.clicked.connect(self._restore)
        back = Button(self.tr("Tidak jadi"))
        back.clicked.connect(self.cancelled)
        foot = self.footer()
        foot.addStretch(1)
        foot.addWidget(back)
        foot.addWidget(self.act)
        self._fit()
        self.messages.say(self.tr("Memeriksa cadangan …"), "info", closable=False)
        self._run(self._jobs.read(self._look), self._looked)

    def _look(self, _job: Job) -> tuple[DatabaseKey | None, Loss | None]:
        restoring.refuse_other(self._desk, self._backup)
        key = restoring.same_key(self._desk, self._backup)
        return key, None if key is None else restoring.preview(self._desk, self._backup, key)

    def _unlock(self) -> None:
        user, passphrase = self.user.currentText(), self.passphrase.text()

        def work(_job: Job) -> tuple[DatabaseKey, Loss]:
            key = restoring.key_by_passphrase(self._backup, user, passphrase)
            return key, restoring.preview(self._desk, self._backup, key)

        self._run(self._jobs.read(work), self._looked)

    def _run(self, job: Job, then) -> None:
        job.done.connect(then)
        job.failed.connect(self._refused)

    def _looked(self, found: tuple[DatabaseKey | None, Loss | None]) -> None:
        self.key, self.lost = found
        self.messages.say("")
        self._asking.setVisible(self.key is None)
        self._losing.setVisible(self.lost is not None)
        if self.lost is not None:
            lost = self.lost
            self.facts.set_rows([(spoken(words), number(count)) for words, count in loss_lines(lost)])
            self.facts.setVisible(not lost.nothing)
            self.nothing.setVisible(lost.nothing)
            self.unconfirmed.setVisible(lost.unconfirmed > 0)
            words = self.tr(
                "%1 catatan di antaranya belum diterima kabupaten. Kirim dahulu, atau pulihkan ke folder baru."
            )
            self.unconfirmed.set_text(words.replace("%1", number(lost.unconfirmed)))
        self._fit()

    def _refused(self, error: Exception) -> None:
        self.messages.refuse(error)
        self._fit()

    def _fit(self) -> None:
        self.act.setEnabled(self.key is not None and bool(self.group.current))

    def _restore(self) -> None:
        if self.group.current == "instead":
            self.instead_wanted.emit(self._backup, self.key)
        else:
            ask_folder(self, self.tr("Folder baru untuk cadangan ini"), self.restore_beside)

    def restore_beside(self, parent: Path) -> None:
        """Restore into a new folder in `parent`, named after the moment of the backup."""
        key, backup = self.key, self._backup
        if key is None:
            return
        self.target = parent / f"data-kkb-{backup.manifest.made_at.astimezone():%Y%m%d-%H%M}"
        target, desk = self.target, self._desk
        self.act.setEnabled(False)
        self.messages.say(self.tr("Memulihkan …"), "info", closable=False)
        job = self._jobs.read(
            lambda job: restoring.restore_beside(
                backup, key, target, clock=desk.clock, random=desk.random, check=job.check
            )
        )
        self._run(job, self._written)

    def _written(self, _nothing: object) -> None:
        self.beside.emit(self.target)
