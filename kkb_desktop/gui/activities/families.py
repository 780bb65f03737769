"""The families that an activity reached, ticked on a list by RT and search."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Value
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.search import SearchField
from kkb_desktop.gui.widgets.ticklist import TickList, TickRow
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.activities import reached
from kkb_desktop.services.programme.activities.reached import ReachedFamily
from kkb_desktop.services.writing.changes import ChangeSet


class FamiliesPart(QWidget):
    """Ticks are kept while the list is narrowed, and saved together. `counted` carries people for the form,
    `changed` the number of families ticked."""

    counted = Signal(object)
    changed = Signal(int)

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._activity, self._day = "", ""
        self._kept: set[str] = set()
        self.ticked: set[str] = set()
        self.messages = Messages()
        self.search = SearchField(self.tr("Cari nama kepala keluarga atau alamat"))
        self.search.searched.connect(lambda _text: self.reload())
        self.rt = Combo()
        self.rt.setAccessibleName(self.tr("RT"))
        self.rt.setMinimumWidth(px(110))
        self.rt.activated.connect(lambda _at: self.reload())
        self.list = TickList(self.tr("Keluarga yang dijangkau"))
        self.list.turned.connect(self._turned)
        tools = QHBoxLayout()
        tools.setSpacing(px(8))
        tools.addWidget(self.search, 1)
        tools.addWidget(self.rt)
        top = QVBoxLayout()
        top.setContentsMargins(px(18), px(12), px(18), px(8))
        top.setSpacing(px(8))
        top.addWidget(self.messages)
        top.addLayout(tools)
        self.nothing = EmptyState("house", "", "", " ")
        self.nothing.pressed.connect(self._begin)
        self.contents = Contents(self.list, self.nothing)
        self.contents.again.connect(self.reload)
        top.addWidget(self.contents, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top, 1)
        column.addWidget(self._foot())

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("kind", "footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(17), px(9), px(14), px(9))
        row.setSpacing(px(8))
        self.state = ElidedLabel("", "mut")
        self.count_button = Button(self.tr("Isi jumlah peserta"), "link", "users")
        self.count_button.setToolTip(
            self.tr("Menghitung anggota keluarga yang dicentang menurut jenis kelamin dan umur")
        )
        self.count_button.clicked.connect(self.count)
        self.save_button = Button(self.tr("Simpan"), "primary", "save")
        self.save_button.clicked.connect(self.save)
        row.addWidget(self.state, 1)
        row.addWidget(self.count_button)
        row.addWidget(self.save_button)
        return foot

    @property
    def unsaved(self) -> bool:
        """Whether ticks differ from what is kept."""
        return self.ticked != self._kept

    def open(self, activity: str, day: str, village: str) -> None:
        """Show the families of an activity held on `day`."""
        if activity == self._activity and self.unsaved:
            return
        if activity != self._activity:
            self.contents.begin_counting()
        self._activity, self._day = activity, day
        self._kept = set(reached.reached(self._desk, activity)) if activity else set()
        self.ticked = set(self._kept)
        self.messages.say("")
        chosen = self.rt.currentData()
        self.rt.clear()
        self.rt.addItem(self.tr("Semua RT"), "")
        for rt in reached.quarters(self._desk, village) if activity else ():
            self.rt.addItem(f"RT {rt}", rt)
        self.rt.setCurrentIndex(max(0, self.rt.findData(chosen)))
        self._count()
        self.reload()

    def reload(self) -> None:
        """Read the families that the search and the RT leave."""
        if not self._activity:
            self.list.show_rows(())
            return
        desk, activity = self._desk, self._activity
        text, rt = self.search.text().strip(), str(self.rt.currentData() or "")
        job = self._jobs.read(lambda _job: (activity, reached.families_to_tick(desk, activity, text, rt=rt)))
        job.done.connect(self._show)
        job.failed.connect(self.contents.give_up)

    @property
    def _narrowed(self) -> bool:
        return bool(self.search.text().strip() or self.rt.currentData())

    def _begin(self) -> None:
        if self._narrowed:
            self.rt.setCurrentIndex(0)
            self.search.clear()
            self.reload()
        else:
            self._bus.go("families")

    def _say_nothing(self) -> None:
        if self._narrowed:
            self.nothing.set_text(
                self.tr("Tidak ada keluarga yang cocok"), "", self.tr("Tampilkan semua keluarga")
            )
        else:
            self.nothing.set_text(
                self.tr("Belum ada keluarga di laptop ini"),
                self.tr("Keluarga yang sudah didata muncul di sini dan tinggal dicentang."),
                self.tr("Buka Keluarga"),
            )

    def _show(self, result: tuple[str, list[ReachedFamily]]) -> None:
        activity, found = result
        if activity == self._activity:
            self.list.show_rows([self._row(each) for each in found], self.ticked)
            self._say_nothing()
            self.contents.show_rows(bool(found))

    def _row(self, family: ReachedFamily) -> TickRow:
        home = [
            f"RT {family.rt}" if family.rt else "",
            f"RW {family.rw}" if family.rw else "",
            family.address,
        ]
        gone = () if family.here else (PillData(self.tr("Pindah"), "neutral"),)
        return TickRow(family.id, family.head_name, " · ".join(filter(None, home)), gone, open=family.here)

    def _turned(self) -> None:
        shown = {row.id for row in self.list.rows}
        self.ticked = (self.ticked - shown) | set(self.list.ticked)
        self._count()

    def _count(self) -> None:
        words = self.tr("%1 keluarga dijangkau").replace("%1", number(len(self.ticked)))
        self.state.set_text(f"{words} · {self.tr('belum disimpan')}" if self.unsaved else words)
        self.save_button.setEnabled(self.unsaved)
        self.count_button.setEnabled(bool(self.ticked))
        self.changed.emit(len(self.ticked))

    def save(self) -> None:
        """Keep the ticks, as one step."""
        if not self._activity or not self.unsaved:
            return
        desk, activity, wanted = self._desk, self._activity, frozenset(self.ticked)
        job = self._jobs.write(lambda _job: reached.set_reached(desk, activity, wanted))
        job.done.connect(lambda change: self._saved(activity, wanted, change))
        job.failed.connect(self.messages.refuse)

    def _saved(self, activity: str, wanted: frozenset[str], change: ChangeSet) -> None:
        if activity == self._activity:
            self._kept = set(wanted)
            self._count()
        self._bus.announce(change, self)
        self._bus.notice(self.tr("Keluarga yang dijangkau disimpan."), change.step)

    def count(self) -> None:
        """Count the people of the families ticked for the form; the families are kept too."""
        self.save()
        desk, families = self._desk, frozenset(self.ticked)
        day = date.fromisoformat(self._day) if self._day else desk.clock().astimezone().date()
        job = self._jobs.read(lambda _job: reached.people_of(desk, families, day))
        job.done.connect(self._counted)
        job.failed.connect(self.messages.refuse)

    def _counted(self, people: dict[str, Value]) -> None:
        self.counted.emit(people)
