"""Checks that record declarations name: each looks at one field, or at one record, and returns what it finds."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from kkb_desktop.domain.dates import age_on
from kkb_desktop.domain.fields import CheckContext, Field, Values
from kkb_desktop.domain.identity import card_number_findings, national_id_findings
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.names import name_finding


def personal_name(field: Field, value: Any, _values: Values, _context: CheckContext) -> Issue | None:
    """A person's name: letters, dot, comma, apostrophe, hyphen, space (PK edit check 10, softened)."""
    code = name_finding(value)
    return Issue(field.key, Level.WARNING, code) if code else None


def national_id(field: Field, value: Any, values: Values, _context: CheckContext) -> Issue | None:
    """A NIK against its structure and against sex and birth date; always a warning (the card may be wrong)."""
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
    """Age at first marriage is at most the present age (error); below 15 and below 19 are looked at (PK check 6)."""
    age = values.get("first_marriage_age")
    born = values.get("birth_date")
    if not isinstance(age, int) or values.get("marital_status") not in (2, 3, 4):
        return ()
    if isinstance(born, str) and age > age_on(date.fromisoformat(born), context.today):
        return (Issue("first_marriage_age", Level.ERROR, "marriage_age.above_age"),)
    if age < 19:
        return (Issue("first_marriage_age", Level.WARNING, "marriage_age.below_legal", {"age": age}),)
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
    """Under 6 nobody works, is married or heads a family; up to 7 education is 1-3 (PK checks 7 and 8)."""
    born = values.get("birth_date")
    if not isinstance(born, str):
        return ()
    age = age_on(date.fromisoformat(born), context.today)
    found: list[Issue] = []
    if age < 6:
        if values.get("occupation") not in (None, 1):
            found.append(Issue("occupation", Level.WARNING, "child.works", {"age": age}))
        if values.get("marital_status") not in (None, 1):
            found.append(Issue("marital_status", Level.ERROR, "child.married", {"age": age}))
        if values.get("relation") == 1:
            found.append(Issue("relation", Level.ERROR, "child.heads_family", {"age": age}))
    if age <= 7 and values.get("education") not in (None, 1, 2, 3):
        found.append(Issue("education", Level.WARNING, "child.education", {"age": age}))
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
