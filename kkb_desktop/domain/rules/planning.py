"""Family planning and fertility: which methods count as what, and the ages of the published indicators."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlanningRules:
    """One version. Ages are completed years, both ends included; `small_number` is the least number of women of an
    age group for which a fertility rate is shown; `pooled_years` smooths the few births of one village."""

    id: str
    pus_from: int
    pus_to: int
    modern: frozenset[int]
    long_acting: frozenset[int]
    traditional: int
    infertile: int
    age_groups: tuple[tuple[int, int], ...]
    pooled_years: int
    small_number: int
    marriage_from: int
    marriage_to: int
    woman_marries_from: int
    man_marries_from: int


PLANNING_V1 = PlanningRules(
    id="planning_v1",
    pus_from=15,
    pus_to=49,
    modern=frozenset(range(1, 9)),
    long_acting=frozenset({1, 2, 3, 4}),
    traditional=9,
    infertile=13,
    age_groups=tuple((low, low + 4) for low in range(15, 50, 5)),
    pooled_years=3,
    small_number=30,
    marriage_from=25,
    marriage_to=49,
    woman_marries_from=19,
    man_marries_from=25,
)
"""mCPR after S35 (1 to 8 modern), MKJP 1 to 4, MUKP over women of 25 to 49 (SDG 5.3.1a), 19 and 25 years of Rumah
DataKu (S40), age groups of the fertility rates (S38)."""

PLANNING_RULES: Mapping[str, PlanningRules] = {rules.id: rules for rules in (PLANNING_V1,)}
"""Every version by its id."""
