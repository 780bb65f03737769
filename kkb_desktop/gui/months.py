"""Months as people choose and read them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QLocale


def month_words(month: str) -> str:
    """A month ("2026-11-01") as people say it: "November 2026"."""
    day = date.fromisoformat(month)
    return f"{QLocale().standaloneMonthName(day.month)} {day.year}"


def last_months(day: date, count: int, also: Iterable[str] = ()) -> list[str]:
    """The first days of the last `count` months up to `day`, and those of `also`, the latest first."""
    months = set(also)
    year, month = day.year, day.month
    for _ in range(count):
        months.add(date(year, month, 1).isoformat())
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return sorted(months, reverse=True)
