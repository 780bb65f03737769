"""What a package holds, the families first: what a person asks about, then how much there is besides."""

from __future__ import annotations

from collections.abc import Mapping

MAIN = ("family", "person", "family_survey", "planning_survey", "visit", "life_event", "activity")
"""Types of records that are named in a package's content, in this order; the others are counted together."""


def split_counts(counts: Mapping[str, object]) -> tuple[list[tuple[str, int]], int]:
    """The counts of the main types that are there, and how many records of other types there are."""
    known = {type: count for type, count in counts.items() if isinstance(count, int) and count}
    main = [(type, known[type]) for type in MAIN if type in known]
    return main, sum(known.values()) - sum(count for _type, count in main)
