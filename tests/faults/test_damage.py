"""Damaged files in the data folder: the copy or the log is used, the rest goes on, and what cannot is said."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import insert, text, update

from kkb_desktop.cli.main import main
from kkb_desktop.domain.errors import StoreRefused
from kkb_desktop.gui.preferences import FILE_NAME as PREFERENCES
from kkb_desktop.gui.preferences import Preferences, load_preferences
from kkb_desktop.services.desk import drafts, health
from kkb_desktop.services.desk.desk import Desk, close, open_desk
from kkb_desktop.services.writing import records
from kkb_desktop.store import engine, schema, settings
from kkb_desktop.store.engine import FILE_NAME
from kkb_desktop.store.schema import record_table
from tests.faults.conftest import ROOT
from tests.services.conftest import PASSPHRASE

PAGE = 4096


def pages_of(desk: Desk, name: str) -> list[int]:
    """The numbers of the pages that hold a table or index."""
    with desk.engine.connect() as conn:
        return list(conn.exec_driver_sql("SELECT pageno FROM dbstat WHERE name = ?", (name,)).scalars())


def spoil(folder: Path, page: int) -> None:
    with (folder / FILE_NAME).open("r+b") as file:
        file.seek((page - 1) * PAGE + 100)
        file.write(os.urandom(200))


def root_page(desk: Desk, name: str) -> int:
    with desk.engine.connect() as conn:
        found = conn.exec_driver_sql("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).scalar()
    assert isinstance(found, int)
    return found


def reopened(desk: Desk) -> Desk:
    return open_desk(desk.folder, "Sari", PASSPHRASE, clock=desk.clock)


def refused(desk: Desk) -> str:
    with pytest.raises(StoreRefused) as caught:
        reopened(desk)
    return caught.value.reason


def forget_the_weekly_look(desk: Desk) -> None:
    with desk.engine.begin() as conn:
        settings.put(conn, "store.checked_on", "2020-01-01")


def test_a_damaged_table_is_found_in_the_weekly_look_and_made_anew_from_the_log(
    desk: Desk,
    typed_family: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = health.digest(desk)
    forget_the_weekly_look(desk)
    page = root_page(desk, "person")
    close(desk)
    spoil(desk.folder, page)
    damaged = (desk.folder / FILE_NAME).read_bytes()
    assert refused(desk) == "store.damaged"
    monkeypatch.setenv("KKB_PASSPHRASE", PASSPHRASE)
    assert main(["doctor", "--folder", str(desk.folder)]) == 1
    assert "doctor --repair" in capsys.readouterr().err
    assert main(["doctor", "--folder", str(desk.folder), "--repair"]) == 0
    whole = reopened(desk)
    assert health.digest(whole) == before and health.doctor(whole) == []
    records.save(whole, "family", {"head_name": "Asep"})
    close(whole)
    (kept,) = desk.folder.glob(f"{FILE_NAME}.rusak-*")
    assert kept.read_bytes() == damaged and kept.stat().st_mode & 0o777 == 0o600
    assert not list(desk.folder.glob("baru-*"))


def test_where_the_log_itself_is_damaged_nothing_is_changed_and_the_backup_is_named(
    desk: Desk, typed_family: dict[str, str]
) -> None:
    forget_the_weekly_look(desk)
    page = root_page(desk, "op")
    close(desk)
    spoil(desk.folder, page)
    damaged = (desk.folder / FILE_NAME).read_bytes()
    with pytest.raises(StoreRefused) as caught:
        health.salvage(desk.folder, "Sari", PASSPHRASE)
    assert caught.value.reason == "doctor.log_damaged" and "cadangan" in caught.value.next_step("id")
    assert (desk.folder / FILE_NAME).read_bytes() == damaged
    assert not list(desk.folder.glob("*.rusak-*")) and not list(desk.folder.glob("baru-*"))


def test_the_doctor_makes_tables_that_differ_from_the_log_anew(
    desk: Desk,
    typed_family: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = health.digest(desk)
    with desk.engine.begin() as conn:
        conn.execute(update(record_table("family")).values(rt="77"))
    found, left = health.repair(desk)
    assert [each.code for each in found] == ["doctor.row_differs"] and left == []
    assert health.digest(desk) == before


KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from kkb_desktop.services.desk.desk import open_desk
from kkb_desktop.services.writing import records
monday = datetime(2026, 11, 23, 9, tzinfo=UTC)
desk = open_desk(Path(sys.argv[1]), "Sari", sys.argv[2], clock=lambda: monday)
records.save(desk, "family", {"head_name": "Wawan"})
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_after_an_unclean_end_the_file_is_looked_through_and_not_after_a_clean_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    real = engine.quick_check
    monkeypatch.setattr(engine, "quick_check", lambda made: looked.append(1) or real(made))
    close(reopened(desk))  # the first of the week
    close(desk)
    looked.clear()
    close(reopened(desk))
    assert looked == []
    ended = subprocess.run(
        [sys.executable, "-c", KILLED, str(desk.folder), PASSPHRASE],
        cwd=ROOT,
        capture_output=True,
        timeout=600,
    )
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    close(reopened(desk))
    assert looked == [1]


def test_an_unclean_end_with_a_damaged_page_does_not_open(desk: Desk) -> None:
    close(reopened(desk))
    close(desk)
    page = root_page(desk, "person")
    close(desk)
    subprocess.run(
        [sys.executable, "-c", KILLED, str(desk.folder), PASSPHRASE], cwd=ROOT, capture_output=True
    )
    spoil(desk.folder, page)
    assert refused(desk) == "store.damaged"


@pytest.mark.parametrize("version", ["0000", "abc", "-1", "0004x", "99", "\x00", "0001\n", "５"])
def test_a_version_number_that_no_program_gave_is_refused_in_words(desk: Desk, version: str) -> None:
    with desk.engine.begin() as conn:
        conn.execute(text("UPDATE alembic_version SET version_num = :version"), {"version": version})
    close(desk)
    assert refused(desk) == "store.odd_version"


def test_tables_without_a_version_number_are_refused_in_words(desk: Desk) -> None:
    with desk.engine.begin() as conn:
        conn.execute(text("DELETE FROM alembic_version"))
    close(desk)
    assert refused(desk) == "store.odd_version"


JUNK = ["", "nil", "[]", "7", '"x"', "{", "[" * 200_000, '{"a": NaN', "\x00", "null"]


@pytest.mark.parametrize("junk", JUNK, ids=range(len(JUNK)))
@pytest.mark.parametrize("column", ["body", "base", "at"])
def test_a_draft_that_cannot_be_read_keeps_nobody_from_the_others(desk: Desk, column: str, junk: str) -> None:
    drafts.save(desk, "family:baru", {"head_name": "Waw"})
    row = {
        "form_key": "person:baru:x",
        "body": "{}",
        "base": "{}",
        "at": "2026-11-23T07:02:00+00:00",
        "user": "S",
    }
    with desk.engine.begin() as conn:
        conn.execute(insert(schema.draft).values({**row, column: junk}))
        assert drafts.records_with_drafts(conn, "person") == set()
    assert drafts.load(desk, "person:baru:x") is None
    assert [each.form for each in drafts.all_drafts(desk)] == ["family:baru"]
    drafts.drop(desk, "person:baru:x")


@pytest.mark.parametrize("junk", JUNK, ids=range(len(JUNK)))
@pytest.mark.parametrize("key", ["desk.keys", "desk.region", "desk.kind", "desk.place", "store.checked_on"])
def test_a_setting_that_cannot_be_read_is_a_default_or_a_refusal(desk: Desk, key: str, junk: str) -> None:
    with desk.engine.begin() as conn:
        conn.execute(update(schema.setting).where(schema.setting.c.key == key).values(value=junk))
    close(desk)
    if key in ("desk.keys", "desk.region", "desk.kind") and not (key == "desk.region" and junk == '"x"'):
        assert refused(desk) == "desk.incomplete"
    else:
        close(reopened(desk))


@pytest.mark.parametrize(
    "junk",
    [*JUNK, json.dumps({"language": ["id"], "theme": {"a": 1}, "text_size": True}), "\ud800", "x" * 100_000],
    ids=range(len(JUNK) + 3),
)
def test_preferences_that_cannot_be_read_are_the_defaults(tmp_path: Path, junk: str) -> None:
    (tmp_path / PREFERENCES).write_bytes(junk.encode("utf-8", "surrogatepass"))
    assert load_preferences(tmp_path) == Preferences()


def test_a_pipe_or_folder_in_the_place_of_the_preferences_holds_nobody_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / PREFERENCES)
    assert load_preferences(tmp_path) == Preferences()
    (tmp_path / PREFERENCES).unlink()
    (tmp_path / PREFERENCES).mkdir()
    assert load_preferences(tmp_path) == Preferences()


def test_something_else_in_the_place_of_the_database_is_refused_without_waiting(desk: Desk) -> None:
    close(desk)
    path = desk.folder / FILE_NAME
    path.rename(desk.folder / "simpanan.db")
    os.mkfifo(path)
    assert refused(desk) == "store.unreadable"
    path.unlink()
    path.symlink_to(desk.folder / "simpanan.db")
    assert refused(desk) == "store.unreadable"
