"""The district's action plan (rencana aksi): its own lines beside those of the villages, by programme and quarter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from kkb_desktop.domain.codelists.activity import AGENCY, PROGRAMME
from kkb_desktop.domain.text import Text
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.plans.plans import DISTRICT_PLAN, DROPPED
from kkb_desktop.store.projection import values_of
from kkb_desktop.store.schema import record_table


@dataclass(frozen=True, slots=True)
class ActionLine:
    """A line of the action plan. `spent` is by quarter; `level` says whose plan it is from."""

    id: str
    village: str
    village_name: str
    level: int
    programme: int | None
    agency: str
    title: str
    problem: str
    indicator: str
    target_families: int | None
    budget: int
    spent: tuple[int, int, int, int]
    status: int | None
    outcome: str
    obstacle: str

    @property
    def realised(self) -> int:
        """Money spent in the year."""
        return sum(self.spent)


@dataclass(frozen=True, slots=True)
class ActionProgramme:
    """One programme with its lines; `programme` None for lines that name none."""

    programme: int | None
    label: Text
    lines: tuple[ActionLine, ...]

    @property
    def budget(self) -> int:
        """The budget of all lines."""
        return sum(line.budget for line in self.lines)

    @property
    def spent(self) -> tuple[int, int, int, int]:
        """Money spent by quarter."""
        first, second, third, fourth = (sum(line.spent[q] for line in self.lines) for q in range(4))
        return first, second, third, fourth


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """The whole plan of a year."""

    year: int
    programmes: tuple[ActionProgramme, ...]

    def lines(self) -> Iterable[ActionLine]:
        """All lines in order."""
        return (line for programme in self.programmes for line in programme.lines)

    @property
    def budget(self) -> int:
        """The budget of all."""
        return sum(programme.budget for programme in self.programmes)

    @property
    def realised(self) -> int:
        """Money spent of all."""
        return sum(line.realised for line in self.lines())


def action_plan(desk: Desk, year: int, *, with_villages: bool = True) -> ActionPlan:
    """The plan of a year by programme: the district's own lines first, then the villages' by village; dropped ones
    are left out."""
    table, profile = record_table("plan_item"), record_table("village_profile")
    query = select(table).where(table.c.year == year)
    if not with_villages:
        query = query.where(table.c.level == DISTRICT_PLAN)
    with desk.engine.connect() as conn:
        names: dict[str, str] = {
            village: name or "" for village, name in conn.execute(select(profile.c.village, profile.c.name))
        }
        rows = [(row["id"], values_of("plan_item", row)) for row in conn.execute(query).mappings()]
    found: dict[int | None, list[ActionLine]] = {}
    for id, values in rows:
        if values["status"] == DROPPED:
            continue
        spent = tuple(values[f"spent_q{quarter}"] or 0 for quarter in (1, 2, 3, 4))
        found.setdefault(values["programme"], []).append(
            ActionLine(
                id,
                values["village"] or "",
                names.get(values["village"] or "", ""),
                values["level"] or 0,
                values["programme"],
                AGENCY.label(values["agency"]).id if values["agency"] else "",
                values["title"] or "",
                values["problem"] or "",
                values["indicator"] or "",
                values["target_families"],
                values["budget"] or 0,
                (spent[0], spent[1], spent[2], spent[3]),
                values["status"],
                values["outcome"] or "",
                values["obstacle"] or "",
            )
        )
    order: list[tuple[int | None, Text]] = [(code.value, code.label) for code in PROGRAMME.codes]
    order.append((None, Text("Belum dikaitkan dengan program", "No programme named")))
    return ActionPlan(
        year,
        tuple(
            ActionProgramme(
                programme,
                label,
                tuple(
                    sorted(
                        found.get(programme, ()),
                        key=lambda line: (-line.level, line.village, line.title, line.id),
                    )
                ),
            )
            for programme, label in order
            if programme is not None or found.get(None)
        ),
    )
