"""Poster and profile book: what and on which paper is chosen below the button, then where to put it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.filesaving import save_file
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.programme.data_house import papers

_POSTERS = ("A3", "A2")
_BOOKS = ("A4", "F4")


class PrintButton(Button):
    """Opens a menu; `as_of` tells the day of the page, `messages` hears how it went."""

    def __init__(
        self, desk: Desk, jobs: JobRunner, as_of: Callable[[], date | None], messages: Messages
    ) -> None:
        super().__init__(self.tr("Cetak"), "secondary", "printer")
        self._desk, self._jobs, self._as_of, self._messages = desk, jobs, as_of, messages
        self.clicked.connect(self.offer)

    def offer(self) -> QMenu:
        """What can be printed, with the size of its paper, below the button."""
        menu = QMenu(self)
        choices = [
            *((self.tr("Poster %1"), size, self._ask_poster) for size in _POSTERS),
            *((self.tr("Buku profil %1"), size, self._ask_book) for size in _BOOKS),
        ]
        for words, size, ask in choices:
            action = menu.addAction(words.replace("%1", size))
            action.triggered.connect(lambda _=False, size=size, ask=ask: ask(size))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        return menu

    @property
    def _day(self) -> date:
        return self._as_of() or today(self._desk)

    def _ask_poster(self, size: str) -> None:
        name = f"poster-{self._day}-{size}.pdf"
        ask_target(
            self, self.tr("Simpan poster"), name, "PDF (*.pdf)", lambda path: self.print_poster(path, size)
        )

    def _ask_book(self, size: str) -> None:
        name = f"buku-profil-{self._day.year}-{size}.pdf"
        ask_target(
            self, self.tr("Simpan buku profil"), name, "PDF (*.pdf)", lambda path: self.print_book(path, size)
        )

    def print_poster(self, path: Path, size: str = "A3") -> None:
        """The poster of the whole village as of the day chosen."""
        desk, day = self._desk, self._as_of()
        save_file(self._jobs.read, self._messages, path, lambda: papers.print_poster(desk, path, size, day))

    def print_book(self, path: Path, size: str = "A4") -> None:
        """The profile book of the year of the day chosen."""
        desk, year = self._desk, self._day.year
        save_file(
            self._jobs.read, self._messages, path, lambda: papers.print_book(desk, year, path, paper=size)
        )
