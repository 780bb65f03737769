"""One family as its paper form: eight parts in the paper's order over one state, saved together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain.errors import KkbError
from kkb_desktop.domain.identity import masked
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.events.button import EventButton
from kkb_desktop.gui.families import outline
from kkb_desktop.gui.families.alike import AlikeFinder
from kkb_desktop.gui.families.explaining import ask_reason
from kkb_desktop.gui.families.foot import SheetFoot
from kkb_desktop.gui.families.head import FamilyHead
from kkb_desktop.gui.families.identity import IdentityPart
from kkb_desktop.gui.families.listing import family_pills
from kkb_desktop.gui.families.members import MembersPart
from kkb_desktop.gui.families.part import Part
from kkb_desktop.gui.families.photos import PhotoBoxes
from kkb_desktop.gui.families.planning import PlanningPart
from kkb_desktop.gui.families.state import Place, SheetState
from kkb_desktop.gui.families.surveypart import SurveyPart
from kkb_desktop.gui.familyview.view import open_family_view
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.forms.segments import Segments
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Line
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.modal import confirm
from kkb_desktop.services.desk import drafts
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.doubles.duplicates import Candidate
from kkb_desktop.services.families import families, findings, survey
from kkb_desktop.services.families import sheet as family_sheet
from kkb_desktop.services.families.findings import Finding
from kkb_desktop.services.families.sheet import FamilySheet, SavedSheet, SheetHasErrors
from kkb_desktop.services.families.survey import SurveySheet
from kkb_desktop.services.writing import privacy, records
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import RecordView

DRAFT_AFTER = 500  # milliseconds after the last key
CHECK_AFTER = 250
_SHEET = "lembar"  # the part of a draft's name that says it is a whole sheet


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a save brought back: what was written, and the family as it is now."""

    saved: SavedSheet
    sheet: FamilySheet
    round: SurveySheet
    findings: list[Finding]


