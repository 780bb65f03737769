"""The program's figures against the second opinion: hand-made, invented and random populations, on any day."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from random import Random
from typing import Any

import pytest

from kkb_desktop.services import indicators
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.indicators.catalogue import indicator
from kkb_desktop.services.indicators.facts import facts
from kkb_desktop.services.indicators.family import FamilyResult
from kkb_desktop.services.indicators.measure import Result, records_behind
from kkb_desktop.services.sample import village as sample_village
from tests.services.indicators import known_village, oracle, random_books
from tests.services.indicators.books import book_of
from tests.services.indicators.conftest import Filled
from tests.services.indicators.examples import EXAMPLES
from tests.services.indicators.oracle import Book, Family, Figure

WITHOUT_PARTS = ("mukp", "tfr", "tfr3")
"""A median and sums of rates: their numerator says nothing."""


def assert_equal(program: Result, second: dict[str, Figure]) -> None:
    """Every figure, in value, numerator and denominator; none is missing on either side."""
    assert set(program.values) == set(second)
    wrong = {}
    for key, figure in second.items():
        value = program.values[key]
        same = (value is None) == (figure.value is None)
        if value is not None and figure.value is not None:
            same = value == pytest.approx(float(figure.value))
        if key not in WITHOUT_PARTS:
            same = same and program.numerators[key] == pytest.approx(float(figure.numerator))
            same = same and program.denominators.get(key) == figure.denominator
        if not same:
            found = program.numerators[key], program.denominators.get(key)
            wrong[key] = (value, *found), figure
    assert wrong == {}


# ---------------------------------------------------------------- known by construction
def test_the_totals_of_the_known_village_are_those_of_the_hand(filled_anywhere: Filled) -> None:
    desk = filled_anywhere(known_village.build())
    result = indicators.compute(desk, known_village.DAY)
    found = {key: (result.numerators[key], result.denominators.get(key)) for key in known_village.EXPECTED}
    expected = {
        key: (pytest.approx(float(above)), below) for key, (above, below) in known_village.EXPECTED.items()
    }
    assert found == expected
    for key, value in known_village.VALUES.items():
        assert result.values[key] == (None if value is None else pytest.approx(float(value))), key
    by_rt = indicators.by_area(desk, known_village.DAY, "rt", keys=["krs_any"])
    assert {area.rt: each.numerators["krs_any"] for area, each in by_rt.items()} == {
        rt.lstrip("0"): many for rt, many in known_village.KRS_BY_RT.items()
    }


def test_families_worked_out_by_hand_come_out_as_worked_out(filled: Filled) -> None:
    together = Book()
    for number, example in enumerate(EXAMPLES, start=1):
        _add(together, example.book, number)
    desk = filled(together)
    wrong = {}
    for number, example in enumerate(EXAMPLES, start=1):
        result = indicators.compute(desk, example.day, rt=str(number))
        expected: dict[str, float | None] = dict(example.figures)
        expected |= {
            f"krs_{flag}" if f"krs_{flag}" in result.numerators else flag: int(value)
            for flag, value in example.flags.items()
            if flag in ("pus", "pregnant", "baduta", "balita") or example.flags.get("target", True)
        }
        if example.index:
            names = ("ibangga_tenteram", "ibangga_mandiri", "ibangga_bahagia", "ibangga")
            expected |= {
                name: 0 if value is None else pytest.approx(float(value))  # one family: the sum is the value
                for name, value in zip(names, example.index, strict=True)
            }
        expected |= {f"ibangga_v{v}": int(score == 1) for v, score in example.scores.items()}
        found = {key: result.numerators[key] for key in expected}
        if found != expected:
            wrong[example.name] = {key: found[key] for key in expected if found[key] != expected[key]}
    assert wrong == {}


def _add(into: Book, book: Book, number: int) -> None:
    """The book under ids and an RT of its own; the order of ids stays."""

    def renamed(value: object) -> object:
        return f"{number:04x}{value[4:]}" if isinstance(value, str) and len(value) == 32 else value

    for name in ("families", "people", "surveys", "planning", "events"):
        rows = {
            renamed(id): {key: renamed(value) for key, value in row.items()}
            for id, row in getattr(book, name).items()
        }
        if name == "families":
            for row in rows.values():
                row["rt"] = f"{number:02d}"
        getattr(into, name).update(rows)


# ---------------------------------------------------------------- invented and random
def test_the_invented_village_counts_alike_now_and_in_the_past(filled: Filled) -> None:
    today = date(2026, 11, 23)
    village = sample_village.build(120, 5, today=today)
    book = book_of(village)
    desk = filled(book)
    for ago in (0, 40, 200, 420, 700, 1_050):
        day = today - timedelta(days=ago)
        assert_equal(indicators.compute(desk, day), oracle.compute(book, day))


@pytest.mark.parametrize("seed", range(3))
def test_random_populations_count_alike_on_any_day(filled: Filled, seed: int) -> None:
    _compare(filled, seed, random_books.DAYS)


@pytest.mark.postgres
def test_both_databases_count_a_random_population_alike(filled_anywhere: Filled) -> None:
    _compare(filled_anywhere, 77, random_books.DAYS[:2])


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 160))
def test_many_random_populations_count_alike(filled: Filled, seed: int) -> None:
    chance = Random(seed)
    days = [date(2023, 6, 1) + timedelta(days=chance.randint(0, 1_300)) for _each in range(4)]
    _compare(filled, seed, (*random_books.DAYS, *days))


def _compare(filled: Filled, seed: int, days: tuple[date, ...]) -> None:
    book = random_books.random_book(seed)
    desk = filled(book)
    for number, day in enumerate(days):
        assert_equal(indicators.compute(desk, day), oracle.compute(book, day))
        # In turn a whole village and one of its neighbourhoods.
        part = {"village": random_books.VILLAGE} | ({"rt": "1"} if number % 2 else {})
        assert_equal(indicators.compute(desk, day, **part), oracle.compute(book, day, **part))


# ---------------------------------------------------------------- one family
def test_one_familys_results_are_those_of_the_second_opinion(filled: Filled) -> None:
    book = random_books.random_book(5, families=14)
    desk = filled(book)
    for day in random_books.DAYS[:3]:
        for home in oracle.families_on(book, day):
            found = indicators.family_result(desk, home.id, day)
            assert found is not None
            assert _told(found) == _expected(home)


def test_a_hand_made_family_is_told_its_results(filled: Filled) -> None:
    together = Book()
    for number, example in enumerate(EXAMPLES, start=1):
        _add(together, example.book, number)
    desk = filled(together)
    for number, example in enumerate(EXAMPLES, start=1):
        (family,) = (id for id, row in together.families.items() if row["rt"] == f"{number:02d}")
        found = indicators.family_result(desk, family, example.day)
        assert found is not None
        told = _told(found)
        assert {v: told["scores"][v] for v in example.scores} == example.scores, example.name
        if example.index:
            assert told["index"] == tuple(
                None if value is None else pytest.approx(float(value)) for value in example.index
            ), example.name
        flags = {key: value for key, value in example.flags.items() if key in told["flags"]}
        assert {key: told["flags"][key] for key in flags} == flags, example.name
        # Every answer of the paper has a reason in words.
        points = [point for each in found.ibangga.dimensions for point in each.points]
        assert all(point.reason.id and point.reason.en for point in points)
        assert all(flag.reason.id and flag.reason.en for flag in found.krs.flags)


def _told(found: FamilyResult) -> dict[str, Any]:
    points = [point for each in found.ibangga.dimensions for point in each.points]
    indexes = [*(each.index for each in found.ibangga.dimensions), found.ibangga.index]
    flags: dict[str, bool | None] = {flag.key: flag.raised for flag in found.krs.flags}
    flags |= {**found.krs.by_rule, "target": found.krs.target}
    return {
        "scores": {
            int(point.variable.key.removeprefix("v")): (
                "unknown" if point.unknown else "na" if point.score is None else point.score
            )
            for point in points
        },
        "index": tuple(indexes),
        "category": found.ibangga.category,
        "flags": flags,
        "genting": found.krs.genting,
        "verified": found.krs.verified,
        "groups": {state.key: state.target for state in found.groups if state.key != "uppka"},
        "planning": None if found.planning is None else found.planning.kind,
    }


def _expected(home: Family) -> dict[str, Any]:
    flags, index, kb = oracle.stunting(home), oracle.ibangga(home), home.kb()
    names = ("ibangga_tenteram", "ibangga_mandiri", "ibangga_bahagia", "ibangga")
    kind = None
    if home.is_pus():
        wishes = {1: "ias", 2: "iat", 3: "tial", None: "nonuser"}
        if kb.is_user():
            kind = "user"
        elif kb.pregnant() == 1:
            kind = "pregnant"
        else:
            kind = wishes[kb.child_wish()] if kb.is_nonuser() else "unknown"
    scores = oracle.ibangga_scores(home)
    if not home.surveys:
        # Who has not been surveyed has no points, not even those that the members' data would give.
        scores = {v: oracle.UNKNOWN if score in (0, 1) else score for v, score in scores.items()}
    return {
        "scores": scores,
        "index": tuple(
            None if index[name] is None else pytest.approx(float(index[name] or 0)) for name in names
        ),
        "category": oracle.category(index["ibangga"]),
        "flags": {key: flags[key] for key in FLAGS_TOLD},
        "genting": oracle.genting_code(home),
        "verified": flags["target"] and home.verified() is not None,
        "groups": oracle.group_targets(home),
        "planning": kind,
    }


FLAGS_TOLD = (
    "water", "toilet", "young", "old", "close", "many", "no_kb", "krs_any", "krs_kb", "krs_genting", "target",
)  # fmt: skip


# ---------------------------------------------------------------- the lists behind the numbers
def _member(key: str, home: Family) -> bool:
    kb, flags = home.kb(), oracle.stunting(home)
    match key:
        case "krs_any" | "krs_kb" | "krs_genting":
            return flags[key]
        case "krs_water" | "krs_old" | "krs_no_kb":
            return flags["target"] and flags[key.removeprefix("krs_")]
        case "ibangga_rentan":
            return oracle.category(oracle.ibangga(home)["ibangga"]) == "rentan"
        case "ibangga_v9":
            return bool(home.surveys) and oracle.ibangga_scores(home)[9] == 1
        case "mcpr":
            return home.is_pus() and kb.is_modern()
        case "unmet":
            return home.is_pus() and kb.using() == 2 and kb.pregnant() != 1 and kb.child_wish() in (2, 3)
        case "elderly_alone":
            return len(home.members) == 1 and home.has_aged(60, 200)
    raise AssertionError(key)


@pytest.mark.parametrize(
    "key",
    [
        "krs_any", "krs_kb", "krs_genting", "krs_water", "krs_old", "krs_no_kb", "ibangga_rentan", "ibangga_v9",
        "mcpr", "unmet", "elderly_alone",
    ],
)  # fmt: skip
def test_the_list_behind_a_number_names_just_those_families(lists_desk: tuple[Desk, Book], key: str) -> None:
    desk, book = lists_desk
    for day in random_books.DAYS:
        found = indicators.list_behind(desk, key, day)
        homes = oracle.families_on(book, day)
        assert sorted(found) == sorted(home.id for home in homes if _member(key, home))


@pytest.fixture
def lists_desk(filled: Filled) -> tuple[Desk, Book]:
    book = random_books.random_book(9, families=60)
    return filled(book), book


def test_every_list_is_as_long_as_its_number(filled: Filled) -> None:
    desk = filled(random_books.random_book(11, families=60))
    day = random_books.DAYS[0]
    result = indicators.compute(desk, day)
    sums = {
        "family_size",
        "ibangga",
        "ibangga_tenteram",
        "ibangga_mandiri",
        "ibangga_bahagia",
        *WITHOUT_PARTS,
    }
    with desk.engine.connect() as conn, facts(conn, day):
        for key in result.values:
            one = indicator(key)
            for name, numbers in (
                ("numerator", {} if key in sums else result.numerators),
                ("denominator", result.denominators),
                ("missing", result.missing),
            ):
                part = one.part(name)
                if part is not None and key in numbers:
                    assert len(records_behind(conn, part)) == numbers[key], (key, name)


def test_filling_what_a_list_calls_missing_empties_the_list(filled: Filled) -> None:
    # Complete by construction: nothing that is asked is open, but for the two families never surveyed.
    desk = filled(known_village.build())
    result = indicators.compute(desk, known_village.DAY)
    surveyed_only = {key: many for key, many in result.missing.items() if many}
    unsurveyed = set(indicators.list_behind(desk, "ibangga", known_village.DAY, "missing"))
    assert len(unsurveyed) == 2
    for key in surveyed_only:
        if key.startswith(("ibangga", "uppka", "mekaar", "pkh", "bkl")):
            assert set(indicators.list_behind(desk, key, known_village.DAY, "missing")) <= unsurveyed, key
    assert result.missing["mcpr"] == result.missing["unmet"] == result.missing["krs_water"] == 0


def test_an_empty_desk_divides_by_nothing(filled: Filled) -> None:
    result = indicators.compute(filled(Book(families={}, people={})), date(2026, 11, 23))
    assert result.values["people"] == 0
    assert result.values["krs_any"] is None and result.values["ibangga"] is None
    second = oracle.compute(Book(), date(2026, 11, 23))
    assert second["people"].value == 0 and second["krs_any"] == Figure(None, Fraction(0), 0)
