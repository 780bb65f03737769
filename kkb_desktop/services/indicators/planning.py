"""Family planning and fertility: couples, users, methods, unmet need, birth rates, age at marriage (`planning_v1`)."""

from __future__ import annotations

from sqlalchemy import ColumnElement, FromClause, and_, func, or_

from kkb_desktop.domain.codelists.planning import METHOD, NON_USE_REASON, SERVICE_SOURCE
from kkb_desktop.domain.rules.planning import PLANNING_V1
from kkb_desktop.domain.text import Text
from kkb_desktop.services.indicators.facts import BIRTHS, FAMILIES, PEOPLE
from kkb_desktop.services.indicators.measure import (
    FAMILY_UNIT,
    PERCENT,
    YEARS,
    Certainty,
    Indicator,
    Part,
    flag,
    judged,
    of_births,
    of_families,
    of_people,
)

_RULES = PLANNING_V1
_ANSWERS = (
    "pregnant", "using", "used_last_year", "child_wish", "pregnancy_wish", "non_use_reason", "method",
    "service_source", "told_methods", "told_effects", "told_remedy", "wife_married_at", "husband_married_at",
)  # fmt: skip


def _couples() -> FromClause:
    """Families whose wife is of reproductive age, with `pus`, `user`, `nonuser`, `modern` and `stopped` as 1 or 0."""
    f = FAMILIES.c
    pus = f.wife_age.between(_RULES.pus_from, _RULES.pus_to)
    pregnant = func.coalesce(f.pregnant, 2) == 1
    user = and_(pus, ~pregnant, f["using"] == 1)
    nonuser = and_(pus, or_(pregnant, f["using"] == 2))
    return judged(
        "couples",
        FAMILIES,
        _ANSWERS,
        {
            "pus": flag(pus),
            "expecting": flag(and_(pus, pregnant)),
            "user": flag(user),
            "nonuser": flag(nonuser),
            "modern": flag(and_(user, f.method.in_(sorted(_RULES.modern)))),
            "stopped": flag(and_(pus, ~pregnant, f["using"] == 2, f.used_last_year == 1)),
        },
    )


COUPLES = _couples()
"""Families with what the planning block makes of them; see `_couples` for its columns."""

_c = COUPLES.c


def _part(*tests: ColumnElement[bool]) -> Part:
    return of_families(and_(*tests), COUPLES)


_WHOLES = {
    "pus": _part(_c.pus == 1),
    "user": _part(_c.user == 1),
    "nonuser": _part(_c.nonuser == 1),
    "modern": _part(_c.modern == 1),
    "asked": _part(or_(_c.user == 1, _c.stopped == 1)),
}
_UNANSWERED = _part(_c.pus == 1, _c.user == 0, _c.nonuser == 0)
_NO_METHOD = _part(_c.user == 1, _c.method.is_(None))
_WHOLE_WORDS = {
    "pus": Text("PUS", "couples of reproductive age"),
    "user": Text("peserta KB", "users"),
    "nonuser": Text("bukan peserta KB", "non-users"),
    "modern": Text("peserta KB modern", "users of modern methods"),
    "asked": Text("peserta KB sekarang dan yang berhenti", "users now and those who stopped"),
}


def _share(
    key: str,
    label: Text,
    of: str,
    what: Text,
    *tests: ColumnElement[bool],
    missing: Part | None = None,
    source: str = "S35; PK-21 KB",
    certainty: Certainty = "certain",
    confidential: bool = True,
) -> Indicator:
    whole = _WHOLE_WORDS[of]
    return Indicator(
        key,
        "planning",
        label,
        PERCENT,
        Text(f"{what.id} / {whole.id} x 100", f"{what.en} / {whole.en} x 100"),
        source,
        _part(*tests),
        _WHOLES[of],
        missing,
        scale=100,
        certainty=certainty,
        rule=_RULES.id,
        confidential=confidential,
    )


def _number(
    key: str, label: Text, formula: Text, part: Part, missing: Part | None, confidential: bool = True
) -> Indicator:
    return Indicator(
        key,
        "planning",
        label,
        FAMILY_UNIT,
        formula,
        "S34; PK-21 KB",
        part,
        None,
        missing,
        rule=_RULES.id,
        confidential=confidential,
    )


