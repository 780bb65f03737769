"""The result of one family: every iBangga point and every risk flag with its reason, groups, family planning.

It is worked out from the same declarations as the numbers of the village, so that a family on a list and the family's
own page never disagree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import Connection, FromClause, select

from kkb_desktop.domain import roles
from kkb_desktop.domain.codelists.planning import METHOD
from kkb_desktop.domain.fields import Privacy
from kkb_desktop.domain.records.family_survey import FAMILY_SURVEY
from kkb_desktop.domain.records.planning_survey import PLANNING_SURVEY
from kkb_desktop.domain.rules.ibangga import IBANGGA_V1, Dimension, Variable
from kkb_desktop.domain.rules.stunting import STUNTING_V1
from kkb_desktop.domain.text import Text
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.indicators.catalogue import CATALOGUE
from kkb_desktop.services.indicators.facts import FAMILIES, facts
from kkb_desktop.services.indicators.family_reasons import (
    CONFIDENTIAL,
    Row,
    flag_reason,
    point_reason,
    risk_reason,
    target_reason,
)
from kkb_desktop.services.indicators.ibangga import CATEGORIES, SCORED, housing_parts
from kkb_desktop.services.indicators.planning import COUPLES
from kkb_desktop.services.indicators.stunting import FACTS, FLAGS, SCREENED

PlanningKind = Literal["user", "pregnant", "ias", "iat", "tial", "nonuser", "unknown"]

_PLANNING_WORDS: Mapping[PlanningKind, Text] = {
    "user": Text("Peserta KB", "User"),
    "pregnant": Text("Hamil", "Pregnant"),
    "ias": Text("Ingin anak segera", "Wants a child soon"),
    "iat": Text("Ingin anak tunda", "Wants a child later"),
    "tial": Text("Tidak ingin anak lagi", "Wants no more children"),
    "nonuser": Text("Bukan peserta KB", "Uses no method"),
    "unknown": Text("Belum dijawab", "Not answered"),
}
_WISHES: Mapping[int | None, PlanningKind] = {1: "ias", 2: "iat", 3: "tial"}
_GROUPS = ("posyandu", "bkb", "bkr", "pik_r", "bkl", "uppka")


@dataclass(frozen=True, slots=True)
class Point:
    """One of the 17 variables: 1, 0, or None where it does not apply or has no answer; `unknown` for the latter."""

    variable: Variable
    score: int | None
    unknown: bool
    reason: Text


@dataclass(frozen=True, slots=True)
class DimensionResult:
    """One dimension with its points; `index` 0 to 100, None where nothing is known."""

    dimension: Dimension
    index: float | None
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class IbanggaResult:
    """The index by the rule of this id; `category` "rentan", "berkembang", "tangguh" or None without an index."""

    rule: str
    rule_label: Text
    index: float | None
    category: str | None
    category_label: Text | None
    dimensions: tuple[DimensionResult, ...]


FlagState = Literal["good", "bad", "unknown", "off", "hidden"]
"""How a screened point stands: good; a risk; not answered (the rule then takes it for good); of no concern to this
family; nothing that this user may know."""


@dataclass(frozen=True, slots=True)
class Flag:
    """One screened point. `label` names the risk, `fact` says the same as what is good, for a tick or a cross before
    it; `raised` is None where the user's role may not know it."""

    key: str
    label: Text
    fact: Text
    state: FlagState
    reason: Text

    @property
    def raised(self) -> bool | None:
        """Whether the rule counts it as a risk."""
        return None if self.state == "hidden" else self.state == "bad"


@dataclass(frozen=True, slots=True)
class RiskResult:
    """KRS by the default rule, with the other rules' results in `by_rule`.

    `version` names the thresholds, `verified` says that the team's finding decided. `rank` is the welfare rank 1-5,
    `genting` the target code 1-3; None where there is none.
    """

    version: str
    rule: str
    rule_label: Text
    target: bool
    target_reason: Text
    at_risk: bool
    verified: bool
    reason: Text
    flags: tuple[Flag, ...]
    by_rule: Mapping[str, bool]
    rank: int | None
    genting: int | None


@dataclass(frozen=True, slots=True)
class GroupState:
    """Whether the family is a target of an activity group, and whether it takes part (None: not answered)."""

    key: str
    label: Text
    target: bool
    attends: bool | None


@dataclass(frozen=True, slots=True)
class PlanningState:
    """Where the couple stands, with the method of a user and the day of the interview."""

    kind: PlanningKind
    label: Text
    method: Text | None
    day: str | None


@dataclass(frozen=True, slots=True)
class FamilyResult:
    """All results of one family as of `day`, worked out on `computed_on`.

    `planning` is None for a family that is no PUS, and for a user who may not see the answers. `inputs` are the facts
    that everything was worked out from, without what the user may not see.
    """

    family: str
    day: date
    computed_on: date
    ibangga: IbanggaResult
    krs: RiskResult
    groups: tuple[GroupState, ...]
    planning: PlanningState | None
    inputs: Mapping[str, str | int | None]


