"""What is to be said about a family: findings about each record and across them, and why a warning is left standing.

A reason is a record of its own, so it travels with the family and can be taken back. It is about one warning of one
item of one record; in another round the record is another, and the question is asked again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import CheckContext, Value, Values
from kkb_desktop.domain.household import FamilyIssue
from kkb_desktop.domain.identity import PLACEHOLDER
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.member_checks import check_members
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.records.planning_survey import PLANNING_SURVEY
from kkb_desktop.domain.roles import may_see
from kkb_desktop.domain.round_checks import check_round
from kkb_desktop.domain.validation import find_issues
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.families import round_records
from kkb_desktop.services.families.round_records import RoundRecords
from kkb_desktop.services.writing import records
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import RecordView, Saved
from kkb_desktop.store.projection import values_of
from kkb_desktop.store.schema import record_table

_SAID_BETTER: Mapping[str, str] = {
    "relation.sex": "family.wife_sex",
    "relation.not_married": "family.wife_unmarried",
    "nik.duplicate": "family.same_nik",
}
"""Findings about one record that another finding about the whole family says more strongly."""

_RANK = {Level.ERROR: 0, Level.WARNING: 1, Level.NOTE: 2}
_PAPER = ("family", "person", "planning_survey", "family_survey")


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding about a record of the family. `title` names the record, for a KB block the woman; `explained` is
    the record that says why a warning is left standing, None where nobody has said so."""

    type: str
    record: str
    title: str
    issue: Issue
    explained: RecordView | None = None


def family_findings(desk: Desk, family: str, round: int) -> list[Finding]:
    """All there is to say about a family, its members who are here and its answers of a round.

    The gravest first, explained warnings last, otherwise in the order of the paper. What a role may not see is not
    hinted at. Raises RecordRefused "record.unknown".
    """
    with desk.engine.connect() as conn:
        found = round_records.read(conn, family, round, today(desk))
        explanations = explanations_of(conn, desk, family)
        return findings_in(conn, desk, found, explanations)


def findings_in(
    conn: Connection,
    desk: Desk,
    found: RoundRecords,
    explanations: Mapping[tuple[str, str, str], RecordView],
) -> list[Finding]:
    """The same of records that have been read already."""
    titles = _titles(found)
    all_said = [*_of_each(found), *_across(conn, found), *_elsewhere(conn, desk, found)]
    said = [
        Finding(
            each.type,
            each.record,
            titles.get(each.record, ""),
            each.issue,
            explanations.get((each.record, each.issue.field, each.issue.code)),
        )
        for each in _distinct(all_said)
        if _may_hear(desk, each)
    ]
    return sorted(
        said,
        key=lambda each: (
            each.explained is not None,
            _RANK[each.issue.level],
            _PAPER.index(each.type),
        ),
    )


def explain(desk: Desk, family: str, subject: str, issue: Issue, reason: int, note: str = "") -> Saved:
    """Keep why a warning about a record (`subject`, its id) is left standing: a code of `codelists.events.EXPLANATION`
    and words of one's own. An earlier reason for the same is replaced.

    Raises RecordRefused "explanation.only_warnings" for an error or a note, "record.unknown" for a family that is not
    there; RecordHasErrors for a reason that is not in the list.
    """
    permit(desk, Permission.WRITE)
    if issue.level is not Level.WARNING:
        raise RecordRefused("explanation.only_warnings")
    village = records.read(desk, "family", family).values.get("village")
    with desk.engine.connect() as conn:
        known = explanations_of(conn, desk, family).get((subject, issue.field, issue.code))
    values: dict[str, Value] = {
        "village": village,
        "family": family,
        "subject": subject,
        "item": issue.field or None,
        "finding": issue.code,
        "reason": reason,
        "note": note or None,
    }
    return records.save(desk, "explanation", values, opened=known, label="Alasan peringatan dibiarkan")


def unexplain(desk: Desk, explanation: str) -> ChangeSet:
    """Take a reason back; the warning counts again. Raises RecordRefused "record.unknown"."""
    permit(desk, Permission.WRITE)
    return records.delete(desk, "explanation", explanation, label="Tarik alasan")


