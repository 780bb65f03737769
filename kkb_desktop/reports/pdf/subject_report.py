"""Everything that is held about one person, in plain words, for that person: UU 27/2022 articles 7 and 13."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from kkb_desktop.reports.pdf.letters import in_short, in_words
from kkb_desktop.reports.pdf.page import MUTED, TEAL, Document, Imprint, Paper
from kkb_desktop.reports.pdf.privacy_notice import draw_rights
from kkb_desktop.reports.pdf.privacy_words import HOW_TO_ASK
from kkb_desktop.reports.pdf.table import Column, draw_table

NOTICE = "Rahasia: hanya untuk orang yang namanya tertulis di sini, atau orang tua/walinya (UU 27/2022)."


@dataclass(frozen=True, slots=True)
class ReportSection:
    """Items that are held: label and value, in words."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ReportEvent:
    """Something that happened to the person, as it is recorded."""

    day: date | None
    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class ReportChange:
    """What somebody wrote at a moment (local time): "what" of which record, from the old words to the new ones."""

    at: datetime
    user: str
    what: str


@dataclass(frozen=True, slots=True)
class ReportAccess:
    """Who did what with the data on this laptop."""

    at: datetime
    user: str
    action: str


@dataclass(frozen=True, slots=True)
class SubjectReport:
    """All of it. `basis` says on what legal ground the data are held, `left_out` what is not shown here and why."""

    name: str
    basis: tuple[str, ...]
    sections: tuple[ReportSection, ...]
    events: tuple[ReportEvent, ...]
    changes: tuple[ReportChange, ...]
    seen: tuple[ReportAccess, ...]
    left_out: tuple[str, ...]


def subject_report(report: SubjectReport, paper: Paper, place: str, day: date) -> bytes:
    """The report as a PDF."""
    document = Document(paper, Imprint("Laporan Data Pribadi", place, day, NOTICE))
    document.part(top=lambda sheet: _head(sheet, report))
    document.y += 2 + document.paragraph(
        document.left,
        document.y,
        document.width,
        "Laporan ini memuat semua yang dicatat tentang Anda di laptop desa ini sampai "
        f"{in_words(day)}. Bila ada yang keliru, katakan kepada kader atau petugas: Anda berhak "
        "memperbaikinya (UU 27/2022 pasal 6).",
        9,
    )
    _paragraphs(document, "Dasar pencatatan", report.basis)
    for section in report.sections:
        _title(document, section.title)
        draw_table(
            document,
            (Column("", 38), Column("", 62, weight="medium")),
            section.rows or (("Belum ada yang dicatat.", ""),),
            heads=False,
        )
        document.y += 3
    _events(document, report.events)
    _changes(document, report.changes)
    _seen(document, report.seen)
    _paragraphs(document, "Yang tidak ditampilkan di sini", report.left_out)
    document.need(50)
    draw_rights(document)
    document.y += document.paragraph(document.left, document.y + 1, document.width, HOW_TO_ASK, 9)
    return document.finish()


def _head(document: Document, report: SubjectReport) -> None:
    left, top = document.left, document.y
    taken = document.text(left, top + 4, document.imprint.title.upper(), 8.5, "bold", color=TEAL)
    document.text(
        left + taken + 4,
        top + 4,
        document.imprint.place,
        8,
        color=MUTED,
        width=document.width - taken - 4,
    )
    document.text(
        left, top + 11.5, report.name or "(tanpa nama)", 15, "bold", width=document.width, smallest=0.6
    )
    document.y = top + 16


def _title(document: Document, words: str) -> None:
    document.need(20)
    document.text(document.left, document.y + 4, words, 10.5, "bold", color=TEAL, width=document.width)
    document.y += 5.6


def _paragraphs(document: Document, title: str, paragraphs: Sequence[str]) -> None:
    if not paragraphs:
        return
    _title(document, title)
    for words in paragraphs:
        document.need(10)
        document.y += 0.8 + document.paragraph(document.left, document.y, document.width, words, 9)
    document.y += 2


def _events(document: Document, events: Sequence[ReportEvent]) -> None:
    _title(document, "Peristiwa")
    rows = [(in_short(each.day) if each.day else "–", each.title, each.detail) for each in events]
    columns = (Column("Tanggal", 18, most=1), Column("Peristiwa", 30), Column("Keterangan", 52))
    draw_table(document, columns, rows or [("–", "Belum ada peristiwa.", "")])
    document.y += 3


def _changes(document: Document, changes: Sequence[ReportChange]) -> None:
    _title(document, "Siapa mengubah apa")
    rows = [(_moment(each.at), each.user, each.what) for each in changes]
    columns = (Column("Waktu", 22, most=1), Column("Oleh", 22), Column("Yang ditulis", 56))
    draw_table(document, columns, rows or [("–", "", "Belum ada perubahan.")])
    document.y += 3


def _seen(document: Document, seen: Sequence[ReportAccess]) -> None:
    _title(document, "Siapa yang melihat")
    rows = [(_moment(each.at), each.user, each.action) for each in seen]
    columns = (Column("Waktu", 22, most=1), Column("Oleh", 22), Column("Yang dilakukan", 56))
    draw_table(document, columns, rows or [("–", "", "Belum ada yang tercatat di laptop ini.")])
    document.y += 3


def _moment(at: datetime) -> str:
    return f"{in_short(at.date())} {at:%H.%M}"
