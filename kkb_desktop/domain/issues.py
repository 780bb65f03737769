"""What a check has found about a record, without the words for it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class Level(Enum):
    """How strong a finding is."""

    ERROR = "error"
    """Must be fixed before the record can be saved (a draft is kept all the same)."""
    WARNING = "warning"
    """May be saved; the user is asked to look again."""
    NOTE = "note"
    """Good to know."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding: the field it is about ("" for the whole record), its strength, and a code of `reasons`.

    `params` fill the sentence; they are shown to the user but never logged, as they may hold personal data.
    """

    field: str
    level: Level
    code: str
    params: Mapping[str, str | int] = dataclasses.field(default_factory=dict)
