"""The poster of a village's data house: one standing sheet of A3 or A2 that can be read from two steps away.

It holds aggregates only; who makes it says what may stand there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.reports.pdf.charts import Chart, draw_chart
from kkb_desktop.reports.pdf.letters import in_words, wrapped
from kkb_desktop.reports.pdf.page import LINE, MUTED, TEAL, TINT, Document, Imprint, Paper

PAPERS = {"A3": Paper("A3", 297, 420), "A2": Paper("A2", 420, 594)}
"""Sizes of posters, standing."""

_MARGIN, _GAP = 13.0, 4.5
_TOP, _TILES = 47.0, 33.0
_ROWS = (103.0, 67.0, 72.0, 54.0)
"""Heights of the rows of panels on A3, in millimetres; other sizes are drawn larger in proportion."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A large number: what it is, the number, a line that explains it."""

    label: str
    shown: str
    line: str


@dataclass(frozen=True, slots=True)
class Panel:
    """A chart with its title and a sentence; several charts stand side by side, `shares` wide each."""

    title: str
    line: str
    charts: tuple[Chart, ...]
    shares: tuple[float, ...] = (1.0,)


@dataclass(frozen=True, slots=True)
class Poster:
    """What stands on the poster: `tiles` in one row, `rows` of two panels each, the class as a badge."""

    name: str
    place: str
    day: date
    class_label: str
    class_line: str
    tiles: tuple[Tile, ...]
    rows: tuple[tuple[Panel, ...], ...]
    foot: str


def poster_paper(size: str) -> Paper:
    """The paper called "A3" or "A2", in any case. Raises FileRefused "poster.size"."""
    try:
        return PAPERS[size.upper()]
    except KeyError:
        raise FileRefused("poster.size", size=size) from None


def poster_page(poster: Poster, paper: Paper, printed: date) -> bytes:
    """The poster as a PDF of one page."""
    scale = paper.width / PAPERS["A3"].width
    document = Document(paper, Imprint(f"Rumah DataKu {poster.name}", poster.place, printed, poster.foot))
    document.part()
    _head(document, poster, scale)
    y = (_TOP + _GAP) * scale
    _tiles(document, poster.tiles, y, scale)
    y += (_TILES + _GAP) * scale
    for row, height in zip(poster.rows, _ROWS, strict=True):
        x = _MARGIN * scale
        width = (paper.width - 2 * _MARGIN * scale - _GAP * scale * (len(row) - 1)) / len(row)
        for panel in row:
            _panel(document, panel, x, y, width, height * scale, scale)
            x += width + _GAP * scale
        y += (height + _GAP) * scale
    return document.finish()


def _head(document: Document, poster: Poster, scale: float) -> None:
    width, left = document.paper.width, _MARGIN * scale
    document.box(0, 0, width, _TOP * scale, fill=TEAL, stroke=None)
    badge = 66.0 * scale
    room = width - 2 * left - badge - 6 * scale
    document.text(left, 14 * scale, "RUMAH DATAKU", 13 * scale, "semibold", color="#CFE6E2")
    document.text(
        left, 28 * scale, poster.name, 34 * scale, "bold", color="#FFFFFF", width=room, smallest=0.5
    )
    line = f"{poster.place} · Keadaan {in_words(poster.day)}"
    document.text(left, 38.5 * scale, line, 12.5 * scale, "medium", color="#FFFFFF", width=room, smallest=0.6)
    if not poster.class_label:
        return
    x, y, high = width - left - badge, 8 * scale, 31 * scale
    document.box(x, y, badge, high, fill="#FFFFFF", stroke=None, radius=3 * scale)
    middle = x + badge / 2
    document.text(
        middle, y + 7.5 * scale, "Kelas Kampung KB", 10.5 * scale, "medium", color=MUTED, align="center"
    )
    document.text(
        middle, y + 18 * scale, poster.class_label, 23 * scale, "bold", color=TEAL, align="center",
        width=badge - 6 * scale, smallest=0.5,
    )  # fmt: skip
    document.text(
        middle, y + 26 * scale, poster.class_line, 9 * scale, color=MUTED, align="center",
        width=badge - 4 * scale, smallest=0.6,
    )  # fmt: skip


def _tiles(document: Document, tiles: tuple[Tile, ...], y: float, scale: float) -> None:
    gap = _GAP * scale
    x = _MARGIN * scale
    width = (document.paper.width - 2 * x - gap * (len(tiles) - 1)) / len(tiles)
    for tile in tiles:
        document.box(x, y, width, _TILES * scale, fill=TINT, stroke=None, radius=3 * scale)
        inside, room = x + 4 * scale, width - 8 * scale
        document.text(inside, y + 8 * scale, tile.label, 11 * scale, "semibold", color=MUTED, width=room)
        document.text(
            inside, y + 21 * scale, tile.shown, 32 * scale, "bold", color=TEAL, width=room, smallest=0.5
        )
        lines = wrapped(tile.line, room, 8.6 * scale, "regular", 2)
        document.lines(inside, y + 23.2 * scale, lines, 8.6 * scale, leading=1.2)
        x += width + gap


def _panel(
    document: Document, panel: Panel, x: float, y: float, width: float, height: float, scale: float
) -> None:
    document.box(x, y, width, height, fill=None, stroke=LINE, thickness=0.3 * scale, radius=3 * scale)
    pad = 5 * scale
    room = width - 2 * pad
    document.text(x + pad, y + 8 * scale, panel.title, 14 * scale, "bold", color=TEAL, width=room)
    lines = wrapped(panel.line, room, 9.2 * scale, "regular", 2)
    used = 10.2 * scale
    used += document.lines(x + pad, y + used, lines, 9.2 * scale, color=MUTED, leading=1.25) + 2 * scale
    left = height - used - 4 * scale
    at, gap = x + pad, 5 * scale
    whole = room - gap * (len(panel.charts) - 1)
    shares = panel.shares if len(panel.shares) == len(panel.charts) else (1.0,) * len(panel.charts)
    for chart, share in zip(panel.charts, shares, strict=True):
        wide = whole * share / sum(shares)
        draw_chart(document, chart, at, y + used, wide, left, 9.4 * scale)
        at += wide + gap
