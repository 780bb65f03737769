"""When a new family is wanted while others are half typed: go on with one of them, or begin one more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Line
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel, Label
from kkb_desktop.gui.widgets.modal import ModalCard
from kkb_desktop.services.families.half_typed import HalfTyped

_SHOWN = 4


class NewFamilyQuestion(QFrame):
    """The families begun, the latest first, each with "go on"; and one more from the start. All are kept."""

    resume_wanted = Signal(str)  # a form key
    fresh_wanted = Signal()

    def __init__(self, begun: Sequence[HalfTyped]) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        title = self.tr("Ada keluarga baru yang belum selesai")
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(18), px(22), px(16))
        column.setSpacing(px(10))
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(IconLabel("notebook-pen", "primary", 22))
        head.addWidget(Label(title, "h2", wrap=True), 1)
        column.addLayout(head)
        self.buttons: list[Button] = []
        for each in begun[:_SHOWN]:
            column.addWidget(Line())
            column.addLayout(self._row(each))
        if len(begun) > _SHOWN:
            more = self.tr("%1 lagi ada di saringan Draf.").replace("%1", number(len(begun) - _SHOWN))
            column.addWidget(Label(more, "small", wrap=True))
        column.addWidget(Line())
        self.fresh = Button(self.tr("Mulai yang baru"), "secondary", "plus")
        self.fresh.clicked.connect(self.fresh_wanted)
        foot = QHBoxLayout()
        foot.addWidget(Label(self.tr("Semua draf tetap tersimpan."), "small"), 1)
        foot.addWidget(self.fresh)
        column.addLayout(foot)

    def _row(self, each: HalfTyped) -> QHBoxLayout:
        go_on = Button(self.tr("Lanjutkan"), "secondary" if self.buttons else "primary", "arrow-right")
        go_on.setAccessibleName(f"{self.tr('Lanjutkan')} {name_of(each)}")
        go_on.clicked.connect(lambda: self.resume_wanted.emit(each.form))
        self.buttons.append(go_on)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(ElidedLabel(name_of(each), "strong"))
        words.addWidget(ElidedLabel(described(each), "small"))
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addLayout(words, 1)
        row.addWidget(go_on)
        return row


def ask_which(host: QWidget, begun: Sequence[HalfTyped]) -> NewFamilyQuestion:
    """Ask over the window `host`; Esc chooses nothing."""
    question = NewFamilyQuestion(begun)
    card = ModalCard(host, question, width=540, height=0)
    question.resume_wanted.connect(lambda _form: card.close_card())
    question.fresh_wanted.connect(card.close_card)
    card.open()
    return question


def name_of(each: HalfTyped) -> str:
    """The head's name as typed so far."""
    return each.head_name or QCoreApplication.translate("HalfTyped", "(belum bernama)")


def described(each: HalfTyped) -> str:
    """Who left it when, and how much is typed: "Bu Sari · 23-11 09.12 · 3 orang, 12 isian"."""
    translate = QCoreApplication.translate
    when = f"{each.at.astimezone():%d-%m %H.%M}" if each.at is not None else ""
    items = translate("HalfTyped", "%1 isian").replace("%1", number(each.items))
    people = translate("HalfTyped", "%1 orang").replace("%1", number(each.people)) if each.people else ""
    return " · ".join(filter(None, (each.user, when, ", ".join(filter(None, (people, items))))))
