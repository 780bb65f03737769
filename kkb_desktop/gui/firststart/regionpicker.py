"""Finding a region by typing: a line, and below it what is found, the nearest first and chosen already."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.domain import region_search, regions
from kkb_desktop.domain.regions import Region
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.models.paged import PagedModel, RowLook
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.gui.widgets.search import SearchField
from kkb_desktop.services.desk.desk import DeskKind

_SHOWN = 60  # regions offered at once


class _Field(SearchField):
    """Down and Up go into the list while letters go on into the line."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)


class RegionPicker(QWidget):
    """`changed` when another region is chosen; `found` when the region Enter was waiting for has come."""

    changed = Signal()
    found = Signal()

    def __init__(self, jobs: JobRunner, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._level: DeskKind = "village"
        self._asked = ""
        self._waiting = False
        self._read: set[str] = set()
        self._found: dict[str, Region] = {}
        self.field = _Field(self.tr("Ketik nama atau kode wilayah"))
        self.field.searched.connect(self._search)
        self.field.textEdited.connect(self._edited)
        self.field.moved.connect(self._move)
        self.hint = Label("", "hint", wrap=True)
        self.list = RowList(self.tr("Wilayah yang ditemukan"))
        self.list.setMinimumHeight(px(124))
        self._model = PagedModel([], self._rows, look=_look, parent=self)
        self.list.set_model(self._model)
        self.list.chosen.connect(lambda _id: self.changed.emit())
        self.empty = EmptyState("map-pin", "")
        self.list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.field)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)

    def set_level(self, level: DeskKind) -> None:
        """Look for regions of this kind; what was found of another is forgotten."""
        if level != self._level or not self.hint.text():
            self._level = level
            self.field.clear()
            self._show([])
        self.hint.setText(
            {
                "village": self.tr(
                    "Nama kecamatan atau kabupaten boleh ditambahkan, misalnya: air dingin pekanbaru."
                ),
                "district": self.tr("Nama provinsi boleh ditambahkan."),
                "province": self.tr("Ketik sebagian namanya."),
            }[level]
        )
        self.read()

    def read(self) -> None:
        """Read the table while the hand is still typing; the first time takes seconds."""
        level = self._level
        if level not in self._read:
            self._tell(self.tr("Membaca daftar wilayah …"))
            job = self._jobs.read(lambda job: _loaded(level))
            job.done.connect(self._loaded)
        elif not self._found:
            self._tell(self._how_to_begin())

    @property
    def region(self) -> Region | None:
        """The region chosen."""
        return self._found.get(self.list.selected_id) if self.list.isVisibleTo(self) else None

    def complete(self) -> None:
        """Enter was pressed before a region was found: `found` tells when it is."""
        self._waiting = len(self.field.text().strip()) >= self._fewest()
        self.field.setFocus()

    def _fewest(self) -> int:
        return 2 if self._level == "province" or self.field.text().strip().isdigit() else 3

    def _how_to_begin(self) -> str:
        return self.tr("Ketik paling sedikit tiga huruf")

    def _loaded(self, level: str) -> None:
        self._read.add(level)
        if level == self._level and not self._found and len(self._asked) < self._fewest():
            self._tell(self._how_to_begin())

    def _tell(self, title: str, line: str = "") -> None:
        self.empty.set_text(title, line)

    def _edited(self) -> None:
        self._waiting = False

    def _search(self, text: str) -> None:
        if text == self._asked:
            return
        self._asked = text
        if len(text) < self._fewest():
            self._show([])
            if self._level in self._read:
                self._tell(self._how_to_begin())
            return
        level = self._level
        job = self._jobs.read(lambda job: (text, region_search.search(text, level, _SHOWN)))
        job.done.connect(self._answered)

    def _answered(self, answer: tuple[str, list[Region]]) -> None:
        asked, found = answer
        if asked != self._asked:
            return  # more has been typed since
        self._show(found)
        if not found:
            self._tell(
                self.tr("Tidak ditemukan"),
                self.tr("Periksa ejaannya, atau ketik kode wilayah dari Kemendagri."),
            )
        elif self._waiting:
            self.found.emit()
        self._waiting = False

    def _show(self, found: list[Region]) -> None:
        self._found = {region.code: region for region in found}
        self._model.set_ids(list(self._found))
        self.list.setVisible(bool(found))
        self.empty.setVisible(not found)
        if found:
            self.list.select(found[0].code)
        self.changed.emit()

    def _move(self, step: int) -> None:
        codes = list(self._found)
        if codes:
            here = codes.index(self.list.selected_id) if self.list.selected_id in codes else -step
            self.list.select(codes[max(0, min(len(codes) - 1, here + step))])

    def _rows(self, codes) -> dict[str, Region]:
        return {code: self._found[code] for code in codes}


def _loaded(level: DeskKind) -> DeskKind:
    region_search.load(level)
    return level


def _look(region: Region) -> RowLook:
    return RowLook(region.name, region.path.partition(", ")[2], status=region.code, status_kind="neutral")


def region_facts(region: Region) -> list[tuple[str, str]]:
    """A region in full, line by line, its own kind and name first and its code last."""
    translate = QCoreApplication.translate
    names = {
        "village": (translate("RegionFacts", "Desa atau kelurahan"), ""),
        "subdistrict": (translate("RegionFacts", "Kecamatan"), region.subdistrict),
        "district": (translate("RegionFacts", "Kabupaten atau kota"), region.district),
        "province": (translate("RegionFacts", "Provinsi"), region.province),
    }
    own = (regions.names(region.code) or (region.name,))[0]
    names[region.level] = (names[region.level][0], own)
    lines = [(title, name) for title, name in names.values() if name]
    return [*lines, (translate("RegionFacts", "Kode wilayah"), dotted(region.code))]


def dotted(code: str) -> str:
    """A code as the lists of the ministry write it: "14.71.07.1012"."""
    return ".".join(part for part in (code[:2], code[2:4], code[4:6], code[6:]) if part)
