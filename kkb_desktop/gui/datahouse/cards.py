"""Every other figure, a card for each list of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kkb_desktop.gui.datahouse.age import AgeCard
from kkb_desktop.gui.datahouse.rows import CLASS, register_rows, rows_of
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.cardgrid import CardGrid
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.figurebars import FigureBars, FigureRow
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.roving import Roving
from kkb_desktop.services.programme.data_house.data_house import DataHouse

_SUBJECTS = (
    ("stages",),
    ("causes", "places"),
    ("methods", "use"),
    ("ibangga",),
    ("nutrition",),
    ("groups", "registers"),
    ("schooling", "education"),
    ("work",),
    ("documents",),
)
"""The cards in order. Those of one subject stand side by side and are one stop of the Tab key."""


class FigureList(Card):
    """A title, its rows, and a note; where there are no rows, what would stand here and how it comes about."""

    def __init__(self, title: str, note: str = "", empty: EmptyState | None = None) -> None:
        super().__init__(title)
        self.bars = FigureBars(title, shared=True)
        nothing = empty or EmptyState("chart-bar", self.tr("Belum ada yang dapat dihitung"))
        self.contents = Contents(self.bars, nothing)
        self.add(self.contents)
        self.note = Label("", "small", wrap=True)
        self.add(self.note)
        self.body.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.set_remark(note)

    def set_remark(self, text: str) -> None:
        """Change the note below the rows; "" hides it."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def show_rows(self, rows: list[FigureRow]) -> None:
        """Show these rows."""
        self.bars.set_rows(rows)
        self.contents.show_rows(bool(rows))


class FigureCards(QWidget):
    """The cards; `opened` has the key of the indicator and its RW and RT (None: as the page), `page_wanted` a page."""

    opened = Signal(str, object)
    page_wanted = Signal(str)
    whole_wanted = Signal()  # the whole village instead of an RT

    def __init__(self) -> None:
        super().__init__()
        self._whole = True
        self.age = AgeCard()
        self.age.opened.connect(lambda key: self.opened.emit(key, None))
        self.lists = self._lists()
        for name, card in self.lists.items():
            card.bars.opened.connect(lambda key, name=name: self._open_row(name, key))
        self._stops = {subject: Roving(self) for subject in _SUBJECTS}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        ordered = [self.lists[name] for subject in _SUBJECTS for name in subject]
        column.addWidget(CardGrid([self.age, *ordered], 400, most=2))

    def _lists(self) -> dict[str, FigureList]:
        repeated = self.tr("Satu keluarga dapat terhitung berulang.")
        not_weighed = self.tr("Berat dan tinggi anak belum dicatat di program ini, jadi belum ditampilkan.")
        no_groups = EmptyState("users", "", "", " ")
        no_groups.pressed.connect(self._begin_groups)
        return {
            "stages": FigureList(self.tr("Tahap keluarga"), repeated),
            "causes": FigureList(self.tr("Sebab risiko stunting")),
            "places": FigureList(self.tr("Berisiko stunting menurut RT")),
            "methods": FigureList(self.tr("Cara KB yang dipakai")),
            "use": FigureList(self.tr("Peserta dan bukan peserta KB")),
            "ibangga": FigureList(self.tr("iBangga")),
            "nutrition": FigureList(self.tr("Gizi"), not_weighed),
            "groups": FigureList(self.tr("Ikut kelompok kegiatan")),
            "registers": FigureList(self.tr("Register kelompok dan kelas"), "", no_groups),
            "schooling": FigureList(self.tr("Sekolah")),
            "education": FigureList(self.tr("Pendidikan")),
            "work": FigureList(self.tr("Pekerjaan")),
            "documents": FigureList(self.tr("Dokumen dan jaminan")),
        }

    def show_house(self, house: DataHouse) -> None:
        """Show these figures."""
        self.age.show_house(house)
        for name, rows in rows_of(house).items():
            self.lists[name].show_rows(rows)
        self._whole = house.whole_village
        self._say_why_no_groups()
        self.show_registers(house)

    def _say_why_no_groups(self) -> None:
        if self._whole:
            words = (
                self.tr("Belum ada kelompok"),
                self.tr("BKB, BKR, BKL, UPPKA, dan PIK-R desa ini tampil di sini setelah dicatat."),
                self.tr("Buka kelompok"),
            )
        else:
            words = (
                self.tr("Register dan kelas berlaku untuk seluruh desa."),
                "",
                self.tr("Lihat seluruh desa"),
            )
        self.lists["registers"].contents.empty.set_text(*words)

    def _begin_groups(self) -> None:
        if self._whole:
            self.page_wanted.emit("groups")
        else:
            self.whole_wanted.emit()

    def show_registers(self, house: DataHouse) -> None:
        """Show groups and class, of which the class comes with the history."""
        self.lists["registers"].show_rows(register_rows(house))
        for subject, stop in self._stops.items():
            stop.set_members([bar for name in subject for bar in self.lists[name].bars.bars])

    def _open_row(self, name: str, key: str) -> None:
        if name == "places":
            rw, rt = key.split("/")
            self.opened.emit("krs_any", (rw, rt))
        elif name == "registers":
            self.page_wanted.emit("class" if key == CLASS else "groups")
        else:
            self.opened.emit(key, None)
