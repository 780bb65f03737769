"""An .xlsx file read in two steps, so that neither a bomb nor a stray cell in row 1,000,000 can take the memory.

First the package is looked through as a stream, under limits: of every sheet only the rows that hold something are
kept, renumbered without gaps, and it is noted which cells are formulas. From these a small package is put together
in memory, and only that is given to calamine, which knows dates, shared texts and number formats. Without the first
step calamine would lay out every cell between the first and the last used one.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from posixpath import join as join_posix
from posixpath import normpath
from typing import IO
from xml.etree import ElementTree

from python_calamine import CalamineError, CalamineWorkbook

from kkb_desktop.domain.errors import ImportRefused
from kkb_desktop.reports.sheet import (
    MOST_CELLS,
    MOST_ROWS,
    Cancel,
    Measure,
    Progress,
    Row,
    Sheet,
    stop_if_asked,
)

LARGEST_UNPACKED = 200 * 2**20
"""Bytes all parts may declare together; sheets are streamed, so this costs time, not memory."""
LARGEST_RATIO = 100
"""How many times larger than in the package a part may be, after its first MiB."""
LARGEST_PART = 32 * 2**20
"""Bytes of one part that has to be held whole (shared texts, styles)."""
LARGEST_INDEX = 2**20
"""Bytes of a part that lists the sheets; it is taken apart into objects many times its size."""
LARGEST_KEPT = 48 * 2**20
"""Bytes of all rows with content together, as they are given to calamine: 25,000 people with 43 columns."""
MOST_PARTS = 200

_CHUNK = 2**20
_NUMBER = re.compile(rb"\sr=[\"'](\d{1,8})[\"']")
_REFERENCE = re.compile(rb"\sr=[\"']([A-Z]{1,3})\d+[\"']")
_OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass(frozen=True, slots=True)
class _Part:
    """A sheet after the first step: for each kept row its number and formula columns."""

    numbers: tuple[int, ...]
    formulas: dict[int, frozenset[int]]


def read_packed_workbook(
    data: bytes, *, progress: Progress | None = None, cancel: Cancel | None = None
) -> tuple[Sheet, ...]:
    """The visible sheets of an .xlsx or .xlsm file. Raises ImportRefused ("workbook.…")."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _measure(package)
            sheet_parts = _visible_sheets(package)
            small = BytesIO()
            parts: dict[str, _Part] = {}
            measure, kept = Measure(MOST_ROWS, MOST_CELLS), 0
            with zipfile.ZipFile(small, "w", zipfile.ZIP_STORED) as target:
                for done, (name, part_name) in enumerate(sheet_parts.items()):
                    if progress is not None:
                        progress(done, len(sheet_parts))
                    with package.open(part_name) as stream:
                        xml, parts[name] = _squeeze(stream, measure, LARGEST_KEPT - kept, cancel)
                    kept += len(xml)
                    target.writestr(part_name, xml)
                    del xml
                _copy_the_rest(package, target, set(sheet_parts.values()))
        small.seek(0)
        workbook = CalamineWorkbook.from_filelike(small)
        return tuple(_rows(workbook, name, part, cancel) for name, part in parts.items())
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        zlib.error,
        CalamineError,
        ElementTree.ParseError,
        KeyError,
        EOFError,
        NotImplementedError,
        UnicodeDecodeError,
        ValueError,
    ) as error:
        raise ImportRefused("workbook.damaged") from error
    except RuntimeError as error:  # zipfile's word for a part that is locked
        raise ImportRefused("workbook.password") from error
    except OSError as error:
        raise ImportRefused("workbook.damaged") from error


def _measure(package: zipfile.ZipFile) -> None:
    """Look at the declared sizes before anything is unpacked; zipfile never gives out more than declared."""
    entries = package.infolist()
    names = {entry.filename for entry in entries}
    if "xl/workbook.xml" not in names:
        other_office = "mimetype" in names or "word/document.xml" in names or "xl/workbook.bin" in names
        raise ImportRefused("workbook.other_format" if other_office else "workbook.not_workbook")
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
        raise ImportRefused("workbook.unpacks_too_big")
    if any(entry.file_size - 2**20 > LARGEST_RATIO * entry.compress_size for entry in entries):
        raise ImportRefused("workbook.unpacks_too_big")


