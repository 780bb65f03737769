"""Checks that record declarations name: each looks at one field, or at one record, and returns what it finds."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from kkb_desktop.domain.codelists.survey import LATER_LISTS
from kkb_desktop.domain.dates import age_on
from kkb_desktop.domain.fields import CheckContext, Field, Values
from kkb_desktop.domain.identity import PLACEHOLDER, card_number_findings, national_id_findings
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.names import name_finding


def personal_name(field: Field, value: Any, _values: Values, _context: CheckContext) -> Issue | None:
    """A person's name: letters, dot, comma, apostrophe, hyphen, space (PK edit check 10, softened)."""
    code = name_finding(value)
    return Issue(field.key, Level.WARNING, code) if code else None


def national_id(field: Field, value: Any, values: Values, _context: CheckContext) -> Issue | None:
    """A NIK against its structure and against sex and birth date; always a warning (the card may be wrong)."""
    if value == PLACEHOLDER:
        return Issue(field.key, Level.WARNING, "nik.nines")
    findings = national_id_findings(value, sex=values.get("sex"), birth_date=values.get("birth_date"))
    return Issue(field.key, Level.WARNING, findings[0]) if findings else None


def family_card_number(field: Field, value: Any, _values: Values, _context: CheckContext) -> Issue | None:
    """A family card number against its structure; a warning."""
    findings = card_number_findings(value)
    return Issue(field.key, Level.WARNING, findings[0]) if findings else None


def phone_number(field: Field, value: Any, _values: Values, _context: CheckContext) -> Issue | None:
    """A phone number of fewer than nine digits is probably cut short."""
    return Issue(field.key, Level.WARNING, "phone.short") if len(value) < 9 else None


def not_in_future(field: Field, value: Any, _values: Values, context: CheckContext) -> Issue | None:
    """A day that has happened cannot be after today."""
    if value > context.today.isoformat():
        return Issue(field.key, Level.ERROR, "date.future")
    return None


def birth_date(field: Field, value: Any, _values: Values, context: CheckContext) -> Issue | None:
    """Not after today (error); more than 110 years ago is looked at again (warning)."""
    if value > context.today.isoformat():
        return Issue(field.key, Level.ERROR, "date.future")
    if age_on(date.fromisoformat(value), context.today) > 110:
        return Issue(field.key, Level.WARNING, "birth_date.very_old")
    return None


def marriage_age_fits(values: Values, context: CheckContext) -> tuple[Issue, ...]:
    """Age at first marriage is at most the present age (error); below 15 and below 19 are looked at (PK check 6).

    Who has never married has none: one of the two answers is wrong, a warning beside K.07.
    """
    age, marital = values.get("first_marriage_age"), values.get("marital_status")
    born = values.get("birth_date")
    if not isinstance(age, int):
        return ()
    if marital == 1 and age > 0:
        return (Issue("marital_status", Level.WARNING, "marriage_age.never_married", {"age": age}),)
    if marital not in (2, 3, 4):
        return ()
    if isinstance(born, str) and age > age_on(date.fromisoformat(born), context.today):
        return (Issue("first_marriage_age", Level.ERROR, "marriage_age.above_age"),)
    if age < 15:
        return (Issue("first_marriage_age", Level.WARNING, "marriage_age.very_young", {"age": age}),)
    if age < 19:
        return (Issue("first_marriage_age", Level.WARNING, "marriage_age.below_legal", {"age": age}),)
    return ()


def national_id_status_fits(values: Values, _context: CheckContext) -> tuple[Issue, ...]:
    """A NIK that is there although there is none: one of the two is wrong. The other way round it is only missing."""
    status, nik = values.get("nik_status"), values.get("nik")
    if nik is not None and status in (2, 3, 4, 5):
        return (Issue("nik_status", Level.WARNING, "nik.filled_without"),)
    return ()


def relation_fits(values: Values, _context: CheckContext) -> tuple[Issue, ...]:
    """A wife is a married woman, a husband a married man (PK check 2); a warning, as the card itself may be wrong."""
    relation, sex, marital = values.get("relation"), values.get("sex"), values.get("marital_status")
    found: list[Issue] = []
    if (relation == 3 and sex == 1) or (relation == 2 and sex == 2):
        found.append(Issue("relation", Level.WARNING, "relation.sex"))
    if relation in (2, 3) and marital not in (None, 2):
        found.append(Issue("marital_status", Level.WARNING, "relation.not_married"))
    return tuple(found)


