"""After a paper or a workbook is written: what it is called, and what one wants with it now."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.gui import handing
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.labels import IconLabel, Label


class WrittenCard(QFrame):
    """Open, print, show in folder. Says so where the system cannot do it, and what to do instead."""

    closed = Signal()

    def __init__(self, path: Path, more: str = "", *, parent: QWidget | None = None) -> None:
        """`more` is a sentence after the one with the file's name and folder."""
        super().__init__(parent)
        self.setProperty("kind", "banner-ok")
        self.path = path
        words = self.tr("%1 tersimpan di %2.").replace("%2", _folder(path)).replace("%1", path.name)
        words = f"{words} {more}".strip()
        self.label = Label(words, wrap=True)
        self.hint = Label("", wrap=True)
        self.hint.hide()
        self.setAccessibleName(words)
        self.open_button = Button(self.tr("Buka"), "link", "file-text")
        self.print_button = Button(self.tr("Cetak"), "link", "printer")
        self.folder_button = Button(self.tr("Tampilkan di folder"), "link", "folder-open")
        for button, slot in (
            (self.open_button, self.open),
            (self.print_button, self.print),
            (self.folder_button, self.show_in_folder),
        ):
            button.clicked.connect(slot)
        close = IconButton("x", self.tr("Tutup pesan"), size=16)
        close.clicked.connect(self._close)
        tools = QHBoxLayout()
        tools.setSpacing(px(4))
        for button in (self.open_button, self.print_button, self.folder_button):
            tools.addWidget(button)
        tools.addStretch(1)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.label)
        said.addWidget(self.hint)
        said.addLayout(tools)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(7), px(10), px(3))
        row.setSpacing(px(10))
        row.addWidget(IconLabel("circle-check", "ok", 18))
        row.addLayout(said, 1)
        row.addWidget(close)
        if path.suffix.lower() not in handing.PRINTED:
            self.print_button.hide()

    def open(self) -> None:
        """Open the file with its program."""
        if not handing.open_file(self.path):
            self._say_why(self.tr("Tidak ada program untuk membuka berkas ini. Buka dari foldernya."))

    def print(self) -> None:
        """Print it; where nothing here prints by itself, open it so that it can be printed from there."""
        if handing.print_file(self.path):
            self._say(self.tr("Dikirim ke pencetak."))
        elif handing.open_file(self.path):
            self._say(self.tr("Berkasnya dibuka. Cetak dari sana dengan Ctrl+P."))
        else:
            self._say_why(self.tr("Tidak ada program untuk mencetak berkas ini. Buka dari foldernya."))

    def show_in_folder(self) -> None:
        """Show where it lies."""
        if not handing.show_in_folder(self.path):
            self._say_why(self.tr("Foldernya tidak dapat dibuka dari sini."))

    def _say_why(self, text: str) -> None:
        gone = self.tr("Berkasnya tidak ada lagi di tempat itu: flashdisk dicabut, atau berkas dipindah.")
        self._say(text if self.path.exists() else gone)

    def _say(self, text: str) -> None:
        self.hint.setText(text)
        self.hint.show()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()


def _folder(path: Path) -> str:
    return path.parent.name or str(path.parent)
