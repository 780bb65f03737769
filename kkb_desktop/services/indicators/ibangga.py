"""iBangga: 17 scores, three dimensions, one index per family, after the rule set `ibangga_v1`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from operator import add, mul

from sqlalchemy import ColumnElement, FromClause, Integer, and_, case, cast, func, literal, null, or_, true

from kkb_desktop.domain.rules.ibangga import IBANGGA_V1, HousingRule, IbanggaRules
from kkb_desktop.domain.text import Text
from kkb_desktop.services.indicators.facts import FAMILIES
from kkb_desktop.services.indicators.measure import PERCENT, Indicator, flag, judged, of_families

_SOURCE = "iBangga metadata S21, S23; PK-21"
_POINTS = Text("indeks 0-100", "index 0-100")


def housing_parts(rule: HousingRule, rows: FromClause = FAMILIES) -> dict[str, ColumnElement[bool]]:
    """The seven parts of the housing rule: true where fit, null where the item has no answer."""

    def fits(column: str, codes: frozenset[int]) -> ColumnElement[bool]:
        return rows.c[column].in_(sorted(codes))

    return {
        "roof": fits("roof", rule.roof),
        "wall": fits("wall", rule.wall),
        "floor": fits("floor", rule.floor),
        "lighting": fits("lighting", rule.lighting),
        "water": by_list(rows, "water_source", rule.water, rule.water_2023),
        "toilet": by_list(rows, "toilet", rule.toilet, rule.toilet_2023),
        "area": rows.c.floor_area * 100 >= rows.c.residents * rule.area_per_person,
    }


def by_list(
    rows: FromClause, column: str, codes: frozenset[int], codes_2023: frozenset[int]
) -> ColumnElement[bool]:
    """Whether an answer is among the codes of its list; the later list goes first. Null without an answer."""
    later = rows.c[f"{column}_2023"]
    return case((later.is_not(None), later.in_(sorted(codes_2023))), else_=rows.c[column].in_(sorted(codes)))


def _yes(column: str) -> ColumnElement[int]:
    return case((FAMILIES.c[column] == 1, 1), (FAMILIES.c[column] == 2, 0))


def _all_of(
    rows_out: ColumnElement[int], unknown: ColumnElement[int], anybody: ColumnElement[int]
) -> ColumnElement[int]:
    """1 where everybody has it, 0 where somebody has not, null where it is not known or nobody is concerned."""
    return case((rows_out > 0, 0), (unknown > 0, null()), (anybody > 0, 1))


def _scores(rules: IbanggaRules) -> dict[str, ColumnElement[int]]:
    f = FAMILIES.c
    conflicts = (f.not_speaking, f.sleeping_apart, f.left_home, f.violence)
    asked_alone = or_(f.not_speaking.is_(None), f.left_home.is_(None), f.violence.is_(None))
    apart_open = and_(f.sleeping_apart.is_(None), func.coalesce(f.head_marital, 2) == 2)
    house = list(housing_parts(rules.housing).values())
    return {
        "v1": _yes("worships"),
        "v2": _yes("marriage_book"),
        "v3": _all_of(f.no_certificate, f.certificate_unknown, f.children),
        "v4": _all_of(f.uninsured, f.insurance_unknown, f.size),
        "v5": case(
            (or_(*(func.coalesce(each, 2) == 1 for each in conflicts)), 0),
            (or_(asked_alone, apart_open), null()),
            else_=1,
        ),
        "v6": case((f.head_marital.in_((2, 4)), 1), (f.head_marital == 3, 0)),
        "v7": _yes("income"),
        "v8": _yes("diverse_meals"),
        "v9": case((or_(*(~fit for fit in house)), 0), (and_(*house), 1)),
        "v10": _yes("savings"),
        "v11": _all_of(f.school_out, f.school_unknown, f.pupils),
        "v12": 1 - _yes("ill_or_disabled"),
        "v13": _yes("online"),
        "v14": _yes("daily_time"),
        "v15": _yes("shared_care"),
        "v16": _yes("recreation"),
        "v17": _yes("community"),
    }


def _not_applicable() -> dict[str, ColumnElement[bool]]:
    """Whom a variable does not apply to; it drops out of their index."""
    f = FAMILIES.c
    no_couple = func.coalesce(f.head_marital, 2) != 2
    return {
        "v2": or_(f.marriage_book == 3, and_(f.marriage_book.is_(None), f.head_marital == 1)),
        "v3": f.children == 0,
        "v6": f.head_marital == 1,
        "v11": f.pupils == 0,
        "v14": or_(f.daily_time == 3, and_(f.daily_time.is_(None), f.size == 1)),
        "v15": or_(f.shared_care == 3, and_(f.shared_care.is_(None), or_(no_couple, f.children == 0))),
    }


def _keys(rules: IbanggaRules, dimension: str) -> list[str]:
    return [each.key for each in rules.variables if each.dimension == dimension]


def _scored(rules: IbanggaRules) -> FromClause:
    """Families with `v1`..`v17` (1, 0, null), `unknown_v1`.. (1 where it applies and has no answer), of each
    dimension the points, the number of variables that count and its index, and the family's index and category."""
    surveyed = FAMILIES.c.survey_round.is_not(None)
    raw, absent = _scores(rules), _not_applicable()
    single = judged(
        "ibangga_scores",
        FAMILIES,
        (),
        {
            **{key: case((surveyed, score)) for key, score in raw.items()},
            **{
                f"na_{key}": flag(func.coalesce(absent[key], False)) if key in absent else literal(0, Integer)
                for key in raw
            },
        },
    )
    scores = list(raw)
    terms: dict[str, ColumnElement[int]] = {
        f"unknown_{key}": flag(and_(single.c[key].is_(None), single.c[f"na_{key}"] == 0)) for key in scores
    }
    for dimension in rules.dimensions:
        keys = _keys(rules, dimension.key)
        terms[f"points_{dimension.key}"] = reduce(add, (func.coalesce(single.c[key], 0) for key in keys))
        terms[f"counted_{dimension.key}"] = reduce(add, (flag(single.c[key].is_not(None)) for key in keys))
    summed = judged("ibangga_points", single, scores, terms)
    return judged("ibangga", summed, [*scores, *terms], _indices(rules, summed, scores))


