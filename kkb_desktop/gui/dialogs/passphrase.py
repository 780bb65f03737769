"""Typing a passphrase: hidden until asked; for a new one, what it must be and how strong it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kkb_desktop.gui.theme import icon, px
from kkb_desktop.gui.widgets.bar import Bar
from kkb_desktop.gui.widgets.card import Inset
from kkb_desktop.gui.widgets.labelled import Labelled
from kkb_desktop.gui.widgets.labels import IconLabel, Label
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


def strength(text: str, known: Sequence[str] = ()) -> int:
    """0 (will not do) to 3 (strong), for the hint only: what is refused is decided by the key file's own rule."""
    if users.weakness(text, known) is not None:
        return 0
    words = {word.lower() for word in text.split() if len(word) >= 3}
    kinds = sum(
        any(test(letter) for letter in text) for test in (str.islower, str.isupper, str.isdigit)
    ) + any(not letter.isalnum() for letter in text)
    score = len(set(text.lower())) + 3 * len(words) + 2 * kinds
    return 1 if score < 16 else 2 if score < 26 else 3


class _Rule(QWidget):
    """One thing a passphrase must be, with a tick once it is; said in words too."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.kept = False
        self._mark = IconLabel("circle", "mut", 16)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(7))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(text, "mut", wrap=True), 1)
        self.set_kept(False)

    def set_kept(self, kept: bool) -> None:
        """Tick it, or not."""
        self.kept = kept
        self._mark.set_icon(*(("circle-check", "ok") if kept else ("circle", "mut")))
        self.setAccessibleName(f"{self._text}: {self.tr('sudah') if kept else self.tr('belum')}")


class NewPassphrase(QWidget):
    """A new passphrase typed twice; what it must be stays in sight and is ticked off while it is typed."""

    changed = Signal()

    def __init__(
        self,
        *,
        wide: bool = False,
        known: Callable[[], Sequence[str]] = lambda: (),
        parent: QWidget | None = None,
    ) -> None:
        """`wide`: what it must be stands beside the lines instead of below them. `known` gives the names that make a
        passphrase no better: the user's and the village's."""
        super().__init__(parent)
        self._known = known
        self.first = PassphraseEdit()
        self.second = PassphraseEdit()
        self.rules = {
            "length": _Rule(self.tr("Empat kata, atau paling sedikit 10 huruf dan angka")),
            "varied": _Rule(self.tr("Tidak mudah ditebak: bukan nama pengguna atau desa, bukan yang lazim")),
            "same": _Rule(self.tr("Diketik dua kali dengan sama")),
        }
        self._bar = Bar(0, 3)
        self._strength = Label("", "small")
        typing, rules = QVBoxLayout(), QVBoxLayout()
        for column in (typing, rules):
            column.setSpacing(px(8))
        typing.addWidget(Labelled(self.tr("Kata sandi baru"), self.first))
        typing.addWidget(Labelled(self.tr("Ketik kata sandi itu sekali lagi"), self.second))
        typing.addStretch(1)
        for rule in self.rules.values():
            rules.addWidget(rule)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._bar, 1)
        row.addWidget(self._strength, 2)
        rules.addLayout(row)
        rules.addStretch(1)
        both = QHBoxLayout(self) if wide else QVBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(px(20 if wide else 8))
        both.addLayout(typing, 1)
        if wide:
            box = Inset(self.tr("Kata sandi harus"))
            box.body.addLayout(rules)
            both.addWidget(box, 1)
        else:
            both.addLayout(rules)
        self.first.textChanged.connect(self._typed)
        self.second.textChanged.connect(self._typed)
        self._typed()

    @property
    def text(self) -> str:
        """What was typed."""
        return self.first.text()

    def ready(self) -> bool:
        """Whether it is good enough and typed alike twice."""
        return all(rule.kept for rule in self.rules.values())

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.second.clear()

    def complete(self) -> None:
        """Enter was pressed before it is ready: to the other line."""
        (self.second if self.first.hasFocus() else self.first).setFocus()

    def _typed(self) -> None:
        text = self.text
        known = self._known()
        for name, kept in users.rules(text, known).items():
            self.rules[name].set_kept(kept)
        self.rules["same"].set_kept(bool(text) and self.second.text() == text)
        level = strength(text, known) if text else 0
        self._bar.set_share(level, 3, ("err", "accent", "info", "ok")[level])
        self._strength.setText(
            (
                "",
                self.tr("Cukup. Lebih panjang lebih aman."),
                self.tr("Kekuatan: baik"),
                self.tr("Kekuatan: kuat"),
            )[level]
        )
        self.changed.emit()

    def look_again(self) -> None:
        """The names that are known have changed."""
        self._typed()
