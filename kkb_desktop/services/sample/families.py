"""The families and people of the invented village, as they are today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from kkb_desktop.domain.dates import age_on
from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.services.sample import words as words


@dataclass
class Life:
    """Somebody's record as it is today, and what was different before: what `services.as_of` reads from the events.

    `away` are the spells outside the village, first day in, last day out, None where open: (None, day) came on that
    day, (day, None) left on it. `before` says what family, relation or marital status were until a day.
    """

    id: str
    values: dict[str, Value]
    away: list[tuple[date | None, date | None]] = field(default_factory=list)
    before: list[tuple[date, dict[str, Value]]] = field(default_factory=list)

    @property
    def born(self) -> date:
        """The day of birth; everybody in the village has one."""
        return born(self.values)

    def on(self, day: date) -> dict[str, Value] | None:
        """The values as of a day; None for who was not here."""
        if self.born > day:
            return None
        for gone, back in self.away:
            if (gone is None or day >= gone) and (back is None or day < back):
                return None
        values = dict(self.values)
        for until, former in sorted(self.before, key=lambda each: each[0], reverse=True):
            if day < until:
                values |= former
        return values


@dataclass
class Household:
    """A family with everybody who ever belonged to it; `settled` once something has happened to it, so that two
    invented stories do not contradict each other. `left` is for a family that moved away as a whole."""

    id: str
    values: dict[str, Value]
    lives: list[Life]
    settled: bool = False
    left: bool = False

    def members(self, day: date) -> list[tuple[Life, dict[str, Value]]]:
        """Who belonged to it on a day, with the values of then."""
        found = [(life, values) for life in self.lives if (values := life.on(day)) is not None]
        return [(life, values) for life, values in found if values["family"] == self.id]


def born(values: Values) -> date:
    """The birth date among a person's values."""
    return date.fromisoformat(str(values["birth_date"]))


