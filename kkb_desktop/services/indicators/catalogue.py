"""Every indicator, in the order in which pages and reports show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.text import Text
from kkb_desktop.services.indicators import ibangga, planning, population, stunting
from kkb_desktop.services.indicators.measure import Indicator

GROUPS: Mapping[str, Text] = {
    "population": Text("Penduduk dan keluarga", "People and families"),
    "pyramid": Text("Piramida penduduk", "Population pyramid"),
    "groups": Text("Kelompok kegiatan (poktan)", "Activity groups"),
    "ibangga": Text("iBangga", "iBangga"),
    "stunting": Text("Keluarga berisiko stunting", "Families at risk of stunting"),
    "planning": Text("Keluarga berencana", "Family planning"),
    "fertility": Text("Kelahiran dan perkawinan", "Births and marriage"),
}
"""Names of the groups, in the order shown."""

_ALL = (*population.INDICATORS, *ibangga.INDICATORS, *stunting.INDICATORS, *planning.INDICATORS)

CATALOGUE: Mapping[str, Indicator] = {one.key: one for group in GROUPS for one in _ALL if one.group == group}
"""Every indicator by its key, group by group."""


def in_group(group: str) -> tuple[Indicator, ...]:
    """The indicators of one group."""
    return tuple(one for one in CATALOGUE.values() if one.group == group)


def indicator(key: str) -> Indicator:
    """One indicator. Raises RecordRefused "indicator.unknown"."""
    try:
        return CATALOGUE[key]
    except KeyError:
        raise RecordRefused("indicator.unknown") from None


def chosen(keys: Iterable[str] | None) -> list[Indicator]:
    """The indicators of these keys with those that they are made of, in the order of the catalogue; all for None."""
    if keys is None:
        return list(CATALOGUE.values())
    wanted = {one.key for one in map(indicator, keys)}
    wanted |= {part for key in wanted for part in CATALOGUE[key].total_of}
    return [one for one in CATALOGUE.values() if one.key in wanted]
