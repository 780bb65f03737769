"""One cell into one value: each reader gives the value, or says by a reason code why it could not be taken."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Literal

from kkb_desktop.domain import checks
from kkb_desktop.domain.dates import is_iso_date, parse_typed_date
from kkb_desktop.domain.fields import Check, CodeList, Field, Kind, Value
from kkb_desktop.domain.names import clean_line, clean_paragraphs
from kkb_desktop.reports import registry_codes as registry
from kkb_desktop.reports.sheet import CellValue

Severity = Literal["refused", "dropped", "doubtful", "note"]
"""What became of it: the row was not taken, its value was not taken, it was taken but look again, good to know."""

_NOTHING = re.compile(r"[\W_]*|null|n/?a|nan", re.IGNORECASE)
_ERRORS = frozenset(["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#GETTING_DATA"])
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d+")
_EXACT = 2**53
_DAY_ZERO = date(1899, 12, 30)
_PAST: frozenset[Check] = frozenset({checks.not_in_future, checks.birth_date})
_YES_WORDS = frozenset(["v", "x", "1", "ya", "l", "p", "√", "✓", "✔"])


@dataclass(frozen=True, slots=True)
class Reading:
    """A value, and what is to be said about it: a reason code ("" for nothing) with its params."""

    value: Value = None
    code: str = ""
    severity: Severity = "note"
    params: Mapping[str, str | int] = field(default_factory=dict)


def cell_text(cell: CellValue) -> str:
    """A cell as cleaned text; "" for an empty one and for what stands for nothing: "-", "NULL", "N/A"."""
    if isinstance(cell, bool):
        return "Ya" if cell else "Tidak"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, (date, time, timedelta, int)):
        return str(cell)
    text = clean_line(cell)
    return "" if _NOTHING.fullmatch(text) else text


def error_in(cell: CellValue) -> str:
    """The spreadsheet's error word in a cell, e.g. "#REF!"; "" where there is none."""
    return cell.strip() if isinstance(cell, str) and cell.strip() in _ERRORS else ""


def read_cell(
    cell: CellValue, item: Field, *, today: date, numbering: Literal["registry", "survey"]
) -> Reading:
    """A cell as a value of the field `item`, in the form in which it is kept."""
    if error := error_in(cell):
        return Reading(None, "cell.error", "dropped", {"word": error})
    if item.key in ("nik", "card_number"):
        return read_long_number(cell, item.key)
    match item.kind:
        case Kind.DATE:
            return read_date(cell, today, future=not _PAST.intersection(item.checks))
        case Kind.CODE if item.codes is not None:
            return read_code(cell, item.key, item.codes, numbering)
        case Kind.CODES if item.codes is not None:
            return _read_codes(cell, item.key, item.codes)
        case Kind.INTEGER:
            return _read_integer(cell)
        case Kind.DIGITS:
            return _read_digits(cell, item)
        case _:
            text = cell_text(cell)
            if item.multiline and isinstance(cell, str) and text:
                text = clean_paragraphs(cell)
            if len(text) > item.max_length:
                return Reading(None, "field.too_long", "dropped", {"limit": item.max_length})
            return Reading(text or None)


def read_long_number(cell: CellValue, key: str) -> Reading:
    """A NIK or card number (`key` "nik" or "card_number"): sixteen digits, which a number in Excel cannot hold.

    Excel keeps fifteen digits and makes the rest zero, so a numeric cell that ends in zero, or is beyond what a
    float can hold exactly, has probably lost its end. One that does not was written by a program and is whole.
    """
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        number = int(cell) if math.isfinite(cell) else -1
        if number != cell or number < 0:
            return Reading(None, f"{key}.not_digits", "dropped")
        if number >= 10**15 and (number % 10 == 0 or number >= _EXACT):
            return Reading(None, f"{key}.rounded", "dropped")
        text = str(number)
    else:
        text = cell_text(cell)
    if _SCIENTIFIC.fullmatch(text):
        return Reading(None, f"{key}.rounded", "dropped")
    digits = re.sub(r"[\s.\-/'’`]", "", text)
    if not digits:
        return Reading(None)
    if not (digits.isascii() and digits.isdigit()):
        return Reading(None, f"{key}.not_digits", "dropped")
    if len(set(digits)) == 1:
        return Reading(None, f"{key}.placeholder", "note", {"word": digits})
    if len(digits) > 16:
        return Reading(None, f"{key}.length", "dropped")
    return Reading(digits)


def read_date(cell: CellValue, today: date, *, future: bool = False) -> Reading:
    """A day from a date cell, from text, or from the bare day number Excel keeps; not after `today` unless `future`."""
    if isinstance(cell, datetime):
        day = cell.date()
    elif isinstance(cell, date):
        day = cell
    elif isinstance(cell, (int, float)) and not isinstance(cell, bool) and 366 < cell < 80_000:
        day = _DAY_ZERO + timedelta(days=int(cell))
    else:
        text = cell_text(cell)
        if not text or not text.strip("0-/. "):
            return Reading(None)
        try:
            day = parse_typed_date(re.sub(r"[T ]\d\d:\d\d(:\d\d)?(\.\d+)?Z?$", "", text), today=today)
        except ValueError:
            return Reading(None, "cell.not_date", "dropped", {"word": text})
    if not is_iso_date(day.isoformat()):
        return Reading(None, "cell.not_date", "dropped", {"word": day.isoformat()})
    if day > today and not future:
        return Reading(None, "date.future", "dropped")
    return Reading(day.isoformat())


