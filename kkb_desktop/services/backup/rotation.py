"""Which backups stay: the last hours, a backup a day, a week, a month; and always two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from kkb_desktop.services.desk.copies import Backup, Why, newest_first

DAILY, WEEKLY, MONTHLY = 7, 4, 12
HOURS = timedelta(hours=6)
"""So long every backup stays."""
ALWAYS = 2
"""The newest of all are never rotated away, however old."""
_LONGER: dict[Why, timedelta] = {
    "migration": timedelta(days=90),
    "restore": timedelta(days=30),
    "pack": timedelta(days=7),
}
"""Made before something that cannot be taken back."""


def surplus(found: Sequence[Backup], now: datetime) -> list[Backup]:
    """Of backups of one laptop in one place, those to be taken away.

    Days, weeks and months are those in which there is a backup, as the laptop's calendar counted them: after a
    holiday, or with a wrong clock, nothing goes for having become old.
    """
    newest = newest_first(found)
    kept = {each.path for each in newest[:ALWAYS]}
    spans: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (DAILY, lambda at: at.date()),
        (WEEKLY, lambda at: at.isocalendar()[:2]),
        (MONTHLY, lambda at: (at.year, at.month)),
    )
    for many, span_of in spans:
        spans_met: set[object] = set()
        for each in newest:
            span = span_of(each.manifest.made_at.astimezone())
            if span not in spans_met:
                if len(spans_met) == many:
                    break
                spans_met.add(span)
                kept.add(each.path)
    for each in newest:
        age = now - each.manifest.made_at
        if age < _LONGER.get(each.manifest.why, HOURS):
            kept.add(each.path)
    return [each for each in newest if each.path not in kept]


def occasion(found: Sequence[Backup], now: datetime) -> Why:
    """What the next backup will be: the first of its month, week or day, or one of the hours."""
    local = now.astimezone()
    days = {each.manifest.made_at.astimezone().date() for each in found}
    if not any((day.year, day.month) == (local.year, local.month) for day in days):
        return "monthly"
    if not any(day.isocalendar()[:2] == local.isocalendar()[:2] for day in days):
        return "weekly"
    return "hourly" if local.date() in days else "daily"
