"""Where to begin on a desk that has just been made: three steps, ticked once they are done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.home.steps import Target
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
    say = QCoreApplication.translate
    match key:
        case "import":
            return _Words(
                say("StartSteps", "Impor daftar warga"),
                say("StartSteps", "Bila ada daftar dari Excel, SIAK, atau OpenSID, semua keluarga masuk sekaligus."),
                "file-spreadsheet", say("StartSteps", "Impor daftar"), ("import", None),
            )  # fmt: skip
        case "family":
            return _Words(
                say("StartSteps", "Ketik satu keluarga"),
                say("StartSteps", "Coba dengan satu keluarga dulu. Isian tersimpan sendiri sambil mengetik."),
                "house", say("StartSteps", "Keluarga baru"), ("families", {"new": True}),
            )  # fmt: skip
        case "card":
            return _Words(
                say("StartSteps", "Pasang kartu kabupaten"),
                say("StartSteps", "Berkas kecil dari kantor kabupaten. Tanpa kartu ini data belum dapat dikirim."),
                "key-round", say("StartSteps", "Pasang kartu"), ("receive", None),
            )  # fmt: skip
        case "give_card":
            return _Words(
                say("StartSteps", "Bagikan kartu kabupaten"),
                say("StartSteps", "Simpan kartunya ke flashdisk, lalu pasang di laptop setiap desa."),
                "key-round", say("StartSteps", "Simpan kartu"), ("devices", None),
            )  # fmt: skip
        case "approve":
            return _Words(
                say("StartSteps", "Setujui laptop desa"),
                say("StartSteps", "Kiriman pertama membawa permintaan. Cocokkan enam katanya lewat telepon."),
                "shield-check", say("StartSteps", "Buka daftar laptop"), ("devices", None),
            )  # fmt: skip
        case "first_bundle":
            return _Words(
                say("StartSteps", "Terima kiriman pertama"),
                say("StartSteps", "Colokkan flashdisk dari desa, lalu buka di kotak masuk."),
                "inbox", say("StartSteps", "Buka kotak masuk"), ("inbox", None),
            )  # fmt: skip


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
        button.clicked.connect(lambda: self._bus.go(page, argument))
        return button
