"""Any list as a file: families or people of a filter, a search or an indicator, with the columns somebody chose.

NIK, card numbers and phones are masked unless they are asked for, and then the access log remembers whose were given
out. Answers that the user's role does not see are no columns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Connection, func, select

from kkb_desktop.domain import regions
from kkb_desktop.domain.codelists.events import GONE
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Field, Kind, Privacy, Values
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.text import Language, Text
from kkb_desktop.reports.entry_sheet import write_whole
from kkb_desktop.reports.list_sheet import Cell, list_csv, list_xlsx
from kkb_desktop.services.desk import training
from kkb_desktop.services.desk.desk import Desk, place_words, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.families.families import FILTER_LABELS, family_rows
from kkb_desktop.services.writing import privacy
from kkb_desktop.services.writing.batches import batches
from kkb_desktop.store.projection import values_of
from kkb_desktop.store.schema import record_table

ListType = Literal["family", "person"]
"""What the rows of a list are."""

DEFAULT_COLUMNS: Mapping[ListType, tuple[str, ...]] = {
    "family": ("rt", "rw", "head_name", "card_number", "address", "size", "marks"),
    "person": (
        "family.rt", "family.rw", "name", "nik", "sex", "birth_date", "age", "relation", "family.head_name",
        "family.address",
    ),
}  # fmt: skip
"""What a list shows where nobody chose."""

_OF_THE_FAMILY = ("head_name", "card_number", "rt", "rw", "address", "house_number", "hamlet", "phone")


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column that can be chosen. `identifier` columns are masked unless asked for."""

    key: str
    label: Text
    identifier: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    """What the columns of one row are made from."""

    values: Values
    home: Values
    facts: Mapping[str, Cell] = field(default_factory=dict)


def columns(desk: Desk, type: ListType = "family") -> tuple[ListColumn, ...]:
    """What can be chosen for lists of this type, in the order of the form, what is worked out last."""
    return tuple(
        ListColumn(key, label, declared is not None and declared.privacy is Privacy.IDENTIFIER)
        for key, (label, declared) in _known(desk, type).items()
    )


def rows(
    desk: Desk,
    ids: Sequence[str],
    chosen: Sequence[str],
    *,
    type: ListType = "family",
    identifiers: bool = False,
    language: Language = "id",
) -> list[list[Cell]]:
    """The cells of these records, in this order; records that are no longer there are left out.

    With `identifiers` nothing is masked, and the access log gets a line for each record. Raises RecordRefused
    "list.unknown_column" also for a column that the user's role does not see.
    """
    known = _known(desk, type)
    for key in chosen:
        if key not in known:
            raise RecordRefused("list.unknown_column")
    shown = {key: known[key][1] for key in chosen}
    given_out = sorted(
        key
        for key, declared in shown.items()
        if declared is not None and declared.privacy is Privacy.IDENTIFIER
    )
    with desk.engine.connect() as conn:
        found = _read(conn, desk, type, ids, language)
    present = [id for id in ids if id in found]
    if identifiers and given_out and present:
        privacy.note_many(desk, "export", type, present, ", ".join(given_out))
    return [
        [_cell(key, declared, found[id], identifiers, language) for key, declared in shown.items()]
        for id in present
    ]


def export(
    desk: Desk,
    ids: Sequence[str],
    chosen: Sequence[str],
    path: Path,
    *,
    type: ListType = "family",
    title: str = "",
    identifiers: bool = False,
    language: Language = "id",
) -> int:
    """Write the list to an .xlsx or .csv file, as its name says; how many rows there were.

    Raises RecordRefused "list.unknown_column", "list.no_column" or "list.file_kind", FileRefused
    "workbook.not_written".
    """
    permit(desk, Permission.EXPORT)
    path = Path(path)
    if path.suffix.lower() not in (".xlsx", ".csv"):
        raise RecordRefused("list.file_kind")
    if not chosen:
        raise RecordRefused("list.no_column")
    labels = {column.key: column.label.in_language(language) for column in columns(desk, type)}
    table = rows(desk, ids, chosen, type=type, identifiers=identifiers, language=language)
    heads = [labels[key] for key in chosen]
    if path.suffix.lower() == ".csv":
        write_whole(path, list_csv(heads, table, mark=training.mark(desk)))
        return len(table)
    plural = RECORD_TYPES[type].plural.in_language(language)
    notes = _notes(desk, len(table), plural, identifiers, language)
    write_whole(path, list_xlsx(title or plural, title or plural, notes, heads, table))
    return len(table)


def _notes(desk: Desk, count: int, plural: str, identifiers: bool, language: Language) -> list[str]:
    with desk.engine.connect() as conn:
        place = " · ".join(filter(None, (", ".join(place_words(conn)) or desk.region, training.mark(desk))))
    day = _day(today(desk).isoformat())
    said = Text(f"{place} · {day} · {count} {plural.lower()}", f"{place} · {day} · {count} {plural.lower()}")
    masked = Text("NIK, No. KK, dan nomor HP disamarkan.", "NIK, card numbers and phones are masked.")
    careful = Text(
        "Berisi data pribadi: simpan di tempat aman, hapus bila sudah tidak dipakai (UU 27/2022).",
        "Holds personal data: keep it safe, delete it when it is no longer used (UU 27/2022).",
    )
    return [each.in_language(language) for each in (said, careful if identifiers else masked)]


def _known(desk: Desk, type: ListType) -> dict[str, tuple[Text, Field | None]]:
    """Every column by key: its label, and the declared field it shows."""
    known: dict[str, tuple[Text, Field | None]] = {
        item.key: (item.label, item) for item in RECORD_TYPES[type].fields if _listed(desk, item)
    }
    if type == "person":
        for key in _OF_THE_FAMILY:
            item = RECORD_TYPES["family"].by_key[key]
            known[f"family.{key}"] = (item.label, item)
    known.update({key: (label, None) for key, (label, _make) in _COMPUTED[type].items()})
    if desk.kind == "village":
        del known["village_name"]
    return known


