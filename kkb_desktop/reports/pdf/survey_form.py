"""The family survey on paper: the same items in the same order as on the screen, made from the declarations.

A blank form, or one for each family of an RT with what is recorded in grey beside empty boxes. Sheets lie on their
long side: the family and its members, the planning block of each woman on a sheet of its own (it is filled in with her
alone), the family's questions in two columns, the signatures.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kkb_desktop.domain.codelists.survey import ROUND
from kkb_desktop.domain.fields import Field, Kind, RecordType, Values
from kkb_desktop.domain.records.family import FAMILY
from kkb_desktop.domain.records.family_survey import FAMILY_SURVEY
from kkb_desktop.domain.records.planning_survey import PLANNING_SURVEY
from kkb_desktop.reports.pdf.entries import (
    asked,
    draw_entry,
    entry_height,
    entry_width,
    item_of,
    recorded_words,
)
from kkb_desktop.reports.pdf.letters import width_of
from kkb_desktop.reports.pdf.member_grid import FormMember, draw_members
from kkb_desktop.reports.pdf.page import (
    INK,
    LINE,
    MUTED,
    RECORDED,
    TEAL,
    Document,
    Imprint,
    Paper,
)
from kkb_desktop.reports.pdf.questions import Questions, Recorded

NOTICE = "Rahasia: hanya untuk pendataan keluarga. Serahkan kepada petugas setelah diisi (UU 27/2022)."

_CODE = 17.0


@dataclass(frozen=True, slots=True)
class FormWoman:
    """A woman whom the planning block is asked: name, number of her row, what is recorded."""

    name: str
    number: int | None = None
    recorded: Recorded | None = None


@dataclass(frozen=True, slots=True)
class FormFamily:
    """What is recorded of a family when its form is printed; identifiers as they are to be printed.

    `interview` is what this round's record says already, `answers` those recorded last, None where there are none.
    `scanned` and `typed` are the codes of the family.
    """

    family: Values
    members: tuple[FormMember, ...]
    women: tuple[FormWoman, ...]
    interview: Values
    answers: Recorded | None
    scanned: str
    typed: str


def blank_forms(count: int, round: int, paper: Paper, place: str, day: date) -> bytes:
    """That many empty forms for a round, each with page numbers of its own."""
    document = _document(round, paper, place, day)
    for _number in range(count):
        _form(document, None, round)
    return document.finish()


def prefilled_forms(
    families: Sequence[FormFamily],
    round: int,
    paper: Paper,
    place: str,
    day: date,
    done: Callable[[int], None] | None = None,
) -> bytes:
    """A form for each family, what is recorded in grey. `done` hears how many are drawn, and may raise to stop."""
    document = _document(round, paper, place, day)
    for number, each in enumerate(families, start=1):
        _form(document, each, round, f"Keluarga {number} dari {len(families)}")
        if done is not None:
            done(number)
    return document.finish()


def _document(round: int, paper: Paper, place: str, day: date) -> Document:
    title = f"Formulir Pendataan Keluarga {ROUND.label(round).id}"
    return Document(paper.turned(), Imprint(title, place, day, NOTICE))


def _form(document: Document, form: FormFamily | None, round: int, label: str = "") -> None:
    known: Values = {"round": round}
    document.part(label, lambda sheet: _head(sheet, form))
    _family_strip(document, form, known)
    _sheet_title(document, "Anggota keluarga", "K.01-K.16; tulis nomor kode di dalam kotak")
    draw_members(document, form.members if form is not None else (), blank=form is None)
    for woman in form.women if form is not None else (FormWoman(""),):
        _planning_sheet(document, woman, known)
    document.page()
    _sheet_title(document, FAMILY_SURVEY.label.id, "beri tanda silang pada kotak jawaban")
    questions = Questions(document)
    recorded = form.answers if form is not None else None
    for section in FAMILY_SURVEY.sections:
        if section.key != _round_section():
            questions.section(FAMILY_SURVEY, section, known, recorded)
    _signatures(questions)


def _round_section() -> str:
    """The section with the round itself, which stands in the strip above the members."""
    return FAMILY_SURVEY.by_key["round"].section


def _head(document: Document, form: FormFamily | None) -> None:
    left, top, right = document.left, document.y, document.left + document.width
    document.text(left, top + 4, document.imprint.title.upper(), 11, "bold", color=TEAL)
    document.text(left, top + 8.6, document.imprint.place, 8, color=MUTED, width=document.width / 2 - 5)
    middle = left + document.width / 2
    if form is None:
        document.text(middle, top + 4, "Kepala keluarga:", 8)
        document.stroke(middle + 26, top + 4.6, right, top + 4.6, color=MUTED)
        document.text(middle, top + 10, "RT / RW:", 8)
        document.stroke(middle + 26, top + 10.6, right, top + 10.6, color=MUTED)
        document.y = top + 13.5
        return
    room = right - _CODE - 3 - middle
    document.text(middle, top + 4, str(form.family.get("head_name") or ""), 11, "bold", width=room)
    where = [
        f"{words} {value}"
        for words, key in (("RT", "rt"), ("RW", "rw"), ("No. urut", "family_number"))
        if (value := form.family.get(key)) is not None
    ]
    document.text(middle, top + 8.6, " · ".join([*where, f"kode {form.typed}"]), 8, width=room)
    document.square_code(right - _CODE + 1, top - 3, _CODE, form.scanned)
    document.y = top + 13.2


def _sheet_title(document: Document, title: str, hint: str) -> None:
    taken = document.text(document.left, document.y + 3.4, title, 10, "bold", color=TEAL)
    document.text(document.left + taken + 3, document.y + 3.4, hint, 7.5, color=MUTED)
    document.y += 5.2


@dataclass(frozen=True, slots=True)
class _Cell:
    """A place for one answer in the strip, and how wide it must be at least."""

    field: Field
    old: str
    width: float


def _family_strip(document: Document, form: FormFamily | None, known: Values) -> None:
    """Address and interview as cells side by side: the label with what is recorded, below it the place to write."""
    family: Values = {} if form is None else form.family
    interview: Values = {} if form is None else form.interview
    cells = [
        _cell(field, family) for section in FAMILY.sections for field in asked(FAMILY, section.key, known)
    ]
    cells += [
        _cell(field, interview)
        for field in asked(FAMILY_SURVEY, _round_section(), known)
        if field.key != "round"
    ]
    for row in _packed(cells, document.width):
        _draw_strip(document, row)
    document.y += 0.8


def _cell(field: Field, recorded: Values) -> _Cell:
    """The label and what is recorded stand side by side; both are made smaller where they would take too much."""
    field = replace(field, multiline=False)
    old = recorded_words(field, recorded.get(field.key))
    words = min(width_of(field.label.id, 6.3), 30) + (min(width_of(old, 7.8, "medium"), 30) + 2 if old else 0)
    return _Cell(field, old, max(entry_width(field) + 3, words + 3, 15))


def _packed(cells: Sequence[_Cell], width: float) -> list[list[_Cell]]:
    """Cells in rows, in their order, as many in a row as fit."""
    rows: list[list[_Cell]] = []
    for cell in cells:
        if rows and sum(each.width for each in [*rows[-1], cell]) <= width:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return rows


def _draw_strip(document: Document, row: Sequence[_Cell]) -> None:
    """One row of cells; those for words take what width is left."""
    x, top = document.left, document.y
    spare = max(0.0, document.width - sum(cell.width for cell in row))
    stretching = sum(cell.field.kind is Kind.TEXT for cell in row)
    height = 0.0
    for cell in row:
        width = min(cell.width, document.width)
        if cell.field.kind is Kind.TEXT:
            width += spare / stretching
        inner = width - 3
        beside = min(width_of(cell.old, 7.8, "medium") + 1.5, inner * 0.6) if cell.old else 0.0
        taken = document.text(
            x, top + 2.3, cell.field.label.id, 6.3, color=MUTED, width=inner - beside, smallest=0.7
        )
        if cell.old:
            document.text(
                x + taken + 1.5,
                top + 2.4,
                cell.old,
                7.8,
                "medium",
                color=RECORDED,
                width=inner - taken - 1.5,
                smallest=0.6,
            )
        draw_entry(document, cell.field, x, top + 3.2, inner)
        height = max(height, entry_height(cell.field, inner))
        x += width
    document.y += 3.2 + height + 0.2


def _planning_sheet(document: Document, woman: FormWoman, known: Values) -> None:
    document.page()
    hint = (
        "untuk perempuan kawin 10-49 tahun, satu lembar seorang; diisi bersama istri saja, jawabannya rahasia"
    )
    _sheet_title(document, f"{PLANNING_SURVEY.label.id} ({_items(PLANNING_SURVEY)})", hint)
    left = document.left
    if woman.name:
        number = f" (anggota no. {woman.number})" if woman.number is not None else ""
        document.text(
            left, document.y + 4, f"Istri: {woman.name}{number}", 9, "semibold", width=document.width
        )
    else:
        document.text(left, document.y + 4, "Nama istri:", 9)
        document.stroke(left + 22, document.y + 4.6, left + 110, document.y + 4.6, color=MUTED)
        document.text(left + 116, document.y + 4, "No. urut anggota:", 9)
        document.stroke(left + 146, document.y + 4.6, left + 160, document.y + 4.6, color=MUTED)
    document.y += 6.4
    questions = Questions(document)
    for section in PLANNING_SURVEY.sections:
        questions.section(PLANNING_SURVEY, section, known, woman.recorded)


def _items(record_type: RecordType) -> str:
    """From the first item's number to the last one's."""
    numbers = [item for field in record_type.fields if not field.hidden and (item := item_of(field))]
    return f"{numbers[0]}-{numbers[-1]}" if numbers else ""


def _signatures(questions: Questions) -> None:
    y, document = questions.take(27.0), questions.document
    width = (questions.width - 6) / 2
    for place, words in enumerate(("Kepala keluarga atau istri", "Kader pendata")):
        x = questions.x + place * (width + 6)
        document.text(x, y + 3.5, words, 8, "semibold")
        document.box(x, y + 4.6, width, 12, stroke=LINE)
        for base, line in ((20.4, "Nama"), (25.4, "Tanggal")):
            document.text(x, y + base, line, 7, color=MUTED)
            document.stroke(x + 12, y + base + 0.5, x + width, y + base + 0.5, color=INK)
