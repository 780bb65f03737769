"""The chapters of the manual in their order, and which of them explains which page of the program.

`resources/manual/index.toml` holds the order, `resources/manual/<language>/<key>.md` each chapter, and
`resources/manual/pictures/<language>/<name>.png` the pictures, drawn by `make manual`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from kkb_desktop.domain.text import Language, Text
from kkb_desktop.reports.manual.text import (
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
    plain,
    read_chapter,
)
from kkb_desktop.shipped import resources

__all__ = [
    "Block",
    "Chapter",
    "Entry",
    "Heading",
    "Listing",
    "Note",
    "Paragraph",
    "Part",
    "Picture",
    "Role",
    "Run",
    "Runs",
    "Table",
    "chapter",
    "chapter_of_link",
    "chapter_of_page",
    "index",
    "picture_path",
    "plain",
    "role_of",
]

Role = Literal["village", "office"]
"""Who reads: a village's desk, or the desk of a district or province."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A chapter in the index: its key, and the keys of the program's pages it explains, by role."""

    key: str
    pages: Mapping[Role, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Part:
    """Chapters that belong together; `only` names the role they are for, None where they are for both."""

    key: str
    title: Text
    only: Role | None
    entries: tuple[Entry, ...]


def role_of(kind: str) -> Role:
    """The role of a desk of this kind."""
    return "village" if kind == "village" else "office"


@cache
def index() -> tuple[Part, ...]:
    """The parts of the manual in order."""
    raw = tomllib.loads((_folder() / "index.toml").read_text(encoding="utf-8"))
    return tuple(
        Part(
            part["key"],
            Text(**part["title"]),
            part.get("only"),
            tuple(
                Entry(
                    each["key"],
                    {role: tuple(each[role]) for role in ("village", "office") if role in each},
                )
                for each in part["chapter"]
            ),
        )
        for part in raw["part"]
    )


@cache
def chapter(key: str, language: Language) -> Chapter:
    """A chapter in a language. Raises KeyError for a key that the index does not hold."""
    if key not in _keys():
        raise KeyError(key)
    return read_chapter(key, (_folder() / language / f"{key}.md").read_text(encoding="utf-8"))


def chapter_of_page(page: str, role: Role) -> str:
    """The key of the chapter that explains a page of the program; the first chapter where none does."""
    return _pages(role).get(page) or index()[0].entries[0].key


def chapter_of_link(link: str, role: Role) -> str:
    """The chapter that a "chapter:KEY" names or that explains the page of a "page:KEY"; "" where there is none."""
    kind, _, key = link.partition(":")
    if kind == "chapter":
        return key if key in _keys() else ""
    other: Role = "office" if role == "village" else "village"
    return _pages(role).get(key) or _pages(other).get(key, "")


def picture_path(name: str, language: Language) -> Path:
    """The file of a picture; it may not exist."""
    return _folder() / "pictures" / language / f"{name}.png"


@cache
def _pages(role: Role) -> Mapping[str, str]:
    return {
        page: entry.key for part in index() for entry in part.entries for page in entry.pages.get(role, ())
    }


@cache
def _keys() -> frozenset[str]:
    return frozenset(entry.key for part in index() for entry in part.entries)


def _folder() -> Path:
    return resources() / "manual"
