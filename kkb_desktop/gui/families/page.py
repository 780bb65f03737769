"""What the pages about families have in common: title with the count and "new family", below it list and form."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.families.browser import FamilyBrowser
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permitted


class FamilyPage(QWidget):
    """List and form under a page title, which makes room where the form has the page to itself."""

    def __init__(
        self,
        desk: Desk,
        bus: Bus,
        jobs: JobRunner,
        title: str,
        *,
        first_tab: str = "family",
        may_add: bool = True,
    ) -> None:
        super().__init__()
        self.title = PageTitle(title, " ")
        self.browser = FamilyBrowser(desk, bus, jobs, first_tab=first_tab, may_add=may_add)
        listing = self.browser.listing
        if may_add and permitted(desk, Permission.WRITE):
            self.title.tools.addWidget(listing.add_button)
            listing.add_button.show()
        listing.counted.connect(self._say_count)
        self.browser.alone.connect(self._make_room)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addWidget(self.browser, 1)

    def _make_room(self, alone: bool) -> None:
        """The form alone has the page to itself, title and margins too: it comes back with the list."""
        self.title.setVisible(not alone)
        margins = self._column.contentsMargins()
        margins.setTop(px(6 if alone else 14))
        margins.setBottom(px(6 if alone else 14))
        self._column.setContentsMargins(margins)

    def _say_count(self, families: int) -> None:
        self.title.set_line(self.tr("%1 keluarga").replace("%1", number(families)))

    # what the shell calls

    def shown(self) -> None:
        """Read what has changed since."""
        self.browser.shown()

    def open_with(self, argument: object) -> None:
        """As the browser's."""
        self.browser.open_with(argument)

    def may_leave(self) -> bool:
        """What is typed is kept as a draft, so leaving loses nothing."""
        return self.browser.may_leave()
