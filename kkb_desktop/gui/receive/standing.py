"""How things stand with the district: what waits for a receipt, what has not been sent."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kkb_desktop.gui.delivery import day_words, waiting_words
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, clear
from kkb_desktop.gui.widgets.checks import CheckLine
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.home.status import HeaderStatus


class Standing(Card):
    """Three lines at most, and the way to the send page."""

    send_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(icon_name="hourglass")
        self.set_title(self.tr("Keadaan kiriman"))
        self._desk = desk
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(4))
        self._lines.addWidget(Label(self.tr("Menghitung …"), "mut"))
        self.body.addLayout(self._lines)
        self.send_button = Button(self.tr("Kirim data"), "secondary", "send")
        self.send_button.clicked.connect(self.send_wanted)
        self.send_button.hide()
        row = QHBoxLayout()
        row.addWidget(self.send_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def show_status(self, seen: HeaderStatus) -> None:
        """Say how things stand now."""
        clear(self._lines)
        day = today(self._desk)
        if seen.packages:
            words = waiting_words(seen.sent, seen.sent_since, seen.packages, day)
            line = self.tr("Tercatat diterima baru sesudah tanda terimanya dibuka di sini.")
            self._lines.addWidget(CheckLine("neutral", words, line, icon_name="hourglass"))
        if seen.unsent:
            words = self.tr("%1 data belum dikirim").replace("%1", number(seen.unsent))
            line = self.tr("Hanya ada di laptop ini.")
            self._lines.addWidget(CheckLine("warn", words, line))
        if not seen.packages and not seen.unsent:
            if seen.last_sent is None:
                self._lines.addWidget(CheckLine("neutral", self.tr("Belum ada data yang dicatat")))
            else:
                words = self.tr("Semua data di laptop ini sudah diterima kabupaten")
                sent = self.tr("Kiriman terakhir %1.").replace("%1", day_words(seen.last_sent, day))
                self._lines.addWidget(CheckLine("ok", words, sent))
        self.send_button.setVisible(bool(seen.unsent))
