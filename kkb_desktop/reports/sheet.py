"""What a workbook or CSV file holds, as plain rows that remember where they stood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kkb_desktop.domain.errors import Cancelled

CellValue = str | int | float | bool | date | datetime | time | timedelta
"""One cell; an empty cell is ""."""

Progress = Callable[[int, int], object]
"""Called with (done, total); total 0 means unknown."""

Cancel = Callable[[], object]
"""Asked now and then: a true answer stops the reading; it may also raise an exception of its own."""


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
