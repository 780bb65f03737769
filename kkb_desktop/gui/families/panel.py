"""One family as its paper form: eight parts in the paper's order over one state, saved together."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain.errors import KkbError
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.events.button import EventButton
from kkb_desktop.gui.families import outline, spots
from kkb_desktop.gui.families.alike import AlikeFinder
from kkb_desktop.gui.families.explaining import ask_reason
from kkb_desktop.gui.families.foot import SheetFoot
from kkb_desktop.gui.families.formkeys import FormKeys
from kkb_desktop.gui.families.head import FamilyHead
from kkb_desktop.gui.families.identity import IdentityPart
from kkb_desktop.gui.families.members import MembersPart
from kkb_desktop.gui.families.part import Part
from kkb_desktop.gui.families.parts import FamilyParts
from kkb_desktop.gui.families.removing import Remover
from kkb_desktop.gui.families.saving import Kept, SheetSaver
from kkb_desktop.gui.families.state import SheetState
from kkb_desktop.gui.families.values import Place
from kkb_desktop.gui.familyview.view import open_family_view
from kkb_desktop.gui.forms.drafting import Drafting, Typed
from kkb_desktop.gui.forms.draftnotice import DraftNotice
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.forms.segments import Segments
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Line
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.drafts import Draft
from kkb_desktop.services.doubles.duplicates import Candidate
from kkb_desktop.services.families import families, findings, half_typed, survey
from kkb_desktop.services.families import sheet as family_sheet
from kkb_desktop.services.families.sheet import FamilySheet, SheetHasErrors
from kkb_desktop.services.families.survey import SurveySheet
from kkb_desktop.services.writing import privacy, records
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import RecordView

CHECK_AFTER = 250  # milliseconds after the last key
_LOW = 440  # pixels of height, at text size 100 %, below which head and foot stand closer


class FamilyPanel(QFrame):
    """A card for the family chosen in a list. `saved` carries its id and whether the next one is wanted."""

    saved = Signal(str, bool)
    deleted = Signal()  # the family, or the draft of one that never was
    left = Signal()  # something half typed was kept, and another family is shown
    back_wanted = Signal()  # from the single-pane view
    wide_wanted = Signal(bool)  # the list is in the way, or wanted again

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner, *, first_tab: str = "family") -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._desk, self._bus, self._jobs, self._first_tab = desk, bus, jobs, first_tab
        self.family: RecordView | None = None
        self.state = SheetState(desk)
        self._going_on = False
        self._others: Draft | None = None  # somebody else's, which waits to be decided on
        self._revealed: set[str] = set()
        self._drafting = Drafting(desk, jobs, self._typed, self)
        self._saver = SheetSaver(desk, jobs, self)
        self._remover = Remover(desk, jobs, self)
        self.stack = FamilyParts(desk, bus, jobs, self.state)
        self.head = FamilyHead([(key, place, title) for key, (place, title) in self.stack.titles.items()])
        self.tabs = self.head.tabs
        self.name, self.back = self.head.name, self.head.back
        self.foot = SheetFoot()
        self.notice = DraftNotice()
        self.messages = Messages()
        self.alike = Messages()
        self._alike = AlikeFinder(desk, jobs, self)
        self._alike_record = ""
        self.view_button = Button(self.tr("Ringkasan"), "link", "eye")
        self.view_button.setToolTip(self.tr("Keluarga dalam satu halaman; cetak kartu"))
        self.view_button.clicked.connect(self.show_family)
        self.event_button = EventButton(desk, bus, jobs, self._subject)
        self.event_button.happened.connect(lambda _written: self.read_again())
        self.head.tools.addWidget(self.view_button)
        self.head.tools.addWidget(self.event_button)
        self._build()
        self._connect()

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

    def _connect(self) -> None:
        self.tabs.chosen.connect(self.show_part)
        self.head.back_wanted.connect(self.back_wanted)
        self.head.wide_wanted.connect(self.wide_wanted)
        self.head.delete_wanted.connect(self._ask_delete)
        self.stack.finished.connect(self._go_on)
        self.stack.explain_wanted.connect(self._ask_reason)
        self.stack.withdraw_wanted.connect(self._withdraw)
        self.stack.round_chosen.connect(self.show_round)
        self.stack.delete_wanted.connect(self._delete_member)
        self.stack.reveal_wanted.connect(self._reveal)
        self.notice.resume_wanted.connect(self._take_over)
        self.notice.discarded.connect(self.discard_draft)
        self._drafting.kept.connect(self._draft_kept)
        self._saver.kept.connect(self._kept)
        self._saver.kept_elsewhere.connect(self._kept_elsewhere)
        self._saver.refused.connect(self._refused)
        self._saver.refused_elsewhere.connect(lambda error: self._bus.notice(explain_error(error).text))
        self._remover.family_gone.connect(self._gone)
        self._remover.member_gone.connect(self._member_gone)
        for failed in (self._drafting.failed, self._remover.refused):
            failed.connect(self.messages.refuse)
        self._alike.found.connect(self._show_alike)
        self.alike.pressed.connect(self.open_alike)
        self.foot.jump_wanted.connect(self.jump)
        self.foot.undo_wanted.connect(self.take_back)
        self.foot.save_wanted.connect(self.save)
        self.foot.next_wanted.connect(self.save_and_next)
        self.state.edited.connect(self._edited)
        self._bus.changed.connect(self._answers_changed)
        self._check_timer = self._timer(CHECK_AFTER, self.check)
        self._keys = FormKeys(self, {place: key for key, (place, _title) in self.stack.titles.items()})
        self._keys.part_wanted.connect(self.show_part)
        for keys, slot in (
            ("Ctrl+S", self.save),
            ("Ctrl+Return", self.save_and_next),
            ("Ctrl+Enter", self.save_and_next),
            ("Ctrl+Z", self.take_back),
            ("Ctrl+PgDown", lambda: self._turn(1)),
            ("Ctrl+PgUp", lambda: self._turn(-1)),
            ("F6", self.same_as_last),
            ("F8", self.jump),
            ("F9", self._reveal_current),
            ("F11", self.head.wide.toggle),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _timer(self, milliseconds: int, slot: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    # opening

    @property
    def form_key(self) -> str:
        """Under which name what is typed here is kept, "" while nothing is open."""
        return self._drafting.key

    @property
    def subject(self) -> str:
        """What a list calls what is open: the family's id, of a new one its form key, "" for nothing."""
        return self.family.id if self.family is not None else self.form_key

    def open(self, family: str) -> None:
        """Show a family; one that is gone leaves the panel empty."""
        self.keep()
        try:
            sheet = family_sheet.read(self._desk, family)
        except KkbError:
            self.close_family()
            return
        self._open(sheet, self._first_tab, half_typed.family_key(family))

    def open_new(self) -> None:
        """A form for a family that does not exist yet. What was half typed of another one is kept by itself."""
        self.keep()
        sheet = family_sheet.blank(self._desk)
        self._open(sheet, "family", half_typed.new_key(sheet.id))
        self.identity.form.focus_first()

    def open_draft(self, form: str) -> None:
        """Go on with a new family that was left half typed."""
        self.keep()
        self._open(family_sheet.blank(self._desk), "family", form)

    def _open(self, sheet: FamilySheet, tab: str, form: str) -> None:
        self.family = sheet.family
        self._revealed.clear()
        if self.stack.has("members"):
            self.members.set_revealed(False)
        round = survey.current_round(self._desk)
        self._saver.opened()
        self._keys.waiting = False
        self._drafting.close()
        draft = self._drafting.open(form)
        self.state.open(sheet, self._read_round(sheet, round))
        if sheet.family is not None:
            self.state.take_findings(findings.family_findings(self._desk, sheet.id, round))
        self._alike.forget()
        self.alike.say("")
        self.messages.say("")
        self._show_draft(draft)
        self.pages.setCurrentIndex(1)
        self.show_part(self._left_at(draft) or tab, take=False)
        self._heading()
        self.check()

    def _read_round(self, sheet: FamilySheet, round: int) -> SurveySheet:
        return family_sheet.read_round(self._desk, sheet, round)

    def show_round(self, round: int) -> None:
        """Ask about another round."""
        known, sheet = self.state.rounds.get(round), self.state.sheet
        self.state.show_round(known or self._read_round(sheet, round))
        if known is None and sheet.family is not None:
            self.state.take_findings(findings.family_findings(self._desk, sheet.id, round))
        self.check()

    def _answers_changed(self, changes: ChangeSet, origin: object) -> None:
        """A photo was kept or taken back, or answers came from elsewhere: what is typed goes on top of them."""
        if self.family is None or origin is self or self._saver.busy or not changes.touches("family_survey"):
            return
        try:
            self.state.take_round(self._read_round(self.state.sheet, self.state.round))
        except KkbError:  # the family has gone as well; the page closes it
            return
        self.check()

    def _subject(self) -> tuple[str, str]:
        """Whom an event is about: the family, and on the members' part the one the keyboard is on."""
        member = self.members.grid.member if self.tabs.current == "members" else ""
        if member and self.state.is_new("person", member):
            member = ""
        return (self.family.id if self.family else "", member)

    def show_family(self) -> None:
        """The family in one page."""
        if self.family is not None:
            self.keep()
            open_family_view(self.window(), self._desk, self._bus, self._jobs, self.family.id)

    def read_again(self) -> None:
        """After an event: the family as it is now; what was typed and not saved is kept as a draft."""
        if self.family is not None:
            tab = self.tabs.current
            self.open(self.family.id)
            if self.family is not None:
                self.show_part(tab, take=False)

    def close_family(self) -> None:
        """Show nothing."""
        self.keep()
        self.family = None
        self._saver.opened()
        self._drafting.close()
        self.state.dirty = False
        self.pages.setCurrentIndex(0)

    # drafts

    def _show_draft(self, draft: Draft | None) -> None:
        """Go on with what was typed and not saved; what somebody else has left waits to be decided on."""
        if draft is not None and not half_typed.holds_anything(draft.body):
            draft = None
        mine = draft is not None and draft.user == self._desk.user.name
        self._others = None if mine else draft
        self.stack.setEnabled(self._others is None)
        if draft is None:
            self.notice.clear()
        elif mine:
            self._resume(draft)
        else:
            self.notice.show_others(draft)

    def _resume(self, draft: Draft) -> None:
        self.state.resume(draft.body, lambda round: self._read_round(self.state.sheet, round))
        self.notice.show_own(draft)

    def _left_at(self, draft: Draft | None) -> str:
        """The part in which one's own typing stopped, "" for none."""
        part = str(draft.body.get("part") or "") if draft is not None and self._others is None else ""
        return part if part in self.stack.titles else ""

    def _take_over(self) -> None:
        draft, self._others = self._others, None
        if draft is None:
            return
        self.stack.setEnabled(True)
        self._resume(draft)
        self._heading()
        self.check()
        self.show_part(self._left_at(draft) or self.tabs.current)

    def discard_draft(self) -> None:
        """Forget what was typed and not saved: the family as it is saved, or nothing where it never was."""
        self.state.dirty = False
        self._drafting.drop()
        if self.family is not None:
            self.open(self.family.id)
        else:
            self.close_family()
            self.deleted.emit()

    def keep(self) -> None:
        """Keep what is typed as a draft, now."""
        self._drafting.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < px(_LOW)
        for part in (self.head, self.foot):
            part.set_compact(low)

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep()
        super().hideEvent(event)

    def _typed(self) -> Typed | None:
        if not self.state.dirty or self._saver.busy:
            return None
        return Typed({**self.state.body(), "part": self.tabs.current})

    def _draft_kept(self, form: str) -> None:
        if form != self.form_key:
            self.left.emit()
        elif self.state.dirty and not self._errors():
            at = f"{self._desk.clock().astimezone():%H.%M}"
            self.foot.say("mut", "save", self.tr("Draf tersimpan otomatis %1").replace("%1", at))

    @property
    def typing(self) -> bool:
        """Whether something typed is not saved yet."""
        return self.state.dirty

    # typing

    def _edited(self, place: Place) -> None:
        self.messages.say("")
        self._drafting.touched()
        if place.type in ("family", "person") and self.state.is_new(place.type, place.record):
            self._alike.typed(place.type, place.record, self.state.values(place.type, place.record))
        self._check_timer.start()
        # Checking the whole sheet waits for a pause: it must not cost a moment at every letter.
        self.foot.say("mut", "pencil", self.tr("Belum disimpan"))
        self.foot.undo_button.setVisible(True)

    def _show_alike(self, type: str, record: str, found: tuple[Candidate, ...]) -> None:
        """Say who is already here and much like what is being typed; nothing is decided by that."""
        if not self.state.is_new(type, record):
            return
        self._alike_record = found[0].record if found else ""
        names = "; ".join(f"{each.title} ({each.detail})" if each.detail else each.title for each in found)
        words = self.tr("Mirip dengan yang sudah ada: %1").replace("%1", names)
        self.alike.say(words if found else "", "warn", action=self.tr("Buka yang ada"))

    def open_alike(self) -> None:
        """Go to the likeliest record that is already here; what is typed is kept as a draft."""
        view = records.read_many(self._desk, [self._alike_record]).get(self._alike_record)
        if view is not None:
            family = view.id if view.type == "family" else str(view.values.get("family") or "")
            self._bus.go("families", {"family": family})

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
            self._drafting.touched()
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

    # saving

    def save(self) -> None:
        """Save, and stay."""
        self._save(going_on=False)

    def save_and_next(self) -> None:
        """Save, and go on to the next family."""
        self._save(going_on=True)

    def _save(self, *, going_on: bool) -> None:
        if self._saver.busy or not self.form_key or self._others is not None:
            return
        self._finish_typing()
        if self.state.stops():
            self.state.show_findings()
            self.jump()
            return
        self.keep()  # should the save be refused after another family was opened
        self._going_on = self._keys.waiting = going_on
        self._saver.save(self.state, self.form_key)
        self._say_state()

    def _finish_typing(self) -> None:
        """What is half typed where the keyboard is belongs to what is saved."""
        focused = QApplication.focusWidget()
        if isinstance(focused, Segments):
            focused.settle()
        elif self.stack.has("members") and self.members.grid.isAncestorOf(focused or self):
            self.members.grid.finish()

    def _kept(self, kept: Kept) -> None:
        saved = kept.saved
        self._keys.waiting = False
        later = self.state.body(kept.typed)
        self.family = kept.sheet.family
        self._drafting.open(half_typed.family_key(saved.family))
        self.messages.say("")
        self.notice.clear()
        self.state.open(kept.sheet, kept.round)
        self.state.take_findings(kept.findings)
        if later["records"]:  # typed while it was being saved
            self.state.resume(later, lambda round: self._read_round(kept.sheet, round))
            self._drafting.touched()
        self.check()
        self._heading()
        self._bus.announce(saved.change, self)
        self._bus.notice(self.tr("Tersimpan di laptop ini."), saved.change.step)
        self.saved.emit(saved.family, self._going_on)

    def _kept_elsewhere(self, kept: Kept) -> None:
        self._bus.announce(kept.saved.change)
        self._bus.notice(self.tr("Tersimpan di laptop ini."), kept.saved.change.step)

    def _refused(self, error: Exception) -> None:
        self._keys.waiting = False
        if isinstance(error, SheetHasErrors):
            self.state.show_findings()
            self.state.add_found(error.found)
            self.jump()
        self.messages.refuse(error)
        self._say_state()

    # deleting

    def _ask_delete(self) -> None:
        """The family, or of one that was never saved what is typed of it."""
        if self.family is None:
            self.notice.ask()
        else:
            self._remover.ask(self.window(), self.family.id)

    def delete_family(self) -> None:
        """Delete the family with its members; the toast takes it back."""
        if self.family is not None:
            self._remover.delete_family(self.family.id)

    def _gone(self, change: ChangeSet) -> None:
        self.state.dirty = False
        self.close_family()
        self._bus.announce(change, self)
        self._bus.notice(self.tr("Keluarga dihapus."), change.step)
        self.deleted.emit()

    def _delete_member(self, member: str) -> None:
        self.keep()
        self._remover.delete_member(self.state.sheet.id, member)

    def _member_gone(self, change: ChangeSet, sheet: FamilySheet) -> None:
        self._bus.notice(self.tr("Anggota dihapus."), change.step)
        if sheet.id != self.state.sheet.id or self.family is None:
            self._bus.announce(change)
            return
        typed = self.state.body() if self.state.dirty else None
        self.family = sheet.family
        self.state.open(sheet, self._read_round(sheet, self.state.round))
        self.state.take_findings(findings.family_findings(self._desk, sheet.id, self.state.round))
        if typed is not None:
            self.state.resume(typed, lambda round: self._read_round(sheet, round))
        self.check()
        self._heading()
        self._bus.announce(change, self)

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
        self._drafting.touched()
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
        for button in (self.view_button, self.event_button):
            button.setVisible(self.family is not None)
        if self.family is None:
            self.head.show_new(str(self.state.family.get("head_name") or ""), begun=self.state.dirty)
        else:
            self.head.show_family(
                self.family, families.family_rows(self._desk, [self.family.id]).get(self.family.id)
            )

    def _errors(self) -> int:
        return self.state.count(Level.ERROR)

    def _say_state(self) -> None:
        self.foot.show_state(
            errors=self._errors(),
            warnings=self.state.count(Level.WARNING),
            said=self.state.show_all,
            unsaved=self.state.dirty,
            saved=self.family is not None,
            can_undo=self.state.dirty and self.state.can_undo,
            can_save=not self._saver.busy and self._others is None,
        )
