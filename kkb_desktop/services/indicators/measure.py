"""What an indicator is, and how its numbers and the lists behind them are read from the facts.

An indicator is declared once, as conditions on rows. From the same conditions come the number, the records behind
each part of it, and the records whose data is missing; they cannot drift apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from sqlalchemy import CTE, ColumnElement, Connection, FromClause, Select, case, func, select

from kkb_desktop.domain.text import Text
from kkb_desktop.services.indicators.facts import BIRTHS, FAMILIES, PEOPLE

Certainty = Literal["certain", "assumed", "open"]

CERTAINTY: Mapping[Certainty, Text] = {
    "certain": Text("pasti, dari dokumen atau kode resmi", "certain: official document or code"),
    "assumed": Text(
        "perkiraan, rumus disusun dari sumber terbuka", "assumed: put together from open sources"
    ),
    "open": Text("belum pasti, tanyakan ke kabupaten", "open: to be settled with the district"),
}
"""How sure the formula is; shown with the number."""

PartName = Literal["numerator", "denominator", "missing"]

PERCENT = Text("%", "%")
FAMILY_UNIT = Text("keluarga", "families")
PERSON_UNIT = Text("orang", "people")
WOMEN_UNIT = Text("perempuan", "women")
YEARS = Text("tahun", "years")


@dataclass(frozen=True, eq=False)
class Part:
    """A set of rows that can be counted and listed: `rows` in which `where` holds.

    `rows` has the columns `village`, `rw` and `rt`; `record` is the id that a list shows. With an `amount` the rows are
    not counted but their amounts added up.
    """

    rows: FromClause
    record: ColumnElement[Any]
    where: ColumnElement[bool]
    amount: ColumnElement[Any] | None = None


@dataclass(frozen=True, eq=False)
class Indicator:
    """One number of the catalogue.

    Its value is numerator / denominator * `scale`; without a denominator the numerator itself; with a `spread` the
    median of that column over the denominator; with `total_of` the sum of other indicators' values times `scale`.
    `missing` are the records whose missing data may change the number. A denominator below `least` hides the value.
    A list of a `confidential` indicator tells a confidential answer of each family on it. `rule` is the id of the
    rule set that made it.
    """

    key: str
    group: str
    label: Text
    unit: Text
    formula: Text
    source: str
    numerator: Part
    denominator: Part | None = None
    missing: Part | None = None
    scale: float = 1.0
    spread: ColumnElement[Any] | None = None
    total_of: tuple[str, ...] = ()
    least: int = 0
    certainty: Certainty = "certain"
    rule: str = ""
    confidential: bool = False

    def part(self, name: PartName) -> Part | None:
        """The part of this name; None where the indicator has none."""
        parts: Mapping[PartName, Part | None] = {
            "numerator": self.numerator,
            "denominator": self.denominator,
            "missing": self.missing,
        }
        return parts[name]


@dataclass(frozen=True, slots=True, order=True)
class Area:
    """Where the counted live: a village, or one RT of it. `rw` and `rt` without leading zeros, "" for not known."""

    village: str
    rw: str = ""
    rt: str = ""

    @property
    def label(self) -> Text:
        """How a table names an RT; "" for a whole village, whose name the caller knows."""
        if not self.rt and not self.rw:
            return Text("", "")
        words = " / ".join(
            f"{name} {number.zfill(2)}" for name, number in (("RT", self.rt), ("RW", self.rw)) if number
        )
        return Text(words, words)


@dataclass(frozen=True, slots=True)
class Result:
    """The numbers of one area as of `day`, each by the key of its indicator.

    A value is None where nothing is there to divide by, or where it is `hidden`: too few for a rate to mean anything.
    Indicators without a denominator are not in `denominators`.
    """

    day: date
    area: Area | None
    values: Mapping[str, float | None]
    numerators: Mapping[str, float]
    denominators: Mapping[str, int]
    missing: Mapping[str, int]
    hidden: frozenset[str] = field(default_factory=frozenset)


def of_families(where: ColumnElement[bool], rows: FromClause = FAMILIES, **more: Any) -> Part:
    """The families for which `where` holds; `rows` is the fact table or a rule's table made from it."""
    return Part(rows, rows.c.family, where, **more)


def of_people(where: ColumnElement[bool], **more: Any) -> Part:
    """The people for whom `where` holds."""
    return Part(PEOPLE, PEOPLE.c.id, where, **more)


def of_births(where: ColumnElement[bool]) -> Part:
    """The births for which `where` holds; a list of them shows the children."""
    return Part(BIRTHS, BIRTHS.c.child, where)


def judged(name: str, rows: FromClause, keep: Sequence[str], terms: Mapping[str, ColumnElement[Any]]) -> CTE:
    """Each row of `rows` with some of its columns and the results of a rule beside them, worked out once."""
    columns = [rows.c[column] for column in ("family", "village", "rt", "rw", *keep)]
    query = select(*columns, *(term.label(key) for key, term in terms.items()))
    # Without the word SQLite would put the rule's expressions into each of the hundreds of sums.
    return query.cte(name).prefix_with("MATERIALIZED")


