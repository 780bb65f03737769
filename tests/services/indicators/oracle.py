"""The slow second opinion: every indicator again, in plain Python over plain dicts, one family after the other.

Written from the domain paper (sections 2, 3 and 4: iBangga, families at risk of stunting, family planning) without a
look at the program's own computation, so that a mistake has to be made twice to go unnoticed. Nothing here is clever.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

Row = dict[str, Any]
Score = int | None | str
"""1 or 0; NA where the variable does not apply; UNKNOWN where the answer is missing."""

NA, UNKNOWN = "na", "unknown"


@dataclass
class Book:
    """The records as they are today, by id. Events stand in the order in which they were typed."""

    families: dict[str, Row] = field(default_factory=dict)
    people: dict[str, Row] = field(default_factory=dict)
    surveys: dict[str, Row] = field(default_factory=dict)
    planning: dict[str, Row] = field(default_factory=dict)
    events: dict[str, Row] = field(default_factory=dict)


# ---------------------------------------------------------------- days and ages
def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def years(born: str | None, day: date) -> int | None:
    """Completed years on `day`; None without a birth date."""
    if born is None:
        return None
    birth = date.fromisoformat(born)
    had_birthday = (day.month, day.day) >= (birth.month, birth.day)
    return day.year - birth.year - (0 if had_birthday else 1)


def months(born: str | None, day: date) -> int | None:
    """Completed months on `day`; None without a birth date."""
    if born is None:
        return None
    birth = date.fromisoformat(born)
    return (day.year - birth.year) * 12 + day.month - birth.month - (1 if day.day < birth.day else 0)


# ---------------------------------------------------------------- who was here
ENTRY, EXIT, MARITAL = (1, 4, 11), (2, 3, 10, 12), (6, 7, 14)


def _events_of(book: Book, person: str) -> list[tuple[tuple[str, int, int], Row]]:
    """A person's events with what they are ordered by: the day, the place in the day, the order of typing."""
    return [
        ((event["happened_on"], event.get("order_in_day") or 1, order), event)
        for order, event in enumerate(book.events.values())
        if event.get("person") == person
    ]


def is_present(book: Book, person: str, day: date) -> bool:
    """Born by then, not gone by the record, and not put elsewhere by the events: the last coming or going up to the
    day decides, without one the first after it. At one place of a day the going comes last."""
    row = book.people[person]
    for key in ("birth_date", "gone_on"):
        known = _day(row.get(key))
        if known is not None and (known > day if key == "birth_date" else known <= day):
            return False
    moves = [
        (place[0], place[1], 1 if event["kind"] in EXIT else 0)
        for place, event in _events_of(book, person)
        if event["kind"] in ENTRY + EXIT
    ]
    before = sorted(move for move in moves if move[0] <= day.isoformat())
    if before:
        return before[-1][2] == 0
    return not moves or sorted(moves)[0][2] == 1


def person_on(book: Book, person: str, day: date) -> Row:
    """The person's values with family, marital status and relation as they were on the day. A wedding, a divorce or a
    death of the spouse that does not say what the status was before leaves it unknown."""
    row = dict(book.people[person])
    for name, kept in (
        ("family", "family_before"),
        ("marital_status", "marital_before"),
        ("relation", "relation_before"),
    ):
        later = [
            (place, event.get(kept))
            for place, event in _events_of(book, person)
            if place[0] > day.isoformat()
            and (event.get(kept) is not None or (kept == "marital_before" and event["kind"] in MARITAL))
        ]
        if later:
            row[name] = min(later, key=lambda each: each[0])[1]
    return row


