"""A record being edited: its form, the draft kept while typing, and the foot with what is left to fix."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.bus import Bus
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
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.records import RecordHasErrors, RecordView

DRAFT_AFTER = 500  # milliseconds after the last key


Keep = Callable[[Values, RecordView | None], records.Saved]
"""A use case that saves what was typed, where saving the record alone would not do."""


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
        self._form_key = ""
        self._draft: Mapping[str, Any] | None = None
        self._past: list[dict[str, Value]] = []
        self._unsaved = self._saving = self._going_on = False
        self.form = RecordForm(RECORD_TYPES[type], today(desk), find=self._find)
        self.form.edited.connect(self._edited)
        self.form.findings_changed.connect(self._count)
        self.messages = Messages()
        self.messages.pressed.connect(self._resume)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(px(17), 0, px(17), 0)
        top.addWidget(self.messages)
        column.addLayout(top)
        column.addWidget(scrolled(self.form), 1)
        column.addWidget(self._foot(onward))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_AFTER)
        self._timer.timeout.connect(self.keep_draft)
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
        self._opened, self._related = view, related or {}
        self._form_key = drafts.form_key(self._type, view.id if view else None, part)
        self._past, self._unsaved, self._saving = [], False, False
        values = dict(view.values) if view else dict(defaults or {})
        if self._desk.kind == "village":
            values.setdefault("village", self._desk.region)
        self.form.set_values(values)
        draft = drafts.load(self._desk, self._form_key)
        self._draft = draft.body if draft and draft.body != values else None
        if self._draft is None:
            self.messages.say("")
        else:
            at = f"{draft.at.astimezone():%d-%m %H.%M}" if draft and draft.at else ""
            self.messages.say(
                self.tr("Ada isian %1 yang belum disimpan.").replace("%1", at).replace("  ", " "),
                "info",
                action=self.tr("Lanjutkan draf"),
            )
        self._count()

    @property
    def unsaved(self) -> bool:
        """Whether something was typed since it was opened or saved."""
        return self._unsaved

    def _resume(self) -> None:
        if self._draft is not None:
            self.form.set_values({**self.form.values(), **self._draft})
            self._draft, self._unsaved = None, True
            self.messages.say("")
            self._count()

    # typing

    def _edited(self) -> None:
        if not self._past:
            self._past.append(dict(self._opened.values) if self._opened else {})
        self._unsaved = True
        self._timer.start()
        self._count()

    def keep_draft(self) -> None:
        """Keep what is typed, now."""
        self._timer.stop()
        if not self._unsaved or not self._form_key or self._saving:
            return
        desk, key, values = self._desk, self._form_key, self.form.values()
        base = {name: list(heads) for name, heads in self._opened.heads.items()} if self._opened else {}
        if self._past[-1:] != [values]:
            self._past.append(values)
        job = self._jobs.write(lambda _job: drafts.save(desk, key, values, base))
        job.done.connect(self._draft_kept)
        job.failed.connect(self.messages.refuse)

    def _draft_kept(self, _result: object) -> None:
        if self._unsaved and not self.form.errors():
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
        self._count()

    # saving

    def save(self) -> None:
        """Save, and stay."""
        self._save(going_on=False)

    def save_and_next(self) -> None:
        """Save, and go on to the next record."""
        self._save(going_on=True)

    def _save(self, *, going_on: bool) -> None:
        if self._saving:
            return
        self.form.show_findings()
        if self.form.errors():
            self.form.jump()
            return
        self._timer.stop()
        self._saving, self._going_on = True, going_on
        self._enable()
        desk, type, opened, key, related = (
            self._desk,
            self._type,
            self._opened,
            self._form_key,
            self._related,
        )
        values = {name: value for name, value in self.form.values().items() if opened or value is not None}
        keep = self._keep

        def work(_job: object) -> tuple[records.Saved, RecordView]:
            if keep is not None:
                saved = keep(values, opened)
            else:
                saved = records.save(desk, type, values, opened=opened, related=related)
            drafts.drop(desk, key)
            return saved, records.read(desk, type, saved.record)

        job = self._jobs.write(work)
        job.done.connect(self._done)
        job.failed.connect(self._refused)

    def _done(self, result: tuple[records.Saved, RecordView]) -> None:
        saved, view = result
        self._saving = self._unsaved = False
        self._opened, self._past, self._draft = view, [], None
        self._form_key = drafts.form_key(self._type, view.id)
        self.messages.say("")
        self.form.set_values(view.values)
        self.form.show_findings(saved.issues)
        self._count()
        self._bus.announce(saved.change, self)
        self._bus.notice(self.tr("Tersimpan di laptop ini."), saved.change.step)
        self.saved.emit(saved.record, self._going_on)

    def _refused(self, error: Exception) -> None:
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
        self.save_button.setEnabled(not self._saving)
        if self.next_button is not None:
            self.next_button.setEnabled(not self._saving)
