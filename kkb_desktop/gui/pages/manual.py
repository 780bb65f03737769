"""The manual as a page of the desk: the chapter of the page one comes from, and the way back to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import language
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.manual.view import ManualView
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.services.desk.desk import DeskKind
from kkb_desktop.services.manual import printing
from kkb_desktop.services.manual.book import index, role_of

KEY = "manual"


class ManualPage(QWidget):
    """`has_page` says which pages links may lead to."""

    def __init__(
        self, kind: DeskKind, bus: Bus, jobs: JobRunner, *, has_page: Callable[[str], bool] = lambda key: True
    ) -> None:
        super().__init__()
        self._bus, self._jobs = bus, jobs
        self._from = ""
        self._before: QWidget | None = None  # what had the keyboard there
        self.title = PageTitle(
            self.tr("Panduan"), self.tr("Cara memakai program ini, tanpa internet. Tombol F1 membukanya.")
        )
        self.back = Button(self.tr("Kembali (Esc)"), "link", "arrow-left")
        self.back.clicked.connect(self.go_back)
        self.back.hide()
        self.print_button = Button(self.tr("Cetak panduan …"), "secondary", "printer")
        self.print_button.clicked.connect(self._ask_print)
        self.title.tools.addWidget(self.back)
        self.title.tools.addWidget(self.print_button)
        self.messages = Messages()
        self.view = ManualView(role_of(kind), has_page)
        self.view.page_wanted.connect(lambda page: bus.go(page))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addWidget(self.messages)
        column.addWidget(self.view, 1)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.go_back)

    def shown(self) -> None:
        """Show the first chapter where nothing has been read yet."""
        if not self.view.key:
            self.view.show_chapter(index()[0].entries[0].key)

    def open_with(self, argument: object) -> None:
        """`{"page": key, "focus": widget}`: the chapter of that page, and the way back to it and to its widget;
        `{"chapter": key}`: that chapter."""
        wanted = argument if isinstance(argument, dict) else {}
        if "chapter" in wanted:
            self.view.show_chapter(str(wanted["chapter"]))
        elif "page" in wanted:
            page = str(wanted["page"])
            self.view.show_page(page)
            if page != KEY:
                self._from, self._before = page, wanted.get("focus")
                self.back.show()
        self.view.browser.setFocus()

    def go_back(self) -> None:
        """Leave for the page one came from, if there is one."""
        if not self._from:
            return
        self._bus.go(self._from)
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()

    def _ask_print(self) -> None:
        name = self.tr("panduan-kkb-desktop.pdf")
        ask_target(self, self.tr("Simpan panduan untuk dicetak"), name, "PDF (*.pdf)", self.print_to)

    def print_to(self, path: Path) -> None:
        """Write the manual as a PDF, and offer to open, print and find it."""
        spoken = language()
        job = self._jobs.read(
            lambda job: printing.write_manual(path, spoken, cancel=job.check),
            title=self.tr("Menyiapkan panduan"),
        )
        job.done.connect(self._printed)
        job.failed.connect(self.messages.refuse)

    def _printed(self, path: Path) -> None:
        self.messages.wrote(path)
