"""Survey forms: those of an RT with last year's answers, and empty ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kkb_desktop.domain.codelists.survey import ROUND
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.flow import FlowLayout
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.checkbox import CheckBox
from kkb_desktop.gui.widgets.labelled import Labelled
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import survey
from kkb_desktop.services.indicators.measure import Area

_COUNTS = (1, 5, 10, 25, 50, 100)


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The RT whose forms are printed. `village` is its code, None at a village's own desk."""

    village: str | None
    rt: str
    rw: str
    words: str


class FormsCard(Card):
    """Which round, which RT, how many; the buttons only say what is wanted.

    Without families there is no form to be filled in: it leads to the first. An office chooses the village first.
    """

    prefilled_wanted = Signal()
    blank_wanted = Signal()
    family_wanted = Signal()
    village_chosen = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Formulir pendataan"), "", "file-text")
        self._round = Combo()
        for year in survey.rounds(desk):
            self._round.addItem(spoken(ROUND.label(year)), year)
        self._round.setCurrentIndex(max(0, self._round.findData(survey.current_round(desk))))
        self._office = desk.kind != "village"
        self.village = Combo()
        self.village.setMinimumContentsLength(12)
        self.village.activated.connect(lambda _at: self.village_chosen.emit())
        self._village = Labelled(self.tr("Desa"), self.village)
        self._village.setVisible(self._office)
        self.add(self._village)
        self.place = Combo()
        self.place.setMinimumContentsLength(12)
        choices = QHBoxLayout()
        choices.setSpacing(px(10))
        choices.addWidget(Labelled(self.tr("Putaran"), self._round))
        self._where = Labelled(self.tr("RT"), self.place)
        choices.addWidget(self._where, 1)
        self.body.addLayout(choices)
        self.identifiers = CheckBox(self.tr("Cetak NIK dan No. KK lengkap (penggunaannya dicatat)"))
        self.add(self.identifiers)
        self.prefilled_button = Button(self.tr("Formulir terisi untuk RT ini …"), "primary", "printer")
        self.prefilled_button.clicked.connect(self.prefilled_wanted)
        self.how_many = Combo()
        self.how_many.setMinimumContentsLength(2)
        for count in _COUNTS:
            self.how_many.addItem(number(count), count)
        self.how_many.setCurrentIndex(2)
        self.how_many.setAccessibleName(self.tr("Jumlah formulir kosong"))
        blank = Button(self.tr("Formulir kosong …"), "secondary", "printer")
        blank.clicked.connect(self.blank_wanted)
        self.prefilled_button.setEnabled(False)
        self._where.set_message(self.tr("Sedang menghitung …"))
        empty_ones = QWidget()
        together = QHBoxLayout(empty_ones)
        together.setContentsMargins(0, 0, 0, 0)
        together.setSpacing(px(8))
        together.addWidget(self.how_many)
        together.addWidget(blank)
        buttons = QWidget()
        line = FlowLayout(buttons, px(8))
        line.addWidget(self.prefilled_button)
        line.addWidget(empty_ones)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        buttons.setSizePolicy(policy)
        self.add(buttons)
        self.nobody = Button(self.tr("Keluarga baru"), "link", "plus")
        self.nobody.hide()
        self.nobody.clicked.connect(self.family_wanted)
        self.body.addWidget(self.nobody, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def year(self) -> int:
        """The round chosen."""
        return int(self._round.currentData())

    @property
    def count(self) -> int:
        """How many empty forms."""
        return int(self.how_many.currentData())

    @property
    def neighbourhood(self) -> Neighbourhood:
        """The RT chosen."""
        rt, rw = self.place.currentData()
        words = " ".join(filter(None, (self.place.currentText(), self.village.currentText())))
        return Neighbourhood(self.village.currentData(), rt, rw, words)

    def offer_villages(self, villages: Mapping[str, str]) -> None:
        """Offer these villages, their names by code, in this order; the one chosen stays."""
        chosen = self.village.currentData()
        self.village.clear()
        for code, name in villages.items():
            self.village.addItem(name, code)
        self.village.setCurrentIndex(max(0, self.village.findData(chosen)))
        self.village.setEnabled(bool(villages))

    def offer(self, areas: Sequence[Area]) -> None:
        """Offer these RTs."""
        chosen = self.place.currentData()
        self.place.clear()
        for area in areas:
            self.place.addItem(spoken(area.label), (area.rt, area.rw))
        self.place.setCurrentIndex(max(0, self.place.findData(chosen)))
        self.prefilled_button.setEnabled(bool(areas))
        self.place.setEnabled(bool(areas))
        self.identifiers.setEnabled(bool(areas))
        none = self.tr(
            "Belum ada keluarga dengan RT. Formulir terisi dibuat dari keluarga yang sudah dicatat."
        )
        self._where.set_message("" if areas else none)
        self.nobody.setVisible(not areas and not self._office)