_WANTS_NO_CHILD_NOW = and_(_c.nonuser == 1, _c.expecting == 0, _c.child_wish.in_((2, 3)))
_MISTIMED = and_(_c.expecting == 1, _c.pregnancy_wish.in_((2, 3)))
_INFERTILE = func.coalesce(_c.non_use_reason, 0) == _RULES.infertile
_WISH_OPEN = or_(
    and_(_c.user == 0, _c.nonuser == 0),
    and_(_c.nonuser == 1, _c.expecting == 0, _c.child_wish.is_(None)),
)
_TOLD = ("told_methods", "told_effects", "told_remedy")

_USE: tuple[Indicator, ...] = (
    _number(
        "pus",
        Text("Pasangan usia subur (PUS)", "Couples of reproductive age"),
        Text(
            f"keluarga dengan istri kawin {_RULES.pus_from}-{_RULES.pus_to} tahun",
            f"families with a married wife of {_RULES.pus_from}-{_RULES.pus_to}",
        ),
        _WHOLES["pus"],
        of_families(and_(FAMILIES.c.wife.is_not(None), FAMILIES.c.wife_age.is_(None))),
        confidential=False,
    ),
    _number(
        "cu",
        Text("Peserta KB (CU)", "Current users"),
        Text("PUS yang sedang memakai alat, obat, atau cara KB", "couples who use any method"),
        _WHOLES["user"],
        _UNANSWERED,
    ),
    _share(
        "cpr",
        Text("CPR, semua cara", "CPR, any method"),
        "pus",
        Text("peserta KB", "users of any method"),
        _c.user == 1,
        missing=_UNANSWERED,
    ),
    _share(
        "mcpr",
        Text("mCPR, cara modern", "mCPR, modern methods"),
        "pus",
        Text("peserta KB modern (cara 1-8)", "users of modern methods (1-8)"),
        _c.modern == 1,
        missing=_part(
            _c.pus == 1, or_(and_(_c.user == 0, _c.nonuser == 0), and_(_c.user == 1, _c.method.is_(None)))
        ),
    ),
    _share(
        "mkjp",
        Text("Peserta MKJP", "Long-acting methods"),
        "modern",
        Text("MOW, MOP, IUD, dan implan", "sterilisation, IUD and implant"),
        _c.modern == 1,
        _c.method.in_(sorted(_RULES.long_acting)),
        missing=_NO_METHOD,
        source="S17",
    ),
    *(
        _share(
            f"method_{code.value}",
            Text(f"Cara KB: {code.label.id}", f"Method: {code.label.en}"),
            "user",
            Text(f"peserta KB dengan cara {code.value}", f"users of method {code.value}"),
            _c.user == 1,
            _c.method == code.value,
            missing=_NO_METHOD,
            source="PK-21 KB.07",
        )
        for code in METHOD.codes
    ),
    _share(
        "unmet",
        Text("Unmet need (operasional)", "Unmet need, operational"),
        "pus",
        Text(
            "bukan peserta, tidak hamil, ingin anak nanti atau tidak ingin lagi",
            "non-users, not pregnant, who want a child later or no more",
        ),
        _WANTS_NO_CHILD_NOW,
        missing=_part(_c.pus == 1, _WISH_OPEN),
        source="S34",
    ),
    _share(
        "unmet_bradley",
        Text("Unmet need (Bradley)", "Unmet need, Bradley"),
        "pus",
        Text(
            "unmet need operasional tanpa yang infertil/menopause, ditambah kehamilan yang tidak diinginkan saat itu",
            "the operational ones but for infertility, and pregnancies not wanted then",
        ),
        or_(and_(_WANTS_NO_CHILD_NOW, ~_INFERTILE), _MISTIMED),
        missing=_part(_c.pus == 1, or_(_WISH_OPEN, and_(_c.expecting == 1, _c.pregnancy_wish.is_(None)))),
        source="S36",
        certainty="assumed",
    ),
    _number(
        "nonusers",
        Text("PUS bukan peserta KB", "Non-users"),
        Text("PUS yang hamil atau tidak memakai KB", "couples expecting, or using no method"),
        _WHOLES["nonuser"],
        _UNANSWERED,
    ),
    _share(
        "nonuser_pregnant",
        Text("Bukan peserta: hamil", "Non-users: pregnant"),
        "nonuser",
        Text("hamil", "pregnant"),
        _c.expecting == 1,
        source="S37",
    ),
    *(
        _share(
            f"nonuser_{key}",
            Text(f"Bukan peserta: {words.id}", f"Non-users: {words.en}"),
            "nonuser",
            Text(f"tidak hamil, {words.id}", f"not pregnant, {words.en}"),
            _c.nonuser == 1,
            _c.expecting == 0,
            _c.child_wish == wish,
            missing=_part(_c.nonuser == 1, _c.expecting == 0, _c.child_wish.is_(None)),
            source="S37",
        )
        for key, wish, words in (
            ("ias", 1, Text("ingin anak segera", "want a child soon")),
            ("iat", 2, Text("ingin anak tunda", "want a child later")),
            ("tial", 3, Text("tidak ingin anak lagi", "want no more")),
        )
    ),
    _share(
        "informed_choice",
        Text("Indeks informed choice", "Informed choice index"),
        "modern",
        Text("yang mendapat ketiga penjelasan (09a, 09b, 09c)", "those told all three (09a, 09b, 09c)"),
        _c.modern == 1,
        *(_c[name] == 1 for name in _TOLD),
        missing=_part(
            _c.modern == 1,
            or_(*(_c[name].is_(None) for name in _TOLD)),
            *(func.coalesce(_c[name], 1) != 2 for name in _TOLD),
        ),
        source="PK-21 KB.09",
        certainty="assumed",
    ),
    *(
        _share(
            f"source_{code.value}",
            Text(f"Tempat pelayanan: {code.label.id}", f"Service: {code.label.en}"),
            "modern",
            Text(f"pelayanan terakhir di {code.label.id.lower()}", f"last served at code {code.value}"),
            _c.modern == 1,
            _c.service_source == code.value,
            missing=_part(_c.modern == 1, _c.service_source.is_(None)),
            source="PK-21 KB.08; S18",
            certainty="assumed",
        )
        for code in SERVICE_SOURCE.codes
    ),
    _share(
        "dropout",
        Text("Putus pakai 12 bulan", "Drop-out in 12 months"),
        "asked",
        Text("tidak memakai (Q04) tetapi memakai dalam 12 bulan terakhir (Q05)", "stopped (Q04 no, Q05 yes)"),
        _c.stopped == 1,
        missing=_part(
            or_(
                and_(_c.pus == 1, _c.user == 0, _c.nonuser == 0),
                and_(_c.nonuser == 1, _c.expecting == 0, _c.used_last_year.is_(None)),
            )
        ),
        source="aturan KKB, PK-21 KB.04-05",
        certainty="assumed",
    ),
    *(
        _share(
            f"reason_{code.value}",
            Text(f"Alasan tidak ber-KB: {code.label.id}", f"Reason: {code.label.en}"),
            "nonuser",
            Text(f"dengan alasan {code.value}", f"with reason {code.value}"),
            _c.nonuser == 1,
            _c.non_use_reason == code.value,
            missing=_part(_c.nonuser == 1, _c.non_use_reason.is_(None)),
            source="PK-21 KB.06",
        )
        for code in NON_USE_REASON.codes
    ),
)


