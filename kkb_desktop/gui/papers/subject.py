"""The rights of the person whose data is held: what is held, and the notice about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kkb_desktop.gui.events.family_picker import FamilyPicker
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.services.desk.desk import Desk


class SubjectCard(Card):
    """The person is found by the family; the two buttons only say what is wanted."""

    report_wanted = Signal()
    notice_wanted = Signal()

    def __init__(self, desk: Desk, jobs: JobRunner) -> None:
        super().__init__(self.tr("Hak pemilik data"), "UU 27/2022", "shield-check")
        self.picker = FamilyPicker(desk, jobs, person=self.tr("Atas nama"))
        self.add(self.picker)
        report = Button(self.tr("Laporan data pribadi …"), "secondary", "id-card")
        report.clicked.connect(self.report_wanted)
        notice = Button(self.tr("Pemberitahuan privasi …"), "link", "printer")
        notice.clicked.connect(self.notice_wanted)
        line = QHBoxLayout()
        line.addWidget(report)
        line.addStretch(1)
        line.addWidget(notice)
        self.body.addLayout(line)
