"""A table over a list of ids: rows are read in blocks when the view comes to them, so 100,000 rows scroll."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from kkb_desktop.gui.theme import Kind
from kkb_desktop.gui.widgets.pill import PillData

BLOCK = 200  # rows read at once
KEPT = 40  # blocks kept in memory

ID_ROLE = int(Qt.ItemDataRole.UserRole) + 1
LOOK_ROLE = int(Qt.ItemDataRole.UserRole) + 2  # RowLook, for two-line lists
PILLS_ROLE = int(Qt.ItemDataRole.UserRole) + 3  # tuple[PillData, ...]
STYLE_ROLE = int(Qt.ItemDataRole.UserRole) + 4  # Column

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """One column: how a row's text is made, `width` in pixels at 100 % (0 shares what is left).

    A table narrower than `spare_below` (pixels at 100 %) goes without the column: its text is told elsewhere too.
    """

    title: str
    text: Callable[[Any], str]
    width: int = 0
    strong: bool = False
    muted: bool = False
    right: bool = False
    pills: Callable[[Any], tuple[PillData, ...]] | None = None
    spare_below: int = 0


@dataclass(frozen=True, slots=True)
class RowLook:
    """How a two-line list shows a row."""

    title: str
    line: str = ""
    pills: tuple[PillData, ...] = ()
    status: str = ""
    status_kind: Kind = "ok"
    status_icon: str = ""

    @property
    def words(self) -> str:
        """All of it for a screen reader."""
        parts = (self.title, self.line, *(pill.text for pill in self.pills), self.status)
        return ", ".join(part for part in parts if part)


class PagedModel(QAbstractTableModel):
    """Shows the records of `ids`; `load` answers for a block of ids, in the GUI thread, in a few milliseconds.

    A record deleted since the ids were read stays a row that says so, until the next `set_ids`.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        load: Callable[[Sequence[str]], Mapping[str, Any]],
        *,
        look: Callable[[Any], RowLook] | None = None,
        parent=None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._load, self._look = load, look
        self._ids: Sequence[str] = ()
        self._places: dict[str, int] | None = None
        self._blocks: OrderedDict[int, list[Any]] = OrderedDict()

    def set_ids(self, ids: Sequence[str]) -> None:
        """Show these records, in this order."""
        self.beginResetModel()
        self._ids, self._places = ids, None
        self._blocks.clear()
        self.endResetModel()

    @property
    def ids(self) -> Sequence[str]:
        """The ids shown."""
        return self._ids

    def refresh(self, ids: Iterable[str] | None = None) -> None:
        """Read these records again (all of them for None); those not shown are ignored."""
        if not self._ids:
            return
        if ids is None:
            self._blocks.clear()
            self._changed(0, len(self._ids) - 1)
            return
        places = [self._place(record) for record in ids]
        for place in sorted(place for place in places if place is not None):
            self._blocks.pop(place // BLOCK, None)
            self._changed(place, place)

    def row(self, place: int) -> Any:
        """The row at `place`; None for a record deleted since."""
        number, inside = divmod(place, BLOCK)
        block = self._blocks.get(number)
        if block is None:
            wanted = self._ids[number * BLOCK : (number + 1) * BLOCK]
            found = self._load(wanted)
            block = self._blocks[number] = [found.get(record) for record in wanted]
            while len(self._blocks) > KEPT:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(number)
        return block[inside]

    def id_at(self, place: int) -> str:
        """The id of the row at `place`."""
        return self._ids[place]

    def index_of(self, record: str) -> QModelIndex:
        """The index of a record's first cell; invalid where it is not shown."""
        place = self._place(record)
        return QModelIndex() if place is None else self.index(place, 0)

    def columns(self) -> tuple[Column, ...]:
        """The columns as given."""
        return self._columns

    def _place(self, record: str) -> int | None:
        if self._places is None:
            self._places = {name: place for place, name in enumerate(self._ids)}
        return self._places.get(record)

    def _changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    # what Qt asks

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else max(1, len(self._columns))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self._columns[section].right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        if role == ID_ROLE:
            return self._ids[index.row()]
        if role not in _ANSWERED:
            return None
        row = self.row(index.row())
        if row is None:
            return self._gone(index.column(), role)
        if role == LOOK_ROLE:
            return self._look(row) if self._look is not None else None
        if self._look is not None and (not self._columns or role == Qt.ItemDataRole.AccessibleTextRole):
            return self._look(row).words if role != STYLE_ROLE else None
        column = self._columns[index.column()]
        if role == STYLE_ROLE:
            return column
        pills = column.pills(row) if column.pills is not None else ()
        if role == PILLS_ROLE:
            return pills
        return column.text(row) or ", ".join(pill.text for pill in pills)

    def _gone(self, column: int, role: int) -> Any:
        words = self.tr("(sudah dihapus)")
        if role == LOOK_ROLE:
            return RowLook(words)
        if role == PILLS_ROLE:
            return ()
        if role == STYLE_ROLE:
            return self._columns[column] if self._columns else None
        return words if column == 0 else ""


_ANSWERED = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
        LOOK_ROLE,
        PILLS_ROLE,
        STYLE_ROLE,
    }
)
