"""An invented village for trying the program and for measuring it: families, people, what they answered and lived.

The same seed and day always give the same village, ids included. Names are common ones put together by chance, the
regency does not exist (32.99), and so no NIK in it can belong to anybody.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from kkb_desktop.domain.clock import Clock, RandomBytes, system_clock, system_random
from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.domain.records.activity import OTHER_TARGET
from kkb_desktop.services.desk.desk import Desk, close, create_desk, desk_exists, open_desk
from kkb_desktop.services.sample import words as words
from kkb_desktop.services.sample.answers import Interviews
from kkb_desktop.services.sample.families import FamilyMaker, sizes
from kkb_desktop.services.sample.lives import Chronicle
from kkb_desktop.services.sample.programme import add_programme
from kkb_desktop.services.writing import steps
from kkb_desktop.store import log
from kkb_desktop.store.keyfile import Cost
from kkb_desktop.store.writing import Change

VILLAGE = "3299012001"
PLACE = ("Desa Sukamekar", "Kec. Cimekar", "Kab. Purwasari", "data contoh")
USER = "Bu Sari Lestari"
PASSPHRASE = "data contoh untuk mencoba"
"""Of the sample desk only, where there is nothing to protect."""


@dataclass(frozen=True, slots=True)
class SampleRecord:
    """A record as it would be typed, with its id."""

    type: str
    id: str
    values: Values


@dataclass(frozen=True, slots=True)
class SampleVillage:
    """A whole village. `people` are those who live here today, in the order of `families`; `gone` those who died or
    left in the last three years, `left` the families that moved away as a whole. `surveys` hold one record per family
    and round, `planning` one per woman and round; `programme` is everything else the village keeps: profiles by month,
    workers, groups with their meetings, plans, partners.
    """

    village: str
    profile: SampleRecord
    families: tuple[SampleRecord, ...]
    people: tuple[SampleRecord, ...]
    gone: tuple[SampleRecord, ...]
    activities: tuple[SampleRecord, ...]
    surveys: tuple[SampleRecord, ...] = ()
    planning: tuple[SampleRecord, ...] = ()
    events: tuple[SampleRecord, ...] = ()
    visits: tuple[SampleRecord, ...] = ()
    left: tuple[SampleRecord, ...] = ()
    programme: tuple[SampleRecord, ...] = ()

    def records(self) -> tuple[SampleRecord, ...]:
        """Everything, what is referred to before what refers to it; events in the order in which they happened."""
        return (
            self.profile,
            *self.families,
            *self.left,
            *self.people,
            *self.gone,
            *self.activities,
            *self.surveys,
            *self.planning,
            *self.events,
            *self.visits,
            *self.programme,
        )


def build(
    count_families: int = 214,
    seed: int = 1,
    *,
    count_people: int | None = None,
    today: date = date(2026, 11, 23),
    village: str = VILLAGE,
    gaps: bool = True,
    history: bool = True,
) -> SampleVillage:
    """A village of that many families, with 3.79 members each unless `count_people` says how many (1 to 9 each).

    With `gaps` a few items are left open as in a real survey, a few people have no NIK and the current round has not
    reached everybody; without, every field that is asked of everybody is filled. With `history` come the last three
    survey rounds, the family planning block, the life events of three years and the visits of one; without, there is
    only who lives here today. Raises ValueError where the people do not fit into the families.
    """
    people = count_people if count_people is not None else round(count_families * 810 / 214)
    if not count_families <= people <= 9 * count_families:
        raise ValueError("a family has one to nine members")
    maker = FamilyMaker(Random(seed), today, village, gaps)
    for size in sizes(maker.chance, count_families, people):
        maker.family(size)
    here = [life for home in maker.households for life in home.lives]
    chronicle, interviews = Chronicle(maker), Interviews(maker)
    if history:
        for size in sizes(maker.chance, count_families // 70, count_families // 70 * 4):
            maker.family(size, left=True)
        chronicle.tell()
        interviews.hold()
    profile: dict[str, Value] = {
        "village": village,
        "name": f"Kampung KB {PLACE[0].removeprefix('Desa ')}",
        "launched_on": "2019-07-16",
        "estimated_families": count_families + count_families // 13 + 1,
        "description": "Desa pertanian di kaki bukit; separuh keluarga bertani, selebihnya berdagang dan berjasa.",
    }

    def numbered(type: str, many: list[dict[str, Value]]) -> tuple[SampleRecord, ...]:
        return tuple(SampleRecord(type, maker.id(), values) for values in many)

    families = tuple(
        SampleRecord("family", home.id, home.values) for home in maker.households if not home.left
    )
    residents = tuple(SampleRecord("person", life.id, life.values) for life in here)
    programme: list[SampleRecord] = []
    if history:
        own = Random(seed + 1)  # so that the families stay the same whatever the programme becomes

        def add(type: str, values: dict[str, Value]) -> str:
            programme.append(SampleRecord(type, own.randbytes(16).hex(), values))
            return programme[-1].id

        add_programme(
            add,
            own,
            today,
            village,
            [(each.id, each.values) for each in families],
            [(each.id, each.values) for each in residents],
            lambda sex: _name(own, sex),
        )
    return SampleVillage(
        village,
        SampleRecord("village_profile", maker.id(), profile),
        families,
        residents,
        tuple(SampleRecord("person", life.id, life.values) for life in chronicle.gone),
        numbered("activity", [_activity(maker) for _ in range(26)]),
        numbered("family_survey", interviews.surveys),
        numbered("planning_survey", interviews.planning),
        numbered("life_event", chronicle.events),
        numbered("visit", interviews.visits),
        tuple(SampleRecord("family", home.id, home.values) for home in maker.households if home.left),
        tuple(programme),
    )


def changes(village: SampleVillage) -> list[Change]:
    """The village as what a step writes."""
    return [
        Change(each.type, each.id, village.village, "put", dict(each.values), None)
        for each in village.records()
    ]


def open_sample(
    folder: Path, *, training: bool = False, clock: Clock = system_clock, random: RandomBytes = system_random
) -> Desk:
    """The desk for trying things out: made with the invented village on first use, as it was left on later ones.

    With `training` it is one that exchanges nothing with real desks; raises StoreRefused "training.not_training"
    where the folder holds another.
    """
    if desk_exists(folder):
        desk = open_desk(folder, USER, PASSPHRASE, clock=clock, random=random)
    else:
        desk, _recovery_code = create_desk(
            folder,
            "village",
            VILLAGE,
            USER,
            PASSPHRASE,
            "kader",
            place=PLACE,
            training=training,
            clock=clock,
            random=random,
            cost=Cost(memory_kib=8 * 1024, iterations=1, lanes=1),
        )
    try:
        if training and not desk.training:
            raise StoreRefused("training.not_training")
        with desk.engine.connect() as conn:
            empty = not log.vector(conn)  # new, or the laptop went off while it was being filled
        if empty:
            steps.write(desk, changes(build(today=clock().astimezone().date())), label="Data contoh")
    except BaseException:
        close(desk)
        raise
    return desk


def _name(chance: Random, sex: int) -> str:
    first, second = (words.MALE, words.MALE_SECOND) if sex == 1 else (words.FEMALE, words.FEMALE_SECOND)
    return f"{chance.choice(first)} {chance.choice(second)}"


def _activity(maker: FamilyMaker) -> dict[str, Value]:
    chance = maker.chance
    title, section, programme, targets, agencies = chance.choice(words.ACTIVITIES)
    held = maker.day_between(maker.today - timedelta(days=330), maker.today)
    women = chance.randint(6, 38)
    values: dict[str, Value] = {
        "village": maker.village,
        "title": title,
        "held_on": held.isoformat(),
        "place": chance.choice(words.PLACES),
        "section": section,
        "programme": programme,
        "description": f"{title} bersama kader, bidan desa dan pengurus RT.",
        "agencies": sorted(agencies),
        "target_groups": sorted(targets),
        "male_participants": chance.randint(0, women),
        "female_participants": women,
        "funding": sorted(chance.sample((2, 3, 6), chance.randint(1, 2))),
        "amount": chance.randint(1, 30) * 50_000,
        "outcome": chance.choice(words.OUTCOMES),
    }
    if OTHER_TARGET in targets:
        values["other_target"] = "Pengurus kelompok"
    if maker.gaps:
        maker.leave_open(values, ("outcome", "amount"), 0.3)
    return values
