"""Cards over the settings page: another user, another passphrase, another recovery code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kkb_desktop.gui.dialogs.passphrase import NewPassphrase, PassphraseEdit
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.firststart.recoverycode import ChooseFile, RecoveryCode, ask_file
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, scrolled, show_where_scrolled
from kkb_desktop.gui.widgets.combo import Combo
from kkb_desktop.gui.widgets.entering import means_onward
from kkb_desktop.gui.widgets.labelled import Labelled
from kkb_desktop.gui.widgets.wizard import Wizard, WizardPage
from kkb_desktop.services.desk import session, users
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.users import NewCode


@dataclass(frozen=True, slots=True)
class Entries:
    """What was typed into a `KeyCard`; "" for what it did not ask."""

    own: str = field(repr=False)
    name: str
    role: str
    fresh: str = field(repr=False)


class KeyCard(Card):
    """Asks for one's own passphrase, perhaps a name with a role and a new passphrase, then runs `work` with these."""

    settled = Signal()
    cancelled = Signal()

    def __init__(
        self,
        title: str,
        act: str,
        jobs: JobRunner,
        work: Callable[[Entries], object],
        *,
        roles: Sequence[tuple[str, str]] = (),
        with_new: bool = True,
        known: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent=parent)
        self._jobs, self._work = jobs, work
        self.own = PassphraseEdit()
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.role = Combo()
        for key, text in roles:
            self.role.addItem(text, key)
        self.fresh = NewPassphrase(known=lambda: [*known, self.name.text()])
        self.name.textChanged.connect(self.fresh.look_again)
        self._named, self._with_new = bool(roles), with_new
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(4), 0)
        column.setSpacing(px(10))
        column.addWidget(Labelled(self.tr("Kata sandi sekarang"), self.own))
        if roles:
            column.addWidget(Labelled(self.tr("Nama pengguna baru"), self.name))
            column.addWidget(Labelled(self.tr("Tugas"), self.role))
        if with_new:
            column.addWidget(self.fresh)
        self.problem = Banner("", "err")
        self.problem.hide()
        column.addWidget(self.problem)
        column.addStretch(1)
        self.add(scrolled(inside), 1)
        self.act = Button(act, "primary")
        self.act.clicked.connect(self._go)
        back = Button(self.tr("Batal"))
        back.clicked.connect(self.cancelled)
        foot = self.footer()
        foot.addStretch(1)
        foot.addWidget(back)
        foot.addWidget(self.act)
        for signal in (self.own.textChanged, self.name.textChanged, self.fresh.changed):
            signal.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        if not means_onward(event, self.act):
            return
        if self.act.isEnabled():
            self._go()
        else:
            self.focusNextChild()
            show_where_scrolled(self.focusWidget())

    def _fit(self) -> None:
        named = bool(self.name.text().strip()) or not self._named
        self.act.setEnabled(bool(self.own.text()) and named and (self.fresh.ready() or not self._with_new))

    def _go(self) -> None:
        name = " ".join(self.name.text().split())
        typed = Entries(self.own.text(), name, self.role.currentData() or "", self.fresh.text)
        self.act.setEnabled(False)
        self.problem.hide()
        job: Job = self._jobs.write(lambda job: self._work(typed))
        job.done.connect(self.settled)
        job.failed.connect(self._refused)

    def _refused(self, error: Exception) -> None:
        self.problem.set_text(explain_error(error).text)
        self.problem.show()
        self.own.setFocus()
        self.own.selectAll()
        self._fit()


class PinCard(Card):
    """One's own passphrase, and a PIN typed twice."""

    settled = Signal()
    cancelled = Signal()

    def __init__(self, desk: Desk, jobs: JobRunner, *, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("PIN untuk layar terkunci"), parent=parent)
        self._desk, self._jobs = desk, jobs
        self.own = PassphraseEdit()
        self.first, self.second = self._digits(), self._digits()
        self._first = Labelled(
            self.tr("PIN, 6 angka"), self.first, self.tr("Bukan angka berurutan, bukan tanggal lahir.")
        )
        self._second = Labelled(self.tr("Ketik PIN itu sekali lagi"), self.second)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(4), 0)
        column.setSpacing(px(10))
        column.addWidget(Labelled(self.tr("Kata sandi sekarang"), self.own))
        column.addWidget(self._first)
        column.addWidget(self._second)
        self.problem = Banner("", "err")
        self.problem.hide()
        column.addWidget(self.problem)
        column.addStretch(1)
        self.add(scrolled(inside), 1)
        self.act = Button(self.tr("Pakai PIN ini"), "primary")
        self.act.clicked.connect(self._go)
        back = Button(self.tr("Batal"))
        back.clicked.connect(self.cancelled)
        foot = self.footer()
        foot.addStretch(1)
        foot.addWidget(back)
        foot.addWidget(self.act)
        for edit in (self.own, self.first, self.second):
            edit.textChanged.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        if not means_onward(event, self.act):
            return
        if self.act.isEnabled():
            self._go()
        else:
            self.focusNextChild()
            show_where_scrolled(self.focusWidget())

    def _digits(self) -> QLineEdit:
        edit = QLineEdit()
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        edit.setMaxLength(session.PIN_LENGTH)
        edit.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), edit))
        return edit

    def _fit(self) -> None:
        pin, again = self.first.text(), self.second.text()
        whole = len(pin) == session.PIN_LENGTH
        problem = session.pin_problem(pin) if whole else None
        self._first.set_problem(explain_error(problem).text if problem is not None else "")
        different = len(again) == session.PIN_LENGTH and again != pin
        self._second.set_problem(self.tr("Belum sama.") if different else "")
        self.act.setEnabled(whole and problem is None and again == pin and bool(self.own.text()))

    def _go(self) -> None:
        desk, own, pin = self._desk, self.own.text(), self.first.text()
        self.act.setEnabled(False)
        self.problem.hide()
        job = self._jobs.write(lambda job: session.set_pin(desk, own, pin))
        job.done.connect(self.settled)
        job.failed.connect(self._refused)

    def _refused(self, error: Exception) -> None:
        self.problem.set_text(explain_error(error).text)
        self.problem.show()
        self.own.setFocus()
        self.own.selectAll()
        self._fit()