def _visible_sheets(package: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name -> part name, in the order of the tabs."""
    targets = {
        relation.get("Id", ""): normpath(join_posix("/xl", relation.get("Target", ""))).lstrip("/")
        for relation in ElementTree.fromstring(_part(package, "xl/_rels/workbook.xml.rels", LARGEST_INDEX))
        if relation.get("Type", "").endswith("/worksheet")
    }
    found: dict[str, str] = {}
    for element in ElementTree.fromstring(_part(package, "xl/workbook.xml", LARGEST_INDEX)).iter():
        if element.tag.endswith("}sheet") and element.get("state", "visible") == "visible":
            identity = element.get(f"{_OFFICE}id") or next(
                (value for key, value in element.attrib.items() if key.endswith("}id")), ""
            )
            if identity in targets:
                found[element.get("name", "")] = targets[identity]
    if not found:
        raise ImportRefused("workbook.empty")
    return found


def _part(package: zipfile.ZipFile, name: str, most: int | None = None) -> bytes:
    if package.getinfo(name).file_size > (most or LARGEST_PART):
        raise ImportRefused("workbook.unpacks_too_big")
    data = package.read(name)
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:4096]:
        raise ImportRefused("workbook.damaged")
    return data


def _copy_the_rest(package: zipfile.ZipFile, target: zipfile.ZipFile, sheets: set[str]) -> None:
    """What calamine needs besides the sheets; pictures, macros and print settings stay behind."""
    needed = {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"}
    for entry in package.infolist():
        name = entry.filename
        if name in needed or (
            name.lower() in ("xl/sharedstrings.xml", "xl/styles.xml") and name not in sheets
        ):
            target.writestr(name, _part(package, name))


def _squeeze(stream: IO[bytes], measure: Measure, most: int, cancel: Cancel | None) -> tuple[bytes, _Part]:
    """One sheet's XML, of `most` bytes at most, with only the rows that hold something, numbered 1, 2, 3 …"""
    head = b""
    opened = None
    while opened is None:
        chunk = stream.read(_CHUNK)
        if not chunk:
            raise ImportRefused("workbook.damaged")
        head += chunk
        opened = re.search(rb"<((?:[\w.-]+:)?)sheetData\s*(/?)>", head)
        if len(head) > LARGEST_INDEX + _CHUNK:
            raise ImportRefused("workbook.unpacks_too_big")
    prefix = opened[1]
    start = head[: opened.end()]
    if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
        raise ImportRefused("workbook.damaged")
    worksheet_end = b"</" + prefix + b"worksheet>"
    if opened[2]:
        return start + worksheet_end, _Part((), {})
    kept: list[bytes] = []
    numbers: list[int] = []
    formulas: dict[int, frozenset[int]] = {}
    held = 0
    # Cells right of column ZZ are strays; they would make every row that wide.
    far_cell = re.compile(
        rb"<" + prefix + rb"c\s[^>]*?r=[\"'][A-Z]{3}\d+[\"'][^>]*?(?:/>|>.*?</" + prefix + rb"c>)", re.DOTALL
    )
    formula = re.compile(rb"<" + prefix + rb"c\s[^>]*?r=[\"']([A-Z]{1,3})\d+[\"'][^>]*>\s*<" + prefix + rb"f")
    for number, row in _rows_with_content(head[opened.end() :], stream, prefix, cancel):
        row = far_cell.sub(b"", row)
        place = len(kept) + 1
        marked = frozenset(_column(match) for match in formula.findall(row))
        if marked:
            formulas[place] = marked
        # Cells that do not say where they stand are as many as they are.
        named = max(((len(letters), letters) for letters in _REFERENCE.findall(row)), default=(0, b""))
        measure.count(max(_column(named[1]) + 1, row.count(b"<" + prefix + b"c ") if not named[0] else 0))
        held += len(row)
        if held > most:
            raise ImportRefused("workbook.unpacks_too_big")
        new = str(place).encode()
        row = re.sub(rb"(\sr=[\"'][A-Z]{1,3})\d+([\"'])", rb"\g<1>" + new + rb"\2", row)
        tag_end = row.index(b">")
        opening = _NUMBER.sub(b"", row[:tag_end])
        kept.append(b"<" + prefix + b'row r="' + new + b'"' + opening + row[tag_end:])
        numbers.append(number)
    end = b"</" + prefix + b"sheetData>" + worksheet_end
    return start + b"".join(kept) + end, _Part(tuple(numbers), formulas)


def _rows_with_content(
    buffer: bytes, stream: IO[bytes], prefix: bytes, cancel: Cancel | None
) -> Iterator[tuple[int, bytes]]:
    """(row number, the row's XML after "<row") for each row with a value, an inline text or a formula."""
    opening = re.compile(rb"<" + prefix + rb"row(?=[\s/>])")
    closing = b"</" + prefix + b"sheetData"
    row_end = b"</" + prefix + b"row>"
    contents = tuple(b"<" + prefix + tag for tag in (b"v>", b"v ", b"is>", b"f>", b"f "))
    number = 0
    last = False
    while not last:
        stop_if_asked(cancel)
        chunk = stream.read(_CHUNK)
        buffer += chunk
        end = buffer.find(closing)
        last = end >= 0 or not chunk
        if end < 0 and not chunk:
            raise ImportRefused("workbook.damaged")
        pieces = opening.split(buffer[:end] if end >= 0 else buffer)
        # The last row may go on in the next chunk.
        buffer = b"" if last else pieces.pop()
        complete = pieces[1:] if pieces and not pieces[0].strip() else pieces
        for piece in complete:
            match = _NUMBER.search(piece, 0, piece.find(b">") + 1)
            number = int(match[1]) if match else number + 1
            if any(mark in piece for mark in contents):
                body, closed, _rest = piece.partition(row_end)
                if not closed:
                    raise ImportRefused("workbook.damaged")
                yield number, body + closed
        if not last:
            if len(buffer) > 16 * _CHUNK:
                raise ImportRefused("workbook.unpacks_too_big")
            buffer = (b"<" + prefix + b"row" + buffer) if pieces or complete else buffer


def _rows(workbook: CalamineWorkbook, name: str, part: _Part, cancel: Cancel | None) -> Sheet:
    stop_if_asked(cancel)
    if not part.numbers:
        return Sheet(name, ())
    rows: list[Row] = []
    for place, cells in enumerate(workbook.get_sheet_by_name(name).to_python(skip_empty_area=False), 1):
        marked = part.formulas.get(place, frozenset())
        if marked or any(cell != "" for cell in cells):
            rows.append(Row(part.numbers[place - 1], tuple(cells), marked))
    return Sheet(name, tuple(rows))


def _column(letters: bytes) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + letter - 64
    return column - 1
