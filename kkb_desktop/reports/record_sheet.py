"""A workbook with one record to a row, for any record type: written for typing, and read back.

Beside the declared items a row carries what tells which record it is: its id where it has been exported, and whose it
is (family card number and head, or the person's NIK, name and birth date).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kkb_desktop.domain.errors import ImportRefused
from kkb_desktop.domain.fields import Field, Kind, RecordType, Requirement, Value, Values
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.records.family import FAMILY
from kkb_desktop.domain.records.person import PERSON
from kkb_desktop.reports import cells
from kkb_desktop.reports.entry_sheet import EntryColumn, entry_book, shown
from kkb_desktop.reports.layouts.layout import title_key
from kkb_desktop.reports.people import CellProblem
from kkb_desktop.reports.sheet import Cancel, Progress, Row, Sheet, column_letter, stop_if_asked
from kkb_desktop.reports.workbook import read_sheets

ID = "id"
_SEARCHED_ROWS = 40

_OWNERS: Mapping[str, tuple[Field, ...]] = {
    "family": tuple(FAMILY.by_key[key] for key in ("card_number", "head_name")),
    "person": tuple(PERSON.by_key[key] for key in ("nik", "name", "birth_date")),
}
"""By what a row names the record it belongs to."""

_GUIDE = (
    "Satu baris untuk satu catatan. Baris yang sudah punya ID memperbarui catatan itu; baris tanpa ID dicari menurut "
    "NIK, No. KK, atau nama dan tanggal lahir.",
    "Kolom ID dan baris kecil berisi nama kolom jangan diubah.",
    "Kolom berwarna harus diisi; kolom lain boleh menyusul. Sel kosong tidak mengosongkan isian yang sudah ada.",
    "Tanggal ditulis hari-bulan-tahun, misalnya 3-11-1990. Jawaban bertanda panah dipilih dari daftar; "
    "beberapa jawaban dipisahkan titik koma.",
    "Setelah selesai, simpan, lalu pilih berkas ini pada menu Impor. Perubahannya diperlihatkan dulu sel demi sel.",
)


@dataclass(frozen=True, slots=True)
class SheetRecord:
    """A record to be written: its id ("" in a template), its values, and those of what it belongs to by type."""

    id: str
    values: Values
    owners: Mapping[str, Values]


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """A record as a row says it; empty cells are left out. `owners` are the naming values by type."""

    row: int
    id: str
    values: dict[str, Value]
    owners: Mapping[str, Values]


@dataclass(frozen=True, slots=True)
class RecordSheet:
    """What was read: the sheet's name, its records in the order of rows, problems by cell."""

    sheet: str
    records: tuple[ReadRecord, ...]
    problems: tuple[CellProblem, ...]


def items(record_type: RecordType) -> tuple[Field, ...]:
    """The fields that a row holds: those that are asked, and the round a survey belongs to."""
    return tuple(
        field
        for field in record_type.fields
        if field.kind not in (Kind.REF, Kind.ATTACHMENT) and (not field.hidden or field.key == "round")
    )


def owners(record_type: RecordType) -> tuple[str, ...]:
    """The types a row must name: what the record refers to and cannot be without."""
    found = [
        str(field.refers_to)
        for field in record_type.fields
        if field.kind is Kind.REF and field.requirement is Requirement.REQUIRED
    ]
    return tuple(type for type in found if type in _OWNERS)


def record_sheet_bytes(
    record_type: RecordType,
    records: Iterable[SheetRecord] = (),
    *,
    leave_out: Callable[[Field], bool] = lambda _field: False,
    mark: str = "",
) -> bytes:
    """The workbook, filled with `records`; fields for which `leave_out` holds get no column.

    `mark` as in `entry_book`.
    """
    naming = [
        (f"{type}.{field.key}", type, field)
        for type in owners(record_type)
        for field in _OWNERS[type]
        if not leave_out(field)
    ]
    asked = [field for field in items(record_type) if not leave_out(field)]
    columns = [
        EntryColumn("ID", ID),
        *(EntryColumn(_owner_title(type, field), key, needed=True) for key, type, field in naming),
        *(
            EntryColumn(
                field.label.id,
                field.key,
                field.codes if field.kind is Kind.CODE else None,
                field.requirement is Requirement.REQUIRED,
            )
            for field in asked
        ),
    ]
    rows = (
        [
            each.id,
            *(shown(field, each.owners.get(type, {}).get(field.key)) for _key, type, field in naming),
            *(shown(field, each.values.get(field.key)) for field in asked),
        ]
        for each in records
    )
    title = f"Cara mengisi lembar {record_type.plural.id}"
    return entry_book(record_type.plural.id[:31].replace("/", " "), columns, rows, title, _GUIDE, mark=mark)


