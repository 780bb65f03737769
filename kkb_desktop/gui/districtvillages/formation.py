"""Villages with the steps they have done, against the district's target."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.programme import FORMATION_STEP
from kkb_desktop.domain.fields import Field, Kind
from kkb_desktop.domain.text import Text
from kkb_desktop.gui.beginning import no_villages
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.editors import day_text, editor_for
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.models.known import KnownRows
from kkb_desktop.gui.models.paged import Column
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.bars import BarList, BarRow
from kkb_desktop.gui.widgets.beside import Beside
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.card import Card, scrolled
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.kpi import KpiTile
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.programme.profile.formation import FormationTable, VillageFormation
from kkb_desktop.services.programme.profile.village_names import VillageName

_BOTH_FROM = 820  # pixels of width, at text size 100 %, from which table and target stand side by side
_TARGET = Field("target", Kind.INTEGER, Text("Target", "Target"), "formation", minimum=0, maximum=10_000)


@dataclass(frozen=True, slots=True)
class FormationRow:
    """A village's steps."""

    name: VillageName
    state: VillageFormation


class StepsCard(Card):
    """The villages; `families_wanted` has a village's code."""

    families_wanted = Signal(str)

    def __init__(self, bus: Bus) -> None:
        super().__init__(self.tr("Langkah pembentukan"))
        self.target_button = Button(self.tr("Target"), "secondary", "target")
        self.target_button.hide()  # only where table and target do not fit side by side
        self.head.addWidget(self.target_button)
        self.table = DataTable(self.tr("Langkah pembentukan"))
        self.model = KnownRows(
            (
                Column(self.tr("Desa"), lambda row: row.name.title, 0, strong=True),
                Column(self.tr("Langkah"), _steps, 112),
                Column(self.tr("Berikutnya"), self._next, 160, muted=True),
                Column(
                    self.tr("Dicanangkan"),
                    lambda row: day_text(row.state.launched_on) if row.state.launched_on else "",
                    112,
                ),
                Column("", lambda _row: "", 118, pills=self._state),
            ),
            parent=self,
        )
        self.table.set_model(self.model)
        self.table.opened.connect(self.families_wanted)
        self.contents = Contents(self.table, no_villages(bus))
        self.add(self.contents, 1)

    def show_rows(self, rows: Sequence[FormationRow]) -> None:
        """Show these villages."""
        self.model.show_rows({row.name.village: row for row in rows})
        self.contents.show_rows(bool(rows))

    def _next(self, row: FormationRow) -> str:
        waiting = (code for code in FORMATION_STEP.codes if code.value not in row.state.steps)
        step = next(waiting, None)
        return f"{step.value}. {spoken(step.label)}" if step is not None else self.tr("Semua selesai")

    def _state(self, row: FormationRow) -> tuple[PillData, ...]:
        if row.state.formed:
            return (PillData(self.tr("Terbentuk"), "ok", "check"),)
        return (PillData(self.tr("Belum"), "warn", "clock"),)


class TargetCard(Card):
    """How many are formed of how many that shall be; `target_wanted` has what was typed."""

    target_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Target"))
        self.back_button = IconButton("arrow-left", self.tr("Kembali ke tabel"))
        self.back_button.hide()
        self.head.insertWidget(0, self.back_button)
        self.formed = KpiTile(self.tr("Terbentuk"), "target", "info")
        self.bars = BarList()
        self.editor = editor_for(_TARGET, today(desk))
        label = Label(self.tr("Target desa terbentuk"), "label", wrap=True)
        label.setBuddy(self.editor.target())
        self.editor.describe(label.text(), "")
        keep = Button(self.tr("Simpan"), "secondary", "save")
        keep.clicked.connect(lambda: self.target_wanted.emit(self.editor.value()))
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.editor, 1)
        line.addWidget(keep)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(6), 0)
        column.setSpacing(px(10))
        column.addWidget(self.formed)
        column.addWidget(label)
        column.addLayout(line)
        column.addWidget(Label(self.tr("Desa yang menyelesaikan tiap langkah"), "h3", wrap=True))
        column.addWidget(self.bars)
        column.addStretch(1)
        self.add(scrolled(inside), 1)

    def show_table(self, table: FormationTable) -> None:
        """Show this table instead."""
        if table.target:
            words = self.tr("dari %1 desa").replace("%1", number(table.target))
        else:
            words = self.tr("belum ada target")
        self.formed.set_value(number(table.formed), words)
        self.formed.set_ring(min(table.formed, table.target), table.target)
        self.editor.set_value(table.target)
        done = Counter(step for each in table.villages for step in each.steps)
        self.bars.set_rows(
            [
                BarRow(f"{code.value}. {spoken(code.label)}", done[code.value])
                for code in FORMATION_STEP.codes
            ],
            whole=len(table.villages),
        )


class FormationPart(Beside):
    """The villages beside the target."""

    def __init__(self, desk: Desk, bus: Bus) -> None:
        self.steps, self.target = StepsCard(bus), TargetCard(desk)
        super().__init__(self.steps, self.target, (67, 33), both_from=_BOTH_FROM)
        self.fitted.connect(self.steps.target_button.setVisible)
        self.fitted.connect(self.target.back_button.setVisible)
        self.steps.target_button.clicked.connect(self.show_right)
        self.target.back_button.clicked.connect(self.show_left)

    def show_table(self, table: FormationTable, names: Mapping[str, VillageName]) -> None:
        """Show this table instead."""
        rows = [FormationRow(names[each.village], each) for each in table.villages]
        rows.sort(key=lambda row: (row.name.title, row.name.village))
        self.steps.show_rows(rows)
        self.target.show_table(table)


def _steps(row: FormationRow) -> str:
    return " ".join(str(step) for step in sorted(row.state.steps)) or "\N{EN DASH}"
