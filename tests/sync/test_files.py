from __future__ import annotations

import errno
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.sync import limits
from kkb_desktop.sync.files import put_aside, read_bounded, read_candidates, write_safely


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
