"""Taking a family or one of its members out, after a question, with the way back in the toast."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.widgets.modal import Question, confirm
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import sheet as family_sheet
from kkb_desktop.services.families.sheet import FamilySheet
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.changes import ChangeSet


class Remover(QObject):
    """Asks and deletes; what to show afterwards is the panel's matter."""

    family_gone = Signal(object)  # ChangeSet
    member_gone = Signal(object, object)  # ChangeSet, the family as it is without the member
    refused = Signal(object)

    def __init__(self, desk: Desk, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs

    def ask(self, over: QWidget, family: str) -> Question:
        """Delete this family?"""
        question = confirm(
            over,
            self.tr("Hapus keluarga ini?"),
            self.tr("Semua anggotanya ikut terhapus. Dapat dibatalkan lewat tombol Batalkan sesudahnya."),
            self.tr("Hapus keluarga"),
            self.tr("Tidak jadi"),
            danger=True,
        )
        question.accepted.connect(lambda: self.delete_family(family))
        return question

    def delete_family(self, family: str) -> None:
        """Delete the family with its members."""
        desk = self._desk
        job = self._jobs.write(lambda _job: records.delete(desk, "family", family))
        job.done.connect(self.family_gone)
        job.failed.connect(self.refused)

    def delete_member(self, family: str, member: str) -> None:
        """Delete one member."""
        desk = self._desk

        def work(_job: object) -> tuple[ChangeSet, FamilySheet]:
            change = records.delete(desk, "person", member)
            return change, family_sheet.read(desk, family)

        job = self._jobs.write(work)
        job.done.connect(self._member_gone)
        job.failed.connect(self.refused)

    def _member_gone(self, result: tuple[ChangeSet, FamilySheet]) -> None:
        self.member_gone.emit(*result)
