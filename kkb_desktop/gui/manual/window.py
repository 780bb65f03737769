"""The manual in a window of its own: before a desk is open, and beside a dialog that must not be left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QMainWindow, QVBoxLayout, QWidget

from kkb_desktop.gui.manual.view import ManualView
from kkb_desktop.gui.theme import icon, px
from kkb_desktop.services.manual.book import Role


class ManualWindow(QMainWindow):
    """Reads the manual; Esc closes it. Links to pages of the program are plain words here."""

    def __init__(self, role: Role, host: QWidget) -> None:
        super().__init__(host, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Panduan KKB Desktop"))
        self.setWindowIcon(icon("house-heart", "primary"))
        self.setMinimumSize(720, 420)
        self.resize(1060, 640)
        self.view = ManualView(role, lambda _page: False)
        ground = QFrame()
        ground.setProperty("kind", "page")
        column = QVBoxLayout(ground)
        column.setContentsMargins(px(12), px(12), px(12), px(12))
        column.addWidget(self.view)
        self.setCentralWidget(ground)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)

    def read(self, chapter: str) -> None:
        """Show a chapter and come to the front."""
        self.view.show_chapter(chapter)
        self.show()
        self.raise_()
        self.activateWindow()
        self.view.browser.setFocus()


def read_beside(host: QMainWindow, role: Role, chapter: str) -> ManualWindow:
    """Show a chapter in the one manual window of `host`, which goes away with it."""
    window = host.findChild(ManualWindow) or ManualWindow(role, host)
    window.read(chapter)
    return window
