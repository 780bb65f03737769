"""Long lists of ids in portions that a database takes in one query."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

SIZE = 5_000
"""Bound values in one query: far below SQLite's 32,766 and PostgreSQL's 65,535."""


def batches(ids: Sequence[str], size: int = SIZE) -> Iterator[Sequence[str]]:
    """`ids` in portions of at most `size`; no portion for no ids."""
    for start in range(0, len(ids), size):
        yield ids[start : start + size]
