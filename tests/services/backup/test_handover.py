"""Serah terima: one laptop at a time goes on; nothing is typed between; a lost package is no lost laptop."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from kkb_desktop.domain.errors import FileRefused, StoreRefused
from kkb_desktop.services.backup import handover, restoring
from kkb_desktop.services.backup.standing import standing
from kkb_desktop.services.desk import copies, drafts, health
from kkb_desktop.services.desk.desk import Desk, close, open_desk
from kkb_desktop.services.exchange import devices, sending
from kkb_desktop.services.families import families
from kkb_desktop.services.writing import records, steps
from kkb_desktop.store import schema
from tests.services.conftest import FAMILY, PASSPHRASE, Desks


def writers_of(desk: Desk) -> set[str]:
    with desk.engine.connect() as conn:
        writer = schema.writer.c
        return set(
            conn.scalars(select(writer.writer).where(writer.device == desk.device, writer.closed == 0))
        )


def moved_to(desks: Desks, package: Path, folder: Path) -> Desk:
    (backup,) = restoring.find([package]).backups
    restoring.restore_into(folder, backup, restoring.key_by_passphrase(backup, "Sari", PASSPHRASE))
    opened = open_desk(folder, "Sari", PASSPHRASE, clock=desks.clock)
    desks.made.append(opened)
    return opened


def test_the_other_laptop_goes_on_as_this_one_with_a_new_writer(
    desks: Desks, desk: Desk, typed_family: dict[str, str], stick: Path, tmp_path: Path
) -> None:
    package = handover.hand_over(desk, stick)
    assert package.path.name.startswith("serah-terima-")
    fresh = moved_to(desks, stick, tmp_path / "baru")
    assert health.digest(fresh) == health.digest(desk) and fresh.device == desk.device
    assert handover.handed_over(fresh) is None
    told = restoring.restored(fresh)
    assert told is not None and told.mode == "moved"
    records.save(fresh, "family", {**FAMILY, "card_number": "3299010702155002"})
    assert not writers_of(fresh) & writers_of(desk)


def test_the_closed_laptop_reads_and_refuses_every_write_with_a_sentence(
    desk: Desk, typed_family: dict[str, str], stick: Path
) -> None:
    handover.hand_over(desk, stick)
    close(desk)
    desk = open_desk(desk.folder, "Sari", PASSPHRASE)
    assert standing(desk).handed_over is not None
    assert families.family_ids(desk) == [typed_family["family"]]
    before = health.digest(desk)
    writes = (
        lambda: records.save(desk, "family", {**FAMILY, "card_number": "3299010702155002"}),
        lambda: records.delete(desk, "family", typed_family["family"]),
        lambda: records.undo(desk, steps.latest(desk, since=0).id),  # type: ignore[union-attr]
        lambda: drafts.save(desk, "family:baru", {"head_name": "Wawan"}),
    )
    for write in writes:
        with pytest.raises(StoreRefused, match="desk.handed_over") as refused:
            write()
        assert "diserahterimakan" in refused.value.sentence() and "Cadangan" in refused.value.next_step()
    with pytest.raises(StoreRefused, match="desk.handed_over"):
        handover.hand_over(desk, stick)
    assert health.digest(desk) == before
    close(desk)


def test_a_closed_laptop_sends_nothing(
    desks: Desks, desk: Desk, district_desk: Any, stick: Path, tmp_path: Path
) -> None:
    devices.install_card(desk, devices.write_district_card(district_desk(), tmp_path / "kartu"))
    records.save(desk, "family", FAMILY)
    handover.hand_over(desk, stick)
    with pytest.raises(StoreRefused, match="desk.handed_over"):
        sending.export(desk, stick)
    assert list(stick.glob("*.kkb")) == []


def test_cancelling_opens_it_again_with_a_new_writer(
    desk: Desk, typed_family: dict[str, str], stick: Path
) -> None:
    handover.hand_over(desk, stick)
    before = writers_of(desk)
    handover.cancel(desk)
    assert handover.handed_over(desk) is None
    records.save(desk, "family", {**FAMILY, "card_number": "3299010702155002"})
    assert writers_of(desk) and not writers_of(desk) & before
    with pytest.raises(StoreRefused, match="handover.none"):
        handover.cancel(desk)


@pytest.mark.parametrize(("number", "reason"), [(errno.ENOSPC, "file.no_space"), (errno.EIO, "file.gone")])
def test_a_package_that_cannot_be_written_leaves_the_laptop_open(
    desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    real = os.replace

    def fail(old: Any, new: Any) -> None:
        if str(new).startswith(str(stick)):
            raise OSError(number, "simulated")
        real(old, new)

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(FileRefused, match=reason):
        handover.hand_over(desk, stick)
    monkeypatch.undo()
    assert handover.handed_over(desk) is None and copies.backups_in(stick) == ([], [])
    records.save(desk, "family", FAMILY)


def test_nothing_can_be_typed_between_the_package_and_the_closing(
    desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []
    real = copies.copy_backup

    def late(*args: Any, **kwargs: Any) -> Any:
        with pytest.raises(StoreRefused) as refused:
            records.save(desk, "family", FAMILY)
        tried.append(refused.value.reason)
        return real(*args, **kwargs)

    monkeypatch.setattr(copies, "copy_backup", late)
    handover.hand_over(desk, stick)
    assert tried == ["desk.handed_over"]


def test_a_laptop_cut_off_while_handing_over_can_be_opened_again(desk: Desk) -> None:
    from kkb_desktop.store import settings
    from kkb_desktop.store.clockwork import HANDED_OVER

    with desk.engine.begin() as conn:
        settings.put(conn, HANDED_OVER, {"at": desk.clock().isoformat(), "package": ""})
    told = handover.handed_over(desk)
    assert told is not None and told.package == ""
    handover.cancel(desk)
    records.save(desk, "family", FAMILY)
