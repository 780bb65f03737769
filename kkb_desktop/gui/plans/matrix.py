"""The convergence matrix: programmes against agencies or villages."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.activity import AGENCY, PROGRAMME
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.theme import px, theme
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, clear, scrolled
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.filters import FilterChips
from kkb_desktop.gui.widgets.labels import Label, plain_tip
from kkb_desktop.gui.widgets.pill import Pill
from kkb_desktop.gui.widgets.roving import Roving
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.plans import convergence
from kkb_desktop.services.programme.plans.convergence import Cell, Matrix
from kkb_desktop.services.programme.profile.village_names import village_names

_COLUMN, _NAME, _ROW = 92, 216, 40  # pixels at text size 100 %


class _Words(Label):
    """Wrapped words of exactly the height that they need in `wide` pixels, or of `least` (at text size 100 %)."""

    def __init__(self, text: str, kind: str, wide: int, least: int = 0) -> None:
        super().__init__(text, kind, wrap=True)
        self.ensurePolished()
        self.setFixedSize(px(wide), max(self.heightForWidth(px(wide)), px(least)))

    def hasHeightForWidth(self) -> bool:
        return False  # a grid that asks would squeeze the rows


class MatrixView(Card):
    """Programmes against agencies or villages; a gap is red, a press opens what is behind a cell."""

    opened = Signal(object, object)  # the cell, and the button pressed

    def __init__(self, desk: Desk, jobs: JobRunner, messages: Messages) -> None:
        super().__init__()
        self._desk, self._jobs, self._messages = desk, jobs, messages
        self._asked, self._year = 0, 0
        self.sides = FilterChips(
            [("agency", self.tr("Menurut instansi")), ("village", self.tr("Menurut desa"))]
        )
        if desk.kind == "village":
            self.sides.hide()  # never "shown" here: without a parent yet it would be a window for a moment
        self.sides.chosen.connect(lambda _side: self._turn())
        self.gaps = Pill("", "err", "triangle-alert")
        self.head.addWidget(self.sides)
        self.head.addStretch(1)
        self.head.addWidget(self.gaps)
        self.names, self.grid = QGridLayout(), QGridLayout()
        self._roving = Roving(self)
        self.contents = Contents(
            self._side_by_side(),
            EmptyState(
                "map-pin",
                self.tr("Belum ada desa"),
                self.tr("Desa muncul di sini setelah profil, rencana, atau kegiatannya diterima."),
            ),
        )
        self.contents.again.connect(lambda: self.reload(self._year))
        self.add(self.contents, 1)
        self.add(
            Label(
                self.tr("Rencana · kegiatan · keluarga. Merah: pengampu program belum berbuat apa pun."),
                "small",
                wrap=True,
            )
        )

    def _side_by_side(self) -> QWidget:
        """The programmes at the left stay in sight while the columns scroll, and go up and down with them."""
        for grid in (self.names, self.grid):
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setSpacing(px(4))
        inside = QWidget()
        around = QVBoxLayout(inside)
        around.setContentsMargins(0, 0, 0, 0)
        around.addLayout(self.grid)
        around.addStretch(1)
        self._cells = scrolled(inside, Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        window = QWidget()
        window.setFixedWidth(px(_NAME) + px(8))
        self._strip = QWidget(window)
        self._strip.setLayout(self.names)
        self._cells.verticalScrollBar().valueChanged.connect(lambda _value: self._place_names())
        theme().changed.connect(self._place_names)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(window)
        row.addWidget(self._cells, 1)
        return both

    def _place_names(self) -> None:
        self._strip.resize(self._strip.sizeHint())
        self._strip.move(0, -self._cells.verticalScrollBar().value())

    @property
    def per_village(self) -> bool:
        """Whether the columns are villages."""
        return self.sides.current == "village"

    def _turn(self) -> None:
        self.contents.begin_counting()
        self.reload(self._year)

    def reload(self, year: int) -> None:
        """Count the matrix of a year."""
        if year != self._year:
            self.contents.begin_counting()
        self._asked += 1
        self._year = year
        asked, desk, per_village = self._asked, self._desk, self.per_village

        def work(_job: Job) -> tuple[int, Matrix, Mapping[int | str, str]]:
            if per_village:
                matrix = convergence.by_village(desk, year)
                names = village_names(desk, [str(code) for code in matrix.columns])
                return asked, matrix, {code: names[str(code)].title for code in matrix.columns}
            matrix = convergence.by_agency(
                desk, year, village=desk.region if desk.kind == "village" else None
            )
            return asked, matrix, {code: spoken(AGENCY.label(int(code))) for code in matrix.columns}

        job = self._jobs.read(work)
        job.done.connect(self._answered)
        job.failed.connect(self._messages.refuse)
        job.failed.connect(self.contents.give_up)

    def _answered(self, found: tuple[int, Matrix, Mapping[int | str, str]]) -> None:
        asked, matrix, names = found
        if asked == self._asked:
            self.show_matrix(matrix, names)

    def show_matrix(self, matrix: Matrix, names: Mapping[int | str, str]) -> None:
        """Show this matrix instead, its columns by their names."""
        for grid in (self.names, self.grid):
            clear(grid)
        gaps = matrix.gaps()
        self.gaps.set_text(self.tr("%1 kekosongan").replace("%1", number(gaps)))
        self.gaps.set_look("err" if gaps else "ok", "triangle-alert" if gaps else "check")
        heads = [_Words(names[column], "small", _COLUMN) for column in matrix.columns]
        high = max((head.height() for head in heads), default=0)
        for at, head in enumerate(heads, 1):
            self.grid.addWidget(head, 0, at, Qt.AlignmentFlag.AlignBottom)
        # A row without a widget has no gap below it.
        self.names.addItem(QSpacerItem(1, high + self.names.verticalSpacing()), 0, 0)
        buttons: list[list[Button]] = []
        for row, code in enumerate(PROGRAMME.codes, 1):
            buttons.append([])
            programme = f"{code.value}. {spoken(code.label)}"
            name = _Words(programme, "strong", _NAME, _ROW)
            self.names.addWidget(name, row, 0)
            for at, column in enumerate(matrix.columns, 1):
                cell = matrix.cells[code.value, column]
                button = self._cell(cell, f"{programme}, {names[column]}")
                buttons[-1].append(button)
                self.grid.addWidget(button, row, at)
            self.grid.setRowMinimumHeight(row, name.height())
        self._roving.set_rows(buttons)
        self.grid.setColumnStretch(len(matrix.columns) + 1, 1)
        self.contents.show_rows(bool(matrix.columns))
        self._place_names()

    def _cell(self, cell: Cell, where: str) -> Button:
        counts = (len(cell.planned), len(cell.activities), len(cell.families))
        empty = not (cell.planned or cell.activities or cell.commitments)
        if not empty:
            words = " · ".join(number(count) for count in counts)
            said = self.tr("%1 rencana, %2 kegiatan, %3 keluarga")
            for mark, count in zip(("%1", "%2", "%3"), counts, strict=True):
                said = said.replace(mark, number(count))
        elif cell.gap:
            words, said = "\N{MULTIPLICATION SIGN}", self.tr("kosong, padahal pengampu")
        else:
            words, said = "\N{MIDDLE DOT}", self.tr("tidak ada")
        button = Button(words, "danger" if cell.gap else "secondary" if not empty else "link")
        button.setFixedWidth(px(_COLUMN))
        button.setAccessibleName(f"{where}: {said}")
        button.setToolTip(plain_tip(f"{where}: {said}"))
        button.clicked.connect(lambda _checked=False: self.opened.emit(cell, button))
        return button
