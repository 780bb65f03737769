"""The convergence matrix: programmes against agencies or villages."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kkb_desktop.domain.codelists.activity import AGENCY, PROGRAMME
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, clear, scrolled
from kkb_desktop.gui.widgets.filters import FilterChips
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.pill import Pill
from kkb_desktop.services.programme.plans.convergence import Cell, Matrix


class MatrixView(Card):
    """Programmes against agencies or villages; a gap is red, a press opens what is behind a cell."""

    opened = Signal(object)
    side_wanted = Signal(str)

    def __init__(self, *, district: bool) -> None:
        super().__init__()
        self.sides = FilterChips(
            [("agency", self.tr("Menurut instansi")), ("village", self.tr("Menurut desa"))]
        )
        if not district:
            self.sides.hide()  # never "shown" here: without a parent yet it would be a window for a moment
        self.sides.chosen.connect(self.side_wanted)
        self.gaps = Pill("", "err", "triangle-alert")
        self.head.addWidget(self.sides)
        self.head.addStretch(1)
        self.head.addWidget(self.gaps)
        self.inside = QWidget()
        self.grid = QGridLayout(self.inside)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(px(4))
        self.add(scrolled(self.inside, Qt.ScrollBarPolicy.ScrollBarAsNeeded), 1)
        self.add(
            Label(
                self.tr("Rencana · kegiatan · keluarga. Merah: pengampu program belum berbuat apa pun."),
                "small",
            )
        )

    @property
    def per_village(self) -> bool:
        """Whether the columns are villages."""
        return self.sides.current == "village"

    def show_matrix(self, matrix: Matrix) -> None:
        """Show this matrix instead."""
        clear(self.grid)
        gaps = matrix.gaps()
        self.gaps.set_text(self.tr("%1 kekosongan").replace("%1", number(gaps)))
        self.gaps.set_look("err" if gaps else "ok", "triangle-alert" if gaps else "check")
        for at, column in enumerate(matrix.columns, 1):
            words = spoken(AGENCY.label(column)) if isinstance(column, int) else str(column)
            head = Label(words, "small", wrap=True)
            head.setFixedWidth(px(86))
            self.grid.addWidget(head, 0, at, Qt.AlignmentFlag.AlignBottom)
        for row, code in enumerate(PROGRAMME.codes, 1):
            name = Label(f"{code.value}. {spoken(code.label)}", "strong", wrap=True)
            name.setFixedWidth(px(210))
            self.grid.addWidget(name, row, 0)
            for at, column in enumerate(matrix.columns, 1):
                self.grid.addWidget(self._cell(matrix.cells[code.value, column]), row, at)
        self.grid.setColumnStretch(len(matrix.columns) + 1, 1)

    def _cell(self, cell: Cell) -> Button:
        empty = not (cell.planned or cell.activities or cell.commitments)
        words = (
            f"{number(len(cell.planned))} · {number(len(cell.activities))} · {number(len(cell.families))}"
            if not empty
            else "\N{MULTIPLICATION SIGN}"
            if cell.gap
            else "\N{MIDDLE DOT}"
        )
        button = Button(words, "danger" if cell.gap else "secondary" if not empty else "link")
        button.setFixedWidth(px(86))
        button.setAccessibleName(self.tr("Kosong") if cell.gap else words)
        button.clicked.connect(lambda _checked=False: self.opened.emit(cell))
        return button
