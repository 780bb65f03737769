"""Personal data: masked by default, shown in full only with a line in the log, confidential answers by role.

UU 27/2022: articles 4 (specific data), 31 (a record of processing), 35 and 39 (no access without right).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, get_args

from sqlalchemy import Connection

from kkb_desktop.domain import identity, roles
from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Field, RecordType, Value, Values
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.text import Text
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.writing.records import declaration, read
from kkb_desktop.store import access_log
from kkb_desktop.store.access_log import AccessEntry

Action = Literal["view", "reveal", "print", "export"]
"""What was done with somebody's data: opened, shown unmasked, printed, written to a file."""

PLACES: Mapping[str, Text] = {
    "family_page": Text("ringkasan keluarga", "family summary"),
    "glance": Text("ringkasan keluarga", "family summary"),
    "family_card": Text("kartu keluarga binaan", "family card"),
    "survey_form": Text("formulir pendataan", "survey form"),
    "subject_report": Text("laporan data pribadi", "report of personal data"),
}
"""Pages and papers that a log line names, in words; "glance" is what the first versions wrote for the page."""


def masked(value: Value) -> str:
    """A NIK, card number or phone for lists and papers: the first and last four digits of sixteen, else the last
    three; "" for nothing."""
    number = "" if value is None else str(value)
    if len(number) == 16:
        return identity.masked(number)
    return "•" * (len(number) - 3) + number[-3:] if len(number) > 6 else "•" * len(number)


def may_see(desk: Desk, field: Field) -> bool:
    """Whether the user of this desk sees the answers of a field."""
    return roles.may_see(desk.user.role, field)


def visible(desk: Desk, values: Values, record_type: RecordType) -> dict[str, Value]:
    """The values without the answers that the user's role does not see; fields that are not declared go as well."""
    return {
        key: value
        for key, value in values.items()
        if (field := record_type.by_key.get(key)) is not None and may_see(desk, field)
    }


def reveal(desk: Desk, type: str, record: str, field: str) -> str:
    """One field of one record in full, for a masked place that was asked to show it; the log remembers who asked.

    Raises RecordRefused "record.unknown", "record.unknown_field", or "privacy.not_allowed" for a confidential answer
    that the user's role does not see (asking is not logged then, as nothing was seen).
    """
    permit(desk, Permission.REVEAL)
    declared = declaration(type).by_key.get(field)
    if declared is None:
        raise RecordRefused("record.unknown_field", field=field)
    if not may_see(desk, declared):
        raise RecordRefused("privacy.not_allowed")
    value = read(desk, type, record).values.get(field)
    note(desk, "reveal", type, record, field)
    return "" if value is None else str(value)


def note(desk: Desk, action: Action, type: str, record: str, detail: str = "") -> None:
    """Remember that the user did this with a record's data. `detail` names a field or a paper, never a value."""
    note_many(desk, action, type, [record], detail)


def note_many(desk: Desk, action: Action, type: str, records: Iterable[str], detail: str = "") -> None:
    """The same for many records at once (a printed RT, an exported list), durable when this returns."""
    with desk.engine.begin() as conn:
        note_in(conn, desk, action, type, records, detail)


def note_in(
    conn: Connection, desk: Desk, action: Action, type: str, records: Iterable[str], detail: str = ""
) -> None:
    """The same inside a transaction that the caller has begun."""
    if action not in get_args(Action):
        raise ValueError(f"no action {action!r}")
    at = desk.clock()
    access_log.note(
        conn,
        [
            AccessEntry(new_id(desk.random), at, desk.user.name, action, type, record, detail)
            for record in records
        ],
    )


def log(desk: Desk, limit: int = 200) -> list[AccessEntry]:
    """Who did what with whose data on this laptop, the latest first."""
    with desk.engine.connect() as conn:
        return access_log.latest(conn, limit)


def log_about(desk: Desk, records: Iterable[str]) -> list[AccessEntry]:
    """The same about these records only, all of it."""
    with desk.engine.connect() as conn:
        return access_log.about(conn, set(records))


def detail_words(entry: AccessEntry) -> Text:
    """What a log line says beyond the kind of record: the page or paper, or the fields given out by their labels
    ("nik", "family.phone, nik"); empty for nothing."""
    if entry.detail in PLACES:
        return PLACES[entry.detail]
    labels: list[Text] = []
    for key in filter(None, entry.detail.split(", ")):
        type, _, name = key.rpartition(".")
        record_type = RECORD_TYPES.get(type or entry.type)
        field = record_type.by_key.get(name) if record_type is not None else None
        labels.append(field.label if field is not None else Text(key, key))
    return Text(", ".join(each.id for each in labels), ", ".join(each.en for each in labels))


__all__ = [
    "PLACES",
    "AccessEntry",
    "Action",
    "detail_words",
    "log",
    "log_about",
    "masked",
    "may_see",
    "note",
    "note_in",
    "note_many",
    "reveal",
    "visible",
]
