"""The photos of house and toilet in part 8: shown small, chosen from a file, taken off again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.families.state import SheetState
from kkb_desktop.gui.forms.asking import ask_files
from kkb_desktop.gui.forms.flow import FlowLayout
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.photos import shrink
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.training import practice_material
from kkb_desktop.services.families import survey_photos
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.photo_bytes import picture_file
from kkb_desktop.services.writing.records import Saved

_FIELDS = RECORD_TYPES["family_survey"].by_key


class PhotoBox(QFrame):
    """One photo with what can be done about it."""

    choose_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self.image = Label("", "mut")
        self.image.setFixedSize(px(180), px(120))
        self.image.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.image.setAccessibleName(title)
        self.choose = Button(self.tr("Pilih foto …"), "secondary", "image")
        self.choose.setAccessibleName(f"{title}: {self.choose.text()}")
        self.choose.clicked.connect(self.choose_wanted)
        self.remove = Button(self.tr("Hapus"), "link", "trash-2")
        self.remove.setAccessibleName(f"{title}: {self.remove.text()}")
        self.remove.clicked.connect(self.remove_wanted)
        tools = QHBoxLayout()
        tools.setSpacing(px(6))
        tools.addWidget(self.choose)
        tools.addWidget(self.remove)
        tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(8), px(10), px(8))
        column.setSpacing(px(6))
        column.addWidget(Label(title, "strong"))
        column.addWidget(self.image, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(tools)

    def show_words(self, text: str) -> None:
        """Show `text` where the picture would be."""
        self.image.clear()
        self.image.setText(text)

    def show_picture(self, data: bytes) -> bool:
        """Show a picture, as large as there is room; False for bytes that are none."""
        picture = QPixmap()
        if not picture.loadFromData(data):
            return False
        self.image.setPixmap(
            picture.scaled(
                self.image.size(),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        return True

    def offer(self, *, choose: bool, remove: bool) -> None:
        """What can be done now."""
        self.choose.setEnabled(choose)
        self.remove.setEnabled(remove)


class PhotoBoxes(QWidget):
    """Both photos of the round shown. They are kept at once, not with the rest of the form; the bus says so."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner, state: SheetState) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs, self._state = desk, bus, jobs, state
        self._shown: dict[str, tuple[str, int, object]] = {}
        self._busy = False
        self.messages = Messages()
        self.note = Label("", "small", wrap=True)
        shelf = QWidget()
        flow = FlowLayout(shelf, px(10))
        self.boxes: dict[str, PhotoBox] = {}
        for field in survey_photos.FIELDS:
            box = PhotoBox(spoken(_FIELDS[field].label))
            box.choose_wanted.connect(lambda field=field: self._ask(field))
            box.remove_wanted.connect(lambda field=field: self.remove(field))
            self.boxes[field] = box
            flow.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(4), px(10), px(4))
        column.setSpacing(px(6))
        column.addWidget(self.messages)
        column.addWidget(shelf)
        column.addWidget(self.note)

    def load(self) -> None:
        """Show the photos of the family and round that the form shows."""
        state = self._state
        values = state.values("family_survey", state.survey_key)
        self.setVisible(all(_FIELDS[field].applies(values) for field in self.boxes))
        fresh = state.sheet.family is None
        self.note.setText(
            self.tr("Simpan dulu keluarga ini, lalu tambah foto.")
            if fresh
            else self.tr("Foto diperkecil dan lokasinya dihapus, lalu langsung tersimpan.")
        )
        for field, box in self.boxes.items():
            image = values.get(field)
            box.offer(choose=not fresh and not self._busy, remove=image is not None and not self._busy)
            wanted = (state.sheet.id, state.round, image)
            if self._shown.get(field) == wanted:
                continue
            if wanted[:2] != self._shown.get(field, ("", 0))[:2]:
                self.messages.say("")
            self._shown[field] = wanted
            if image is None:
                box.show_words(self.tr("Simpan dulu") if fresh else self.tr("Belum ada foto"))
            else:
                box.show_words("")
                self._read(field, wanted)

    def _read(self, field: str, wanted: tuple[str, int, object]) -> None:
        desk, (family, round, _image) = self._desk, wanted
        job = self._jobs.read(lambda _job: (field, wanted, survey_photos.read(desk, family, round, field)))
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)

    def _show(self, result: tuple[str, tuple[str, int, object], bytes | None]) -> None:
        field, wanted, data = result
        if self._shown.get(field) == wanted and not (data and self.boxes[field].show_picture(data)):
            self.boxes[field].show_words(self.tr("Foto belum tiba"))

    # changing

    def _ask(self, field: str) -> None:
        title = spoken(_FIELDS[field].label)
        kinds = self.tr("Foto (*.jpg *.jpeg *.png *.webp)")
        ask_files(
            self, title, kinds, lambda paths: self.take(field, paths[0]), start=practice_material(self._desk)
        )

    def take(self, field: str, path: Path) -> None:
        """Keep the picture in a file as this photo."""
        desk, family, round = self._desk, self._state.sheet.id, self._state.round
        done = self.tr("%1 disimpan.").replace("%1", spoken(_FIELDS[field].label))

        def work() -> ChangeSet:
            saved: Saved = survey_photos.attach(desk, family, round, field, picture_file(path), shrink)
            return saved.change

        self._write(work, done)

    def remove(self, field: str) -> None:
        """Take a photo off; the toast takes that back."""
        desk, family, round = self._desk, self._state.sheet.id, self._state.round
        done = self.tr("%1 dihapus.").replace("%1", spoken(_FIELDS[field].label))
        self._write(lambda: survey_photos.remove(desk, family, round, field), done)

    def _write(self, work: Callable[[], ChangeSet], words: str) -> None:
        if self._busy or self._state.sheet.family is None:
            return
        self._busy = True
        self.load()
        job = self._jobs.write(lambda _job: (work(), words))
        job.done.connect(self._written)
        job.failed.connect(self._refused)
        job.cancelled.connect(self._free)

    def _free(self) -> None:
        self._busy = False
        self.load()

    def _written(self, result: tuple[ChangeSet, str]) -> None:
        change, words = result
        self.messages.say("")
        self._bus.announce(change, self)  # the form reads the answers again
        self._free()
        if change:
            self._bus.notice(words, change.step)

    def _refused(self, error: Exception) -> None:
        self._free()
        self.messages.refuse(error)
