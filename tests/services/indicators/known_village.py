"""A village whose totals are known by construction: one hundred and two families of a few plain kinds.

The numbers in EXPECTED are counted by hand from the kinds below, not computed. They are the same for every way in which
figures are shown: on the screen, in print and in Excel.

| kind | families | members | what it is there for |
|---|---|---|---|
| A | 23 | couple (wife 28), girl of 8 | modern users 21, two who want a child soon; one verified at risk |
| B | 10 | couple (wife 30), girl of 3 (6) or 1 (4) | unprotected well: 9 at risk, one verified as not at risk |
| C | 8 | couple (wife 32), girl of 8 (6) or girls of 7, 9, 11 (2) | no septic tank; 3 modern users, 5 non-users |
| D | 5 | couple (wife 37), girl of 8 (4); wife of 19 (1) | too old, too young; two modern users |
| E | 3 | couple (wife 34), girls of 7, 9, 11 | too many |
| F | 1 | couple (wife 33), girls of 5 and 6 | too close |
| G | 10 | couple (wife 26) | 4 pregnant, 5 want a child soon, 1 traditional |
| H | 20 | couple of 58 and 62 | poor but no target |
| I | 12 | widow of 70, alone | rentan |
| J | 6 | widow of 55, grandson of 4 | target without a couple |
| K | 2 | divorced woman of 45, girl of 16 | v6 is 0 |
| L | 2 | couple of 60 and 63 | never surveyed |
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

from tests.services.indicators.oracle import Book, Row

DAY = date(2026, 11, 23)
VILLAGE = "3299012001"

GOOD: Row = {
    "worships": 1, "marriage_book": 1, "not_speaking": 2, "sleeping_apart": 2, "left_home": 2, "violence": 2,
    "income": 1, "diverse_meals": 1, "savings": 1, "ill_or_disabled": 2, "online": 1, "daily_time": 1,
    "shared_care": 1, "recreation": 1, "community": 1,
    "posyandu": 3, "bkb": 3, "bkr": 3, "pik_r": 3, "bkl": 3, "uppka": 2, "mekaar": 2, "pkh": 2, "other_business": 2,
    "roof": 2, "wall": 1, "floor": 1, "lighting": 1, "water_source_2023": 2, "toilet_2023": 1,
    "floor_area": 50, "residents": 4, "cooking_fuel": 1, "house_tenure": 1, "heard_media": 2, "heard_officer": 2,
    "welfare_rank": 5,
}  # fmt: skip
"""Every answer that scores; four residents on 50 square metres are 12.5 each."""

NO_SPOUSE: Row = {"sleeping_apart": 3, "shared_care": 3}

USER: Row = {"pregnant": 2, "child_wish": 3, "using": 1, "using_since": "2024-01-01"}
IDLE: Row = {"pregnant": 2, "using": 2, "used_last_year": 2}
PREGNANT: Row = {
    "pregnant": 1,
    "pregnancy_weeks": 20,
    "pregnancy_wish": 1,
    "used_last_year": 2,
    "non_use_reason": 1,
}


class _Builder:
    def __init__(self) -> None:
        self.book = Book()
        self._last = 0

    def id(self) -> str:
        self._last += 1
        return f"{self._last:032x}"

    def family(
        self,
        kind: str,
        rt: str,
        members: list[Row],
        answers: Row | None,
        block: Row | None = None,
        **values: Any,
    ) -> None:
        family = self.id()
        number = len(self.book.families) + 1
        self.book.families[family] = {
            "village": VILLAGE, "head_name": f"Keluarga {kind} {number}", "card_number": f"329901010115{number:04d}",
            "surveyed_on": "2026-08-01", "address": "Jl. Contoh", "rt": rt, "rw": "01", **values,
        }  # fmt: skip
        ids = []
        for place, member in enumerate(members, start=1):
            id = self.id()
            ids.append(id)
            self.book.people[id] = {
                "village": VILLAGE, "family": family, "number": place, "name": f"Orang {id[-4:]}", "nik_status": 1,
                "nik": f"329901{int(id, 16):010d}", "birth_certificate": 1, "religion": 1, "occupation": 1,
                "health_insurance": 1, "presence": 1, "disability": 2, **member,
            }  # fmt: skip
        if answers is not None:
            self.book.surveys[self.id()] = {
                "village": VILLAGE, "family": family, "round": 2026, "surveyed_on": "2026-08-01", **answers,
            }  # fmt: skip
        if block is not None:
            self.book.planning[self.id()] = {
                "village": VILLAGE, "family": family, "person": ids[1], "round": 2026, "surveyed_on": "2026-08-01",
                **block,
            }  # fmt: skip


def _couple(husband: str, wife: str, his: int, hers: int, **more: Any) -> list[Row]:
    both = {"marital_status": 2, "education": 8, **more}
    return [
        {"sex": 1, "birth_date": husband, "relation": 1, "first_marriage_age": his, **both},
        {"sex": 2, "birth_date": wife, "relation": 3, "first_marriage_age": hers, **both},
    ]


def _girls(*born: str) -> list[Row]:
    """Daughters; those of seven and over go to school."""
    return [
        {
            "sex": 2, "birth_date": each, "relation": 4, "marital_status": 1,
            **({"education": 3, "in_school": 1} if each < "2019-11-24" else {"education": 1}),
        }
        for each in born
    ]  # fmt: skip


EIGHT, THREE_GIRLS = ("2018-02-01",), ("2015-02-01", "2017-02-01", "2019-02-01")
TOLD: Row = {"told_methods": 1, "told_effects": 1, "told_remedy": 1}
NOT_TOLD: Row = {"told_methods": 1, "told_effects": 2, "told_remedy": 2}


def build() -> Book:
    """The village; the same ids each time."""
    made = _Builder()
    _users_and_risks(made)
    _the_others(made)
    return made.book


def _spread(*groups: tuple[int, int]) -> Iterator[int]:
    """(code, how many) as one code after the other."""
    for code, many in groups:
        yield from [code] * many


def _users_and_risks(made: _Builder) -> None:
    for place, method in enumerate(_spread((5, 10), (6, 6), (3, 4), (1, 1), (0, 2))):
        block = (
            {**USER, "method": method, "service_source": 8, **TOLD}
            if method
            else {**IDLE, "child_wish": 1, "non_use_reason": 1}
        )
        more: Row = {"uppka": 1} if place < 4 else {}
        if place == 0:
            more["verified_risk"] = 1
        members = _couple("1996-02-01", "1998-02-01", 26, 20)
        members[0]["occupation"] = 2
        made.family("A", "01", [*members, *_girls(*EIGHT)], {**GOOD, **more}, block)

    for place, method in enumerate(_spread((4, 4), (5, 6))):
        told = TOLD if place < 6 else NOT_TOLD
        child = "2025-05-01" if place < 4 else "2023-05-01"
        more = {"posyandu": 1, "bkb": 1 if place < 5 else 2, "water_source_2023": 5, "welfare_rank": 1}
        if place == 9:
            more["verified_risk"] = 2
        members = _couple("1994-02-01", "1996-02-01", 24, 22)
        members[0]["occupation"] = 2
        made.family(
            "B",
            "02",
            [*members, *_girls(child)],
            {**GOOD, **more},
            {**USER, "method": method, "service_source": 4, **told},
        )

    blocks: list[Row] = [
        {**USER, "method": 7, "service_source": 12, **NOT_TOLD},
        *[{**USER, "method": 5, "service_source": 12, **NOT_TOLD}] * 2,
        *[{**IDLE, "child_wish": 2, "used_last_year": 1, "method": 6, "non_use_reason": 4}] * 2,
        {**IDLE, "child_wish": 3, "used_last_year": 1, "method": 5, "non_use_reason": 4},
        *[{**IDLE, "child_wish": 3, "non_use_reason": 9}] * 2,
    ]
    for place, block in enumerate(blocks):
        children = THREE_GIRLS if place >= 6 else EIGHT
        bkr = {"bkr": 2, "pik_r": 2} if place >= 6 else {}
        made.family(
            "C",
            "02",
            [*_couple("1992-02-01", "1994-02-01", 25, 18), *_girls(*children)],
            {**GOOD, **bkr, "toilet_2023": 3, "welfare_rank": 2},
            block,
        )

    for block in (
        {**USER, "method": 3, "service_source": 1, **NOT_TOLD},
        {**USER, "method": 1, "service_source": 1, **NOT_TOLD},
        *[{**IDLE, "child_wish": 3, "non_use_reason": 13}] * 2,
    ):
        members = [*_couple("1986-02-01", "1989-02-01", 27, 24), *_girls(*EIGHT)]
        made.family("D", "03", members, {**GOOD, "welfare_rank": 4}, block)
    made.family(
        "D",
        "03",
        _couple("2002-02-01", "2007-02-01", 20, 18),
        {**GOOD, "shared_care": 3, "welfare_rank": 4},
        {**IDLE, "child_wish": 2, "non_use_reason": 1},
    )

    for wish in (2, 3, 3):
        made.family(
            "E",
            "03",
            [*_couple("1990-02-01", "1992-02-01", 23, 19), *_girls(*THREE_GIRLS)],
            {**GOOD, "bkr": 1, "pik_r": 2},
            {**IDLE, "child_wish": wish, "non_use_reason": 9},
        )

    made.family(
        "F",
        "03",
        [*_couple("1991-02-01", "1993-02-01", 25, 21), *_girls("2020-01-01", "2021-03-01")],
        {**GOOD, "bkb": 2, "welfare_rank": None},
        {**IDLE, "child_wish": 1, "non_use_reason": 1},
    )

    without_nik: Row = {"nik": None, "nik_status": 2}
    for place, block in enumerate(
        (
            *[PREGNANT] * 3,
            {**PREGNANT, "pregnancy_wish": 2},
            *[{**IDLE, "child_wish": 1, "non_use_reason": 1}] * 5,
            {**USER, "method": 9},
        )
    ):
        members = _couple("1998-02-01", "2000-02-01", 28, 23)
        if place < 5:
            members[0] |= without_nik
        rank = {"welfare_rank": 3} if place < 4 else {}
        made.family("G", "03", members, {**GOOD, "shared_care": 3, **rank}, block)


def _the_others(made: _Builder) -> None:
    for place in range(20):
        members = _couple("1964-02-01", "1968-02-01", 24, 20, health_insurance=4)
        if place < 3:
            members[0]["disability"] = 1
        answers = {
            **GOOD, "marriage_book": 2, "income": 2, "floor": 5, "savings": 2, "ill_or_disabled": 1, "online": 2,
            "shared_care": 3, "recreation": 2, "bkl": 1 if place < 8 else 2,
        }  # fmt: skip
        made.family("H", "04", members, answers)

    for _place in range(12):
        widow: Row = {
            "sex": 2, "birth_date": "1956-02-01", "relation": 1, "marital_status": 4, "first_marriage_age": 18,
            "education": 4, "health_insurance": 4,
        }  # fmt: skip
        answers = {
            **GOOD, **NO_SPOUSE, "worships": 2, "marriage_book": 2, "not_speaking": 1, "income": 2, "diverse_meals": 2,
            "floor": 5, "savings": 2, "ill_or_disabled": 1, "online": 2, "daily_time": 3, "recreation": 2, "bkl": 2,
        }  # fmt: skip
        made.family("I", "04", [widow], answers)

    for place in range(6):
        grandmother: Row = {
            "sex": 2, "birth_date": "1971-02-01", "relation": 1, "marital_status": 4, "first_marriage_age": 18,
            "education": 4,
        }  # fmt: skip
        grandson: Row = {
            "sex": 1, "birth_date": "2022-06-01", "relation": 6, "marital_status": 1, "education": 1,
            "birth_certificate": 2,
        }  # fmt: skip
        answers = {**GOOD, **NO_SPOUSE, "posyandu": 1 if place < 2 else 2, "bkb": 2}
        made.family("J", "04", [grandmother, grandson], answers)

    for place in range(2):
        mother: Row = {
            "sex": 2, "birth_date": "1981-02-01", "relation": 1, "marital_status": 3, "first_marriage_age": 21,
            "education": 8,
        }  # fmt: skip
        girl: Row = {
            "sex": 2, "birth_date": "2010-02-01", "relation": 4, "marital_status": 1, "education": 7, "in_school": 1,
        }  # fmt: skip
        made.family(
            "K", "04", [mother, girl], {**GOOD, **NO_SPOUSE, "bkr": 2, "pik_r": 1 if place == 0 else 2}
        )

    for _place in range(2):
        made.family("L", "04", _couple("1963-02-01", "1966-02-01", 24, 20), None, card_number=None)


EXPECTED: dict[str, tuple[int | Fraction, int | None]] = {
    # numerator and denominator; a count has no denominator
    "families": (102, None),
    # A 69, B 30, C 6x3 + 2x5, D 4x3 + 2, E 15, F 4, G 20, H 40, I 12, J 12, K 4, L 4
    "people": (252, None),
    "male": (88, None),  # husbands 23+10+8+5+3+1+10+20+2, grandsons 6
    "female": (164, None),
    "family_size": (252, 102),
    "elderly": (36, None),  # H 20 husbands, I 12, L 4
    "elderly_alone": (12, None),
    "children_0_23": (4, None),
    "children_24_59": (12, None),
    "male_60": (22, None),  # H 20, L 2
    "female_70": (12, None),
    "male_0": (6, None),
    "female_0": (10, None),
    "female_5": (45, None),  # A 23, C 6 + 2x2 of 7 and 9, D 4, E 3x2 of 7 and 9, F 2
    "school_7_12": (48, 48),  # A 23, C 6 + 2x3, D 4, E 9
    "school_16_18": (2, 2),
    "school_19_24": (0, 2),  # the young couple of D: 19 and 24
    "school_out": (0, 50),  # of those of seven to eighteen: 48 and K 2
    "age_unknown": (0, None),
    "no_nik": (5, 252),
    "no_card": (2, 102),
    "no_certificate": (6, 252),  # the grandsons of J
    "disabled": (3, None),
    "insured": (200, 252),
    "uninsured": (52, 252),  # H 40, I 12
    "occupation_2": (33, 252),  # the husbands of A and B
    # stunting
    "krs_verified": (2, 66),
    "krs_target": (66, None),  # 60 couples, J 6
    "krs_pus": (60, None),
    "krs_pregnant": (4, None),  # 20 weeks on 1 August, 114 days = 16 weeks later: 36
    "krs_baduta": (4, None),
    "krs_balita": (12, None),
    "krs_any": (27, 66),  # A 1 verified, B 9, C 8, D 5, E 3, F 1
    "krs_kb": (25, 66),  # without the two modern users of D
    "krs_genting": (3, 66),  # C 2 with three daughters and no method, A 1 verified
    "krs_free": (39, 66),
    "krs_water": (10, 66),
    "krs_toilet": (8, 66),
    "krs_young": (1, 66),
    "krs_old": (4, 66),
    "krs_close": (1, 66),
    "krs_many": (5, 66),  # C 2, E 3
    "krs_4t": (11, 66),
    "krs_no_kb": (24, 66),  # 23 non-users, 1 traditional
    "krs_rank_1": (9, 27),
    "krs_rank_2": (8, 27),
    "krs_rank_3": (0, 27),
    "krs_rank_4": (5, 27),
    "krs_rank_over_4": (4, 27),  # A 1, E 3; F has no rank
    "genting_1": (0, None),
    "genting_2": (14, None),  # B 10, G 4 pregnant
    "genting_3": (1, None),  # A 1; the two of C have rank 2 and no small child
    # planning
    "pus": (60, None),
    "pus_childless": (11, None),  # G 10, the young couple of D
    "cu": (37, None),
    "cpr": (37, 60),
    "mcpr": (36, 60),
    "mkjp": (11, 36),  # IUD 5, MOW 2, implant 4
    "method_1": (2, 37),
    "method_2": (0, 37),
    "method_3": (5, 37),
    "method_4": (4, 37),
    "method_5": (18, 37),
    "method_6": (6, 37),
    "method_7": (1, 37),
    "method_8": (0, 37),
    "method_9": (1, 37),
    "nonusers": (23, None),
    "nonuser_pregnant": (4, 23),
    "nonuser_ias": (8, 23),  # A 2, F 1, G 5
    "nonuser_iat": (4, 23),  # C 2, D 1, E 1
    "nonuser_tial": (7, 23),  # C 3, D 2, E 2
    "unmet": (11, 60),
    "unmet_bradley": (10, 60),  # one pregnancy wanted later, two infertile
    "dropout": (3, 40),
    "informed_choice": (27, 36),  # A 21, B 6
    "source_8": (21, 36),
    "source_4": (10, 36),
    "source_12": (3, 36),
    "source_1": (2, 36),
    "reason_1": (13, 23),  # A 2, D 1, F 1, G 4 + 5
    "reason_13": (2, 23),
    "asfr_25": (0, 33),  # A 23, G 10; no birth in the last year
    "asfr3_25": (4, 33),  # the four of B were born when their mothers were 29
    "married_under_19": (8, 61),  # C
    "pus_wife_19": (51, 60),  # all but C 8 and the wife of 19
    "pus_husband_25": (46, 60),  # A 23, C 8, D 4, F 1, G 10
    # groups
    "bkb_target": (17, None),  # B 10, F 1, J 6
    "bkb": (5, 17),
    "bkr_target": (7, None),  # C 2, E 3, K 2; a married woman of 19 is none
    "bkr": (3, 7),
    "pik_r_target": (7, None),
    "pik_r": (1, 7),
    "bkl_target": (34, None),  # H 20, I 12, L 2
    "bkl": (8, 34),
    "posyandu_target": (16, None),
    "posyandu": (12, 16),
    # iBangga, of the hundred surveyed
    "ibangga_tangguh": (68, 100),
    "ibangga_berkembang": (20, 100),  # H
    "ibangga_rentan": (12, 100),  # I
    "ibangga_v2": (68, 100),
    "ibangga_v3": (51, 51),  # A 23, B 10, C 8, D 4, E 3, F 1, K 2: all with certificates
    "ibangga_v4": (68, 100),
    "ibangga_v5": (88, 100),
    "ibangga_v6": (98, 100),
    "ibangga_v9": (50, 100),  # not B 10, C 8, H 20, I 12
    "ibangga_v11": (40, 40),  # A 23, C 8, D 4, E 3, K 2
    "ibangga_v15": (49, 49),  # A 23, B 10, C 8, D 4, E 3, F 1
    # H 430/9, I 70/3, B and K 850/9, C 2000/21, 48 families with 100
    "ibangga": (Fraction(499640, 63), 100),
}
"""Numerator and denominator of every figure that is worth knowing."""

VALUES: dict[str, Fraction | None] = {
    "ibangga": Fraction(499640, 6300),  # 79.3
    "krs_any": Fraction(2700, 66),  # 40.9 %
    "mcpr": Fraction(60),
    "unmet": Fraction(1100, 60),  # 18.3 %
    "mkjp": Fraction(1100, 36),  # 30.6 %
    "dropout": Fraction(15, 2),
    "mukp": Fraction(20),  # 8 of 18, 3 of 19, 23 of 20: the 31st of 61 is 20
    "asfr_25": Fraction(0),
    "asfr3_25": Fraction(4000, 99),  # 40.4 per thousand
    "asfr_30": None,  # 22 women are too few for a rate
    "tfr": None,
    "tfr3": None,
}
"""The values themselves where a share does not say it."""

KRS_BY_RT = {"01": 1, "02": 17, "03": 9, "04": 0}
"""Families at risk (krs_any) by neighbourhood."""
