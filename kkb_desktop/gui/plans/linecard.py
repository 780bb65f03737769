"""The form of one plan line, over the window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.formcard import show_over
from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.plans import plans
from kkb_desktop.services.writing import records


def open_line(window: QWidget, desk: Desk, bus: Bus, jobs: JobRunner, item: str, year: int) -> RecordEditor:
    """Show the form of the line `item`, of a new one of `year` for ""."""
    editor = RecordEditor(desk, "plan_item", bus, jobs)
    if item:
        editor.open(records.read(desk, "plan_item", item))
    else:
        defaults = {"year": year, "level": plans.level(desk), "status": plans.PROPOSED}
        editor.open(None, {**defaults, "village": desk.region}, part=str(year))
    show_over(window, editor, width=900, height=620)
    return editor
