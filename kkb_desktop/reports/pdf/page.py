"""Sheets of paper: A4 and F4, head and foot on each, pages counted, and the few shapes that papers are drawn with.

Lengths are millimetres from the upper left corner of the sheet; sizes of letters are points.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from io import BytesIO
from math import atan2, degrees
from typing import Any, Literal

from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.domain.invented import MARK, is_marked
from kkb_desktop.reports.pdf.letters import MM, Weight, fitted, font, in_words, width_of, wrapped
from kkb_desktop.reports.pdf.square_code import square_code

INK, MUTED, RECORDED = "#17211F", "#56635F", "#7A827F"
"""Colour of text, of what matters less, and of answers already recorded that somebody will write beside."""
LINE, FAINT, TINT = "#B9C2BD", "#DDE2DD", "#E8F1EC"
TEAL, RED, AMBER, GREEN = "#0B6B68", "#B3261E", "#8A5300", "#1C7443"

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper, in millimetres."""

    key: str
    width: float
    height: float

    def turned(self) -> Paper:
        """The same sheet lying on its long side."""
        return Paper(self.key, self.height, self.width)


PAPERS = {"A4": Paper("A4", 210, 297), "F4": Paper("F4", 215, 330)}
"""F4 ("folio") is what Indonesian offices mostly have: 215 x 330 mm, longer than the American paper of that name."""


def paper_of(size: str) -> Paper:
    """The paper called "A4" or "F4", in any case. Raises FileRefused "paper.size"."""
    try:
        return PAPERS[size.upper()]
    except KeyError:
        raise FileRefused("paper.size", size=size) from None


@dataclass(frozen=True, slots=True)
class Imprint:
    """What stands on every page: the kind of paper, the village, the day it was printed, a word on confidentiality.

    `title` and `notice` hold no personal data; the title is also the title of the file. A place that says it is
    invented (`domain.invented`) puts these words across every page.
    """

    title: str
    place: str
    day: date
    notice: str


@dataclass
class _Page:
    part: int
    number: int
    paper: Paper
    drawn: list[Callable[[Any], None]] = field(default_factory=list)


