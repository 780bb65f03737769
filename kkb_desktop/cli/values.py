"""`field=value` as typed on a command line, turned into the value the field keeps, and back into words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kkb_desktop.domain.dates import parse_typed_date
from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.domain.fields import Field, Kind, Privacy, RecordType, Value
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.text import Language
from kkb_desktop.domain.validation import tidy


def record_type(key: str) -> RecordType:
    """The record type of that key. Raises RecordRefused "record.unknown_type"."""
    if key not in RECORD_TYPES:
        raise RecordRefused("record.unknown_type", type=key)
    return RECORD_TYPES[key]


def parse_assignments(kind: RecordType, assignments: Iterable[str], *, today: date) -> dict[str, Value]:
    """The values of `field=value` words; `field=` empties the field. What cannot be read is left to the checks.

    Raises RecordRefused "record.unknown_field".
    """
    values: dict[str, Value] = {}
    for assignment in assignments:
        key, _, text = assignment.partition("=")
        field = kind.by_key.get(key.strip())
        if field is None or "=" not in assignment:
            raise RecordRefused("record.unknown_field", field=key)
        values[field.key] = parse_value(field, text, today=today)
    return values


def parse_value(field: Field, text: str, *, today: date) -> Value:
    """One typed value: codes by number or by label, dates in any usual form, several codes divided by commas."""
    text = text.strip()
    if not text:
        return None
    match field.kind:
        case Kind.INTEGER:
            return _whole(text)
        case Kind.DATE:
            try:
                return parse_typed_date(text, today=today).isoformat()
            except ValueError:
                return text
        case Kind.CODE:
            return _code(field, text)
        case Kind.CODES:
            chosen = [_code(field, part.strip()) for part in text.split(",") if part.strip()]
            numbers = [each for each in chosen if isinstance(each, int)]
            return tidy(field, numbers) if len(numbers) == len(chosen) else text
        case _:
            return tidy(field, text)


def show_value(field: Field, value: Value, language: Language, *, full: bool = True) -> str:
    """A value in words; NIK, No. KK and phone only by their last four digits unless `full`."""
    if value is None:
        return ""
    if field.codes is not None:
        chosen = value if isinstance(value, list) else [value]
        return ", ".join(
            field.codes.label(each).in_language(language) if isinstance(each, int) else str(each)
            for each in chosen
        )
    if field.privacy is Privacy.IDENTIFIER and not full:
        return mask(str(value))
    return str(value)


def mask(identifier: str) -> str:
    """Only the last four characters; the middle of a NIK holds the birth date."""
    return "•" * max(0, len(identifier) - 4) + identifier[-4:]


def _whole(text: str) -> Value:
    try:
        return int(text.replace(".", ""))
    except ValueError:
        return text


def _code(field: Field, text: str) -> int | str:
    if text.isascii() and text.isdigit():
        return int(text)
    wanted = text.casefold()
    for code in field.codes.codes if field.codes else ():
        if wanted in {each.casefold() for each in (code.label.id, code.label.en, *code.aliases)}:
            return code.value
    return text
