"""Who can open a desk: users with their roles, and a recovery code that can be made anew."""

from __future__ import annotations

from typing import Any

import pytest

from kkb_desktop.domain.errors import KeyRefused
from kkb_desktop.services.desk import users
from kkb_desktop.services.desk.desk import Desk, close, open_desk, recover_desk

PASSPHRASE, ANOTHER = "empat kata yang panjang", "kata sandi baru sekali"


def refused(call: Any, *given: Any) -> str:
    with pytest.raises(KeyRefused) as caught:
        call(*given)
    return caught.value.reason


def test_a_user_is_let_in_with_the_role_chosen(desk: Desk) -> None:
    users.add_user(desk, PASSPHRASE, "Pak Lurah", ANOTHER, "viewer")
    assert [(user.name, user.role) for user in users.list_users(desk)] == [
        ("Sari", "operator"),
        ("Pak Lurah", "viewer"),
    ]
    opened = open_desk(desk.folder, "Pak Lurah", ANOTHER)
    assert opened.user.role == "viewer"
    close(opened)


def test_a_new_recovery_code_works_only_once_it_is_in_place_and_then_the_old_one_no_more(
    desk: Desk, desks: Any
) -> None:
    old = desks.codes[desk.device]
    new = users.begin_recovery_code(desk, PASSPHRASE)
    assert new.code not in repr(new.key) and refused(recover_desk, desk.folder, new.code, "Sari", ANOTHER)
    users.finish_recovery_code(desk, new)
    assert refused(recover_desk, desk.folder, old, "Sari", ANOTHER) == "key.recovery_wrong"
    opened, _next = recover_desk(desk.folder, new.code.lower(), "Sari", ANOTHER)
    assert opened.device == desk.device
    close(opened)


def test_a_new_recovery_code_asks_for_the_passphrase(desk: Desk) -> None:
    assert refused(users.begin_recovery_code, desk, "salah sekali kata ini") == "key.wrong"


def test_a_desk_remembers_that_its_code_was_not_written_down_until_a_new_one_is(desk: Desk) -> None:
    assert users.recovery_code_noted(desk), "nobody said otherwise"
    users.note_recovery_code(desk, noted=False)
    assert not users.recovery_code_noted(desk)
    users.finish_recovery_code(desk, users.begin_recovery_code(desk, PASSPHRASE))
    assert users.recovery_code_noted(desk)


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("ab02-cd31", True),
        ("AB02 CD31", True),
        ("abo2cd3l", True),
        ("ABO2 – CD3I", True),
        ("ab02cd3", False),
        ("", False),
        ("--", False),
    ],
)
def test_only_the_letters_of_a_code_matter(typed: str, same: bool) -> None:
    assert users.same_code(typed, "AB02-CD31") is same


def test_what_is_wrong_with_a_typed_code_is_known_before_it_is_tried(desk: Desk, desks: Any) -> None:
    code = desks.codes[desk.device]
    assert users.code_problem(code) is None
    assert (short := users.code_problem(code[:9])) is not None and short.reason == "key.recovery_short"
    assert "8 dari 32" in short.sentence()
    swapped = code[1] + code[0] + code[2:] if code[0] != code[1] else code[:-1]
    assert users.code_problem(swapped) is not None
