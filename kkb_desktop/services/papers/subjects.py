"""All that is held about one person, gathered for that person, and the notice that every family is given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, select

from kkb_desktop.domain.dates import is_iso_date
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Field, Kind, Privacy, RecordType, Value, Values
from kkb_desktop.domain.operations.fold import fold
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.reports.entry_sheet import write_whole
from kkb_desktop.reports.pdf import privacy_notice as notice_page
from kkb_desktop.reports.pdf import subject_report as report_pages
from kkb_desktop.reports.pdf.page import paper_of
from kkb_desktop.reports.pdf.subject_report import (
    ReportAccess,
    ReportChange,
    ReportEvent,
    ReportSection,
    SubjectReport,
)
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.papers.printing import answer_in_words, label_of, place_of, rows_of, write_logged
from kkb_desktop.services.writing import privacy, records
from kkb_desktop.services.writing.privacy import AccessEntry
from kkb_desktop.services.writing.records import HistoryEntry
from kkb_desktop.store.log import operations_of
from kkb_desktop.store.schema import op

_ACTIONS = {
    "view": "membuka data",
    "reveal": "melihat nomor lengkap",
    "print": "mencetak",
    "export": "menyalin ke berkas",
}
_OF_FAMILY = ("family_survey", "visit", "explanation")
"""Records of the whole family that are shown to each member, without what may be about another one."""
_NOT_SHOWN = frozenset({"village", "subject", "finding", "item", "order_in_day"})
"""Fields that only the program reads; the village stands at the head of the report."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A record with what the report needs to name it. Of a deleted one `values` are those it had."""

    type: str
    id: str
    values: Values
    deleted: bool = False


def subject_report(desk: Desk, person: str, path: Path, *, paper: str = "A4") -> None:
    """Write what is held about a person: records, events, changes, who looked at it, on what legal basis.

    Numbers are shown in full, as they are the person's own. Left out, and said so: the family's confidential answers
    and notes, which are about others too (UU 27/2022 article 33), and confidential answers that the user's role does
    not see. A deleted person's report shows what was deleted. Raises RecordRefused "record.unknown", FileRefused
    "paper.size", "workbook.not_written".
    """
    permit(desk, Permission.PRINT)
    size = paper_of(paper)
    with desk.engine.connect() as conn:
        state = fold(operations_of(conn, [person]).get(person, ()))
        if state is None or state.type != "person":
            raise RecordRefused("record.unknown")
        report = _report(conn, desk, _Held("person", person, state.values, state.deleted))
        place = place_of(conn, desk, str(state.values.get("village") or desk.region))
    data = report_pages.subject_report(report, size, place, today(desk))
    write_logged(desk, path, data, "person", [person], "subject_report")


def privacy_notice(desk: Desk, path: Path, *, paper: str = "A4") -> None:
    """Write the notice that is read out before an interview and left with the family.

    Raises FileRefused "paper.size", "workbook.not_written".
    """
    permit(desk, Permission.PRINT)
    size = paper_of(paper)
    with desk.engine.connect() as conn:
        place = place_of(conn, desk, desk.region)
    write_whole(path, notice_page.privacy_notice(size, place, today(desk)))


def _report(conn: Connection, desk: Desk, about: _Held) -> SubjectReport:
    home = about.values.get("family")
    homes = [home] if isinstance(home, str) else []
    families = [_Held("family", id, values) for id, values in rows_of(conn, "family", "id", homes).items()]
    own = [about, *_mentions(conn, about.id)]
    shared = [
        held
        for type in _OF_FAMILY
        for held in _latest_first(
            _Held(type, id, values) for id, values in rows_of(conn, type, "family", homes).items()
        )
        if held.values.get("subject") in (None, about.id)
    ]
    past = [(held, records.history(desk, held.id)) for held in own]
    names = _names(conn, [*own, *families, *shared], past)
    seen = privacy.log_about(desk, [*(held.id for held in own), *homes])
    return SubjectReport(
        str(about.values.get("name") or ""),
        tuple(_basis(families)),
        (
            *(_section(desk, held, names) for held in own if held.type != "life_event"),
            *(_section(desk, held, names, of_family=True) for held in families),
            *(_section(desk, held, names, of_family=True) for held in shared),
        ),
        tuple(_event(held, about.id, names) for held in own if held.type == "life_event"),
        tuple(_changes(past, names)),
        tuple(_access(entry) for entry in seen),
        tuple(_left_out(desk, deleted=about.deleted)),
    )


