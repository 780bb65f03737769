"""A workbook to be typed into: text columns, drop-down lists for coded answers, a page that explains it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from kkb_desktop import disk
from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.domain.fields import CodeList, Field, Kind, Value
from kkb_desktop.reports.sheet import column_letter

LISTS = "Daftar"
GUIDE = "Petunjuk"
PREPARED_ROWS = 5_000
"""How many rows have drop-down lists and text format."""


@dataclass(frozen=True, slots=True)
class EntryColumn:
    """A column: its title, the name programs know it by ("" for none), its list of answers, whether it is needed."""

    title: str
    key: str = ""
    codes: CodeList | None = None
    needed: bool = False


def shown(field: Field, value: Value) -> str:
    """A value as it stands in such a sheet: labels for codes, 3-11-1990 for days."""
    if value is None:
        return ""
    if field.codes is not None:
        codes = value if isinstance(value, list) else [value]
        return "; ".join(field.codes.label(code).id for code in codes if isinstance(code, int))
    if field.kind is Kind.DATE and isinstance(value, str):
        year, month, day = value.split("-")
        return f"{int(day)}-{int(month)}-{year}"
    return str(value)


def entry_book(
    sheet_name: str,
    columns: Sequence[EntryColumn],
    rows: Iterable[Sequence[str]],
    guide_title: str,
    guide: Sequence[str],
    *,
    frozen_columns: int = 3,
    mark: str = "",
) -> bytes:
    """The workbook as an .xlsx file. Where columns have keys, they stand in a small row below the titles.

    `mark` is a line above the titles and above the guide: what must be known of everything in the file.
    """
    target = BytesIO()
    book = xlsxwriter.Workbook(
        target,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    sheet = book.add_worksheet(sheet_name)
    explained = book.add_worksheet(GUIDE)
    lists = book.add_worksheet(LISTS)
    top = 1 if mark else 0
    first = top + (2 if any(column.key for column in columns) else 1)
    if mark:
        loud = book.add_format({"bold": True, "font_color": "#B3261E"})
        sheet.write_string(0, 0, mark, loud)
        sheet.set_header(f"&C{mark}")
        guide = [mark, *guide]
    _write_titles(book, sheet, columns, top)
    sheet.freeze_panes(first, frozen_columns)
    _write_lists(sheet, lists, columns, first)
    _write_guide(book, explained, guide_title, guide)
    plain = book.add_format({"num_format": "@"})
    for at, row in enumerate(rows, first):
        for column, text in enumerate(row):
            if text:
                # write_string, so that "=cmd" stays a text whatever somebody typed.
                sheet.write_string(at, column, text, plain)
    lists.hide()
    sheet.activate()
    book.close()
    return target.getvalue()


def write_whole(path: Path, data: bytes) -> None:
    """Write a file that only this user may read, replacing one of that name whole or not at all.

    Raises FileRefused "file.no_space", "file.read_only", and "workbook.not_written" for anything else, as where a link
    or a folder has the name.
    """
    path = Path(path)
    try:
        disk.write_whole(path, data)
    except FileRefused as error:
        if error.reason in ("file.no_space", "file.read_only"):
            raise
        raise FileRefused("workbook.not_written", name=path.name) from error


def _write_titles(book: Workbook, sheet: Worksheet, columns: Sequence[EntryColumn], top: int) -> None:
    plain = book.add_format({"num_format": "@"})
    look = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}
    title = book.add_format({**look, "bg_color": "#EEF2F6"})
    needed = book.add_format({**look, "bg_color": "#CFE8E0"})
    small = book.add_format({"font_size": 7, "font_color": "#8A94A0"})
    for at, column in enumerate(columns):
        sheet.set_column(at, at, max(12, min(34, len(column.title) + 4)), plain)
        sheet.write_string(top, at, column.title, needed if column.needed else title)
        if column.key:
            sheet.write_string(top + 1, at, column.key, small)
    sheet.set_row(top, 32)


def _write_lists(sheet: Worksheet, lists: Worksheet, columns: Sequence[EntryColumn], first: int) -> None:
    for at, column in enumerate(columns):
        if column.codes is None:
            continue
        lists.write_string(0, at, column.title)
        for place, code in enumerate(column.codes.codes, 1):
            lists.write_string(place, at, code.label.id)
        letter = column_letter(at)
        sheet.data_validation(
            first,
            at,
            PREPARED_ROWS + first - 1,
            at,
            {
                "validate": "list",
                "source": f"={LISTS}!${letter}$2:${letter}${len(column.codes.codes) + 1}",
                "error_title": "Pilih dari daftar",
                "error_message": "Pilih salah satu jawaban dalam daftar, atau kosongkan.",
            },
        )


def _write_guide(book: Workbook, sheet: Worksheet, title: str, lines: Sequence[str]) -> None:
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 100)
    sheet.write_string(0, 0, title, book.add_format({"bold": True, "font_size": 14}))
    for place, line in enumerate(lines, 2):
        sheet.write_string(place, 0, f"{place - 1}. {line}", wrapped)
