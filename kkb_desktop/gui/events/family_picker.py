"""Finding another family, and somebody in it, by typing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.models.paged import PagedModel, RowLook
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.labelled import Labelled
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.gui.widgets.search import SearchField
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.families import families
from kkb_desktop.services.families.families import FamilyRow
from kkb_desktop.services.writing.records import RecordView

_SHOWN = 30


class FamilyPicker(QWidget):
    """A search field over a short list; with `person`, also who of the family is meant."""

    chosen = Signal(str)  # the family

    def __init__(
        self,
        desk: Desk,
        jobs: JobRunner,
        *,
        without: str = "",
        person: str = "",
        fits: Callable[[RecordView], bool] = lambda _member: True,
    ) -> None:
        super().__init__()
        self._desk, self._jobs, self._without, self._fits = desk, jobs, without, fits
        self._asked = 0
        self.search = SearchField(self.tr("Cari nama, No. KK, atau RT 3"))
        self.search.searched.connect(self.look_for)
        self.list = RowList(self.tr("Keluarga"))
        self.list.setFixedHeight(px(150))
        self.list.hide()  # no empty room before something is looked for
        self.model = PagedModel((), lambda ids: families.family_rows(desk, ids), look=_look, parent=self)
        self.list.set_model(self.model)
        self.list.chosen.connect(self._choose)
        self.none = Label(
            self.tr("Tidak ada keluarga yang cocok. Periksa ejaannya, atau cari lebih pendek."),
            "mut",
            wrap=True,
        )
        self.none.hide()
        self.person = Combo()
        self.person.setPlaceholderText(self.tr("Pilih keluarganya dulu"))
        self.person.setEnabled(False)
        self.labelled = Labelled(person, self.person)
        if not person:
            self.labelled.hide()  # never "shown" here: without a parent yet it would be a window for a moment
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.search)
        column.addWidget(self.list)
        column.addWidget(self.none)
        column.addWidget(self.labelled)

    @property
    def family(self) -> str:
        """The family chosen, "" for none."""
        return self.list.selected_id

    @property
    def member(self) -> str:
        """Who of it is meant, "" for nobody."""
        return str(self.person.currentData() or "")

    def look_for(self, text: str) -> None:
        """List the families that match; nothing is listed before something is typed."""
        self._asked += 1
        asked, desk = self._asked, self._desk
        self.none.hide()
        self._offer([])
        if not text:
            self.list.hide()
            self.model.set_ids([])
            return
        job = self._jobs.read(lambda _job: families.family_ids(desk, text))
        job.done.connect(lambda ids: self._show(asked, ids))

    def _show(self, asked: int, ids: list[str]) -> None:
        if asked == self._asked:
            others = [each for each in ids if each != self._without][:_SHOWN]
            self.model.set_ids(others)
            self.list.setVisible(bool(others))
            self.none.setVisible(not others)

    def _choose(self, family: str) -> None:
        if self.labelled.isVisibleTo(self):
            desk = self._desk
            job = self._jobs.read(lambda _job: families.members(desk, family))
            job.done.connect(self._offer)
        self.chosen.emit(family)

    def _offer(self, members: list[RecordView]) -> None:
        self.person.clear()
        for each in members:
            if self._fits(each):
                self.person.addItem(str(each.values.get("name") or ""), each.id)
        self.person.setEnabled(self.person.count() > 0)
        self.person.setCurrentIndex(0 if self.person.count() else -1)


def _look(row: FamilyRow) -> RowLook:
    place = f"RT {row.rt}" if row.rt else ""
    return RowLook(row.head_name, " · ".join(filter(None, (place, row.address))))
