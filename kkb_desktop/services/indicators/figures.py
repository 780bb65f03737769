"""The numbers of a desk as of a day, by area where wanted, and the records behind them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from datetime import date
from typing import Literal

from kkb_desktop.domain import roles
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.records.planning_survey import PLANNING_SURVEY
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.indicators.catalogue import chosen, indicator
from kkb_desktop.services.indicators.facts import facts
from kkb_desktop.services.indicators.measure import Area, PartName, Result, measure, records_behind

Level = Literal["village", "rt"]


def compute(
    desk: Desk,
    day: date,
    *,
    village: str | None = None,
    rt: str | None = None,
    rw: str | None = None,
    keys: Iterable[str] | None = None,
) -> Result:
    """The numbers of the whole desk, or of one village, RW or RT; of all indicators, or of those with these keys and
    the ones they are made of. Raises RecordRefused "indicator.unknown"."""
    wanted = chosen(keys)
    with desk.engine.connect() as conn, facts(conn, day, village=village, rt=rt, rw=rw):
        return measure(conn, day, wanted)[()]


def by_area(
    desk: Desk,
    day: date,
    level: Level,
    *,
    village: str | None = None,
    keys: Iterable[str] | None = None,
) -> dict[Area, Result]:
    """The same, apart for every village, or for every RT of every village, in the order of a list of them."""
    wanted = chosen(keys)
    by = ("village",) if level == "village" else ("village", "rw", "rt")
    with desk.engine.connect() as conn, facts(conn, day, village=village):
        found = measure(conn, day, wanted, by)
    areas = {Area(*(each or "" for each in key)): result for key, result in found.items()}
    return {area: dataclasses.replace(areas[area], area=area) for area in sorted(areas, key=_in_order)}


def list_behind(
    desk: Desk,
    key: str,
    day: date,
    part: PartName = "numerator",
    *,
    village: str | None = None,
    rt: str | None = None,
    rw: str | None = None,
) -> list[str]:
    """The ids of the records that a part of a number counts: families, people, or the children of birth rates.

    By RW and RT. Empty where the indicator has no such part. Raises RecordRefused "indicator.unknown", or
    "indicator.confidential" where the list would tell answers that this user's role does not see.
    """
    one = indicator(key)
    if one.confidential and not sees_confidential(desk):
        raise RecordRefused("indicator.confidential")
    wanted = one.part(part)
    if wanted is None:
        return []
    with desk.engine.connect() as conn, facts(conn, day, village=village, rt=rt, rw=rw):
        return records_behind(conn, wanted)


def sees_confidential(desk: Desk) -> bool:
    """Whether this user may know single families' planning answers."""
    return roles.may_see(desk.user.role, PLANNING_SURVEY.by_key["using"])


def _in_order(area: Area) -> tuple[str, int, str, int, str]:
    return area.village, len(area.rw), area.rw, len(area.rt), area.rt
