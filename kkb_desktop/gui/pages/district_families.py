"""Families at the district: those of one village, or of all."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.domain import regions
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.families.browser import FamilyBrowser
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.services.desk.desk import Desk


class DistrictFamiliesPage(QWidget):
    """The same list and form, with the village to be picked first. New families come from the villages."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk = desk
        self.browser = FamilyBrowser(desk, bus, jobs, may_add=False)
        self.village = Combo()
        self.village.setAccessibleName(self.tr("Desa"))
        self.village.setMinimumWidth(px(280))
        self.village.addItem(self.tr("Semua desa"), None)
        self.village.currentIndexChanged.connect(self._pick)
        self.title = PageTitle(self.tr("Keluarga"))
        self.title.tools.addWidget(Label(self.tr("Desa"), "label"))
        self.title.tools.addWidget(self.village)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addWidget(self.browser, 1)
        self.may_leave = self.browser.may_leave
        job = jobs.read(lambda _job: regions.villages_of(desk.region))
        job.done.connect(self._fill)

    def shown(self) -> None:
        """Read what has come since."""
        self.browser.shown()

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
