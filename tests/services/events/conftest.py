"""A larger family, and short ways to look at what an event has made of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records
from kkb_desktop.store.schema import record_table

DAY = date(2026, 6, 1)
"""When things happen in these tests; the desk's today is 23 November 2026."""

MEMBERS: Mapping[str, Mapping[str, Any]] = {
    "Wawan": {
        "sex": 1,
        "relation": 1,
        "marital_status": 2,
        "birth_date": "1970-01-01",
        "first_marriage_age": 22,
    },
    "Siti": {
        "sex": 2,
        "relation": 3,
        "marital_status": 2,
        "birth_date": "1975-01-01",
        "first_marriage_age": 19,
    },
    "Budi": {
        "sex": 1,
        "relation": 4,
        "marital_status": 2,
        "birth_date": "1998-01-01",
        "first_marriage_age": 24,
    },
    "Rina": {
        "sex": 2,
        "relation": 5,
        "marital_status": 2,
        "birth_date": "2000-01-01",
        "first_marriage_age": 22,
    },
    "Dewi": {"sex": 2, "relation": 4, "marital_status": 1, "birth_date": "2004-01-01"},
    "Adi": {"sex": 1, "relation": 6, "marital_status": 1, "birth_date": "2023-01-01"},
    "Nenek": {
        "sex": 2,
        "relation": 7,
        "marital_status": 4,
        "birth_date": "1950-01-01",
        "first_marriage_age": 18,
    },
}


@dataclass
class Household:
    """A family by the names of its people."""

    desk: Desk
    family: str
    ids: dict[str, str]

    def __getitem__(self, name: str) -> str:
        return self.ids[name]

    def person(self, name: str) -> Mapping[str, Any]:
        return records.read(self.desk, "person", self.ids[name]).values

    def relations(self, family: str | None = None) -> dict[str, int]:
        """Who is here, in the order of the list, and as what."""
        found = families.members(self.desk, family or self.family)
        return {str(each.values["name"]): each.values["relation"] for each in found}  # type: ignore[misc]

    def values(self, family: str | None = None) -> Mapping[str, Any]:
        return records.read(self.desk, "family", family or self.family).values

    def events(self, name: str) -> list[dict[str, Any]]:
        """The events of somebody, without what is empty, in their order."""
        table = record_table("life_event")
        query = (
            select(table)
            .where(table.c.person == self.ids[name])
            .order_by(table.c.happened_on, table.c.order_in_day)
        )
        with self.desk.engine.connect() as conn:
            rows = conn.execute(query).mappings().all()
        shown = ("kind", "family_before", "marital_before", "relation_before", "other_person", "order_in_day")
        return [{key: row[key] for key in shown if row[key] is not None} for row in rows]


def household(desk: Desk, members: Mapping[str, Mapping[str, Any]], **family: Any) -> Household:
    head = next((name for name, values in members.items() if values["relation"] == 1), "Tanpa kepala")
    home = records.save(
        desk, "family", {"head_name": head, "rt": "01", "address": "Jl. Melati 12", **family}
    ).record
    ids = {
        name: records.save(desk, "person", {**values, "name": name, "family": home, "number": number}).record
        for number, (name, values) in enumerate(members.items(), start=1)
    }
    return Household(desk, home, ids)


@pytest.fixture
def home(desk: Desk) -> Household:
    """Three generations: Wawan and Siti, their son Budi with Rina and the grandchild Adi, Dewi, the grandmother."""
    return household(desk, MEMBERS)


@pytest.fixture
def neighbour(desk: Desk) -> Household:
    """A young man with his parents."""
    return household(
        desk,
        {
            "Asep": {"sex": 1, "relation": 1, "marital_status": 2, "birth_date": "1972-01-01"},
            "Euis": {"sex": 2, "relation": 3, "marital_status": 2, "birth_date": "1974-01-01"},
            "Dani": {"sex": 1, "relation": 4, "marital_status": 1, "birth_date": "2001-05-05"},
        },
        address="Jl. Kenanga 3",
        rt="02",
    )


def refusal(work: Callable[[], object]) -> str:
    """Why something is refused; it must be, in words for both languages."""
    with pytest.raises(RecordRefused) as refused:
        work()
    assert "{" not in refused.value.sentence("id") + refused.value.sentence("en") + refused.value.next_step(
        "en"
    )
    assert "…" not in refused.value.sentence("id")
    return refused.value.reason
