"""The members of a family as rows and the items K.01 to K.16 as columns, read from the form's state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from kkb_desktop.domain.fields import Code, Field, Kind, Value
from kkb_desktop.domain.household import FEMALE
from kkb_desktop.domain.kinship import CHILD
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.text import Text
from kkb_desktop.gui.families.state import SheetState
from kkb_desktop.gui.families.values import Place
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.forms.finding import Said
from kkb_desktop.gui.i18n import spoken

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 11  # Cell

_PERSON = RECORD_TYPES["person"]
NUMBER = "number"


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column: the item, its number on paper, a short title, its width in pixels at 100 %."""

    key: str
    item: str
    title: str
    width: int


@dataclass(frozen=True, slots=True)
class Cell:
    """How one cell is drawn: `asked` False where the item does not apply to the member."""

    text: str
    asked: bool = True
    assumed: bool = False
    expected: bool = False
    said: Said | None = None


def columns() -> tuple[GridColumn, ...]:
    """The columns of block I in the paper's order."""

    return (
        GridColumn(NUMBER, "K.01", QCoreApplication.translate("MemberGrid", "No"), 46),
        GridColumn("name", "K.02", QCoreApplication.translate("MemberGrid", "Nama"), 158),
        GridColumn("nik", "K.02", QCoreApplication.translate("MemberGrid", "NIK"), 142),
        GridColumn("sex", "K.03", QCoreApplication.translate("MemberGrid", "L/P"), 54),
        GridColumn("birth_date", "K.04-06", QCoreApplication.translate("MemberGrid", "Lahir"), 88),
        GridColumn("marital_status", "K.07", QCoreApplication.translate("MemberGrid", "Perkawinan"), 106),
        GridColumn("first_marriage_age", "K.08", QCoreApplication.translate("MemberGrid", "Usia kawin"), 84),
        GridColumn("birth_certificate", "K.09", QCoreApplication.translate("MemberGrid", "Akta lahir"), 78),
        GridColumn("relation", "K.10", QCoreApplication.translate("MemberGrid", "Hubungan"), 116),
        GridColumn("mother", "K.11", QCoreApplication.translate("MemberGrid", "Ibu kandung"), 100),
        GridColumn("religion", "K.12", QCoreApplication.translate("MemberGrid", "Agama"), 92),
        GridColumn("occupation", "K.13", QCoreApplication.translate("MemberGrid", "Pekerjaan"), 128),
        GridColumn("education", "K.14", QCoreApplication.translate("MemberGrid", "Pendidikan"), 128),
        GridColumn("health_insurance", "K.15", QCoreApplication.translate("MemberGrid", "Jaminan"), 118),
        GridColumn("presence", "K.16", QCoreApplication.translate("MemberGrid", "Keberadaan"), 122),
    )


