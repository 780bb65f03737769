"""The home page: what to do next, and how the village or the district stands."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QTime
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.backup.safety import SafetyNotes
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.home.office import OfficeBoard
from kkb_desktop.gui.home.village import VillageBoard
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.services.backup.restoring import restored_read
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.home.district import OfficeToday, office_today
from kkb_desktop.services.home.pulse import pulse
from kkb_desktop.services.home.village import VillageStanding, VillageToday, village_standing, village_today
from kkb_desktop.services.writing.changes import ChangeSet


class HomePage(QWidget):
    """Reads its numbers in the background: on the first visit, and later only where something has changed since."""

    def __init__(
        self, desk: Desk, bus: Bus, jobs: JobRunner, *, has_page: Callable[[str], bool] = lambda key: True
    ) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._pulse: Hashable = None  # what the numbers shown were read from
        self._open = 0  # jobs that are still reading
        self._again = False
        self._next: object = None  # what "Lanjutkan pendataan" goes on with
        self.title = PageTitle("", self.tr("Menghitung …"))
        self.go = Button(self.tr("Lanjutkan pendataan"), "primary", "arrow-right")
        self.go.clicked.connect(self._continue)
        self.go.hide()
        self.title.tools.addWidget(self.go)
        self.problem = Banner("", "err", action=self.tr("Coba lagi"))
        self.problem.pressed.connect(self.read)
        self.problem.hide()
        self.safety = SafetyNotes(desk, bus, every=desk.kind != "village")
        self.safety.read.connect(self._restore_read)
        self.board: VillageBoard | OfficeBoard
        if desk.kind == "village":
            self.board = VillageBoard(bus, has_page=has_page)
        else:
            self.board = OfficeBoard(bus, has_page=has_page)
            self.go.setText(self.tr("Buka kotak masuk"))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(16), px(16), px(14))
        column.setSpacing(px(12))
        column.addWidget(self.title)
        column.addWidget(self.problem)
        column.addWidget(self.safety)
        column.addWidget(self.board, 1)
        bus.changed.connect(self._changed)

    def shown(self) -> None:
        """Called by the shell at every visit."""
        self._greet()
        if self._pulse is None:
            self.read()
        elif not self._open:
            job = self._jobs.read(lambda job: pulse(self._desk))
            job.done.connect(self._compare)
            job.failed.connect(self._refused)

    def read(self) -> None:
        """Count again, in the background."""
        if self._open:
            self._again = True
            return
        self.problem.hide()
        desk = self._desk
        if isinstance(self.board, VillageBoard):
            self._start(lambda: (pulse(desk), village_today(desk)), self._show_village)
            self._start(lambda: village_standing(desk), self._show_standing)
        else:
            self._start(lambda: (pulse(desk), office_today(desk)), self._show_office)

    def _start(self, work: Callable[[], object], show: Callable[..., None]) -> None:
        self._open += 1
        job = self._jobs.read(lambda job: work())
        job.done.connect(show)
        job.done.connect(self._ended)
        job.failed.connect(self._refused)
        job.failed.connect(self._ended)
        job.cancelled.connect(self._ended)

    def _ended(self, _outcome: object = None) -> None:
        self._open -= 1
        if self._again and not self._open:
            self._again = False
            self.read()

    def _compare(self, now: Hashable) -> None:
        if now != self._pulse:
            self.read()

    def _changed(self, _changes: ChangeSet, _origin: object) -> None:
        if self.isVisible():
            self.read()

    def _refused(self, error: Exception) -> None:
        self._pulse = None
        self.problem.set_text(explain_error(error).text)
        self.problem.show()

    # showing

    def _show_village(self, found: tuple[Hashable, VillageToday]) -> None:
        self._pulse, seen = found
        line = _day(seen.day)
        if seen.families and seen.not_visited:
            left = self.tr("tinggal %1 keluarga belum didata tahun ini")
            line += " · " + left.replace("%1", number(seen.not_visited))
        self.title.set_line(line)
        self.go.setVisible(seen.families > 0)
        self._next = {"filter": "incomplete"} if seen.incomplete else {"filter": "all"}
        self.safety.show_standing(seen.safety)
        if isinstance(self.board, VillageBoard):
            self.board.show_today(seen)

    def _show_standing(self, seen: VillageStanding) -> None:
        if isinstance(self.board, VillageBoard):
            self.board.show_standing(seen)

    def _show_office(self, found: tuple[Hashable, OfficeToday]) -> None:
        self._pulse, seen = found
        self.title.set_line(_day(seen.day))
        self.go.setVisible(not seen.start)
        self.safety.show_standing(seen.safety)
        if isinstance(self.board, OfficeBoard):
            self.board.show_today(seen)

    def _restore_read(self) -> None:
        desk = self._desk
        self._jobs.write(lambda job: restored_read(desk)).failed.connect(self._refused)

    def _greet(self) -> None:
        hour = QTime.currentTime().hour()
        words = (
            self.tr("Selamat pagi, %1")
            if hour < 11
            else self.tr("Selamat siang, %1")
            if hour < 15
            else self.tr("Selamat sore, %1")
            if hour < 18
            else self.tr("Selamat malam, %1")
        )
        self.title.set_title(words.replace("%1", self._desk.user.name))

    def _continue(self) -> None:
        if self._desk.kind == "village":
            self._bus.go("families", self._next)
        else:
            self._bus.go("inbox")


def _day(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd, d MMMM yyyy")
