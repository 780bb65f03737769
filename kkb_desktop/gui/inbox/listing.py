"""The table of packages, with what can be opened and taken in at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.inbox.words import contents_of, day_of, pills_of, village_of
from kkb_desktop.gui.models.paged import Column, PagedModel
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.exchange.inbox import InboxEntry


class PackageTable(Card):
    """`chosen` carries the key of the package that has become current."""

    chosen = Signal(str)
    stick_wanted = Signal()
    files_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.body.setContentsMargins(px(2), px(2), px(2), 0)
        self._entries: Mapping[str, InboxEntry] = {}
        self.model = PagedModel(
            (
                Column(self.tr("Desa"), village_of, 0, strong=True),
                Column(self.tr("Pengirim"), lambda entry: entry.sender, 120),
                Column(
                    self.tr("Paket"),
                    lambda entry: number(entry.number) if entry.number else "–",
                    68,
                    muted=True,
                ),
                Column(self.tr("Dibuat"), lambda entry: day_of(entry.at, today), 76, muted=True),
                Column(self.tr("Isi"), contents_of, 128),
                Column(self.tr("Keadaan"), lambda _entry: "", 196, pills=pills_of),
            ),
            lambda ids: {each: self._entries[each] for each in ids if each in self._entries},
            parent=self,
        )
        self.table = DataTable(self.tr("Paket"))
        self.table.set_model(self.model)
        self.table.chosen.connect(self.chosen)
        self.empty = EmptyState("inbox", "", "", self.tr("Buka flashdisk …"))
        self.empty.pressed.connect(self.stick_wanted)
        shelf = QWidget()
        self._shelf = QStackedLayout(shelf)
        self._shelf.addWidget(self.table)
        self._shelf.addWidget(self.empty)
        self.add(shelf, 1)
        foot = self.footer()
        self.count = ElidedLabel("", "small")
        self.stick_button = Button(self.tr("Buka flashdisk …"), "secondary", "usb")
        self.stick_button.clicked.connect(self.stick_wanted)
        self.file_button = Button(self.tr("Buka berkas …"), "secondary", "folder-open")
        self.file_button.clicked.connect(self.files_wanted)
        self.all_button = Button(self.tr("Impor semua"), "secondary", "package-check")
        self.all_button.clicked.connect(self.all_wanted)
        self.all_button.hide()
        foot.addWidget(self.count, 1)
        for button in (self.all_button, self.stick_button, self.file_button):
            foot.addWidget(button)
        self.count.set_text(self.tr("Membaca kotak masuk …"))

    def show_entries(
        self, entries: Mapping[str, InboxEntry], chosen: Sequence[str], ready: int, *, ever: bool
    ) -> None:
        """Show the packages `chosen` of `entries`; `ready` of all can be taken in, `ever`: some have come before."""
        self._entries = entries
        self.model.set_ids(chosen)
        self._shelf.setCurrentIndex(0 if chosen else 1)
        if ever:
            self.empty.set_text(
                self.tr("Tidak ada paket yang perlu ditindak"),
                self.tr("Yang sudah diimpor ada di bawah “Semua”."),
            )
        else:
            self.empty.set_text(
                self.tr("Belum ada paket dari desa"),
                self.tr("Pasang flashdisk dari desa, lalu buka. Paket diperiksa dulu sebelum diimpor."),
            )
        self.count.set_text(
            self.tr("%1 di daftar · berkas dapat ditarik ke sini").replace("%1", number(len(chosen)))
        )
        self.all_button.setText(self.tr("Impor semua (%1)").replace("%1", number(ready)))
        self.all_button.setVisible(ready > 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < px(640)
        self.table.hide_columns((2, 3), narrow)  # number and day stand beside it too
        self.table.hide_columns((4,), self.width() < px(500))

    def busy(self, words: str) -> None:
        """Say that something is going on; nothing can be taken in meanwhile."""
        self.count.set_text(words)
        self.all_button.hide()
