"""The members of one family: a table, and a form for the one being edited."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Values
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.validation import missing
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.editors import value_text
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.models.paged import Column, PagedModel
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services import families, records
from kkb_desktop.services.changes import ChangeSet
from kkb_desktop.services.desk import Desk
from kkb_desktop.services.records import RecordView

_PERSON = RECORD_TYPES["person"]


class MembersPanel(QWidget):
    """Belongs to one family at a time; `changed` after a member was saved or deleted."""

    changed = Signal()

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._family: RecordView | None = None
        self.members: list[RecordView] = []
        self.model = PagedModel(
            (
                Column(self.tr("Nama"), lambda view: str(view.values.get("name") or ""), 0, strong=True),
                Column(self.tr("Hubungan"), lambda view: _shown(view, "relation"), 130),
                Column(self.tr("L/P"), lambda view: _shown(view, "sex")[:1], 46),
                Column(self.tr("Lahir"), lambda view: _shown(view, "birth_date"), 100, muted=True),
                Column(self.tr("NIK"), lambda view: _shown(view, "nik"), 150, muted=True),
                Column(self.tr("Keadaan"), lambda _view: "", 132, pills=self._pills),
            ),
            lambda ids: {view.id: view for view in self.members if view.id in set(ids)},
            parent=self,
        )
        self.table = DataTable(self.tr("Anggota keluarga"))
        self.table.set_model(self.model)
        self.table.opened.connect(self.edit)
        self.table.chosen.connect(lambda _id: self._enable())
        self.messages = Messages()
        self.editor = RecordEditor(desk, "person", bus, jobs, onward=self.tr("Simpan && tambah lagi"))
        self.editor.saved.connect(self._saved)
        self.empty = EmptyState(
            "users",
            self.tr("Belum ada anggota"),
            self.tr("Mulai dari kepala keluarga, lalu pasangan dan anak."),
            self.tr("Tambah anggota"),
        )
        self.empty.pressed.connect(self.add_member)
        self.stack = QStackedWidget()
        for page in (self._table_page(), self._form_page(), self.empty):
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.show_table)

    def _table_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(12), px(6), px(12), px(10))
        column.setSpacing(px(8))
        tools = QHBoxLayout()
        tools.setSpacing(px(8))
        self.count = Label("", "mut")
        self.add_button = Button(self.tr("Tambah anggota"), "primary", "user-plus")
        self.edit_button = Button(self.tr("Ubah"), "secondary", "pencil")
        self.delete_button = Button(self.tr("Hapus"), "danger", "trash-2")
        self.add_button.clicked.connect(self.add_member)
        self.edit_button.clicked.connect(lambda: self.edit(self.table.selected_id))
        self.delete_button.clicked.connect(self.delete)
        tools.addWidget(self.count, 1)
        for button in (self.delete_button, self.edit_button, self.add_button):
            tools.addWidget(button)
        column.addWidget(self.messages)
        column.addLayout(tools)
        column.addWidget(self.table, 1)
        return page

    def _form_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(12), px(6), px(16), 0)
        back = Button(self.tr("Daftar anggota"), "link", "arrow-left")
        back.clicked.connect(self.show_table)
        self.who = Label("", "strong")
        head.addWidget(back)
        head.addWidget(self.who)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.editor, 1)
        return page

    # from outside

    def open(self, family: RecordView) -> None:
        """Show the members of `family`."""
        self.editor.keep_draft()
        self._family = family
        self.reload()
        self.show_table()

    def reload(self) -> None:
        """Read the members again."""
        if self._family is None:
            return
        self.members = families.members(self._desk, self._family.id)
        self.model.set_ids([view.id for view in self.members])
        self.count.setText(self.tr("%1 jiwa").replace("%1", number(len(self.members))))
        self._enable()

    def show_table(self) -> None:
        """Leave the form; what was typed stays as a draft."""
        self.editor.keep_draft()
        self.stack.setCurrentIndex(0 if self.members else 2)

    def add_member(self) -> None:
        """A form for one more member."""
        if self._family is None:
            return
        taken = [view.values.get("number") for view in self.members]
        numbers = [each for each in taken if isinstance(each, int)]
        begin: dict[str, object] = {
            "village": self._family.values.get("village"),
            "family": self._family.id,
            "number": max(numbers, default=0) + 1,
        }
        if not self.members:
            begin |= {"name": self._family.values.get("head_name"), "relation": 1}
        self.who.setText(self.tr("Anggota baru"))
        self.editor.open(None, begin, part=self._family.id, related=self._related())  # type: ignore[arg-type]
        self.stack.setCurrentIndex(1)
        self.editor.form.focus_first()

    def edit(self, person: str) -> None:
        """A form for a member."""
        view = next((each for each in self.members if each.id == person), None)
        if view is None:
            return
        self.who.setText(str(view.values.get("name") or ""))
        self.editor.open(view, related=self._related())
        self.stack.setCurrentIndex(1)
        self.editor.form.focus_first()

    def delete(self) -> None:
        """Delete the member chosen; the toast takes it back."""
        person, desk = self.table.selected_id, self._desk
        if not person:
            return
        job = self._jobs.write(lambda _job: records.delete(desk, "person", person))
        job.done.connect(self._deleted)
        job.failed.connect(self.messages.refuse)

    # inside

    def _deleted(self, change: ChangeSet) -> None:
        self.reload()
        self.show_table()
        self._bus.announce(change, self)
        self._bus.notice(self.tr("Anggota dihapus."), change.step)
        self.changed.emit()

    def _saved(self, record: str, going_on: bool) -> None:
        self.reload()
        self.changed.emit()
        if going_on:
            self.add_member()
        else:
            self.show_table()
            self.table.select(record)
            self.table.setFocus()

    def _related(self) -> dict[str, tuple[Values, ...]]:
        return {"members": tuple(view.values for view in self.members)}

    def _enable(self) -> None:
        some = bool(self.table.selected_id)
        self.edit_button.setEnabled(some)
        self.delete_button.setEnabled(some)

    def _pills(self, view: RecordView) -> tuple[PillData, ...]:
        if view.conflicts:
            return (PillData(self.tr("Konflik"), "warn", "git-compare"),)
        if empty := len(missing(_PERSON, view.values)):
            return (PillData(self.tr("%1 kosong").replace("%1", number(empty)), "warn", "circle-dot"),)
        if view.sync == "unsent":
            return (PillData(self.tr("Belum dikirim"), "warn", "send"),)
        return (PillData(self.tr("Lengkap"), "ok", "check"),)


def _shown(view: RecordView, key: str) -> str:
    return value_text(_PERSON.by_key[key], view.values.get(key))
