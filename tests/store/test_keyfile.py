import errno
import json
import os
import shutil
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kkb_desktop.domain.errors import KeyRefused
from kkb_desktop.store import key_copies, keyfile
from kkb_desktop.store.keyfile import FILES, Cost, DatabaseKey
from kkb_desktop.store.recovery_code import bare_code, spell, spelled

PHRASE = "kuda biru makan roti"
CHEAP = Cost(64, 1, 1)


@pytest.fixture
def made(tmp_path: Path) -> tuple[DatabaseKey, str]:
    return keyfile.create_keyfile(tmp_path, "Sari", PHRASE, "kader", cost=CHEAP)


def sealed_again(content: Any) -> bytes:
    """A key file's bytes with a right CRC, whatever its content."""
    body = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return json.dumps({"crc": zlib.crc32(body.encode(errors="surrogatepass")), "content": content}).encode()


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
    keyfile.settle(tmp_path, made[0])
    assert (tmp_path / name).read_bytes() == whole


def test_both_copies_damaged_is_said_so(tmp_path: Path, made: object) -> None:
    for name in FILES:
        (tmp_path / name).write_bytes(b"{}")
    assert reason(keyfile.unlock, tmp_path, "Sari", PHRASE) == "key.damaged"


def test_a_slot_moved_in_from_another_laptop_does_not_open(tmp_path: Path, made: object) -> None:
    (tmp_path / "lain").mkdir()
    keyfile.create_keyfile(tmp_path / "lain", "Sari", PHRASE, "kader", cost=CHEAP)
    mine = json.loads((tmp_path / FILES[0]).read_bytes())["content"]
    theirs = json.loads((tmp_path / "lain" / FILES[0]).read_bytes())["content"]
    mine["slots"][0] = theirs["slots"][0]
    for name in FILES:
        (tmp_path / name).write_bytes(sealed_again(mine))
    assert reason(keyfile.unlock, tmp_path, "Sari", PHRASE) == "key.damaged"


def test_another_user_opens_the_same_key(tmp_path: Path, made: tuple[DatabaseKey, str]) -> None:
    key, _code = made
    keyfile.add_user(tmp_path, key, "Siti", "empat kata yang lain", "operator")
    assert [user.name for user in keyfile.users(tmp_path)] == ["Sari", "Siti"]
    assert keyfile.unlock(tmp_path, "Siti", "empat kata yang lain")[0] == key
    assert reason(keyfile.add_user, tmp_path, key, "Siti", PHRASE, "kader") == "key.name_taken"


def test_a_changed_passphrase_replaces_the_old_one(tmp_path: Path, made: tuple[DatabaseKey, str]) -> None:
    keyfile.change_passphrase(tmp_path, "Sari", PHRASE, "kata sandi yang baru")
    assert reason(keyfile.unlock, tmp_path, "Sari", PHRASE) == "key.wrong"
    assert keyfile.unlock(tmp_path, "Sari", "kata sandi yang baru")[0] == made[0]


@given(secret=st.binary(min_size=16, max_size=16))
def test_a_spelled_code_reads_back_as_itself(secret: bytes) -> None:
    assert spelled(bare_code(spell(secret))) == secret


# ---------------------------------------------------------------- a spoiled file

NEW, OTHER = "kata sandi yang baru", "empat kata yang lain"


def changed(change: Callable[[Any], object]) -> Callable[[bytes], bytes]:
    """An edit of the content whose CRC is right again."""

    def edit(data: bytes) -> bytes:
        content = json.loads(data)["content"]
        change(content)
        return sealed_again(content)

    return edit


def slot(**other: Any) -> Callable[[bytes], bytes]:
    return changed(lambda content: content["slots"][0].update(other))


def cost(**other: Any) -> Callable[[bytes], bytes]:
    return changed(lambda content: content["slots"][0]["cost"].update(other))


