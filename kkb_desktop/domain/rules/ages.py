"""Ages that make somebody a target of a service: completed years or months on the day, both ends included."""

from __future__ import annotations

BADUTA_MONTHS = (0, 23)
"""Child under two (KRS target, S28)."""
BALITA_MONTHS = (24, 59)
"""Child of two to four years (KRS column); who is under two is counted as baduta and not here."""
SMALL_CHILD_YEARS = (0, 6)
"""Whose family is a target of BKB (P.14)."""
YOUTH_YEARS = (10, 24)
"""Remaja, not yet married: their family is a target of BKR (P.15), they of PIK-R (P.16)."""
ELDERLY_FROM = 60
"""Lansia; target of BKL (P.17)."""
SCHOOL_YEARS = (7, 18)
"""School age (iBangga variable 11)."""
SCHOOL_GROUPS = ((7, 12), (13, 15), (16, 18), (19, 24))
"""The groups that Rumah DataKu shows (S40)."""
AGE_GROUP_LOWS = tuple(range(0, 75, 5))
"""Five-year groups of the pyramid by their lowest age; the last is open."""

STILL_IN_SCHOOL = frozenset({3, 5, 7, 9})
"""K.14 codes that say that somebody attends a school."""
SCHOOL_FINISHED = frozenset({8, 10})
"""K.14 codes of who has finished upper secondary school; they have not dropped out, whether they go on or not."""
