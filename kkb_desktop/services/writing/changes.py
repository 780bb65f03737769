"""What a use case has changed, so that the screens know what to read again."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """The records touched by one step: ids per record type; and the step's id, by which it can be undone.

    `step` is "" where nothing was written or nothing can be undone (an imported bundle). `skipped` counts the
    fields an undo left alone because somebody has changed them since.
    """

    records: dict[str, frozenset[str]]
    step: str = ""
    skipped: int = 0

    def touches(self, record_type: str) -> bool:
        """Whether any record of that type changed."""
        return bool(self.records.get(record_type))

    def __bool__(self) -> bool:
        return any(self.records.values())


NOTHING = ChangeSet({})