class MemberModel(QAbstractTableModel):
    """Reads and writes the state; `revealed` shows whole NIKs, `low` heads the columns on one line."""

    def __init__(self, state: SheetState, parent: Any = None) -> None:
        super().__init__(parent)
        self.state = state
        self.columns = columns()
        self.revealed = self.low = False
        self._rows: list[str] = []
        state.edited.connect(self._edited)

    # what the grid asks

    def reload(self) -> None:
        """Read the rows again."""
        self.beginResetModel()
        self._rows = list(self.state.members)
        self.endResetModel()

    def append(self) -> int:
        """One more row at the end; its place."""
        place = len(self._rows)
        self.beginInsertRows(QModelIndex(), place, place)
        self._rows.append(self.state.add_member())
        self.endInsertRows()
        return place

    def member(self, row: int) -> str:
        """The id of the member in a row, "" beyond the last."""
        return self._rows[row] if 0 <= row < len(self._rows) else ""

    def row_of(self, member: str) -> int:
        """The row of a member, -1 where there is none."""
        return self._rows.index(member) if member in self._rows else -1

    def column_of(self, key: str) -> int:
        """The column of an item, -1 where it has none."""
        return next((place for place, each in enumerate(self.columns) if each.key == key), -1)

    def field(self, column: int) -> Field:
        """The declaration of a column's item."""
        return _PERSON.by_key[self.columns[column].key]

    def place(self, index: Index) -> Place:
        """Where a cell's value stands."""
        return Place("person", self.member(index.row()), self.columns[index.column()].key)

    def asked(self, index: Index) -> bool:
        """Whether the item applies to the member and can be typed: K.11 is asked of the head's children."""
        member, key = self.member(index.row()), self.columns[index.column()].key
        values = self.state.values("person", member)
        if key == NUMBER:
            return False
        if key == "mother":
            return values.get("relation") == CHILD
        return self.field(index.column()).applies(values)

    def answers(self, index: Index) -> tuple[Code, ...]:
        """The codes that a cell can hold, () for cells that are written: a mother goes by her number."""
        if self.columns[index.column()].key != "mother":
            codes = self.field(index.column()).codes
            return codes.codes if codes is not None else ()
        found = []
        for id, number, name in self._mothers(self.member(index.row())):
            del id
            found.append(Code(number, Text(name, name)))
        return tuple(found)

    def code(self, index: Index) -> Value:
        """The code that stands in a cell; of a mother her number."""
        place = self.place(index)
        value = self.state.value("person", place.record, place.field)
        if place.field != "mother":
            return value
        return next((number for id, number, _name in self._mothers(place.record) if id == value), None)

    def put(self, index: Index, value: Value) -> None:
        """Take what was typed into a cell."""
        place = self.place(index)
        if place.field == "mother" and value is not None:
            value = next((id for id, number, _name in self._mothers(place.record) if number == value), None)
        self.state.put(place, {place.field: value})

    def _mothers(self, child: str) -> list[tuple[str, int, str]]:
        found = []
        for each in self._rows:
            values = self.state.values("person", each)
            number = values.get("number")
            if each != child and values.get("sex") == FEMALE and isinstance(number, int):
                found.append((each, number, str(values.get("name") or "")))
        return found

    def _edited(self, place: Place) -> None:
        row = self.row_of(place.record)
        if place.type == "person" and row >= 0:
            # A name or a sex may change what other rows show as the mother.
            first, last = (row, row) if place.field not in ("name", "sex") else (0, len(self._rows) - 1)
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def look_again(self) -> None:
        """Draw every cell again: findings or masks may differ."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))

    # how a cell looks

    def cell(self, index: Index) -> Cell:
        """Everything the delegate needs to draw a cell."""
        place = self.place(index)
        value = self.state.value("person", place.record, place.field)
        if place.field == NUMBER:
            return Cell(str(value or index.row() + 1))
        if not self.asked(index):
            return Cell(self._not_asked(place), asked=False)
        said = self.state.said("person", place.record).get(place.field)
        expected = place.field in self.state.missing("person", place.record)
        text = "" if value is None else self._text(index, value)
        return Cell(text, True, self.state.is_assumed(place), expected, said)

    def _not_asked(self, place: Place) -> str:
        if place.field == "nik":
            status = self.state.value("person", place.record, "nik_status")
            codes = _PERSON.by_key["nik_status"].codes
            if isinstance(status, int) and codes is not None:
                return spoken(codes.label(status))
        return "\N{EN DASH}"

    def _text(self, index: Index, value: Value) -> str:
        field, key = self.field(index.column()), self.columns[index.column()].key
        if key == "mother":
            number = self.code(index)
            name = next((name for id, _n, name in self._mothers(self.member(index.row())) if id == value), "")
            return f"{number} {name.split(' ')[0]}" if number is not None else self.tr("di luar")
        if key == "sex" and isinstance(value, int) and field.codes is not None:
            return f"{value} {spoken(field.codes.label(value))[:1]}"
        if field.codes is not None and isinstance(value, int):
            return f"{value} {spoken(field.codes.label(value))}"
        if field.kind is Kind.DATE:
            return day_text(str(value))
        if key == "nik" and not self.revealed:
            return "•••• •••• •••• " + str(value)[-4:]
        return str(value)

    # what Qt asks

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self.asked(index) and not self.answers(index) and not self._coded(index):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def _coded(self, index: Index) -> bool:
        key = self.columns[index.column()].key
        return key == "mother" or self.field(index.column()).codes is not None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            column = self.columns[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return column.title if self.low else f"{column.item}\n{column.title}"
            if role == Qt.ItemDataRole.ToolTipRole and column.key != NUMBER:
                return spoken(self.field(section).label)
        return None

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        if role == CELL_ROLE:
            return self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index).text
        if role == Qt.ItemDataRole.EditRole:
            place = self.place(index)
            value = self.state.value("person", place.record, place.field)
            if value is None:
                return ""
            return day_text(str(value)) if self.field(index.column()).kind is Kind.DATE else str(value)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cell = self.cell(index)
            title = spoken(self.field(index.column()).label)
            said = cell.said.text if cell.said is not None else ""
            text = cell.text or self.tr("kosong")
            if not cell.asked and self.columns[index.column()].key != NUMBER:
                said = self.tr("tidak ditanyakan")
            if cell.assumed:
                said = ", ".join(filter(None, (self.tr("usulan"), said)))
            return ", ".join(part for part in (title, text, said) if part)
        return None
