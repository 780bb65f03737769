"""What is in dispute, and settling it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from kkb_desktop.domain.clock import Clock, RandomBytes
from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.domain.fields import Value
from kkb_desktop.domain.operations.fold import PRESENCE, fold
from kkb_desktop.store import schema
from kkb_desktop.store.projection import applied_operations, dependants
from kkb_desktop.store.writing import Change, StepResult, write_step


@dataclass(frozen=True, slots=True)
class ConflictEntry:
    """A record with fields in dispute; "" among them means that somebody deleted what somebody else changed."""

    record: str
    type: str
    fields: tuple[str, ...]


def open_conflicts(conn: Connection, village: str | None = None) -> list[ConflictEntry]:
    """Every record in dispute, ordered by id."""
    query = select(schema.conflict).order_by(schema.conflict.c.record, schema.conflict.c.field)
    if village is not None:
        query = query.where(schema.conflict.c.village == village)
    found: dict[str, tuple[str, list[str]]] = {}
    for row in conn.execute(query):
        found.setdefault(row.record, (row.type, []))[1].append(row.field)
    return [ConflictEntry(record, type, tuple(fields)) for record, (type, fields) in found.items()]


def settle(
    conn: Connection,
    record: str,
    choices: Mapping[str, Value],
    keep: bool = True,
    *,
    label: str,
    user: str,
    device: str,
    clock: Clock,
    random: RandomBytes,
) -> StepResult:
    """Write a person's choice on top of all that is in dispute.

    `choices` are values for disputed fields; a disputed field without a choice keeps what is shown. `keep` decides
    between a delete and an edit: False deletes the record, and those that cannot be without it. Raises StoreRefused
    "conflict.none".
    """
    state = fold(applied_operations(conn, [record]).get(record, []))
    leaning = [] if state is None else dependants(conn, state.type, record)
    if state is None or not (state.conflicts or (state.deleted and leaning)):
        raise StoreRefused("conflict.none")
    village = state.latest.village
    changes: list[Change] = []
    if not keep:
        changes = _without(conn, leaning, {record})
        if not state.deleted:
            changes.append(Change(state.type, record, village, "delete", {}))
    else:
        fields = {key: choices.get(key, state.values.get(key)) for key in state.conflicts if key != PRESENCE}
        if PRESENCE in state.conflicts or state.deleted:
            # Whoever keeps the record keeps all of it: each field is written again over the delete.
            fields = {**state.values, **{key: choices.get(key, value) for key, value in state.values.items()}}
        fields.update(choices)
        changes = [Change(state.type, record, village, "put", fields, state.heads, settles=True)]
    return write_step(conn, changes, label=label, user=user, device=device, clock=clock, random=random)


def _without(conn: Connection, leaning: Sequence[tuple[str, str]], seen: set[str]) -> list[Change]:
    """Deletes of these records and of all that cannot be without them, those that lean on others first."""
    found: list[Change] = []
    for type, id in leaning:
        if id not in seen:
            seen.add(id)
            found += _without(conn, dependants(conn, type, id), seen)
            found.append(Change(type, id, "", "delete", {}))
    return found
