"""Opening the database: encrypted SQLite on a laptop, or a PostgreSQL server that several office PCs share."""

from __future__ import annotations

import errno
import os
import re
import shutil
import sqlite3
import threading
import weakref
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as cipher
from sqlalchemy import Connection, Engine, ExceptionContext, QueuePool, create_engine, event, inspect, text

from kkb_desktop import disk
from kkb_desktop.domain.errors import FileRefused, StoreRefused
from kkb_desktop.store import ballast, schema
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

_FORM = re.compile(r"[0-9]{4}")
_KNOWN = frozenset(f"{number:04}" for number in range(1, int(VERSION) + 1))
"""Versions that a migration leads on from."""

_IO, _CANNOT_OPEN = 10, 14
_SQLITE = {
    5: "store.in_use",
    6: "store.in_use",
    8: "store.read_only",
    _IO: "store.disk_failed",
    11: "store.damaged",
    13: "store.disk_full",
    _CANNOT_OPEN: "store.disk_failed",
    26: "store.unreadable",
}
"""What SQLite's result codes mean to a person."""

_STATES = {
    "08": "store.connection_lost",
    "57P01": "store.connection_lost",
    "57P02": "store.connection_lost",
    "57P03": "store.connection_lost",
    "57P05": "store.connection_lost",
    "57014": "store.busy",
    "40001": "store.busy",
    "40P01": "store.busy",
    "55P03": "store.busy",
    "53100": "store.disk_full",
    "53200": "store.busy",
    "53300": "store.busy",
    "25006": "store.read_only",
    "58": "store.disk_failed",
    "XX001": "store.damaged",
    "XX002": "store.damaged",
    "28": "store.no_access",
    "3D000": "store.no_access",
    "42501": "store.no_access",
}
"""What PostgreSQL's SQLSTATE codes, or their classes, mean to a person."""

_SURROUNDINGS = {
    errno.ENOSPC: "store.disk_full",
    errno.EDQUOT: "store.disk_full",
    errno.EROFS: "store.read_only",
    errno.EACCES: "store.read_only",
    errno.EPERM: "store.read_only",
    errno.EEXIST: "store.exists",
}

_PLAIN_HEADER = b"SQLite format 3\x00"


def create_database(folder: Path, key: DatabaseKey) -> Engine:
    """A new encrypted database in `folder`, with all tables. Raises StoreRefused "store.exists", "store.no_cipher"."""
    path = folder / FILE_NAME
    if os.path.lexists(path):
        raise StoreRefused("store.exists")
    _make_private(path)
    engine = _cipher_engine(path, key)
    with engine.connect() as conn:
        conn.connection.cursor().execute("PRAGMA journal_mode = WAL")
    _migrate(engine)
    _assert_safe(path, key)
    return engine


def open_database(
    folder: Path,
    key: DatabaseKey,
    *,
    check: bool = True,
    before_migration: Callable[[Engine], None] | None = None,
) -> Engine:
    """The database of `folder`; after an unclean end the whole file is looked through first, if `check`.

    `before_migration` is called with an older database before its tables are changed; what it raises stops the opening.

    At every start it is asserted that the cipher answers, that the file is not plain SQLite, that a wrong key is
    refused, and that the pragmas hold. A database of a newer program is refused without a byte written. Raises
    StoreRefused "store.missing", "store.plain", "store.unreadable", "store.newer_program", "store.in_use",
    "store.no_cipher", "store.damaged", "store.read_only", "store.disk_full".
    """
    path = folder / FILE_NAME
    if not os.path.lexists(path):
        raise StoreRefused("store.missing")
    clean = ended_cleanly(folder)
    _assert_safe(path, key)
    keep_writing_ahead(path, key)
    engine = _cipher_engine(path, key)
    try:
        if check and not clean and not quick_check(engine):
            raise StoreRefused("store.damaged")
        _bring_up_to_date(engine, before_migration)
    except BaseException:
        engine.dispose()
        raise
    return engine