def family_result(desk: Desk, family: str, day: date) -> FamilyResult | None:
    """The results of one family; None where nobody of it was here on that day."""
    hidden = _hidden(desk.user.role)
    with desk.engine.connect() as conn, facts(conn, day, families=[family]):
        row = _row(conn, FAMILIES)
        if row is None:
            return None
        scores, flags, couple = (_row(conn, rows) or {} for rows in (SCORED, SCREENED, COUPLES))
        parts = conn.execute(select(*housing_parts(IBANGGA_V1.housing).values())).one()
        fit = {
            name: None if each is None else bool(each)
            for name, each in zip(housing_parts(IBANGGA_V1.housing), parts, strict=True)
        }
        groups = _groups(conn)
    return FamilyResult(
        family,
        day,
        today(desk),
        _ibangga(scores, row, fit, confidential="violence" in hidden),
        _krs(flags, row, confidential="using" in hidden),
        groups,
        None if "using" in hidden else _planning(couple, row),
        {key: value for key, value in row.items() if key not in hidden},
    )


def _row(conn: Connection, rows: FromClause) -> Row | None:
    found = conn.execute(select(rows)).mappings().one_or_none()
    return None if found is None else dict(found)


def _hidden(role: str) -> frozenset[str]:
    """Columns of the facts that this role may not see."""
    hidden = {
        field.key
        for record in (FAMILY_SURVEY, PLANNING_SURVEY)
        for field in record.fields
        if field.privacy is Privacy.CONFIDENTIAL and not roles.may_see(role, field)
    }
    return frozenset(hidden | ({"pregnant_now"} if "pregnant" in hidden else set()))


def _ibangga(scores: Row, row: Row, fit: Mapping[str, bool | None], *, confidential: bool) -> IbanggaResult:
    rules = IBANGGA_V1

    def point(variable: Variable) -> Point:
        score, unknown = scores[variable.key], bool(scores[f"unknown_{variable.key}"])
        reason = point_reason(rules, variable, score, unknown, row, fit, confidential=confidential)
        return Point(variable, score, unknown, reason)

    key, label = CATEGORIES[scores["category"]] if scores["category"] else (None, None)
    dimensions = tuple(
        DimensionResult(
            each,
            _float(scores[f"index_{each.key}"]),
            tuple(point(variable) for variable in rules.variables if variable.dimension == each.key),
        )
        for each in rules.dimensions
    )
    return IbanggaResult(rules.id, rules.label, _float(scores["index"]), key, label, dimensions)


def _float(number: Any) -> float | None:
    return None if number is None else float(number)


def _krs(flags: Row, row: Row, *, confidential: bool) -> RiskResult:
    rules = STUNTING_V1
    rule = rules.rule(rules.default)
    return RiskResult(
        rules.id,
        rule.id,
        rule.label,
        bool(flags["target"]),
        target_reason(flags, confidential=confidential),
        bool(flags[rule.id]),
        bool(flags["target"]) and flags["verified_risk"] is not None,
        risk_reason(rules, flags),
        tuple(
            Flag(
                name,
                label,
                FACTS[name],
                _flag_state(name, flags, row, confidential=confidential),
                CONFIDENTIAL if name == "no_kb" and confidential else flag_reason(rules, name, row, flags),
            )
            for name, label in FLAGS.items()
        ),
        {each.id: bool(flags[each.id]) for each in rules.rules},
        flags["welfare_rank"],
        flags["genting"],
    )


def _flag_state(name: str, flags: Row, row: Row, *, confidential: bool) -> FlagState:
    if name == "no_kb" and confidential:
        return "hidden"
    if flags[name]:
        return "bad"
    of_a_couple = name not in ("water", "toilet")
    if of_a_couple and not flags["pus"] and not flags["pregnant"]:
        return "off"
    ageless = name in ("young", "old") and row["wife_age"] is None
    return "unknown" if ageless or flags.get(f"unknown_{name}") else "good"


def _groups(conn: Connection) -> tuple[GroupState, ...]:
    """From the conditions of the indicators themselves."""
    states = []
    for key in _GROUPS:
        one = CATALOGUE[key]
        if one.denominator is None or one.missing is None:
            continue
        target, attends, missing = conn.execute(
            select(one.denominator.where, one.numerator.where, one.missing.where).select_from(FAMILIES)
        ).one()
        states.append(GroupState(key, one.label, bool(target), None if missing else bool(attends)))
    return tuple(states)


def _planning(couple: Row, row: Row) -> PlanningState | None:
    if not couple["pus"]:
        return None
    kind: PlanningKind = "unknown"
    if couple["user"]:
        kind = "user"
    elif couple["expecting"]:
        kind = "pregnant"
    elif couple["nonuser"]:
        kind = _WISHES.get(couple["child_wish"], "nonuser")
    method = METHOD.label(row["method"]) if kind == "user" and row["method"] is not None else None
    return PlanningState(kind, _PLANNING_WORDS[kind], method, row["planning_day"])
