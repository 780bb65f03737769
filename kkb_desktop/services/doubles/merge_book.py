"""What becomes of all records when one is merged into another: worked out as a whole, then written as one step.

Whatever referred to the record that goes now refers to the one that stays: every reference of every declared type,
and the records that keep an id as text. Where that makes two records of something there can be only one of (a woman's
answers of a round, a family's survey, an attendance), they are joined in the same way, and so on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.fields import Field, Kind, RecordType, Value, Values
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.writing import records, steps
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.store.schema import record_table
from kkb_desktop.store.writing import Change

MERGED: Mapping[str, int] = {"person": 3, "family": 4}
"""Kinds of a `distinct_pair` that says: `one` was merged into `other`."""

_AS_TEXT = (("explanation", "subject"), ("distinct_pair", "one"), ("distinct_pair", "other"))
"""Fields that hold the id of a record of any type, and so are not references by their declaration."""

_ONE_PER: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "planning_survey": (("person", "round"),),
    "family_survey": (("family", "round"),),
    "reached_family": (("activity", "family"),),
    "group_member": (("activity_group", "person"),),
    "attendance": (("meeting", "member"), ("meeting", "person")),
    "explanation": (("subject", "finding", "item"),),
    "distinct_pair": (("kind", "one", "other"),),
    "life_event": (("person", "kind", "happened_on"),),
}
"""Of which fields together there is one record only; any of several ways."""

_MAY_BE_EMPTY = "item"
_RICHER_STAYS = ("planning_survey", "family_survey")
"""Of these the record with more answers stays, whoever it belonged to."""

_TOGETHER = (
    ("nik", "nik_status"),
    ("legal_basis", "legal_basis_on", "legal_basis_note"),
    ("gone_on", "gone_how"),
)
"""Fields that are taken over together or not at all: the first says whether there is anything."""


@dataclass
class MergeBook:
    """Records as they will be, inside one transaction."""

    desk: Desk
    conn: Connection
    values: dict[str, dict[str, Value]] = field(default_factory=dict)
    """What each record met so far will hold."""
    types: dict[str, str] = field(default_factory=dict)
    stamps: dict[str, int] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)
    """Records that will be deleted."""
    _before: dict[str, Values] = field(default_factory=dict)
    _moved: set[str] = field(default_factory=set)

    def take(self, ids: Iterable[str]) -> None:
        """Read records that have not been met yet; those that do not exist are left out."""
        fresh = [each for each in dict.fromkeys(ids) if each not in self.values]
        for id, view in records.views(self.conn, self.desk, fresh).items():
            self._before[id] = view.values
            self.values[id] = dict(view.values)
            self.types[id] = view.type
            self.stamps[id] = view.stamp

    def put(self, id: str, fields: Values) -> None:
        """What becomes of a record."""
        self.values[id].update(fields)

    def add(self, type: str, fields: Values) -> str:
        """A record that does not exist yet."""
        id = new_id(self.desk.random)
        self._before[id] = {}
        self.types[id] = type
        self.values[id] = {key: value for key, value in fields.items() if value is not None}
        return id

    def delete(self, id: str) -> None:
        """A record goes; what refers to it is the caller's to look after."""
        if id not in self.gone:
            self.gone.append(id)

    def referring(self, type: str, field_key: str, target: str) -> list[str]:
        """The records of a type that will refer to `target` by a field."""
        table = record_table(type)
        self.take(self.conn.scalars(select(table.c.id).where(table.c[field_key] == target)))
        return [
            id
            for id, values in self.values.items()
            if self.types[id] == type and values.get(field_key) == target and id not in self.gone
        ]

    def fill(self, stays: str, goes: str) -> None:
        """Empty fields that apply get what the other record has."""
        type = self.types[stays]
        self.put(stays, filled(RECORD_TYPES[type], self.values[stays], self.values[goes], (stays, goes)))

    def replace(self, goes: str, stays: str) -> None:
        """Everything that refers to the one refers to the other from now on, and what becomes double is joined."""
        pending = [(goes, stays)]
        while pending:
            old, new = pending.pop()
            if old in self.values:
                self.delete(old)
            moved = [
                id for type, key in _pointing(self.types[new]) for id in self._repoint(type, key, old, new)
            ]
            for id in dict.fromkeys(moved):
                if id in self.gone:
                    continue
                if self._points_to_itself(id):
                    self.delete(id)
                elif (twin := self._twin(id)) is not None:
                    pending.append(self._joined(id, twin))

    def changed(self) -> list[str]:
        """The records that will be written or deleted."""
        return [*(id for id in self.values if id not in self.gone and self._differences(id)), *self.gone]

    def write(self, label: str) -> ChangeSet:
        """Write it all as one step; nothing where nothing differs."""
        changes = [
            Change(self.types[id], id, self._village(id), "put", fields)
            for id in self.values
            if id not in self.gone and (fields := self._differences(id))
        ]
        # References first, and dependants before what they depend on: no moment of the log has one into nothing.
        order = list(RECORD_TYPES)
        leaving = sorted(self.gone, key=lambda id: -order.index(self.types[id]))
        changes += [Change(self.types[id], id, self._village(id), "delete", {}) for id in leaving]
        return steps.write_in(self.conn, self.desk, changes, label=label)

    def _repoint(self, type: str, key: str, old: str, new: str) -> Iterator[str]:
        for id in self.referring(type, key, old):
            if type == "distinct_pair" and key == "one" and self.values[id].get("kind") in MERGED.values():
                continue  # it says what became of the old one
            if id in (old, new):  # somebody's own mother
                self.put(id, {key: None})
                continue
            self.put(id, {key: new})
            self._moved.add(id)
            yield id

    def _points_to_itself(self, id: str) -> bool:
        values = self.values[id]
        match self.types[id]:
            case "distinct_pair":
                return values.get("one") == values.get("other")
            case "life_event":
                return values.get("person") is not None and values.get("person") == values.get("other_person")
            case _:
                return False

    def _twin(self, id: str) -> str | None:
        """The record that says the same thing as this one, which has just come over."""
        type, values = self.types[id], self.values[id]
        for keys in _ONE_PER.get(type, ()):
            if any(values.get(key) is None for key in keys if key != _MAY_BE_EMPTY):
                continue
            for other in self._neighbours(type, keys, values):
                if other != id and _same(type, keys, self.values[other], values):
                    return other
        return None

    def _neighbours(self, type: str, keys: Sequence[str], values: Values) -> list[str]:
        by = ("one", "other") if type == "distinct_pair" else keys[:1]
        found = [
            id for column in by for key in by for id in self.referring(type, column, str(values.get(key)))
        ]
        return list(dict.fromkeys(found))

    def _joined(self, id: str, twin: str) -> tuple[str, str]:
        """Fill the one that stays; returns which goes and which stays."""
        stays, goes = (twin, id) if twin not in self._moved else (id, twin)
        if self.types[id] in _RICHER_STAYS and self._answers(goes) > self._answers(stays):
            stays, goes = goes, stays
        self.fill(stays, goes)
        return goes, stays

    def _answers(self, id: str) -> int:
        fields = RECORD_TYPES[self.types[id]].fields
        values = self.values[id]
        return sum(
            values.get(each.key) is not None and each.applies(values) for each in fields if not each.hidden
        )

    def _differences(self, id: str) -> dict[str, Value]:
        before = self._before[id]
        return {key: value for key, value in self.values[id].items() if value != before.get(key)}

    def _village(self, id: str) -> str:
        return str(self.values[id].get("village") or self.desk.region)


