"""Recovery: a code that works once, and the district's help where the code is lost too."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kkb_desktop.domain.errors import KkbError, RoleDenied
from kkb_desktop.services.desk import recovery, users
from kkb_desktop.services.desk.desk import Desk, close, open_desk, recover_desk
from kkb_desktop.services.exchange import devices
from kkb_desktop.services.writing import privacy
from kkb_desktop.store.keyfile import SlotUser
from tests.services.conftest import CHEAP, PASSPHRASE

NEW, OTHER = "meja awan jeruk tali", "lampu kolam sapu garam"


def refused(call: Any, *given: Any, **named: Any) -> str:
    with pytest.raises(KkbError) as caught:
        call(*given, **named)
    assert caught.value.sentence()
    return caught.value.reason


# ---------------------------------------------------------------- the code on paper


def test_a_recovery_code_opens_once_and_the_new_one_takes_its_place(desk: Desk, desks: Any) -> None:
    old = desks.codes[desk.device]
    opened, code = recover_desk(desk.folder, old, "Sari", NEW)
    assert not users.recovery_code_noted(opened), "the new one is on no paper yet"
    close(opened)
    assert refused(recover_desk, desk.folder, old, "Sari", OTHER) == "key.recovery_wrong"
    again, third = recover_desk(desk.folder, code, "Sari", OTHER)
    close(again)
    assert len({old, code, third}) == 3


def test_a_recovery_keeps_the_role_and_lets_nobody_new_in(desk: Desk, desks: Any) -> None:
    users.add_user(desk, PASSPHRASE, "Wati", "kuda biru makan roti", "kader")
    code = desks.codes[desk.device]
    assert refused(recover_desk, desk.folder, code, "Budi", NEW) == "key.unknown_user"
    assert refused(recover_desk, desk.folder, code, "Wati", "pendek") == "key.weak"
    opened, _code = recover_desk(desk.folder, code, "Wati", NEW)
    assert opened.user.role == "kader"
    close(opened)
    assert [user.name for user in users.list_users(desk)] == ["Sari", "Wati"]


def test_a_code_is_not_spent_where_the_database_does_not_open(desk: Desk, desks: Any) -> None:
    database = desk.folder / "kkb.db"
    desk.engine.dispose()
    whole = database.read_bytes()
    database.write_bytes(bytes(len(whole)))
    code = desks.codes[desk.device]
    assert refused(recover_desk, desk.folder, code, "Sari", NEW) == "store.unreadable"
    database.write_bytes(whole)
    opened, _code = recover_desk(desk.folder, code, "Sari", NEW)
    close(opened)


def test_the_settings_know_since_when_the_code_counts_and_who_made_it(desk: Desk, desks: Any) -> None:
    first = users.recovery_standing(desk)
    assert first.made is not None and first.by == "Sari" and first.noted
    desks.clock.advance(days=3)
    users.finish_recovery_code(desk, users.begin_recovery_code(desk, PASSPHRASE))
    then = users.recovery_standing(desk)
    assert then.made is not None and (then.made - first.made).days == 3


def test_what_was_done_with_keys_is_in_the_log_without_names_of_others(desk: Desk, desks: Any) -> None:
    users.add_user(desk, PASSPHRASE, "Wati", "kuda biru makan roti", "kader")
    users.change_passphrase(desk, PASSPHRASE, NEW)
    users.remove_user(desk, NEW, "Wati")
    opened, _code = recover_desk(desk.folder, desks.codes[desk.device], "Sari", OTHER)
    lines = [(each.user, each.detail) for each in privacy.log(opened)]
    close(opened)
    assert sorted(lines) == [
        ("Sari", "passphrase_changed"),
        ("Sari", "recovery_used"),
        ("Sari", "user_added"),
        ("Sari", "user_removed"),
    ]


# ---------------------------------------------------------------- the district's help


@pytest.fixture
def village(village_desk: Any, district: Desk) -> Desk:
    """A laptop with the district's card, as it stands at the next opening."""
    made = village_desk()
    devices.install_card_bytes(made, devices.card_bytes(district))
    assert not recovery.offered(made.folder), "the key is in nobody's hands while the desk is open"
    close(made)
    opened = open_desk(made.folder, "Sari", PASSPHRASE, clock=made.clock)
    close(opened)
    return made


@pytest.fixture
def district(district_desk: Any) -> Desk:
    return district_desk()


def test_the_district_helps_where_passphrase_and_code_are_lost(
    village: Desk, district: Desk, tmp_path: Path, desks: Any
) -> None:
    assert recovery.offered(village.folder) and recovery.pending(village.folder) == ""
    asked, words = recovery.request(village.folder, "Sari", NEW, tmp_path, cost=CHEAP)
    assert recovery.pending(village.folder) == "Sari"
    told = recovery.read_request(district, asked)
    assert told.words == words and len(words) == 6
    assert (told.user, told.device, told.known) == ("Sari", village.device, False)
    answered, _told = recovery.answer(district, asked, tmp_path)
    opened, code = recovery.finish(village.folder, answered, NEW, clock=village.clock)
    assert opened.user == SlotUser("Sari", "operator") and opened.device == village.device
    assert "district_used" in [each.detail for each in privacy.log(opened)]
    close(opened)
    assert [(each.detail, each.record) for each in privacy.log(district)] == [
        ("district_answered", village.device)
    ]
    assert refused(open_desk, village.folder, "Sari", PASSPHRASE) == "key.wrong"
    close(open_desk(village.folder, "Sari", NEW))
    assert (
        refused(recover_desk, village.folder, desks.codes[village.device], "Sari", OTHER)
        == "key.recovery_wrong"
    )
    again, _code = recover_desk(village.folder, code, "Sari", OTHER)
    close(again)
    assert refused(recovery.finish, village.folder, answered, NEW) == "recovery.none", "an answer opens once"


