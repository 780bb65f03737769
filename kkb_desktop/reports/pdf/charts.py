"""Charts on paper: bars, stacked bars, pyramid, trend, ring, with their numbers beside them.

No legend has to be looked up: labels stand at what they mean. What belongs together differs in lightness, not in hue
alone, so that a copy in black and white and an eye that does not tell red from green read the same.

Lengths are millimetres, sizes of letters points. Every `draw_...` draws within a width from an upper left corner and
gives the height it took.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kkb_desktop.reports.pdf.letters import MM, fitted, width_of, wrapped
from kkb_desktop.reports.pdf.page import FAINT, INK, LINE, MUTED, TEAL, Document, line_height

DARK, MIDDLE, LIGHT, WARM = "#0B6B68", "#5FA8A0", "#C4E0DB", "#E9A23B"
"""From dark to light; the warm one is as light as between the last two."""

SHADES = (DARK, WARM, LIGHT, MIDDLE)
"""Neighbours in a stack differ in lightness."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its label, how long it is (None: withheld, its box is dashed), the number shown and a quiet note."""

    label: str
    value: float | None
    shown: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars one below the other. `whole` is the value of a full bar; None: that of the longest."""

    bars: tuple[Bar, ...]
    whole: float | None = None
    color: str = DARK
    labels: float = 0.4


@dataclass(frozen=True, slots=True)
class Stack:
    """Parts of one whole in one bar, each named below it."""

    parts: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A band of age, as "10-14", with how many men and women are in it."""

    label: str
    men: int
    women: int


@dataclass(frozen=True, slots=True)
class Pyramid:
    """The youngest band first; drawn lowest."""

    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """One line over time: what each point is called, its value (None: not known) and the number shown at it."""

    title: str
    points: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Ring:
    """A share of a whole: 0 to 1 (None: not known), the number inside and a line below it."""

    share: float | None
    shown: str
    label: str


Chart = Bars | Stack | Pyramid | Trend | Ring


def draw_chart(
    document: Document, chart: Chart, x: float, y: float, width: float, height: float, size: float = 9.0
) -> float:
    """Draw any chart, at most `height` high."""
    match chart:
        case Bars():
            return draw_bars(document, chart, x, y, width, height, size)
        case Stack():
            return draw_stack(document, chart, x, y, width, size)
        case Pyramid():
            return draw_pyramid(document, chart, x, y, width, height, size)
        case Trend():
            return draw_trend(document, chart, x, y, width, height, size)
        case Ring():
            return draw_ring(document, chart, x, y, width, min(height, width), size)


def draw_bars(
    document: Document, chart: Bars, x: float, y: float, width: float, height: float, size: float = 9.0
) -> float:
    """Bars with their labels at the left and their numbers at the right end; two lines of label where needed."""
    if not chart.bars:
        return 0.0
    row = min(height / len(chart.bars), line_height(size) * 2.5)
    letters = min(size, row * MM / 1.25)
    room = min(
        width * chart.labels,
        max(width_of(each.label, letters, "medium") for each in chart.bars) + 3,
    )
    numbers = max(width_of(each.shown, letters * 1.05, "bold") for each in chart.bars)
    notes = max(width_of(each.note, letters * 0.9) for each in chart.bars)
    beside = numbers + (notes + 2 if notes else 0) + 3
    track = max(width - room - beside, 5.0)
    longest = chart.whole or max((each.value or 0 for each in chart.bars), default=0) or 1
    thick = min(row * 0.58, 0.75 * line_height(size))
    for number, bar in enumerate(chart.bars):
        middle = y + row * (number + 0.5)
        _label(document, bar.label, x, middle, room - 2.5, row, letters)
        top = middle - thick / 2
        document.box(x + room, top, track, thick, fill="#EFF2F0", stroke=None, radius=thick * 0.18)
        if bar.value is None:
            _dashed(document, x + room, top, track * 0.12, thick)
        elif bar.value > 0:
            length = max(0.6, track * min(1.0, bar.value / longest))
            document.box(
                x + room,
                top,
                length,
                thick,
                fill=chart.color,
                stroke=None,
                radius=min(thick * 0.18, length / 2),
            )
        base = middle + letters / MM * 0.36
        right = x + room + track + 2 + numbers
        document.text(right, base, bar.shown, letters * 1.05, "bold", align="right")
        if bar.note:
            document.text(x + width, base, bar.note, letters * 0.9, color=MUTED, align="right")
    return row * len(chart.bars)


