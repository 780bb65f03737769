"""Which figures stand in which card, as rows with their bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kkb_desktop.domain.rules.classification import CLASSES
from kkb_desktop.gui.datahouse.words import one_decimal, per_cent
from kkb_desktop.gui.i18n import number, percent, spoken
from kkb_desktop.gui.widgets.figurebars import FigureRow
from kkb_desktop.services.indicators.measure import PERCENT
from kkb_desktop.services.programme.data_house.data_house import DataHouse, Figure

CLASS = "class"  # the row of the village's class among the registers


def rows_of(house: DataHouse) -> dict[str, list[FigureRow]]:
    """The rows of every card but the registers, by the card's name."""
    shared: dict[str, Sequence[Figure]] = {
        "use": (*(house.figures[key] for key in ("mcpr", "mkjp", "unmet")), *house.block("nonusers")),
        "groups": house.block("groups"),
        "schooling": house.block("schooling"),
        "documents": (*house.block("documents")[:3], house.figures["uninsured"]),
        "nutrition": house.block("nutrition"),
    }
    return {
        "stages": _counted((*house.block("stages"), house.figures["elderly"], house.figures["disabled"])),
        **{name: _counted(house.block(name)) for name in ("causes", "methods", "education", "work")},
        **{name: [_shared(each) for each in figures] for name, figures in shared.items()},
        "ibangga": _index(house),
        "places": _places(house),
    }


def register_rows(house: DataHouse) -> list[FigureRow]:
    """The rows of groups and classes; the class is known only once the history is."""
    rows = [
        FigureRow(
            f"group {each.kind}",
            spoken(each.label),
            each.participants / each.target if each.target else 0.0,
            number(each.participants),
            QCoreApplication.translate("FigureCards", "%1 kelompok").replace("%1", number(each.groups)),
        )
        for each in house.registers
    ]
    if house.village_class is not None:
        outcome = house.village_class.outcome
        mean = sum(outcome.indexes.values()) / len(outcome.indexes)
        label = QCoreApplication.translate("FigureCards", "Kelas Kampung KB")
        rows.append(FigureRow(CLASS, label, mean / 4, spoken(CLASSES[outcome.class_key])))
    return rows


def _counted(figures: Sequence[Figure]) -> list[FigureRow]:
    longest = max((each.count for each in figures), default=0) or 1
    return [
        FigureRow(
            each.key,
            spoken(each.label),
            each.count / longest,
            number(each.count),
            per_cent(each) if each.unit == PERCENT else "",
        )
        for each in figures
    ]


def _shared(figure: Figure) -> FigureRow:
    note = f"{number(figure.count)} / {number(figure.whole or 0)}"
    return FigureRow(figure.key, spoken(figure.label), (figure.value or 0) / 100, per_cent(figure), note)


def _index(house: DataHouse) -> list[FigureRow]:
    index = [house.figures["ibangga"], *house.block("ibangga")]
    return [
        *(
            FigureRow(each.key, spoken(each.label), (each.value or 0) / 100, one_decimal(each.value))
            for each in index
        ),
        *(_shared(each) for each in house.block("welfare")),
    ]


def _places(house: DataHouse) -> list[FigureRow]:
    most = max((each.at_risk for each in house.neighbourhoods), default=0) or 1
    unknown = QCoreApplication.translate("FigureCards", "RT belum diisi")
    return [
        FigureRow(
            f"{each.area.rw}/{each.area.rt}",
            spoken(each.area.label) or unknown,
            each.at_risk / most,
            number(each.at_risk),
            percent(each.at_risk, each.targets, 0) if each.targets else "",
            "warn",
        )
        for each in house.neighbourhoods
    ]
