"""The frame of a wizard: title, steps, the page in hand, back and onward. It fits a modal card or a window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.card import Line, scrolled, show_where_scrolled
from kkb_desktop.gui.widgets.entering import means_onward
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel
from kkb_desktop.gui.widgets.steps import Steps

_HEAD_FROM = 440  # pixels of height, at text size 100 %


class WizardPage(QWidget):
    """One step. Set the attributes, override the three methods, and emit `changed` when any answer differs now."""

    changed = Signal()  # ready(), busy, next_text or note may be different
    go_on = Signal()  # onward now, without asking `leave` again

    next_text = ""  # "" = "Lanjut", or "Selesai" on the last page
    next_icon = ""
    note = ""  # a quiet line beside the button
    back = True  # whether "Kembali" is offered here
    busy = False  # work is running: neither back nor onward
    enter_goes_on = False  # whether Enter, wherever the keyboard is, means onward

    def needed(self) -> bool:
        """Whether the page is shown at all, by what was answered before it."""
        return True

    def ready(self) -> bool:
        """Whether the user may go on."""
        return True

    def entered(self) -> None:
        """Called each time the page is shown."""

    def leave(self) -> bool:
        """Asked before going on. False stays here; start a job and emit `go_on` at its end."""
        return True

    def complete(self) -> None:
        """Enter was pressed before the page is ready: lead to what is missing."""
        self.focusNextChild()


class Wizard(QFrame):
    """Leads through `pages`, each with the title of its step; pages of one title, one after the other, are one step.

    `finished` comes after the last page, `dismissed` when the user closes it.
    """

    finished = Signal()
    dismissed = Signal()

    def __init__(
        self,
        title: str,
        line: str,
        icon_name: str,
        pages: Sequence[tuple[str, WizardPage]],
        *,
        closable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setAccessibleName(title)
        self._pages = [page for _title, page in pages]
        self._titles = [title for title, _page in pages]
        self.steps = Steps(list(dict.fromkeys(self._titles)))
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(0)
        self._head: QWidget | None = None
        self._may_drop_head = not closable
        if title:  # on a page, the page's own header says it
            self._head = self._heading(title, line, icon_name, closable)
            column.addWidget(self._head)
        column.addWidget(self.steps)
        column.addWidget(Line())
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot())
        for page in self._pages:
            self._stack.addWidget(scrolled(page))
            page.changed.connect(self._refresh)
            page.go_on.connect(self._onward)
        self._enter(0)

    def _heading(self, title: str, line: str, icon_name: str, closable: bool) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(title, "h2"))
        words.addWidget(ElidedLabel(line, "mut"))
        row = QHBoxLayout()
        row.setContentsMargins(px(22), px(13), px(16), px(11))
        row.setSpacing(px(13))
        row.addWidget(IconLabel(icon_name, "primary", 24))
        row.addLayout(words, 1)
        if closable:
            close = IconButton("x", self.tr("Tutup"))
            close.clicked.connect(self.dismissed)
            row.addWidget(close)
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Line())
        return head

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setProperty("kind", "footer")
        self.back_button = Button(self.tr("Kembali"), "secondary", "arrow-left")
        self.back_button.clicked.connect(self.go_back)
        self.next_button = Button("", "primary")
        self.next_button.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.next_button.clicked.connect(self.go_next)
        self.note = ElidedLabel("", "small")
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(22), px(11), px(18), px(11))
        row.setSpacing(px(12))
        row.addWidget(self.back_button)
        row.addWidget(self.note, 1)
        row.addWidget(self.next_button)
        return foot

    @property
    def index(self) -> int:
        """The step shown, counted from 0."""
        return self._stack.currentIndex()

    @property
    def page(self) -> WizardPage:
        """The page shown."""
        return self._pages[self.index]

    def go_next(self) -> None:
        """Onward, if the page is ready and lets go."""
        if self.page.ready() and not self.page.busy and self.page.leave():
            self._onward()

    def go_back(self) -> None:
        """One page back; nothing typed is lost."""
        before = self._needed(range(self.index - 1, -1, -1))
        if before is not None and self.page.back and not self.page.busy:
            self._enter(before)

    def _onward(self) -> None:
        after = self._needed(range(self.index + 1, len(self._pages)))
        if after is None:
            self.finished.emit()
        else:
            self._enter(after)

    def _needed(self, places: range) -> int | None:
        return next((place for place in places if self._pages[place].needed()), None)

    def _enter(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._refresh()
        self.page.entered()
        self._refresh()
        if self.page.enter_goes_on and self.page.focusWidget() is None:
            self.next_button.setFocus()
        show_where_scrolled(self.page.focusWidget())

    def _refresh(self) -> None:
        page = self.page
        needed = [
            title
            for title, each in zip(self._titles, self._pages, strict=True)
            if each is page or each.needed()
        ]
        shown = list(dict.fromkeys(needed))
        self.steps.set_titles(shown)
        self.steps.set_current(shown.index(self._titles[self.index]))
        last = self._needed(range(self.index + 1, len(self._pages))) is None
        self.next_button.setText(page.next_text or (self.tr("Selesai") if last else self.tr("Lanjut")))
        self.next_button.set_icon(page.next_icon or ("check" if last else "arrow-right"))
        self.next_button.setEnabled(page.ready() and not page.busy)
        self.back_button.setVisible(self.index > 0 and page.back)
        self.back_button.setEnabled(not page.busy)
        self.note.set_text(page.note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.page.enter_goes_on:
            super().keyPressEvent(event)
            return
        event.ignore()
        if not means_onward(event, self.next_button) or self.page.busy:
            return
        if self.page.ready():
            self.go_next()
        else:
            self.page.complete()
            show_where_scrolled(self.page.focusWidget())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._head is not None and self._may_drop_head:
            self._head.setVisible(self.height() >= px(_HEAD_FROM))  # a low window needs the room for the page
