"""The family form itself: its parts between head and foot, walked and checked. Keeping it is the panel's matter."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.families import outline, spots
from kkb_desktop.gui.families.explaining import ask_reason
from kkb_desktop.gui.families.foot import SheetFoot
from kkb_desktop.gui.families.formkeys import FormKeys
from kkb_desktop.gui.families.head import FamilyHead
from kkb_desktop.gui.families.identity import IdentityPart
from kkb_desktop.gui.families.members import MembersPart
from kkb_desktop.gui.families.part import Part
from kkb_desktop.gui.families.parts import FamilyParts
from kkb_desktop.gui.families.state import SheetState
from kkb_desktop.gui.families.values import Place
from kkb_desktop.gui.forms.draftnotice import DraftNotice
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.forms.segments import Segments
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import Line
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import findings
from kkb_desktop.services.families import sheet as family_sheet
from kkb_desktop.services.families.sheet import FamilySheet
from kkb_desktop.services.families.survey import SurveySheet
from kkb_desktop.services.writing import privacy
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import RecordView

CHECK_AFTER = 250  # milliseconds after the last key
_LOW = 440  # pixels of height, at text size 100 %, below which head and foot stand closer


class SheetForm(QFrame):
    """Shows what `state` holds. Typing comes out of `state.edited`, wishes to save out of `save_wanted`."""

    save_wanted = Signal(bool)  # and go on to the next family
    back_wanted = Signal()  # from the single-pane view
    wide_wanted = Signal(bool)  # the list is in the way, or wanted again

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.family: RecordView | None = None
        self.state = SheetState(desk)
        self._revealed: set[str] = set()
        self.stack = FamilyParts(desk, bus, jobs, self.state)
        self.head = FamilyHead([(key, place, title) for key, (place, title) in self.stack.titles.items()])
        self.tabs = self.head.tabs
        self.name, self.back = self.head.name, self.head.back
        self.foot = SheetFoot()
        self.notice = DraftNotice()
        self.messages = Messages()
        self.alike = Messages()
        self._check_timer = QTimer(self)
        self._check_timer.setSingleShot(True)
        self._check_timer.setInterval(CHECK_AFTER)
        self._check_timer.timeout.connect(self.check)
        self._form_keys = FormKeys(self, {place: key for key, (place, _title) in self.stack.titles.items()})
        self._form_keys.part_wanted.connect(self.show_part)
        self._build()
        self._wire()

    # parts

    @property
    def keys(self) -> list[str]:
        """The parts in the paper's order."""
        return self.stack.keys

    def part(self, key: str = "") -> Part:
        """A part (the one shown, for ""), built when it is first needed."""
        return self.stack.part(key or self.tabs.current)

    @property
    def identity(self) -> IdentityPart:
        """Part 1."""
        return self.stack.identity

    @property
    def members(self) -> MembersPart:
        """Part 2."""
        return self.stack.members

    def _build(self) -> None:
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Line())
        said = QVBoxLayout()
        said.setContentsMargins(px(17), 0, px(17), 0)
        for each in (self.notice, self.messages, self.alike):
            said.addWidget(each)
        column.addLayout(said)
        column.addWidget(self.stack, 1)
        column.addWidget(self.foot)
        self.nothing = EmptyState(
            "house",
            self.tr("Pilih keluarga di daftar"),
            self.tr("Isian dan anggotanya tampil di sini."),
        )
        self.pages = QStackedWidget()
        self.pages.addWidget(self.nothing)
        self.pages.addWidget(shown)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self.pages)

    def _wire(self) -> None:
        self.tabs.chosen.connect(self.show_part)
        self.head.back_wanted.connect(self.back_wanted)
        self.head.wide_wanted.connect(self.wide_wanted)
        self.stack.finished.connect(self._go_on)
        self.stack.explain_wanted.connect(self._ask_reason)
        self.stack.withdraw_wanted.connect(self._withdraw)
        self.stack.round_chosen.connect(self.show_round)
        self.stack.reveal_wanted.connect(self._reveal)
        self.foot.jump_wanted.connect(self.jump)
        self.foot.undo_wanted.connect(self.take_back)
        self.foot.save_wanted.connect(self.save)
        self.foot.next_wanted.connect(self.save_and_next)
        for keys, slot in (
            ("Ctrl+S", self.save),
            ("Ctrl+Return", self.save_and_next),
            ("Ctrl+Enter", self.save_and_next),
            ("Ctrl+PgDown", lambda: self._turn(1)),
            ("Ctrl+PgUp", lambda: self._turn(-1)),
            ("F6", self.same_as_last),
            ("F8", self.jump),
            ("F9", self._reveal_current),
            ("F11", self.head.wide.toggle),
        ):
            self._shortcut(keys).activated.connect(slot)
        # With nothing to take back the key is the window's: it takes the last step back.
        self._undo_key = self._shortcut("Ctrl+Z")
        self._undo_key.activated.connect(self.take_back)
        self.state.edited.connect(self._offer_undo)
        self.state.replaced.connect(self._offer_undo)
        self._offer_undo()

    def _shortcut(self, keys: str) -> QShortcut:
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return made

    def _offer_undo(self, _place: object = None) -> None:
        self._undo_key.setEnabled(self.state.can_undo)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < px(_LOW)
        for part in (self.head, self.foot):
            part.set_compact(low)

    # rounds

    def _read_round(self, sheet: FamilySheet, round: int) -> SurveySheet:
        return family_sheet.read_round(self._desk, sheet, round)

    def show_round(self, round: int) -> None:
        """Ask about another round."""
        known, sheet = self.state.rounds.get(round), self.state.sheet
        self.state.show_round(known or self._read_round(sheet, round))
        if known is None and sheet.family is not None:
            self.state.take_findings(findings.family_findings(self._desk, sheet.id, round))
        self.check()

    # walking

    def check(self) -> None:
        """Look at everything typed and show what was found."""
        self._check_timer.stop()
        for key in self.keys:
            self.tabs.set_state(key, outline.tab_state(self.state, key))
        self.part().show_findings()
        self.head.show_completeness()
        if self.family is None:
            self._heading()
        self._say_state()

    def take_back(self) -> None:
        """Take the last thing typed back and go to where it was."""
        place = self.state.undo()
        if place is not None:
            self.check()
            self._touched()
            self.go_to(place)

    def same_as_last(self) -> None:
        """Answer the empty items of the part shown as in the round before."""
        self.part().same_as_last()
        self.check()

    def show_part(self, key: str, *, take: bool = True, step: int = 1) -> None:
        """Show a part and, with `take`, put the keyboard on its first open item (its end, for a step of -1)."""
        part = self.stack.show_part(key)
        self.tabs.set_current(key)
        part.show_findings()
        if take:
            part.enter(step)

    def go_to(self, place: Place) -> bool:
        """Show where something is asked, and put the keyboard there."""
        key = outline.part_of(place)
        if key not in self.stack.titles:
            return False
        self.show_part(key, take=False)
        return self.part(key).go_to(place)

    def _turn(self, step: int) -> None:
        keys = self.keys
        place = keys.index(self.tabs.current) + step
        if 0 <= place < len(keys):
            self.show_part(keys[place])

    def _go_on(self, key: str, step: int) -> None:
        keys = self.keys
        place = keys.index(key) + step
        if 0 <= place < len(keys):
            self.show_part(keys[place], step=step)
        elif step > 0:
            self.save_and_next()

    def jump(self) -> None:
        """To the next item that must be fixed; without any, to the next worth a look or still empty."""
        self.state.show_findings()
        self.check()
        state, parts = self.state, self.stack.titles
        found = spots.found(state, Level.ERROR, parts)
        found = found or [*spots.found(state, Level.WARNING, parts), *spots.empty(state)]
        ahead = spots.after(found, self._here())
        if ahead is not None:
            self.go_to(ahead)

    def _here(self) -> Place | None:
        focused, part = QApplication.focusWidget(), self.part()
        return part.current_place() if focused is not None and part.isAncestorOf(focused) else None

    def _finish_typing(self) -> None:
        """What is half typed where the keyboard is belongs to what is saved."""
        focused = QApplication.focusWidget()
        if isinstance(focused, Segments):
            focused.settle()
        elif self.stack.has("members") and self.members.grid.isAncestorOf(focused or self):
            self.members.grid.finish()

    def save(self) -> None:
        """Save, and stay."""
        self.save_wanted.emit(False)

    def save_and_next(self) -> None:
        """Save, and go on to the next family."""
        self.save_wanted.emit(True)

    # numbers that are masked

    def _reveal_current(self) -> None:
        if self.tabs.current == "members":
            self._reveal(self.members.grid.member)

    def _reveal(self, _member: str) -> None:
        """Show every NIK of the family, or cover them again; the log remembers whose were shown."""
        if self.members.model.revealed:
            self.members.set_revealed(False)
            return
        desk = self._desk
        saved = [
            each
            for each in self.state.members
            if not self.state.is_new("person", each) and each not in self._revealed
        ]
        self._revealed.update(saved)
        if saved:
            job = self._jobs.write(lambda _job: privacy.note_many(desk, "reveal", "person", saved, "nik"))
            job.failed.connect(self.messages.refuse)
        self.members.set_revealed(True)

    # warnings left standing

    def _ask_reason(self, place: Place, issue: Issue, under: QWidget) -> None:
        ask_reason(under, lambda code: self.explain(place, issue, code))

    def explain(self, place: Place, issue: Issue, code: int) -> None:
        """Leave a warning standing, for the reason of that code."""
        self.state.explain(place, issue, code)
        self._touched()
        self.check()

    def _withdraw(self, place: Place, issue: Issue) -> None:
        desk, kept = self._desk, self.state.withdraw(place, issue)
        if kept is not None:
            job = self._jobs.write(lambda _job: findings.unexplain(desk, kept.id))
            job.done.connect(self._withdrawn)
            job.failed.connect(self.messages.refuse)
        self.check()

    def _withdrawn(self, change: ChangeSet) -> None:
        self._bus.announce(change, self)

    # head and foot

    def _heading(self) -> None:
        """Say whose form it is."""
        raise NotImplementedError

    def _say_state(self) -> None:
        """Say in the foot how things stand."""
        raise NotImplementedError

    def _touched(self) -> None:
        """Something is different that is to be kept."""
        raise NotImplementedError

    def _errors(self) -> int:
        return self.state.count(Level.ERROR)
