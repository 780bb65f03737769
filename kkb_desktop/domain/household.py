"""The records of one family beside each other: what checks across them read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kkb_desktop.domain.dates import age_on, is_iso_date
from kkb_desktop.domain.fields import Values
from kkb_desktop.domain.issues import Issue

MALE, FEMALE = 1, 2
SINGLE, MARRIED = 1, 2


@dataclass(frozen=True, slots=True)
class Member:
    """A record of the family with its id: a member, or what was answered in a round."""

    record: str
    values: Values


@dataclass(frozen=True, slots=True)
class FamilyIssue:
    """A finding about one record of the family. `record` is "" for the family itself."""

    type: str
    record: str
    issue: Issue


def is_here(values: Values, day: date) -> bool:
    """Whether a member lives in the family on `day`: born by then, not dead, moved away or lost."""
    born, gone = day_of(values, "birth_date"), day_of(values, "gone_on")
    return (born is None or born <= day) and (gone is None or gone > day)


def day_of(values: Values, key: str) -> date | None:
    """A day that stands in a record; None for anything else."""
    value = values.get(key)
    return date.fromisoformat(value) if isinstance(value, str) and is_iso_date(value) else None


def age_of(values: Values, day: date) -> int | None:
    """Completed years on `day`; None without a birth date."""
    born = day_of(values, "birth_date")
    return None if born is None else age_on(born, day)


def name_of(values: Values) -> str:
    """The name of a member, for a sentence; "…" where there is none."""
    name = values.get("name")
    return name if isinstance(name, str) and name else "…"
