"""What happened to this desk and must be known before one goes on: it was restored, or handed over, or is not safe."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.backup.words import drill_words, moment_words, second_words
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.theme import Kind, px
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.card import clear
from kkb_desktop.services.backup.standing import Standing
from kkb_desktop.services.desk.desk import Desk, today


class SafetyNotes(QWidget):
    """Banners with one button each; takes no room where all is well. `read` tells that a restore was read about.

    `every`: also what another part of the page says where there is one (no backup in a second place, a failed drill).
    """

    read = Signal()

    def __init__(self, desk: Desk, bus: Bus, *, every: bool) -> None:
        super().__init__()
        self._desk, self._bus, self._every = desk, bus, every
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self.texts: list[str] = []
        self.hide()

    def show_standing(self, seen: Standing) -> None:
        """Say what is so now."""
        clear(self._column)
        self.texts = []
        if seen.handed_over is not None:
            words = self.tr("Laptop ini sudah diserahterimakan %1. Datanya hanya dapat dibaca.")
            words = words.replace("%1", moment_words(seen.handed_over.at))
            self._say(words, "warn", self.tr("Buka Cadangan"), "backup")
        if seen.restored is not None and not seen.restored.answered:
            self._say_restored(seen)
        if self._every and seen.here:
            if seen.level != "ok":
                self._say(
                    second_words(seen, today(self._desk)), seen.level, self.tr("Buka Cadangan"), "backup"
                )
            if seen.drill is not None and not seen.drill.passed:
                self._say(drill_words(seen), "err", self.tr("Buka Cadangan"), "backup")
        self.setVisible(bool(self.texts))

    def _say_restored(self, seen: Standing) -> None:
        assert seen.restored is not None
        words = {
            "moved": self.tr("Laptop ini melanjutkan pekerjaan laptop lain, dari cadangan %1."),
            "beside": self.tr("Folder ini berisi cadangan %1, untuk dilihat."),
            "instead": self.tr("Data laptop ini dikembalikan ke cadangan %1."),
        }[seen.restored.mode].replace("%1", moment_words(seen.restored.made_at))
        if self._desk.kind == "village":
            step, action, page = (
                self.tr("Berikutnya: baca tanda terima atau paket dari kabupaten."),
                self.tr("Baca tanda terima"),
                "receive",
            )
        else:
            step, action, page = (
                self.tr("Berikutnya: buka lagi paket desa sejak saat itu, lalu beri tanda terima."),
                self.tr("Buka kotak masuk"),
                "inbox",
            )
        banner = self._say(f"{words} {step}", "info", action, page, closable=True)
        banner.closed.connect(self.read)

    def _say(self, words: str, kind: Kind, action: str, page: str, *, closable: bool = False) -> Banner:
        banner = Banner(words, kind, action=action, closable=closable)
        banner.pressed.connect(lambda: self._bus.go(page))
        self._column.addWidget(banner)
        self.texts.append(words)
        return banner
