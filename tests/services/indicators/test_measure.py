"""Numbers, the lists behind them, areas, days gone by, what is hidden and what is refused."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from kkb_desktop.domain.errors import RecordRefused
from kkb_desktop.services import indicators
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.indicators.measure import Area
from kkb_desktop.store.keyfile import SlotUser
from tests.services.indicators.conftest import Filled
from tests.services.indicators.examples import DAY, FAMILY, FIRST, WIFE, YOUNG, book, child, person
from tests.services.indicators.known_village import GOOD, VILLAGE
from tests.services.indicators.oracle import Book, Row

UNFIT: Row = {**GOOD, "toilet_2023": 3}
OTHER_VILLAGE = "3299012002"


def street() -> Book:
    """Four families in two RTs of one village and one of another: fit, unfit, unfit, never surveyed, unfit."""
    together = Book()
    for number, (village, rt, survey) in enumerate(
        (
            (VILLAGE, "01", GOOD),
            (VILLAGE, "1", UNFIT),
            (VILLAGE, "10", UNFIT),
            (VILLAGE, "10", None),
            (OTHER_VILLAGE, "01", UNFIT),
        ),
        start=1,
    ):
        made = book(YOUNG, *([survey] if survey else []), rt=rt)
        home = f"{number:032x}"
        together.families[home] = {**made.families[FAMILY], "village": village}
        moved = {"village": village, "family": home}
        together.people |= {
            f"{number * 1000 + i:032x}": {**row, **moved} for i, row in enumerate(made.people.values())
        }
        together.surveys |= {f"{number * 1000 + 500:032x}": {**row, **moved} for row in made.surveys.values()}
    return together


@pytest.fixture
def desk(filled: Filled) -> Desk:
    return filled(street())


def homes(*numbers: int) -> list[str]:
    return [f"{number:032x}" for number in numbers]


# ---------------------------------------------------------------- numbers and lists
def test_a_number_has_its_list_and_its_missing(desk: Desk) -> None:
    result = indicators.compute(desk, DAY, keys=["krs_any", "krs_toilet", "people"])
    assert set(result.values) == {"krs_any", "krs_toilet", "people"}
    assert (result.numerators["krs_any"], result.denominators["krs_any"], result.missing["krs_any"]) == (
        3,
        5,
        1,
    )
    assert result.values["krs_any"] == pytest.approx(60)
    assert indicators.list_behind(desk, "krs_any", DAY) == homes(2, 3, 5)
    assert indicators.list_behind(desk, "krs_any", DAY, "denominator") == homes(1, 2, 3, 4, 5)
    assert indicators.list_behind(desk, "krs_any", DAY, "missing") == homes(4)
    assert result.values["people"] == len(indicators.list_behind(desk, "people", DAY)) == 10
    assert "people" not in result.denominators
    assert indicators.list_behind(desk, "people", DAY, "denominator") == []


def test_a_list_can_be_had_for_one_village_and_rt(desk: Desk) -> None:
    assert indicators.list_behind(desk, "krs_toilet", DAY, village=VILLAGE) == homes(2, 3)
    assert indicators.list_behind(desk, "krs_toilet", DAY, village=VILLAGE, rt="001") == homes(2)
    assert indicators.compute(desk, DAY, rt="10").values["families"] == 2


def test_areas_add_up_to_the_whole(filled_anywhere: Filled) -> None:
    desk = filled_anywhere(street())
    whole = indicators.compute(desk, DAY)
    by_village = indicators.by_area(desk, DAY, "village")
    by_rt = indicators.by_area(desk, DAY, "rt")
    assert list(by_village) == [Area(VILLAGE), Area(OTHER_VILLAGE)]
    assert list(by_rt) == [Area(VILLAGE, "1", "1"), Area(VILLAGE, "1", "10"), Area(OTHER_VILLAGE, "1", "1")]
    for areas in (by_village, by_rt):
        assert all(result.area == area for area, result in areas.items())
        for key, total in whole.numerators.items():
            assert sum(each.numerators[key] for each in areas.values()) == pytest.approx(total), key
        for key, total in whole.denominators.items():
            assert sum(each.denominators[key] for each in areas.values()) == total, key
    assert by_rt[Area(VILLAGE, "1", "10")].values["krs_any"] == 50
    assert Area(VILLAGE, "1", "10").label.id == "RT 10 / RW 01"


def test_one_area_is_the_same_alone_and_among_all(desk: Desk) -> None:
    alone = indicators.compute(desk, DAY, village=VILLAGE, rt="10")
    among = indicators.by_area(desk, DAY, "rt", village=VILLAGE)[Area(VILLAGE, "1", "10")]
    assert dataclasses.replace(among, area=None) == alone


# ---------------------------------------------------------------- days gone by
def test_a_past_day_has_the_people_and_answers_of_then(filled: Filled) -> None:
    made = book(
        [*YOUNG, child("2024-06-01")],
        {**GOOD, "round": 2024},
        {**UNFIT, "round": 2026},
        events=(
            {"person": FIRST, "kind": 2, "happened_on": "2026-05-10"},
            {"person": WIFE, "kind": 6, "happened_on": "2024-02-01", "marital_before": 1},
        ),
    )
    desk = filled(made)

    def on(day: date) -> tuple[float | None, ...]:
        found = indicators.compute(desk, day, keys=["people", "krs_target", "krs_any", "pus", "krs_baduta"])
        return tuple(found.numerators.values())

    # people, target, any, pus, baduta in the order of the catalogue: people, krs_target, krs_any, krs_baduta, pus
    assert on(date(2024, 1, 31)) == (2, 0, 0, 0, 0)  # not yet married
    assert on(date(2024, 2, 1)) == (2, 1, 0, 0, 1)
    assert on(date(2024, 8, 2)) == (3, 1, 0, 1, 1)
    assert on(date(2026, 5, 9)) == (3, 1, 0, 1, 1)
    assert on(date(2026, 5, 10)) == (2, 1, 0, 0, 1)  # the day of the death
    assert on(DAY) == (2, 1, 1, 0, 1)
    assert indicators.list_behind(desk, "krs_baduta", date(2026, 5, 9)) == [FAMILY]


# ---------------------------------------------------------------- medians and rates
@pytest.mark.parametrize(
    ("ages", "median"),
    [
        ((18,), 18),
        ((18, 21), 19.5),
        ((17, 18, 30), 18),
        ((16, 17, 20, 40), 18.5),
        ((20, 20, 20, 21), 20),
        ((), None),
    ],
)
def test_the_median_is_the_middle_or_the_mean_of_the_middle_two(
    filled: Filled, ages: tuple[int, ...], median: float | None
) -> None:
    women = [person(9, 2, "1990-01-01", 3, first_marriage_age=age) for age in ages]
    result = indicators.compute(
        filled(book([*women, person(9, 2, "1990-01-01", 2, first_marriage_age=None)])), DAY
    )
    assert result.values["mukp"] == median
    assert result.missing["mukp"] == 1


def _women(many: int) -> list[Row]:
    return [person(9, 2, f"{born}-06-01", 1) for born in range(1978, 2011, 5) for _each in range(many)]


def test_a_rate_of_few_women_is_hidden_and_the_total_with_it(filled: Filled) -> None:
    mother = f"{11:032x}"
    births = [child("2026-10-01", mother=mother), child("2024-10-01", mother=mother)]
    shown = indicators.compute(filled(book([*_women(30), *births])), DAY)
    # The mother was 48 and 46 then; 30 women in each of seven groups.
    assert shown.values["asfr_45"] == pytest.approx(1000 / 30)
    assert shown.values["asfr3_45"] == pytest.approx(2 * 1000 / 90)
    assert shown.values["tfr"] == pytest.approx(5 / 30)
    assert shown.values["tfr3"] == pytest.approx(10 / 90)
    assert not shown.hidden
    hidden = indicators.compute(filled(book([*_women(30)[1:], *births])), DAY)
    assert hidden.values["asfr_45"] is None and hidden.values["tfr"] is None
    assert hidden.hidden == {"asfr_45", "asfr3_45", "tfr", "tfr3"}
    assert hidden.numerators["asfr_45"] == 1  # hidden is the value, not the birth


# ---------------------------------------------------------------- what is refused
@pytest.mark.parametrize(("role", "opens"), [("kader", True), ("viewer", False), ("district", False)])
def test_a_confidential_list_opens_only_to_those_who_ask_the_question(
    desk: Desk, role: str, opens: bool
) -> None:
    user = dataclasses.replace(desk, user=SlotUser("Sari", role))
    assert indicators.compute(user, DAY).values["mcpr"] == 0
    assert indicators.list_behind(user, "krs_any", DAY) == homes(2, 3, 5)
    for key in ("mcpr", "krs_no_kb", "ibangga_v5"):
        if opens:
            indicators.list_behind(user, key, DAY)
        else:
            with pytest.raises(RecordRefused, match="indicator.confidential"):
                indicators.list_behind(user, key, DAY)


def test_an_unknown_indicator_is_refused(desk: Desk) -> None:
    with pytest.raises(RecordRefused, match="indicator.unknown"):
        indicators.list_behind(desk, "krs", DAY)
    with pytest.raises(RecordRefused, match="indicator.unknown"):
        indicators.compute(desk, DAY, keys=["krs"])
