"""One family: who, its form, its members."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain.errors import KkbError
from kkb_desktop.domain.identity import masked
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.validation import missing
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.families.listing import family_pills
from kkb_desktop.gui.families.members import MembersPanel
from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.card import Line, clear
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.filters import Tabs
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.gui.widgets.modal import confirm
from kkb_desktop.gui.widgets.pill import Pill
from kkb_desktop.services import families, records
from kkb_desktop.services.changes import ChangeSet
from kkb_desktop.services.desk import Desk
from kkb_desktop.services.records import RecordView

_FAMILY, _PERSON = RECORD_TYPES["family"], RECORD_TYPES["person"]


class FamilyPanel(QFrame):
    """A card for the family chosen in a list. `saved` carries its id and whether the next one is wanted."""

    saved = Signal(str, bool)
    deleted = Signal()
    back_wanted = Signal()  # from the single-pane view

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner, *, first_tab: str = "family") -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._desk, self._bus, self._jobs, self._first_tab = desk, bus, jobs, first_tab
        self.family: RecordView | None = None
        self.editor = RecordEditor(desk, "family", bus, jobs, onward=self.tr("Simpan && berikutnya"))
        self.editor.saved.connect(self._saved)
        self.members = MembersPanel(desk, bus, jobs)
        self.members.changed.connect(self._heading)
        self.tabs = Tabs([("family", self.tr("1 Keluarga")), ("members", self.tr("2 Anggota"))])
        self.tabs.chosen.connect(self._choose_tab)
        self.parts = QStackedWidget()
        self.parts.addWidget(self.editor)
        self.parts.addWidget(self.members)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(Line())
        column.addWidget(self.parts, 1)
        self.nothing = EmptyState(
            "house",
            self.tr("Pilih keluarga di daftar"),
            self.tr("Isian dan anggotanya tampil di sini."),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.nothing)
        self.stack.addWidget(shown)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self.stack)

    def _head(self) -> QVBoxLayout:
        self.back = IconButton("arrow-left", self.tr("Kembali ke daftar"))
        self.back.clicked.connect(self.back_wanted)
        self.back.hide()
        self.name = ElidedLabel("", "h2")
        self.pills = QHBoxLayout()
        self.pills.setSpacing(px(6))
        self.delete_button = Button(self.tr("Hapus"), "link", "trash-2")
        self.delete_button.clicked.connect(self._ask_delete)
        self.line = ElidedLabel("", "small")
        self.complete = Pill("", "ok", "list-checks")
        head = QVBoxLayout()
        head.setContentsMargins(px(19), px(12), px(14), px(9))
        head.setSpacing(px(5))
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self.back)
        top.addWidget(self.name)
        top.addLayout(self.pills)
        top.addStretch(1)
        top.addWidget(self.delete_button)
        head.addLayout(top)
        head.addWidget(self.line)
        below = QHBoxLayout()
        below.setContentsMargins(0, px(3), 0, 0)
        below.addWidget(self.tabs, 1)
        below.addWidget(self.complete)
        head.addLayout(below)
        return head

    # from outside

    def open(self, family: str) -> None:
        """Show a family; one that is gone leaves the panel empty."""
        try:
            self.family = records.read(self._desk, "family", family)
        except KkbError:
            self.close_family()
            return
        self.stack.setCurrentIndex(1)
        self.editor.open(self.family)
        self.members.open(self.family)
        self.tabs.button("members").setEnabled(True)
        self.tabs.set_current(self._first_tab)
        self._choose_tab(self._first_tab)
        self._heading()

    def open_new(self) -> None:
        """A form for a family that does not exist yet."""
        self.family = None
        self.stack.setCurrentIndex(1)
        self.editor.open(None, {"surveyed_on": f"{self._desk.clock().astimezone():%Y-%m-%d}"})
        self.tabs.button("members").setEnabled(False)
        self.tabs.set_current("family")
        self._choose_tab("family")
        self._heading()
        self.editor.form.focus_first()

    def close_family(self) -> None:
        """Show nothing."""
        self.keep()
        self.family = None
        self.stack.setCurrentIndex(0)

    def keep(self) -> None:
        """Keep what is typed as drafts."""
        self.editor.keep_draft()
        self.members.editor.keep_draft()

    @property
    def typing(self) -> bool:
        """Whether something typed is not saved yet."""
        return self.editor.unsaved or self.members.editor.unsaved

    # inside

    def _choose_tab(self, key: str) -> None:
        self.parts.setCurrentIndex(0 if key == "family" else 1)

    def _heading(self) -> None:
        clear(self.pills)
        self.delete_button.setVisible(self.family is not None)
        if self.family is None:
            self.name.set_text(self.tr("Keluarga baru"))
            self.line.set_text(self.tr("Simpan dulu, lalu tambah anggotanya."))
            self.tabs.set_text("members", self.tr("2 Anggota"))
            self.complete.hide()
            return
        values, people = self.family.values, self.members.members
        self.name.set_text(self.tr("Keluarga %1").replace("%1", str(values.get("head_name") or "")))
        row = families.family_rows(self._desk, [self.family.id]).get(self.family.id)
        for data in family_pills(row.flags if row else ()):
            self.pills.addWidget(Pill(data.text, data.kind, data.icon))
        number_text = masked(str(values["card_number"])) if values.get("card_number") else "\N{EN DASH}"
        parts = [self.tr("No. KK %1").replace("%1", number_text)]
        if values.get("address"):
            parts.append(str(values["address"]))
        at = self.family.changed_at.astimezone()
        parts.append(
            self.tr("diperbarui %1 oleh %2").replace("%1", f"{at:%d-%m-%Y}").replace("%2", self.family.user)
        )
        self.line.set_text(" · ".join(parts))
        self.tabs.set_text("members", self.tr("2 Anggota · %1").replace("%1", number(len(people))))
        empty = len(missing(_FAMILY, values)) + sum(len(missing(_PERSON, each.values)) for each in people)
        self.complete.show()
        if not people:
            self.complete.set_text(self.tr("Belum ada anggota"))
            self.complete.set_look("warn", "users")
        elif empty:
            self.complete.set_text(self.tr("%1 isian belum lengkap").replace("%1", number(empty)))
            self.complete.set_look("warn", "list-checks")
        else:
            self.complete.set_text(self.tr("Semua isian lengkap"))
            self.complete.set_look("ok", "list-checks")

    def _saved(self, record: str, going_on: bool) -> None:
        fresh = self.family is None
        self.family = records.read(self._desk, "family", record)
        self.tabs.button("members").setEnabled(True)
        if fresh:
            self.members.open(self.family)
            if not going_on:
                self.tabs.set_current("members")
                self._choose_tab("members")
        self._heading()
        self.saved.emit(record, going_on)

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
        job.failed.connect(self.editor.messages.refuse)

    def _gone(self, change: ChangeSet) -> None:
        self.family = None
        self.stack.setCurrentIndex(0)
        self._bus.announce(change, self)
        self._bus.notice(self.tr("Keluarga dihapus."), change.step)
        self.deleted.emit()
