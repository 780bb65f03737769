"""Records of one type as a spreadsheet: a template, an export, and an import that is rehearsed cell by cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, select

from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.errors import ImportRefused
from kkb_desktop.domain.fields import CheckContext, Field, Privacy, RecordType, Value, Values
from kkb_desktop.domain.identity import PLACEHOLDER
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.roles import may_see
from kkb_desktop.domain.validation import find_issues
from kkb_desktop.reports import template
from kkb_desktop.reports.entry_sheet import write_whole
from kkb_desktop.reports.people import CellProblem
from kkb_desktop.reports.record_sheet import (
    ReadRecord,
    SheetRecord,
    owners,
    read_record_sheet,
    record_sheet_bytes,
)
from kkb_desktop.services.desk import training
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.events.presence import is_here
from kkb_desktop.services.spreadsheets import IMPORTED
from kkb_desktop.services.spreadsheets.residents import Outcome, RehearsedRow
from kkb_desktop.services.writing import privacy, steps
from kkb_desktop.services.writing.batches import batches
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.progress import Cancel, Progress, report, stop_if_asked
from kkb_desktop.services.writing.records import declaration
from kkb_desktop.store.log import vector
from kkb_desktop.store.projection import values_of
from kkb_desktop.store.schema import record_table
from kkb_desktop.store.writing import Change

SHEET_TYPES = ("family", "person", "family_survey", "planning_survey", "visit", "activity")
"""The types that can be typed in a spreadsheet. Life events have consequences and are typed in their forms."""

EXPORTED_TYPES = (*SHEET_TYPES, "life_event")

_OWN_NAMES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "family": (("card_number",),),
    "person": (("nik",), ("name", "birth_date")),
    "family_survey": (("family", "round"),),
    "planning_survey": (("person", "round"),),
}
"""By which values a row without an id finds its record, the surest first."""


@dataclass(frozen=True, slots=True)
class RecordRehearsal:
    """What taking the sheet in would do; nothing has been written. `problems` are the findings by cell."""

    path: Path
    type: str
    sheet: str
    rows: tuple[RehearsedRow, ...]
    problems: tuple[CellProblem, ...]
    seen: Mapping[str, int] = field(repr=False)

    def count(self, outcome: Outcome) -> int:
        """How many rows have an outcome."""
        return sum(row.outcome == outcome for row in self.rows)


RESIDENTS = "residents"
"""Families with their members in one sheet, a row for each person: what `services.spreadsheets.residents` reads."""


def write_template(desk: Desk, type: str, path: Path) -> None:
    """An empty sheet with drop-down lists, for one of `SHEET_TYPES` or for RESIDENTS.

    Raises ImportRefused "sheet.type", FileRefused "workbook.not_written".
    """
    permit(desk, Permission.IMPORT)
    if type == RESIDENTS:
        template.write_template(path, mark=training.mark(desk))
        return
    record_type = _sheet_type(type, SHEET_TYPES)
    write_whole(
        path,
        record_sheet_bytes(
            record_type,
            leave_out=lambda item: not may_see(desk.user.role, item),
            mark=training.mark(desk),
        ),
    )


def all_of(desk: Desk, type: str) -> list[str]:
    """The ids of all records of a type, of this village on a village desk; what is gone is left out.

    Raises ImportRefused "sheet.type".
    """
    _sheet_type(type, EXPORTED_TYPES)
    table = record_table(type)
    query = select(table.c.id).order_by(table.c.village, table.c.id)
    if desk.kind == "village":
        query = query.where(table.c.village == desk.region)
    if type == "person":
        query = query.where(is_here())
    with desk.engine.connect() as conn:
        return list(conn.scalars(query))


def export(
    desk: Desk,
    type: str,
    ids: Sequence[str],
    path: Path,
    *,
    identifiers: bool = False,
    placeholders: bool = False,
) -> int:
    """Write these records in this order; how many there were. It can be changed and taken in again.

    With `placeholders` a person without a NIK gets sixteen nines, as the national survey wants it; they stand in the
    file only and never in a record.

    NIK, card numbers and phones go along only where `identifiers` says so; confidential answers only where the user's
    role may see them. The access log names the records. Raises ImportRefused "sheet.type", FileRefused
    "workbook.not_written".
    """
    permit(desk, Permission.EXPORT)
    record_type = _sheet_type(type, EXPORTED_TYPES)

    def left_out(item: Field) -> bool:
        hidden = item.privacy is Privacy.IDENTIFIER and not identifiers
        return hidden or not may_see(desk.user.role, item)

    with desk.engine.connect() as conn:
        records = _rows(conn, type, ids)
        named = {
            owner: _rows(conn, owner, {str(each[owner]) for each in records.values() if each.get(owner)})
            for owner in owners(record_type)
        }
    if placeholders and type == "person":
        records = {id: {**values, "nik": values.get("nik") or PLACEHOLDER} for id, values in records.items()}
    written = [
        SheetRecord(
            id,
            records[id],
            {owner: named[owner].get(str(records[id].get(owner)), {}) for owner in named},
        )
        for id in ids
        if id in records
    ]
    privacy.note_many(desk, "export", type, records, "" if not identifiers else _identifiers(record_type))
    data = record_sheet_bytes(record_type, written, leave_out=left_out, mark=training.mark(desk))
    write_whole(path, data)
    return len(written)


def _identifiers(record_type: RecordType) -> str:
    """The fields that identify, for the access log."""
    return ", ".join(item.key for item in record_type.fields if item.privacy is Privacy.IDENTIFIER)


def rehearse(
    desk: Desk,
    type: str,
    path: Path,
    *,
    cancel: Cancel | None = None,
    progress: Progress | None = None,
) -> RecordRehearsal:
    """Read a sheet and compare it with what is here.

    A record is recognised by its id, else a person by NIK or by name and birth date, a family by its card number, a
    survey by whose it is and its round. An empty cell never empties a field. Rows that name nobody here, or more than
    one, or hold something a form would refuse, are doubtful. Raises ImportRefused for a file that cannot be read, and
    "training.real_list" or "training.list" for one from the other side of training.
    """
    record_type = _sheet_type(type, SHEET_TYPES)
    sheet = read_record_sheet(
        path, record_type, today=today(desk), invented=desk.training, progress=progress, cancel=cancel
    )
    with desk.engine.connect() as conn:
        here = {each: _all(conn, desk, each) for each in {type, *owners(record_type)}}
        seen = dict(vector(conn))
    comparison = _Comparison(desk, type, here)
    for done, one in enumerate(sheet.records):
        if done % 100 == 0:
            stop_if_asked(cancel)
            report(progress, done, len(sheet.records))
        comparison.row(one, sheet.sheet)
    report(progress, len(sheet.records), len(sheet.records))
    return RecordRehearsal(Path(path), type, sheet.sheet, tuple(comparison.rows), sheet.problems, seen)


def approve(desk: Desk, rehearsal: RecordRehearsal) -> ChangeSet:
    """Write what was rehearsed as one step that can be undone as a whole; doubtful rows are left out.

    Raises ImportRefused "residents.changed_since" when something has been written here meanwhile.
    """
    permit(desk, Permission.IMPORT)
    changes = list(_changes(desk, rehearsal))
    label = RECORD_TYPES[rehearsal.type].plural.id
    with steps.transaction(desk) as conn:
        if dict(vector(conn)) != dict(rehearsal.seen):
            raise ImportRefused("residents.changed_since")
        return steps.write_in(conn, desk, changes, label=f"{IMPORTED} {label}: {rehearsal.path.name}")


def _sheet_type(type: str, allowed: Sequence[str]) -> RecordType:
    if type not in allowed:
        raise ImportRefused("sheet.type")
    return declaration(type)


def _changes(desk: Desk, rehearsal: RecordRehearsal) -> Iterator[Change]:
    for row in rehearsal.rows:
        if row.outcome not in ("new", "changed"):
            continue
        fields = {key: new for key, _old, new in row.changes} or dict(row.values)
        village = str(row.values.get("village") or desk.region)
        yield Change(row.type, row.record, village, "put", fields, None)


def _rows(conn: Connection, type: str, ids: Iterable[str]) -> dict[str, Values]:
    table = record_table(type)
    found: dict[str, Values] = {}
    for part in batches(list(ids), 1_000):
        for row in conn.execute(select(table).where(table.c.id.in_(part))).mappings():
            found[row["id"]] = values_of(type, row)
    return found


def _all(conn: Connection, desk: Desk, type: str) -> dict[str, Values]:
    table = record_table(type)
    query = select(table)
    if desk.kind == "village":
        query = query.where(table.c.village == desk.region)
    return {row["id"]: values_of(type, row) for row in conn.execute(query).mappings()}


def _key(values: Values, names: Sequence[str]) -> tuple[str, ...] | None:
    """The values a record is found by, folded as people vary them; None where one is missing."""
    parts = [" ".join(str(values.get(name) or "").casefold().replace(".", " ").split()) for name in names]
    return tuple(parts) if all(parts) else None


class _Comparison:
    """The walk through the sheet: each row is met with what is here."""

    def __init__(self, desk: Desk, type: str, here: Mapping[str, Mapping[str, Values]]) -> None:
        self.desk, self.type, self.here = desk, type, here
        self.rows: list[RehearsedRow] = []
        self._taken: set[str] = set()
        self._found: dict[tuple[str, tuple[str, ...]], dict[tuple[str, ...], list[str]]] = {}

    def row(self, one: ReadRecord, sheet: str) -> None:
        doubts: list[Issue] = []
        values = dict(one.values)
        for owner in owners(RECORD_TYPES[self.type]):
            if one.id in self.here[self.type]:
                continue  # whose it is stands here already
            found = self._named(owner, one.owners.get(owner, {}))
            if len(found) == 1:
                values[owner] = found[0]
            else:
                code = "sheet.owner_unknown" if not found else "sheet.owner_ambiguous"
                doubts.append(Issue(owner, Level.WARNING, code))
        if "person" in values and "family" not in values and "family" in RECORD_TYPES[self.type].by_key:
            home = self.here.get("person", {}).get(str(values["person"]), {}).get("family")
            values.update({"family": home} if home else {})
        record, more = self._match(one.id, values)
        doubts += more
        known = self.here[self.type].get(record)
        merged: dict[str, Value] = {**(known or {}), **values}
        merged.setdefault("village", self.desk.region)
        changes = tuple(
            (key, (known or {}).get(key), value)
            for key, value in values.items()
            if known is not None and known.get(key) != value
        )
        context = CheckContext(today(self.desk))
        errors = find_issues(RECORD_TYPES[self.type], merged, context)
        doubts += [issue for issue in errors if issue.level is Level.ERROR]
        outcome: Outcome = "new" if known is None else "changed" if changes else "unchanged"
        if doubts and outcome != "unchanged":
            outcome = "doubtful"
        self.rows.append(
            RehearsedRow(
                self.type,
                sheet,
                one.row,
                outcome,
                self._title(merged),
                str(one.owners.get("family", {}).get("card_number") or merged.get("card_number") or ""),
                record,
                merged if known is None else {**values, "village": merged["village"]},
                changes,
                tuple(doubts),
            )
        )

    def _title(self, values: Values) -> str:
        title = RECORD_TYPES[self.type].title(values)
        for owner in ("person", "family"):
            home = self.here.get(owner, {}).get(str(values.get(owner) or ""))
            if home is not None and owner != self.type:
                return " · ".join(filter(None, (RECORD_TYPES[owner].title(home), title)))
        return title

    def _match(self, id: str, values: Values) -> tuple[str, list[Issue]]:
        """The record here that a row means, or the id of a new one; nobody is meant by two rows."""
        if id and id not in self.here[self.type]:
            return new_id(self.desk.random), [Issue("", Level.WARNING, "sheet.id_unknown")]
        found = [id] if id else self._named(self.type, values)
        if len(found) > 1:
            return new_id(self.desk.random), [Issue("", Level.WARNING, "sheet.ambiguous")]
        if found and found[0] in self._taken:
            return new_id(self.desk.random), [Issue("", Level.WARNING, "sheet.twice")]
        self._taken.update(found)
        return (found[0] if found else new_id(self.desk.random)), []

    def _named(self, type: str, values: Values) -> list[str]:
        """Records of a type that the values name, by the first way of naming that finds any."""
        for names in (*_OWN_NAMES.get(type, ()), *((("head_name",),) if type == "family" else ())):
            if type == self.type and names == ("head_name",):
                continue  # namesakes are other families
            key = _key(values, names)
            if key is None:
                continue
            index = self._found.get((type, names))
            if index is None:
                index = defaultdict(list)
                for id, record in self.here[type].items():
                    if (own := _key(record, names)) is not None:
                        index[own].append(id)
                self._found[type, names] = index
            if key in index:
                return index[key]
        return []
