"""Desks as a test needs them: real databases and keys, a clock that is told the time, chance that repeats."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Engine, event

from kkb_desktop.services.desk.desk import Desk, DeskKind, close, create_desk
from kkb_desktop.store.keyfile import Cost

VILLAGE, DISTRICT = "3299012001", "3299"
PASSPHRASE = "empat kata yang panjang"
CHEAP = Cost(memory_kib=64, iterations=1, lanes=1)


@dataclass
class Clock:
    """Gives the moment it is set to, a second later each time it is asked."""

    now: datetime = datetime(2026, 11, 23, 7, 2, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def advance(self, **duration: float) -> None:
        self.now += timedelta(**duration)


@dataclass
class Desks:
    """Makes desks, all different from each other and the same in every run; closes them at the end."""

    root: Path
    clock: Clock = field(default_factory=Clock)
    made: list[Desk] = field(default_factory=list)
    codes: dict[str, str] = field(default_factory=dict)

    def __call__(
        self, kind: DeskKind = "village", region: str = "", user: str = "Sari", label: str = ""
    ) -> Desk:
        region = region or {"village": VILLAGE, "district": DISTRICT, "province": "32"}[kind]
        number = len(self.made) + 1
        desk, code = create_desk(
            self.root / f"desk-{number}",
            kind,
            region,
            user,
            PASSPHRASE,
            "operator",
            place=(f"Wilayah {region}",),
            label=label,
            clock=self.clock,
            random=Random(number).randbytes,
            cost=CHEAP,
        )
        self.made.append(desk)
        self.codes[desk.device] = code
        return desk


@pytest.fixture
def counted() -> Callable[[Callable[[], object]], int]:
    """How many statements some work sends to databases: how much it does, however busy the machine is."""

    def count(work: Callable[[], object]) -> int:
        sent: list[str] = []

        def note(conn: object, cursor: object, statement: str, *_more: object) -> None:
            sent.append(statement)

        event.listen(Engine, "before_cursor_execute", note)
        try:
            work()
        finally:
            event.remove(Engine, "before_cursor_execute", note)
        assert sent, "nothing was asked of a database"
        return len(sent)

    return count


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desks(tmp_path: Path, clock: Clock) -> Iterator[Desks]:
    """A factory of desks of any kind."""
    factory = Desks(tmp_path, clock)
    yield factory
    for desk in factory.made:
        close(desk)


@pytest.fixture
def village_desk(desks: Desks) -> Callable[..., Desk]:
    """A factory of village desks: `village_desk(region=..., user=...)`."""
    return lambda region=VILLAGE, user="Sari", label="": desks("village", region, user, label)


@pytest.fixture
def district_desk(desks: Desks) -> Callable[..., Desk]:
    """A factory of district desks."""
    return lambda region=DISTRICT, user="Rudi", label="": desks("district", region, user, label)


@pytest.fixture
def desk(village_desk: Callable[..., Desk]) -> Desk:
    """One village desk."""
    return village_desk()


@pytest.fixture
def typed_family(desk: Desk) -> dict[str, str]:
    """A family of three as ids: "family", "head", "wife", "child"."""
    from kkb_desktop.services.writing.records import save

    family = save(desk, "family", FAMILY).record
    people = {
        name: save(desk, "person", {**PEOPLE[name], "family": family}).record
        for name in ("head", "wife", "child")
    }
    return {"family": family, **people}


@pytest.fixture
def answered_family(desk: Desk, typed_family: dict[str, str]) -> dict[str, str]:
    """The same family with all that the round of 2026 asks: also "survey" and "planning"."""
    from kkb_desktop.services.families import survey

    family, wife = typed_family["family"], typed_family["wife"]
    answers = survey.save_family_survey(desk, family, 2026, SURVEY)
    block = survey.save_planning(desk, family, wife, 2026, PLANNING)
    return {**typed_family, "survey": answers.record, "planning": block.record}


FAMILY = {
    "head_name": "Wawan Hermawan",
    "card_number": "3299010702155001",
    "surveyed_on": "2026-11-03",
    "address": "Jl. Melati No. 12",
    "rt": "01",
    "rw": "04",
}
_SHARED = {
    "nik_status": 1,
    "birth_certificate": 1,
    "religion": 1,
    "health_insurance": 1,
    "presence": 1,
}
PEOPLE = {
    "head": {
        **_SHARED,
        "name": "Wawan Hermawan",
        "nik": "3299010504885001",
        "sex": 1,
        "birth_date": "1988-04-05",
        "relation": 1,
        "marital_status": 2,
        "first_marriage_age": 25,
        "occupation": 2,
        "education": 8,
    },
    "wife": {
        **_SHARED,
        "name": "Siti Rohmah",
        "nik": "3299015208915001",
        "sex": 2,
        "birth_date": "1991-08-12",
        "relation": 3,
        "marital_status": 2,
        "first_marriage_age": 22,
        "occupation": 1,
        "education": 6,
    },
    "child": {
        **_SHARED,
        "name": "Nabila Permata",
        "nik": "3299014906255001",
        "sex": 2,
        "birth_date": "2025-06-09",
        "relation": 4,
        "marital_status": 1,
        "occupation": 1,
        "education": 1,
    },
}
SURVEY = {
    "surveyed_on": "2026-11-03",
    "respondent": 1,
    "enumerator": "Sari",
    "worships": 1,
    "marriage_book": 1,
    "not_speaking": 2,
    "sleeping_apart": 2,
    "left_home": 2,
    "violence": 2,
    "income": 1,
    "diverse_meals": 1,
    "savings": 2,
    "ill_or_disabled": 2,
    "online": 1,
    "daily_time": 1,
    "shared_care": 1,
    "recreation": 2,
    "community": 1,
    "posyandu": 1,
    "bkb": 2,
    "bkr": 3,
    "pik_r": 3,
    "bkl": 3,
    "uppka": 2,
    "mekaar": 2,
    "pkh": 2,
    "other_business": 2,
    "roof": 2,
    "wall": 1,
    "floor": 1,
    "lighting": 1,
    "water_source_2023": 4,
    "toilet_2023": 1,
    "floor_area": 48,
    "residents": 3,
    "cooking_fuel": 1,
    "house_tenure": 1,
    "heard_media": 1,
    "media": [2, 3],
    "heard_officer": 2,
}
PLANNING = {
    "surveyed_on": "2026-11-03",
    "births": 1,
    "born_boys": 0,
    "born_girls": 1,
    "living_boys": 0,
    "living_girls": 1,
    "ideal_children": 2,
    "pregnant": 2,
    "child_wish": 2,
    "using": 1,
    "using_since": "2025-10-01",
    "method": 5,
    "service_source": 8,
    "told_methods": 1,
    "told_effects": 1,
    "told_remedy": 2,
}
