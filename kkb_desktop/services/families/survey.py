"""The yearly survey of one family: reading and saving the answers of a round, and how far its form is.

An answer in a round's record was given or confirmed in that round. Nothing is copied by the program on its own: last
year's answers stand beside empty items, and enter the record when somebody confirms them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.codelists.survey import ROUND
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Field, Kind, RecordType, Requirement, Value, Values
from kkb_desktop.domain.household import MALE, Member
from kkb_desktop.domain.issues import Level
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.records.family_survey import FAMILY_SURVEY
from kkb_desktop.domain.records.planning_survey import PLANNING_SURVEY
from kkb_desktop.domain.roles import may_see
from kkb_desktop.domain.text import Text
from kkb_desktop.domain.validation import missing
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.families import findings, round_records
from kkb_desktop.services.families.completeness import round_of
from kkb_desktop.services.families.round_records import RoundRecords
from kkb_desktop.services.writing import records, steps
from kkb_desktop.services.writing.changes import NOTHING
from kkb_desktop.services.writing.records import RecordHasErrors, RecordView, Saved
from kkb_desktop.store.log import operations_of
from kkb_desktop.store.schema import record_table

_SECTIONS: Mapping[str, Text] = {
    "location": Text("Keluarga & tempat tinggal", "Family and residence"),
    "members": RECORD_TYPES["person"].plural,
    "planning": PLANNING_SURVEY.label,
    **{section.key: section.label for section in FAMILY_SURVEY.sections if section.key != "round"},
}
"""The parts of the form in the paper's order."""

_FIRST_PAGE = "wellbeing"
"""Where date, respondent and enumerator of a round are asked: ahead of the first questions of block III."""

_FRAME = frozenset({"village", "family", "person", "round"})
"""What the program fills in: nobody is asked."""

_ASKED_ANEW = frozenset({"verified_risk", "verified_on", "assistance", "photographed_on", "note"})
"""Items that are not taken over from last year: they are about that year's visit."""


@dataclass(frozen=True, slots=True)
class WomanSheet:
    """A woman of whom the KB block is asked, or was answered, in the round; `last` are her answers of the latest
    round before."""

    person: RecordView
    planning: RecordView | None
    last: Values
    last_round: int | None


