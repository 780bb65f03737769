"""Rumah DataKu: everything that a village knows about its families on one day, as figures that can be opened.

Every figure has the key of its indicator, so that the list behind it is the indicator's list. What is counted from the
registers of the groups has none. Only aggregates stand here; `on_paper` says how they may leave the village office.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from kkb_desktop.domain.codelists.programme import GROUP_KIND
from kkb_desktop.domain.rules import ages
from kkb_desktop.domain.text import Text
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.indicators.catalogue import CATALOGUE, chosen
from kkb_desktop.services.indicators.facts import facts
from kkb_desktop.services.indicators.measure import PERCENT, Area, Result, measure
from kkb_desktop.services.papers.printing import place_of
from kkb_desktop.services.programme.assessment import classification
from kkb_desktop.services.programme.assessment.classification import VillageClass
from kkb_desktop.services.programme.groups import participation
from kkb_desktop.services.programme.groups.participation import Participation
from kkb_desktop.services.programme.profile import profile

LEAST_ON_PAPER = 5
"""Cells of confidential figures below this are not told on paper."""

YEARS_BACK = 3
"""For so many years the trend goes back."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number: `count` records, of `whole` where it is a share; `value` as the indicator defines it (per cent,
    index, count) in `unit`, None where there is nothing to divide by. `missing` records lack the data. `key` opens the
    list."""

    key: str
    label: Text
    count: int
    whole: int | None
    value: float | None
    missing: int
    confidential: bool
    unit: Text

    @property
    def told(self) -> float | None:
        """The value where the data of at least half of the whole is there; else it would mislead."""
        return None if self.whole is not None and 2 * self.missing > self.whole else self.value


@dataclass(frozen=True, slots=True)
class AgeBand:
    """People of `low` to `low + 4` completed years, the last band without end; the keys are those of the lists."""

    low: int
    male: int
    female: int

    @property
    def label(self) -> str:
        """The band in years, as "10-14"."""
        return f"{self.low}+" if self.low == ages.AGE_GROUP_LOWS[-1] else f"{self.low}-{self.low + 4}"

    @property
    def keys(self) -> tuple[str, str]:
        """The indicators of the men and of the women."""
        return f"male_{self.low}", f"female_{self.low}"


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """An RT: its families, those that are targets of stunting prevention, and those of them at risk."""

    area: Area
    families: int
    targets: int
    at_risk: int


@dataclass(frozen=True, slots=True)
class GroupCover:
    """A kind of group by its registers: groups at work, who takes part, and whom it is for (None: not known)."""

    kind: int
    label: Text
    groups: int
    participants: int
    target: int | None


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """The figures of `TREND` on one day, by their keys; None where too little was known on that day."""

    day: date
    values: Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class DataHouse:
    """What the dashboard, the poster and the profile book show, of one village, RW or RT as of `day`.

    `place` names the village with its district, `name` the Kampung KB. `figures` has every figure by its key;
    `BLOCKS` says which stand together. `neighbourhoods` are those inside the area. `registers` are empty below the
    whole village, as groups belong to all of it. `trend` (oldest first, `day` last) and `village_class` are filled by
    `with_history`. No measurements of children are recorded by this program so far: of nutrition only the answers of
    the survey are here.
    """

    village: str
    place: str
    name: str
    day: date
    area: Area
    estimated_families: int | None
    figures: Mapping[str, Figure]
    pyramid: tuple[AgeBand, ...]
    neighbourhoods: tuple[Neighbourhood, ...]
    registers: tuple[GroupCover, ...]
    trend: tuple[TrendPoint, ...] = ()
    village_class: VillageClass | None = None

    def block(self, name: str) -> tuple[Figure, ...]:
        """The figures of a block, in its order."""
        return tuple(self.figures[key] for key in BLOCKS[name])

    def count(self, key: str) -> int:
        """How many records a figure counts."""
        return self.figures[key].count

    def value(self, key: str) -> float | None:
        """The value of a figure."""
        return self.figures[key].value

    @property
    def whole_village(self) -> bool:
        """Whether it is about all of the village and not about an RT or RW."""
        return not self.area.rt and not self.area.rw


def _numbered(prefix: str, first: int, last: int) -> tuple[str, ...]:
    return tuple(f"{prefix}_{number}" for number in range(first, last + 1))


BLOCKS: Mapping[str, tuple[str, ...]] = {
    "head": ("people", "families", "pus", "krs_any", "ibangga", "male", "female", "family_size", "age_unknown"),
    "stages": ("pus", "pus_childless", "krs_baduta", "krs_balita", "bkb_target", "bkr_target", "bkl_target",
               "elderly_alone"),
    "needs": ("children_0_23", "children_24_59", "elderly", "disabled"),
    "use": ("cu", "nonusers", "cpr", "mcpr", "mkjp", "unmet"),
    "methods": _numbered("method", 1, 9),
    "nonusers": ("nonuser_pregnant", "nonuser_ias", "nonuser_iat", "nonuser_tial"),
    "reasons": _numbered("reason", 1, 13),
    "services": _numbered("source", 1, 13),
    "marriage": ("pus_wife_19", "pus_husband_25", "married_under_19"),
    "risk": ("krs_target", "krs_any", "krs_free", "krs_kb", "krs_genting", "krs_verified", "krs_assisted"),
    "causes": ("krs_water", "krs_toilet", "krs_young", "krs_old", "krs_close", "krs_many", "krs_no_kb"),
    "ranks": (*_numbered("krs_rank", 1, 4), "krs_rank_over_4"),
    "nutrition": ("ibangga_v8",),
    "education": _numbered("education", 1, 10),
    "schooling": ("school_7_12", "school_13_15", "school_16_18", "school_19_24", "school_out"),
    "work": _numbered("occupation", 1, 10),
    "documents": ("no_nik", "no_certificate", "no_card", "age_unknown"),
    "insurance": (*_numbered("insurance", 1, 3), "uninsured"),
    "groups": ("posyandu", "bkb", "bkr", "pik_r", "bkl", "uppka"),
    "ibangga": ("ibangga_tenteram", "ibangga_mandiri", "ibangga_bahagia"),
    "welfare": ("ibangga_rentan", "ibangga_berkembang", "ibangga_tangguh"),
    "items": tuple(f"ibangga_v{number}" for number in range(1, 18) if number != 5),
    "births": ("tfr3", *(f"asfr3_{age}" for age in range(15, 50, 5)), "mukp"),
}  # fmt: skip
"""The figures that stand together, by the name of the block. Item 5 of iBangga asks about violence: never shown."""

PAPER_ONLY = ("reasons", "services", "ranks", "items", "insurance", "births", "marriage")
"""Blocks that only paper shows; the screen does not wait for them."""

TREND = ("people", "families", "pus", "mcpr", "unmet", "krs_any", "ibangga")
"""The figures whose course over the years is shown."""

_LABELS: Mapping[str, Text] = {
    "pus_childless": Text("PUS tanpa anak di rumah", "Couples without a child at home"),
    "krs_baduta": Text("Keluarga dengan baduta (0-23 bulan)", "Families with a child of 0-23 months"),
    "krs_balita": Text("Keluarga dengan balita (24-59 bulan)", "Families with a child of 24-59 months"),
    "bkb_target": Text("Keluarga dengan anak 0-6 tahun", "Families with a child of 0-6 years"),
    "bkr_target": Text("Keluarga dengan remaja 10-24 tahun", "Families with a youth of 10-24"),
    "bkl_target": Text("Keluarga dengan lansia", "Families with somebody of 60 or over"),
    "ibangga_tenteram": Text("Ketenteraman", "Peace"),
    "ibangga_mandiri": Text("Kemandirian", "Self-reliance"),
    "ibangga_bahagia": Text("Kebahagiaan", "Happiness"),
    "ibangga_rentan": Text("Rentan", "Vulnerable"),
    "ibangga_berkembang": Text("Berkembang", "Developing"),
    "ibangga_tangguh": Text("Tangguh", "Resilient"),
    "nonuser_pregnant": Text("Hamil", "Pregnant"),
    "nonuser_ias": Text("Ingin anak segera (IAS)", "Wants a child soon"),
    "nonuser_iat": Text("Ingin anak ditunda (IAT)", "Wants a child later"),
    "nonuser_tial": Text("Tidak ingin anak lagi (TIAL)", "Wants no more"),
}
"""Labels where the block says something else than the catalogue."""

_AGE_KEYS = tuple(f"{sex}_{low}" for low in ages.AGE_GROUP_LOWS for sex in ("male", "female"))
_KEYS = tuple(dict.fromkeys((*(key for keys in BLOCKS.values() for key in keys), *_AGE_KEYS)))
_ON_SCREEN = tuple(
    dict.fromkeys(
        (*(key for name in BLOCKS if name not in PAPER_ONLY for key in BLOCKS[name]), "uninsured", *_AGE_KEYS)
    )
)
_BY_RT = ("families", "krs_target", "krs_any")


def data_house(
    desk: Desk,
    day: date | None = None,
    *,
    village: str | None = None,
    rt: str | None = None,
    rw: str | None = None,
    full: bool = True,
) -> DataHouse:
    """The figures of a village (the desk's own), or of one RW or RT of it, as of `day` (today).

    Not `full`, it lacks the blocks of `PAPER_ONLY`. What takes longer comes with `with_history`."""
    on, home = day or today(desk), village or desk.region
    whole = not rt and not rw
    keys = _KEYS if full else _ON_SCREEN
    identity = profile.identity(desk, home)
    values = identity.values if identity is not None else {}
    estimated = values.get("estimated_families")
    with desk.engine.connect() as conn:
        place = place_of(conn, desk, home)
        with facts(conn, on, village=home, rt=rt or None, rw=rw or None):
            result = measure(conn, on, chosen(keys))[()]
            by_rt = measure(conn, on, chosen(_BY_RT), ("village", "rw", "rt"))
            registers = _registers(conn, on, home) if whole else ()
    return DataHouse(
        home,
        place,
        str(values.get("name") or place.split(",")[0]),
        on,
        Area(home, (rw or "").lstrip("0"), (rt or "").lstrip("0")),
        estimated if isinstance(estimated, int) and whole else None,
        {key: _figure(key, result) for key in keys},
        tuple(
            AgeBand(low, int(result.numerators[f"male_{low}"]), int(result.numerators[f"female_{low}"]))
            for low in ages.AGE_GROUP_LOWS
        ),
        _neighbourhoods(by_rt),
        registers,
    )


def with_history(desk: Desk, house: DataHouse) -> DataHouse:
    """The same with its trend, and for a whole village with its class."""
    past = [date(house.day.year - back, 12, 31) for back in range(YEARS_BACK, 0, -1)]
    wanted = chosen(TREND)
    points = []
    with desk.engine.connect() as conn:
        for day in past:
            with facts(conn, day, village=house.village, rt=house.area.rt or None, rw=house.area.rw or None):
                result = measure(conn, day, wanted)[()]
            points.append(TrendPoint(day, {key: _figure(key, result).told for key in TREND}))
    points.append(TrendPoint(house.day, {key: house.figures[key].told for key in TREND}))
    book = {key: house.count(key) for key in classification.BOOK}
    found = (
        classification.classify(desk, house.day, village=house.village, book=book)
        if house.whole_village
        else None
    )
    return dataclasses.replace(house, trend=tuple(points), village_class=found)


def _figure(key: str, result: Result) -> Figure:
    one = CATALOGUE[key]
    return Figure(
        key,
        _LABELS.get(key) or _short(one.label),
        round(result.numerators[key]),
        result.denominators.get(key),
        result.values[key],
        result.missing.get(key, 0),
        one.confidential,
        one.unit,
    )


def _short(label: Text) -> Text:
    """The label without the name of its list: "Suntik" for "Cara KB: Suntik"."""
    id, en = (each.split(": ", 1)[-1] for each in (label.id, label.en))
    return Text(
        id[:1].upper() + id[1:] if ": " in label.id else id,
        en[:1].upper() + en[1:] if ": " in label.en else en,
    )


def _neighbourhoods(by_rt: Mapping[tuple[str | None, ...], Result]) -> tuple[Neighbourhood, ...]:
    found = [
        Neighbourhood(
            Area(*(each or "" for each in key)),
            int(result.numerators["families"]),
            int(result.numerators["krs_target"]),
            int(result.numerators["krs_any"]),
        )
        for key, result in by_rt.items()
        if key and result.numerators["families"]
    ]
    return tuple(sorted(found, key=lambda each: _in_order(each.area)))


def _in_order(area: Area) -> tuple[int, str, int, str]:
    return len(area.rw), area.rw, len(area.rt), area.rt


def _registers(conn: Connection, day: date, village: str) -> tuple[GroupCover, ...]:
    by_kind: Mapping[int, Participation] = participation.counted(conn, day, village)
    return tuple(
        GroupCover(kind, GROUP_KIND.label(kind), each.groups, each.participants, each.target)
        for kind, each in by_kind.items()
    )


# ---------------------------------------------------------------- what may leave the office


@dataclass(frozen=True, slots=True)
class PaperCell:
    """A figure as paper may show it: `number` and `share` as words, and `drawn`, how long its bar is.

    `drawn` is None where the number is withheld: its bar must not tell it either."""

    label: Text
    number: str
    share: str
    drawn: int | None


def on_paper(figures: Sequence[Figure], *, whole_known: bool = True) -> tuple[PaperCell, ...]:
    """Figures of one block as they may be printed.

    A confidential figure below `LEAST_ON_PAPER` is "<5" without its share. Where the figures make up a whole that is
    printed too (`whole_known`) and only one is withheld, it could be reckoned from the rest: then the smallest of the
    others is told as "<10" (or the next ten) only.
    """
    hidden = {
        each.key: LEAST_ON_PAPER for each in figures if each.confidential and each.count < LEAST_ON_PAPER
    }
    if whole_known and len(hidden) == 1:
        others = [each for each in figures if each.confidential and each.key not in hidden]
        if others:
            least = min(others, key=lambda each: each.count)
            hidden[least.key] = (least.count // 10 + 1) * 10
    return tuple(_cell(each, hidden.get(each.key)) for each in figures)


def _cell(figure: Figure, below: int | None) -> PaperCell:
    if below is not None:
        return PaperCell(figure.label, f"<{below}", "", None)
    per_cent = figure.unit == PERCENT and figure.value is not None
    share = f"{in_decimal(figure.value or 0)}%" if per_cent else ""
    return PaperCell(figure.label, in_number(figure.count), share, figure.count)


def in_number(count: int) -> str:
    """12.345, as it is written in Indonesia."""
    return f"{count:,}".replace(",", ".")


def in_decimal(value: float, digits: int = 1) -> str:
    """12,3, as it is written in Indonesia."""
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))


def total(figures: Iterable[Figure]) -> int:
    """What the figures count together."""
    return sum(each.count for each in figures)