@dataclass
class Family:
    """One family on one day. `members` by id; `answer` gives the latest answer of the survey, `kb` the wife's."""

    id: str
    values: Row
    members: dict[str, Row]
    day: date
    surveys: list[Row]
    blocks: dict[str, list[Row]]

    # -- people
    def head(self) -> Row | None:
        found = sorted(id for id, row in self.members.items() if row.get("relation") == 1)
        return self.members[found[0]] if found else None

    def _first(self, *tests: Callable[[Row], bool]) -> str | None:
        """The member with the smallest id that passes the first test which anybody passes."""
        for test in tests:
            found = sorted(id for id, row in self.members.items() if test(row))
            if found:
                return found[0]
        return None

    def wife_id(self) -> str | None:
        return self._first(
            lambda row: (
                row.get("relation") == 3
                and row.get("sex") in (2, None)
                and row.get("marital_status") in (2, None)
            ),
            lambda row: row.get("relation") == 1 and row.get("sex") == 2 and row.get("marital_status") == 2,
        )

    def wife(self) -> Row | None:
        id = self.wife_id()
        return None if id is None else self.members[id]

    def husband(self) -> Row | None:
        id = self._first(
            lambda row: (
                row.get("relation") == 2 and row.get("sex") == 1 and row.get("marital_status") in (2, None)
            ),
            lambda row: row.get("relation") == 1 and row.get("sex") == 1 and row.get("marital_status") == 2,
        )
        return None if id is None else self.members[id]

    def children(self) -> list[Row]:
        return [row for row in self.members.values() if row.get("relation") == 4]

    def ages(self) -> list[int]:
        known = (years(row.get("birth_date"), self.day) for row in self.members.values())
        return [age for age in known if age is not None]

    def has_aged(self, youngest: int, eldest: int) -> bool:
        return any(youngest <= age <= eldest for age in self.ages())

    def has_months(self, first: int, last: int) -> bool:
        known = (months(row.get("birth_date"), self.day) for row in self.members.values())
        return any(age is not None and first <= age <= last for age in known)

    # -- the survey: the latest record, and where it is silent the one before
    def answer(self, key: str) -> Any:
        for survey in self.surveys[:2]:
            if survey.get(key) is not None:
                return survey[key]
        return None

    def _either_list(self, old: str, new: str, fit_old: set[int], fit_new: set[int]) -> bool | None:
        """Whether water or toilet is fit, by the list the answer was given in; None where not answered."""
        for survey in self.surveys[:2]:
            if survey.get(new) is not None:
                return survey[new] in fit_new
            if survey.get(old) is not None:
                return survey[old] in fit_old
        return None

    def water_fit(self) -> bool | None:
        return self._either_list("water_source", "water_source_2023", {1, 2, 3, 4}, {1, 2, 3, 4, 6})

    def toilet_fit(self) -> bool | None:
        return self._either_list("toilet", "toilet_2023", {1}, {1, 2})

    def verified(self) -> int | None:
        """What the accompaniment team found in the latest round: 1 at risk, 2 not; None where it has not been."""
        if not self.surveys or self.surveys[0].get("verified_risk") is None:
            return None
        latest = self.surveys[0]
        found_on = _day(latest.get("verified_on")) or record_day(latest)
        return latest["verified_risk"] if found_on <= self.day else None

    # -- the family planning block of the wife
    def kb(self) -> Planning:
        id = self.wife_id()
        blocks = [] if id is None else self.blocks.get(id, [])
        return Planning(blocks[0] if blocks else {}, blocks[1] if len(blocks) > 1 else {})

    def is_pus(self) -> bool:
        wife = self.wife()
        age = None if wife is None else years(wife.get("birth_date"), self.day)
        return age is not None and 15 <= age <= 49

    def is_pregnant_now(self) -> bool:
        kb = self.kb()
        if kb.pregnant() != 1:
            return False
        asked = record_day(kb.gave_pregnant())
        weeks = (kb.weeks() or 0) + (self.day - asked).days // 7
        born_since = any(
            child.get("birth_date") is not None and child["birth_date"] > asked.isoformat()
            for child in self.children()
        )
        return weeks <= 40 and not born_since


def record_day(record: Row) -> date:
    """The day of a survey record; without one, New Year of its round."""
    return _day(record.get("surveyed_on")) or date(record["round"], 1, 1)


