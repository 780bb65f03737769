"""Indonesian names in a normal form: without titles and degrees, one spelling for what is spelled in many ways.

The form is for comparing and finding, never for showing. Titles and the equivalence of M., Muh., Moh. and Muhammad
follow the national rules for finding duplicates; the spellings are the old orthography (oe, dj, tj, sj), Arabic names
as they are written down by ear (kh/h, dh/d, th/t, sy/s, z/s, q/k), Sundanese ae for ai, v for f, and doubled letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_TITLES = frozenset({
    "h", "hj", "haji", "hajjah", "hajah", "kh", "kyai", "kiai", "kiyai", "ky", "ust", "ustad", "ustadz", "ustaz",
    "ustadzah", "ustadah", "tgk", "alm", "almh", "almarhum", "almarhumah", "r", "rd", "rr", "raden", "tb", "dr", "drs",
    "dra", "drg", "drh", "ir", "prof", "bpk", "bapak", "ibu", "sdr", "sdri", "tn", "ny", "nn", "an",
})  # fmt: skip
"""Before a name, none of them a name by itself; "An." is "Anak" on lists of children."""

_DEGREES = frozenset({
    "spd", "spdi", "spdsd", "ssos", "skom", "sag", "sip", "skm", "skep", "sked", "ssi", "stp", "skh", "ssn", "spsi",
    "spt", "ssy", "sei", "sthi", "shi", "amd", "amdkeb", "amdkep", "amkeb", "amk", "mpd", "mpdi", "msi", "mkes", "mag",
    "mkom", "mhum", "msc", "bsc", "phd", "lc", "sst", "strkeb", "ners", "ns", "spog", "spa", "spb",
})  # fmt: skip
"""Behind a name, however they are dotted."""

_SHORT_DEGREES = frozenset({"se", "sh", "st", "sp", "mm", "mh", "mt", "ma", "ba", "md", "sf", "si"})
"""Behind a name only where set off (S.E.) or after two other words: Budi Santoso ST has one, Siti Ma has none."""

_BETWEEN = frozenset({"bin", "binti", "bt", "bte"})
"""Between a name and that of the father."""

_LATE = frozenset({"alm", "almh", "almarhum", "almarhumah"})
_SHORT_FOR = {"st": "siti", "sti": "siti", "abd": "abdul"}
_MUHAMMAD = re.compile(r"m|md|mh|moh|mohd|moch|muh|much|mukh|mokh|m[uo](?:h|ch|kh)am+[ae][dt]h?")
_AHMAD = re.compile(r"a(?:h|ch|kh)m+[ae][dt]h?")
_WORD = re.compile(r"[^\W\d_]+(?:[.'’ʼ`´-]+[^\W\d_]+)*")
_LETTERS = re.compile(r"[^\W\d_]+")
_OLD = re.compile(r"dj|tj|sj")

_FOLDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"dj", "j"),
        (r"tj", "c"),
        (r"sj|sy|sh|ts", "s"),
        (r"^nj", "ny"),
        (r"oe|oo", "u"),
        # Chandra, Charles and Chintia have a c; Achmad, Choirul and Mochtar have the h that is also written kh.
        (r"ch(?=and|arl|i[nk]|er)", "c"),
        (r"chr", "kr"),
        (r"kh|ch", "h"),
        (r"ph|v", "f"),
        (r"dz", "z"),
        (r"(?<=[dtgbz])h", ""),
        (r"q", "k"),
        (r"x", "ks"),
        (r"ck", "k"),
        (r"^z", "j"),
        (r"z", "s"),
        (r"y", "i"),
        (r"ae|ei|oi", "ai"),
        (r"o(?=h[mi]|h$)", "a"),
        (r"(.)\1+", r"\1"),
        (r"(?<=[aeiou])h$", ""),
    )
)
"""One after the other; the last ones rest on what the first ones have done."""

COMMON_WORDS: Mapping[str, float] = {
    "muhamad": 0.3, "ahmad": 0.5, "abdul": 0.5, "siti": 0.4, "nur": 0.5, "sri": 0.6, "dewi": 0.7, "ibnu": 0.5,
}  # fmt: skip
"""Folded first names that so many share, or leave out, that they tell less than others: how much of a name's weight."""


