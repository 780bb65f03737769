"""What happened to the invented families in the last three years: births, deaths, moves, weddings, divorces."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta

from kkb_desktop.domain.dates import age_on
from kkb_desktop.domain.fields import Value
from kkb_desktop.services.sample import words as words
from kkb_desktop.services.sample.families import FamilyMaker, Household, Life, years_before

BIRTH, DEATH, OUT, IN, WITHIN, WEDDING, DIVORCE = range(1, 8)
NOT_FOUND, FOUND, NEW_HEAD, WIDOWED = 10, 11, 13, 14


@dataclass
class Chronicle:
    """Tells the stories. `gone` are the people of whom nothing is left but their record, `events` what is typed."""

    maker: FamilyMaker
    gone: list[Life] = field(default_factory=list)
    events: list[dict[str, Value]] = field(default_factory=list)

    def tell(self) -> None:
        """Everything of the last three years, the earliest event first."""
        for home in self.maker.households:
            for story in (
                self._wedding,
                self._widowed,
                self._divorced,
                self._family_moved_in,
                self._grandmother_came,
                self._grandparent_died,
                self._child_left,
                self._away_for_a_while,
            ):
                story(home)
        for home in self.maker.households:
            self._births(home)
            if home.left:
                self._family_left(home)
        self.events.sort(key=lambda event: str(event["happened_on"]))
        told: Counter[tuple[Value, Value]] = Counter()
        for event in self.events:
            of_the_day = event["person"], event["happened_on"]
            told[of_the_day] += 1
            event["order_in_day"] = told[of_the_day]

    @property
    def _start(self) -> date:
        return years_before(self.maker.today, 3)

    def _chosen(self, share: float) -> bool:
        return self.maker.chance.random() < share

    def _day(self, first: date | None = None, last: date | None = None) -> date:
        end = self.maker.today - timedelta(days=20)
        return self.maker.day_between(max(first or self._start, self._start), min(last or end, end))

    def _happens(self, kind: int, home: Household, life: Life, day: date, **more: Value) -> None:
        self.events.append(
            {
                "village": self.maker.village,
                "family": home.id,
                "person": life.id,
                "kind": kind,
                "happened_on": day.isoformat(),
                **more,
            }
        )

    def _leaves(self, home: Household, life: Life, day: date, kind: int, **more: Value) -> None:
        """Somebody who is no longer here, and whom nobody counts among the family any more."""
        number = len(home.lives) + 1
        life.values |= {
            "village": self.maker.village,
            "family": home.id,
            "number": number,
            "gone_on": day.isoformat(),
            "gone_how": kind,
        }
        life.away.append((day, None))
        home.lives.append(life)
        self.gone.append(life)
        self._happens(kind, home, life, day, **more)

    def _new(self, sex: int, age: int, relation: int, marital: int) -> Life:
        life = Life(self.maker.id(), self.maker.person(sex, age, relation, marital))
        # Who left is not asked any more what a later round asks.
        for key in ("disability", "self_care", "in_school", "preschool"):
            life.values.pop(key, None)
        return life

    def _births(self, home: Household) -> None:
        for life in home.lives:
            if life.values["relation"] == 4 and life.born > self._start and not life.away:
                self._happens(BIRTH, home, life, life.born, other_person=life.values.get("mother"))

    def _wedding(self, home: Household) -> None:
        """A young couple: he grew up in another family of the village, she came from elsewhere."""
        today = self.maker.today
        couple, child = home.lives[:2], home.lives[2:]
        if len(couple) < 2 or len(child) > 1 or couple[1].values["relation"] != 3:
            return
        husband, wife = couple
        if age_on(husband.born, today) > 32 or (child and child[0].born < self._start + timedelta(days=290)):
            return
        day = self._day(last=child[0].born - timedelta(days=285) if child else None)
        if min(age_on(husband.born, day), age_on(wife.born, day)) < 19:
            return
        parents = [
            each
            for each in self.maker.households
            if each is not home
            and not each.settled
            and len(each.lives) >= 2
            and each.lives[1].values["relation"] == 3
            and 20 <= age_on(each.lives[1].born, husband.born) <= 38
        ]
        if not parents or not self._chosen(0.7):
            return
        home.settled = True
        parent = self.maker.chance.choice(parents)
        parent.lives.append(husband)
        husband.before.append((day, {"family": parent.id, "relation": 4, "marital_status": 1}))
        husband.values |= {
            "father_name": parent.lives[0].values["name"],
            "mother_name": parent.lives[1].values["name"],
        }
        wife.before.append((day, {"marital_status": 1}))
        wife.away.append((None, day))
        for life in couple:
            life.values["first_marriage_age"] = age_on(life.born, day)
        place = self.maker.chance.choice(words.PLACES_ELSEWHERE)
        self._happens(IN, home, wife, day, place=place)
        self._happens(
            WEDDING,
            home,
            husband,
            day,
            other_person=wife.id,
            other_family=parent.id,
            family_before=parent.id,
            relation_before=4,
            marital_before=1,
        )
        self._happens(WEDDING, home, wife, day, other_person=husband.id, marital_before=1)

    def _widowed(self, home: Household) -> None:
        """The husband or wife of somebody widowed died in these years."""
        head = home.lives[0]
        if home.settled or head.values["marital_status"] != 4 or not self._chosen(0.3):
            return
        home.settled = True
        day, sex = self._day(), head.values["sex"]
        age = age_on(head.born, self.maker.today)
        dead = self._new(1, age + 3, 1, 2) if sex == 2 else self._new(2, max(age - 3, 25), 3, 2)
        self._leaves(home, dead, day, DEATH, cause=self.maker.chance.choice(words.CAUSES))
        self._happens(WIDOWED, home, head, day, other_person=dead.id, marital_before=2)
        head.before.append((day, {"marital_status": 2}))
        if sex == 2:
            self._happens(NEW_HEAD, home, head, day, other_person=dead.id, relation_before=3)
            head.before.append((day, {"relation": 3}))

    def _divorced(self, home: Household) -> None:
        """He left, and she has headed the family since."""
        head = home.lives[0]
        if home.settled or head.values["marital_status"] != 3 or head.values["sex"] != 2:
            return
        if not self._chosen(0.4):
            return
        home.settled = True
        day = self._day()
        husband = self._new(1, age_on(head.born, self.maker.today) + 2, 1, 3)
        husband.before.append((day, {"marital_status": 2}))
        self._happens(DIVORCE, home, husband, day, other_person=head.id, marital_before=2)
        self._leaves(home, husband, day, OUT, place=self.maker.chance.choice(words.PLACES_ELSEWHERE))
        self._happens(DIVORCE, home, head, day, other_person=husband.id, marital_before=2)
        self._happens(NEW_HEAD, home, head, day, other_person=husband.id, relation_before=3)
        head.before.append((day, {"marital_status": 2, "relation": 3}))

    def _family_moved_in(self, home: Household) -> None:
        if home.settled or not self._chosen(0.04):
            return
        home.settled = True
        day = self._day()
        place = self.maker.chance.choice(words.PLACES_ELSEWHERE)
        for life in home.lives:
            if life.born <= day:
                life.away.append((None, day))
                self._happens(IN, home, life, day, place=place)

    def _family_left(self, home: Household) -> None:
        """All of them moved away; their papers stay."""
        youngest = max(life.born for life in home.lives)
        day = self._day(first=youngest + timedelta(days=30))
        place = self.maker.chance.choice(words.PLACES_ELSEWHERE)
        for life in home.lives:
            life.values |= {"gone_on": day.isoformat(), "gone_how": OUT}
            life.away.append((day, None))
            self.gone.append(life)
            self._happens(OUT, home, life, day, place=place)

    def _grandmother_came(self, home: Household) -> None:
        """From another town, or from another child of hers in the village."""
        mothers = [
            life
            for life in home.lives
            if life.values["relation"] == 7 and life.values["family"] == home.id and not life.away
        ]
        if home.settled or not mothers or not self._chosen(0.5):
            return
        home.settled = True
        mother = mothers[0]
        day = self._day()
        others = [
            each
            for each in self.maker.households
            if not each.settled and 20 <= age_on(mother.born, each.lives[0].born) <= 40
        ]
        if not others or self._chosen(0.6):
            mother.away.append((None, day))
            self._happens(IN, home, mother, day, place=self.maker.chance.choice(words.PLACES_ELSEWHERE))
            return
        other = self.maker.chance.choice(others)
        other.lives.append(mother)
        mother.before.append((day, {"family": other.id}))
        self._happens(
            WITHIN, home, mother, day, family_before=other.id, other_family=other.id, relation_before=7
        )

    def _grandparent_died(self, home: Household) -> None:
        age = age_on(home.lives[0].born, self.maker.today)
        if home.settled or not 28 <= age <= 62 or not self._chosen(0.06):
            return
        dead = self._new(
            self.maker.chance.choice((1, 2)), min(95, age + self.maker.chance.randint(22, 32)), 7, 4
        )
        self._leaves(home, dead, self._day(), DEATH, cause=self.maker.chance.choice(words.CAUSES))

    def _child_left(self, home: Household) -> None:
        """A grown-up child went to work elsewhere; once in a while nobody knows where."""
        wives = (each for each in home.lives if each.values["sex"] == 2 and each.values["relation"] in (1, 3))
        mother = next(wives, None)
        if home.settled or mother is None:
            return
        oldest = age_on(mother.born, self.maker.today) - 21
        if not 21 <= oldest <= 40 or not self._chosen(0.14):
            return
        child = self._new(self.maker.chance.choice((1, 2)), self.maker.chance.randint(20, oldest), 4, 1)
        child.values |= {"mother": mother.id, "mother_name": mother.values["name"]}
        if self._chosen(0.15):
            self._leaves(home, child, self._day(), NOT_FOUND)
        else:
            self._leaves(
                home, child, self._day(), OUT, place=self.maker.chance.choice(words.PLACES_ELSEWHERE)
            )

    def _away_for_a_while(self, home: Household) -> None:
        """A grown-up child whom a survey did not find, and who came back."""
        today = self.maker.today
        children = [life for life in home.lives if life.values["relation"] == 4 and not life.away]
        grown = [life for life in children if age_on(life.born, today) >= 22]
        if home.settled or not grown or not self._chosen(0.03):
            return
        gone = self._day(last=today - timedelta(days=200))
        back = self._day(gone + timedelta(days=60), gone + timedelta(days=180))
        grown[0].away.append((gone, back))
        self._happens(NOT_FOUND, home, grown[0], gone)
        self._happens(FOUND, home, grown[0], back)
