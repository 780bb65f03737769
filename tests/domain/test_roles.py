"""The roles: what somebody can be at which desk, how it is called there, and what it lets them see."""

from pathlib import Path
from typing import get_args

import pytest

from kkb_desktop.domain import roles
from kkb_desktop.domain.records.family_survey import FAMILY_SURVEY
from kkb_desktop.domain.roles import (
    FIRST_ROLES,
    FURTHER_ROLES,
    MAY,
    PERMISSIONS,
    ROLES,
    WHERE_NOBODY_ELSE,
    Permission,
    Role,
    may,
    may_see,
    role_name,
)
from scripts import roles as roles_page


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


def test_the_page_of_the_docs_is_the_table_of_the_code() -> None:
    assert (Path(__file__).parents[2] / "docs" / "roles.md").read_text(encoding="utf-8") == roles_page.page()


def test_every_role_and_permission_is_named_and_everybody_may_look() -> None:
    assert set(MAY) == set(ROLES) and set(PERMISSIONS) == set(Permission)
    for role, allowed in MAY.items():
        assert {Permission.VIEW, Permission.OWN} <= allowed
        assert not allowed & WHERE_NOBODY_ELSE.get(role, frozenset())
    assert MAY["viewer"] == {Permission.VIEW, Permission.OWN}


def test_at_every_kind_of_desk_its_first_user_is_in_charge() -> None:
    for kind, first in FIRST_ROLES.items():
        for role in first:
            assert all(may(role, each, kind, [role]) for each in WHERE_NOBODY_ELSE["kader"])


def test_who_is_in_charge_only_for_want_of_others_is_so_no_more_beside_them() -> None:
    assert may("kader", Permission.USERS, "village", ["kader", "viewer"])
    assert not may("kader", Permission.USERS, "village", ["kader", "operator"])
    assert may("district", Permission.DEVICES, "district", ["district", "operator"])
    assert not may("district", Permission.DEVICES, "district", ["district", "admin"])