@dataclass
class Planning:
    """What a woman's last two blocks say together."""

    first: Row
    second: Row

    def gave_pregnant(self) -> Row:
        return self.first if self.first.get("pregnant") is not None else self.second

    def pregnant(self) -> int | None:
        return self.gave_pregnant().get("pregnant")

    def weeks(self) -> int | None:
        return self.gave_pregnant().get("pregnancy_weeks") if self.pregnant() == 1 else None

    def pregnancy_wish(self) -> int | None:
        return self.gave_pregnant().get("pregnancy_wish") if self.pregnant() == 1 else None

    def _either(self, key: str, same: Callable[[Row], bool]) -> Any:
        if self.first.get(key) is not None:
            return self.first[key]
        return self.second.get(key) if same(self.second) else None

    def child_wish(self) -> int | None:
        if self.pregnant() == 1:
            return None
        return self._either("child_wish", lambda row: row.get("pregnant") != 1)

    def using(self) -> int | None:
        if self.pregnant() == 1:
            return None
        return self._either("using", lambda row: row.get("pregnant") != 1)

    def is_user(self) -> bool:
        return self.using() == 1

    def is_nonuser(self) -> bool:
        return self.pregnant() == 1 or self.using() == 2

    def used_last_year(self) -> int | None:
        return self._either("used_last_year", _nonuser_row) if self.is_nonuser() else None

    def reason(self) -> int | None:
        return self._either("non_use_reason", _nonuser_row) if self.is_nonuser() else None

    def method(self) -> int | None:
        """Of a user the present one; nothing of others."""
        return self._either("method", _user_row) if self.is_user() else None

    def is_modern(self) -> bool:
        return self.method() in (1, 2, 3, 4, 5, 6, 7, 8)

    def of_modern(self, key: str) -> int | None:
        return self._either(key, _user_row) if self.is_modern() else None


def _user_row(row: Row) -> bool:
    return row.get("pregnant") != 1 and row.get("using") == 1


def _nonuser_row(row: Row) -> bool:
    return row.get("pregnant") == 1 or row.get("using") == 2


def families_on(book: Book, day: date, village: str | None = None, rt: str | None = None) -> list[Family]:
    """Every family of which somebody is here on the day."""
    homes: dict[str, dict[str, Row]] = {}
    for id in book.people:
        if is_present(book, id, day):
            row = person_on(book, id, day)
            homes.setdefault(row["family"], {})[id] = row
    found = []
    for id, members in homes.items():
        values = book.families.get(id)
        if values is None or (village is not None and values.get("village") != village):
            continue
        if rt is not None and str(values.get("rt") or "").lstrip("0") != rt.lstrip("0"):
            continue
        blocks = {
            person: _latest(row for row in book.planning.items() if row[1].get("person") == person)
            for person in members
        }
        surveys = _latest(row for row in book.surveys.items() if row[1].get("family") == id)
        found.append(
            Family(
                id,
                values,
                members,
                day,
                [row for row in surveys if record_day(row) <= day],
                {person: [row for row in rows if record_day(row) <= day] for person, rows in blocks.items()},
            )
        )
    return found


def _latest(records: Iterable[tuple[str, Row]]) -> list[Row]:
    ordered = sorted(records, key=lambda each: (each[1]["round"], record_day(each[1]), each[0]), reverse=True)
    return [row for _id, row in ordered]


# ---------------------------------------------------------------- section 2: iBangga
def _yes(answer: int | None) -> Score:
    return UNKNOWN if answer is None else {1: 1, 2: 0, 3: NA}[answer]


def _inverse(answer: int | None) -> Score:
    return UNKNOWN if answer is None else {1: 0, 2: 1}[answer]


