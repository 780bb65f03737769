"""What the fact tables hold of a day: who is in them, which answers, which ages; and that nothing of them stays.

Whether both databases make the same of it is looked at with random people in test_second_opinion.py.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, inspect, select, text
from sqlalchemy.exc import DBAPIError

from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.indicators.facts import BIRTHS, FAMILIES, PEOPLE, facts
from tests.services.indicators.conftest import Filled
from tests.services.indicators.examples import (
    DAY,
    FAMILY,
    FIRST,
    SECOND,
    THIRD,
    WIFE,
    YOUNG,
    book,
    child,
    couple,
    person,
)
from tests.services.indicators.oracle import Book, Row

Family = Callable[..., Row]


@pytest.fixture
def family_of(filled: Filled) -> Family:
    """The family's row of a book with one family."""

    def read(made: Book, day: date = DAY) -> Row:
        with filled(made).engine.connect() as conn, facts(conn, day):
            return dict(conn.execute(select(FAMILIES)).mappings().one())

    return read


def rows_of(desk: Desk, table: Any, day: date = DAY, **where: Any) -> list[Row]:
    with desk.engine.connect() as conn, facts(conn, day, **where):
        return [dict(row) for row in conn.execute(select(table)).mappings()]


# ---------------------------------------------------------------- the tables themselves
def test_the_tables_are_gone_afterwards_whatever_happens_inside(filled_anywhere: Filled) -> None:
    desk = filled_anywhere(book(YOUNG))
    with desk.engine.connect() as conn:
        before = inspect(conn).get_temp_table_names()
        for _twice in range(2):
            with pytest.raises(ZeroDivisionError), facts(conn, DAY):
                assert conn.scalar(select(func.count()).select_from(PEOPLE)) == 2
                raise ZeroDivisionError
        with facts(conn, date(1990, 1, 1)):
            assert conn.scalar(select(func.count()).select_from(PEOPLE)) == 0
        inspector = inspect(conn)
        assert inspector.get_temp_table_names() == before == []


def test_what_the_database_refuses_inside_is_told_as_it_is(filled_anywhere: Filled) -> None:
    with filled_anywhere(book(YOUNG)).engine.connect() as conn:
        with pytest.raises(DBAPIError, match="nowhere"), facts(conn, DAY):
            conn.execute(text("SELECT 1 FROM nowhere"))
        conn.rollback()
        with facts(conn, DAY):
            assert conn.scalar(select(func.count()).select_from(PEOPLE)) == 2


def test_facts_of_one_family_are_the_same_as_among_all(filled: Filled) -> None:
    made = book(
        [*YOUNG, child("2025-01-10")], {"income": 1}, blocks=({"pregnant": 2, "using": 1, "method": 5},)
    )
    other, man = f"{2:032x}", f"{90:032x}"
    made.families[other] = {"head_name": "Lain", "rt": "2"}
    made.people[man] = person(1, 1, "1950-05-05", 4, family=other)
    desk = filled(made)
    (alone,) = rows_of(desk, FAMILIES, families=[FAMILY])
    together = {row["family"]: row for row in rows_of(desk, FAMILIES)}
    assert set(together) == {FAMILY, other}
    assert alone == together[FAMILY]
    assert [row["child"] for row in rows_of(desk, BIRTHS, families=[FAMILY])] == [FIRST]


@pytest.mark.parametrize("rt", ["1", "01", "001"])
def test_an_rt_is_found_with_and_without_leading_zeros(filled: Filled, rt: str) -> None:
    made = book(YOUNG, rt="01", rw="003")
    other = f"{2:032x}"
    made.families[other] = {"head_name": "Lain", "rt": "10", "rw": "3"}
    made.people[f"{90:032x}"] = person(1, 1, "1950-05-05", 4, family=other)
    desk = filled(made)
    assert [row["family"] for row in rows_of(desk, FAMILIES, rt=rt)] == [FAMILY]
    assert {(row["rt"], row["rw"]) for row in rows_of(desk, PEOPLE, rw="3")} == {("1", "3"), ("10", "3")}


# ---------------------------------------------------------------- ages
@pytest.mark.parametrize(
    ("born", "day", "age", "months"),
    [
        ("2000-11-24", date(2026, 11, 23), 25, 311),
        ("2000-11-24", date(2026, 11, 24), 26, 312),
        ("2000-02-29", date(2026, 2, 28), 25, 311),
        ("2000-02-29", date(2026, 3, 1), 26, 312),
        ("2026-01-31", date(2026, 2, 28), 0, 0),
        ("2026-01-31", date(2026, 3, 1), 0, 1),
        ("2026-11-23", date(2026, 11, 23), 0, 0),
        (None, date(2026, 11, 23), None, None),
    ],
)
def test_ages_are_completed_years_and_months(
    filled: Filled, born: str | None, day: date, age: int | None, months: int | None
) -> None:
    (row,) = rows_of(filled(book([person(1, 1, born, 1)])), PEOPLE, day)
    assert (row["age"], row["months"]) == (age, months)


