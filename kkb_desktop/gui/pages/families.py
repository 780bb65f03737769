"""Families: the list, and the form of the one chosen."""

from __future__ import annotations

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.families.page import FamilyPage
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.services.desk.desk import Desk


class FamiliesPage(FamilyPage):
    """The main work screen of a kader."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__(desk, bus, jobs, self.tr("Keluarga"))
