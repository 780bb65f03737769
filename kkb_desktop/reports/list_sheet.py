"""A list of records as a file to read, print and sort: an .xlsx sheet, or CSV for other programs."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO

import xlsxwriter

from kkb_desktop.reports.template import safe_cell

Cell = str | int
"""Text, or a whole number to be sorted by; long numbers that are names (NIK) come as text."""

_LANDSCAPE_FROM = 6  # columns
_WIDEST = 46
_PAPER_A4 = 9


def list_xlsx(
    sheet_name: str, title: str, notes: Sequence[str], heads: Sequence[str], rows: Iterable[Sequence[Cell]]
) -> bytes:
    """The workbook: title, notes, a numbered table with filters; prints on A4 with the heads on each page."""
    table = [list(row) for row in rows]
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
    # Sheet names hold at most 31 characters and none of these.
    sheet = book.add_worksheet(
        "".join(each for each in sheet_name if each not in "[]:*?/\\'")[:31] or "Daftar"
    )
    text = book.add_format({"num_format": "@", "valign": "top", "border": 1, "border_color": "#D5DCE3"})
    whole = book.add_format({"valign": "top", "border": 1, "border_color": "#D5DCE3"})
    head = book.add_format(
        {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E3F1EC", "border": 1}
    )
    sheet.write_string(0, 0, title, book.add_format({"bold": True, "font_size": 14}))
    small = book.add_format({"font_color": "#5B6773"})
    for place, note in enumerate(notes, 1):
        sheet.write_string(place, 0, note, small)
    first = len(notes) + 2
    for at, words in enumerate(("No.", *heads)):
        sheet.write_string(first, at, words, head)
    for number, row in enumerate(table, 1):
        sheet.write_number(first + number, 0, number, whole)
        for at, cell in enumerate(row, 1):
            if isinstance(cell, int):
                sheet.write_number(first + number, at, cell, whole)
            else:
                # write_string, so that "=cmd" stays a text whatever somebody typed.
                sheet.write_string(first + number, at, cell, text)
    sheet.set_column(0, 0, 5)
    for at, words in enumerate(heads):
        longest = max([len(words), *(len(str(row[at])) for row in table)])
        sheet.set_column(at + 1, at + 1, min(_WIDEST, longest + 2))
    sheet.freeze_panes(first + 1, 0)
    sheet.autofilter(first, 0, first + max(len(table), 1), len(heads))
    sheet.repeat_rows(first)
    sheet.set_paper(_PAPER_A4)
    if len(heads) >= _LANDSCAPE_FROM:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C&P / &N")
    book.close()
    return target.getvalue()


def list_csv(heads: Sequence[str], rows: Iterable[Sequence[Cell]], *, mark: str = "") -> bytes:
    """Semicolons and a byte order mark, as spreadsheets here expect; no cell is taken for a formula.

    `mark` is a line above the heads: what must be known of everything in the file.
    """
    target = StringIO(newline="")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    if mark:
        writer.writerow([safe_cell(mark)])
    writer.writerow([safe_cell(each) for each in heads])
    for row in rows:
        writer.writerow([safe_cell(str(cell)) for cell in row])
    return codecs.BOM_UTF8 + target.getvalue().encode("utf-8")
