"""A backup is whole, proved and signed, or it is not there; the desk goes on either way."""

from __future__ import annotations

import errno
import json
import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from kkb_desktop.domain.errors import Cancelled, FileRefused, StoreRefused
from kkb_desktop.services.backup import keeping, restoring
from kkb_desktop.services.desk import copies, drafts, health, users
from kkb_desktop.services.desk.desk import Desk, close, create_desk, open_desk, recover_desk
from kkb_desktop.services.writing import records
from kkb_desktop.store import copies as store
from kkb_desktop.store.schema import VERSION
from kkb_desktop.sync import folders
from tests.services.conftest import CHEAP, FAMILY, PASSPHRASE, Clock, Desks


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir()) if folder.is_dir() else []


def test_a_backup_opens_as_a_data_folder_by_the_passphrases_valid_then(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    backup = keeping.make(desk)
    users.change_passphrase(desk, PASSPHRASE, "kata sandi baru sekali")
    opened = open_desk(backup.path, "Sari", PASSPHRASE)
    assert health.digest(opened) == health.digest(desk)
    assert records.read(opened, "family", typed_family["family"]).values["head_name"] == "Wawan Hermawan"
    close(opened)


def test_it_opens_by_the_recovery_code_valid_then(desks: Desks, typed_family: dict[str, str]) -> None:
    desk = desks.made[0]
    backup = keeping.make(desk)
    opened, _code = recover_desk(backup.path, desks.codes[desk.device], "Sari", "kata sandi baru sekali")
    assert health.digest(opened) == health.digest(desk)
    close(opened)


def test_nothing_in_it_can_be_read_without_the_key(desk: Desk, typed_family: dict[str, str]) -> None:
    backup = keeping.make(desk)
    for file in backup.path.iterdir():
        data = file.read_bytes()
        assert not data.startswith(b"SQLite format 3")
        for secret in (b"Hermawan", b"3299010504885001", b"CREATE TABLE"):
            assert secret not in data, file.name
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(backup.path / "kkb.db").execute("SELECT * FROM op")
    if os.name == "posix":
        assert {oct(each.stat().st_mode & 0o777) for each in backup.path.iterdir()} == {"0o600"}
        assert oct(backup.path.stat().st_mode & 0o777) == "0o700"


def test_it_says_of_which_desk_when_why_and_what_it_holds(desk: Desk, typed_family: dict[str, str]) -> None:
    said = copies.read_backup(keeping.make(desk, "daily").path).manifest
    assert (said.kind, said.region, said.device, said.why) == ("village", desk.region, desk.device, "daily")
    assert said.content.rows["family"] == 1 and said.content.rows["person"] == 3
    assert said.made_at.date().isoformat() == "2026-11-23"


def test_making_one_changes_nothing_and_leaves_nothing_beside(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    before = health.digest(desk)
    backup = keeping.make(desk)
    assert health.digest(desk) == before
    assert names(desk.folder / "cadangan") == [backup.path.name]
    assert names(backup.path) == ["cadangan.json", "kkb.db", "kunci.json", "kunci.salinan.json"]


def test_what_is_typed_while_it_is_made_is_in_the_next_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    records.save(desk, "family", FAMILY)
    real, met = store.content, []

    def content(connection: Any) -> Any:
        found = real(connection)
        if not met:
            met.append(1)
            records.save(desk, "family", {**FAMILY, "card_number": "3299010702155002"})
        return found

    monkeypatch.setattr(store, "content", content)
    first = keeping.make(desk)
    assert first.manifest.content.rows["family"] == 1
    copies.check_content(first, desk.key)  # type: ignore[arg-type]
    assert keeping.changed(desk)
    assert keeping.make(desk).manifest.content.rows["family"] == 2


@pytest.mark.parametrize("what", ["family", "draft", "user", "setting"])
def test_any_change_is_noticed_and_none_is_imagined(desk: Desk, what: str) -> None:
    keeping.make(desk)
    assert not keeping.changed(desk)
    if what == "family":
        records.save(desk, "family", FAMILY)
    elif what == "draft":
        drafts.save(desk, "family:baru", {"head_name": "Ujang"})
    elif what == "user":
        users.add_user(desk, PASSPHRASE, "Dedi", "kata sandi baru sekali")
    else:
        users.note_recovery_code(desk, noted=False)
    assert keeping.changed(desk)


# ---------------------------------------------------------------- spoiled ones


@pytest.mark.parametrize("file", ["kkb.db", "kunci.json", "cadangan.json"])
@pytest.mark.parametrize("how", ["flip", "cut", "gone", "link"])
def test_a_spoiled_backup_is_never_good(desk: Desk, tmp_path: Path, file: str, how: str) -> None:
    records.save(desk, "family", FAMILY)
    older, newest = keeping.make(desk), keeping.make(desk)
    target = newest.path / file
    data = target.read_bytes()
    target.unlink()
    if how == "flip":
        at = len(data) // 2
        target.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
    elif how == "cut":
        target.write_bytes(data[:-7])
    elif how == "link":
        (tmp_path / "lain").write_bytes(data)
        target.symlink_to(tmp_path / "lain")
    good, bad = restoring.newest_good(restoring.offer(desk))
    assert good is not None and good.path == older.path
    spoiled = {each.path for each in (*bad, *restoring.offer(desk).spoiled)}
    assert spoiled == ({newest.path} if (file, how) != ("cadangan.json", "gone") else spoiled)


def test_every_byte_of_the_note_is_signed(desk: Desk) -> None:
    backup = keeping.make(desk)
    note = backup.path / "cadangan.json"
    outer = json.loads(note.read_bytes())
    for name, other in (
        ("region", "3299012002"),
        ("digest", "0" * 64),
        ("made_at", "2030-01-01T00:00:00+00:00"),
    ):
        note.write_text(json.dumps({**outer, "body": {**outer["body"], name: other}}), encoding="utf-8")
        with pytest.raises(StoreRefused, match="backup.spoiled"):
            copies.read_backup(backup.path)


@pytest.mark.parametrize(
    "junk",
    [b"", b"null", b"[]", b"{", b"\xff\xfe", b'{"body": {}, "signature": ""}', b"[" * 30_000, b"x" * 100_000],
)
def test_junk_in_place_of_the_note_is_refused_with_a_reason(desk: Desk, junk: bytes) -> None:
    backup = keeping.make(desk)
    (backup.path / "cadangan.json").write_bytes(junk)
    with pytest.raises(StoreRefused, match="backup.spoiled"):
        copies.read_backup(backup.path)
    found, spoiled = keeping.backups(desk)
    assert found == [] and [each.path for each in spoiled] == [backup.path]


def test_another_key_does_not_open_it_and_is_told_from_a_spoiled_one(desk: Desk, village_desk: Any) -> None:
    other = village_desk(user="Dewi")
    backup = keeping.make(desk)
    with pytest.raises(StoreRefused, match="backup.other_key"):
        copies.check_content(backup, other.key)


# ---------------------------------------------------------------- failures


FAILURES = {
    errno.ENOSPC: "file.no_space",
    errno.EROFS: "file.read_only",
    errno.EIO: "file.gone",
    errno.EACCES: "file.not_allowed",
}


@pytest.mark.parametrize(
    ("call", "number"),
    [
        *(("fsync", each) for each in FAILURES),
        ("replace", errno.EIO),
        ("open", errno.ENOSPC),
        ("mkdir", errno.EROFS),
    ],
)
def test_whatever_call_fails_nothing_half_has_a_backups_name_and_the_desk_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    """Each call of this kind fails once, until one run meets no failure any more."""
    records.save(desk, "family", FAMILY)
    kept = keeping.make(desk)
    owner, name = (Path, "mkdir") if call == "mkdir" else (os, call)
    real = getattr(owner, name)
    for nth in range(1, 40):
        met = [0]

        def fail(*args: Any, nth: int = nth, met: list[int] = met, **kwargs: Any) -> Any:
            met[0] += 1
            if met[0] == nth:
                raise OSError(number, "simulated")
            return real(*args, **kwargs)

        monkeypatch.setattr(owner, name, fail)
        try:
            made = keeping.make(desk)
        except FileRefused as refused:
            assert refused.reason == FAILURES[number]
        else:
            monkeypatch.setattr(owner, name, real)
            copies.check_content(made, desk.key)  # type: ignore[arg-type]
            folders.remove_folder(made.path)
            if met[0] < nth:
                break
        monkeypatch.setattr(owner, name, real)
        assert copies.backups_in(desk.folder / "cadangan") == ([kept], [])
    else:
        pytest.fail("no run without a failure")
    assert nth > 1
    copies.check_content(kept, desk.key)  # type: ignore[arg-type]
    records.save(desk, "family", {**FAMILY, "card_number": "3299010702155002"})


def test_a_disk_without_room_is_refused_before_anything_is_written(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda path: type("U", (), {"free": 1000})())
    with pytest.raises(FileRefused, match="file.no_space"):
        keeping.make(desk)
    assert names(desk.folder / "cadangan") == []


def test_a_disk_that_fills_up_under_the_database_is_said_as_full(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sqlcipher3.dbapi2 as cipher

    from kkb_desktop.store import engine

    real = engine.connect

    def connect(path: Path, key: Any, **more: Any) -> Any:
        connection = real(path, key, **more)
        if path.name == "kkb.db" and path.parent == desk.folder:

            class Full:
                def __getattr__(self, name: str) -> Any:
                    return getattr(connection, name)

                def execute(self, statement: str, *args: Any) -> Any:
                    if "sqlcipher_export" in statement:
                        raise cipher.OperationalError("database or disk is full")
                    return connection.execute(statement, *args)

            return Full()
        return connection

    monkeypatch.setattr(engine, "connect", connect)
    with pytest.raises(FileRefused, match="file.no_space"):
        keeping.make(desk)
    assert names(desk.folder / "cadangan") == []


def test_stopping_half_way_leaves_nothing(desk: Desk) -> None:
    records.save(desk, "family", FAMILY)

    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        keeping.make(desk, check=stop)
    assert names(desk.folder / "cadangan") == []


def test_what_reads_back_differently_never_becomes_a_backup(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.replace

    def spoil(old: Any, new: Any) -> None:
        real(old, new)
        file = Path(new) / "kkb.db"
        if file.exists():
            data = bytearray(file.read_bytes())
            data[5000] ^= 1
            file.write_bytes(data)

    monkeypatch.setattr(os, "replace", spoil)
    with pytest.raises(FileRefused, match="file.not_same"):
        keeping.make(desk)
    assert names(desk.folder / "cadangan") == []


def test_a_link_in_place_of_the_folder_is_not_followed(desk: Desk, tmp_path: Path) -> None:
    elsewhere = tmp_path / "lain"
    elsewhere.mkdir()
    (desk.folder / "cadangan").symlink_to(elsewhere)
    with pytest.raises(FileRefused, match="file.linked"):
        keeping.make(desk)
    assert names(elsewhere) == []


def test_what_a_power_cut_left_is_cleared_away_later(desk: Desk, clock: Clock) -> None:
    half = desk.folder / "cadangan" / ".kkb-20261122-0700-00000000.part"
    half.mkdir(parents=True)
    (half / "kkb.db").write_bytes(b"x")
    stranger = desk.folder / "cadangan" / ".catatan"
    stranger.mkdir()
    keeping.keep(desk)
    assert not half.exists() and stranger.exists()


# ---------------------------------------------------------------- where none is made


def test_training_is_not_backed_up(tmp_path: Path, clock: Clock) -> None:
    desk, _code = create_desk(
        tmp_path / "latihan",
        "village",
        "3299012001",
        "Sari",
        PASSPHRASE,
        training=True,
        clock=clock,
        cost=CHEAP,
    )
    with pytest.raises(StoreRefused, match="backup.training"):
        keeping.keep(desk)
    assert keeping.if_changed(desk, "closing") is None
    close(desk)


def test_a_backup_is_made_before_the_tables_of_an_older_program_are_changed(
    desk: Desk, typed_family: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    older(desk)
    opened = open_desk(desk.folder, "Sari", PASSPHRASE, clock=desk.clock, random=desk.random)
    (backup,), spoiled = keeping.backups(opened)
    assert not spoiled and backup.manifest.why == "migration" and backup.manifest.content.schema < VERSION
    assert backup.manifest.content.rows["family"] == 1
    close(opened)


def test_without_room_for_that_backup_nothing_is_changed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    older(desk)
    with monkeypatch.context() as patched:
        patched.setattr("shutil.disk_usage", lambda path: type("U", (), {"free": 1000})())
        with pytest.raises(StoreRefused, match="backup.before_migration") as refused:
            open_desk(desk.folder, "Sari", PASSPHRASE, clock=desk.clock, random=desk.random)
    assert "file.no_space" in refused.value.sentence()
    with desk.engine.connect() as conn:
        assert str(conn.scalar(text("SELECT version_num FROM alembic_version"))) < VERSION
    close(open_desk(desk.folder, "Sari", PASSPHRASE, clock=desk.clock, random=desk.random))


def older(desk: Desk) -> None:
    """Make the desk's database one of the program before."""
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    from kkb_desktop.store import engine
    from kkb_desktop.store.schema import VERSION

    assert desk.key is not None
    desk.engine.dispose()
    path, now = desk.folder / "kkb.db", desk.folder / "kkb.sekarang"
    path.rename(now)
    config = Config()
    config.set_main_option("script_location", str(Path(engine.__file__).parent / "migrations"))
    before = ScriptDirectory.from_config(config).get_revision(VERSION).down_revision
    made = engine._cipher_engine(path, desk.key)
    with made.begin() as conn:
        config.attributes["connection"] = conn
        command.upgrade(config, str(before))
    made.dispose()
    connection = engine.connect(path, desk.key)
    spelled = f"x'{desk.key.key.hex()}{desk.key.salt.hex()}'"
    connection.execute(f'ATTACH DATABASE ? AS sekarang KEY "{spelled}"', (str(now),))
    for (table,) in connection.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall():
        if table != "alembic_version":
            columns = [
                {row[1] for row in connection.execute(f"PRAGMA {schema}.table_info({table})")}
                for schema in ("main", "sekarang")
            ]
            shared = ", ".join(f'"{name}"' for name in sorted(columns[0] & columns[1]))
            connection.execute(
                f'INSERT INTO main."{table}" ({shared}) SELECT {shared} FROM sekarang."{table}"'
            )
    connection.execute("PRAGMA main.journal_mode = WAL")
    connection.close()
    now.unlink()
