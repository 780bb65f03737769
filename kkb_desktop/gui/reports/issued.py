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
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.programme.reports.reports import IssuedReport


class IssuedCard(Card):
    """The reports; `again_wanted` has the one to be printed again, `begin_wanted` leads to the first."""

    again_wanted = Signal(object)  # IssuedReport
    begin_wanted = Signal()

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
        nothing = EmptyState(
            "notebook-pen",
            self.tr("Belum ada laporan yang diterbitkan"),
            self.tr("Laporan yang diterbitkan disimpan di sini dan dapat dicetak ulang sama persis."),
            self.tr("Buka laporan bulanan"),
        )
        nothing.pressed.connect(self.begin_wanted)
        self.contents = Contents(self.table, nothing)
        self.add(self.contents, 1)
        again = Button(self.tr("Cetak ulang …"), "primary", "printer")
        again.clicked.connect(self._ask_again)
        self.contents.needs_rows(again)
        foot = self.footer()
        foot.addWidget(Label(self.tr("Sama persis seperti saat diterbitkan."), "small"), 1)
        foot.addWidget(again)

    def show_reports(self, issued: Sequence[IssuedReport]) -> None:
        """Show these reports."""
        kept = self.table.selected_id
        self.model.show_rows({row.id: row for row in issued})
        if issued:
            self.table.select(kept if kept in self.model.rows else issued[0].id)
        self.contents.show_rows(bool(issued))

    def _ask_again(self) -> None:
        row = self.model.rows.get(self.table.selected_id)
        if row is not None:
            self.again_wanted.emit(row)
