"""The marks of a family that follow from its members' ages: couples of reproductive age, small children, the elderly.

Ages follow the family survey: baduta under 2 years, balita under 5, remaja 10 to 24 and never married, lansia 60 and
over; PUS: a wife of 15 to 49 years.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from sqlalchemy import ColumnElement, Table, and_, or_

from kkb_desktop.domain.rules import ages
from kkb_desktop.services.indicators.facts import left_school

PersonTest = Callable[[Table, date], ColumnElement[bool]]


def born_after(table: Table, today: date, years: int) -> ColumnElement[bool]:
    """Younger than `years` on `today`."""
    return table.c.birth_date > years_before(today, years)


def years_before(today: date, years: int) -> str:
    """The latest birth date, as ISO text, of somebody who has completed `years` on `today`.

    On 29 February it may name a day that does not exist; as text it still orders rightly.
    """
    return f"{today.year - years:04d}-{today.month:02d}-{today.day:02d}"


def _reproductive_couple(table: Table, today: date) -> ColumnElement[bool]:
    return and_(
        table.c.sex == 2,
        table.c.marital_status == 2,
        table.c.birth_date <= years_before(today, 15),
        born_after(table, today, 50),
    )


def _teenager(table: Table, today: date) -> ColumnElement[bool]:
    return and_(
        table.c.birth_date <= years_before(today, 10),
        born_after(table, today, 25),
        table.c.marital_status.in_((1,)),
    )


FLAGS: Mapping[str, PersonTest] = {
    "pus": _reproductive_couple,
    "baduta": lambda table, today: born_after(table, today, 2),
    "balita": lambda table, today: and_(
        born_after(table, today, 5), table.c.birth_date <= years_before(today, 2)
    ),
    "remaja": _teenager,
    "lansia": lambda table, today: table.c.birth_date <= years_before(today, 60),
}
"""For each mark, in the order shown, which member gives it to the family. Balita here leaves the baduta out, so that
a child gives its family one mark and not two."""


def _no_certificate(table: Table, today: date) -> ColumnElement[bool]:
    """A child, anybody under 18, who has none; for grown people it is no longer asked after."""
    return and_(table.c.birth_certificate == 2, born_after(table, today, _CHILD_BELOW))


def _out_of_school(table: Table, today: date) -> ColumnElement[bool]:
    """As the indicator `school_out` counts people."""
    youngest, oldest = ages.SCHOOL_YEARS
    return and_(
        table.c.birth_date <= years_before(today, youngest),
        born_after(table, today, oldest + 1),
        left_school(table),
    )


_CHILD_BELOW = 18
"""UU 35/2014 article 1."""

MEMBER_TESTS: Mapping[str, PersonTest] = {
    **FLAGS,
    "no_nik": lambda table, _today: or_(table.c.nik.is_(None), table.c.nik.startswith("9" * 15)),
    "no_birth_certificate": _no_certificate,
    "out_of_school": _out_of_school,
}
"""All that a family is listed for because of one of its members who are here. A NIK of nines stands for none."""
