"""What the first page of a village says: what to do next, how the village stands, how safe its data is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kkb_desktop.services.backup.standing import Standing, standing
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.families import families
from kkb_desktop.services.home.next_steps import NextStep, village_steps
from kkb_desktop.services.home.start import StartStep, village_start
from kkb_desktop.services.home.status import HeaderStatus, status
from kkb_desktop.services.programme.assessment import classification
from kkb_desktop.services.programme.assessment.classification import VillageClass
from kkb_desktop.services.programme.data_house.data_house import DataHouse, data_house
from kkb_desktop.services.programme.profile import profile

_COUNTED = ("all", "incomplete", "not_visited", "conflict", "no_nik")


@dataclass(frozen=True, slots=True)
class VillageToday:
    """What waits, and how far the survey is. `estimated` families come from the profile, None where nobody has said
    how many there are. `incomplete` families lack something expected of them, `not_visited` were
    not asked this year. `safety` is how the data is backed up. `start` are the first steps, empty once there are
    families and the district's card.
    """

    day: date
    families: int
    estimated: int | None
    incomplete: int
    not_visited: int
    now: HeaderStatus
    safety: Standing
    steps: tuple[NextStep, ...]
    start: tuple[StartStep, ...]


@dataclass(frozen=True, slots=True)
class VillageStanding:
    """How the village stands: the figures of its data house, and its class."""

    house: DataHouse
    village_class: VillageClass

    @property
    def class_told(self) -> bool:
        """Whether at least half of what the class rests on is known; as for a figure, else it would mislead."""
        return 2 * len(self.village_class.lacking) <= len(self.village_class.evidence)


def village_today(desk: Desk) -> VillageToday:
    """What waits in this village; tenths of a second in a village of 6,000 people."""
    now = status(desk)
    counted = families.counts(desk, filters=_COUNTED)
    identity = profile.identity(desk)
    estimated = identity.values.get("estimated_families") if identity is not None else None
    start: tuple[StartStep, ...] = ()
    if not counted["all"] or not now.has_card:
        with desk.engine.connect() as conn:
            start = village_start(conn)
    return VillageToday(
        today(desk),
        counted["all"],
        estimated if isinstance(estimated, int) else None,
        counted["incomplete"],
        counted["not_visited"],
        now,
        standing(desk),
        village_steps(desk, now, counted),
        start,
    )


def village_standing(desk: Desk) -> VillageStanding:
    """How this village stands; about a second in a village of 6,000 people."""
    house = data_house(desk, full=False)
    book = {key: house.count(key) for key in classification.BOOK}
    return VillageStanding(house, classification.classify(desk, house.day, book=book))
