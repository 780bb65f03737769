"""One family as its paper form: opened, typed on top of what is kept, saved together, taken out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent

from kkb_desktop.domain.errors import KkbError
from kkb_desktop.domain.issues import Level
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.events.button import EventButton
from kkb_desktop.gui.families.alike import AlikeFinder
from kkb_desktop.gui.families.removing import Remover
from kkb_desktop.gui.families.saving import Kept, SheetSaver
from kkb_desktop.gui.families.sheetform import SheetForm
from kkb_desktop.gui.families.values import Place
from kkb_desktop.gui.familyview.view import open_family_view
from kkb_desktop.gui.forms.drafting import Drafting, Typed
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.drafts import Draft
from kkb_desktop.services.doubles.duplicates import Candidate
from kkb_desktop.services.families import families, findings, half_typed, survey
from kkb_desktop.services.families import sheet as family_sheet
from kkb_desktop.services.families.sheet import FamilySheet, SheetHasErrors
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.changes import ChangeSet


class FamilyPanel(SheetForm):
    """A card for the family chosen in a list: opened, kept as a draft while it is typed, saved, deleted.

    `saved` carries its id and whether the next one is wanted.
    """

    saved = Signal(str, bool)
    deleted = Signal()  # the family, or the draft of one that never was
    left = Signal()  # something half typed was kept, and another family is shown

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner, *, first_tab: str = "family") -> None:
        super().__init__(desk, bus, jobs)
        self._first_tab = first_tab
        self._going_on = False
        self._others: Draft | None = None  # somebody else's, which waits to be decided on
        self._drafting = Drafting(desk, jobs, self._typed, self)
        self._saver = SheetSaver(desk, jobs, self)
        self._remover = Remover(desk, jobs, self)
        self._alike = AlikeFinder(desk, jobs, self)
        self._alike_record = ""
        self.view_button = Button(self.tr("Ringkasan"), "link", "eye")
        self.view_button.setToolTip(self.tr("Keluarga dalam satu halaman; cetak kartu"))
        self.view_button.clicked.connect(self.show_family)
        self.event_button = EventButton(desk, bus, jobs, self._subject)
        self.event_button.happened.connect(lambda _written: self.read_again())
        self.head.tools.addWidget(self.view_button)
        self.head.tools.addWidget(self.event_button)
        self.head.delete_wanted.connect(self._ask_delete)
        self.stack.delete_wanted.connect(self._delete_member)
        self.notice.resume_wanted.connect(self._take_over)
        self.notice.discarded.connect(self.discard_draft)
        self._drafting.kept.connect(self._draft_kept)
        self._saver.kept.connect(self._kept)
        self._saver.kept_elsewhere.connect(self._kept_elsewhere)
        self._saver.refused.connect(self._refused)
        self._saver.refused_elsewhere.connect(self._refused_elsewhere)
        self._remover.family_gone.connect(self._gone)
        self._remover.member_gone.connect(self._member_gone)
        for failed in (self._drafting.failed, self._remover.refused):
            failed.connect(self.messages.refuse)
        self._alike.found.connect(self._show_alike)
        self.alike.pressed.connect(self.open_alike)
        self.save_wanted.connect(self._save)
        self.state.edited.connect(self._edited)
        bus.changed.connect(self._answers_changed)

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
        self._form_keys.waiting = False
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

    def _touched(self) -> None:
        self._drafting.touched()

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

    # saving

    def _save(self, going_on: bool) -> None:
        if self._saver.busy or not self.form_key or self._others is not None:
            return
        self._finish_typing()
        if self.state.stops():
            self.state.show_findings()
            self.jump()
            return
        self.keep()  # should the save be refused after another family was opened
        self._going_on = self._form_keys.waiting = going_on
        self._saver.save(self.state, self.form_key)
        self._say_state()

    def _kept(self, kept: Kept) -> None:
        saved = kept.saved
        self._form_keys.waiting = False
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

    def _refused_elsewhere(self, error: Exception) -> None:
        self._bus.notice(explain_error(error).text)  # what was typed is there as a draft

    def _refused(self, error: Exception) -> None:
        self._form_keys.waiting = False
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