def test_an_answer_opens_only_with_the_passphrase_of_its_request(
    village: Desk, district: Desk, tmp_path: Path
) -> None:
    asked, _words = recovery.request(village.folder, "Sari", NEW, tmp_path, cost=CHEAP)
    answered, _told = recovery.answer(district, asked, tmp_path)
    assert refused(recovery.finish, village.folder, answered, OTHER) == "key.wrong"
    later, _words = recovery.request(village.folder, "Sari", OTHER, tmp_path, cost=CHEAP)
    assert later != asked
    assert refused(recovery.finish, village.folder, answered, OTHER) == "recovery.other_request"
    close(open_desk(village.folder, "Sari", PASSPHRASE))


def test_neither_request_nor_answer_holds_the_key(village: Desk, district: Desk, tmp_path: Path) -> None:
    from kkb_desktop.store import keyfile

    asked, _words = recovery.request(village.folder, "Sari", NEW, tmp_path, cost=CHEAP)
    answered, _told = recovery.answer(district, asked, tmp_path)
    key, _user = keyfile.unlock(village.folder, "Sari", PASSPHRASE)
    for path in (asked, answered, village.folder / recovery.PENDING):
        assert key.key.hex() not in path.read_text() and keyfile.plain(NEW) not in path.read_text()


def test_another_district_and_who_is_not_in_charge_cannot_answer(
    village: Desk, district: Desk, district_desk: Any, tmp_path: Path
) -> None:
    asked, _words = recovery.request(village.folder, "Sari", NEW, tmp_path, cost=CHEAP)
    other = district_desk(region="3201")
    assert refused(recovery.read_request, other, asked) == "recovery.other_district"
    assert refused(recovery.answer, other, asked, tmp_path) == "recovery.other_district"
    with pytest.raises(RoleDenied):
        recovery.answer(replace(district, user=SlotUser("Tamu", "viewer")), asked, tmp_path)


def test_without_the_districts_card_there_is_no_help(village_desk: Any, tmp_path: Path) -> None:
    made = village_desk()
    assert not recovery.offered(made.folder)
    assert refused(recovery.request, made.folder, "Sari", NEW, tmp_path) == "recovery.no_district"


def test_a_card_taken_away_takes_the_districts_way_away(village: Desk) -> None:
    opened = open_desk(village.folder, "Sari", PASSPHRASE)
    devices.remove_card(opened)
    close(opened)
    close(open_desk(village.folder, "Sari", PASSPHRASE))
    assert not recovery.offered(village.folder)


def test_the_district_still_helps_after_a_user_was_removed(
    village: Desk, district: Desk, tmp_path: Path
) -> None:
    opened = open_desk(village.folder, "Sari", PASSPHRASE)
    users.add_user(opened, PASSPHRASE, "Wati", OTHER, "kader")
    old, _words = recovery.request(village.folder, "Sari", NEW, tmp_path, cost=CHEAP)
    users.remove_user(opened, PASSPHRASE, "Wati")
    close(opened)
    answered, _told = recovery.answer(district, old, tmp_path)
    assert refused(recovery.finish, village.folder, answered, NEW) == "key.old", (
        "asked before the key was changed"
    )
    asked, _words = recovery.request(village.folder, "Sari", NEW, tmp_path, cost=CHEAP)
    answered, _told = recovery.answer(district, asked, tmp_path)
    again, _code = recovery.finish(village.folder, answered, NEW)
    close(again)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"", lambda data: data[:-20], lambda data: b"[" * 15_000, lambda data: b"x" * 30_000,
        lambda data: b"null", lambda data: b"{}", lambda data: b"\xff\xfe",
        lambda data: json.dumps({**json.loads(data), "extra": "1"}).encode(),
        lambda data: json.dumps({**json.loads(data), "box": "***"}).encode(),
        lambda data: json.dumps({**json.loads(data), "box": "AAAA"}).encode(),
        lambda data: json.dumps({**json.loads(data), "public": 7}).encode(),
        lambda data: json.dumps({**json.loads(data), "public": "age1"}).encode(),
        lambda data: json.dumps({**json.loads(data), "kind": "kkb"}).encode(),
    ],
)  # fmt: skip
def test_spoiled_requests_and_answers_are_refused_with_a_reason(
    village: Desk, district: Desk, tmp_path: Path, spoil: Any
) -> None:
    asked, _words = recovery.request(village.folder, "Sari", NEW, tmp_path, cost=CHEAP)
    answered, _told = recovery.answer(district, asked, tmp_path)
    asked.write_bytes(spoil(asked.read_bytes()))
    assert refused(recovery.answer, district, asked, tmp_path).startswith("recovery.")
    answered.write_bytes(spoil(answered.read_bytes()))
    assert refused(recovery.finish, village.folder, answered, NEW).startswith("recovery.")
    (village.folder / recovery.PENDING).write_bytes(spoil((village.folder / recovery.PENDING).read_bytes()))
    assert refused(recovery.finish, village.folder, answered, NEW).startswith("recovery.")
    close(open_desk(village.folder, "Sari", PASSPHRASE))