def flag(test: ColumnElement[bool]) -> ColumnElement[int]:
    """A condition as 1 or 0; what is not known is 0."""
    return case((test, 1), else_=0)


def measure(
    conn: Connection, day: date, indicators: Sequence[Indicator], by: Sequence[str] = ()
) -> dict[tuple[str | None, ...], Result]:
    """The numbers of these indicators, for each area that the columns `by` tell apart; () is all together.

    The facts of the day stand in the connection. Everything that is read from one table is one scan of it.
    """
    sums = _sums(conn, indicators, by)
    medians = {
        one.key: _medians(conn, one.denominator or one.numerator, one.spread, by)
        for one in indicators
        if one.spread is not None
    }
    areas = {area for area, _part in sums} | {area for each in medians.values() for area in each}
    if not by:
        areas = {()}
    return {area: _result(day, area, indicators, sums, medians) for area in areas}


def records_behind(conn: Connection, part: Part) -> list[str]:
    """The ids of the records in a part, by RW and RT."""
    rows = part.rows
    numbers = [func.coalesce(rows.c[name], "") for name in ("rw", "rt")]
    order = [rows.c.village, *(each for number in numbers for each in (func.length(number), number))]
    return list(conn.scalars(select(part.record).where(part.where).order_by(*order, part.record)))


_Sums = Mapping[tuple[tuple[str | None, ...], int], float]


def _sums(conn: Connection, indicators: Sequence[Indicator], by: Sequence[str]) -> _Sums:
    """What each part (by its identity) comes to in each area."""
    by_rows: dict[FromClause, dict[int, Part]] = {}
    for one in indicators:
        for part in (one.numerator, one.denominator, one.missing):
            if part is not None:
                by_rows.setdefault(part.rows, {})[id(part)] = part
    found: dict[tuple[tuple[str | None, ...], int], float] = {}
    for rows, parts in by_rows.items():
        for row in conn.execute(_scan(rows, parts.values(), by)):
            area = tuple(row[: len(by)])
            for each, number in zip(parts, row[len(by) :], strict=True):
                found[area, each] = number or 0
    return found


def _scan(rows: FromClause, parts: Iterable[Part], by: Sequence[str]) -> Select[Any]:
    columns = [rows.c[name] for name in by]
    sums = [
        func.sum(case((part.where, 1 if part.amount is None else part.amount), else_=0)) for part in parts
    ]
    return select(*columns, *sums).select_from(rows).group_by(*columns)


def _medians(
    conn: Connection, part: Part, spread: ColumnElement[Any], by: Sequence[str]
) -> dict[tuple[str | None, ...], float]:
    columns = [part.rows.c[name] for name in by]
    query = (
        select(*columns, spread, func.count())
        .where(part.where, spread.is_not(None))
        .group_by(*columns, spread)
    )
    spreads: dict[tuple[str | None, ...], dict[int, int]] = {}
    for row in conn.execute(query):
        spreads.setdefault(tuple(row[: len(by)]), {})[row[-2]] = row[-1]
    return {area: _median(counts) for area, counts in spreads.items()}


def _median(counts: Mapping[int, int]) -> float:
    """The median of values that occur this often: of an even number the mean of the middle two."""
    total = sum(counts.values())
    middle = [(total - 1) // 2, total // 2]
    passed, found = 0, []
    for value in sorted(counts):
        passed += counts[value]
        while middle and middle[0] < passed:
            found.append(value)
            middle.pop(0)
    return sum(found) / 2


def _result(
    day: date,
    area: tuple[str | None, ...],
    indicators: Sequence[Indicator],
    sums: _Sums,
    medians: Mapping[str, Mapping[tuple[str | None, ...], float]],
) -> Result:
    def total(part: Part | None) -> float:
        return 0 if part is None else sums.get((area, id(part)), 0)

    values: dict[str, float | None] = {}
    hidden: set[str] = set()
    for one in indicators:
        above, below = total(one.numerator), total(one.denominator)
        if one.denominator is not None and below < one.least or hidden.intersection(one.total_of):
            hidden.add(one.key)
            values[one.key] = None
        elif one.total_of:
            rates = [values[key] for key in one.total_of]
            values[one.key] = None if None in rates else one.scale * sum(rate or 0 for rate in rates)
        elif one.spread is not None:
            values[one.key] = medians[one.key].get(area)
        elif one.denominator is None:
            values[one.key] = above
        else:
            values[one.key] = above / below * one.scale if below else None
    return Result(
        day,
        None,
        values,
        {one.key: total(one.numerator) for one in indicators},
        {one.key: int(total(one.denominator)) for one in indicators if one.denominator is not None},
        {one.key: int(total(one.missing)) for one in indicators},
        frozenset(hidden),
    )
