"""One program at a time for a data folder; a killed one keeps nobody out, and what it left half-done goes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kkb_desktop.cli.main import main
from kkb_desktop.domain.errors import FileRefused, StoreRefused
from kkb_desktop.services.desk import instance
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.store import ballast
from tests.faults.conftest import ROOT
from tests.services.conftest import PASSPHRASE

HOLDING = """
import sys
from pathlib import Path
from kkb_desktop.services.desk import instance
kept = instance.hold(Path(sys.argv[1]), "kkb-desktop import")
print("held", flush=True)
sys.stdin.read()
"""


def holder(folder: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None and process.stdout.readline() == "held\n"
    return process


def test_a_second_start_is_told_where_the_data_is_open(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KKB_PASSPHRASE", PASSPHRASE)
    first = holder(desk.folder)
    try:
        with pytest.raises(StoreRefused) as caught:
            instance.hold(desk.folder)
        assert caught.value.params == {"what": "kkb-desktop import", "pid": first.pid}
        assert main(["doctor", "--folder", str(desk.folder)]) == 1
        said = capsys.readouterr().err
        assert "[desk.in_use]" in said and "kkb-desktop import" in said and str(first.pid) in said
    finally:
        first.communicate("")
    assert main(["doctor", "--folder", str(desk.folder)]) == 0


def test_a_killed_program_keeps_nobody_out(tmp_path: Path) -> None:
    for _ in range(3):
        first = holder(tmp_path)
        os.kill(first.pid, signal.SIGKILL)
        first.communicate()
        instance.hold(tmp_path).unlock()


def test_a_note_in_the_lock_that_nobody_can_read_hinders_nobody(tmp_path: Path) -> None:
    (tmp_path / instance.LOCK).write_bytes(b"[" * 5_000 + b"\xff")
    kept = instance.hold(tmp_path)
    (tmp_path / instance.LOCK).write_bytes(b'{"what": 7}')
    with pytest.raises(StoreRefused, match=r"desk\.in_use"):
        instance.hold(tmp_path)
    kept.unlock()


@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_something_else_in_the_place_of_the_lock_is_refused_without_waiting(
    tmp_path: Path, kind: str
) -> None:
    victim, lock = tmp_path / "penting", tmp_path / instance.LOCK
    victim.write_bytes(b"penting")
    {"link": lambda: lock.symlink_to(victim), "pipe": lambda: os.mkfifo(lock), "folder": lock.mkdir}[kind]()
    with pytest.raises(FileRefused, match=r"file\.not_a_file"):
        instance.hold(tmp_path)
    assert victim.read_bytes() == b"penting"


def test_a_command_on_a_folder_without_data_leaves_it_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KKB_PASSPHRASE", PASSPHRASE)
    assert main(["doctor", "--folder", str(tmp_path / "salah-ketik")]) == 1
    assert "[desk.missing]" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_what_was_left_half_done_goes_at_the_next_start_and_nothing_else(desk: Desk) -> None:
    folder = desk.folder
    (folder / "masuk").mkdir()
    for name in (".pengaturan.json.part", "masuk/.a.kkb.part", "masuk/a.kkb"):
        (folder / name).write_bytes(b"x")
    (folder / "baru-0123456789abcdef").mkdir()
    (folder / "baru-0123456789abcdef" / "kkb.db").write_bytes(b"x")
    (folder / "baru-saja").mkdir()
    (folder / "baru-fedcba9876543210").symlink_to(folder / "baru-saja")
    instance.put_in_order(folder)
    left = {str(each.relative_to(folder)) for each in folder.rglob("*")}
    assert {"masuk/a.kkb", "baru-saja", "baru-fedcba9876543210", "kkb.db", "kunci.json"} <= left
    assert not {"masuk/.a.kkb.part", ".pengaturan.json.part", "baru-0123456789abcdef"} & left


def test_everything_in_a_data_folder_is_for_this_user_alone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KKB_PASSPHRASE", PASSPHRASE)
    folder = tmp_path / "rumah"
    before = os.umask(0)
    try:
        said = ["--folder", str(folder)]
        assert main(["init", *said, "--kind", "desa", "--region", "3204112001", "--user", "Siti"]) == 0
        assert main(["doctor", *said]) == 0
        assert main(["template", *said, str(folder / "templat.xlsx")]) in (0, 2)
    finally:
        os.umask(before)
    modes = {each.name: each.stat().st_mode & 0o777 for each in (folder, *folder.rglob("*"))}
    keys = {name: mode for name, mode in modes.items() if name.startswith("kunci")}
    assert {mode for name, mode in modes.items() if name not in keys} <= {0o600, 0o700}
    assert ballast.NAME in modes and folder.stat().st_mode & 0o777 == 0o700


def test_a_data_folder_that_is_a_link_to_another_disk_is_opened(tmp_path: Path) -> None:
    (tmp_path / "disk-lain").mkdir()
    (tmp_path / "kkb").symlink_to(tmp_path / "disk-lain")
    with instance.hold(tmp_path / "kkb"), pytest.raises(StoreRefused, match=r"desk\.in_use"):
        instance.hold(tmp_path / "disk-lain")
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(FileRefused):
        instance.hold(tmp_path / "a")
