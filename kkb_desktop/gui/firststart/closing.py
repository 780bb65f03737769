"""The steps after the desk was made: the recovery code on paper, then the district and whom it may call."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.firststart.pages import page_column
from kkb_desktop.gui.firststart.recoverycode import ChooseFile, RecoveryCode
from kkb_desktop.gui.forms.asking import ask_files
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Inset, clear
from kkb_desktop.gui.widgets.checks import CheckLine
from kkb_desktop.gui.widgets.labelled import Labelled
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.wizard import WizardPage
from kkb_desktop.services.desk import person, users
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import devices
from kkb_desktop.services.exchange.devices import InstalledCard


class CodePage(WizardPage):
    """The recovery code: shown once, printed or written down, and typed back."""

    back = False  # the desk stands already
    enter_goes_on = True

    def __init__(
        self,
        jobs: JobRunner,
        desk: Callable[[], Desk | None],
        code: Callable[[], str],
        choose_file: ChooseFile,
    ) -> None:
        super().__init__()
        self._jobs, self._desk, self._code = jobs, desk, code
        self.noted = False
        self.paper = RecoveryCode(choose_file)
        self.paper.changed.connect(self.changed)
        column = page_column(self)
        column.addWidget(self.paper)
        column.addStretch(1)

    def entered(self) -> None:
        self.paper.set_code(self._code())
        self.paper.typed.setFocus()

    def ready(self) -> bool:
        return self.paper.ready()

    def complete(self) -> None:
        self.paper.complete()

    def leave(self) -> bool:
        desk = self._desk()
        if self.noted or desk is None:
            return self.noted
        self.busy = True
        self.changed.emit()
        job = self._jobs.write(lambda job: users.note_recovery_code(desk, noted=True))
        job.done.connect(self._noted)
        job.failed.connect(self._noted)  # what was asked for has been done: the code is on paper
        return False

    def _noted(self, _outcome: object) -> None:
        self.busy, self.noted = False, True
        self.go_on.emit()


class OfficePage(WizardPage):
    """The district's card, now or later, and whom the district may call."""

    back = False
    enter_goes_on = True

    def __init__(
        self,
        jobs: JobRunner,
        desk: Callable[[], Desk | None],
        is_village: Callable[[], bool],
        user: Callable[[], str],
    ) -> None:
        super().__init__()
        self._jobs, self._desk, self._is_village, self._user = jobs, desk, is_village, user
        self._saved = False
        self.next_text = self.tr("Mulai bekerja")
        self.card_button = Button(self.tr("Buka berkas kartu …"), "secondary", "key-round")
        self.card_button.clicked.connect(self._ask_card)
        self.problem = Banner("", "err")
        self.problem.hide()
        self._card = QVBoxLayout()
        self._card.setSpacing(px(6))
        box = Inset(self.tr("Kartu kabupaten"))
        box.body.addLayout(self._card)
        row = QHBoxLayout()
        row.addWidget(self.card_button)
        row.addStretch(1)
        box.body.addLayout(row)
        self.name = QLineEdit()
        self.name.setMaxLength(person.LONGEST_NAME)
        self.phone = QLineEdit()
        self.phone.setMaxLength(24)
        self._phone = Labelled(self.tr("Nomor HP"), self.phone)
        contact = Inset(self.tr("Siapa yang dapat dihubungi kabupaten?"))
        fields = QHBoxLayout()
        fields.setSpacing(px(14))
        fields.addWidget(Labelled(self.tr("Nama"), self.name), 1)
        fields.addWidget(self._phone, 1)
        contact.body.addLayout(fields)
        contact.add(
            Label(
                self.tr("Boleh kosong. Ikut terkunci dalam paket, dan hanya terbaca oleh kabupaten."),
                "hint",
                wrap=True,
            )
        )
        column = page_column(self)
        column.addWidget(self.problem)
        column.addWidget(box)
        column.addWidget(contact)
        column.addStretch(1)
        self.phone.textChanged.connect(lambda _text: self._phone.set_problem(""))
        self._say_later()

    def needed(self) -> bool:
        return self._is_village()

    def entered(self) -> None:
        if not self.name.text():
            self.name.setText(self._user())
        self.name.setFocus()  # Enter goes on from a field; the card can wait

    def leave(self) -> bool:
        desk = self._desk()
        if self._saved or desk is None:
            return self._saved
        try:
            given = person.tidied(self.name.text(), self.phone.text())
        except RecordRefused as refused:
            self._phone.set_problem(explain_error(refused).text)
            self.phone.setFocus()
            return False
        self.busy = True
        self.problem.hide()
        self.changed.emit()
        job = self._jobs.write(lambda job: person.save(desk, given.name, given.phone))
        job.done.connect(self._kept)
        job.failed.connect(self._refused)
        return False

    def install(self, path: Path) -> None:
        """Install the district card from a file."""
        desk = self._desk()
        if desk is None:
            return
        self.problem.hide()
        job = self._jobs.write(lambda job: devices.install_card(desk, path))
        job.done.connect(self._installed)
        job.failed.connect(self._refused)

    def _ask_card(self) -> None:
        ask_files(
            self.window(),
            self.tr("Pilih berkas kartu kabupaten"),
            self.tr("Berkas KKB (*.kkb)"),
            lambda paths: self.install(paths[0]),
        )

    def _say_later(self) -> None:
        self._show_line(
            CheckLine(
                "neutral",
                self.tr("Belum dipasang"),
                self.tr("Belum punya berkasnya? Lanjut saja; kartu dapat dipasang nanti di Kirim & terima."),
            )
        )

    def _installed(self, card: InstalledCard) -> None:
        words = self.tr("Cocokkan enam kata ini lewat telepon dengan kabupaten: %1")
        self._show_line(CheckLine("ok", card.name, words.replace("%1", " · ".join(card.words))))
        self.name.setFocus()

    def _show_line(self, line: QWidget) -> None:
        clear(self._card)
        self._card.addWidget(line)

    def _kept(self, _person: object) -> None:
        self.busy, self._saved = False, True
        self.go_on.emit()

    def _refused(self, error: Exception) -> None:
        self.busy = False
        self.problem.set_text(explain_error(error).text)
        self.problem.show()
        self.changed.emit()
