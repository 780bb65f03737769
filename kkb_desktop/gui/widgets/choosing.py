"""What tables and lists of records have in common: one chosen record, kept by id when the rows change."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtWidgets import QAbstractItemView

from kkb_desktop.gui.models.paged import ID_ROLE, PagedModel


class Chooser(QObject):
    """Watches a view: `chosen` when another record becomes current, `opened` on Enter or double click."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._id = ""
        self._restoring = False
        view.activated.connect(self._open)

    def watch(self, model: PagedModel) -> None:
        """Follow the view's new model."""
        model.modelReset.connect(self._restore)
        self._view.selectionModel().currentChanged.connect(self._moved)

    @property
    def selected_id(self) -> str:
        """The id of the current record, "" for none."""
        return self._id

    def select(self, record: str) -> bool:
        """Go to `record`; False where it is not shown."""
        model = self._view.model()
        index = model.index_of(record) if isinstance(model, PagedModel) else QModelIndex()
        if not index.isValid():
            return False
        self._view.setCurrentIndex(index)
        self._view.scrollTo(index)
        return True

    def clear(self) -> None:
        """Choose none; what was chosen can be chosen again."""
        self._id = ""
        self._restoring = True
        self._view.setCurrentIndex(QModelIndex())
        self._view.clearSelection()
        self._restoring = False

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        record = current.data(ID_ROLE) if current.isValid() else ""
        if record and record != self._id:
            self._id = record
            if not self._restoring:
                self.chosen.emit(record)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ID_ROLE))

    def _restore(self) -> None:
        self._restoring = True
        if not (self._id and self.select(self._id)):
            self._id = ""
        self._restoring = False