def explanations_of(conn: Connection, desk: Desk, family: str) -> dict[tuple[str, str, str], RecordView]:
    """The reasons given in a family, by record, item and finding; the latest of several."""
    table = record_table("explanation")
    ids = list(conn.scalars(select(table.c.id).where(table.c.family == family)))
    found = sorted(records.views(conn, desk, ids).values(), key=lambda each: (each.stamp, each.id))
    return {_about(each.values): each for each in found}


def _about(values: Values) -> tuple[str, str, str]:
    return str(values.get("subject")), str(values.get("item") or ""), str(values.get("finding"))


def _of_each(found: RoundRecords) -> Iterable[FamilyIssue]:
    context = CheckContext(found.today, {"members": tuple(each.values for each in found.here)})
    parts = (
        ("family", (found.family,)),
        ("person", found.here),
        ("planning_survey", found.planning),
        ("family_survey", found.surveys),
    )
    for type, members in parts:
        for each in members:
            for issue in find_issues(RECORD_TYPES[type], each.values, context):
                yield FamilyIssue(type, each.record, issue)


def _across(conn: Connection, found: RoundRecords) -> Iterable[FamilyIssue]:
    mothers = {each.values.get("mother") for each in found.here} - {each.record for each in found.members}
    elsewhere = _people(conn, [each for each in mothers if isinstance(each, str)])
    for each in check_members(found.family.values, found.members, found.today, elsewhere=elsewhere):
        yield FamilyIssue(each.type, each.record or found.family.record, each.issue)
    yield from check_round(
        found.round, found.surveys, found.planning, found.then, found.day, others=found.members
    )


def _elsewhere(conn: Connection, desk: Desk, found: RoundRecords) -> Iterable[FamilyIssue]:
    """NIK and card numbers that other families have too: worth a look, as `records.save` says when they are typed.
    A district finds them in its own list of doubles."""
    if desk.kind != "village":
        return
    person, family = record_table("person"), record_table("family")
    numbers = {
        nik: each
        for each in found.here
        if isinstance(nik := each.values.get("nik"), str) and nik != PLACEHOLDER
    }
    if numbers:
        others = select(person.c.nik, person.c.name).where(
            person.c.nik.in_(list(numbers)), person.c.id.not_in([each.record for each in found.members])
        )
        for nik, name in conn.execute(others):
            issue = Issue("nik", Level.WARNING, "nik.duplicate", {"name": name or ""})
            yield FamilyIssue("person", numbers[nik].record, issue)
    card = found.family.values.get("card_number")
    if isinstance(card, str):
        same = select(family.c.head_name).where(
            family.c.card_number == card, family.c.id != found.family.record
        )
        for name in conn.scalars(same.limit(1)):
            issue = Issue("card_number", Level.WARNING, "card_number.duplicate", {"name": name or ""})
            yield FamilyIssue("family", found.family.record, issue)


def _people(conn: Connection, ids: list[str]) -> dict[str, Values]:
    if not ids:
        return {}
    person = record_table("person")
    rows = conn.execute(select(person).where(person.c.id.in_(ids))).mappings()
    return {row["id"]: values_of("person", row) for row in rows}


def _distinct(said: list[FamilyIssue]) -> Iterable[FamilyIssue]:
    """Each finding once, and the stronger of two that say the same."""
    codes = {(each.record, each.issue.code) for each in said}
    seen: set[tuple[str, str, str]] = set()
    for each in said:
        key = (each.record, each.issue.field, each.issue.code)
        better = _SAID_BETTER.get(each.issue.code)
        if key not in seen and (better is None or (each.record, better) not in codes):
            seen.add(key)
            yield each


def _titles(found: RoundRecords) -> dict[str, str]:
    people = {each.record: each for each in (*found.then, *found.members)}
    titles = {record: RECORD_TYPES["person"].title(each.values) for record, each in people.items()}
    titles[found.family.record] = RECORD_TYPES["family"].title(found.family.values)
    for each in found.surveys:
        titles[each.record] = RECORD_TYPES["family_survey"].title(each.values)
    for each in found.planning:
        titles[each.record] = titles.get(str(each.values.get("person")), "")
    return titles


def _may_hear(desk: Desk, said: FamilyIssue) -> bool:
    field = RECORD_TYPES[said.type].by_key.get(said.issue.field)
    if said.type == "planning_survey" or said.issue.code.startswith("planning."):
        field = PLANNING_SURVEY.by_key["pregnant"]  # that there is such an answer is confidential as well
    return field is None or may_see(desk.user.role, field)
