"""Keluarga berisiko stunting (KRS): who is a target, what is screened, and three rules for the result (S14, S28)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kkb_desktop.domain.text import Text

RuleId = Literal["krs_any", "krs_kb", "krs_genting"]


@dataclass(frozen=True, slots=True)
class RiskRule:
    """One way to come from the flags to "at risk"; all three apply to target families only."""

    id: RuleId
    label: Text
    formula: Text
    certain: bool


@dataclass(frozen=True, slots=True)
class StuntingRules:
    """Thresholds of one version.

    Ages are completed years, both ends included; `pus_from` is 15 by the public definition and 10 in SIGA's code. An
    empty answer on water or toilet counts as fit.
    """

    id: str
    default: RuleId
    rules: tuple[RiskRule, ...]
    pus_from: int
    pus_to: int
    young_below: int
    old_from: int
    old_to: int
    close_below_months: int
    many_from: int
    pregnancy_weeks: int
    fit_water: frozenset[int]
    fit_water_2023: frozenset[int]
    fit_toilet: frozenset[int]
    fit_toilet_2023: frozenset[int]
    priority_ranks: tuple[int, ...]
    genting_ranks: frozenset[int]

    def rule(self, id: str) -> RiskRule:
        """The rule of this id. Raises KeyError."""
        return {rule.id: rule for rule in self.rules}[id]  # type: ignore[index]


STUNTING_V1 = StuntingRules(
    id="stunting_v1",
    default="krs_any",
    rules=(
        RiskRule(
            "krs_any",
            Text("KRS", "At risk of stunting"),
            Text(
                "sasaran dan (air tidak layak atau jamban tidak layak atau salah satu 4T)",
                "target and (unfit water or unfit toilet or any of the four T)",
            ),
            True,
        ),
        RiskRule(
            "krs_kb",
            Text("KRS dengan syarat KB", "At risk, with the family planning condition"),
            Text(
                "sasaran dan (air atau jamban tidak layak atau (salah satu 4T dan bukan peserta KB modern))",
                "target and (unfit water or toilet or (any of the four T and no modern method))",
            ),
            False,
        ),
        RiskRule(
            "krs_genting",
            Text("KRS prioritas GENTING", "At risk, GENTING priority"),
            Text(
                "PUS: (air atau jamban tidak layak) dan 4T dan bukan peserta KB modern; "
                "bukan PUS: air atau jamban tidak layak",
                "PUS: (unfit water or toilet) and any of the four T and no modern method; "
                "others: unfit water or toilet",
            ),
            False,
        ),
    ),
    pus_from=15,
    pus_to=49,
    young_below=20,
    old_from=35,
    old_to=40,
    close_below_months=24,
    many_from=3,
    pregnancy_weeks=40,
    fit_water=frozenset({1, 2, 3, 4}),
    fit_water_2023=frozenset({1, 2, 3, 4, 6}),
    fit_toilet=frozenset({1}),
    fit_toilet_2023=frozenset({1, 2}),
    priority_ranks=(1, 2, 3, 4),
    genting_ranks=frozenset({1, 2, 3}),
)
"""`krs_any` is what the programme explains to the public; which rule is in force in 2025-26 is not settled."""

STUNTING_RULES: Mapping[str, StuntingRules] = {rules.id: rules for rules in (STUNTING_V1,)}
"""Every version by its id."""
