"""Where to begin on a desk that has just been made: three steps, ticked once they are done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.home.steps import Target
from kkb_desktop.gui.permitting import leads_to
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, Inset
from kkb_desktop.gui.widgets.cardgrid import CardGrid
from kkb_desktop.gui.widgets.labels import IconLabel, Label
from kkb_desktop.gui.widgets.pill import Pill
from kkb_desktop.services.home.start import StartKey, StartStep


class _Words(NamedTuple):
    title: str
    line: str
    icon: str
    action: str
    target: Target


def _words(key: StartKey) -> _Words:
    translate = QCoreApplication.translate
    match key:
        case "import":
            return _Words(
                translate("StartSteps", "Impor daftar warga"),
                translate(
                    "StartSteps",
                    "Bila ada daftar dari Excel, SIAK, atau OpenSID, semua keluarga masuk sekaligus.",
                ),
                "file-spreadsheet",
                translate("StartSteps", "Impor daftar"),
                ("import", None),
            )
        case "family":
            return _Words(
                translate("StartSteps", "Ketik satu keluarga"),
                translate(
                    "StartSteps", "Coba dengan satu keluarga dulu. Isian tersimpan sendiri sambil mengetik."
                ),
                "house",
                translate("StartSteps", "Keluarga baru"),
                ("families", {"new": True}),
            )
        case "card":
            return _Words(
                translate("StartSteps", "Pasang kartu kabupaten"),
                translate(
                    "StartSteps",
                    "Berkas kecil dari kantor kabupaten. Tanpa kartu ini data belum dapat dikirim.",
                ),
                "key-round",
                translate("StartSteps", "Pasang kartu"),
                ("receive", None),
            )
        case "give_card":
            return _Words(
                translate("StartSteps", "Bagikan kartu kabupaten"),
                translate("StartSteps", "Simpan kartunya ke flashdisk, lalu pasang di laptop setiap desa."),
                "key-round",
                translate("StartSteps", "Simpan kartu"),
                ("devices", None),
            )
        case "approve":
            return _Words(
                translate("StartSteps", "Setujui laptop desa"),
                translate(
                    "StartSteps", "Kiriman pertama membawa permintaan. Cocokkan enam katanya lewat telepon."
                ),
                "shield-check",
                translate("StartSteps", "Buka daftar laptop"),
                ("devices", None),
            )
        case "first_bundle":
            return _Words(
                translate("StartSteps", "Terima kiriman pertama"),
                translate("StartSteps", "Colokkan flashdisk dari desa, lalu buka di kotak masuk."),
                "inbox",
                translate("StartSteps", "Buka kotak masuk"),
                ("inbox", None),
            )


class StartSteps(Card):
    """The first steps beside each other; the first that is not done has the main button.

    `later` says what the page will show once they are done. `slim` puts them on one line, for a desk that has begun.
    """

    def __init__(self, bus: Bus, steps: Sequence[StartStep], later: str = "", *, slim: bool = False) -> None:
        super().__init__("" if slim else QCoreApplication.translate("StartSteps", "Mulai di sini"))
        self._bus = bus
        if slim:
            self.add(self._line(steps))
            return
        self.set_note(self.tr("urutannya bebas"))
        following = next((step.key for step in steps if not step.done), None)
        self.add(CardGrid([self._box(step, step.key == following) for step in steps], 270))
        self.add(Label(later, "mut", wrap=True))

    def _line(self, steps: Sequence[StartStep]) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(Label(self.tr("Mulai di sini"), "h3"))
        for step in steps:
            words = _words(step.key)
            if step.done:
                row.addWidget(Pill(words.title, "ok", "check"))
            else:
                row.addWidget(self._button(words, words.title, "link"))
        row.addStretch(1)
        return part

    def _box(self, step: StartStep, following: bool) -> QWidget:
        words = _words(step.key)
        box = Inset()
        head = QHBoxLayout()
        head.setSpacing(px(9))
        look = ("circle-check", "ok") if step.done else (words.icon, "primary")
        head.addWidget(IconLabel(*look, 20))
        head.addWidget(Label(words.title, "h3", wrap=True), 1)
        box.body.addLayout(head)
        box.add(Label(words.line, "mut", wrap=True))
        box.body.addStretch(1)
        if step.done:
            foot: QWidget = Pill(self.tr("Selesai"), "ok", "check")
        else:
            foot = self._button(words, words.action, "primary" if following else "secondary")
        box.body.addWidget(foot, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _button(self, words: _Words, text: str, kind: str) -> Button:
        button = Button(text, kind)
        page, argument = words.target
        leads_to(button, page, argument)
        button.clicked.connect(lambda: self._bus.go(page, argument))
        return button