class FamilyPanel(QFrame):
    """A card for the family chosen in a list. `saved` carries its id and whether the next one is wanted."""

    saved = Signal(str, bool)
    deleted = Signal()
    back_wanted = Signal()  # from the single-pane view
    wide_wanted = Signal(bool)  # the list is in the way, or wanted again

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner, *, first_tab: str = "family") -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._desk, self._bus, self._jobs, self._first_tab = desk, bus, jobs, first_tab
        self.family: RecordView | None = None
        self.state = SheetState(desk)
        self._form_key = ""
        self._saving = self._going_on = False
        self._revealed: set[str] = set()
        self._guarded: QWidget | None = None
        self._titles = outline.titles(self.state)
        self.head = FamilyHead([(key, place, title) for key, (place, title) in self._titles.items()])
        self.tabs = self.head.tabs
        self.name, self.back = self.head.name, self.head.back
        self._parts: dict[str, Part] = {}
        self.stack = QStackedWidget()
        self.foot = SheetFoot()
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
        return list(self._titles)

    def part(self, key: str = "") -> Part:
        """A part (the one shown, for ""), built when it is first needed."""
        key = key or self.tabs.current
        if key not in self._parts:
            made = self._make(key)
            self._parts[key] = made
            self.stack.addWidget(made)
            made.finished.connect(lambda step: self._go_on(key, step))
            made.explain_wanted.connect(self._ask_reason)
            made.withdraw_wanted.connect(self._withdraw)
            if self._form_key:
                made.load()
        return self._parts[key]

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
        desk, state, onward = self._desk, self.state, self._onward(key)
        if key == "family":
            return IdentityPart(desk, state)
        if key == "members":
            members = MembersPart(desk, state, onward)
            members.delete_wanted.connect(self._delete_member)
            members.reveal_wanted.connect(self._reveal)
            return members
        if key == "planning":
            planning = PlanningPart(desk, state, onward, survey.rounds(desk))
            planning.round_chosen.connect(self.show_round)
            return planning
        photos = PhotoBoxes(desk, self._bus, self._jobs, state) if key == "verification" else None
        part = SurveyPart(desk, state, outline.SECTIONS[key], onward, survey.rounds(desk), photos)
        part.round_chosen.connect(self.show_round)
        return part

    def _onward(self, key: str) -> str:
        ahead = self.keys.index(key) + 1
        if ahead == len(self.keys):
            return self.tr("Simpan & berikutnya")
        place, title = self._titles[self.keys[ahead]]
        return self.tr("Lanjut: %1 %2").replace("%1", str(place)).replace("%2", title)

    def _build(self) -> None:
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Line())
        said = QVBoxLayout()
        said.setContentsMargins(px(17), 0, px(17), 0)
        said.addWidget(self.messages)
        said.addWidget(self.alike)
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
        self.messages.pressed.connect(self.discard_draft)
        self._alike.found.connect(self._show_alike)
        self.alike.pressed.connect(self.open_alike)
        self.foot.jump_wanted.connect(self.jump)
        self.foot.undo_wanted.connect(self.take_back)
        self.foot.save_wanted.connect(self.save)
        self.foot.next_wanted.connect(self.save_and_next)
        self.state.edited.connect(self._edited)
        self._bus.changed.connect(self._answers_changed)
        self._keep_timer = self._timer(DRAFT_AFTER, self.keep)
        self._check_timer = self._timer(CHECK_AFTER, self.check)
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
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)

    def _timer(self, milliseconds: int, slot: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    # opening

    def open(self, family: str) -> None:
        """Show a family; one that is gone leaves the panel empty."""
        self.keep()
        try:
            sheet = family_sheet.read(self._desk, family)
        except KkbError:
            self.close_family()
            return
        self._open(sheet, self._first_tab)

    def open_new(self) -> None:
        """A form for a family that does not exist yet."""
        self.keep()
        self._open(family_sheet.blank(self._desk), "family")
        self.identity.form.focus_first()

    def _open(self, sheet: FamilySheet, tab: str) -> None:
        self.family = sheet.family
        self._revealed.clear()
        if "members" in self._parts:
            self.members.set_revealed(False)
        round = survey.current_round(self._desk)
        self._saving = False
        self.state.open(sheet, self._read_round(sheet, round))
        if sheet.family is not None:
            self.state.take_findings(findings.family_findings(self._desk, sheet.id, round))
        self._form_key = drafts.form_key("family", sheet.family.id if sheet.family else None, _SHEET)
        self._alike.forget()
        self.alike.say("")
        self._resume_draft()
        self.pages.setCurrentIndex(1)
        self.show_part(tab, take=False)
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
        if self.family is None or origin is self or self._saving or not changes.touches("family_survey"):
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
        self._form_key = ""
        self.pages.setCurrentIndex(0)

    # drafts

    def _resume_draft(self) -> None:
        """Go on with what was typed and not saved: nobody has to know that there is something to be asked for."""
        draft = drafts.load(self._desk, self._form_key)
        if draft is None or not (draft.body.get("records") or draft.body.get("reasons")):
            self.messages.say("")
            return
        self.state.resume(draft.body)
        at = f"{draft.at.astimezone():%d-%m %H.%M}" if draft.at else ""
        self.messages.say(
            self.tr("Isian %1 yang belum disimpan dilanjutkan.").replace("%1", at).replace("  ", " "),
            "info",
            action=self.tr("Buang draf"),
        )

    def discard_draft(self) -> None:
        """Forget what was typed and not saved, and show the family as it is saved."""
        desk, key = self._desk, self._form_key
        self.state.dirty = False
        self._keep_timer.stop()
        job = self._jobs.write(lambda _job: drafts.drop(desk, key))
        job.done.connect(self._discarded)
        job.failed.connect(self.messages.refuse)

    def _discarded(self, _result: object) -> None:
        if self.family is not None:
            self.open(self.family.id)
        else:
            self.open_new()

    def keep(self) -> None:
        """Keep what is typed as a draft, now."""
        self._keep_timer.stop()
        if not self.state.dirty or not self._form_key or self._saving:
            return
        desk, key, body = self._desk, self._form_key, self.state.body()
        job = self._jobs.write(lambda _job: drafts.save(desk, key, body))
        job.done.connect(self._kept)
        job.failed.connect(self.messages.refuse)

    def _kept(self, _result: object) -> None:
        if self.state.dirty and not self._errors():
            at = f"{self._desk.clock().astimezone():%H.%M}"
            self.foot.say("ok", "circle-check", self.tr("Draf tersimpan otomatis %1").replace("%1", at))

    @property
    def typing(self) -> bool:
        """Whether something typed is not saved yet."""
        return self.state.dirty

    # typing

    def _edited(self, place: Place) -> None:
        self.messages.say("")
        if place.type in ("family", "person") and self.state.is_new(place.type, place.record):
            self._alike.typed(place.type, place.record, self.state.values(place.type, place.record))
        self._keep_timer.start()
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
        self._show_completeness()
        self._say_state()

    def take_back(self) -> None:
        """Take the last thing typed back and go to where it was."""
        place = self.state.undo()
        if place is not None:
            self.check()
            self._keep_timer.start()
            self.go_to(place)

    def same_as_last(self) -> None:
        """Answer the empty items of the part shown as in the round before."""
        self.part().same_as_last()
        self.check()

    def show_part(self, key: str, *, take: bool = True, step: int = 1) -> None:
        """Show a part and, with `take`, put the keyboard on its first open item (its end, for a step of -1)."""
        part = self.part(key)
        self.tabs.set_current(key)
        self.stack.setCurrentWidget(part)
        part.show_findings()
        if take:
            part.enter(step)

    def go_to(self, place: Place) -> bool:
        """Show where something is asked, and put the keyboard there."""
        key = outline.part_of(place)
        if key not in self._titles:
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
        spots = self._spots(Level.ERROR) or [*self._spots(Level.WARNING), *self._empty()]
        here = self._here()
        if spots:
            ahead = [each for each in spots if here is not None and spots.index(each) > _after(spots, here)]
            self.go_to((ahead or spots)[0])

    def _here(self) -> Place | None:
        focused, part = QApplication.focusWidget(), self.part()
        return part.current_place() if focused is not None and part.isAncestorOf(focused) else None

    def _records(self) -> list[tuple[str, str]]:
        state = self.state
        keys = [("family", state.sheet.id)]
        keys += [("person", each) for each in state.members if not state.is_blank(each)]
        keys += [("planning_survey", state.planning_key(each)) for each in state.women()]
        return [*keys, ("family_survey", state.survey_key)]

    def _spots(self, level: Level) -> list[Place]:
        found = []
        for type, record in self._records():
            wanted = [
                issue
                for issue in self.state.issues(type, record)
                if issue.level is level and not self.state.reason_of(type, record, issue)
            ]
            found += [Place(type, record, field) for field in outline.order_of(wanted, type)]
        return [place for place in found if outline.part_of(place) in self._titles]

    def _empty(self) -> list[Place]:
        return [
            Place(type, record, field)
            for type, record in self._records()
            for field in self.state.missing(type, record)
        ]

    # saving

    def save(self) -> None:
        """Save, and stay."""
        self._save(going_on=False)

    def save_and_next(self) -> None:
        """Save, and go on to the next family."""
        self._save(going_on=True)

    def _save(self, *, going_on: bool) -> None:
        if self._saving or not self._form_key:
            return
        self._finish_typing()
        if self.state.stops():
            self.state.show_findings()
            self.jump()
            return
        self._keep_timer.stop()
        self._saving, self._going_on = True, going_on
        self._say_state()
        desk, key, state = self._desk, self._form_key, self.state
        sheet, rounds, entries = state.sheet, dict(state.rounds), state.entries()
        round = state.round

        reasons = state.pending_reasons()

        def work(_job: object) -> _Kept:
            saved = family_sheet.save(desk, sheet, rounds, entries)
            drafts.drop(desk, key)
            fresh = family_sheet.read(desk, saved.family)
            read = {each: family_sheet.read_round(desk, fresh, each) for each in rounds}
            for (type, record, field, code), reason in reasons:
                subject = family_sheet.record_of(read, type, record)
                if subject:
                    issue = Issue(field, Level.WARNING, code)
                    findings.explain(desk, saved.family, subject, issue, reason)
            return _Kept(saved, fresh, read[round], findings.family_findings(desk, saved.family, round))

        job = self._jobs.write(work)
        job.done.connect(self._done)
        job.failed.connect(self._refused)

    def _finish_typing(self) -> None:
        """What is half typed where the keyboard is belongs to what is saved."""
        focused = QApplication.focusWidget()
        if isinstance(focused, Segments):
            focused.settle()
        elif "members" in self._parts and self.members.grid.isAncestorOf(focused or self):
            self.members.grid.finish()

    def _done(self, kept: _Kept) -> None:
        saved, sheet = kept.saved, kept.sheet
        self._saving = False
        self.family = sheet.family
        self._form_key = drafts.form_key("family", saved.family, _SHEET)
        self.messages.say("")
        self.state.open(sheet, kept.round)
        self.state.take_findings(kept.findings)
        self.check()
        self._heading()
        self._bus.announce(saved.change, self)
        self._bus.notice(self.tr("Tersimpan di laptop ini."), saved.change.step)
        self.saved.emit(saved.family, self._going_on)

    def _refused(self, error: Exception) -> None:
        self._saving = False
        if isinstance(error, SheetHasErrors):
            self.state.show_findings()
            self.state.add_found(error.found)
            self.jump()
        self.messages.refuse(error)
        self._say_state()

    # deleting

    def _ask_delete(self) -> None:
        question = confirm(
            self.window(),
            self.tr("Hapus keluarga ini?"),
            self.tr("Semua anggotanya ikut terhapus. Bisa dibatalkan lewat tombol Batalkan sesudahnya."),
            self.tr("Hapus keluarga"),
            self.tr("Tidak jadi"),
            danger=True,
        )
        question.accepted.connect(self.delete_family)

    def delete_family(self) -> None:
        """Delete the family with its members; the toast takes it back."""
        if self.family is None:
            return
        desk, family = self._desk, self.family.id
        job = self._jobs.write(lambda _job: records.delete(desk, "family", family))
        job.done.connect(self._gone)
        job.failed.connect(self.messages.refuse)

    def _gone(self, change: ChangeSet) -> None:
        self.family = None
        self._form_key = ""
        self.pages.setCurrentIndex(0)
        self._bus.announce(change, self)
        self._bus.notice(self.tr("Keluarga dihapus."), change.step)
        self.deleted.emit()

    def _delete_member(self, member: str) -> None:
        desk, family = self._desk, self.state.sheet.id
        self.keep()

        def work(_job: object) -> tuple[ChangeSet, FamilySheet]:
            change = records.delete(desk, "person", member)
            return change, family_sheet.read(desk, family)

        job = self._jobs.write(work)
        job.done.connect(self._member_gone)
        job.failed.connect(self.messages.refuse)

    def _member_gone(self, result: tuple[ChangeSet, FamilySheet]) -> None:
        change, sheet = result
        typed = self.state.body() if self.state.dirty else None
        self.family = sheet.family
        self.state.open(sheet, self._read_round(sheet, self.state.round))
        self.state.take_findings(findings.family_findings(self._desk, sheet.id, self.state.round))
        if typed is not None:
            self.state.resume(typed)
        self.check()
        self._heading()
        self._bus.announce(change, self)
        self._bus.notice(self.tr("Anggota dihapus."), change.step)

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
        self._keep_timer.start()
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
        for button in (self.head.delete_button, self.view_button, self.event_button):
            button.setVisible(self.family is not None)
        if self.family is None:
            self.name.set_text(self.tr("Keluarga baru"))
            self.head.line.set_text(
                self.tr("Enter ke isian berikutnya, angka memilih jawaban, Ctrl+Enter menyimpan.")
            )
            self.head.set_pills(())
            return
        values = self.family.values
        self.name.set_text(self.tr("Keluarga %1").replace("%1", str(values.get("head_name") or "")))
        row = families.family_rows(self._desk, [self.family.id]).get(self.family.id)
        self.head.set_pills(family_pills(row.flags if row else ()))
        number_text = masked(str(values["card_number"])) if values.get("card_number") else "\N{EN DASH}"
        parts = [self.tr("No. KK %1").replace("%1", number_text)]
        if values.get("address"):
            parts.append(str(values["address"]))
        at = self.family.changed_at.astimezone()
        parts.append(
            self.tr("diperbarui %1 oleh %2").replace("%1", f"{at:%d-%m-%Y}").replace("%2", self.family.user)
        )
        self.head.line.set_text(" · ".join(parts))

    def _show_completeness(self) -> None:
        states = [tab.state for tab in self.tabs.tabs.values() if tab.state.asked]
        whole = sum(1 for each in states if not each.missing and not each.errors)
        text = self.tr("%1 dari %2 bagian lengkap")
        self.head.complete.set_text(text.replace("%1", number(whole)).replace("%2", number(len(states))))
        self.head.complete.set_look("ok" if whole == len(states) else "warn", "list-checks")

    def _errors(self) -> int:
        return self.state.count(Level.ERROR)

    def _say_state(self) -> None:
        errors, warnings = self._errors(), self.state.count(Level.WARNING)
        shown = self.state.show_all
        if errors and shown:
            text = self.tr("%1 isian perlu diperbaiki").replace("%1", number(errors))
            self.foot.say("err", "circle-alert", text)
        elif self.state.dirty:
            self.foot.say("mut", "pencil", self.tr("Belum disimpan"))
        elif warnings and shown:
            text = self.tr("%1 isian perlu dilihat lagi").replace("%1", number(warnings))
            self.foot.say("warn", "triangle-alert", text)
        elif self.family is not None:
            self.foot.say("ok", "circle-check", self.tr("Tersimpan di laptop ini"))
        else:
            self.foot.say("mut", "pencil", self.tr("Catatan baru"))
        self.foot.offer(
            jump=shown and bool(errors or warnings),
            undo=self.state.dirty and self.state.can_undo,
            save=not self._saving,
        )

    # Alt and a digit: in the form they mean its parts, elsewhere the pages of the window

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._guarded is not None:
            self._guarded.removeEventFilter(self)
            self._guarded = None
        if now is not None and self.isAncestorOf(now):
            now.installEventFilter(self)
            self._guarded = now

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() in (
            QEvent.Type.ShortcutOverride,
            QEvent.Type.KeyPress,
        ):
            part = self._part_of(event)
            if part:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self.show_part(part)
                return True
        return super().eventFilter(watched, event)

    def _part_of(self, event: QKeyEvent) -> str:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain != Qt.KeyboardModifier.AltModifier:
            return ""
        return next(
            (key for key, tab in self.tabs.tabs.items() if event.key() == int(Qt.Key.Key_0) + tab.number), ""
        )


def _after(spots: list[Place], here: Place) -> int:
    return spots.index(here) if here in spots else -1
