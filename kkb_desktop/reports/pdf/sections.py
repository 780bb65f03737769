"""A report of sections: facts as label and value, tables, and paragraphs; printed alike from the same content."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kkb_desktop.reports.pdf.page import MUTED, TEAL, Document, Imprint, Paper
from kkb_desktop.reports.pdf.table import Column, draw_table


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A titled part: facts, then a table where there is one, then a remark. `shares` are the widths of its columns."""

    title: str
    facts: tuple[tuple[str, str], ...] = ()
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    remark: str = ""
    shares: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionReport:
    """A whole report. `signers` are those who sign at its end, with their office."""

    title: str
    place: str
    period: str
    day: str
    notice: str
    sections: tuple[ReportSection, ...]
    signers: tuple[tuple[str, str], ...] = field(default=())


def as_content(report: SectionReport) -> dict[str, Any]:
    """The report as plain values, to be kept and printed again."""
    return {
        "title": report.title,
        "place": report.place,
        "period": report.period,
        "day": report.day,
        "notice": report.notice,
        "signers": [list(each) for each in report.signers],
        "sections": [
            {
                "title": each.title,
                "facts": [list(fact) for fact in each.facts],
                "heads": list(each.heads),
                "rows": [list(row) for row in each.rows],
                "remark": each.remark,
                "shares": list(each.shares),
            }
            for each in report.sections
        ],
    }


def from_content(content: Mapping[str, Any]) -> SectionReport:
    """The report that `as_content` kept."""
    return SectionReport(
        content["title"],
        content["place"],
        content["period"],
        content["day"],
        content["notice"],
        tuple(
            ReportSection(
                each["title"],
                tuple((label, value) for label, value in each["facts"]),
                tuple(each["heads"]),
                tuple(tuple(row) for row in each["rows"]),
                each["remark"],
                tuple(each.get("shares", ())),
            )
            for each in content["sections"]
        ),
        tuple((office, name) for office, name in content["signers"]),
    )


def section_pages(report: SectionReport, paper: Paper) -> bytes:
    """The report as a PDF."""
    day = date.fromisoformat(report.day)
    document = Document(paper, Imprint(f"{report.title} {report.period}", report.place, day, report.notice))
    document.part()
    document.text(document.left, document.y + 6, report.title, 16, "bold", color=TEAL)
    document.text(document.left, document.y + 12, f"{report.place} · {report.period}", 9.5, color=MUTED)
    document.y += 19
    for section in report.sections:
        _draw(document, section)
    if report.signers:
        _sign(document, report.signers)
    return document.finish()


def _draw(document: Document, section: ReportSection) -> None:
    document.need(24)
    document.text(document.left, document.y + 4.5, section.title, 11, "semibold", color=TEAL)
    document.y += 7
    if section.facts:
        sides = (Column("", 62), Column("", 38, "right", "semibold"))
        draw_table(document, sides, section.facts, size=8.5, heads=False)
    if section.heads:
        document.y += 2 if section.facts else 0
        rows: Sequence[Sequence[str]] = section.rows or (("Tidak ada", *("" for _head in section.heads[1:])),)
        columns = [_column(head, at) for at, head in enumerate(section.heads)]
        if section.shares:
            columns = [Column(head, share) for head, share in zip(section.heads, section.shares, strict=True)]
        draw_table(document, columns, rows, size=8.0)
    if section.remark:
        document.need(8)
        document.y += 1.5
        document.y += document.paragraph(
            document.left, document.y, document.width, section.remark, 8, color=MUTED
        )
    document.y += 5


def _column(head: str, at: int) -> Column:
    # The first column names what a row is about; the others are figures or short words.
    return Column(head, 30 if at == 0 else 14, "left")


def _sign(document: Document, signers: Sequence[tuple[str, str]]) -> None:
    document.need(34)
    document.y += 4
    wide = document.width / len(signers)
    for at, (office, name) in enumerate(signers):
        middle = document.left + wide * (at + 0.5)
        document.text(middle, document.y + 4, office, 8.5, align="center", width=wide - 4)
        document.stroke(middle - 24, document.y + 24, middle + 24, document.y + 24)
        document.text(middle, document.y + 28.5, name, 8.5, "semibold", align="center", width=wide - 4)
    document.y += 32
