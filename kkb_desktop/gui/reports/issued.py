"""What was issued so far, to be printed again as it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from kkb_desktop.domain.codelists.programme import REPORT
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.models.known import KnownRows
from kkb_desktop.gui.models.paged import Column
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.programme.reports.reports import IssuedReport


class IssuedCard(Card):
    """The reports; `again_wanted` has the one to be printed again."""

    again_wanted = Signal(object)  # IssuedReport

    def __init__(self) -> None:
        super().__init__()
        self.table = DataTable(self.tr("Laporan terbit"))
        self.model = KnownRows(
            (
                Column(
                    self.tr("Laporan"),
                    lambda row: spoken(REPORT.label(row.kind)) if row.kind else "",
                    0,
                    strong=True,
                ),
                Column(self.tr("Masa"), lambda row: row.period, 130),
                Column(
                    self.tr("Diterbitkan"),
                    lambda row: day_text(row.issued_on) if row.issued_on else "",
                    130,
                    muted=True,
                ),
            ),
            parent=self,
        )
        self.table.set_model(self.model)
        self.table.opened.connect(lambda _id: self._ask_again())
        self.add(self.table, 1)
        again = Button(self.tr("Cetak ulang …"), "primary", "printer")
        again.clicked.connect(self._ask_again)
        foot = self.footer()
        foot.addWidget(Label(self.tr("Sama persis seperti saat diterbitkan."), "small"), 1)
        foot.addWidget(again)

    def show_reports(self, issued: Sequence[IssuedReport]) -> None:
        """Show these reports."""
        self.model.show_rows({row.id: row for row in issued})

    def _ask_again(self) -> None:
        row = self.model.rows.get(self.table.selected_id)
        if row is not None:
            self.again_wanted.emit(row)
