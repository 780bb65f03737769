"""What board and table say while a year has no plan."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kkb_desktop.gui.widgets.empty import EmptyState

translate = QCoreApplication.translate


class NoPlan(EmptyState):
    """A year without a line: `pressed` begins the first, `other_pressed` looks at what the data proposes."""

    def __init__(self, *, proposing: bool) -> None:
        other = translate("Plans", "Lihat usulan dari data") if proposing else ""
        super().__init__("clipboard-list", "", "", translate("Plans", "Tambah rencana"), other)
        self.say_year(None)

    def say_year(self, year: int | None) -> None:
        """Name the year that has no plan."""
        title = translate("Plans", "Belum ada rencana tahun %1")
        self.set_text(
            title.replace("%1", str(year or "")).strip(),
            translate("Plans", "Tulis apa yang akan dikerjakan, siapa pengampunya, dan sampai kapan."),
        )
