"""Minutes of a year's ranking: put together from the scores, printed, and issued so that they stay as they were."""

from __future__ import annotations

from pathlib import Path

from kkb_desktop.domain.codelists.programme import ASSESSOR
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.rules.score_sheets import SHEETS
from kkb_desktop.reports.pdf.minutes import Minutes, MinutesCriterion, MinutesLine, minutes_report
from kkb_desktop.reports.pdf.sections import SectionReport
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.papers.printing import place_of
from kkb_desktop.services.programme.assessment import assessment
from kkb_desktop.services.programme.reports import reports
from kkb_desktop.services.writing.records import Saved

MINUTES = 9
"""Kind of the minutes (code list `report`)."""


def minutes_of(desk: Desk, sheet: str, year: int) -> SectionReport:
    """The minutes of this desk's ranking as the scores are now.

    Raises RecordRefused "assessment.sheet", "assessment.nobody" where no village has been scored at this level.
    """
    level = assessment.level(desk)
    ranked = assessment.ranking(desk, sheet, year, level)
    if not ranked:
        raise RecordRefused("assessment.nobody")
    rules = SHEETS[sheet]
    labels = {each.key: each.label.id for each in rules.criteria}
    with desk.engine.connect() as conn:
        place = place_of(conn, desk, desk.region)
    assessors: dict[str, None] = {}
    for each in ranked:
        for name in each.view.assessor_names.replace(";", ",").replace("\n", ",").split(","):
            if name.strip():
                assessors[name.strip()] = None
    return minutes_report(
        Minutes(
            sheet=rules.label.id,
            source=rules.source,
            level=ASSESSOR.label(level).id,
            place=place,
            year=year,
            day=today(desk),
            lines=tuple(
                MinutesLine(
                    each.place,
                    each.name.title,
                    each.name.line,
                    each.total,
                    each.own,
                    tuple(each.view.scores[criterion.key] for criterion in rules.criteria),
                )
                for each in ranked
            ),
            criteria=tuple(
                MinutesCriterion(each.label.id, each.weight, each.scale, each.evidence.id)
                for each in rules.criteria
            ),
            ties=tuple(labels[key] for key in rules.tie_order),
            assessors=tuple(assessors),
        )
    )


def print_minutes(desk: Desk, sheet: str, year: int, path: Path, *, paper: str = "A4") -> None:
    """Write the minutes as PDF. Raises as `minutes_of`, and FileRefused "paper.size", "workbook.not_written"."""
    permit(desk, Permission.PRINT)
    reports.print_report(desk, minutes_of(desk, sheet, year), path, paper=paper)


def issue_minutes(desk: Desk, sheet: str, year: int) -> Saved:
    """Keep the minutes as they are handed out; scores changed later do not change them. Raises as `minutes_of`."""
    permit(desk, Permission.WRITE)
    return reports.issue(desk, MINUTES, str(year), minutes_of(desk, sheet, year))


def issued_minutes(desk: Desk, year: int) -> reports.IssuedReport | None:
    """The minutes issued last for a year; None where none were."""
    return next(
        (each for each in reports.issued(desk) if each.kind == MINUTES and each.period == str(year)), None
    )