def ibangga_scores(family: Family) -> dict[int, Score]:
    """v1 to v17."""
    head = family.head() or {}
    kids = family.children()
    answer = family.answer
    scores: dict[int, Score] = {}

    scores[1] = _yes(answer("worships"))
    scores[2] = _yes(answer("marriage_book"))
    if answer("marriage_book") is None and head.get("marital_status") == 1:
        scores[2] = NA

    certificates = [kid.get("birth_certificate") for kid in kids]
    if not kids:
        scores[3] = NA
    elif 2 in certificates:
        scores[3] = 0
    else:
        scores[3] = UNKNOWN if None in certificates else 1

    insurance = [row.get("health_insurance") for row in family.members.values()]
    scores[4] = 0 if 4 in insurance else UNKNOWN if None in insurance else 1

    conflict = [answer(key) for key in ("not_speaking", "left_home", "violence")]
    apart = answer("sleeping_apart")
    if 1 in conflict or apart == 1:
        scores[5] = 0
    elif None in conflict or (apart is None and head.get("marital_status") in (2, None)):
        scores[5] = UNKNOWN
    else:
        scores[5] = 1

    scores[6] = {1: NA, 2: 1, 3: 0, 4: 1, None: UNKNOWN}[head.get("marital_status")]

    scores[7] = _yes(answer("income"))
    scores[8] = _yes(answer("diverse_meals"))

    def among(key: str, fit: set[int]) -> bool | None:
        given = answer(key)
        return None if given is None else given in fit

    area, residents = answer("floor_area"), answer("residents")
    parts = [
        among("roof", {1, 2, 3, 4}),
        among("wall", {1, 2}),
        among("floor", {1, 2, 3}),
        among("lighting", {1, 2, 4}),
        family.water_fit(),
        family.toilet_fit(),
        None if area is None or not residents else Fraction(area, residents) >= Fraction(72, 10),
    ]
    scores[9] = 0 if False in parts else UNKNOWN if None in parts else 1

    scores[10] = _yes(answer("savings"))

    pupils = [
        row
        for row in family.members.values()
        if row.get("relation") not in (1, 2, 3)
        and (age := years(row.get("birth_date"), family.day)) is not None
        and 7 <= age <= 18
    ]
    states = [_schooling(row) for row in pupils]
    if not states:
        scores[11] = NA
    elif "out" in states:
        scores[11] = 0
    else:
        scores[11] = UNKNOWN if None in states else 1

    scores[12] = _inverse(answer("ill_or_disabled"))
    scores[13] = _yes(answer("online"))
    scores[14] = _yes(answer("daily_time"))
    if answer("daily_time") is None and len(family.members) == 1:
        scores[14] = NA
    scores[15] = _yes(answer("shared_care"))
    if answer("shared_care") is None and (head.get("marital_status") not in (2, None) or not kids):
        scores[15] = NA
    scores[16] = _yes(answer("recreation"))
    scores[17] = _yes(answer("community"))
    return scores


def _schooling(row: Row) -> str | None:
    """'in', 'finished' or 'out'; None where nobody knows."""
    education = row.get("education")
    if education in (8, 10):
        return "finished"
    if row.get("in_school") == 1:
        return "in"
    if row.get("in_school") == 2:
        return "out"
    if education is None:
        return None
    return "in" if education in (3, 5, 7, 9) else "out"


DIMENSIONS = {
    "ibangga_tenteram": range(1, 7),
    "ibangga_mandiri": range(7, 14),
    "ibangga_bahagia": range(14, 18),
}


def ibangga(family: Family) -> dict[str, Fraction | None]:
    """The three dimensions and the index, 0 to 100; None where there is none."""
    if not family.surveys:
        return dict.fromkeys((*DIMENSIONS, "ibangga"))
    scores = ibangga_scores(family)
    result: dict[str, Fraction | None] = {}
    for name, variables in DIMENSIONS.items():
        known = [scores[v] for v in variables if scores[v] in (0, 1)]
        result[name] = Fraction(100 * sum(known), len(known)) if known else None
    dimensions = [result[name] for name in DIMENSIONS]
    result["ibangga"] = None if None in dimensions else sum(dimensions, Fraction(0)) / 3
    return result


def category(index: Fraction | None) -> str | None:
    """40 and 70 themselves belong to the middle."""
    if index is None:
        return None
    return "rentan" if index < 40 else "tangguh" if index > 70 else "berkembang"


