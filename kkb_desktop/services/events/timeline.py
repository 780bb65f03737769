"""The story of a family: what happened to it, surveys, visits, and changes of its records, in one list."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import Connection, or_, select

from kkb_desktop.domain.codelists.events import EVENT, VISIT_PURPOSE
from kkb_desktop.domain.codelists.survey import ROUND
from kkb_desktop.domain.operations.stamp import COUNTER_BITS, moment_of
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.text import Text
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.events.book import DIVORCE, MARRIAGE, NEW_HEAD
from kkb_desktop.store.schema import APPLIED, op, record_table

EntryKind = Literal["event", "survey", "visit", "change"]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line of the story.

    `day` is when it happened, `at` when it was last written here. `record` is what to open: the event, survey or
    visit, or the record changed. An event of several people is one entry: `people` are all of them, `person` the
    first, and cancelling `record` cancels it for all. `event` is the kind of a life event. `detail` names people and
    fields, never the answers.
    """

    day: date
    at: datetime
    kind: EntryKind
    title: Text
    person: str | None
    detail: Text
    record: str
    user: str
    people: tuple[str, ...] = ()
    event: int | None = None


def timeline(desk: Desk, family: str) -> list[TimelineEntry]:
    """Everything known about a family and those who belong to it, the newest first; empty for an unknown family.

    Changes written by the same step as an event, a survey or a visit are that entry and not listed again.
    """
    with desk.engine.connect() as conn:
        events = _rows(conn, "life_event", family, ("family", "family_before", "other_family"))
        surveys = _rows(conn, "family_survey", family)
        planning = _rows(conn, "planning_survey", family)
        visits = _rows(conn, "visit", family)
        people = _rows(conn, "person", family)
        names = _names(conn, people, events)
        told = {row["id"] for row in (*events, *surveys, *planning, *visits)}
        entries = [
            *_events(events, family, names),
            *(_survey(row, planning) for row in surveys),
            *(_visit(row) for row in visits),
            *_changes(conn, family, {row["id"] for row in people}, told, names),
        ]
    return sorted(entries, key=lambda entry: (entry.day, entry.at, entry.record), reverse=True)


_Row = Mapping[str, Any]


def _rows(conn: Connection, type: str, family: str, columns: Iterable[str] = ("family",)) -> list[_Row]:
    table = record_table(type)
    query = select(table).where(or_(*(table.c[column] == family for column in columns)))
    return [dict(row) for row in conn.execute(query).mappings()]


def _names(conn: Connection, people: Iterable[_Row], events: Iterable[_Row]) -> dict[str, str]:
    """Names of people and of families, by id."""
    names = {row["id"]: str(row["name"] or "") for row in people}
    persons = {row[key] for row in events for key in ("person", "other_person") if row[key]} - names.keys()
    homes = {row[key] for row in events for key in ("family", "family_before", "other_family") if row[key]}
    for type, column, ids in (("person", "name", persons), ("family", "head_name", homes)):
        table = record_table(type)
        found = conn.execute(select(table.c.id, table.c[column]).where(table.c.id.in_(ids)))
        names.update({id: name or "" for id, name in found})
    return names


def _events(rows: Iterable[_Row], family: str, names: Mapping[str, str]) -> list[TimelineEntry]:
    groups: dict[tuple[Any, ...], list[_Row]] = {}
    for row in sorted(rows, key=lambda row: (row["happened_on"] or "", row["op_stamp"], row["id"])):
        if row["kind"] == NEW_HEAD and row["other_person"]:
            continue  # only the relation to the new head
        couple = row["kind"] in (MARRIAGE, DIVORCE) and row["other_person"]
        whom = (
            frozenset((row["person"], row["other_person"]))
            if couple
            else (row["family"], row["family_before"])
        )
        key = (row["kind"], row["happened_on"], whom, row["place"], row["cause"], row["note"])
        groups.setdefault(key, []).append(row)
    return [_event(group, family, names) for group in groups.values()]


def _event(group: list[_Row], family: str, names: Mapping[str, str]) -> TimelineEntry:
    first = group[0]
    people = tuple(dict.fromkeys(row["person"] for row in group if row["person"]))
    if first["kind"] in (MARRIAGE, DIVORCE) and first["other_person"]:
        people = tuple(dict.fromkeys((*people, first["other_person"])))
    last = max(group, key=lambda row: row["op_stamp"])
    at = moment_of(last["op_stamp"])
    return TimelineEntry(
        _day(first["happened_on"], at),
        at,
        "event",
        EVENT.label(first["kind"]) if first["kind"] is not None else Text("Peristiwa", "Event"),
        people[0] if people else None,
        _said_of(group, people, family, names),
        first["id"],
        last["op_user"],
        people,
        first["kind"],
    )


