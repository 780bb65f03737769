"""Families at the district: those of one village, or of all."""

from __future__ import annotations

from kkb_desktop.domain import regions
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.families.page import FamilyPage
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.services.desk.desk import Desk


class DistrictFamiliesPage(FamilyPage):
    """The same list and form, with the village to be picked first. New families come from the villages."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__(desk, bus, jobs, self.tr("Keluarga"), may_add=False)
        self.village = Combo()
        self.village.setAccessibleName(self.tr("Desa"))
        self.village.setMinimumWidth(px(220))
        self.village.addItem(self.tr("Semua desa"), None)
        self.village.currentIndexChanged.connect(self._pick)
        self.title.tools.addWidget(Label(self.tr("Desa"), "label"))
        self.title.tools.addWidget(self.village)
        job = jobs.read(lambda _job: regions.villages_of(desk.region))
        job.done.connect(self._fill)

    def open_with(self, argument: object) -> None:
        """As the browser's, and `{"village": code}` for the families of one village."""
        village = str(argument.get("village", "")) if isinstance(argument, dict) else ""
        if not village:
            self.browser.open_with(argument)
            return
        if self.village.findData(village) < 0:
            self.village.addItem(village, village)  # of a region list that does not know it
        self.village.setCurrentIndex(self.village.findData(village))

    def _fill(self, villages: list) -> None:
        self.village.blockSignals(True)
        for village in villages:
            known = self.village.findData(village.code)
            if known < 0:
                self.village.addItem(village.name, village.code)
            else:
                self.village.setItemText(known, village.name)
        self.village.blockSignals(False)

    def _pick(self) -> None:
        self.browser.listing.set_village(self.village.currentData())
