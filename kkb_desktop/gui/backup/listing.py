"""The backups there are, and going back to one."""

from __future__ import annotations

from PySide6.QtCore import Signal

from kkb_desktop.gui.backup.words import moment_words
from kkb_desktop.gui.exchange.sticks import size_text
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.models.known import KnownRows
from kkb_desktop.gui.models.paged import Column
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.backup.restoring import Found
from kkb_desktop.services.backup.words import WHY
from kkb_desktop.services.desk.copies import Backup, Spoiled


class ListCard(Card):
    """Newest first. `restore_wanted` has the one to go back to, `other_wanted` asks for one from elsewhere."""

    restore_wanted = Signal(object)  # Backup
    other_wanted = Signal()
    begin_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Daftar cadangan"))
        self._here = ""
        self.table = DataTable(self.tr("Daftar cadangan"))
        self.model = KnownRows(
            (
                Column(self.tr("Dibuat"), self._made, 170, strong=True),
                Column(self.tr("Sebab"), self._why, 0),
                Column(self.tr("Tempat"), self._place, 130),
                Column(self.tr("Ukuran"), self._size, 100, right=True),
                Column("", lambda _row: "", 120, pills=self._state),
            ),
            parent=self,
        )
        self.table.set_model(self.model)
        self.table.setMinimumHeight(px(180))
        self.table.opened.connect(lambda _id: self._restore())
        self.table.chosen.connect(lambda _id: self._fit())
        nothing = EmptyState(
            "shield-alert",
            self.tr("Belum ada cadangan"),
            self.tr("Cadangan dibuat otomatis selama program terbuka."),
            self.tr("Cadangkan sekarang"),
        )
        nothing.pressed.connect(self.begin_wanted)
        self.contents = Contents(self.table, nothing)
        self.add(self.contents, 1)
        foot = self.footer()
        other = Button(self.tr("Cadangan dari tempat lain …"), "link", "folder-open")
        other.clicked.connect(self.other_wanted)
        self.restoring = Button(self.tr("Pulihkan …"), "secondary", "refresh-cw")
        self.restoring.clicked.connect(self._restore)
        foot.addWidget(other)
        foot.addStretch(1)
        foot.addWidget(self.restoring)

    def show_found(self, found: Found, here: str) -> None:
        """Show these; `here` is the path of the data folder."""
        kept = self.table.selected_id
        self._here = here
        rows: dict[str, Backup | Spoiled] = {str(each.path): each for each in found.backups}
        rows |= {str(each.path): each for each in found.spoiled}
        self.model.show_rows(rows)
        if rows:
            self.table.select(kept if kept in rows else next(iter(rows)))
        self.contents.show_rows(bool(rows))
        self._fit()

    def _fit(self) -> None:
        self.restoring.setEnabled(isinstance(self.model.rows.get(self.table.selected_id), Backup))

    def _restore(self) -> None:
        row = self.model.rows.get(self.table.selected_id)
        if isinstance(row, Backup):
            self.restore_wanted.emit(row)

    def _made(self, row: Backup | Spoiled) -> str:
        return moment_words(row.manifest.made_at) if isinstance(row, Backup) else row.path.name

    def _why(self, row: Backup | Spoiled) -> str:
        return spoken(WHY[row.manifest.why]) if isinstance(row, Backup) else ""

    def _place(self, row: Backup | Spoiled) -> str:
        return self.tr("Laptop ini") if str(row.path).startswith(self._here) else self.tr("Flashdisk")

    def _size(self, row: Backup | Spoiled) -> str:
        return size_text(row.manifest.size) if isinstance(row, Backup) else ""

    def _state(self, row: Backup | Spoiled) -> tuple[PillData, ...]:
        if isinstance(row, Backup):
            return ()
        return (PillData(self.tr("Rusak"), "err", "shield-alert"),)
