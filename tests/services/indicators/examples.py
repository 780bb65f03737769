"""Families worked out by hand, with the arithmetic beside each number.

The day is 23 November 2026 unless an example says otherwise. What an example does not expect is not looked at.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from tests.services.indicators.known_village import GOOD, NO_SPOUSE, USER, VILLAGE
from tests.services.indicators.oracle import Book, Row

DAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Example:
    """One family. `scores` by variable number ("na", "unknown", 1, 0), `index` the family's iBangga and its three
    dimensions, `flags` of section 3, `figures` numerators of area indicators of a village with only this family."""

    name: str
    book: Book
    day: date = DAY
    scores: dict[int, Any] = field(default_factory=dict)
    index: tuple[Fraction | None, ...] = ()
    flags: dict[str, bool] = field(default_factory=dict)
    figures: dict[str, int] = field(default_factory=dict)


FAMILY = f"{1:032x}"
HEAD, WIFE, FIRST, SECOND, THIRD = (f"{number:032x}" for number in range(11, 16))


def person(relation: int, sex: int, born: str | None, marital: int | None, **more: Any) -> Row:
    """Somebody with everything else in order."""
    return {
        "village": VILLAGE, "family": FAMILY, "name": "Orang Contoh", "relation": relation, "sex": sex,
        "birth_date": born, "marital_status": marital, "birth_certificate": 1, "health_insurance": 1,
        "education": 8, "first_marriage_age": None if marital == 1 else 22, **more,
    }  # fmt: skip


def couple(husband: str, wife: str) -> list[Row]:
    """Head and wife."""
    return [person(1, 1, husband, 2), person(3, 2, wife, 2)]


def child(born: str | None, **more: Any) -> Row:
    """A son or daughter too young or too old for school, unless said."""
    return person(4, 2, born, 1, **more)


def book(
    members: list[Row],
    *surveys: Row,
    blocks: tuple[Row, ...] = (),
    events: tuple[Row, ...] = (),
    **family: Any,
) -> Book:
    """One family; surveys and blocks (of the second member) of 1 August of their round, 2026 unless said."""
    dated = {"village": VILLAGE, "family": FAMILY, "round": 2026}

    def rows(start: int, records: tuple[Row, ...], **more: Any) -> dict[str, Row]:
        found = {}
        for number, record in enumerate(records):
            row = {**dated, **more, **record}
            row.setdefault("surveyed_on", f"{row['round']}-08-01")
            found[f"{start + number:032x}"] = row
        return found

    return Book(
        {FAMILY: {"village": VILLAGE, "head_name": "Keluarga Contoh", "rt": "01", "rw": "01", **family}},
        {f"{11 + place:032x}": row for place, row in enumerate(members)},
        rows(100, surveys),
        rows(200, blocks, person=WIFE),
        {
            f"{300 + place:032x}": {"village": VILLAGE, "family": FAMILY, **event}
            for place, event in enumerate(events)
        },
    )


IDLE: Row = {"pregnant": 2, "using": 2, "used_last_year": 2, "non_use_reason": 9}
MODERN: Row = {**USER, "method": 5}
YOUNG = couple("1996-05-01", "2000-03-02")  # 30 and 26


def _pregnant(weeks: int | None, **more: Any) -> Row:
    return {"pregnant": 1, "pregnancy_weeks": weeks, "pregnancy_wish": 1, **more}


EXAMPLES: tuple[Example, ...] = (
    Example(
        "everything in order",
        # The child is 22 months old: v11 and nothing else does not apply.
        book([*YOUNG, child("2025-01-10")], GOOD, blocks=(MODERN,)),
        scores={v: "na" if v == 11 else 1 for v in range(1, 18)},
        index=(Fraction(100), Fraction(100), Fraction(100), Fraction(100)),
        flags={
            "target": True,
            "pus": True,
            "baduta": True,
            "balita": False,
            "krs_any": False,
            "krs_kb": False,
        },
        figures={"ibangga_tangguh": 1, "mcpr": 1, "unmet": 0, "bkb_target": 1},
    ),
    Example(
        "toilet without a septic tank",
        # The house alone is a risk by two rules; for a couple of reproductive age the third also wants a 4T.
        book(YOUNG, {**GOOD, "toilet_2023": 3}, blocks=(MODERN,)),
        scores={9: 0, 15: 1},
        flags={"toilet": True, "4t": False, "krs_any": True, "krs_kb": True, "krs_genting": False},
    ),
    Example(
        "the same toilet by the list of 2021",
        # Code 2 is 'without tank' in the old list, 'shared with tank' in the new one.
        book(
            YOUNG,
            {
                **GOOD,
                "round": 2022,
                "toilet_2023": None,
                "toilet": 2,
                "water_source_2023": None,
                "water_source": 4,
            },
        ),
        scores={9: 0},
        flags={"toilet": True, "water": False, "krs_any": True},
    ),
    Example(
        "thirty-five today, without a method",
        book(couple("1985-01-01", "1991-11-23"), GOOD, blocks=({**IDLE, "child_wish": 3},)),
        flags={"old": True, "4t": True, "no_kb": True, "krs_any": True, "krs_kb": True, "krs_genting": False},
        figures={"unmet": 1, "unmet_bradley": 1, "nonuser_tial": 1},
    ),
    Example(
        "thirty-five tomorrow",
        book(couple("1985-01-01", "1991-11-24"), GOOD, blocks=(IDLE,)),
        flags={"old": False, "krs_any": False},
    ),
    Example(
        "thirty-five with an injection",
        # krs_kb lets a modern method stand for the age.
        book(couple("1985-01-01", "1991-02-01"), GOOD, blocks=(MODERN,)),
        flags={"old": True, "no_kb": False, "krs_any": True, "krs_kb": False},
    ),
    Example(
        "forty-one tomorrow",
        book(couple("1985-01-01", "1985-11-24"), GOOD, blocks=(MODERN,)),
        flags={"old": True, "krs_any": True},
    ),
    Example(
        "forty-one today",
        book(couple("1985-01-01", "1985-11-23"), GOOD, blocks=(MODERN,)),
        flags={"old": False, "krs_any": False, "target": True},
    ),
    Example(
        "nineteen",
        book(couple("2002-01-01", "2006-11-24"), GOOD, blocks=({**IDLE, "child_wish": 2},)),
        flags={"young": True, "krs_any": True, "krs_kb": True},
        figures={"nonuser_iat": 1, "unmet": 1, "married_under_19": 0},
    ),
    Example(
        "fifty today is no couple of reproductive age",
        book(couple("1970-01-01", "1976-11-23"), GOOD, blocks=(MODERN,)),
        flags={"pus": False, "target": False, "krs_any": False},
        figures={"pus": 0, "mcpr": 0},
    ),
    Example(
        "pregnant at forty-three",
        # 20 weeks on 3 August; 112 days later: 16 weeks more, 36. There is no upper limit of age for the pregnant.
        book(
            couple("1980-01-01", "1983-02-01"), GOOD, blocks=({**_pregnant(20), "surveyed_on": "2026-08-03"},)
        ),
        flags={"pregnant": True, "old": True, "no_kb": True, "krs_any": True, "krs_kb": True},
        figures={"krs_pregnant": 1, "nonuser_pregnant": 1, "unmet": 0, "unmet_bradley": 0},
    ),
    Example(
        "the fortieth week",
        # 1 July to 23 November are 145 days, 20 whole weeks: 20 + 20 = 40 is still pregnant.
        book(
            couple("1980-01-01", "1983-02-01"), GOOD, blocks=({**_pregnant(20), "surveyed_on": "2026-07-01"},)
        ),
        flags={"pregnant": True, "old": True},
    ),
    Example(
        "the forty-first week",
        book(
            couple("1980-01-01", "1983-02-01"), GOOD, blocks=({**_pregnant(21), "surveyed_on": "2026-07-01"},)
        ),
        flags={"pregnant": False, "old": False, "krs_any": False},
        figures={
            "krs_pregnant": 0,
            "nonuser_pregnant": 1,
        },  # the planning table takes the answer as it was given
    ),
    Example(
        "the child has come",
        book(
            [*YOUNG, child("2026-10-01")],
            GOOD,
            blocks=({**_pregnant(30, pregnancy_wish=2), "surveyed_on": "2026-08-01"},),
        ),
        flags={"pregnant": False, "baduta": True},
        figures={"unmet": 0, "unmet_bradley": 1},
    ),
    Example(
        "four children and a spring",
        # Rank 2 and a child of 53 months: the first code of the sponsors' programme.
        book(
            [
                *couple("1985-01-01", "1988-02-01"),
                *[
                    child(born, in_school=1, education=3)
                    for born in ("2014-01-01", "2016-05-01", "2018-09-01")
                ],
                child("2022-06-01", education=1),
            ],
            {**GOOD, "water_source_2023": 7, "welfare_rank": 2},
            blocks=({**IDLE, "child_wish": 3},),
        ),
        flags={
            "water": True,
            "many": True,
            "old": True,
            "close": False,
            "no_kb": True,
            "balita": True,
            "krs_any": True,
            "krs_kb": True,
            "krs_genting": True,
        },  # fmt: skip
        figures={"genting_1": 1, "genting_2": 0, "krs_rank_2": 1},
    ),
    Example(
        "two youngest twenty-three months apart",
        # 15 March 2022 to 14 March 2024: the 24th month is not complete.
        book([*YOUNG, child("2022-03-15"), child("2024-03-14")], GOOD, blocks=(MODERN,)),
        flags={"close": True, "krs_any": True, "krs_kb": False},
    ),
    Example(
        "two youngest twenty-four months apart",
        book([*YOUNG, child("2022-03-15"), child("2024-03-15")], GOOD, blocks=(MODERN,)),
        flags={"close": False, "krs_any": False},
    ),
    Example(
        "grandmother and grandchild at the river",
        # No couple: the house alone decides by every rule. No child of the head: v3 does not apply.
        book(
            [person(1, 2, "1966-01-01", 4), person(6, 1, "2025-06-01", 1, birth_certificate=2)],
            {**GOOD, **NO_SPOUSE, "water_source_2023": 8},
        ),
        scores={3: "na", 6: 1, 9: 0, 11: "na", 15: "na"},
        # 5 of 5; 5 of 6; 3 of 3: (100 + 250/3 + 100) / 3
        index=(Fraction(100), Fraction(250, 3), Fraction(100), Fraction(850, 9)),
        flags={"pus": False, "target": True, "krs_any": True, "krs_kb": True, "krs_genting": True},
        figures={"no_certificate": 1, "bkl_target": 1},
    ),
    Example(
        "verified as not at risk",
        book(
            YOUNG,
            {**GOOD, "toilet_2023": 4, "verified_risk": 2, "verified_on": "2026-10-01"},
            blocks=(MODERN,),
        ),
        flags={"toilet": True, "target": True, "krs_any": False, "krs_kb": False, "krs_genting": False},
        figures={"krs_verified": 1},
    ),
    Example(
        "verified later than the day",
        book(
            YOUNG,
            {**GOOD, "toilet_2023": 4, "verified_risk": 2, "verified_on": "2026-10-01"},
            blocks=(MODERN,),
        ),
        day=date(2026, 9, 30),
        flags={"toilet": True, "krs_any": True},
    ),
    Example(
        "divorced, and a boy who left school",
        # Order 4 of 6, self-reliance 3 of 7, happiness 2 of 3: (200/3 + 300/7 + 200/3) / 3 = 3700/63 = 58.7.
        book(
            [
                person(1, 2, "1981-02-01", 3, health_insurance=4),
                child("2011-02-01", in_school=2, education=4),
            ],
            {**GOOD, **NO_SPOUSE, "diverse_meals": 2, "floor": 5, "savings": 2, "recreation": 2},
        ),
        scores={3: 1, 4: 0, 5: 1, 6: 0, 8: 0, 9: 0, 10: 0, 11: 0, 12: 1, 15: "na", 16: 0},
        index=(Fraction(200, 3), Fraction(300, 7), Fraction(200, 3), Fraction(3700, 63)),
        flags={"target": False, "krs_any": False},
        figures={"ibangga_berkembang": 1, "school_out": 1, "bkr_target": 1},
    ),
    Example(
        "an index of exactly forty",
        # Order: v1 yes; v2, v4, v5, v6 no; v3 none: 1 of 5 = 20. Self-reliance: v7 to v9 yes, v10, v12, v13 no,
        # v11 none: 3 of 6 = 50. Happiness: v14, v15 yes, v16, v17 no: 2 of 4 = 50. (20 + 50 + 50) / 3 = 40.
        book(
            [person(1, 2, "1981-02-01", 3, health_insurance=4)],
            {
                **GOOD,
                "marriage_book": 2,
                "sleeping_apart": 1,
                "savings": 2,
                "ill_or_disabled": 1,
                "online": 2,
                "recreation": 2,
                "community": 2,
            },
        ),
        index=(Fraction(20), Fraction(50), Fraction(50), Fraction(40)),
        figures={"ibangga_rentan": 0, "ibangga_berkembang": 1, "ibangga_tangguh": 0},
    ),  # fmt: skip
    Example(
        "an index of exactly seventy",
        # 5 of 5 = 100; v13 unanswered, v11 none, v10 and v12 no: 3 of 5 = 60; 2 of 4 = 50. 210 / 3 = 70.
        book(
            YOUNG,
            {**GOOD, "savings": 2, "ill_or_disabled": 1, "online": None, "recreation": 2, "community": 2},
        ),
        scores={13: "unknown"},
        index=(Fraction(100), Fraction(60), Fraction(50), Fraction(70)),
        figures={"ibangga_berkembang": 1, "ibangga_tangguh": 0},
    ),
    Example(
        "what the last round leaves open is read from the one before, not from the one before that",
        book(
            YOUNG,
            {**GOOD, "round": 2024, "water_source_2023": 8, "savings": 2},
            {**GOOD, "round": 2025, "water_source_2023": 5, "savings": None},
            {**GOOD, "round": 2026, "water_source_2023": None, "savings": None},
        ),
        scores={9: 0, 10: "unknown"},
        flags={"water": True, "krs_any": True},
    ),
    Example(
        "a round that has not been held yet on the day",
        book(YOUNG, {**GOOD, "round": 2025, "toilet_2023": 3}, {**GOOD, "round": 2026}),
        day=date(2026, 7, 31),
        flags={"toilet": True, "krs_any": True},
    ),
    Example(
        "the day before the wife died",
        book(
            [
                person(1, 1, "1985-01-01", 4),
                person(3, 2, "1990-02-01", 2, gone_on="2026-05-01", gone_how=2),
            ],
            {**GOOD, "round": 2025},
            blocks=({**USER, "method": 3, "round": 2025},),
            events=(
                {"kind": 2, "person": WIFE, "happened_on": "2026-05-01"},
                {"kind": 14, "person": HEAD, "happened_on": "2026-05-01", "marital_before": 2},
            ),
        ),
        day=date(2026, 4, 30),
        flags={"pus": True, "target": True, "old": True},  # 36 then
        figures={"people": 2, "mkjp": 1, "cu": 1},
    ),
    Example(
        "the day the wife died",
        book(
            [
                person(1, 1, "1985-01-01", 4),
                person(3, 2, "1990-02-01", 2, gone_on="2026-05-01", gone_how=2),
            ],
            {**GOOD, "round": 2025},
            blocks=({**USER, "method": 3, "round": 2025},),
            events=(
                {"kind": 2, "person": WIFE, "happened_on": "2026-05-01"},
                {"kind": 14, "person": HEAD, "happened_on": "2026-05-01", "marital_before": 2},
            ),
        ),
        day=date(2026, 5, 1),
        scores={6: 1},
        flags={"pus": False, "target": False},
        figures={"people": 1, "pus": 0, "cu": 0},
    ),
    Example(
        "she stopped the pill and wants a child later",
        book(
            YOUNG,
            GOOD,
            blocks=({**IDLE, "child_wish": 2, "used_last_year": 1, "method": 6, "non_use_reason": 4},),
        ),
        flags={"no_kb": True, "krs_any": False},
        figures={"unmet": 1, "dropout": 1, "cu": 0, "method_6": 0, "reason_4": 1},
    ),
    Example(
        "a traditional method is no modern one",
        book(YOUNG, GOOD, blocks=({**USER, "method": 9},)),
        flags={"no_kb": True},
        figures={"cu": 1, "cpr": 1, "mcpr": 0, "method_9": 1},
    ),
    Example(
        "infertile and wanting no more",
        book(YOUNG, GOOD, blocks=({**IDLE, "child_wish": 3, "non_use_reason": 13},)),
        figures={"unmet": 1, "unmet_bradley": 0},
    ),
    Example(
        "seven tomorrow and twenty-five tomorrow",
        book([*YOUNG, child("2019-11-24", education=1), child("2001-11-24")], GOOD),
        figures={"bkb_target": 1, "bkr_target": 1, "posyandu_target": 0, "children_24_59": 0},
    ),
    Example(
        "seven today and twenty-five today",
        book([*YOUNG, child("2019-11-23", education=3), child("2001-11-23")], GOOD),
        scores={11: 1},
        figures={"bkb_target": 0, "bkr_target": 0, "school_7_12": 1},
    ),
    Example(
        "one without insurance is enough, one not known is not",
        book([*YOUNG, child("2025-01-10", health_insurance=None)], GOOD),
        scores={4: "unknown"},
    ),
    Example(
        "nobody has asked this family anything",
        book([*YOUNG, child("2025-01-10")]),
        index=(None, None, None, None),
        flags={"target": True, "water": False, "toilet": False, "no_kb": False, "krs_any": False},
        figures={"ibangga_rentan": 0, "pus": 1, "nonusers": 0},
    ),
    Example(
        "born on 29 February",
        # On 28 February 2026 the wife is 49 still: she turns 50 on 1 March.
        book(
            couple("1970-01-01", "1976-02-29"), {**GOOD, "round": 2025}, blocks=({**MODERN, "round": 2025},)
        ),
        day=date(2026, 2, 28),
        flags={"pus": True},
        figures={"pus": 1},
    ),
    Example(
        "a wife without a birth date is in no age group",
        book([person(1, 1, "1985-01-01", 2), person(3, 2, None, 2)], GOOD, blocks=(MODERN,)),
        flags={"pus": False, "target": False},
        figures={"pus": 0, "age_unknown": 1},
    ),
)