def filled(
    record_type: RecordType, values: Values, other: Values, ids: Sequence[str] = ()
) -> dict[str, Value]:
    """What `other` can add to a record: fields that are empty and apply. `ids` are never taken as a reference."""
    result = dict(values)
    for group in _TOGETHER:
        lacking = values.get(group[0]) is None and other.get(group[0]) is not None
        if group[0] in record_type.by_key and (lacking or all(values.get(key) is None for key in group)):
            result.update({key: other.get(key) for key in group})
    linked = {key for group in _TOGETHER for key in group}
    for key in (*record_type.by_key, *_unknown(record_type, other)):
        value, declared = other.get(key), record_type.by_key.get(key)
        if key in linked or value is None or value in ids or result.get(key) is not None:
            continue
        if declared is None or declared.applies(result):
            result[key] = value
    return {key: value for key, value in result.items() if value != values.get(key)}


def _unknown(record_type: RecordType, values: Values) -> list[str]:
    """Fields that a newer program has written."""
    return [key for key in values if key not in record_type.by_key]


def _pointing(type: str) -> Iterator[tuple[str, str]]:
    for key, record_type in RECORD_TYPES.items():
        for each in record_type.fields:
            if _refers(each, type):
                yield key, each.key
    yield from _AS_TEXT


def _refers(each: Field, type: str) -> bool:
    return each.kind is Kind.REF and each.refers_to == type


def _same(type: str, keys: Sequence[str], one: Values, other: Values) -> bool:
    if type == "distinct_pair":
        return one.get("kind") == other.get("kind") and {one.get("one"), one.get("other")} == {
            other.get("one"),
            other.get("other"),
        }
    if type == "life_event" and one.get("kind") in _ONCE_IN_A_LIFE:
        keys = keys[:2]
    return all(one.get(key) == other.get(key) for key in keys)


_ONCE_IN_A_LIFE = (1, 2)
"""Birth and death: two of them of one person are one, whatever day each names."""
