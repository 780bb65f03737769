"""A chapter as the rich text that Qt draws, in the colours and the text size in use."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QCoreApplication, QSize

from kkb_desktop.gui.theme import Kind, px, tokens
from kkb_desktop.gui.theme.fonts import points
from kkb_desktop.services.manual.book import (
    Block,
    Chapter,
    Heading,
    Listing,
    Note,
    Paragraph,
    Picture,
    Run,
    Runs,
    Table,
)

PICTURE = "picture"
"""What stands before the name of a picture in the address the browser asks for."""

SizeOf = Callable[[str], QSize]
"""The size a picture is shown at, by its name; empty for one that is missing."""

MayOpen = Callable[[str], bool]
"""Whether a link leads anywhere here; one that does not is written as plain words."""


def style() -> str:
    """The style sheet of the document: what Qt's rich text understands of one."""
    t = tokens()
    return f"""
body {{ color: {t.fg}; font-size: {points(14.5)}pt; }}
p {{ margin-top: 0; margin-bottom: {px(9)}px; line-height: 145%; }}
h1 {{ color: {t.fg}; font-size: {points(23)}pt; font-weight: 700; margin-top: 0; margin-bottom: {px(12)}px; }}
h2 {{ color: {t.primary_text}; font-size: {points(17.5)}pt; font-weight: 700;
  margin-top: {px(18)}px; margin-bottom: {px(7)}px; }}
h3 {{ color: {t.fg}; font-size: {points(15)}pt; font-weight: 700; margin-top: {px(12)}px; margin-bottom: {px(5)}px; }}
p.step {{ margin-bottom: {px(5)}px; }}
p.picture {{ line-height: 100%; margin-top: {px(4)}px; margin-bottom: {px(3)}px; }}
p.caption {{ color: {t.mut}; font-size: {points(12.5)}pt; }}
p.note {{ margin-bottom: {px(3)}px; }}
a {{ color: {t.primary_text}; text-decoration: underline; }}
"""


def body(chapter: Chapter, size_of: SizeOf, may_open: MayOpen, onward: Run | None) -> str:
    """The chapter; `onward` is a link to the next one at its end."""
    page = _Page(size_of, may_open)
    parts = [f"<h1>{escape(chapter.title)}</h1>", *(page.block(block) for block in chapter.blocks)]
    if onward is not None:
        parts.append(f"<hr/><p>{page.runs((onward,))}</p>")
    return f"<body>{''.join(parts)}</body>"


class _Page:
    def __init__(self, size_of: SizeOf, may_open: MayOpen) -> None:
        self._size_of, self._may_open = size_of, may_open

    def block(self, block: Block) -> str:
        match block:
            case Heading(level, runs):
                return f"<h{level}>{self.runs(runs)}</h{level}>"
            case Paragraph(runs):
                return f"<p>{self.runs(runs)}</p>"
            case Listing():
                return self._listing(block)
            case Note():
                return self._note(block)
            case Picture(name, caption):
                return self._picture(name, caption)
            case Table():
                return self._table(block)

    def runs(self, runs: Runs) -> str:
        return "".join(self._run(run) for run in runs)

    def _blocks(self, blocks: tuple[Block, ...]) -> str:
        return "".join(self.block(block) for block in blocks)

    def _run(self, run: Run) -> str:
        t, words = tokens(), escape(run.text)
        if run.look == "screen":
            words = f'<span style="font-weight:700">{words}</span>'
        elif run.look == "key":
            words = (
                f'<span style="background-color:{t.track}; font-weight:600">&nbsp;'
                f"{words.replace(' ', '&nbsp;')}&nbsp;</span>"
            )
        if run.link and self._may_open(run.link):
            return f'<a href="{escape(run.link, quote=True)}">{words}</a>'
        return words

    def _listing(self, listing: Listing) -> str:
        # A table: Qt's own lists do not let numbers and lines stand on one base line.
        ink, width = tokens().primary_text, px(26)
        rows = []
        for number, item in enumerate(listing.items, 1):
            sign = f"{number}." if listing.numbered else "\N{BULLET}"
            mark = f'<td width="{width}"><p class="step"><b style="color:{ink}">{sign}</b></p></td>'
            inside = "".join(
                f'<p class="step">{self.runs(block.runs)}</p>'
                if isinstance(block, Paragraph)
                else self.block(block)
                for block in item
            )
            rows.append(f"<tr>{mark}<td>{inside}</td></tr>")
        return f'<table width="100%" cellspacing="0" cellpadding="0">{"".join(rows)}</table>{_gap(4)}'

    def _note(self, note: Note) -> str:
        kind: Kind = "warn" if note.kind == "warning" else "info"
        ink, fill = tokens().status(kind)
        words = (
            QCoreApplication.translate("Manual", "Perhatian")
            if note.kind == "warning"
            else QCoreApplication.translate("Manual", "Tips")
        )
        head = f'<p class="note" style="color:{ink}; font-weight:700">{escape(words)}</p>'
        cell = f'<td style="border: 0; padding: {px(10)}px {px(14)}px {px(3)}px {px(14)}px">'
        inside = f"{head}{self._blocks(note.blocks)}"
        table = f'<table width="100%" cellspacing="0" bgcolor="{fill}"><tr>{cell}{inside}</td></tr></table>'
        return table + _gap(8)

    def _picture(self, name: str, caption: str) -> str:
        size = self._size_of(name)
        shown = ""
        if not size.isEmpty():
            source = f'src="{PICTURE}:{escape(name)}" width="{size.width()}" height="{size.height()}"'
            shown = f'<p class="picture"><img {source}/></p>'
        return f'{shown}<p class="caption">{escape(caption)}</p>'

    def _table(self, table: Table) -> str:
        t, pad = tokens(), f"padding: {px(6)}px {px(9)}px"
        head = "".join(
            f'<td bgcolor="{t.surface2}" style="{pad}; font-weight:700">{self.runs(cell)}</td>'
            for cell in table.head
        )
        rows = "".join(
            "<tr>" + "".join(f'<td style="{pad}">{self.runs(cell)}</td>' for cell in row) + "</tr>"
            for row in table.rows
        )
        edge = f"border-collapse: collapse; border-style: solid; border-color: {t.line}"
        return (
            f'<table width="100%" border="1" cellspacing="0" style="{edge}">'
            f"<thead><tr>{head}</tr></thead>{rows}</table>{_gap(10)}"
        )


def _gap(height: int) -> str:
    """Room below a table, which has no margin of its own."""
    return f'<p style="line-height: 100%; margin: 0; font-size: {points(height)}pt">&nbsp;</p>'