def test_the_gap_is_between_the_two_youngest_children(family_of: Family) -> None:
    made = book([*YOUNG, child("2018-01-15"), child("2020-03-14"), child(None)])
    row = family_of(made)
    assert (row["gap_months"], row["children"], row["children_undated"]) == (25, 3, 1)


def test_an_only_child_and_twins_have_their_gap(family_of: Family) -> None:
    assert family_of(book([*YOUNG, child("2020-03-14")]))["gap_months"] is None
    assert family_of(book([*YOUNG, child("2020-03-14"), child("2020-03-14")]))["gap_months"] == 0


def test_a_placeholder_of_nines_is_no_nik(filled: Filled) -> None:
    members = [
        person(1, 1, "1990-01-01", 1, nik="9" * 16),
        person(9, 1, "1990-01-01", 1, nik="9" * 15 + "5"),
        person(9, 1, "1990-01-01", 1),
        person(9, 1, "1990-01-01", 1, nik="3299010101900001"),
    ]
    assert sorted(row["has_nik"] for row in rows_of(filled(book(members)), PEOPLE)) == [0, 0, 0, 1]


# ---------------------------------------------------------------- who is who
def test_the_wife_goes_before_a_married_female_head(family_of: Family) -> None:
    head = person(1, 2, "1980-01-01", 2)
    assert family_of(book([head, person(2, 1, "1979-01-01", 2)]))["wife"] == f"{11:032x}"
    assert family_of(book([head, person(3, 2, "1985-01-01", 2)]))["wife"] == WIFE


def test_a_widow_still_noted_as_wife_is_no_wife(family_of: Family) -> None:
    row = family_of(book([person(3, 2, "1990-01-01", 4), person(4, 1, "2015-01-01", 1)]))
    assert (row["wife"], row["head"], row["size"]) == (None, None, 2)


# ---------------------------------------------------------------- which answers
def test_a_half_confirmed_round_keeps_the_answers_of_the_round_before(family_of: Family) -> None:
    made = book(
        YOUNG,
        {"round": 2024, "income": 1, "savings": 1, "online": 1},
        {"round": 2025, "income": 1, "savings": 2},
        {"round": 2026, "income": 2},
    )
    row = family_of(made)
    assert (row["survey_round"], row["survey_day"]) == (2026, "2026-08-01")
    # The answer of two rounds ago is too old.
    assert (row["income"], row["savings"], row["online"]) == (2, 2, None)


def test_answers_given_after_the_day_are_not_known_on_it(family_of: Family) -> None:
    made = book(YOUNG, {"round": 2025, "income": 2}, {"round": 2026, "income": 1})
    assert family_of(made, date(2026, 7, 31))["income"] == 2
    assert family_of(made, date(2026, 8, 1))["income"] == 1
    assert family_of(made, date(2025, 7, 31))["survey_round"] is None


def test_a_round_without_a_date_counts_from_the_first_of_january(family_of: Family) -> None:
    made = book(YOUNG, {"round": 2026, "income": 1, "surveyed_on": None})
    assert family_of(made, date(2025, 12, 31))["income"] is None
    assert family_of(made, date(2026, 1, 1))["income"] == 1


def test_an_answer_by_the_new_list_silences_the_old_one(family_of: Family) -> None:
    row = family_of(
        book(YOUNG, {"round": 2022, "water_source": 5, "toilet": 1}, {"round": 2023, "water_source_2023": 6})
    )
    assert (row["water_source"], row["water_source_2023"]) == (None, 6)
    assert (row["toilet"], row["toilet_2023"]) == (1, None)


def test_a_verified_result_counts_from_its_day_and_for_its_round(family_of: Family) -> None:
    found = {"round": 2025, "verified_risk": 1, "verified_on": "2025-10-05"}
    assert family_of(book(YOUNG, found), date(2025, 10, 4))["verified_risk"] is None
    assert family_of(book(YOUNG, found), date(2025, 10, 5))["verified_risk"] == 1
    assert family_of(book(YOUNG, found, {"round": 2026}))["verified_risk"] is None


