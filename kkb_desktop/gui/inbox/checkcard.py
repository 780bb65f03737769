"""What is known of the package chosen: who sent it, which checks were made, and what can be done with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.reasons import explain
from kkb_desktop.gui.exchange.sixwords import SixWords
from kkb_desktop.gui.i18n import language, number, spoken
from kkb_desktop.gui.inbox.words import day_of, tiles_of, village_of
from kkb_desktop.gui.theme import Kind, px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, Line, clear, scrolled
from kkb_desktop.gui.widgets.checks import CheckLine
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label
from kkb_desktop.gui.widgets.stat import StatTile
from kkb_desktop.services.exchange.inbox import InboxEntry

_KINDS: dict[str, Kind] = {"passed": "ok", "failed": "err", "noted": "info", "not_made": "neutral"}


class CheckCard(Card):
    """Shows one package; its buttons say what is wanted."""

    import_wanted = Signal()
    approve_wanted = Signal()
    receipt_wanted = Signal()
    exclude_wanted = Signal()
    devices_wanted = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.name = ElidedLabel("", "h2")
        self.line = Label("", "mut", wrap=True)
        self.file = ElidedLabel("", "small")
        self.lines = QVBoxLayout()
        self.lines.setSpacing(px(4))
        self._tiles = QHBoxLayout()
        self._tiles.setSpacing(px(8))
        self.import_button = Button(self.tr("Impor paket ini"), "primary", "package-check")
        self.import_button.clicked.connect(self.import_wanted)
        self.approve_button = Button(self.tr("Keenam kata cocok, setujui"), "primary", "shield-check")
        self.approve_button.clicked.connect(self.approve_wanted)
        self.devices_button = Button(self.tr("Katanya tidak cocok …"), "link", "key-round")
        self.devices_button.clicked.connect(self.devices_wanted)
        self.receipt_button = Button(self.tr("Beri tanda terima"), "primary", "package-check")
        self.receipt_button.clicked.connect(self.receipt_wanted)
        self.exclude_button = Button("", "link", "undo-2")
        self.exclude_button.clicked.connect(self.exclude_wanted)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(6), 0)
        column.setSpacing(px(6))
        column.addWidget(self.name)
        column.addWidget(self.line)
        column.addWidget(self.file)
        column.addWidget(Line())
        column.addLayout(self.lines)
        column.addLayout(self._tiles)
        # Only the main button stays in view whatever the height: the rest goes with what it belongs to.
        for button in (self.devices_button, self.exclude_button):
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(1)
        self.add(scrolled(inside), 1)
        for button in (self.import_button, self.approve_button, self.receipt_button):
            self.add(button)
        self.show_entry(None)

    def show_entry(self, entry: InboxEntry | None) -> None:
        """Show this package, or none."""
        clear(self.lines)
        clear(self._tiles)
        status = entry.status if entry else ""
        self.import_button.setVisible(status in ("ready", "twin"))
        self.import_button.setText(
            self.tr("Terima keduanya") if status == "twin" else self.tr("Impor paket ini")
        )
        self.import_button.setEnabled(True)
        self.approve_button.setVisible(status == "pending")
        self.approve_button.setEnabled(True)
        self.devices_button.setVisible(status == "pending")
        self.receipt_button.setVisible(status == "imported")
        self.receipt_button.setEnabled(True)
        self.exclude_button.setVisible(status in ("imported", "excluded"))
        self.exclude_button.setText(
            self.tr("Pakai lagi paket ini") if status == "excluded" else self.tr("Batalkan paket ini")
        )
        if entry is None:
            self.name.set_text(self.tr("Belum ada paket dipilih"))
            self.line.setText(self.tr("Pilih satu paket di daftar."))
            self.line.show()
            self.file.hide()
            return
        package = self.tr("paket %1").replace("%1", number(entry.number)) if entry.number else ""
        self.name.set_text(" · ".join(filter(None, (village_of(entry), package))))
        about = " · ".join(filter(None, (entry.sender, day_of(entry.at, self._today))))
        self.line.setText(about)
        self.line.setVisible(bool(about))
        self.file.set_text(entry.name)
        self.file.setVisible(bool(entry.village))  # else the name stands above already
        self._tell(entry)
        for at, (count, label) in enumerate(tiles_of(entry)):
            self._tiles.addWidget(StatTile(number(count), label, "info" if at < 2 else "neutral"))

    def _tell(self, entry: InboxEntry) -> None:
        if entry.words:
            who = " · ".join(filter(None, (entry.person, entry.phone)))
            ask = (
                self.tr("Telepon %1 dan minta membacakan enam kata di laptopnya:").replace("%1", who)
                if who
                else self.tr("Telepon kadernya dan minta membacakan enam kata di laptopnya:")
            )
            self.lines.addWidget(Label(ask, wrap=True))
            self.lines.addWidget(SixWords(entry.words))
            self.lines.addWidget(Line())
        elif entry.reason:
            self._why(entry)
        elif entry.status == "twin":
            self._why(replace(entry, reason="bundle.twin"))
        if entry.missing_parts:
            parts = ", ".join(map(number, entry.missing_parts))
            self._say("warn", self.tr("Bagian yang belum ada"), parts)
        if entry.status in ("imported", "excluded", "known"):
            self._history(entry)
        said = False
        for check in entry.checks:
            line = spoken(check.line) if check.line is not None else ""
            if check.outcome == "not_made":
                if not said:  # the reason is the same for all of them
                    self.lines.addWidget(Label(line, "small", wrap=True))
                    said = True
                unmade = CheckLine("neutral", spoken(check.text), quiet=True)
                unmade.setAccessibleName(f"{spoken(check.text)}. {line}")
                self.lines.addWidget(unmade)
                continue
            kind = _KINDS[check.outcome]
            if check.outcome == "failed" and entry.status in ("pending", "incomplete"):
                kind = "warn"  # it may still come
                line = self.tr("Belum.")
            self._say(kind, spoken(check.text), line)

    def _why(self, entry: InboxEntry) -> None:
        said = explain(entry.reason, language(), entry.params)
        kind: Kind = {"refused": "err", "other": "info"}.get(entry.status, "warn")  # type: ignore[assignment]
        self._say(kind, said.what, said.next_step)
        if entry.checks:
            self.lines.addWidget(Line())

    def _history(self, entry: InboxEntry) -> None:
        taken = self.tr("Diperiksa dan diimpor %1").replace("%1", day_of(entry.imported_at, self._today))
        self._say("neutral", taken, icon_name="history")
        if entry.status == "excluded":
            words = self.tr("Isinya tidak dihitung. Desa tidak mendapat tanda terima untuk isi ini.")
            self._say("warn", self.tr("Paket ini dibatalkan"), words)
        elif entry.status == "imported" and entry.receipt_at:
            given = self.tr("Tanda terima dibuat %1").replace("%1", day_of(entry.receipt_at, self._today))
            words = self.tr("Berlaku setelah dibuka di laptop desa.")
            self._say("neutral", given, words, icon_name="package-check")
            self.receipt_button.setText(self.tr("Beri tanda terima lagi"))
        elif entry.status == "imported":
            words = self.tr("Desa belum tahu bahwa paketnya sampai.")
            self._say("warn", self.tr("Belum ada tanda terima"), words)
            self.receipt_button.setText(self.tr("Beri tanda terima"))

    def _say(self, kind: Kind, title: str, line: str = "", *, icon_name: str = "") -> None:
        self.lines.addWidget(CheckLine(kind, title, line, icon_name=icon_name))
