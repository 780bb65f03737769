"""Opening the desk: a name and its passphrase; or, where that is forgotten, the recovery code. Or training."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kkb_desktop.gui.dialogs.district_help import AskDistrict
from kkb_desktop.gui.dialogs.passphrase import NewPassphrase, PassphraseEdit
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.firststart.recoverycode import ChooseFile, RecoveryCode, ask_file
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import show_where_scrolled
from kkb_desktop.gui.widgets.combo import Combo
from kkb_desktop.gui.widgets.entering import means_onward
from kkb_desktop.gui.widgets.labelled import Labelled
from kkb_desktop.gui.widgets.labels import IconLabel, Label
from kkb_desktop.services.desk import recovery, users
from kkb_desktop.services.desk.desk import Desk, close, open_desk, recover_desk

_DAMAGED = (
    "store.missing", "store.plain", "store.unreadable", "store.damaged", "store.disk_failed", "desk.incomplete",
    "key.damaged",
)  # fmt: skip
"""What a backup helps against."""


class Unlock(QFrame):
    """`opened` brings the desk. Nothing of it is read before. `training_wanted` asks for the invented village,
    `backup_wanted` for a way back to a backup."""

    opened = Signal(object)  # Desk
    training_wanted = Signal()
    backup_wanted = Signal()

    def __init__(
        self,
        folder: Path,
        names: list[str],
        jobs: JobRunner,
        *,
        choose_file: ChooseFile = ask_file,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._folder, self._jobs = folder, jobs
        self.user = Combo()
        self.user.addItems(names)
        self.passphrase = PassphraseEdit()
        self.open_button = Button(self.tr("Buka"), "primary", "lock-open")
        self.open_button.clicked.connect(self.unlock)
        self.forgot = Button(self.tr("Lupa kata sandi?"), "link")
        self.forgot.clicked.connect(self._to_recovery)
        self.training = Button(self.tr("Mode latihan"), "link", "graduation-cap")
        self.training.clicked.connect(self._to_training)
        self.from_backup = Button(self.tr("Pulihkan dari cadangan"), "link", "refresh-cw")
        self.from_backup.clicked.connect(self.backup_wanted)
        self.code = QLineEdit()
        self.code.setMaxLength(80)
        self.fresh = NewPassphrase(known=lambda: [self.user.currentText()])
        self.user.currentTextChanged.connect(lambda _name: self.fresh.look_again())
        self.recover_button = Button(self.tr("Pasang kata sandi baru"), "primary", "key-round")
        self.recover_button.clicked.connect(self.recover)
        self.recover_button.setEnabled(False)
        self.cancel = Button(self.tr("Kembali"), "secondary", "arrow-left")
        self.cancel.clicked.connect(self._to_unlock)
        self.code.textChanged.connect(self._look_at_code)
        self.fresh.changed.connect(self._fit)
        self.problem = Banner("", "err")
        self.problem.hide()
        self.title = Label("", "h2")
        self._recovered: Desk | None = None  # open already, its new recovery code being written down
        self.paper = RecoveryCode(choose_file)
        self.go_in = Button(self.tr("Kode sudah dicatat, masuk"), "primary", "lock-open")
        self.go_in.setEnabled(False)
        self.go_in.clicked.connect(self.enter_recovered)
        self.later = Button(self.tr("Catat nanti"), "link")
        self.later.clicked.connect(lambda: self._enter(noted=False))
        self.paper.changed.connect(lambda: self.go_in.setEnabled(self.paper.ready()))
        self.district = AskDistrict(folder, jobs, self.user.currentText)
        self.district.back_wanted.connect(self._to_unlock)
        self.district.opened.connect(self.show_new_code)
        self.ask_district = Button(self.tr("Kertas juga hilang, minta bantuan kabupaten"), "link")
        self.ask_district.clicked.connect(self._to_district)
        self.ask_district.setVisible(recovery.offered(folder))
        self._name = Labelled(self.tr("Pengguna"), self.user)
        self._parts = (self._unlock_part(), self._recovery_part(), self._paper_part(), self.district)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(IconLabel("lock", "primary", 22, fill="primary_soft"))
        head.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(14))
        column.addLayout(head)
        column.addWidget(self._name)
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
        row.addWidget(self.training)
        row.addStretch(1)
        row.addWidget(self.open_button)
        column.addLayout(row)
        self.from_backup.hide()  # offered where the data do not open
        column.addWidget(self.from_backup)
        return part

    def _recovery_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self._code = Labelled(
            self.tr("Kode pemulihan"), self.code, self.tr("Dari kertas yang dicetak saat pertama kali.")
        )
        column.addWidget(self._code)
        column.addWidget(self.fresh)
        column.addWidget(self.ask_district)
        row = QHBoxLayout()
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(self.recover_button)
        column.addLayout(row)
        return part

    def _paper_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(
            Label(
                self.tr(
                    "Data terbuka dengan kata sandi baru. Kode yang dipakai tidak berlaku lagi; ini penggantinya."
                ),
                "mut",
                wrap=True,
            )
        )
        column.addWidget(self.paper)
        row = QHBoxLayout()
        row.addWidget(self.later)
        row.addStretch(1)
        row.addWidget(self.go_in)
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
            self._run(
                self._jobs.write(lambda job: recover_desk(folder, code, name, passphrase)), self.show_new_code
            )

    def show_new_code(self, opened: tuple[Desk, str]) -> None:
        """The desk is open; the code in place of the one used is shown and typed back before going on."""
        self._recovered, code = opened
        self.fresh.clear()
        self.code.clear()
        self.paper.set_code(code)
        self._show_part(2)
        self.title.setText(self.tr("Kode pemulihan baru"))
        self.paper.typed.setFocus()

    def enter_recovered(self) -> None:
        """The new code is on paper."""
        if self.paper.ready():
            self._enter(noted=True)

    def may_close(self) -> bool:
        """The program is closed while the new code is shown: the desk is given back, a new code can be made later."""
        if self._recovered is not None:
            close(self._recovered)
            self._recovered = None
        return True

    def _enter(self, *, noted: bool) -> None:
        desk, self._recovered = self._recovered, None
        if desk is not None:
            users.note_recovery_code(desk, noted=noted)
            self.opened.emit(desk)

    def refuse_training(self, error: Exception) -> None:
        """Training could not be opened: say why."""
        self.training.setEnabled(True)
        self.training.setText(self.tr("Mode latihan"))
        self._say(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        if not means_onward(event):
            return
        if self._part == 3:
            self.focusNextChild()
        elif self._part == 2:
            if self.paper.ready():
                self.enter_recovered()
            else:
                self.paper.complete()
        elif not self._recovering:
            self.unlock()
        elif self.recover_button.isEnabled():
            self.recover()
        elif users.code_problem(self.code.text()) is not None:
            self.code.setFocus()
        else:
            self.fresh.complete()
            show_where_scrolled(self.focusWidget())

    @property
    def _recovering(self) -> bool:
        return self._part == 1

    def _run(self, job: Job, then: Callable[[Any], None] | None = None) -> None:
        self.problem.hide()
        self.open_button.setEnabled(False)
        self.recover_button.setEnabled(False)
        job.done.connect(then or self._succeeded)
        job.failed.connect(self._refused)

    def _succeeded(self, desk: object) -> None:
        self.passphrase.clear()
        self.opened.emit(desk)

    def _refused(self, error: Exception) -> None:
        self._say(error)
        self.from_backup.setVisible(getattr(error, "reason", "") in _DAMAGED)
        self.open_button.setEnabled(True)
        self._fit()
        self.passphrase.selectAll()
        (self.code if self._recovering else self.passphrase).setFocus()

    def _say(self, error: Exception) -> None:
        self.problem.set_text(explain_error(error).text)
        self.problem.show()

    def _look_at_code(self) -> None:
        """Say while it is typed whether it can be a code: each has a check of its own."""
        problem = users.code_problem(self.code.text()) if self.code.text().strip() else None
        if problem is None:
            self._code.set_problem("")
            if self.code.text().strip():
                self._code.set_message(self.tr("Kode lengkap."), "ok")
        elif problem.reason == "key.recovery_short":
            self._code.set_problem("")
            words = self.tr("%1 dari %2 huruf dan angka")
            for mark, name in (("%1", "count"), ("%2", "whole")):
                words = words.replace(mark, str(problem.params[name]))
            self._code.set_message(words, "hint")
        else:
            self._code.set_problem(explain_error(problem).text)
        self._fit()

    def _fit(self) -> None:
        whole = users.code_problem(self.code.text()) is None
        self.recover_button.setEnabled(whole and self.fresh.ready())

    def _to_training(self) -> None:
        self.training.setEnabled(False)
        self.training.setText(self.tr("Menyiapkan desa latihan …"))
        self.problem.hide()
        self.training_wanted.emit()

    def _to_recovery(self) -> None:
        self._show_part(1)
        self.title.setText(self.tr("Pulihkan dengan kode"))
        self.code.setFocus()

    def _to_district(self) -> None:
        self._show_part(3)
        self.title.setText(self.tr("Bantuan kabupaten"))
        if asked_for := recovery.pending(self._folder):
            self.user.setCurrentText(asked_for)
        self.district.entered()

    def _to_unlock(self) -> None:
        self._show_part(0)
        self.title.setText(self.tr("Buka data"))
        self.passphrase.setFocus()

    def _show_part(self, part: int) -> None:
        self._part = part
        self.problem.hide()
        self._name.setVisible(part != 2)
        for number, each in enumerate(self._parts):
            each.setVisible(number == part)
