from __future__ import annotations

import errno
import os
import stat
import subprocess
from pathlib import Path
from typing import Any

import pytest

from kkb_desktop import disk
from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.sync import limits
from kkb_desktop.sync.files import look_through, put_aside, read_bounded, read_candidates, write_safely


def refusal(call: Any, *args: Any, **more: Any) -> str:
    with pytest.raises(FileRefused) as caught:
        call(*args, **more)
    return caught.value.reason


def test_a_written_file_is_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    write_safely(tmp_path / "a.kkb", b"lama")
    write_safely(tmp_path / "a.kkb", b"baru")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a.kkb", b"baru")]


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (errno.ENOSPC, "file.no_space"),
        (errno.EROFS, "file.read_only"),
        (errno.ENODEV, "file.gone"),
        (errno.EIO, "file.gone"),
    ],
)
def test_what_fails_while_writing_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, reason: str
) -> None:
    path = tmp_path / "a.kkb"
    write_safely(path, b"lama")

    def fail(handle: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    assert refusal(write_safely, path, b"baru") == reason
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a.kkb", b"lama")]


def test_a_stick_with_too_little_room_is_refused_before_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil

    monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(10, 9, 1))
    assert refusal(write_safely, tmp_path / "a.kkb", b"12345") == "file.no_space"
    assert list(tmp_path.iterdir()) == []


def test_a_really_full_stick_is_refused_and_holds_no_half_file(tmp_path: Path) -> None:
    stick = tmp_path / "stik"
    stick.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(stick)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("mounting a small disk needs an administrator")
    try:
        assert refusal(write_safely, stick / "a.kkb", bytes(200_000)) == "file.no_space"
        assert list(stick.iterdir()) == []
    finally:
        subprocess.run(["umount", str(stick)], check=True)


def test_a_virus_scanner_that_holds_the_file_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, tries, waits = os.replace, [], []

    def held(source: Any, target: Any) -> None:
        tries.append(1)
        if len(tries) < 3:
            raise PermissionError(errno.EACCES, "in use")
        real(source, target)

    monkeypatch.setattr(os, "replace", held)
    write_safely(tmp_path / "a.kkb", b"isi", pause=waits.append)
    assert (tmp_path / "a.kkb").read_bytes() == b"isi"
    assert waits == [0.05, 0.1]


def test_a_stick_pulled_out_is_said_so(tmp_path: Path) -> None:
    assert refusal(write_safely, tmp_path / "gone" / "deep" / "a.kkb", b"isi") == "file.gone"
    assert refusal(read_bounded, tmp_path / "gone.kkb") == "file.gone"
    assert refusal(read_candidates, tmp_path / "gone") == "file.gone"


def test_an_oversized_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.kkb"
    with path.open("wb") as file:
        file.truncate(limits.FILE + 1)
    assert refusal(read_bounded, path) == "file.too_large"


def test_only_our_files_of_two_levels_are_looked_at(tmp_path: Path) -> None:
    for name in ("a.kkb", "b.KKB", "virus.exe", ".c.kkb.part", ".d.kkb", "x/e.kkb", "x/y/f.kkb"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "link.kkb").symlink_to(tmp_path / "a.kkb")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert [each.name for each in read_candidates(tmp_path)] == ["a.kkb", "b.KKB", "e.kkb"]


def test_quarantine_keeps_the_same_content_once_and_has_a_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = put_aside(tmp_path, b"rusak", "bundle.signature")
    assert first is not None and first.read_bytes() == b"rusak"
    assert put_aside(tmp_path, b"rusak", "bundle.signature") == first
    assert len(list(tmp_path.glob("*.kkb"))) == 1
    assert "bundle.signature" in first.with_suffix(".json").read_text()
    monkeypatch.setattr(limits, "QUARANTINE_FILES", 1)
    assert put_aside(tmp_path, b"lain", "bundle.signature") is None


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_link_a_pipe_and_a_folder_are_never_read_and_nobody_waits_for_them(tmp_path: Path) -> None:
    (tmp_path / "asli.kkb").write_bytes(b"isi")
    (tmp_path / "tautan.kkb").symlink_to(tmp_path / "asli.kkb")
    (tmp_path / "putus.kkb").symlink_to(tmp_path / "tidak-ada")
    (tmp_path / "folder.kkb").mkdir()
    os.mkfifo(tmp_path / "pipa.kkb")
    for name in ("tautan.kkb", "putus.kkb", "folder.kkb", "pipa.kkb"):
        assert refusal(read_bounded, tmp_path / name) == "file.not_a_file"
        assert (
            refusal(put_aside, tmp_path / "karantina", tmp_path / name, "bundle.header") == "file.not_a_file"
        )
    assert [each.name for each in read_candidates(tmp_path)] == ["asli.kkb"]


def test_a_link_a_pipe_and_a_folder_are_never_written_through_nor_put_away(tmp_path: Path) -> None:
    victim = tmp_path / "penting.txt"
    victim.write_bytes(b"penting")
    (tmp_path / "tautan.kkb").symlink_to(victim)
    (tmp_path / "folder.kkb").mkdir()
    os.mkfifo(tmp_path / "pipa.kkb")
    for name in ("tautan.kkb", "folder.kkb", "pipa.kkb"):
        assert refusal(write_safely, tmp_path / name, b"isi") == "file.not_a_file"
    assert victim.read_bytes() == b"penting" and (tmp_path / "tautan.kkb").is_symlink()
    assert not list(tmp_path.glob(".*.part"))


