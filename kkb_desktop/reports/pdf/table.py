"""Tables of texts that run on over pages, each page with the titles of the columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kkb_desktop.reports.pdf.letters import Weight, fitted, wrapped
from kkb_desktop.reports.pdf.page import FAINT, LINE, MUTED, TINT, Align, Document, line_height


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, its share of the width, and how many lines a cell may take at most (None: any number)."""

    title: str
    share: float
    align: Align = "left"
    weight: Weight = "regular"
    most: int | None = None


_HEAD, _PAD, _LEADING = 7.0, 1.1, 1.3
_KEPT_WHOLE = 60.0
"""Rows lower than this are not broken between two pages."""


def draw_table(
    document: Document,
    columns: Sequence[Column],
    rows: Iterable[Sequence[str]],
    *,
    x: float | None = None,
    width: float | None = None,
    size: float = 8.0,
    heads: bool = True,
) -> None:
    """Draw the table at the document's `y` and leave `y` below it."""
    left = document.left if x is None else x
    total = document.width if width is None else width
    shares = sum(column.share for column in columns)
    widths = [total * column.share / shares for column in columns]

    def draw_heads() -> None:
        if heads:
            _draw_heads(document, columns, widths, left)

    if heads:
        document.need(18)
    draw_heads()
    for row in rows:
        cells = [
            _cell(text, column, wide - 2 * _PAD, size)
            for text, column, wide in zip(row, columns, widths, strict=True)
        ]
        while any(lines for lines, _ in cells):
            height = max(line_height(at, _LEADING) * len(lines) for lines, at in cells) + 2 * _PAD
            least = height if height < _KEPT_WHOLE else line_height(size, _LEADING) * 4
            if document.need(least):
                draw_heads()
            fits = int((document.room - 2 * _PAD) / line_height(size, _LEADING))
            _draw_row(document, columns, widths, left, [(lines[:fits], at) for lines, at in cells])
            cells = [(lines[fits:], at) for lines, at in cells]


def _cell(text: str, column: Column, width: float, size: float) -> tuple[list[str], float]:
    if column.most == 1:
        line, at = fitted(text, width, size, column.weight)
        return [line], at
    lines = wrapped(text, width, size, column.weight)
    if column.most is not None and len(lines) > column.most:
        size *= 0.85
        lines = wrapped(text, width, size, column.weight, column.most)
    return lines, size


def _draw_row(
    document: Document,
    columns: Sequence[Column],
    widths: Sequence[float],
    left: float,
    cells: Sequence[tuple[list[str], float]],
) -> None:
    height = max(line_height(at, _LEADING) * len(lines) for lines, at in cells) + 2 * _PAD
    x = left
    for (lines, at), column, wide in zip(cells, columns, widths, strict=True):
        anchor = x + {"left": _PAD, "center": wide / 2, "right": wide - _PAD}[column.align]
        document.lines(
            anchor, document.y + _PAD, lines, at, column.weight, leading=_LEADING, align=column.align
        )
        x += wide
    document.y += height
    document.rule(document.y, x=left, width=sum(widths), color=FAINT)


def _draw_heads(document: Document, columns: Sequence[Column], widths: Sequence[float], left: float) -> None:
    lines = [
        wrapped(column.title, wide - 2 * _PAD, _HEAD, "semibold", 2)
        for column, wide in zip(columns, widths, strict=True)
    ]
    height = line_height(_HEAD, 1.2) * max(len(each) for each in lines) + 2 * _PAD
    document.box(left, document.y, sum(widths), height, fill=TINT, stroke=None)
    x = left
    for column, wide, title in zip(columns, widths, lines, strict=True):
        anchor = x + {"left": _PAD, "center": wide / 2, "right": wide - _PAD}[column.align]
        document.lines(
            anchor, document.y + _PAD, title, _HEAD, "semibold", color=MUTED, leading=1.2, align=column.align
        )
        x += wide
    document.y += height
    document.rule(document.y, x=left, width=sum(widths), color=LINE)
