"""The words by which a record is found, and the words that somebody types to find it.

Both go the same way: names as spelt without accents and also folded (`likeness.folded_tokens`, so that Mohamad finds
Muhammad), numbers as digits from the front and from the back, RT and RW as "rt03" and "rw04".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from kkb_desktop.domain.name_folding import folded_tokens

LONGEST = 40
"""Letters of a word that are kept."""

BACKWARDS = "~"
"""Before a number written from its last digit; sorts after all letters, so no beginning of a word meets it."""

_APOSTROPHES = re.compile("['’‘ʼ`´]")
_WORDS = re.compile(r"[^\W_]+")
_ADDRESS_NOISE = frozenset({
    "jl", "jln", "jalan", "gg", "gang", "kp", "kampung", "no", "nomor", "rt", "rw", "dusun", "dsn", "desa", "ds",
    "blok",
})  # fmt: skip
"""Words of nearly every address, by which nobody is found."""

_BOTH_NEIGHBOURHOODS = re.compile(r"\brt\s*/\s*rw[\s.:]*(\d{1,3})\s*/\s*(\d{1,3})\b", re.IGNORECASE)
_NEIGHBOURHOOD = re.compile(r"\b(rt|rw)[\s.:]*0*([1-9]\d{0,2})\b", re.IGNORECASE)
_COUNTRY = re.compile(r"\+62[\s.\-]*(?=\d)")
_GROUPED = re.compile(r"(?<=\d)[.\-](?=\d)|(?<=\d{3})\s(?=\d{3})")
_FROM_DIGITS = 3
"""Digits from which the beginning or the end of a number is looked for; fewer are a house number."""


@dataclass(frozen=True, slots=True)
class Term:
    """One typed word: `exact` are the tokens it is, `prefixes` the beginnings it may be, `like` what it may have been
    meant to be. A number or neighbourhood ("number", "place") is never taken for a misspelt one."""

    text: str
    kind: Literal["word", "number", "place"]
    exact: tuple[str, ...]
    prefixes: tuple[str, ...]
    like: tuple[str, ...] = ()

    @property
    def only_of_families(self) -> bool:
        """Whether people never have it themselves: a neighbourhood or a house number."""
        return self.kind != "word" and not self.prefixes

    def fits(self, token: str) -> int:
        """How well a token of a record answers: 4 it is the word as typed, 3 in another spelling, 2 it begins with it,
        1 it resembles it, 0 not."""
        if token == self.text:
            return 4
        if token in self.exact:
            return 3
        if token.startswith(self.prefixes):
            return 2
        return 1 if token in self.like else 0


def plain_words(text: str) -> tuple[str, ...]:
    """The words of a text in small letters without accents and apostrophes."""
    if not text.isascii():
        text = "".join(
            each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each)
        )
    return tuple(word[:LONGEST] for word in _WORDS.findall(_APOSTROPHES.sub("", text.casefold())))


def record_tokens(type: str, values: Mapping[str, Any]) -> frozenset[str]:
    """The tokens of a person or a family; of no other record, as only these two are looked for."""
    tokens: set[str] = set()
    if type == "person":
        tokens |= _name(values.get("name"))
        tokens |= _number(values.get("nik"))
    elif type == "family":
        tokens |= _name(values.get("head_name"))
        tokens |= _number(values.get("card_number"))
        tokens |= _number(_local_phone(values.get("phone") or ""))
        tokens |= set(plain_words(values.get("kki") or ""))
        for key in ("address", "hamlet", "house_number"):
            words = plain_words(values.get(key) or "")
            tokens |= {_house(word) for word in words if word not in _ADDRESS_NOISE}
        for key in ("rt", "rw"):
            digits = (values.get(key) or "").lstrip("0")
            if digits:
                tokens.add(f"{key}{digits:0>2}")
    return frozenset(tokens)


def asked(text: str) -> tuple[Term, ...]:
    """What is asked for, word by word; the words that stand in every address count only where they stand alone."""
    text = _COUNTRY.sub("0", _BOTH_NEIGHBOURHOODS.sub(r" rt \1 rw \2 ", text))
    terms = [
        Term(found[0], "place", (f"{found[1].lower()}{found[2]:0>2}",), ())
        for found in _NEIGHBOURHOOD.finditer(text)
    ]
    words = plain_words(_GROUPED.sub("", _NEIGHBOURHOOD.sub(" ", text)))
    telling = [word for word in words if word not in _ADDRESS_NOISE] or ([] if terms else list(words))
    terms += [
        _number_term(word) if word.isdigit() and word.isascii() else _word_term(word) for word in telling
    ]
    return tuple(dict.fromkeys(terms))


def _name(name: Any) -> set[str]:
    return set() if not name else {*plain_words(name), *(token[:LONGEST] for token in folded_tokens(name))}


def _number(number: Any) -> set[str]:
    return set() if not number else {number[:LONGEST], BACKWARDS + number[::-1][: LONGEST - 1]}


def _local_phone(number: str) -> str:
    return f"0{number[2:]}" if number.startswith("62") else number


def _house(word: str) -> str:
    return word.lstrip("0") or "0" if word.isdigit() else word


def _number_term(digits: str) -> Term:
    if len(digits) < _FROM_DIGITS:
        return Term(digits, "number", (_house(digits),), ())
    whole = {digits, _house(digits), _local_phone(digits)}
    # From the back first: all numbers of a regency begin alike.
    return Term(
        digits,
        "number",
        tuple(sorted(whole)),
        (BACKWARDS + digits[::-1], *sorted({digits, _local_phone(digits)})),
    )


def _word_term(word: str) -> Term:
    folded = tuple(token for token in folded_tokens(word) if len(token) > 1 or len(word) == 1)
    spellings = tuple(dict.fromkeys((word, *folded)))
    # "Moh" stands for Muhammad where another name follows, and for the beginning of one where none does.
    meant = folded_tokens(f"{word} {word}")[:-1]
    return Term(word, "word", tuple(dict.fromkeys((*spellings, *meant))), spellings)
