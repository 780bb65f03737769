"""The button that offers what can happen to a family and to the member the keyboard is on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from kkb_desktop.domain.codelists.events import EVENT
from kkb_desktop.domain.errors import KkbError
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.events.dialog import open_event
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.events import book
from kkb_desktop.services.events.possible import possible_events
from kkb_desktop.services.families import families

Subject = Callable[[], tuple[str, str]]
"""The family shown and the member the keyboard is on; "" for none."""

_OF_THE_FAMILY = (book.BIRTH, book.MOVE_IN, book.MERGE)


class EventButton(Button):
    """Opens a menu; what is chosen opens a dialog. `happened` once an event is written."""

    happened = Signal(object)

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner, subject: Subject) -> None:
        super().__init__(self.tr("Peristiwa"), "link", "calendar-days")
        self._desk, self._bus, self._jobs, self._subject = desk, bus, jobs, subject
        self.setToolTip(self.tr("Kelahiran, kematian, pindah, perkawinan, dan lainnya"))
        self.clicked.connect(self.offer)

    def offer(self) -> QMenu:
        """Show the menu: the family's events, then the member's."""
        family, person = self._subject()
        menu = QMenu(self)
        for kind in _OF_THE_FAMILY:
            self._entry(menu, kind, family, person)
        names = {each.id: str(each.values.get("name") or "") for each in self._everybody(family)}
        for member, name in names.items():
            if person and member != person:
                continue
            try:
                kinds = possible_events(self._desk, member)
            except KkbError:
                continue  # not saved yet
            own = menu.addMenu(name) if not person else menu
            if person:
                menu.addSection(name)
            for kind in kinds:
                if kind in _OF_THE_FAMILY and kind != book.MOVE_IN or kind == book.DUPLICATE:
                    continue
                self._entry(own, kind, family, member)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        return menu

    def _everybody(self, family: str):
        if not family:
            return []
        return [*families.members(self._desk, family), *families.members(self._desk, family, gone=True)]

    def _entry(self, menu: QMenu, kind: int, family: str, person: str) -> None:
        action = menu.addAction(f"{spoken(EVENT.label(kind))} \N{HORIZONTAL ELLIPSIS}")
        action.triggered.connect(lambda _checked=False: self.open(kind, family, person))

    def open(self, kind: int, family: str, person: str) -> None:
        """The dialog of one kind of event."""
        dialog = open_event(self.window(), self._desk, self._bus, self._jobs, kind, family, person)
        dialog.happened.connect(self.happened)
