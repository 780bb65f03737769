"""A workbook or CSV file, whatever its name says, as plain rows; told apart by content and measured before opening."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

from kkb_desktop import disk
from kkb_desktop.domain.errors import FileRefused, ImportRefused
from kkb_desktop.domain.invented import is_marked
from kkb_desktop.reports.delimited import read_delimited
from kkb_desktop.reports.old_workbook import room_needed
from kkb_desktop.reports.packed_workbook import read_packed_workbook
from kkb_desktop.reports.sheet import MOST_CELLS, Cancel, Progress, Row, Sheet, stop_if_asked

LARGEST_FILE = 20 * 2**20
"""Bytes on disk. A village of 6,000 people with 43 columns needs about 1 MB."""

LARGEST_OLD_WORKBOOK = 20 * 2**20
"""Bytes of an .xls file: that format holds 65,536 rows at most and is not packed."""

_MARKED_ROWS = 12
"""The mark of training stands in one of the first rows of a sheet."""

_PACKED = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML_STARTS = (b"<html", b"<!doc", b"<tabl", b"<meta", b"<head", b"<styl")


def read_sheets(
    path: Path,
    *,
    invented: bool = False,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> tuple[Sheet, ...]:
    """The visible sheets of an .xlsx, .xlsm, .xls or CSV file with their non-empty rows.

    `invented` says which of the two kinds of data is wanted, as they must never meet. Raises ImportRefused
    "training.real_list" for a file without the mark of training where invented data are wanted, "training.list" for
    one with it where they are not, "workbook.…" for what cannot be read or would take too much memory.
    """
    sheets = _read(path, progress, cancel)
    if _says_invented(sheets) != invented:
        raise ImportRefused("training.real_list" if invented else "training.list")
    return sheets


def _says_invented(sheets: tuple[Sheet, ...]) -> bool:
    return any(is_marked(cell) for sheet in sheets for row in sheet.rows[:_MARKED_ROWS] for cell in row.cells)


def _read(path: Path, progress: Progress | None, cancel: Cancel | None) -> tuple[Sheet, ...]:
    path = Path(path)
    try:
        data = disk.read_up_to(path, LARGEST_FILE)
    except FileRefused as error:
        if error.reason == "file.too_large":
            raise ImportRefused("workbook.too_big", limit=LARGEST_FILE // 2**20) from error
        raise ImportRefused("workbook.unreadable", name=path.name) from error
    stop_if_asked(cancel)
    if not data.strip():
        raise ImportRefused("workbook.empty")
    if data.startswith(_PACKED):
        return read_packed_workbook(data, progress=progress, cancel=cancel)
    if data.startswith(_OLD_EXCEL):
        return _read_old_workbook(data, cancel)
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(_HTML_STARTS):
        raise ImportRefused("workbook.web_page")
    if start.startswith((b"<?xml", b"%pdf", b"{\\rtf")):
        raise ImportRefused("workbook.not_workbook")
    return (Sheet(path.stem, read_delimited(data, cancel=cancel)),)


def _read_old_workbook(data: bytes, cancel: Cancel | None) -> tuple[Sheet, ...]:
    """Excel 97-2003. Encrypted .xlsx files come in the same envelope."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise ImportRefused("workbook.password")
    if len(data) > LARGEST_OLD_WORKBOOK:
        raise ImportRefused("workbook.too_big", limit=LARGEST_OLD_WORKBOOK // 2**20)
    if room_needed(data) > MOST_CELLS:
        raise ImportRefused("workbook.unpacks_too_big")
    sheets: list[Sheet] = []
    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(data))
        for facts in workbook.sheets_metadata:
            stop_if_asked(cancel)
            if facts.visible == SheetVisibleEnum.Visible:
                rows = workbook.get_sheet_by_name(facts.name).to_python(skip_empty_area=False)
                sheets.append(
                    Sheet(
                        facts.name,
                        tuple(
                            Row(number, tuple(cells))
                            for number, cells in enumerate(rows, 1)
                            if any(cell != "" for cell in cells)
                        ),
                    )
                )
    except PasswordError as error:
        raise ImportRefused("workbook.password") from error
    except CalamineError as error:
        raise ImportRefused("workbook.damaged") from error
    return tuple(sheets)
