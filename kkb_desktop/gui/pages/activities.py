"""Activities: list with form, calendar, gallery and summary; new ones from templates or the last one."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtWidgets import QMenu, QWidget

from kkb_desktop.domain.fields import Values
from kkb_desktop.gui.activities.calendar import CalendarView
from kkb_desktop.gui.activities.gallery import GalleryView
from kkb_desktop.gui.activities.listing import ListingCard
from kkb_desktop.gui.activities.panel import ActivityPanel
from kkb_desktop.gui.activities.summary import SummaryView
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.freshness import Freshness
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.models.paged import PagedModel
from kkb_desktop.gui.widgets.beside import Beside
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.labels import as_label
from kkb_desktop.gui.widgets.page import lay_out
from kkb_desktop.gui.widgets.views import View, Views
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
        self._first, self._detail = True, False
        self.title = PageTitle(self.tr("Kegiatan"))
        self.template_button = Button(self.tr("Dari contoh"), "secondary", "clipboard-list")
        self.template_button.clicked.connect(lambda: self._drop_templates(self.template_button))
        self.repeat_button = Button(self.tr("Ulangi yang terakhir"), "secondary", "copy")
        self.repeat_button.setEnabled(False)
        self.repeat_button.clicked.connect(lambda: self.repeat_last())
        self.add_button = Button(self.tr("Kegiatan baru"), "primary", "plus")
        self.add_button.setShortcut("Ctrl+N")
        self.add_button.clicked.connect(self.open_new)
        for button in (self.template_button, self.repeat_button, self.add_button):
            self.title.tools.addWidget(button)
        self.listing = ListingCard(desk, jobs)
        self.listing.chosen.connect(self._choose)
        self.listing.opened.connect(self._open)
        self.listing.list.clicked.connect(lambda _at: self._open(self.listing.list.selected_id))
        self.listing.listed.connect(self._listed)
        self.listing.new_wanted.connect(self.open_new)
        self.listing.template_wanted.connect(lambda: self._drop_templates(self.listing.nothing.other))
        self.panel = ActivityPanel(desk, bus, jobs)
        self.panel.saved.connect(self.reload)
        self.panel.back.connect(self.show_list)
        self.panel.deleted.connect(self._deleted)
        self.panel.new_wanted.connect(self.open_new)
        self.panel.photos.changed.connect(lambda _count: self.model.refresh([self.activity]))
        self.both = Beside(self.listing, self.panel, (35, 65), both_from=_BOTH_FROM)
        self.both.fitted.connect(self.panel.back_button.setVisible)
        self.views: Views = Views(
            self.tr("Tampilan kegiatan"),
            [
                View("list", self.tr("Daftar"), lambda: self.both),
                View("calendar", self.tr("Kalender"), self._make_calendar),
                View("gallery", self.tr("Galeri"), self._make_gallery),
                View("summary", self.tr("Ringkasan"), self._make_summary),
            ],
        )
        self.views.turned.connect(lambda _key: self._read_view())
        lay_out(self, self.title, self.views)
        self._fresh = Freshness(self, bus, self._read_again, _TOUCHED, but_from=(self,))

    # the views, built when they are first wanted

    def _make_calendar(self) -> CalendarView:
        made = CalendarView(self._desk, self._jobs)
        made.opened.connect(self._open)
        made.day_wanted.connect(lambda day: self.begin({"held_on": day}))
        return made

    def _make_gallery(self) -> GalleryView:
        made = GalleryView(self._desk, self._jobs)
        made.opened.connect(self._open)
        made.list_wanted.connect(lambda: self.show_view("list"))
        return made

    def _make_summary(self) -> SummaryView:
        made = SummaryView(self._desk, self._bus, self._jobs)
        made.new_wanted.connect(self.open_new)
        return made

    @property
    def calendar(self) -> CalendarView:
        """The month as a grid of days."""
        return cast(CalendarView, self.views.part("calendar"))

    @property
    def gallery(self) -> GalleryView:
        """All photos."""
        return cast(GalleryView, self.views.part("gallery"))

    @property
    def summary(self) -> SummaryView:
        """A month or year in figures."""
        return cast(SummaryView, self.views.part("summary"))

    # parts that others speak to

    @property
    def activity(self) -> str:
        """The activity in the form, "" for a new one."""
        return self.panel.activity

    @property
    def editor(self) -> RecordEditor:
        """The form."""
        return self.panel.editor

    @property
    def model(self) -> PagedModel:
        """The rows of the list."""
        return self.listing.model

    # what the shell calls

    def shown(self) -> None:
        """Read what has changed since."""
        self._fresh.catch_up()

    def open_with(self, argument: object) -> None:
        """`{"new": True}`, the key of a view, or an activity's id."""
        if isinstance(argument, dict):
            self.open_new()
        elif str(argument) in self.views.keys:
            self.show_view(str(argument))
        else:
            self._open(str(argument))

    def may_leave(self) -> bool:
        """What is typed is kept as a draft, ticked families are saved."""
        self.panel.keep()
        return True

    # reading

    def show_view(self, key: str) -> None:
        """Show list, calendar, gallery or summary."""
        self.views.show_part(key)

    def reload(self, select: str = "") -> None:
        """Read the list, and the view shown, again."""
        self.listing.reload(select)
        self._read_view()

    def _read_view(self) -> None:
        view = self.views.part(self.views.current)
        if isinstance(view, CalendarView | GalleryView | SummaryView):
            view.reload()

    def _read_again(self) -> None:
        self.reload()
        if self.activity and not self.editor.unsaved:
            self.panel.open(self.activity)

    def _listed(self, ids: object) -> None:
        assert isinstance(ids, list)
        self.repeat_button.setEnabled(bool(ids) or bool(self.listing.search.text()))
        if self._first and ids and not self.both.narrow and not self.activity and not self._detail:
            self.listing.list.select(ids[0])
        self._first = False

    # beginning

    def open_new(self) -> None:
        """A form for one more activity of today."""
        self.begin({})

    def begin(self, values: Values) -> None:
        """A form for one more activity that begins with `values`."""
        self.show_view("list")
        self._show_detail()
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
            words = self.tr("Ulangi: %1").replace("%1", as_label(title))
            menu.addAction(words).triggered.connect(partial(self.repeat_last, title))
        if titles:
            menu.addSeparator()
        for template in activity_templates.TEMPLATES:
            words = as_label(spoken(template.label))
            menu.addAction(words).triggered.connect(partial(self.use_template, template.key))
        return menu

    def _drop_templates(self, button: QWidget) -> None:
        menu = self.template_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    # one activity

    def show_list(self) -> None:
        """Back to the list, where only one of both fits."""
        self.panel.keep()
        self._detail = False
        self.both.show_left()
        self.listing.list.setFocus()

    def _show_detail(self) -> None:
        self._detail = True
        self.both.show_right()

    def _deleted(self, change: object) -> None:
        assert isinstance(change, ChangeSet)
        self._detail = False
        self.both.show_left()
        self.reload()
        self._bus.announce(change, self)
        self._bus.notice(self.tr("Kegiatan dihapus."), change.step)

    def _choose(self, activity: str) -> None:
        if not self.both.narrow:
            self.panel.open(activity)

    def _open(self, activity: str) -> None:
        self.show_view("list")
        if activity == self.activity or self.panel.open(activity):
            self._show_detail()
            self.listing.list.select(activity)
