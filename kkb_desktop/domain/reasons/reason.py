"""The shape of one entry of the catalogue."""

from __future__ import annotations

from dataclasses import dataclass

from kkb_desktop.domain.text import Text


@dataclass(frozen=True, slots=True)
class Reason:
    """What happened, and the next step (None where the sentence says it all)."""

    what: Text
    next_step: Text | None = None


def reason(id: str, en: str, then_id: str = "", then_en: str = "") -> Reason:
    """A catalogue entry from its Indonesian and English sentences."""
    return Reason(Text(id, en), Text(then_id, then_en) if then_id else None)
