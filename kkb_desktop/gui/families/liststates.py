"""What stands in place of the list of families while it is read, when nothing fits, and when there is none yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.empty import EmptyState


class ListStates(QStackedWidget):
    """The list, or why there is nothing in it and what to do now. While it is being read nothing can be pressed."""

    new_wanted = Signal()
    import_wanted = Signal()
    all_wanted = Signal()  # without search and filters

    def __init__(self, *, may_add: bool, office: bool = False) -> None:
        super().__init__()
        self.reading = EmptyState("hourglass", self.tr("Membaca daftar keluarga …"))
        self.none = self._no_families(may_add, office)
        self.no_hits = EmptyState(
            "search",
            self.tr("Tidak ada keluarga yang cocok"),
            self.tr("Periksa ejaannya, atau cari lebih pendek."),
            self.tr("Hapus saringan"),
        )
        self.no_hits.pressed.connect(self.all_wanted)
        for each in (self.reading, self.none, self.no_hits):
            self.addWidget(each)

    def set_list(self, shown: QWidget) -> None:
        """The list itself."""
        self._list = shown
        self.addWidget(shown)

    def show_state(self, some: bool, *, narrowed: bool) -> None:
        """`some`: there are rows; `narrowed`: only some families were looked for."""
        self.setCurrentWidget(self._list if some else self.no_hits if narrowed else self.none)

    def _no_families(self, may_add: bool, office: bool) -> QWidget:
        if not may_add:
            return EmptyState(
                "house",
                self.tr("Belum ada keluarga"),
                self.tr("Keluarga datang dengan paket dari desa, lewat Kotak masuk.")
                if office
                else self.tr("Keluarga tampil di sini setelah kader mencatatnya."),
            )
        holder = QWidget()
        words = EmptyState(
            "house",
            self.tr("Belum ada keluarga"),
            self.tr(
                "Di sini daftar semua keluarga desa. Ketik satu per satu, atau impor daftar yang sudah ada."
            ),
        )
        new = Button(self.tr("Keluarga baru"), "primary", "plus")
        new.clicked.connect(self.new_wanted)
        self.import_button = Button(self.tr("Impor"), "secondary", "file-spreadsheet")
        self.import_button.clicked.connect(self.import_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(new)
        buttons.addWidget(self.import_button)
        buttons.addStretch(1)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, px(24))
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(words, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(buttons)
        column.addStretch(2)
        return holder
