"""Reading, checking, saving, deleting and undoing single records of any type."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import CheckContext, Field, Kind, RecordType, Requirement, Value, Values
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.operations.fold import fold
from kkb_desktop.domain.operations.operation import Operation
from kkb_desktop.domain.operations.stamp import moment_of
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.roles import may_see
from kkb_desktop.domain.validation import find_issues, tidy
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.writing import steps
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.delivery import Delivery, reach
from kkb_desktop.store.clockwork import believed_until
from kkb_desktop.store.log import operations_of
from kkb_desktop.store.schema import record_table
from kkb_desktop.store.writing import Change


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record as it stood when it was read.

    `heads` say on which operations each value rests; give the view back to `save`, so that what somebody else wrote
    meanwhile becomes a conflict and is not lost. `conflicts` are the fields in dispute, "" a delete against an edit.
    `user` and `stamp` are the latest operation's.
    """

    type: str
    id: str
    values: Values
    heads: Mapping[str, tuple[str, ...]]
    conflicts: tuple[str, ...]
    user: str
    stamp: int
    sync: Delivery

    @property
    def changed_at(self) -> datetime:
        """When the record was last written, in UTC, by the clock of the laptop that wrote it."""
        return moment_of(self.stamp)


@dataclass(frozen=True, slots=True)
class Saved:
    """A saved record: its id, what changed, and the warnings that did not keep it from being saved."""

    record: str
    change: ChangeSet
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one operation: what it held before and after."""

    field: str
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One operation on a record, for "Riwayat". `kind` is "put" or "delete"; `doubtful`: `at` is by a clock that stood
    far ahead of all others."""

    op_id: str
    at: datetime
    user: str
    kind: str
    changes: tuple[FieldChange, ...]
    sync: Delivery
    doubtful: bool = False


