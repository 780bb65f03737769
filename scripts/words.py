"""Every sentence the program says, held to the table of words in docs/words.csv: `python scripts/words.py` lists what
strays.

Sentences are found where they are written: `self.tr("...")` and `translate("Context", "...")` of the screens with
their English from the catalogue, `Text("id", "en")`, `reason(...)` and `voice("id", "en")` below them, the labels of
steps, whatever else the papers print, and the manual.
"""

from __future__ import annotations

import ast
import csv
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "docs" / "words.csv"

Language = Literal["id", "en"]


@dataclass(frozen=True)
class Said:
    """A sentence, in which language, and where it is written."""

    text: str
    language: Language
    where: str
    line: int = 0
    place: Literal["", "button", "cell"] = ""

    def __str__(self) -> str:
        return f"{self.where}:{self.line}: {self.text!r}"


@dataclass(frozen=True)
class Word:
    """A line of the table: the word to use, what is not written for it, in both languages, and where that does not
    hold."""

    word: str
    instead_of: tuple[str, ...]
    english: str
    english_instead_of: tuple[str, ...]
    but_in: tuple[str, ...]
    note: str


def table() -> list[Word]:
    """The table of words."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [
            Word(
                row["word"],
                _several(row["not"]),
                row["english"],
                _several(row["english not"]),
                _several(row["but in"]),
                row["note"],
            )
            for row in csv.DictReader(file)
        ]


def sentences() -> list[Said]:
    """Everything the program says."""
    found: list[Said] = []
    for path in sorted((ROOT / "kkb_desktop").rglob("*.py")):
        where = path.relative_to(ROOT).as_posix()
        if not any(part in where for part in _READ_ONLY):
            found.extend(_Reader(where).read(ast.parse(path.read_text(encoding="utf-8"))))
    return [*found, *_catalogue({said.text for said in found}), *_manual()]


def _catalogue(written: Collection[str]) -> Iterator[Said]:
    """The English of what is `written` on the screens; what the catalogue still holds of older texts is not said."""
    for message in ET.parse(ROOT / "resources" / "i18n" / "en.ts").getroot().iter("message"):
        translation = message.findtext("translation") or ""
        if translation and message.findtext("source") in written:
            yield Said(translation, "en", "resources/i18n/en.ts")


def _manual() -> Iterator[Said]:
    """The manual, line by line, without its marks."""
    languages: tuple[Language, ...] = ("id", "en")
    for language in languages:
        for path in sorted((ROOT / "resources" / "manual" / language).glob("*.md")):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", line)
                text = re.sub(r"^\s*([#>-]+|\d+\.)\s+|\*\*|`", "", text).strip()
                where = path.relative_to(ROOT).as_posix()
                if text.startswith("|"):
                    yield from (
                        Said(cell.strip(), language, where, number, "cell") for cell in text.split("|")
                    )
                elif text:
                    yield Said(text, language, where, number)


_PAIRS = {"Text", "reason", "voice"}
_SCREEN = {"translate", "QT_TRANSLATE_NOOP"}
_SILENT = {"getLogger", "debug", "info", "warning", "error", "exception", "compile", "strftime"}
_READ_ONLY = ("kkb_desktop/reports/layouts/", "kkb_desktop/reports/registry_codes.py", "/migrations/")
"""Where the words are those of other people's workbooks, which are read and never said."""


class _Reader:
    """Reads one module; what is a docstring, a key or a message for the log is passed over."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.prints = "/reports/" in where or where.endswith(
            ("papers.py", "book_pages.py", "cards.py", "forms.py")
        )

    def read(self, module: ast.Module) -> Iterator[Said]:
        seen: set[int] = set(_docstrings(module))
        buttons = set(_on_buttons(module))
        for node in ast.walk(module):
            if not isinstance(node, ast.Call):
                continue
            name = _name(node.func)
            words = [(_words(arg), arg) for arg in node.args]
            if name in _PAIRS and len(words) >= 2:
                for at, (text, arg) in enumerate(words):
                    if text is not None:
                        yield Said(text, "en" if at % 2 else "id", self.where, arg.lineno)
                        seen.update(map(id, ast.walk(arg)))
            elif name == "tr" and words and words[0][0] is not None:
                yield Said(
                    words[0][0], "id", self.where, node.lineno, "button" if id(node) in buttons else ""
                )
            elif name in _SCREEN and len(words) == 2 and _is_context(words[0][0]) and words[1][0] is not None:
                yield Said(
                    words[1][0], "id", self.where, node.lineno, "button" if id(node) in buttons else ""
                )
            elif name in _SILENT:
                seen.update(map(id, ast.walk(node)))
            for keyword in node.keywords:
                if keyword.arg == "label" and (text := _words(keyword.value)) is not None:
                    yield Said(text, "id", self.where, keyword.value.lineno)
                    seen.update(map(id, ast.walk(keyword.value)))
        if self.prints:
            yield from self._rest(module, seen)

    def _rest(self, module: ast.Module, seen: set[int]) -> Iterator[Said]:
        for node in ast.walk(module):
            if id(node) in seen or not isinstance(node, ast.Constant | ast.JoinedStr):
                continue
            seen.update(map(id, ast.walk(node)))
            text = _words(node)
            if text is not None and " " in text.strip() and text.strip()[:1].isupper():
                yield Said(text, "id", self.where, node.lineno)


def _docstrings(module: ast.Module) -> Iterator[int]:
    for node in ast.walk(module):
        if isinstance(node, ast.Expr):  # a string that stands alone says something to who reads the code
            yield from (id(each) for each in ast.walk(node) if isinstance(node.value, ast.Constant))


def _on_buttons(module: ast.Module) -> Iterator[int]:
    """What is written on a push button."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and _name(node.func) == "Button":
            yield from (id(each) for each in node.args[:1])


