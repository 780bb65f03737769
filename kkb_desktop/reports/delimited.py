"""CSV files as village offices have them: any of four separators, saved by Excel, LibreOffice or a web system."""

from __future__ import annotations

import codecs
import csv
from collections import Counter
from collections.abc import Iterator
from io import BytesIO, TextIOWrapper

from kkb_desktop.domain.errors import ImportRefused
from kkb_desktop.reports.sheet import MOST_ROWS, Cancel, Measure, Row, stop_if_asked

LONGEST_CELL = 100_000
LONGEST_LINE = 1_000_000
"""Characters. A line of 100 columns, each with a long remark, has a twentieth of it."""
_HEAD = 20_000
_PIECE = 2**20
SEPARATORS = ";,\t|"


def read_delimited(data: bytes, *, cancel: Cancel | None = None) -> tuple[Row, ...]:
    """The non-empty rows of a CSV file; every cell is text. Raises ImportRefused ("workbook.…")."""
    encoding = encoding_of(data)
    errors = "replace" if encoding == "cp1252" else "strict"
    # Five of its 256 bytes mean nothing; they are shown as what they are: unreadable.
    text = TextIOWrapper(BytesIO(data), encoding, errors, newline="")
    separator = guess_separator(text.read(_HEAD))
    text.seek(0)
    rows: list[Row] = []
    measure = Measure(MOST_ROWS)
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(_lines(text), delimiter=separator)
    try:
        # Numbered by record, as a spreadsheet would show them: a quoted cell may hold line breaks.
        for number, cells in enumerate(reader, 1):
            if number % 5_000 == 0:
                stop_if_asked(cancel)
            plain = tuple(_plain(cell) for cell in cells)
            if any(plain):
                measure.count(max(at for at, cell in enumerate(plain, 1) if cell))
                rows.append(Row(number, plain))
    except csv.Error as error:
        too_long = "field limit" in str(error)
        raise ImportRefused("workbook.line_too_long" if too_long else "workbook.damaged") from error
    except UnicodeDecodeError as error:
        raise ImportRefused("workbook.not_workbook") from error
    if not rows:
        raise ImportRefused("workbook.empty")
    return tuple(rows)


def encoding_of(data: bytes) -> str:
    """The encoding of a CSV file: by its byte order mark, else UTF-8, else UTF-16 by its zero bytes, else Windows-1252.

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
        # A piece at a time: as text it may take four times as much room.
        decoder = codecs.getincrementaldecoder(encoding)()
        for start in range(0, len(data), _PIECE):
            decoder.decode(data[start : start + _PIECE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise ImportRefused("workbook.not_workbook") from error
        encoding = "cp1252"
    head = data[: 4 * _HEAD].decode(encoding, errors="replace")[:_HEAD]
    strange = sum(1 for each in head if each < " " and each not in "\r\n\t\x0b\x0c\x1a")
    if strange > len(head) // 200:
        raise ImportRefused("workbook.not_workbook")
    return encoding


def decode(data: bytes) -> str:
    """The whole text of a CSV file; see `encoding_of`."""
    encoding = encoding_of(data)
    return data.decode(encoding, "replace" if encoding == "cp1252" else "strict").rstrip("\x1a\0")


def _lines(text: TextIOWrapper) -> Iterator[str]:
    """The lines, each measured before there is more of it; what old programs put behind the last one is left away."""
    while line := text.readline(LONGEST_LINE + 1):
        if len(line) > LONGEST_LINE:
            raise ImportRefused("workbook.line_too_long")
        yield line.rstrip("\x1a\0")


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
