"""Families that an activity reached, ticked on a list, and the people that live in them by sex and age."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from kkb_desktop.domain.activity_checks import AGE_BANDS
from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.dates import age_on
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Value
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.events.as_of import people_on
from kkb_desktop.services.writing import records, steps
from kkb_desktop.services.writing.batches import batches
from kkb_desktop.services.writing.changes import NOTHING, ChangeSet
from kkb_desktop.store.schema import record_table
from kkb_desktop.store.writing import Change

_MALE, _FEMALE = 1, 2
_UPPER = (10, 25, 60, 1_000)


@dataclass(frozen=True, slots=True)
class ReachedFamily:
    """A family that can be ticked. `here` is False for one that no longer lives here but was reached then."""

    id: str
    head_name: str
    rt: str
    rw: str
    address: str
    reached: bool
    here: bool


def reached(desk: Desk, activity: str) -> list[str]:
    """The families that an activity reached, each once, in the order of their ids."""
    table = record_table("reached_family")
    query = select(table.c.family).where(table.c.activity == activity).distinct().order_by(table.c.family)
    with desk.engine.connect() as conn:
        return list(conn.scalars(query))


def families_to_tick(desk: Desk, activity: str, text: str = "", *, rt: str = "") -> list[ReachedFamily]:
    """The families of the activity's village by RT, RW and name: those here, and those ticked before.

    Each word of `text` must be in the head's name, the card number or the address; `rt` is one RT, "" all.
    Raises RecordRefused "record.unknown".
    """
    village = str(records.read(desk, "activity", activity).values.get("village") or "")
    ticked = set(reached(desk, activity))
    family, person = record_table("family"), record_table("person")
    query = select(family.c.id, family.c.head_name, family.c.rt, family.c.rw, family.c.address).where(
        family.c.village == village
    )
    if rt:
        query = query.where(family.c.rt == rt)
    for word in text.split():
        held = [
            column.icontains(word, autoescape=True)
            for column in (family.c.head_name, family.c.card_number, family.c.address)
        ]
        query = query.where(held[0] | held[1] | held[2])
    gone = select(person.c.family).where(person.c.family.is_not(None))
    with desk.engine.connect() as conn:
        known = set(conn.scalars(gone.distinct()))
        here = set(conn.scalars(gone.where(person.c.gone_on.is_(None)).distinct()))
        found = conn.execute(query).all()
    listed = [
        ReachedFamily(
            row.id,
            row.head_name or "",
            row.rt or "",
            row.rw or "",
            row.address or "",
            row.id in ticked,
            # A family whose members nobody has typed yet lives here all the same.
            row.id in here or row.id not in known,
        )
        for row in found
    ]
    shown = [each for each in listed if each.here or each.reached]
    return sorted(shown, key=lambda each: (each.rw, each.rt, each.head_name.lower(), each.id))


def quarters(desk: Desk, village: str) -> list[str]:
    """The RT of a village that families live in."""
    family = record_table("family")
    query = select(family.c.rt).where(family.c.village == village, family.c.rt.is_not(None)).distinct()
    with desk.engine.connect() as conn:
        return sorted(each for each in conn.scalars(query) if each)


def set_reached(desk: Desk, activity: str, families: Collection[str]) -> ChangeSet:
    """Make these the families that the activity reached, as one step: new ones are added, others taken off.

    Raises RecordRefused "record.unknown" for an activity or a family that is not here.
    """
    permit(desk, Permission.WRITE)
    home = records.read(desk, "activity", activity)
    village = str(home.values["village"])
    table, family = record_table("reached_family"), record_table("family")
    wanted = set(families)
    with steps.transaction(desk) as conn:
        rows = conn.execute(select(table.c.id, table.c.family).where(table.c.activity == activity)).all()
        present = {row.family for row in rows}
        fresh = sorted(wanted - present)
        known = {
            each
            for part in batches(fresh, 1_000)
            for each in conn.scalars(select(family.c.id).where(family.c.id.in_(part)))
        }
        if len(known) != len(fresh):
            raise RecordRefused("record.unknown")
        gone = [row.id for row in rows if row.family not in wanted]
        views = records.views(conn, desk, gone)
        changes = [Change("reached_family", id, village, "delete", {}, views[id].heads) for id in gone]
        changes += [
            Change(
                "reached_family",
                new_id(desk.random),
                village,
                "put",
                {"village": village, "activity": activity, "family": each},
                None,
            )
            for each in fresh
        ]
        if not changes:
            return NOTHING
        return steps.write_in(conn, desk, changes, label="Keluarga yang dijangkau")


def people_of(desk: Desk, families: Collection[str], day: date) -> dict[str, Value]:
    """The people of these families on a day as an activity counts them: by sex and, where born on a known day, by age.

    An offer for the form, as not all who live in a family came.
    """
    counted = dict.fromkeys(("male_participants", "female_participants", *AGE_BANDS), 0)
    with desk.engine.connect() as conn:
        for part in batches(sorted(families), 1_000):
            for row in conn.execute(people_on(day, families=part)).mappings():
                if row["sex"] == _MALE:
                    counted["male_participants"] += 1
                elif row["sex"] == _FEMALE:
                    counted["female_participants"] += 1
                if row["birth_date"]:
                    age = age_on(date.fromisoformat(row["birth_date"]), day)
                    band = next(at for at, upper in enumerate(_UPPER) if age < upper)
                    counted[AGE_BANDS[band]] += 1
    return dict(counted)
