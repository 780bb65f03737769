"""Papers' data as tests need them."""

from __future__ import annotations

from datetime import date
from typing import Any

from kkb_desktop.domain.family_code import scanned_code, short_code
from kkb_desktop.reports.pdf.family_card import (
    CardDimension,
    CardEntry,
    CardFact,
    CardMember,
    CardResult,
    FamilyCard,
)
from kkb_desktop.reports.pdf.member_grid import FormMember
from kkb_desktop.reports.pdf.questions import Recorded
from kkb_desktop.reports.pdf.survey_form import FormFamily, FormWoman

DAY = date(2026, 11, 23)
PLACE = "Desa Sukamekar, Kec. Cimekar"
ID = "0123456789abcdef" * 2
ODD_NAMES = (
    "Nabila <b>Permata</b> & Co",
    "D'Artagnan O’Brien",
    '<font size="99">Budi</font>',
    "Siti &lt;Rohmah&gt; &amp; 100%",
    "{name} %s \\n",
)


def member(name: str = "Wawan Hermawan") -> CardMember:
    return CardMember(
        name, "Kepala keluarga", "L", "05-04-1988", "38 th", "Tamat SLTA", "Petani", "3299 •••• •••• 5001"
    )


def card(**changes: Any) -> FamilyCard:
    values: dict[str, Any] = {
        "head": "Wawan Hermawan",
        "facts": (CardFact("Alamat", "Jl. Melati No. 12", 2), CardFact("RT / RW", "01 / 04")),
        "members": (member(), member("Siti Rohmah")),
        "groups": ("BKB (ikut)",),
        "risk": CardResult("Berisiko stunting", "risk", ("Air minum tidak layak: sumur tidak terlindung",)),
        "ibangga": CardResult("68 dari 100 · berkembang", "watch"),
        "dimensions": (
            CardDimension("Ketenteraman", 83.3, ("akta lahir anak",)),
            CardDimension("Kemandirian", None, (), 4),
        ),
        "survey": "Pendataan terakhir PK-26",
        "visits": (CardEntry(date(2026, 11, 3), "Pendampingan KRS", "Bu Sari"),),
        "timeline": (CardEntry(date(2025, 6, 9), "Kelahiran", "Nabila"),),
        "scanned": scanned_code(ID),
        "typed": short_code(ID),
    }
    return FamilyCard(**{**values, **changes})


def form(**changes: Any) -> FormFamily:
    person = {"name": "Siti Rohmah", "nik": "3299 •••• •••• 5001", "sex": 2, "birth_date": "1991-08-12"}
    values: dict[str, Any] = {
        "family": {"head_name": "Wawan Hermawan", "rt": "01", "rw": "04", "address": "Jl. Melati 12"},
        "members": (FormMember({"name": "Wawan Hermawan", "sex": 1}), FormMember(person)),
        "women": (FormWoman("Siti Rohmah", 2, Recorded({"method": 5, "using": 1}, "PK-25", withhold=False)),),
        "interview": {},
        "answers": Recorded({"worships": 1, "roof": 3, "media": [2, 3], "violence": 1}, "PK-25"),
        "scanned": scanned_code(ID),
        "typed": short_code(ID),
    }
    return FormFamily(**{**values, **changes})
