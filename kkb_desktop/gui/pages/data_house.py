"""Rumah DataKu: what the village knows of its families; every figure opens the list behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Field, Kind
from kkb_desktop.domain.rules.classification import CLASSES
from kkb_desktop.domain.text import Text
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.editors import editor_for
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import decimal, number, percent, spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import Kind as Look
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, PageTitle
from kkb_desktop.gui.widgets.cardgrid import CardGrid
from kkb_desktop.gui.widgets.figurebars import FigureBars, FigureRow
from kkb_desktop.gui.widgets.kpi import KpiTile
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.pyramid import AgeBand, Pyramid
from kkb_desktop.gui.widgets.trend import TrendLine, TrendPoint
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.indicators.measure import PERCENT, Area
from kkb_desktop.services.programme.data_house import papers as data_house_papers
from kkb_desktop.services.programme.data_house.data_house import DataHouse, Figure, data_house, with_history

_DAY = Field("day", Kind.DATE, Text("Keadaan per tanggal", "As of"), "as_of")

_LOOKS: dict[str, Look] = {
    "people": "info",
    "families": "neutral",
    "pus": "ok",
    "krs_any": "warn",
    "ibangga": "neutral",
}
_ICONS = {
    "people": "users",
    "families": "house",
    "pus": "heart-handshake",
    "krs_any": "shield-alert",
    "ibangga": "award",
}
_TRENDS = ("people", "mcpr", "unmet", "krs_any", "ibangga")


class FigureTile(KpiTile):
    """A tile that opens its list by a click, Enter or the space bar."""

    opened = Signal()

    def __init__(self, label: str, icon_name: str, kind: Look) -> None:
        super().__init__(label, icon_name, kind)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class DataHousePage(QWidget):
    """The dashboard of the village, of one RW or RT, today or on any day before."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.house: DataHouse | None = None
        self._asked = 0
        self._stale = True
        self.title = PageTitle(self.tr("Rumah DataKu"), self.tr("Klik angka untuk melihat siapa saja."))
        self._build_tools()
        self.messages = Messages()
        self.tiles = {key: self._tile(key) for key in _LOOKS}
        self.lists: dict[str, FigureBars] = {}
        self.cards: dict[str, Card] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(14), px(16), px(14))
        column.setSpacing(px(12))
        column.addWidget(self.title)
        column.addWidget(self.messages)
        column.addWidget(CardGrid(list(self.tiles.values()), 172))
        column.addWidget(CardGrid(self._cards(), 400, most=2))
        column.addWidget(self._trend_card())
        column.addStretch(1)
        bus.changed.connect(lambda _changes, _origin: self._mark_stale())

    def _build_tools(self) -> None:
        self.day = editor_for(_DAY, today(self._desk))
        self.day.set_value(today(self._desk).isoformat())
        self.day.setFixedWidth(px(138))
        self.day.setAccessibleName(spoken(_DAY.label))
        self.day.left.connect(self.reload)
        self.place = Combo()
        self.place.setMinimumContentsLength(10)
        self.place.setAccessibleName(self.tr("RT dan RW"))
        self.place.addItem(self.tr("Seluruh desa"), None)
        self.place.activated.connect(lambda _at: self.reload())
        self.poster_button = Button(self.tr("Poster"), "secondary", "printer")
        self.poster_button.clicked.connect(
            lambda: self.offer_sizes(self.poster_button, ("A3", "A2"), self._ask_poster)
        )
        self.book_button = Button(self.tr("Buku profil"), "secondary", "book-open")
        self.book_button.clicked.connect(
            lambda: self.offer_sizes(self.book_button, ("A4", "F4"), self._ask_book)
        )
        for tool in (self.day, self.place, self.poster_button, self.book_button):
            self.title.tools.addWidget(tool)

    def _tile(self, key: str) -> FigureTile:
        names = {
            "people": self.tr("Penduduk"),
            "families": self.tr("Keluarga"),
            "pus": self.tr("Pasangan usia subur"),
            "krs_any": self.tr("Berisiko stunting"),
            "ibangga": self.tr("iBangga"),
        }
        tile = FigureTile(names[key], _ICONS[key], _LOOKS[key])
        tile.opened.connect(lambda: self.open_list(key))
        return tile

    def _cards(self) -> list[QWidget]:
        age = Card(self.tr("Penduduk menurut umur"))
        self.pyramid = Pyramid()
        self.pyramid.setMinimumHeight(px(300))
        self.pyramid.setCursor(Qt.CursorShape.PointingHandCursor)
        self.pyramid.chosen.connect(self._open_band)
        link = Button(self.tr("Lihat daftar"), "link")
        link.clicked.connect(lambda: self.open_list("male_0"))
        age.head.addWidget(link)
        age.add(self.pyramid, 1)
        self._legend = Label("", "small", wrap=True)
        age.add(self._legend)
        self._registers_note = Label("", "small", wrap=True)
        cards: list[QWidget] = [
            age,
            self._list(
                "stages", self.tr("Tahap keluarga"), self.tr("Satu keluarga dapat terhitung berulang.")
            ),
            self._list("causes", self.tr("Sebab risiko stunting")),
            self._list("ibangga", self.tr("iBangga")),
            self._list("methods", self.tr("Cara KB yang dipakai")),
            self._list("use", self.tr("Peserta dan bukan peserta KB")),
            self._list("places", self.tr("Berisiko stunting menurut RT")),
            self._list("groups", self.tr("Ikut kelompok kegiatan")),
            self._list("registers", self.tr("Register kelompok dan kelas")),
            self._list("schooling", self.tr("Sekolah")),
            self._list("education", self.tr("Pendidikan")),
            self._list("work", self.tr("Pekerjaan")),
            self._list("documents", self.tr("Dokumen dan jaminan")),
            self._list(
                "nutrition",
                self.tr("Gizi"),
                self.tr("Berat dan tinggi anak belum dicatat di program ini, jadi belum ditampilkan."),
            ),
        ]
        registers = self.cards["registers"].body
        registers.insertWidget(registers.count() - 1, self._registers_note)
        return cards

    def _trend_card(self) -> Card:
        card = Card(self.tr("Perkembangan"), self.tr("akhir tiga tahun terakhir, dan sekarang"))
        self.trends = {key: TrendLine(name) for key, name in self._trend_names().items()}
        card.add(CardGrid(list(self.trends.values()), 165))
        return card

    def _trend_names(self) -> dict[str, str]:
        return {
            "people": self.tr("Penduduk"),
            "mcpr": self.tr("Peserta KB modern (%)"),
            "unmet": self.tr("Unmet need (%)"),
            "krs_any": self.tr("Berisiko stunting (%)"),
            "ibangga": self.tr("iBangga"),
        }

    def _list(self, name: str, title: str, note: str = "") -> Card:
        card = Card(title)
        bars = FigureBars()
        bars.opened.connect(lambda key, name=name: self._open_row(name, key))
        card.add(bars)
        if note:
            card.add(Label(note, "small", wrap=True))
        card.body.addStretch(1)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.lists[name], self.cards[name] = bars, card
        return card

    # what the shell calls

    def shown(self) -> None:
        """Count again where something has changed."""
        if self._stale:
            self.reload()

    def _mark_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self.reload()

    # counting

    def as_of(self) -> date | None:
        """The day typed; None for what is no day."""
        try:
            return date.fromisoformat(str(self.day.value()))
        except ValueError:
            return None

    def area(self) -> tuple[str, str]:
        """RW and RT chosen; "" for all."""
        chosen = self.place.currentData()
        return (str(chosen[0]), str(chosen[1])) if chosen else ("", "")

    def reload(self) -> None:
        """Count as of the day, for the place chosen; the years before follow."""
        day = self.as_of()
        if day is None:
            self.messages.say(self.tr("Tanggal tidak dikenal. Contoh: 3-11-2026."), "warn")
            return
        self.messages.say("")
        self._stale = False
        self._asked += 1
        asked, desk, (rw, rt) = self._asked, self._desk, self.area()

        job = self._jobs.read(lambda _job: (asked, data_house(desk, day, rw=rw, rt=rt, full=False)))
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)

    def _show(self, found: tuple[int, DataHouse]) -> None:
        asked, house = found
        if asked != self._asked:
            return
        self.house = house
        if house.whole_village:  # inside an RT the others are still offered
            self._offer([each.area for each in house.neighbourhoods])
        self._show_tiles(house)
        self._show_pyramid(house)
        self._show_lists(house)
        desk = self._desk
        job = self._jobs.read(lambda _job: (asked, with_history(desk, house)))
        job.done.connect(self._show_history)
        job.failed.connect(self.messages.refuse)

    def _offer(self, places: Sequence[Area]) -> None:
        wanted = [
            *((rw, "") for rw in dict.fromkeys(each.rw for each in places if each.rw)),
            *((each.rw, each.rt) for each in places if each.rt),
        ]
        while self.place.count() > 1:
            self.place.removeItem(1)
        for rw, rt in wanted:
            self.place.addItem(spoken(Area("", rw, rt).label), (rw, rt))

    def _show_tiles(self, house: DataHouse) -> None:
        male, female = number(house.count("male")), number(house.count("female"))
        self.tiles["people"].set_value(
            number(house.count("people")), self.tr("%1 L · %2 P").replace("%1", male).replace("%2", female)
        )
        families, expected = house.count("families"), house.estimated_families or 0
        line = self.tr("dari %1").replace("%1", number(expected)) if expected else ""
        self.tiles["families"].set_value(number(families), line)
        users = house.figures["mcpr"]
        self.tiles["pus"].set_value(
            number(house.count("pus")), self.tr("%1 KB modern").replace("%1", _per_cent(users))
        )
        risk = house.figures["krs_any"]
        line = self.tr("%1 dari %2").replace("%1", number(risk.count)).replace("%2", number(risk.whole or 0))
        self.tiles["krs_any"].set_value(_per_cent(risk), line)
        index = house.value("ibangga")
        self.tiles["ibangga"].set_value(
            "\N{EN DASH}" if index is None else decimal(index, 1),
            self.tr("%1 rentan").replace("%1", number(house.count("ibangga_rentan"))),
        )

    def _show_pyramid(self, house: DataHouse) -> None:
        self.pyramid.set_bands([AgeBand(each.label, each.male, each.female) for each in house.pyramid])
        words = self.tr("Kiri laki-laki %1, kanan perempuan %2")
        words = words.replace("%1", number(house.count("male"))).replace("%2", number(house.count("female")))
        if unknown := house.count("age_unknown"):
            words += "; " + self.tr("%1 tanpa tanggal lahir").replace("%1", number(unknown))
        self._legend.setText(words)

    def _show_lists(self, house: DataHouse) -> None:
        counted: dict[str, Sequence[Figure]] = {
            "stages": (*house.block("stages"), house.figures["elderly"], house.figures["disabled"]),
            "causes": house.block("causes"),
            "methods": house.block("methods"),
            "education": house.block("education"),
            "work": house.block("work"),
        }
        for name, figures in counted.items():
            longest = max((each.count for each in figures), default=0) or 1
            self.lists[name].set_rows([_counted(each, longest) for each in figures])
        shared: dict[str, Sequence[Figure]] = {
            "use": (
                *(house.figures[key] for key in ("mcpr", "mkjp", "unmet")),
                *house.block("nonusers"),
            ),
            "groups": house.block("groups"),
            "schooling": house.block("schooling"),
            "documents": (*house.block("documents")[:3], house.figures["uninsured"]),
            "nutrition": house.block("nutrition"),
        }
        for name, figures in shared.items():
            self.lists[name].set_rows([_shared(each) for each in figures])
        index = [house.figures["ibangga"], *house.block("ibangga")]
        self.lists["ibangga"].set_rows(
            [
                *(
                    FigureRow(each.key, spoken(each.label), (each.value or 0) / 100, _decimal(each.value))
                    for each in index
                ),
                *(_shared(each) for each in house.block("welfare")),
            ]
        )
        most = max((each.at_risk for each in house.neighbourhoods), default=0) or 1
        self.lists["places"].set_rows(
            [
                FigureRow(
                    f"{each.area.rw}/{each.area.rt}",
                    spoken(each.area.label) or self.tr("RT belum diisi"),
                    each.at_risk / most,
                    number(each.at_risk),
                    percent(each.at_risk, each.targets, 0) if each.targets else "",
                    "warn",
                )
                for each in house.neighbourhoods
            ]
        )
        note = "" if house.whole_village else self.tr("Register dan kelas berlaku untuk seluruh desa.")
        self._registers_note.setText(note)
        self._show_registers(house)

    def _show_registers(self, house: DataHouse) -> None:
        rows = [
            FigureRow(
                f"group {each.kind}",
                spoken(each.label),
                each.participants / each.target if each.target else 0.0,
                number(each.participants),
                self.tr("%1 kelompok").replace("%1", number(each.groups)),
            )
            for each in house.registers
        ]
        if house.village_class is not None:
            outcome = house.village_class.outcome
            mean = sum(outcome.indexes.values()) / len(outcome.indexes)
            name = spoken(CLASSES[outcome.class_key])
            rows.append(FigureRow("class", self.tr("Kelas Kampung KB"), mean / 4, name))
        self.lists["registers"].set_rows(rows)

    def _show_history(self, found: tuple[int, DataHouse]) -> None:
        asked, house = found
        if asked != self._asked:
            return
        self.house = house
        for key, line in self.trends.items():
            points = []
            for point in house.trend:
                value = point.values[key]
                label = str(point.day.year) if point is not house.trend[-1] else f"{point.day:%m/%y}"
                points.append(TrendPoint(label, value, _whole(value) if key == "people" else _decimal(value)))
            line.set_points(points)
        self._show_registers(house)

    # opening

    def open_list(self, key: str, area: tuple[str, str] | None = None) -> None:
        """Show the records behind a figure, as of the same day and in the same place."""
        if self.house is None:
            return
        rw, rt = area or (self.house.area.rw, self.house.area.rt)
        self._bus.go(
            "indicators",
            {"key": key, "day": self.house.day.isoformat(), "area": (self.house.village, rw, rt)},
        )

    def _open_row(self, name: str, key: str) -> None:
        if name == "places":
            rw, rt = key.split("/")
            self.open_list("krs_any", (rw, rt))
        elif name == "registers":
            self._bus.go("class" if key == "class" else "groups")
        else:
            self.open_list(key)

    def _open_band(self, place: int, women: bool) -> None:
        if self.house is not None:
            self.open_list(self.house.pyramid[place].keys[women])

    # printing

    def offer_sizes(self, button: Button, papers: Sequence[str], ask: Callable[[str], None]) -> QMenu:
        """The sizes of paper this can be printed on, below its button."""
        menu = QMenu(self)
        for paper in papers:
            menu.addAction(paper).triggered.connect(lambda _=False, paper=paper: ask(paper))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        return menu

    def _ask_poster(self, paper: str) -> None:
        name = f"poster-{self.as_of() or today(self._desk)}-{paper}.pdf"
        ask_target(
            self, self.tr("Simpan poster"), name, "PDF (*.pdf)", lambda path: self.print_poster(path, paper)
        )

    def _ask_book(self, paper: str) -> None:
        year = (self.as_of() or today(self._desk)).year
        name = f"buku-profil-{year}-{paper}.pdf"
        ask_target(
            self,
            self.tr("Simpan buku profil"),
            name,
            "PDF (*.pdf)",
            lambda path: self.print_book(path, paper),
        )

    def print_poster(self, path: Path, paper: str = "A3") -> None:
        """The poster of the whole village as of the day chosen."""
        desk, day = self._desk, self.as_of()
        self._write(path, lambda: data_house_papers.print_poster(desk, path, paper, day))

    def print_book(self, path: Path, paper: str = "A4") -> None:
        """The profile book of the year of the day chosen."""
        desk, year = self._desk, (self.as_of() or today(self._desk)).year
        self._write(path, lambda: data_house_papers.print_book(desk, year, path, paper=paper))

    def _write(self, path: Path, write: Callable[[], None]) -> None:
        job = self._jobs.read(lambda _job: write())
        done = self.tr("Tersimpan: %1").replace("%1", path.name)
        job.done.connect(lambda _none: self.messages.say(done, "ok"))
        job.failed.connect(self.messages.refuse)


def _counted(figure: Figure, longest: int) -> FigureRow:
    note = _per_cent(figure) if figure.unit == PERCENT else ""
    return FigureRow(figure.key, spoken(figure.label), figure.count / longest, number(figure.count), note)


def _shared(figure: Figure) -> FigureRow:
    note = f"{number(figure.count)} / {number(figure.whole or 0)}"
    return FigureRow(figure.key, spoken(figure.label), (figure.value or 0) / 100, _per_cent(figure), note)


def _per_cent(figure: Figure) -> str:
    return "\N{EN DASH}" if figure.value is None else f"{decimal(figure.value, 1)}%"


def _decimal(value: float | None) -> str:
    return "\N{EN DASH}" if value is None else decimal(value, 1)


def _whole(value: float | None) -> str:
    return "\N{EN DASH}" if value is None else number(round(value))
