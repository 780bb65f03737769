"""Assessments: the village scores itself, district and province verify, and villages are ranked by one rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import Connection, select

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Value
from kkb_desktop.domain.rules.score_sheets import SHEETS, ScoreSheet
from kkb_desktop.services import records
from kkb_desktop.services.desk import Desk, today
from kkb_desktop.services.records import Saved
from kkb_desktop.store.schema import record_table

OWN, DISTRICT, PROVINCE = 1, 2, 3
"""Assessors; each desk scores at its own level and reads the others."""

_LEVEL = {"village": OWN, "district": DISTRICT, "province": PROVINCE}


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One criterion of an assessment; `score` None while it is open."""

    criterion: str
    record: str
    score: int | None
    evidence: str
    document: str


@dataclass(frozen=True, slots=True)
class AssessmentView:
    """One assessor's scores of a village for a sheet. `total` counts open criteria as 0."""

    id: str
    village: str
    sheet: ScoreSheet
    year: int
    assessor: int
    assessed_on: str
    lines: tuple[ScoreLine, ...]

    @property
    def scores(self) -> Mapping[str, int | None]:
        """The score of each criterion."""
        return {line.criterion: line.score for line in self.lines}

    @property
    def total(self) -> float:
        """The weighted total, 0 to 100."""
        return self.sheet.total(self.scores)

    @property
    def missing(self) -> tuple[str, ...]:
        """Criteria without a score."""
        return self.sheet.missing(self.scores)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A village's place. `own` is its own total, None where it has not scored itself; `complete` only when every
    criterion is scored: others stand below all complete ones. Equal villages share a place."""

    place: int
    village: str
    name: str
    total: float
    own: float | None
    complete: bool


def level(desk: Desk) -> int:
    """At which level this desk scores."""
    return _LEVEL[desk.kind]


def begin(desk: Desk, sheet: str, year: int, *, village: str | None = None) -> AssessmentView:
    """The assessment of this desk's level for a village and year, begun where there is none.

    Raises RecordRefused "assessment.sheet" for an unknown sheet.
    """
    if sheet not in SHEETS:
        raise RecordRefused("assessment.sheet")
    home, assessor = village or desk.region, level(desk)
    found = _find(desk, home, sheet, year, assessor)
    if found is None:
        values: dict[str, Value] = {
            "village": home,
            "sheet": sheet,
            "year": year,
            "assessor": assessor,
            "assessed_on": today(desk).isoformat(),
            "assessor_names": desk.user.name,
        }
        records.save(desk, "assessment", values, label="Penilaian")
        found = _find(desk, home, sheet, year, assessor)
    assert found is not None
    return found


def score(
    desk: Desk,
    assessment: AssessmentView,
    criterion: str,
    points: int | None,
    evidence: str = "",
    document: str = "",
) -> Saved:
    """Give a criterion its score, with evidence. Own scores are the village's, verified ones the verifier's.

    Raises RecordRefused "assessment.criterion" (not of the sheet), "assessment.scale" (beyond the scale),
    "assessment.level" (another level's sheet), "assessment.evidence" (points without evidence).
    """
    known = {each.key: each for each in assessment.sheet.criteria}
    if criterion not in known:
        raise RecordRefused("assessment.criterion")
    if assessment.assessor != level(desk):
        raise RecordRefused("assessment.level")
    if points is not None and not 0 <= points <= known[criterion].scale:
        raise RecordRefused("assessment.scale", limit=known[criterion].scale)
    if points and not evidence.strip() and not document:
        raise RecordRefused("assessment.evidence")
    line = next((each for each in assessment.lines if each.criterion == criterion), None)
    values: dict[str, Value] = {
        "village": assessment.village,
        "assessment": assessment.id,
        "criterion": criterion,
        "score": points,
        "evidence": evidence,
        "document": document or None,
    }
    record = line.record if line is not None and line.record else None
    return records.save(desk, "assessment_score", values, record=record, label="Nilai")


def read(desk: Desk, village: str, sheet: str, year: int, assessor: int) -> AssessmentView | None:
    """One assessor's scores; None where there are none. Raises RecordRefused "assessment.sheet"."""
    if sheet not in SHEETS:
        raise RecordRefused("assessment.sheet")
    return _find(desk, village, sheet, year, assessor)


def ranking(desk: Desk, sheet: str, year: int, assessor: int) -> tuple[Ranked, ...]:
    """The villages that this level has scored, the best first.

    Complete assessments go before incomplete ones, then the greater total, then the criteria of the sheet's
    `tie_order`, then the village's own total. Who is equal in all of it shares a place, and the next place is left
    out. Raises RecordRefused "assessment.sheet".
    """
    if sheet not in SHEETS:
        raise RecordRefused("assessment.sheet")
    table, profile = record_table("assessment"), record_table("village_profile")
    query = select(table.c.village).where(
        table.c.sheet == sheet, table.c.year == year, table.c.assessor == assessor
    )
    with desk.engine.connect() as conn:
        villages = sorted(set(conn.scalars(query)))
        names: dict[str, str] = dict(conn.execute(select(profile.c.village, profile.c.name)).all())
        found = [
            (one, _read(conn, village, sheet, year, OWN))
            for village in villages
            if (one := _read(conn, village, sheet, year, assessor)) is not None
        ]

    def rank(each: tuple[AssessmentView, AssessmentView | None]) -> tuple[object, ...]:
        one, own = each
        ties = tuple(-(one.scores.get(key) or 0) for key in one.sheet.tie_order)
        return (bool(one.missing), -one.total, ties, -(own.total if own is not None else 0.0))

    placed: list[Ranked] = []
    for _key, group in groupby(sorted(found, key=rank), key=rank):
        place = len(placed) + 1
        for one, own in sorted(group, key=lambda each: each[0].village):
            placed.append(
                Ranked(
                    place,
                    one.village,
                    names.get(one.village) or "",
                    one.total,
                    own.total if own is not None else None,
                    not one.missing,
                )
            )
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


def _find(desk: Desk, village: str, sheet: str, year: int, assessor: int) -> AssessmentView | None:
    with desk.engine.connect() as conn:
        return _read(conn, village, sheet, year, assessor)


def _read(conn: Connection, village: str, sheet: str, year: int, assessor: int) -> AssessmentView | None:
    table, line = record_table("assessment"), record_table("assessment_score")
    row = (
        conn.execute(
            select(table)
            .where(
                table.c.village == village,
                table.c.sheet == sheet,
                table.c.year == year,
                table.c.assessor == assessor,
            )
            .order_by(table.c.id)
        )
        .mappings()
        .first()
    )
    if row is None:
        return None
    kept = {
        each["criterion"]: each
        for each in conn.execute(
            select(line).where(line.c.assessment == row["id"]).order_by(line.c.id.desc())
        ).mappings()
    }
    lines = tuple(
        ScoreLine(
            criterion.key,
            kept[criterion.key]["id"] if criterion.key in kept else "",
            kept[criterion.key]["score"] if criterion.key in kept else None,
            (kept[criterion.key]["evidence"] or "") if criterion.key in kept else "",
            (kept[criterion.key]["document"] or "") if criterion.key in kept else "",
        )
        for criterion in SHEETS[sheet].criteria
    )
    return AssessmentView(row["id"], village, SHEETS[sheet], year, assessor, row["assessed_on"] or "", lines)
