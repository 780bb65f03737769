"""The list of activities with its search."""

from __future__ import annotations

from PySide6.QtCore import Signal

from kkb_desktop.domain.codelists.activity import SECTION
from kkb_desktop.gui.delivery import delivery_look
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.models.paged import PagedModel, RowLook
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.gui.widgets.search import SearchField
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.activities import activities
from kkb_desktop.services.programme.activities.activities import ActivityRow


class ListingCard(Card):
    """`chosen` when another activity becomes current, `opened` on Enter; `listed` after each reading with the ids."""

    chosen = Signal(str)
    opened = Signal(str)
    listed = Signal(object)
    new_wanted = Signal()
    template_wanted = Signal()

    def __init__(self, desk: Desk, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._jobs, self._query, self._select = desk, jobs, 0, ""
        self.search = SearchField(self.tr("Cari judul, tempat, atau uraian"))
        self.search.searched.connect(lambda _text: self.reload())
        self.list = RowList(self.tr("Daftar kegiatan"))
        self.model = PagedModel(
            (), lambda ids: activities.activity_rows(self._desk, ids), look=self._look, parent=self
        )
        self.list.set_model(self.model)
        self.list.chosen.connect(self.chosen)
        self.list.opened.connect(self.opened)
        self.add(self.search)
        self.nothing = EmptyState("calendar-days", "", "", self.tr("Kegiatan baru"), self.tr("Dari contoh"))
        self.nothing.pressed.connect(self._begin)
        self.nothing.other_pressed.connect(self.template_wanted)
        self.contents = Contents(self.list, self.nothing)
        self.contents.again.connect(self.reload)
        self.add(self.contents, 1)
        self.foot = ElidedLabel("", "small")
        self.footer().addWidget(self.foot, 1)

    def reload(self, select: str = "") -> None:
        """Read the list again, and go to the activity `select` once it is there."""
        self._query += 1
        self._select = select or self._select
        desk, query, text = self._desk, self._query, self.search.text().strip()
        job = self._jobs.read(lambda _job: (query, activities.activity_ids(desk, text)))
        job.done.connect(self._show)
        job.failed.connect(self.contents.give_up)

    def _begin(self) -> None:
        if self.search.text():
            self.search.clear()
            self.search.setFocus()
        else:
            self.new_wanted.emit()

    def _say_nothing(self) -> None:
        searching = bool(self.search.text().strip())
        if searching:
            self.nothing.set_text(self.tr("Tidak ada kegiatan yang cocok"), "", self.tr("Hapus pencarian"))
        else:
            self.nothing.set_text(
                self.tr("Belum ada kegiatan"),
                self.tr("Catat kegiatan dengan keluarga yang dijangkau dan fotonya."),
                self.tr("Kegiatan baru"),
            )
        self.nothing.other.setVisible(not searching)

    def _show(self, result: tuple[int, list[str]]) -> None:
        query, ids = result
        if query != self._query:
            return
        self.model.set_ids(ids)
        count = self.tr("%1 kegiatan").replace("%1", number(len(ids)))
        self.foot.set_text(count if ids else "")
        self._say_nothing()
        self.contents.show_rows(bool(ids))
        if self._select and self.list.select(self._select):
            self._select = ""
        self.listed.emit(ids)

    def _look(self, row: ActivityRow) -> RowLook:
        parts = [day_text(row.held_on), row.place]
        if row.section is not None:
            parts.append(spoken(SECTION.label(row.section)))
        photos = (PillData(number(row.photos), "neutral", "image"),) if row.photos else ()
        status = delivery_look(row.sync)
        if not row.complete:
            status = (self.tr("Belum lengkap"), "warn", "circle-dot")
        return RowLook(row.title, " · ".join(filter(None, parts)), photos, *status)
