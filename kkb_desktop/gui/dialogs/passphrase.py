"""Typing a passphrase: hidden until asked, with a word on how strong a new one is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.theme import icon, px
from kkb_desktop.gui.widgets.bar import Bar
from kkb_desktop.gui.widgets.labelled import Labelled
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.services.desk import users


class PassphraseEdit(QLineEdit):
    """A line that hides its text; the eye at its end shows it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = QAction(icon("eye", "mut"), self.tr("Perlihatkan kata sandi"), self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._reveal)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)

    def _reveal(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.setIcon(icon("eye-off" if shown else "eye", "mut"))


def strength(text: str) -> int:
    """0 (will not do) to 3 (strong), for the hint only: what is refused is decided by the key file's own rule."""
    if users.weakness(text) is not None:
        return 0
    words = {word.lower() for word in text.split() if len(word) >= 3}
    kinds = sum(
        any(test(letter) for letter in text) for test in (str.islower, str.isupper, str.isdigit)
    ) + any(not letter.isalnum() for letter in text)
    score = len(set(text.lower())) + 3 * len(words) + 2 * kinds
    return 1 if score < 16 else 2 if score < 26 else 3


class NewPassphrase(QWidget):
    """A new passphrase typed twice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = PassphraseEdit()
        self.second = PassphraseEdit()
        self._rule = self.tr(
            "Minimal 4 kata, atau 10 huruf dan angka. Contoh cara: empat kata yang tidak berkaitan."
        )
        self._upper = Labelled(self.tr("Kata sandi"), self.first)
        self._lower = Labelled(self.tr("Ketik kata sandi sekali lagi"), self.second)
        self._bar = Bar(0, 3)
        self._bar.hide()
        self._hint = Label(self._rule, "hint", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._upper)
        row = QHBoxLayout()
        row.addWidget(self._bar, 1)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._hint)
        column.addWidget(self._lower)
        self.first.textChanged.connect(self._typed)
        self.second.textChanged.connect(self._typed)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.first.text()

    def ready(self) -> bool:
        """Whether it is good enough and typed alike twice."""
        return bool(self.text) and self.second.text() == self.text and users.weakness(self.text) is None

    def _typed(self) -> None:
        text = self.text
        level = strength(text) if text else 0
        self._bar.setVisible(bool(text))
        self._bar.set_share(max(level, 0), 3, ("err", "accent", "info", "ok")[level])
        words = (
            "",
            self.tr("Cukup. Lebih panjang lebih aman."),
            self.tr("Baik."),
            self.tr("Kuat."),
        )[level]
        weak = users.weakness(text) if text else None
        self._hint.setText(explain_error(weak).what if weak is not None else words or self._rule)
        differs = bool(self.second.text()) and not text.startswith(self.second.text())
        self._lower.set_problem(self.tr("Belum sama dengan yang di atas.") if differs else "")
        self.changed.emit()
