"""A chapter of the manual as parts that screen and paper draw in their own ways, read from its Markdown.

The Markdown is ours and of few kinds: headings, paragraphs, numbered and plain lists, tables, pictures that stand
alone, and notes (`> [!TIP]`, `> [!WARNING]`). In a sentence `**bold**` is a word as it stands on the screen,
`` `code` `` a key to press or something to type, and a link leads to `chapter:KEY` or `page:KEY`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

Look = Literal["plain", "screen", "key"]
NoteKind = Literal["tip", "warning"]


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence: plain, a word as on the `screen`, or a `key`.

    `link` is "chapter:KEY", "page:KEY" or "".
    """

    text: str
    look: Look = "plain"
    link: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a chapter; `level` 2 or 3."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Listing:
    """Steps to take one after the other (`numbered`), or points in no order."""

    numbered: bool
    items: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Something set apart: a tip, or a warning of what could be lost."""

    kind: NoteKind
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the program by its name, with the sentence below it."""

    name: str
    caption: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table of short sentences with one row of headings."""

    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]


Block = Heading | Paragraph | Listing | Note | Picture | Table


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: its key, its title, and its parts in order."""

    key: str
    title: str
    blocks: tuple[Block, ...]


def read_chapter(key: str, source: str) -> Chapter:
    """The chapter written in `source`. Raises ValueError where it is written in a way that is not ours."""
    from markdown_it.tree import SyntaxTreeNode  # needs a moment to load, and only the manual needs it

    nodes = SyntaxTreeNode(_markdown().parse(source)).children
    if not nodes or nodes[0].type != "heading" or nodes[0].tag != "h1":
        raise ValueError(f"{key}: the first line is not a title")
    try:
        return Chapter(key, plain(_runs(nodes[0].children[0])), _blocks(nodes[1:]))
    except ValueError as fault:
        raise ValueError(f"{key}: {fault}") from None


def plain(runs: Runs) -> str:
    """The words of a sentence without their looks."""
    return "".join(run.text for run in runs)


def every_block(blocks: Sequence[Block]) -> Iterator[Block]:
    """All blocks, those inside lists and notes after the one that holds them."""
    for block in blocks:
        yield block
        if isinstance(block, Note):
            yield from every_block(block.blocks)
        elif isinstance(block, Listing):
            for item in block.items:
                yield from every_block(item)


def sentences(block: Block) -> tuple[Runs, ...]:
    """What a block itself says, without the blocks inside it."""
    match block:
        case Heading(_, runs) | Paragraph(runs):
            return (runs,)
        case Table(head, rows):
            return head + tuple(cell for row in rows for cell in row)
        case Picture(_, caption):
            return ((Run(caption),),)
        case _:
            return ()


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table")


def _blocks(nodes: Sequence[SyntaxTreeNode]) -> tuple[Block, ...]:
    return tuple(_block(node) for node in nodes)


def _block(node: SyntaxTreeNode) -> Block:
    match node.type:
        case "heading" if node.tag in ("h2", "h3"):
            return Heading(int(node.tag[1]), _runs(node.children[0]))
        case "paragraph":
            return _paragraph(node)
        case "ordered_list" | "bullet_list":
            items = tuple(_blocks(item.children) for item in node.children)
            return Listing(node.type == "ordered_list", items)
        case "blockquote":
            return _note(node)
        case "table":
            head, body = node.children
            (titles,) = (_cells(row) for row in head.children)
            return Table(titles, tuple(_cells(row) for row in body.children))
    raise ValueError(f"{node.type} in line {_line(node)}")


def _paragraph(node: SyntaxTreeNode) -> Block:
    inside = node.children[0].children
    if len(inside) == 1 and inside[0].type == "image":
        image = inside[0]
        return Picture(PurePosixPath(str(image.attrs["src"])).stem, image.content)
    return Paragraph(_runs(node.children[0]))


def _note(node: SyntaxTreeNode) -> Note:
    kinds: dict[str, NoteKind] = {"[!TIP]": "tip", "[!WARNING]": "warning"}
    mark, _, rest = node.children[0].children[0].content.partition("\n")
    if mark not in kinds or node.children[0].type != "paragraph":
        raise ValueError(f"a note of no kind in line {_line(node)}")
    first = node.children[0].children[0]
    # The mark is the first text of the paragraph, with a line end behind it.
    words = [child for child in first.children if child.content != mark or child.type != "text"]
    opening = _sentence(words[1:] if words and words[0].type == "softbreak" else words)
    blocks = _blocks(node.children[1:])
    return Note(kinds[mark], ((Paragraph(opening),) if rest else ()) + blocks)


def _cells(row: SyntaxTreeNode) -> tuple[Runs, ...]:
    return tuple(_runs(cell.children[0]) if cell.children else () for cell in row.children)


def _runs(inline: SyntaxTreeNode) -> Runs:
    return _sentence(inline.children)


def _sentence(nodes: Sequence[SyntaxTreeNode], look: Look = "plain", link: str = "") -> Runs:
    found: list[Run] = []
    for node in nodes:
        match node.type:
            case "text":
                found.append(Run(node.content, look, link))
            case "softbreak":
                found.append(Run(" ", look, link))
            case "code_inline":
                found.append(Run(node.content, "key", link))
            case "strong":
                found += _sentence(node.children, "screen", link)
            case "link":
                found += _sentence(node.children, look, str(node.attrs["href"]))
            case _:
                raise ValueError(f"{node.type} inside a sentence")
    return tuple(run for run in found if run.text)


def _line(node: SyntaxTreeNode) -> int:
    return node.map[0] + 1 if node.map else 0
