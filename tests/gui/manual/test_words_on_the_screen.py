"""The manual promises nothing that is not there: what it sets in bold stands on the screen, keys do what it says."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from kkb_desktop.domain.text import Language
from kkb_desktop.reports.manual.text import Runs, every_block, sentences
from kkb_desktop.services.manual.book import chapter, index

ROOT = Path(__file__).resolve().parents[3]
SOURCES = sorted((ROOT / "kkb_desktop").rglob("*.py"))
CHAPTERS = [entry.key for part in index() for entry in part.entries]

NAMES = {"KKB Desktop"}
"""Bold in the manual, and no text of a screen."""

KEY = re.compile(r"(?:Ctrl|Alt)\+[\w,]+|F\d{1,2}")
OF_THE_SYSTEM = {"Ctrl+V"}


@cache
def _trees() -> tuple[ast.Module, ...]:
    return tuple(ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES)


def _texts(call: ast.Call) -> list[str]:
    """The texts handed to a call, in order; a text in two languages has both."""
    return [
        each.value for each in call.args if isinstance(each, ast.Constant) and isinstance(each.value, str)
    ]


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


@cache
def _shown(language: Language) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """What the program may write: whole texts, and patterns of those with %1 or {name} in them."""
    found: set[str] = set()
    english = _english()
    for tree in _trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            texts = _texts(node)
            if _name(node) in ("Text", "reason"):
                found.update(texts[0 if language == "id" else 1 :: 2])
            elif language == "id":
                found.update(texts)
            else:
                found.update(*(english.get(text, {text}) for text in texts))
    plain = {_plain(text) for text in found}
    plain |= {text.removesuffix(": %1") for text in plain}  # "Mirip dengan yang sudah ada: ..."
    return frozenset(plain), tuple(_pattern(text) for text in plain if _telling(text))


@cache
def _english() -> dict[str, set[str]]:
    """What each text of the screens is in English: more than one where it is said in several places."""
    found: dict[str, set[str]] = {}
    for message in ET.parse(ROOT / "resources" / "i18n" / "en.ts").getroot().iter("message"):
        found.setdefault(message.findtext("source", ""), set()).add(message.findtext("translation", ""))
    return found


def _plain(text: str) -> str:
    return text.replace("&&", "&").strip()


def _telling(text: str) -> bool:
    """Whether a text with gaps has enough letters of its own to be told from others."""
    return (
        bool(re.search(r"%\d|\{\w+\}", text))
        and len(re.findall(r"[^\W\d]", re.sub(r"%\d|\{\w+\}", "", text))) > 3
    )


def _pattern(text: str) -> re.Pattern[str]:
    pieces = re.split(r"%\d|\{\w+\}", text)
    return re.compile(r"[\w.,:%]+(?: [\w.,:%]+){0,3}".join(re.escape(piece) for piece in pieces))


def _sentences(key: str, language: Language) -> Iterator[Runs]:
    for block in every_block(chapter(key, language).blocks):
        yield from sentences(block)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("key", CHAPTERS)
def test_every_word_in_bold_stands_somewhere_on_the_screen(key: str, language: Language) -> None:
    whole, patterns = _shown(language)
    missing = [
        run.text
        for runs in _sentences(key, language)
        for run in runs
        if run.look == "screen"
        and run.text not in whole | NAMES
        and not any(pattern.fullmatch(run.text) for pattern in patterns)
    ]
    assert missing == [], missing


def _key(text: str) -> str:
    return text.replace("PgDn", "PgDown").replace("Return", "Enter")


@cache
def _listened_to() -> frozenset[str]:
    """The keys that the screens listen to: written as text, or as a constant of Qt."""
    found = {f"Alt+{place}" for place in range(1, 9)}  # places of the window, parts of the family form
    for path, tree in zip(SOURCES, _trees(), strict=True):
        if "gui" not in path.relative_to(ROOT).parts:
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEY.fullmatch(node.value):
                found.add(_key(node.value))
            elif isinstance(node, ast.Attribute) and re.fullmatch(r"Key_F\d+", node.attr):
                found.add(node.attr.removeprefix("Key_"))
    return frozenset(found - {"F4"})  # a size of paper


def _keys(key: str, language: Language) -> set[str]:
    runs = [run for sentence in _sentences(key, language) for run in sentence]
    return {_key(run.text) for run in runs if run.look == "key" and KEY.fullmatch(run.text)}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("key", CHAPTERS)
def test_every_key_named_is_one_the_program_listens_to(key: str, language: Language) -> None:
    assert _keys(key, language) - _listened_to() - OF_THE_SYSTEM == set()


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_key_the_program_listens_to_stands_in_the_chapter_of_keys(language: Language) -> None:
    between = {f"Alt+{place}" for place in range(2, 8)}  # "Alt+1 to Alt+8"
    assert _listened_to() - between - _keys("keys", language) == set()
