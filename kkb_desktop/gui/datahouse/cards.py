"""Every other figure, a card for each subject."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kkb_desktop.gui.datahouse.rows import CLASS, register_rows, rows_of
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.cardgrid import CardGrid
from kkb_desktop.gui.widgets.figurebars import FigureBars
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.pyramid import AgeBand, Pyramid
from kkb_desktop.services.programme.data_house.data_house import DataHouse

_YOUNGEST_MEN = "male_0"


class AgeCard(Card):
    """The pyramid; `opened` has the key of the band pressed."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Penduduk menurut umur"))
        self._house: DataHouse | None = None
        self.pyramid = Pyramid()
        self.pyramid.setMinimumHeight(px(300))
        self.pyramid.setCursor(Qt.CursorShape.PointingHandCursor)
        self.pyramid.chosen.connect(self._open_band)
        link = Button(self.tr("Lihat daftar"), "link")
        link.clicked.connect(lambda: self.opened.emit(_YOUNGEST_MEN))
        self.head.addWidget(link)
        self.add(self.pyramid, 1)
        self._legend = Label("", "small", wrap=True)
        self.add(self._legend)

    def show_house(self, house: DataHouse) -> None:
        """Show its people."""
        self._house = house
        self.pyramid.set_bands([AgeBand(each.label, each.male, each.female) for each in house.pyramid])
        words = self.tr("Kiri laki-laki %1, kanan perempuan %2")
        words = words.replace("%1", number(house.count("male"))).replace("%2", number(house.count("female")))
        if unknown := house.count("age_unknown"):
            words += "; " + self.tr("%1 tanpa tanggal lahir").replace("%1", number(unknown))
        self._legend.setText(words)

    def _open_band(self, place: int, women: bool) -> None:
        if self._house is not None:
            self.opened.emit(self._house.pyramid[place].keys[women])


class FigureCards(QWidget):
    """The cards; `opened` has the key of the indicator and its RW and RT (None: as the page), `page_wanted` a page."""

    opened = Signal(str, object)
    page_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.lists: dict[str, FigureBars] = {}
        self.cards: dict[str, Card] = {}
        self.age = AgeCard()
        self.age.opened.connect(lambda key: self.opened.emit(key, None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(CardGrid([self.age, *self._lists()], 400, most=2))
        self._registers_note = Label("", "small", wrap=True)
        registers = self.cards["registers"].body
        registers.insertWidget(registers.count() - 1, self._registers_note)

    def _lists(self) -> list[Card]:
        repeated = self.tr("Satu keluarga dapat terhitung berulang.")
        not_weighed = self.tr("Berat dan tinggi anak belum dicatat di program ini, jadi belum ditampilkan.")
        return [
            self._list("stages", self.tr("Tahap keluarga"), repeated),
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
            self._list("nutrition", self.tr("Gizi"), not_weighed),
        ]

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

    def show_house(self, house: DataHouse) -> None:
        """Show these figures."""
        self.age.show_house(house)
        for name, rows in rows_of(house).items():
            self.lists[name].set_rows(rows)
        note = "" if house.whole_village else self.tr("Register dan kelas berlaku untuk seluruh desa.")
        self._registers_note.setText(note)
        self.show_registers(house)

    def show_registers(self, house: DataHouse) -> None:
        """Show groups and class, of which the class comes with the history."""
        self.lists["registers"].set_rows(register_rows(house))

    def _open_row(self, name: str, key: str) -> None:
        if name == "places":
            rw, rt = key.split("/")
            self.opened.emit("krs_any", (rw, rt))
        elif name == "registers":
            self.page_wanted.emit("class" if key == CLASS else "groups")
        else:
            self.opened.emit(key, None)
