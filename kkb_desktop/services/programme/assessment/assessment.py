"""Assessments: the village scores itself, district and province verify, and villages are ranked by one rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import Connection, select

from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Value
from kkb_desktop.domain.issues import Level
from kkb_desktop.domain.rules.score_sheets import SHEETS, Criterion, ScoreSheet
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.programme.profile.village_names import VillageName, known_villages, village_names
from kkb_desktop.services.writing import records, steps
from kkb_desktop.services.writing.changes import NOTHING, ChangeSet
from kkb_desktop.store.schema import record_table
from kkb_desktop.store.writing import Change

OWN, DISTRICT, PROVINCE = 1, 2, 3
"""Assessors; each desk scores at its own level and reads the others."""

_LEVEL = {"village": OWN, "district": DISTRICT, "province": PROVINCE}


@dataclass(frozen=True, slots=True)
class Answer:
    """A criterion's score (None while it is open), its evidence in words, and the village's document that proves it."""

    score: int | None = None
    evidence: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One criterion of an assessment; `record` "" where nobody has scored it."""

    criterion: str
    record: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class AssessmentView:
    """One assessor's scores of a village for a sheet. `total` counts open criteria as 0."""

    id: str
    village: str
    sheet: ScoreSheet
    year: int
    assessor: int
    assessed_on: str
    assessor_names: str
    lines: tuple[ScoreLine, ...]

    @property
    def answers(self) -> Mapping[str, Answer]:
        """What was said of each criterion."""
        return {line.criterion: line.answer for line in self.lines}

    @property
    def scores(self) -> Mapping[str, int | None]:
        """The score of each criterion."""
        return {line.criterion: line.answer.score for line in self.lines}

    @property
    def total(self) -> float:
        """The weighted total, 0 to 100."""
        return self.sheet.total(self.scores)

    @property
    def missing(self) -> tuple[str, ...]:
        """Criteria without a score."""
        return self.sheet.missing(self.scores)


@dataclass(frozen=True, slots=True)
class Standing:
    """A village with what each assessor has scored, by assessor; assessors who have not are not in `views`."""

    name: VillageName
    views: Mapping[int, AssessmentView]

    @property
    def village(self) -> str:
        """Its code."""
        return self.name.village


@dataclass(frozen=True, slots=True)
class Ranked:
    """A village's place. `own` is its own total, None where it has not scored itself; `complete` only when every
    criterion is scored: others stand below all complete ones. Equal villages share a place."""

    place: int
    name: VillageName
    view: AssessmentView
    own: float | None

    @property
    def village(self) -> str:
        """Its code."""
        return self.name.village

    @property
    def total(self) -> float:
        """The total that decides."""
        return self.view.total

    @property
    def complete(self) -> bool:
        """Whether every criterion is scored."""
        return not self.view.missing


def level(desk: Desk) -> int:
    """At which level this desk scores."""
    return _LEVEL[desk.kind]


def keep(
    desk: Desk,
    sheet: str,
    year: int,
    answers: Mapping[str, Answer],
    *,
    village: str | None = None,
    names: str = "",
) -> ChangeSet:
    """Keep the scores of this desk's level for a village (its own), as one step; criteria not named stay.

    `names` are the assessors, the user where nobody is named. Nothing is written where nothing differs. Raises
    RecordRefused "assessment.sheet" (unknown sheet), "assessment.village" (not of this desk), "assessment.criterion"
    (not of the sheet), "assessment.scale" (beyond the scale), "assessment.evidence" (points without evidence), and
    RecordHasErrors for words that are too long.
    """
    permit(desk, Permission.WRITE)
    home = village or desk.region
    if not home.startswith(desk.region):
        raise RecordRefused("assessment.village")
    view = read(desk, home, sheet, year, level(desk))
    known = {each.key: each for each in SHEETS[sheet].criteria}
    before = view.answers if view is not None else {}
    differing: dict[str, Answer] = {}
    for key, typed in answers.items():
        answer = Answer(typed.score, typed.evidence.strip(), typed.document)
        _must_fit(known.get(key), answer)
        if answer != before.get(key, Answer()):
            differing[key] = answer
    kept_names = view.assessor_names if view is not None else ""
    named = names.strip() or kept_names or desk.user.name
    if not differing and (view is None or named == kept_names):
        return NOTHING
    head = view.id if view is not None else new_id(desk.random)
    lines = {line.criterion: line.record for line in view.lines} if view is not None else {}
    opened = records.read_many(desk, [head, *(lines[key] for key in differing if lines.get(key))])
    about: dict[str, Value] = {"assessed_on": today(desk).isoformat(), "assessor_names": named}
    if view is None:
        about |= {"village": home, "sheet": sheet, "year": year, "assessor": level(desk)}
    wanted: list[tuple[str, str, dict[str, Value]]] = [("assessment", head, about)]
    for key, answer in differing.items():
        values: dict[str, Value] = {
            "village": home,
            "assessment": head,
            "criterion": key,
            "score": answer.score,
            "evidence": answer.evidence or None,
            "document": answer.document or None,
        }
        if lines.get(key):
            del values["assessment"]  # a line of another laptop stays where it was begun
        wanted.append(("assessment_score", lines.get(key) or new_id(desk.random), values))
    changes: list[Change] = []
    for type, record, values in wanted:
        change, issues = records.prepared(
            desk, type, record, values, seen=opened.get(record), beside=(head,) if view is None else ()
        )
        if any(issue.level is Level.ERROR for issue in issues):
            raise records.RecordHasErrors(issues)
        changes += [change] if change.fields else []
    return steps.write(desk, changes, label="Penilaian")


