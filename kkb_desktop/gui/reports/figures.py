"""The figures of a national form, copied one after the other in the form's order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.models.known import KnownRows
from kkb_desktop.gui.models.paged import Column
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.programme.reports.statistics import FigureLine, Form


class FiguresCard(Card):
    """The lines, and which of them is copied next; `moved` has its place whenever it changes by a copy."""

    moved = Signal(int)
    export_wanted = Signal()

    def __init__(self, form: Form) -> None:
        super().__init__(form.label, form.note)
        self.lines: Sequence[FigureLine] = ()
        self.place = 0
        self.table = DataTable(self.tr("Statistik desa"))
        self.model = KnownRows(
            (
                Column(self.tr("Bagian"), lambda line: line.section, 240, muted=True),
                Column(self.tr("Butir"), lambda line: line.label, 0, strong=True),
                Column(self.tr("Dihitung"), lambda line: _shown(line.value), 120, right=True, strong=True),
                Column(self.tr("Diketik"), lambda line: _shown(line.typed), 110, right=True, muted=True),
                Column("", lambda _line: "", 120, pills=self._difference),
            ),
            parent=self,
        )
        self.table.set_model(self.model)
        self.table.opened.connect(lambda _id: self.copy_next())
        nothing = EmptyState("notebook-pen", self.tr("Formulir ini tidak punya butir"))
        self.contents = Contents(self.table, nothing)
        self.add(self.contents, 1)
        self.following = ElidedLabel("", "mut")
        again = Button(self.tr("Mulai dari awal"), "link", "refresh-cw")
        again.clicked.connect(lambda: self._go_to(0))
        excel = Button("Excel …", "secondary", "file-spreadsheet")
        excel.clicked.connect(self.export_wanted)
        self.copy_button = Button(self.tr("Salin && lanjut (F7)"), "primary", "copy")
        self.copy_button.clicked.connect(self.copy_next)
        QShortcut(QKeySequence("F7"), self).activated.connect(self.copy_next)
        self.contents.needs_rows(again, excel, self.copy_button)
        foot = self.footer()
        foot.addWidget(self.following, 1)
        for each in (again, excel, self.copy_button):
            foot.addWidget(each)

    def show_lines(self, lines: Sequence[FigureLine], place: int) -> None:
        """Show these figures; the one at `place` is copied next."""
        self.lines = lines
        self.model.show_rows({str(at): line for at, line in enumerate(lines)})
        self.contents.show_rows(bool(lines))
        self._point_at(place)

    def copy_next(self) -> None:
        """Put the next figure on the clipboard and go on; an unknown one is passed over."""
        if self.place >= len(self.lines) or self.contents.counting:
            return
        value = self.lines[self.place].value
        QApplication.clipboard().setText("" if value is None else str(value))
        self._go_to(self.place + 1)

    def _go_to(self, place: int) -> None:
        self._point_at(place)
        self.moved.emit(place)

    def _point_at(self, place: int) -> None:
        if place < len(self.lines):
            self.table.select(str(place))
            words = self.tr("Berikutnya %1 dari %2: %3")
            line = self.lines[place]
            words = words.replace("%1", number(place + 1)).replace("%2", number(len(self.lines)))
            self.following.set_text(words.replace("%3", f"{line.section}, {line.label}"))
        else:
            self.following.set_text(self.tr("Semua sudah disalin."))
        self.place = place
        self.copy_button.setEnabled(place < len(self.lines) and not self.contents.counting)

    def _difference(self, line: FigureLine) -> tuple[PillData, ...]:
        return (PillData(self.tr("Berbeda"), "warn"),) if line.differs else ()


def _shown(value: int | None) -> str:
    return "\N{EN DASH}" if value is None else number(value)
