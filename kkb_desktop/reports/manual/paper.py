"""The manual on paper: a cover, contents with page numbers, and the chapters one after another.

Unlike the other papers this one is running text, so the PDF library's own page layout breaks its lines and pages.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kkb_desktop.reports.manual.text import Chapter
from kkb_desktop.reports.pdf.letters import MM, font, wrapped
from kkb_desktop.reports.pdf.page import FAINT, MUTED, TEAL, Paper, line_height

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

A4 = Paper("A4", 210, 297)
A5 = Paper("A5", 148, 210)
"""Half a sheet of A4: two of them side by side make the booklet."""


@dataclass(frozen=True, slots=True)
class PrintedPart:
    """A part of the manual: its title and its chapters."""

    title: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class ManualWords:
    """The words of the printed manual that stand in no chapter, in the language of the chapters."""

    language: str  # as in a PDF: "id-ID"
    title: str
    subtitle: str
    claim: str  # a sentence on the cover
    version: str
    contents: str
    part: str  # "Bagian %1"
    tip: str
    warning: str


Progress = Callable[[], None]
"""Called now and then; may raise to stop."""


def manual_pages(
    parts: Sequence[PrintedPart],
    words: ManualWords,
    picture_of: Callable[[str], Path],
    chapter_of: Callable[[str], str],
    *,
    paper: Paper = A4,
    check: Progress = lambda: None,
) -> bytes:
    """The manual as a PDF; the same chapters give the same bytes.

    `picture_of` gives the file of a picture, `chapter_of` the chapter a link leads to ("" for none).
    """
    from reportlab.platypus.tableofcontents import TableOfContents

    from kkb_desktop.reports.manual.flow import Flow, sizes_for

    sizes = sizes_for(paper)
    flow = Flow(sizes, words, picture_of, chapter_of)
    contents = TableOfContents(
        levelStyles=flow.contents_styles(), rightColumnWidth=10 * MM, notifyKind="chapter", dotsMinLevel=0
    )

    def story() -> list[Flowable]:
        told: list[Flowable] = [*flow.opening(contents)]
        for number, part in enumerate(parts, 1):
            told += flow.part(number, part.title)
            for place, chapter in enumerate(part.chapters):
                check()
                told += flow.chapter(chapter, first=place == 0)
        return told

    # First without pictures, as often as the contents need to know their pages; then once for good.
    _template(BytesIO(), paper, words, sizes.margin).multiBuild(story(), canvasmaker=_without_pictures())
    target = BytesIO()
    _template(target, paper, words, sizes.margin).build(story())
    return target.getvalue()


def _without_pictures() -> Any:
    from reportlab.pdfgen.canvas import Canvas

    class Draft(Canvas):  # type: ignore[misc]
        def drawImage(self, *_what: Any, **_how: Any) -> tuple[float, float]:
            return 0.0, 0.0

    return Draft


def _template(target: BytesIO, paper: Paper, words: ManualWords, margin: float) -> Any:
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

    class Template(BaseDocTemplate):  # type: ignore[misc]
        """Writes each chapter's page into the contents and the reader's list of bookmarks."""

        def afterFlowable(self, flowable: Any) -> None:
            mark = getattr(flowable, "manual_mark", None)
            if mark is None:
                return
            level, title, key = mark
            self.notify("chapter", (level, title, self.page, key))
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(title, key, level, closed=level == 0)

    width, height = paper.width * MM, paper.height * MM
    inside = Frame(
        margin * MM,
        (margin + 7) * MM,
        width - 2 * margin * MM,
        height - (2 * margin + 7) * MM,
        leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0,
    )  # fmt: skip
    template = Template(
        target, pagesize=(width, height), title=words.title, author="KKB Desktop", lang=words.language, invariant=1
    )  # fmt: skip
    template.addPageTemplates(
        [
            PageTemplate("cover", [inside], onPage=lambda canvas, _doc: _cover(canvas, paper, words)),
            PageTemplate(
                "text", [inside], onPage=lambda canvas, doc: _foot(canvas, paper, words, margin, doc.page)
            ),
        ]
    )
    return template


def _cover(canvas: Any, paper: Paper, words: ManualWords) -> None:
    from reportlab.lib.colors import HexColor

    width, height, share = paper.width, paper.height, paper.width / A4.width
    canvas.setFillColor(HexColor(TEAL))
    canvas.rect(0, height * 0.42 * MM, width * MM, height * 0.58 * MM, stroke=0, fill=1)
    left, room = 24 * share, width - 48 * share

    def write(y: float, text: str, size: float, weight: Any, color: str, leading: float = 1.2) -> float:
        size *= share
        canvas.setFillColor(HexColor(color))
        canvas.setFont(font(weight), size)
        lines = wrapped(text, room, size, weight)
        for number, line in enumerate(lines):
            base = y + line_height(size, leading) * number + size / MM
            canvas.drawString(left * MM, (height - base) * MM, line)
        return y + line_height(size, leading) * len(lines)

    write(40 * share, "KKB DESKTOP", 14, "semibold", "#CFE6E2")
    y = write(62 * share, words.title, 40, "bold", "#FFFFFF")
    write(y + 6 * share, words.subtitle, 19, "semibold", "#E4F2EF", 1.3)
    y = write(height * 0.58 + 16 * share, words.claim, 13, "medium", "#17211F", 1.5)
    write(height - 32 * share, words.version, 10.5, "regular", MUTED)


def _foot(canvas: Any, paper: Paper, words: ManualWords, margin: float, page: int) -> None:
    from reportlab.lib.colors import HexColor

    base = margin * MM
    canvas.setStrokeColor(HexColor(FAINT))
    canvas.setLineWidth(0.5)
    canvas.line(margin * MM, base + 3.5 * MM, (paper.width - margin) * MM, base + 3.5 * MM)
    canvas.setFillColor(HexColor(MUTED))
    canvas.setFont(font(), 8)
    left, right = margin * MM, (paper.width - margin) * MM
    title = f"KKB Desktop · {words.title}"
    # Page numbers stand at the outer edge, as in a book.
    if page % 2:
        canvas.drawString(left, base - 0.5 * MM, title)
        canvas.drawRightString(right, base - 0.5 * MM, str(page))
    else:
        canvas.drawString(left, base - 0.5 * MM, str(page))
        canvas.drawRightString(right, base - 0.5 * MM, title)
