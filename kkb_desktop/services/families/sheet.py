"""One family as its paper form: header, members, answers of rounds and KB blocks, read, checked and saved as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.family_checks import Member, check_members, check_round, interview_day
from kkb_desktop.domain.fields import CheckContext, Value, Values
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.validation import find_issues
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.families import families, survey
from kkb_desktop.services.families.survey import SurveySheet, WomanSheet
from kkb_desktop.services.writing import records, steps
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import RecordView
from kkb_desktop.store.writing import Change

_FRAME = ("village", "family", "person", "round", "surveyed_on", "respondent", "enumerator")
"""Items of a round's record that say who and when; a record with nothing else was not answered."""
_FILLED: Values = {"village": "0" * 10, "family": "0" * 32, "person": "0" * 32}


@dataclass(frozen=True, slots=True)
class FamilySheet:
    """A family as it was read. `id` is known before the first saving, so that members can refer to it.

    `gone` are those who are no longer here, `elsewhere` people of other families whom a member names as mother: both
    are there for the checks only.
    """

    id: str
    family: RecordView | None
    members: tuple[RecordView, ...]
    gone: tuple[RecordView, ...] = ()
    elsewhere: Mapping[str, Values] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entries:
    """What stands in the form, record by record: members by id in their order, KB blocks by woman and round."""

    family: Values
    members: Mapping[str, Values] = field(default_factory=dict)
    surveys: Mapping[int, Values] = field(default_factory=dict)
    planning: Mapping[tuple[str, int], Values] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """A finding about one record of the sheet. `record` is its id ("" for the family), or the key of a round's answers.

    An error that `stops` must be fixed before the sheet can be saved; the others before it can be handed in.
    """

    type: str
    record: str
    issue: Issue
    stops: bool = True


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


def blank(desk: Desk) -> FamilySheet:
    """The sheet of a family that does not exist yet."""
    return FamilySheet(new_id(desk.random), None, ())


def new_member(desk: Desk) -> str:
    """The id of one more member of a sheet; nothing is written."""
    return new_id(desk.random)


def read(desk: Desk, family: str) -> FamilySheet:
    """A family with its members who are here. Raises RecordRefused "record.unknown"."""
    view = records.read(desk, "family", family)
    here, gone = families.members(desk, family), families.members(desk, family, gone=True)
    mothers = {str(each.values["mother"]) for each in here if each.values.get("mother")}
    others = records.read_many(desk, mothers - {each.id for each in (*here, *gone)})
    elsewhere = {id: each.values for id, each in others.items()}
    return FamilySheet(family, view, tuple(here), tuple(gone), elsewhere)


def read_round(desk: Desk, sheet: FamilySheet, round: int) -> SurveySheet:
    """The answers of one round, and beside them those of the round before."""
    if sheet.family is None:
        return SurveySheet(round, None, {}, None, ())
    return survey.read_survey(desk, sheet.id, round)


def woman_of(sheet: SurveySheet, woman: str) -> WomanSheet | None:
    """A woman's part of a round; None where she has none yet."""
    return next((each for each in sheet.women if each.person.id == woman), None)


def record_of(rounds: Mapping[int, SurveySheet], type: str, key: str) -> str:
    """The id of the record that a key of a sheet stands for, "" for one that does not exist yet."""
    if type not in ("family_survey", "planning_survey"):
        return key
    woman, _colon, year = key.rpartition(":")
    sheet = rounds.get(int(year))
    if sheet is None:
        return ""
    block = woman_of(sheet, woman) if woman else None
    view = sheet.survey if type == "family_survey" else block.planning if block else None
    return view.id if view is not None else ""


def answered(values: Values) -> bool:
    """Whether a round's record says more than who was asked when."""
    return any(value is not None for key, value in values.items() if key not in _FRAME)


def check(desk: Desk, sheet: FamilySheet, entries: Entries) -> list[Found]:
    """What is to be said about a sheet as typed, before it is saved. Reads and writes nothing."""
    day = today(desk)
    context = CheckContext(day, {"members": tuple(entries.members.values())})
    found: list[Found] = []
    tidied: dict[tuple[str, str], Values] = {}
    for type, record, values in _parts(entries):
        # What the program fills in on saving is not there yet, and nobody is to be told so.
        filled = {key: value for key, value in _FILLED.items() if key in RECORD_TYPES[type].by_key}
        tidied[type, record] = records.tidied(type, {**filled, **values})
        issues = find_issues(RECORD_TYPES[type], tidied[type, record], context)
        found.extend(Found(type, record, issue) for issue in issues)
    return found + _beside(sheet, entries, tidied, day)


def _beside(
    sheet: FamilySheet, entries: Entries, tidied: Mapping[tuple[str, str], Values], day: date
) -> list[Found]:
    """The checks across records: they are told and counted, and never keep a family from being saved."""
    members = [Member(each, tidied["person", each]) for each in entries.members]
    members += [Member(each.id, each.values) for each in sheet.gone]
    found = list(check_members(tidied["family", ""], members, day, elsewhere=sheet.elsewhere))
    for round in entries.surveys:
        keys = [("family_survey", survey_key(round))]
        surveys = [Member(key, tidied[type, key]) for type, key in keys if (type, key) in tidied]
        blocks = [
            Member(key, {**tidied["planning_survey", key], "person": woman})
            for woman, asked in entries.planning
            if asked == round and ("planning_survey", (key := planning_key(woman, round))) in tidied
        ]
        if surveys or blocks:
            on = interview_day([*surveys, *blocks], round, day)
            found += check_round(round, surveys, blocks, members, on)
    return [Found(each.type, each.record, each.issue, stops=False) for each in found]


def save(desk: Desk, sheet: FamilySheet, rounds: Mapping[int, SurveySheet], entries: Entries) -> SavedSheet:
    """Keep everything that was typed, as one step that can be taken back as a whole.

    `sheet` and `rounds` are what the form was filled from. Answers of a round are kept once there are any. Raises
    SheetHasErrors where an item must be fixed first: then nothing is written.
    """
    permit(desk, Permission.WRITE)
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
        if seen is None and answered(values):
            # A photo, or another window, may have begun the answers since the form was opened.
            seen = survey.round_record(desk, sheet.id, round)
            values = {name: value for name, value in values.items() if value is not None}
        if seen is not None or answered(values):
            id = seen.id if seen else survey.first_id(desk, "family_survey", f"{sheet.id}/{round}")
            take("family_survey", survey_key(round), id, {**values, **frame, "round": round}, seen)
    for (woman, round), values in entries.planning.items():
        part = woman_of(rounds[round], woman)
        seen = part.planning if part is not None else None
        if seen is not None or answered(values):
            id = seen.id if seen else survey.first_id(desk, "planning_survey", f"{woman}/{round}")
            day = values.get("surveyed_on") or entries.surveys.get(round, {}).get("surveyed_on")
            whose: dict[str, Value] = {**frame, "person": woman, "round": round, "surveyed_on": day}
            if seen is not None:
                whose["family"] = seen.values.get(
                    "family"
                )  # she may have been asked in the family she came from
            take("planning_survey", planning_key(woman, round), id, {**values, **whose}, seen)
    if any(each.issue.level is Level.ERROR and each.stops for each in found):
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
            (
                "planning_survey",
                planning_key(woman, round),
                {"surveyed_on": entries.surveys.get(round, {}).get("surveyed_on"), **values, "round": round},
            )
            for (woman, round), values in entries.planning.items()
            if answered(values)
        ),
    ]
