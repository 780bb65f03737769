"""What the page of the village's class shows."""

from __future__ import annotations

from dataclasses import dataclass

from kkb_desktop.domain.rules.classification import Lift
from kkb_desktop.gui.theme import Kind
from kkb_desktop.services.programme.assessment.classification import VillageClass

COLOURS: dict[str, Kind] = {
    "dasar": "warn",
    "berkembang": "info",
    "mandiri": "ok",
    "berkelanjutan": "ok",
}
"""How each class looks on a pill."""


@dataclass(frozen=True, slots=True)
class Found:
    """The class today, at the ends of the years before, and the sets of changes that would lift it."""

    now: VillageClass
    trend: tuple[VillageClass, ...]
    lifts: tuple[Lift, ...]