# ---------------------------------------------------------------- section 3: stunting
def stunting(family: Family) -> dict[str, bool]:
    """Flags, target, and the result of each rule."""
    pus, pregnant = family.is_pus(), family.is_pregnant_now()
    couple = pus or pregnant
    wife = family.wife() or {}
    age = years(wife.get("birth_date"), family.day)
    births = sorted(
        (date.fromisoformat(kid["birth_date"]) for kid in family.children() if kid.get("birth_date")),
        reverse=True,
    )
    kb = family.kb()
    under_five = family.has_months(0, 59)
    flags = {
        "pus": pus,
        "pregnant": pregnant,
        "baduta": family.has_months(0, 23),
        "balita": family.has_months(24, 59),
        "under_five": under_five,
        "target": pus or pregnant or under_five,
        "water": family.water_fit() is False,
        "toilet": family.toilet_fit() is False,
        "young": couple and age is not None and age < 20,
        "old": age is not None and ((pus and 35 <= age <= 40) or (pregnant and age >= 35)),
        "close": couple and len(births) >= 2 and (months(births[1].isoformat(), births[0]) or 0) < 24,
        "many": couple and len(family.children()) >= 3,
        "no_kb": couple and (kb.pregnant() == 1 or kb.using() == 2 or kb.method() == 9),
    }
    house = flags["water"] or flags["toilet"]
    four = flags["young"] or flags["old"] or flags["close"] or flags["many"]
    flags["4t"] = four
    rules = {
        "any": house or four,
        "kb": house or (four and flags["no_kb"]),
        "genting": (house and four and flags["no_kb"]) if pus else house,
    }
    verified = family.verified()
    for name, result in rules.items():
        flags[f"krs_{name}"] = flags["target"] and (result if verified is None else verified == 1)
    return flags


NO_ASSISTANCE = 8


def genting_code(family: Family) -> int | None:
    """1, 2 or 3 of section 3.4; 4 (new person) is nothing a family's data tell."""
    flags = stunting(family)
    poor = family.answer("welfare_rank") in (1, 2, 3)
    child = flags["under_five"] or flags["pregnant"]
    if flags["krs_genting"]:
        if not poor:
            return 3
        return 1 if child else None
    return 2 if poor and child else None


# ---------------------------------------------------------------- the whole area
@dataclass
class Figure:
    """One indicator. `value` is the count, the share in per cent, the rate or the mean; None where undefined."""

    value: Fraction | int | None
    numerator: Fraction | int
    denominator: int | None = None


def _share(part: int, whole: int) -> Figure:
    return Figure(Fraction(100 * part, whole) if whole else None, part, whole)


def _count(many: int) -> Figure:
    return Figure(many, many)


def _mean(values: list[Fraction]) -> Figure:
    total = sum(values, Fraction(0))
    return Figure(total / len(values) if values else None, total, len(values))


def compute(book: Book, day: date, village: str | None = None, rt: str | None = None) -> dict[str, Figure]:
    """Every indicator as of the day."""
    homes = families_on(book, day, village, rt)
    people = [(home, id, row) for home in homes for id, row in home.members.items()]
    return {
        **_ibangga_figures(homes),
        **_stunting_figures(homes),
        **_planning_figures(homes),
        **_fertility_figures(book, day, homes, people),
        **_marriage_figures(day, homes, people),
        **_population_figures(day, homes, people),
        **_group_figures(homes),
    }


def _ibangga_figures(homes: list[Family]) -> dict[str, Figure]:
    results = [ibangga(home) for home in homes]
    figures = {
        name: _mean([each[name] for each in results if each[name] is not None])  # type: ignore[misc]
        for name in ("ibangga", *DIMENSIONS)
    }
    categories = [found for each in results if (found := category(each["ibangga"])) is not None]
    for name in ("rentan", "berkembang", "tangguh"):
        figures[f"ibangga_{name}"] = _share(categories.count(name), len(categories))
    for v in range(1, 18):
        known = [score for home in homes if home.surveys and (score := ibangga_scores(home)[v]) in (0, 1)]
        figures[f"ibangga_v{v}"] = _share(known.count(1), len(known))
    incomplete = sum(UNKNOWN in ibangga_scores(home).values() for home in homes)
    figures["ibangga_incomplete"] = _share(incomplete, len(homes))
    return figures


