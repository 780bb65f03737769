"""Families at risk of stunting (KRS): targets, screening flags, three rules, priority, after `stunting_v1`."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import ColumnElement, FromClause, and_, case, func, null, or_

from kkb_desktop.domain.rules.stunting import STUNTING_V1, StuntingRules
from kkb_desktop.domain.text import Text
from kkb_desktop.services.indicators.facts import FAMILIES
from kkb_desktop.services.indicators.ibangga import by_list
from kkb_desktop.services.indicators.measure import (
    FAMILY_UNIT,
    PERCENT,
    Certainty,
    Indicator,
    flag,
    judged,
    of_families,
)

FLAGS: Mapping[str, Text] = {
    "water": Text("Air minum tidak layak", "Unfit drinking water"),
    "toilet": Text("Jamban tidak layak", "Unfit toilet"),
    "young": Text("Terlalu muda", "Too young"),
    "old": Text("Terlalu tua", "Too old"),
    "close": Text("Terlalu dekat", "Too close"),
    "many": Text("Terlalu banyak", "Too many"),
    "no_kb": Text("Bukan peserta KB modern", "No modern method"),
}
"""What is screened, in the order of the published tables; the four T are the middle ones."""

FACTS: Mapping[str, Text] = {
    "water": Text("Air minum layak", "Fit drinking water"),
    "toilet": Text("Jamban layak", "Fit toilet"),
    "young": Text("Istri cukup umur", "Wife old enough"),
    "old": Text("Umur istri masih aman", "Wife of a safe age"),
    "close": Text("Jarak anak cukup", "Children far enough apart"),
    "many": Text(
        f"Anak paling banyak {STUNTING_V1.many_from - 1}", f"At most {STUNTING_V1.many_from - 1} children"
    ),
    "no_kb": Text("Peserta KB modern", "Uses a modern method"),
}
"""The same points as what is good: a tick before them can only be read in one way."""

FOUR_T = ("young", "old", "close", "many")


def _screened(rules: StuntingRules) -> FromClause:
    f = FAMILIES.c
    pus = f.wife_age.between(rules.pus_from, rules.pus_to)
    pregnant = func.coalesce(f.pregnant_now, 0) == 1
    couple = or_(func.coalesce(pus, False), pregnant)
    water = by_list(FAMILIES, "water_source", rules.fit_water, rules.fit_water_2023)
    toilet = by_list(FAMILIES, "toilet", rules.fit_toilet, rules.fit_toilet_2023)
    old = or_(
        and_(pus, f.wife_age.between(rules.old_from, rules.old_to)),
        and_(pregnant, f.wife_age >= rules.old_from),
    )
    user = and_(func.coalesce(f.pregnant, 2) != 1, f["using"] == 1)
    no_kb = or_(f.pregnant == 1, f["using"] == 2, and_(user, f.method == 9))
    return judged(
        "stunting_flags",
        FAMILIES,
        ("welfare_rank", "verified_risk", "assisted", "undated"),
        {
            "pus": flag(pus),
            "pregnant": flag(pregnant),
            "baduta": flag(f.baduta > 0),
            "balita": flag(f.balita > 0),
            "water": flag(~water),
            "toilet": flag(~toilet),
            "young": flag(and_(couple, f.wife_age < rules.young_below)),
            "old": flag(old),
            "close": flag(and_(couple, f.gap_months < rules.close_below_months)),
            "many": flag(and_(couple, f.children >= rules.many_from)),
            "no_kb": flag(and_(couple, no_kb)),
            "unknown_water": flag(water.is_(None)),
            "unknown_toilet": flag(toilet.is_(None)),
            "unknown_close": flag(
                and_(
                    couple,
                    f.children_undated > 0,
                    f.children > 1,
                    func.coalesce(f.gap_months, rules.close_below_months) >= rules.close_below_months,
                )
            ),
            "unknown_no_kb": flag(
                and_(
                    couple, ~func.coalesce(no_kb, False), or_(~func.coalesce(user, False), f.method.is_(None))
                )
            ),
        },
    )


def _judged(rules: StuntingRules) -> FromClause:
    """Families with the flags of `_screened` (1 or 0), `target`, `any_t`, one column per rule, and `genting`."""
    screened = _screened(rules)
    s = screened.c
    target = or_(s.pus == 1, s.pregnant == 1, s.baduta == 1, s.balita == 1)
    four = or_(*(s[name] == 1 for name in FOUR_T))
    house = or_(s.water == 1, s.toilet == 1)
    no_kb = s.no_kb == 1
    by_rule: dict[str, ColumnElement[bool]] = {
        "krs_any": or_(house, four),
        "krs_kb": or_(house, and_(four, no_kb)),
        "krs_genting": and_(house, or_(s.pus == 0, and_(four, no_kb))),
    }
    open_points: dict[str, tuple[str, ...]] = {
        "krs_any": ("water", "toilet", "close"),
        "krs_kb": ("water", "toilet", "close", "no_kb"),
        "krs_genting": ("water", "toilet", "close", "no_kb"),
    }
    verified = s.verified_risk.is_not(None)
    results: dict[str, ColumnElement[int]] = {
        rule.id: flag(and_(target, case((verified, s.verified_risk == 1), else_=by_rule[rule.id])))
        for rule in rules.rules
    }
    keep = [column.name for column in s if column.name not in ("family", "village", "rt", "rw")]
    decided = judged(
        "stunting_rules",
        screened,
        keep,
        {
            "target": flag(target),
            "any_t": flag(four),
            **results,
            **{
                f"open_{rule}": flag(
                    and_(target, ~verified, or_(*(s[f"unknown_{name}"] == 1 for name in names)))
                )
                for rule, names in open_points.items()
            },
        },
    )
    d = decided.c
    poor = d.welfare_rank.in_(sorted(rules.genting_ranks))
    small = or_(d.baduta == 1, d.balita == 1, d.pregnant == 1)
    return judged(
        "stunting",
        decided,
        [column.name for column in d if column.name not in ("family", "village", "rt", "rw")],
        {
            "genting": case(
                (and_(d.krs_genting == 1, poor, small), 1),
                (and_(d.krs_genting == 0, poor, small), 2),
                (and_(d.krs_genting == 1, ~func.coalesce(poor, False)), 3),
                else_=null(),
            )
        },
    )


SCREENED = _judged(STUNTING_V1)
"""Every family with its flags and results; see `_judged` and `_screened` for the columns."""

_r = SCREENED.c
_TARGET = of_families(_r.target == 1, SCREENED)
_AT_RISK = of_families(_r[STUNTING_V1.default] == 1, SCREENED)
_KRS = "PK; SIGA S14; S28"


def _indicator(
    key: str,
    label: Text,
    unit: Text,
    formula: Text,
    where: ColumnElement[bool],
    *,
    among: object = None,
    missing: ColumnElement[bool] | None = None,
    source: str = _KRS,
    certainty: Certainty = "certain",
    confidential: bool = False,
) -> Indicator:
    whole = {"target": _TARGET, "at_risk": _AT_RISK}.get(str(among))
    return Indicator(
        key,
        "stunting",
        label,
        unit,
        formula,
        source,
        of_families(where, SCREENED),
        whole,
        None if missing is None else of_families(missing, SCREENED),
        scale=100 if whole is not None else 1,
        certainty=certainty,
        rule=STUNTING_V1.id,
        confidential=confidential,
    )


def _of_targets(words: str, english: str) -> Text:
    return Text(f"{words} / keluarga sasaran x 100", f"{english} / target families x 100")


_FLAG_FORMULAS: Mapping[str, Text] = {
    "water": _of_targets(
        "sasaran dengan sumber air minum di luar daftar layak (kosong = layak)",
        "targets whose drinking water is not on the fit list (empty = fit)",
    ),
    "toilet": _of_targets(
        "sasaran tanpa jamban bertangki septik (kosong = layak)",
        "targets without a toilet with septic tank (empty = fit)",
    ),
    "young": _of_targets(
        f"PUS atau hamil, istri di bawah {STUNTING_V1.young_below} tahun",
        f"PUS or pregnant, wife under {STUNTING_V1.young_below}",
    ),
    "old": _of_targets(
        f"PUS, istri {STUNTING_V1.old_from}-{STUNTING_V1.old_to} tahun; hamil, {STUNTING_V1.old_from} tahun ke atas",
        f"PUS, wife {STUNTING_V1.old_from}-{STUNTING_V1.old_to}; pregnant, {STUNTING_V1.old_from} and over",
    ),
    "close": _of_targets(
        f"PUS atau hamil, jarak dua anak termuda di bawah {STUNTING_V1.close_below_months} bulan",
        f"PUS or pregnant, the two youngest children under {STUNTING_V1.close_below_months} months apart",
    ),
    "many": _of_targets(
        f"PUS atau hamil, anak {STUNTING_V1.many_from} atau lebih",
        f"PUS or pregnant, {STUNTING_V1.many_from} children or more",
    ),
    "no_kb": _of_targets(
        "PUS atau hamil, tidak memakai KB atau memakai cara tradisional",
        "PUS or pregnant, no method or a traditional one",
    ),
}

_MISSING_FLAG = {
    "water": _r.unknown_water == 1,
    "toilet": _r.unknown_toilet == 1,
    "close": _r.unknown_close == 1,
    "no_kb": _r.unknown_no_kb == 1,
}

INDICATORS: tuple[Indicator, ...] = (
    _indicator(
        "krs_target",
        Text("Keluarga sasaran", "Target families"),
        FAMILY_UNIT,
        Text(
            "keluarga dengan PUS, ibu hamil, baduta, atau balita",
            "families with a couple of reproductive age, a pregnancy, or a child under five",
        ),
        _r.target == 1,
        missing=and_(_r.target == 0, _r.undated > 0),
    ),
    *(
        _indicator(
            rule.id,
            rule.label,
            PERCENT,
            Text(
                f"keluarga sasaran berisiko / keluarga sasaran x 100; {rule.formula.id}; "
                "hasil verifikasi TPK didahulukan",
                f"target families at risk / target families x 100; {rule.formula.en}; a verified result goes first",
            ),
            _r[rule.id] == 1,
            among="target",
            missing=and_(_r[rule.id] == 0, _r[f"open_{rule.id}"] == 1),
            certainty="certain" if rule.certain else "open",
        )
        for rule in STUNTING_V1.rules
    ),
    _indicator(
        "krs_free",
        Text("Sasaran tidak berisiko", "Targets not at risk"),
        PERCENT,
        _of_targets("keluarga sasaran yang tidak KRS", "target families not at risk"),
        and_(_r.target == 1, _r[STUNTING_V1.default] == 0),
        among="target",
        missing=_r[f"open_{STUNTING_V1.default}"] == 1,
    ),
    _indicator(
        "krs_pus",
        Text("Sasaran: PUS", "Targets: couples of reproductive age"),
        FAMILY_UNIT,
        Text(
            f"keluarga dengan istri {STUNTING_V1.pus_from}-{STUNTING_V1.pus_to} tahun",
            f"families with a wife of {STUNTING_V1.pus_from}-{STUNTING_V1.pus_to}",
        ),
        _r.pus == 1,
    ),
    _indicator(
        "krs_pregnant",
        Text("Sasaran: PUS hamil", "Targets: pregnant"),
        FAMILY_UNIT,
        Text(
            f"istri hamil, selama minggu kehamilan dan minggu sejak pendataan tidak lebih dari "
            f"{STUNTING_V1.pregnancy_weeks}",
            f"wife pregnant, while weeks at the survey and since make at most {STUNTING_V1.pregnancy_weeks}",
        ),
        _r.pregnant == 1,
        confidential=True,
    ),
    _indicator(
        "krs_baduta",
        Text("Sasaran: punya baduta", "Targets: with a child under two"),
        FAMILY_UNIT,
        Text("keluarga dengan anak 0-23 bulan", "families with a child of 0-23 months"),
        _r.baduta == 1,
    ),
    _indicator(
        "krs_balita",
        Text("Sasaran: punya balita", "Targets: with a child of two to four"),
        FAMILY_UNIT,
        Text("keluarga dengan anak 24-59 bulan", "families with a child of 24-59 months"),
        _r.balita == 1,
    ),
    *(
        _indicator(
            f"krs_{name}",
            label,
            PERCENT,
            _FLAG_FORMULAS[name],
            and_(_r.target == 1, _r[name] == 1),
            among="target",
            missing=and_(_r.target == 1, _MISSING_FLAG[name]) if name in _MISSING_FLAG else None,
            certainty="assumed" if name in ("close", "many") else "certain",
            confidential=name == "no_kb",
        )
        for name, label in FLAGS.items()
    ),
    _indicator(
        "krs_4t",
        Text("Salah satu 4T", "Any of the four T"),
        PERCENT,
        _of_targets("terlalu muda, tua, dekat, atau banyak", "too young, too old, too close or too many"),
        _r.any_t == 1,
        among="target",
        missing=and_(_r.any_t == 0, _r.unknown_close == 1),
    ),
    *(
        _indicator(
            f"krs_rank_{rank}",
            Text(f"KRS peringkat {rank}", f"At risk, rank {rank}"),
            PERCENT,
            Text(
                f"KRS dengan peringkat kesejahteraan {rank} / KRS x 100",
                f"at risk with welfare rank {rank} / at risk x 100",
            ),
            and_(_r[STUNTING_V1.default] == 1, _r.welfare_rank == rank),
            among="at_risk",
            missing=and_(_r[STUNTING_V1.default] == 1, _r.welfare_rank.is_(None)),
            source="verval kesejahteraan_prioritas S14, S30",
        )
        for rank in STUNTING_V1.priority_ranks
    ),
    _indicator(
        "krs_rank_over_4",
        Text("KRS bukan prioritas", "At risk, no priority"),
        PERCENT,
        Text(
            "KRS dengan peringkat kesejahteraan di atas 4 / KRS x 100",
            "at risk with a welfare rank above 4 / at risk x 100",
        ),
        and_(_r[STUNTING_V1.default] == 1, _r.welfare_rank > max(STUNTING_V1.priority_ranks)),
        among="at_risk",
        missing=and_(_r[STUNTING_V1.default] == 1, _r.welfare_rank.is_(None)),
        source="verval kesejahteraan_prioritas S14, S30",
    ),
    *(
        _indicator(
            f"genting_{code}",
            Text(f"Sasaran GENTING kode {code}", f"GENTING target code {code}"),
            FAMILY_UNIT,
            formula,
            _r.genting == code,
            source="GENTING S14",
            certainty="open",
        )
        for code, formula in (
            (
                1,
                Text(
                    "KRS prioritas GENTING, peringkat 1-3, dan punya baduta/balita atau hamil",
                    "at risk by the GENTING rule, rank 1-3, with a child under five or pregnant",
                ),
            ),
            (
                2,
                Text(
                    "bukan KRS prioritas GENTING, peringkat 1-3, dan punya baduta/balita atau hamil",
                    "not at risk by the GENTING rule, rank 1-3, with a child under five or pregnant",
                ),
            ),
            (
                3,
                Text(
                    "KRS prioritas GENTING, di luar peringkat 1-3",
                    "at risk by the GENTING rule, rank outside 1-3",
                ),
            ),
        )
    ),
    _indicator(
        "krs_verified",
        Text("Sasaran yang sudah diverifikasi TPK", "Targets verified by the team"),
        PERCENT,
        _of_targets("sasaran dengan hasil verifikasi", "targets with a verified result"),
        and_(_r.target == 1, _r.verified_risk.is_not(None)),
        among="target",
        source="verval S14, S33",
    ),
    _indicator(
        "krs_assisted",
        Text("KRS yang mendapat pendampingan", "At risk and accompanied"),
        PERCENT,
        Text(
            "KRS dengan paling sedikit satu pendampingan TPK / KRS x 100",
            "at risk with at least one kind of assistance / at risk x 100",
        ),
        and_(_r[STUNTING_V1.default] == 1, _r.assisted == 1),
        among="at_risk",
        missing=and_(_r[STUNTING_V1.default] == 1, _r.assisted.is_(None)),
        source="verval pendampingan S30",
    ),
)
"""The columns of the published KRS tables."""
