"""Removing a user gives the data a new key: an old key file opens nothing, and no cut or full disk loses anything."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from kkb_desktop.domain.errors import KeyRefused, KkbError, StoreRefused
from kkb_desktop.store import engine as engines
from kkb_desktop.store import key_copies, keyfile, rekeying, settings
from kkb_desktop.store.engine import FILE_NAME, FRESH_NAME, create_database, open_database, open_postgresql
from kkb_desktop.store.keyfile import FILES, Cost, DatabaseKey
from kkb_desktop.store.schema import record_table

from .conftest import Hand

CHEAP = Cost(64, 1, 1)
SARI, WATI = "kuda biru makan roti", "empat kata yang lain"


class Place:
    """A folder with a key file for two users and a database with families in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.key, self.code = keyfile.create_keyfile(folder, "Sari", SARI, "operator", cost=CHEAP)
        keyfile.add_user(folder, self.key, "Wati", WATI, "kader")
        self.engine = create_database(folder, self.key)
        hand = Hand("Sari")
        with self.engine.begin() as conn:
            for number in range(30):
                hand.put(conn, f"{number:032x}", head_name=f"Kepala {number}", note="c" * 2_000)

    def remove(self, **more: Any) -> DatabaseKey:
        return rekeying.remove_user(self.folder, self.engine, self.key, "Wati", patience=0, **more)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = Place(tmp_path / "data")
    yield made
    made.engine.dispose()


def families(engine: Engine) -> int:
    with engine.connect() as conn:
        return conn.scalar(select(func.count()).select_from(record_table("family"))) or 0


def entered(folder: Path, name: str, phrase: str) -> int:
    """The families somebody finds who comes in at the door as the program does."""
    key, _user = keyfile.unlock(folder, name, phrase)
    rekeying.finish(folder, key)
    engine = open_database(folder, key)
    try:
        keyfile.settle(folder, key)
        return families(engine)
    finally:
        engine.dispose()


def reason(call: Callable[..., object], *given: Any) -> str:
    with pytest.raises(KkbError) as caught:
        call(*given)
    return caught.value.reason


def test_an_old_key_file_put_back_opens_nothing(place: Place) -> None:
    old = [(place.folder / name).read_bytes() for name in FILES]
    fresh = place.remove()
    assert fresh.key != place.key.key and fresh.salt != place.key.salt
    assert reason(entered, place.folder, "Wati", WATI) == "key.wrong"
    assert entered(place.folder, "Sari", SARI) == 30
    place.engine.dispose()
    for name, data in zip(FILES, old, strict=True):
        (place.folder / name).write_bytes(data)
    assert reason(entered, place.folder, "Wati", WATI) == "store.unreadable"
    assert reason(entered, place.folder, "Sari", SARI) == "store.unreadable"
    assert not engines.opens(place.folder / FILE_NAME, place.key)


def test_those_who_stay_keep_their_passphrases_and_the_code_on_paper(place: Place) -> None:
    keyfile.add_user(place.folder, place.key, "Ani", "meja awan jeruk tali", "pkb")
    fresh = place.remove()
    assert keyfile.unlock(place.folder, "Ani", "meja awan jeruk tali")[0] == fresh
    assert keyfile.unlock_with_recovery(place.folder, place.code) == fresh


def test_work_goes_on_in_the_same_session(place: Place) -> None:
    place.remove()
    assert families(place.engine) == 30
    with place.engine.begin() as conn:
        Hand("Sari", 2).put(conn, "f" * 32, head_name="Sesudahnya")
        assert conn.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    place.engine.dispose()
    assert entered(place.folder, "Sari", SARI) == 31
    assert not list(place.folder.glob(f"{FRESH_NAME}*"))


def test_the_last_user_and_an_unknown_one_are_refused_and_nothing_is_copied(place: Place) -> None:
    before = (place.folder / FILES[0]).read_bytes()
    assert reason(rekeying.remove_user, place.folder, place.engine, place.key, "Budi") == "key.unknown_user"
    place.key = place.remove()
    before = (place.folder / FILES[0]).read_bytes()
    assert reason(rekeying.remove_user, place.folder, place.engine, place.key, "Sari") == "key.last_user"
    assert (place.folder / FILES[0]).read_bytes() == before