def _mentions(conn: Connection, person: str) -> list[_Held]:
    """Every record that names the person in a reference, deleted ones too as the log still holds them; but not other
    people's (a mother's children)."""
    names_person = select(op.c.record).where(op.c.fields.contains(person), op.c.record != person).distinct()
    found: list[_Held] = []
    for operations in operations_of(conn, list(conn.scalars(names_person))).values():
        state = fold(operations)
        if state is None or state.type == "person" or state.type not in RECORD_TYPES:
            continue
        references = [field.key for field in RECORD_TYPES[state.type].fields if field.refers_to == "person"]
        if any(state.values.get(key) == person for key in references):
            found.append(_Held(state.type, state.record, state.values, state.deleted))
    found.sort(key=lambda held: (list(RECORD_TYPES).index(held.type), held.deleted))
    return [
        held
        for type in dict.fromkeys(each.type for each in found)
        for held in _latest_first(each for each in found if each.type == type)
    ]


def _latest_first(held: Iterable[_Held]) -> list[_Held]:
    """By round or by day; by id where they have neither."""

    def order(each: _Held) -> tuple[str, str]:
        days = (each.values.get(key) for key in ("round", "happened_on", "visited_on", "surveyed_on"))
        return str(next((day for day in days if day is not None), "")), each.id

    return sorted(held, key=order, reverse=True)


def _names(
    conn: Connection, held: Iterable[_Held], past: Iterable[tuple[_Held, list[HistoryEntry]]]
) -> dict[str, str]:
    """Words for every reference in these records and in what they held before."""
    wanted: dict[str, set[str]] = {}

    def note(type: str, key: str, value: Value) -> None:
        field = RECORD_TYPES[type].by_key.get(key)
        if field is not None and field.refers_to is not None and isinstance(value, str):
            wanted.setdefault(field.refers_to, set()).add(value)

    for each in held:
        for key, value in each.values.items():
            note(each.type, key, value)
    for each, entries in past:
        for change in (change for entry in entries for change in entry.changes):
            note(each.type, change.field, change.before)
            note(each.type, change.field, change.after)
    return {
        id: RECORD_TYPES[type].title(values)
        for type, ids in wanted.items()
        for id, values in rows_of(conn, type, "id", ids).items()
    }


def _words(field: Field, value: Value, names: Mapping[str, str]) -> str:
    if field.kind is Kind.REF and value is not None:
        return names.get(str(value)) or "(catatan lain)"
    return answer_in_words(field, value)


def _section(desk: Desk, held: _Held, names: Mapping[str, str], *, of_family: bool = False) -> ReportSection:
    """What a record holds, item by item. Of the family's records without what may be about another member."""
    record_type = RECORD_TYPES[held.type]
    values = privacy.visible(desk, held.values, record_type)
    rows = [
        (field.label.id, words)
        for field in record_type.fields
        if field.key not in _NOT_SHOWN
        and not (of_family and _about_others(field))
        and (words := _words(field, values.get(field.key), names))
    ]
    return ReportSection(_title(record_type, held), tuple(rows))


def _about_others(field: Field) -> bool:
    """Whether an answer of the family may tell something about one member that is not for another."""
    return field.privacy is Privacy.CONFIDENTIAL or (field.kind is Kind.TEXT and field.multiline)


def _title(record_type: RecordType, held: _Held) -> str:
    title = "" if record_type.key in ("person", "family") else record_type.title(held.values)
    words = f"{record_type.label.id}: {title}" if title else record_type.label.id
    return f"{words} (sudah dihapus)" if held.deleted else words


