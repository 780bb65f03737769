"""A disk that is full, or that can only be read: said as what it is, and nothing lost."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kkb_desktop.domain.errors import KkbError, StoreRefused
from kkb_desktop.services.desk.desk import Desk, create_desk, open_desk
from kkb_desktop.services.writing import records
from kkb_desktop.store import ballast, engine
from tests.services.conftest import CHEAP, PASSPHRASE, VILLAGE
from tests.store.conftest import KEY, Hand


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 8 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(disk)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("mounting a small disk needs an administrator")
    try:
        yield disk
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def fill(disk: Path) -> None:
    with (disk / "film.bin").open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            pass


def test_room_in_reserve_is_given_up_so_that_saving_once_more_succeeds(
    small_disk: Path, sari: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ballast, "SIZE", 2 * 1024 * 1024)
    monkeypatch.setattr(ballast, "LOW", 0)
    made = engine.create_database(small_disk, KEY)
    assert ballast.make(small_disk)
    fill(small_disk)
    with pytest.raises(StoreRefused, match=r"store\.disk_full_eased"), made.begin() as conn:
        for number in range(40):
            sari.put(conn, f"{number:032x}", note="x" * 400)
    with made.begin() as conn:
        sari.put(conn, "a" * 32, head_name="Wawan")
        assert conn.exec_driver_sql("SELECT count(*), max(head_name) FROM family").one() == (1, "Wawan")
    made.dispose()
    (small_disk / "film.bin").unlink()
    assert ballast.make(small_disk)


def test_a_full_disk_without_reserve_is_said_and_what_is_there_can_be_read(
    small_disk: Path, sari: Hand
) -> None:
    made = engine.create_database(small_disk, KEY)
    with made.begin() as conn:
        sari.put(conn, "a" * 32, head_name="Wawan")
    fill(small_disk)
    with pytest.raises(StoreRefused, match=r"store\.disk_full$"), made.begin() as conn:
        for number in range(400):
            sari.put(conn, f"{number:032x}", note="x" * 400)
    with made.connect() as conn:
        assert conn.exec_driver_sql("SELECT head_name FROM family").scalars().all() == ["Wawan"]
    made.dispose()


def test_no_reserve_is_made_where_the_disk_is_low_already(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ballast, "free", lambda folder: ballast.LOW - 1)
    assert not ballast.make(tmp_path) and list(tmp_path.iterdir()) == []


def test_a_link_in_the_place_of_the_reserve_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "penting").write_bytes(b"penting")
    (tmp_path / ballast.NAME).symlink_to(tmp_path / "penting")
    assert not ballast.make(tmp_path) and not ballast.release(tmp_path)
    assert (tmp_path / "penting").read_bytes() == b"penting"


def test_a_disk_that_can_only_be_read_is_named_so(small_disk: Path) -> None:
    folder = small_disk / "kkb"
    made: Desk
    made, _code = create_desk(folder, "village", VILLAGE, "Sari", PASSPHRASE, cost=CHEAP)
    made.engine.dispose()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    reasons = []
    for work in (
        lambda: records.save(open_desk(folder, "Sari", PASSPHRASE), "family", {"head_name": "Asep"}),
        lambda: create_desk(small_disk / "lain", "village", VILLAGE, "Sari", PASSPHRASE, cost=CHEAP),
    ):
        with pytest.raises(KkbError) as caught:
            work()
        reasons.append(caught.value.reason)
    assert reasons == ["store.read_only", "store.read_only"]
