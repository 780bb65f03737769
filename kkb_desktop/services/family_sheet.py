"""One family as its paper form: header, members, answers of a round and KB blocks, read and saved as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.dates import age_on, is_iso_date
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import CheckContext, Value, Values
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.validation import find_issues
from kkb_desktop.services import families, records, steps
from kkb_desktop.services.changes import ChangeSet
from kkb_desktop.services.desk import Desk, today
from kkb_desktop.services.records import RecordView
from kkb_desktop.store.schema import record_table
from kkb_desktop.store.writing import Change

_FRAME = ("village", "family", "person", "round", "surveyed_on", "respondent", "enumerator")
"""Items of a round's record that say who and when; a record with nothing else was not answered."""
_FILLED: Values = {"village": "0" * 10, "family": "0" * 32, "person": "0" * 32}


@dataclass(frozen=True, slots=True)
class RoundSheet:
    """The answers of one round, and what was answered the round before (`last_round`, None for never)."""

    round: int
    survey: RecordView | None = None
    last: Values = field(default_factory=dict)
    last_round: int | None = None
    planning: Mapping[str, RecordView] = field(default_factory=dict)
    """KB blocks by woman."""
    planning_last: Mapping[str, Values] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FamilySheet:
    """A family as it was read. `id` is known before the first saving, so that members can refer to it."""

    id: str
    family: RecordView | None
    members: tuple[RecordView, ...]


@dataclass(frozen=True, slots=True)
class Entries:
    """What stands in the form, record by record: members by id in their order, KB blocks by woman and round."""

    family: Values
    members: Mapping[str, Values] = field(default_factory=dict)
    surveys: Mapping[int, Values] = field(default_factory=dict)
    planning: Mapping[tuple[str, int], Values] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """A finding about one record of the sheet. `record` is its id, or for a round's answers `survey_key`."""

    type: str
    record: str
    issue: Issue


@dataclass(frozen=True, slots=True)
class SavedSheet:
    """The family's id, what was written (one step), and all that was found on the way."""

    family: str
    change: ChangeSet
    found: tuple[Found, ...]


class SheetHasErrors(RecordRefused):
    """Reason "record.has_errors": `found` are all findings, those of level ERROR among them."""

    def __init__(self, found: Sequence[Found]) -> None:
        super().__init__("record.has_errors")
        self.found = tuple(found)


def survey_key(round: int) -> str:
    """How a round's survey answers are named in a sheet, before they have an id."""
    return str(round)


def planning_key(woman: str, round: int) -> str:
    """How a woman's KB block of a round is named in a sheet."""
    return f"{woman}:{round}"


def current_round(desk: Desk) -> int:
    """The round of this year."""
    return today(desk).year


def rounds(desk: Desk) -> tuple[int, ...]:
    """The rounds to choose from, the latest first."""
    year = today(desk).year
    return (year, year - 1, year - 2)


def blank(desk: Desk) -> FamilySheet:
    """The sheet of a family that does not exist yet."""
    return FamilySheet(new_id(desk.random), None, ())


def new_member(desk: Desk) -> str:
    """The id of one more member of a sheet; nothing is written."""
    return new_id(desk.random)


def read(desk: Desk, family: str) -> FamilySheet:
    """A family with its members. Raises RecordRefused "record.unknown"."""
    return FamilySheet(family, records.read(desk, "family", family), tuple(families.members(desk, family)))


def read_round(desk: Desk, family: str, round: int) -> RoundSheet:
    """The family's answers of one round and, for comparison, those of the latest round before it."""
    surveys = _by_round(desk, "family_survey", family)
    blocks: dict[str, dict[int, RecordView]] = {}
    for view in _answers(desk, "planning_survey", family):
        blocks.setdefault(str(view.values.get("person")), {})[_round_of(view)] = view
    before = max((each for each in surveys if each < round), default=None)
    return RoundSheet(
        round,
        surveys.get(round),
        dict(surveys[before].values) if before is not None else {},
        before,
        {woman: mine[round] for woman, mine in blocks.items() if round in mine},
        {
            woman: dict(mine[max(earlier)].values)
            for woman, mine in blocks.items()
            if (earlier := [each for each in mine if each < round])
        },
    )


