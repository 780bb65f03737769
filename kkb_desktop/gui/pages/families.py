"""Families: the list, and the form of the one chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.families.browser import FamilyBrowser
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.services.desk.desk import Desk


class FamiliesPage(QWidget):
    """The main work screen of a kader."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self.browser = FamilyBrowser(desk, bus, jobs)
        self.title = PageTitle(self.tr("Keluarga"))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.addWidget(self.title)
        column.addWidget(self.browser, 1)
        self.shown = self.browser.shown
        self.open_with = self.browser.open_with
        self.may_leave = self.browser.may_leave
