"""The words by which everything that leaves training can be told from real data, by people and by this program.

They stand on every page of a paper and in the first rows of every table, where they outlive another program's saving.
"""

from __future__ import annotations

MARK = "DATA REKAAN (MODE LATIHAN)"
"""Never translated: the program looks for it in files it is given."""


def marked(place: str) -> str:
    """A place's words on a paper of training."""
    return f"{place} · {MARK}"


def is_marked(text: object) -> bool:
    """Whether a line says that what follows is invented."""
    return isinstance(text, str) and MARK in text
