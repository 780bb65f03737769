"""The village takes only what its own district signed for it; photos travel with their activity."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.services.backup import keeping
from kkb_desktop.services.desk import copies
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.health import digest, doctor
from kkb_desktop.services.exchange import devices, packs, receiving, sending
from kkb_desktop.services.exchange.awaiting import awaiting
from kkb_desktop.services.programme.activities import activities
from kkb_desktop.services.writing.records import save
from kkb_desktop.store.log import vector


def picture() -> bytes:
    """The smallest PNG there is."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    size = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"\x00\x80")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def test_a_photo_travels_with_its_activity_and_back_to_the_other_laptop(
    road: Any, siti: Desk, laptop: Callable[..., Desk]
) -> None:
    wati = laptop(user="Wati")
    activity = save(siti, "activity", {"title": "Posyandu", "held_on": "2026-11-02"}).record
    activities.add_photo(siti, activity, picture(), "Penimbangan")
    road.deliver(siti)
    road.deliver(wati)
    road.hand_back(siti, wati)
    for desk in (road.district, wati):
        (photo,) = activities.photos(desk, activity)
        assert activities.photo_data(desk, photo.image) == picture()
        assert not doctor(desk)


def test_a_pack_of_another_village_is_refused(road: Any, siti: Desk, laptop: Callable[..., Desk]) -> None:
    rina = laptop(region="3299012002", user="Rina")
    road.deliver(rina)
    pack = packs.write_pack(road.district, rina.region, road.stick())
    assert reasons(receiving.take_pack(siti, pack.paths)) == ["stick.others_pack"]


def test_a_receipt_of_somebody_who_is_not_the_district_is_refused(
    road: Any, siti: Desk, district_desk: Callable[..., Desk]
) -> None:
    road.deliver(siti)
    receipt = packs.write_receipt(road.district, siti.device, road.stick())
    other = district_desk()
    devices.install_card(siti, devices.write_district_card(other, road.stick()), replace=True)
    assert reasons(receiving.take_pack(siti, [receipt])) == ["pack.not_from_district"]
    assert awaiting_of(siti) == (1,)


def test_a_receipt_changed_on_the_way_confirms_nothing(road: Any, siti: Desk) -> None:
    road.deliver(siti)
    path = packs.write_receipt(road.district, siti.device, road.stick())
    data = path.read_bytes()
    (seq,) = {last for _writer, last in log_of(siti).items()}
    path.write_bytes(data.replace(f'":{seq}'.encode(), f'":{seq + 7}'.encode(), 1))
    assert path.read_bytes() != data
    told = receiving.take_pack(siti, [path])
    assert reasons(told) == ["bundle.signature"] and told.left[0].wrong
    assert awaiting_of(siti) == (1,)
    assert list((siti.folder / "karantina").iterdir())


def test_a_receipt_says_how_much_it_confirms_in_which_packages_and_what_still_waits(
    road: Any, siti: Desk
) -> None:
    road.deliver(siti)
    receipt = packs.write_receipt(road.district, siti.device, road.stick())
    save(siti, "family", {"head_name": "Dadang", "rt": "02"})
    told = receiving.take_pack(siti, [receipt])
    assert (told.receipts, told.confirmed, told.packages, told.left) == (1, 1, (1,), ())
    assert (told.still.unsent, told.still.records, told.still.packages) == (1, 0, ())
    assert told.receipt_at is not None
    assert told.office == "Kabupaten 3299 (Rudi)"
    again = receiving.take_pack(siti, [receipt])
    assert (again.receipts, again.confirmed, again.packages) == (1, 0, ())


