import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, text

from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.store import drafts
from kkb_desktop.store import engine as engines
from kkb_desktop.store.engine import FILE_NAME, PRAGMAS, create_database, open_database, schema_version
from kkb_desktop.store.keyfile import DatabaseKey
from kkb_desktop.store.schema import VERSION, metadata
from tests.store.conftest import KEY, Hand


def refusal(folder: Path, key: DatabaseKey = KEY) -> str:
    with pytest.raises(StoreRefused) as caught:
        open_database(folder, key)
    return caught.value.reason


def test_nothing_typed_stands_readable_in_any_file(tmp_path: Path, sari: Hand) -> None:
    engine = create_database(tmp_path, KEY)
    with engine.begin() as conn:
        sari.put(conn, "a" * 32, head_name="KANARIKUNING")
    files = [each.read_bytes() for each in tmp_path.iterdir()]
    engine.dispose()
    assert len(files) >= 2 and not any(b"KANARIKUNING" in each or b"SQLite format" in each for each in files)


def test_a_wrong_key_does_not_open(tmp_path: Path) -> None:
    create_database(tmp_path, KEY).dispose()
    before = (tmp_path / FILE_NAME).read_bytes()
    assert refusal(tmp_path, DatabaseKey(bytes(32), KEY.salt)) == "store.unreadable"
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_a_plain_database_in_place_of_ours_is_refused(tmp_path: Path) -> None:
    plain = sqlite3.connect(tmp_path / FILE_NAME)
    plain.execute("CREATE TABLE family (id)")
    plain.commit()
    plain.close()
    assert refusal(tmp_path) == "store.plain"


def test_a_spoiled_file_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    create_database(tmp_path, KEY).dispose()
    spoiled = bytearray((tmp_path / FILE_NAME).read_bytes())
    spoiled[100:900] = os.urandom(800)
    (tmp_path / FILE_NAME).write_bytes(spoiled)
    assert refusal(tmp_path) == "store.unreadable"
    assert (tmp_path / FILE_NAME).read_bytes() == bytes(spoiled)


def test_a_database_of_a_newer_program_is_refused_without_a_byte_written(tmp_path: Path) -> None:
    engine = create_database(tmp_path, KEY)
    with engine.begin() as conn:
        conn.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    before = (tmp_path / FILE_NAME).read_bytes()
    assert refusal(tmp_path) == "store.newer_program"
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_a_missing_database_is_not_made_in_silence(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "store.missing"
    assert list(tmp_path.iterdir()) == []


def test_a_database_is_never_made_over_another(tmp_path: Path) -> None:
    create_database(tmp_path, KEY).dispose()
    with pytest.raises(StoreRefused, match=r"store\.exists"):
        create_database(tmp_path, KEY)


def test_every_commit_reaches_the_disk_before_it_is_called_saved(tmp_path: Path) -> None:
    """FULL. With NORMAL, half of all power cuts lose what was called saved, and no kill shows it."""
    engine = create_database(tmp_path, KEY)
    with engine.connect() as conn:
        assert conn.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    engine.dispose()


def test_what_is_deleted_is_overwritten_in_the_file(tmp_path: Path) -> None:
    """The same settings on a file without the cipher, whose pages can be looked at."""
    path = tmp_path / "terang.db"
    plain = engines.cipher.connect(str(path), isolation_level=None)
    for name, value in PRAGMAS.items():
        plain.execute(f"PRAGMA {name} = {value}")
    plain.execute("CREATE TABLE family (head_name)")
    plain.execute("INSERT INTO family VALUES ('KANARIKUNING')")
    assert b"KANARIKUNING" in path.read_bytes()
    plain.execute("DELETE FROM family")
    plain.close()
    assert b"KANARIKUNING" not in path.read_bytes()


def test_a_cipher_that_lets_any_key_in_is_refused_at_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_database(tmp_path, KEY).dispose()
    real = engines.connect
    monkeypatch.setattr(engines, "connect", lambda path, key, **more: real(path, KEY, **more))
    assert refusal(tmp_path) == "store.no_cipher"


@pytest.mark.parametrize("name", PRAGMAS)
def test_each_pragma_holds_on_a_connection(tmp_path: Path, name: str) -> None:
    engine = create_database(tmp_path, KEY)
    with engine.connect() as conn:
        assert conn.exec_driver_sql(f"PRAGMA {name}").scalar() == PRAGMAS[name]
        assert conn.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    engine.dispose()


def test_the_migrations_make_exactly_the_declared_tables(engine: Engine) -> None:
    with engine.connect() as conn:
        assert compare_metadata(MigrationContext.configure(conn), metadata) == []
        # Else the next start would take what this one made for a newer program's.
        assert schema_version(conn) == VERSION


def test_a_full_disk_is_said_in_words_and_what_was_there_stays(tmp_path: Path, sari: Hand) -> None:
    engine = create_database(tmp_path, KEY)
    with engine.begin() as conn:
        sari.put(conn, "a" * 32, head_name="Wawan")
    with engine.connect() as conn:
        pages = conn.exec_driver_sql("PRAGMA page_count").scalar()
        conn.rollback()
        conn.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreRefused, match=r"store\.disk_full"):
            sari.put(conn, "b" * 32, note="x" * 60_000)
        conn.rollback()
        assert conn.exec_driver_sql("SELECT head_name FROM family").scalar() == "Wawan"
    engine.dispose()


def test_a_draft_survives_the_program_being_killed(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys\n"
        "from datetime import UTC, datetime\n"
        "from pathlib import Path\n"
        "from kkb_desktop.store import drafts, engine\n"
        "from kkb_desktop.store.keyfile import DatabaseKey\n"
        "key = DatabaseKey(bytes(range(32)), bytes(range(16)))\n"
        "made = engine.create_database(Path(sys.argv[1]), key)\n"
        "with made.begin() as conn:\n"
        "    drafts.save_draft(conn, 'family:baru', {'head_name': 'Waw'}, {}, datetime.now(UTC), 'Sari')\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    root = Path(__file__).parents[2]
    ended = subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=root, timeout=600)
    assert ended.returncode == -signal.SIGKILL
    engine = open_database(tmp_path, KEY)
    with engine.connect() as conn:
        kept = drafts.load_draft(conn, "family:baru")
    engine.dispose()
    assert kept is not None and kept.body == {"head_name": "Waw"}


def test_a_library_without_the_cipher_is_refused_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A plain SQLite takes a key without a word."""
    monkeypatch.setattr(engines, "cipher", sqlite3)
    with pytest.raises(StoreRefused, match="no_cipher"):
        engines.connect(tmp_path / "kkb.db", KEY)
