"""The numbers of one group of indicators, as a table or as the pyramid."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from kkb_desktop.domain.rules.names import rule_name
from kkb_desktop.gui.beginning import NoFamilies
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.i18n import decimal, number, spoken
from kkb_desktop.gui.models.paged import Column, PagedModel
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.pyramid import AgeBand, Pyramid
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.indicators.catalogue import CATALOGUE, GROUPS
from kkb_desktop.services.indicators.measure import Indicator, Result

_ANYBODY = ("people", "families")  # where both are nought there is nothing to count


class NumbersCard(Card):
    """A group's indicators with their values; `chosen` has the key of the one gone to, `opened` of the one opened.

    Until `show_result` it says that it counts, as after `contents.begin_counting`; `nobody` stands here where there
    is nothing to count.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, nobody: NoFamilies) -> None:
        super().__init__()
        self.result: Result | None = None
        self._wanted = ""
        self.table = DataTable(self.tr("Indikator"))
        self.group = Combo()
        self.group.setMinimumContentsLength(24)
        self.group.setAccessibleName(self.tr("Kelompok indikator"))
        for key, label in GROUPS.items():
            self.group.addItem(spoken(label), key)
        self.group.activated.connect(lambda _at: self.show_group())
        self.list_button = Button(self.tr("Siapa saja"), "secondary", "users")
        self.list_button.clicked.connect(lambda: self.opened.emit(self.table.selected_id))
        self.list_button.hide()  # only where numbers and list do not fit side by side
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.group)
        line.addStretch(1)
        line.addWidget(self.list_button)
        self.body.addLayout(line)
        self.model = PagedModel(
            (
                Column(self.tr("Indikator"), lambda one: spoken(one.label), 0, strong=True),
                Column(self.tr("Nilai"), self.value_of, 96, right=True, strong=True),
                Column(self.tr("Dari"), self._parts, 120, right=True, muted=True),
                Column(self.tr("Data kurang"), self._missing, 104, right=True, muted=True),
            ),
            lambda ids: {each: CATALOGUE[each] for each in ids if each in CATALOGUE},
            parent=self,
        )
        self.table.set_model(self.model)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self.opened)
        self.pyramid = Pyramid()
        self.shown_as = QStackedWidget()
        self.shown_as.addWidget(self.table)
        self.shown_as.addWidget(self.pyramid)
        self.nobody = nobody
        self.contents = Contents(self.shown_as, nobody)
        self.contents.needs_rows(self.group, self.list_button)
        self.add(self.contents, 1)
        self.explained = Label("", "small", wrap=True)
        self.explained.setMinimumHeight(px(54))
        self.footer().addWidget(self.explained, 1)

    @property
    def one(self) -> Indicator | None:
        """The indicator chosen."""
        return CATALOGUE.get(self.table.selected_id)

    def want(self, key: str) -> None:
        """Turn to this indicator once the numbers are there."""
        self.group.setCurrentIndex(self.group.findData(CATALOGUE[key].group))
        self._wanted = key

    def show_result(self, result: Result) -> None:
        """Show these numbers."""
        self.result = result
        somebody = any(result.values.get(key) for key in _ANYBODY)
        self.contents.show_rows(somebody)
        if somebody:
            self.show_group()
        else:
            self.explained.setText("")

    def show_group(self) -> None:
        """Show the group chosen."""
        group = str(self.group.currentData())
        ids = [key for key, one in CATALOGUE.items() if one.group == group]
        self.shown_as.setCurrentIndex(1 if group == "pyramid" else 0)
        self.model.set_ids(ids)
        if self.result is not None and group == "pyramid":
            self.pyramid.set_bands(_bands(self.result))
        wanted = self._wanted if self._wanted in ids else (self.table.selected_id or "")
        self._wanted = ""
        first = wanted if wanted in ids else (ids[0] if ids else "")
        if first:
            self.table.select(first)
            self._choose(first)

    def _choose(self, key: str) -> None:
        one = CATALOGUE.get(key)
        if one is None:
            return
        rule = spoken(rule_name(one.rule)) if one.rule else ""
        uncertain = self.tr("perkiraan") if one.certainty != "certain" else ""
        parts = (spoken(one.formula), self.tr("Sumber: %1").replace("%1", one.source), rule, uncertain)
        self.explained.setText(" · ".join(filter(None, parts)))
        self.chosen.emit(key)

    def value_of(self, one: Indicator) -> str:
        """An indicator's value as the table shows it."""
        if self.result is None:
            return ""
        value = self.result.values.get(one.key)
        if value is None:
            return self.tr("terlalu sedikit") if one.key in self.result.hidden else "\N{EN DASH}"
        whole = one.denominator is None and not one.total_of
        shown = number(round(value)) if whole else decimal(value, 1)
        return f"{shown}{'%' if spoken(one.unit) == '%' else ''}"

    def _parts(self, one: Indicator) -> str:
        if self.result is None or one.key not in self.result.denominators:
            return ""
        part, whole = self.result.numerators[one.key], self.result.denominators[one.key]
        return f"{number(round(part))} / {number(whole)}"

    def _missing(self, one: Indicator) -> str:
        missing = self.result.missing.get(one.key, 0) if self.result is not None else 0
        return number(missing) if missing else ""


def _bands(result: Result) -> list[AgeBand]:
    numbers = result.numerators
    return [
        AgeBand(
            f"{low}-{low + 4}" if low < 70 else "70+",
            int(numbers[f"male_{low}"]),
            int(numbers[f"female_{low}"]),
        )
        for low in range(0, 75, 5)
    ]
