"""Values against their declaration: the form of every single value, and the findings about a whole record."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from kkb_desktop.domain.dates import is_iso_date
from kkb_desktop.domain.fields import CheckContext, Field, Kind, RecordType, Requirement, Value, Values
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.names import clean_line, clean_paragraphs, is_clean

_HEX32 = re.compile(r"[0-9a-f]{32}")
_HEX64 = re.compile(r"[0-9a-f]{64}")
_DIGITS = re.compile(r"[0-9]+")


def shape_test(field: Field) -> Callable[[Any], bool]:
    """A fast test whether a value has the form the field's column and wire demand; None always has.

    It is about form only: coded answers outside the list version are shown as findings, not refused, because a
    newer program may have sent them.
    """
    match field.kind:
        case Kind.TEXT:
            longest, multiline = field.max_length, field.multiline

            def text_test(value: Any) -> bool:
                if value is None:
                    return True
                if value.__class__ is not str or len(value) > longest:
                    return False
                if value.isascii() and value.isprintable() and not multiline and "  " not in value:
                    return value == value.strip()
                return is_clean(value, multiline=multiline)

            return text_test
        case Kind.DIGITS:
            longest = field.max_length
            return lambda value: (
                value is None
                or (value.__class__ is str and len(value) <= longest and _DIGITS.fullmatch(value) is not None)
            )
        case Kind.INTEGER:
            return lambda value: value is None or (value.__class__ is int and -(10**15) <= value <= 10**15)
        case Kind.DATE:
            return lambda value: value is None or (value.__class__ is str and is_iso_date(value))
        case Kind.CODE:
            return lambda value: value is None or (value.__class__ is int and 0 <= value <= 9999)
        case Kind.CODES:
            return lambda value: (
                value is None
                or (
                    value.__class__ is list
                    and len(value) <= 200
                    and all(each.__class__ is int and 0 <= each <= 9999 for each in value)
                    and value == sorted(set(value))
                )
            )
        case Kind.REF:
            return lambda value: (
                value is None or (value.__class__ is str and _HEX32.fullmatch(value) is not None)
            )
        case Kind.ATTACHMENT:
            return lambda value: (
                value is None or (value.__class__ is str and _HEX64.fullmatch(value) is not None)
            )


def tidy(field: Field, value: Value) -> Value:
    """A typed value in the form in which it is kept: text cleaned, digits bared, codes sorted, empty becomes None."""
    if isinstance(value, str):
        value = clean_paragraphs(value) if field.multiline else clean_line(value)
        if field.kind is Kind.DIGITS:
            value = re.sub(r"[\s.\-/()+]", "", value)
        return value or None
    if isinstance(value, list):
        return sorted(set(value)) or None
    return value


def find_issues(record_type: RecordType, values: Values, context: CheckContext) -> tuple[Issue, ...]:
    """Everything to say about a record before it is saved, in the order of its fields.

    Level ERROR blocks saving: a required field is empty, a value is not of the field's form, or a check says so.
    A field that does not apply is not asked, but a value left in it is kept.
    """
    found: list[Issue] = []
    for field in record_type.fields:
        value = values.get(field.key)
        if value is None:
            if field.requirement is Requirement.REQUIRED and field.applies(values):
                found.append(Issue(field.key, Level.ERROR, "field.required"))
            continue
        issue = _value_issue(field, value)
        if issue:
            found.append(issue)
        elif field.applies(values):
            found.extend(filter(None, (check(field, value, values, context) for check in field.checks)))
    if not any(issue.code.startswith("field.") and issue.code != "field.required" for issue in found):
        for check_record in record_type.checks:
            found.extend(check_record(values, context))
    return tuple(found)


def missing(record_type: RecordType, values: Values) -> tuple[str, ...]:
    """The expected or required fields that are still empty although they apply."""
    return tuple(
        field.key
        for field in record_type.fields
        if field.requirement is not Requirement.OPTIONAL
        and values.get(field.key) is None
        and field.applies(values)
    )


def _value_issue(field: Field, value: Value) -> Issue | None:
    if not shape_test(field)(value):
        too_long = isinstance(value, str) and len(value) > field.max_length
        if too_long:
            return Issue(field.key, Level.ERROR, "field.too_long", {"limit": field.max_length})
        return Issue(field.key, Level.ERROR, f"field.not_{field.kind.value}")
    if isinstance(value, int):
        if field.minimum is not None and value < field.minimum:
            return Issue(field.key, Level.ERROR, "field.below", {"limit": field.minimum})
        if field.maximum is not None and value > field.maximum:
            return Issue(field.key, Level.ERROR, "field.above", {"limit": field.maximum})
    if field.codes is not None:
        chosen = value if isinstance(value, list) else [value]
        if not field.codes.values().issuperset(chosen):
            return Issue(field.key, Level.ERROR, "field.unknown_code")
    return None
