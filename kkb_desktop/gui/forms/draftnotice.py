"""The line above a form that was left half typed: by whom and when, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.labels import IconLabel, Label
from kkb_desktop.gui.widgets.modal import Question, confirm
from kkb_desktop.services.desk.drafts import Draft


class DraftNotice(QFrame):
    """Takes no room while there is nothing to say.

    One's own draft is gone on with at once, and can be thrown away. Somebody else's waits until one of the two is
    chosen: what two people typed is never mixed unseen.
    """

    resume_wanted = Signal()
    discarded = Signal()  # asked for and confirmed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "banner-info")
        self.label = Label("", wrap=True)
        self.resume = Button(self.tr("Lanjutkan"), "link", "arrow-right")
        self.resume.clicked.connect(self.resume_wanted)
        self.discard = Button(self.tr("Buang draf"), "link", "trash-2")
        self.discard.clicked.connect(self.ask)
        self.put_away = IconButton("x", self.tr("Tutup pesan"), size=16)
        self.put_away.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(5), px(8), px(5))
        row.setSpacing(px(8))
        row.addWidget(IconLabel("notebook-pen", "info", 18))
        row.addWidget(self.label, 1)
        for button in (self.resume, self.discard, self.put_away):
            row.addWidget(button)
        self.hide()

    def show_own(self, draft: Draft) -> None:
        """The form has been filled with what was left."""
        self._say(
            self.tr("Isian %1 yang belum disimpan dilanjutkan.").replace("%1", when(draft)), others=False
        )

    def show_others(self, draft: Draft) -> None:
        """The form waits: somebody else has left something."""
        words = self.tr("%1 mengetik di sini %2 dan belum menyimpannya. Lanjutkan isiannya, atau buang dulu.")
        self._say(words.replace("%2", when(draft)).replace("%1", draft.user), others=True)

    def clear(self) -> None:
        """Nothing is left half typed."""
        self.hide()

    def ask(self) -> Question:
        """Throw the draft away? There is no way back."""
        question = confirm(
            self.window(),
            self.tr("Buang yang belum disimpan?"),
            self.tr("Yang diketik di sini dan belum disimpan hilang, dan tidak dapat dikembalikan."),
            self.tr("Buang draf"),
            self.tr("Tidak jadi"),
            danger=True,
        )
        question.accepted.connect(self.discarded)
        return question

    def _say(self, text: str, *, others: bool) -> None:
        self.label.setText(text)
        self.setAccessibleName(text)
        self.resume.setVisible(others)
        self.put_away.setVisible(not others)
        self.show()


def when(draft: Draft) -> str:
    """The day and time at which a draft was kept, in the laptop's time: "23-11 09.12"; "" where it is not known."""
    return f"{draft.at.astimezone():%d-%m %H.%M}" if draft.at is not None else ""
