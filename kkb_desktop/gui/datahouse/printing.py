"""Poster and profile book: the size of paper is chosen below the button, then where to put it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.programme.data_house import papers


class PrintButtons(QWidget):
    """The two buttons; `as_of` tells the day of the page, `messages` hears how it went."""

    def __init__(
        self, desk: Desk, jobs: JobRunner, as_of: Callable[[], date | None], messages: Messages
    ) -> None:
        super().__init__()
        self._desk, self._jobs, self._as_of, self._messages = desk, jobs, as_of, messages
        self.poster = Button(self.tr("Poster"), "secondary", "printer")
        self.poster.clicked.connect(lambda: self.offer_sizes(self.poster, ("A3", "A2"), self._ask_poster))
        self.book = Button(self.tr("Buku profil"), "secondary", "book-open")
        self.book.clicked.connect(lambda: self.offer_sizes(self.book, ("A4", "F4"), self._ask_book))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.poster)
        row.addWidget(self.book)

    def offer_sizes(self, button: Button, sizes: Sequence[str], ask: Callable[[str], None]) -> QMenu:
        """The sizes of paper this can be printed on, below its button."""
        menu = QMenu(self)
        for size in sizes:
            menu.addAction(size).triggered.connect(lambda _=False, size=size: ask(size))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
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
        self._write(path, lambda: papers.print_poster(desk, path, size, day))

    def print_book(self, path: Path, size: str = "A4") -> None:
        """The profile book of the year of the day chosen."""
        desk, year = self._desk, self._day.year
        self._write(path, lambda: papers.print_book(desk, year, path, paper=size))

    def _write(self, path: Path, write: Callable[[], None]) -> None:
        job = self._jobs.read(lambda _job: write())
        done = self.tr("Tersimpan: %1").replace("%1", path.name)
        job.done.connect(lambda _none: self._messages.say(done, "ok"))
        job.failed.connect(self._messages.refuse)
