"""A database copied as it is at one moment, and a copy proved: it opens, its pages are whole, its content is equal."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as cipher

from kkb_desktop.domain.errors import Cancelled, FileRefused, KkbError, StoreRefused
from kkb_desktop.store import engine
from kkb_desktop.store.keyfile import DatabaseKey

Check = Callable[[], None]
"""Raises where the work is to be stopped."""

OWN_SETTINGS = "backup."
"""Settings whose names begin so are about backups themselves: a change of them is no change of the data."""
_DERIVED = "search"
"""Tables whose names begin so are made from others."""
_SMALL = ("setting", "device", "knows", "writer", "bundle")
_STEPS = 200_000
"""Of the database's machine between two looks whether to stop: some thousandths of a second."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a database holds: version of its tables, rows per table, and a SHA-256 over every row of every table but
    those made from others. `mark` is a cheap sign that changes whenever somebody writes."""

    schema: str
    rows: Mapping[str, int]
    digest: str
    mark: str


def mark(path: Path, key: DatabaseKey) -> str:
    """The sign of the present state; thousandths of a second. Raises StoreRefused."""
    connection = _opened(path, key)
    try:
        return _mark(connection)
    except cipher.DatabaseError as error:
        raise said(error) from error
    finally:
        connection.close()


def copy(
    path: Path,
    key: DatabaseKey,
    target: Path,
    *,
    target_key: DatabaseKey | None = None,
    check: Check | None = None,
) -> Content:
    """Write all of the database at `path`, as of one moment, to the new file `target`; others may go on writing.

    The copy is encrypted, by the same key unless `target_key` says otherwise, packed, and synced to the disk. Raises
    StoreRefused, FileRefused "file.no_space", OSError, and what `check` raises; `target` is then to be thrown away.
    """
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    wanted = target_key or key
    connection = _opened(path, key)
    stopped: list[BaseException] = []

    def go_on() -> int:
        try:
            if check is not None:
                check()
        except BaseException as error:
            stopped.append(error)
            return 1
        return 0

    try:
        spelled = f"x'{wanted.key.hex()}{wanted.salt.hex()}'"
        connection.execute(f'ATTACH DATABASE ? AS salinan KEY "{spelled}"', (str(target),))
        connection.execute("PRAGMA salinan.synchronous = OFF")  # synced as a whole below
        connection.set_progress_handler(go_on, _STEPS)
        connection.execute("BEGIN")
        held = content(connection)  # the first read fixes the moment for the copy too
        connection.execute("SELECT sqlcipher_export('salinan')").fetchone()
        connection.execute("COMMIT")
        connection.set_progress_handler(None, 0)
        connection.execute("DETACH DATABASE salinan")
    except cipher.DatabaseError as error:
        if stopped:
            raise stopped[0] from error
        raise said(error) from error
    finally:
        connection.close()
    _leave_in_wal(target, wanted)
    with target.open("rb+") as file:
        os.fsync(file.fileno())
    return held


def close_for_good(path: Path, key: DatabaseKey) -> None:
    """Take everything into the one file, before it is moved away. Raises StoreRefused "store.in_use" where anybody
    else has the database open: they would go on writing into what was moved. A database that does not open is left.
    """
    connection = None
    try:
        connection = engine.connect(path, key)
        # Leaving the write-ahead log needs the database alone.
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
    except (cipher.DatabaseError, MemoryError) as error:
        if "locked" in str(error):
            raise StoreRefused("store.in_use") from error
    finally:
        if connection is not None:
            connection.close()


def prove(path: Path, key: DatabaseKey) -> Content:
    """What a file that nobody writes to holds, after the proofs: it is encrypted, another key does not open it, each
    page has its seal, the database is sound. Not a byte is written. Raises StoreRefused "store.plain",
    "store.unreadable", "store.damaged"."""
    try:
        with path.open("rb") as file:
            if file.read(16) == b"SQLite format 3\x00":
                raise StoreRefused("store.plain")
    except OSError as error:
        raise StoreRefused("store.unreadable") from error
    if _answers(path, DatabaseKey(bytes(each ^ 0xFF for each in key.key), key.salt)):
        raise StoreRefused("store.no_cipher")
    connection = None
    try:
        connection = engine.connect(path, key, sealed=True)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if connection.execute("PRAGMA cipher_integrity_check").fetchall():
            raise StoreRefused("store.damaged")
        if connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
            raise StoreRefused("store.damaged")
        return content(connection)
    except cipher.DatabaseError as error:
        raise said(error) from error
    except MemoryError as error:
        raise StoreRefused("store.unreadable") from error
    finally:
        if connection is not None:
            connection.close()


def content(connection: Any) -> Content:
    """What is in the database of a connection of the driver."""
    hasher, rows = hashlib.sha256(), {}
    for table in _tables(connection):
        if table.startswith(_DERIVED):
            continue
        columns = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
        names = ", ".join(f'"{column[1]}"' for column in sorted(columns, key=lambda each: each[1]))
        order = ", ".join(f'"{column[1]}"' for column in columns if column[5]) or "rowid"
        hasher.update(f"{table}({names})\n".encode())
        count = 0
        for row in connection.execute(f'SELECT {names} FROM "{table}" ORDER BY {order}'):
            hasher.update(repr(tuple(map(_plain, row))).encode("utf-8", "surrogatepass"))
            count += 1
        rows[table] = count
    version = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return Content(str(version[0]) if version else "", rows, hasher.hexdigest(), _mark(connection))


def said(error: Exception) -> KkbError:
    """What the driver said, as a reason with a next step."""
    words = str(error)
    if "interrupted" in words:
        return Cancelled()
    for sign, refusal in (
        ("full", FileRefused("file.no_space")),
        ("unable to open", FileRefused("file.not_allowed")),
        ("locked", StoreRefused("store.in_use")),
        ("readonly", FileRefused("file.read_only")),
        ("not a database", StoreRefused("store.unreadable")),
        ("disk I/O", StoreRefused("store.disk_failed")),
    ):
        if sign in words:
            return refusal
    return StoreRefused("store.damaged")


def _opened(path: Path, key: DatabaseKey) -> Any:
    connection = None
    try:
        connection = engine.connect(path, key)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except (cipher.DatabaseError, MemoryError) as error:
        if connection is not None:
            connection.close()
        raise said(error) from error
    return connection


def _answers(path: Path, key: DatabaseKey) -> bool:
    connection = None
    try:
        connection = engine.connect(path, key, sealed=True)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except (cipher.DatabaseError, MemoryError, StoreRefused):
        return False
    finally:
        if connection is not None:
            connection.close()
    return True


def _leave_in_wal(target: Path, key: DatabaseKey) -> None:
    """So that the copy, put in place, is as safe against a power cut as what it was copied from."""
    connection = _opened(target, key)
    try:
        if connection.execute("PRAGMA journal_mode = WAL").fetchone() != ("wal",):
            raise StoreRefused("store.pragma", name="journal_mode")
    except cipher.DatabaseError as error:
        raise said(error) from error
    finally:
        connection.close()


def _tables(connection: Any) -> list[str]:
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    )
    return [row[0] for row in found]


def _mark(connection: Any) -> str:
    hasher = hashlib.sha256()
    for table in _tables(connection):
        if table.startswith(_DERIVED):
            continue
        if table == "setting":
            query = f"SELECT * FROM setting WHERE key NOT LIKE '{OWN_SETTINGS}%' ORDER BY key"
        elif table in _SMALL:
            query = f'SELECT * FROM "{table}" ORDER BY 1, 2'
        elif table == "draft":
            query = "SELECT count(*), max(at) FROM draft"
        else:
            query = f'SELECT max(rowid) FROM "{table}"'
        hasher.update(repr((table, connection.execute(query).fetchall())).encode("utf-8", "surrogatepass"))
    return hasher.hexdigest()


def _plain(value: object) -> object:
    return hashlib.sha256(value).hexdigest() if isinstance(value, bytes) else value