def read_code(
    cell: CellValue, key: str, codes: CodeList, numbering: Literal["registry", "survey"]
) -> Reading:
    """A coded answer from its number, its label, another spelling, or the civil registry's words for it."""
    text = cell_text(cell)
    word = registry.word_key(text)
    if not word:
        return Reading(None)
    table = _TABLES.get(key)
    if word.isdecimal():
        if key == "birth_certificate" and len(word) > 2:
            return Reading(1)  # the certificate's number stands in the column: there is one
        number = int(word) if len(word) <= 4 else -1
        if key == "birth_certificate" and number == 0 or number == 0 and key == "health_insurance":
            return Reading(None)
        if table is not None and numbering == "registry":
            if number not in table.by_number:
                return Reading(None, "cell.unknown_word", "dropped", {"word": text})
            return _certain(table.by_number[number], f"{number} {table.words[number]}")
        if number in codes.values():
            return Reading(number)
        return Reading(None, "cell.unknown_word", "dropped", {"word": text})
    known = registry.words_of(codes)
    for words in (
        known,
        table.by_word if table else {},
        registry.MORE_EDUCATION if key == "education" else {},
    ):
        if word in words:
            return _certain(words[word], text)
    # "1. Laki-laki", "2 - Perempuan": a number and its words in one cell.
    if match := re.fullmatch(r"\(?\d{1,2}\)?\s*[.:\-–)]\s*(\D.*)", text):
        return read_code(match[1], key, codes, numbering)
    if key == "birth_certificate" and any(letter.isdigit() for letter in word):
        return Reading(1)  # "AL.612.0012345", "470/12/2001": the certificate's number
    return Reading(None, "cell.unknown_word", "dropped", {"word": text})


def read_mark(cell: CellValue) -> bool:
    """Whether a column of marks ("L" and "P" side by side) is ticked in this row."""
    return cell_text(cell).casefold() in _YES_WORDS or (isinstance(cell, str) and cell.strip() in _YES_WORDS)


def gone_status(cell: CellValue) -> str:
    """Why a resident is not recorded ("mati", "pindah" …), from the basic status; "" for everybody else."""
    word = registry.word_key(cell_text(cell))
    if word.isdecimal() and len(word) <= 2:
        return registry.GONE.get(int(word), "")
    return registry.GONE_WORDS.get(word, "")


def present_schooling(cell: CellValue) -> int | None:
    """K.14 from the schooling at present, where that says more than the highest schooling."""
    word = registry.word_key(cell_text(cell))
    if word.isdecimal() and len(word) <= 2:
        return registry.EDUCATION_NOW.by_number.get(int(word))
    return registry.EDUCATION_NOW.by_word.get(word)


def split_birth(text: str) -> tuple[str, str]:
    """ "Bandung, 3-11-1990" -> ("Bandung", "3-11-1990"); a part that is not there is ""."""
    match = re.search(r"\d{1,4}[\s./-]+(?:\d{1,2}|[A-Za-z]{3,})[\s./-]+\d{2,4}\s*$", text)
    if not match:
        return text.strip(" ,/"), ""
    return text[: match.start()].strip(" ,/"), match[0].strip()


_TABLES = {
    "education": registry.EDUCATION,
    "occupation": registry.OCCUPATION,
    "health_insurance": registry.HEALTH_INSURANCE,
}


def _certain(code: int | None, words: str) -> Reading:
    if code is None:
        return Reading(None, "cell.uncertain_word", "note", {"word": words})
    return Reading(code)


def _read_codes(cell: CellValue, key: str, codes: CodeList) -> Reading:
    """Several answers in one cell, parted by semicolons; one that is not known leaves the whole cell out."""
    found: set[int] = set()
    for word in re.split(r"[;\n]", cell_text(cell)):
        reading = read_code(word, key, codes, "survey")
        if reading.code:
            return reading
        if isinstance(reading.value, int):
            found.add(reading.value)
    return Reading(sorted(found) or None)


def _read_integer(cell: CellValue) -> Reading:
    text = cell_text(cell)
    if not text:
        return Reading(None)
    if match := re.fullmatch(r"(-?\d{1,15})(?:\s*[A-Za-z]+)?", text):
        return Reading(int(match[1]))
    return Reading(None, "cell.not_number", "dropped", {"word": text})


def _read_digits(cell: CellValue, item: Field) -> Reading:
    text = cell_text(cell)
    digits = re.sub(r"[\s.\-/()+]", "", text)
    if item.key in ("rt", "rw"):
        digits = re.sub(r"^(?:rt|rw)", "", digits, flags=re.IGNORECASE)
        # The card writes RT and RW with three digits; "4", "04" and "004" are one and the same.
        digits = digits.lstrip("0").zfill(3) if digits.strip("0") else ""
    if not digits:
        return Reading(None)
    if not (digits.isascii() and digits.isdigit()):
        return Reading(None, "cell.not_digits", "dropped", {"word": text})
    if len(digits) > item.max_length:
        return Reading(None, "field.too_long", "dropped", {"limit": item.max_length})
    return Reading(digits)
