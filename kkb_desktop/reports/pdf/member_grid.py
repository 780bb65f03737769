"""The members of a family as a grid: a row for each person, items K.01 to K.16 as columns, codes explained below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kkb_desktop.domain.fields import CodeList, Field, Kind, Values
from kkb_desktop.domain.records.person import PERSON
from kkb_desktop.reports.pdf.entries import (
    draw_cells,
    draw_date,
    draw_tick,
    item_of,
    recorded_words,
    skip_words,
)
from kkb_desktop.reports.pdf.letters import wrapped
from kkb_desktop.reports.pdf.page import (
    FAINT,
    INK,
    MUTED,
    RECORDED,
    TEAL,
    TINT,
    Document,
    line_height,
)

_LINE, _HEAD, _NUMBER, _DATE, _CHECK = 5.1, 24.0, 6.0, 27.5, 31.0
_LEGEND, _LEGEND_COLUMNS = 6.5, 4


@dataclass(frozen=True, slots=True)
class FormMember:
    """A person on the form. `values` are as recorded, the NIK masked or not as it is to be printed; `mother` is the
    number of the mother in this family, None where she is not in it."""

    values: Values
    mother: int | None = None


@dataclass(frozen=True, slots=True)
class _Grid:
    texts: tuple[tuple[Field, ...], ...]
    dates: tuple[Field, ...]
    narrow: tuple[Field, ...]
    text_widths: tuple[float, ...]
    narrow_width: float
    check: float
    row: float


def draw_members(document: Document, members: Sequence[FormMember], *, blank: bool) -> None:
    """All members, then empty rows to the end of the page, one at least (none after the last of a blank form's page).

    Begins on a new page where fewer than three rows would stand on this one.
    """
    grid = _layout(document, blank)
    legend = _legend_lines(document)
    legend_height = line_height(_LEGEND, 1.2) * _legend_height(legend) + 1.6
    rows: list[FormMember | None] = [*members, *([] if blank else [None])]
    while True:
        capacity = int((document.room - _HEAD - legend_height) / grid.row)
        if capacity < 3 and document.y > document.MARGIN + 30:
            document.page()
            continue
        here, rows = rows[:capacity], rows[capacity:]
        first = len(members) - len([each for each in (*here, *rows) if each is not None]) + 1
        here += [None] * (capacity - len(here))
        _draw_heads(document, grid)
        for number, member in enumerate(here, start=first):
            _draw_row(document, grid, number, member, blank)
        _draw_legend(document, legend)
        if not rows:
            return
        document.page()


def _layout(document: Document, blank: bool) -> _Grid:
    fields = [field for field in PERSON.fields if not field.hidden or _is_mother(field)]
    texts = [field for field in fields if field.kind in (Kind.TEXT, Kind.DIGITS, Kind.CODES)]
    dates = tuple(field for field in fields if field.kind is Kind.DATE)
    narrow = tuple(field for field in fields if field.kind in (Kind.CODE, Kind.INTEGER, Kind.REF))
    lines = max(3, -(-len(texts) // 2))
    check = 0.0 if blank else _CHECK
    rest = document.width - _NUMBER - _DATE * len(dates) - check
    narrow_width = min(8.0, (rest - 82) / len(narrow))
    rest -= narrow_width * len(narrow)
    columns = tuple(tuple(texts[start : start + lines]) for start in range(0, len(texts), lines))
    shares = (rest * 0.6, rest * 0.4) if len(columns) == 2 else (rest,)
    return _Grid(columns, dates, narrow, shares, narrow_width, check, lines * _LINE + 0.8)


def _is_mother(field: Field) -> bool:
    """The one reference that the paper asks for: the number of the mother's row."""
    return field.kind is Kind.REF and field.refers_to == PERSON.key and item_of(field) != ""


def _draw_heads(document: Document, grid: _Grid) -> None:
    top, x = document.y, document.left
    document.box(x, top, document.width, _HEAD, fill=TINT, stroke=None)
    low = top + _HEAD - 1.5
    document.text(x + _NUMBER / 2, low, "K.01", 5.5, "semibold", color=TEAL, align="center", width=_NUMBER)
    document.upright(x + 1.2, low - 3, ["No. urut"], 7, "semibold")
    x += _NUMBER
    for fields, width in zip(grid.texts, grid.text_widths, strict=True):
        for line, field in enumerate(fields):
            base = top + _HEAD - 2 - (len(fields) - 1 - line) * 4
            words = f"{item_of(field)}  {field.label.id}" if item_of(field) else field.label.id
            document.text(x + 1, base, words, 7, "semibold", width=width - 2)
        x += width
    for field in grid.dates:
        document.text(x + 1, low - 4, field.label.id, 7, "semibold", width=_DATE - 2)
        document.text(x + 1, low, item_of(field), 5.5, "semibold", color=TEAL)
        x += _DATE
    for field in grid.narrow:
        label = "No. urut ibu kandung" if _is_mother(field) else field.label.id
        lines = wrapped(label, _HEAD - 6, 6.5, "semibold", 3)
        inset = (grid.narrow_width - line_height(6.5, 1.1) * len(lines)) / 2
        document.upright(x + max(0.1, inset), low - 3, lines, 6.5, "semibold")
        document.text(
            x + grid.narrow_width / 2,
            low,
            item_of(field),
            5.5,
            "semibold",
            color=TEAL,
            align="center",
            width=grid.narrow_width - 0.5,
        )
        x += grid.narrow_width
    if grid.check:
        document.text(x + 1.5, low - 4, "Benar? Berubah?", 7, "semibold", width=grid.check - 2)
        document.text(x + 1.5, low, "atau tidak lagi di sini", 6, color=MUTED, width=grid.check - 2)
    document.y += _HEAD
    document.rule(document.y, color=INK)


def _draw_row(document: Document, grid: _Grid, number: int, member: FormMember | None, blank: bool) -> None:
    top, x = document.y, document.left
    values: Values = {} if member is None else member.values
    document.text(x + _NUMBER / 2, top + grid.row / 2 + 1, str(number), 8.5, "bold", align="center")
    x += _NUMBER
    for fields, width in zip(grid.texts, grid.text_widths, strict=True):
        for line, field in enumerate(fields):
            _draw_text_line(document, field, values, x, top + line * _LINE, width)
        x += width
    for field in grid.dates:
        old = recorded_words(field, values.get(field.key))
        if old:
            document.text(x + 1, top + 4.2, old, 8, "medium", color=RECORDED)
        draw_date(document, x + 1, top + grid.row - 9, 3.0, 5.5)
        x += _DATE
    for field in grid.narrow:
        _draw_code(document, grid, field, member, x, top, blank)
        x += grid.narrow_width
    if grid.check:
        _draw_check(document, x + 1.5, top, grid, member)
    document.y += grid.row
    document.rule(document.y)


def _draw_text_line(
    document: Document, field: Field, values: Values, x: float, top: float, width: float
) -> None:
    base = top + _LINE - 0.9
    old = recorded_words(field, values.get(field.key))
    if not old:
        document.text(x + 1, top + 1.9, field.label.id, 4.6, color=MUTED, width=width * 0.4)
    else:
        document.text(x + 1, base, old, 8, "medium", color=RECORDED, width=width - 2, smallest=0.6)
    if field.kind is Kind.DIGITS and not old:
        cell = min(3.5, (width - 9) / field.max_length)
        draw_cells(document, x + width - 1 - cell * field.max_length, top + 0.7, field.max_length, cell, 4.2)
    else:
        document.stroke(x + 1, base + 0.8, x + width - 1, base + 0.8, color=FAINT)


def _draw_code(
    document: Document,
    grid: _Grid,
    field: Field,
    member: FormMember | None,
    x: float,
    top: float,
    blank: bool,
) -> None:
    middle = x + grid.narrow_width / 2
    old = None
    if member is not None:
        old = member.mother if _is_mother(field) else member.values.get(field.key)
    if old is not None:
        document.text(middle, top + 4.4, str(old), 9, "medium", color=RECORDED, align="center")
    side = min(5.8, grid.narrow_width - 0.8)
    place = top + (grid.row - 6.2 if not blank else (grid.row - 6) / 2)
    document.box(middle - side / 2, place, side, 5.6, stroke=MUTED)


def _draw_check(document: Document, x: float, top: float, grid: _Grid, member: FormMember | None) -> None:
    if member is None:
        document.text(x, top + 3.6, "Anggota baru:", 7, "semibold")
        at = x
        for words in ("lahir", "datang"):
            at += draw_tick(document, at, top + 5.8, words, 6.5)
        document.text(x, top + grid.row - 1.5, "tanggal", 6, color=MUTED)
    else:
        at = x
        for words in ("benar", "berubah"):
            at += draw_tick(document, at, top + 0.9, words, 6.5)
        gone = PERSON.by_key["gone_how"]
        document.paragraph(
            x, top + 5.8, 18.5, f"{gone.label.id} (kode)", 5.6, color=MUTED, leading=1.1, most=2
        )
        draw_cells(document, x + 19.5, top + 6.2, 2, 4, 5)
        document.text(x, top + grid.row - 1.5, "tanggal", 6, color=MUTED)
    document.stroke(x + 9, top + grid.row - 1.2, x + grid.check - 3, top + grid.row - 1.2, color=MUTED)


def _legend_lines(document: Document) -> list[str]:
    """What the codes mean, a paragraph for each list, and whom an item is asked."""
    by_list: dict[str, tuple[CodeList, list[str]]] = {}
    hints: list[str] = []
    for field in PERSON.fields:
        if field.hidden and field.key != "gone_how":
            continue
        name = item_of(field) or field.label.id
        if field.codes is not None:
            by_list.setdefault(field.codes.key, (field.codes, []))[1].append(name)
        said = skip_words(PERSON, field, {})
        if said:
            hints.append(f"{field.label.id}: {said[0].lower()}{said[1:]}.")
    width = document.width / _LEGEND_COLUMNS - 4
    lines: list[str] = []
    for codes, names in by_list.values():
        meanings = ", ".join(f"{code.value} {code.label.id}" for code in codes.codes)
        lines += wrapped(f"{', '.join(names)}: {meanings}.", width, _LEGEND)
    for hint in hints:
        lines += wrapped(hint, width, _LEGEND)
    return lines


def _legend_height(lines: Sequence[str]) -> int:
    return -(-len(lines) // _LEGEND_COLUMNS)


def _draw_legend(document: Document, lines: Sequence[str]) -> None:
    document.y += 1.5
    each = _legend_height(lines)
    step = document.width / _LEGEND_COLUMNS
    for column in range(_LEGEND_COLUMNS):
        document.lines(
            document.left + column * step,
            document.y,
            lines[column * each : (column + 1) * each],
            _LEGEND,
            color=MUTED,
            leading=1.2,
        )
    document.y += line_height(_LEGEND, 1.2) * each
