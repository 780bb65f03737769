"""Photos of house and toilet go to the district, and from one laptop to the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.health import doctor
from kkb_desktop.services.exchange import conflicts
from kkb_desktop.services.families import families, survey, survey_photos

HOUSE = b"\xff\xd8\xff\xda\x00\x02house\xff\xd9"
TOILET = b"\xff\xd8\xff\xda\x00\x02toilet\xff\xd9"


def test_two_laptops_that_photograph_one_family_make_one_record(
    road: Any, siti: Desk, laptop: Callable[..., Desk]
) -> None:
    wati = laptop(user="Wati")
    road.deliver(siti)
    road.deliver(wati)  # so that the district knows her laptop
    road.hand_back(siti, wati)
    (family,) = families.family_ids(siti)
    first = survey_photos.attach(siti, family, 2026, "house_photo", HOUSE)
    second = survey_photos.attach(wati, family, 2026, "toilet_photo", TOILET)
    assert first.record == second.record
    road.deliver(siti)
    road.deliver(wati)
    road.hand_back(siti, wati)
    for desk in (road.district, siti, wati):
        assert survey_photos.read(desk, family, 2026, "house_photo") == HOUSE
        assert survey_photos.read(desk, family, 2026, "toilet_photo") == TOILET
        assert survey.read_survey(desk, family, 2026).survey is not None
        assert conflicts.list_conflicts(desk) == [] and not doctor(desk)
