"""A workbook or CSV file of residents into families with their members, and everything doubtful by its cell.

Nothing is written anywhere: the caller compares the outcome with what is recorded and asks the user first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kkb_desktop.domain.errors import ImportRefused
from kkb_desktop.domain.fields import CheckContext, Value
from kkb_desktop.domain.issues import Level
from kkb_desktop.domain.records.family import FAMILY
from kkb_desktop.domain.validation import find_issues
from kkb_desktop.reports.cells import Severity
from kkb_desktop.reports.layouts import LAYOUTS
from kkb_desktop.reports.layouts.guess import Heading, find_heading, heading_by_hand
from kkb_desktop.reports.layouts.layout import Target, target_label
from kkb_desktop.reports.people import CellProblem, ReadPerson, SheetReader
from kkb_desktop.reports.registry_codes import word_key
from kkb_desktop.reports.sheet import Cancel, Progress, Sheet
from kkb_desktop.reports.workbook import read_sheets

__all__ = ["CellProblem", "ImportedFamily", "ImportedPerson", "ResidentSheet", "read_residents"]


@dataclass(frozen=True, slots=True)
class ImportedPerson:
    """A person as a row says: the fields of `person` without `family` and `village`; empty ones are left out.

    `mother` is the place (0, 1 …) among the family's members of the one the row names as mother, if she is there.
    """

    values: dict[str, Value]
    row: int
    sheet: str
    mother: int | None = None


@dataclass(frozen=True, slots=True)
class ImportedFamily:
    """A family: the fields of `family` without `village`, its members with the head first, its first row."""

    values: dict[str, Value]
    members: tuple[ImportedPerson, ...]
    row: int


@dataclass(frozen=True, slots=True)
class ResidentSheet:
    """What was read: the layout and columns (0 = A) it was read by, families, problems in the order of rows."""

    layout_key: str
    mapping: Mapping[Target, int]
    families: tuple[ImportedFamily, ...]
    problems: tuple[CellProblem, ...]
    sheet: str
    """The name of the sheet; of the first one where several with the same titles were read."""
    titles: Mapping[int, str]
    """Titles by column, for matching columns by hand."""


def read_residents(
    path: Path,
    *,
    layout: str | None = None,
    mapping: Mapping[Target, int] | None = None,
    today: date,
    invented: bool = False,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> ResidentSheet:
    """Read a list of residents. `layout` (a key of LAYOUTS) and `mapping` (column by target) override the guess.

    Raises ImportRefused: "workbook.no_layout" names the columns not found, others say why the file is not read;
    `invented` as in `read_sheets`.
    """
    if layout is not None and layout not in LAYOUTS:
        raise ImportRefused("workbook.no_layout", columns=layout)
    read = read_sheets(path, invented=invented, progress=progress, cancel=cancel)
    sheets = [sheet for sheet in read if sheet.rows]
    if not sheets:
        raise ImportRefused("workbook.empty")
    chosen = _choose(sheets, layout, mapping)
    problems: list[CellProblem] = []
    families: list[ImportedFamily] = []
    for sheet, heading in chosen:
        reader = SheetReader(sheet, heading, today)
        people = list(reader.people(progress=progress, cancel=cancel))
        for members in _families(people):
            families.append(_family(members, reader, today))
        problems.extend(reader.problems)
    _note_repeated_niks(
        families, {sheet.name: (sheet, heading) for sheet, heading in chosen}, problems, today
    )
    if not families and not problems:
        raise ImportRefused("workbook.no_residents")
    order = {sheet.name: place for place, (sheet, _heading) in enumerate(chosen)}
    problems.sort(key=lambda each: (order[each.sheet], each.row, len(each.column_letter), each.column_letter))
    first, titles = chosen[0]
    return ResidentSheet(
        titles.layout.key, titles.mapping, tuple(families), tuple(problems), first.name, titles.titles
    )


def _choose(
    sheets: Sequence[Sheet], layout: str | None, mapping: Mapping[Target, int] | None
) -> list[tuple[Sheet, Heading]]:
    """The sheets to read, with their titles: all that have the layout of the best one."""
    if mapping is not None:
        by_hand = LAYOUTS[layout or "siak"]
        matched = heading_by_hand(sheets[0], by_hand, mapping)
        if matched.lacking:
            raise _no_layout(matched)
        return [(sheets[0], matched)]
    layouts = [LAYOUTS[layout]] if layout else list(LAYOUTS.values())
    found = [(sheet, heading) for sheet in sheets if (heading := find_heading(sheet, layouts))]
    if not found:
        raise ImportRefused(
            "workbook.no_layout", columns=", ".join(_names(layouts[-1 if layout else 0].lacking(())))
        )
    _sheet, best = max(found, key=lambda each: each[1].score)
    if best.lacking:
        raise _no_layout(best)
    return [(s, h) for s, h in found if h.layout is best.layout and not h.lacking]


def _no_layout(heading: Heading) -> ImportRefused:
    return ImportRefused("workbook.no_layout", columns=", ".join(_names(heading.lacking)))


def _names(targets: Sequence[Target]) -> list[str]:
    return [target_label(target).id for target in targets]


def _families(people: Sequence[ReadPerson]) -> list[list[ReadPerson]]:
    """People put together: by card number; where there is none, a family begins with each head.

    Rounded numbers of neighbouring cards are equal, so they only hold rows together that follow each other, and
    a second head begins a family of its own.
    """
    groups: list[list[ReadPerson]] = []
    by_card: dict[str, list[ReadPerson]] = {}
    running: list[ReadPerson] = []
    hint = ""
    for person in people:
        card = person.family.get("card_number")
        if isinstance(card, str):
            running = []
            if card in by_card:
                by_card[card].append(person)
            else:
                by_card[card] = [person]
                groups.append(by_card[card])
            continue
        is_head = person.values.get("relation") == 1
        has_head = any(each.values.get("relation") == 1 for each in running)
        # Without any number the head is the first of his family; with a rounded one he may stand anywhere in it.
        begins = is_head and (has_head or not person.card_hint)
        if not running or begins or person.card_hint != hint:
            running = []
            groups.append(running)
        hint = person.card_hint
        running.append(person)
    return groups


def _family(people: Sequence[ReadPerson], reader: SheetReader, today: date) -> ImportedFamily:
    heads = [person for person in people if person.values.get("relation") == 1]
    for second in heads[1:]:
        reader.problem(second.row, "person.relation", "family.two_heads", "doubtful", {"row": heads[0].row})
    members = sorted(people, key=lambda person: person is not heads[0]) if heads else list(people)
    first = members[0]
    values: dict[str, Value] = {}
    for key in FAMILY.by_key:
        said = [person.family.get(key) for person in members]
        values[key] = next((value for value in said if value is not None), None)
    if heads:
        values["head_name"] = heads[0].values["name"]
    elif values.get("head_name") is None:
        values["head_name"] = first.values["name"]
        reader.problem(
            first.row, "person.relation", "family.no_head", "doubtful", {"name": str(values["head_name"])}
        )
    if values.get("card_number") is None and not any(person.card_hint for person in people):
        reader.problem(first.row, "family.card_number", "family.no_card_number", "doubtful")
    for issue in find_issues(FAMILY, {**values, "village": "0" * 10}, CheckContext(today)):
        dropped = issue.level is Level.ERROR and issue.field != "head_name"
        if dropped:
            values[issue.field] = None
        if issue.field != "head_name":  # said about the head's own name already
            severity: Severity = "dropped" if dropped else "doubtful"
            reader.problem(first.row, f"family.{issue.field}", issue.code, severity, issue.params)
    kept: dict[str, Value] = {key: value for key, value in values.items() if value is not None}
    imported = tuple(
        ImportedPerson(
            {**person.values, "number": place + 1} if place < 99 else person.values,
            person.row,
            person.sheet,
            _mother_of(person, members),
        )
        for place, person in enumerate(members)
    )
    return ImportedFamily(kept, imported, min(person.row for person in people))


def _mother_of(person: ReadPerson, members: Sequence[ReadPerson]) -> int | None:
    """The member who is named as mother by NIK, or by a name that only one older woman of the family has."""
    name = person.values.get("mother_name")
    born = str(person.values.get("birth_date") or "9999")
    by_nik = [
        place
        for place, each in enumerate(members)
        if person.mother_nik and each.values.get("nik") == person.mother_nik
    ]
    by_name = [
        place
        for place, each in enumerate(members)
        if isinstance(name, str)
        and each is not person
        and each.values.get("sex") == 2
        and word_key(str(each.values["name"])) == word_key(name)
        and str(each.values.get("birth_date") or "0000") < born
    ]
    found = by_nik or by_name
    return found[0] if len(found) == 1 else None


def _note_repeated_niks(
    families: Sequence[ImportedFamily],
    sheets: Mapping[str, tuple[Sheet, Heading]],
    problems: list[CellProblem],
    today: date,
) -> None:
    seen: dict[Value, int] = {}
    everybody = sorted(
        (person for family in families for person in family.members),
        key=lambda person: (list(sheets).index(person.sheet), person.row),
    )
    for person in everybody:
        nik = person.values.get("nik")
        if not isinstance(nik, str):
            continue
        if nik in seen:
            reader = SheetReader(*sheets[person.sheet], today)
            reader.problem(person.row, "person.nik", "nik.twice_in_sheet", "doubtful", {"row": seen[nik]})
            problems.extend(reader.problems)
        else:
            seen[nik] = person.row
