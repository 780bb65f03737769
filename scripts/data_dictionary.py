"""Writes docs/data-dictionary.md, all items and code lists in full: `python scripts/data_dictionary.py`."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from kkb_desktop.domain.fields import CodeList, Field, Kind, Privacy, RecordType, Requirement  # noqa: E402
from kkb_desktop.domain.records import RECORD_TYPES  # noqa: E402

TARGET = ROOT / "docs" / "data-dictionary.md"

KINDS = {
    Kind.TEXT: "text",
    Kind.DIGITS: "digits",
    Kind.INTEGER: "whole number",
    Kind.DATE: "day",
    Kind.CODE: "one code",
    Kind.CODES: "several codes",
    Kind.REF: "reference",
    Kind.ATTACHMENT: "file",
}
REQUIREMENTS = {
    Requirement.REQUIRED: "required",
    Requirement.EXPECTED: "expected",
    Requirement.OPTIONAL: "",
}
PRIVACY = {
    Privacy.PUBLIC: "public",
    Privacy.GENERAL: "general",
    Privacy.IDENTIFIER: "identifier",
    Privacy.SPECIFIC: "specific",
    Privacy.CONFIDENTIAL: "confidential",
}


def dictionary() -> str:
    """The whole page."""
    parts = [
        "# Data dictionary",
        "",
        "Written by `scripts/data_dictionary.py` from the declarations in `kkb_desktop/domain`; do not edit by hand.",
        "",
        "*Required* items must be filled before a record is saved, *expected* ones count as incomplete until they are.",
        "Privacy (UU 27/2022): *identifier* is masked in lists, *specific* is personal data of the specific kind,",
        "*confidential* is seen by some roles only. A coded answer keeps the list it was given by: where a published",
        "list changed, the later round has an item of its own.",
        "",
    ]
    lists: dict[str, CodeList] = {}
    used: dict[str, list[str]] = {}
    for record_type in RECORD_TYPES.values():
        parts += _record(record_type)
        for field in record_type.fields:
            if field.codes is not None:
                lists[field.codes.key] = field.codes
                used.setdefault(field.codes.key, []).append(f"`{record_type.key}.{field.key}`")
    parts += ["## Code lists", ""]
    for codes in lists.values():
        parts += [
            f"### `{codes.key}`",
            "",
            f"Version {codes.version}. Source: {codes.source}. Used by {', '.join(used[codes.key])}.",
            "",
            "| code | Indonesian | English |",
            "|---|---|---|",
            *(f"| {code.value} | {code.label.id} | {code.label.en} |" for code in codes.codes),
            "",
        ]
    return "\n".join(parts).rstrip() + "\n"


def _record(record_type: RecordType) -> list[str]:
    checked = [f"- {_words(check)}" for check in record_type.checks]
    return [
        f"## `{record_type.key}`: {record_type.label.id} ({record_type.label.en})",
        "",
        "| item | label | kind | needed | privacy | checks | source |",
        "|---|---|---|---|---|---|---|",
        *(_line(record_type, field) for field in record_type.fields),
        "",
        *(["Across items:", "", *checked, ""] if checked else []),
    ]


def _line(record_type: RecordType, field: Field) -> str:
    kind = KINDS[field.kind]
    if field.codes is not None:
        kind += f" of [`{field.codes.key}`](#{field.codes.key})"
    if field.refers_to is not None:
        kind += f" to `{field.refers_to}`"
    if field.minimum is not None and field.maximum is not None:
        kind += f" {field.minimum} to {field.maximum}"
    if field.kind in (Kind.TEXT, Kind.DIGITS):
        kind += f", at most {field.max_length}"
    if field.unit is not None:
        kind += f" {field.unit.en}"
    needed = REQUIREMENTS[field.requirement]
    if field.relevant is not None:
        needed = f"{needed}, where it applies".lstrip(", ")
    if field.hidden:
        needed = f"{needed}, filled by the program".lstrip(", ")
    sections = {section.key: section.label.id for section in record_type.sections}
    cells = (
        f"`{field.key}`",
        f"{field.label.id} ({sections[field.section]})",
        kind,
        needed,
        PRIVACY[field.privacy],
        " ".join(_words(check) for check in field.checks),
        field.source,
    )
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def _words(check: object) -> str:
    """What a check promises, in the first line of its own words."""
    return (check.__doc__ or "").strip().split("\n")[0]


if __name__ == "__main__":
    TARGET.write_text(dictionary(), encoding="utf-8")
