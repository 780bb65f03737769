"""What all papers share: where they come from, how answers read, and which identifiers they show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, select

from kkb_desktop.domain import invented, regions
from kkb_desktop.domain.codelists.survey import ROUND
from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.domain.fields import Field, Kind, Privacy, RecordType, Value, Values
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.reports.entry_sheet import write_whole
from kkb_desktop.services.desk.desk import Desk, place_words
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.writing import privacy
from kkb_desktop.services.writing.batches import batches
from kkb_desktop.store.projection import values_of
from kkb_desktop.store.schema import record_table


def place_of(conn: Connection, desk: Desk, village: str) -> str:
    """The village in words, with its district; its code where no list knows it. In training it says so."""
    if village == desk.region:
        words: Sequence[str] = place_words(conn)
    else:
        words = regions.names(village)
    place = ", ".join(words) or village
    return invented.marked(place) if desk.training else place


def rows(conn: Connection, type: str, *tests: ColumnElement[bool]) -> dict[str, Values]:
    """Records of a type that pass the tests, by id, the one changed last at the end."""
    table = record_table(type)
    query = select(table).where(*tests).order_by(table.c.op_stamp, table.c.id)
    found = conn.execute(query).mappings()
    return {row["id"]: values_of(type, row) for row in found}


def rows_of(conn: Connection, type: str, column: str, ids: Iterable[str]) -> dict[str, Values]:
    """Records of a type whose `column` ("id" or a reference) is one of `ids`, by id, in the same order."""
    table = record_table(type)
    found: dict[str, Values] = {}
    for part in batches(list(ids), 1_000):
        found.update(rows(conn, type, table.c[column].in_(part)))
    return found


def with_identifiers(record_type: RecordType, values: Values, *, shown: bool) -> dict[str, Value]:
    """The values with NIK, card number and phone masked, unless they are to be `shown`."""
    return {
        key: privacy.masked(value)
        if not shown and value is not None and _identifies(record_type, key)
        else value
        for key, value in values.items()
    }


def _identifies(record_type: RecordType, key: str) -> bool:
    field = record_type.by_key.get(key)
    return field is not None and field.privacy is Privacy.IDENTIFIER


def answer_in_words(field: Field, value: Value) -> str:
    """An answer as a villager reads it; "" for none."""
    if value is None or value == []:
        return ""
    if field.codes is not None:
        codes = value if isinstance(value, list) else [value]
        return ", ".join(field.codes.label(code).id for code in codes if isinstance(code, int))
    if field.kind is Kind.DATE and isinstance(value, str):
        return "-".join(reversed(value.split("-")))
    if field.kind is Kind.ATTACHMENT:
        return "ada"
    return f"{value} {field.unit.id}" if field.unit is not None else str(value)


def must_be_round(round: int) -> None:
    """Raises FileRefused "paper.round" for a year that is no round of the survey."""
    if round not in ROUND.values():
        raise FileRefused("paper.round", round=round)


def write_logged(desk: Desk, path: Path, data: bytes, type: str, records: Iterable[str], paper: str) -> None:
    """Write the file and remember who printed whose data. Raises FileRefused "workbook.not_written"."""
    permit(desk, Permission.PRINT)
    privacy.note_many(desk, "print", type, records, paper)
    write_whole(path, data)


def label_of(type: str, key: str) -> str:
    """What a field is called; the key itself for one that is not declared."""
    field = RECORD_TYPES[type].by_key.get(key) if type in RECORD_TYPES else None
    return field.label.id if field is not None else key
