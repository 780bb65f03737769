"""What the invented families answered: survey rounds, the family planning block, and the volunteers' visits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from kkb_desktop.domain.codelists.survey import ROUND
from kkb_desktop.domain.dates import age_on
from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.domain.records.family_survey import LATER_LISTS
from kkb_desktop.services.sample import words as words
from kkb_desktop.services.sample.families import FamilyMaker, Household, Life, born

YES, NO, NOT_ASKED = 1, 2, 3

_WELLBEING = {
    "worships": 0.64, "income": 0.6, "diverse_meals": 0.5, "savings": 0.24, "online": 0.52, "recreation": 0.32,
    "community": 0.6,
}  # fmt: skip
"""Share of families that answer yes; what follows from the house and the members is drawn elsewhere."""

_TROUBLES = {"not_speaking": 0.1, "left_home": 0.1, "violence": 0.02, "ill_or_disabled": 0.27}


@dataclass
class _House:
    """What stays the same from round to round, unless the family builds."""

    welfare: float
    roof: int
    wall: int
    floor: int
    lighting: int
    water: int
    toilet: int
    area: int
    fuel: int
    tenure: int
    rank: int


@dataclass
class _Woman:
    """What goes on from round to round: the method, and the children who live elsewhere or died."""

    method: int = 0
    since: date | None = None
    away: tuple[int, int] = (0, 0)
    lost: tuple[int, int] = (0, 0)


@dataclass
class Interviews:
    """Asks every family in the last three rounds. The current round has not reached everybody yet."""

    maker: FamilyMaker
    surveys: list[dict[str, Value]] = field(default_factory=list)
    planning: list[dict[str, Value]] = field(default_factory=list)
    visits: list[dict[str, Value]] = field(default_factory=list)
    women: dict[str, _Woman] = field(default_factory=dict)

    def hold(self) -> None:
        """All rounds of all families, then the visits of the last year."""
        for home in self.maker.households:
            house = self._house()
            latest: tuple[dict[str, Value], list[dict[str, Value]]] | None = None
            for round in self._rounds():
                answers = self._interview(home, house, round)
                if answers is not None:
                    latest = answers
                house = self._built(house)
            if latest is not None:
                if "surveyed_on" in home.values:
                    home.values["surveyed_on"] = latest[0]["surveyed_on"]
                if not self.maker.gaps or self._yes(0.7):
                    home.values |= {"legal_basis": 1, "legal_basis_on": latest[0]["surveyed_on"]}
                if not self.maker.gaps:
                    home.values["legal_basis_note"] = "Pemberitahuan dibacakan saat pendataan."
                if not home.left:
                    self._visited(home, *latest)
            elif home.left:
                home.values.pop("surveyed_on", None)

    def _rounds(self) -> list[int]:
        year = self.maker.today.year
        known = ROUND.values()
        return [each for each in (year - 2, year - 1, year) if each in known]

    def _yes(self, share: float) -> bool:
        return self.maker.chance.random() < share

    def _pick(self, codes: Sequence[int], weights: Sequence[float]) -> int:
        return self.maker.chance.choices(codes, weights=weights)[0]

    def _house(self) -> _House:
        chance = self.maker.chance
        welfare = chance.random()
        poor = welfare < 0.3
        return _House(
            welfare=welfare,
            roof=self._pick((1, 2, 3, 5, 6), (4, 78, 12, 3, 3 if poor else 0)),
            wall=self._pick((1, 2, 3, 4), (74, 16, 3, 14 if poor else 2)),
            floor=self._pick((1, 2, 3, 4, 5), (58, 26, 8, 3, 8 if poor else 1)),
            lighting=self._pick((1, 2, 3, 4, 5), (70, 16, 2, 10, 2)),
            water=self._pick((1, 2, 3, 4, 5, 6, 7), (24, 21, 23, 24, 3, 3, 2 if poor else 1)),
            toilet=self._pick((1, 2, 3, 4), (90, 5, 3, 3 if poor else 1)),
            area=chance.randint(21, 60) if poor else chance.randint(30, 130),
            fuel=self._pick((1, 2, 3), (80, 3, 17)),
            tenure=self._pick((1, 2, 3, 4, 5), (78, 8, 5, 8, 1)),
            rank=self._pick((1, 2, 3, 4, 5), (20, 20, 18, 12, 30) if poor else (2, 4, 7, 12, 75)),
        )

    def _built(self, house: _House) -> _House:
        """The house a year later: here and there a better well, toilet or floor."""
        if house.water >= 5 and self._yes(0.15):
            house.water = 3
        if house.toilet >= 3 and self._yes(0.15):
            house.toilet = 1
        if house.floor >= 4 and self._yes(0.1):
            house.floor = 2
        return house

    def _interview_day(self, round: int) -> date:
        """In July or August; in a current round that is not over, in the weeks before today."""
        today = self.maker.today
        first, last = date(round, 7, 1), date(round, 8, 31)
        if last > today:
            first, last = max(date(round, 1, 1), today - timedelta(days=60)), today
        return self.maker.day_between(first, last)

    def _interview(
        self, home: Household, house: _House, round: int
    ) -> tuple[dict[str, Value], list[dict[str, Value]]] | None:
        day = self._interview_day(round)
        members = home.members(day)
        reached = 0.88 if round == self.maker.today.year else 0.95
        if not members or (self.maker.gaps and not self._yes(reached)):
            return None
        survey = self._survey(home, house, round, day, [values for _life, values in members])
        self.surveys.append(survey)
        asked = [
            self._planning(home, life, round, day) for life, values in members if _owes_planning(values, day)
        ]
        self.planning.extend(asked)
        return survey, asked

    def _survey(
        self, home: Household, house: _House, round: int, day: date, members: list[dict[str, Value]]
    ) -> dict[str, Value]:
        chance = self.maker.chance
        ages = [age_on(born(each), day) for each in members]
        head = next((each for each in members if each["relation"] == 1), members[0])
        couple = head["marital_status"] == 2
        lean = (house.welfare - 0.5) * 0.4

        def yes(share: float) -> int:
            return YES if self._yes(min(0.98, max(0.02, share + lean))) else NO

        def trouble(share: float) -> int:
            return YES if self._yes(share) else NO

        def attends(share: float, youngest: int, eldest: int) -> int:
            asked = any(youngest <= age <= eldest for age in ages)
            return yes(share) if asked else NOT_ASKED

        teenagers = any(
            10 <= age <= 24 and each["marital_status"] == 1 for age, each in zip(ages, members, strict=True)
        )
        values: dict[str, Value] = {
            "village": self.maker.village,
            "family": home.id,
            "round": round,
            "surveyed_on": day.isoformat(),
            "respondent": 1 if couple else 2,
            "enumerator": words.VOLUNTEERS[int(str(home.values["rt"])) % len(words.VOLUNTEERS)],
            **{key: yes(share) for key, share in _WELLBEING.items()},
            **{key: trouble(share) for key, share in _TROUBLES.items()},
            "marriage_book": NOT_ASKED if head["marital_status"] == 1 else yes(0.66),
            "sleeping_apart": trouble(0.07) if couple else NOT_ASKED,
            "daily_time": NOT_ASKED if len(members) == 1 else yes(0.66),
            "shared_care": yes(0.7) if couple and min(ages) < 18 else NOT_ASKED,
            "posyandu": attends(0.8, 0, 5),
            "bkb": attends(0.45, 0, 6),
            "bkr": yes(0.3) if teenagers else NOT_ASKED,
            "pik_r": yes(0.2) if teenagers else NOT_ASKED,
            "bkl": attends(0.35, 60, 120),
            "uppka": trouble(0.05),
            "mekaar": trouble(0.1),
            "pkh": trouble(0.3 if house.rank <= 2 else 0.08),
            "other_business": trouble(0.03),
            "roof": house.roof,
            "wall": house.wall,
            "floor": house.floor,
            "lighting": house.lighting,
            "floor_area": house.area,
            "residents": len(members),
            "cooking_fuel": house.fuel,
            "house_tenure": house.tenure,
            "heard_media": yes(0.7),
            "heard_officer": yes(0.65),
            "welfare_rank": house.rank,
        }
        if values["other_business"] == YES:
            values["other_business_name"] = chance.choice(words.BUSINESSES)
        if values["heard_media"] == YES:
            values["media"] = sorted(chance.sample((2, 3, 4, 5), chance.randint(1, 3)))
        if values["heard_officer"] == YES:
            values["officers"] = sorted(chance.sample((2, 4, 7, 8, 9), chance.randint(1, 3)))
        values |= self._water_and_toilet(house, round)
        values |= self._verified(house, round, day, min(ages))
        if self.maker.gaps:
            self.maker.leave_open(values, ("welfare_rank",), 0.3)
            self.maker.leave_open(values, ("savings", "recreation", "floor_area", "wall", "posyandu"), 0.006)
        else:
            values["note"] = chance.choice(words.VISIT_NOTES)
        return values

    def _water_and_toilet(self, house: _House, round: int) -> dict[str, Value]:
        if round < LATER_LISTS:
            return {"water_source": house.water, "toilet": house.toilet}
        # The later lists: springs stand apart, and a shared toilet with a tank is fit as well.
        water = {5: 5, 6: 8, 7: 9}.get(house.water, house.water)
        if water == 4 and house.area % 5 == 0:
            water = 6
        toilet = {1: 2 if house.area % 9 == 0 else 1, 2: 3, 3: 3, 4: 4}[house.toilet]
        return {"water_source_2023": water, "toilet_2023": toilet}

    def _verified(self, house: _House, round: int, day: date, youngest: int) -> dict[str, Value]:
        """Items of the later rounds, and the accompaniment team's result for some families with small children."""
        chance = self.maker.chance
        later: dict[str, Value] = {}
        if round >= LATER_LISTS:
            later = {
                "water_distance": chance.randint(6, 25),
                "has_assets": YES if self._yes(0.2 + house.welfare / 2) else NO,
                "roof_condition": YES if self._yes(0.5 + house.welfare / 2) else NO,
                "wall_condition": YES if self._yes(0.5 + house.welfare / 2) else NO,
                "floor_condition": YES if self._yes(0.5 + house.welfare / 2) else NO,
                "will_marry": YES if self._yes(0.02) else NO,
            }
            if self.maker.gaps:
                self.maker.leave_open(later, tuple(later), 0.4)
        if youngest < 5 and self._yes(0.15):
            poor = house.water >= 5 or house.toilet >= 2
            later["verified_risk"] = 1 if poor else chance.choice((1, 2))
            later["verified_on"] = min(
                self.maker.today, day + timedelta(days=chance.randint(5, 50))
            ).isoformat()
            if later["verified_risk"] == 1:
                later["assistance"] = sorted(chance.sample((1, 2, 3, 4, 7), chance.randint(1, 3)))
        return later

    def _planning(self, home: Household, life: Life, round: int, day: date) -> dict[str, Value]:
        age = age_on(life.born, day)
        woman = self.women.get(life.id)
        if woman is None:
            woman = self.women[life.id] = self._woman(life, age, day)
        children = [each for each in home.lives if each.values.get("mother") == life.id and each.born <= day]
        boys, girls = (sum(1 for each in children if each.values["sex"] == sex) for sex in (1, 2))
        living = boys + woman.away[0], girls + woman.away[1]
        alive = living[0] + woman.lost[0], living[1] + woman.lost[1]
        values: dict[str, Value] = {
            "village": self.maker.village,
            "family": home.id,
            "person": life.id,
            "round": round,
            "surveyed_on": day.isoformat(),
            "births": sum(alive),
            "born_boys": alive[0],
            "born_girls": alive[1],
            "living_boys": living[0],
            "living_girls": living[1],
            "ideal_children": max(self._pick((1, 2, 3, 4), (4, 58, 30, 8)), min(sum(living), 3)),
        }
        weeks = self._weeks(home, life, day, age, children)
        if weeks is not None:
            woman.method = 0
            values |= {"pregnant": YES, "pregnancy_wish": self._pick((1, 2, 3), (80, 13, 7))}
            if not self.maker.gaps or self._yes(0.85):
                values["pregnancy_weeks"] = weeks
            values |= self._not_using(day, used=0.15, reasons=((1, 3, 8), (90, 5, 5)))
        else:
            values["pregnant"] = NO
            self._carries_on(woman, age, sum(living), day)
            if woman.method:
                few = sum(living) < 2
                wish = 3 if woman.method <= 2 else self._pick((2, 3), (70, 30) if few else (15, 85))
                values |= {"child_wish": wish, "using": YES, "using_since": str(woman.since)}
                values |= self._served(woman.method)
            else:
                wish = self._pick(
                    (1, 2, 3), (75, 22, 3) if not children else (50, 20, 30) if age < 42 else (5, 5, 90)
                )
                reasons = (
                    ((1, 11), (95, 5))
                    if wish == 1
                    else ((13, 3, 11), (55, 25, 20))
                    if age >= 42
                    else ((3, 4, 8, 9, 11, 2, 7, 10), (18, 30, 14, 12, 14, 4, 5, 3))
                )
                values |= {"child_wish": wish, "using": NO}
                values |= self._not_using(day, used=0.18, reasons=reasons)
        if self.maker.gaps:
            self.maker.leave_open(values, ("ideal_children", "told_effects", "service_source"), 0.01)
        return values

    def _woman(self, life: Life, age: int, day: date) -> _Woman:
        older = age >= 43
        away = (int(self._yes(0.3)), int(self._yes(0.3))) if older else (0, 0)
        lost = (int(self._yes(0.03)), int(self._yes(0.03)))
        married = int(str(life.values.get("first_marriage_age") or 22))
        return _Woman(away=away, lost=lost if age - married >= 3 else (0, 0))

    def _weeks(self, home: Household, life: Life, day: date, age: int, children: list[Life]) -> int | None:
        """Weeks of pregnancy: of a child who was born later, or of one who is still to come; None if there is none."""
        today = self.maker.today
        for each in home.lives:
            if each.values.get("mother") == life.id and day < each.born <= day + timedelta(days=250):
                return 40 - (each.born - day).days // 7
        small = any(each.born > day - timedelta(days=500) for each in children)
        since = (today - day).days // 7
        if day.year == today.year and not small and 19 <= age <= 41 and len(children) < 3 and since <= 30:
            return self.maker.chance.randint(5, 38 - since) if self._yes(0.09) else None
        return None

    def _carries_on(self, woman: _Woman, age: int, living: int, day: date) -> None:
        """Whether she uses contraception this year: mostly as last year."""
        share = 0.12 if not living else 0.74 if age < 42 else 0.62
        if woman.method in (1, 2) or (woman.method and self._yes(0.92)):
            return
        if woman.method:
            woman.method = 0
            return
        if not self._yes(share if woman.since is None else 0.3):
            woman.since = woman.since or day
            return
        codes, weights = (1, 2, 3, 4, 5, 6, 7, 8, 9), (6, 0.5, 10, 15, 45, 15, 4, 1, 4)
        method = self._pick(codes, weights)
        woman.method = 5 if method <= 2 and (living < 2 or age < 30) else method
        woman.since = (day - timedelta(days=self.maker.chance.randint(20, 900))).replace(day=1)

    def _served(self, method: int) -> dict[str, Value]:
        values: dict[str, Value] = {"method": method}
        if method != 9:
            values["service_source"] = self._pick((8, 4, 9, 10, 1, 12, 11), (45, 24, 9, 8, 6, 5, 3))
            told = self._yes(0.62)
            for key in ("told_methods", "told_effects", "told_remedy"):
                values[key] = YES if told or self._yes(0.4) else NO
        return values

    def _not_using(
        self, day: date, *, used: float, reasons: tuple[Sequence[int], Sequence[float]]
    ) -> dict[str, Value]:
        values: dict[str, Value] = {"used_last_year": NO, "non_use_reason": self._pick(*reasons)}
        if self._yes(used):
            stopped = (day - timedelta(days=self.maker.chance.randint(10, 330))).replace(day=1)
            values |= {"used_last_year": YES, "stopped_on": stopped.isoformat()}
            values |= self._served(self._pick((5, 6, 3, 7, 9), (60, 25, 5, 5, 5)))
        return values

    def _visited(self, home: Household, survey: dict[str, Value], planning: list[dict[str, Value]]) -> None:
        """The last survey's visit for many, and later ones for those whom a volunteer accompanies."""
        today = self.maker.today
        surveyed = date.fromisoformat(str(survey["surveyed_on"]))
        members = [values for _life, values in home.members(today)]
        ages = [age_on(born(each), today) for each in members]
        if self._yes(0.5):
            self._visit(home, surveyed, 1, survey)
        pregnant = any(each.get("pregnant") == YES for each in planning)
        unmet = any(each.get("using") == NO and each.get("child_wish") in (2, 3) for each in planning)
        if (pregnant or min(ages, default=99) < 2) and self._yes(0.6):
            for _each in range(self.maker.chance.randint(1, 3)):
                self._visit(home, self.maker.day_between(today - timedelta(days=330), today), 2, survey)
        if unmet and self._yes(0.4):
            self._visit(home, self.maker.day_between(surveyed, today), 3, survey)
        if max(ages, default=0) >= 65 and self._yes(0.3):
            self._visit(home, self.maker.day_between(today - timedelta(days=330), today), 4, survey)

    def _visit(self, home: Household, day: date, purpose: int, survey: Values) -> None:
        chance = self.maker.chance
        values: dict[str, Value] = {
            "village": self.maker.village,
            "family": home.id,
            "visited_on": day.isoformat(),
            "purpose": purpose,
            "visitor": survey.get("enumerator"),
            "next_on": (day + timedelta(days=chance.randint(20, 60))).isoformat(),
            "note": chance.choice(words.VISIT_NOTES),
        }
        if self.maker.gaps:
            self.maker.leave_open(values, ("next_on", "note"), 0.6)
        self.visits.append(values)


def _owes_planning(values: Values, day: date) -> bool:
    """A married woman of 10 to 49 who is the wife or heads the family (PK block II)."""
    woman = values["sex"] == 2 and values["relation"] in (1, 3) and values["marital_status"] == 2
    return woman and 10 <= age_on(born(values), day) <= 49
