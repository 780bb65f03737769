"""CSV files as village offices have them: any of four separators, saved by Excel, LibreOffice or a web system."""

from __future__ import annotations

import codecs
import csv
from collections import Counter
from io import StringIO

from kkb_desktop.domain.errors import ImportRefused
from kkb_desktop.reports.sheet import Cancel, Row, stop_if_asked

MOST_ROWS = 200_000
LONGEST_CELL = 100_000
SEPARATORS = ";,\t|"


def read_delimited(data: bytes, *, cancel: Cancel | None = None) -> tuple[Row, ...]:
    """The non-empty rows of a CSV file; every cell is text. Raises ImportRefused ("workbook.…")."""
    text = decode(data)
    separator = guess_separator(text)
    rows: list[Row] = []
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    try:
        # Numbered by record, as a spreadsheet would show them: a quoted cell may hold line breaks.
        for number, cells in enumerate(reader, 1):
            if number % 5_000 == 0:
                stop_if_asked(cancel)
            plain = tuple(_plain(cell) for cell in cells)
            if any(plain):
                if len(rows) >= MOST_ROWS:
                    raise ImportRefused("workbook.too_many_rows", limit=MOST_ROWS)
                rows.append(Row(number, plain))
    except csv.Error as error:
        raise ImportRefused("workbook.damaged") from error
    if not rows:
        raise ImportRefused("workbook.empty")
    return tuple(rows)


def decode(data: bytes) -> str:
    """The text of a CSV file: by its byte order mark, else UTF-8, else UTF-16 by its zero bytes, else Windows-1252.

    Raises ImportRefused "workbook.not_workbook" where it holds bytes no text file has.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif data.startswith(codecs.BOM_UTF8):
        encoding = "utf-8-sig"
    elif b"\0" in data[:4096]:
        encoding = "utf-16-le" if data[1:4096:2].count(0) > data[0:4096:2].count(0) else "utf-16-be"
    else:
        encoding = "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise ImportRefused("workbook.not_workbook") from error
        # Five of its 256 bytes mean nothing; they are shown as what they are: unreadable.
        text = data.decode("cp1252", errors="replace")
    head = text[:20_000]
    strange = sum(1 for each in head if each < " " and each not in "\r\n\t\x0b\x0c\x1a")
    if strange > len(head) // 200:
        raise ImportRefused("workbook.not_workbook")
    return text.rstrip("\x1a\0")


def guess_separator(text: str) -> str:
    """The separator that cuts the first lines into the most, and the most equal, cells. A "sep=;" line decides."""
    lines = [line for line in text[:20_000].splitlines()[:30] if line.strip()]
    if lines and lines[0].lower().startswith("sep=") and lines[0][4:5] in SEPARATORS:
        return lines[0][4:5]

    def merit(separator: str) -> tuple[int, int]:
        counts = Counter(line.count(separator) for line in lines if separator in line)
        if not counts:
            return (0, 0)
        cuts, often = max(counts.items(), key=lambda item: (item[1] * item[0], item[0]))
        return (cuts * often, cuts)

    return max(SEPARATORS, key=merit)


def _plain(cell: str) -> str:
    """A cell without what programs put around numbers to keep them text: ="0123" and '0123."""
    cell = cell.strip()
    if cell.startswith('="') and cell.endswith('"') and len(cell) >= 3:
        return cell[2:-1].strip()
    if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@", *"0123456789"):
        return cell[1:].strip()
    return cell
