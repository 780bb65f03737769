"""A family's code on paper: its whole id in the square code, and a short form beneath it that can be typed.

Neither holds personal data. The short form is eight characters for the first 40 bits of the id and one that checks
them, in Crockford's alphabet (no I, L, O, U): "7K3M-9QXA-5".
"""

from __future__ import annotations

import re

PREFIX = "kkb:family:"
"""What a scanner reads in front of the id."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("ILO", "110")
_ID = re.compile(r"[0-9a-f]{32}")
_SHORT = re.compile(f"[{_ALPHABET}]{{9}}")
_HEX_DIGITS = 10  # of the id, in the short form: 40 bits


def scanned_code(family: str) -> str:
    """What the square code on a family's papers holds."""
    return PREFIX + family


def short_code(family: str) -> str:
    """The code to be typed, with hyphens."""
    number = int(family[:_HEX_DIGITS], 16)
    digits = [number >> 5 * place & 31 for place in range(7, -1, -1)]
    letters = "".join(_ALPHABET[digit] for digit in (*digits, _check(digits)))
    return f"{letters[:4]}-{letters[4:8]}-{letters[8]}"


def id_start(text: str) -> str | None:
    """The beginning of the family's id that a scanned or typed code stands for: all 32 hex digits, or the first 10.

    None for text that is no such code, or was mistyped: one wrong character or two swapped are always noticed.
    """
    text = text.strip()
    if text[: len(PREFIX)].lower() == PREFIX:
        id = text[len(PREFIX) :].strip().lower()
        return id if _ID.fullmatch(id) else None
    letters = re.sub(r"[\s-]", "", text).upper().translate(_MISREAD)
    if not _SHORT.fullmatch(letters):
        return None
    *digits, check = (_ALPHABET.index(letter) for letter in letters)
    if _check(digits) != check:
        return None
    number = 0
    for digit in digits:
        number = number << 5 | digit
    return f"{number:0{_HEX_DIGITS}x}"


def _check(digits: list[int]) -> int:
    """The sum of the digits, each times another power of two, in the field of 32 elements (x^5 + x^2 + 1)."""
    total = 0
    for digit in digits:
        total = (total ^ digit) << 1
        if total & 32:
            total ^= 0b100101
    return total
