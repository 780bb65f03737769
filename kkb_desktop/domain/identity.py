"""NIK and family card numbers, checked the way the civil registry builds them.

Both are 16 digits: region of first registration (6), a date DDMMYY (6), a serial from 0001 (4). In a NIK the date is
the birth date, with 40 added to the day for women; in a card number it is the day of issue. Neither is unique or
certain in practice, so every finding here is a reason to look again, never to refuse a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kkb_desktop.domain.dates import age_on, is_iso_date
from kkb_desktop.domain.fields import Value

PLACEHOLDER = "9" * 16
"""What the national survey writes for "no NIK"; on import it means a missing NIK."""

PROVINCES = frozenset(
    str(code)
    for code in (
        *range(11, 20),
        21,
        *range(31, 37),
        *range(51, 54),
        *range(61, 66),
        *range(71, 77),
        81,
        82,
        *range(91, 97),
    )
)
"""Kemendagri province codes in use; new ones are added when a province splits."""

_OLDEST, _GROWN = 110, 10
"""Completed years that a living person has at most, and that somebody who heads a family or has married has at least
(the youngest age at marriage the survey counts)."""

_ODD_STARTS = ("12345", "00000", "99999", "010101", "030303", "090909")
_ODD_ENDS = ("00000", "11111", "55555", "66666", "88888", "99999")


def national_id_findings(nik: str, *, sex: Value = None, birth_date: Value = None) -> tuple[str, ...]:
    """Reason codes for what is doubtful about a NIK, the gravest first; empty for a sound one.

    `sex` (1 male, 2 female) and `birth_date` (ISO) are compared where given; only DDMMYY is in the NIK, so the
    century cannot be checked. Sources: registry's 16-digit rule; patterns flagged by the national system.
    """
    found = _shape_findings(nik, "nik")
    if found:
        return found
    day, month, year = int(nik[6:8]), int(nik[8:10]), int(nik[10:12])
    female = day > 40
    codes: list[str] = []
    if not _possible_day(day - 40 if female else day, month, year):
        codes.append("nik.date")
    else:
        if sex in (1, 2) and (sex == 2) != female:
            codes.append("nik.sex")
        if isinstance(birth_date, str) and is_iso_date(birth_date):
            born = date.fromisoformat(birth_date)
            if (born.day, born.month, born.year % 100) != (day - 40 if female else day, month, year):
                codes.append("nik.birth_date")
    if nik.startswith(_ODD_STARTS) or nik.endswith(_ODD_ENDS):
        codes.append("nik.odd_pattern")
    return tuple(codes)


@dataclass(frozen=True, slots=True)
class NikSays:
    """What a NIK tells of its owner. `born` is the likeliest day; `or_born` the same day a century before, where its
    owner would be old but not impossibly so: the NIK has two digits of the year only."""

    sex: int
    born: date
    or_born: date | None


def nik_says(nik: str, today: date, *, grown: bool = False) -> NikSays | None:
    """Sex and birth date that stand in a sound NIK, as a proposal; None for any other text.

    `grown`: the owner is no child (heads a family, is or was married). Of two possible centuries the later one that
    fits is taken.
    """
    if _shape_findings(nik, "nik"):
        return None
    day, month, year = int(nik[6:8]), int(nik[8:10]), int(nik[10:12])
    sex = 2 if day > 40 else 1
    days = [_day_in(century + year, month, day - 40 if day > 40 else day) for century in (2000, 1900)]
    possible = [each for each in days if each is not None and 0 <= age_on(each, today) <= _OLDEST]
    fitting = [each for each in possible if not grown or age_on(each, today) >= _GROWN] or possible
    if not fitting:
        return None
    return NikSays(sex, fitting[0], next((each for each in possible if each != fitting[0]), None))


def _day_in(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def card_number_findings(number: str) -> tuple[str, ...]:
    """Reason codes for what is doubtful about a family card number, the gravest first."""
    found = _shape_findings(number, "card_number")
    if found:
        return found
    if not _possible_day(int(number[6:8]), int(number[8:10]), int(number[10:12])):
        return ("card_number.date",)
    return ()


def masked(number: str) -> str:
    """A NIK or card number for lists: first and last four digits, the birth date in between hidden."""
    return f"{number[:4]} •••• •••• {number[-4:]}" if len(number) == 16 else "•" * len(number)


def masked_apart(numbers: Sequence[str]) -> tuple[str, ...]:
    """Numbers that shall be told apart, masked: besides what `masked` shows, the digits in which they differ."""
    if any(len(number) != 16 for number in numbers):
        return tuple(numbers)  # one that is incomplete can only be judged whole
    shown = [at < 4 or at >= 12 or len({number[at] for number in numbers}) > 1 for at in range(16)]
    dotted = (
        "".join(digit if seen else "•" for digit, seen in zip(number, shown, strict=True))
        for number in numbers
    )
    return tuple(" ".join(each[at : at + 4] for at in range(0, 16, 4)) for each in dotted)


def _shape_findings(number: str, prefix: str) -> tuple[str, ...]:
    if not (number.isascii() and number.isdigit()):
        return (f"{prefix}.not_digits",)
    if len(number) != 16:
        return (f"{prefix}.length",)
    if len(set(number)) == 1:
        return (f"{prefix}.same_digits",)
    if number[:2] not in PROVINCES:
        return (f"{prefix}.province",)
    if number[12:] == "0000":
        return (f"{prefix}.serial",)
    return ()


def _possible_day(day: int, month: int, year: int) -> bool:
    for century in (1900, 2000):
        try:
            date(century + year, month, day)
        except ValueError:
            continue
        return True
    return False
