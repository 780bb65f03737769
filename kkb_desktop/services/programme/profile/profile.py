"""The village's profile: its identity, and its state month by month with what depends on what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Requirement, Value, Values
from kkb_desktop.domain.records.profile_month import PROFILE_MONTH
from kkb_desktop.domain.text import Text
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.records import RecordView, Saved
from kkb_desktop.store.projection import values_of
from kkb_desktop.store.schema import record_table


@dataclass(frozen=True, slots=True)
class MonthSheet:
    """One month's profile: the record if there is one, and the last earlier month's answers as a proposal."""

    month: str
    record: RecordView | None
    proposal: Values
    proposal_month: str


@dataclass(frozen=True, slots=True)
class Filled:
    """How much of a section is answered; what is not is "belum diisi", neither yes nor no."""

    key: str
    label: Text
    asked: int
    answered: int


def identity(desk: Desk, village: str | None = None) -> RecordView | None:
    """The lasting part of the profile; None where nobody has begun it. Of several (two laptops) the oldest id."""
    table = record_table("village_profile")
    query = (
        select(table.c.id).where(table.c.village == (village or desk.region)).order_by(table.c.id).limit(1)
    )
    with desk.engine.connect() as conn:
        found = conn.scalar(query)
    return records.read(desk, "village_profile", found) if found else None


def save_identity(desk: Desk, values: Values, *, opened: RecordView | None = None) -> Saved:
    """Keep the lasting part. Raises RecordHasErrors."""
    permit(desk, Permission.WRITE)
    return records.save(desk, "village_profile", values, opened=opened)


def months(desk: Desk, village: str | None = None) -> list[str]:
    """The months ("2026-11-01") for which there is a profile, the latest first."""
    table = record_table("profile_month")
    query = select(table.c.month).where(
        table.c.village == (village or desk.region), table.c.month.is_not(None)
    )
    with desk.engine.connect() as conn:
        return sorted(set(conn.scalars(query)), reverse=True)


def month_of(day: date) -> str:
    """The month of a day, as it is kept: its first day."""
    return day.replace(day=1).isoformat()


def last_day(desk: Desk, month: str) -> date:
    """The last day of a month ("2026-11-01"), or today while it lasts."""
    first = date.fromisoformat(month)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(date.fromordinal(following.toordinal() - 1), today(desk))


def read_month(desk: Desk, month: str, village: str | None = None) -> MonthSheet:
    """The profile of a month ("2026-11-01"). Of two records for a month (two laptops) the oldest id is shown."""
    table = record_table("profile_month")
    home = village or desk.region
    with desk.engine.connect() as conn:
        own = conn.scalar(
            select(table.c.id).where(table.c.village == home, table.c.month == month).order_by(table.c.id)
        )
        before = conn.execute(
            select(table)
            .where(table.c.village == home, table.c.month < month)
            .order_by(table.c.month.desc(), table.c.id)
            .limit(1)
        ).mappings()
        last = before.first()
    proposal = values_of("profile_month", last) if last is not None else {}
    return MonthSheet(
        month,
        records.read(desk, "profile_month", own) if own else None,
        {key: value for key, value in proposal.items() if key not in ("village", "month")},
        str(last["month"]) if last is not None else "",
    )


def save_month(desk: Desk, month: str, values: Values, *, opened: RecordView | None = None) -> Saved:
    """Keep a month's profile; what cannot be without something else is brought in line with it (`consistent`).

    A second record for a month that has one is not made: without `opened` the values go into the existing one.
    Raises RecordHasErrors, for a month that has not begun among others.
    """
    permit(desk, Permission.WRITE)
    if opened is None:
        opened = read_month(desk, month).record
    whole = {**(opened.values if opened else {}), **values, "month": month}
    return records.save(desk, "profile_month", {**values, **consistent(whole), "month": month}, opened=opened)


def begin_month(desk: Desk, month: str) -> Saved:
    """Begin a month with the last one's answers. Raises RecordRefused "profile.month_exists", "profile.no_earlier"."""
    permit(desk, Permission.WRITE)
    sheet = read_month(desk, month)
    if sheet.record is not None:
        raise RecordRefused("profile.month_exists")
    if not sheet.proposal:
        raise RecordRefused("profile.no_earlier")
    return save_month(desk, month, {key: value for key, value in sheet.proposal.items() if value is not None})


def consistent(values: Values) -> dict[str, Value]:
    """What the dependencies of the profile demand, as values to be written over those given.

    No working group: no decree, no training, nobody in it. No work plan: no data used for it. A PKB/PLKB companion:
    nobody else guides. Not trained: nobody was trained.
    """
    forced: dict[str, Value] = {}
    if values.get("has_pokja") == 2:
        forced |= {"pokja_decree": 2, "pokja_members": 0, "pokja_trained": 2}
    if {**values, **forced}.get("pokja_trained") == 2:
        forced |= {"pokja_training": None, "pokja_trained_count": 0}
    if values.get("has_plan") == 2:
        forced["data_used"] = None
    if values.get("has_companion") == 1:
        forced |= {"guide": None, "guide_other": None}
    if values.get("has_companion") == 2:
        forced["companion_number"] = None
    for field in PROFILE_MONTH.fields:
        if field.key.endswith("_frequency") and values.get(field.key.removesuffix("_frequency")) == 2:
            forced[field.key] = None
    return forced


def filled(values: Values) -> tuple[Filled, ...]:
    """How much of each section is answered."""
    found = []
    for section in PROFILE_MONTH.sections:
        asked = [
            field
            for field in PROFILE_MONTH.in_section(section.key)
            if field.requirement is not Requirement.OPTIONAL and field.applies(values)
        ]
        answered = sum(values.get(field.key) is not None for field in asked)
        found.append(Filled(section.key, section.label, len(asked), answered))
    return tuple(found)


def latest(desk: Desk, day: date | None = None, *, village: str | None = None) -> Values | None:
    """The answers of the latest month that had begun by `day` (today); None where there is none."""
    found = latest_of_all(desk, day, village=village or desk.region)
    return next(iter(found.values()), None)


def latest_of_all(desk: Desk, day: date | None = None, *, village: str | None = None) -> Mapping[str, Values]:
    """The same for every village of this desk, by village."""
    table = record_table("profile_month")
    query = select(table).where(table.c.month <= month_of(day or today(desk)))
    if village is not None:
        query = query.where(table.c.village == village)
    found: dict[str, Values] = {}
    with desk.engine.connect() as conn:
        for row in conn.execute(query.order_by(table.c.month, table.c.id.desc())).mappings():
            found[row["village"]] = values_of("profile_month", row)
    return found
