"""The yearly profile book of a village: a cover, a table of contents, and a page for every subject.

Each page has a title, sentences in plain Indonesian, its charts, perhaps a table, and where its figures come from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from kkb_desktop.reports.pdf.charts import Chart, draw_chart
from kkb_desktop.reports.pdf.letters import in_words, wrapped
from kkb_desktop.reports.pdf.page import (
    FAINT,
    LINE,
    MUTED,
    TEAL,
    TINT,
    Document,
    Imprint,
    Paper,
    line_height,
)
from kkb_desktop.reports.pdf.poster import Tile
from kkb_desktop.reports.pdf.table import Column, draw_table

_TEXT, _CHART = 11.0, 10.8
_LEAST_CHART = 40.0


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart on a page: a heading ("" for none), sentences below it, and how high it is at most in millimetres."""

    chart: Chart
    height: float
    heading: str = ""
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BookTable:
    """A table: the titles of its columns with their shares of the width, and its rows. The first column is text."""

    columns: tuple[tuple[str, float], ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: bool = True


@dataclass(frozen=True, slots=True)
class BookPage:
    """A subject: its chapter and title, what the charts say in words, and the source of its figures."""

    chapter: str
    title: str
    sentences: tuple[str, ...]
    drawings: tuple[Drawing, ...] = ()
    table: BookTable | None = None
    source: str = ""
    tiles: tuple[Tile, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Book:
    """The whole book."""

    title: str
    name: str
    place: str
    year: int
    day: date
    pages: tuple[BookPage, ...]
    notice: str


def book_pages(book: Book, paper: Paper, printed: date) -> bytes:
    """The book as a PDF. It is laid out twice: the contents must know the pages."""
    numbers = _draw(book, paper, printed, {})[1]
    return _draw(book, paper, printed, numbers)[0].finish()


def _draw(
    book: Book, paper: Paper, printed: date, numbers: Mapping[str, int]
) -> tuple[Document, Mapping[str, int]]:
    document = Document(paper, Imprint(f"{book.title} {book.name}", book.place, printed, book.notice))
    document.part()
    _cover(document, book)
    document.page()
    _contents(document, book, numbers)
    found: dict[str, int] = {}
    for page in book.pages:
        document.page()
        found[page.title] = document.page_in_part
        _page(document, book, page)
    return document, found


def _cover(document: Document, book: Book) -> None:
    width, height = document.paper.width, document.paper.height
    document.box(0, 0, width, height * 0.56, fill=TEAL, stroke=None)
    left, room = 24.0, width - 48
    document.text(left, 52, "RUMAH DATAKU", 14, "semibold", color="#CFE6E2")
    y = 62.0
    y += document.paragraph(left, y, room, book.title, 34, "bold", color="#FFFFFF", leading=1.15, most=3)
    y += 6
    y += document.paragraph(left, y, room, book.name, 22, "semibold", color="#FFFFFF", leading=1.2, most=3)
    document.text(left, height * 0.56 - 14, str(book.year), 54, "bold", color="#FFFFFF")
    y = height * 0.56 + 20
    y += document.paragraph(left, y, room, book.place, 13, "semibold", most=3) + 4
    y += document.paragraph(left, y, room, f"Keadaan per {in_words(book.day)}", 11, color=MUTED) + 14
    words = (
        "Buku ini dihitung dari catatan keluarga yang dikumpulkan kader, dan berisi angka gabungan saja. "
        "Tidak ada nama, NIK, atau alamat siapa pun di dalamnya."
    )
    document.paragraph(left, y, room, words, 10.5, color=MUTED, leading=1.5)


def _contents(document: Document, book: Book, numbers: Mapping[str, int]) -> None:
    _title(document, "", "Daftar isi")
    chapter, step = "", min(6.6, (document.room - 10) / (len(book.pages) * 1.0 + 9 * 1.5))
    for page in book.pages:
        if page.chapter != chapter:
            chapter = page.chapter
            document.y += step * 0.45
            document.text(document.left, document.y + step * 0.7, chapter, 10.5, "bold", color=TEAL)
            document.y += step
        line, right = document.y + step * 0.7, document.left + document.width
        taken = document.text(document.left + 6, line, page.title, 10, width=document.width - 25)
        start = document.left + 6 + taken + 2
        document.stroke(start, line, right - 10, line, color=FAINT, thickness=0.2)
        document.text(right, line, str(numbers.get(page.title, "")), 10, "semibold", align="right")
        document.y += step


def _page(document: Document, book: Book, page: BookPage) -> None:
    running = f"{book.name} · {book.title} {book.year}"
    document.text(document.left, document.y + 2.5, running, 7.5, color=MUTED, width=document.width)
    document.y += 5
    _title(document, page.chapter, page.title)
    _sentences(document, page.sentences)
    if page.tiles:
        _tiles(document, page.tiles)
    spare = _source_height(document, page)
    smaller = _squeeze(document, page, spare)
    for drawing in page.drawings:
        _drawing(document, replace(drawing, height=drawing.height * smaller), spare)
    if page.table is not None:
        _table(document, page.table)
    if page.source:
        document.need(spare - 6)
        top = document.bottom - spare + 4
        document.rule(top, color=LINE)
        words = f"Sumber: {page.source}"
        document.paragraph(document.left, top + 1.5, document.width, words, 8, color=MUTED, leading=1.3)


def _squeeze(document: Document, page: BookPage, spare: float) -> float:
    """By how much the charts must be lower so that they stand on one page together; 1 where they fit, or where they
    would become too small and go on to the next page instead."""
    charts = sum(each.height for each in page.drawings)
    if not charts:
        return 1.0
    words = sum(
        line_height(_TEXT, 1.45) * len(wrapped(sentence, document.width, _TEXT)) + 1.6
        for each in page.drawings
        for sentence in each.sentences
    )
    around = sum(
        7.0 + (9.0 if each.heading else 0) + (3.0 if each.sentences else 0) for each in page.drawings
    )
    table = 7.0 + 6.5 * len(page.table.rows) if page.table is not None else 0.0
    share = (document.room - spare - words - around - table) / charts
    return 1.0 if share < 0.5 else min(1.0, share - 0.01)


def _sentences(document: Document, sentences: Sequence[str]) -> None:
    if not sentences:
        return
    for sentence in sentences:
        document.y += document.paragraph(
            document.left, document.y, document.width, sentence, _TEXT, leading=1.45
        )
        document.y += 1.6
    document.y += 3


def _title(document: Document, chapter: str, title: str) -> None:
    if chapter:
        document.text(document.left, document.y + 5, chapter.upper(), 8.5, "semibold", color=MUTED)
        document.y += 6
    document.text(document.left, document.y + 8, title, 20, "bold", color=TEAL, width=document.width)
    document.y += 12
    document.stroke(document.left, document.y, document.left + 24, document.y, color=TEAL, thickness=0.8)
    document.y += 5


def _drawing(document: Document, drawing: Drawing, spare: float) -> None:
    document.need(min(drawing.height, _LEAST_CHART) + spare + 8)
    if drawing.heading:
        document.y += 2
        document.text(document.left, document.y + 4, drawing.heading, 11, "semibold", width=document.width)
        document.y += 7
    _sentences(document, drawing.sentences)
    height = min(drawing.height, document.room - spare)
    document.y += draw_chart(
        document, drawing.chart, document.left, document.y, document.width, height, _CHART
    )
    document.y += 7


def _tiles(document: Document, tiles: Sequence[Tile]) -> None:
    across, gap, high = 3, 4.0, 30.0
    width = (document.width - gap * (across - 1)) / across
    for number, tile in enumerate(tiles):
        x = document.left + (number % across) * (width + gap)
        y = document.y + number // across * (high + gap)
        document.box(x, y, width, high, fill=TINT, stroke=None, radius=2)
        document.text(x + 4, y + 7, tile.label, 9.5, "semibold", color=MUTED, width=width - 8)
        document.text(x + 4, y + 18, tile.shown, 24, "bold", color=TEAL, width=width - 8, smallest=0.5)
        document.paragraph(x + 4, y + 20.5, width - 8, tile.line, 8, leading=1.2, most=2)
    document.y += -(-len(tiles) // across) * (high + gap) + 4


def _table(document: Document, table: BookTable) -> None:
    columns = [
        Column(title, share, "right" if number and table.numbers else "left")
        for number, (title, share) in enumerate(table.columns)
    ]
    draw_table(document, columns, table.rows, size=9)
    document.y += 5


def _source_height(document: Document, page: BookPage) -> float:
    if not page.source:
        return 0.0
    lines = wrapped(f"Sumber: {page.source}", document.width, 8)
    return line_height(8, 1.3) * len(lines) + 7
