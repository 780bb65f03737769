"""The parts of a chapter as the PDF library's flowing pieces."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import registerFontFamily
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    Image,
    ListFlowable,
    ListItem,
    NextPageTemplate,
    PageBreak,
    Spacer,
)
from reportlab.platypus import Paragraph as Lines
from reportlab.platypus import Table as Grid

from kkb_desktop.reports.manual.text import (
    Block,
    Chapter,
    Heading,
    Listing,
    Note,
    Paragraph,
    Picture,
    Runs,
    Table,
)
from kkb_desktop.reports.pdf.letters import MM, font, printable
from kkb_desktop.reports.pdf.page import AMBER, FAINT, INK, LINE, MUTED, TEAL, TINT, Paper

if TYPE_CHECKING:
    from kkb_desktop.reports.manual.paper import ManualWords

_KEY_GROUND, _WARNING_GROUND, _HEAD_GROUND = "#E9EDEA", "#FCEFD6", "#F3F6F3"
_BLUE, _BLUE_GROUND = "#1D5B9E", "#E2EEFA"


@dataclass(frozen=True, slots=True)
class Sizes:
    """Lengths in millimetres, letters in points."""

    margin: float
    width: float
    text: float
    title: float
    heading: float
    small: float
    highest_picture: float
    page: float  # height between the margins


def sizes_for(paper: Paper) -> Sizes:
    """The sizes on a paper: letters shrink less than the paper does, so that half a sheet stays readable."""
    if paper.width < 180:
        return Sizes(13, paper.width - 26, 9.4, 17, 11.5, 8, 70, paper.height - 33)
    return Sizes(20, paper.width - 40, 11, 22, 14, 9, 88, paper.height - 47)


class Flow:
    """Makes the pieces of one manual, all in the same sizes."""

    def __init__(
        self,
        sizes: Sizes,
        words: ManualWords,
        picture_of: Callable[[str], Path],
        chapter_of: Callable[[str], str],
    ) -> None:
        self._sizes, self._words = sizes, words
        self._picture_of, self._chapter_of = picture_of, chapter_of
        regular, bold = font(), font("bold")
        font("semibold")
        registerFontFamily(regular, normal=regular, bold=bold, italic=regular, boldItalic=bold)
        text = sizes.text
        self._text = ParagraphStyle(
            "text", fontName=regular, fontSize=text, leading=text * 1.5, textColor=HexColor(INK),
            spaceAfter=text * 0.65, alignment=TA_LEFT, allowWidows=0, allowOrphans=0,
        )  # fmt: skip
        self._step = ParagraphStyle("step", self._text, spaceAfter=text * 0.35)
        self._cell = ParagraphStyle("cell", self._text, fontSize=text * 0.9, leading=text * 1.3, spaceAfter=0)
        self._caption = ParagraphStyle(
            "caption", self._text, fontSize=sizes.small, leading=sizes.small * 1.4, textColor=HexColor(MUTED),
            spaceBefore=2, spaceAfter=text * 0.8,
        )  # fmt: skip
        self._title = ParagraphStyle(
            "title", self._text, fontName=bold, fontSize=sizes.title, leading=sizes.title * 1.25,
            textColor=HexColor(TEAL), spaceBefore=text * 0.8, spaceAfter=text * 0.9, keepWithNext=1,
        )  # fmt: skip
        self._headings = {
            2: ParagraphStyle(
                "h2", self._text, fontName=bold, fontSize=sizes.heading, leading=sizes.heading * 1.35,
                textColor=HexColor(TEAL), spaceBefore=text * 0.9, spaceAfter=text * 0.5, keepWithNext=1,
            ),
            3: ParagraphStyle(
                "h3", self._text, fontName=bold, fontSize=text * 1.05, spaceBefore=text * 0.6, keepWithNext=1,
            ),
        }  # fmt: skip

        self._above_table = {
            level: ParagraphStyle(f"{style.name}-table", style, keepWithNext=0)
            for level, style in self._headings.items()
        }

    # the book

    def opening(self, contents: Flowable) -> list[Flowable]:
        """The cover, drawn by its page, and the contents."""
        title = Lines(_words(self._words.contents), self._title)
        return [NextPageTemplate("text"), PageBreak(), title, contents]

    def contents_styles(self) -> list[ParagraphStyle]:
        """How the contents write a part and a chapter."""
        size = self._sizes.text * 0.95
        part = ParagraphStyle(
            "contents-part", fontName=font("bold"), fontSize=size, leading=size * 1.5, textColor=HexColor(TEAL),
            spaceBefore=size * 0.6,
        )  # fmt: skip
        chapter = ParagraphStyle(
            "contents-chapter", fontName=font(), fontSize=size, leading=size * 1.5, leftIndent=4 * MM,
            textColor=HexColor(INK),
        )  # fmt: skip
        return [part, chapter]

    def part(self, number: int, title: str) -> list[Flowable]:
        """A part begins on a new page, with its name over the first chapter."""
        label = f"{self._words.part.replace('%1', str(number))} · {title}"
        style = ParagraphStyle(
            "part", self._text, fontName=font("semibold"), fontSize=self._sizes.text, textColor=HexColor("#FFFFFF"),
            backColor=HexColor(TEAL), borderPadding=(4, 8, 5, 8), leftIndent=8, rightIndent=8, spaceAfter=14,
            keepWithNext=1,
        )  # fmt: skip
        line = Lines(_words(label), style)
        line.manual_mark = (0, title, f"part-{number}")
        return [PageBreak(), Spacer(1, 4), line]

    def chapter(self, chapter: Chapter, *, first: bool) -> list[Flowable]:
        """A chapter; it begins a new page unless a good part of this one is left."""
        title = Lines(f'<a name="{_place(chapter.key)}"/>{_words(chapter.title)}', self._title)
        title.manual_mark = (1, chapter.title, f"mark-{chapter.key}")
        before: list[Flowable] = [] if first else [CondPageBreak(self._sizes.page * 0.5 * MM), Spacer(1, 6)]
        return [*before, title, *self._blocks(chapter.blocks, self._sizes.width)]

    # its pieces

    def _blocks(
        self, blocks: Sequence[Block], width: float, style: ParagraphStyle | None = None
    ) -> list[Flowable]:
        pieces: list[Flowable] = []
        for block, following in zip(blocks, [*blocks[1:], None], strict=True):
            if isinstance(block, Heading) and isinstance(following, Table):
                # Kept with its heading a table would not be broken: room for a few of its rows is enough.
                lines = Lines(self._runs(block.runs), self._above_table[block.level])
                pieces += [CondPageBreak(self._sizes.text * 11), lines]
            else:
                pieces += self._block(block, width, style or self._text)
        return pieces

    def _block(self, block: Block, width: float, style: ParagraphStyle) -> list[Flowable]:
        match block:
            case Heading(level, runs):
                return [Lines(self._runs(runs), self._headings[level])]
            case Paragraph(runs):
                return [Lines(self._runs(runs), style)]
            case Listing():
                return [self._listing(block, width)]
            case Note():
                return [self._note(block, width), Spacer(1, self._sizes.text * 0.8)]
            case Picture(name, caption):
                return [self._picture(name, caption, width)]
            case Table():
                return [self._table(block, width), Spacer(1, self._sizes.text * 0.8)]

    def _listing(self, listing: Listing, width: float) -> Flowable:
        indent = self._sizes.text * 1.9
        items = [
            ListItem(self._blocks(item, width - indent / MM, self._step), leftIndent=indent)
            for item in listing.items
        ]
        return ListFlowable(
            items,
            bulletType="1" if listing.numbered else "bullet",
            start=None if listing.numbered else "•",
            bulletFontName=font("bold"),
            bulletFontSize=self._sizes.text,
            bulletColor=HexColor(TEAL),
            bulletFormat="%s." if listing.numbered else None,
            leftIndent=indent,
            spaceAfter=self._sizes.text * 0.5,
        )

    def _note(self, note: Note, width: float) -> Flowable:
        warning = note.kind == "warning"
        ink, ground = (AMBER, _WARNING_GROUND) if warning else (_BLUE, _BLUE_GROUND)
        head = ParagraphStyle(
            "note", self._step, fontName=font("bold"), textColor=HexColor(ink), keepWithNext=1
        )
        inside = [
            Lines(_words(self._words.warning if warning else self._words.tip), head),
            *self._blocks(note.blocks, width - 10, self._step),
        ]
        style = [
            ("BACKGROUND", (0, 0), (-1, -1), HexColor(ground)),
            ("LINEBEFORE", (0, 0), (0, -1), 3, HexColor(ink)),
            ("LEFTPADDING", (0, 0), (-1, -1), 12),
            ("RIGHTPADDING", (0, 0), (-1, -1), 10),
            ("TOPPADDING", (0, 0), (-1, -1), 7),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
        ]
        return Grid([[inside]], colWidths=[width * MM], style=style)

    def _picture(self, name: str, caption: str, width: float) -> Flowable:
        path = str(self._picture_of(name))
        across, down = ImageReader(path).getSize()
        wide = min(width * MM - 2, self._sizes.highest_picture * MM * across / down)
        image = Image(path, wide, wide * down / across)
        none = [(f"{side}PADDING", (0, 0), (0, 0), 0.5) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]
        style = [
            ("BOX", (0, 0), (0, 0), 0.6, HexColor(LINE)),
            *none,
            ("LEFTPADDING", (0, 1), (0, 1), 0),
            ("BOTTOMPADDING", (0, 1), (0, 1), self._sizes.text * 0.7),
            ("NOSPLIT", (0, 0), (0, 1)),
        ]
        lines = Lines(_words(caption), self._caption)
        return Grid([[image], [lines]], colWidths=[wide + 1], hAlign="LEFT", style=style)

    def _table(self, table: Table, width: float) -> Flowable:
        head = ParagraphStyle("head", self._cell, fontName=font("bold"))
        rows = [[Lines(self._runs(cell), head) for cell in table.head]]
        rows += [[Lines(self._runs(cell), self._cell) for cell in row] for row in table.rows]
        shares = _shares(table)
        style = [
            ("GRID", (0, 0), (-1, -1), 0.5, HexColor(FAINT)),
            ("BACKGROUND", (0, 0), (-1, 0), HexColor(TINT)),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 4),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
        ]
        widths = [width * MM * share for share in shares]
        return Grid(rows, colWidths=widths, style=style, repeatRows=1)

    def _runs(self, runs: Runs) -> str:
        return "".join(self._run(run) for run in runs)

    def _run(self, run: Any) -> str:
        words = _words(run.text)
        if run.look == "screen":
            words = f"<b>{words}</b>"
        elif run.look == "key":
            words = f'<font name="{font("semibold")}" backColor="{_KEY_GROUND}">\u00a0{words}\u00a0</font>'
        target = self._chapter_of(run.link) if run.link else ""
        return f'<a href="#{_place(target)}" color="{TEAL}">{words}</a>' if target else words


def _words(text: str) -> str:
    return escape(printable(text))


def _place(key: str) -> str:
    return f"chapter-{key}"


def _shares(table: Table) -> list[float]:
    """The share of the width each column takes: by its longest sentence, the short ones not below a quarter."""
    longest = [
        max(sum(len(run.text) for run in cell) for cell in column)
        for column in zip(table.head, *table.rows, strict=True)
    ]
    weights = [max(length, max(longest) * 0.3) for length in longest]
    return [weight / sum(weights) for weight in weights]