def test_each_file_on_a_stick_is_called_by_what_it_is_and_what_is_for_us_is_taken(
    road: Any, siti: Desk, laptop: Callable[..., Desk], district_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    wati, rina = laptop(user="Wati"), laptop(region="3299012002", user="Rina")
    for desk in (siti, wati, rina):
        road.deliver(desk)
    stick = road.stick()
    for desk in (siti, rina):
        sending.export(desk, stick)
        packs.write_pack(road.district, desk.region, stick)
    packs.write_receipts(road.district, stick, [siti.device, wati.device, rina.device])
    devices.write_district_card(road.district, stick)
    devices.write_district_card(district_desk(region="1101"), stick)
    (stick / "foto.kkb").write_bytes(b"bukan paket")
    told = receiving.take_pack(siti, [stick])
    assert sorted(reasons(told)) == [
        "bundle.not_ours",
        "stick.installed_card",
        "stick.laptops_receipt",
        "stick.other_card",
        "stick.others_bundle",
        "stick.others_pack",
        "stick.others_receipt",
        "stick.own_bundle",
    ]
    assert [each.reason for each in told.left if each.wrong] == ["bundle.not_ours"]
    assert (told.packs, told.receipts) == (1, 2)
    assert told.approved
    assert not receiving.take_pack(siti, [stick]).approved


def test_a_laptop_hears_that_its_permission_was_withdrawn(
    road: Any, siti: Desk, laptop: Callable[..., Desk]
) -> None:
    wati = laptop(user="Wati")
    road.deliver(siti)
    road.deliver(wati)
    devices.revoke(road.district, siti.device)
    pack = packs.write_pack(road.district, wati.region, road.stick())
    assert receiving.take_pack(wati, pack.paths).packs == 1
    # The pack is sealed for the approved laptops only: the withdrawn one hears it when it cannot open the pack.
    assert reasons(receiving.take_pack(siti, pack.paths)) == ["pack.not_approved"]


def test_parts_of_a_pack_from_two_sticks_meet_in_the_village(road: Any, siti: Desk) -> None:
    road.deliver(siti)
    for number in range(30):
        # Letters by chance do not compress: the pack must be larger than the smallest part.
        note = Random(number).randbytes(200).hex()
        save(road.district, "family", {"head_name": "Baru", "rt": "01", "note": note, "village": siti.region})
    pack = packs.write_pack(road.district, siti.region, road.stick(), split=1024)
    assert len(pack.paths) > 1
    told = receiving.take_pack(siti, pack.paths[:1])
    assert told.left[0].missing == tuple(range(2, len(pack.paths) + 1))
    pack.paths[0].unlink()
    assert receiving.take_pack(siti, pack.paths[1:]).packs == 1


def reasons(told: receiving.Taken) -> list[str]:
    return [each.reason for each in told.left]


def awaiting_of(desk: Desk) -> tuple[int, ...]:
    with desk.engine.connect() as conn:
        return awaiting(conn, desk).packages


def log_of(desk: Desk) -> dict[str, int]:
    with desk.engine.connect() as conn:
        return vector(conn)


def test_a_pack_changed_on_the_way_changes_nothing_and_is_kept_in_quarantine(road: Any, siti: Desk) -> None:
    road.deliver(siti)
    (path,) = packs.write_pack(road.district, siti.region, road.stick()).paths
    data = bytearray(path.read_bytes())
    data[-9] ^= 1
    path.write_bytes(data)
    before = digest(siti)
    assert reasons(receiving.take_pack(siti, [path])) == ["bundle.truncated"]
    assert digest(siti) == before
    assert list((siti.folder / "karantina").iterdir())


def test_a_pack_met_twice_is_known(road: Any, siti: Desk) -> None:
    road.deliver(siti)
    pack = packs.write_pack(road.district, siti.region, road.stick())
    assert receiving.take_pack(siti, pack.paths).packs == 1
    assert receiving.take_pack(siti, pack.paths).known == 1


def test_before_a_pack_a_backup_is_made_and_before_a_receipt_none(road: Any, siti: Desk) -> None:
    road.deliver(siti)
    receiving.take_pack(siti, [packs.write_receipt(road.district, siti.device, road.stick())])
    assert keeping.backups(siti) == ([], [])
    save(road.district, "activity", {"title": "Rapat", "held_on": "2026-11-03", "village": siti.region})
    pack = packs.write_pack(road.district, siti.region, road.stick())
    assert receiving.take_pack(siti, pack.paths).packs == 1
    ((backup,), _spoiled) = keeping.backups(siti)
    assert (backup.manifest.why, backup.manifest.content.rows["activity"]) == ("pack", 0)


def test_a_backup_that_is_refused_keeps_no_pack_out(
    road: Any, siti: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    road.deliver(siti)

    def full(*args: object, **more: object) -> None:
        raise FileRefused("file.no_space")

    monkeypatch.setattr(copies, "write_backup", full)
    pack = packs.write_pack(road.district, siti.region, road.stick())
    assert receiving.take_pack(siti, pack.paths).packs == 1


def test_a_stick_that_is_not_there_is_told_and_nothing_counts_as_sent(siti: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileRefused):
        sending.export(siti, tmp_path / "tidak" / "ada")
    assert sending.export(siti, tmp_path).number == 1