def folded_tokens(name: str) -> tuple[str, ...]:
    """The words of a name in their normal form, in the order written: lower case, ASCII letters where they can be.

    Titles, degrees and bin/binti are left out; where nothing else is there, they are the name after all. Empty only
    for a text without letters. M., Muh., Moh. and the like in front are "muhamad"; a single letter elsewhere stays.
    """
    return _tokens(name)


def folded(name: str) -> str:
    """The normal form as one text, its words separated by one space."""
    return " ".join(_tokens(name))


@lru_cache(maxsize=1 << 15)
def _tokens(name: str) -> tuple[str, ...]:
    return tuple(fold_word(word) for word in _named(_words(_plain(name))))


def _plain(text: str) -> str:
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in parts if not unicodedata.combining(each))


def _words(text: str) -> list[tuple[str, bool]]:
    """The words, and whether each stands where a degree would: dotted inside (S.Pd) or behind a comma."""
    found: list[tuple[str, bool]] = []
    before, comma, behind = text.partition(",")
    for part, follows in ((before, False), (behind, bool(comma))):
        for word in _WORD.findall(part):
            pieces = _LETTERS.findall(word)
            whole = "".join(pieces)
            if (
                len(pieces) == 1
                or "." not in word.rstrip(".")
                or whole in _DEGREES
                or whole in _SHORT_DEGREES
            ):
                found.append((whole, follows or len(pieces) > 1))
            else:  # H.M.Yunus
                found.extend((piece, follows) for piece in pieces)
    return found


def _named(words: list[tuple[str, bool]]) -> list[str]:
    """The words that are the name, and what short ones stand for."""
    first, last = 0, len(words)
    while last - first > 1 and words[first][0] in _TITLES:
        first += 1
    while last - first > 1 and _is_behind(words[last - 1], alone=last - first == 2):
        last -= 1
    kept = [word for word, _set_off in words[first:last]]
    if len(kept) > 1:
        kept[0] = "muhamad" if _MUHAMMAD.fullmatch(kept[0]) else _SHORT_FOR.get(kept[0], kept[0])
        kept = [kept[0], *(word for word in kept[1:-1] if word not in _BETWEEN), kept[-1]]
    return [_written_out(word) for word in kept]


def _written_out(word: str) -> str:
    if len(word) > 4 and _MUHAMMAD.fullmatch(word):
        return "muhamad"
    return "ahmad" if _AHMAD.fullmatch(word) else word


def _is_behind(last: tuple[str, bool], *, alone: bool) -> bool:
    """Whether the last word is no part of the name. `alone`: only one word would be left."""
    word, set_off = last
    if word in _DEGREES or word in _LATE or (set_off and word in _TITLES):
        return True
    return word in _SHORT_DEGREES and (set_off or not alone)


@lru_cache(maxsize=1 << 15)
def fold_word(word: str) -> str:
    """One word of a name, in lower case, in its normal form."""
    if _OLD.search(word):
        # Whoever writes dj and tj writes j for y: Tjahjo, Djojo, Soerjadjaja.
        word = re.sub(r"(?<![dts])j", "y", word)
    for pattern, replacement in _FOLDS:
        word = pattern.sub(replacement, word)
    return word


@lru_cache(maxsize=1 << 15)
def other_folds(word: str) -> tuple[str, ...]:
    """A folded word with what only the ear tells apart levelled: p and f, ai and e; then j and s inside; then t and d
    at the end.

    Each step holds all that the one before it has levelled.
    """
    ear = word.replace("f", "p").replace("ai", "e")
    inside = ear[:1] + ear[1:].replace("j", "s")
    end = re.sub(r"t$", "d", inside)
    return (ear, inside, end)