def young_child_fits(values: Values, context: CheckContext) -> tuple[Issue, ...]:
    """Under 6 nobody works, is married or heads a family; up to 7 education is 1-3 (PK checks 7 and 8, errors)."""
    age = _age(values, context.today)
    if age is None or age < 0:
        return ()
    found: list[Issue] = []
    if age < 6:
        if values.get("occupation") not in (None, 1):
            found.append(Issue("occupation", Level.ERROR, "child.works", {"age": age}))
        if values.get("marital_status") not in (None, 1):
            found.append(Issue("marital_status", Level.ERROR, "child.married", {"age": age}))
        if values.get("relation") == 1:
            found.append(Issue("relation", Level.ERROR, "child.heads_family", {"age": age}))
    if age <= 7 and values.get("education") not in (None, 1, 2, 3):
        found.append(Issue("education", Level.ERROR, "child.education", {"age": age}))
    return tuple(found)


_EARLIEST = {3: 5, 4: 10, 5: 10, 6: 13, 7: 13, 8: 16, 9: 16, 10: 18}
"""Completed years below which a K.14 answer is hardly possible: two years before the usual age."""
_LATEST = {3: 18, 5: 21, 7: 24}
"""Completed years above which somebody is hardly still in that school."""
_IN_SCHOOL = (3, 5, 7, 9)


def schooling_fits(values: Values, context: CheckContext) -> tuple[Issue, ...]:
    """Education against age, and against what else is said about school (after PK check 8, warnings)."""
    education, attends = values.get("education"), values.get("in_school")
    age = _age(values, context.today)
    found: list[Issue] = []
    if age is not None and isinstance(education, int):
        if age > 7 and age < _EARLIEST.get(education, 0):
            found.append(Issue("education", Level.WARNING, "education.early", {"age": age}))
        if age > _LATEST.get(education, 999):
            found.append(Issue("education", Level.WARNING, "education.late", {"age": age}))
    if (attends == 2 and education in _IN_SCHOOL) or (attends == 1 and education == 1 and (age or 0) > 7):
        found.append(Issue("in_school", Level.WARNING, "education.differs"))
    if values.get("preschool") == 1 and age is not None and age > 7:
        found.append(Issue("preschool", Level.WARNING, "education.preschool", {"age": age}))
    return tuple(found)


def working_fits(values: Values, context: CheckContext) -> tuple[Issue, ...]:
    """Work against age: children of 6 to 12 who work, officials under 18, pensioners under 40 (warnings).

    Light work is allowed from 13 on (UU 13/2003 article 69).
    """
    occupation, age = values.get("occupation"), _age(values, context.today)
    if age is None or age < 6 or not isinstance(occupation, int):
        return ()
    if age < 13 and occupation != 1:
        return (Issue("occupation", Level.WARNING, "child.works", {"age": age}),)
    if (occupation in (5, 6) and age < 18) or (occupation == 9 and age < 40):
        return (Issue("occupation", Level.WARNING, "occupation.age", {"age": age}),)
    return ()


def interview_fits(values: Values, _context: CheckContext) -> tuple[Issue, ...]:
    """A round's answers are given in its year: before it is an error, after it is looked at.

    After the year the round was kept open, or the year is mistyped.
    """
    round, day = values.get("round"), values.get("surveyed_on")
    if not isinstance(round, int) or not isinstance(day, str):
        return ()
    year = int(day[:4])
    if year < round:
        return (Issue("surveyed_on", Level.ERROR, "survey.before_round", {"round": round}),)
    if year > round:
        return (Issue("surveyed_on", Level.WARNING, "survey.after_round", {"round": round}),)
    return ()


def lists_fit(values: Values, _context: CheckContext) -> tuple[Issue, ...]:
    """Water and toilet are answered by the list of the round (P.23, P.24).

    An answer by the other list is kept, but it is not this round's.
    """
    round = values.get("round")
    if not isinstance(round, int):
        return ()
    found: list[Issue] = []
    for earlier, later in (("water_source", "water_source_2023"), ("toilet", "toilet_2023")):
        asked, other = (later, earlier) if round >= LATER_LISTS else (earlier, later)
        if values.get(other) is not None:
            found.append(Issue(asked, Level.WARNING, "survey.other_list"))
    return tuple(found)


def house_fits(values: Values, _context: CheckContext) -> tuple[Issue, ...]:
    """Less than 2 m² a person, or more than 200, is probably a slip of the hand (P.25, P.26)."""
    area, residents = values.get("floor_area"), values.get("residents")
    if not isinstance(area, int) or not isinstance(residents, int) or residents < 1:
        return ()
    if area < 2 * residents or area > 200 * residents:
        return (Issue("floor_area", Level.WARNING, "house.area_per_person"),)
    return ()


