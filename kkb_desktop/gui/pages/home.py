"""The home page: how far we are, and what to do next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.i18n import number, percent
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import Kind, px
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.bars import BarList, BarRow
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, Line, PageTitle, clear
from kkb_desktop.gui.widgets.cardgrid import CardGrid
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.kpi import KpiTile
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel, Label
from kkb_desktop.gui.widgets.pyramid import AgeBand, Pyramid
from kkb_desktop.services.desk.desk import Desk, DeskKind
from kkb_desktop.services.home.overview import Overview, overview
from kkb_desktop.services.writing.changes import ChangeSet


@dataclass(frozen=True, slots=True)
class Todo:
    """One thing to do next, and the page where it is done."""

    title: str
    line: str
    icon: str
    kind: Kind
    action: str
    page: str
    argument: object = None


def todos(seen: Overview, kind: DeskKind) -> list[Todo]:
    """What to do next, the most pressing first."""
    translate = QCoreApplication.translate
    found: list[Todo] = []

    def add(
        count: int, title: str, line: str, icon: str, look: Kind, action: str, page: str, arg: object = None
    ):
        if count:
            found.append(Todo(title.replace("%1", number(count)), line, icon, look, action, page, arg))

    if not seen.families and kind == "village":
        add(
            1,
            translate("Home", "Belum ada keluarga"),
            translate("Home", "ambil dari berkas yang sudah ada"),
            "file-spreadsheet",
            "info",
            translate("Home", "Impor"),
            "import",
        )
    elif not seen.families:
        add(
            1,
            translate("Home", "Belum ada data dari desa"),
            translate("Home", "buka flashdisk di kotak masuk"),
            "inbox",
            "info",
            translate("Home", "Buka"),
            "inbox",
        )
    if kind != "village":
        add(
            seen.conflicts,
            translate("Home", "%1 data berbenturan"),
            translate("Home", "dua tempat mengubah isian yang sama"),
            "git-pull-request",
            "err",
            translate("Home", "Selesaikan"),
            "conflicts",
        )
    add(
        seen.drafts,
        translate("Home", "%1 draf belum selesai"),
        translate("Home", "isian tersimpan, tinggal dilanjutkan"),
        "notebook-pen",
        "info",
        translate("Home", "Lanjutkan"),
        "families",
        {"filter": "draft"},
    )
    add(
        seen.incomplete,
        translate("Home", "%1 keluarga belum lengkap"),
        translate("Home", "masih ada isian yang kosong"),
        "clipboard-list",
        "warn",
        translate("Home", "Lengkapi"),
        "families",
        {"filter": "incomplete"},
    )
    add(
        seen.missing_nik,
        translate("Home", "%1 orang tanpa NIK"),
        translate("Home", "boleh disimpan, lengkapi bila ada"),
        "id-card",
        "warn",
        translate("Home", "Buka"),
        "residents",
        {"filter": "no_nik"},
    )
    if kind == "village":
        sent = seen.last_sent.astimezone().date() if seen.last_sent else None
        when = (
            translate("Home", "kiriman terakhir %1").replace(
                "%1", QLocale().toString(QDate(sent.year, sent.month, sent.day), "d MMM yyyy")
            )
            if sent
            else translate("Home", "belum pernah dikirim")
        )
        add(
            seen.unsent,
            translate("Home", "%1 data belum dikirim"),
            when,
            "send",
            "warn",
            translate("Home", "Kirim"),
            "send",
        )
    return found


class HomePage(QWidget):
    """Reads its numbers in the background, and again whenever something was written while it is shown."""

    def __init__(
        self, desk: Desk, bus: Bus, jobs: JobRunner, *, has_page: Callable[[str], bool] = lambda key: True
    ) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs, self._has_page = desk, bus, jobs, has_page
        self._stale, self._reading = True, False
        self.title = PageTitle("", " ")
        self._go = Button(self.tr("Lanjutkan pendataan"), "primary", "arrow-right")
        self._go.clicked.connect(self._continue)
        if desk.kind != "village":
            self._go.setText(self.tr("Buka kotak masuk"))
        self.title.tools.addWidget(self._go)
        self.families = KpiTile(self.tr("Keluarga terdata"), "house")
        self.people = KpiTile(self.tr("Penduduk"), "users", "info")
        self.complete = KpiTile(self.tr("Data lengkap"), "list-checks", "ok")
        self.activities = KpiTile(self.tr("Kegiatan bulan ini"), "calendar-days", "warn")
        self.problem = Banner("", "err", action=self.tr("Coba lagi"))
        self.problem.pressed.connect(self.read)
        self.problem.hide()
        self._age = Card(self.tr("Penduduk menurut umur"))
        self.pyramid = Pyramid()
        self._legend = Label("", "small", wrap=True)
        self._age.add(self.pyramid, 1)
        self._age.add(self._legend)
        self._marks = Card(self.tr("Keluarga dengan"))
        self.marks = BarList()
        self._marks.add(self.marks)
        self._marks.add(
            Label(self.tr("Satu keluarga dapat terhitung di beberapa baris."), "small", wrap=True)
        )
        self._marks.body.addStretch(1)
        self._next = Card(self.tr("Perlu ditindak"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(8))
        self._next.body.addLayout(self._rows)
        self._next.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(16), px(16), px(14))
        column.setSpacing(px(12))
        column.addWidget(self.title)
        column.addWidget(self.problem)
        column.addWidget(CardGrid([self.families, self.people, self.complete, self.activities], 232))
        lower = CardGrid([self._age, self._marks, self._next], 300)
        lower.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        column.addWidget(lower, 1)
        bus.changed.connect(self._changed)

    def shown(self) -> None:
        """Called by the shell at every visit."""
        self._greet()
        if self._stale:
            self.read()

    def read(self) -> None:
        """Count again, in the background."""
        if self._reading:
            return
        self._reading, self._stale = True, False
        self.problem.hide()
        job = self._jobs.read(lambda job: overview(self._desk))
        job.done.connect(self._show)
        job.failed.connect(self._refused)

    def _changed(self, _changes: ChangeSet, _origin: object) -> None:
        self._stale = True
        if self.isVisible():
            self.read()

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

    def _refused(self, error: Exception) -> None:
        self._reading, self._stale = False, True
        self.problem.set_text(explain_error(error).text)
        self.problem.show()

    def _show(self, seen: Overview) -> None:
        self._reading = False
        day = QDate(seen.day.year, seen.day.month, seen.day.day)
        self.title.set_line(QLocale().toString(day, "dddd, d MMMM yyyy"))
        expected = seen.estimated_families or 0
        self.families.set_value(
            f"{number(seen.families)} / {number(expected)}" if expected else number(seen.families),
            self.tr("%1 dari perkiraan").replace("%1", percent(seen.families, expected, 0))
            if expected
            else self.tr("kepala keluarga"),
        )
        self.families.set_ring(seen.families, expected)
        self.people.set_value(
            number(seen.people),
            self.tr("%1 laki-laki · %2 perempuan")
            .replace("%1", number(seen.male))
            .replace("%2", number(seen.female)),
        )
        self.complete.set_value(
            number(seen.complete), self.tr("%1 belum lengkap").replace("%1", number(seen.incomplete))
        )
        self.complete.set_ring(seen.complete, seen.families)
        self.activities.set_value(
            number(seen.activities), self.tr("%1 peserta").replace("%1", number(seen.participants))
        )
        self._show_ages(seen)
        self._show_marks(seen)
        self._show_todos(todos(seen, self._desk.kind))
        if self._stale:
            self.read()

    def _show_ages(self, seen: Overview) -> None:
        self._age.set_note(self.tr("%1 jiwa").replace("%1", number(seen.people)))
        self.pyramid.set_bands(
            [
                AgeBand(f"{g.low}+" if g.high is None else f"{g.low}\N{EN DASH}{g.high}", g.male, g.female)
                for g in seen.pyramid
            ]
        )
        legend = self.tr("Kiri laki-laki %1, kanan perempuan %2")
        words = legend.replace("%1", number(seen.male)).replace("%2", number(seen.female))
        if seen.without_age_or_sex:
            words += "; " + self.tr("%1 tanpa tanggal lahir").replace("%1", number(seen.without_age_or_sex))
        self._legend.setText(words)

    def _show_marks(self, seen: Overview) -> None:
        names = {
            "pus": self.tr("Pasangan usia subur"),
            "baduta": self.tr("Baduta, di bawah 2 th"),
            "balita": self.tr("Balita, 2-4 th"),
            "remaja": self.tr("Remaja, 10-24 th"),
            "lansia": self.tr("Lansia, 60 th lebih"),
        }
        self.marks.set_rows(
            [
                BarRow(name, seen.flags.get(key, 0), "primary" if key in ("pus", "baduta") else "seq3")
                for key, name in names.items()
            ],
            whole=seen.families,
        )
        self._marks.set_note(self.tr("%1 keluarga").replace("%1", number(seen.families)))

    def _show_todos(self, found: list[Todo]) -> None:
        clear(self._rows)
        self._next.set_note(str(len(found)) if found else "")
        if not found:
            self._rows.addWidget(EmptyState("circle-check", self.tr("Semua sudah beres")))
        for place, todo in enumerate(found):
            if place:
                self._rows.addWidget(Line())
            self._rows.addWidget(self._row(todo))

    def _row(self, todo: Todo) -> QWidget:
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(11))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(IconLabel(todo.icon, todo.kind if todo.kind != "neutral" else "mut", 18), 0, 0, 2, 1)
        grid.addWidget(ElidedLabel(todo.title, "strong"), 0, 1)
        grid.addWidget(ElidedLabel(todo.line, "small"), 1, 1)
        if self._has_page(todo.page):
            button = Button(todo.action, "link")
            button.setAccessibleName(f"{todo.action}: {todo.title}")
            button.clicked.connect(lambda: self._bus.go(todo.page, todo.argument))
            grid.addWidget(button, 0, 2, 2, 1)
        return part

    def _continue(self) -> None:
        self._bus.go("families" if self._desk.kind == "village" else "inbox")