@dataclass(frozen=True, slots=True)
class SurveySheet:
    """The answers of a round (`survey` None where there are none yet) and those of the latest round before it."""

    round: int
    survey: RecordView | None
    last: Values
    last_round: int | None
    women: tuple[WomanSheet, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """An item still empty. `record` is "" for a record that does not exist yet, and `field` "" for a family without
    any member; `person` is the woman whom a KB block is about."""

    type: str
    record: str
    field: str
    person: str = ""


@dataclass(frozen=True, slots=True)
class SectionState:
    """How far a part of the form is: items `asked` of this family, those still empty, and what was found about it.

    Warnings that somebody has explained are not counted.
    """

    key: str
    label: Text
    asked: int
    missing: tuple[Missing, ...]
    errors: int
    warnings: int


def current_round(desk: Desk) -> int:
    """The round that is being taken: this year's."""
    return round_of(today(desk))


def rounds(desk: Desk) -> tuple[int, ...]:
    """The rounds to choose from, the latest first: those up to this year, and any that was answered."""
    known = set(ROUND.values())
    table = record_table("family_survey")
    with desk.engine.connect() as conn:
        answered = {each for each in conn.scalars(select(table.c.round).distinct()) if each in known}
    return tuple(sorted({each for each in known if each <= current_round(desk)} | answered, reverse=True))


def read_survey(desk: Desk, family: str, round: int) -> SurveySheet:
    """A family's answers of one round. Raises RecordRefused "record.unknown" or "survey.unknown_round"."""
    must_be_round(round)
    with desk.engine.connect() as conn:
        found = round_records.read(conn, family, round, today(desk))
        women = _women(found)
        before, blocks_before = round_records.earlier(conn, family, women, round)
        survey = found.surveys[0].record if found.surveys else None
        blocks = {woman: found.blocks[woman].record for woman in women if woman in found.blocks}
        ids = [*women, *blocks.values(), *blocks_before.values(), *filter(None, (survey, before))]
        views = records.views(conn, desk, ids)
    last, last_round = _last(views, before)
    return SurveySheet(
        round,
        views.get(survey or ""),
        last,
        last_round,
        tuple(
            WomanSheet(
                views[woman], views.get(blocks.get(woman, "")), *_last(views, blocks_before.get(woman))
            )
            for woman in women
            if woman in views
        ),
    )


def save_family_survey(
    desk: Desk, family: str, round: int, values: Values, *, opened: RecordView | None = None
) -> Saved:
    """Keep answers of a family in a round, as one step; items that are not in `values` stay as they are.

    `opened` is the record the form was filled from. Raises RecordHasErrors where an item must be fixed first;
    RecordRefused "record.unknown", "survey.unknown_round", "survey.rounds_mixed" for values of another round, and
    "survey.other_record" where `opened` belongs to another family or round.
    """
    permit(desk, Permission.WRITE)
    must_be_round(round)
    frame: dict[str, Value] = {"family": family, "round": round}
    known = _latest_of(desk, "family_survey", frame)
    return _save(desk, "family_survey", frame, values, opened, known, f"{family}/{round}")


def save_planning(
    desk: Desk, family: str, person: str, round: int, values: Values, *, opened: RecordView | None = None
) -> Saved:
    """Keep a woman's KB block of a round, as one step; items that are not in `values` stay as they are.

    Of whom the block is not asked it is kept all the same, with a warning among the family's findings. Raises as
    `save_family_survey`, and RecordRefused "planning.not_member" or "planning.man".
    """
    permit(desk, Permission.WRITE)
    must_be_round(round)
    with desk.engine.connect() as conn:
        found = round_records.read(conn, family, round, today(desk))
    members = {each.record: each for each in (*found.members, *found.then)}
    if person not in members:
        raise RecordRefused("planning.not_member")
    if members[person].values.get("sex") == MALE:
        raise RecordRefused("planning.man")
    frame: dict[str, Value] = {"family": family, "person": person, "round": round}
    block = found.blocks.get(person)
    if block is not None:
        frame["family"] = block.values.get("family")  # she was asked in the family she has left since
    return _save(
        desk, "planning_survey", frame, values, opened, block.record if block else None, f"{person}/{round}"
    )


def confirm_section(desk: Desk, family: str, round: int, section: str) -> Saved:
    """ "Sama seperti tahun lalu": last year's answers for the items of a section of block III that are still empty.

    Items that do not apply any more, that are asked by another list now, or that are about last year's visit stay
    empty; where nothing is left to confirm nothing is written. Raises RecordRefused "survey.unknown_section",
    "survey.no_last", and as `save_family_survey`.
    """
    permit(desk, Permission.WRITE)
    if section not in {each.key for each in FAMILY_SURVEY.sections} - {"round"}:
        raise RecordRefused("survey.unknown_section")
    sheet = read_survey(desk, family, round)
    if sheet.last_round is None:
        raise RecordRefused("survey.no_last")
    now: dict[str, Value] = {**(sheet.survey.values if sheet.survey else {}), "round": round}
    confirmed: dict[str, Value] = {}
    for field in FAMILY_SURVEY.in_section(section):
        answer = sheet.last.get(field.key)
        if now.get(field.key) is None and can_be_confirmed(field, answer) and field.applies(now):
            now[field.key] = confirmed[field.key] = answer
    if not confirmed:
        return Saved(sheet.survey.id if sheet.survey else "", NOTHING, ())
    if now.get("surveyed_on") is None and today(desk).year == round:
        confirmed["surveyed_on"] = today(desk).isoformat()
    return save_family_survey(desk, family, round, confirmed, opened=sheet.survey)


def sections(desk: Desk, family: str, round: int) -> tuple[SectionState, ...]:
    """How far each part of the form is, in the paper's order: location, members, planning, wellbeing, services,
    housing, messages, verification. Items that the user's role does not see are left out.

    Raises RecordRefused "record.unknown" or "survey.unknown_round".
    """
    must_be_round(round)
    with desk.engine.connect() as conn:
        found = round_records.read(conn, family, round, today(desk))
        explanations = findings.explanations_of(conn, desk, family)
        said = findings.findings_in(conn, desk, found, explanations)
    counts: dict[tuple[str, Level], int] = {}
    for each in said:
        if each.explained is None:
            place = _section_of(each.type, each.issue.field), each.issue.level
            counts[place] = counts.get(place, 0) + 1
    asked: dict[str, int] = dict.fromkeys(_SECTIONS, 0)
    empty: dict[str, list[Missing]] = {key: [] for key in _SECTIONS}
    for section, present, item in _items(desk, found):
        asked[section] += 1
        if not present:
            empty[section].append(item)
    return tuple(
        SectionState(
            key,
            label,
            asked[key],
            tuple(empty[key]),
            counts.get((key, Level.ERROR), 0),
            counts.get((key, Level.WARNING), 0),
        )
        for key, label in _SECTIONS.items()
    )


def is_complete(states: Iterable[SectionState]) -> bool:
    """Whether nothing is missing in any part."""
    return not any(state.missing for state in states)


def _items(desk: Desk, found: RoundRecords) -> Iterator[tuple[str, bool, Missing]]:
    """Every item that is asked of the family in the round: its section, whether it is filled, where it stands."""
    round: dict[str, Value] = {"village": "", "family": found.family.record, "round": found.round}
    yield from _items_of(desk, "family", found.family)
    if not found.here:
        yield "members", False, Missing("person", "", "")
    for each in found.here:
        yield from _items_of(desk, "person", each)
    for woman in found.women:
        block = found.blocks.get(woman.record) or Member("", {**round, "person": woman.record})
        yield from _items_of(desk, "planning_survey", block, woman.record)
    survey = found.surveys[0] if found.surveys else Member("", round)
    yield from _items_of(desk, "family_survey", survey)


def _items_of(desk: Desk, type: str, member: Member, person: str = "") -> Iterator[tuple[str, bool, Missing]]:
    record_type: RecordType = RECORD_TYPES[type]
    empty = set(missing(record_type, member.values))
    for field in record_type.fields:
        asked = field.requirement is not Requirement.OPTIONAL and field.applies(member.values)
        if asked and field.key not in _FRAME and may_see(desk.user.role, field):
            item = Missing(type, member.record, field.key, person)
            yield _section_of(type, field.key), field.key not in empty, item


def _section_of(type: str, field: str) -> str:
    whole = {"family": "location", "person": "members", "planning_survey": "planning"}.get(type)
    if whole is not None:
        return whole
    declared = FAMILY_SURVEY.by_key.get(field)
    return declared.section if declared is not None and declared.section in _SECTIONS else _FIRST_PAGE


def _women(found: RoundRecords) -> list[str]:
    """Of whom the block is asked, then those who have one all the same."""
    owing = [each.record for each in found.women]
    others = [str(each.values.get("person")) for each in found.planning]
    return list(dict.fromkeys([*owing, *others]))


def _last(views: Mapping[str, RecordView], id: str | None) -> tuple[Values, int | None]:
    view = views.get(id or "")
    round = view.values.get("round") if view is not None else None
    return (view.values, round) if view is not None and isinstance(round, int) else ({}, None)


def can_be_confirmed(field: Field, value: Value) -> bool:
    """Whether last round's answer may be taken over by one key: not where it is about that year's visit."""
    if value is None or field.key in _ASKED_ANEW or field.kind in (Kind.DATE, Kind.ATTACHMENT):
        return False
    if field.codes is None:
        return True
    return field.codes.values().issuperset(value if isinstance(value, list) else [value])


def round_record(desk: Desk, family: str, round: int) -> RecordView | None:
    """The record with a family's answers of a round that counts; None for none yet.

    Raises RecordRefused "survey.unknown_round".
    """
    must_be_round(round)
    known = _latest_of(desk, "family_survey", {"family": family, "round": round})
    return records.read(desk, "family_survey", known) if known is not None else None


def must_be_round(round: int) -> None:
    """Raises RecordRefused "survey.unknown_round" for a year that is no round."""
    if round not in ROUND.values():
        raise RecordRefused("survey.unknown_round", round=round)


def _latest_of(desk: Desk, type: str, frame: Values) -> str | None:
    """The record that counts among those of a family and round; None for none yet."""
    table = record_table(type)
    query = select(table.c.id).where(*(table.c[key] == value for key, value in frame.items()))
    with desk.engine.connect() as conn:
        return conn.scalar(query.order_by(table.c.op_stamp.desc(), table.c.id.desc()).limit(1))


def _save(
    desk: Desk,
    type: str,
    frame: Values,
    values: Values,
    opened: RecordView | None,
    known: str | None,
    name: str,
) -> Saved:
    other = values.get("round")
    if other is not None and other != frame["round"]:
        raise RecordRefused("survey.rounds_mixed", round=str(frame["round"]), other=str(other))
    if opened is not None and (
        opened.type != type or any(opened.values.get(key) != value for key, value in frame.items())
    ):
        raise RecordRefused("survey.other_record")
    if known is not None or opened is not None:
        id = opened.id if opened is not None else str(known)
        return records.save(desk, type, {**values, **frame}, record=id, opened=opened)
    village = records.read(desk, "family", str(frame["family"])).values.get("village")
    id = first_id(desk, type, name)
    change, issues = records.prepared(desk, type, id, {**values, "village": village, **frame}, seen=None)
    if any(issue.level is Level.ERROR for issue in issues):
        raise RecordHasErrors(issues)
    written = steps.write(desk, [change], label=RECORD_TYPES[type].label.id)
    return Saved(id, written, issues)


def first_id(desk: Desk, type: str, name: str) -> str:
    """The id of the first record of a family or woman in a round: two laptops that take the same family apart from
    each other make one record, and where they differ a conflict shows it. A deleted record is not written to again.
    """
    id = hashlib.sha256(f"{type}/{name}".encode()).hexdigest()[:32]
    with desk.engine.connect() as conn:
        return new_id(desk.random) if operations_of(conn, [id]) else id
