"""Indicators as of any day: numbers by group, and the records behind each of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Field, Kind
from kkb_desktop.domain.text import Text
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.editors import editor_for
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import decimal, number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.models.paged import Column, PagedModel, RowLook
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, PageTitle
from kkb_desktop.gui.widgets.filters import FilterChips
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.pyramid import AgeBand, Pyramid
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services import indicators
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.families import families
from kkb_desktop.services.finding import lists
from kkb_desktop.services.indicators.catalogue import CATALOGUE, GROUPS
from kkb_desktop.services.indicators.measure import Area, Indicator, PartName, Result
from kkb_desktop.services.writing import records

_DAY = Field("day", Kind.DATE, Text("Keadaan per tanggal", "As of"), "as_of")
_PARTS: tuple[PartName, ...] = ("numerator", "denominator", "missing")


class IndicatorsPage(QWidget):
    """What the family book says of the village, today or on any day before."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.result: Result | None = None
        self._asked = 0
        self._stale = True
        self._behind: dict[str, RowLook] = {}
        self.title = PageTitle(self.tr("Indikator"), self.tr("Dihitung dari data keluarga di laptop ini."))
        self.day = editor_for(_DAY, today(desk))
        self.day.set_value(today(desk).isoformat())
        self.day.setFixedWidth(px(150))
        self.day.setAccessibleName(spoken(_DAY.label))
        self.day.left.connect(self.reload)
        self.place = Combo()
        self.place.setMinimumContentsLength(12)
        self.place.setAccessibleName(self.tr("RT dan RW"))
        self.place.addItem(self.tr("Seluruh desa") if desk.kind == "village" else self.tr("Semua desa"), None)
        self.place.activated.connect(lambda _at: self.reload())
        self.title.tools.addWidget(Label(spoken(_DAY.label), "mut"))
        self.title.tools.addWidget(self.day)
        self.title.tools.addWidget(self.place)
        self.messages = Messages()
        self.group = Combo()
        self.group.setMinimumContentsLength(24)
        self.group.setAccessibleName(self.tr("Kelompok indikator"))
        for key, label in GROUPS.items():
            self.group.addItem(spoken(label), key)
        self.group.activated.connect(lambda _at: self._show_group())
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self._numbers_card(), 58)
        row.addWidget(self._behind_card(), 42)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addWidget(self.messages)
        column.addLayout(row, 1)
        bus.changed.connect(lambda _changes, _origin: self._mark_stale())

    def _numbers_card(self) -> Card:
        card = Card()
        line = QHBoxLayout()
        line.addWidget(self.group)
        line.addStretch(1)
        card.body.addLayout(line)
        self.table = DataTable(self.tr("Indikator"))
        self.model = PagedModel(
            (
                Column(self.tr("Indikator"), lambda one: spoken(one.label), 0, strong=True),
                Column(self.tr("Nilai"), self._value, 96, right=True, strong=True),
                Column(self.tr("Dari"), self._parts, 120, right=True, muted=True),
                Column(self.tr("Data kurang"), self._missing, 104, right=True, muted=True),
            ),
            lambda ids: {each: CATALOGUE[each] for each in ids if each in CATALOGUE},
            parent=self,
        )
        self.table.set_model(self.model)
        self.table.chosen.connect(self._choose)
        self.pyramid = Pyramid()
        self.shown_as = QStackedWidget()
        self.shown_as.addWidget(self.table)
        self.shown_as.addWidget(self.pyramid)
        card.add(self.shown_as, 1)
        self.explained = Label("", "small", wrap=True)
        self.explained.setMinimumHeight(px(54))
        card.footer().addWidget(self.explained, 1)
        return card

    def _behind_card(self) -> Card:
        card = Card(self.tr("Siapa saja"))
        self.parts = FilterChips(
            [
                ("numerator", self.tr("Yang dihitung")),
                ("denominator", self.tr("Pembanding")),
                ("missing", self.tr("Data kurang")),
            ]
        )
        self.parts.chosen.connect(lambda _key: self._list())
        card.add(self.parts)
        self.list = RowList(self.tr("Siapa saja"))
        self.behind = PagedModel((), self._load, look=lambda look: look, parent=self)
        self.list.set_model(self.behind)
        self.list.opened.connect(self._open)
        card.add(self.list, 1)
        foot = card.footer()
        self.count = ElidedLabel("", "small")
        self.export_button = Button(self.tr("Ekspor …"), "link", "download")
        self.export_button.clicked.connect(self._ask_export)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.export_button)
        return card

    # what the shell calls

    def shown(self) -> None:
        """Count again where something has changed."""
        if self._stale:
            self.reload()

    def open_with(self, argument: object) -> None:
        """`{"key": indicator}`: show that one; with `day` (2026-11-24) and `area` (village, RW, RT) as it was then
        and there."""
        key = str(argument.get("key", "")) if isinstance(argument, dict) else str(argument)
        if key in CATALOGUE:
            self.group.setCurrentIndex(self.group.findData(CATALOGUE[key].group))
            self._wanted = key
            if isinstance(argument, dict):
                self._turn_to(argument.get("day"), argument.get("area"))
            self.reload()

    def _turn_to(self, day: object, area: object) -> None:
        if isinstance(day, str):
            self.day.set_value(day)
        if isinstance(area, tuple):
            places = [tuple(self.place.itemData(at) or ()) for at in range(self.place.count())]
            if any(area[1:]) and area not in places:
                self.place.addItem(spoken(Area(*area).label), area)
                places.append(area)
            self.place.setCurrentIndex(places.index(area) if any(area[1:]) else 0)

    _wanted = ""

    def _mark_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self.reload()

    # counting

    def as_of(self) -> date | None:
        """The day typed; None for what is no day."""
        value = self.day.value()
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            return None

    def _area(self) -> dict[str, str]:
        chosen = self.place.currentData()
        named = zip(("village", "rw", "rt"), chosen, strict=True) if chosen else ()
        return {name: value for name, value in named if value}

    def reload(self) -> None:
        """Count as of the day, for the place chosen."""
        day = self.as_of()
        if day is None:
            self.messages.say(self.tr("Tanggal tidak dikenal. Contoh: 3-11-2026."), "warn")
            return
        self.messages.say("")
        self._stale = False
        self._asked += 1
        asked, desk, area = self._asked, self._desk, self._area()
        level = "rt" if desk.kind == "village" else "village"

        def work(_job: Job) -> tuple[int, Result, list[tuple[tuple[str, str, str], str]]]:
            found = indicators.compute(desk, day, **area)
            places = indicators.by_area(desk, day, level, keys=["families"])  # type: ignore[arg-type]
            named = [
                ((each.village, each.rw, each.rt), spoken(each.label) or each.village) for each in places
            ]
            return asked, found, named

        job = self._jobs.read(work)
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)

    def _show(self, found: tuple[int, Result, list[tuple[tuple[str, str, str], str]]]) -> None:
        asked, self.result, places = found
        if asked != self._asked:
            return
        chosen = self.place.currentData()
        while self.place.count() > 1:
            self.place.removeItem(1)
        for area, words in places:
            self.place.addItem(words, area)
            if chosen and tuple(chosen) == area:
                self.place.setCurrentIndex(self.place.count() - 1)
        if chosen and tuple(self.place.currentData() or ()) != tuple(
            chosen
        ):  # a whole RW is not in the list of places
            self.place.addItem(spoken(Area(*chosen).label), chosen)
            self.place.setCurrentIndex(self.place.count() - 1)
        self._show_group()

    def _show_group(self) -> None:
        group = str(self.group.currentData())
        ids = [key for key, one in CATALOGUE.items() if one.group == group]
        self.shown_as.setCurrentIndex(1 if group == "pyramid" else 0)
        self.model.set_ids(ids)
        if self.result is not None and group == "pyramid":
            numbers = self.result.numerators
            self.pyramid.set_bands(
                [
                    AgeBand(
                        f"{low}-{low + 4}" if low < 70 else "70+",
                        int(numbers[f"male_{low}"]),
                        int(numbers[f"female_{low}"]),
                    )
                    for low in range(0, 75, 5)
                ]
            )
        wanted = self._wanted if self._wanted in ids else (self.table.selected_id or "")
        self._wanted = ""
        first = wanted if wanted in ids else (ids[0] if ids else "")
        if first:
            self.table.select(first)
            self._choose(first)

    # one indicator

    def _value(self, one: Indicator) -> str:
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

    @property
    def chosen(self) -> Indicator | None:
        """The indicator whose records are listed."""
        return CATALOGUE.get(self.table.selected_id)

    def _choose(self, key: str) -> None:
        one = CATALOGUE.get(key)
        if one is None:
            return
        uncertain = self.tr("perkiraan") if one.certainty != "certain" else ""
        parts = (spoken(one.formula), self.tr("Sumber: %1").replace("%1", one.source), one.rule, uncertain)
        self.explained.setText(" · ".join(filter(None, parts)))
        for part in _PARTS:
            self.parts.button(part).setVisible(one.part(part) is not None)
        if one.part(self.parts.current) is None:  # type: ignore[arg-type]
            self.parts.set_current("numerator")
        self._list()

    def _list(self) -> None:
        one, day = self.chosen, self.as_of()
        if one is None or day is None:
            return
        desk, area, part = self._desk, self._area(), self.parts.current
        self._asked_list = asked = self._asked_list + 1

        def work(_job: Job) -> tuple[int, list[str]]:
            return asked, indicators.list_behind(desk, one.key, day, part, **area)  # type: ignore[arg-type]

        job = self._jobs.read(work)
        job.done.connect(self._listed)
        job.failed.connect(self._not_listed)

    _asked_list = 0

    def _listed(self, found: tuple[int, list[str]]) -> None:
        asked, ids = found
        if asked == self._asked_list:
            self.behind.set_ids(ids)
            self.count.set_text(self.tr("%1 catatan").replace("%1", number(len(ids))))
            self.export_button.setEnabled(bool(ids))

    def _not_listed(self, error: Exception) -> None:
        self.behind.set_ids([])
        self.export_button.setEnabled(False)
        self.messages.refuse(error)

    def _load(self, ids: Sequence[str]) -> dict[str, RowLook]:
        homes = families.family_rows(self._desk, ids)
        rest = [each for each in ids if each not in homes]
        people = records.read_many(self._desk, rest) if rest else {}
        of_people = families.family_rows(
            self._desk, list({str(view.values.get("family")) for view in people.values()})
        )
        looks = {id: RowLook(row.head_name, _address(row.rt, row.address)) for id, row in homes.items()}
        for id, view in people.items():
            home = of_people.get(str(view.values.get("family")))
            line = " · ".join(filter(None, (home.head_name, _address(home.rt, "")))) if home else ""
            pills = (
                (PillData(self.tr("Tidak di sini lagi"), "neutral"),) if view.values.get("gone_on") else ()
            )
            looks[id] = RowLook(str(view.values.get("name") or ""), line, pills)
        return looks

    def _open(self, record: str) -> None:
        views = records.read_many(self._desk, [record])
        view = views.get(record)
        if view is not None:
            family = record if view.type == "family" else str(view.values.get("family") or "")
            self._bus.go("families", {"family": family})

    # export

    def _ask_export(self) -> None:
        one = self.chosen
        if one is not None:
            name = f"{one.key}-{self.as_of()}.xlsx"
            kinds = "Excel (*.xlsx);;CSV (*.csv)"
            ask_target(self, self.tr("Simpan daftar"), name, kinds, self.export)

    def export(self, path: Path) -> None:
        """Write the list shown to a file, numbers of people masked."""
        desk, ids, one = self._desk, list(self.behind.ids), self.chosen
        if one is None or not ids:
            return
        title = spoken(one.label)

        def work(_job: Job) -> int:
            first = records.read_many(desk, ids[:1]).get(ids[0])
            type: lists.ListType = "person" if first is not None and first.type == "person" else "family"
            wanted = [column.key for column in lists.columns(desk, type)]
            return lists.export(desk, ids, wanted, path, type=type, title=title)

        job = self._jobs.read(work)
        done = self.tr("Daftar tersimpan: %1").replace("%1", path.name)
        job.done.connect(lambda _result: self.messages.say(done, "ok"))
        job.failed.connect(self.messages.refuse)


def _address(rt: str, address: str) -> str:
    return " · ".join(filter(None, (f"RT {rt}" if rt else "", address)))
