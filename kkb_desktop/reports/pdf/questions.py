"""Items of a form as rows, in two columns of a lying sheet: number, question, answers, what is recorded, a check."""

from __future__ import annotations

from dataclasses import dataclass

from kkb_desktop.domain.fields import Field, Kind, Privacy, RecordType, Section, Values
from kkb_desktop.reports.pdf.entries import (
    BOX,
    asked,
    draw_entry,
    draw_tick,
    entry_height,
    item_of,
    recorded_words,
    skip_words,
)
from kkb_desktop.reports.pdf.letters import wrapped
from kkb_desktop.reports.pdf.page import FAINT, INK, MUTED, RECORDED, TEAL, TINT, Document, line_height

_GAP, _PAD = 7.0, 0.9
_QUESTION, _SKIP, _RECORDED = 8.0, 6.5, 7.0
_TITLE_HEIGHT, _HEAD_HEIGHT = 6.2, 3.0
_RIGHT, _CHANGED = 1.0, 7.5
"""Where the two boxes stand in the column of checks."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """Answers that are there already. `label` heads their column ("PK-25").

    `withhold` keeps confidential ones off the paper, as everybody in the house can see it; the planning block is a
    sheet of its own that is filled in with the woman alone.
    """

    values: Values
    label: str
    withhold: bool = True

    def of(self, field: Field) -> str:
        """The answer in words, "" where there is none."""
        if self.withhold and field.privacy is Privacy.CONFIDENTIAL:
            return ""
        return recorded_words(field, self.values.get(field.key))


@dataclass(frozen=True, slots=True)
class _Widths:
    item: float
    question: float
    answer: float
    recorded: float
    check: float

    @property
    def total(self) -> float:
        return self.item + self.question + self.answer + self.recorded + self.check


class Questions:
    """The two columns of a page being filled, from the document's `y` down; goes on to further pages by itself."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.width = (document.width - _GAP) / 2
        self._start()

    def _start(self) -> None:
        self.column, self.top = 0, self.document.y
        self.y = self.lowest = self.top

    @property
    def x(self) -> float:
        """Where the present column begins."""
        return self.document.left + self.column * (self.width + _GAP)

    def take(self, height: float) -> float:
        """Room of this height: in this column, the next one, or on a new page. Gives its upper edge."""
        if self.y + height > self.document.bottom and self.y > self.top:
            if self.column == 0:
                self.column, self.y = 1, self.top
            else:
                self.document.page()
                self._start()
        upper = self.y
        self.y += height
        self.lowest = max(self.lowest, self.y)
        return upper

    def section(
        self, record_type: RecordType, section: Section, known: Values, recorded: Recorded | None
    ) -> None:
        """A section with all items that this round asks; nothing where it asks none."""
        fields = asked(record_type, section.key, known)
        if not fields:
            return
        widths = self._widths(recorded)
        rows = [_row(record_type, field, known, widths, recorded) for field in fields]
        self._title(section, widths, recorded, rows[0].height)
        for row in rows:
            y = self.take(row.height)
            _draw_row(self.document, row, widths, recorded, self.x, y)
            self.document.rule(y + row.height, x=self.x, width=widths.total, color=FAINT)
        self.y += 1.6

    def _widths(self, recorded: Recorded | None) -> _Widths:
        """Shares of the column, from what they come to on A4: 133 mm."""
        item, check = 11.0, 13.0 if recorded is not None else 0.0
        rest = self.width - item - check
        if recorded is None:
            return _Widths(item, rest * 0.46, rest * 0.54, 0.0, 0.0)
        return _Widths(item, rest * 0.41, rest * 0.42, rest * 0.17, check)

    def _title(self, section: Section, widths: _Widths, recorded: Recorded | None, first_row: float) -> None:
        head = _HEAD_HEIGHT if recorded is not None else 0.0
        together = _TITLE_HEIGHT + head + first_row
        y = self.take(together)
        self.y -= first_row
        document, x = self.document, self.x
        document.box(x, y, widths.total, _TITLE_HEIGHT - 1, fill=TINT, stroke=None)
        title = section.label.id + (f"  ({section.hint.id})" if section.hint is not None else "")
        document.text(x + 1, y + 4, title, 8.5, "bold", color=TEAL, width=widths.total * 0.6)
        if recorded is None:
            return
        words = f"semua sama dengan {recorded.label}"
        taken = document.text(x + widths.total - 1.5, y + 3.9, words, 7, align="right")
        document.box(x + widths.total - taken - 6.5, y + 0.9, BOX, BOX, stroke=INK, fill="#FFFFFF")
        at = x + widths.item + widths.question + widths.answer
        base = y + _TITLE_HEIGHT + 1.3
        document.text(at, base, recorded.label, 6, "semibold", color=MUTED, width=widths.recorded - 1)
        for place, words in ((_RIGHT, "benar"), (_CHANGED, "ubah")):
            middle = at + widths.recorded + place + BOX / 2
            document.text(middle, base, words, 5.3, color=MUTED, align="center")