def test_a_link_is_not_read_where_the_system_does_not_stop_it_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows opens what a link leads to."""
    (tmp_path / "asli.kkb").write_bytes(b"isi")
    (tmp_path / "tautan.kkb").symlink_to(tmp_path / "asli.kkb")
    monkeypatch.setattr(disk, "_NO_LINK", 0)
    assert refusal(read_bounded, tmp_path / "tautan.kkb") == "file.not_a_file"


def test_a_file_exchanged_for_a_pipe_while_it_is_opened_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, plain, real = tmp_path / "a.kkb", tmp_path / "b.kkb", os.lstat
    os.mkfifo(path)
    plain.write_bytes(b"isi")
    monkeypatch.setattr(os, "lstat", lambda asked: real(plain if asked == path else asked))
    assert refusal(read_bounded, path) == "file.not_a_file"


def test_content_is_on_the_disk_before_its_name_and_the_name_before_it_is_called_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a power cut leaves the name with nothing behind it, or nothing at all of what was called written."""
    done: list[str] = []
    sync, rename = os.fsync, os.replace

    def synced(handle: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "content")
        sync(handle)

    def renamed(source: Any, target: Any) -> None:
        done.append("name")
        rename(source, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "replace", renamed)
    write_safely(tmp_path / "a.kkb", b"isi")
    assert done == ["content", "name", "folder"]


@pytest.mark.parametrize("kind", ["link", "pipe", "file"])
def test_what_stands_where_the_unfinished_file_goes_is_never_opened(tmp_path: Path, kind: str) -> None:
    victim, planted = tmp_path / "penting.txt", tmp_path / ".a.kkb.part"
    victim.write_bytes(b"penting")
    if kind == "link":
        planted.symlink_to(victim)
    elif kind == "pipe":
        os.mkfifo(planted)
    else:
        planted.write_bytes(b"sisa yang lebih panjang")
    write_safely(tmp_path / "a.kkb", b"isi")
    assert victim.read_bytes() == b"penting" and (tmp_path / "a.kkb").read_bytes() == b"isi"
    assert not os.path.lexists(planted)
    planted.mkdir()
    assert refusal(write_safely, tmp_path / "a.kkb", b"lain") == "file.not_a_file"


def test_what_is_written_is_read_back_before_it_gets_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_safely(tmp_path / "a.kkb", b"lama")
    real = os.fsync

    def stick_that_lies(handle: int) -> None:
        os.pwrite(handle, b"X", 0)
        real(handle)

    monkeypatch.setattr(os, "fsync", stick_that_lies)
    assert refusal(write_safely, tmp_path / "a.kkb", b"baru") == "file.not_same"
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a.kkb", b"lama")]


def test_files_in_a_private_folder_are_private_and_on_an_open_stick_open(tmp_path: Path) -> None:
    stick, home = tmp_path / "stik", tmp_path / "rumah"
    stick.mkdir()
    stick.chmod(0o755)
    disk.make_private(home)
    before = os.umask(0)
    try:
        write_safely(stick / "a.kkb", b"isi")
        write_safely(home / "a.kkb", b"isi")
        kept = put_aside(home / "karantina", b"rusak", "bundle.header")
    finally:
        os.umask(before)
    assert kept is not None
    assert mode(stick / "a.kkb") == 0o644
    assert mode(home) == mode(home / "karantina") == 0o700
    assert mode(home / "a.kkb") == mode(kept) == mode(kept.with_suffix(".json")) == 0o600


def test_a_folder_open_to_others_is_closed_and_a_link_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "log").mkdir(mode=0o755)
    disk.make_private(tmp_path / "log")
    assert mode(tmp_path / "log") == 0o700
    (tmp_path / "masuk").symlink_to(tmp_path / "log")
    (tmp_path / "karantina").write_bytes(b"")
    assert refusal(disk.make_private, tmp_path / "masuk") == "file.not_a_folder"
    assert refusal(disk.make_private, tmp_path / "karantina") == "file.not_a_folder"


def test_our_files_are_found_among_very_many_others(tmp_path: Path) -> None:
    for number in range(6_000):
        (tmp_path / f"a{number:05}.jpg").touch()
    (tmp_path / "z").mkdir()
    for path in (tmp_path / "zz.kkb", tmp_path / "z" / "kiriman.kkb"):
        path.write_bytes(b"")
    found = look_through(tmp_path)
    assert [each.name for each in found.files] == ["kiriman.kkb", "zz.kkb"] and found.complete


def test_a_folder_with_more_than_is_looked_at_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.kkb").touch()
    monkeypatch.setattr(limits, "FOLDER_FILES", 20)
    assert (len(look_through(tmp_path).files), look_through(tmp_path).complete) == (20, False)
    monkeypatch.setattr(limits, "FOLDER_ENTRIES", 10)
    assert (len(look_through(tmp_path).files), look_through(tmp_path).complete) == (10, False)


def test_half_written_files_are_tidied_away_and_nothing_else(tmp_path: Path) -> None:
    for name in (".a.kkb.part", "a.part", ".tersembunyi", "kkb.db"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / ".b.part").symlink_to(tmp_path / "kkb.db")
    assert disk.tidy(tmp_path) == 2
    assert sorted(each.name for each in tmp_path.iterdir()) == [".tersembunyi", "a.part", "kkb.db"]
