"""The village whose totals are known: the second opinion agrees with the hand, and the program with both."""

from __future__ import annotations

import pytest

from tests.services.indicators import oracle
from tests.services.indicators.known_village import DAY, EXPECTED, KRS_BY_RT, VALUES, build


@pytest.fixture(scope="module")
def second_opinion() -> dict[str, oracle.Figure]:
    return oracle.compute(build(), DAY)


@pytest.mark.parametrize("key", EXPECTED)
def test_the_second_opinion_counts_as_the_hand_does(
    second_opinion: dict[str, oracle.Figure], key: str
) -> None:
    figure = second_opinion[key]
    assert (figure.numerator, figure.denominator) == EXPECTED[key]


def test_the_second_opinion_has_the_values_of_the_hand(second_opinion: dict[str, oracle.Figure]) -> None:
    assert {key: second_opinion[key].value for key in VALUES} == VALUES


def test_neighbourhoods_add_up_to_the_village() -> None:
    book = build()
    by_rt = {rt: oracle.compute(book, DAY, rt=rt)["krs_any"].numerator for rt in KRS_BY_RT}
    assert by_rt == KRS_BY_RT