def _stunting_figures(homes: list[Family]) -> dict[str, Figure]:
    flags = [(home, stunting(home)) for home in homes]
    targets = [(home, each) for home, each in flags if each["target"]]
    risky = [(home, each) for home, each in targets if each["krs_any"]]
    figures = {
        "krs_target": _count(len(targets)),
        "krs_free": _share(len(targets) - len(risky), len(targets)),
    }
    for name in ("pus", "pregnant", "baduta", "balita"):
        figures[f"krs_{name}"] = _count(sum(each[name] for _home, each in flags))
    for name in ("water", "toilet", "young", "old", "close", "many", "4t", "no_kb"):
        figures[f"krs_{name}"] = _share(sum(each[name] for _home, each in targets), len(targets))
    for name in ("any", "kb", "genting"):
        figures[f"krs_{name}"] = _share(sum(each[f"krs_{name}"] for _home, each in targets), len(targets))
    ranks = [home.answer("welfare_rank") for home, _each in risky]
    for rank in (1, 2, 3, 4):
        figures[f"krs_rank_{rank}"] = _share(ranks.count(rank), len(risky))
    figures["krs_rank_over_4"] = _share(sum(rank is not None and rank > 4 for rank in ranks), len(risky))
    verified = sum(home.verified() is not None for home, _each in targets)
    figures["krs_verified"] = _share(verified, len(targets))
    figures["krs_assisted"] = _share(
        sum(set(home.answer("assistance") or ()) - {NO_ASSISTANCE} != set() for home, _each in risky),
        len(risky),
    )
    codes = [genting_code(home) for home in homes]
    for code in (1, 2, 3):
        figures[f"genting_{code}"] = _count(codes.count(code))
    return figures


def _planning_figures(homes: list[Family]) -> dict[str, Figure]:
    couples = [home.kb() for home in homes if home.is_pus()]
    pus = len(couples)
    users = [each for each in couples if each.is_user()]
    modern = [each for each in users if each.is_modern()]
    nonusers = [each for each in couples if each.is_nonuser()]
    idle = [each for each in nonusers if each.pregnant() != 1]
    unmet = [each for each in idle if each.child_wish() in (2, 3)]
    mistimed = [each for each in nonusers if each.pregnant() == 1 and each.pregnancy_wish() in (2, 3)]
    infertile = [each for each in unmet if each.reason() == 13]
    stopped = [each for each in idle if each.used_last_year() == 1]
    figures = {
        "pus": _count(pus),
        "pus_childless": _count(sum(home.is_pus() and not home.children() for home in homes)),
        "cu": _count(len(users)),
        "cpr": _share(len(users), pus),
        "mcpr": _share(len(modern), pus),
        "mkjp": _share(sum(each.method() in (1, 2, 3, 4) for each in modern), len(modern)),
        "unmet": _share(len(unmet), pus),
        "unmet_bradley": _share(len(unmet) + len(mistimed) - len(infertile), pus),
        "nonusers": _count(len(nonusers)),
        "nonuser_pregnant": _share(len(nonusers) - len(idle), len(nonusers)),
        "dropout": _share(len(stopped), len(users) + len(stopped)),
        "informed_choice": _share(
            sum(
                all(each.of_modern(key) == 1 for key in ("told_methods", "told_effects", "told_remedy"))
                for each in modern
            ),
            len(modern),
        ),
    }
    for wish, name in ((1, "ias"), (2, "iat"), (3, "tial")):
        figures[f"nonuser_{name}"] = _share(sum(each.child_wish() == wish for each in idle), len(nonusers))
    for method in range(1, 10):
        figures[f"method_{method}"] = _share(sum(each.method() == method for each in users), len(users))
    for source in range(1, 14):
        figures[f"source_{source}"] = _share(
            sum(each.of_modern("service_source") == source for each in modern), len(modern)
        )
    for reason in range(1, 14):
        figures[f"reason_{reason}"] = _share(sum(each.reason() == reason for each in nonusers), len(nonusers))
    return figures


