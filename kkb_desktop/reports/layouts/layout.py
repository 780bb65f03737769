"""What a layout of a residents' list is: its columns by their titles, and how its numbers are to be read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.regions import plain
from kkb_desktop.domain.text import Text

Target = str
"""Where a column goes: "family.<field>", "person.<field>", or "extra.<what>" for what is worked into fields."""

EXTRAS: dict[Target, Text] = {
    "extra.birth": Text("Tempat dan tanggal lahir", "Place and date of birth"),
    "extra.male_mark": Text("Laki-laki (tanda)", "Male (mark)"),
    "extra.female_mark": Text("Perempuan (tanda)", "Female (mark)"),
    "extra.base_status": Text("Status penduduk", "Status of the resident"),
    "extra.education_now": Text("Pendidikan sedang ditempuh", "Schooling at present"),
    "extra.mother_nik": Text("NIK ibu", "Mother's NIK"),
    "extra.rt_rw": Text("RT/RW", "RT/RW"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a layout: what it fills and the titles it is met under."""

    target: Target
    titles: tuple[str, ...]


@dataclass(frozen=True)
class Layout:
    """A way village offices lay out their residents.

    `required` are groups of targets, of each of which one must be there. `numbering` says whether bare numbers in
    coded columns are the civil registry's or our own lists'. With `card_lines` a line "No. KK : …" stands before
    each family instead of a column.
    """

    key: str
    label: Text
    columns: tuple[Column, ...]
    required: tuple[tuple[Target, ...], ...]
    numbering: Literal["registry", "survey"] = "registry"
    card_lines: bool = False

    @cached_property
    def by_title(self) -> dict[str, Target]:
        """Target by `title_key`."""
        found: dict[str, Target] = {}
        for column in self.columns:
            for title in column.titles:
                found.setdefault(title_key(title), column.target)
        return found

    def lacking(self, targets: Iterable[Target]) -> tuple[Target, ...]:
        """The first target of each required group of which none is among `targets`."""
        present = set(targets)
        return tuple(group[0] for group in self.required if not present.intersection(group))


@lru_cache(maxsize=8_192)
def title_key(title: str) -> str:
    """How titles are compared: small letters and digits, "nomor" as "no", without what stands in brackets."""
    words = plain(re.sub(r"\([^)]*\)", " ", title.replace("_", " "))).split()
    return "".join({"nomor": "no", "nomer": "no", "tgl": "tanggal", "jns": "jenis"}.get(w, w) for w in words)


def target_label(target: Target) -> Text:
    """The words for a target, for mapping columns by hand and for messages."""
    if target in EXTRAS:
        return EXTRAS[target]
    type_key, _dot, field = target.partition(".")
    return RECORD_TYPES[type_key].by_key[field].label
