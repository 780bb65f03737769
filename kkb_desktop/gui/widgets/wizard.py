"""The frame of a wizard: title, steps, the page in hand, back and onward. It fits a modal card or a window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.card import Line, scrolled
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel
from kkb_desktop.gui.widgets.steps import Steps


class WizardPage(QWidget):
    """One step. Set the attributes, override the three methods, and emit `changed` when any answer differs now."""

    changed = Signal()  # ready(), busy, next_text or note may be different
    go_on = Signal()  # onward now, without asking `leave` again

    next_text = ""  # "" = "Lanjut", or "Selesai" on the last page
    next_icon = ""
    note = ""  # a quiet line beside the button
    back = True  # whether "Kembali" is offered here
    busy = False  # work is running: neither back nor onward

    def ready(self) -> bool:
        """Whether the user may go on."""
        return True

    def entered(self) -> None:
        """Called each time the page is shown."""

    def leave(self) -> bool:
        """Asked before going on. False stays here; start a job and emit `go_on` at its end."""
        return True


class Wizard(QFrame):
    """Leads through `pages`; `finished` after the last, `dismissed` when the user closes it."""

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
        self.steps = Steps([name for name, _page in pages])
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(0)
        if title:  # on a page, the page's own header says it
            column.addLayout(self._heading(title, line, icon_name, closable))
            column.addWidget(Line())
        column.addWidget(self.steps)
        column.addWidget(Line())
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot())
        for page in self._pages:
            self._stack.addWidget(scrolled(page))
            page.changed.connect(self._refresh)
            page.go_on.connect(self._onward)
        self._enter(0)

    def _heading(self, title: str, line: str, icon_name: str, closable: bool) -> QHBoxLayout:
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
        return row

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
        """One step back; nothing typed is lost."""
        if self.index and self.page.back and not self.page.busy:
            self._enter(self.index - 1)

    def _onward(self) -> None:
        if self.index + 1 == len(self._pages):
            self.finished.emit()
        else:
            self._enter(self.index + 1)

    def _enter(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self.steps.set_current(place)
        self.page.entered()
        self._refresh()

    def _refresh(self) -> None:
        page = self.page
        last = self.index + 1 == len(self._pages)
        self.next_button.setText(page.next_text or (self.tr("Selesai") if last else self.tr("Lanjut")))
        self.next_button.set_icon(page.next_icon or ("check" if last else "arrow-right"))
        self.next_button.setEnabled(page.ready() and not page.busy)
        self.back_button.setVisible(self.index > 0 and page.back)
        self.back_button.setEnabled(not page.busy)
        self.note.set_text(page.note)