def _women(low: int, high: int) -> Part:
    return of_people(and_(PEOPLE.c.sex == 2, PEOPLE.c.age.between(low, high)))


def _fertility(prefix: str, total: str, years: int) -> list[Indicator]:
    """The seven rates and their total, from the births of the last `years` years."""
    span = Text(
        "12 bulan terakhir" if years == 1 else f"{years} tahun terakhir",
        "the last 12 months" if years == 1 else f"the last {years} years",
    )
    named = "" if years == 1 else f", {years} tahun"
    named_en = "" if years == 1 else f", {years} years"
    recent = BIRTHS.c.months < 12 * years
    groups = _RULES.age_groups
    rates = [
        Indicator(
            f"{prefix}_{low}",
            "fertility",
            Text(f"ASFR {low}-{high}{named}", f"ASFR {low}-{high}{named_en}"),
            Text("per 1.000 perempuan", "per 1,000 women"),
            Text(
                f"kelahiran {span.id} oleh perempuan yang saat itu {low}-{high} tahun / perempuan {low}-{high} tahun"
                + ("" if years == 1 else f" / {years}")
                + f" x 1.000; disembunyikan di bawah {_RULES.small_number} perempuan",
                f"births of {span.en} to women of {low}-{high} then / women of {low}-{high}"
                + ("" if years == 1 else f" / {years}")
                + f" x 1,000; hidden below {_RULES.small_number} women",
            ),
            "S38",
            of_births(and_(recent, BIRTHS.c.mother_age.between(low, high))),
            _women(low, high),
            of_people(and_(PEOPLE.c.sex == 2, PEOPLE.c.born.is_(None))) if low == groups[0][0] else None,
            scale=1000 / years,
            least=_RULES.small_number,
            rule=_RULES.id,
        )
        for low, high in groups
    ]
    first, last = groups[0][0], groups[-1][1]
    return [
        *rates,
        Indicator(
            total,
            "fertility",
            Text(f"TFR{named}", f"TFR{named_en}"),
            Text("anak per perempuan", "children per woman"),
            Text(
                "5 x jumlah tujuh ASFR / 1.000; jangan dibandingkan antar desa",
                "5 x the sum of the seven ASFR / 1,000; not to be compared between villages",
            ),
            "S38",
            of_births(and_(recent, BIRTHS.c.mother_age.between(first, last))),
            _women(first, last),
            None,
            scale=5 / 1000,
            total_of=tuple(rate.key for rate in rates),
            rule=_RULES.id,
        ),
    ]


