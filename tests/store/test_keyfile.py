from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkb_desktop.domain.errors import KeyRefused
from kkb_desktop.store import keyfile
from kkb_desktop.store.keyfile import FILES, Cost, DatabaseKey

PHRASE = "kuda biru makan roti"
CHEAP = Cost(64, 1, 1)


@pytest.fixture
def made(tmp_path: Path) -> tuple[DatabaseKey, str]:
    return keyfile.create_keyfile(tmp_path, "Sari", PHRASE, "kader", cost=CHEAP)


def reason(call: object, *args: object) -> str:
    with pytest.raises(KeyRefused) as caught:
        call(*args)  # type: ignore[operator]
    return caught.value.reason


def test_passphrase_and_recovery_code_open_the_same_key(
    tmp_path: Path, made: tuple[DatabaseKey, str]
) -> None:
    key, code = made
    assert keyfile.unlock(tmp_path, "Sari", PHRASE)[0] == key
    assert keyfile.unlock_with_recovery(tmp_path, f" {code.lower().replace('-', ' ')} ") == key


@pytest.mark.parametrize(
    "typing",
    [
        str.lower,
        lambda code: code.replace("-", ""),
        lambda code: code.replace("-", " \N{EN DASH} "),
        lambda code: code.replace("-", "."),
        lambda code: code.replace("0", "O").replace("1", "I").replace("V", "U"),
        lambda code: code.lower().replace("0", "o").replace("1", "l"),
    ],
    ids=["small", "together", "dashes", "dots", "O and I", "o and l"],
)
def test_what_looks_alike_on_paper_may_be_typed_for_each_other(tmp_path: Path, typing) -> None:
    secret = bytes(range(0, 160, 10))
    key, _old = keyfile.create_keyfile(tmp_path, "Sari", PHRASE, "kader", cost=CHEAP)
    code = keyfile.new_recovery_code(lambda count: secret[:count])
    assert "0" in code and "1" in code and "V" in code
    keyfile.replace_recovery(tmp_path, key, code)
    assert keyfile.unlock_with_recovery(tmp_path, typing(code)) == key


def test_a_new_recovery_code_ends_the_old_one_and_leaves_the_users(
    tmp_path: Path, made: tuple[DatabaseKey, str]
) -> None:
    key, old = made
    keyfile.add_user(tmp_path, key, "Wati", "empat kata yang lain", "kader")
    code = keyfile.new_recovery_code()
    assert keyfile.unlock_with_recovery(tmp_path, old) == key, "nothing has changed before it is put in place"
    keyfile.replace_recovery(tmp_path, key, code)
    assert reason(keyfile.unlock_with_recovery, tmp_path, old) == "key.recovery_wrong"
    assert keyfile.unlock_with_recovery(tmp_path, code) == key
    assert [user.name for user in keyfile.users(tmp_path)] == ["Sari", "Wati"]
    assert keyfile.unlock(tmp_path, "Wati", "empat kata yang lain")[0] == key


def test_an_unfinished_recovery_code_is_told_from_a_mistyped_one(made: tuple[DatabaseKey, str]) -> None:
    code = made[1]
    assert reason(keyfile.check_recovery_code, code[:-1]) == "key.recovery_short"
    assert reason(keyfile.check_recovery_code, code + "A") == "key.recovery_typo"
    keyfile.check_recovery_code(code)


@pytest.mark.parametrize(
    ("phrase", "length", "varied"),
    [
        ("", False, False),
        ("aaaa", False, False),
        ("abcd", False, True),
        ("aaaaaaaaaa", True, False),
        ("a a a a", True, False),
        ("1234567890", True, False),
        (PHRASE, True, True),
    ],
)
def test_each_rule_of_a_passphrase_is_told_for_itself(phrase: str, length: bool, varied: bool) -> None:
    assert keyfile.passphrase_rules(phrase) == {"length": length, "varied": varied}


def test_a_wrong_passphrase_or_name_is_refused_alike(tmp_path: Path, made: object) -> None:
    assert reason(keyfile.unlock, tmp_path, "Sari", "kuda biru makan nasi") == "key.wrong"
    assert reason(keyfile.unlock, tmp_path, "Siti", PHRASE) == "key.wrong"


