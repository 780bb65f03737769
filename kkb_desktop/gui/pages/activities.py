"""Activities: the list, the form of the one chosen, and its photos."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.activity import SECTION
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_files
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.forms.flow import FlowLayout
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.models.paged import PagedModel, RowLook
from kkb_desktop.gui.photos import shrink
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.card import Card, Line, clear
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.filters import Tabs
from kkb_desktop.gui.widgets.labels import ElidedLabel, plain_tip
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.gui.widgets.search import SearchField
from kkb_desktop.services import activities, records
from kkb_desktop.services.activities import ActivityRow
from kkb_desktop.services.changes import ChangeSet
from kkb_desktop.services.desk import Desk

_BOTH_FROM = 900  # pixels of page width, at text size 100 %


class ActivitiesPage(QWidget):
    """List and form side by side; one at a time where the window is narrow."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._stale, self._first, self._detail, self._query = True, True, False, 0
        self._select = ""
        self.activity = ""
        self.listing = self._list_card()
        self.panel = self._panel()
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(14), px(16), px(14))
        row.setSpacing(px(12))
        row.addWidget(self.listing, 35)
        row.addWidget(self.panel, 65)
        bus.changed.connect(self._changed)
        self._fit()

    def _list_card(self) -> Card:
        card = Card(self.tr("Kegiatan"))
        add = Button(self.tr("Kegiatan baru"), "primary", "plus")
        add.setShortcut("Ctrl+N")
        add.clicked.connect(self.open_new)
        card.head.addWidget(add)
        self.search = SearchField(self.tr("Cari judul, tempat, atau uraian"))
        self.search.searched.connect(lambda _text: self.reload())
        self.list = RowList(self.tr("Daftar kegiatan"))
        self.model = PagedModel(
            (), lambda ids: activities.activity_rows(self._desk, ids), look=self._look, parent=self
        )
        self.list.set_model(self.model)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._open)
        card.add(self.search)
        card.add(self.list, 1)
        self.foot = ElidedLabel("", "small")
        card.footer().addWidget(self.foot, 1)
        return card

    def _panel(self) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        self.back = IconButton("arrow-left", self.tr("Kembali ke daftar"))
        self.back.clicked.connect(self.show_list)
        self.name = ElidedLabel("", "h2")
        self.line = ElidedLabel("", "small")
        self.delete_button = Button(self.tr("Hapus"), "link", "trash-2")
        self.delete_button.clicked.connect(self.delete)
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self.back)
        top.addWidget(self.name, 1)
        top.addWidget(self.delete_button)
        self.tabs = Tabs([("form", self.tr("1 Kegiatan")), ("photos", self.tr("2 Foto"))])
        self.tabs.chosen.connect(self._choose_tab)
        head = QVBoxLayout()
        head.setContentsMargins(px(19), px(12), px(14), px(9))
        head.setSpacing(px(5))
        head.addLayout(top)
        head.addWidget(self.line)
        head.addWidget(self.tabs)
        self.editor = RecordEditor(self._desk, "activity", self._bus, self._jobs)
        self.editor.saved.connect(self._saved)
        self.parts = QStackedWidget()
        self.parts.addWidget(self.editor)
        self.parts.addWidget(self._photo_part())
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self.parts, 1)
        self.stack = QStackedWidget()
        nothing = EmptyState(
            "calendar-days",
            self.tr("Pilih kegiatan di daftar"),
            self.tr("Atau catat kegiatan baru, lalu tambahkan fotonya."),
        )
        self.stack.addWidget(nothing)
        self.stack.addWidget(shown)
        outer = QVBoxLayout(card)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self.stack)
        return card

    def _photo_part(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(18), px(12), px(18), px(12))
        column.setSpacing(px(10))
        self.messages = Messages()
        self.add_photo = Button(self.tr("Tambah foto"), "primary", "camera")
        self.add_photo.clicked.connect(self._ask_photos)
        self.keep_location = QCheckBox(self.tr("Simpan juga lokasi di dalam foto"))
        tools = QHBoxLayout()
        tools.setSpacing(px(12))
        tools.addWidget(self.add_photo)
        tools.addWidget(self.keep_location)
        tools.addStretch(1)
        self.shelf = QWidget()
        self.flow = FlowLayout(self.shelf, px(10))
        self.photo_note = ElidedLabel(self.tr("Foto diperkecil otomatis sebelum disimpan."), "small")
        column.addWidget(self.messages)
        column.addLayout(tools)
        column.addWidget(self.photo_note)
        column.addWidget(self.shelf)
        column.addStretch(1)
        return page

    # what the shell calls

    def shown(self) -> None:
        """Read what has changed since."""
        if self._stale:
            self._stale = False
            self.reload()

    def open_with(self, argument: object) -> None:
        """`{"new": True}`, or an activity's id."""
        if isinstance(argument, dict):
            self.open_new()
        else:
            self._open(str(argument))

    def may_leave(self) -> bool:
        """What is typed is kept as a draft."""
        self.editor.keep_draft()
        return True

    # list

    def reload(self, select: str = "") -> None:
        """Read the list again."""
        self._query += 1
        self._select = select or self._select
        desk, query, text = self._desk, self._query, self.search.text().strip()
        job = self._jobs.read(lambda _job: (query, activities.activity_ids(desk, text)))
        job.done.connect(self._show)

    def _show(self, result: tuple[int, list[str]]) -> None:
        query, ids = result
        if query != self._query:
            return
        self.model.set_ids(ids)
        count = self.tr("%1 kegiatan").replace("%1", number(len(ids)))
        self.foot.set_text(count if ids else self.tr("Belum ada kegiatan di daftar ini."))
        if self._select and self.list.select(self._select):
            self._select = ""
        elif self._first and ids and not self.narrow and not self.activity:
            self.list.select(ids[0])
        self._first = False

    def _look(self, row: ActivityRow) -> RowLook:
        parts = [day_text(row.held_on), row.place]
        if row.section is not None:
            parts.append(spoken(SECTION.label(row.section)))
        photos = (PillData(number(row.photos), "neutral", "image"),) if row.photos else ()
        status = ("", "ok", "check")
        if not row.complete:
            status = (self.tr("Belum lengkap"), "warn", "circle-dot")
        elif row.sync == "unsent":
            status = (self.tr("Belum dikirim"), "warn", "send")
        return RowLook(row.title, " · ".join(filter(None, parts)), photos, *status)  # type: ignore[arg-type]

    # one activity

    def open_new(self) -> None:
        """A form for one more activity."""
        self.activity = ""
        self._detail = True
        self._fit()
        self.stack.setCurrentIndex(1)
        self.editor.open(None, {"held_on": f"{self._desk.clock().astimezone():%Y-%m-%d}"})
        self._heading()
        self.editor.form.focus_first()

    def show_list(self) -> None:
        """Back to the list, where only one of both fits."""
        self.editor.keep_draft()
        self._detail = False
        self._fit()

    def delete(self) -> None:
        """Delete the activity with its photos; the toast takes it back."""
        desk, activity = self._desk, self.activity
        if activity:
            job = self._jobs.write(lambda _job: records.delete(desk, "activity", activity))
            job.done.connect(self._deleted)
            job.failed.connect(self.editor.messages.refuse)

    def _deleted(self, change: ChangeSet) -> None:
        self.activity, self._detail = "", False
        self.stack.setCurrentIndex(0)
        self._fit()
        self.reload()
        self._bus.announce(change, self)
        self._bus.notice(self.tr("Kegiatan dihapus."), change.step)

    def _choose(self, activity: str) -> None:
        if not self.narrow:
            self._load(activity)

    def _open(self, activity: str) -> None:
        self._detail = True
        self._fit()
        self._load(activity)

    def _load(self, activity: str) -> None:
        view = records.read_many(self._desk, [activity]).get(activity)
        if view is None:
            return
        self.activity = activity
        self.stack.setCurrentIndex(1)
        self.editor.open(view)
        self._heading()
        self.show_photos()

    def _heading(self) -> None:
        values = self.editor.form.values()
        fresh = not self.activity
        self.name.set_text(self.tr("Kegiatan baru") if fresh else str(values.get("title") or ""))
        day, place = day_text(str(values.get("held_on") or "")), str(values.get("place") or "")
        self.line.set_text(
            self.tr("Simpan dulu, lalu tambah foto.") if fresh else " · ".join(filter(None, (day, place)))
        )
        self.delete_button.setVisible(not fresh)
        self.tabs.button("photos").setEnabled(not fresh)
        if fresh:
            self.tabs.set_current("form")
            self._choose_tab("form")

    def _choose_tab(self, key: str) -> None:
        self.parts.setCurrentIndex(0 if key == "form" else 1)

    def _saved(self, record: str, _going_on: bool) -> None:
        self.activity = record
        self._heading()
        self.show_photos()
        self.reload(record)

    # photos

    def _ask_photos(self) -> None:
        kinds = self.tr("Foto (*.jpg *.jpeg *.png *.webp *.bmp)")
        ask_files(self, self.tr("Pilih foto kegiatan"), kinds, self.take_photos)

    def take_photos(self, paths: list[Path]) -> None:
        """Shrink and keep these pictures, each as a step of its own."""
        desk, activity, keep = self._desk, self.activity, self.keep_location.isChecked()

        def work(job: Job) -> list[ChangeSet]:
            made = []
            for done, path in enumerate(paths):
                job.progress(done, len(paths))
                saved = activities.add_photo(
                    desk, activity, path.read_bytes(), keep_location=keep, shrink=shrink
                )
                made.append(saved.change)
            return made

        job = self._jobs.write(work, title=self.tr("Menyimpan foto"), unit=self.tr("foto"))
        job.done.connect(self._photos_kept)
        job.failed.connect(self._photo_refused)
        job.cancelled.connect(self.show_photos)

    def _photos_kept(self, changes: list[ChangeSet]) -> None:
        self.messages.say("")
        self.show_photos()
        for change in changes:
            self._bus.announce(change, self)
        self.model.refresh([self.activity])
        if changes:
            self._bus.notice(
                self.tr("%1 foto disimpan.").replace("%1", number(len(changes))),
                changes[0].step if len(changes) == 1 else "",
            )

    def _photo_refused(self, error: Exception) -> None:
        self.messages.refuse(error)
        self.show_photos()

    def show_photos(self) -> None:
        """Show the photos of the activity as they are kept."""
        clear(self.flow)
        found = activities.photos(self._desk, self.activity) if self.activity else []
        self.tabs.set_text("photos", self.tr("2 Foto · %1").replace("%1", number(len(found))))
        for photo in found:
            picture = QPixmap()
            picture.loadFromData(activities.photo_data(self._desk, photo.image) or b"")
            self.flow.addWidget(self._frame(photo.id, picture, photo.caption))
        self.shelf.updateGeometry()

    def _frame(self, photo: str, picture: QPixmap, caption: str) -> QFrame:
        frame = QFrame()
        frame.setProperty("kind", "inset")
        column = QVBoxLayout(frame)
        column.setContentsMargins(px(6), px(6), px(6), px(4))
        image = QLabel()
        image.setFixedSize(px(180), px(120))
        image.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if picture.isNull():
            image.setText(self.tr("belum tiba"))
        else:
            image.setPixmap(
                picture.scaled(
                    image.size(),
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
        image.setAccessibleName(caption or self.tr("Foto kegiatan"))
        image.setToolTip(plain_tip(caption))
        remove = Button(self.tr("Hapus foto"), "link", "trash-2")
        remove.clicked.connect(lambda: self.remove_photo(photo))
        column.addWidget(image)
        column.addWidget(remove, 0, Qt.AlignmentFlag.AlignRight)
        return frame

    def remove_photo(self, photo: str) -> None:
        """Take a photo off; the toast takes that back."""
        desk = self._desk
        job = self._jobs.write(lambda _job: activities.remove_photo(desk, photo))
        job.done.connect(self._photo_gone)
        job.failed.connect(self.messages.refuse)

    def _photo_gone(self, change: ChangeSet) -> None:
        self.show_photos()
        self.model.refresh([self.activity])
        self._bus.announce(change, self)
        self._bus.notice(self.tr("Foto dihapus."), change.step)

    # room

    @property
    def narrow(self) -> bool:
        """Whether only one of list and form fits."""
        return self.width() < px(_BOTH_FROM)

    def _fit(self) -> None:
        self.listing.setVisible(not (self.narrow and self._detail))
        self.panel.setVisible(not self.narrow or self._detail)
        self.back.setVisible(self.narrow)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(420), px(300))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _changed(self, changes: ChangeSet, origin: QObject | None) -> None:
        if not (changes.touches("activity") or changes.touches("photo")):
            return
        if not self.isVisible():
            self._stale = True
        elif origin is not self:
            self.reload()
            mine = isinstance(origin, QWidget) and self.isAncestorOf(origin)
            if self.activity and not mine and not self.editor.unsaved:
                self._load(self.activity)
