"""Calendar days as people type them, and ages."""

from __future__ import annotations

import re
from datetime import date

MONTHS = {
    "jan": 1, "feb": 2, "peb": 2, "mar": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6, "jul": 7, "agu": 8, "ags": 8,
    "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "nop": 11, "des": 12, "dec": 12,
}  # fmt: skip
"""Month by the first three letters of its Indonesian or English name."""

_PARTS = re.compile(r"(\d{1,2})[\s./-]+(\d{1,2}|[A-Za-z]{3,})[\s./-]+(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00)?)?")
_SOLID = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")


def parse_typed_date(text: str, *, today: date) -> date:
    """A day typed as 3-11-2026, 03/11/26, 031126, 03112026, '3 nov 2026' or 2026-11-03.

    Two-digit years mean the latest such year that is not after this one. Raises ValueError where no day is meant.
    """
    text = text.strip()
    if match := _ISO.fullmatch(text):
        return date(int(match[1]), int(match[2]), int(match[3]))
    match = _PARTS.fullmatch(text) or _SOLID.fullmatch(text)
    if not match:
        raise ValueError("not a date")
    day, month, year = match.groups()
    month_number = int(month) if month.isdigit() else MONTHS.get(month[:3].lower(), 0)
    full_year = int(year) if len(year) == 4 else _nearest_century(int(year), today)
    return date(full_year, month_number, int(day))


def _nearest_century(year: int, today: date) -> int:
    full = today.year - today.year % 100 + year
    return full if full <= today.year else full - 100


def age_on(born: date, day: date) -> int:
    """Completed years on `day`; negative before birth. Someone born on 29 February turns a year older on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def is_iso_date(text: str) -> bool:
    """Whether `text` is exactly a possible day as 'YYYY-MM-DD' between 1900 and 2200."""
    try:
        return len(text) == 10 and 1900 <= date.fromisoformat(text).year <= 2200 and text[4] == "-" == text[7]
    except ValueError:
        return False
