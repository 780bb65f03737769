"""Activities: list with form, calendar, gallery and summary; new ones from templates or the last one."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Values
from kkb_desktop.gui.activities.calendar import CalendarView
from kkb_desktop.gui.activities.gallery import GalleryView
from kkb_desktop.gui.activities.listing import ListingCard
from kkb_desktop.gui.activities.panel import ActivityPanel
from kkb_desktop.gui.activities.summary import SummaryView
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.filters import Tabs
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.programme.activities import templates as activity_templates
from kkb_desktop.services.writing.changes import ChangeSet

_BOTH_FROM = 900  # pixels of page width, at text size 100 %
_TOUCHED = ("activity", "photo", "reached_family", "plan_item")


class ActivitiesPage(QWidget):
    """Four views of the same activities. List and form stand side by side; one at a time where it is narrow."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._stale, self._first, self._detail = True, True, False
        self.views = Tabs(
            [
                ("list", self.tr("Daftar")),
                ("calendar", self.tr("Kalender")),
                ("gallery", self.tr("Galeri")),
                ("summary", self.tr("Ringkasan")),
            ]
        )
        self.views.chosen.connect(self.show_view)
        self.template_button = Button(self.tr("Dari contoh"), "secondary", "clipboard-list")
        self.template_button.clicked.connect(self._drop_templates)
        self.repeat_button = Button(self.tr("Ulangi yang terakhir"), "secondary", "copy")
        self.repeat_button.clicked.connect(lambda: self.repeat_last())
        self.add_button = Button(self.tr("Kegiatan baru"), "primary", "plus")
        self.add_button.setShortcut("Ctrl+N")
        self.add_button.clicked.connect(self.open_new)
        tools = QHBoxLayout()
        tools.setSpacing(px(8))
        tools.addWidget(self.views, 1)
        for button in (self.template_button, self.repeat_button, self.add_button):
            tools.addWidget(button)
        self.listing = ListingCard(desk, jobs)
        self.listing.chosen.connect(self._choose)
        self.listing.opened.connect(self._open)
        self.listing.listed.connect(self._listed)
        self.panel = ActivityPanel(desk, bus, jobs)
        self.panel.saved.connect(self.reload)
        self.panel.back.connect(self.show_list)
        self.panel.deleted.connect(self._deleted)
        self.panel.photos.changed.connect(lambda _count: self.model.refresh([self.activity]))
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self.listing, 35)
        row.addWidget(self.panel, 65)
        self.calendar = CalendarView(desk, jobs)
        self.calendar.opened.connect(self._open)
        self.calendar.day_wanted.connect(lambda day: self.begin({"held_on": day}))
        self.gallery = GalleryView(desk, jobs)
        self.gallery.opened.connect(self._open)
        self.summary = SummaryView(desk, bus, jobs)
        self._views: dict[str, QWidget] = {
            "list": both,
            "calendar": self.calendar,
            "gallery": self.gallery,
            "summary": self.summary,
        }
        self.stack = QStackedWidget()
        for view in self._views.values():
            self.stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(14))
        column.setSpacing(px(10))
        column.addLayout(tools)
        column.addWidget(self.stack, 1)
        bus.changed.connect(self._changed)
        self._fit()

    # parts that others speak to

    @property
    def activity(self) -> str:
        """The activity in the form, "" for a new one."""
        return self.panel.activity

    @property
    def editor(self):
        """The form."""
        return self.panel.editor

    @property
    def model(self):
        """The rows of the list."""
        return self.listing.model

    @property
    def flow(self):
        """The photos that are no pairs."""
        return self.panel.photos.flow

    @property
    def messages(self):
        """What is said about photos."""
        return self.panel.photos.messages

    def take_photos(self, paths: list[Path]) -> None:
        """Shrink and keep these pictures for the activity shown."""
        self.panel.photos.take_photos(paths)

    def remove_photo(self, photo: str) -> None:
        """Take a photo off; the toast takes that back."""
        self.panel.photos.remove_photo(photo)

    # what the shell calls

    def shown(self) -> None:
        """Read what has changed since."""
        if self._stale:
            self._stale = False
            self.reload()

    def open_with(self, argument: object) -> None:
        """`{"new": True}`, the key of a view, or an activity's id."""
        if isinstance(argument, dict):
            self.open_new()
        elif str(argument) in self._views:
            self.show_view(str(argument))
        else:
            self._open(str(argument))

    def may_leave(self) -> bool:
        """What is typed is kept as a draft, ticked families are saved."""
        self.panel.keep()
        return True

    def show_view(self, key: str) -> None:
        """Show list, calendar, gallery or summary."""
        self.views.set_current(key)
        self.stack.setCurrentWidget(self._views[key])
        self._read_view()

    def reload(self, select: str = "") -> None:
        """Read the list, and the view shown, again."""
        self.listing.reload(select)
        self._read_view()

    def _read_view(self) -> None:
        view = self.stack.currentWidget()
        if isinstance(view, CalendarView | GalleryView | SummaryView):
            view.reload()

    def _listed(self, ids: object) -> None:
        assert isinstance(ids, list)
        self.repeat_button.setEnabled(bool(ids) or bool(self.listing.search.text()))
        if self._first and ids and not self.narrow and not self.activity and not self._detail:
            self.listing.list.select(ids[0])
        self._first = False

    # beginning

    def open_new(self) -> None:
        """A form for one more activity of today."""
        self.begin({})

    def begin(self, values: Values) -> None:
        """A form for one more activity that begins with `values`."""
        self.show_view("list")
        self._detail = True
        self._fit()
        self.panel.open_new({"held_on": today(self._desk).isoformat(), **values})

    def use_template(self, key: str, _checked: bool = False) -> None:
        """A form after a template."""
        self.begin(activity_templates.from_template(self._desk, key))

    def repeat_last(self, title: str = "", _checked: bool = False) -> None:
        """A form after the last activity, of this title where one is given."""
        self.begin(activity_templates.repeat_last(self._desk, title))

    def template_menu(self) -> QMenu:
        """Titles held last, then the ready templates."""
        menu = QMenu(self)
        titles = activity_templates.last_titles(self._desk)
        for title in titles:
            words = self.tr("Ulangi: %1").replace("%1", title).replace("&", "&&")
            menu.addAction(words).triggered.connect(partial(self.repeat_last, title))
        if titles:
            menu.addSeparator()
        for template in activity_templates.TEMPLATES:
            words = spoken(template.label).replace("&", "&&")
            menu.addAction(words).triggered.connect(partial(self.use_template, template.key))
        return menu

    def _drop_templates(self) -> None:
        menu = self.template_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.template_button.mapToGlobal(self.template_button.rect().bottomLeft()))

    # one activity

    def show_list(self) -> None:
        """Back to the list, where only one of both fits."""
        self.panel.keep()
        self._detail = False
        self._fit()

    def _deleted(self, change: object) -> None:
        assert isinstance(change, ChangeSet)
        self._detail = False
        self._fit()
        self.reload()
        self._bus.announce(change, self)
        self._bus.notice(self.tr("Kegiatan dihapus."), change.step)

    def _choose(self, activity: str) -> None:
        if not self.narrow:
            self.panel.open(activity)

    def _open(self, activity: str) -> None:
        self.show_view("list")
        if self.panel.open(activity):
            self._detail = True
            self._fit()
            self.listing.list.select(activity)

    # room

    @property
    def narrow(self) -> bool:
        """Whether only one of list and form fits."""
        return self.width() < px(_BOTH_FROM)

    def _fit(self) -> None:
        self.listing.setVisible(not (self.narrow and self._detail))
        self.panel.setVisible(not self.narrow or self._detail)
        self.panel.back_button.setVisible(self.narrow)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(420), px(300))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _changed(self, changes: ChangeSet, origin: QObject | None) -> None:
        if not any(changes.touches(type) for type in _TOUCHED):
            return
        if not self.isVisible():
            self._stale = True
        elif origin is not self:
            mine = isinstance(origin, QWidget) and self.isAncestorOf(origin)
            if not mine:
                self.reload()
                if self.activity and not self.editor.unsaved:
                    self.panel.open(self.activity)
