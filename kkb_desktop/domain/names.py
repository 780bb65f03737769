"""Text as people type it: cleaned for keeping, and looked at for what does not belong in a name."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]")
_SPACES = re.compile(r"\s+")
_NAME = re.compile(r"[^\W\d_]+(?:[ .,'’ʼ`/-]+[^\W\d_]+)*[ .,'’]*", re.UNICODE)


def clean_line(text: str) -> str:
    """One line as it is kept: NFC, no control, direction or zero-width characters, single spaces, trimmed."""
    if text.isascii() and text.isprintable():  # nearly all text there is
        return " ".join(text.split())
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    text = "".join(" " if unicodedata.category(each)[0] in "CZ" else each for each in text)
    return _SPACES.sub(" ", text).strip()


def clean_paragraphs(text: str) -> str:
    """Several lines as they are kept: each cleaned, empty lines at both ends dropped."""
    return "\n".join(clean_line(line) for line in text.replace("\r\n", "\n").split("\n")).strip("\n")


def is_clean(text: str, *, multiline: bool = False) -> bool:
    """Whether `text` is already in the form in which it is kept."""
    return text == (clean_paragraphs(text) if multiline else clean_line(text))


def name_finding(text: str) -> str | None:
    """A reason code when `text` hardly is a name: one letter, or characters no name has. Else None."""
    letters = sum(each.isalpha() for each in text)
    if letters < 2:
        return "name.short"
    base = "".join(each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each))
    return None if _NAME.fullmatch(base) else "name.odd_characters"
