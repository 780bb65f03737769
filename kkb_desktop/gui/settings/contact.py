"""Whom the district may call about this laptop."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.permitting import gate
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.entering import means_onward
from kkb_desktop.gui.widgets.labelled import Labelled
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.services.desk import person
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission
from kkb_desktop.services.desk.person import Person


class ContactCard(Card):
    """A name and a phone number; both may stay empty."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner, *, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Siapa yang dapat dihubungi kabupaten?"), icon_name="phone", parent=parent)
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._kept = person.read(desk)
        self.name, self.phone = QLineEdit(self._kept.name), QLineEdit(self._kept.phone)
        self.name.setMaxLength(person.LONGEST_NAME)
        self.phone.setMaxLength(24)
        self._phone = Labelled(self.tr("Nomor HP"), self.phone)
        fields = QHBoxLayout()
        fields.setSpacing(px(12))
        fields.addWidget(Labelled(self.tr("Nama"), self.name), 1)
        fields.addWidget(self._phone, 1)
        self.body.addLayout(fields)
        self.add(
            Label(
                self.tr("Boleh kosong. Ikut terkunci dalam paket, dan hanya terbaca oleh kabupaten."),
                "hint",
                wrap=True,
            )
        )
        self.problem = Banner("", "err")
        self.problem.hide()
        self.add(self.problem)
        self.saving = Button(self.tr("Simpan"), "secondary", "save")
        self.saving.clicked.connect(self.save)
        gate(self.saving, desk, Permission.SETTINGS)
        row = QHBoxLayout()
        row.addWidget(self.saving)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        for edit in (self.name, self.phone):
            edit.textChanged.connect(self._typed)
        self._typed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        if means_onward(event, self.saving) and self.saving.isEnabled():
            self.save()

    def save(self) -> None:
        """Keep what was typed, or say what is wrong with it."""
        try:
            given = person.tidied(self.name.text(), self.phone.text())
        except RecordRefused as refused:
            self._phone.set_problem(explain_error(refused).text)
            self.phone.setFocus()
            return
        self.saving.setEnabled(False)
        job = self._jobs.write(lambda job: person.save(self._desk, given.name, given.phone))
        job.done.connect(self._saved)
        job.failed.connect(self._refused)

    def _typed(self) -> None:
        self._phone.set_problem("")
        self.saving.setEnabled((self.name.text(), self.phone.text()) != (self._kept.name, self._kept.phone))

    def _saved(self, kept: Person) -> None:
        self._kept = kept
        self.name.setText(kept.name)
        self.phone.setText(kept.phone)
        self.problem.hide()
        self._typed()
        self._bus.notice(self.tr("Tersimpan. Kabupaten melihatnya pada paket berikutnya."))

    def _refused(self, error: Exception) -> None:
        self.problem.set_text(explain_error(error).text)
        self.problem.show()
        self._typed()
