"""What this program is: version, what it is made of, where the data lies, which keys do what."""

from __future__ import annotations

import platform
from pathlib import Path

import PySide6
from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

import kkb_desktop
from kkb_desktop.gui.notices import notices
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, PageTitle
from kkb_desktop.gui.widgets.cardgrid import CardGrid
from kkb_desktop.gui.widgets.facts import Facts
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label


class AboutPage(QWidget):
    """Help with the keyboard, versions, licences, and the data folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(16), px(16), px(14))
        column.setSpacing(px(12))
        self.title = PageTitle(
            self.tr("Tentang program"),
            self.tr("Pendataan keluarga yang bekerja tanpa internet, terkunci di laptop ini."),
        )
        column.addWidget(self.title)
        column.addWidget(CardGrid([self._keys(), self._versions()], 380))
        column.addWidget(self._licences())
        column.addStretch(1)

    def _keys(self) -> Card:
        card = Card(self.tr("Tombol cepat"), icon_name="list-checks")
        card.add(
            Facts(
                [
                    (self.tr("Panduan untuk halaman ini"), "F1"),
                    (self.tr("Pindah bagian"), "Alt+1 … Alt+5"),
                    (self.tr("Tab berikutnya, sebelumnya"), "Ctrl+PgDn, Ctrl+PgUp"),
                    (self.tr("Cari orang, halaman, atau tindakan"), "Ctrl+K"),
                    (self.tr("Simpan"), "Ctrl+S"),
                    (self.tr("Simpan dan lanjut ke berikutnya"), "Ctrl+Enter"),
                    (self.tr("Data baru"), "Ctrl+N"),
                    (self.tr("Ke isian yang perlu diperbaiki"), "F8"),
                    (self.tr("Batalkan langkah terakhir"), "Ctrl+Z"),
                    (self.tr("Kunci layar"), "Ctrl+L"),
                ]
            )
        )
        card.body.addStretch(1)
        return card

    def _versions(self) -> Card:
        card = Card(self.tr("Program dan data"), icon_name="info")
        card.add(
            Facts(
                [
                    ("KKB Desktop", kkb_desktop.__version__),
                    ("Qt / PySide6", f"{qVersion()} / {PySide6.__version__}"),
                    ("Python", platform.python_version()),
                    (self.tr("Lisensi"), "Apache-2.0"),
                ]
            )
        )
        card.add(Label(self.tr("Folder data"), "label"))
        self.path = ElidedLabel(str(self._folder), "small")  # a path has no place to break
        card.add(self.path)
        row = QHBoxLayout()
        show = Button(self.tr("Buka folder data"), "link", "folder-open")
        show.clicked.connect(self._show_folder)
        row.addWidget(show)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addStretch(1)
        return card

    def _licences(self) -> Card:
        card = Card(self.tr("Karya pihak lain"), self.tr("terima kasih kepada semua pembuatnya"), "handshake")
        rows = notices()
        half = (len(rows) + 1) // 2
        left, right = Facts(rows[:half]), Facts(rows[half:])
        left.setContentsMargins(0, 0, px(14), 0)
        card.add(CardGrid([left, right], 420))
        return card

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
