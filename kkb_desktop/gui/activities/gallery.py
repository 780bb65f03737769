"""All photos of activities, the latest first; a photo opens its activity."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.activity import PHOTO_KIND
from kkb_desktop.gui.activities.photos import FRAME, picture_label
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.forms.flow import FlowLayout
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, clear, scrolled
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.gui.widgets.search import SearchField
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.activities import activities
from kkb_desktop.services.programme.activities.activities import GalleryPhoto

PAGE = 30
"""Photos shown at first, and how many more at a time."""


class PhotoCard(QFrame):
    """A photo with its activity; a click or Enter opens it."""

    opened = Signal(str)

    def __init__(self, found: GalleryPhoto, data: bytes | None) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.activity = found.activity
        words = found.photo.caption or found.title
        self.setAccessibleName(f"{found.title}, {day_text(found.held_on)}, {words}")
        title = ElidedLabel(found.title, "strong")
        kind = spoken(PHOTO_KIND.label(found.photo.shows)) if found.photo.shows else ""
        line = ElidedLabel(" · ".join(filter(None, (day_text(found.held_on), kind))), "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(6), px(6), px(6), px(6))
        column.setSpacing(px(2))
        column.addWidget(picture_label(data, words, FRAME))
        for label in (title, line):
            label.setFixedWidth(px(FRAME[0]))
            column.addWidget(label)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self.activity)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.activity)
        else:
            super().keyPressEvent(event)


class GalleryView(Card):
    """Photos in lines under a search."""

    opened = Signal(str)
    list_wanted = Signal()

    def __init__(self, desk: Desk, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._jobs, self._query, self._limit = desk, jobs, 0, PAGE
        self.search = SearchField(self.tr("Cari judul atau tempat kegiatan"))
        self.search.searched.connect(self._searched)
        self.count = ElidedLabel("", "small")
        self.more = Button(self.tr("Tampilkan lebih banyak"), "link")
        self.more.clicked.connect(self.show_more)
        inside = QWidget()
        self.shelf = QWidget()
        self.flow = FlowLayout(self.shelf, px(10))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(6), 0)
        column.addWidget(self.shelf)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.more.hide()
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(self.search, 1)
        row.addWidget(self.count, 1)
        self.add(top)
        self.nothing = EmptyState("image", "", "", " ")
        self.nothing.pressed.connect(self._begin)
        self.contents = Contents(scrolled(inside), self.nothing)
        self.contents.again.connect(self.reload)
        self.add(self.contents, 1)

    def _searched(self, _text: str) -> None:
        self._limit = PAGE
        self.reload()

    def show_more(self) -> None:
        """Read further photos."""
        self._limit += PAGE
        self.reload()

    def reload(self) -> None:
        """Read the photos again."""
        self._query += 1
        desk, query, limit, text = self._desk, self._query, self._limit, self.search.text().strip()

        def work(_job: object) -> tuple[int, bool, list[tuple[GalleryPhoto, bytes | None]]]:
            found = activities.gallery(desk, limit=limit + 1, text=text)
            shown = [(each, activities.photo_data(desk, each.photo.image)) for each in found[:limit]]
            return query, len(found) > limit, shown

        job = self._jobs.read(work)
        job.done.connect(self._show)
        job.failed.connect(self.contents.give_up)

    def _begin(self) -> None:
        if self.search.text().strip():
            self.search.clear()
            self.search.setFocus()
        else:
            self.list_wanted.emit()

    def _say_nothing(self) -> None:
        if self.search.text().strip():
            self.nothing.set_text(self.tr("Tidak ada foto yang cocok"), "", self.tr("Hapus pencarian"))
        else:
            self.nothing.set_text(
                self.tr("Belum ada foto kegiatan"),
                self.tr("Foto ditambahkan pada kegiatannya, di bagian Foto."),
                self.tr("Buka daftar kegiatan"),
            )

    def _show(self, result: tuple[int, bool, list[tuple[GalleryPhoto, bytes | None]]]) -> None:
        query, more, found = result
        if query != self._query:
            return
        clear(self.flow)
        for each, data in found:
            card = PhotoCard(each, data)
            card.opened.connect(self.opened)
            self.flow.addWidget(card)
        self.more.setVisible(more)
        words = self.tr("%1 foto terbaru") if more else self.tr("%1 foto")
        self.count.set_text(words.replace("%1", number(len(found))) if found else "")
        self._say_nothing()
        self.contents.show_rows(bool(found))
        self.shelf.updateGeometry()
