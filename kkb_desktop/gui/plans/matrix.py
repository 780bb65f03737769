"""The convergence matrix: programmes against agencies or villages."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.activity import AGENCY, PROGRAMME
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.theme import px
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

_COLUMN, _NAME = 92, 216  # pixels at text size 100 %


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
        """The programmes at the left stay while the columns scroll."""
        held = []
        for grid, across in (
            (self.names, Qt.ScrollBarPolicy.ScrollBarAlwaysOff),
            (self.grid, Qt.ScrollBarPolicy.ScrollBarAsNeeded),
        ):
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setSpacing(px(4))
            inside = QWidget()
            around = QVBoxLayout(inside)
            around.setContentsMargins(0, 0, 0, 0)
            around.addLayout(grid)
            around.addStretch(1)
            held.append(scrolled(inside, across))
        names, cells = held
        names.setFixedWidth(px(_NAME) + px(8))
        names.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        cells.verticalScrollBar().valueChanged.connect(names.verticalScrollBar().setValue)
        names.verticalScrollBar().valueChanged.connect(cells.verticalScrollBar().setValue)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(names)
        row.addWidget(cells, 1)
        return both

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
        heads = [self._words(names[column], "small", _COLUMN) for column in matrix.columns]
        high = max((head.height() for head in heads), default=0)
        for at, head in enumerate(heads, 1):
            self.grid.addWidget(head, 0, at, Qt.AlignmentFlag.AlignBottom)
        for grid in (self.names, self.grid):
            grid.setRowMinimumHeight(0, high)
        buttons: list[list[Button]] = []
        for row, code in enumerate(PROGRAMME.codes, 1):
            buttons.append([])
            programme = f"{code.value}. {spoken(code.label)}"
            name = self._words(programme, "strong", _NAME)
            self.names.addWidget(name, row, 0, Qt.AlignmentFlag.AlignVCenter)
            for at, column in enumerate(matrix.columns, 1):
                cell = matrix.cells[code.value, column]
                button = self._cell(cell, f"{programme}, {names[column]}")
                buttons[-1].append(button)
                self.grid.addWidget(button, row, at)
            for grid in (self.names, self.grid):
                grid.setRowMinimumHeight(row, max(name.height(), px(40)))
        self._roving.set_rows(buttons)
        self.grid.setColumnStretch(len(matrix.columns) + 1, 1)
        self.contents.show_rows(bool(matrix.columns))

    def _words(self, text: str, kind: str, wide: int) -> Label:
        """A wrapped label of exactly the size that its words need in `wide` pixels (at text size 100 %)."""
        label = Label(text, kind, wrap=True)
        label.ensurePolished()
        label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)  # its height is known here
        label.setFixedSize(px(wide), label.heightForWidth(px(wide)))
        return label

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
