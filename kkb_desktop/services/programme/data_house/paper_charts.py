"""Charts of the data house as paper may show them: withheld cells stay withheld in the length of the bar too."""

from __future__ import annotations

from collections.abc import Sequence

from kkb_desktop.reports.pdf.charts import Band, Bar, Bars, Pyramid, Stack, Trend
from kkb_desktop.services.programme.data_house.data_house import (
    DataHouse,
    Figure,
    in_decimal,
    in_number,
    on_paper,
)

NO_DATA = "Belum ada data."
"""Said where there is nothing to draw."""


def per_cent(figure: Figure) -> str:
    """The share of a figure in words; "" where there is none."""
    return on_paper([figure])[0].share


def bars_of(
    figures: Sequence[Figure],
    *,
    whole: bool = True,
    labels: float = 0.42,
    notes: bool = True,
    sort: bool = False,
) -> Bars:
    """A bar for each figure with its count and share. With `whole` a full bar is the whole, else the longest bar."""
    cells = on_paper(figures)
    if sort:
        cells = tuple(sorted(cells, key=lambda each: -(each.drawn if each.drawn is not None else -1)))
    bars = tuple(Bar(each.label.id, each.drawn, each.number, each.share if notes else "") for each in cells)
    wholes = [each.whole for each in figures if each.whole]
    return Bars(bars, float(max(wholes)) if whole and wholes else None, labels=labels)


def share_bars(figures: Sequence[Figure], *, labels: float = 0.42) -> Bars:
    """Bars as long as the shares, for figures with different wholes: "36 dari 60" beside each."""
    bars = []
    for figure, cell in zip(figures, on_paper(figures, whole_known=False), strict=True):
        shown = cell.share or ("\N{EN DASH}" if cell.drawn is not None else cell.number)
        value = None if cell.drawn is None else figure.value or 0.0
        whole = in_number(figure.whole or 0)
        bars.append(Bar(cell.label.id, value, shown, f"{cell.number} dari {whole}"))
    return Bars(tuple(bars), 100.0, labels=labels)


def coverage(house: DataHouse, *, labels: float = 0.3) -> Bars:
    """Who takes part in the groups, by the survey."""
    return share_bars(house.block("groups"), labels=labels)


def registers_of(figures: Sequence[Figure]) -> Stack:
    """Figures that make up a whole, as one bar in parts."""
    return Stack(tuple(Bar(each.label.id, each.drawn, each.number, each.share) for each in on_paper(figures)))


def index_bars(house: DataHouse) -> Bars:
    """iBangga and its dimensions, from 0 to 100."""
    figures = (house.figures["ibangga"], *house.block("ibangga"))
    return Bars(
        tuple(
            Bar(
                each.label.id,
                each.value or 0.0,
                "\N{EN DASH}" if each.value is None else in_decimal(each.value),
            )
            for each in figures
        ),
        100.0,
        labels=0.45,
    )


def pyramid_of(house: DataHouse) -> Pyramid:
    """The pyramid of the whole area."""
    return Pyramid(tuple(Band(each.label, each.male, each.female) for each in house.pyramid))


def risk_by_rt(house: DataHouse, *, most: int) -> Bars:
    """Families at risk by RT, with their share of the targets there; at most so many RTs, those with the most."""
    chosen = list(house.neighbourhoods)
    if len(chosen) > most:
        chosen = sorted(chosen, key=lambda each: -each.at_risk)[:most]
    return Bars(
        tuple(
            Bar(
                each.area.label.id or "RT belum diisi",
                each.at_risk,
                in_number(each.at_risk),
                f"{in_decimal(100 * each.at_risk / each.targets)}%" if each.targets else "",
            )
            for each in chosen
        ),
        labels=0.36,
    )


def families_by_rt(house: DataHouse) -> Bars:
    """Families by RT."""
    return Bars(
        tuple(
            Bar(each.area.label.id or "RT belum diisi", each.families, in_number(each.families))
            for each in house.neighbourhoods
        ),
        labels=0.3,
    )


def trend_of(house: DataHouse, key: str, title: str, *, whole_numbers: bool = False) -> Trend:
    """A figure at the end of the last years and now."""
    *before, now = house.trend
    points = [(str(each.day.year), each.values[key]) for each in before]
    points.append((f"{now.day:%d-%m-%Y}", now.values[key]))
    return Trend(
        title,
        tuple(
            Bar(
                label,
                value,
                "" if value is None else in_number(round(value)) if whole_numbers else in_decimal(value),
            )
            for label, value in points
        ),
    )
