"""Members: the families, and the people of the one chosen."""

from __future__ import annotations

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.families.page import FamilyPage
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.services.desk.desk import Desk


class MembersPage(FamilyPage):
    """As the families page, but it opens at the members: for going through people, not houses."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__(desk, bus, jobs, self.tr("Orang"), first_tab="members")
