"""Populations put together by chance, odd ones included: what is missing, contradictory or typed twice must not make
the two computations differ."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from kkb_desktop.domain.codelists import person as person_codes
from kkb_desktop.domain.fields import Kind
from kkb_desktop.domain.records.family_survey import FAMILY_SURVEY
from kkb_desktop.domain.records.planning_survey import PLANNING_SURVEY
from tests.services.indicators.known_village import GOOD
from tests.services.indicators.oracle import Book, Row

VILLAGE, OTHER_VILLAGE = "3299012001", "3299012002"

DAYS = (date(2026, 11, 23), date(2026, 3, 1), date(2025, 7, 15), date(2024, 2, 29))
"""The days that are looked at; birthdays and events are drawn near them."""

_ROUNDS = (2022, 2023, 2024, 2025, 2026)
_SURVEY_CODES = {
    field.key: sorted(field.codes.values())
    for field in FAMILY_SURVEY.fields
    if field.kind is Kind.CODE and field.codes is not None and field.key != "round"
}
_BLOCK_CODES = {
    field.key: sorted(field.codes.values())
    for field in PLANNING_SURVEY.fields
    if field.kind is Kind.CODE and field.codes is not None and field.key != "round"
}


class _Chance:
    def __init__(self, seed: int, *, days: Sequence[date] = DAYS) -> None:
        self.random = Random(seed)
        self.days = days

    def id(self) -> str:
        return self.random.randbytes(16).hex()

    def yes(self, share: float) -> bool:
        return self.random.random() < share

    def of(self, codes: Sequence[Any], weights: Sequence[float] | None = None) -> Any:
        return self.random.choices(codes, weights=weights)[0]

    def near(self, years: int, months: int = 0) -> str:
        """A birthday that many years (and months) before one of the days, at most three days off."""
        day = self.of(self.days)
        month = day.month - 1 - months
        year, month = day.year - years + month // 12, month % 12 + 1
        base = date(year, month, min(day.day, 28))
        return (base + timedelta(days=self.random.randint(-3, 3))).isoformat()

    def born(self, youngest: int, eldest: int) -> str | None:
        if self.yes(0.04):
            return None
        if self.yes(0.35):
            return self.near(self.of([age for age in _EDGES if youngest <= age <= eldest] or [youngest]))
        span = (eldest - youngest + 1) * 365
        latest = date(2026, 11, 23) - timedelta(days=youngest * 365)
        return (latest - timedelta(days=self.random.randint(0, span))).isoformat()


_EDGES = (0, 1, 2, 5, 6, 7, 10, 12, 13, 15, 16, 18, 19, 20, 24, 25, 34, 35, 40, 41, 49, 50, 59, 60, 69, 70)


def random_book(seed: int, families: int = 40) -> Book:
    """A population of two villages; the same for the same seed."""
    chance = _Chance(seed)
    book = Book()
    for _each in range(families):
        _family(chance, book)
    for person in list(book.people):
        if chance.yes(0.25):
            _events(chance, book, person)
    return book


def _family(chance: _Chance, book: Book) -> None:
    family = chance.id()
    village = OTHER_VILLAGE if chance.yes(0.15) else VILLAGE
    book.families[family] = {
        "village": village,
        "head_name": "Kepala Contoh",
        "card_number": chance.of((None, "3299010101155001"), (1, 9)),
        "rt": chance.of(("1", "01", "001", "02", "10", None), (2, 3, 1, 3, 1, 1)),
        "rw": chance.of(("01", "2", None)),
    }
    relations = [chance.of((1, 2, 3), (96, 2, 2))]
    if chance.yes(0.75):
        relations.append(chance.of((3, 2, 1), (92, 6, 2)))
    relations += [
        chance.of((4, 6, 7, 9, 3, 11), (80, 8, 5, 3, 2, 2)) for _each in range(chance.of((0, 1, 2, 3, 4)))
    ]
    ids = [_person(chance, book, family, village, relation) for relation in relations]
    for id in ids:
        row = book.people[id]
        if row["relation"] in (4, 6) and chance.yes(0.6):
            row["mother"] = chance.of([each for each in ids if each != id] or [None])
    for _each in range(chance.of((0, 1, 2, 3), (1, 3, 4, 2))):
        _survey(chance, book, family, village, len(ids))
    for id in ids[:2] if chance.yes(0.9) else ids:
        if book.people[id]["sex"] != 1 or chance.yes(0.05):
            for _each in range(chance.of((0, 1, 2, 3), (1, 4, 4, 2))):
                _block(chance, book, family, village, id)


def _person(chance: _Chance, book: Book, family: str, village: str, relation: int) -> str:
    id = chance.id()
    sex = {1: chance.of((1, 2), (4, 1)), 2: 1, 3: 2}.get(relation) or chance.of((1, 2))
    marital = chance.of((2, 1, 3, 4), (85, 4, 5, 6)) if relation < 4 else chance.of((1, 2, 4), (9, 0.5, 0.5))
    if relation == 7:
        marital = chance.of((4, 2))
    born = chance.born(*{1: (18, 75), 2: (18, 70), 3: (15, 60), 7: (50, 90)}.get(relation, (0, 26)))
    if relation == 4 and born is not None and chance.yes(0.15):
        born = chance.near(0, chance.of((0, 1, 11, 12, 13, 23, 24, 25, 35, 36, 59, 60, 61)))
    row: Row = {
        "village": village,
        "family": family,
        "name": "Orang Contoh",
        "relation": relation,
        "sex": sex,
        "marital_status": marital,
        "birth_date": born,
        "first_marriage_age": chance.of((None, 16, 18, 19, 20, 22, 25, 30)) if marital != 1 else None,
        "nik": chance.of((None, "3299010504885001", "9999999999999999", "9999999999999995"), (1, 8, 1, 1)),
    }
    for key, codes in (
        ("birth_certificate", person_codes.YES_NO),
        ("health_insurance", person_codes.HEALTH_INSURANCE),
        ("education", person_codes.EDUCATION),
        ("occupation", person_codes.OCCUPATION),
        ("in_school", person_codes.YES_NO),
        ("disability", person_codes.YES_NO),
    ):
        row[key] = chance.of(sorted(codes.values()))
    if chance.yes(0.6):
        row |= {"birth_certificate": 1, "health_insurance": chance.of((1, 2, 3))}
    for key in ("birth_certificate", "health_insurance", "education", "marital_status", "in_school"):
        if chance.yes(0.5 if key == "in_school" else 0.06):
            row[key] = None
    if chance.yes(0.02):
        row["sex"] = None
    book.people[id] = {key: value for key, value in row.items() if value is not None}
    for key in ("sex", "relation", "marital_status", "birth_date"):
        book.people[id].setdefault(key, None)
    return id


def _dated(chance: _Chance, family: str, village: str) -> Row:
    round = chance.of(_ROUNDS)
    row: Row = {"village": village, "family": family, "round": round}
    if chance.yes(0.9):
        day = date(round, 1, 1) + timedelta(days=chance.random.randint(0, 364))
        if chance.yes(0.1):
            day = chance.of(DAYS) + timedelta(days=chance.of((-1, 0, 1)))
        row["surveyed_on"] = day.isoformat()
    return row


def _survey(chance: _Chance, book: Book, family: str, village: str, members: int) -> None:
    row = _dated(chance, family, village)
    if chance.yes(0.5):
        row |= {key: value for key, value in GOOD.items() if chance.yes(0.85)}
    for key, codes in _SURVEY_CODES.items():
        if chance.yes(0.3):
            row[key] = chance.of(codes)
    row["floor_area"] = chance.of((None, 7, 36, 36 * members // 5, 72 * members // 10, 60))
    row["residents"] = chance.of((None, 1, members, 5, 10))
    if "verified_risk" in row and chance.yes(0.6):
        del row["verified_risk"]
    if "verified_risk" in row and chance.yes(0.6):
        row["verified_on"] = (chance.of(DAYS) + timedelta(days=chance.of((-40, -1, 0, 1, 90)))).isoformat()
    if chance.yes(0.3):
        row["assistance"] = sorted({chance.of(range(1, 9)) for _each in range(chance.of((1, 2, 3)))})
    book.surveys[chance.id()] = {key: value for key, value in row.items() if value is not None}


def _block(chance: _Chance, book: Book, family: str, village: str, person: str) -> None:
    row = {**_dated(chance, family, village), "person": person}
    if chance.yes(0.15):
        # Answers that the form would never have asked for together.
        row |= {key: chance.of(codes) for key, codes in _BLOCK_CODES.items() if chance.yes(0.6)}
        row["pregnancy_weeks"] = chance.of((None, 5, 39))
    else:
        row["pregnant"] = chance.of((1, 2), (1, 6))
        if row["pregnant"] == 1:
            row |= {"pregnancy_weeks": chance.random.randint(1, 42), "pregnancy_wish": chance.of((1, 2, 3))}
        else:
            row |= {"child_wish": chance.of((1, 2, 3)), "using": chance.of((1, 2), (3, 2))}
        idle = row.get("using") != 1
        if idle:
            row |= {"used_last_year": chance.of((1, 2)), "non_use_reason": chance.of(range(1, 14))}
        if not idle or row.get("used_last_year") == 1:
            row["method"] = chance.of(range(1, 10))
            if row["method"] != 9:
                row["service_source"] = chance.of(range(1, 14))
                row |= {key: chance.of((1, 1, 2)) for key in ("told_methods", "told_effects", "told_remedy")}
    book.planning[chance.id()] = {
        key: value for key, value in row.items() if value is not None and not chance.yes(0.05)
    } | {key: row[key] for key in ("village", "family", "person", "round")}


def _events(chance: _Chance, book: Book, person: str) -> None:
    """Some comings, goings and changes of one person; the record says the state after the last of them."""
    row = book.people[person]
    here = True
    days = sorted(_event_day(chance) for _each in range(chance.of((1, 2, 3))))
    for place, day in enumerate(days, start=1):
        kinds = (2, 3, 10, 12, 6, 7, 14, 5, 13) if here else (4, 11)
        kind = chance.of(kinds)
        if kind in (2, 3, 10, 12):
            here = False
            row |= {"gone_on": day, "gone_how": kind}
        elif kind in (4, 11):
            here = True
            row.pop("gone_on", None)
            row.pop("gone_how", None)
        elif not here:
            continue
        if place == 1 and here and chance.yes(0.4):
            kind = 4
        event: Row = {
            "village": row["village"],
            "family": row["family"],
            "person": person,
            "kind": kind,
            "happened_on": day,
            "order_in_day": place if days.count(day) > 1 or chance.yes(0.5) else None,
        }
        if kind in (6, 7, 14) and chance.yes(0.9):
            event["marital_before"] = chance.of((1, 2, 3, 4))
        if kind in (5, 6, 8) and chance.yes(0.7):
            homes = [id for id, home in book.families.items() if home["village"] == row["village"]]
            event["family_before"] = chance.of(homes)
        if kind in (5, 6, 7, 13) and chance.yes(0.6):
            event["relation_before"] = chance.of((1, 3, 4, 7))
        book.events[chance.id()] = {key: value for key, value in event.items() if value is not None}


def _event_day(chance: _Chance) -> str:
    if chance.yes(0.3):
        return (chance.of(DAYS) + timedelta(days=chance.of((-1, 0, 1)))).isoformat()
    return (date(2023, 1, 1) + timedelta(days=chance.random.randint(0, 1_400))).isoformat()