def _indices(
    rules: IbanggaRules, summed: FromClause, scores: list[str]
) -> dict[str, ColumnElement[int] | ColumnElement[float]]:
    points = {each.key: summed.c[f"points_{each.key}"] for each in rules.dimensions}
    counted = {each.key: summed.c[f"counted_{each.key}"] for each in rules.dimensions}
    whole_weight = sum(each.weight for each in rules.dimensions)
    all_known = and_(*(number > 0 for number in counted.values()))
    # As a fraction of whole numbers: at the bounds of the categories a division would round to either side.
    whole = reduce(mul, counted.values())
    parts = [
        each.weight * reduce(mul, (counted[key] if key != each.key else points[key] for key in counted))
        for each in rules.dimensions
    ]
    above = cast(reduce(add, parts), Integer)
    index = {f"index_{key}": case((counted[key] > 0, points[key] * 100.0 / counted[key])) for key in counted}
    return {
        **index,
        "index": case((all_known, above * 100.0 / (whole * whole_weight))),
        "category": case(
            (~all_known, null()),
            (above * 100 < rules.vulnerable_below * whole * whole_weight, 1),
            (above * 100 <= rules.resilient_above * whole * whole_weight, 2),
            else_=3,
        ),
        "incomplete": flag(or_(*(summed.c[f"unknown_{key}"] == 1 for key in scores))),
    }


SCORED = _scored(IBANGGA_V1)
"""The index of every family; see `_scored` for its columns. `category`: 1 rentan, 2 berkembang, 3 tangguh."""

CATEGORIES: Mapping[int, tuple[str, Text]] = {
    1: ("rentan", Text("Rentan", "Vulnerable")),
    2: ("berkembang", Text("Berkembang", "Developing")),
    3: ("tangguh", Text("Tangguh", "Resilient")),
}
"""Number of a category in `SCORED`, its key and its name."""