def draw_stack(
    document: Document, chart: Stack, x: float, y: float, width: float, size: float = 9.0
) -> float:
    """One bar in parts of different lightness; below it each part's number and name, with a line up to the part."""
    total = sum(each.value or 0 for each in chart.parts)
    thick = line_height(size) * 1.5
    document.box(x, y, width, thick, fill="#EFF2F0", stroke=None)
    gap = 1.5
    cell = (width - gap * (len(chart.parts) - 1)) / max(1, len(chart.parts))
    below = y + thick + line_height(size) * 0.9
    at, height = x, 0.0
    for number, part in enumerate(chart.parts):
        share = (part.value or 0) / total * width if total else 0.0
        color = SHADES[number % len(SHADES)]
        if share > 0:
            document.box(at, y, share, thick, fill=color, stroke="#FFFFFF", thickness=0.4)
        left = x + number * (cell + gap)
        if part.value:
            start = at + share / 2
            document.stroke(start, y + thick * 0.75, start, y + thick + 1.0, color=INK, thickness=0.2)
            document.stroke(start, y + thick + 1.0, left + cell / 2, below - 0.8, color=MUTED, thickness=0.2)
        document.box(left, below, cell, 1.1, fill=color, stroke=MUTED, thickness=0.1)
        middle = left + cell / 2
        own = below + 1.8
        own += document.lines(middle, own, [part.shown], size * 1.25, "bold", align="center")
        longest = max((width_of(word, size, "medium") for word in part.label.split()), default=0.0)
        letters = size * min(1.0, cell / longest) if longest else size  # no word is broken in two
        lines = wrapped(part.label, cell + 0.01, letters, "medium", 3)
        own += document.lines(middle, own, lines, letters, "medium", leading=1.2, align="center")
        if part.note:
            own += document.lines(middle, own, [part.note], size * 0.9, color=MUTED, align="center")
        height = max(height, own - y)
        at += share
    return height


def draw_pyramid(
    document: Document, chart: Pyramid, x: float, y: float, width: float, height: float, size: float = 9.0
) -> float:
    """Men at the left, women at the right, the youngest lowest; the sums stand above the sides."""
    men, women = sum(each.men for each in chart.bands), sum(each.women for each in chart.bands)
    head = line_height(size * 1.15) * 1.5
    middle = max(width_of(each.label, size, "medium") for each in chart.bands) + 4 if chart.bands else 10
    most = max((max(each.men, each.women) for each in chart.bands), default=0) or 1
    figures = max(width_of(_number(most), size, "medium"), 3) + 2
    side = (width - middle) / 2
    track = side - figures
    base = y + size * 1.15 / MM
    document.text(x + side, base, f"Laki-laki {_number(men)}", size * 1.15, "bold", align="right")
    document.text(x + side + middle, base, f"Perempuan {_number(women)}", size * 1.15, "bold")
    row = (height - head) / max(1, len(chart.bands))
    letters = min(size, row * MM / 1.2)
    for number, band in enumerate(reversed(chart.bands)):
        top = y + head + row * number
        thick = row * 0.8
        line = top + thick / 2 + letters / MM * 0.36
        left, right = track * band.men / most, track * band.women / most
        if left:
            document.box(x + side - left, top, left, thick, fill=DARK, stroke=None)
        if right:
            document.box(x + side + middle, top, right, thick, fill=WARM, stroke="#8A5300", thickness=0.15)
        document.text(x + side + middle / 2, line, band.label, letters, "medium", color=MUTED, align="center")
        document.text(x + side - left - 1, line, _number(band.men), letters, "medium", align="right")
        document.text(x + side + middle + right + 1, line, _number(band.women), letters, "medium")
    return height


