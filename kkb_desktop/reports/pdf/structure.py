"""The structure of the programme on one sheet: boxes with names, joined by lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kkb_desktop.reports.pdf.letters import wrapped
from kkb_desktop.reports.pdf.page import LINE, MUTED, TEAL, TINT, Document, Imprint, Paper, line_height

_GAP, _DROP, _PAD = 3.0, 7.0, 1.8
_TITLE, _NAME = 8.0, 7.5
_SCALES = (1.0, 0.86, 0.74, 0.64, 0.55)
"""Letters get smaller until the chart fits; at the last size what is left goes over the edge of a very large chart."""
_EMPTY = "belum diisi"


@dataclass(frozen=True, slots=True)
class ChartBox:
    """A box: its title, the names in it ("belum diisi" where there are none), and the boxes below.

    Boxes below stand side by side, or one under the other where `stacked`. A heading (`names` None) holds no names.
    """

    title: str
    names: tuple[str, ...] | None
    below: tuple[ChartBox, ...] = ()
    stacked: bool = False


def structure_chart(root: ChartBox, paper: Paper, place: str, day: date, heading: str) -> bytes:
    """The chart as a PDF of one lying sheet; text shrinks and names are cut where there are very many."""
    for scale in _SCALES:
        document = Document(
            paper.turned(), Imprint(heading, place, day, "Struktur pengelola; memuat nama orang")
        )
        document.part()
        document.text(document.left, document.y + 5, heading, 14, "bold", color=TEAL)
        document.text(document.left, document.y + 10.5, place, 9, color=MUTED)
        document.y += 15
        if _draw(document, root, document.left, document.y, document.width, scale) <= document.bottom:
            break
    return document.finish()


def _draw(document: Document, box: ChartBox, x: float, y: float, width: float, scale: float) -> float:
    """Draw a box and what is below it within `width`; gives the lower edge."""
    own = min(width, 70.0)
    left = x + (width - own) / 2
    bottom = _box(document, box, left, y, own, scale)
    if not box.below:
        return bottom
    middle = x + width / 2
    if box.stacked:
        for child in box.below:
            document.stroke(middle, bottom, middle, bottom + _GAP * scale, color=LINE)
            bottom = _draw(document, child, x, bottom + _GAP * scale, width, scale)
        return bottom
    shares = _shares(box.below)
    top = bottom + _DROP * scale
    rail = bottom + _DROP * scale / 2
    document.stroke(middle, bottom, middle, rail, color=LINE)
    room = width - _GAP * (len(box.below) - 1)
    at, lowest, middles = x, top, []
    for child, share in zip(box.below, shares, strict=True):
        part = room * share
        middles.append(at + part / 2)
        lowest = max(lowest, _draw(document, child, at, top, part, scale))
        at += part + _GAP
    document.stroke(min(*middles, middle), rail, max(*middles, middle), rail, color=LINE)
    for each in middles:
        document.stroke(each, rail, each, top, color=LINE)
    return lowest


def _shares(boxes: Sequence[ChartBox]) -> list[float]:
    """How much of the width each box gets: as many parts as it has columns below it."""
    columns = [_columns(box) for box in boxes]
    return [each / sum(columns) for each in columns]


def _columns(box: ChartBox) -> int:
    if not box.below or box.stacked:
        return max((_columns(each) for each in box.below), default=1)
    return sum(_columns(each) for each in box.below)


def _box(document: Document, box: ChartBox, x: float, y: float, width: float, scale: float) -> float:
    title_size, name_size, pad = _TITLE * scale, _NAME * scale, _PAD * scale
    room = width - 2 * pad
    titles = wrapped(box.title, room, title_size, "semibold", 2)
    names: list[str] = []
    for name in box.names if box.names is not None else ():
        names += wrapped(name, room, name_size, "regular", 2)
    if box.names is not None and not names:
        names = [_EMPTY]
    height = 2 * pad + line_height(title_size) * len(titles) + line_height(name_size) * len(names)
    document.box(x, y, width, height, fill=TINT if box.names is None else "#FFFFFF", radius=1.2)
    middle = x + width / 2
    top = y + pad
    top += document.lines(middle, top, titles, title_size, "semibold", color=TEAL, align="center")
    color = MUTED if names == [_EMPTY] else "#17211F"
    document.lines(middle, top, names, name_size, color=color, align="center")
    return y + height
