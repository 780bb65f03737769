"""A month's report as it would be printed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, Inset, clear, scrolled
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label
from kkb_desktop.services.programme.reports.reports import Report


class MonthlyCard(Card):
    """The sections of the report; what is done with it is asked for by signals."""

    issue_wanted = Signal()
    print_wanted = Signal()
    export_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        inside = QWidget()
        self.preview = QVBoxLayout(inside)
        self.preview.setContentsMargins(0, 0, px(6), 0)
        self.preview.setSpacing(px(10))
        nothing = EmptyState("notebook-pen", self.tr("Laporan ini masih kosong"))
        self.contents = Contents(scrolled(inside), nothing)
        self.add(self.contents, 1)
        issue = Button(self.tr("Terbitkan"), "primary", "check-check")
        issue.setToolTip(self.tr("Isinya disimpan seperti sekarang dan dapat dicetak ulang sama persis"))
        issue.clicked.connect(self.issue_wanted)
        pdf = Button(self.tr("Simpan PDF …"), "secondary", "printer")
        pdf.clicked.connect(self.print_wanted)
        excel = Button("Excel …", "secondary", "file-spreadsheet")
        excel.clicked.connect(self.export_wanted)
        self.contents.needs_rows(excel, pdf, issue)
        foot = self.footer()
        foot.addWidget(Label(self.tr("Hanya angka gabungan."), "small"), 1)
        for each in (excel, pdf, issue):
            foot.addWidget(each)

    def show_report(self, report: Report) -> None:
        """Show this report."""
        clear(self.preview)
        for section in report.sections:
            box = Inset(section.title)
            for label, value in section.facts:
                line = QHBoxLayout()
                line.addWidget(Label(label, "mut", wrap=True), 1)
                line.addWidget(Label(value, "strong"))
                box.body.addLayout(line)
            for row in section.rows:
                box.add(ElidedLabel(" · ".join(filter(None, row)), "small"))
            if section.heads and not section.rows:
                box.add(Label(self.tr("Tidak ada"), "mut"))
            if section.remark:
                box.add(Label(section.remark, "small", wrap=True))
            self.preview.addWidget(box)
        self.preview.addStretch(1)
        self.contents.show_rows(bool(report.sections))
