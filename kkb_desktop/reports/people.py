"""Rows of a sheet into persons, one by one, each with what is to be said about its cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from kkb_desktop.domain.fields import CheckContext, Field, Requirement, Value
from kkb_desktop.domain.identity import national_id_findings
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.records.family import FAMILY
from kkb_desktop.domain.records.person import PERSON
from kkb_desktop.domain.validation import find_issues
from kkb_desktop.reports import cells
from kkb_desktop.reports.layouts.guess import Heading, is_numbered, line_of
from kkb_desktop.reports.layouts.layout import Target, title_key
from kkb_desktop.reports.layouts.register_book import card_line
from kkb_desktop.reports.sheet import Cancel, CellValue, Progress, Row, Sheet, column_letter, stop_if_asked

_FIELDS: dict[Target, Field] = {
    f"{record_type.key}.{item.key}": item for record_type in (FAMILY, PERSON) for item in record_type.fields
}
_FILLED_LATER: dict[str, Value] = {"village": "0" * 10, "family": "0" * 32}
"""Stands in for what the import fills, so that checks do not ask for it."""


@dataclass(frozen=True, slots=True)
class CellProblem:
    """Something to say about one cell: where it is, what (`issue.code`, a reason), and what became of the value.

    `column_letter` and `column_title` are "" where the whole row is meant. `severity` is "refused" (the row was not
    taken), "dropped" (the row was, this value was not), "doubtful" (taken, look again) or "note".
    """

    sheet: str
    row: int
    column_letter: str
    column_title: str
    issue: Issue
    severity: cells.Severity


@dataclass(slots=True)
class ReadPerson:
    """A person as one row says, with the family's fields that stood in the same row, or in the line above it."""

    sheet: str
    row: int
    values: dict[str, Value]
    family: dict[str, Value]
    mother_nik: str = ""
    card_hint: str = ""
    """What is left of a card number that Excel rounded: equal for neighbouring cards too."""