class RecordHasErrors(RecordRefused):
    """Reason "record.has_errors": `issues` are all findings, those of level ERROR among them."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        super().__init__("record.has_errors")
        self.issues = tuple(issues)


def declaration(type: str) -> RecordType:
    """The declaration of a record type. Raises RecordRefused "record.unknown_type"."""
    try:
        return RECORD_TYPES[type]
    except KeyError:
        raise RecordRefused("record.unknown_type") from None


def read(desk: Desk, type: str, id: str) -> RecordView:
    """One record. Raises RecordRefused "record.unknown" where it does not exist or was deleted."""
    declaration(type)
    with desk.engine.connect() as conn:
        view = views(conn, desk, [id]).get(id)
    if view is None or view.type != type:
        raise RecordRefused("record.unknown")
    return view


def read_many(desk: Desk, ids: Iterable[str]) -> dict[str, RecordView]:
    """The records of these ids, whatever their type; those that do not exist are left out."""
    with desk.engine.connect() as conn:
        return views(conn, desk, list(ids))


def views(conn: Connection, desk: Desk, ids: Sequence[str]) -> dict[str, RecordView]:
    """The same inside a connection that the caller has."""
    standing = reach(conn, desk)
    found: dict[str, RecordView] = {}
    for record, operations in operations_of(conn, ids).items():
        state = fold(operations)
        if state is not None and not state.deleted:
            latest = state.latest
            found[record] = RecordView(
                state.type,
                record,
                state.values,
                state.heads,
                state.conflicts,
                latest.user,
                latest.stamp,
                standing.of(operations),
            )
    return found


def check(
    desk: Desk, type: str, values: Values, related: Mapping[str, tuple[Values, ...]] | None = None
) -> list[Issue]:
    """What is to be said about these values, as typed, before they are saved. Reads and writes nothing."""
    record_type = declaration(type)
    typed = _tidied(record_type, _with_village(desk, values))
    return list(find_issues(record_type, typed, CheckContext(today(desk), related or {})))


def save(
    desk: Desk,
    type: str,
    values: Values,
    *,
    record: str | None = None,
    opened: RecordView | None = None,
    related: Mapping[str, tuple[Values, ...]] | None = None,
    label: str = "",
) -> Saved:
    """Keep a record: a new one, or changes to `record`, as one step.

    `values` may be some of the fields; the others stay. `opened` is the view the form was filled from: only what
    differs from it is written, and it is written on top of what was seen then. Warnings go along in the result.
    Raises RecordHasErrors where an item must be fixed first, RecordRefused for an unknown type, field or record.
    """
    permit(desk, Permission.WRITE)
    if opened is not None:
        record = opened.id
    seen = opened if opened is not None or record is None else read(desk, type, record)
    change, issues = prepared(desk, type, record or new_id(desk.random), values, seen=seen, related=related)
    if any(issue.level is Level.ERROR for issue in issues):
        raise RecordHasErrors(issues)
    written = steps.write(desk, [change] if change.fields else [], label=label or declaration(type).label.id)
    return Saved(change.record, written, issues)


def prepared(
    desk: Desk,
    type: str,
    record: str,
    values: Values,
    *,
    seen: RecordView | None,
    related: Mapping[str, tuple[Values, ...]] | None = None,
    beside: Collection[str] = (),
) -> tuple[Change, tuple[Issue, ...]]:
    """What saving would write, and all there is to say about it, for steps of several records; writes nothing.

    `seen` is the record as the form was filled from, None for one that does not exist yet. References may also lead
    to records of `beside`, which are written in the same step. A change without fields need not be written. Raises
    RecordRefused for an unknown type, field or record.
    """
    record_type = declaration(type)
    typed = _tidied(record_type, values)
    if seen is not None:
        changed = {key: value for key, value in typed.items() if value != seen.values.get(key)}
        merged = {**read(desk, type, record).values, **changed}
        base: Mapping[str, Sequence[str]] | None = seen.heads
    else:
        merged = dict(_with_village(desk, typed))
        changed = {key: value for key, value in merged.items() if value is not None}
        base = None
    issues = (
        *find_issues(record_type, merged, CheckContext(today(desk), related or {})),
        *_unknown_references(desk, record_type, changed, beside),
        *_used_elsewhere(desk, record_type, record, merged),
    )
    return Change(type, record, str(merged.get("village") or ""), "put", changed, base), issues


def delete(desk: Desk, type: str, record: str, *, label: str = "") -> ChangeSet:
    """Delete a record and the records that cannot be without it (a family's members), as one step.

    Others that only mention it lose the mention. Raises RecordRefused "record.unknown".
    """
    permit(desk, Permission.WRITE)
    view = read(desk, type, record)
    changes: dict[str, Change] = {}
    with steps.transaction(desk) as conn:
        _delete_with_dependants(conn, desk, view, changes)
        # Dependants first, so that no moment of the log has a reference into nothing.
        return steps.write_in(
            conn, desk, list(reversed(changes.values())), label=label or f"Hapus {declaration(type).label.id}"
        )


def restore(desk: Desk, type: str, record: str, *, label: str = "") -> ChangeSet:
    """Bring a deleted record back with the values it had; its former dependants stay deleted.

    To take back a delete just made, `undo` its step instead. Raises RecordRefused "record.unknown", or
    "record.not_deleted" for a record that is there.
    """
    permit(desk, Permission.WRITE)
    record_type = declaration(type)
    with steps.transaction(desk) as conn:
        state = fold(operations_of(conn, [record]).get(record, ()))
        if state is None or state.type != type:
            raise RecordRefused("record.unknown")
        if not state.deleted:
            raise RecordRefused("record.not_deleted")
        kept = {key: value for key, value in state.values.items() if value is not None}
        change = Change(type, record, state.latest.village, "put", kept, state.heads)
        return steps.write_in(conn, desk, [change], label=label or f"Kembalikan {record_type.label.id}")


def undo(desk: Desk, step: str) -> ChangeSet:
    """Take a step back. Fields that somebody has changed since are left alone and counted in `skipped`."""
    permit(desk, Permission.WRITE)
    return steps.undo(desk, step)


def history(desk: Desk, record: str) -> list[HistoryEntry]:
    """Everything that has been done to a record, the latest first, as far as this laptop knows.

    Confidential answers are left out for users whose role does not see them.
    """
    with desk.engine.connect() as conn:
        operations = operations_of(conn, [record]).get(record, [])
        standing = reach(conn, desk)
        believed = believed_until(conn, desk.clock())
    entries: list[HistoryEntry] = []
    before: dict[str, Value] = {}
    for operation in sorted(operations, key=Operation.order):
        after: Mapping[str, Value] = operation.fields
        if operation.kind == "delete":
            after = dict.fromkeys(before)
        changes = tuple(
            FieldChange(key, before.get(key), value)
            for key, value in after.items()
            if value != before.get(key) and sees(desk, operation.type, key)
        )
        if operation.kind == "put":
            before.update(after)
        entries.append(
            HistoryEntry(
                operation.op_id,
                moment_of(operation.stamp),
                operation.user,
                operation.kind,
                changes if operation.kind == "put" else (),
                standing.of([operation]),
                operation.stamp > believed,
            )
        )
    return entries[::-1]


def sees(desk: Desk, type: str, key: str) -> bool:
    """Whether the user's role sees a field of a record type; fields of a newer program are seen."""
    field = RECORD_TYPES[type].by_key.get(key) if type in RECORD_TYPES else None
    return field is None or may_see(desk.user.role, field)


def _with_village(desk: Desk, values: Values) -> Values:
    if desk.kind == "village" and not values.get("village"):
        return {**values, "village": desk.region}
    return values


def tidied(type: str, values: Values) -> dict[str, Value]:
    """Values in the form in which they are kept. Raises RecordRefused "record.unknown_field"."""
    return _tidied(declaration(type), values)


def _tidied(record_type: RecordType, values: Values) -> dict[str, Value]:
    kept: dict[str, Value] = {}
    for key, value in values.items():
        field = record_type.by_key.get(key)
        if field is None:
            raise RecordRefused("record.unknown_field", field=key)
        kept[key] = tidy(field, value)
    return kept


def _unknown_references(
    desk: Desk, record_type: RecordType, changed: Values, beside: Collection[str]
) -> list[Issue]:
    """A reference newly made must lead to a record that is here, or comes in the same step."""
    issues: list[Issue] = []
    with desk.engine.connect() as conn:
        for field in _references(record_type):
            target = changed.get(field.key)
            if isinstance(target, str) and field.refers_to is not None and target not in beside:
                table = record_table(field.refers_to)
                if conn.scalar(select(table.c.id).where(table.c.id == target)) is None:
                    issues.append(Issue(field.key, Level.ERROR, "field.not_ref"))
    return issues


_MEANT_TO_BE_ONES_OWN = {
    "person": ("nik", "nik.duplicate"),
    "family": ("card_number", "card_number.duplicate"),
}


def _used_elsewhere(desk: Desk, record_type: RecordType, record: str, values: Values) -> list[Issue]:
    """A NIK or card number that another record of the village has: worth a look, never refused.

    A district finds them in its own list of doubles; looking there at each save would read the whole district.
    """
    key, code = _MEANT_TO_BE_ONES_OWN.get(record_type.key, ("", ""))
    number = values.get(key)
    if not isinstance(number, str) or desk.kind != "village":
        return []
    table = record_table(record_type.key)
    with desk.engine.connect() as conn:
        other = conn.execute(
            select(table).where(table.c[key] == number, table.c.id != record).limit(1)
        ).mappings()
        row = other.first()
    if row is None:
        return []
    return [Issue(key, Level.WARNING, code, {"name": record_type.title(dict(row))})]


def _references(record_type: RecordType) -> list[Field]:
    return [field for field in record_type.fields if field.kind is Kind.REF]


def _delete_with_dependants(
    conn: Connection, desk: Desk, view: RecordView, changes: dict[str, Change]
) -> None:
    village = str(view.values.get("village") or desk.region)
    changes[view.id] = Change(view.type, view.id, village, "delete", {}, view.heads)
    for record_type in RECORD_TYPES.values():
        table = record_table(record_type.key)
        for field in _references(record_type):
            if field.refers_to != view.type:
                continue
            ids = [
                each
                for each in conn.scalars(select(table.c.id).where(table.c[field.key] == view.id))
                if each not in changes or changes[each].kind == "put"
            ]
            for each, dependant in views(conn, desk, ids).items():
                if field.requirement is Requirement.REQUIRED:
                    _delete_with_dependants(conn, desk, dependant, changes)
                elif each not in changes:
                    home = str(dependant.values.get("village") or desk.region)
                    base = {field.key: dependant.heads.get(field.key, ())}
                    changes[each] = Change(record_type.key, each, home, "put", {field.key: None}, base)