def _must_fit(criterion: Criterion | None, answer: Answer) -> None:
    if criterion is None:
        raise RecordRefused("assessment.criterion")
    if answer.score is not None and not 0 <= answer.score <= criterion.scale:
        raise RecordRefused("assessment.scale", limit=criterion.scale)
    if answer.score and not answer.evidence and not answer.document:
        raise RecordRefused("assessment.evidence")


def read(desk: Desk, village: str, sheet: str, year: int, assessor: int) -> AssessmentView | None:
    """One assessor's scores; None where there are none. Raises RecordRefused "assessment.sheet"."""
    return views(desk, village, sheet, year).get(assessor)


def views(desk: Desk, village: str, sheet: str, year: int) -> Mapping[int, AssessmentView]:
    """What each assessor has scored in a village, by assessor. Raises RecordRefused "assessment.sheet"."""
    with desk.engine.connect() as conn:
        return _read(conn, sheet, year, village).get(village, {})


def standings(desk: Desk, sheet: str, year: int) -> tuple[Standing, ...]:
    """Every village of `known_villages`, by name. Raises RecordRefused "assessment.sheet"."""
    villages = known_villages(desk)
    with desk.engine.connect() as conn:
        found = _read(conn, sheet, year)
    names = village_names(desk, villages)
    made = (Standing(names[village], found.get(village, {})) for village in villages)
    return tuple(sorted(made, key=lambda each: (each.name.title, each.village)))


def ranking(desk: Desk, sheet: str, year: int, assessor: int) -> tuple[Ranked, ...]:
    """The villages that this level has scored, the best first.

    Complete assessments go before incomplete ones, then the greater total, then the criteria of the sheet's
    `tie_order`, then the village's own total. Who is equal in all of it shares a place, and the next place is left
    out. Raises RecordRefused "assessment.sheet".
    """
    found = [each for each in standings(desk, sheet, year) if assessor in each.views]

    def rank(each: Standing) -> tuple[object, ...]:
        one, own = each.views[assessor], each.views.get(OWN)
        ties = tuple(-(one.scores.get(key) or 0) for key in one.sheet.tie_order)
        return (bool(one.missing), -one.total, ties, -(own.total if own is not None else 0.0))

    placed: list[Ranked] = []
    for _key, group in groupby(sorted(found, key=rank), key=rank):
        place = len(placed) + 1
        for each in group:
            own = each.views.get(OWN)
            placed.append(Ranked(place, each.name, each.views[assessor], own.total if own else None))
    return tuple(placed)


def years(desk: Desk) -> list[int]:
    """The years for which something is scored here, and the present one, the latest first."""
    table = record_table("assessment")
    with desk.engine.connect() as conn:
        found = set(conn.scalars(select(table.c.year).where(table.c.year.is_not(None))))
    return sorted({*found, today(desk).year}, reverse=True)


def sheet_for(year: int) -> ScoreSheet:
    """The sheet of a year: its own, else the latest one before it, else the first there is."""
    known = sorted(SHEETS.values(), key=lambda sheet: sheet.year)
    return next((sheet for sheet in reversed(known) if sheet.year <= year), known[0])


def _read(
    conn: Connection, sheet: str, year: int, village: str | None = None
) -> dict[str, dict[int, AssessmentView]]:
    """The assessments of a sheet by village and assessor.

    Two laptops of a village may each have begun one: they are one assessment, in which the score written last counts.
    """
    if sheet not in SHEETS:
        raise RecordRefused("assessment.sheet")
    table, line = record_table("assessment"), record_table("assessment_score")
    here = (table.c.sheet == sheet, table.c.year == year, *([table.c.village == village] if village else []))
    heads = conn.execute(select(table).where(*here).order_by(table.c.id)).mappings().all()
    first: dict[tuple[str, int], str] = {}
    belongs: dict[str, str] = {}
    for row in heads:
        belongs[row["id"]] = first.setdefault((row["village"], row["assessor"]), row["id"])
    kept: dict[tuple[str, str], ScoreLine] = {}
    written = (
        select(line)
        .join(table, table.c.id == line.c.assessment)
        .where(*here)
        .order_by(line.c.op_stamp, line.c.id)
    )
    for row in conn.execute(written).mappings():
        answer = Answer(row["score"], row["evidence"] or "", row["document"] or "")
        kept[belongs[row["assessment"]], row["criterion"]] = ScoreLine(row["criterion"], row["id"], answer)
    found: dict[str, dict[int, AssessmentView]] = {}
    for row in heads:
        if belongs[row["id"]] != row["id"]:
            continue
        lines = tuple(
            kept.get((row["id"], criterion.key), ScoreLine(criterion.key, "", Answer()))
            for criterion in SHEETS[sheet].criteria
        )
        found.setdefault(row["village"], {})[row["assessor"]] = AssessmentView(
            row["id"],
            row["village"],
            SHEETS[sheet],
            year,
            row["assessor"],
            row["assessed_on"] or "",
            row["assessor_names"] or "",
            lines,
        )
    return found
