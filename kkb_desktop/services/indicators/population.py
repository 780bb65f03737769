"""The people and their needs: pyramid, papers, schooling, insurance, the elderly, and who takes part in which group."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, or_, true

from kkb_desktop.domain.codelists.person import EDUCATION, HEALTH_INSURANCE, OCCUPATION
from kkb_desktop.domain.rules import ages
from kkb_desktop.domain.text import Text
from kkb_desktop.services.indicators.facts import (
    FAMILIES,
    PEOPLE,
    attends_school,
    left_school,
    schooling_unknown,
)
from kkb_desktop.services.indicators.measure import (
    FAMILY_UNIT,
    PERCENT,
    PERSON_UNIT,
    Certainty,
    Indicator,
    of_families,
    of_people,
)

_p, _f = PEOPLE.c, FAMILIES.c
_EVERYBODY, _EVERY_FAMILY = of_people(true()), of_families(true())
_PEOPLE_WORDS = Text("penduduk", "people")


def _count(
    key: str,
    label: Text,
    where: ColumnElement[bool],
    formula: Text,
    *,
    missing: ColumnElement[bool] | None = None,
    source: str = "PK-21 blok I",
    group: str = "population",
) -> Indicator:
    return Indicator(
        key,
        group,
        label,
        PERSON_UNIT,
        formula,
        source,
        of_people(where),
        None,
        None if missing is None else of_people(missing),
    )


def _share(
    key: str,
    label: Text,
    where: ColumnElement[bool],
    what: Text,
    missing: ColumnElement[bool] | None,
    source: str,
    *,
    whole: ColumnElement[bool] | None = None,
    among: Text = _PEOPLE_WORDS,
    certainty: Certainty = "certain",
) -> Indicator:
    whole_part = _EVERYBODY if whole is None else of_people(whole)
    return Indicator(
        key,
        "population",
        label,
        PERCENT,
        Text(f"{what.id} / {among.id} x 100", f"{what.en} / {among.en} x 100"),
        source,
        of_people(where),
        whole_part,
        None if missing is None else of_people(missing),
        scale=100,
        certainty=certainty,
    )


def _pyramid() -> list[Indicator]:
    bars = []
    for name, sex, label in (
        ("male", 1, Text("Laki-laki", "Male")),
        ("female", 2, Text("Perempuan", "Female")),
    ):
        for low in ages.AGE_GROUP_LOWS:
            open_end = low == ages.AGE_GROUP_LOWS[-1]
            years = f"{low}+" if open_end else f"{low}-{low + 4}"
            of_age = _p.age >= low if open_end else _p.age.between(low, low + 4)
            bars.append(
                _count(
                    f"{name}_{low}",
                    Text(f"{label.id} {years} tahun", f"{label.en} {years} years"),
                    and_(_p.sex == sex, of_age),
                    Text(f"{label.id.lower()} berumur {years} tahun", f"{label.en.lower()} of {years} years"),
                    group="pyramid",
                )
            )
    return bars


def _by_code() -> list[Indicator]:
    kinds = []
    for prefix, codes, title in (
        ("occupation", OCCUPATION, Text("Pekerjaan", "Occupation")),
        ("education", EDUCATION, Text("Pendidikan", "Education")),
    ):
        column = _p[prefix]
        kinds += [
            _share(
                f"{prefix}_{code.value}",
                Text(f"{title.id}: {code.label.id}", f"{title.en}: {code.label.en}"),
                column == code.value,
                Text(f"penduduk dengan kode {code.value}", f"people with code {code.value}"),
                column.is_(None),
                f"{codes.source}; S40",
            )
            for code in codes.codes
        ]
    return kinds


def _schooling() -> list[Indicator]:
    shares = [
        _share(
            f"school_{low}_{high}",
            Text(f"Bersekolah, {low}-{high} tahun", f"In school, {low}-{high} years"),
            and_(_p.age.between(low, high), attends_school(PEOPLE)),
            Text("yang bersekolah", "those in school"),
            and_(_p.age.between(low, high), schooling_unknown(PEOPLE)),
            "S40; PK-21 K.14, verval status sekolah",
            whole=_p.age.between(low, high),
            among=Text(f"penduduk {low}-{high} tahun", f"people of {low}-{high}"),
        )
        for low, high in ages.SCHOOL_GROUPS
    ]
    low, high = ages.SCHOOL_YEARS
    of_age = _p.age.between(low, high)
    return [
        *shares,
        _share(
            "school_out",
            Text(f"Tidak bersekolah, {low}-{high} tahun", f"Out of school, {low}-{high} years"),
            and_(of_age, left_school(PEOPLE)),
            Text(
                "yang tidak bersekolah dan belum tamat SLTA", "those not in school and below upper secondary"
            ),
            and_(of_age, schooling_unknown(PEOPLE)),
            "S40; PK-21 K.14, verval status sekolah",
            whole=of_age,
            among=Text(f"penduduk {low}-{high} tahun", f"people of {low}-{high}"),
            certainty="assumed",
        ),
    ]


_INSURED = (1, 2, 3)

_PEOPLE_INDICATORS: tuple[Indicator, ...] = (
    _count("people", Text("Penduduk", "People"), true(), Text("orang yang ada", "people present")),
    _count(
        "male",
        Text("Laki-laki", "Male"),
        _p.sex == 1,
        Text("penduduk laki-laki", "male people"),
        missing=_p.sex.is_(None),
    ),
    _count(
        "female",
        Text("Perempuan", "Female"),
        _p.sex == 2,
        Text("penduduk perempuan", "female people"),
        missing=_p.sex.is_(None),
    ),
    Indicator(
        "families",
        "population",
        Text("Keluarga", "Families"),
        FAMILY_UNIT,
        Text("keluarga dengan anggota yang ada", "families with somebody present"),
        "PK-21",
        _EVERY_FAMILY,
    ),
    Indicator(
        "family_size",
        "population",
        Text("Rata-rata anggota keluarga", "Mean family size"),
        PERSON_UNIT,
        Text("anggota keluarga / keluarga", "members / families"),
        "PK-21",
        of_families(true(), amount=_f.size),
        _EVERY_FAMILY,
    ),
    _count(
        "age_unknown",
        Text("Tanpa tanggal lahir atau jenis kelamin", "Without birth date or sex"),
        or_(_p.born.is_(None), _p.sex.is_(None)),
        Text("penduduk yang tidak masuk piramida", "people who are not in the pyramid"),
    ),
    _share(
        "no_nik",
        Text("Tanpa NIK", "Without NIK"),
        _p.has_nik == 0,
        Text("NIK kosong atau pengganti (angka 9 semua)", "NIK empty or a placeholder of nines"),
        None,
        "PK-21 K.02; S14",
    ),
    _share(
        "no_certificate",
        Text("Tanpa akta lahir", "Without birth certificate"),
        _p.birth_certificate == 2,
        Text("yang belum punya akta lahir", "those without a birth certificate"),
        _p.birth_certificate.is_(None),
        "PK-21 K.09",
    ),
    Indicator(
        "no_card",
        "population",
        Text("Keluarga tanpa nomor KK", "Families without a card number"),
        PERCENT,
        Text("keluarga tanpa nomor KK / keluarga x 100", "families without a card number / families x 100"),
        "verval no_kk",
        of_families(or_(_f.has_card == 0, _f.has_card.is_(None))),
        _EVERY_FAMILY,
        scale=100,
    ),
    *_schooling(),
    _share(
        "insured",
        Text("Punya jaminan kesehatan", "Insured"),
        _p.health_insurance.in_(_INSURED),
        Text("yang punya jaminan (kode 1-3)", "those with insurance (codes 1-3)"),
        _p.health_insurance.is_(None),
        "PK-21 K.15",
    ),
    _share(
        "uninsured",
        Text("Tanpa jaminan kesehatan", "Uninsured"),
        _p.health_insurance == 4,
        Text("yang tidak punya jaminan", "those without insurance"),
        _p.health_insurance.is_(None),
        "PK-21 K.15",
    ),
    *(
        _share(
            f"insurance_{code.value}",
            Text(f"Jaminan: {code.label.id}", f"Insurance: {code.label.en}"),
            _p.health_insurance == code.value,
            Text(f"jaminan dengan kode {code.value}", f"insurance of code {code.value}"),
            _p.health_insurance.is_(None),
            "PK-21 K.15",
        )
        for code in HEALTH_INSURANCE.codes
        if code.value in _INSURED
    ),
    _count(
        "disabled",
        Text("Penyandang disabilitas", "Disabled"),
        _p.disability == 1,
        Text("penduduk penyandang disabilitas", "disabled people"),
        missing=_p.disability.is_(None),
        source="verval disabilitas",
    ),
    _count(
        "children_0_23",
        Text("Anak 0-23 bulan", "Children of 0-23 months"),
        _p.months.between(*ages.BADUTA_MONTHS),
        Text("penduduk berumur 0-23 bulan", "people of 0-23 months"),
        missing=_p.born.is_(None),
    ),
    _count(
        "children_24_59",
        Text("Anak 24-59 bulan", "Children of 24-59 months"),
        _p.months.between(*ages.BALITA_MONTHS),
        Text("penduduk berumur 24-59 bulan", "people of 24-59 months"),
        missing=_p.born.is_(None),
    ),
    _count(
        "elderly",
        Text("Lansia", "The elderly"),
        _p.age >= ages.ELDERLY_FROM,
        Text(f"penduduk {ages.ELDERLY_FROM} tahun ke atas", f"people of {ages.ELDERLY_FROM} and over"),
        missing=_p.born.is_(None),
    ),
    Indicator(
        "elderly_alone",
        "population",
        Text("Lansia tinggal sendiri", "Elderly living alone"),
        FAMILY_UNIT,
        Text(
            f"keluarga satu orang, {ages.ELDERLY_FROM} tahun ke atas",
            f"families of one person, of {ages.ELDERLY_FROM} and over",
        ),
        "aturan KKB; PK-21",
        of_families(and_(_f.size == 1, _f.elders == 1)),
        None,
        of_families(and_(_f.size == 1, _f.undated == 1)),
    ),
)


def _group(
    key: str, name: str, who: Text, item: str, target: ColumnElement[bool] | None, own_target: bool = True
) -> list[Indicator]:
    """The target families of a group and how many of them take part."""
    whole = _EVERY_FAMILY if target is None else of_families(target)
    inside = true() if target is None else target
    attends = Indicator(
        key,
        "groups",
        Text(f"Ikut {name}", f"Take part in {name}"),
        PERCENT,
        Text(
            f"{who.id} yang menjawab ya / {who.id} x 100",
            f"{who.en} who answer yes / {who.en} x 100",
        ),
        f"PK-21 {item}; S42",
        of_families(and_(inside, _f[key] == 1)),
        whole,
        of_families(and_(inside, _f[key].is_(None))),
        scale=100,
    )
    if target is None or not own_target:
        return [attends]
    return [
        Indicator(
            f"{key}_target",
            "groups",
            Text(f"Sasaran {name}", f"Targets of {name}"),
            FAMILY_UNIT,
            who,
            f"PK-21 {item}",
            whole,
            None,
            of_families(and_(~target, _f.undated > 0)),
        ),
        attends,
    ]


_ALL = Text("keluarga", "families")

_GROUPS: tuple[Indicator, ...] = (
    *_group(
        "posyandu",
        "Posyandu",
        Text("keluarga dengan anak di bawah 5 tahun", "families with a child under five"),
        "P.13",
        _f.baduta + _f.balita > 0,
    ),
    *_group(
        "bkb",
        "BKB",
        Text("keluarga dengan anak 0-6 tahun", "families with a child of 0-6"),
        "P.14",
        _f.small_children > 0,
    ),
    *_group(
        "bkr",
        "BKR",
        Text("keluarga dengan remaja 10-24 tahun belum kawin", "families with an unmarried youth of 10-24"),
        "P.15",
        _f.youths > 0,
    ),
    *_group(
        "pik_r",
        "PIK-R",
        Text("keluarga dengan remaja 10-24 tahun belum kawin", "families with an unmarried youth of 10-24"),
        "P.16",
        _f.youths > 0,
    ),
    *_group(
        "bkl",
        "BKL",
        Text("keluarga dengan lansia 60 tahun ke atas", "families with somebody of 60 or over"),
        "P.17",
        _f.elders > 0,
    ),
    *_group("uppka", "UPPKA", _ALL, "P.18a", None),
    *_group("mekaar", "PNM Mekaar", _ALL, "P.18b", None),
    *_group("pkh", "PKH", _ALL, "P.18c", None),
)

INDICATORS: tuple[Indicator, ...] = (*_PEOPLE_INDICATORS, *_pyramid(), *_by_code(), *_GROUPS)
"""People and families, papers, schools, insurance, the pyramid, work and education, and the activity groups."""