class _OwnPage(WizardPage):
    """One's own passphrase, before a new code is shown."""

    enter_goes_on = True

    def __init__(self, desk: Desk, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self.new: NewCode | None = None
        self.own = PassphraseEdit()
        self.own.textChanged.connect(self.changed)
        self.problem = Banner("", "err")
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(14), px(22), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.problem)
        column.addWidget(
            Labelled(
                self.tr("Kata sandi sekarang"),
                self.own,
                self.tr("Kode lama tetap berlaku sampai kode baru selesai dicatat."),
            )
        )
        column.addStretch(1)

    def entered(self) -> None:
        self.own.setFocus()

    def ready(self) -> bool:
        return bool(self.own.text())

    def leave(self) -> bool:
        desk, own = self._desk, self.own.text()
        self.busy = True
        self.problem.hide()
        self.changed.emit()
        job = self._jobs.write(lambda job: users.begin_recovery_code(desk, own))
        job.done.connect(self._begun)
        job.failed.connect(self._refused)
        return False

    def _begun(self, new: NewCode) -> None:
        self.busy, self.new = False, new
        self.own.clear()
        self.go_on.emit()

    def _refused(self, error: Exception) -> None:
        self.busy = False
        self.problem.set_text(explain_error(error).text)
        self.problem.show()
        self.own.selectAll()
        self.changed.emit()


class _PaperPage(WizardPage):
    """The new code; going on puts it in place of the old one."""

    enter_goes_on = True
    back = False

    def __init__(self, desk: Desk, jobs: JobRunner, begun: _OwnPage, choose_file: ChooseFile) -> None:
        super().__init__()
        self._desk, self._jobs, self._begun = desk, jobs, begun
        self.next_text = self.tr("Pakai kode ini")
        self.paper = RecoveryCode(choose_file)
        self.paper.changed.connect(self.changed)
        self.problem = Banner("", "err")
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(14), px(22), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.problem)
        column.addWidget(self.paper)
        column.addStretch(1)

    def entered(self) -> None:
        if self._begun.new is not None:
            self.paper.set_code(self._begun.new.code)
        self.paper.typed.setFocus()

    def ready(self) -> bool:
        return self.paper.ready()

    def complete(self) -> None:
        self.paper.complete()

    def leave(self) -> bool:
        desk, new = self._desk, self._begun.new
        if new is None:
            return False
        self.busy = True
        self.problem.hide()
        self.changed.emit()
        job = self._jobs.write(lambda job: users.finish_recovery_code(desk, new))
        job.done.connect(self._finished)
        job.failed.connect(self._refused)
        return False

    def _finished(self, _none: object) -> None:
        self.busy = False
        self.go_on.emit()

    def _refused(self, error: Exception) -> None:
        self.busy = False
        self.problem.set_text(explain_error(error).text)
        self.problem.show()
        self.changed.emit()


class RecoveryCard(Wizard):
    """Makes the recovery code anew; `finished` once the new one is in place. Until then the old one works."""

    def __init__(self, desk: Desk, jobs: JobRunner, *, choose_file: ChooseFile = ask_file) -> None:
        self.own_page = _OwnPage(desk, jobs)
        self.paper_page = _PaperPage(desk, jobs, self.own_page, choose_file)
        super().__init__(
            self.tr("Kode pemulihan baru"),
            self.tr("Kode yang lama tidak berlaku lagi setelah kode baru dicatat."),
            "key-round",
            [
                (self.tr("Kata sandi"), self.own_page),
                (self.tr("Kode baru"), self.paper_page),
            ],
        )
