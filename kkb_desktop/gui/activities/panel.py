"""One activity: its form with the plan line it carries out, the families it reached, its photos, its report."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.gui.activities.families import FamiliesPart
from kkb_desktop.gui.activities.photos import PhotosPart
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.forms.filesaving import save_file
from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.card import Line
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.filters import Tabs
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label
from kkb_desktop.gui.widgets.stack import Stack
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.programme.activities import activities
from kkb_desktop.services.programme.activities import papers as activity_papers
from kkb_desktop.services.programme.plans import plans
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import RecordView, Saved


class ActivityPanel(QFrame):
    """`saved` carries the record kept, `back` asks for the list, `deleted` tells that the activity is gone."""

    saved = Signal(str)
    back = Signal()
    deleted = Signal(object)
    new_wanted = Signal()

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.activity = ""
        self.back_button = IconButton("arrow-left", self.tr("Kembali ke daftar"))
        self.back_button.clicked.connect(self.back)
        self.name = ElidedLabel("", "h2")
        self.line = ElidedLabel("", "small")
        self.print_button = Button(self.tr("Laporan …"), "link", "printer")
        self.print_button.clicked.connect(self._ask_print)
        self.delete_button = Button(self.tr("Hapus"), "link", "trash-2")
        self.delete_button.clicked.connect(self.delete)
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self.back_button)
        top.addWidget(self.name, 1)
        top.addWidget(self.print_button)
        top.addWidget(self.delete_button)
        self.tabs = Tabs(
            [
                ("form", self.tr("1 Kegiatan")),
                ("families", self.tr("2 Keluarga")),
                ("photos", self.tr("3 Foto")),
            ]
        )
        self.tabs.chosen.connect(self.choose_tab)
        self.plan = Combo()
        self.plan.setAccessibleName(self.tr("Baris rencana"))
        self.plan.setMinimumContentsLength(12)
        self.plan.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.plan.activated.connect(lambda _at: self._link())
        second = QHBoxLayout()
        second.setSpacing(px(8))
        second.addWidget(self.tabs)
        second.addStretch(1)
        second.addWidget(Label(self.tr("Rencana"), "label"))
        second.addWidget(self.plan, 2)
        head = QVBoxLayout()
        head.setContentsMargins(px(19), px(12), px(14), px(9))
        head.setSpacing(px(5))
        head.addLayout(top)
        head.addWidget(self.line)
        head.addLayout(second)
        self.editor = RecordEditor(desk, "activity", bus, jobs, keep=self._keep)
        self.editor.saved.connect(self._saved)
        self.families = FamiliesPart(desk, bus, jobs)
        self.families.counted.connect(self._take_people)
        self.families.changed.connect(self._families_counted)
        self.photos = PhotosPart(desk, bus, jobs)
        self.photos.changed.connect(self._photos_counted)
        self._parts: dict[str, QWidget] = {
            "form": self.editor,
            "families": self.families,
            "photos": self.photos,
        }
        self.parts = Stack()
        for part in self._parts.values():
            self.parts.addWidget(part)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self.parts, 1)
        self.stack = Stack()
        nothing = EmptyState(
            "calendar-days",
            self.tr("Pilih kegiatan di daftar"),
            self.tr("Atau catat kegiatan baru, lalu tambahkan fotonya."),
            self.tr("Kegiatan baru"),
        )
        nothing.pressed.connect(self.new_wanted)
        self.stack.addWidget(nothing)
        self.stack.addWidget(shown)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self.stack)

    # opening

    def open_new(self, values: Values) -> None:
        """A form for one more activity that begins with `values`."""
        self.families.save()
        self.activity = ""
        self.stack.setCurrentIndex(1)
        village = str(values.get("village") or self._desk.region)
        self.editor.open(None, values, related=activities.related(self._desk, village))
        self._offer_plans()
        self.heading()
        self.families.open("", "", village)
        self.photos.open("")
        self.editor.form.focus_first()

    def open(self, activity: str) -> bool:
        """Show an activity; False for one that is not there."""
        view = records.read_many(self._desk, [activity]).get(activity)
        if view is None:
            return False
        if activity != self.activity:
            self.families.save()
        self.activity = activity
        self.stack.setCurrentIndex(1)
        village = str(view.values.get("village") or "")
        self.editor.open(view, related=activities.related(self._desk, village))
        self._offer_plans()
        self.heading()
        self.families.open(activity, str(view.values.get("held_on") or ""), village)
        self.photos.open(activity)
        return True

    def close_activity(self) -> None:
        """Show none."""
        self.activity = ""
        self.stack.setCurrentIndex(0)

    def keep(self) -> None:
        """Before leaving: what is typed becomes a draft, ticks are saved."""
        self.editor.keep_draft()
        self.families.save()

    def heading(self) -> None:
        """Title, day and place above the parts; a new activity has only its form."""
        values = self.editor.form.values()
        fresh = not self.activity
        self.name.set_text(self.tr("Kegiatan baru") if fresh else str(values.get("title") or ""))
        day, place = day_text(str(values.get("held_on") or "")), str(values.get("place") or "")
        words = self.tr("Simpan dulu, lalu centang keluarga dan tambah foto.")
        self.line.set_text(words if fresh else " · ".join(filter(None, (day, place))))
        for each in (self.delete_button, self.print_button):
            each.setVisible(not fresh)
        for key in ("families", "photos"):
            self.tabs.button(key).setEnabled(not fresh)
        if fresh:
            self.tabs.set_current("form")
            self.choose_tab("form")

    def choose_tab(self, key: str) -> None:
        """Show one of the parts."""
        self.parts.setCurrentWidget(self._parts[key])

    # saving

    def _keep(self, values: Values, opened: RecordView | None) -> Saved:
        return activities.save(self._desk, values, opened=opened)

    def _saved(self, record: str, _going_on: bool) -> None:
        fresh = record != self.activity
        self.activity = record
        values = self.editor.form.values()
        self.heading()
        self.families.open(record, str(values.get("held_on") or ""), str(values.get("village") or ""))
        if fresh:
            self.photos.open(record)
        self.saved.emit(record)

    def _take_people(self, people: object) -> None:
        assert isinstance(people, dict)
        for key, count in people.items():
            self.editor.form.take(key, count)
        self.editor.form.edited.emit()
        self.tabs.set_current("form")
        self.choose_tab("form")
        self.editor.form.focus_item("male_participants")

    def delete(self) -> None:
        """Delete the activity with its photos; the toast takes it back."""
        desk, activity = self._desk, self.activity
        if activity:
            job = self._jobs.write(lambda _job: records.delete(desk, "activity", activity))
            job.done.connect(self._gone)
            job.failed.connect(self.editor.messages.refuse)

    def _gone(self, change: ChangeSet) -> None:
        self.close_activity()
        self.deleted.emit(change)

    def _families_counted(self, count: int) -> None:
        self.tabs.set_text("families", self.tr("2 Keluarga · %1").replace("%1", number(count)))

    def _photos_counted(self, count: int) -> None:
        self.tabs.set_text("photos", self.tr("3 Foto · %1").replace("%1", number(count)))

    # plan line

    def _offer_plans(self) -> None:
        values = self.editor.form.values()
        year = str(values.get("held_on") or today(self._desk).isoformat())[:4]
        chosen = values.get("plan_item")
        self.plan.clear()
        self.plan.addItem(self.tr("Tidak dikaitkan"), "")
        if year.isdecimal():
            for row in plans.rows(self._desk, int(year), village=str(values.get("village") or "") or None):
                self.plan.addItem(row.title, row.id)
        if chosen and self.plan.findData(chosen) < 0:
            view = records.read_many(self._desk, [str(chosen)]).get(str(chosen))
            if view is not None:
                self.plan.addItem(str(view.values.get("title") or ""), chosen)
        self.plan.setCurrentIndex(max(0, self.plan.findData(chosen or "")))

    def _link(self) -> None:
        item: Value = self.plan.currentData() or None
        if not self.activity:
            self.editor.form.take("plan_item", item)
            self.editor.form.edited.emit()
            return
        desk, activity = self._desk, self.activity
        job = self._jobs.write(lambda _job: plans.link(desk, activity, None if item is None else str(item)))
        job.done.connect(self._linked)
        job.failed.connect(self.editor.messages.refuse)

    def _linked(self, saved: Saved) -> None:
        if saved.record == self.activity and not self.editor.unsaved:
            self.open(saved.record)
        self._bus.announce(saved.change, self)
        self._bus.notice(self.tr("Kaitan rencana disimpan."), saved.change.step)

    # paper

    def _ask_print(self) -> None:
        day = str(self.editor.form.values().get("held_on") or "")
        ask_target(
            self, self.tr("Simpan laporan kegiatan"), f"kegiatan-{day}.pdf", "PDF (*.pdf)", self.print_to
        )

    def print_to(self, path: Path) -> None:
        """The one-page report of the activity."""
        desk, activity = self._desk, self.activity
        self.tabs.set_current("form")  # where the answer is said
        self.choose_tab("form")
        write = partial(activity_papers.print_activity, desk, activity, path)
        save_file(self._jobs.write, self.editor.messages, path, write)
