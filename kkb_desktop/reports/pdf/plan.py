"""A year's plan on lying sheets: programme by programme, with budget, realisation by quarter and totals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kkb_desktop.reports.pdf.page import MUTED, TEAL, Document, Imprint, Paper
from kkb_desktop.reports.pdf.table import Column, draw_table

_COLUMNS = (
    Column("Kegiatan", 24, weight="semibold"),
    Column("Masalah", 24),
    Column("Desa", 13),
    Column("Dinas/instansi", 15),
    Column("Sasaran", 8, "right"),
    Column("Anggaran (Rp)", 13, "right"),
    *(Column(f"TW {quarter}", 10, "right") for quarter in (1, 2, 3, 4)),
    Column("Keadaan", 13.5),
    Column("Hasil atau hambatan", 18),
)


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A line as it is printed; money in rupiah, `spent` by quarter."""

    title: str
    problem: str
    village: str
    agency: str
    target: int | None
    budget: int
    spent: tuple[int, int, int, int]
    status: str
    outcome: str


@dataclass(frozen=True, slots=True)
class PlanProgramme:
    """A programme with its lines and sums."""

    label: str
    lines: tuple[PlanLine, ...]
    budget: int
    spent: tuple[int, int, int, int]


def plan_pages(title: str, place: str, day: date, paper: Paper, programmes: Sequence[PlanProgramme]) -> bytes:
    """The plan as a PDF. A programme without a line is named all the same: it is a gap."""
    document = Document(paper.turned(), Imprint(title, place, day, "Tidak memuat data pribadi"))
    document.part()
    document.text(document.left, document.y + 5, title, 14, "bold", color=TEAL)
    document.text(document.left, document.y + 10.5, place, 9, color=MUTED)
    document.y += 15
    for programme in programmes:
        document.need(26)
        document.text(document.left, document.y + 4, programme.label, 10, "semibold", color=TEAL)
        document.y += 6
        if not programme.lines:
            document.text(document.left, document.y + 3.5, "Belum ada rencana", 8, color=MUTED)
            document.y += 8
            continue
        rows = [_row(line) for line in programme.lines]
        rows.append(_total("Jumlah", programme.budget, programme.spent))
        draw_table(document, _COLUMNS, rows, size=7.0)
        document.y += 5
    spent = [sum(programme.spent[quarter] for programme in programmes) for quarter in range(4)]
    budget = sum(programme.budget for programme in programmes)
    document.need(14)
    share = f" ({100 * sum(spent) / budget:.0f}%)" if budget else ""
    words = f"Anggaran {_money(budget)} rupiah, realisasi {_money(sum(spent))} rupiah{share}"
    document.text(document.left, document.y + 5, words, 10, "bold")
    document.y += 8
    return document.finish()


def _row(line: PlanLine) -> list[str]:
    return [
        line.title,
        line.problem,
        line.village,
        line.agency,
        _money(line.target or 0) if line.target else "",
        _money(line.budget),
        *map(_money, line.spent),
        line.status,
        line.outcome,
    ]


def _total(words: str, budget: int, spent: Sequence[int]) -> list[str]:
    return [words, "", "", "", "", _money(budget), *map(_money, spent), "", ""]


def _money(amount: int) -> str:
    return f"{amount:,}".replace(",", ".") if amount else ""
