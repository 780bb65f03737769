"""Families worked out by hand against the second opinion."""

from __future__ import annotations

import pytest

from tests.services.indicators import oracle
from tests.services.indicators.examples import EXAMPLES, Example

NAMED = [pytest.param(each, id=each.name) for each in EXAMPLES]
INDEXES = ("ibangga_tenteram", "ibangga_mandiri", "ibangga_bahagia", "ibangga")


@pytest.mark.parametrize("example", NAMED)
def test_the_second_opinion_agrees_with_the_hand(example: Example) -> None:
    (family,) = oracle.families_on(example.book, example.day)
    scores, flags = oracle.ibangga_scores(family), oracle.stunting(family)
    assert {v: scores[v] for v in example.scores} == example.scores
    assert {key: flags[key] for key in example.flags} == example.flags
    if example.index:
        assert tuple(oracle.ibangga(family)[name] for name in INDEXES) == example.index
    figures = oracle.compute(example.book, example.day)
    assert {key: figures[key].numerator for key in example.figures} == example.figures
