"""How a Kampung KB comes into being: criteria, steps, documents; and the district's villages against target."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from kkb_desktop.domain.codelists.programme import FORMATION_STEP
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Value
from kkb_desktop.domain.text import Text
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.programme.profile import profile
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.records import Saved
from kkb_desktop.store import settings
from kkb_desktop.store.schema import record_table

_WANTED_DOCUMENTS: Mapping[int, tuple[int, ...]] = {3: (1, 2), 5: (4,), 7: (6,)}
"""The kinds of document that prove a step: decrees, the work plan, minutes."""

_LAUNCH = 4
_TARGET = "programme.target_villages"


@dataclass(frozen=True, slots=True)
class StepState:
    """A step of the checklist: done on a day ("" not yet), its note, and the kinds of document still lacking."""

    step: int
    label: Text
    record: str
    done_on: str
    note: str
    lacking: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class VillageFormation:
    """A village in the district's table: the steps done, whether it was launched, and when."""

    village: str
    name: str
    steps: frozenset[int]
    launched_on: str

    @property
    def formed(self) -> bool:
        """Launched: from then on it counts as formed."""
        return bool(self.launched_on)


@dataclass(frozen=True, slots=True)
class FormationTable:
    """The district's villages, those formed, and the target (0 where none was set)."""

    villages: tuple[VillageFormation, ...]
    target: int

    @property
    def formed(self) -> int:
        """How many villages are formed."""
        return sum(each.formed for each in self.villages)


def checklist(desk: Desk, *, village: str | None = None) -> tuple[StepState, ...]:
    """All steps in their order, with what is done and what lacks."""
    home = village or desk.region
    formation, document = record_table("formation"), record_table("village_document")
    with desk.engine.connect() as conn:
        done = {
            row["step"]: row
            for row in conn.execute(
                select(formation).where(formation.c.village == home).order_by(formation.c.id.desc())
            ).mappings()
        }
        kinds = set(conn.scalars(select(document.c.kind).where(document.c.village == home)))
    return tuple(
        StepState(
            code.value,
            code.label,
            done[code.value]["id"] if code.value in done else "",
            (done[code.value]["done_on"] or "") if code.value in done else "",
            (done[code.value]["note"] or "") if code.value in done else "",
            tuple(kind for kind in _WANTED_DOCUMENTS.get(code.value, ()) if kind not in kinds),
        )
        for code in FORMATION_STEP.codes
    )


def complete_step(desk: Desk, step: int, done_on: date, note: str = "") -> Saved:
    """Tick a step off. Launching needs a decree's step before it.

    Raises RecordRefused "formation.step" (no such step), "formation.order" (a step before it is open),
    RecordHasErrors (a day that has not come).
    """
    permit(desk, Permission.WRITE)
    states = {state.step: state for state in checklist(desk)}
    if step not in states:
        raise RecordRefused("formation.step")
    if step >= _LAUNCH and any(not states[earlier].done_on for earlier in range(1, _LAUNCH)):
        raise RecordRefused("formation.order")
    values: dict[str, Value] = {"step": step, "done_on": done_on.isoformat(), "note": note or None}
    return records.save(desk, "formation", values, record=states[step].record or None)


def target(desk: Desk) -> int:
    """How many villages the district wants formed; 0 where nobody has said."""
    with desk.engine.connect() as conn:
        return int(settings.get(conn, _TARGET, 0))


def set_target(desk: Desk, villages: int) -> None:
    """Set that number. Raises RecordRefused "formation.target" below 0 or above 10,000."""
    permit(desk, Permission.WRITE)
    if not 0 <= villages <= 10_000:
        raise RecordRefused("formation.target")
    with desk.engine.begin() as conn:
        settings.put(conn, _TARGET, villages)


def table(desk: Desk) -> FormationTable:
    """Every village of which something is here, with its steps; launched ones count as formed."""
    identity, formation = record_table("village_profile"), record_table("formation")
    with desk.engine.connect() as conn:
        names: dict[str, tuple[str, str]] = {}
        for row in conn.execute(select(identity).order_by(identity.c.id.desc())).mappings():
            names[row["village"]] = (row["name"] or "", row["launched_on"] or "")
        steps: dict[str, set[int]] = {}
        launches: dict[str, str] = {}
        for row in conn.execute(select(formation).where(formation.c.done_on.is_not(None))).mappings():
            steps.setdefault(row["village"], set()).add(row["step"])
            if row["step"] == _LAUNCH:
                launches[row["village"]] = row["done_on"]
    found = tuple(
        VillageFormation(
            village,
            names.get(village, ("", ""))[0],
            frozenset(steps.get(village, ())),
            names.get(village, ("", ""))[1] or launches.get(village, ""),
        )
        for village in sorted({*names, *steps, *profile.latest_of_all(desk)})
    )
    return FormationTable(found, target(desk))
