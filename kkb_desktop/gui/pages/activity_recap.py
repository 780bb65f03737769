"""At an office: what all villages held in a month or a year, in figures, on paper and as a workbook."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.activities.summary import SummaryView
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.page import lay_out
from kkb_desktop.services.desk.desk import Desk


class ActivityRecapPage(QWidget):
    """The summary that a village has of its own, over all of them."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self.title = PageTitle(
            self.tr("Rekap kegiatan"), self.tr("Kegiatan semua desa yang datanya sudah diterima.")
        )
        self.summary = SummaryView(desk, bus, jobs, adding=False)
        lay_out(self, self.title, self.summary)

    def shown(self) -> None:
        """Add up again: a package may have come in."""
        self.summary.reload()
