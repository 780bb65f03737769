"""Buku Induk Penduduk: title rows, a row of column numbers, and a line "No. KK : …" before each family."""

from __future__ import annotations

import re

from kkb_desktop.domain.text import Text
from kkb_desktop.reports.layouts.layout import Column, Layout
from kkb_desktop.reports.layouts.titles import COMMON

REGISTER_BOOK = Layout(
    key="register_book",
    label=Text("Buku Induk Penduduk", "Population register book"),
    columns=(
        *(column for column in COMMON if column.target != "family.card_number"),
        Column("person.marital_status", ("Status", "Kawin")),
    ),
    required=(("person.name",), ("person.sex", "extra.male_mark"), ("person.relation",)),
    card_lines=True,
)

_CARD = re.compile(
    r"^\W*(?:no(?:mor|mer)?\.?\s*)?(?:kk|kartu\s+keluarga)\b\W*(?P<number>\d[\d\s.\-]{5,30}\d|\d+[.,]\d+E\+?\d+)?",
    re.IGNORECASE,
)
_PARTS = {
    "family.address": re.compile(
        r"\balamat\s*[:=]\s*(.+?)(?=\s*(?:\brt\b|\brw\b|\bdusun\b|\bkepala\b|;|$))", re.I
    ),
    "family.head_name": re.compile(
        r"\bkepala\s+keluarga\s*[:=]\s*(.+?)(?=\s*(?:\balamat\b|\brt\b|;|$))", re.I
    ),
    "family.rt": re.compile(r"\brt\s*[:.=]?\s*(\d{1,3})\b", re.I),
    "family.rw": re.compile(
        r"(?:\brw\s*[:.=]?\s*|\brt\s*[:.=]?\s*\d{1,3}\s*/\s*(?:rw\s*)?)(\d{1,3})\b", re.I
    ),
    "family.hamlet": re.compile(r"\bdusun\s*[:=]\s*(.+?)(?=\s*(?:\brt\b|\brw\b|;|$))", re.I),
}


def card_line(text: str) -> dict[str, str] | None:
    """What a line before a family says ("No. KK : 5201…  Alamat : …"), by target; None for any other line.

    The card number is "" where the line announces one but holds none.
    """
    match = _CARD.match(text)
    if not match or ":" not in text and not match["number"]:
        return None
    found = {"family.card_number": match["number"] or ""}
    for target, pattern in _PARTS.items():
        if part := pattern.search(text):
            found[target] = part[1].strip(" :,")
    return found
