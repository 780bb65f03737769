"""List and panel side by side; one at a time where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.families.listing import FamilyList
from kkb_desktop.gui.families.newfamily import NewFamilyQuestion, ask_which
from kkb_desktop.gui.families.panel import FamilyPanel
from kkb_desktop.gui.forms.drafting import waiting
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.taborder import step_as_seen
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permitted
from kkb_desktop.services.families import half_typed
from kkb_desktop.services.writing.changes import ChangeSet

_BOTH_FROM = 1040  # pixels of page width, at text size 100 %, from which both stand side by side


class FamilyBrowser(QWidget):
    """What the pages about families are made of."""

    alone = Signal(bool)  # the form has the page to itself, or shares it with the list again

    def __init__(
        self, desk: Desk, bus: Bus, jobs: JobRunner, *, first_tab: str = "family", may_add: bool = True
    ) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        may_add = may_add and permitted(desk, Permission.WRITE)
        self._may_add = may_add
        self._stale = True
        self._first = True
        self._draft_wanted = False
        self.listing = FamilyList(desk, jobs, may_add=may_add)
        self.panel = FamilyPanel(desk, bus, jobs, first_tab=first_tab)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(12))
        self._row.addWidget(self.listing, 35)
        self._row.addWidget(self.panel, 65)
        self._detail = self._wide = False
        self.listing.chosen.connect(self._choose)
        self.listing.opened.connect(self._open)
        self.listing.new_wanted.connect(self.ask_new)
        self.listing.import_wanted.connect(lambda: bus.go("import"))
        self.listing.listed.connect(self._listed)
        self.panel.saved.connect(self._saved)
        self.panel.deleted.connect(self._deleted)
        self.panel.left.connect(self.listing.reload)
        self.panel.back_wanted.connect(self.show_list)
        self.panel.wide_wanted.connect(self.set_wide)
        bus.changed.connect(self._changed)
        if may_add:
            # Not a button's own shortcut: that one waits a moment, and what is typed meanwhile goes elsewhere.
            QShortcut(QKeySequence("Ctrl+N"), self).activated.connect(self.ask_new)
        self._fit()

    # what pages pass on

    def shown(self) -> None:
        """Read what has changed since."""
        if self._stale:
            self._stale = False
            self.listing.reload()

    def open_with(self, argument: object) -> None:
        """`{"search": text}`, `{"filter": key}`, `{"family": id}`, `{"draft": form key}` or `{"new": True}`; a bare
        text is a family's id. The filter "draft" goes on with what was left half typed."""
        wanted = argument if isinstance(argument, dict) else {"family": str(argument)}
        if "search" in wanted:
            self.listing.search.setText(str(wanted["search"]))
            self.listing.chips.set_current("all")
        if wanted.get("filter"):
            self.listing.set_filter(str(wanted["filter"]))
            self._draft_wanted = wanted["filter"] == "draft"
        if wanted.get("draft"):
            self.listing.set_filter("draft")
        shown = str(wanted.get("draft") or wanted.get("family") or "")
        self.listing.reload(shown)
        if shown:
            self._open(shown)
        if wanted.get("new"):
            self.ask_new()

    def may_leave(self) -> bool:
        """What is typed is kept as a draft, so leaving loses nothing."""
        self.panel.keep()
        return True

    def ask_new(self) -> NewFamilyQuestion | None:
        """A form for one more family; where others are half typed, which is meant is asked first."""
        if self.panel.family is None and self.panel.form_key and not self.panel.typing:
            self.open_fresh()
            return None
        self.panel.keep()
        begun = [each for each in half_typed.half_typed(waiting(self._jobs, self._desk)) if not each.family]
        if not begun:
            self.open_new()
            return None
        question = ask_which(self.window(), begun)
        question.resume_wanted.connect(self._open)
        question.fresh_wanted.connect(self.open_new)
        return question

    def open_new(self) -> None:
        """A form for one more family, without a question."""
        self._show_detail()
        self.panel.open_new()
        self.listing.list.select_none()  # a click on the family shown before leads back to it

    def open_fresh(self) -> None:
        """Back to the form of a new family that is open and empty."""
        self._show_detail()
        self.panel.show_part("family")

    def show_list(self) -> None:
        """Back to the list, where only one of both fits."""
        self.panel.keep()
        self._detail = False
        self._fit()
        self.listing.list.setFocus()

    # inside

    @property
    def narrow(self) -> bool:
        """Whether only one of list and panel fits."""
        return self.width() < px(_BOTH_FROM)

    def set_wide(self, wide: bool) -> None:
        """Give the form all the room, or share it with the list again."""
        self._wide = wide
        self._fit()

    def _show_detail(self) -> None:
        self._detail = True
        self._fit()

    def _fit(self) -> None:
        self.listing.setVisible(not self._detail if self.narrow else not self._wide)
        self.panel.setVisible(not self.narrow or self._detail)
        self.panel.back.setVisible(self.narrow)
        self.panel.head.wide.setVisible(not self.narrow)
        self.alone.emit(self.narrow and self._detail)

    def minimumSizeHint(self) -> QSize:
        # Of one of both: where they do not fit side by side only one is shown.
        return QSize(px(420), px(300))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusNextPrevChild(self, next: bool) -> bool:
        return step_as_seen(self, forward=next)

    def _choose(self, wanted: str) -> None:
        # The list also says so when it comes to a family that is open already, and perhaps being typed.
        if not self.narrow and self.panel.subject != wanted:
            self._bring(wanted)

    def _open(self, wanted: str) -> None:
        self._show_detail()
        if self.panel.subject != wanted:
            self._bring(wanted)
        self.panel.show_part(self.panel.tabs.current)

    def _bring(self, wanted: str) -> None:
        if half_typed.is_form(wanted):
            self.panel.open_draft(wanted)
        else:
            self.panel.open(wanted)

    def _listed(self) -> None:
        ids = self.listing.model.ids
        first, self._first = self._first, False
        if self._draft_wanted:
            self._draft_wanted = False
            if ids and (len(ids) == 1 or not self.narrow):
                self.listing.list.select(ids[0])
                self._open(ids[0])
        elif first and ids and not self.narrow and not self.panel.form_key:
            saved = (each for each in ids if not half_typed.is_form(each))
            self.listing.list.select(next(saved, ids[0]))
        elif not self.narrow and self.panel.subject in ids:
            self.listing.list.select(self.panel.subject)  # a new family has come into the list by now

    def _saved(self, family: str, going_on: bool) -> None:
        fresh = family not in self.listing.model.ids
        following = self.listing.next_after(family) if going_on and not fresh else ""
        another = going_on and not following and self._may_add
        self.listing.reload("" if another else following or family)
        if following:
            self.panel.open(following)
            self.panel.show_part(self.panel.tabs.current)
        elif another:
            self.open_new()

    def _deleted(self) -> None:
        self._detail = False
        self._fit()
        self.listing.reload()

    def _changed(self, changes: ChangeSet, origin: QObject | None) -> None:
        if not (changes.touches("family") or changes.touches("person")):
            return
        if not self.isVisible():
            self._stale = True
            return
        self.listing.reload()
        mine = isinstance(origin, QWidget) and self.isAncestorOf(origin)
        if not mine and self.panel.family is not None and not self.panel.typing:
            self.panel.read_again()