def _mean(key: str, column: str, label: Text, formula: Text) -> Indicator:
    rows = SCORED
    known = rows.c[column].is_not(None)
    return Indicator(
        key,
        "ibangga",
        label,
        _POINTS,
        formula,
        _SOURCE,
        of_families(known, rows, amount=rows.c[column]),
        of_families(known, rows),
        of_families(rows.c[column].is_(None), rows),
        certainty="assumed",
        rule=IBANGGA_V1.id,
    )


def _category(number: int, key: str, label: Text, bounds: Text) -> Indicator:
    rows = SCORED
    return Indicator(
        f"ibangga_{key}",
        "ibangga",
        Text(f"Keluarga {label.id.lower()}", f"{label.en} families"),
        PERCENT,
        Text(
            f"keluarga dengan indeks {bounds.id} / keluarga yang punya indeks x 100",
            f"families with an index {bounds.en} / families that have an index x 100",
        ),
        "S24, S25",
        of_families(rows.c.category == number, rows),
        of_families(rows.c["index"].is_not(None), rows),
        of_families(rows.c["index"].is_(None), rows),
        scale=100,
        certainty="assumed",
        rule=IBANGGA_V1.id,
    )


def _variables(rules: IbanggaRules) -> list[Indicator]:
    rows = SCORED
    return [
        Indicator(
            f"ibangga_{each.key}",
            "ibangga",
            Text(f"Butir {each.number}: {each.label.id}", f"Point {each.number}: {each.label.en}"),
            PERCENT,
            Text(
                f"keluarga dengan nilai 1 ({each.met.id.rstrip('.')}) / keluarga yang bernilai x 100",
                f"families with score 1 ({each.met.en.rstrip('.')}) / families with a score x 100",
            ),
            f"{_SOURCE} {each.item}",
            of_families(rows.c[each.key] == 1, rows),
            of_families(rows.c[each.key].is_not(None), rows),
            of_families(rows.c[f"unknown_{each.key}"] == 1, rows),
            scale=100,
            certainty="assumed" if each.uncertain else "certain",
            rule=rules.id,
            confidential=each.number == 5,  # P.03d
        )
        for each in rules.variables
    ]


_LOW, _HIGH = IBANGGA_V1.vulnerable_below, IBANGGA_V1.resilient_above

INDICATORS: tuple[Indicator, ...] = (
    _mean(
        "ibangga",
        "index",
        Text("iBangga", "iBangga"),
        Text(
            "rata-rata indeks keluarga; indeks keluarga = rata-rata tiga dimensi",
            "mean of the families' indices; a family's index is the mean of its three dimensions",
        ),
    ),
    *(
        _mean(
            f"ibangga_{each.key}",
            f"index_{each.key}",
            Text(f"iBangga, {each.label.id.lower()}", f"iBangga, {each.label.en.lower()}"),
            Text(
                f"rata-rata 100 x jumlah nilai / jumlah butir yang berlaku ({_keys(IBANGGA_V1, each.key)[0]}-"
                f"{_keys(IBANGGA_V1, each.key)[-1]})",
                f"mean of 100 x points / number of points that apply ({_keys(IBANGGA_V1, each.key)[0]}-"
                f"{_keys(IBANGGA_V1, each.key)[-1]})",
            ),
        )
        for each in IBANGGA_V1.dimensions
    ),
    _category(1, *CATEGORIES[1], Text(f"di bawah {_LOW}", f"below {_LOW}")),
    _category(2, *CATEGORIES[2], Text(f"{_LOW} sampai {_HIGH}", f"of {_LOW} to {_HIGH}")),
    _category(3, *CATEGORIES[3], Text(f"di atas {_HIGH}", f"above {_HIGH}")),
    *_variables(IBANGGA_V1),
    Indicator(
        "ibangga_incomplete",
        "ibangga",
        Text("Keluarga dengan butir iBangga belum terjawab", "Families with unanswered iBangga points"),
        PERCENT,
        Text(
            "keluarga dengan paling sedikit satu butir yang berlaku tetapi belum terjawab / keluarga x 100",
            "families with at least one point that applies and has no answer / families x 100",
        ),
        "aturan KKB",
        of_families(SCORED.c.incomplete == 1, SCORED),
        of_families(true(), SCORED),
        scale=100,
        rule=IBANGGA_V1.id,
    ),
)
"""iBangga of the area: the mean, its dimensions, the categories, every point, and who lacks answers."""
