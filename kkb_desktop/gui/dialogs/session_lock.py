"""The lock over a session that goes on: a PIN or the user's passphrase brings back what was on the screen."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kkb_desktop.gui.dialogs.passphrase import PassphraseEdit
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.entering import means_onward
from kkb_desktop.gui.widgets.labelled import Labelled
from kkb_desktop.gui.widgets.labels import IconLabel, Label
from kkb_desktop.services.desk import session
from kkb_desktop.services.desk.session import Lock


class SessionLock(QFrame):
    """`opened` when the user is back; `other_wanted` when somebody else wants to come in."""

    opened = Signal()
    other_wanted = Signal()

    def __init__(self, lock: Lock, jobs: JobRunner, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._lock, self._jobs = lock, jobs
        self.pin = QLineEdit()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(session.PIN_LENGTH)
        self.pin.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self.pin))
        self.pin.textChanged.connect(self._pin_typed)
        self.passphrase = PassphraseEdit()
        self.problem = Banner("", "err")
        self.problem.hide()
        self.by_passphrase = Button(self.tr("Pakai kata sandi"), "link", "key-round")
        self.by_passphrase.clicked.connect(lambda: self._ask_for(pin=False))
        self.other = Button(self.tr("Pengguna lain"), "link", "users")
        self.other.clicked.connect(self.other_wanted)
        self.open_button = Button(self.tr("Buka"), "primary", "lock-open")
        self.open_button.clicked.connect(self.open)
        self._pin_part = Labelled(self.tr("PIN"), self.pin)
        self._passphrase_part = Labelled(self.tr("Kata sandi"), self.passphrase)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(IconLabel("lock", "primary", 22, fill="primary_soft"))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(Label(self.tr("Layar terkunci"), "h2"))
        words.addWidget(Label(lock.desk.user.name, "mut", wrap=True))
        head.addLayout(words, 1)
        row = QHBoxLayout()
        row.addWidget(self.by_passphrase)
        row.addWidget(self.other)
        row.addStretch(1)
        row.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(14))
        column.addLayout(head)
        column.addWidget(
            Label(self.tr("Yang sedang diketik tetap ada dan tampil lagi setelah dibuka."), "mut", wrap=True)
        )
        column.addWidget(self.problem)
        column.addWidget(self._pin_part)
        column.addWidget(self._passphrase_part)
        column.addLayout(row)
        self._ask_for(pin=lock.takes_pin)

    def start(self) -> None:
        """Take the keyboard where the user will type."""
        (self.pin if self._asks_pin else self.passphrase).setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self) -> None:
        """Try what was typed."""
        lock = self._lock
        typed = self.pin.text() if self._asks_pin else self.passphrase.text()
        if not typed or not self.open_button.isEnabled():
            return
        self.open_button.setEnabled(False)
        self.problem.hide()
        attempt = session.open_with_pin if self._asks_pin else session.open_with_passphrase
        job = self._jobs.read(lambda job: attempt(lock, typed))
        job.done.connect(self._succeeded)
        job.failed.connect(self._refused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        if means_onward(event):
            self.open()

    def _pin_typed(self, text: str) -> None:
        if len(text) == session.PIN_LENGTH:
            self.open()

    def _succeeded(self, _none: object) -> None:
        self.pin.clear()
        self.passphrase.clear()
        self.opened.emit()

    def _refused(self, error: Exception) -> None:
        self.open_button.setEnabled(True)
        self.problem.set_text(explain_error(error).text)
        self.problem.show()
        if self._asks_pin and self._lock.left <= 0:
            self._ask_for(pin=False, keep_problem=True)
        self.pin.clear()
        self.passphrase.selectAll()
        self.start()

    def _ask_for(self, *, pin: bool, keep_problem: bool = False) -> None:
        self._asks_pin = pin
        self._pin_part.setVisible(pin)
        self.by_passphrase.setVisible(pin)
        self._passphrase_part.setVisible(not pin)
        if not keep_problem:
            self.problem.hide()
        self.start()
