"""Answers to be given by pen: boxes with the numbers of the codes, cells for digits and dates, lines for words.

All of it follows from the declaration of a field, and so does the room it needs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kkb_desktop.domain.fields import CodeList, Field, Kind, RecordType, Value, Values
from kkb_desktop.domain.skips import asked_when
from kkb_desktop.reports.pdf.letters import width_of, wrapped
from kkb_desktop.reports.pdf.page import INK, MUTED, Document, line_height

BOX = 3.7
"""Side of a box to be crossed."""

_OPTION, _OPTION_STEP, _CELL, _CELL_HEIGHT = 7.3, 4.4, 4.0, 5.0
_LINES = ((20, 20.0), (60, 38.0), (120, 50.0))
"""Longest text, and how long a line it is given."""
_ITEM = re.compile(r"\b(KB|K|P)\.(\d+[a-d]?)(?:-\1\.(\d+[a-d]?))?")


def item_of(field: Field) -> str:
    """The number of the item on the official form ("K.07", "KB.03a", "K.04-06"); "" where it has none."""
    found = _ITEM.search(field.source)
    if found is None:
        return ""
    return f"{found[1]}.{found[2]}" + (f"-{found[3]}" if found[3] else "")


def asked(record_type: RecordType, section: str, known: Values) -> list[Field]:
    """The fields of a section that are asked of anybody, given what is known (the round)."""
    return [
        field
        for field in record_type.in_section(section)
        if asked_when(record_type, field, known) is not None
    ]


def skip_words(record_type: RecordType, field: Field, known: Values) -> str:
    """Of whom the item is asked, as "Bila KB.04 = 1 atau KB.05 = 1"; "" for everybody."""
    conditions = asked_when(record_type, field, known) or ()
    said = (
        f"{item_of(each.field) or each.field.label.id} = {_codes_in_words(each.codes)}" for each in conditions
    )
    joined = " atau ".join(said)
    return f"Bila {joined}" if joined else ""


def recorded_words(field: Field, value: Value) -> str:
    """An answer that is recorded already, in words with its code (of several the codes alone); "" for none."""
    if value is None or value == []:
        return ""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if field.codes is not None and isinstance(value, int):
        return f"{value} {field.codes.label(value).id}"
    if field.kind is Kind.DATE and isinstance(value, str):
        return "-".join(reversed(value.split("-")))
    if field.kind is Kind.ATTACHMENT:
        return "sudah ada"
    return f"{value} {field.unit.id}" if field.unit is not None else str(value)


def entry_height(field: Field, width: float) -> float:
    """The room that the answer to a field needs, in millimetres."""
    if field.codes is not None:
        return sum(row.height for row in _option_rows(field.codes, width))
    if field.kind is Kind.TEXT and field.multiline:
        return 12.0
    return 7.6 if field.kind is Kind.DATE else 5.8


def entry_width(field: Field) -> float:
    """The width in which the answer to a field is comfortably given on one line."""
    match field.kind:
        case Kind.CODE | Kind.CODES:
            return sum(_option_width(code.label.id) for code in field.codes.codes) if field.codes else 0.0
        case Kind.DATE:
            return 8 * _CELL + 5
        case Kind.DIGITS:
            return field.max_length * _CELL + 2
        case Kind.INTEGER:
            unit = width_of(field.unit.id, _OPTION) + 2 if field.unit is not None else 0.0
            return len(str(field.maximum or 99)) * _CELL + 2 + unit
        case _:
            return next((wide for most, wide in _LINES if field.max_length <= most), 56.0)


def draw_entry(document: Document, field: Field, x: float, y: float, width: float) -> None:
    """The place for the answer, its upper left corner at (x, y)."""
    match field.kind:
        case Kind.CODE | Kind.CODES:
            if field.codes is not None:
                draw_options(document, field.codes, x, y, width)
        case Kind.DATE:
            draw_date(document, x, y, min(_CELL, (width - 4) / 8))
        case Kind.DIGITS:
            draw_cells(document, x, y, field.max_length, min(_CELL, width / field.max_length))
        case Kind.INTEGER:
            count = len(str(field.maximum or 99))
            draw_cells(document, x, y, count, _CELL)
            if field.unit is not None:
                document.text(x + count * _CELL + 1.5, y + 3.8, field.unit.id, _OPTION, color=MUTED)
        case Kind.ATTACHMENT:
            draw_tick(document, x, y + 0.6, "sudah difoto")
        case _:
            for place in (5.4, 11.4) if field.multiline else (5.4,):
                document.stroke(x, y + place, x + width, y + place, color=MUTED)


def draw_options(document: Document, codes: CodeList, x: float, y: float, width: float) -> None:
    """A box with its number for each code, the words beside it, in as many columns as the width allows."""
    for row in _option_rows(codes, width):
        left = x
        for code, lines, cell in row.options:
            document.box(left, y, BOX, BOX, stroke=INK)
            document.text(left + BOX / 2, y + 2.75, str(code), 6.3, "medium", align="center", width=BOX - 0.4)
            document.lines(left + BOX + 1.1, y + 0.1, lines, _OPTION, leading=1.15)
            left += cell
        y += row.height


def draw_cells(
    document: Document, x: float, y: float, count: int, cell: float = _CELL, height: float = _CELL_HEIGHT
) -> None:
    """A row of cells for one digit each."""
    document.box(x, y, count * cell, height, stroke=INK, thickness=0.2)
    for place in range(1, count):
        document.stroke(x + place * cell, y, x + place * cell, y + height, color=MUTED)


def draw_date(
    document: Document, x: float, y: float, cell: float = _CELL, height: float = _CELL_HEIGHT
) -> None:
    """Cells for day, month and year."""
    gap = cell * 0.35
    for count, words in ((2, "tgl"), (2, "bln"), (4, "tahun")):
        draw_cells(document, x, y, count, cell, height)
        document.text(
            x + count * cell / 2, y + height + 2, words, 5, color=MUTED, align="center", width=count * cell
        )
        x += count * cell + gap


def draw_tick(document: Document, x: float, y: float, words: str, size: float = _OPTION) -> float:
    """One box with words. Gives the width it takes."""
    side = BOX * size / _OPTION
    document.box(x, y, side, side, stroke=INK)
    return side + 1 + document.text(x + side + 1, y + side * 0.78, words, size) + 2


@dataclass(frozen=True, slots=True)
class _OptionRow:
    """Codes side by side: number, lines of words, width of each."""

    options: tuple[tuple[int, list[str], float], ...]
    height: float


def _option_width(label: str) -> float:
    return BOX + 1.1 + width_of(label, _OPTION) + 2.1


@lru_cache(maxsize=512)
def _option_rows(codes: CodeList, width: float) -> list[_OptionRow]:
    """All on one line where they fit; else in as many columns of equal width as make it lowest, words in two lines."""
    widths = [_option_width(code.label.id) for code in codes.codes]
    if sum(widths) - 2 <= width:
        line = zip(codes.codes, widths, strict=True)
        return [_OptionRow(tuple((code.value, [code.label.id], each) for code, each in line), _OPTION_STEP)]
    tries = [_in_columns(codes, min((width + 2) / columns, max(widths)), columns) for columns in (1, 2, 3, 4)]
    fitting = [
        rows for rows in tries if all(len(lines) < 3 for row in rows for _code, lines, _cell in row.options)
    ]
    return min(fitting or tries[:1], key=lambda rows: sum(row.height for row in rows))


def _in_columns(codes: CodeList, cell: float, columns: int) -> list[_OptionRow]:
    rows = []
    for start in range(0, len(codes.codes), columns):
        options = tuple(
            (code.value, wrapped(code.label.id, cell - BOX - 2.6, _OPTION), cell)
            for code in codes.codes[start : start + columns]
        )
        most = max(len(lines) for _, lines, _ in options)
        rows.append(_OptionRow(options, max(_OPTION_STEP, line_height(_OPTION, 1.15) * most + 0.9)))
    return rows


def _codes_in_words(codes: tuple[int, ...]) -> str:
    if len(codes) > 2 and codes[-1] - codes[0] == len(codes) - 1:
        return f"{codes[0]}-{codes[-1]}"
    return ", ".join(map(str, codes))
