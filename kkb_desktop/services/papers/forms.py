"""Survey forms: empty, or one for each family with what is recorded, read for a whole RT at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from sqlalchemy import Connection, func, select

from kkb_desktop.domain.codelists.survey import ROUND
from kkb_desktop.domain.errors import FileRefused, RecordRefused
from kkb_desktop.domain.family_code import scanned_code, short_code
from kkb_desktop.domain.fields import Privacy, Values
from kkb_desktop.domain.household import is_here
from kkb_desktop.domain.records.family import FAMILY
from kkb_desktop.domain.records.person import PERSON
from kkb_desktop.domain.records.planning_survey import PLANNING_SURVEY
from kkb_desktop.domain.round_checks import owes_planning
from kkb_desktop.reports.entry_sheet import write_whole
from kkb_desktop.reports.pdf import survey_form
from kkb_desktop.reports.pdf.member_grid import FormMember
from kkb_desktop.reports.pdf.page import paper_of
from kkb_desktop.reports.pdf.questions import Recorded
from kkb_desktop.reports.pdf.survey_form import FormFamily, FormWoman
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.events.presence import is_listed
from kkb_desktop.services.families.sheet import answered
from kkb_desktop.services.papers.printing import (
    must_be_round,
    place_of,
    rows_of,
    with_identifiers,
    write_logged,
)
from kkb_desktop.services.writing import privacy
from kkb_desktop.services.writing.progress import Cancel, Progress, report, stop_if_asked
from kkb_desktop.store.schema import record_table


def blank_forms(desk: Desk, path: Path, *, round: int, count: int = 1, paper: str = "A4") -> None:
    """Empty forms for a round, `count` of them in one file.

    Raises FileRefused "paper.size", "paper.round", "workbook.not_written".
    """
    permit(desk, Permission.PRINT)
    must_be_round(round)
    with desk.engine.connect() as conn:
        place = place_of(conn, desk, desk.region)
    write_whole(path, survey_form.blank_forms(count, round, paper_of(paper), place, today(desk)))


def prefilled_forms(
    desk: Desk,
    rt: str,
    rw: str,
    path: Path,
    *,
    round: int,
    paper: str = "A4",
    village: str | None = None,
    identifiers: bool = False,
    cancel: Cancel | None = None,
    progress: Progress | None = None,
) -> int:
    """The forms of all families of an RT in one file, by number of the family and name; how many there are.

    `rt` and `rw` are read as numbers ("1" finds "001"); "" for `rw` means any. The rest as in `family_forms`. Raises
    FileRefused "paper.no_families" besides.
    """
    permit(desk, Permission.PRINT)
    family = record_table("family")
    query = (
        select(family.c.id)
        .where(is_listed(), func.ltrim(func.coalesce(family.c.rt, ""), "0") == rt.strip().lstrip("0"))
        .order_by(family.c.family_number.is_(None), family.c.family_number, family.c.head_name, family.c.id)
    )
    if rw.strip():
        query = query.where(func.ltrim(func.coalesce(family.c.rw, ""), "0") == rw.strip().lstrip("0"))
    if village is not None:
        query = query.where(family.c.village == village)
    with desk.engine.connect() as conn:
        ids = list(conn.scalars(query))
    if not ids:
        raise FileRefused("paper.no_families", rt=rt, rw=rw)
    return family_forms(
        desk,
        ids,
        path,
        round=round,
        paper=paper,
        identifiers=identifiers,
        cancel=cancel,
        progress=progress,
    )


def family_forms(
    desk: Desk,
    families: Sequence[str],
    path: Path,
    *,
    round: int,
    paper: str = "A4",
    identifiers: bool = False,
    cancel: Cancel | None = None,
    progress: Progress | None = None,
) -> int:
    """A form for each of these families, in this order, with what was answered last in grey; how many there are.

    Each begins on a new page and bears the family's code. NIK, card number and phone are masked unless `identifiers`
    says otherwise. The answer on violence is never printed; planning answers stand on the woman's own sheet, and only
    where the user's role sees them. Raises RecordRefused "record.unknown", FileRefused "paper.size", "paper.round",
    "workbook.not_written", or Cancelled; then no file is written.
    """
    permit(desk, Permission.PRINT)
    must_be_round(round)
    size = paper_of(paper)
    with desk.engine.connect() as conn:
        forms = _forms(conn, desk, families, round, identifiers)
        village = next(iter(forms)).family.get("village") if forms else desk.region
        place = place_of(conn, desk, str(village or desk.region))

    def done(number: int) -> None:
        stop_if_asked(cancel)
        report(progress, number, len(forms))

    data = survey_form.prefilled_forms(forms, round, size, place, today(desk), done)
    write_logged(desk, path, data, "family", families, "survey_form")
    return len(forms)


def _forms(
    conn: Connection, desk: Desk, ids: Sequence[str], round: int, identifiers: bool
) -> list[FormFamily]:
    families = rows_of(conn, "family", "id", ids)
    if any(id not in families for id in ids):
        raise RecordRefused("record.unknown")
    members: dict[str, list[tuple[str, Values]]] = {id: [] for id in ids}
    people = rows_of(conn, "person", "family", ids)
    for person, values in people.items():
        if is_here(values, today(desk)):
            members[str(values["family"])].append((person, values))
    surveys = _rounds(rows_of(conn, "family_survey", "family", ids), "family", round)
    planning = _rounds(rows_of(conn, "planning_survey", "person", people), "person", round)
    return [
        _form(desk, id, families[id], members[id], surveys.get(id, {}), planning, round, identifiers)
        for id in ids
    ]


def _rounds(found: Mapping[str, Values], owner: str, round: int) -> dict[str, dict[int, Values]]:
    """Records of rounds by whose they are and round, those after `round` left out. Of two the one changed last counts,
    as everywhere; `found` is in that order."""
    by_owner: dict[str, dict[int, Values]] = {}
    for values in found.values():
        year = values.get("round")
        if isinstance(year, int) and year <= round:
            by_owner.setdefault(str(values[owner]), {})[year] = values
    return by_owner


def _form(
    desk: Desk,
    id: str,
    family: Values,
    people: list[tuple[str, Values]],
    surveys: Mapping[int, Values],
    planning: Mapping[str, Mapping[int, Values]],
    round: int,
    identifiers: bool,
) -> FormFamily:
    people.sort(key=_household_order)
    numbers = {person: number for number, (person, _) in enumerate(people, start=1)}
    day = today(desk)
    women = tuple(
        FormWoman(
            str(values.get("name") or ""),
            numbers[person],
            _planning_recorded(desk, planning.get(person), round),
        )
        for person, values in people
        if owes_planning(values, day)
    )
    return FormFamily(
        with_identifiers(FAMILY, family, shown=identifiers),
        tuple(
            FormMember(
                with_identifiers(PERSON, values, shown=identifiers), numbers.get(str(values.get("mother")))
            )
            for _, values in people
        ),
        women,
        surveys.get(round, {}),
        _recorded(surveys, round),
        scanned_code(id),
        short_code(id),
    )


def _recorded(by_round: Mapping[int, Values] | None, round: int, *, withhold: bool = True) -> Recorded | None:
    """The answers of the latest earlier round, with those that this round has already instead."""
    rounds = sorted((year for year, values in (by_round or {}).items() if answered(values)), reverse=True)
    if by_round is None or not rounds:
        return None
    latest = by_round[rounds[0]]
    if rounds[0] != round or len(rounds) == 1:
        return Recorded(latest, ROUND.label(rounds[0]).id, withhold)
    given = {key: value for key, value in latest.items() if value is not None}
    return Recorded({**by_round[rounds[1]], **given}, "data terakhir", withhold)


def _planning_recorded(desk: Desk, by_round: Mapping[int, Values] | None, round: int) -> Recorded | None:
    """The same of a woman's planning block; nothing of it for roles that do not see its answers."""
    asked = [field for field in PLANNING_SURVEY.fields if field.privacy is Privacy.CONFIDENTIAL]
    if not all(privacy.may_see(desk, field) for field in asked):
        return None
    return _recorded(by_round, round, withhold=False)


def _household_order(member: tuple[str, Values]) -> tuple[int, int, str, str]:
    """By number, the head first among the unnumbered: as the family is shown on the screen."""
    id, values = member
    number, relation = values.get("number"), values.get("relation")
    return (
        number if isinstance(number, int) else 100,
        relation if isinstance(relation, int) else 100,
        str(values.get("birth_date") or "9"),
        id,
    )
