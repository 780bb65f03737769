"""Finding words in the manual."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kkb_desktop.domain.text import Language
from kkb_desktop.reports.manual.text import Chapter, Heading, every_block, plain, sentences
from kkb_desktop.services.manual.book import Role, chapter, index

_AROUND = 44  # letters shown before the first word found


@dataclass(frozen=True, slots=True)
class Found:
    """A chapter that has the words, and a piece of it around the first of them."""

    key: str
    title: str
    excerpt: str


def find(text: str, language: Language, role: Role) -> list[Found]:
    """The chapters for `role` in which every word of `text` begins a word, the fittest first; none for no words.

    A word in the title counts most, one in a heading more than one in the text.
    """
    words = [word.casefold() for word in re.findall(r"\w+", text)]
    if not words:
        return []
    ranked: list[tuple[int, int, Found]] = []
    for place, key in enumerate(keys_for(role)):
        page = _searched(key, language)
        weights = [_weight(word, page) for word in words]
        if all(weights):
            found = Found(key, page.title, _excerpt(page.text, words))
            ranked.append((-sum(weights), place, found))
    return [found for *_, found in sorted(ranked, key=lambda each: each[:2])]


def keys_for(role: Role) -> list[str]:
    """The chapters that somebody of this role sees: a village not those of the office."""
    return [
        entry.key
        for part in index()
        if part.only is None or part.only == role or role == "office"
        for entry in part.entries
    ]


@dataclass(frozen=True, slots=True)
class _Searched:
    title: str
    headings: str
    text: str


@cache
def _searched(key: str, language: Language) -> _Searched:
    read: Chapter = chapter(key, language)
    blocks = list(every_block(read.blocks))
    lines = [plain(runs) for block in blocks for runs in sentences(block)]
    headings = [plain(block.runs) for block in blocks if isinstance(block, Heading)]
    return _Searched(read.title, " ".join(headings), " ".join(lines))


def _weight(word: str, page: _Searched) -> int:
    begins = re.compile(rf"\b{re.escape(word)}", re.IGNORECASE)
    return (
        8 * bool(begins.search(page.title))
        + 4 * bool(begins.search(page.headings))
        + min(3, len(begins.findall(page.text)))
    )


def _excerpt(text: str, words: list[str]) -> str:
    places = [match.start() for word in words if (match := re.search(rf"\b{re.escape(word)}", text, re.I))]
    start = max(0, min(places, default=0) - _AROUND)
    start = text.find(" ", start) + 1 if start else 0
    shown = text[start : start + 150].strip()
    return ("… " if start else "") + shown