_People = list[tuple[Family, str, Row]]


def _fertility_figures(book: Book, day: date, homes: list[Family], people: _People) -> dict[str, Figure]:
    wives = {home.id: home.wife_id() for home in homes}
    rows = {id: row for _home, id, row in people}
    duplicates = {event.get("person") for event in book.events.values() if event["kind"] == 12}
    births: list[tuple[int, int]] = []  # completed months ago, age of the mother
    for id, row in book.people.items():
        ago = months(row.get("birth_date"), day)
        if ago is None or ago < 0 or row["birth_date"] > day.isoformat():
            continue
        if row.get("gone_how") == 12 or id in duplicates:
            continue
        then = person_on(book, id, day)
        mother = then.get("mother")
        if mother is None and then.get("relation") == 4:
            mother = wives.get(then["family"])
        if mother not in rows:
            continue
        age = years(rows[mother].get("birth_date"), date.fromisoformat(row["birth_date"]))
        if age is not None:
            births.append((ago, age))
    figures: dict[str, Figure] = {}
    for name, span in (("", 1), ("3", 3)):
        rates: list[Fraction | None] = []
        for low in range(15, 50, 5):
            women = sum(
                row.get("sex") == 2
                and (age := years(row.get("birth_date"), day)) is not None
                and low <= age <= low + 4
                for _home, _id, row in people
            )
            born = sum(ago < 12 * span and low <= age <= low + 4 for ago, age in births)
            rate = Fraction(1000 * born, span * women) if women >= 30 else None
            rates.append(rate)
            figures[f"asfr{name}_{low}"] = Figure(rate, born, women)
        known = [rate for rate in rates if rate is not None]
        total = 5 * sum(known, Fraction(0)) / 1000 if len(known) == 7 else None
        figures[f"tfr{name}"] = Figure(total, 0)
    return figures


