"""One activity on one sheet, with its photos; and the recap of a month or a year as lying sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kkb_desktop.reports.pdf.letters import wrapped
from kkb_desktop.reports.pdf.page import (
    FAINT,
    MUTED,
    TEAL,
    TINT,
    Document,
    Imprint,
    Paper,
    line_height,
)
from kkb_desktop.reports.pdf.table import Column, draw_table

MOST_PICTURES = 6
"""Photos on the sheet; more would be too small to see anything."""

_GAP, _CAPTION = 4.0, 5.5
_ROW_MOST, _ROW_LEAST = 78.0, 10.0
_RECAP = (
    Column("Tanggal", 10),
    Column("Kegiatan", 26, weight="semibold"),
    Column("Tempat", 16),
    Column("Seksi", 13),
    Column("Program Inpres 3/2022", 22),
    Column("Instansi", 22),
    Column("L", 6, "right"),
    Column("P", 6, "right"),
    Column("Jumlah", 8, "right"),
    Column("Keluarga", 9, "right"),
)
_SUMS = (
    Column("", 50),
    Column("Kegiatan", 12, "right"),
    Column("Peserta", 12, "right"),
    Column("Keluarga", 12, "right"),
)


@dataclass(frozen=True, slots=True)
class PrintedPhoto:
    """A photo, what it shows ("Sebelum") and its words. `data` is empty for one that has not arrived."""

    label: str
    caption: str
    data: bytes


@dataclass(frozen=True, slots=True)
class ActivitySheet:
    """What the sheet says. `pairs` are photos before and after, `photos` the others; `left_out` were not printed.

    `people` are labels and counts, sexes first. Nothing here names a person or a family.
    """

    title: str
    place: str
    day: date
    facts: tuple[tuple[str, str], ...]
    people: tuple[tuple[str, str], ...]
    description: str
    outcome: str
    pairs: tuple[tuple[PrintedPhoto | None, PrintedPhoto | None], ...]
    photos: tuple[PrintedPhoto, ...]
    left_out: int
    signers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecapSums:
    """Sums under headings: (label, activities, participants, families)."""

    title: str
    rows: tuple[tuple[str, str, str, str], ...]


def activity_page(sheet: ActivitySheet, paper: Paper) -> bytes:
    """The report of one activity as a PDF of one page."""
    notice = "Foto hanya untuk pelaporan Kampung KB"
    document = Document(paper, Imprint("Laporan kegiatan", sheet.place, sheet.day, notice))
    document.part()
    document.text(document.left, document.y + 4, "LAPORAN KEGIATAN KAMPUNG KB", 8.5, "semibold", color=MUTED)
    document.y += 6
    document.y += document.paragraph(
        document.left, document.y, document.width, sheet.title, 16, "bold", color=TEAL, leading=1.15, most=2
    )
    document.text(document.left, document.y + 4, sheet.place, 9, color=MUTED, width=document.width)
    document.y += 8
    _people(document, sheet.people)
    sides = (Column("", 24, weight="semibold", most=2), Column("", 76, most=2))
    draw_table(document, sides, sheet.facts, size=8.5, heads=False)
    document.y += 3
    for head, words, most in (("Uraian", sheet.description, 6), ("Hasil", sheet.outcome, 5)):
        if words:
            document.text(document.left, document.y + 3.5, head, 9, "semibold", color=TEAL)
            document.y += 5
            document.y += 2 + document.paragraph(
                document.left, document.y, document.width, words, 8.5, most=most
            )
    _pictures(document, sheet, document.bottom - (30 if sheet.signers else 0))
    _sign(document, sheet.signers)
    return document.finish()


def recap_pages(
    title: str,
    place: str,
    day: date,
    facts: Sequence[tuple[str, str]],
    rows: Sequence[Sequence[str]],
    sums: Sequence[RecapSums],
    paper: Paper,
) -> bytes:
    """The activities of a period one below another, then their sums by heading, on lying sheets."""
    document = Document(paper.turned(), Imprint(title, place, day, "Tidak memuat data pribadi"))
    document.part()
    document.text(document.left, document.y + 6, title, 16, "bold", color=TEAL)
    document.text(document.left, document.y + 12, place, 9.5, color=MUTED)
    document.y += 17
    _people(document, facts)
    if rows:
        draw_table(document, _RECAP, rows, size=7.5)
    else:
        document.text(document.left, document.y + 4, "Tidak ada kegiatan yang dicatat.", 9, color=MUTED)
        document.y += 6
    for each in sums:
        if each.rows:
            document.need(28)
            document.y += 6
            document.text(document.left, document.y + 4, each.title, 10, "semibold", color=TEAL)
            document.y += 6
            draw_table(document, _SUMS, each.rows, size=8.0, width=document.width * 0.62)
    return document.finish()


def _people(document: Document, figures: Sequence[tuple[str, str]]) -> None:
    """Figures in a row of boxes."""
    if not figures:
        return
    wide = document.width / len(figures)
    document.box(document.left, document.y, document.width, 14, fill=TINT, stroke=None, radius=1.5)
    for at, (label, value) in enumerate(figures):
        middle = document.left + wide * (at + 0.5)
        document.text(middle, document.y + 6.5, value, 12, "bold", color=TEAL, align="center", width=wide - 3)
        document.text(middle, document.y + 11, label, 7, color=MUTED, align="center", width=wide - 2)
    document.y += 17


def _pictures(document: Document, sheet: ActivitySheet, lower: float) -> None:
    rows: list[tuple[PrintedPhoto | None, ...]] = [*sheet.pairs]
    others = list(sheet.photos)
    # Beside pairs all others share a row, so that the pairs stay large.
    across = max(1, min(4, len(others))) if sheet.pairs else 3 if len(others) > 4 else 2
    rows += [tuple(others[at : at + across]) for at in range(0, len(others), across)]
    if not rows:
        return
    note = 5 if sheet.left_out else 0
    room = lower - document.y - note
    high = max(_ROW_LEAST, min(_ROW_MOST, room / len(rows) - _CAPTION - _GAP))
    for row in rows:
        count = max(2, len(row))
        wide = (document.width - _GAP * (count - 1)) / count
        for at, photo in enumerate(row):
            if photo is not None:
                _picture(document, document.left + at * (wide + _GAP), wide, high, photo)
            elif sheet.pairs:
                _empty(
                    document, document.left + at * (wide + _GAP), wide, high, "Sesudah" if at else "Sebelum"
                )
        document.y += high + _CAPTION + _GAP
    if sheet.left_out:
        words = f"{sheet.left_out} foto lain tersimpan di KKB Desktop."
        document.text(document.left, document.y + 1.5, words, 7.5, color=MUTED)
        document.y += note


def _picture(document: Document, x: float, wide: float, high: float, photo: PrintedPhoto) -> None:
    document.box(x, document.y, wide, high, fill="#F4F6F4", stroke=FAINT)
    if document.picture(x, document.y, wide, high, photo.data) == (0.0, 0.0):
        middle = document.y + high / 2
        document.text(x + wide / 2, middle, "Foto belum tiba", 8, color=MUTED, align="center")
    shown = document.text(x, document.y + high + 3.8, photo.label, 8, "semibold", color=TEAL) + 2
    if photo.caption:
        document.text(
            x + shown, document.y + high + 3.8, photo.caption, 8, color=MUTED, width=max(10, wide - shown)
        )


def _empty(document: Document, x: float, wide: float, high: float, label: str) -> None:
    document.box(x, document.y, wide, high, stroke=FAINT)
    document.text(
        x + wide / 2, document.y + high / 2, f"{label}: belum ada foto", 8, color=MUTED, align="center"
    )


def _sign(document: Document, signers: Sequence[str]) -> None:
    if not signers:
        return
    top = document.bottom - 26
    wide = document.width / len(signers)
    for at, office in enumerate(signers):
        middle = document.left + wide * (at + 0.5)
        for line, words in enumerate(wrapped(office, wide - 6, 8.5)[:2]):
            document.text(middle, top + 3 + line * line_height(8.5), words, 8.5, align="center")
        document.stroke(middle - 24, top + 22, middle + 24, top + 22)
