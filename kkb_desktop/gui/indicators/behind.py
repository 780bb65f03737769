"""Who is behind a number: counted, compared with, or left out for want of data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import cast

from PySide6.QtCore import Signal

from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.asof import Place
from kkb_desktop.gui.forms.filesaving import save_file
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.lastasked import LastAsked
from kkb_desktop.gui.models.paged import PagedModel, RowLook
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.filters import FilterChips
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.services import indicators
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import families
from kkb_desktop.services.finding import lists
from kkb_desktop.services.indicators.measure import Indicator, PartName
from kkb_desktop.services.writing import records

_PARTS: tuple[PartName, ...] = ("numerator", "denominator", "missing")


class BehindCard(Card):
    """The records of one part of one indicator; `opened` has the id of a family."""

    opened = Signal(str)

    def __init__(self, desk: Desk, jobs: JobRunner, messages: Messages) -> None:
        super().__init__(self.tr("Siapa saja"))
        self._desk, self._jobs, self._messages = desk, jobs, messages
        self._one: Indicator | None = None
        self._day: date | None = None
        self._place: Place = ("", "", "")
        self._reading = LastAsked(jobs, self)
        self._reading.answered.connect(self._listed)
        self._reading.refused.connect(self._not_listed)
        self.back_button = IconButton("arrow-left", self.tr("Kembali ke angka"))
        self.back_button.hide()  # only where numbers and list do not fit side by side
        self.head.insertWidget(0, self.back_button)
        self.parts = FilterChips(
            [
                ("numerator", self.tr("Yang dihitung")),
                ("denominator", self.tr("Pembanding")),
                ("missing", self.tr("Data kurang")),
            ]
        )
        self.parts.chosen.connect(lambda _key: self._reread())
        self.add(self.parts)
        self.list = RowList(self.tr("Siapa saja"))
        self.model = PagedModel((), self._load, look=lambda look: look, parent=self)
        self.list.set_model(self.model)
        self.list.opened.connect(self.open)
        self.nothing = EmptyState("users", self.tr("Belum ada angka yang dipilih"))
        self.nothing.pressed.connect(self._turn_to_the_others)
        self.contents = Contents(self.list, self.nothing)
        self.contents.again.connect(self.reload)
        self.add(self.contents, 1)
        foot = self.footer()
        self.count = ElidedLabel("", "small")
        self.export_button = Button(self.tr("Ekspor …"), "link", "download")
        self.export_button.clicked.connect(self._ask_export)
        self.contents.needs_rows(self.export_button)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.export_button)

    def show_indicator(self, one: Indicator, day: date, place: Place) -> None:
        """List the records behind `one` as of `day` in `place`."""
        changed = (one, day, place) != (self._one, self._day, self._place)
        self._one, self._day, self._place = one, day, place
        for part in _PARTS:
            self.parts.button(part).setVisible(one.part(part) is not None)
        if one.part(self._part) is None:
            self.parts.set_current("numerator")
        if changed:
            self._reread()
        else:
            self.reload()

    def clear(self) -> None:
        """Nothing is counted, so nobody is behind it."""
        self._reading.forget()
        self._one = None
        self.model.set_ids([])
        self.count.set_text("")
        self.nothing.set_text(self.tr("Belum ada yang dihitung"), "", "")
        self.contents.show_rows(False)

    @property
    def _part(self) -> PartName:
        return cast(PartName, self.parts.current)

    def _reread(self) -> None:
        self.count.set_text("")
        self.contents.begin_counting()
        self.reload()

    def reload(self) -> None:
        """Read the list again."""
        one, day = self._one, self._day
        if one is None or day is None:
            return
        desk, part, area = self._desk, self._part, area_named(self._place)
        self._reading.ask(lambda _job: indicators.list_behind(desk, one.key, day, part, **area))

    def _listed(self, ids: list[str]) -> None:
        self.model.set_ids(ids)
        self.count.set_text(self.tr("%1 catatan").replace("%1", number(len(ids))))
        self._say_why_nobody()
        self.contents.show_rows(bool(ids))

    def _say_why_nobody(self) -> None:
        title, action = self.tr("Tidak ada yang terhitung"), ""
        line = self.tr("Tidak ada yang cocok pada tanggal dan di tempat ini.")
        if self._part == "missing":
            title = self.tr("Datanya lengkap")
            line = self.tr("Tidak ada catatan yang kekurangan data untuk angka ini.")
        elif self._part == "denominator":
            title = self.tr("Tidak ada pembandingnya")
        elif self._one is not None and self._one.part("denominator") is not None:
            action = self.tr("Lihat pembandingnya")
        self.nothing.set_text(title, line, action)

    def _turn_to_the_others(self) -> None:
        self.parts.set_current("denominator")
        self._reread()

    def _not_listed(self, error: Exception) -> None:
        self.model.set_ids([])
        self.contents.begin_counting()
        self.contents.give_up()
        self._messages.refuse(error)

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

    def open(self, record: str) -> None:
        """Ask for the family of a record listed."""
        view = records.read_many(self._desk, [record]).get(record)
        if view is not None:
            self.opened.emit(record if view.type == "family" else str(view.values.get("family") or ""))

    # export

    def _ask_export(self) -> None:
        if self._one is not None:
            name = f"{self._one.key}-{self._day}.xlsx"
            kinds = "Excel (*.xlsx);;CSV (*.csv)"
            ask_target(self, self.tr("Simpan daftar"), name, kinds, self.export)

    def export(self, path: Path) -> None:
        """Write the list shown to a file, numbers of people masked."""
        desk, ids, one = self._desk, list(self.model.ids), self._one
        if one is None or not ids:
            return
        title = spoken(one.label)

        def write() -> int:
            first = records.read_many(desk, ids[:1]).get(ids[0])
            type: lists.ListType = "person" if first is not None and first.type == "person" else "family"
            wanted = [column.key for column in lists.columns(desk, type)]
            return lists.export(desk, ids, wanted, path, type=type, title=title)

        save_file(self._jobs.read, self._messages, path, write)


def area_named(place: Place) -> dict[str, str]:
    """Village, RW and RT by their names, as the services ask for them; without those that are not narrowed to."""
    named = zip(("village", "rw", "rt"), place, strict=True)
    return {name: value for name, value in named if value}


def _address(rt: str, address: str) -> str:
    return " · ".join(filter(None, (f"RT {rt}" if rt else "", address)))
