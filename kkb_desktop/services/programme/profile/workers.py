"""The people who carry the programme, as a list and as the structure that is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import or_, select

from kkb_desktop.domain.codelists.activity import SECTION
from kkb_desktop.domain.codelists.programme import WORKER_ROLE
from kkb_desktop.domain.text import Text
from kkb_desktop.reports.entry_sheet import write_whole
from kkb_desktop.reports.pdf.page import paper_of
from kkb_desktop.reports.pdf.structure import ChartBox, structure_chart
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.papers.printing import place_of
from kkb_desktop.store.schema import record_table

POKJA_ROLES = frozenset(range(1, 8))
"""The working group; 8 to 14 are officers, volunteers and accompaniment teams."""

_HEADS = (1, 2, 3)
_STAFF = (4, 5)
_SECTION_ROLES = (6, 7)
_OFFICERS = (8, 9, 10)
_RT_VOLUNTEER = 11
_TEAM = (12, 13, 14)


@dataclass(frozen=True, slots=True)
class WorkerRow:
    """One person in one role; `since` and `until` are days or ""."""

    id: str
    name: str
    role: int
    section: int | None
    rt: str
    trained: bool | None
    decree: str
    since: str
    until: str

    def active_on(self, day: date) -> bool:
        """Whether the term covers the day; without dates it does."""
        iso = day.isoformat()
        return (not self.since or self.since <= iso) and (not self.until or self.until >= iso)


@dataclass(frozen=True, slots=True)
class Box:
    """A box of the structure: its heading, the names in it, and the boxes below."""

    title: Text
    names: tuple[str, ...]
    below: tuple[Box, ...] = ()


def workers(desk: Desk, day: date | None = None, *, village: str | None = None) -> list[WorkerRow]:
    """Who works on `day` (today), in the order of roles; with `day` None and "all" wanted use `everybody`."""
    on = day or today(desk)
    return [row for row in everybody(desk, village=village) if row.active_on(on)]


def everybody(desk: Desk, *, village: str | None = None) -> list[WorkerRow]:
    """Everybody who ever worked here, in the order of roles and sections."""
    table = record_table("worker")
    query = (
        select(table)
        .where(table.c.village == (village or desk.region), or_(table.c.name.is_not(None), table.c.role > 0))
        .order_by(table.c.role, table.c.section, table.c.rt, table.c.name, table.c.id)
    )
    with desk.engine.connect() as conn:
        return [
            WorkerRow(
                row["id"],
                row["name"] or "",
                row["role"] or 0,
                row["section"],
                row["rt"] or "",
                None if row["trained"] is None else row["trained"] == 1,
                row["decree"] or "",
                row["since"] or "",
                row["until"] or "",
            )
            for row in conn.execute(query).mappings()
        ]


def structure(desk: Desk, day: date | None = None, *, village: str | None = None) -> Box:
    """The working group as a tree: heads on top, then secretary and treasurer, sections, and the volunteers."""
    rows = workers(desk, day, village=village)

    def of(*roles: int, section: int | None = None) -> tuple[str, ...]:
        return tuple(
            row.name for row in rows if row.role in roles and (section is None or row.section == section)
        )

    staff = tuple(Box(WORKER_ROLE.label(role), of(role)) for role in _STAFF)
    sections = tuple(Box(code.label, of(*_SECTION_ROLES, section=code.value)) for code in SECTION.codes)
    by_rt: dict[str, list[str]] = {}
    for row in rows:
        if row.role == _RT_VOLUNTEER:
            by_rt.setdefault(row.rt, []).append(row.name)
    volunteers = tuple(
        Box(Text(f"RT {rt}" if rt else "RT belum diisi", f"RT {rt}" if rt else "RT not given"), tuple(names))
        for rt, names in sorted(by_rt.items())
    )
    field = (
        *(Box(WORKER_ROLE.label(role), of(role)) for role in _OFFICERS),
        Box(WORKER_ROLE.label(_RT_VOLUNTEER), (), volunteers),
        Box(Text("Tim Pendamping Keluarga", "Accompaniment team"), of(*_TEAM)),
    )
    return Box(
        WORKER_ROLE.label(1),
        of(1),
        (
            Box(
                WORKER_ROLE.label(2),
                of(*_HEADS[1:]),
                (*staff, Box(Text("Seksi", "Sections"), (), sections)),
            ),
            Box(Text("Lini lapangan", "Field line"), (), field),
        ),
    )


def pokja_counts(desk: Desk, day: date | None = None, *, village: str | None = None) -> tuple[int, int]:
    """Members of the working group on `day`, and how many of them are trained."""
    rows = [row for row in workers(desk, day, village=village) if row.role in POKJA_ROLES]
    return len(rows), sum(row.trained is True for row in rows)


def print_structure(desk: Desk, path: Path, *, paper: str = "A4") -> None:
    """Draw the structure of today as a PDF. Raises FileRefused "paper.size", "workbook.not_written"."""
    permit(desk, Permission.PRINT)
    size = paper_of(paper)
    with desk.engine.connect() as conn:
        place = place_of(conn, desk, desk.region)
    chart = _chart(structure(desk))
    write_whole(path, structure_chart(chart, size, place, today(desk), "Struktur Kampung KB"))


def _chart(box: Box) -> ChartBox:
    heading = bool(box.below) and not box.names and box.title.id in _HEADINGS
    below = tuple(map(_chart, box.below))
    stacked = bool(below) and not any(each.below for each in below) and len(below) > 2
    return ChartBox(box.title.id, None if heading else box.names, below, stacked)


_HEADINGS = ("Seksi", "Lini lapangan", "Kader RT")
