"""The parts of the form that ask the family's survey answers of a round (P.01 to P.32 and the verification)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.survey import ROUND
from kkb_desktop.domain.fields import Field
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.text import Text
from kkb_desktop.gui.families.onward import Onward
from kkb_desktop.gui.families.part import Part
from kkb_desktop.gui.families.photos import PhotoBoxes
from kkb_desktop.gui.families.state import SheetState
from kkb_desktop.gui.families.values import Place
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.form import known_icon
from kkb_desktop.gui.forms.questions import QuestionSheet
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import SectionTitle, scrolled
from kkb_desktop.services.desk.desk import Desk, today

_SURVEY = RECORD_TYPES["family_survey"]


class RoundBar(QWidget):
    """Title of a part, the round asked about, and "the same as last year"."""

    round_chosen = Signal(int)
    same_wanted = Signal()

    def __init__(self, title: str, note: str, icon_name: str) -> None:
        super().__init__()
        self.title = SectionTitle(title, note, icon_name)
        self.same = Button(self.tr("Sama seperti tahun lalu (F6)"), "link", "check-check")
        self.same.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.same.clicked.connect(self.same_wanted)
        self.rounds = Combo()
        self.rounds.setAccessibleName(self.tr("Putaran pendataan"))
        self.rounds.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.rounds.activated.connect(lambda _at: self.round_chosen.emit(self.rounds.currentData()))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(18), px(7), px(14), px(5))
        row.setSpacing(px(8))
        row.addWidget(self.title, 1)
        row.addWidget(self.same)
        row.addWidget(self.rounds)

    def set_rounds(self, rounds: Sequence[int], current: int) -> None:
        """Offer these rounds."""
        shown = sorted({*rounds, current}, reverse=True)
        if [self.rounds.itemData(at) for at in range(self.rounds.count())] != shown:
            self.rounds.clear()
            for each in shown:
                self.rounds.addItem(spoken(ROUND.label(each)), each)
            self.rounds.setMinimumContentsLength(len(spoken(ROUND.label(current))) + 1)
        self.rounds.setCurrentIndex(self.rounds.findData(current))

    def set_ghosts(self, count: int, round_name: str) -> None:
        """Offer to answer `count` items as in the round of that name."""
        self.same.setVisible(count > 0)
        text = self.tr("Sama seperti %1: %2 isian (F6)")
        self.same.setText(text.replace("%1", round_name).replace("%2", number(count)))


class SurveyPart(Part):
    """Some sections of the survey record of the round shown."""

    round_chosen = Signal(int)

    def __init__(
        self,
        desk: Desk,
        state: SheetState,
        sections: tuple[str, ...],
        onward: str,
        rounds: Sequence[int],
        photos: PhotoBoxes | None = None,
    ) -> None:
        super().__init__(state)
        self.photos = photos
        self._settled: Mapping[str, Text] = {}
        self._sections, self._rounds = sections, rounds
        section = next(each for each in _SURVEY.sections if each.key == sections[-1])
        note = spoken(section.hint) if section.hint is not None else ""
        self.bar = RoundBar(
            spoken(section.label), note if len(sections) == 1 else "", known_icon(section.icon)
        )
        self.bar.round_chosen.connect(self.round_chosen)
        self.bar.same_wanted.connect(self.same_as_last)
        self.sheet = QuestionSheet(_SURVEY, sections, today(desk), shows=self._shows)
        self.sheet.edited.connect(self._edited)
        self.sheet.finished.connect(self._ended)
        self.sheet.explain_wanted.connect(
            lambda key, issue, part: self._explain(self._place(key), issue, part)
        )
        self.sheet.withdraw_wanted.connect(
            lambda key, issue: self.withdraw_wanted.emit(self._place(key), issue)
        )
        self.onward = Onward(onward, "arrow-right" if onward.startswith(self.tr("Lanjut")) else "save")
        self.onward.clicked.connect(lambda: self.finished.emit(1))
        self.onward.back.connect(self.sheet.focus_last)
        self.area = scrolled(page_of(self.sheet, self.onward, photos))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.notes)
        column.addWidget(self.area, 1)
        state.replaced.connect(self.load)
        state.edited.connect(self._other_edited)

    def _shows(self, field: Field) -> bool:
        return field.key != "round" and self.state.sees(field)

    def load(self) -> None:
        last, name = self.state.last()
        self.sheet.load(self.state.values("family_survey", self.state.survey_key), last, name)
        self._settle()
        self.bar.set_rounds(self._rounds, self.state.round)
        if self.photos is not None:
            self.photos.load()
        self.show_findings()

    def show_findings(self) -> None:
        self.sheet.show_said(self.state.said("family_survey", self.state.survey_key))
        if "round" in self._sections:
            self._show_notes("family_survey", [(self.state.survey_key, "")])
        self.bar.set_ghosts(self.sheet.ghosts(), self.state.last()[1])

    def enter(self, step: int = 1) -> None:
        if step < 0:
            self.onward.take_focus()
        else:
            self.sheet.focus_first()

    def go_to(self, place: Place) -> bool:
        return self.sheet.focus_item(place.field)

    def current_place(self) -> Place | None:
        key = self.sheet.current_item()
        return self._place(key) if key else None

    def same_as_last(self) -> int:
        return self.sheet.same_as_last()

    def _place(self, key: str) -> Place:
        return Place("family_survey", self.state.survey_key, key)

    def _edited(self, key: str, value: object) -> None:
        self.state.put(self._place(key), {key: value})  # type: ignore[dict-item]

    def _other_edited(self, place: Place) -> None:
        mine = (place.type, place.record) == ("family_survey", self.state.survey_key)
        if mine or (place.type == "person" and self.state.answered_by_members() != self._settled):
            self.sheet.take(self.state.values("family_survey", self.state.survey_key))
            self._settle()

    def _settle(self) -> None:
        said = self.tr("Menurut anggota: %1.")
        known = self._settled = self.state.answered_by_members()
        self.sheet.settle({key: said.replace("%1", spoken(why)) for key, why in known.items()})

    def _ended(self, step: int) -> None:
        if step > 0:
            self.onward.take_focus()


def page_of(sheet: QWidget, onward: Onward, beside: QWidget | None = None) -> QWidget:
    """A sheet of questions with the button that goes on below it, and `beside` between the two."""
    inside = QWidget()
    content = QVBoxLayout(inside)
    content.setContentsMargins(px(8), 0, px(8), px(12))
    content.setSpacing(px(10))
    content.addWidget(sheet)
    if beside is not None:
        content.addWidget(beside)
    foot = QHBoxLayout()
    foot.setContentsMargins(px(10), 0, px(10), 0)
    foot.addStretch(1)
    foot.addWidget(onward)
    content.addLayout(foot)
    content.addStretch(1)
    return inside