def _lines(record_type: RecordType, field: Field, known: Values, width: float) -> tuple[list[str], list[str]]:
    question = wrapped(field.label.id, width, _QUESTION, "medium")
    extra = [skip_words(record_type, field, known), field.help.id if field.help is not None else ""]
    if field.kind is Kind.CODES:
        extra.append("Boleh lebih dari satu")
    said = " ".join(f"{each.rstrip('.')}." for each in extra if each)
    hints = wrapped(said, width, _SKIP) if said else []
    return question, hints


@dataclass(frozen=True, slots=True)
class _Row:
    """A row as it will be drawn. `below`: the answers stand under the question, in its width and theirs."""

    field: Field
    question: list[str]
    hints: list[str]
    old: list[str]
    below: bool
    words: float
    height: float


def _row(
    record_type: RecordType, field: Field, known: Values, widths: _Widths, recorded: Recorded | None
) -> _Row:
    question, hints = _lines(record_type, field, known, widths.question - 2)
    words = line_height(_QUESTION, 1.2) * len(question) + line_height(_SKIP, 1.2) * len(hints)
    old = (
        [] if recorded is None else wrapped(recorded.of(field), widths.recorded - 1.5, _RECORDED, "medium", 4)
    )
    besides = max(words, entry_height(field, widths.answer - 1))
    across = widths.question + widths.answer
    wide_question, wide_hints = _lines(record_type, field, known, across - 2)
    wide_words = (
        0.8 + line_height(_QUESTION, 1.2) * len(wide_question) + line_height(_SKIP, 1.2) * len(wide_hints)
    )
    under = wide_words + entry_height(field, across - 1)
    below = field.codes is not None and under < besides
    if below:
        question, hints, words = wide_question, wide_hints, wide_words
    height = max(min(under, besides) if below else besides, line_height(_RECORDED, 1.15) * len(old), 4.3)
    return _Row(field, question, hints, old, below, words, height + 2 * _PAD)


def _draw_row(
    document: Document, row: _Row, widths: _Widths, recorded: Recorded | None, x: float, y: float
) -> None:
    y += _PAD
    document.text(x, y + 2.7, item_of(row.field), 7.5, "semibold", color=TEAL, width=widths.item - 0.5)
    under = document.lines(x + widths.item, y, row.question, _QUESTION, "medium", leading=1.2)
    document.lines(x + widths.item, y + under, row.hints, _SKIP, color=MUTED, leading=1.2)
    at = x + widths.item + widths.question
    if row.below:
        draw_entry(document, row.field, x + widths.item, y + row.words, widths.question + widths.answer - 1)
    else:
        draw_entry(document, row.field, at, y, widths.answer - 1)
    if recorded is None:
        return
    at += widths.answer
    document.stroke(at - 0.8, y - _PAD, at - 0.8, y - _PAD + row.height, color=FAINT)
    document.lines(at, y, row.old, _RECORDED, "medium", color=RECORDED, leading=1.15)
    if row.old != [""]:
        draw_tick(document, at + widths.recorded + _RIGHT, y, "")
        draw_tick(document, at + widths.recorded + _CHANGED, y, "")
