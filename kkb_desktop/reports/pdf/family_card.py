"""The family's card (kartu keluarga binaan): one page to take along on a visit, more where the family is large."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kkb_desktop.reports.pdf.letters import MM, in_short, wrapped
from kkb_desktop.reports.pdf.page import (
    AMBER,
    FAINT,
    GREEN,
    INK,
    LINE,
    MUTED,
    RED,
    TEAL,
    Document,
    Imprint,
    Paper,
    line_height,
)
from kkb_desktop.reports.pdf.table import Column, draw_table

Tone = Literal["risk", "watch", "good", "plain"]
"""Of a result: red, amber, green, or none."""

_COLORS = {"risk": RED, "watch": AMBER, "good": GREEN, "plain": INK}


@dataclass(frozen=True, slots=True)
class CardFact:
    """A label and a value of the family; `share` is its part of a row of four."""

    label: str
    value: str
    share: int = 1


@dataclass(frozen=True, slots=True)
class CardMember:
    """A row of the members' table, in words; `nik` is masked by whoever makes the card."""

    name: str
    relation: str
    sex: str
    born: str
    age: str
    education: str
    work: str
    nik: str


@dataclass(frozen=True, slots=True)
class CardResult:
    """A result and why: "Berisiko stunting" because of these."""

    title: str
    tone: Tone
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CardDimension:
    """One dimension of iBangga: 0 to 100, None where nothing is known; what lowers it, what is still unanswered."""

    label: str
    score: float | None
    lowered_by: tuple[str, ...] = ()
    unanswered: int = 0


@dataclass(frozen=True, slots=True)
class CardEntry:
    """Something with a day: a visit, an event of the family."""

    day: date
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class FamilyCard:
    """All that a card shows. `risk` and `dimensions` are None where
    they could not be computed. `scanned` is what the square code holds, `typed` the code in letters."""

    head: str
    facts: tuple[CardFact, ...]
    members: tuple[CardMember, ...]
    groups: tuple[str, ...]
    risk: CardResult | None
    ibangga: CardResult | None
    dimensions: tuple[CardDimension, ...]
    survey: str
    visits: tuple[CardEntry, ...]
    timeline: tuple[CardEntry, ...]
    scanned: str
    typed: str


NOTICE = "Rahasia: berisi data pribadi. Simpan baik-baik, jangan difoto atau dibagikan (UU 27/2022)."

_CODE = 25.0
_GAP = 6.0


def family_card(card: FamilyCard, paper: Paper, place: str, day: date) -> bytes:
    """The card as a PDF on this paper; `place` is the village in words, `day` the day it is printed."""
    document = Document(paper, Imprint("Kartu Keluarga Binaan", place, day, NOTICE))
    document.part(top=lambda sheet: _head(sheet, card))
    _facts(document, card.facts)
    _members(document, card.members)
    _results(document, card)
    _two_lists(document, card)
    _notes(document)
    return document.finish()


def _head(document: Document, card: FamilyCard) -> None:
    left, top, right = document.left, document.y, document.left + document.width
    code_left = right - _CODE
    room = document.width - _CODE - 6
    taken = document.text(left, top + 4.5, document.imprint.title.upper(), 8.5, "bold", color=TEAL)
    document.text(left + taken + 4, top + 4.5, document.imprint.place, 8, color=MUTED, width=room - taken - 4)
    document.text(left, top + 13, card.head or "(tanpa nama)", 17, "bold", width=room, smallest=0.6)
    document.text(left, top + 19, card.survey, 8.5, color=MUTED, width=room)
    document.square_code(code_left, top - 2, _CODE, card.scanned)
    middle = code_left + _CODE / 2
    document.text(middle, top + _CODE + 0.8, card.typed, 9, "bold", align="center")
    document.text(middle, top + _CODE + 4, "pindai atau ketik kode ini", 5.8, color=MUTED, align="center")
    document.y = top + (22.5 if document.page_in_part == 1 else _CODE + 7)


def _facts(document: Document, facts: Sequence[CardFact]) -> None:
    """Labels over values, four shares in a row, on the left of the square code and below it."""
    step = (document.width - _CODE - 6) / 4
    taken = 0
    for fact in facts:
        if taken + fact.share > 4:
            document.y, taken = document.y + 9.3, 0
        x, width = document.left + taken * step, fact.share * step - 3
        document.text(x, document.y + 2.2, fact.label, 6.5, color=MUTED, width=width)
        document.text(x, document.y + 6, fact.value or "–", 8.5, "semibold", width=width, smallest=0.7)
        taken += fact.share
    document.y += 11


def _title(document: Document, x: float, y: float, title: str, width: float) -> None:
    document.text(x, y + 3.2, title, 9.5, "bold", color=TEAL, width=width)
    document.rule(y + 4.8, x=x, width=width, color=TEAL)


def _members(document: Document, members: Sequence[CardMember]) -> None:
    _title(document, document.left, document.y, f"Anggota keluarga ({len(members)} orang)", document.width)
    document.y += 5.4
    if not members:
        document.y += document.paragraph(
            document.left, document.y + 1, document.width, "Belum ada anggota yang dicatat.", color=MUTED
        )
    columns = (
        Column("No", 7, "right"),
        Column("Nama", 40, weight="semibold", most=2),
        Column("Hubungan", 23, most=2),
        Column("L/P", 8, "center", most=1),
        Column("Tanggal lahir", 20, most=1),
        Column("Umur", 14, most=1),
        Column("Pendidikan", 24, most=2),
        Column("Pekerjaan", 25, most=2),
        Column("NIK", 33, most=1),
    )
    rows = (
        (
            str(number),
            each.name,
            each.relation,
            each.sex,
            each.born,
            each.age,
            each.education,
            each.work,
            each.nik,
        )
        for number, each in enumerate(members, start=1)
    )
    if members:
        draw_table(document, columns, rows, size=7.8)
    document.y += 4


