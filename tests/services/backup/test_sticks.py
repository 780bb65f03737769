"""A stick chosen once gets every backup from then on; pulled, full, locked or prepared, it harms nothing."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.services.backup import keeping, restoring, sticks
from kkb_desktop.services.backup.standing import standing
from kkb_desktop.services.desk import copies
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.writing import records
from tests.services.conftest import FAMILY, Clock


def test_a_stick_nobody_chose_gets_nothing(desk: Desk, stick: Path) -> None:
    assert keeping.keep(desk, [stick]).copied == ()
    assert list(stick.iterdir()) == []


def test_a_chosen_stick_is_known_again_wherever_it_is_mounted(desk: Desk, stick: Path, clock: Clock) -> None:
    sticks.choose(desk, stick, "Flashdisk DATA")
    done = keeping.keep(desk, [stick])
    assert done.copied == ("Flashdisk DATA",) and not done.refused
    moved = stick.rename(stick.with_name("lain"))
    clock.advance(hours=2)
    records.save(desk, "family", FAMILY)
    assert keeping.keep(desk, [moved]).copied == ("Flashdisk DATA",)
    there, spoiled = sticks.backups_on(desk, moved)
    assert len(there) == 2 and not spoiled
    copies.check_content(there[0], desk.key)  # type: ignore[arg-type]
    assert keeping.keep(desk, [moved]).copied == ()  # it is there already


def test_a_stick_left_out_for_long_gets_the_newest_when_it_comes_back(
    desk: Desk, stick: Path, clock: Clock
) -> None:
    sticks.choose(desk, stick, "Flashdisk")
    for _day in range(3):
        clock.advance(days=1)
        records.save(desk, "family", FAMILY)
        keeping.keep(desk)
    keeping.keep(desk, [stick])
    (there,) = sticks.backups_on(desk, stick)[0]
    assert there.manifest == keeping.backups(desk)[0][0].manifest


def test_a_spoiled_newest_is_not_copied_but_the_one_before_it(desk: Desk, stick: Path, clock: Clock) -> None:
    sticks.choose(desk, stick, "Flashdisk")
    older = keeping.make(desk)
    clock.advance(hours=2)
    newest = keeping.make(desk)
    data = bytearray((newest.path / "kkb.db").read_bytes())
    data[9000] ^= 1
    (newest.path / "kkb.db").write_bytes(data)
    done = keeping.keep(desk, [stick])
    assert not done.refused and done.copied
    assert [each.manifest for each in sticks.backups_on(desk, stick)[0]] == [older.manifest]


def test_two_laptops_may_share_a_stick(desk: Desk, village_desk: Callable[..., Desk], stick: Path) -> None:
    other = village_desk(user="Dewi")
    one, two = sticks.choose(desk, stick, "A"), sticks.choose(other, stick, "B")
    assert one.stick == two.stick
    for each in (desk, other):
        keeping.keep(each, [stick])
        assert len(sticks.backups_on(each, stick)[0]) == 1
    assert len(restoring.find([stick]).backups) == 2
    assert len(restoring.offer(desk, [stick]).backups) == 2  # its own here and there


def test_a_forgotten_stick_keeps_what_it_has_and_gets_no_more(desk: Desk, stick: Path, clock: Clock) -> None:
    chosen = sticks.choose(desk, stick, "Flashdisk")
    keeping.keep(desk, [stick])
    sticks.forget(desk, chosen.stick)
    clock.advance(hours=2)
    records.save(desk, "family", FAMILY)
    assert keeping.keep(desk, [stick]).copied == ()
    assert len(sticks.backups_on(desk, stick)[0]) == 1


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EROFS, errno.ENODEV])
@pytest.mark.parametrize("call", ["fsync", "replace", "open", "mkdir", "read"])
def test_whatever_fails_on_the_stick_leaves_no_half_backup_and_the_own_one_stands(
    desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    sticks.choose(desk, stick, "Flashdisk")
    records.save(desk, "family", FAMILY)
    real_open, real_replace, real_fsync, real_mkdir = os.open, os.replace, os.fsync, Path.mkdir
    failing: list[int] = []
    handles: set[int] = set()

    def gone(path: object) -> bool:
        return str(path).startswith(str(stick))

    def pulled() -> OSError:
        failing.append(1)
        return OSError(number, "simulated")

    def opening(path: Any, flags: int, *more: Any, **named: Any) -> int:
        reading = not flags & (os.O_WRONLY | os.O_RDWR) and "kkb.db" in str(path)
        if gone(path) and (call == "open" and flags & os.O_WRONLY or call == "read" and reading):
            raise pulled()
        handle = real_open(path, flags, *more, **named)
        if gone(path):
            handles.add(handle)
        return handle

    def replacing(old: Any, new: Any) -> None:
        if call == "replace" and gone(new):
            raise pulled()
        real_replace(old, new)

    def syncing(handle: int) -> None:
        if call == "fsync" and os.path.realpath(f"/proc/self/fd/{handle}").startswith(str(stick)):
            raise pulled()
        real_fsync(handle)

    def making(self: Path, *more: Any, **named: Any) -> None:
        if call == "mkdir" and gone(self):
            raise pulled()
        real_mkdir(self, *more, **named)

    monkeypatch.setattr(os, "open", opening)
    monkeypatch.setattr(os, "replace", replacing)
    monkeypatch.setattr(os, "fsync", syncing)
    monkeypatch.setattr(Path, "mkdir", making)
    done = keeping.keep(desk, [stick])
    monkeypatch.undo()
    assert failing and done.made is not None and done.copied == ()
    assert {each.reason for each in done.refused} <= {"file.gone", "file.no_space", "file.read_only"}
    assert len(done.refused) == 1
    assert sticks.backups_on(desk, stick) == ([], [])
    copies.check_content(done.made, desk.key)  # type: ignore[arg-type]
    assert standing(desk).second is None
    assert keeping.keep(desk, [stick]).copied == ("Flashdisk",)  # put back, it is done


@pytest.mark.parametrize("what", ["folder", "mark", "place"])
def test_links_prepared_on_a_stick_are_never_followed(
    desk: Desk, stick: Path, tmp_path: Path, what: str
) -> None:
    victim = tmp_path / "korban"
    victim.mkdir()
    (victim / "stik.json").write_text(json.dumps({"stick": "0" * 32}), encoding="utf-8")
    before = sorted(victim.rglob("*"))
    if what == "folder":
        (stick / "kkb-cadangan").symlink_to(victim)
        with pytest.raises(FileRefused, match="file.linked"):
            sticks.choose(desk, stick, "Flashdisk")
    elif what == "mark":
        (stick / "kkb-cadangan").mkdir()
        (stick / "kkb-cadangan" / "stik.json").symlink_to(victim / "stik.json")
        with pytest.raises(FileRefused, match="file.linked"):
            sticks.choose(desk, stick, "Flashdisk")
    else:
        sticks.choose(desk, stick, "Flashdisk")
        sticks.place_on(desk, stick).symlink_to(victim)
        done = keeping.keep(desk, [stick])
        assert [each.reason for each in done.refused] == ["file.linked"]
        assert sticks.backups_on(desk, stick) == ([], [])
    assert sorted(victim.rglob("*")) == before


@pytest.mark.parametrize(
    "mark", ["", "null", "[]", '{"stick": 7}', '{"stick": "../../x"}', "[" * 3000, "x" * 9000]
)
def test_a_spoiled_mark_is_no_mark_and_is_made_anew(desk: Desk, stick: Path, mark: str) -> None:
    sticks.choose(desk, stick, "Flashdisk")
    (stick / "kkb-cadangan" / "stik.json").write_text(mark, encoding="utf-8")
    assert sticks.plugged(desk, [stick]) == []
    sticks.choose(desk, stick, "Flashdisk")
    assert len(sticks.plugged(desk, [stick])) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_in_place_of_the_mark_holds_nothing_up(desk: Desk, stick: Path) -> None:
    sticks.choose(desk, stick, "Flashdisk")
    mark = stick / "kkb-cadangan" / "stik.json"
    mark.unlink()
    os.mkfifo(mark)
    assert sticks.plugged(desk, [stick]) == []


def test_the_data_folder_itself_is_no_second_place(desk: Desk) -> None:
    for place in (desk.folder, desk.folder / "cadangan", desk.folder.parent):
        with pytest.raises(FileRefused, match="backup.same_place"):
            sticks.choose(desk, place, "Laptop")


def test_rotation_is_done_on_the_stick_too(desk: Desk, stick: Path, clock: Clock) -> None:
    sticks.choose(desk, stick, "Flashdisk")
    for _day in range(20):
        clock.advance(days=1)
        keeping.keep(desk, [stick], why="asked")
    assert 7 <= len(sticks.backups_on(desk, stick)[0]) <= 10


@pytest.mark.parametrize(("days", "level"), [(0, "ok"), (6, "ok"), (8, "warn"), (13, "warn"), (15, "err")])
@pytest.mark.parametrize("copied", [True, False])
def test_days_without_a_second_place_are_told(
    desk: Desk, stick: Path, clock: Clock, days: int, level: str, copied: bool
) -> None:
    sticks.choose(desk, stick, "Flashdisk")
    keeping.keep(desk, [stick] if copied else [])
    clock.advance(days=days)
    seen = standing(desk)
    assert (seen.second is not None, seen.level) == (copied, level)