class Document:
    """Pages drawn one after another. `y` is where the next thing goes; `finish` gives the file.

    A document has parts (families), each with page numbers of its own. What is drawn is kept as a list until the end,
    as only then it is known how many pages there are.
    """

    MARGIN = 10.0
    FOOT = 8.0

    def __init__(self, paper: Paper, imprint: Imprint) -> None:
        self.imprint = imprint
        self.paper = paper
        self.y = self.MARGIN
        self._pages: list[_Page] = []
        self._labels: list[str] = []
        self._top: Callable[[Document], None] | None = None

    @property
    def left(self) -> float:
        """Where text begins."""
        return self.MARGIN

    @property
    def width(self) -> float:
        """Between the margins."""
        return self.paper.width - 2 * self.MARGIN

    @property
    def bottom(self) -> float:
        """Where text ends, above the foot."""
        return self.paper.height - self.MARGIN - self.FOOT + 4

    @property
    def room(self) -> float:
        """What is left of the page."""
        return self.bottom - self.y

    def part(self, label: str = "", top: Callable[[Document], None] | None = None) -> None:
        """Begin a part on a new page. `label` stands in the foot before its page numbers, `top` draws every page's
        head and leaves `y` below it."""
        self._labels.append(label)
        self._top = top
        self.page()

    def page(self) -> None:
        """Begin a new page of the same part."""
        if not self._labels:
            self._labels.append("")
        part = len(self._labels) - 1
        number = self._pages[-1].number + 1 if self._pages and self._pages[-1].part == part else 1
        self._pages.append(_Page(part, number, self.paper))
        self.y = self.MARGIN
        if self._top is not None:
            self._top(self)

    @property
    def page_in_part(self) -> int:
        """The number of the present page in its part, from 1."""
        return self._pages[-1].number

    def need(self, height: float) -> bool:
        """Make room: a new page where less than `height` is left. Says whether there is a new one."""
        if self.room >= height:
            return False
        self.page()
        return True

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 8.5,
        weight: Weight = "regular",
        *,
        color: str = INK,
        align: Align = "left",
        width: float | None = None,
        smallest: float = 0.75,
    ) -> float:
        """One line on the base line `y`, made smaller and then cut where it is wider than `width`.

        `align` is in relation to `x`. Gives the width it takes.
        """
        shown, size = fitted(text, width if width is not None else 10_000, size, weight, smallest)
        taken = width_of(shown, size, weight)
        start = x - {"left": 0.0, "center": taken / 2, "right": taken}[align]
        left, base = start * MM, (self._pages[-1].paper.height - y) * MM

        def draw(canvas: Any) -> None:
            canvas.setFont(font(weight), size)
            canvas.setFillColor(_shade(color))
            canvas.drawString(left, base, shown)

        self._pages[-1].drawn.append(draw)
        return taken

    def paragraph(
        self,
        x: float,
        y: float,
        width: float,
        text: str,
        size: float = 8.5,
        weight: Weight = "regular",
        *,
        color: str = INK,
        leading: float = 1.35,
        most: int | None = None,
    ) -> float:
        """Lines below one another from the upper edge `y`. Gives the height they take."""
        lines = wrapped(text, width, size, weight, most)
        return self.lines(x, y, lines, size, weight, color=color, leading=leading)

    def lines(
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        size: float = 8.5,
        weight: Weight = "regular",
        *,
        color: str = INK,
        leading: float = 1.35,
        align: Align = "left",
    ) -> float:
        """Lines that are broken already, from the upper edge `y`. Gives the height they take."""
        step = line_height(size, leading)
        for number, line in enumerate(lines):
            self.text(x, y + step * number + size / MM * 0.92, line, size, weight, color=color, align=align)
        return step * len(lines)

    def upright(
        self, x: float, y: float, lines: Sequence[str], size: float, weight: Weight = "regular"
    ) -> None:
        """Lines that run upwards from (x, y), the first one leftmost."""
        height = self._pages[-1].paper.height

        def draw(canvas: Any) -> None:
            canvas.setFont(font(weight), size)
            canvas.setFillColor(_shade(INK))
            for number, line in enumerate(lines):
                canvas.saveState()
                canvas.translate(
                    (x + line_height(size, 1.1) * number + size / MM * 0.8) * MM, (height - y) * MM
                )
                canvas.rotate(90)
                canvas.drawString(0, 0, line)
                canvas.restoreState()

        self._pages[-1].drawn.append(draw)

    def rule(
        self, y: float, *, x: float | None = None, width: float | None = None, color: str = LINE
    ) -> None:
        """A thin line from left to right."""
        start = self.left if x is None else x
        self.stroke(start, y, start + (self.width if width is None else width), y, color=color)

    def stroke(
        self, x1: float, y1: float, x2: float, y2: float, *, color: str = LINE, thickness: float = 0.15
    ) -> None:
        """A straight line."""
        height = self._pages[-1].paper.height

        def draw(canvas: Any) -> None:
            canvas.setStrokeColor(_shade(color))
            canvas.setLineWidth(thickness * MM)
            canvas.line(x1 * MM, (height - y1) * MM, x2 * MM, (height - y2) * MM)

        self._pages[-1].drawn.append(draw)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str | None = None,
        stroke: str | None = LINE,
        thickness: float = 0.2,
        radius: float = 0.0,
    ) -> None:
        """A rectangle with its upper left corner at (x, y)."""
        lower = self._pages[-1].paper.height - y - height

        def draw(canvas: Any) -> None:
            if fill is not None:
                canvas.setFillColor(_shade(fill))
            if stroke is not None:
                canvas.setStrokeColor(_shade(stroke))
                canvas.setLineWidth(thickness * MM)
            shape = (x * MM, lower * MM, width * MM, height * MM)
            how = {"stroke": int(stroke is not None), "fill": int(fill is not None)}
            if radius:
                canvas.roundRect(*shape, radius * MM, **how)
            else:
                canvas.rect(*shape, **how)

        self._pages[-1].drawn.append(draw)

    def ring(
        self,
        x: float,
        y: float,
        radius: float,
        thickness: float,
        share: float,
        *,
        color: str = TEAL,
        track: str = FAINT,
    ) -> None:
        """A ring around (x, y), filled clockwise from the top to `share` (0 to 1)."""
        base = self._pages[-1].paper.height - y
        middle = radius - thickness / 2

        def draw(canvas: Any) -> None:
            canvas.setLineWidth(thickness * MM)
            canvas.setStrokeColor(_shade(track))
            canvas.circle(x * MM, base * MM, middle * MM, stroke=1, fill=0)
            if share > 0:
                canvas.setStrokeColor(_shade(color))
                corners = ((x - middle) * MM, (base - middle) * MM, (x + middle) * MM, (base + middle) * MM)
                canvas.arc(*corners, startAng=90, extent=-360 * min(1.0, share))

        self._pages[-1].drawn.append(draw)

    def picture(self, x: float, y: float, width: float, height: float, data: bytes) -> tuple[float, float]:
        """A photo as large as fits into the box whose upper left corner is (x, y), in its middle.

        Gives the width and height it takes; (0, 0) and nothing drawn for bytes that are no picture.
        """
        from reportlab.lib.utils import ImageReader

        try:
            reader = ImageReader(BytesIO(data))
            across, down = reader.getSize()
        except Exception:  # the picture library has its own errors for each kind of damage
            return 0.0, 0.0
        scale = min(width / across, height / down)
        wide, high = across * scale, down * scale
        left = (x + (width - wide) / 2) * MM
        lower = (self._pages[-1].paper.height - y - (height + high) / 2) * MM

        def draw(canvas: Any) -> None:
            canvas.drawImage(reader, left, lower, wide * MM, high * MM)

        self._pages[-1].drawn.append(draw)
        return wide, high

    def square_code(self, x: float, y: float, size: float, content: str) -> None:
        """A QR code, `size` wide with its quiet margin."""
        rows = square_code(content)
        step = size / (len(rows) + 4)  # two modules of quiet margin; around them the paper is empty anyway
        upper = self._pages[-1].paper.height - y

        def draw(canvas: Any) -> None:
            canvas.setFillColor(_shade("#000000"))
            path = canvas.beginPath()
            for row, modules in enumerate(rows):
                for first, length in _runs(modules):
                    path.rect(
                        (x + (first + 2) * step) * MM,
                        (upper - (row + 3) * step) * MM,
                        length * step * MM,
                        step * MM,
                    )
            canvas.drawPath(path, stroke=0, fill=1)

        self._pages[-1].drawn.append(draw)

    def finish(self) -> bytes:
        """The PDF. The same drawing gives the same bytes: no chance, no time but the day of the imprint."""
        from reportlab.pdfgen.canvas import (
            Canvas,
        )  # only when something is printed: it takes a moment to read

        target = BytesIO()
        canvas = Canvas(target, invariant=1, pageCompression=1, lang="id-ID")
        canvas.setTitle(self.imprint.title)
        canvas.setAuthor(self.imprint.place)
        canvas.setCreator("KKB Desktop")
        stamp = f"D:{self.imprint.day:%Y%m%d}000000Z"
        canvas.setDateFormatter(lambda *_moment: stamp)
        for page in self._pages:
            canvas.setPageSize((page.paper.width * MM, page.paper.height * MM))
            for draw in page.drawn:
                draw(canvas)
            self._foot(canvas, page)
            if is_marked(self.imprint.place):
                _across(canvas, page.paper)
            canvas.showPage()
        canvas.save()
        return target.getvalue()

    def _foot(self, canvas: Any, page: _Page) -> None:
        count = sum(each.part == page.part for each in self._pages)
        label = self._labels[page.part]
        number = " · ".join(
            filter(
                None,
                (f"Dicetak {in_words(self.imprint.day)}", label, f"Halaman {page.number} dari {count}"),
            )
        )
        base = self.MARGIN - 2
        canvas.setStrokeColor(_shade(LINE))
        canvas.setLineWidth(0.15 * MM)
        canvas.line(self.MARGIN * MM, (base + 4) * MM, (page.paper.width - self.MARGIN) * MM, (base + 4) * MM)
        right, size = fitted(number, (page.paper.width - 2 * self.MARGIN) * 0.6, 7)
        canvas.setFillColor(_shade(MUTED))
        canvas.setFont(font(), size)
        canvas.drawRightString((page.paper.width - self.MARGIN) * MM, base * MM, right)
        room = page.paper.width - 2 * self.MARGIN - width_of(right, size) - 6
        left, size = fitted(self.imprint.notice, room, 7, smallest=0.7)
        canvas.setFont(font(), size)
        canvas.drawString(self.MARGIN * MM, base * MM, left)


def _across(canvas: Any, paper: Paper) -> None:
    """The mark of training from corner to corner, so faint that what stands below is read all the same."""
    size = paper.width * MM / 17
    canvas.saveState()
    canvas.setFillColor(_shade(RED))
    canvas.setFillAlpha(0.16)
    canvas.setFont(font("bold"), size)
    canvas.translate(paper.width * MM / 2, paper.height * MM / 2)
    canvas.rotate(degrees(atan2(paper.height, paper.width)))
    canvas.drawCentredString(0, -size / 3, MARK)
    canvas.restoreState()


@cache
def _shade(color: str) -> Any:
    """A colour as the PDF library takes it; it reads "#17211F" slowly."""
    from reportlab.lib.colors import HexColor

    return HexColor(color)


def line_height(size: float, leading: float = 1.35) -> float:
    """The height of a line of letters of this size, in millimetres."""
    return size / MM * leading


def _runs(modules: Sequence[bool]) -> list[tuple[int, int]]:
    """Where dark modules stand side by side: (first, how many)."""
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(modules):
        if not dark:
            continue
        if runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 1))
    return runs