def _event(held: _Held, person: str, names: Mapping[str, str]) -> ReportEvent:
    by_key = RECORD_TYPES[held.type].by_key
    happened = str(held.values.get("happened_on") or "")
    details = [
        f"{field.label.id}: {words}"
        for key, field in by_key.items()
        if key not in _NOT_SHOWN
        and key not in ("kind", "happened_on")
        and held.values.get(key) != person
        and (words := _words(field, held.values.get(key), names))
    ]
    return ReportEvent(
        date.fromisoformat(happened) if is_iso_date(happened) else None,
        answer_in_words(by_key["kind"], held.values.get("kind"))
        + (" (sudah dihapus)" if held.deleted else ""),
        "; ".join(details),
    )


def _changes(
    past: Iterable[tuple[_Held, list[HistoryEntry]]], names: Mapping[str, str]
) -> list[ReportChange]:
    """Every operation on the person's own records, the latest first."""
    changes = [
        ReportChange(
            entry.at.astimezone(), entry.user, _what(held, entry, names, first=place == len(entries))
        )
        for held, entries in past
        for place, entry in enumerate(entries, start=1)
    ]
    return sorted(changes, key=lambda change: (change.at, change.what), reverse=True)


def _what(held: _Held, entry: HistoryEntry, names: Mapping[str, str], *, first: bool) -> str:
    """In words. Of the first writing only that: what it wrote stands above, or in a later change as what was before."""
    record_type = RECORD_TYPES[held.type]
    if first:
        return f"{_title(record_type, held)}: dicatat pertama kali"
    if entry.kind == "delete":
        return f"{record_type.label.id}: dihapus"
    said = []
    for change in entry.changes:
        field = record_type.by_key.get(change.field)
        if field is None or field.key in _NOT_SHOWN:
            continue
        before, after = _words(field, change.before, names), _words(field, change.after, names)
        new = after or "dikosongkan"
        said.append(f"{label_of(held.type, field.key)}: {f'{before} menjadi {new}' if before else new}")
    return f"{record_type.label.id}. " + "; ".join(said)


def _access(entry: AccessEntry) -> ReportAccess:
    detail = privacy.detail_words(entry).id
    record_type = RECORD_TYPES.get(entry.type)
    of = record_type.label.id.lower() if record_type is not None else entry.type
    action = _ACTIONS.get(entry.action, entry.action)
    return ReportAccess(
        entry.at.astimezone(), entry.user, f"{action} ({of})" + (f": {detail}" if detail else "")
    )


def _basis(families: list[_Held]) -> list[str]:
    """On what ground the data are held, as recorded of the family, and what the law says."""
    lines = [
        "Data dicatat untuk tugas pelayanan publik pembangunan keluarga (UU 52/2009, PP 87/2014), dengan dasar "
        "UU 27/2022 pasal 20. Penanggung jawabnya OPD KB kabupaten/kota."
    ]
    for held in families:
        by_key = RECORD_TYPES["family"].by_key
        said = [
            answer_in_words(by_key[key], held.values.get(key))
            for key in ("legal_basis", "legal_basis_on", "legal_basis_note")
        ]
        recorded = "; ".join(filter(None, said))
        lines.append(f"Tercatat untuk keluarga Anda: {recorded or 'pemberitahuan belum dicatat'}.")
    return lines


def _left_out(desk: Desk, *, deleted: bool) -> list[str]:
    lines = [
        "Jawaban rahasia tentang keluarga dan catatan kunjungan menyangkut juga anggota keluarga lain. Karena itu "
        "tidak dicetak; mintalah kepada petugas, yang memeriksanya lebih dahulu (UU 27/2022 pasal 33).",
        "Siapa yang melihat data di laptop lain dan di kantor kabupaten dicatat di sana.",
    ]
    planning = RECORD_TYPES["planning_survey"].by_key["using"]
    if not privacy.may_see(desk, planning):
        lines.append(
            "Jawaban tentang keluarga berencana tidak dicetak oleh petugas ini; mintalah kepada kader atau PKB."
        )
    if deleted:
        lines.append("Catatan Anda sudah dihapus. Yang tertulis di sini adalah isinya sebelum dihapus.")
    return lines