def read_record_sheet(
    path: Path,
    record_type: RecordType,
    *,
    today: date,
    invented: bool = False,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> RecordSheet:
    """Read such a workbook, or a CSV file with the same titles.

    Raises ImportRefused "workbook.no_layout" where no row of titles is known, and what `read_sheets` raises; `invented`
    as there.
    """
    known = _known_columns(record_type)
    for sheet in read_sheets(path, invented=invented, progress=progress, cancel=cancel):
        found = _heading(sheet, known)
        if found is not None:
            return _read(sheet, *found, known, today, cancel)
    raise ImportRefused(
        "workbook.no_layout",
        columns=", ".join(field.label.id for field in items(record_type)[:4]),
    )


def _owner_title(type: str, field: Field) -> str:
    if type == "person":
        return f"{field.label.id} yang bersangkutan"
    return field.label.id


def _known_columns(record_type: RecordType) -> dict[str, Field | None]:
    known: dict[str, Field | None] = {ID: None}
    for type in owners(record_type):
        known.update({f"{type}.{field.key}": field for field in _OWNERS[type]})
    known.update({field.key: field for field in items(record_type)})
    return known


def _heading(sheet: Sheet, known: Mapping[str, Field | None]) -> tuple[dict[int, str], int, Row] | None:
    """Columns by place, the place of the first row of answers, and the row whose titles are shown."""
    for place, row in enumerate(sheet.rows[:_SEARCHED_ROWS]):
        found = {at: cell for at, cell in enumerate(row.cells) if isinstance(cell, str) and cell in known}
        if len(found) >= 2:
            return found, place + 1, sheet.rows[max(0, place - 1)]
    titles: dict[str, str] = {}
    for key, field in known.items():
        type, dot, _rest = key.partition(".")
        title = "ID" if field is None else _owner_title(type, field) if dot else field.label.id
        # Of two items with one title (a list that changed) the titles alone cannot tell; the first one is meant.
        titles.setdefault(title_key(title), key)
    for place, row in enumerate(sheet.rows[:_SEARCHED_ROWS]):
        found = {
            at: titles[title_key(cell)]
            for at, cell in enumerate(row.cells)
            if isinstance(cell, str) and title_key(cell) in titles
        }
        if len(found) >= 3:
            return found, place + 1, row
    return None


def _read(
    sheet: Sheet,
    columns: Mapping[int, str],
    first: int,
    titles: Row,
    known: Mapping[str, Field | None],
    today: date,
    cancel: Cancel | None,
) -> RecordSheet:
    records: list[ReadRecord] = []
    problems: list[CellProblem] = []
    for row in sheet.rows[first:]:
        stop_if_asked(cancel)
        id = ""
        values: dict[str, Value] = {}
        named: dict[str, dict[str, Value]] = {}
        for at, key in columns.items():
            cell = row.cells[at] if at < len(row.cells) else ""
            field = known[key]
            if field is None:
                id = cells.cell_text(cell).lower()
                continue
            reading = cells.read_cell(cell, field, today=today, numbering="survey")
            if reading.code:
                title = titles.cells[at] if at < len(titles.cells) else key
                issue = Issue(field.key, Level.WARNING, reading.code, reading.params)
                problems.append(
                    CellProblem(
                        sheet.name, row.number, column_letter(at), str(title), issue, reading.severity
                    )
                )
            if reading.value is None:
                continue
            type, dot, name = key.partition(".")
            if dot:
                named.setdefault(type, {})[name] = reading.value
            else:
                values[key] = reading.value
        if id or values or named:
            records.append(ReadRecord(row.number, id, values, named))
    return RecordSheet(sheet.name, tuple(records), tuple(problems))


def names_of(type: str) -> Sequence[str]:
    """The fields by which a row names a record of this type."""
    return [field.key for field in _OWNERS[type]]
