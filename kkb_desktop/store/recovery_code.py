"""The printed recovery code: 128 bits as 32 characters that are not misread, with a check of their own."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from kkb_desktop.domain.clock import RandomBytes, system_random
from kkb_desktop.domain.errors import KeyRefused

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: no I, L, O, U, so that nothing is misread on paper."""
_CODE_BYTES = 16
CODE_LENGTH = 32
"""Characters of a recovery code: 128 bits of secret and 32 of check, 5 in each."""


def new_recovery_code(random: RandomBytes = system_random) -> str:
    """A code to be printed, in groups of four. It opens nothing until it is put in place."""
    return spell(random(_CODE_BYTES))


def bare_code(code: str) -> str:
    """A typed recovery code as it is compared: without spaces, dashes and dots, small letters large, and what the
    alphabet leaves out read as what it is taken for: O as 0, I and L as 1, U as V."""
    bare = re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", code)).upper()
    return bare.translate(str.maketrans("ILOU", "110V"))


def check_recovery_code(code: str) -> None:
    """Raises KeyRefused "key.recovery_short" where characters are missing, "key.recovery_typo" where one is wrong.

    A code has a check of its own, so that a slip of the hand is told from the code of another laptop.
    """
    letters = bare_code(code)
    if len(letters) < CODE_LENGTH:
        raise KeyRefused("key.recovery_short", count=len(letters), whole=CODE_LENGTH)
    spelled(letters)


def spell(secret: bytes) -> str:
    """16 bytes as a code in groups of four."""
    number = int.from_bytes(secret + hashlib.sha256(secret).digest()[:4])
    letters = ""
    for _ in range(CODE_LENGTH):
        number, rest = divmod(number, 32)
        letters = _ALPHABET[rest] + letters
    return "-".join(letters[start : start + 4] for start in range(0, CODE_LENGTH, 4))


def spelled(letters: str) -> bytes:
    """The 16 bytes back from a bare code. Raises KeyRefused "key.recovery_typo"."""
    if len(letters) != CODE_LENGTH or any(each not in _ALPHABET for each in letters):
        raise KeyRefused("key.recovery_typo")
    number = 0
    for each in letters:
        number = number * 32 + _ALPHABET.index(each)
    data = number.to_bytes(20)
    if hashlib.sha256(data[:_CODE_BYTES]).digest()[:4] != data[_CODE_BYTES:]:
        raise KeyRefused("key.recovery_typo")
    return data[:_CODE_BYTES]