def draw_trend(
    document: Document, chart: Trend, x: float, y: float, width: float, height: float, size: float = 9.0
) -> float:
    """A line with a number at each point; a point that is not known is left out and the line broken there."""
    title = line_height(size * 1.1) if chart.title else 0.0
    if chart.title:
        document.text(x, y + size * 1.1 / MM, chart.title, size * 1.1, "semibold", width=width)
    numbers, names = line_height(size * 1.1) * 1.2, line_height(size) * 1.2
    top, low = y + title + numbers, y + height - names
    known = [each.value for each in chart.points if each.value is not None]
    floor, ceiling = _bounds(known)
    step = width / max(1, len(chart.points))

    def place(number: int, value: float) -> tuple[float, float]:
        return x + step * (number + 0.5), low - 1.5 - (low - top - 1.5) * (value - floor) / (ceiling - floor)

    document.stroke(x, low, x + width, low, color=LINE, thickness=0.2)
    before: tuple[float, float] | None = None
    spots: list[tuple[float, float, Bar]] = []
    for number, point in enumerate(chart.points):
        middle = x + step * (number + 0.5)
        document.text(
            middle, low + size / MM * 1.25, point.label, size, color=MUTED, align="center", width=step
        )
        if point.value is None:
            document.text(middle, low - 1.5, "\N{EN DASH}", size, color=MUTED, align="center")
            before = None
            continue
        spot = place(number, point.value)
        if before is not None:
            document.stroke(*before, *spot, color=DARK, thickness=size * 0.06)
        before = spot
        spots.append((*spot, point))
    radius = size * 0.09
    for number, (across, down, point) in enumerate(spots):
        document.box(
            across - radius, down - radius, 2 * radius, 2 * radius, fill=DARK, stroke="#FFFFFF", radius=radius
        )
        beside = [spots[each][1] for each in (number - 1, number + 1) if 0 <= each < len(spots)]
        dips = (
            bool(beside) and sum(beside) / len(beside) < down - 1
        )  # the line comes from above on both sides
        at = down + radius + size / MM * 1.05 if dips else down - radius - 0.8
        document.text(across, at, point.shown, size * 1.1, "bold", align="center")
    return height


def draw_ring(
    document: Document, chart: Ring, x: float, y: float, width: float, height: float, size: float = 9.0
) -> float:
    """A ring that fills from the top clockwise, with the number inside and the label below."""
    lines = wrapped(chart.label, width, size, "medium", 3)
    words = line_height(size, 1.25) * len(lines) + 1.5
    across = max(8.0, min(width, height - words))
    middle = x + width / 2
    document.ring(
        middle, y + across / 2, across / 2, across * 0.15, chart.share or 0.0, color=TEAL, track=FAINT
    )
    text, letters = fitted(chart.shown, across * 0.62, across * MM * 0.26, "bold", 0.4)
    document.text(middle, y + across / 2 + letters / MM * 0.36, text, letters, "bold", align="center")
    document.lines(middle, y + across + 1.5, lines, size, "medium", leading=1.25, align="center")
    return across + words


def _label(
    document: Document, label: str, x: float, middle: float, room: float, row: float, size: float
) -> None:
    lines = (
        [label] if width_of(label, size, "medium") <= room else wrapped(label, room, size * 0.92, "medium", 2)
    )
    if len(lines) > 1 and line_height(size * 0.92, 1.15) * 2 > row:
        lines = [label]  # made smaller, then cut, by the line itself
    if len(lines) == 1:
        document.text(x, middle + size / MM * 0.36, lines[0], size, "medium", width=room, smallest=0.8)
        return
    document.lines(x, middle - line_height(size * 0.92, 1.15), lines, size * 0.92, "medium", leading=1.15)


def _dashed(document: Document, x: float, y: float, width: float, height: float) -> None:
    """A box of short strokes: a number that is not told."""
    pieces = 5
    step = width / pieces
    for number in range(pieces):
        start = x + number * step
        for down in (y, y + height):
            document.stroke(start, down, start + step * 0.55, down, color=MUTED, thickness=0.2)
    for across in (x, x + width):
        document.stroke(across, y, across, y + height, color=MUTED, thickness=0.2)


def _bounds(values: Sequence[float]) -> tuple[float, float]:
    """The lowest and highest value drawn, with room for the numbers below and above."""
    if not values:
        return 0.0, 1.0
    low, high = min(values), max(values)
    spread = (high - low) or abs(high) * 0.2 or 1.0
    return low - spread * 0.5, high + spread * 0.1


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")
