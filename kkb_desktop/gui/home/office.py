"""Where the villages of an office are: what waits, who sent when, and how far the survey covers them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.home.board import Board
from kkb_desktop.gui.home.steps import NextSteps, day_words
from kkb_desktop.gui.i18n import number, percent
from kkb_desktop.gui.models.paged import Column, PagedModel
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.kpi import KpiTile
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.home.district import OfficeToday, VillageTraffic


class OfficeBoard(Board):
    """Everything below the heading. Until something has come in, the first steps stand above it."""

    def __init__(self, bus: Bus, *, has_page: Callable[[str], bool]) -> None:
        self.tiles, self.villages = _tiles(), VillagesCard(bus)
        super().__init__(
            bus,
            list(self.tiles.values()),
            NextSteps(bus, office=True, has_page=has_page),
            self.villages,
            shares=(35, 65),
        )

    def show_today(self, seen: OfficeToday) -> None:
        """Show where everything is."""
        later = self.tr("Begitu ada kiriman, di sini tampak desa mana mengirim kapan dan apa yang menunggu.")
        self.show_start(seen.start, later, begun=bool(seen.villages))
        self.next.show_steps(seen.steps)
        self._show_tiles(seen)
        self.villages.show_villages(seen)

    def _show_tiles(self, seen: OfficeToday) -> None:
        in_hand, expected = seen.covered
        told = sum(1 for each in seen.villages if each.estimated)
        if not expected:
            line = self.tr("perkiraan belum diketahui")
        elif told == len(seen.villages):
            line = self.tr("dari perkiraan")
        else:
            line = self.tr("perkiraan %1 desa").replace("%1", number(told))
        self.tiles["families"].set_value(number(seen.families), line)
        self.tiles["families"].set_ring(in_hand, expected)
        self.tiles["people"].set_value(number(seen.people), self.tr("dari semua desa di laptop ini"))
        late, all_of_them = seen.late, len(seen.villages)
        on_time = self.tr("%1 dari %2").replace("%1", number(all_of_them - len(late)))
        self.tiles["sending"].set_value(
            on_time.replace("%2", number(all_of_them)), self.tr("dalam 30 hari terakhir")
        )
        self.tiles["silent"].setVisible(bool(late))
        if late:
            self.tiles["silent"].set_value(late[0].name.title, silence(late[0]))


def _tiles() -> Mapping[str, KpiTile]:
    translate = QCoreApplication.translate
    return {
        "families": KpiTile(translate("OfficeBoard", "Keluarga terdata"), "house"),
        "people": KpiTile(translate("OfficeBoard", "Penduduk terdata"), "users", "info"),
        "sending": KpiTile(translate("OfficeBoard", "Desa yang mengirim"), "inbox", "ok"),
        "silent": KpiTile(translate("OfficeBoard", "Paling lama tidak mengirim"), "hourglass", "warn"),
    }


class VillagesCard(Card):
    """The villages, the longest silent first; opening one shows its families."""

    def __init__(self, bus: Bus) -> None:
        super().__init__(QCoreApplication.translate("VillagesCard", "Kiriman dan cakupan desa"))
        self._bus = bus
        self.rows: dict[str, VillageTraffic] = {}
        self.table = DataTable(self.tr("Kiriman dan cakupan desa"))
        self.model = PagedModel(
            (
                Column(self.tr("Desa"), lambda row: row.name.title, 0, strong=True),
                Column(self.tr("Keluarga"), self._families, 104, right=True),
                Column(self.tr("Cakupan"), self._cover, 128, right=True),
                Column(self.tr("Terakhir masuk"), self._last, 128),
                Column("", lambda _row: "", 150, pills=self._state),
            ),
            lambda ids: {each: self.rows[each] for each in ids if each in self.rows},
            parent=self,
        )
        self.table.set_model(self.model)
        self.table.setMinimumHeight(px(220))
        self.table.opened.connect(self._open)
        self.add(self.table, 1)
        foot = self.footer()
        self.foot = ElidedLabel("", "small")
        foot.addWidget(self.foot, 1)
        button = Button(self.tr("Buka keluarga"), "secondary", "house")
        button.clicked.connect(lambda: self._open(self.table.selected_id))
        foot.addWidget(button)

    def show_villages(self, seen: OfficeToday) -> None:
        """Show these villages instead."""
        kept = self.table.selected_id
        self.rows = {each.name.village: each for each in seen.villages}
        self.model.set_ids(list(self.rows))
        if not (kept and self.table.select(kept)) and self.rows:
            self.table.select(next(iter(self.rows)))
        self.set_note(self.tr("yang paling lama tidak mengirim di atas"))
        if seen.in_region is None:
            words = self.tr("%1 desa sudah bergabung")
        else:
            words = self.tr("%1 dari %2 desa sudah bergabung").replace("%2", number(seen.in_region))
        self.foot.set_text(words.replace("%1", number(len(self.rows))))

    def _open(self, village: str) -> None:
        if village:
            self._bus.go("families", {"village": village})

    def _families(self, row: VillageTraffic) -> str:
        return f"{number(row.families)} / {number(row.estimated)}" if row.estimated else number(row.families)

    def _cover(self, row: VillageTraffic) -> str:
        if not row.estimated:
            return self.tr("belum diketahui")
        return percent(row.families, row.estimated)

    def _last(self, row: VillageTraffic) -> str:
        return day_words(row.last_in.astimezone().date()) if row.last_in else self.tr("belum pernah")

    def _state(self, row: VillageTraffic) -> tuple[PillData, ...]:
        if row.waiting:
            return (PillData(self.tr("Belum disetujui"), "warn", "shield-alert"),)
        if row.late:
            return (PillData(silence(row), "warn", "hourglass"),)
        return (PillData(silence(row), "ok", "check"),)


def silence(row: VillageTraffic) -> str:
    """How long nothing has come from a village."""
    translate = QCoreApplication.translate
    if row.silent is None:
        return translate("VillagesCard", "Belum pernah")
    if row.silent <= 0:
        return translate("VillagesCard", "Hari ini")
    return translate("VillagesCard", "%1 hari").replace("%1", number(row.silent))
