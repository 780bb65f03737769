"""What a workbook or CSV file holds, as plain rows that remember where they stood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kkb_desktop.domain.errors import Cancelled, ImportRefused

CellValue = str | int | float | bool | date | datetime | time | timedelta
"""One cell; an empty cell is ""."""

Progress = Callable[[int, int], object]
"""Called with (done, total); total 0 means unknown."""

Cancel = Callable[[], object]
"""Asked now and then: a true answer stops the reading; it may also raise an exception of its own."""


MOST_ROWS = 50_100
"""Rows with content in one file, all sheets together: 50,000 and the titles above them. No village has as many."""
MOST_COLUMNS = 100
MOST_CELLS = 2_500_000
"""Cells of one file: rows with content times the widest of them."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row that is not empty: its number as the spreadsheet shows it (from 1) and its cells from column A on.

    `formulas` are the columns (0 = A) whose value is worked out by a formula.
    """

    number: int
    cells: tuple[CellValue, ...]
    formulas: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One visible sheet with its non-empty rows; a CSV file is one sheet named after the file."""

    name: str
    rows: tuple[Row, ...]


class Measure:
    """Counts what is read of one file, all its sheets together."""

    def __init__(self, rows: int = MOST_ROWS, cells: int = MOST_CELLS) -> None:
        self._most_rows, self._most_cells = rows, cells
        self._rows = self._widest = 0

    def count(self, width: int) -> None:
        """Another row with content, `width` columns wide. Raises ImportRefused where there are more than may be."""
        self._rows += 1
        self._widest = max(self._widest, width)
        if width > MOST_COLUMNS:
            raise ImportRefused("workbook.too_many_columns", limit=MOST_COLUMNS)
        if self._rows > self._most_rows:
            raise ImportRefused(
                "workbook.too_many_rows", limit=self._most_rows // 1_000 * 1_000 or self._most_rows
            )
        if self._rows * self._widest > self._most_cells:
            raise ImportRefused("workbook.too_many_rows", limit=self._most_cells // self._widest)


def column_letter(column: int) -> str:
    """The letters above a column: 0 -> "A", 26 -> "AA"."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def stop_if_asked(cancel: Cancel | None) -> None:
    """Raise Cancelled when the user wants to stop."""
    if cancel is not None and cancel():
        raise Cancelled
