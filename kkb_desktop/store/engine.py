"""Opening the database: encrypted SQLite on a laptop, or a PostgreSQL server that several office PCs share."""

from __future__ import annotations

import sqlite3
import threading
import weakref
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as cipher
from sqlalchemy import Connection, Engine, ExceptionContext, QueuePool, create_engine, event, inspect, text

from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.store.key_document import DatabaseKey
from kkb_desktop.store.schema import VERSION

FILE_NAME = "kkb.db"
FRESH_NAME = "kkb.db.kunci-baru"
"""The database under a new key, while it is being made (`rekeying`)."""

PRAGMAS: Mapping[str, int | str] = {
    "synchronous": 2,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "temp_store": 2,
    "cache_size": -32_000,
    "secure_delete": 1,
    "busy_timeout": 5_000,
    "wal_autocheckpoint": 1_000,
    "journal_size_limit": 16 * 1024 * 1024,
}
"""Set on every connection and read back. FULL synchronous: what is called saved survives a power cut. A cache of at
most 32 MB: each page that is not in it is decrypted and checked anew, and the usual 2 MB do not hold one village."""

_PLAIN_HEADER = b"SQLite format 3\x00"


def create_database(folder: Path, key: DatabaseKey) -> Engine:
    """A new encrypted database in `folder`, with all tables. Raises StoreRefused "store.exists", "store.no_cipher"."""
    path = folder / FILE_NAME
    if path.exists():
        raise StoreRefused("store.exists")
    engine = _cipher_engine(path, key)
    with engine.connect() as conn:
        conn.connection.cursor().execute("PRAGMA journal_mode = WAL")
    _migrate(engine)
    _assert_safe(path, key)
    return engine


def open_database(folder: Path, key: DatabaseKey) -> Engine:
    """The database of `folder`.

    At every start it is asserted that the cipher answers, that the file is not plain SQLite, that a wrong key is
    refused, and that the pragmas hold. A database of a newer program is refused without a byte written. Raises
    StoreRefused "store.missing", "store.plain", "store.unreadable", "store.newer_program", "store.in_use",
    "store.no_cipher".
    """
    path = folder / FILE_NAME
    if not path.exists():
        raise StoreRefused("store.missing")
    _assert_safe(path, key)
    keep_writing_ahead(path, key)
    engine = _cipher_engine(path, key)
    try:
        _bring_up_to_date(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


def open_postgresql(url: str) -> Engine:
    """A shared database on a server; its tables are made on first use. Raises StoreRefused "store.newer_program"."""
    engine = create_engine(url, hide_parameters=True)
    event.listen(engine, "handle_error", _explain)
    try:
        _bring_up_to_date(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


def schema_version(conn: Connection) -> str:
    """The version of the tables, "" where there are none."""
    if not inspect(conn).has_table("alembic_version"):
        return ""
    return str(conn.scalar(text("SELECT version_num FROM alembic_version")) or "")


def _bring_up_to_date(engine: Engine) -> None:
    with engine.connect() as conn:
        version = schema_version(conn)
    if version == VERSION:
        return  # without importing alembic, which takes longer than all the rest
    if version and version > VERSION:
        raise StoreRefused("store.newer_program")
    _migrate(engine)


def _migrate(engine: Engine) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    with engine.begin() as conn:
        config.attributes["connection"] = conn
        command.upgrade(config, "head")


class Opener:
    """Makes the connections of an engine: with the key of the day, and none while the database is exchanged."""

    def __init__(self, path: Path, key: DatabaseKey) -> None:
        self.key = key
        self.gate = threading.Lock()
        self._path = path

    def __call__(self) -> Any:
        """A new connection."""
        with self.gate:
            return connect(self._path, self.key)


_openers: weakref.WeakKeyDictionary[Engine, Opener] = weakref.WeakKeyDictionary()


@contextmanager
def standing_still(engine: Engine) -> Iterator[Opener]:
    """Nobody gets a connection of this engine meanwhile: who asks for one waits. Those at rest are closed.

    The opener's `key` may be changed: it counts for all connections from then on.
    """
    opener = _openers[engine]
    with opener.gate:
        engine.dispose()
        yield opener


def keep_writing_ahead(path: Path, key: DatabaseKey) -> None:
    """The write-ahead log is on, also after a change of keys that was interrupted. Does nothing where it is."""
    try:
        connection = connect(path, key)
    except (cipher.DatabaseError, StoreRefused):
        return  # said by who opens it
    try:
        if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            connection.execute("PRAGMA journal_mode = WAL")
    except cipher.DatabaseError:
        pass  # somebody else is at it, or the disk is read-only: it is asked again at the next opening
    finally:
        connection.close()


def _cipher_engine(path: Path, key: DatabaseKey) -> Engine:
    opener = Opener(path, key)
    engine = create_engine(
        "sqlite://",
        module=cipher,
        creator=opener,
        poolclass=QueuePool,
        hide_parameters=True,
    )
    _openers[engine] = opener
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _explain)
    return engine


def _begin(conn: Connection) -> None:
    # The driver is told to leave transactions alone, or it would commit before a CREATE TABLE.
    conn.exec_driver_sql("BEGIN")


def connect(path: Path, key: DatabaseKey) -> Any:
    """A connection of the driver, with everything set that must hold. Raises StoreRefused."""
    connection = cipher.connect(str(path), isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.key.hex()}{key.salt.hex()}'\"")
        if not connection.execute("PRAGMA cipher_version").fetchone():
            # A plain SQLite takes `PRAGMA key` without a word and writes everything in clear.
            raise StoreRefused("store.no_cipher")
        for name, value in PRAGMAS.items():
            connection.execute(f"PRAGMA {name} = {value}")
            if connection.execute(f"PRAGMA {name}").fetchone()[0] != value:
                raise StoreRefused("store.pragma", name=name)
    except BaseException:
        connection.close()
        raise
    return connection


def _assert_safe(path: Path, key: DatabaseKey) -> None:
    try:
        with path.open("rb") as file:
            if file.read(len(_PLAIN_HEADER)) == _PLAIN_HEADER:
                raise StoreRefused("store.plain")
    except OSError as error:
        raise StoreRefused("store.unreadable") from error
    if not opens(path, key):
        raise StoreRefused("store.unreadable")
    wrong = DatabaseKey(bytes(each ^ 0xFF for each in key.key), key.salt)
    if opens(path, wrong):
        raise StoreRefused("store.no_cipher")


def opens(path: Path, key: DatabaseKey) -> bool:
    """Whether a file is a database that opens with this key. Raises StoreRefused "store.in_use"."""
    connection = None
    try:
        connection = connect(path, key)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except cipher.OperationalError as error:
        if "locked" in str(error):
            raise StoreRefused("store.in_use") from error
        return False
    except (cipher.DatabaseError, sqlite3.DatabaseError, MemoryError):
        return False
    finally:
        if connection is not None:
            connection.close()
    return True


def _explain(context: ExceptionContext) -> None:
    """Turn what the database says about its surroundings into a reason with a next step."""
    said = str(context.original_exception)
    for sign, reason in (
        ("full", "store.disk_full"),
        ("locked", "store.in_use"),
        ("readonly", "store.read_only"),
        ("malformed", "store.damaged"),
        ("not a database", "store.unreadable"),
        ("disk I/O", "store.disk_failed"),
    ):
        if sign in said and isinstance(context.original_exception, cipher.DatabaseError):
            raise StoreRefused(reason) from context.original_exception
