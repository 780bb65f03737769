"""A few more invented families, who are not in the invented village yet: a list to practise importing with."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from kkb_desktop.domain.fields import Value
from kkb_desktop.services.sample.families import FamilyMaker
from kkb_desktop.services.sample.village import VILLAGE

_SIZES = (4, 3, 5, 2, 4)
_SEED = 7
_FIRST_SERIAL = 9001
"""The village's own NIK and card numbers have serials from 5001 on, so these are never theirs."""


def newcomers(today: date) -> Iterator[tuple[dict[str, Value], list[dict[str, Value]]]]:
    """Families with their members, as a template is filled; the same day always gives the same."""
    maker = FamilyMaker(Random(_SEED), today, VILLAGE, gaps=False)
    for size in _SIZES:
        maker.family(size)
    serial = _FIRST_SERIAL
    for home in maker.households:
        family = {
            **home.values,
            "card_number": f"{str(home.values['card_number'])[:12]}{serial}",
            "kki": None,
        }
        members: list[dict[str, Value]] = []
        for life in home.lives:
            members.append({**life.values, "nik": f"{str(life.values['nik'])[:12]}{serial}"})
            serial += 1
        yield family, members