_p = PEOPLE.c
_EVER_MARRIED = and_(
    _p.sex == 2,
    _p.marital_status.in_((2, 3, 4)),
    _p.age.between(_RULES.marriage_from, _RULES.marriage_to),
)
_NO_MARRIAGE_AGE = of_people(and_(_EVER_MARRIED, _p.first_marriage_age.is_(None)))
_WOMEN_WORDS = Text(
    f"perempuan pernah kawin {_RULES.marriage_from}-{_RULES.marriage_to} tahun",
    f"ever-married women of {_RULES.marriage_from}-{_RULES.marriage_to}",
)

_MARRIAGE: tuple[Indicator, ...] = (
    Indicator(
        "mukp",
        "fertility",
        Text("Median usia kawin pertama (MUKP)", "Median age at first marriage"),
        YEARS,
        Text(f"median K.08 dari {_WOMEN_WORDS.id}", f"median of K.08 over {_WOMEN_WORDS.en}"),
        "S39; SDG 5.3.1a",
        of_people(and_(_EVER_MARRIED, _p.first_marriage_age.is_not(None))),
        of_people(and_(_EVER_MARRIED, _p.first_marriage_age.is_not(None))),
        _NO_MARRIAGE_AGE,
        spread=_p.first_marriage_age,
        rule=_RULES.id,
    ),
    Indicator(
        "married_under_19",
        "fertility",
        Text("Kawin pertama di bawah 19 tahun", "First married under 19"),
        PERCENT,
        Text(
            f"yang kawin pertama di bawah {_RULES.woman_marries_from} tahun / {_WOMEN_WORDS.id} x 100",
            f"those first married under {_RULES.woman_marries_from} / {_WOMEN_WORDS.en} x 100",
        ),
        "S39",
        of_people(and_(_EVER_MARRIED, _p.first_marriage_age < _RULES.woman_marries_from)),
        of_people(_EVER_MARRIED),
        _NO_MARRIAGE_AGE,
        scale=100,
        rule=_RULES.id,
    ),
    *(
        _share(
            key,
            label,
            "pus",
            words,
            _c.pus == 1,
            _c[column] >= least,
            missing=_part(_c.pus == 1, _c[column].is_(None)),
            source="Rumah DataKu S40",
            confidential=False,
        )
        for key, label, words, column, least in (
            (
                "pus_wife_19",
                Text("PUS: istri kawin pertama 19 tahun ke atas", "Wife first married at 19 or later"),
                Text("istri kawin pertama 19 tahun ke atas", "wife first married at 19 or later"),
                "wife_married_at",
                _RULES.woman_marries_from,
            ),
            (
                "pus_husband_25",
                Text("PUS: suami kawin pertama 25 tahun ke atas", "Husband first married at 25 or later"),
                Text("suami kawin pertama 25 tahun ke atas", "husband first married at 25 or later"),
                "husband_married_at",
                _RULES.man_marries_from,
            ),
        )
    ),
)

_CHILDLESS = Indicator(
    "pus_childless",
    "population",
    Text("PUS tanpa anak di rumah", "Couples without a child at home"),
    FAMILY_UNIT,
    Text(
        "PUS tanpa anggota berhubungan anak",
        "couples of reproductive age without a member who is their child",
    ),
    "aturan KKB; PK-21",
    of_families(and_(FAMILIES.c.wife_age.between(_RULES.pus_from, _RULES.pus_to), FAMILIES.c.children == 0)),
    None,
    of_families(and_(FAMILIES.c.wife.is_not(None), FAMILIES.c.wife_age.is_(None), FAMILIES.c.children == 0)),
)

INDICATORS: tuple[Indicator, ...] = (
    _CHILDLESS,
    *_USE,
    *_fertility("asfr", "tfr", 1),
    *_fertility("asfr3", "tfr3", _RULES.pooled_years),
    *_MARRIAGE,
)
"""Use of methods, need and reasons; birth rates of one year and pooled; age at marriage."""