def children_add_up(values: Values, _context: CheckContext) -> tuple[Issue, ...]:
    """Living children are no more than were born alive (KB.01); fewer births than a fifth of the children is odd."""
    found: list[Issue] = []
    for born, living in (("born_boys", "living_boys"), ("born_girls", "living_girls")):
        before, now = values.get(born), values.get(living)
        if isinstance(before, int) and isinstance(now, int) and now > before:
            found.append(Issue(living, Level.ERROR, "children.more_living_than_born"))
    births, boys, girls = (values.get(key) for key in ("births", "born_boys", "born_girls"))
    if isinstance(births, int) and isinstance(boys, int) and isinstance(girls, int):
        if boys + girls > 0 and births == 0:
            found.append(Issue("births", Level.ERROR, "children.no_birth"))
        elif boys + girls > 3 * births:
            found.append(Issue("births", Level.WARNING, "children.many_per_birth"))
    return tuple(found)


def planning_fits(values: Values, _context: CheckContext) -> tuple[Issue, ...]:
    """Answers of the planning block against each other: KB.03 to KB.07, warnings. Skipped items are not looked at."""
    wish = values.get("child_wish")
    expecting = values.get("pregnant") == 1
    using = values.get("pregnant") == 2 and values.get("using") == 1
    unprotected = expecting or (values.get("pregnant") == 2 and values.get("using") == 2)
    found: list[Issue] = []
    if using and values.get("method") in (1, 2) and wish in (1, 2):
        found.append(Issue("child_wish", Level.WARNING, "planning.sterilised"))
    if unprotected and values.get("non_use_reason") == 13 and expecting:
        found.append(Issue("non_use_reason", Level.WARNING, "planning.infertile"))
    if unprotected and values.get("non_use_reason") == 1 and wish == 3 and not expecting:
        found.append(Issue("non_use_reason", Level.WARNING, "planning.wish_differs"))
    return tuple(found)


def planning_days_fit(values: Values, _context: CheckContext) -> tuple[Issue, ...]:
    """Began and stopped before the interview (errors); stopped within the twelve months that KB.05 asks about."""
    asked_on, since, stopped = (values.get(key) for key in ("surveyed_on", "using_since", "stopped_on"))
    using = values.get("pregnant") == 2 and values.get("using") == 1
    if not isinstance(asked_on, str):
        return ()
    found: list[Issue] = []
    if using and isinstance(since, str) and since > asked_on:
        found.append(Issue("using_since", Level.ERROR, "planning.after_interview"))
    if not using and values.get("used_last_year") == 1 and isinstance(stopped, str):
        # Only the month is known of most, and the first of it stands for the month.
        year_before = f"{int(asked_on[:4]) - 1:04d}{asked_on[4:7]}"
        if stopped > asked_on:
            found.append(Issue("stopped_on", Level.ERROR, "planning.after_interview"))
        elif stopped[:7] < year_before:
            found.append(Issue("stopped_on", Level.WARNING, "planning.stopped_long_ago"))
    return tuple(found)


def next_visit_fits(values: Values, _context: CheckContext) -> tuple[Issue, ...]:
    """The next visit is not before this one."""
    this, following = values.get("visited_on"), values.get("next_on")
    if isinstance(this, str) and isinstance(following, str) and following < this:
        return (Issue("next_on", Level.ERROR, "visit.next_before"),)
    return ()


def latitude(field: Field, value: Any, _values: Values, _context: CheckContext) -> Issue | None:
    """Decimal degrees between 11 south and 6 north, where Indonesia lies."""
    return _degrees(field, value, -11.1, 6.2)


def longitude(field: Field, value: Any, _values: Values, _context: CheckContext) -> Issue | None:
    """Decimal degrees between 95 and 141 east, where Indonesia lies."""
    return _degrees(field, value, 94.9, 141.1)


_DEGREES = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,8})?")


def _degrees(field: Field, value: str, lowest: float, highest: float) -> Issue | None:
    if not _DEGREES.fullmatch(value):
        return Issue(field.key, Level.ERROR, "degrees.form")
    if not lowest <= float(value) <= highest:
        return Issue(field.key, Level.WARNING, "degrees.elsewhere")
    return None


def first_of_month(field: Field, value: Any, _values: Values, _context: CheckContext) -> Issue | None:
    """A month is kept as its first day."""
    return None if value.endswith("-01") else Issue(field.key, Level.ERROR, "date.not_first_of_month")


def until_after_since(values: Values, _context: CheckContext) -> tuple[Issue, ...]:
    """Nobody's term ends before it began."""
    return _in_order(values, "since", "until")


def due_after_start(values: Values, _context: CheckContext) -> tuple[Issue, ...]:
    """What is planned is not due before it begins."""
    return _in_order(values, "starts_on", "due_on")


def _in_order(values: Values, first: str, second: str) -> tuple[Issue, ...]:
    begin, end = values.get(first), values.get(second)
    if isinstance(begin, str) and isinstance(end, str) and end < begin:
        return (Issue(second, Level.ERROR, "date.before_start"),)
    return ()


def _age(values: Values, day: date) -> int | None:
    born = values.get("birth_date")
    return age_on(date.fromisoformat(born), day) if isinstance(born, str) else None
