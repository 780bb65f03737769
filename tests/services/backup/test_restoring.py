"""Going back: counted first, kept for a month, never into somebody else's data, always with new writers."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from kkb_desktop.domain.errors import FileRefused, KeyRefused, StoreRefused
from kkb_desktop.services.backup import keeping, restoring
from kkb_desktop.services.backup.standing import standing
from kkb_desktop.services.desk import copies, drafts, health, swapping, users
from kkb_desktop.services.desk.copies import Backup
from kkb_desktop.services.desk.desk import Desk, close, open_desk
from kkb_desktop.services.exchange import devices, inbox, packs, receiving, sending
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records
from kkb_desktop.store import schema
from kkb_desktop.store.keyfile import DatabaseKey
from tests.services.conftest import FAMILY, PASSPHRASE, Clock, Desks

NEW = "kata sandi baru sekali"


def typed(desk: Desk, number: int) -> str:
    return records.save(desk, "family", {**FAMILY, "card_number": f"32990107021550{number:02}"}).record


def writers_of(desk: Desk) -> set[str]:
    with desk.engine.connect() as conn:
        writer = schema.writer.c
        return set(
            conn.scalars(select(writer.writer).where(writer.device == desk.device, writer.closed == 0))
        )


def back(desks: Desks, desk: Desk, backup: Backup, key: DatabaseKey | None = None) -> Desk:
    key = key or desk.key
    assert key is not None
    fresh = restoring.restore_instead(desk, backup, key)
    desks.made[desks.made.index(desk)] = fresh
    return fresh


# ---------------------------------------------------------------- what would be lost


def test_what_would_be_lost_is_counted_by_type_drafts_too(desk: Desk, typed_family: dict[str, str]) -> None:
    backup = keeping.make(desk)
    assert desk.key is not None
    assert restoring.preview(desk, backup, desk.key).nothing
    for number in range(3):
        typed(desk, number)
    records.save(desk, "person", {"occupation": 3}, record=typed_family["head"])
    records.delete(desk, "person", typed_family["child"])
    drafts.save(desk, "family:baru", {"head_name": "Ujang"})
    seen = restoring.preview(desk, backup, desk.key)
    assert (seen.added, seen.changed, seen.deleted) == ({"family": 3}, {"person": 1}, {"person": 1})
    assert (seen.drafts, seen.records, seen.unconfirmed) == (1, 5, 5)


def test_what_the_district_has_confirmed_is_told_from_what_is_nowhere_else(
    desk: Desk, district_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    from sqlalchemy import update

    backup = keeping.make(desk)
    typed(desk, 1)
    with desk.engine.begin() as conn:
        conn.execute(update(schema.writer).values(acknowledged=1))
    typed(desk, 2)
    assert desk.key is not None
    seen = restoring.preview(desk, backup, desk.key)
    assert (seen.records, seen.unconfirmed) == (2, 1)


# ---------------------------------------------------------------- instead


def test_going_back_brings_the_content_of_then_and_keeps_what_was_here(desks: Desks, desk: Desk) -> None:
    kept = typed(desk, 1)
    then, backup = health.digest(desk), keeping.make(desk)
    lost = typed(desk, 2)
    later = health.digest(desk)
    fresh = back(desks, desk, backup)
    assert health.digest(fresh) == then and families.family_ids(fresh) == [kept]
    assert health.doctor(fresh) == []
    (aside,) = swapping.kept_folders(fresh.folder)
    old = open_desk(aside, "Sari", PASSPHRASE)
    assert health.digest(old) == later and lost in families.family_ids(old)
    close(old)
    told = restoring.restored(fresh)
    assert told is not None and told.mode == "instead" and told.lost is not None
    assert told.lost.added == {"family": 1} and not told.answered
    restoring.restored_read(fresh)
    assert restoring.restored(fresh) is None


def test_what_is_typed_afterwards_is_numbered_by_a_new_writer(desks: Desks, desk: Desk) -> None:
    typed(desk, 1)
    backup = keeping.make(desk)
    typed(desk, 2)
    before = writers_of(desk)
    fresh = back(desks, desk, backup)
    record = typed(fresh, 3)
    with fresh.engine.connect() as conn:
        (writer,) = conn.scalars(select(schema.op.c.writer).where(schema.op.c.record == record))
    assert writer not in before and writer in writers_of(fresh)


def test_what_was_kept_goes_after_thirty_days_and_not_before(desks: Desks, desk: Desk, clock: Clock) -> None:
    fresh = back(desks, desk, keeping.make(desk))
    clock.advance(days=29)
    keeping.keep(fresh)
    assert len(swapping.kept_folders(fresh.folder)) == 1
    clock.advance(days=2)
    keeping.keep(fresh)
    assert swapping.kept_folders(fresh.folder) == []


def test_the_users_and_passphrases_of_today_stay(desks: Desks, desk: Desk) -> None:
    users.add_user(desk, PASSPHRASE, "Dedi", NEW)
    backup = keeping.make(desk)
    users.remove_user(desk, PASSPHRASE, "Dedi")
    users.change_passphrase(desk, PASSPHRASE, NEW)
    fresh = back(desks, desk, backup, restoring.key_by_passphrase(backup, "Sari", PASSPHRASE))
    close(open_desk(fresh.folder, "Sari", NEW))
    for name, passphrase in (("Sari", PASSPHRASE), ("Dedi", NEW)):
        with pytest.raises(KeyRefused):
            open_desk(fresh.folder, name, passphrase)


def test_a_backup_under_an_earlier_key_comes_back_under_the_key_of_today(desks: Desks, desk: Desk) -> None:
    """A user was removed in between, and everything was locked anew: what is restored must not let them in again."""
    users.add_user(desk, PASSPHRASE, "Dedi", NEW)
    typed(desk, 1)
    then, backup = health.digest(desk), keeping.make(desk)
    before = desk.key
    users.remove_user(desk, PASSPHRASE, "Dedi")
    assert desk.key != before
    typed(desk, 2)
    assert restoring.same_key(desk, backup) is None
    old = restoring.key_by_passphrase(backup, "Dedi", NEW)
    assert old == before and restoring.preview(desk, backup, old).added == {"family": 1}
    fresh = restoring.restore_instead(desk, backup, old)
    desks.made.append(fresh)
    assert health.digest(fresh) == then and fresh.key != before
    close(open_desk(fresh.folder, "Sari", PASSPHRASE))
    with pytest.raises(KeyRefused):
        open_desk(fresh.folder, "Dedi", NEW)


@pytest.mark.parametrize("other", ["region", "kind", "laptop"])
def test_a_backup_of_somebody_else_is_refused_and_nothing_changes(
    desk: Desk, village_desk: Callable[..., Desk], district_desk: Callable[..., Desk], other: str
) -> None:
    stranger = {
        "region": lambda: village_desk(region="3299012002"),
        "kind": district_desk,
        "laptop": lambda: village_desk(user="Dewi"),
    }[other]()
    backup, before = keeping.make(stranger), health.digest(desk)
    assert stranger.key is not None
    for work in (restoring.preview, restoring.restore_instead):
        with pytest.raises(StoreRefused, match=f"restore.other_{other}"):
            work(desk, backup, stranger.key)
    assert health.digest(desk) == before and swapping.kept_folders(desk.folder) == []
    typed(desk, 1)


def test_the_newest_being_spoiled_the_next_older_good_one_is_offered(desk: Desk, clock: Clock) -> None:
    made = []
    for number in range(4):
        typed(desk, number)
        clock.advance(hours=1)
        made.append(keeping.make(desk))
    for backup in made[2:]:
        data = bytearray((backup.path / "kkb.db").read_bytes())
        data[len(data) // 2] ^= 4
        (backup.path / "kkb.db").write_bytes(data)
    good, bad = restoring.newest_good(restoring.offer(desk))
    assert good is not None and good.path == made[1].path
    assert [each.path for each in bad] == [made[3].path, made[2].path]
    assert desk.key is not None
    with pytest.raises(StoreRefused, match="backup.spoiled"):
        restoring.restore_instead(desk, made[3], desk.key)
    typed(desk, 9)


@pytest.mark.parametrize("call", ["replace", "fsync", "open"])
def test_a_restore_cut_anywhere_is_undone_or_finished_at_the_next_start(
    desks: Desks, desk: Desk, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    """The n-th call fails and so do all after it, as when the power goes; then the program is started again."""
    typed(desk, 1)
    then, backup = health.digest(desk), keeping.make(desk)
    real = getattr(os, call)
    seen: set[str] = set()
    for nth in range(1, 60):
        typed(desk, nth + 1)
        now, asides = health.digest(desk), set(swapping.kept_folders(desk.folder))
        met = [0]

        def cut(*args: Any, nth: int = nth, met: list[int] = met, **kwargs: Any) -> Any:
            met[0] += 1
            if met[0] >= nth:
                raise OSError(errno.EIO, "power")
            return real(*args, **kwargs)

        monkeypatch.setattr(os, call, cut)
        assert desk.key is not None
        try:
            desk = restoring.restore_instead(desk, backup, desk.key)
            failed = False
        except (FileRefused, StoreRefused, OSError):
            failed = True
        finally:
            monkeypatch.setattr(os, call, real)
        close(desk)
        desk = open_desk(desk.folder, "Sari", PASSPHRASE, clock=desk.clock, random=desk.random)
        desks.made.append(desk)
        found = health.digest(desk)
        assert found in ((now, then) if failed else (then,)), nth
        assert health.doctor(desk) == []
        if found == then:
            seen.add("finished")
            (fresh,) = set(swapping.kept_folders(desk.folder)) - asides
            aside = open_desk(fresh, "Sari", PASSPHRASE)
            assert health.digest(aside) == now
            close(aside)
        else:
            seen.add("undone")
        if not failed:
            break
    else:
        pytest.fail("no run without a cut")
    assert seen == {"finished", "undone"}


def test_a_desk_that_another_window_has_open_is_not_taken_from_under_it(desk: Desk) -> None:
    typed(desk, 1)
    backup = keeping.make(desk)
    other = open_desk(desk.folder, "Sari", PASSPHRASE, clock=desk.clock)
    assert desk.key is not None
    with pytest.raises(StoreRefused, match="store.in_use"):
        restoring.restore_instead(desk, backup, desk.key)
    typed(other, 2)
    typed(desk, 3)
    assert len(families.family_ids(other)) == 3 and swapping.kept_folders(desk.folder) == []
    close(other)


def test_what_a_crash_left_undecided_is_cleared_away_after_a_day(desk: Desk, clock: Clock) -> None:
    left = swapping.coming(desk.folder, "0" * 8)
    left.mkdir()
    os.utime(left, (clock.now.timestamp(),) * 2)
    keeping.keep(desk)
    assert left.exists()
    clock.advance(days=2)
    keeping.keep(desk)
    assert not left.exists()


@pytest.mark.parametrize(
    "note",
    ["", "null", '{"new": "..", "old": ".."}', '{"new": "/etc", "old": "x"}', '{"new": 7}', "[" * 3000],
)
def test_a_note_of_a_restore_that_nobody_wrote_moves_nothing(desk: Desk, note: str) -> None:
    before = sorted(desk.folder.parent.rglob("*"))
    (desk.folder / "pulih.json").write_text(note, encoding="utf-8")
    with pytest.raises(StoreRefused, match="restore.note"):
        open_desk(desk.folder, "Sari", PASSPHRASE)
    (desk.folder / "pulih.json").unlink()
    assert sorted(desk.folder.parent.rglob("*")) == before


# ---------------------------------------------------------------- beside, and where there is no desk


def test_beside_it_becomes_a_folder_of_its_own_and_the_desk_stays(desk: Desk, tmp_path: Path) -> None:
    typed(desk, 1)
    then, backup = health.digest(desk), keeping.make(desk)
    typed(desk, 2)
    now = health.digest(desk)
    assert desk.key is not None
    restoring.restore_beside(backup, desk.key, tmp_path / "dulu", clock=desk.clock)
    opened = open_desk(tmp_path / "dulu", "Sari", PASSPHRASE)
    assert health.digest(opened) == then and health.digest(desk) == now
    told = restoring.restored(opened)
    assert told is not None and told.mode == "beside"
    assert not writers_of(opened) & writers_of(desk)
    close(opened)
    with pytest.raises(StoreRefused, match="restore.not_empty"):
        restoring.restore_beside(backup, desk.key, tmp_path / "dulu")


def test_a_new_laptop_begins_from_a_stick_by_passphrase_or_code(
    desks: Desks, desk: Desk, tmp_path: Path, stick: Path
) -> None:
    typed(desk, 1)
    copies.copy_backup(keeping.make(desk), stick, desk.key)
    (backup,) = restoring.find([stick]).backups
    assert restoring.users_of(backup) == ["Sari"]
    with pytest.raises(KeyRefused):
        restoring.key_by_passphrase(backup, "Sari", NEW)
    for number, key in enumerate(
        (
            restoring.key_by_passphrase(backup, "Sari", PASSPHRASE),
            restoring.key_by_code(backup, desks.codes[desk.device]),
        )
    ):
        target = tmp_path / "baru" / str(number)
        restoring.restore_into(target, backup, key, clock=desk.clock)
        opened = open_desk(target, "Sari", PASSPHRASE)
        assert health.digest(opened) == health.digest(desk)
        close(opened)
        assert swapping.kept_folders(target) == []


@pytest.mark.parametrize("damage", ["noise", "gone", "cut"])
def test_a_database_that_does_not_open_any_more_is_replaced_and_kept(
    desks: Desks, desk: Desk, damage: str
) -> None:
    typed(desk, 1)
    then, backup = health.digest(desk), keeping.make(desk)
    close(desk)
    path = desk.folder / "kkb.db"
    if damage == "noise":
        path.write_bytes(os.urandom(20_000))
    elif damage == "cut":
        path.write_bytes(path.read_bytes()[:5000])
    else:
        path.unlink()
    with pytest.raises(StoreRefused):
        open_desk(desk.folder, "Sari", PASSPHRASE)
    key = restoring.key_by_passphrase(backup, "Sari", PASSPHRASE)
    restoring.restore_into(desk.folder, backup, key, clock=desk.clock)
    opened = open_desk(desk.folder, "Sari", PASSPHRASE)
    desks.made.append(opened)
    assert health.digest(opened) == then
    (aside,) = swapping.kept_folders(desk.folder)
    assert (aside / "kkb.db").exists() == (damage != "gone")


def test_a_damaged_desk_does_not_take_another_villages_backup(
    desk: Desk, village_desk: Callable[..., Desk]
) -> None:
    keeping.make(desk)
    close(desk)
    (desk.folder / "kkb.db").write_bytes(os.urandom(20_000))
    stranger = village_desk(region="3299012002")
    assert stranger.key is not None
    with pytest.raises(StoreRefused, match="restore.other_region"):
        restoring.restore_into(desk.folder, keeping.make(stranger), stranger.key)


def test_after_a_restore_home_is_told_until_a_receipt_is_read(
    desks: Desks, desk: Desk, district_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    district = district_desk()
    devices.install_card(desk, devices.write_district_card(district, tmp_path / "kartu"))
    typed(desk, 1)
    fresh = back(desks, desk, keeping.make(desk))
    told = standing(fresh).restored
    assert told is not None and not told.answered
    typed(fresh, 2)
    sending.export(fresh, tmp_path / "stik")
    inbox.examine(district, [tmp_path / "stik"])
    devices.approve(district, fresh.device)
    (entry,) = inbox.examine(district, [tmp_path / "stik"])
    inbox.import_entry(district, entry)
    packs.write_receipts(district, tmp_path / "balik")
    receiving.take_pack(fresh, [tmp_path / "balik"])
    told = standing(fresh).restored
    assert told is not None and told.answered