def test_one_wrong_character_of_the_recovery_code_is_called_a_typo(
    tmp_path: Path, made: tuple[DatabaseKey, str]
) -> None:
    code = made[1]
    other = ("A" if code[0] != "A" else "B") + code[1:]
    assert reason(keyfile.unlock_with_recovery, tmp_path, other) == "key.recovery_typo"


def test_the_recovery_code_of_another_laptop_is_refused(tmp_path: Path, made: object) -> None:
    (tmp_path / "lain").mkdir()
    _key, code = keyfile.create_keyfile(tmp_path / "lain", "Siti", PHRASE, "kader", cost=CHEAP)
    assert reason(keyfile.unlock_with_recovery, tmp_path, code) == "key.recovery_wrong"


@pytest.mark.parametrize("name", FILES)
def test_one_damaged_copy_is_made_good_from_the_other(
    tmp_path: Path, made: tuple[DatabaseKey, str], name: str
) -> None:
    whole = (tmp_path / name).read_bytes()
    (tmp_path / name).write_bytes(whole[:100] + b"x" + whole[101:])
    assert keyfile.unlock(tmp_path, "Sari", PHRASE)[0] == made[0]
    assert (tmp_path / name).read_bytes() == whole


def test_both_copies_damaged_is_said_so(tmp_path: Path, made: object) -> None:
    for name in FILES:
        (tmp_path / name).write_bytes(b"{}")
    assert reason(keyfile.unlock, tmp_path, "Sari", PHRASE) == "key.damaged"


def test_a_slot_moved_in_from_another_laptop_does_not_open(tmp_path: Path, made: object) -> None:
    import json
    import zlib

    (tmp_path / "lain").mkdir()
    keyfile.create_keyfile(tmp_path / "lain", "Sari", PHRASE, "kader", cost=CHEAP)
    mine = json.loads((tmp_path / FILES[0]).read_bytes())["content"]
    theirs = json.loads((tmp_path / "lain" / FILES[0]).read_bytes())["content"]
    mine["slots"][0] = theirs["slots"][0]
    body = json.dumps(mine, sort_keys=True, ensure_ascii=False)
    forged = json.dumps({"crc": zlib.crc32(body.encode()), "content": mine})
    for name in FILES:
        (tmp_path / name).write_text(forged)
    assert reason(keyfile.unlock, tmp_path, "Sari", PHRASE) == "key.damaged"


def test_users_come_and_go_but_one_stays(tmp_path: Path, made: tuple[DatabaseKey, str]) -> None:
    key, _code = made
    keyfile.add_user(tmp_path, key, "Siti", "empat kata yang lain", "operator")
    assert [user.name for user in keyfile.users(tmp_path)] == ["Sari", "Siti"]
    assert keyfile.unlock(tmp_path, "Siti", "empat kata yang lain")[0] == key
    assert reason(keyfile.add_user, tmp_path, key, "Siti", PHRASE, "kader") == "key.name_taken"
    keyfile.remove_user(tmp_path, key, "Sari")
    assert reason(keyfile.unlock, tmp_path, "Sari", PHRASE) == "key.wrong"
    assert reason(keyfile.remove_user, tmp_path, key, "Siti") == "key.last_user"


def test_a_changed_passphrase_replaces_the_old_one(tmp_path: Path, made: tuple[DatabaseKey, str]) -> None:
    keyfile.change_passphrase(tmp_path, "Sari", PHRASE, "kata sandi yang baru")
    assert reason(keyfile.unlock, tmp_path, "Sari", PHRASE) == "key.wrong"
    assert keyfile.unlock(tmp_path, "Sari", "kata sandi yang baru")[0] == made[0]


@pytest.mark.parametrize(
    ("phrase", "code"),
    [("pendek", "key.weak"), ("satu dua tiga", ""), ("a b c", "key.weak"), ("1234567890", "key.common")],
)
def test_weak_passphrases_are_named(phrase: str, code: str) -> None:
    if code:
        assert reason(keyfile.check_passphrase, phrase) == code
    else:
        keyfile.check_passphrase(phrase)


def test_a_key_file_cannot_ask_for_all_memory(tmp_path: Path) -> None:
    with pytest.raises(KeyRefused):
        keyfile._cost({"cost": {"memory_kib": 4_000_000, "iterations": 3, "lanes": 1}})


@given(secret=st.binary(min_size=16, max_size=16))
def test_a_spelled_code_reads_back_as_itself(secret: bytes) -> None:
    assert keyfile._spelled(keyfile.bare_code(keyfile._spell(secret))) == secret
