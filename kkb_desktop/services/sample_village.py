"""An invented village for trying the program and for measuring it: families, people, activities.

The same seed and day always give the same village, ids included. Names are common ones put together by chance, the
regency does not exist (32.99), and so no NIK in it can belong to anybody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

from kkb_desktop.domain.clock import Clock, RandomBytes, system_clock, system_random
from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.services import sample_words as words
from kkb_desktop.services import steps
from kkb_desktop.services.desk import Desk, close, create_desk, desk_exists, open_desk
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
    """A whole village. `people` follow the order of `families`."""

    village: str
    profile: SampleRecord
    families: tuple[SampleRecord, ...]
    people: tuple[SampleRecord, ...]
    activities: tuple[SampleRecord, ...]

    def records(self) -> tuple[SampleRecord, ...]:
        """Everything, what is referred to before what refers to it."""
        return (self.profile, *self.families, *self.people, *self.activities)


def build(
    count_families: int = 214,
    seed: int = 1,
    *,
    count_people: int | None = None,
    today: date = date(2026, 11, 23),
    village: str = VILLAGE,
    gaps: bool = True,
) -> SampleVillage:
    """A village of that many families, with 3.79 members each unless `count_people` says how many (1 to 9 each).

    With `gaps` a few items are left open as in a real survey, a few people have no NIK; without, every field that
    applies is filled. Raises ValueError where the people do not fit into the families.
    """
    people = count_people if count_people is not None else round(count_families * 810 / 214)
    if not count_families <= people <= 9 * count_families:
        raise ValueError("a family has one to nine members")
    maker = _Maker(Random(seed), today, village, gaps)
    for size in _sizes(maker.chance, count_families, people):
        maker.family(size)
    profile: dict[str, Value] = {
        "village": village,
        "name": f"Kampung KB {PLACE[0].removeprefix('Desa ')}",
        "launched_on": "2019-07-16",
        "estimated_families": count_families + count_families // 13 + 1,
        "description": "Desa pertanian di kaki bukit; separuh keluarga bertani, selebihnya berdagang dan berjasa.",
    }
    return SampleVillage(
        village,
        SampleRecord("village_profile", maker.id(), profile),
        tuple(maker.families),
        tuple(maker.people),
        tuple(maker.activity() for _ in range(26)),
    )


def changes(village: SampleVillage) -> list[Change]:
    """The village as what a step writes."""
    return [
        Change(each.type, each.id, village.village, "put", dict(each.values), None)
        for each in village.records()
    ]


def open_sample(folder: Path, *, clock: Clock = system_clock, random: RandomBytes = system_random) -> Desk:
    """The desk for trying things out: made with the invented village on first use, as it was left on later ones."""
    if desk_exists(folder):
        return open_desk(folder, USER, PASSPHRASE, clock=clock, random=random)
    desk, _recovery_code = create_desk(
        folder,
        "village",
        VILLAGE,
        USER,
        PASSPHRASE,
        "kader",
        place=PLACE,
        clock=clock,
        random=random,
        cost=Cost(memory_kib=8 * 1024, iterations=1, lanes=1),
    )
    try:
        day = clock().astimezone().date()
        steps.write(desk, changes(build(today=day)), label="Data contoh")
    except BaseException:
        close(desk)
        raise
    return desk


def _sizes(chance: Random, families: int, people: int) -> list[int]:
    """That many family sizes with that sum, spread as in a survey: mostly three to five."""
    usual = chance.choices(range(1, 8), weights=(6, 13, 22, 28, 17, 9, 5), k=families)
    missing = people - sum(usual)
    step = 1 if missing > 0 else -1
    while missing:
        place = chance.randrange(families)
        if 1 <= usual[place] + step <= 9:
            usual[place] += step
            missing -= step
    return usual


@dataclass
class _Maker:
    """Makes families one after the other, with numbers that are never given twice."""

    chance: Random
    today: date
    village: str
    gaps: bool
    families: list[SampleRecord] = field(default_factory=list)
    people: list[SampleRecord] = field(default_factory=list)
    serials: Counter[str] = field(default_factory=Counter)

    def id(self) -> str:
        return self.chance.randbytes(16).hex()

    def family(self, size: int) -> None:
        family = self.id()
        chance = self.chance
        rt = chance.randint(1, 9)
        members = self._members(size)
        head = members[0]
        settled = self._day_between(max(date(2010, 1, 4), _years_after(_born(head), 20)), self.today)
        values: dict[str, Value] = {
            "village": self.village,
            "head_name": head["name"],
            "card_number": self._number(settled.strftime("%d%m%y")),
            "surveyed_on": self._day_between(self.today - timedelta(days=200), self.today).isoformat(),
            "family_number": len(self.families) + 1,
            "address": f"{chance.choice(words.STREETS)} No. {chance.randint(1, 98)}",
            "house_number": str(chance.randint(1, 98)),
            "hamlet": words.HAMLETS[(rt - 1) // 3],
            "rt": f"{rt:02d}",
            "rw": f"{(rt + 2) // 3:02d}",
            "phone": f"08{chance.randint(10**9, 10**10 - 1)}",
            "kki": f"{self.village}{len(self.families) + 1:05d}",
            "note": chance.choice(words.NOTES),
        }
        if self.gaps:
            self._leave_open(values, ("house_number", "kki"), 1.0)
            self._leave_open(values, ("note",), 0.8)
            self._leave_open(values, ("phone",), 0.3)
            self._leave_open(values, ("surveyed_on", "address"), 0.01)
        self.families.append(SampleRecord("family", family, values))
        ids = [self.id() for _ in members]
        mother = next((at for at, each in enumerate(members[:2]) if each["sex"] == 2), None)
        for number, (id, member) in enumerate(zip(ids, members, strict=True), start=1):
            if member["relation"] == 4 and mother is not None:
                member["mother"] = ids[mother]
            member |= {"village": self.village, "family": family, "number": number}
            self.people.append(SampleRecord("person", id, member))

    def activity(self) -> SampleRecord:
        chance = self.chance
        title, section, programme, targets, agencies = chance.choice(words.ACTIVITIES)
        held = self._day_between(self.today - timedelta(days=330), self.today)
        women = chance.randint(6, 38)
        values: dict[str, Value] = {
            "village": self.village,
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
        if self.gaps:
            self._leave_open(values, ("outcome", "amount"), 0.3)
        return SampleRecord("activity", self.id(), values)

    def _members(self, size: int) -> list[dict[str, Value]]:
        """Head, wife, children, then a grandmother: who fits into a family of that size."""
        chance = self.chance
        grandmother = size >= 5 and chance.random() < 0.25
        alone = size == 1 or (size <= 3 and chance.random() < 0.22)
        children = size - (1 if alone else 2) - grandmother
        youngest, eldest = 24 + 2 * children, 80 if alone or not children else 68
        head_age = round(chance.triangular(youngest, eldest, max(youngest, 40)))
        head_sex = chance.choice((1, 2, 2)) if alone else 1
        head = self._person(head_sex, head_age, 1, (4 if head_age > 45 else 3) if alone else 2)
        members = [head]
        mother_age = head_age
        if not alone:
            mother_age = max(20 + 2 * children, head_age - chance.randint(0, 7))
            members.append(self._person(2, mother_age, 3, 2))
        father = head["name"] if head_sex == 1 else chance.choice(words.MALE)
        mother = members[-1]["name"] if members[-1]["sex"] == 2 else chance.choice(words.FEMALE)
        oldest = min(mother_age - 20, 32)
        ages = sorted((chance.randint(0, max(0, oldest)) for _ in range(children)), reverse=True)
        for age in ages:
            child = self._person(chance.choice((1, 2)), age, 4, 1)
            members.append(child | {"father_name": father, "mother_name": mother})
        if grandmother:
            members.append(self._person(2, min(92, head_age + chance.randint(20, 30)), 7, 4))
        return members

    def _person(self, sex: int, age: int, relation: int, marital: int) -> dict[str, Value]:
        chance = self.chance
        born = self._day_between(
            _years_before(self.today, age + 1) + timedelta(days=1), _years_before(self.today, age)
        )
        names = words.MALE if sex == 1 else words.FEMALE
        seconds = words.MALE_SECOND if sex == 1 else words.FEMALE_SECOND
        day = born.day + (40 if sex == 2 else 0)
        values: dict[str, Value] = {
            "name": f"{chance.choice(names)} {chance.choice(seconds)}",
            "nik_status": 1,
            "nik": self._number(f"{day:02d}{born:%m%y}"),
            "sex": sex,
            "birth_place": chance.choice(words.TOWNS),
            "birth_date": born.isoformat(),
            "birth_certificate": 1 if age < 25 or chance.random() < 0.6 else 2,
            "relation": relation,
            "marital_status": marital,
            "mother_name": f"{chance.choice(words.FEMALE)} {chance.choice(words.FEMALE_SECOND)}",
            "father_name": f"{chance.choice(words.MALE)} {chance.choice(words.MALE_SECOND)}",
            "religion": chance.choices((1, 2, 3), weights=(96, 3, 1))[0],
            "occupation": self._occupation(sex, age),
            "education": self._education(age),
            "health_insurance": chance.choices((1, 2, 3, 4), weights=(55, 20, 5, 20))[0],
            "presence": chance.choices((1, 2, 3), weights=(93, 5, 2))[0],
        }
        if marital != 1:
            values["first_marriage_age"] = min(age, chance.randint(19, 27))
        if self.gaps:
            if chance.random() < 0.02:
                values |= {"nik": None, "nik_status": chance.choice((2, 3))}
                del values["nik"]
            self._leave_open(values, ("education", "health_insurance", "first_marriage_age"), 0.004)
        return values

    def _occupation(self, sex: int, age: int) -> int:
        if age < 18 or (age < 22 and self.chance.random() < 0.6):
            return 1
        weights = (6, 34, 2, 12, 1, 6, 14, 13, 2, 10) if sex == 1 else (52, 16, 0, 12, 0, 5, 7, 6, 1, 1)
        return self.chance.choices(range(1, 11), weights=weights)[0]

    def _education(self, age: int) -> int:
        if age < 7:
            return 1
        for upper, level in ((13, 3), (16, 5), (19, 7)):
            if age < upper:
                return level
        weights = (12, 22, 40, 14, 10, 2) if age > 50 else (1, 3, 20, 27, 38, 11)
        return self.chance.choices((1, 2, 4, 6, 8, 10), weights=weights)[0]

    def _number(self, dated: str) -> str:
        """Region, the date given, a serial: as the registry builds NIK and card numbers. Serials start at 5001."""
        start = self.village[:6] + dated
        self.serials[start] += 1
        return f"{start}{5000 + self.serials[start]:04d}"

    def _day_between(self, first: date, last: date) -> date:
        return first + timedelta(days=self.chance.randint(0, max(0, (last - first).days)))

    def _leave_open(self, values: dict[str, Value], keys: Sequence[str], share: float) -> None:
        for key in keys:
            if self.chance.random() < share:
                values.pop(key, None)


def _born(member: Values) -> date:
    return date.fromisoformat(str(member["birth_date"]))


def _years_before(day: date, years: int) -> date:
    return _years_after(day, -years)


def _years_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
