"""Who has looked at whose data on this laptop."""

from __future__ import annotations

from collections.abc import Sequence

from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.models.known import KnownRows
from kkb_desktop.gui.models.paged import Column
from kkb_desktop.gui.widgets.card import Card
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.desk import keylog
from kkb_desktop.services.writing import privacy
from kkb_desktop.services.writing.privacy import AccessEntry


class AccessLogCard(Card):
    """The last entries, the newest first."""

    def __init__(self) -> None:
        super().__init__(self.tr("Siapa melihat apa"), self.tr("di laptop ini"), "history")
        self.table = DataTable(self.tr("Siapa melihat apa"))
        self.model = KnownRows(
            (
                Column(
                    self.tr("Waktu"), lambda each: f"{each.at.astimezone():%d-%m-%Y %H.%M}", 130, muted=True
                ),
                Column(self.tr("Siapa"), lambda each: each.user, 0, strong=True),
                Column(self.tr("Berbuat apa"), self._action, 130),
                Column(self.tr("Catatan"), _about, 170, muted=True),
            ),
            parent=self,
        )
        self.table.set_model(self.model)
        self.contents = Contents(
            self.table,
            EmptyState(
                "history",
                self.tr("Belum ada yang tercatat"),
                self.tr("Siapa membuka nomor lengkap, mencetak, atau mengekspor data tercatat di sini."),
            ),
        )
        self.add(self.contents, 1)

    def show_entries(self, entries: Sequence[AccessEntry]) -> None:
        """Show these entries."""
        self.model.show_rows({entry.id: entry for entry in entries})
        self.contents.show_rows(bool(entries))

    def _action(self, entry: AccessEntry) -> str:
        return {
            "view": self.tr("Melihat"),
            "reveal": self.tr("Membuka nomor"),
            "print": self.tr("Mencetak"),
            "export": self.tr("Mengekspor"),
            "keys": self.tr("Kunci"),
        }.get(entry.action, entry.action)


def _about(entry: AccessEntry) -> str:
    if entry.action == keylog.ACTION and entry.detail in keylog.EVENTS:
        return spoken(keylog.EVENTS[entry.detail])
    declared = RECORD_TYPES.get(entry.type)
    kind = spoken(declared.label) if declared is not None else entry.type
    return " · ".join(filter(None, (kind, spoken(privacy.detail_words(entry)))))