@pytest.mark.parametrize(
    ("before", "latest", "expected"),
    [
        # Still using, the method not asked again.
        ({"pregnant": 2, "using": 1, "method": 5}, {"pregnant": 2, "using": 1}, {"using": 1, "method": 5}),
        # Stopped meanwhile: last year's method is not this year's.
        ({"pregnant": 2, "using": 1, "method": 5}, {"pregnant": 2, "using": 2}, {"using": 2, "method": None}),
        # Pregnant now: she is not asked whether she uses any.
        ({"pregnant": 2, "using": 1, "method": 5}, {"pregnant": 1}, {"using": None, "method": None}),
        # Another pregnancy than last year's: its weeks are not known.
        ({"pregnant": 1, "pregnancy_weeks": 30}, {"pregnant": 1}, {"pregnancy_weeks": None, "pregnant": 1}),
        # The question not asked at all this year.
        ({"pregnant": 1, "pregnancy_weeks": 30}, {"births": 2}, {"pregnancy_weeks": 30, "pregnant": 1}),
        ({"pregnant": 2, "child_wish": 3}, {"pregnant": 2}, {"child_wish": 3}),
        ({"pregnant": 2, "child_wish": 3}, {"pregnant": 1}, {"child_wish": None}),
        # A traditional method has no place of service.
        ({}, {"pregnant": 2, "using": 1, "method": 9, "service_source": 4}, {"service_source": None}),
    ],
)
def test_an_answer_that_hangs_on_another_goes_with_it(
    family_of: Family, before: Row, latest: Row, expected: Row
) -> None:
    row = family_of(book(YOUNG, blocks=({"round": 2025, **before}, {"round": 2026, **latest})))
    assert {key: row[key] for key in expected} == expected


# ---------------------------------------------------------------- pregnancy
@pytest.mark.parametrize(
    ("weeks", "day", "pregnant"),
    [
        (24, date(2026, 11, 23), 1),  # 24 + 16 weeks and 2 days
        (25, date(2026, 11, 23), 0),
        (40, date(2026, 8, 7), 1),
        (40, date(2026, 8, 8), 0),
        (None, date(2027, 5, 14), 1),  # 40 weeks and 6 days after the interview
        (None, date(2027, 5, 15), 0),
        (10, date(2027, 3, 5), 1),  # over a year's end: 30 weeks and 6 days
        (10, date(2027, 3, 6), 0),
    ],
)
def test_a_pregnancy_ends_forty_weeks_on(
    family_of: Family, weeks: int | None, day: date, pregnant: int
) -> None:
    made = book(YOUNG, blocks=({"pregnant": 1, "pregnancy_weeks": weeks},))
    assert family_of(made, day)["pregnant_now"] == pregnant


def test_a_child_born_after_the_interview_ends_the_pregnancy(family_of: Family) -> None:
    block = {"pregnant": 1, "pregnancy_weeks": 20}
    assert family_of(book([*YOUNG, child("2026-08-02")], blocks=(block,)))["pregnant_now"] == 0
    assert family_of(book([*YOUNG, child("2026-08-01")], blocks=(block,)))["pregnant_now"] == 1


def test_a_question_never_answered_is_not_a_no(family_of: Family) -> None:
    assert family_of(book(YOUNG))["pregnant_now"] is None
    assert family_of(book(YOUNG, blocks=({"pregnant": 2},)))["pregnant_now"] == 0


# ---------------------------------------------------------------- births
def test_births_belong_to_the_mother_named_else_to_the_wife(filled: Filled) -> None:
    grandmother = person(7, 2, "1975-01-01", 4)
    members = [
        *couple("1996-05-01", "2000-03-02"),
        child("2026-10-01"),
        child("2024-02-29", mother=f"{14:032x}"),
        child("2023-11-24"),
    ]
    made = book(members)
    made.people[f"{14:032x}"], made.people[f"{16:032x}"] = grandmother, members[3]
    found = {row["child"]: row for row in rows_of(filled(made), BIRTHS)}
    assert {id: (row["mother"], row["months"], row["mother_age"]) for id, row in found.items()} == {
        FIRST: (WIFE, 1, 26),
        THIRD: (WIFE, 35, 23),
        f"{16:032x}": (SECOND, 32, 49),
    }


def test_a_child_that_died_was_born_and_a_duplicate_was_not(filled: Filled) -> None:
    made = book(
        [
            *YOUNG,
            child("2026-01-01"),
            child("2026-02-01"),
            child("2025-03-01", gone_how=12, gone_on="2026-05-01"),
        ],
        events=(
            {"person": FIRST, "kind": 2, "happened_on": "2026-03-01"},
            {"person": SECOND, "kind": 12, "happened_on": "2026-03-01"},
        ),
    )
    assert [row["child"] for row in rows_of(filled(made), BIRTHS)] == [FIRST]


def test_a_mother_who_has_left_has_no_births_here(filled: Filled) -> None:
    made = book(
        [*YOUNG, child("2026-01-01")], events=({"person": WIFE, "kind": 3, "happened_on": "2026-03-01"},)
    )
    desk = filled(made)
    assert rows_of(desk, BIRTHS) == []
    assert len(rows_of(desk, BIRTHS, date(2026, 2, 28))) == 1
