"""The roles: what somebody can be at which desk, how it is called there, and what it lets them see."""

from typing import get_args

import pytest

from kkb_desktop.domain import roles
from kkb_desktop.domain.records.family_survey import FAMILY_SURVEY
from kkb_desktop.domain.roles import FIRST_ROLES, FURTHER_ROLES, ROLES, Role, may_see, role_name


def test_every_role_has_a_name_and_every_desk_offers_known_ones() -> None:
    assert set(ROLES) == set(get_args(Role))
    for offered in (*FIRST_ROLES.values(), *FURTHER_ROLES.values()):
        assert offered and set(offered) <= set(ROLES)
    for kind, first in FIRST_ROLES.items():
        assert set(first) <= set(FURTHER_ROLES[kind])


@pytest.mark.parametrize(
    ("role", "kind", "name"),
    [
        ("kader", "village", "Kader"),
        ("operator", "village", "Operator desa"),
        ("district", "district", "Operator kabupaten"),
        ("operator", "district", "Operator kabupaten"),  # offices set up before they had a role of their own
        ("operator", "province", "Operator provinsi"),
        ("viewer", "village", "Perangkat desa, hanya melihat"),
        ("juru tulis", "village", "juru tulis"),
    ],
)
def test_a_role_is_called_by_the_desk_it_is_held_at(role: str, kind: str, name: str) -> None:
    assert role_name(role, kind).id == name


def test_who_takes_the_interview_sees_its_confidential_answers_and_the_offices_do_not() -> None:
    violence = FAMILY_SURVEY.by_key["violence"]
    seeing = {role for role in ROLES if may_see(role, violence)}
    assert seeing == {"kader", "operator", "pkb"}
    assert not may_see("a role of a newer program", violence)
    assert roles.may_see("viewer", FAMILY_SURVEY.by_key["surveyed_on"])
