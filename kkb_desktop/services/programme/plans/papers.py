"""A year's plan on paper and as a workbook: the village's lines, or the district's action plan with realisation."""

from __future__ import annotations

from pathlib import Path

from kkb_desktop.domain.codelists.programme import PLAN_STATUS
from kkb_desktop.reports.entry_sheet import EntryColumn, entry_book, write_whole
from kkb_desktop.reports.pdf.page import paper_of
from kkb_desktop.reports.pdf.plan import PlanLine, PlanProgramme, plan_pages
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.desk.training import mark
from kkb_desktop.services.papers.printing import place_of
from kkb_desktop.services.programme.plans.action_plan import ActionLine, action_plan

_COLUMNS = (
    "Program Inpres 3/2022", "Kegiatan", "Masalah", "Desa", "Dinas/instansi", "Sasaran (keluarga)", "Anggaran",
    "Realisasi TW 1", "Realisasi TW 2", "Realisasi TW 3", "Realisasi TW 4", "Realisasi", "Keadaan",
    "Ukuran keberhasilan", "Hasil", "Hambatan dan tindak lanjut",
)  # fmt: skip


def print_plan(desk: Desk, year: int, path: Path, *, paper: str = "A4") -> int:
    """Write the plan of a year as a lying PDF; how many lines it has.

    Raises FileRefused "paper.size", "workbook.not_written".
    """
    permit(desk, Permission.PRINT)
    size = paper_of(paper)
    plan = action_plan(desk, year)
    with desk.engine.connect() as conn:
        place = place_of(conn, desk, desk.region)
    title = "Rencana Kerja Masyarakat" if desk.kind == "village" else "Rencana Aksi Kabupaten/Kota"
    programmes = [
        PlanProgramme(each.label.id, tuple(map(_line, each.lines)), each.budget, each.spent)
        for each in plan.programmes
    ]
    data = plan_pages(f"{title} {year}", place, today(desk), size, programmes)
    write_whole(path, data)
    return sum(1 for _line in plan.lines())


def export_plan(desk: Desk, year: int, path: Path) -> int:
    """Write the plan of a year as a workbook, one line a row; how many. Raises FileRefused "workbook.not_written"."""
    permit(desk, Permission.EXPORT)
    plan = action_plan(desk, year)
    rows = [
        [
            programme.label.id,
            line.title,
            line.problem,
            line.village_name or line.village,
            line.agency,
            str(line.target_families or ""),
            str(line.budget or ""),
            *(str(each or "") for each in line.spent),
            str(line.realised or ""),
            _status(line),
            line.indicator,
            line.outcome,
            line.obstacle,
        ]
        for programme in plan.programmes
        for line in programme.lines
    ]
    columns = [EntryColumn(title) for title in _COLUMNS]
    note = ("Angka dalam rupiah. Berkas ini untuk dibaca; perubahan dicatat di halaman Rencana.",)
    title = f"Rencana {year}"
    write_whole(path, entry_book(title, columns, rows, title, note, frozen_columns=2, mark=mark(desk)))
    return len(rows)


def _line(line: ActionLine) -> PlanLine:
    return PlanLine(
        line.title,
        line.problem,
        line.village_name or line.village,
        line.agency,
        line.target_families,
        line.budget,
        line.spent,
        _status(line),
        line.outcome or line.obstacle,
    )


def _status(line: ActionLine) -> str:
    return PLAN_STATUS.label(line.status).id if line.status else ""
