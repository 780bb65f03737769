"""A user is removed: everything gets a new key, so that no key file from before opens anything.

On a laptop the database is exported under the new key beside the old one, checked, then the key file is changed, then
the new database takes the place of the old. The key file is the moment of change: before it the old database opens,
after it the new one does, and `finish` puts it in place at the next opening if the program was stopped in between.

On a shared PostgreSQL the database is not encrypted by this key; there the door is closed by `seal_of_key`, which the
database knows: a key file that is not the one in use is refused.
"""

from __future__ import annotations

import hmac
import os
import shutil
import time
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as cipher
from sqlalchemy import Connection, Engine

from kkb_desktop.domain.clock import RandomBytes, system_random
from kkb_desktop.domain.errors import KeyRefused, StoreRefused
from kkb_desktop.store import engine as engines
from kkb_desktop.store import key_copies, keyfile, settings
from kkb_desktop.store.key_document import DatabaseKey

_PATIENCE = 5.0
"""Seconds to wait until nobody else reads the database."""
_SEALS = "desk.key_seals"


def remove_user(
    folder: Path,
    engine: Engine,
    key: DatabaseKey,
    name: str,
    *,
    random: RandomBytes = system_random,
    patience: float = _PATIENCE,
) -> DatabaseKey:
    """Let somebody in no more, and give everything a new key, which is returned; `engine` goes on with it.

    Raises KeyRefused "key.unknown_user", "key.last_user", what the disk says, or StoreRefused "store.in_use",
    "store.disk_full"; then nothing has changed. Takes as long as copying the database.
    """
    with key_copies.held(folder):
        content = keyfile.verified(folder, key)
        slots = keyfile.without_user(content, name)
        fresh = DatabaseKey(random(32), random(16))
        if engine.dialect.name == "postgresql":
            with engine.begin() as conn:
                note_seal(conn, fresh)  # both are let in until the key file is changed
            keyfile.rewrap(folder, content, slots, fresh)
            with engine.begin() as conn:
                forget_seal(conn, key)
            return fresh
        with engines.standing_still(engine) as opener:
            _export(folder, key, fresh, patience)
            try:
                keyfile.rewrap(folder, content, slots, fresh)
            except KeyRefused:
                remove_fresh(folder)
                raise
            opener.key = fresh
            _swap(folder)
        return fresh


def _export(folder: Path, key: DatabaseKey, fresh: DatabaseKey, patience: float) -> None:
    """The whole database once more under another key, durable and checked, beside the old one."""
    source, target = folder / engines.FILE_NAME, folder / engines.FRESH_NAME
    remove_fresh(folder)
    try:
        if shutil.disk_usage(folder).free < source.stat().st_size * 1.1:
            raise StoreRefused("store.disk_full")
        connection = _alone(source, key, patience)
    except OSError as error:
        raise key_copies.refusal(error) from error
    try:
        where = f"ATTACH DATABASE ? AS fresh KEY \"x'{fresh.key.hex()}{fresh.salt.hex()}'\""
        connection.execute(where, (str(target),))
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("SELECT sqlcipher_export('fresh')")
        connection.execute("COMMIT")
        counts = _counts(connection, "main")
        connection.execute("DETACH DATABASE fresh")
        _check(target, fresh, counts)
        _make_durable(target)
    except cipher.DatabaseError as error:
        remove_fresh(folder)
        raise _told(error) from error
    except OSError as error:
        remove_fresh(folder)
        raise key_copies.refusal(error) from error
    except (KeyRefused, StoreRefused):
        remove_fresh(folder)
        raise
    finally:
        connection.close()
        engines.keep_writing_ahead(source, key)


def _alone(path: Path, key: DatabaseKey, patience: float) -> Any:
    """A connection that no other stands beside: leaving the write-ahead log is possible only for the last one."""
    until = time.monotonic() + patience
    connection = engines.connect(path, key)
    while True:
        try:
            mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
        except cipher.OperationalError as error:
            if "locked" not in str(error):
                connection.close()
                raise _told(error) from error
            mode = "wal"
        if mode == "delete":
            return connection
        if time.monotonic() >= until:
            connection.close()
            raise StoreRefused("store.in_use")
        time.sleep(0.1)


def _counts(connection: Any, schema: str) -> dict[str, int]:
    names = connection.execute(
        f"SELECT name FROM {schema}.sqlite_master WHERE type = 'table' ORDER BY name"
    ).fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM {schema}."{name}"').fetchone()[0]
        for (name,) in names
        if not name.startswith("sqlite_")
    }


def _check(path: Path, key: DatabaseKey, counts: dict[str, int]) -> None:
    connection = engines.connect(path, key)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        sound = connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        if not sound or _counts(connection, "main") != counts:
            raise StoreRefused("store.disk_failed")
    finally:
        connection.close()


def _make_durable(path: Path) -> None:
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _swap(folder: Path) -> None:
    """Put the new database in the place of the old. What fails is done at the next opening (`finish`)."""
    try:
        _clear(folder / engines.FILE_NAME, itself=False)
        os.replace(folder / engines.FRESH_NAME, folder / engines.FILE_NAME)
        key_copies.sync_folder(folder)
    except OSError as error:
        raise StoreRefused("store.reopen") from error


def finish(folder: Path, key: DatabaseKey) -> None:
    """What an interrupted change of keys left: put the new database in place, or remove it where it came to nothing.

    To be called before the database is opened with `key`. Raises StoreRefused "store.read_only" where the new one
    cannot be put in place.
    """
    if not (folder / engines.FRESH_NAME).exists():
        return
    if engines.opens(folder / engines.FILE_NAME, key):
        remove_fresh(folder)
    elif engines.opens(folder / engines.FRESH_NAME, key):
        try:
            _swap(folder)
        except StoreRefused as error:
            raise StoreRefused("store.read_only") from error


def remove_fresh(folder: Path) -> None:
    """Remove a new database that came to nothing."""
    try:
        _clear(folder / engines.FRESH_NAME, itself=True)
    except OSError:
        pass  # at the next opening


def _clear(path: Path, *, itself: bool) -> None:
    for ending in ("-wal", "-shm", "-journal", *(("",) if itself else ())):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _told(error: Exception) -> StoreRefused:
    said = str(error)
    for sign, reason in (
        ("full", "store.disk_full"),
        ("locked", "store.in_use"),
        ("readonly", "store.read_only"),
        ("unable to open", "store.read_only"),
    ):
        if sign in said:
            return StoreRefused(reason)
    return StoreRefused("store.disk_failed")


# ---------------------------------------------------------------- a shared database


def note_seal(conn: Connection, key: DatabaseKey) -> None:
    """Let the shared database know a key file."""
    known = _seals(conn)
    if _seal(key) not in known:
        settings.put(conn, _SEALS, [*known, _seal(key)])


def forget_seal(conn: Connection, key: DatabaseKey) -> None:
    """A key file that is used no more."""
    settings.put(conn, _SEALS, [each for each in _seals(conn) if each != _seal(key)])


def seal_is_known(conn: Connection, key: DatabaseKey) -> bool:
    """Whether the key file is in use. A database that knows none yet takes any."""
    known = _seals(conn)
    return not known or _seal(key) in known


def _seals(conn: Connection) -> list[str]:
    kept = settings.get(conn, _SEALS, [])
    return [str(each) for each in kept] if isinstance(kept, list) else []


def _seal(key: DatabaseKey) -> str:
    return hmac.digest(key.key, b"kkb-kunci-dikenal", "sha256").hex()