@dataclass(slots=True)
class SheetReader:
    """Reads the people of one sheet; `problems` grows while it does."""

    sheet: Sheet
    heading: Heading
    today: date
    problems: list[CellProblem] = field(default_factory=list)

    def people(
        self, *, progress: Progress | None = None, cancel: Cancel | None = None
    ) -> Iterator[ReadPerson]:
        """Every person that is taken, in the order of the rows."""
        rows = self.sheet.rows[self.heading.first_row :]
        above: dict[str, Value] = {}
        above_hint = ""
        for done, row in enumerate(rows):
            if done % 500 == 0:
                stop_if_asked(cancel)
                if progress is not None:
                    progress(done, len(rows))
            if self.heading.layout.card_lines and (line := card_line(line_of(row))) is not None:
                above, above_hint = self._card(row, line)
                continue
            if self._is_furniture(row):
                continue
            person = self._person(row)
            if person is not None:
                person.family = {**above, **{k: v for k, v in person.family.items() if v is not None}}
                person.card_hint = person.card_hint or above_hint
                yield person

    def problem(
        self,
        row: int,
        target: Target,
        code: str,
        severity: cells.Severity,
        params: Mapping[str, str | int] = {},
    ) -> None:
        """Note a problem of the cell under `target` in that row; "" means the row as a whole."""
        column = self.heading.mapping.get(target, self._instead(target))
        level = {"refused": Level.ERROR, "note": Level.NOTE}.get(severity, Level.WARNING)
        self.problems.append(
            CellProblem(
                self.sheet.name,
                row,
                "" if column is None else column_letter(column),
                "" if column is None else self.heading.titles.get(column, ""),
                Issue(target.partition(".")[2], level, code, dict(params)),
                severity,
            )
        )

    def _instead(self, target: Target) -> int | None:
        """The column another target is worked out from."""
        for source, made in (
            ("extra.birth", ("person.birth_place", "person.birth_date")),
            ("extra.male_mark", ("person.sex",)),
            ("extra.rt_rw", ("family.rt", "family.rw")),
        ):
            if target in made and source in self.heading.mapping:
                return self.heading.mapping[source]
        return None

    def _cell(self, row: Row, target: Target) -> CellValue:
        column = self.heading.mapping.get(target)
        return "" if column is None or column >= len(row.cells) else row.cells[column]

    def _is_furniture(self, row: Row) -> bool:
        """Rows that hold nobody: column numbers, titles repeated on a new page, sums and signatures."""
        if is_numbered(row):
            return True
        if self._repeats_titles(row):
            return True
        filled = [target for target in self.heading.mapping if cells.cell_text(self._cell(row, target))]
        about_person = [target for target in filled if target not in ("person.name", "person.nik")]
        if "person.name" in filled or "person.nik" in filled:
            return len(filled) == 1 and not about_person and len(self.heading.mapping) > 4
        return len(filled) <= 2

    def _repeats_titles(self, row: Row) -> bool:
        """Whether the row holds the titles again, as at the top of each printed page."""
        same = 0
        for column, cell in enumerate(row.cells):
            if cell != "" and column in self.heading.titles:
                if not title_key(self.heading.titles[column]).startswith(title_key(str(cell))):
                    return False
                same += 1
        return same >= 3

    def _card(self, row: Row, line: Mapping[str, str]) -> tuple[dict[str, Value], str]:
        found: dict[str, Value] = {}
        hint = ""
        for target, text in line.items():
            item = _FIELDS[target]
            reading = cells.read_cell(text, item, today=self.today, numbering="registry")
            if reading.code == "card_number.rounded":
                hint = text
            if reading.code:
                self.problem(row.number, target, reading.code, reading.severity, reading.params)
            if reading.value is not None:
                found[item.key] = reading.value
        return found, hint

    def _person(self, row: Row) -> ReadPerson | None:
        gone = cells.gone_status(self._cell(row, "extra.base_status"))
        if gone:
            self.problem(row.number, "extra.base_status", "person.gone", "refused", {"word": gone})
            return None
        values: dict[str, Value] = {}
        family: dict[str, Value] = {}
        codes: set[str] = set()
        for target, column in self.heading.mapping.items():
            item = _FIELDS.get(target)
            cell = row.cells[column] if column < len(row.cells) else ""
            if column in row.formulas:
                found = "cell.formula" if cells.cell_text(cell) else "cell.formula_empty"
                self.problem(row.number, target, found, "doubtful")
            if item is None:
                continue
            reading = cells.read_cell(cell, item, today=self.today, numbering=self.heading.layout.numbering)
            (values if target.startswith("person.") else family)[item.key] = reading.value
            if reading.code:
                codes.add(reading.code)
                # An occupation that stays open etc. is said once the row is known to be taken; order is by column.
                self.problem(row.number, target, reading.code, reading.severity, reading.params)
        self._work_in_extras(row, values, family)
        if not self._complete(row, values, codes):
            return None
        if not self._sound(row, values):
            return None
        mother = cells.read_long_number(self._cell(row, "extra.mother_nik"), "nik").value
        kept: dict[str, Value] = {key: value for key, value in values.items() if value is not None}
        return ReadPerson(
            self.sheet.name,
            row.number,
            kept,
            family,
            mother if isinstance(mother, str) else "",
            cells.cell_text(self._cell(row, "family.card_number")) if "card_number.rounded" in codes else "",
        )

    def _work_in_extras(self, row: Row, values: dict[str, Value], family: dict[str, Value]) -> None:
        birth = cells.cell_text(self._cell(row, "extra.birth"))
        if birth:
            place, day = cells.split_birth(birth)
            fits = len(place) <= _FIELDS["person.birth_place"].max_length
            if place and fits and not values.get("birth_place"):
                values["birth_place"] = place
            if not values.get("birth_date") and day:
                reading = cells.read_date(day, self.today)
                values["birth_date"] = reading.value
                if reading.code:
                    self.problem(row.number, "extra.birth", reading.code, reading.severity, reading.params)
        if values.get("sex") is None:
            male = cells.read_mark(self._cell(row, "extra.male_mark"))
            female = cells.read_mark(self._cell(row, "extra.female_mark"))
            if male != female:
                values["sex"] = 1 if male else 2
        schooling = cells.present_schooling(self._cell(row, "extra.education_now"))
        if schooling is not None:
            values["education"] = schooling
        together = cells.cell_text(self._cell(row, "extra.rt_rw"))
        if together:
            for key, part in zip(("rt", "rw"), (*together.split("/"), "")[:2], strict=True):
                if not family.get(key):
                    reading = cells.read_cell(
                        part, _FIELDS[f"family.{key}"], today=self.today, numbering="registry"
                    )
                    family[key] = reading.value

    def _complete(self, row: Row, values: dict[str, Value], codes: set[str]) -> bool:
        """Fill or refuse what a person cannot be kept without."""
        if values.get("name") is None:
            self.problem(row.number, "person.name", "person.no_name", "refused")
            return False
        nik = values.get("nik")
        if isinstance(nik, str):
            values["nik_status"] = values.get("nik_status") or 1
        elif "nik.placeholder" in codes:
            # 3 = not known: what the survey's all-nines mean.
            values["nik_status"] = values.get("nik_status") or 3
        if values.get("sex") is None:
            if not isinstance(nik, str) or national_id_findings(nik):
                self.problem(row.number, "person.sex", "person.no_sex", "refused")
                return False
            values["sex"] = 2 if int(nik[6:8]) > 40 else 1
            self.problem(row.number, "person.sex", "sex.from_nik", "doubtful")
        if values.get("relation") is None:
            values["relation"] = 11
            self.problem(row.number, "person.relation", "relation.assumed", "doubtful")
        return True

    def _sound(self, row: Row, values: dict[str, Value]) -> bool:
        """Run the record's own checks; what they refuse is left out, or the row where it cannot do without."""
        for issue in find_issues(PERSON, {**values, **_FILLED_LATER}, CheckContext(self.today)):
            target = f"person.{issue.field}"
            if issue.level is not Level.ERROR:
                self.problem(row.number, target, issue.code, "doubtful", issue.params)
            elif PERSON.by_key[issue.field].requirement is Requirement.REQUIRED:
                self.problem(row.number, target, issue.code, "refused", issue.params)
                return False
            else:
                values[issue.field] = None
                self.problem(row.number, target, issue.code, "dropped", issue.params)
        return True
