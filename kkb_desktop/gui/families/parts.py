"""The parts of the family form, each built when it is first needed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.families import outline
from kkb_desktop.gui.families.identity import IdentityPart
from kkb_desktop.gui.families.members import MembersPart
from kkb_desktop.gui.families.part import Part
from kkb_desktop.gui.families.photos import PhotoBoxes
from kkb_desktop.gui.families.planning import PlanningPart
from kkb_desktop.gui.families.state import SheetState
from kkb_desktop.gui.families.surveypart import SurveyPart
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import survey


class FamilyParts(QStackedWidget):
    """Shows one part at a time; what any of them asks for leaves by a signal."""

    finished = Signal(str, int)  # a part's key; the next one is wanted (1), or the one before (-1)
    explain_wanted = Signal(object, object, object)  # Place, Issue, the button pressed
    withdraw_wanted = Signal(object, object)
    round_chosen = Signal(int)
    delete_wanted = Signal(str)  # a member's id
    reveal_wanted = Signal(str)

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner, state: SheetState) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs, self._state = desk, bus, jobs, state
        self.titles = outline.titles(state)
        self._parts: dict[str, Part] = {}

    @property
    def keys(self) -> list[str]:
        """The parts in the paper's order."""
        return list(self.titles)

    def has(self, key: str) -> bool:
        """Whether a part has been built."""
        return key in self._parts

    def part(self, key: str) -> Part:
        """A part, built when it is first needed."""
        if key not in self._parts:
            made = self._make(key)
            self._parts[key] = made
            self.addWidget(made)
            made.finished.connect(lambda step: self.finished.emit(key, step))
            made.explain_wanted.connect(self.explain_wanted)
            made.withdraw_wanted.connect(self.withdraw_wanted)
            if self._state.sheet.id:
                made.load()
        return self._parts[key]

    def show_part(self, key: str) -> Part:
        """Bring a part to the front."""
        part = self.part(key)
        self.setCurrentWidget(part)
        return part

    @property
    def identity(self) -> IdentityPart:
        """Part 1."""
        part = self.part("family")
        assert isinstance(part, IdentityPart)
        return part

    @property
    def members(self) -> MembersPart:
        """Part 2."""
        part = self.part("members")
        assert isinstance(part, MembersPart)
        return part

    def _make(self, key: str) -> Part:
        desk, state, onward = self._desk, self._state, self._onward(key)
        if key == "family":
            return IdentityPart(desk, state)
        if key == "members":
            members = MembersPart(desk, state, onward)
            members.delete_wanted.connect(self.delete_wanted)
            members.reveal_wanted.connect(self.reveal_wanted)
            return members
        if key == "planning":
            planning = PlanningPart(desk, state, onward, survey.rounds(desk))
            planning.round_chosen.connect(self.round_chosen)
            return planning
        photos = PhotoBoxes(desk, self._bus, self._jobs, state) if key == "verification" else None
        part = SurveyPart(desk, state, outline.SECTIONS[key], onward, survey.rounds(desk), photos)
        part.round_chosen.connect(self.round_chosen)
        return part

    def _onward(self, key: str) -> str:
        ahead = self.keys.index(key) + 1
        if ahead == len(self.keys):
            return self.tr("Simpan & berikutnya")
        place, title = self.titles[self.keys[ahead]]
        return self.tr("Lanjut: %1 %2").replace("%1", str(place)).replace("%2", title)