def _said_of(group: list[_Row], people: Iterable[str], family: str, names: Mapping[str, str]) -> Text:
    who = ", ".join(filter(None, (names.get(each) for each in people)))
    row = next((each for each in group if each["family_before"]), group[0])
    before, after = row["family_before"], row["family"]
    indonesian, english = [who], [who]
    if before and before != family:
        indonesian.append(f"dari keluarga {names.get(before, '')}")
        english.append(f"from the family of {names.get(before, '')}")
    elif before and after != family:
        indonesian.append(f"ke keluarga {names.get(after, '')}")
        english.append(f"to the family of {names.get(after, '')}")
    for key in ("place", "cause", "note"):
        indonesian.append(row[key] or "")
        english.append(row[key] or "")
    return Text("; ".join(filter(None, indonesian)), "; ".join(filter(None, english)))


def _survey(row: _Row, planning: Iterable[_Row]) -> TimelineEntry:
    blocks = [each for each in planning if each["round"] == row["round"]]
    last = max((row, *blocks), key=lambda each: each["op_stamp"])
    at = moment_of(last["op_stamp"])
    year = ROUND.label(row["round"]) if row["round"] is not None else Text("", "")
    said = [row["enumerator"] or ""]
    return TimelineEntry(
        _day(row["surveyed_on"], at),
        at,
        "survey",
        Text(f"Pendataan {year.id}".strip(), f"Survey {year.en}".strip()),
        None,
        Text(
            "; ".join(filter(None, [*said, f"blok KB: {len(blocks)}" if blocks else ""])),
            "; ".join(filter(None, [*said, f"KB blocks: {len(blocks)}" if blocks else ""])),
        ),
        row["id"],
        last["op_user"],
    )


def _visit(row: _Row) -> TimelineEntry:
    at = moment_of(row["op_stamp"])
    purpose = VISIT_PURPOSE.label(row["purpose"]) if row["purpose"] is not None else Text("", "")
    visitor = row["visitor"] or ""
    return TimelineEntry(
        _day(row["visited_on"], at),
        at,
        "visit",
        Text("Kunjungan", "Visit"),
        None,
        Text("; ".join(filter(None, (purpose.id, visitor))), "; ".join(filter(None, (purpose.en, visitor)))),
        row["id"],
        row["op_user"],
    )


def _changes(
    conn: Connection, family: str, people: set[str], told: set[str], names: Mapping[str, str]
) -> list[TimelineEntry]:
    """Writes to the family's record and its members', those of one step together, without those told otherwise."""
    query = (
        select(op.c.op_id, op.c.record, op.c.type, op.c.kind, op.c.fields, op.c.stamp, op.c.user, op.c.step)
        .where(op.c.record.in_({family, *people, *told}), op.c.state == APPLIED)
        .order_by(op.c.stamp)
    )
    groups: dict[tuple[Any, ...], list[Any]] = {}
    for row in conn.execute(query):
        groups.setdefault(_occasion(row), []).append(row)
    known: set[str] = set()
    entries: list[TimelineEntry] = []
    for rows in groups.values():
        fresh = {row.record for row in rows} - known
        known |= fresh
        if not any(row.record in told for row in rows):
            entry = _change(rows, fresh, names)
            if entry is not None:
                entries.append(entry)
    return entries


def _occasion(row: Any) -> tuple[Any, ...]:
    """What belongs together: a step made here; of another laptop, what one person wrote within two seconds."""
    return (row.step,) if row.step else (row.user, (row.stamp >> COUNTER_BITS) // 2_000)


def _change(rows: list[Any], fresh: set[str], names: Mapping[str, str]) -> TimelineEntry | None:
    indonesian: list[str] = []
    english: list[str] = []
    for row in rows:
        record_type = RECORD_TYPES[row.type]
        touched = [record_type.by_key[key] for key in json.loads(row.fields) if key in record_type.by_key]
        labels = [field.label for field in touched if not field.hidden and field.key != "village"]
        name = (
            record_type.label
            if row.type == "family"
            else Text(names.get(row.record, ""), names.get(row.record, ""))
        )
        if row.record in fresh or not labels:
            if row.record in fresh:
                indonesian.append(name.id)
                english.append(name.en)
            continue
        indonesian.append(f"{name.id}: {', '.join(label.id for label in labels)}")
        english.append(f"{name.en}: {', '.join(label.en for label in labels)}")
    if not indonesian:
        return None
    last = rows[-1]
    people = tuple(dict.fromkeys(row.record for row in rows if row.type == "person"))
    at = moment_of(last.stamp)
    new = all(row.record in fresh for row in rows)
    return TimelineEntry(
        _day(None, at),
        at,
        "change",
        Text("Dicatat", "Recorded") if new else Text("Data diubah", "Record changed"),
        people[0] if people else None,
        Text("; ".join(indonesian), "; ".join(english)),
        last.record,
        last.user,
        people,
    )


def _day(happened_on: str | None, at: datetime) -> date:
    return date.fromisoformat(happened_on) if happened_on else at.astimezone().date()