def open_postgresql(url: str) -> Engine:
    """A shared database on a server; its tables are made on first use.

    Raises StoreRefused "store.newer_program", "store.connection_lost", "store.no_access", and later, of any statement,
    what `_explain_server` finds in the server's answer.
    """
    # Asked before use whether it is still there: the server may have been started anew since.
    engine = create_engine(url, hide_parameters=True, pool_pre_ping=True)
    event.listen(engine, "handle_error", _explain_server)
    try:
        _bring_up_to_date(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


def snapshot(engine: Engine) -> AbstractContextManager[Connection]:
    """A connection in which every query sees the same moment, however much others write meanwhile.

    SQLite gives each transaction one; PostgreSQL must be asked, as it gives one to each query.
    """
    if engine.dialect.name != "postgresql":
        return engine.connect()
    return engine.connect().execution_options(isolation_level="REPEATABLE READ")


def schema_version(conn: Connection) -> str:
    """The version of the tables, "" where there are none."""
    if not inspect(conn).has_table("alembic_version"):
        return ""
    return str(conn.scalar(text("SELECT version_num FROM alembic_version")) or "")


def _bring_up_to_date(engine: Engine, before_migration: Callable[[Engine], None] | None = None) -> None:
    with engine.connect() as conn:
        version = schema_version(conn)
    if version == VERSION:
        return  # without importing alembic, which takes longer than all the rest
    if _FORM.fullmatch(version) and version > VERSION:
        raise StoreRefused("store.newer_program")
    with engine.connect() as conn:
        # Tables without a number, or with one that no program gave, were not left so by any of ours.
        if (version and version not in _KNOWN) or (not version and inspect(conn).has_table(schema.op.name)):
            raise StoreRefused("store.odd_version")
    if version and before_migration is not None:
        before_migration(engine)
    _migrate(engine, older=bool(version))


def _migrate(engine: Engine, *, older: bool = False) -> None:
    """Make the tables, or bring them up to date: then those of the records are made anew from the log, which may hold
    fields and types that an `older` program did not know."""
    from alembic import command
    from alembic.config import Config

    from kkb_desktop.store import digest  # seldom needed

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    with engine.begin() as conn:
        config.attributes["connection"] = conn
        command.upgrade(config, "head")
        if older:
            digest.rebuild(conn)


def quick_check(engine: Engine) -> bool:
    """Whether the database's file hangs together and each page is as it was written; always on a server, which looks
    after its own. Reads only. Takes about a second for 100 MB."""
    if engine.dialect.name != "sqlite":
        return True
    try:
        with engine.connect() as conn:
            spoiled = conn.exec_driver_sql("PRAGMA cipher_integrity_check").first()
            return spoiled is None and conn.exec_driver_sql("PRAGMA quick_check(1)").scalar() == "ok"
    except StoreRefused as error:
        if error.reason in ("store.damaged", "store.unreadable", "store.disk_failed"):
            return False
        raise


def ended_cleanly(folder: Path) -> bool:
    """Whether the program that had the database open last closed it: then nothing waits beside it."""
    try:
        return (folder / f"{FILE_NAME}-wal").stat().st_size == 0
    except OSError:
        return True


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


def key_of(engine: Engine) -> DatabaseKey | None:
    """What opens the database of an engine now; None for one on a server."""
    opener = _openers.get(engine)
    return None if opener is None else opener.key


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
    event.listen(engine, "handle_error", lambda context: _explain(context, path.parent))
    return engine


def _begin(conn: Connection) -> None:
    # The driver is told to leave transactions alone, or it would commit before a CREATE TABLE.
    conn.exec_driver_sql("BEGIN")


def connect(path: Path, key: DatabaseKey, *, sealed: bool = False) -> Any:
    """A connection of the driver itself, without a transaction. `sealed`: to a file that nobody writes to, not even
    the database's own side files; it is read as it lies there. Raises StoreRefused and the driver's errors."""
    where = f"{path.resolve().as_uri()}?immutable=1" if sealed else str(path)
    connection = cipher.connect(where, isolation_level=None, check_same_thread=False, uri=sealed)
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


def _make_private(path: Path) -> None:
    """An empty file that only this user may read, for the database to be written into; its journals follow it."""
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, disk.PRIVATE_FILE))
    except OSError as error:
        raise StoreRefused(_SURROUNDINGS.get(error.errno or 0, "store.disk_failed")) from error


def _assert_safe(path: Path, key: DatabaseKey) -> None:
    try:
        head, _size = disk.read_head(path, len(_PLAIN_HEADER))
    except FileRefused as error:
        raise StoreRefused("store.unreadable") from error
    if head == _PLAIN_HEADER:
        raise StoreRefused("store.plain")
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
    except cipher.DatabaseError as error:
        reason = _reason(error, path.parent)
        if reason in ("store.in_use", "store.read_only", "store.disk_full"):
            raise StoreRefused(reason) from error
        return False
    except (sqlite3.DatabaseError, MemoryError):
        return False
    finally:
        if connection is not None:
            connection.close()
    return True


def _explain(context: ExceptionContext, folder: Path) -> None:
    """Turn what the database says about its surroundings into a reason with a next step.

    Where the disk is full, the room kept in reserve is given up: saving once more succeeds.
    """
    error = context.original_exception
    reason = _reason(error, folder) if isinstance(error, cipher.DatabaseError) else None
    if reason == "store.disk_full" and ballast.release(folder):
        reason = "store.disk_full_eased"
    if reason is not None:
        raise StoreRefused(reason) from error


def _reason(error: BaseException, folder: Path) -> str | None:
    """Why SQLite could not go on; None where the fault is in what it was asked."""
    said = getattr(error, "sqlite_errorcode", None)
    if not isinstance(said, int):
        return None
    code = said & 0xFF
    if code in (_IO, _CANNOT_OPEN):
        # Both are said of many things; the disk itself knows better.
        if _is_read_only(folder):
            return "store.read_only"
        if _is_full(folder):
            return "store.disk_full"
    return _SQLITE.get(code)


def _is_read_only(folder: Path) -> bool:
    try:
        if hasattr(os, "statvfs") and os.statvfs(folder).f_flag & os.ST_RDONLY:
            return True
    except OSError:
        return False
    return not os.access(folder, os.W_OK)


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < 64 * 1024
    except OSError:
        return False


def _explain_server(context: ExceptionContext) -> None:
    """The same for a server: by the class of its SQLSTATE, or by there being no answer at all."""
    if context.is_pre_ping:
        return  # a connection that had died unused: another is made at once
    error = context.original_exception
    state = getattr(error, "sqlstate", None)
    if isinstance(state, str):
        reason = next((_STATES[state[:length]] for length in (5, 2) if state[:length] in _STATES), None)
    else:
        lost = context.is_disconnect or type(error).__name__ in ("OperationalError", "ConnectionTimeout")
        reason = "store.connection_lost" if lost else None
    if reason is not None:
        raise StoreRefused(reason) from error