def years_before(day: date, years: int) -> date:
    """The same day of the year, `years` earlier (later where negative); 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def sizes(chance: Random, families: int, people: int) -> list[int]:
    """That many family sizes with that sum, spread as in a survey: mostly three to five."""
    usual = chance.choices(range(1, 8), weights=(6, 13, 22, 28, 17, 9, 5), k=families)
    lacking = people - sum(usual)
    step = 1 if lacking > 0 else -1
    while lacking:
        place = chance.randrange(families)
        if 1 <= usual[place] + step <= 9:
            usual[place] += step
            lacking -= step
    return usual


@dataclass
class FamilyMaker:
    """Makes families one after the other, with numbers that are never given twice."""

    chance: Random
    today: date
    village: str
    gaps: bool
    households: list[Household] = field(default_factory=list)
    serials: Counter[str] = field(default_factory=Counter)

    def id(self) -> str:
        """A new record id."""
        return self.chance.randbytes(16).hex()

    def family(self, size: int, *, left: bool = False) -> None:
        """A family of that many members, added to `households`."""
        family = self.id()
        chance = self.chance
        rt = chance.randint(1, 9)
        members = self._members(size)
        head = members[0]
        issued = self.day_between(max(date(2010, 1, 4), years_before(born(head), -20)), self.today)
        values: dict[str, Value] = {
            "village": self.village,
            "head_name": head["name"],
            "card_number": self._number(issued.strftime("%d%m%y")),
            "surveyed_on": self.day_between(self.today - timedelta(days=200), self.today).isoformat(),
            "family_number": len(self.households) + 1,
            "address": f"{chance.choice(words.STREETS)} No. {chance.randint(1, 98)}",
            "house_number": str(chance.randint(1, 98)),
            "hamlet": words.HAMLETS[(rt - 1) // 3],
            "rt": f"{rt:02d}",
            "rw": f"{(rt + 2) // 3:02d}",
            "phone": f"08{chance.randint(10**9, 10**10 - 1)}",
            "kki": f"{self.village}{len(self.households) + 1:05d}",
            "note": chance.choice(words.NOTES),
        }
        if self.gaps:
            self.leave_open(values, ("house_number", "kki"), 1.0)
            self.leave_open(values, ("note",), 0.8)
            self.leave_open(values, ("phone",), 0.3)
            self.leave_open(values, ("surveyed_on", "address"), 0.01)
        ids = [self.id() for _ in members]
        wives = (at for at, each in enumerate(members) if each["sex"] == 2 and each["relation"] in (1, 3))
        mother = next(wives, None)
        for number, member in enumerate(members, start=1):
            if member["relation"] == 4 and mother is not None:
                member["mother"] = ids[mother]
            member |= {"village": self.village, "family": family, "number": number}
        lives = [Life(id, member) for id, member in zip(ids, members, strict=True)]
        self.households.append(Household(family, values, lives, settled=left, left=left))

    def person(
        self, sex: int, age: int, relation: int, marital: int, *, insured: bool = True
    ) -> dict[str, Value]:
        """A person of that age today; nothing about a family yet."""
        chance = self.chance
        birth = self.day_between(
            years_before(self.today, age + 1) + timedelta(days=1), years_before(self.today, age)
        )
        names = words.MALE if sex == 1 else words.FEMALE
        seconds = words.MALE_SECOND if sex == 1 else words.FEMALE_SECOND
        day = birth.day + (40 if sex == 2 else 0)
        certified = chance.random() < (0.8 if age < 3 else 0.93 if age < 25 else 0.6)
        values: dict[str, Value] = {
            "name": f"{chance.choice(names)} {chance.choice(seconds)}",
            "nik_status": 1,
            "nik": self._number(f"{day:02d}{birth:%m%y}"),
            "sex": sex,
            "birth_place": chance.choice(words.TOWNS),
            "birth_date": birth.isoformat(),
            "birth_certificate": 1 if certified else 2,
            "relation": relation,
            "marital_status": marital,
            "mother_name": f"{chance.choice(words.FEMALE)} {chance.choice(words.FEMALE_SECOND)}",
            "father_name": f"{chance.choice(words.MALE)} {chance.choice(words.MALE_SECOND)}",
            "religion": chance.choices((1, 2, 3), weights=(96, 3, 1))[0],
            "occupation": self._occupation(sex, age),
            "education": self._education(age),
            "health_insurance": chance.choices((1, 2, 3, 4), weights=(55, 20, 5, 0 if insured else 45))[0],
            "presence": chance.choices((1, 2, 3), weights=(93, 5, 2))[0],
            "disability": 1 if chance.random() < 0.015 else 2,
        }
        if values["disability"] == 1:
            values["self_care"] = chance.choice((1, 2))
        if 3 <= age <= 6:
            values["preschool"] = chance.choices((1, 2), weights=(65, 35))[0]
        if 7 <= age <= 24:
            values["in_school"] = 1 if values["education"] in (3, 5, 7, 9) else 2
        if marital != 1:
            values["first_marriage_age"] = min(age, chance.randint(19, 27))
        if self.gaps:
            if chance.random() < 0.02:
                values |= {"nik": None, "nik_status": chance.choice((2, 3))}
                del values["nik"]
            self.leave_open(values, ("education", "health_insurance", "first_marriage_age"), 0.004)
            self.leave_open(values, ("disability", "preschool", "in_school"), 0.3)
            if "disability" not in values:
                values.pop("self_care", None)
        return values

    def day_between(self, first: date, last: date) -> date:
        """Any day from `first` to `last`; `first` where there is none."""
        return first + timedelta(days=self.chance.randint(0, max(0, (last - first).days)))

    def leave_open(self, values: dict[str, Value], keys: Sequence[str], share: float) -> None:
        """Forget each of the items in that share of the records."""
        for key in keys:
            if self.chance.random() < share:
                values.pop(key, None)

    def _members(self, size: int) -> list[dict[str, Value]]:
        """Head, wife, children, then a grandmother: who fits into a family of that size."""
        chance = self.chance
        insured = chance.random() < 0.5
        grandmother = size >= 5 and chance.random() < 0.25
        alone = size == 1 or (size <= 3 and chance.random() < 0.22)
        children = size - (1 if alone else 2) - grandmother
        ages = self._children(children)
        if ages:
            parent_age = min(68, 20 + ages[0] + chance.randint(*((4, 11) if children >= 3 else (0, 8))))
            if 35 <= parent_age <= 40 and chance.random() < 0.4:
                parent_age += 6
        elif alone:
            parent_age = round(chance.triangular(30, 82, 66))
        else:
            parent_age = chance.randint(21, 31) if chance.random() < 0.4 else chance.randint(46, 74)
        head_sex = chance.choice((1, 2, 2)) if alone else 1
        head_age = parent_age if alone else parent_age + chance.randint(0, 7)
        marital = (4 if head_age > 45 else 3) if alone else 2
        members = [self.person(head_sex, head_age, 1, marital, insured=insured)]
        if not alone:
            members.append(self.person(2, parent_age, 3, 2, insured=insured))
        for parent in members:
            # Nobody is older at the wedding than at the birth of the eldest child.
            if "first_marriage_age" in parent and ages:
                at_birth = age_on(born(parent), self.today) - ages[0] - 1
                parent["first_marriage_age"] = max(19, min(int(str(parent["first_marriage_age"])), at_birth))
        head = members[0]
        father = head["name"] if head_sex == 1 else chance.choice(words.MALE)
        mother = members[-1]["name"] if members[-1]["sex"] == 2 else chance.choice(words.FEMALE)
        for age in ages:
            child = self.person(chance.choice((1, 2)), age, 4, 1, insured=insured)
            members.append(child | {"father_name": father, "mother_name": mother})
        if grandmother:
            members.append(self.person(2, min(92, head_age + chance.randint(20, 30)), 7, 4, insured=insured))
        return members

    def _children(self, count: int) -> list[int]:
        """Ages of that many children, the eldest first, mostly three to six years apart. Of large families most
        are no longer young."""
        chance = self.chance
        if not count:
            return []
        grown = count >= 3 and chance.random() < 0.85
        youngest = chance.randint(13, 20) if grown else int(chance.triangular(0, 15, 0))
        ages = [youngest]
        for _each in range(count - 1):
            ages.append(ages[-1] + (1 if chance.random() < 0.05 else chance.randint(3, 6)))
        over = max(0, ages[-1] - 40)
        return [max(0, age - over) for age in reversed(ages)]

    def _occupation(self, sex: int, age: int) -> int:
        if age < 18 or (age < 22 and self.chance.random() < 0.6):
            return 1
        weights = (6, 34, 2, 12, 1, 6, 14, 13, 2, 10) if sex == 1 else (52, 16, 0, 12, 0, 5, 7, 6, 1, 1)
        chosen = self.chance.choices(range(1, 11), weights=weights)[0]
        return 10 if chosen == 9 and age < 50 else chosen  # nobody is retired so young

    def _education(self, age: int) -> int:
        if age < 7:
            return 1
        for upper, level, left_at, leaving in ((13, 3, 3, 0.0), (16, 5, 4, 0.03), (19, 7, 6, 0.1)):
            if age < upper:
                return left_at if self.chance.random() < leaving else level
        weights = (12, 22, 40, 14, 10, 2) if age > 50 else (1, 3, 20, 27, 38, 11)
        return self.chance.choices((1, 2, 4, 6, 8, 10), weights=weights)[0]

    def _number(self, dated: str) -> str:
        """Region, the date given, a serial: as the registry builds NIK and card numbers. Serials start at 5001."""
        start = self.village[:6] + dated
        self.serials[start] += 1
        return f"{start}{5000 + self.serials[start]:04d}"
