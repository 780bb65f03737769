"""What people are to one another through the head of their family."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkb_desktop.domain.kinship import (
    relation_as_partner,
    relation_through,
    relations_under,
    spouses,
    suggested_head,
)

HOUSEHOLD = {
    "father": {"sex": 1, "relation": 1, "marital_status": 2},
    "mother": {"sex": 2, "relation": 3, "marital_status": 2},
    "son": {"sex": 1, "relation": 4, "marital_status": 2},
    "wife of son": {"sex": 2, "relation": 5, "marital_status": 2},
    "daughter": {"sex": 2, "relation": 4, "marital_status": 1},
    "grandchild": {"sex": 1, "relation": 6, "marital_status": 1, "mother": "wife of son"},
    "grandfather": {"sex": 1, "relation": 7, "marital_status": 2},
    "grandmother": {"sex": 2, "relation": 7, "marital_status": 2},
    "mother of mother": {"sex": 2, "relation": 8, "marital_status": 4},
    "cousin": {"sex": 2, "relation": 9, "marital_status": 1},
    "maid": {"sex": 2, "relation": 10, "marital_status": 1},
    "lodger": {"sex": 1, "relation": 11, "marital_status": 1},
}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("father", [1, 3, 4, 5, 4, 6, 7, 7, 8, 9]),
        ("mother", [2, 1, 4, 5, 4, 6, 8, 8, 7, 9]),
        ("son", [7, 7, 1, 3, 9, 4, 9, 9, 9, 9]),
        ("wife of son", [8, 8, 2, 1, 9, 4, 9, 9, 9, 9]),
        ("daughter", [7, 7, 9, 9, 1, 9, 9, 9, 9, 9]),
        ("grandfather", [4, 5, 6, 9, 6, 9, 1, 3, 9, 9]),
        ("mother of mother", [5, 4, 6, 9, 6, 9, 9, 9, 1, 9]),
        ("cousin", [9, 9, 9, 9, 9, 9, 9, 9, 9, 1]),
    ],
)
def test_the_others_are_what_they_are_to_the_new_head(head: str, expected: list[int]) -> None:
    found = relations_under(head, HOUSEHOLD)
    assert [found[each] for each in HOUSEHOLD] == [*expected, 10, 11]


@pytest.mark.parametrize(
    ("one", "found"),
    [
        ("father", ("mother",)),
        ("mother", ("father",)),
        ("son", ("wife of son",)),
        ("wife of son", ("son",)),
        ("grandmother", ("grandfather",)),
        ("daughter", ()),
        ("mother of mother", ()),
        ("cousin", ()),
    ],
)
def test_couples_are_found_by_what_they_are_to_the_head(one: str, found: tuple[str, ...]) -> None:
    assert spouses(one, HOUSEHOLD) == found


def test_which_of_two_couples_belongs_together_is_not_guessed() -> None:
    two = {
        **HOUSEHOLD,
        "other son": {"sex": 1, "relation": 4, "marital_status": 2},
        "wife of other son": {"sex": 2, "relation": 5, "marital_status": 2},
    }
    assert spouses("son", two) == spouses("wife of son", two) == ()
    assert relations_under("son", two)["wife of son"] == 9
    unknown = {**two, "grandchild": {"sex": 1, "relation": 6}}
    assert relations_under("son", unknown)["grandchild"] == 9


def test_a_grandchild_without_a_mother_named_is_the_only_couples_child() -> None:
    assert relations_under("son", {**HOUSEHOLD, "grandchild": {"sex": 1, "relation": 6}})["grandchild"] == 4
    assert (
        relations_under("daughter", {**HOUSEHOLD, "grandchild": {"sex": 1, "relation": 6}})["grandchild"] == 9
    )


def test_the_divorced_are_no_couple() -> None:
    parted = {**HOUSEHOLD, "mother": {"sex": 2, "relation": 3, "marital_status": 3}}
    assert spouses("father", parted) == ()
    assert relations_under("mother", parted)["father"] == 11


@pytest.mark.parametrize(
    ("link", "relation", "expected"),
    [
        (4, 1, 4),
        (4, 3, 5),
        (4, 4, 6),
        (4, 7, 9),
        (7, 1, 7),
        (7, 3, 7),
        (9, 4, 9),
        (3, 7, 8),
        (4, 10, 10),
        (4, None, 9),
    ],
)
def test_a_household_that_joins_another_goes_by_its_head(
    link: int, relation: int | None, expected: int
) -> None:
    assert relation_through(link, relation) == expected


@pytest.mark.parametrize(
    ("of", "sex", "expected"),
    [(1, 2, 3), (1, 1, 2), (4, 2, 5), (5, 1, 4), (7, 2, 7), (6, 1, 9), (None, 1, 9)],
)
def test_who_marries_in_is_what_the_partner_makes_them(of: int | None, sex: int, expected: int) -> None:
    assert relation_as_partner(of, sex) == expected


@given(
    st.dictionaries(
        st.sampled_from("abcdefgh"),
        st.fixed_dictionaries(
            {
                "sex": st.sampled_from([None, 1, 2]),
                "relation": st.sampled_from([None, *range(1, 12)]),
                "marital_status": st.sampled_from([None, 1, 2, 3, 4]),
                "mother": st.sampled_from([None, *"abcd"]),
                "birth_date": st.sampled_from([None, "1960-01-01", "1990-01-01", "2012-01-01", "2024-01-01"]),
            }
        ),
        min_size=1,
    ),
    st.data(),
)
def test_any_household_gets_one_head_and_relations_of_the_list(household, data) -> None:  # type: ignore[no-untyped-def]
    head = data.draw(st.sampled_from(sorted(household)))
    found = relations_under(head, household)
    assert found.keys() == household.keys()
    assert [each for each, relation in found.items() if relation == 1] == [head]
    assert all(1 <= relation <= 11 for relation in found.values())
    assert suggested_head(household, date(2026, 1, 1)) in household
    assert suggested_head({}, date(2026, 1, 1)) is None