def _is_context(text: str | None) -> bool:
    return text is not None and re.fullmatch(r"[A-Z][A-Za-z]+", text) is not None


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _words(node: ast.expr) -> str | None:
    """A string as it is read, with "{}" for what is put in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


# ---------------------------------------------------------------- what strays

ADDRESSED = (
    "kkb_desktop/reports/pdf/privacy_words.py",
    "kkb_desktop/reports/pdf/privacy_notice.py",
    "kkb_desktop/reports/pdf/subject_report.py",
)
"""Papers that are handed to the family they speak to; nowhere else is anybody called "Anda"."""

NAMES = frozenset({
    "KB", "KK", "KKB", "NIK", "PUS", "KRS", "TPK", "RT", "RW", "HP", "SK", "PDF", "PIN", "Excel", "Word", "CSV", "SIAK",
    "OpenSID", "Kampung", "Pokja", "DataKu", "Rumah", "Posyandu", "Ctrl", "Enter", "Esc", "Tab", "Alt", "F8", "K/0",
    "R/I", "RKM", "BKB", "BKR", "BKL", "PIK-R", "UPPKA", "Desa", "Inpres", "UU", "A3", "A4", "WhatsApp",
})  # fmt: skip
"""Words that keep their capitals inside a button's text."""


def faults(said: Said, words: Iterable[Word]) -> list[str]:
    """What is wrong with a sentence, in words; empty where nothing is."""
    found = [fault for rule in (_spacing, _signs, _ending, _on_button, _address) if (fault := rule(said))]
    for word in words:
        if any(part in said.where for part in word.but_in):
            continue
        preferred, others = (
            (word.word, word.instead_of) if said.language == "id" else (word.english, word.english_instead_of)
        )
        found += [f"{other!r}: write {preferred!r}" for other in others if _says(said.text, other)]
    return found


def _says(text: str, word: str) -> bool:
    """Whether a word stands in a sentence; with a capital in it only just so, else also at the sentence's beginning.
    What is a command of the program is no word."""
    plain = re.sub(r"\{\w*\}|kkb-desktop [\w-]+|perintah \w+|the \w+ command|--[\w-]+", " ", text)
    pattern = rf"(?<![\w-]){re.escape(word)}(?![\w-])"
    flags = re.IGNORECASE if word.islower() and not word.startswith(("pokja", "posyandu")) else 0
    return re.search(pattern, plain, flags) is not None


def _spacing(said: Said) -> str:
    if "  " in said.text.strip():
        return "two spaces"
    if re.search(r"\w [:;,!?%](\s|$)|\w \.(\s|$)", said.text):
        return "a space before a sign"
    return ""


def _signs(said: Said) -> str:
    if "..." in said.text:
        return "'...': write '\N{HORIZONTAL ELLIPSIS}'"
    return "an exclamation mark" if re.search(r"!(\s|$)", said.text) else ""


def _ending(said: Said) -> str:
    """Several sentences end as a sentence does; in a table the line ends them."""
    if said.place == "cell":
        return ""
    text = re.sub(r"\b(No|Kec|Kab|Jl|Prov)\.", r"\1", said.text.strip())
    several = re.search(r"[a-z\d)][.?] [A-Z]", text)
    done = re.search(r"[.?:)\N{HORIZONTAL ELLIPSIS}}]$|%\d$", text)
    return "no full stop after the last sentence" if several and not done else ""


def _on_button(said: Said) -> str:
    if said.place != "button":
        return ""
    text = said.text.strip()
    if text.endswith("."):
        return "a full stop on a button"
    capital = next((word for word in text.split()[1:] if word[:1].isupper() and word not in NAMES), "")
    return f"a capital inside a button: {capital!r}" if capital else ""


def _address(said: Said) -> str:
    if said.language == "id" and re.search(r"\bAnda\b", said.text) and said.where not in ADDRESSED:
        return "'Anda': say it without"
    return ""


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def main() -> int:
    """Print every sentence that strays; exit code 1 where there is one."""
    words, strays = table(), 0
    for said in sentences():
        for fault in faults(said, words):
            print(f"{said}: {fault}")
            strays += 1
    return 1 if strays else 0


if __name__ == "__main__":
    sys.exit(main())
