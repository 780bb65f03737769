"""The part about family planning: one block (KB.01 to KB.09) for each married woman of 10 to 49 years."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from kkb_desktop.domain.dates import age_on
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.families.onward import Onward
from kkb_desktop.gui.families.part import Part
from kkb_desktop.gui.families.state import SheetState
from kkb_desktop.gui.families.surveypart import RoundBar, page_of
from kkb_desktop.gui.families.values import Place
from kkb_desktop.gui.forms.questions import QuestionSheet
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import clear, scrolled
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.filters import Tabs
from kkb_desktop.services.desk.desk import Desk, today

_BLOCK = RECORD_TYPES["planning_survey"]


class PlanningPart(Part):
    """Goes from woman to woman where there are several."""

    round_chosen = Signal(int)

    def __init__(self, desk: Desk, state: SheetState, onward: str, rounds: Sequence[int]) -> None:
        super().__init__(state)
        self._day, self._rounds = today(desk), rounds
        self.woman = ""
        self.bar = RoundBar(self.tr("Keluarga berencana"), "", "heart-handshake")
        self.bar.round_chosen.connect(self.round_chosen)
        self.bar.same_wanted.connect(self.same_as_last)
        self.women: Tabs | None = None
        self._names = QVBoxLayout()
        self._names.setContentsMargins(px(14), 0, px(14), 0)
        self.sheet = QuestionSheet(
            _BLOCK, [each.key for each in _BLOCK.sections], self._day, shows=state.sees
        )
        self.sheet.edited.connect(self._edited)
        self.sheet.finished.connect(self._ended)
        self.sheet.explain_wanted.connect(
            lambda key, issue, part: self._explain(self._place(key), issue, part)
        )
        self.sheet.withdraw_wanted.connect(
            lambda key, issue: self.withdraw_wanted.emit(self._place(key), issue)
        )
        self.onward = Onward(onward)
        self.onward.clicked.connect(self._on)
        self.onward.back.connect(self.sheet.focus_last)
        self.nobody = EmptyState(
            "heart-handshake",
            self.tr("Blok KB tidak ditanyakan"),
            self.tr("Tidak ada perempuan kawin berumur 10-49 tahun di keluarga ini."),
        )
        self.skip = Onward(onward)
        self.skip.clicked.connect(lambda: self.finished.emit(1))
        self.skip.back.connect(lambda: self.finished.emit(-1))
        self.pages = QStackedWidget()
        self.pages.addWidget(scrolled(page_of(self.sheet, self.onward)))
        self.pages.addWidget(page_of(self.nobody, self.skip))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._names)
        column.addWidget(self.notes)
        column.addWidget(self.pages, 1)
        self._asked: list[tuple[str, str]] = []
        state.replaced.connect(self.load)
        state.edited.connect(self._other_edited)

    def load(self) -> None:
        women = self.state.women()
        if self.woman not in women:
            self.woman = women[0] if women else ""
        self._asked = []
        self._show_names(women)
        self.pages.setCurrentIndex(0 if women else 1)
        self.bar.set_rounds(self._rounds, self.state.round)
        if self.woman:
            values = self.state.values("planning_survey", self.state.planning_key(self.woman))
            self.sheet.load({**values, "round": self.state.round}, *self.state.last(self.woman))
            self.bar.title.set_note(self._described(self.woman))
        else:
            self.bar.title.set_note("")
        self.show_findings()

    def show_woman(self, woman: str) -> None:
        """Go to another woman's block."""
        self.woman = woman
        self.load()

    def show_findings(self) -> None:
        shown = [(self.state.planning_key(self.woman), "")] if self.woman else []
        self._show_notes("planning_survey", shown)
        if self.woman:
            self.sheet.show_said(self.state.said("planning_survey", self.state.planning_key(self.woman)))
            self.bar.set_ghosts(self.sheet.ghosts(), self.state.last(self.woman)[1])
        else:
            self.bar.set_ghosts(0, "")

    def enter(self, step: int = 1) -> None:
        women = self.state.women()
        if not women:
            self.skip.take_focus()
        elif step < 0:
            self.show_woman(women[-1])
            self.onward.take_focus()
        else:
            open_ones = [each for each in women if self._missing(each)]
            self.show_woman((open_ones or women)[0])
            self.sheet.focus_first()

    def go_to(self, place: Place) -> bool:
        woman = place.record.partition(":")[0]
        if woman not in self.state.women():
            return False
        if woman != self.woman:
            self.show_woman(woman)
        return self.sheet.focus_item(place.field)

    def current_place(self) -> Place | None:
        key = self.sheet.current_item()
        return self._place(key) if key else None

    def same_as_last(self) -> int:
        return self.sheet.same_as_last() if self.woman else 0

    def _missing(self, woman: str) -> list[str]:
        return self.state.missing("planning_survey", self.state.planning_key(woman))

    def _described(self, woman: str) -> str:
        values = self.state.values("person", woman)
        age = age_on(date.fromisoformat(str(values["birth_date"])), self._day)
        name = str(values.get("name") or "")
        return self.tr("%1, %2 tahun").replace("%1", name).replace("%2", number(age))

    def _show_names(self, women: list[str]) -> None:
        clear(self._names)
        self.women = None
        if len(women) > 1:
            names = [str(self.state.value("person", each, "name") or "") for each in women]
            self.women = Tabs(list(zip(women, names, strict=True)))
            self.women.set_current(self.woman)
            self.women.chosen.connect(self.show_woman)
            self._names.addWidget(self.women)

    def _place(self, key: str) -> Place:
        return Place("planning_survey", self.state.planning_key(self.woman), key)

    def _edited(self, key: str, value: object) -> None:
        self.state.put(self._place(key), {key: value})  # type: ignore[dict-item]

    def _other_edited(self, place: Place) -> None:
        if place.type == "planning_survey" and place.record == self.state.planning_key(self.woman):
            values = self.state.values("planning_survey", place.record)
            self.sheet.take({**values, "round": self.state.round})
        if place.type == "person":
            asked = [(each, self._described(each)) for each in self.state.women()]
            if asked != self._asked:
                self.load()
                self._asked = asked

    def _ended(self, step: int) -> None:
        if step > 0:
            self.onward.take_focus()

    def _on(self) -> None:
        women = self.state.women()
        place = women.index(self.woman) + 1 if self.woman in women else len(women)
        if place < len(women):
            self.show_woman(women[place])
            self.sheet.focus_first()
        else:
            self.finished.emit(1)
