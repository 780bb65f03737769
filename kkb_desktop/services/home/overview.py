"""The numbers of the home page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, case, func, select

from kkb_desktop.domain.operations.stamp import moment_of
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.events.presence import is_here, is_listed
from kkb_desktop.services.families.completeness import incomplete_families
from kkb_desktop.services.families.flags import FLAGS, years_before
from kkb_desktop.services.writing.delivery import underway
from kkb_desktop.store import conflicts, drafts, schema
from kkb_desktop.store.schema import record_table


@dataclass(frozen=True, slots=True)
class AgeGroup:
    """People of `low` to `high` completed years; `high` None for the last, open group."""

    low: int
    high: int | None
    male: int
    female: int


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything is counted on this laptop's records as of `day`; who is gone counts no more.

    `estimated_families` comes from the village profile, None where nobody has filled it in. `pyramid` holds the
    fifteen age groups, the youngest first; who has no birth date or sex is in `without_age_or_sex` instead.
    `complete` counts families that lack nothing expected. `flags` counts families by `family_flags.FLAGS`.
    `activities` are those of the current month; `last_activity` is the day of the latest of all.
    `last_sent` is when the last bundle was written.
    """

    day: date
    families: int
    estimated_families: int | None
    people: int
    male: int
    female: int
    pyramid: tuple[AgeGroup, ...]
    without_age_or_sex: int
    complete: int
    incomplete: int
    missing_nik: int
    flags: dict[str, int]
    unsent: int
    sent: int
    activities: int
    participants: int
    last_activity: str
    drafts: int
    conflicts: int
    last_change: datetime | None
    last_sent: datetime | None


def overview(desk: Desk, *, village: str | None = None) -> Overview:
    """The numbers of one village, or of all villages on this desk."""
    day = today(desk)
    with desk.engine.connect() as conn:
        families = _families(conn, village)
        incomplete = len(families & incomplete_families(conn, day))
        pyramid, unknown = _pyramid(conn, day, village)
        male, female = _by_sex(conn, village)
        activities, participants, last_activity = _activities(conn, day, village)
        waiting = list(underway(conn, desk).values())
        return Overview(
            day=day,
            families=len(families),
            estimated_families=_estimated(conn, village),
            people=_people(conn, village),
            male=male,
            female=female,
            pyramid=pyramid,
            without_age_or_sex=unknown,
            complete=len(families) - incomplete,
            incomplete=incomplete,
            missing_nik=_missing_nik(conn, village),
            flags=_flags(conn, day, families),
            unsent=waiting.count("unsent"),
            sent=waiting.count("sent"),
            activities=activities,
            participants=participants,
            last_activity=last_activity,
            drafts=len(list(drafts.drafts(conn))),
            conflicts=len(conflicts.open_conflicts(conn)),
            last_change=_last_change(conn),
            last_sent=_last_sent(conn),
        )


def _families(conn: Connection, village: str | None) -> set[str]:
    table = record_table("family")
    query = select(table.c.id).where(is_listed())
    return set(conn.scalars(query if village is None else query.where(table.c.village == village)))


def _people(conn: Connection, village: str | None) -> int:
    table = record_table("person")
    query = select(func.count()).select_from(table).where(is_here())
    return conn.scalar(query if village is None else query.where(table.c.village == village)) or 0


def _by_sex(conn: Connection, village: str | None) -> tuple[int, int]:
    table = record_table("person")
    query = select(table.c.sex, func.count()).where(is_here()).group_by(table.c.sex)
    if village is not None:
        query = query.where(table.c.village == village)
    numbers: dict[int | None, int] = dict(conn.execute(query).all())
    return numbers.get(1, 0), numbers.get(2, 0)


_LOWS = tuple(range(0, 75, 5))


def _pyramid(conn: Connection, day: date, village: str | None) -> tuple[tuple[AgeGroup, ...], int]:
    table = record_table("person")
    # The oldest group first: a case takes the first test that holds. Later than today counts as youngest.
    group = case(
        *((table.c.birth_date <= years_before(day, low), low) for low in reversed(_LOWS[1:])), else_=0
    ).label("low")
    known = table.c.birth_date.is_not(None) & table.c.sex.in_((1, 2)) & is_here()
    query = select(group, table.c.sex, func.count()).where(known).group_by(group, table.c.sex)
    unknown = table.c.birth_date.is_(None) | table.c.sex.is_(None)
    others = select(func.count()).select_from(table).where(unknown, is_here())
    if village is not None:
        query, others = query.where(table.c.village == village), others.where(table.c.village == village)
    numbers = {(low, sex): count for low, sex, count in conn.execute(query)}
    groups = tuple(
        AgeGroup(low, low + 4 if low < 70 else None, numbers.get((low, 1), 0), numbers.get((low, 2), 0))
        for low in _LOWS
    )
    return groups, conn.scalar(others) or 0


def _missing_nik(conn: Connection, village: str | None) -> int:
    table = record_table("person")
    query = select(func.count()).select_from(table).where(table.c.nik.is_(None), is_here())
    return conn.scalar(query if village is None else query.where(table.c.village == village)) or 0


def _flags(conn: Connection, day: date, families: set[str]) -> dict[str, int]:
    table = record_table("person")
    return {
        flag: len(
            families & set(conn.scalars(select(table.c.family).where(test(table, day), is_here()).distinct()))
        )
        for flag, test in FLAGS.items()
    }


def _estimated(conn: Connection, village: str | None) -> int | None:
    table = record_table("village_profile")
    query = select(func.sum(table.c.estimated_families))
    total = conn.scalar(query if village is None else query.where(table.c.village == village))
    return None if total is None else int(total)


def _activities(conn: Connection, day: date, village: str | None) -> tuple[int, int, str]:
    table = record_table("activity")
    both = func.coalesce(table.c.male_participants, 0) + func.coalesce(table.c.female_participants, 0)
    month = select(func.count(), func.sum(both)).where(table.c.held_on.startswith(day.isoformat()[:7]))
    latest = select(func.max(table.c.held_on))
    if village is not None:
        month, latest = month.where(table.c.village == village), latest.where(table.c.village == village)
    count, participants = conn.execute(month).one()
    return count, int(participants or 0), conn.scalar(latest) or ""


def _last_change(conn: Connection) -> datetime | None:
    stamp = conn.scalar(select(func.max(schema.op.c.stamp)))
    return moment_of(stamp) if stamp else None


def _last_sent(conn: Connection) -> datetime | None:
    sent = (schema.bundle.c.direction == "out") & (schema.bundle.c.kind != "receipt")
    at = conn.scalar(select(func.max(schema.bundle.c.at)).where(sent))
    return datetime.fromisoformat(at) if isinstance(at, str) else at
