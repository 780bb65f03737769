"""The convergence matrix: what agencies plan, do and reach in the eight programmes of Inpres 3/2022, and the gaps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, select

from kkb_desktop.domain.codelists.activity import PROGRAMME
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.plans.plans import DONE, DROPPED
from kkb_desktop.store.projection import values_of
from kkb_desktop.store.schema import record_table

CARRIERS: Mapping[int, frozenset[int]] = {
    1: frozenset({5, 24, 26, 34}),
    2: frozenset({19, 18, 21, 26, 34}),
    3: frozenset({19, 20, 26, 30, 34}),
    4: frozenset({19, 26, 30, 34}),
    5: frozenset({22, 18}),
    6: frozenset({20}),
    7: frozenset({20, 10, 2}),
    8: frozenset({15, 19}),
}
"""Agencies (codes of the agency list) that carry each programme: Inpres 3/2022. A carrier with nothing is a gap."""


@dataclass
class Cell:
    """One programme with one agency (or village): the records that stand behind its numbers; `done` are among
    `planned`.

    `expected` says that the agency carries the programme; where it is expected and nothing is there, it is a gap.
    """

    expected: bool = False
    planned: list[str] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    activities: list[str] = field(default_factory=list)
    commitments: list[str] = field(default_factory=list)
    families: set[str] = field(default_factory=set)

    @property
    def gap(self) -> bool:
        """Expected, and nothing planned, promised or done."""
        return self.expected and not (self.planned or self.activities or self.commitments)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows are programmes; `columns` are agencies by code, or villages by code; `cells` by (programme, column)."""

    columns: tuple[int | str, ...]
    cells: Mapping[tuple[int, int | str], Cell]

    def gaps(self) -> int:
        """How many cells are gaps."""
        return sum(cell.gap for cell in self.cells.values())


def by_agency(desk: Desk, year: int, *, village: str | None = None) -> Matrix:
    """Programmes against agencies: those that carry a programme, and every other one that does something."""
    cells: dict[tuple[int, int | str], Cell] = {}
    for programme, carriers in CARRIERS.items():
        for agency in carriers:
            cells[programme, agency] = Cell(expected=True)
    _fill(desk, year, village, cells, per_village=False)
    columns = sorted({column for _programme, column in cells}, key=lambda code: (isinstance(code, str), code))
    return Matrix(tuple(columns), _complete(cells, columns))


def by_village(desk: Desk, year: int) -> Matrix:
    """Programmes against villages, for the district: every programme is expected in every village."""
    cells: dict[tuple[int, int | str], Cell] = {}
    _fill(desk, year, None, cells, per_village=True)
    profile = record_table("village_profile")
    with desk.engine.connect() as conn:
        villages = {column for _programme, column in cells} | set(conn.scalars(select(profile.c.village)))
    columns = sorted(villages, key=str)
    complete = _complete(cells, columns)
    for cell in complete.values():
        cell.expected = True
    return Matrix(tuple(columns), complete)


def _complete(
    cells: Mapping[tuple[int, int | str], Cell], columns: list[int | str]
) -> dict[tuple[int, int | str], Cell]:
    return {
        (code.value, column): cells.get((code.value, column)) or Cell()
        for code in PROGRAMME.codes
        for column in columns
    }


def _fill(
    desk: Desk,
    year: int,
    village: str | None,
    cells: dict[tuple[int, int | str], Cell],
    *,
    per_village: bool,
) -> None:
    plan, activity = record_table("plan_item"), record_table("activity")
    commitment, reached = record_table("commitment"), record_table("reached_family")

    def cell(programme: int, column: int | str) -> Cell:
        return cells.setdefault((programme, column), Cell())

    def here(table: Table, *tests: ColumnElement[bool]) -> Select[Any]:
        query = select(table).where(*tests)
        return query if village is None else query.where(table.c.village == village)

    first, last = f"{year}-01-01", f"{year}-12-31"
    with desk.engine.connect() as conn:
        families: dict[str, set[str]] = {}
        for work, family in conn.execute(select(reached.c.activity, reached.c.family)):
            families.setdefault(work, set()).add(family)
        for row in conn.execute(here(plan, plan.c.year == year, plan.c.programme.is_not(None))).mappings():
            if row["status"] == DROPPED:
                continue
            column = row["village"] if per_village else row["agency"]
            if column is not None:
                found = cell(row["programme"], column)
                found.planned.append(row["id"])
                if row["status"] == DONE:
                    found.done.append(row["id"])
        held = here(activity, activity.c.held_on.between(first, last), activity.c.programme.is_not(None))
        for row in conn.execute(held).mappings():
            agencies = values_of("activity", row)["agencies"] or []
            for column in [row["village"]] if per_village else agencies:
                found = cell(row["programme"], column)
                found.activities.append(row["id"])
                found.families |= families.get(row["id"], set())
        promised = here(commitment, commitment.c.programme.is_not(None))
        for row in conn.execute(promised).mappings():
            if row["due_on"] and not first <= row["due_on"] <= last:
                continue
            column = row["village"] if per_village else row["agency"]
            if column is not None:
                cell(row["programme"], column).commitments.append(row["id"])
