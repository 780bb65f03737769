"""How far the cells of an Excel 97-2003 file reach, found out before anything lays them out.

The reader makes room for every cell between the first and the last used one: two cells in the far corners of a sheet
of a few kilobytes would take half a gigabyte. The file says where each cell stands, so it is asked first.
"""

from __future__ import annotations

import struct
from io import BytesIO

import olefile

from kkb_desktop.domain.errors import ImportRefused

_BEGINNING = 0x0809
"""The record that each sheet begins with."""
_CELLS = frozenset({0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E})
"""Records that begin with the row and the (first) column of a cell."""
_SEVERAL = frozenset({0x00BD, 0x00BE})
"""Those that end with the last column of a run of cells."""
_RECORD, _PLACE, _COLUMN = struct.Struct("<HH"), struct.Struct("<HH"), struct.Struct("<H")


def room_needed(data: bytes) -> int:
    """How many cells would be laid out for all sheets together. Raises ImportRefused "workbook.damaged"."""
    try:
        with olefile.OleFileIO(BytesIO(data)) as file:
            name = next((each for each in ("Workbook", "Book") if file.exists(each)), None)
            if name is None:
                raise ImportRefused("workbook.not_workbook")
            stream = file.openstream(name).read()
    except (OSError, ValueError, IndexError, TypeError, struct.error, RecursionError, MemoryError) as error:
        raise ImportRefused("workbook.damaged") from error
    total = rows = columns = at = 0
    while at + _RECORD.size <= len(stream):
        kind, length = _RECORD.unpack_from(stream, at)
        at += _RECORD.size
        if kind == _BEGINNING:
            total, rows, columns = total + rows * columns, 0, 0
        elif kind in _CELLS and length >= _PLACE.size and at + length <= len(stream):
            row, column = _PLACE.unpack_from(stream, at)
            if kind in _SEVERAL and length >= _PLACE.size + _COLUMN.size:
                column = max(column, _COLUMN.unpack_from(stream, at + length - _COLUMN.size)[0])
            rows, columns = max(rows, row + 1), max(columns, column + 1)
        at += length
    return total + rows * columns
