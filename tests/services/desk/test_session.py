"""The lock of a session that goes on: minutes without "never", a PIN that opens nothing but a running session."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kkb_desktop.domain.errors import KeyRefused, RoleDenied
from kkb_desktop.services.desk import session, users
from kkb_desktop.services.desk.desk import Desk, close, open_desk, recover_desk
from kkb_desktop.services.desk.session import Lock
from kkb_desktop.store import settings
from kkb_desktop.store.keyfile import SlotUser
from tests.services.conftest import PASSPHRASE

PIN = "481625"
ANOTHER = "meja awan jeruk tali"


def refused(call: Any, *given: Any) -> KeyRefused:
    with pytest.raises(KeyRefused) as caught:
        call(*given)
    return caught.value


def put(desk: Desk, key: str, value: object) -> None:
    with desk.engine.begin() as conn:
        settings.put(conn, key, value)


def test_a_session_is_locked_after_ten_minutes_until_another_time_is_chosen(desk: Desk) -> None:
    assert session.lock_minutes(desk) == 10
    session.set_lock_minutes(desk, 30)
    assert session.lock_minutes(desk) == 30


@pytest.mark.parametrize("minutes", [0, -1, 9, 31, 10**9, True])
def test_there_is_no_never(desk: Desk, minutes: int) -> None:
    assert refused(session.set_lock_minutes, desk, minutes).reason == "lock.minutes"
    assert session.lock_minutes(desk) == 10


@pytest.mark.parametrize("odd", [0, None, "never", 10**9, 10.0, [10], {"minutes": 10}])
def test_an_odd_time_that_was_kept_is_ten_minutes(desk: Desk, odd: object) -> None:
    put(desk, "desk.lock_minutes", odd)
    assert session.lock_minutes(desk) == 10


def test_only_who_is_in_charge_chooses_the_time(desk: Desk) -> None:
    with pytest.raises(RoleDenied):
        session.set_lock_minutes(replace(desk, user=SlotUser("Wati", "pkb")), 30)


def test_the_pin_opens_the_lock_and_so_does_the_passphrase(desk: Desk) -> None:
    lock = Lock(desk)
    assert not lock.takes_pin
    session.set_pin(desk, PASSPHRASE, PIN)
    assert lock.takes_pin
    session.open_with_pin(lock, PIN)
    session.open_with_passphrase(lock, PASSPHRASE)
    assert refused(session.open_with_passphrase, lock, "bukan itu sama sekali").reason == "key.wrong"


def test_after_five_wrong_tries_only_the_passphrase_opens(desk: Desk) -> None:
    session.set_pin(desk, PASSPHRASE, PIN)
    lock = Lock(desk)
    told = [refused(session.open_with_pin, lock, "000001") for _ in range(5)]
    assert [each.reason for each in told] == ["pin.wrong"] * 4 + ["pin.spent"]
    assert [each.params.get("left") for each in told[:4]] == [4, 3, 2, 1]
    assert not lock.takes_pin and refused(session.open_with_pin, lock, PIN).reason == "pin.spent"
    session.open_with_passphrase(lock, PASSPHRASE)
    assert lock.takes_pin
    session.open_with_pin(lock, PIN)


def test_a_right_pin_gives_the_tries_back(desk: Desk) -> None:
    session.set_pin(desk, PASSPHRASE, PIN)
    lock = Lock(desk)
    for _ in range(3):
        refused(session.open_with_pin, lock, "000001")
        session.open_with_pin(lock, PIN)
    assert lock.left == session.PIN_TRIES


@pytest.mark.parametrize(
    "pin", ["", "12345", "1234567", "12a456", "１２３４５６",
            "123456", "654321", "000000", "112112", "121212", "135791",
            "123321", "101101"]
)  # fmt: skip
def test_a_pin_that_everybody_tries_is_refused_with_advice(desk: Desk, pin: str) -> None:
    told = refused(session.set_pin, desk, PASSPHRASE, pin)
    assert told.reason in ("pin.shape", "pin.easy") and told.next_step()
    assert not session.has_pin(desk)


def test_a_pin_asks_for_the_passphrase(desk: Desk) -> None:
    assert refused(session.set_pin, desk, "bukan itu sama sekali", PIN).reason == "key.wrong"
    assert not session.has_pin(desk)


def test_a_pin_stands_in_no_file_and_opens_no_desk(desk: Desk) -> None:
    session.set_pin(desk, PASSPHRASE, PIN)
    assert refused(open_desk, desk.folder, "Sari", PIN).reason == "key.wrong"
    for path in desk.folder.iterdir():
        assert PIN.encode() not in path.read_bytes() and b"desk.pins" not in path.read_bytes()


def test_a_pin_can_be_given_up(desk: Desk) -> None:
    session.set_pin(desk, PASSPHRASE, PIN)
    session.remove_pin(desk)
    assert not session.has_pin(desk) and refused(session.open_with_pin, Lock(desk), PIN).reason == "pin.spent"


def test_each_user_has_a_pin_of_their_own_and_a_removed_one_leaves_none(desk: Desk) -> None:
    users.add_user(desk, PASSPHRASE, "Wati", ANOTHER, "kader")
    other = open_desk(desk.folder, "Wati", ANOTHER)
    session.set_pin(other, ANOTHER, PIN)
    close(other)
    assert not session.has_pin(desk)
    users.remove_user(desk, PASSPHRASE, "Wati")
    assert not session.has_pin(replace(desk, user=SlotUser("Wati", "kader"))), (
        "whoever comes under that name later"
    )


def test_a_recovery_takes_the_pin_away(desk: Desk, desks: Any) -> None:
    session.set_pin(desk, PASSPHRASE, PIN)
    opened, _code = recover_desk(desk.folder, desks.codes[desk.device], "Sari", ANOTHER)
    assert not session.has_pin(opened)
    close(opened)


@pytest.mark.parametrize("odd", [None, [], {"Sari": 1}, {"Sari": {"salt": "zz", "hash": ""}}, {"Sari": {}}])
def test_what_is_kept_of_a_pin_and_is_damaged_is_no_pin(desk: Desk, odd: object) -> None:
    put(desk, "desk.pins", odd)
    assert not session.has_pin(desk)
    session.set_pin(desk, PASSPHRASE, PIN)
    session.open_with_pin(Lock(desk), PIN)


def test_a_user_who_was_removed_meanwhile_does_not_come_back_from_the_lock(desk: Desk) -> None:
    users.add_user(desk, PASSPHRASE, "Wati", ANOTHER, "kader")
    other = open_desk(desk.folder, "Wati", ANOTHER)
    close(other)
    users.remove_user(desk, PASSPHRASE, "Wati")
    assert refused(session.open_with_passphrase, Lock(other), ANOTHER).reason == "key.wrong"
