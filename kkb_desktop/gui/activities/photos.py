"""The photos of an activity: before and after side by side, the others in lines."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.activity import PHOTO_KIND
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_files
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.flow import FlowLayout
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.photos import shrink
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.card import clear, scrolled
from kkb_desktop.gui.widgets.checkbox import CheckBox
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label, plain_tip
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.training import practice_material
from kkb_desktop.services.programme.activities import activities
from kkb_desktop.services.programme.activities.activities import MOST_PHOTOS, PhotosKept, PhotoView, Picture
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import Saved

FRAME = (214, 142)  # pixels of a picture at text size 100 %


def picture_label(data: bytes | None, words: str, size: tuple[int, int]) -> QLabel:
    """A picture as large as fits into `size`, or a word where it has not arrived."""
    image = QLabel()
    image.setTextFormat(Qt.TextFormat.PlainText)
    image.setFixedSize(px(size[0]), px(size[1]))
    image.setAlignment(Qt.AlignmentFlag.AlignCenter)
    picture = QPixmap()
    if data and picture.loadFromData(data):
        image.setPixmap(
            picture.scaled(
                image.size(), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        )
    else:
        image.setText(QCoreApplication.translate("Photos", "belum tiba"))
    image.setAccessibleName(words or QCoreApplication.translate("Photos", "Foto kegiatan"))
    image.setToolTip(plain_tip(words))
    return image


class PhotosPart(QWidget):
    """`changed` carries how many photos there are."""

    changed = Signal(int)

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.activity = ""
        self.messages = Messages()
        self.kind = Combo()
        self.kind.setAccessibleName(self.tr("Jenis foto"))
        for code in PHOTO_KIND.codes:
            self.kind.addItem(spoken(code.label), code.value)
        self.add_button = Button(self.tr("Tambah foto"), "primary", "camera")
        self.add_button.clicked.connect(self._ask)
        self.keep_location = CheckBox(self.tr("Simpan lokasi foto"))
        tools = QHBoxLayout()
        tools.setSpacing(px(10))
        tools.addWidget(Label(self.tr("Jenis")))
        tools.addWidget(self.kind)
        tools.addWidget(self.add_button)
        tools.addStretch(1)
        tools.addWidget(self.keep_location)
        words = self.tr("Paling banyak %1 foto; diperkecil otomatis sebelum disimpan.")
        self.note = ElidedLabel(words.replace("%1", number(MOST_PHOTOS)), "small")
        inside = QWidget()
        self.pairs = QGridLayout()
        self.pairs.setContentsMargins(0, 0, 0, 0)
        self.pairs.setHorizontalSpacing(px(10))
        self.pairs.setVerticalSpacing(px(6))
        self.pairs.setColumnStretch(2, 1)
        self.shelf = QWidget()
        self.flow = FlowLayout(self.shelf, px(10))
        body = QVBoxLayout(inside)
        body.setContentsMargins(px(18), px(8), px(18), px(12))
        body.setSpacing(px(12))
        body.addLayout(self.pairs)
        body.addWidget(self.shelf)
        body.addStretch(1)
        top = QVBoxLayout()
        top.setContentsMargins(px(18), px(12), px(18), px(4))
        top.setSpacing(px(8))
        top.addWidget(self.messages)
        top.addLayout(tools)
        top.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        empty = EmptyState(
            "camera",
            self.tr("Belum ada foto"),
            self.tr("Tambahkan foto sebelum, saat, dan sesudah kegiatan."),
            self.tr("Tambah foto"),
        )
        empty.pressed.connect(self._ask)
        self.contents = Contents(scrolled(inside), empty)
        column.addWidget(self.contents, 1)

    def open(self, activity: str) -> None:
        """Show the photos of an activity; "" for none."""
        self.activity = activity
        self.messages.say("")
        self.show_photos()

    def _ask(self) -> None:
        kinds = self.tr("Foto (*.jpg *.jpeg *.png *.webp *.bmp)")
        ask_files(
            self, self.tr("Pilih foto kegiatan"), kinds, self.take_photos, start=practice_material(self._desk)
        )

    def take_photos(self, paths: list[Path]) -> None:
        """Shrink and keep these pictures, one read after another, as one step."""
        desk, activity, keep = self._desk, self.activity, self.keep_location.isChecked()
        shows = int(self.kind.currentData())

        def work(job: Job) -> PhotosKept:
            pictures = [Picture(path, shows=shows) for path in paths]
            return activities.add_photos(
                desk, activity, pictures, keep_location=keep, shrink=shrink, progress=job.progress
            )

        job = self._jobs.write(work, title=self.tr("Menyimpan foto"), unit=self.tr("foto"))
        job.done.connect(self._kept)
        job.failed.connect(self.messages.refuse)
        job.cancelled.connect(self.show_photos)

    def _kept(self, kept: PhotosKept) -> None:
        self.messages.say("")
        if kept.refused:
            names = ", ".join(name for name, _error in kept.refused)
            self.messages.say(self.tr("Bukan foto yang dapat dibaca: %1").replace("%1", names), "warn")
        self.show_photos()
        self._bus.announce(kept.change, self)
        words = self.tr("%1 foto disimpan.").replace("%1", number(len(kept.photos)))
        self._bus.notice(words, kept.change.step)

    def remove_photo(self, photo: str) -> None:
        """Take a photo off; the toast takes that back."""
        desk = self._desk
        job = self._jobs.write(lambda _job: activities.remove_photo(desk, photo))
        job.done.connect(self._gone)
        job.failed.connect(self.messages.refuse)

    def _gone(self, change: ChangeSet) -> None:
        self.show_photos()
        self._bus.announce(change, self)
        self._bus.notice(self.tr("Foto dihapus."), change.step)

    def describe(self, photo: str, *, caption: str | None = None, shows: int | None = None) -> None:
        """Keep a photo's words or what it shows."""
        desk = self._desk
        job = self._jobs.write(
            lambda _job: activities.describe_photo(desk, photo, caption=caption, shows=shows)
        )
        job.done.connect(self._described)
        job.failed.connect(self.messages.refuse)

    def _described(self, saved: Saved) -> None:
        if saved.change.step:
            self.show_photos()
            self._bus.announce(saved.change, self)

    def show_photos(self) -> None:
        """Show the photos of the activity as they are kept."""
        clear(self.flow)
        clear(self.pairs)
        found = activities.photos(self._desk, self.activity) if self.activity else []
        sides, others = activities.pairs(found)
        for row, pair in enumerate(sides, 1):
            for side, photo in enumerate(pair):
                if photo is not None:
                    self.pairs.addWidget(self._frame(photo), row, side)
                else:
                    self.pairs.addWidget(self._missing(after=side == 1), row, side)
        for photo in others:
            self.flow.addWidget(self._frame(photo))
        self.contents.show_rows(bool(found))
        self.shelf.setVisible(bool(others))
        self.shelf.updateGeometry()
        self.changed.emit(len(found))

    def _missing(self, *, after: bool) -> QFrame:
        frame = QFrame()
        frame.setProperty("kind", "inset")
        column = QVBoxLayout(frame)
        words = self.tr("Foto sesudah belum ada") if after else self.tr("Foto sebelum belum ada")
        label = Label(words, "small", wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setFixedWidth(px(FRAME[0]))
        column.addWidget(label)
        return frame

    def _frame(self, photo: PhotoView) -> QFrame:
        frame = QFrame()
        frame.setProperty("kind", "inset")
        column = QVBoxLayout(frame)
        column.setContentsMargins(px(6), px(6), px(6), px(6))
        column.setSpacing(px(5))
        data = activities.photo_data(self._desk, photo.image)
        column.addWidget(picture_label(data, photo.caption, FRAME))
        caption = QLineEdit(photo.caption)
        caption.setMaxLength(200)
        caption.setCursorPosition(0)
        caption.setPlaceholderText(self.tr("Keterangan"))
        caption.setAccessibleName(self.tr("Keterangan foto"))
        caption.setFixedWidth(px(FRAME[0]))

        def keep_caption() -> None:
            if caption.text().strip() != photo.caption:
                self.describe(photo.id, caption=caption.text().strip())

        caption.editingFinished.connect(keep_caption)
        kind = Combo()
        kind.setAccessibleName(self.tr("Jenis foto"))
        for code in PHOTO_KIND.codes:
            kind.addItem(spoken(code.label), code.value)
        kind.setCurrentIndex(max(0, kind.findData(photo.shows)))
        kind.activated.connect(lambda _at: self.describe(photo.id, shows=int(kind.currentData())))
        remove = IconButton("trash-2", self.tr("Hapus foto"))
        remove.clicked.connect(lambda: self.remove_photo(photo.id))
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(kind, 1)
        row.addWidget(remove)
        column.addWidget(caption)
        column.addLayout(row)
        return frame