def _listed(desk: Desk, item: Field) -> bool:
    return not item.hidden and item.kind not in (Kind.REF, Kind.ATTACHMENT) and privacy.may_see(desk, item)


def _cell(key: str, declared: Field | None, row: _Row, identifiers: bool, language: Language) -> Cell:
    if declared is None:
        return row.facts.get(key, "")
    of_family, dot, name = key.partition(".")
    value = row.home.get(name) if dot and of_family == "family" else row.values.get(key)
    if value is None:
        return ""
    if declared.privacy is Privacy.IDENTIFIER and not identifiers:
        return privacy.masked(value)
    if declared.codes is not None:
        codes = value if isinstance(value, list) else [value]
        names = [declared.codes.label(code) for code in codes if isinstance(code, int)]
        return "; ".join(name.in_language(language) for name in names)
    if declared.kind is Kind.DATE:
        return _day(str(value))
    return value if isinstance(value, int) else str(value)


def _day(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{int(day)}-{int(month)}-{year}"


# what is worked out


def _read(
    conn: Connection, desk: Desk, type: ListType, ids: Sequence[str], language: Language
) -> dict[str, _Row]:
    records = _values(conn, type, ids)
    homes: Mapping[str, Values] = {}
    if type == "person":
        homes = _values(
            conn, "family", {str(each["family"]) for each in records.values() if each.get("family")}
        )
    beside = _Beside(
        today(desk),
        language,
        family_rows(desk, list(records)) if type == "family" else {},
        _latest(conn, "visit", "visited_on", records) if type == "family" else {},
        _latest(conn, "family_survey", "round", records) if type == "family" else {},
    )
    return {
        id: _Row(
            values,
            homes.get(str(values.get("family")), {}),
            {key: make(id, values, beside) for key, (_label, make) in _COMPUTED[type].items()},
        )
        for id, values in records.items()
    }


def _values(conn: Connection, type: str, ids: Iterable[str]) -> dict[str, Values]:
    table = record_table(type)
    found: dict[str, Values] = {}
    for part in batches(list(ids)):
        for row in conn.execute(select(table).where(table.c.id.in_(part))).mappings():
            found[row["id"]] = values_of(type, row)
    return found


def _latest(conn: Connection, type: str, column: str, families: Iterable[str]) -> dict[str, Any]:
    table = record_table(type)
    found: dict[str, Any] = {}
    for part in batches(list(families)):
        query = (
            select(table.c.family, func.max(table.c[column]))
            .where(table.c.family.in_(part))
            .group_by(table.c.family)
        )
        found.update((row[0], row[1]) for row in conn.execute(query))
    return found


@dataclass(frozen=True, slots=True)
class _Beside:
    """What is known besides the records themselves."""

    day: date
    language: Language
    families: Mapping[str, Any]
    visits: Mapping[str, str | None]
    rounds: Mapping[str, int | None]


_Make = Callable[[str, Values, _Beside], Cell]


def _village_name(_id: str, values: Values, _beside: _Beside) -> Cell:
    code = str(values.get("village") or "")
    village = regions.region(code)
    return village.name if village is not None else code


def _size(id: str, _values: Values, beside: _Beside) -> Cell:
    row = beside.families.get(id)
    return row.size if row is not None else 0


def _marks(id: str, _values: Values, beside: _Beside) -> Cell:
    row = beside.families.get(id)
    flags = row.flags if row is not None else ()
    return "; ".join(FILTER_LABELS[flag].in_language(beside.language) for flag in flags)


def _complete(id: str, _values: Values, beside: _Beside) -> Cell:
    row = beside.families.get(id)
    said = Text("Lengkap", "Complete") if row is not None and row.complete else FILTER_LABELS["incomplete"]
    return said.in_language(beside.language)


def _visited(id: str, _values: Values, beside: _Beside) -> Cell:
    day = beside.visits.get(id)
    return _day(day) if day else ""


def _round(id: str, _values: Values, beside: _Beside) -> Cell:
    return beside.rounds.get(id) or ""


def _age(_id: str, values: Values, beside: _Beside) -> Cell:
    born = values.get("birth_date")
    if not isinstance(born, str):
        return ""
    died = values.get("gone_on") if values.get("gone_how") == _DIED else None
    until = str(died or beside.day.isoformat())
    return max(0, int(until[:4]) - int(born[:4]) - (until[5:] < born[5:]))


def _left(_id: str, values: Values, beside: _Beside) -> Cell:
    how, day = values.get("gone_how"), values.get("gone_on")
    words = GONE.label(how).in_language(beside.language) if isinstance(how, int) else ""
    return f"{words} {_day(str(day))}".strip() if day else words


_DIED = 2
_COMPUTED: Mapping[ListType, Mapping[str, tuple[Text, _Make]]] = {
    "family": {
        "size": (Text("Jumlah anggota", "Members"), _size),
        "marks": (Text("Tanda", "Marks"), _marks),
        "complete": (Text("Kelengkapan", "Completeness"), _complete),
        "last_round": (Text("Putaran terakhir", "Last round"), _round),
        "last_visit": (Text("Kunjungan terakhir", "Last visit"), _visited),
        "village_name": (Text("Desa", "Village"), _village_name),
    },
    "person": {
        "age": (Text("Umur", "Age"), _age),
        "left": (Text("Tidak lagi di sini", "No longer here"), _left),
        "village_name": (Text("Desa", "Village"), _village_name),
    },
}
"""Columns that no form has. Ages are completed years, of who has died on that day."""
