"""How many villages have each item of the profile, have it not, or have not said."""

from __future__ import annotations

from kkb_desktop.domain.records.profile_month import PROFILE_MONTH
from kkb_desktop.gui.beginning import no_villages
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.i18n import number, percent, spoken
from kkb_desktop.gui.models.known import KnownRows
from kkb_desktop.gui.models.paged import Column
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.programme.profile.counts import ItemCount, ProfileCounts


class ItemsCard(Card):
    """The items of all sections, or of one."""

    def __init__(self, bus: Bus) -> None:
        super().__init__(self.tr("Butir profil"))
        self.counts: ProfileCounts | None = None
        self._sections = {section.key: spoken(section.label) for section in PROFILE_MONTH.sections}
        self.section = Combo()
        self.section.setAccessibleName(self.tr("Bagian"))
        self.section.setMinimumContentsLength(18)
        self.section.addItem(self.tr("Semua bagian"), "")
        for key, label in self._sections.items():
            self.section.addItem(label, key)
        self.section.activated.connect(lambda _at: self._fill())
        self.head.addWidget(self.section)
        self.table = DataTable(self.tr("Butir profil"))
        self.model = KnownRows(
            (
                Column(self.tr("Butir"), lambda row: spoken(row.label), 0, strong=True),
                Column(self.tr("Bagian"), lambda row: self._sections[row.section], 190, muted=True),
                Column(self.tr("Ada"), lambda row: _share(row.yes, row), 120, right=True, strong=True),
                Column(self.tr("Tidak"), lambda row: _share(row.no, row), 120, right=True),
                Column(self.tr("Belum diisi"), lambda row: _share(row.empty, row), 130, right=True),
                Column(self.tr("Desa ditanya"), lambda row: number(row.asked), 110, right=True, muted=True),
            ),
            parent=self,
        )
        self.table.set_model(self.model)
        self.contents = Contents(self.table, no_villages(bus))
        self.contents.needs_rows(self.section)
        self.add(self.contents, 1)
        note = self.tr("Dari profil terakhir tiap desa. Persen dari desa yang ditanya butir itu.")
        self.footer().addWidget(ElidedLabel(note, "small"), 1)

    def show_counts(self, counts: ProfileCounts) -> None:
        """Show these counts instead."""
        self.counts = counts
        words = self.tr("%1 desa, %2 belum punya profil")
        self.set_note(words.replace("%1", number(counts.villages)).replace("%2", number(counts.silent)))
        self._fill()
        self.contents.show_rows(counts.villages > 0)

    def _fill(self) -> None:
        if self.counts is not None:
            section = str(self.section.currentData())
            items = (item for item in self.counts.items if section in ("", item.section))
            self.model.show_rows({item.key: item for item in items})


def _share(count: int, row: ItemCount) -> str:
    return f"{number(count)} · {percent(count, row.asked, 0)}" if row.asked else "\N{EN DASH}"