def unchanged(place: Place) -> None:
    assert entered(place.folder, "Wati", WATI) == 30 and entered(place.folder, "Sari", SARI) == 30
    assert families(place.engine) == 30
    assert not list(place.folder.glob(f"{FRESH_NAME}*"))


def test_somebody_else_who_reads_the_database_is_said_and_nothing_changes(place: Place) -> None:
    other = open_database(place.folder, place.key)
    with other.connect() as conn:
        conn.execute(select(func.count()).select_from(record_table("family"))).scalar()
        assert reason(place.remove) == "store.in_use"
    other.dispose()
    unchanged(place)


def test_too_little_room_is_said_before_anything_is_written(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rekeying.shutil, "disk_usage", lambda folder: shutil._ntuple_diskusage(10, 10, 0))
    assert reason(place.remove) == "store.disk_full"
    monkeypatch.undo()
    unchanged(place)


def test_a_disk_that_fills_up_on_the_way_is_said_and_nothing_changes(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = engines.connect

    def small(path: Path, key: DatabaseKey) -> Any:
        return _Limited(real(path, key))

    class _Limited:
        def __init__(self, inner: Any) -> None:
            self._inner = inner

        def __getattr__(self, name: str) -> Any:
            return getattr(self._inner, name)

        def execute(self, statement: str, *more: Any) -> Any:
            done = self._inner.execute(statement, *more)
            if statement.startswith("ATTACH"):  # "database or disk is full" from SQLite itself
                self._inner.execute("PRAGMA fresh.max_page_count = 8")
            return done

    monkeypatch.setattr(engines, "connect", small)
    assert reason(place.remove) == "store.disk_full"
    monkeypatch.undo()
    unchanged(place)


@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for ever"])
def test_a_failing_disk_leaves_the_old_or_the_new_and_nobody_outside(tmp_path: Path, for_ever: bool) -> None:
    """Each call to the disk fails in turn: who was to be removed is in where it was refused, out where it was done."""
    whole = Place(tmp_path / "utuh")
    whole.engine.dispose()
    for number in range(1, 300):
        folder = tmp_path / str(number)
        shutil.copytree(whole.folder, folder)
        engine = open_database(folder, whole.key)
        count = 0
        refused: KkbError | None = None

        def fails(real: Callable[..., Any], name: str, number: int = number) -> Callable[..., Any]:
            def call(*given: Any, **named: Any) -> Any:
                nonlocal count
                count += 1
                if count == number or (for_ever and count > number):
                    if name == "close":
                        real(*given, **named)
                    raise OSError(errno.EIO, "the disk fails")
                return real(*given, **named)

            return call

        with pytest.MonkeyPatch.context() as patch:
            for name in ("open", "write", "fsync", "replace", "unlink", "close", "read"):
                patch.setattr(os, name, fails(getattr(os, name), name))
            try:
                rekeying.remove_user(folder, engine, whole.key, "Wati", patience=0)
            except KkbError as caught:
                refused = caught
        engine.dispose()
        if count < number:
            break
        assert entered(folder, "Sari", SARI) == 30, number
        if refused is not None and refused.reason != "store.reopen":
            assert entered(folder, "Wati", WATI) == 30, (number, refused.reason)
        else:
            assert reason(entered, folder, "Wati", WATI) == "key.wrong", number
        assert not list(folder.glob(f"{FRESH_NAME}*"))
        shutil.rmtree(folder)
    else:
        pytest.fail("the faults never came to an end")
    assert number > 20


def test_a_change_of_keys_cut_at_any_call_lets_in_who_stays(place: Place, tmp_path: Path) -> None:
    """The folder as a killed program leaves it, at each call to the disk: one of the two databases always opens."""
    moments: list[Path] = []
    busy = False

    def looking(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            nonlocal busy
            done = real(*given, **named)
            if not busy:
                busy = True
                moments.append(tmp_path / f"moment-{len(moments)}")
                shutil.copytree(place.folder, moments[-1])
                busy = False
            return done

        return call

    with pytest.MonkeyPatch.context() as patch:
        for name in ("open", "write", "fsync", "replace", "unlink", "close"):
            patch.setattr(os, name, looking(getattr(os, name)))
        real = engines.connect
        patch.setattr(engines, "connect", lambda *given: looking(real)(*given))
        place.remove()
    states = []
    for moment in moments:
        assert entered(moment, "Sari", SARI) == 30
        try:
            there = entered(moment, "Wati", WATI) == 30
        except KeyRefused as refused:
            assert refused.reason == "key.wrong"
            there = False
        states.append(there)
        assert not list(moment.glob(f"{FRESH_NAME}*"))
        shutil.rmtree(moment)
    assert states == sorted(states, reverse=True) and set(states) == {True, False}
    assert len(moments) > 30


def test_a_new_database_that_cannot_be_put_in_place_is_said(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.replace

    def stuck(source: Any, target: Any) -> None:
        if str(source).endswith(FRESH_NAME):
            raise PermissionError(errno.EACCES, "held")
        real(source, target)

    monkeypatch.setattr(os, "replace", stuck)
    assert reason(place.remove) == "store.reopen"
    place.engine.dispose()
    assert reason(entered, place.folder, "Sari", SARI) == "store.read_only"
    monkeypatch.undo()
    assert entered(place.folder, "Sari", SARI) == 30
    assert reason(entered, place.folder, "Wati", WATI) == "key.wrong"


@pytest.mark.postgres
def test_a_shared_database_closes_the_door_to_the_old_key_file(
    tmp_path: Path, postgresql_server: str
) -> None:
    key, _code = keyfile.create_keyfile(tmp_path, "Sari", SARI, "operator", cost=CHEAP)
    keyfile.add_user(tmp_path, key, "Wati", WATI, "kader")
    engine = open_postgresql(postgresql_server)
    try:
        with engine.begin() as conn:
            settings.put(conn, "desk.key_seals", [])
            assert rekeying.seal_is_known(conn, key), "a database that knows none yet takes any"
            rekeying.note_seal(conn, key)
        fresh = rekeying.remove_user(tmp_path, engine, key, "Wati")
        with engine.connect() as conn:
            assert rekeying.seal_is_known(conn, fresh) and not rekeying.seal_is_known(conn, key)
        assert keyfile.unlock(tmp_path, "Sari", SARI)[0] == fresh
    finally:
        engine.dispose()


def test_no_other_file_of_the_folder_is_touched(place: Place) -> None:
    (place.folder / "catatan.txt").write_text("x")
    place.remove()
    left = {each.name for each in place.folder.iterdir()} - {f"{FILE_NAME}-wal", f"{FILE_NAME}-shm"}
    assert left == {*FILES, key_copies.LOCK, FILE_NAME, "catatan.txt"}


def test_a_wrong_key_removes_nobody(place: Place) -> None:
    wrong = DatabaseKey(bytes(32), place.key.salt)
    assert reason(rekeying.remove_user, place.folder, place.engine, wrong, "Wati") == "key.damaged"
    unchanged(place)


def test_a_folder_without_room_for_a_lock_is_said(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.open

    def refuse(path: Any, flags: int, *more: Any) -> int:
        if str(path).endswith(key_copies.LOCK):
            raise OSError(errno.EROFS, "read-only")
        return real(path, flags, *more)

    monkeypatch.setattr(os, "open", refuse)
    assert reason(place.remove) == "key.read_only"
    monkeypatch.undo()
    unchanged(place)


def test_a_database_left_out_of_the_log_mode_is_put_back_into_it(place: Place) -> None:
    place.engine.dispose()
    connection = engines.connect(place.folder / FILE_NAME, place.key)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    engine = open_database(place.folder, place.key)
    with engine.connect() as conn:
        assert conn.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    engine.dispose()


def test_refusals_are_typed() -> None:
    assert issubclass(StoreRefused, KkbError) and StoreRefused("store.reopen").sentence()