EDITS: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "half": lambda data: data[: len(data) // 2],
    "one byte short": lambda data: data[:-1],
    "zeros": lambda data: bytes(len(data)),
    "noise": lambda data: bytes(range(256)) * 20,
    "too large": lambda data: data + b" " * 1_000_001,
    "deep": lambda data: b"[" * 200_000 + b"]" * 200_000,
    "deep object": lambda data: b'{"a":' * 200_000 + b"1" + b"}" * 200_000,
    "deep inside": lambda data: data.replace(
        b'"version": 2', b'"version": ' + b"[" * 200_000 + b"]" * 200_000
    ),
    "null": lambda data: b"null",
    "a list": lambda data: b"[]",
    "a word": lambda data: b'"kunci"',
    "a number": lambda data: b"7",
    "a long number": lambda data: b"9" * 200_000,
    "not a number": lambda data: data.replace(b'"version": 2', b'"version": NaN'),
    "infinity": lambda data: data.replace(b'"version": 2', b'"version": 1e999'),
    "a name twice": lambda data: data.replace(b'"version": 2', b'"version": 2, "version": 2'),
    "utf-16": lambda data: data.decode().encode("utf-16"),
    "bad utf-8": lambda data: data.replace(b"Sari", b"S\xff\xferi"),
    "crc as text": lambda data: data.replace(b'"crc": ', b'"crc": "1", "crd": '),
    "other version": changed(lambda content: content.update(version=1)),
    "version as float": changed(lambda content: content.update(version=2.5)),
    "later version": changed(lambda content: content.update(version=3)),
    "no generation": changed(lambda content: content.pop("generation")),
    "generation negative": changed(lambda content: content.update(generation=-1)),
    "generation huge": changed(lambda content: content.update(generation=2**70)),
    "generation true": changed(lambda content: content.update(generation=True)),
    "generation raised": changed(lambda content: content.update(generation=2**52)),
    "no salt": changed(lambda content: content.pop("salt")),
    "salt short": changed(lambda content: content.update(salt="AAAA")),
    "salt no base64": changed(lambda content: content.update(salt="*" * 24)),
    "salt other": changed(lambda content: content.update(salt="A" * 22 + "==")),
    "mac other": changed(lambda content: content.update(mac="A" * 43 + "=")),
    "mac a number": changed(lambda content: content.update(mac=1)),
    "no slots": changed(lambda content: content.update(slots=[])),
    "slots null": changed(lambda content: content.update(slots=None)),
    "slots an object": changed(lambda content: content.update(slots={})),
    "slots of numbers": changed(lambda content: content.update(slots=[1, 2])),
    "many slots": changed(lambda content: content.update(slots=content["slots"] * 100)),
    "slot twice": changed(lambda content: content["slots"].append(content["slots"][0])),
    "only recovery": changed(lambda content: content["slots"].pop(0)),
    "more than is known": changed(lambda content: content.update(extra=1)),
    "name null": slot(name=None),
    "name a list": slot(name=["Sari"]),
    "name lone surrogate": slot(name="\ud800"),
    "name endless": slot(name="S" * 5_000),
    "role other": slot(role="admin"),
    "kind other": slot(kind="root"),
    "kind null": slot(kind=None),
    "public other": slot(public="age1" + "q" * 58),
    "public a word": slot(public="kunci"),
    "box empty": slot(box=""),
    "box noise": slot(box="A" * 200),
    "box no base64": slot(box="="),
    "nonce short": slot(nonce="AAAA"),
    "sealed empty": slot(sealed=""),
    "sealed unicode": slot(sealed="é" * 8),
    "made a number": slot(made=1),
    "cost null": slot(cost=None),
    "memory of 4 TiB": cost(memory_kib=2**32),
    "memory negative": cost(memory_kib=-1),
    "memory as text": cost(memory_kib="64"),
    "memory below lanes": cost(memory_kib=1),
    "rounds without end": cost(iterations=2**31),
    "rounds zero": cost(iterations=0),
    "rounds as float": cost(iterations=1.5),
    "lanes many": cost(lanes=2**20),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
@pytest.mark.parametrize("which", [(0,), (1,), (0, 1)], ids=["first", "copy", "both"])
def test_every_kind_of_edit_is_refused_with_a_reason_or_made_good_by_the_copy(
    tmp_path: Path,
    made: tuple[DatabaseKey, str],
    edit: Callable[[bytes], bytes],
    which: tuple[int, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = (tmp_path / FILES[0]).read_bytes()
    for place in which:
        (tmp_path / FILES[place]).write_bytes(edit(whole))
    if len(which) == 1:
        assert keyfile.unlock(tmp_path, "Sari", PHRASE)[0] == made[0]
        keyfile.settle(tmp_path, made[0])
        assert [(tmp_path / name).read_bytes() for name in FILES] == [whole, whole]
    else:
        for call in (
            lambda: keyfile.unlock(tmp_path, "Sari", PHRASE),
            lambda: keyfile.change_passphrase(tmp_path, "Sari", PHRASE, NEW),
            lambda: keyfile.add_user(tmp_path, made[0], "Siti", OTHER, "kader"),
        ):
            with pytest.raises(KeyRefused) as caught:
                call()
            assert caught.value.sentence() and caught.value.reason.startswith("key.")
        try:
            keyfile.users(tmp_path)
        except KeyRefused as refused:
            assert refused.reason == "key.damaged"


def a_folder(path: Path) -> None:
    path.mkdir()
    (path / "isi").write_text("x")


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_link(path: Path) -> None:
    aside = path.with_name("sasaran")
    aside.write_text("milik orang lain")
    path.symlink_to(aside)


def a_link_to_nothing(path: Path) -> None:
    path.symlink_to(path.with_name("tidak-ada"))


def nothing(path: Path) -> None:
    pass


PLACED = [a_folder, a_pipe, a_link, a_link_to_nothing, nothing]


@pytest.mark.parametrize("place", PLACED)
@pytest.mark.parametrize("name", FILES)
def test_what_stands_in_the_place_of_a_copy_is_neither_followed_nor_waited_for(
    tmp_path: Path, made: tuple[DatabaseKey, str], name: str, place: Callable[[Path], None]
) -> None:
    whole = (tmp_path / name).read_bytes()
    (tmp_path / name).unlink()
    place(tmp_path / name)
    assert keyfile.unlock(tmp_path, "Sari", PHRASE)[0] == made[0]
    keyfile.settle(tmp_path, made[0])
    assert not (tmp_path / name).is_symlink() and (tmp_path / name).read_bytes() == whole
    keyfile.change_passphrase(tmp_path, "Sari", PHRASE, NEW)
    assert keyfile.unlock(tmp_path, "Sari", NEW)[0] == made[0]
    if place is a_link:
        assert (tmp_path / "sasaran").read_text() == "milik orang lain"
    if place is a_folder:
        assert (tmp_path / f"{name}.disingkirkan-1" / "isi").read_text() == "x", "nothing of it is lost"


@pytest.mark.parametrize("place", PLACED)
def test_nothing_of_a_key_file_is_said_so(
    tmp_path: Path, made: object, place: Callable[[Path], None]
) -> None:
    for name in FILES:
        (tmp_path / name).unlink()
        if place is a_link:
            (tmp_path / name).symlink_to(tmp_path)
        else:
            place(tmp_path / name)
    expected = "key.missing" if place in (nothing,) else "key.damaged"
    assert reason(keyfile.unlock, tmp_path, "Sari", PHRASE) == expected


def test_key_files_are_for_their_owner_only(tmp_path: Path, made: object) -> None:
    assert {(tmp_path / name).stat().st_mode & 0o777 for name in FILES} == {0o600}


# ---------------------------------------------------------------- a failing disk


class Disk:
    """Counts what is asked of the disk, and fails the chosen call once or every call from it on."""

    CALLS = ("open", "read", "write", "fsync", "replace", "rename", "unlink", "close", "fstat")

    def __init__(
        self, patch: pytest.MonkeyPatch, failing: int = 0, for_ever: bool = False, error: int = 0
    ) -> None:
        self.calls = 0
        for name in self.CALLS:
            patch.setattr(key_copies.os, name, self._counted(getattr(os, name), name))
        self._failing, self._for_ever, self._error = failing, for_ever, error

    def _counted(self, real: Callable[..., Any], name: str) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            self.calls += 1
            if self.calls == self._failing or (self._for_ever and 0 < self._failing < self.calls):
                if name == "close":
                    real(*given, **named)
                raise OSError(self._error, "the disk fails")
            return real(*given, **named)

        return call


def attempt(folder: Path, key: DatabaseKey, what: str) -> None:
    if what == "change":
        keyfile.change_passphrase(folder, "Sari", PHRASE, NEW)
    elif what == "add":
        keyfile.add_user(folder, key, "Siti", OTHER, "kader")
    elif what == "code":
        keyfile.replace_recovery(folder, key, spell(bytes(16)))
    else:
        content = keyfile.verified(folder, key)
        with key_copies.held(folder):
            keyfile.rewrap(folder, content, keyfile.without_user(content, "Wati"), FRESH)


FRESH = DatabaseKey(bytes(32), bytes(16))


def opens(folder: Path, name: str, phrase: str) -> bool:
    try:
        keyfile.unlock(folder, name, phrase)
    except KeyRefused as refused:
        assert refused.reason == "key.wrong"
        return False
    return True


@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for ever"])
@pytest.mark.parametrize("what", ["change", "add", "code", "remove"])
def test_a_failing_disk_never_fails_and_changes(tmp_path: Path, what: str, for_ever: bool) -> None:
    errors = (errno.EIO, errno.ENOSPC, errno.EROFS)
    reasons = {errno.EIO: "key.disk_failed", errno.ENOSPC: "key.disk_full", errno.EROFS: "key.read_only"}
    refusals = 0
    whole = tmp_path / "utuh"
    whole.mkdir()
    key, _code = keyfile.create_keyfile(whole, "Sari", PHRASE, "kader", cost=CHEAP)
    keyfile.add_user(whole, key, "Wati", OTHER, "kader")
    for number in range(1, 400):
        folder = tmp_path / str(number)
        shutil.copytree(whole, folder)
        before = [(folder / name).read_bytes() for name in FILES]
        error = errors[number % 3]
        refused = ""
        with pytest.MonkeyPatch.context() as patch:
            disk = Disk(patch, number, for_ever, error)
            try:
                attempt(folder, key, what)
            except KeyRefused as caught:
                refused = caught.reason
        if disk.calls < number:
            break
        if refused:
            refusals += 1
            assert refused in (reasons[error], "key.unreadable", "key.damaged"), (number, refused)
            # Whichever copy is read, what counted still counts.
            assert before[0] in [(folder / name).read_bytes() for name in FILES if (folder / name).exists()]
        assert opens(folder, "Sari", PHRASE) is (what != "change" or bool(refused)), number
        assert opens(folder, "Sari", NEW) is (what == "change" and not refused), number
        assert opens(folder, "Siti", OTHER) is (what == "add" and not refused), number
        assert opens(folder, "Wati", OTHER) is (what != "remove" or bool(refused)), number
        keyfile.settle(folder, FRESH if what == "remove" and not refused else key)
        assert (folder / FILES[0]).read_bytes() == (folder / FILES[1]).read_bytes()
        assert sorted(each.name for each in folder.iterdir()) == sorted([*FILES, key_copies.LOCK])
    else:
        pytest.fail("the faults never came to an end")
    assert refusals > 5


def test_a_folder_that_cannot_be_written_is_called_that(
    tmp_path: Path, made: tuple[DatabaseKey, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def read_only(path: Any, flags: int, *more: Any) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            raise OSError(errno.EROFS, "read-only")
        return real(path, flags, *more)

    monkeypatch.setattr(key_copies.os, "open", read_only)
    assert reason(keyfile.change_passphrase, tmp_path, "Sari", PHRASE, NEW) == "key.read_only"
    keyfile.settle(tmp_path, made[0])
    assert keyfile.unlock(tmp_path, "Sari", PHRASE)[0] == made[0], "reading goes on"


def test_what_does_not_read_back_as_written_is_not_put_in_place(
    tmp_path: Path, made: tuple[DatabaseKey, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(
        key_copies.os, "write", lambda handle, data: real(handle, bytes(each ^ 1 for each in data))
    )
    assert reason(keyfile.change_passphrase, tmp_path, "Sari", PHRASE, NEW) == "key.disk_failed"
    monkeypatch.undo()
    assert opens(tmp_path, "Sari", PHRASE)


# ---------------------------------------------------------------- an interrupted change


def test_a_change_cut_at_any_call_leaves_the_old_or_the_new_and_is_healed(tmp_path: Path) -> None:
    """The folder as a killed program leaves it, at each call to the disk."""
    folder = tmp_path / "data"
    folder.mkdir()
    key, _code = keyfile.create_keyfile(folder, "Sari", PHRASE, "kader", cost=CHEAP)
    moments: list[Path] = []

    def look() -> None:
        moments.append(tmp_path / f"moment-{len(moments)}")
        shutil.copytree(folder, moments[-1])

    with pytest.MonkeyPatch.context() as patch:
        for name in ("open", "write", "fsync", "replace", "unlink", "close"):
            patch.setattr(key_copies.os, name, looked_at(getattr(os, name), look))
        keyfile.change_passphrase(folder, "Sari", PHRASE, NEW)
    states = []
    for moment in moments:
        old, new = opens(moment, "Sari", PHRASE), opens(moment, "Sari", NEW)
        assert old != new
        keyfile.settle(moment, key)
        assert (opens(moment, "Sari", PHRASE), opens(moment, "Sari", NEW)) == (old, new)
        assert (moment / FILES[0]).read_bytes() == (moment / FILES[1]).read_bytes()
        assert not list(moment.glob("*.baru")) and not list(moment.glob(".*.baru"))
        states.append(new)
    assert states == sorted(states) and set(states) == {False, True}


def looked_at(real: Callable[..., Any], look: Callable[[], None]) -> Callable[..., Any]:
    busy = False

    def call(*given: Any, **named: Any) -> Any:
        nonlocal busy
        done = real(*given, **named)
        if not busy:
            busy = True
            look()
            busy = False
        return done

    return call


def test_the_older_of_two_copies_never_lets_in_who_is_not_in_the_newer(
    tmp_path: Path, made: tuple[DatabaseKey, str]
) -> None:
    key, _code = made
    keyfile.add_user(tmp_path, key, "Wati", OTHER, "kader")
    old = (tmp_path / FILES[1]).read_bytes()
    content = keyfile.verified(tmp_path, key)
    with key_copies.held(tmp_path):
        keyfile.rewrap(tmp_path, content, keyfile.without_user(content, "Wati"), key)
    (tmp_path / FILES[1]).write_bytes(old)  # as a cut between the two renames leaves it
    assert not opens(tmp_path, "Wati", OTHER)
    keyfile.settle(tmp_path, key)
    (tmp_path / FILES[0]).unlink()
    assert not opens(tmp_path, "Wati", OTHER) and opens(tmp_path, "Sari", PHRASE)


def test_what_older_programs_and_cut_changes_left_is_tidied(
    tmp_path: Path, made: tuple[DatabaseKey, str]
) -> None:
    for name in ("kunci.baru", "kunci.salinan.baru", ".kunci.json.baru", ".kunci.json.lama.baru"):
        (tmp_path / name).write_text("x")
    (tmp_path / "catatan.baru").write_text("x")
    keyfile.settle(tmp_path, made[0])
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(
        [*FILES, key_copies.LOCK, "catatan.baru"]
    )


def test_many_at_once_lose_nobody(tmp_path: Path, made: tuple[DatabaseKey, str]) -> None:
    told = (
        "import sys; from pathlib import Path; from kkb_desktop.store import keyfile\n"
        "key = keyfile.DatabaseKey(bytes.fromhex(sys.argv[2]), bytes.fromhex(sys.argv[3]))\n"
        "for n in range(4): keyfile.add_user(Path(sys.argv[1]), key, f'{sys.argv[4]}{n}', sys.argv[5], 'kader')"
    )
    key = made[0]
    running = [
        subprocess.Popen(
            [sys.executable, "-c", told, str(tmp_path), key.key.hex(), key.salt.hex(), name, OTHER]
        )
        for name in ("Ani", "Budi", "Cici")
    ]
    assert [each.wait() for each in running] == [0, 0, 0]
    assert len(keyfile.users(tmp_path)) == 1 + 12


def test_a_lock_that_a_killed_program_left_keeps_nobody_out(
    tmp_path: Path, made: tuple[DatabaseKey, str]
) -> None:
    (tmp_path / key_copies.LOCK).write_text("12345")
    keyfile.add_user(tmp_path, made[0], "Siti", OTHER, "kader")


def test_somebody_else_at_it_is_said_after_a_while(
    tmp_path: Path, made: tuple[DatabaseKey, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_copies, "_WAIT", 0.0)
    with key_copies.held(tmp_path):
        assert reason(keyfile.add_user, tmp_path, made[0], "Siti", OTHER, "kader") == "key.busy"
