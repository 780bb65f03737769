"""The form of one record over the window, where it belongs to a list and needs no page of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.modal import ModalCard


def show_over(window: QWidget, editor: RecordEditor, *, width: int, height: int) -> ModalCard:
    """Show `editor`, opened by then, in a card over `window`; saving closes the card, Esc keeps a draft.

    `width` and `height` are pixels at text size 100 %, and never more than the window has.
    """
    holder = QFrame()
    holder.setProperty("kind", "card")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, px(12), 0, 0)
    column.addWidget(editor, 1)
    card = ModalCard(window, holder, width=width, height=height)
    editor.saved.connect(lambda _record, _next: card.close_card())
    card.dismissed.connect(editor.keep_draft)
    card.open()
    editor.form.focus_first()
    return card
