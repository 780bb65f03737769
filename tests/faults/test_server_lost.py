"""PostgreSQL stopped in the middle: said as what it is, whole or not at all, and work goes on when it is back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.engine import make_url

from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.store import log
from kkb_desktop.store.engine import open_postgresql
from tests.store.conftest import Hand

pytestmark = pytest.mark.postgres


@pytest.fixture
def server(postgresql_server: str) -> Iterator[Engine]:
    made = create_engine(postgresql_server, isolation_level="AUTOCOMMIT")
    yield made
    made.dispose()


@pytest.fixture
def office(postgresql_server: str, server: Engine) -> Iterator[Engine]:
    """An office's database of its own on the server."""
    with server.connect() as conn:
        conn.execute(text("DROP DATABASE IF EXISTS kkb_lost WITH (FORCE)"))
        conn.execute(text("CREATE DATABASE kkb_lost"))
    address = make_url(postgresql_server).set(database="kkb_lost").render_as_string(hide_password=False)
    made = open_postgresql(address)
    yield made
    made.dispose()
    with server.connect() as conn:
        conn.execute(text("DROP DATABASE IF EXISTS kkb_lost WITH (FORCE)"))


def end_connections(server: Engine) -> None:
    with server.connect() as conn:
        ended = conn.scalars(
            text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'kkb_lost'")
        ).all()
    assert ended


def families(office: Engine) -> list[str]:
    with office.connect() as conn:
        return list(conn.execute(text("SELECT head_name FROM family ORDER BY head_name")).scalars())


def test_a_connection_ended_while_saving_is_said_and_nothing_of_it_is_kept(
    office: Engine, server: Engine, sari: Hand
) -> None:
    with office.begin() as conn:
        sari.put(conn, "a" * 32, head_name="Asep")
    with pytest.raises(StoreRefused, match=r"store\.connection_lost") as caught, office.begin() as conn:
        sari.put(conn, "b" * 32, head_name="Budi")
        end_connections(server)
        sari.put(conn, "c" * 32, head_name="Cecep")
    assert caught.value.next_step("id") and caught.value.sentence("id") != caught.value.reason
    assert families(office) == ["Asep"]
    with office.begin() as conn:
        sari.put(conn, "b" * 32, head_name="Budi")
    assert families(office) == ["Asep", "Budi"]


def test_a_connection_ended_before_the_last_word_is_said_too(
    office: Engine, server: Engine, sari: Hand
) -> None:
    with pytest.raises(StoreRefused, match=r"store\.connection_lost"), office.begin() as conn:
        sari.put(conn, "a" * 32, head_name="Asep")
        end_connections(server)
    assert families(office) == []


def test_a_connection_ended_while_nobody_looked_is_made_anew_without_a_word(
    office: Engine, server: Engine, sari: Hand
) -> None:
    with office.begin() as conn:
        sari.put(conn, "a" * 32, head_name="Asep")
    end_connections(server)
    with office.connect() as conn:
        assert list(log.vector(conn).values()) == [1]


def test_a_connection_ended_while_reading_many_rows_is_said(office: Engine, server: Engine) -> None:
    with pytest.raises(StoreRefused, match=r"store\.connection_lost"), office.connect() as conn:
        rows = conn.execution_options(stream_results=True, yield_per=10).execute(
            text("SELECT repeat('x', 1000) FROM generate_series(1, 200000)")
        )
        next(rows)
        end_connections(server)
        list(rows)


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("SET TRANSACTION READ ONLY; CREATE TABLE x (a int)", "store.read_only"),
        ("SET LOCAL lock_timeout = 1; LOCK TABLE op", "store.busy"),
        ("SET LOCAL statement_timeout = 1; SELECT pg_sleep(5)", "store.busy"),
        ("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '53100'; END $$", "store.disk_full"),
        ("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '58030'; END $$", "store.disk_failed"),
        ("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = 'XX001'; END $$", "store.damaged"),
        ("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40P01'; END $$", "store.busy"),
    ],
)
def test_what_the_server_says_of_its_surroundings_is_put_into_words(
    office: Engine, server: Engine, statement: str, reason: str
) -> None:
    with office.begin() as other:
        other.execute(text("LOCK TABLE op IN ACCESS EXCLUSIVE MODE"))
        with pytest.raises(StoreRefused) as caught, office.begin() as conn:
            for each in statement.split("; ") if not statement.startswith("DO") else [statement]:
                conn.exec_driver_sql(each)
    assert caught.value.reason == reason


def test_a_server_that_is_not_there_or_does_not_let_us_in_is_said(postgresql_server: str) -> None:
    nobody = make_url("postgresql+psycopg://u:p@127.0.0.1:1/kkb").render_as_string(hide_password=False)
    with pytest.raises(StoreRefused, match=r"store\.connection_lost"):
        open_postgresql(nobody)
    missing = make_url(postgresql_server).set(database="tidak_ada").render_as_string(hide_password=False)
    with pytest.raises(StoreRefused, match=r"store\.(no_access|connection_lost)"):
        open_postgresql(missing)


def test_a_fault_of_ours_is_not_blamed_on_the_server(office: Engine) -> None:
    with pytest.raises(Exception, match="nosuchtable") as caught, office.connect() as conn:
        conn.execute(text("SELECT * FROM nosuchtable"))
    assert not isinstance(caught.value, StoreRefused)
