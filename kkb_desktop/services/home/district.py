"""What the first page of an office says: what waits, which villages sent when, how far the survey covers them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from kkb_desktop.domain import regions
from kkb_desktop.services.backup.standing import Standing, standing
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.events.presence import is_here, is_listed
from kkb_desktop.services.home.next_steps import LONG, NextStep, office_steps
from kkb_desktop.services.home.start import StartStep, office_start
from kkb_desktop.services.home.status import HeaderStatus, status
from kkb_desktop.services.programme.profile.village_names import VillageName, known_villages, village_names
from kkb_desktop.store import peers, schema
from kkb_desktop.store.schema import record_table


@dataclass(frozen=True, slots=True)
class VillageTraffic:
    """A village that is to send: it has an approved laptop, or data here.

    `last_in` is when its last package was taken in, None for never; `silent` the whole days since. `estimated` families
    come from its profile, None where nobody has said. `waiting`: a laptop of it is not approved yet.
    """

    name: VillageName
    families: int
    estimated: int | None
    last_in: datetime | None
    silent: int | None
    waiting: bool

    @property
    def late(self) -> bool:
        """Whether nothing has come for more than a month, or ever."""
        return self.silent is None or self.silent > LONG.days


@dataclass(frozen=True, slots=True)
class OfficeToday:
    """`villages` the longest silent first; `in_region` is how many there are in all, None where no list knows the
    region. `start` are the first steps, empty once data has come in; `safety` is how the data is backed up.
    """

    day: date
    now: HeaderStatus
    villages: tuple[VillageTraffic, ...]
    in_region: int | None
    people: int
    steps: tuple[NextStep, ...]
    start: tuple[StartStep, ...]
    safety: Standing

    @property
    def families(self) -> int:
        """All families in hand."""
        return sum(each.families for each in self.villages)

    @property
    def covered(self) -> tuple[int, int]:
        """Families in hand and estimated families, of the villages that have said how many they expect."""
        known = [each for each in self.villages if each.estimated]
        return sum(each.families for each in known), sum(each.estimated or 0 for each in known)

    @property
    def late(self) -> tuple[VillageTraffic, ...]:
        """The villages from which nothing has come for more than a month, the longest silent first."""
        return tuple(each for each in self.villages if each.late)


def office_today(desk: Desk) -> OfficeToday:
    """What waits at this office, and where its villages are."""
    now, day = status(desk), today(desk)
    with desk.engine.connect() as conn:
        in_hand, people, expected, came = _families(conn), _people(conn), _expected(conn), _last_in(conn)
        laptops = [each for each in peers.devices(conn) if len(each.village) == _VILLAGE]
        start = () if came or in_hand else office_start(conn, desk)
    sending = {each.village for each in laptops if each.status == "approved"}
    waiting = {each.village for each in laptops if each.status == "pending"}
    names = village_names(desk, {*sending, *waiting, *in_hand, *came, *known_villages(desk)})
    villages = [
        VillageTraffic(
            name,
            in_hand.get(code, 0),
            expected.get(code),
            came.get(code),
            (day - came[code].astimezone().date()).days if code in came else None,
            code in waiting,
        )
        for code, name in names.items()
    ]
    villages.sort(key=lambda each: (-_silence(each), each.name.title, each.name.village))
    return OfficeToday(
        day,
        now,
        tuple(villages),
        len(regions.villages_of(desk.region)) or None,
        people,
        office_steps(desk, now),
        start,
        standing(desk),
    )


_VILLAGE = 10  # digits of a village's code


def _silence(each: VillageTraffic) -> float:
    return float("inf") if each.silent is None else each.silent


def _families(conn: Connection) -> dict[str, int]:
    """Listed families by village."""
    table = record_table("family")
    query = select(table.c.village, func.count()).where(is_listed()).group_by(table.c.village)
    return {village: count for village, count in conn.execute(query) if village}


def _people(conn: Connection) -> int:
    return conn.scalar(select(func.count()).select_from(record_table("person")).where(is_here())) or 0


def _expected(conn: Connection) -> dict[str, int]:
    """Estimated families by village; of two profiles of a village the older counts, as in `profile.identity`."""
    table = record_table("village_profile")
    query = select(table.c.village, table.c.estimated_families).order_by(table.c.id.desc())
    return {village: count for village, count in conn.execute(query) if village and count}


def _last_in(conn: Connection) -> dict[str, datetime]:
    """When the last package of each village was taken in; those taken out again do not count."""
    bundle = schema.bundle.c
    query = (
        select(bundle.village, func.max(bundle.at))
        .where(bundle.direction == "in", bundle.kind == "bundle", bundle.excluded == 0)
        .group_by(bundle.village)
    )
    return {village: datetime.fromisoformat(at) for village, at in conn.execute(query)}
