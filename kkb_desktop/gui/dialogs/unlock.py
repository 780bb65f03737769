"""Opening the desk: who you are and your passphrase; or, where that is forgotten, the recovery code."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kkb_desktop.gui.dialogs.passphrase import NewPassphrase, PassphraseEdit
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.combo import Combo
from kkb_desktop.gui.widgets.labelled import Labelled
from kkb_desktop.gui.widgets.labels import IconLabel, Label
from kkb_desktop.services.desk.desk import open_desk, recover_desk


class Unlock(QFrame):
    """`opened` brings the desk. Nothing of it is read before."""

    opened = Signal(object)  # Desk

    def __init__(
        self, folder: Path, names: list[str], jobs: JobRunner, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._folder, self._jobs = folder, jobs
        self.user = Combo()
        self.user.addItems(names)
        self.passphrase = PassphraseEdit()
        self.passphrase.returnPressed.connect(self.unlock)
        self.open_button = Button(self.tr("Buka"), "primary", "lock-open")
        self.open_button.clicked.connect(self.unlock)
        self.forgot = Button(self.tr("Lupa kata sandi?"), "link")
        self.forgot.clicked.connect(self._to_recovery)
        self.code = QLineEdit()
        self.fresh = NewPassphrase()
        self.recover_button = Button(self.tr("Pasang kata sandi baru"), "primary", "key-round")
        self.recover_button.clicked.connect(self.recover)
        self.recover_button.setEnabled(False)
        self.cancel = Button(self.tr("Kembali"), "secondary", "arrow-left")
        self.cancel.clicked.connect(self._to_unlock)
        self.code.textChanged.connect(self._fit)
        self.fresh.changed.connect(self._fit)
        self.problem = Banner("", "err")
        self.problem.hide()
        self.title = Label("", "h2")
        self._parts = (self._unlock_part(), self._recovery_part())
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(IconLabel("lock", "primary", 22, fill="primary_soft"))
        head.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(14))
        column.addLayout(head)
        column.addWidget(Labelled(self.tr("Pengguna"), self.user))
        column.addWidget(self.problem)
        for part in self._parts:
            column.addWidget(part)
        self._to_unlock()

    def _unlock_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(Labelled(self.tr("Kata sandi"), self.passphrase))
        row = QHBoxLayout()
        row.addWidget(self.forgot)
        row.addStretch(1)
        row.addWidget(self.open_button)
        column.addLayout(row)
        return part

    def _recovery_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(
            Labelled(
                self.tr("Kode pemulihan"), self.code, self.tr("Dari kertas yang dicetak saat pertama kali.")
            )
        )
        column.addWidget(self.fresh)
        row = QHBoxLayout()
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(self.recover_button)
        column.addLayout(row)
        return part

    def start(self) -> None:
        """Take the keyboard where the user will type."""
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def unlock(self) -> None:
        """Try the passphrase."""
        folder, name, passphrase = self._folder, self.user.currentText(), self.passphrase.text()
        if passphrase and self.open_button.isEnabled():
            self._run(self._jobs.write(lambda job: open_desk(folder, name, passphrase)))

    def recover(self) -> None:
        """Try the recovery code, and give the user the new passphrase."""
        folder, name = self._folder, self.user.currentText()
        code, passphrase = self.code.text().strip(), self.fresh.text
        if self.recover_button.isEnabled():
            self._run(self._jobs.write(lambda job: recover_desk(folder, code, name, passphrase)))

    def _run(self, job: Job) -> None:
        self.problem.hide()
        self.open_button.setEnabled(False)
        self.recover_button.setEnabled(False)
        job.done.connect(self._succeeded)
        job.failed.connect(self._refused)

    def _succeeded(self, desk: object) -> None:
        self.passphrase.clear()
        self.opened.emit(desk)

    def _refused(self, error: Exception) -> None:
        self.problem.set_text(explain_error(error).text)
        self.problem.show()
        self.open_button.setEnabled(True)
        self._fit()
        self.passphrase.selectAll()
        (self.code if self._recovering else self.passphrase).setFocus()

    def _fit(self) -> None:
        self.recover_button.setEnabled(bool(self.code.text().strip()) and self.fresh.ready())

    def _to_recovery(self) -> None:
        self._show_part(True)
        self.title.setText(self.tr("Pulihkan dengan kode"))
        self.code.setFocus()

    def _to_unlock(self) -> None:
        self._show_part(False)
        self.title.setText(self.tr("Buka data"))
        self.passphrase.setFocus()

    def _show_part(self, recovering: bool) -> None:
        self._recovering = recovering
        self.problem.hide()
        for part, shown in zip(self._parts, (not recovering, recovering), strict=True):
            part.setVisible(shown)
