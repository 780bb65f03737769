"""What pages that count or compare families say while there are none, and the way to the first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.services.desk.desk import Desk


def no_villages(bus: Bus) -> EmptyState:
    """What an office's tables of villages say before the first bundle was taken in."""
    translate = QCoreApplication.translate
    empty = EmptyState(
        "building-2",
        translate("Beginning", "Belum ada desa"),
        translate("Beginning", "Desa muncul di sini setelah paketnya diimpor."),
        translate("Beginning", "Buka kotak masuk"),
    )
    empty.pressed.connect(lambda: bus.go("inbox"))
    return empty


class NoFamilies(EmptyState):
    """In a village the first family is typed or a list is taken in; an office waits for a village's bundle.

    Where there are families, only not on the day or in the place asked about, it offers to ask for all of them
    today: `widen_wanted`. `about` is the sentence that says what belongs here.
    """

    widen_wanted = Signal()

    def __init__(self, desk: Desk, bus: Bus, about: str = "") -> None:
        super().__init__("house", "", "", " ", " ")
        self._desk, self._bus = desk, bus
        self._about = about or self.tr("Angka di sini dihitung dari data keluarga.")
        self._then: Callable[[], object] = self._begin
        self.pressed.connect(lambda: self._then())
        self.other_pressed.connect(lambda: bus.go("import"))
        self.say()

    def say(self, *, narrowed: bool = False) -> None:
        """Say that there are none, or none then and there."""
        if narrowed:
            self.say_instead(
                self.tr("Tidak ada keluarga pada tanggal dan di tempat ini"),
                self.tr("Pilih tanggal atau tempat lain."),
                self.tr("Lihat semua hari ini"),
                self.widen_wanted.emit,
            )
            return
        village = self._desk.kind == "village"
        if village:
            title, action = self.tr("Belum ada keluarga"), self.tr("Keluarga baru")
            how = self.tr("Ketik satu keluarga, atau impor daftar warga.")
        else:
            title, action = self.tr("Belum ada data dari desa"), self.tr("Buka kotak masuk")
            how = self.tr("Datanya datang dengan paket dari desa.")
        self.say_instead(title, f"{self._about} {how}", action, self._begin)
        self.other.setText(self.tr("Impor daftar"))
        self.other.setVisible(village)

    def say_instead(self, title: str, line: str, action: str, then: Callable[[], object]) -> None:
        """Say that it is empty for another reason, and what the button does about it."""
        self._then = then
        self.set_text(title, line, action)
        self.other.hide()

    def _begin(self) -> None:
        if self._desk.kind == "village":
            self._bus.go("families", {"new": True})
        else:
            self._bus.go("inbox")
