"""A short list of records beside the form of the one chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from kkb_desktop.domain.fields import Values
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.models.known import KnownRows
from kkb_desktop.gui.models.paged import RowLook
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.writing import records


class ListedEditor(QWidget):
    """Records of one type, few enough to be read whole: `list`, and `editor` for the one chosen in it.

    Who builds on it says what is listed and how a row looks, and lays out `contents` and `editor`. Every row has its
    record's `id`. `empty` stands in place of an empty list; its button begins a record.
    """

    def __init__(
        self, desk: Desk, type_name: str, name: str, bus: Bus, jobs: JobRunner, *, empty: EmptyState
    ) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs, self._type = desk, bus, jobs, type_name
        self.list = RowList(name)
        self.model = KnownRows(look=self._look, parent=self)
        self.list.set_model(self.model)
        self.list.chosen.connect(self.open)
        empty.pressed.connect(self.open_new)
        self.contents = Contents(self.list, empty)
        self.editor = RecordEditor(desk, type_name, bus, jobs)
        self.editor.saved.connect(lambda record, _next: self.reload(record))

    def _read(self) -> Iterable[Any]:
        raise NotImplementedError

    def _look(self, row: Any) -> RowLook:
        raise NotImplementedError

    def _first_values(self) -> Values:
        """What a new record begins with."""
        return {}

    @property
    def rows(self) -> Mapping[str, Any]:
        """What is listed, by its id."""
        return self.model.rows

    def reload(self, select: str = "") -> None:
        """Read the list again; the first of it is opened where none is, and a new form where it is empty."""
        self.model.show_rows({row.id: row for row in self._read()})
        self.contents.show_rows(bool(self.rows))
        if select:
            self.list.select(select)
        elif not self.rows and not self.editor.unsaved:
            self.editor.open(None, self._first_values())
        elif not self.list.selected_id:
            self.list.select(next(iter(self.rows), ""))

    def open(self, record: str) -> None:
        """Show a record's form."""
        self.editor.open(records.read(self._desk, self._type, record))

    def open_new(self) -> None:
        """A form for one more record."""
        self.editor.open(None, self._first_values())
        self.editor.form.focus_first()
