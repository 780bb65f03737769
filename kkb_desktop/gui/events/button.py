"""The button that offers what can happen to a family and to the member the keyboard is on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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
from kkb_desktop.services.writing.records import RecordView

Subject = Callable[[], tuple[str, str]]
"""The family shown and the member the keyboard is on; "" for none."""

_ORDER = (
    book.DEATH,
    book.MOVE_OUT,
    book.BIRTH,
    book.MOVE_IN,
    book.MARRIAGE,
    book.DIVORCE,
    book.MOVE_WITHIN,
    book.SPLIT,
    book.MERGE,
    book.NEW_HEAD,
    book.NOT_FOUND,
    book.FOUND_AGAIN,
)
"""What happens most comes first."""

_ALWAYS = frozenset({book.BIRTH, book.MOVE_IN, book.MERGE})
"""What can happen to any family, whoever is in it."""

_WHO_IS_TICKED = _ALWAYS | {
    book.MOVE_OUT,
    book.MOVE_WITHIN,
    book.SPLIT,
    book.NOT_FOUND,
    book.FOUND_AGAIN,
}
"""Events whose dialog asks whom they are about; the others are about the one who is chosen in the menu."""


class EventButton(Button):
    """Opens a menu of the events by their names; what is chosen opens a dialog. `happened` once one is written."""

    happened = Signal(object)

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner, subject: Subject) -> None:
        super().__init__(self.tr("Peristiwa"), "link", "calendar-days")
        self._desk, self._bus, self._jobs, self._subject = desk, bus, jobs, subject
        self.setToolTip(self.tr("Kematian, pindah, kelahiran, dan lainnya"))
        self.clicked.connect(self.offer)

    def offer(self) -> QMenu:
        """Show the menu: of the member the keyboard is on, else of the whole family and then who is meant."""
        family, person = self._subject()
        everybody = self._everybody(family)
        meant = [each for each in everybody if not person or each.id == person]
        whom = self._possible(meant)
        menu = QMenu(self)
        if person and meant:
            menu.addSection(_name(meant[0]))
        for kind in _ORDER:
            candidates = whom.get(kind, [])
            if not candidates and kind not in _ALWAYS:
                continue
            if kind in _WHO_IS_TICKED:
                self._entry(menu, _called(kind), kind, family, person)
            elif len(candidates) == 1:
                one = candidates[0]
                words = _called(kind) if person else f"{_called(kind)} \N{MIDDLE DOT} {_name(one)}"
                self._entry(menu, words, kind, family, one.id)
            else:
                people = menu.addMenu(_called(kind))
                for each in candidates:
                    self._entry(people, _name(each), kind, family, each.id)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        return menu

    def _possible(self, people: Sequence[RecordView]) -> dict[int, list[RecordView]]:
        """To whom of these each kind of event can happen next."""
        whom: dict[int, list[RecordView]] = {}
        for each in people:
            try:
                kinds = possible_events(self._desk, each.id)
            except KkbError:
                continue  # not saved yet
            for kind in kinds:
                whom.setdefault(kind, []).append(each)
        return whom

    def _everybody(self, family: str) -> list[RecordView]:
        if not family:
            return []
        return [*families.members(self._desk, family), *families.members(self._desk, family, gone=True)]

    def _entry(self, menu: QMenu, words: str, kind: int, family: str, person: str) -> None:
        action = menu.addAction(f"{words.replace('&', '&&')} \N{HORIZONTAL ELLIPSIS}")
        action.triggered.connect(lambda _checked=False: self.open(kind, family, person))

    def open(self, kind: int, family: str, person: str) -> None:
        """The dialog of one kind of event."""
        dialog = open_event(self.window(), self._desk, self._bus, self._jobs, kind, family, person)
        dialog.happened.connect(self.happened)


def _called(kind: int) -> str:
    return spoken(EVENT.label(kind))


def _name(view: RecordView) -> str:
    return str(view.values.get("name") or "")