def _marriage_figures(day: date, homes: list[Family], people: _People) -> dict[str, Figure]:
    women = [
        row
        for _home, _id, row in people
        if row.get("sex") == 2
        and row.get("marital_status") in (2, 3, 4)
        and (age := years(row.get("birth_date"), day)) is not None
        and 25 <= age <= 49
    ]
    ages = sorted(row["first_marriage_age"] for row in women if row.get("first_marriage_age") is not None)
    middle = None
    if ages:
        middle = Fraction(ages[(len(ages) - 1) // 2] + ages[len(ages) // 2], 2)
    couples = [home for home in homes if home.is_pus()]

    def married_at(person: Row | None, least: int) -> bool:
        age = None if person is None else person.get("first_marriage_age")
        return age is not None and age >= least

    return {
        "mukp": Figure(middle, 0, len(ages)),
        "married_under_19": _share(sum(age < 19 for age in ages), len(women)),
        "pus_wife_19": _share(sum(married_at(home.wife(), 19) for home in couples), len(couples)),
        "pus_husband_25": _share(sum(married_at(home.husband(), 25) for home in couples), len(couples)),
    }


def _population_figures(day: date, homes: list[Family], people: _People) -> dict[str, Figure]:
    rows = [row for _home, _id, row in people]
    ages = {id: years(row.get("birth_date"), day) for _home, id, row in people}
    figures = {
        "people": _count(len(rows)),
        "male": _count(sum(row.get("sex") == 1 for row in rows)),
        "female": _count(sum(row.get("sex") == 2 for row in rows)),
        "families": _count(len(homes)),
        "family_size": Figure(Fraction(len(rows), len(homes)) if homes else None, len(rows), len(homes)),
    }
    for sex, name in ((1, "male"), (2, "female")):
        for low in range(0, 75, 5):
            high = low + 4 if low < 70 else 200
            figures[f"{name}_{low}"] = _count(
                sum(
                    row.get("sex") == sex and (age := ages[id]) is not None and low <= age <= high
                    for _home, id, row in people
                )
            )
    figures["age_unknown"] = _count(
        sum(row.get("birth_date") is None or row.get("sex") is None for row in rows)
    )
    figures["no_card"] = _share(sum(home.values.get("card_number") is None for home in homes), len(homes))

    def people_with(test: Callable[[Row], bool]) -> Figure:
        return _share(sum(map(test, rows)), len(rows))

    figures["no_nik"] = people_with(lambda row: row.get("nik") is None or row["nik"].startswith(15 * "9"))
    figures["no_certificate"] = people_with(lambda row: row.get("birth_certificate") == 2)
    figures["disabled"] = _count(sum(row.get("disability") == 1 for row in rows))
    figures["insured"] = people_with(lambda row: row.get("health_insurance") in (1, 2, 3))
    figures["uninsured"] = people_with(lambda row: row.get("health_insurance") == 4)
    for key, last, name in (
        ("health_insurance", 3, "insurance"),
        ("occupation", 10, "occupation"),
        ("education", 10, "education"),
    ):
        for code in range(1, last + 1):
            figures[f"{name}_{code}"] = _share(sum(row.get(key) == code for row in rows), len(rows))
    pupils = [row for _home, id, row in people if (age := ages[id]) is not None and 7 <= age <= 18]
    figures["school_out"] = _share(sum(_schooling(row) == "out" for row in pupils), len(pupils))
    figures["elderly"] = _count(sum(age is not None and age >= 60 for age in ages.values()))
    figures["elderly_alone"] = _count(
        sum(len(home.members) == 1 and home.has_aged(60, 200) for home in homes)
    )
    for name, first, last in (("children_0_23", 0, 23), ("children_24_59", 24, 59)):
        figures[name] = _count(
            sum(
                (age := months(row.get("birth_date"), day)) is not None and first <= age <= last
                for row in rows
            )
        )
    for first, last in ((7, 12), (13, 15), (16, 18), (19, 24)):
        pupils = [row for _home, id, row in people if (age := ages[id]) is not None and first <= age <= last]
        figures[f"school_{first}_{last}"] = _share(sum(map(_in_school, pupils)), len(pupils))
    return figures


def _in_school(row: Row) -> bool:
    if row.get("in_school") is not None:
        return row["in_school"] == 1
    return row.get("education") in (3, 5, 7, 9)


def _teenager(home: Family) -> bool:
    """Somebody of 10 to 24 who has never married."""
    return any(
        row.get("marital_status") in (1, None)
        and (age := years(row.get("birth_date"), home.day)) is not None
        and 10 <= age <= 24
        for row in home.members.values()
    )


GROUP_TARGETS: dict[str, Callable[[Family], bool]] = {
    "bkb": lambda home: home.has_aged(0, 6),
    "bkr": _teenager,
    "pik_r": _teenager,
    "bkl": lambda home: home.has_aged(60, 200),
    "posyandu": lambda home: home.has_months(0, 59),
}
"""Section 5: of which families an activity group is expected."""


def group_targets(home: Family) -> dict[str, bool]:
    """Which groups the family is a target of."""
    return {name: owes(home) for name, owes in GROUP_TARGETS.items()}


def _group_figures(homes: list[Family]) -> dict[str, Figure]:
    figures = {}
    for name, owes in GROUP_TARGETS.items():
        targets = [home for home in homes if owes(home)]
        figures[f"{name}_target"] = _count(len(targets))
        figures[name] = _share(sum(home.answer(name) == 1 for home in targets), len(targets))
    for key in ("uppka", "mekaar", "pkh"):
        figures[key] = _share(sum(home.answer(key) == 1 for home in homes), len(homes))
    return figures
