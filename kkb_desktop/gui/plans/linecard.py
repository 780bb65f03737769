"""The form of one plan line, over the window."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.modal import ModalCard
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.plans import plans
from kkb_desktop.services.writing import records


def open_line(window: QWidget, desk: Desk, bus: Bus, jobs: JobRunner, item: str, year: int) -> RecordEditor:
    """Show the form of the line `item`, of a new one of `year` for ""; saving closes it, Esc keeps a draft."""
    editor = RecordEditor(desk, "plan_item", bus, jobs)
    holder = QFrame()
    holder.setProperty("kind", "card")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, px(12), 0, 0)
    column.addWidget(editor, 1)
    card = ModalCard(window, holder, width=900, height=620)
    if item:
        editor.open(records.read(desk, "plan_item", item))
    else:
        defaults = {"year": year, "level": plans.level(desk), "status": plans.PROPOSED}
        editor.open(None, {**defaults, "village": desk.region}, part=str(year))
    editor.saved.connect(lambda _record, _next: card.close_card())
    card.dismissed.connect(editor.keep_draft)
    card.open()
    editor.form.focus_first()
    return editor
