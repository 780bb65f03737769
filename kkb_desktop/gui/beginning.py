"""What pages that count families say while there are none, and the way to the first."""

from __future__ import annotations

from PySide6.QtCore import Signal

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.services.desk.desk import Desk


class NoFamilies(EmptyState):
    """In a village the first family is typed or a list is taken in; an office waits for a village's bundle.

    Where there are families, only not on the day or in the place asked about, it offers to ask for all of them
    today: `widen_wanted`.
    """

    widen_wanted = Signal()

    def __init__(self, desk: Desk, bus: Bus) -> None:
        super().__init__("house", "", "", " ", " ")
        self._desk, self._bus = desk, bus
        self._narrowed = False
        self.pressed.connect(self._begin)
        self.other_pressed.connect(lambda: bus.go("import"))
        self.say(narrowed=False)

    def say(self, *, narrowed: bool) -> None:
        """Say that there are none, or none then and there."""
        self._narrowed = narrowed
        village = self._desk.kind == "village"
        if narrowed:
            self.set_text(
                self.tr("Tidak ada keluarga pada tanggal dan di tempat ini"),
                self.tr("Pilih tanggal atau tempat lain."),
                self.tr("Lihat semua hari ini"),
            )
        elif village:
            self.set_text(
                self.tr("Belum ada keluarga"),
                self.tr(
                    "Angka di sini dihitung dari data keluarga. Ketik satu keluarga, atau impor daftar warga."
                ),
                self.tr("Keluarga baru"),
            )
        else:
            self.set_text(
                self.tr("Belum ada data dari desa"),
                self.tr("Angka di sini dihitung dari paket yang dikirim desa."),
                self.tr("Buka kotak masuk"),
            )
        self.other.setText(self.tr("Impor daftar"))
        self.other.setVisible(village and not narrowed)

    def _begin(self) -> None:
        if self._narrowed:
            self.widen_wanted.emit()
        elif self._desk.kind == "village":
            self._bus.go("families", {"new": True})
        else:
            self._bus.go("inbox")