def owes_planning(values: Values, day: date) -> bool:
    """Whether the KB block is asked of a member: a married wife or female head of 10 to 49 years (PK-21 block II)."""
    born = values.get("birth_date")
    return (
        values.get("sex") == 2
        and values.get("marital_status") == 2
        and values.get("relation") in (1, 3)
        and isinstance(born, str)
        and is_iso_date(born)
        and 10 <= age_on(date.fromisoformat(born), day) <= 49
    )


def answered(values: Values) -> bool:
    """Whether a round's record says more than who was asked when."""
    return any(value is not None for key, value in values.items() if key not in _FRAME)


def check(desk: Desk, entries: Entries) -> list[Found]:
    """What is to be said about a sheet as typed, before it is saved. Reads and writes nothing."""
    context = CheckContext(today(desk), {"members": tuple(entries.members.values())})
    found: list[Found] = []
    for type, record, values in _parts(entries):
        # What the program fills in on saving is not there yet, and nobody is to be told so.
        filled = {key: value for key, value in _FILLED.items() if key in RECORD_TYPES[type].by_key}
        tidied = records.tidied(type, {**filled, **values})
        found.extend(Found(type, record, issue) for issue in find_issues(RECORD_TYPES[type], tidied, context))
    return found


def save(desk: Desk, sheet: FamilySheet, rounds: Mapping[int, RoundSheet], entries: Entries) -> SavedSheet:
    """Keep everything that was typed, as one step that can be taken back as a whole.

    `sheet` and `rounds` are what the form was filled from. Answers of a round are kept once there are any. Raises
    SheetHasErrors where an item must be fixed first: then nothing is written.
    """
    village = str(entries.family.get("village") or desk.region)
    frame: dict[str, Value] = {"village": village, "family": sheet.id}
    members = {view.id: view for view in sheet.members}
    beside = {sheet.id, *entries.members}
    related = {"members": tuple(entries.members.values())}
    changes: list[Change] = []
    found: list[Found] = []

    def take(type: str, key: str, id: str, values: Values, seen: RecordView | None) -> None:
        if seen is None:
            values = {name: value for name, value in values.items() if value is not None}
        change, issues = records.prepared(desk, type, id, values, seen=seen, related=related, beside=beside)
        found.extend(Found(type, key, issue) for issue in issues)
        if change.fields:
            changes.append(change)

    take("family", sheet.id, sheet.id, {**entries.family, "village": village}, sheet.family)
    for member, values in entries.members.items():
        take("person", member, member, {**values, **frame}, members.get(member))
    for round, values in entries.surveys.items():
        seen = rounds[round].survey
        if seen is not None or answered(values):
            id = seen.id if seen is not None else new_id(desk.random)
            take("family_survey", survey_key(round), id, {**values, **frame, "round": round}, seen)
    for (woman, round), values in entries.planning.items():
        seen = rounds[round].planning.get(woman)
        if seen is not None or answered(values):
            id = seen.id if seen is not None else new_id(desk.random)
            whose: dict[str, Value] = {**frame, "person": woman, "round": round}
            take("planning_survey", planning_key(woman, round), id, {**values, **whose}, seen)
    if any(each.issue.level is Level.ERROR for each in found):
        raise SheetHasErrors(found)
    label = f"Keluarga {entries.family.get('head_name') or ''}".strip()
    return SavedSheet(sheet.id, steps.write(desk, changes, label=label), tuple(found))


def _parts(entries: Entries) -> list[tuple[str, str, Values]]:
    """Every record of a sheet that says something."""
    return [
        ("family", "", entries.family),
        *(("person", member, values) for member, values in entries.members.items()),
        *(
            ("family_survey", survey_key(round), {**values, "round": round})
            for round, values in entries.surveys.items()
            if answered(values)
        ),
        *(
            ("planning_survey", planning_key(woman, round), {**values, "round": round})
            for (woman, round), values in entries.planning.items()
            if answered(values)
        ),
    ]


def _answers(desk: Desk, type: str, family: str) -> list[RecordView]:
    table = record_table(type)
    with desk.engine.connect() as conn:
        ids = list(conn.scalars(select(table.c.id).where(table.c.family == family)))
        return list(records.views(conn, desk, ids).values())


def _by_round(desk: Desk, type: str, family: str) -> dict[int, RecordView]:
    return {_round_of(view): view for view in _answers(desk, type, family)}


def _round_of(view: RecordView) -> int:
    round = view.values.get("round")
    return round if isinstance(round, int) else 0
