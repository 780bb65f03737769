"""Letters on paper: the shipped fonts, and texts that are wrapped or made smaller until they fit.

Texts are drawn letter by letter as typed. Nothing here reads markup, so "<b>" is four visible signs.
Widths are millimetres, sizes are points.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, Literal

from kkb_desktop.shipped import asset

MM = 72 / 25.4
"""Points in a millimetre."""

Weight = Literal["regular", "medium", "semibold", "bold"]

_FILES = {"regular": "Regular", "medium": "Medium", "semibold": "SemiBold", "bold": "Bold"}
_STAND_INS = {"ʼ": "’", "‘": "'", "\u2010": "-", "\u2011": "-", "\u2212": "-"}
"""Letters the fonts lack, and what is drawn for them."""

_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def font(weight: Weight = "regular") -> str:
    """The name under which the PDF library knows the shipped font of this weight; loaded on first use."""
    return _loaded(weight)


@cache
def _loaded(weight: Weight) -> str:
    # Once for each weight: the library forgets which bold belongs to a font that is made known again.
    from reportlab import rl_config
    from reportlab.pdfbase import pdfmetrics  # only when something is printed: it takes a moment to read
    from reportlab.pdfbase.ttfonts import TTFont

    # Pictures as bytes: as letters, for printers of the last century, they are larger and take most of the time.
    rl_config.useA85 = 0
    name = f"PlusJakartaSans-{_FILES[weight]}"
    pdfmetrics.registerFont(TTFont(name, str(asset("fonts", f"{name}.ttf"))))
    return name


def printable(text: str) -> str:
    """The text as it can be printed on one line.

    Direction marks and control characters, which have no shape, are dropped; line ends and odd spaces become a space;
    a letter with an accent that the fonts lack loses the accent. A letter they do not have at all stays, and shows as
    an empty box.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_printable(letter) for letter in unicodedata.normalize("NFC", text))


def width_of(text: str, size: float, weight: Weight = "regular") -> float:
    """How wide a line is, in millimetres."""
    widths, otherwise = _letter_widths(weight)
    return sum(widths.get(ord(letter), otherwise) for letter in text) * size * 0.001 / MM


def fitted(
    text: str, width: float, size: float, weight: Weight = "regular", smallest: float = 0.75
) -> tuple[str, float]:
    """The line and the size at which it fits into `width`: smaller, down to `smallest` of `size`, then cut with …"""
    text = printable(text)
    needed = width_of(text, size, weight)
    if needed <= width:
        return text, size
    if width / needed >= smallest:
        return text, width / needed * size
    return _cut(text, width, smallest * size, weight), smallest * size


def wrapped(
    text: str, width: float, size: float, weight: Weight = "regular", most: int | None = None
) -> list[str]:
    """The text in lines of at most `width`: broken at spaces, in the middle of words that are longer than a line.

    Line ends in the text are kept. With `most`, the last of so many lines ends in … when something is left.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _wrapped_line(printable(paragraph), width, size, weight)
    if most is not None and len(lines) > most:
        rest = " ".join(lines[most - 1 :])
        lines = [*lines[: most - 1], _cut(rest, width, size, weight)]
    return lines


def in_words(day: date) -> str:
    """23 November 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def in_short(day: date) -> str:
    """3 Nov 2026."""
    return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


@cache
def _face(weight: Weight) -> Any:
    from reportlab.pdfbase import pdfmetrics

    return pdfmetrics.getFont(font(weight)).face


@cache
def _letter_widths(weight: Weight) -> tuple[Mapping[int, float], float]:
    """Thousandths of the size by letter, and for letters that the font lacks."""
    face = _face(weight)
    return face.charWidths, float(face.defaultWidth)


@cache
def _glyphs() -> frozenset[int]:
    return frozenset(_face("regular").charToGlyph)


def _printable(letter: str) -> str:
    if ord(letter) in _glyphs() and letter.isprintable():
        return letter
    if letter in _STAND_INS:
        return _STAND_INS[letter]
    category = unicodedata.category(letter)
    if category[0] == "Z" or letter in "\n\r\t":
        return " "
    if category[0] == "C":
        return ""
    plain = [each for each in unicodedata.normalize("NFKD", letter) if ord(each) in _glyphs()]
    plain = [each for each in plain if not unicodedata.combining(each)]
    return "".join(plain) or ("" if category[0] == "M" else letter)


def _cut(text: str, width: float, size: float, weight: Weight) -> str:
    """As much of the line as fits, with … where something is missing."""
    if width_of(text, size, weight) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(text[:middle].rstrip() + "…", size, weight) <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"


def _wrapped_line(text: str, width: float, size: float, weight: Weight) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if width_of(longer, size, weight) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _broken_word(word, width, size, weight)
        lines += full
    return [*lines, line]


def _broken_word(word: str, width: float, size: float, weight: Weight) -> list[str]:
    """A word in pieces that fit; after a slash or hyphen where there is one."""
    pieces: list[str] = []
    while len(word) > 1 and width_of(word, size, weight) > width:
        take = 1
        while take < len(word) and width_of(word[: take + 1], size, weight) <= width:
            take += 1
        mark = max(word.rfind("/", 0, take), word.rfind("-", 0, take)) + 1
        take = mark or take
        pieces.append(word[:take])
        word = word[take:]
    return [*pieces, word]
