"""A record being edited: its form, the draft kept while typing, and the foot with what is left to fix."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.forms.drafting import Drafting, Typed
from kkb_desktop.gui.forms.draftnotice import DraftNotice
from kkb_desktop.gui.forms.form import RecordForm
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px, set_kind
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import scrolled
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel
from kkb_desktop.services.desk import drafts
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.drafts import Draft
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.records import RecordHasErrors, RecordView

Keep = Callable[[Values, RecordView | None], records.Saved]
"""A use case that saves what was typed, where saving the record alone would not do."""


@dataclass(frozen=True, slots=True)
class _Written:
    """What a save brought back; `typed` is what the form showed when it began."""

    typed: Values
    saved: records.Saved
    view: RecordView


class RecordEditor(QWidget):
    """Form and foot. `saved` carries the record's id, and whether the user wants the next one."""

    saved = Signal(str, bool)

    def __init__(
        self, desk: Desk, type: str, bus: Bus, jobs: JobRunner, *, onward: str = "", keep: Keep | None = None
    ) -> None:
        super().__init__()
        self._desk, self._type, self._bus, self._jobs = desk, type, bus, jobs
        self._keep = keep
        self._opened: RecordView | None = None
        self._related: Mapping[str, tuple[Values, ...]] = {}
        self._blank: tuple[Values, str] = (
            {},
            "",
        )  # what a new record begins with, and the part of its drafts
        self._draft: Draft | None = None  # somebody else's, which waits to be decided on
        self._showing = 0  # counts what was opened
        self._on_the_way: list[int] = []  # what each save was of, in the order in which they end
        self._past: list[dict[str, Value]] = []
        self._unsaved = self._saving = self._going_on = False
        self.form = RecordForm(RECORD_TYPES[type], today(desk), find=self._find)
        self.form.edited.connect(self._edited)
        self.form.findings_changed.connect(self._count)
        self._drafting = Drafting(desk, jobs, self._typed, self)
        self._drafting.kept.connect(self._draft_kept)
        self.messages = Messages()
        self._drafting.failed.connect(self.messages.refuse)
        self.notice = DraftNotice()
        self.notice.resume_wanted.connect(self._take_over)
        self.notice.discarded.connect(self.discard_draft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(px(17), 0, px(17), 0)
        top.addWidget(self.notice)
        top.addWidget(self.messages)
        column.addLayout(top)
        column.addWidget(scrolled(self.form), 1)
        column.addWidget(self._foot(onward))
        for keys, slot in (("Ctrl+S", self.save), ("Ctrl+Return", self.save_and_next), ("F8", self.jump)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _foot(self, onward: str) -> QFrame:
        foot = QFrame()
        foot.setProperty("kind", "footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(17), px(9), px(14), px(9))
        row.setSpacing(px(8))
        self.state_icon = IconLabel("save", "mut", 17)
        self.state = ElidedLabel("", "mut")
        self.jump_button = Button(self.tr("Ke isian pertama (F8)"), "link")
        self.jump_button.clicked.connect(self.jump)
        self.undo_button = Button(self.tr("Urungkan"), "link", "undo-2")
        self.undo_button.clicked.connect(self.take_back)
        self.save_button = Button(self.tr("Simpan"), "secondary" if onward else "primary", "save")
        self.save_button.clicked.connect(self.save)
        row.addWidget(self.state_icon)
        row.addWidget(self.state, 1)
        row.addWidget(self.jump_button)
        row.addWidget(self.undo_button)
        row.addWidget(self.save_button)
        self.next_button: Button | None = None
        if onward:
            self.next_button = Button(onward, "primary", "arrow-right")
            self.next_button.clicked.connect(self.save_and_next)
            row.addWidget(self.next_button)
        return foot

    # opening

    def open(
        self,
        view: RecordView | None,
        defaults: Values | None = None,
        *,
        part: str = "",
        related: Mapping[str, tuple[Values, ...]] | None = None,
    ) -> None:
        """Edit `view`, or a new record that begins with `defaults`; `part` parts the drafts of new records."""
        self.keep_draft()
        self._showing += 1
        self._opened, self._related = view, related or {}
        self._blank = (dict(defaults or {}), part)
        self._past, self._unsaved, self._saving = [], False, False
        self.messages.say("")
        values = self._begun()
        self.form.set_values(values)
        draft = self._drafting.open(drafts.form_key(self._type, view.id if view else None, part))
        if draft is not None and {**values, **draft.body} == values:
            draft = None
        self._draft = draft if draft is not None and draft.user != self._desk.user.name else None
        self._lock(self._draft is not None)
        if draft is None:
            self.notice.clear()
        elif self._draft is not None:
            self.notice.show_others(draft)
        else:
            self._resume(draft)
        self._count()

    def _begun(self) -> dict[str, Value]:
        """What the form shows before anything is typed."""
        values = dict(self._opened.values) if self._opened else dict(self._blank[0])
        if self._desk.kind == "village":
            values.setdefault("village", self._desk.region)
        return values

    @property
    def unsaved(self) -> bool:
        """Whether something was typed since it was opened or saved."""
        return self._unsaved

    def _resume(self, draft: Draft) -> None:
        values = self.form.values()
        self.form.set_values({**values, **draft.body})
        self._past, self._unsaved = [values], True
        self.notice.show_own(draft)

    def _take_over(self) -> None:
        draft, self._draft = self._draft, None
        if draft is not None:
            self._lock(False)
            self._resume(draft)
            self._count()
            self.form.focus_first()

    def discard_draft(self) -> None:
        """Forget what was typed and not saved, and show the record as it is saved."""
        self._unsaved = False
        self._drafting.drop()
        defaults, part = self._blank
        self.open(self._opened, defaults, part=part, related=self._related)
        self.form.focus_first()

    def _lock(self, on: bool) -> None:
        self.form.setEnabled(not on)

    # typing

    def _edited(self) -> None:
        if not self._past:
            self._past.append(dict(self._opened.values) if self._opened else {})
        self._unsaved = True
        self._drafting.touched()
        self._count()

    def keep_draft(self) -> None:
        """Keep what is typed, now."""
        self._drafting.keep()

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep_draft()  # a card over the window is gone at once when it is put away
        super().hideEvent(event)

    def _typed(self) -> Typed | None:
        if not self._unsaved or self._saving:
            return None
        values = self.form.values()
        if self._past[-1:] != [values]:
            self._past.append(values)
        if self._opened is None:
            return Typed(values)
        was = self._opened.values
        # Only what was typed: the rest may be newer when the draft is gone on with.
        typed = {name: value for name, value in values.items() if value != was.get(name)}
        return Typed(typed, {name: list(heads) for name, heads in self._opened.heads.items()})

    def _draft_kept(self, form: str) -> None:
        if form == self._drafting.key and self._unsaved and not self.form.errors():
            at = f"{self._desk.clock().astimezone():%H.%M}"
            self._say("mut", "save", self.tr("Draf tersimpan otomatis %1").replace("%1", at))

    def take_back(self) -> None:
        """Back to how the form was before the last pause in typing."""
        now = self.form.values()
        while self._past and self._past[-1] == now:
            self._past.pop()
        if self._past:
            self.form.set_values(self._past[-1])
            if len(self._past) > 1:
                self._past.pop()
            self._drafting.touched()
        self._count()

    # saving

    def save(self) -> None:
        """Save, and stay."""
        self._save(going_on=False)

    def save_and_next(self) -> None:
        """Save, and go on to the next record."""
        self._save(going_on=True)

    def _save(self, *, going_on: bool) -> None:
        if self._saving or self._draft is not None:
            return
        self.form.show_findings()
        if self.form.errors():
            self.form.jump()
            return
        if self._unsaved:
            self.keep_draft()  # should the save be refused after something else was opened
        self._saving, self._going_on = True, going_on
        self._enable()
        desk, type, opened, related = self._desk, self._type, self._opened, self._related
        key, typed = self._drafting.key, self.form.values()
        values = {name: value for name, value in typed.items() if opened or value is not None}
        keep = self._keep

        def work(_job: object) -> _Written:
            if keep is not None:
                saved = keep(values, opened)
            else:
                saved = records.save(desk, type, values, opened=opened, related=related)
            drafts.drop(desk, key)
            return _Written(typed, saved, records.read(desk, type, saved.record))

        self._on_the_way.append(self._showing)
        job = self._jobs.write(work)
        job.done.connect(self._done)
        job.failed.connect(self._refused)

    def _done(self, written: _Written) -> None:
        saved, view = written.saved, written.view
        words = self.tr("Tersimpan di laptop ini.")
        if self._on_the_way.pop(0) != self._showing:
            # Something else is open by now, and perhaps being typed.
            self._bus.announce(saved.change)
            self._bus.notice(words, saved.change.step)
            return
        now = self.form.values()
        later = {name: value for name, value in now.items() if value != written.typed.get(name)}
        self._saving, self._unsaved = False, bool(later)
        self._opened, self._past = view, []
        self._drafting.open(drafts.form_key(self._type, view.id))
        self.messages.say("")
        self.notice.clear()
        self.form.set_values({**view.values, **later})
        self.form.show_findings(saved.issues)
        if later:
            self._past.append(dict(view.values))
            self._drafting.touched()
        self._count()
        self._bus.announce(saved.change, self)
        self._bus.notice(words, saved.change.step)
        self.saved.emit(saved.record, self._going_on)

    def _refused(self, error: Exception) -> None:
        if self._on_the_way.pop(0) != self._showing:
            self._bus.notice(explain_error(error).text)  # what was typed is there as a draft
            return
        self._saving = False
        if isinstance(error, RecordHasErrors):
            self.form.show_findings(error.issues)
            self.form.jump()
        self.messages.refuse(error)
        self._enable()

    def jump(self) -> None:
        """To the next item that must be fixed or looked at."""
        self.form.jump()

    # the foot

    def _find(self, values: Values):
        return records.check(self._desk, self._type, values, self._related)

    def _count(self) -> None:
        errors, warnings = self.form.errors(), self.form.warnings()
        shown = any(box.issue is not None for box in self.form.boxes.values())
        if errors and shown:
            text = self.tr("%1 isian perlu diperbaiki").replace("%1", number(errors))
            self._say("err", "circle-alert", text)
        elif warnings and shown:
            text = self.tr("%1 isian perlu dilihat lagi").replace("%1", number(warnings))
            self._say("warn", "triangle-alert", text)
        elif self._unsaved:
            self._say("mut", "pencil", self.tr("Belum disimpan"))
        elif self._opened is not None:
            self._say("mut", "save", self.tr("Tersimpan di laptop ini"))
        else:
            self._say("mut", "pencil", self.tr("Catatan baru"))
        self.jump_button.setVisible(shown and bool(errors or warnings))
        self._enable()

    def _say(self, kind: str, icon_name: str, text: str) -> None:
        self.state_icon.set_icon(icon_name, kind)
        set_kind(self.state, kind)
        self.state.set_text(text)

    def _enable(self) -> None:
        self.undo_button.setVisible(self._unsaved and bool(self._past))
        free = not self._saving and self._draft is None
        self.save_button.setEnabled(free)
        if self.next_button is not None:
            self.next_button.setEnabled(free)
