"""The year's lines as a table, where two of them can be made one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from kkb_desktop.domain.codelists.activity import AGENCY, PROGRAMME
from kkb_desktop.domain.codelists.programme import PLAN_STATUS
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.models.known import KnownRows
from kkb_desktop.gui.models.paged import Column
from kkb_desktop.gui.plans.beginning import NoPlan
from kkb_desktop.gui.theme import Kind
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.labels import as_label
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.programme.plans.plans import PlanRow

_COLOURS: dict[int, Kind] = {1: "neutral", 2: "info", 3: "warn", 4: "ok", 5: "neutral"}


class PlanTable(Card):
    """The same lines as a table."""

    opened = Signal(str)
    new_wanted = Signal()
    merge_wanted = Signal(str, str)  # the line to keep, the one to merge into it

    def __init__(self) -> None:
        super().__init__()
        self.table = DataTable(self.tr("Rencana"))
        self.model = KnownRows(
            (
                Column(self.tr("Kegiatan"), lambda row: row.title, 0, strong=True),
                Column(self.tr("Program"), self._programme, 210, muted=True, spare_below=780),
                Column(self.tr("Instansi"), self._agency, 150, muted=True, spare_below=780),
                Column(self.tr("Sampai"), lambda row: day_text(row.due_on) if row.due_on else "", 100),
                Column(
                    self.tr("Anggaran"), lambda row: number(row.budget) if row.budget else "", 120, right=True
                ),
                Column(self.tr("Keluarga"), self._reached, 100, right=True, muted=True),
                Column(self.tr("Keadaan"), lambda _row: "", 140, pills=self._state),
            ),
            parent=self,
        )
        self.table.set_model(self.model)
        self.table.opened.connect(self.opened)
        self.nothing = NoPlan(proposing=False)
        self.nothing.pressed.connect(self.new_wanted)
        self.contents = Contents(self.table, self.nothing)
        self.add(self.contents, 1)
        foot = self.footer()
        self.merge_button = Button(self.tr("Gabung dengan baris lain …"), "link", "git-merge")
        self.merge_button.clicked.connect(self._offer_merge)
        self.open_button = Button(self.tr("Buka"), "secondary", "pencil")
        self.open_button.clicked.connect(lambda: self.opened.emit(self.table.selected_id))
        foot.addWidget(self.merge_button)
        foot.addStretch(1)
        foot.addWidget(self.open_button)
        self.table.chosen.connect(self._enable)
        self._enable()

    def _enable(self, _chosen: str = "") -> None:
        for button in (self.open_button, self.merge_button):
            button.setEnabled(bool(self.table.selected_id))

    def others(self) -> list[PlanRow]:
        """The lines that the one chosen could be merged with: of the same village and year."""
        kept = self.model.rows.get(self.table.selected_id)
        if kept is None:
            return []
        return [row for row in self.model.rows.values() if row.id != kept.id and row.village == kept.village]

    def _offer_merge(self) -> None:
        menu = QMenu(self)
        kept = self.table.selected_id
        for row in self.others():
            menu.addAction(as_label(row.title)).triggered.connect(partial(self._merge, kept, row.id))
        if menu.isEmpty():
            menu.addAction(self.tr("Tidak ada baris lain")).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.merge_button.mapToGlobal(self.merge_button.rect().topLeft()))

    def _merge(self, keep: str, drop: str, _checked: bool = False) -> None:
        self.merge_wanted.emit(keep, drop)

    def show_rows(self, rows: Sequence[PlanRow], year: int) -> None:
        """Show the lines of `year` instead."""
        self.nothing.say_year(year)
        self.model.show_rows({row.id: row for row in rows})
        self.contents.show_rows(bool(rows))
        if rows and not self.table.selected_id:
            self.table.select(rows[0].id)
        self._enable()

    def _programme(self, row: PlanRow) -> str:
        return spoken(PROGRAMME.label(row.programme)) if row.programme else ""

    def _agency(self, row: PlanRow) -> str:
        return spoken(AGENCY.label(row.agency)) if row.agency else ""

    def _reached(self, row: PlanRow) -> str:
        return f"{number(row.families)} / {number(row.target_families or 0)}"

    def _state(self, row: PlanRow) -> tuple[PillData, ...]:
        if row.late:
            return (PillData(self.tr("Terlambat"), "err", "clock"),)
        return (PillData(spoken(PLAN_STATUS.label(row.status)), _COLOURS.get(row.status, "neutral")),)