def _results(document: Document, card: FamilyCard) -> None:
    """Stunting risk on the left, iBangga on the right."""
    width = (document.width - _GAP) / 2
    right = document.left + width + _GAP
    reasons = card.risk.reasons if card.risk is not None else ()
    lines = [wrapped(f"• {reason}", width, 8) for reason in reasons]
    groups = wrapped("Sasaran kelompok: " + (", ".join(card.groups) or "–"), width, 8)
    low = [
        wrapped(", ".join(each.lowered_by), width - 4, 7) if each.lowered_by else []
        for each in card.dimensions
    ]
    risk_height = 14 + line_height(8) * (sum(map(len, lines)) + len(groups))
    dimension_height = 14 + sum(5.2 + line_height(7) * len(each) + 1 for each in low)
    document.need(min(max(risk_height, dimension_height), 120))
    top = document.y
    _title(document, document.left, top, "Risiko stunting (KRS)", width)
    _title(document, right, top, "Pembangunan keluarga (iBangga)", width)
    y = top + 6 + _result(document, document.left, top + 6, width, card.risk)
    for each in lines:
        y += document.lines(document.left, y, each, 8)
    y += 0.8 + document.lines(document.left, y + 0.8, groups, 8, color=MUTED)
    other = top + 6 + _result(document, right, top + 6, width, card.ibangga)
    for dimension, lowered in zip(card.dimensions, low, strict=True):
        _bar(document, right, other, width, dimension)
        other += 5.2
        other += document.lines(right + 4, other - 0.6, lowered, 7, color=MUTED) + 1
    document.y = max(y, other) + 3


def _result(document: Document, x: float, y: float, width: float, result: CardResult | None) -> float:
    if result is None:
        return 1 + document.paragraph(
            x, y, width, "Belum dapat dihitung: pendataan belum lengkap.", 8, color=MUTED
        )
    document.text(x, y + 3.4, result.title, 10, "bold", color=_COLORS[result.tone], width=width)
    return 5.6


def _bar(document: Document, x: float, y: float, width: float, dimension: CardDimension) -> None:
    label, track = 26.0, width - 26.0 - 30.0
    document.text(x, y + 3, dimension.label, 8, "semibold", width=label - 1)
    document.box(x + label, y + 0.9, track, 2.4, fill=FAINT, stroke=None)
    if dimension.score is not None and dimension.score > 0:
        document.box(x + label, y + 0.9, track * dimension.score / 100, 2.4, fill=TEAL, stroke=None)
    shown = "–" if dimension.score is None else f"{dimension.score:.0f}"
    taken = document.text(x + label + track + 2, y + 3, shown, 8, "bold")
    if dimension.unanswered:
        document.text(
            x + label + track + 3 + taken,
            y + 3,
            f"({dimension.unanswered} belum diisi)",
            6.5,
            color=MUTED,
            width=27 - taken,
        )


def _two_lists(document: Document, card: FamilyCard) -> None:
    """Visits on the left, what happened in the family on the right."""
    width = (document.width - _GAP) / 2
    right = document.left + width + _GAP
    document.need(min(26.0, 12 + 6 * max(len(card.visits), len(card.timeline), 1)))
    top = document.y
    _title(document, document.left, top, "Kunjungan", width)
    _title(document, right, top, "Riwayat keluarga", width)
    first = _entries(document, document.left, top + 6, width, card.visits, "Belum ada kunjungan.")
    second = _entries(document, right, top + 6, width, card.timeline, "Belum ada peristiwa.")
    document.y = max(first, second) + 3


def _entries(
    document: Document, x: float, y: float, width: float, entries: Sequence[CardEntry], nothing: str
) -> float:
    """As many entries as the page holds; how many are left out is said."""
    if not entries:
        return y + document.paragraph(x, y, width, nothing, 8, color=MUTED)
    day_width = 20.0
    for number, each in enumerate(entries):
        text = f"{each.title}: {each.detail}" if each.detail else each.title
        lines = wrapped(text, width - day_width, 8, most=2)
        if y + line_height(8) * (len(lines) + 1) > document.bottom:
            left = len(entries) - number
            return y + document.paragraph(x, y, width, f"… dan {left} lainnya", 8, color=MUTED)
        document.text(x, y + 8 / MM * 0.92, in_short(each.day), 8, color=MUTED, width=day_width - 1)
        y += document.lines(x + day_width, y, lines, 8)
    return y


def _notes(document: Document) -> None:
    """What is left of the page is for writing by hand, if it is worth it."""
    if document.room < 34:
        return
    _title(document, document.left, document.y, "Catatan kunjungan (tulis tangan)", document.width)
    y = document.y + 6
    columns = ((0.0, "Tanggal"), (26.0, "Hasil dan tindak lanjut"), (document.width - 34, "Nama dan paraf"))
    for place, title in columns:
        document.text(document.left + place + 1, y + 3, title, 7, "semibold", color=MUTED)
    y += 4.5
    rows = int((document.bottom - y) / 9)
    document.rule(y)
    for number in range(1, rows + 1):
        document.rule(y + 9 * number)
    for place, _ in columns[1:]:
        document.stroke(document.left + place, y - 4.5, document.left + place, y + 9 * rows, color=LINE)
    document.y = y + 9 * rows
