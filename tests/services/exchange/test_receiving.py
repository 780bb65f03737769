"""The village takes only what its own district signed for it; photos travel with their activity."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kkb_desktop.domain.errors import FileRefused, KkbError
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.health import digest, doctor
from kkb_desktop.services.exchange import devices, packs, receiving, sending
from kkb_desktop.services.programme.activities import activities
from kkb_desktop.services.writing.records import save


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
    with pytest.raises(KkbError) as refused:
        receiving.take_pack(siti, pack.paths)
    assert refused.value.reason == "pack.not_for_us"


def test_a_receipt_of_somebody_who_is_not_the_district_is_refused(
    road: Any, siti: Desk, district_desk: Callable[..., Desk]
) -> None:
    road.deliver(siti)
    receipt = packs.write_receipt(road.district, siti.device, road.stick())
    other = district_desk()
    devices.install_card(siti, devices.write_district_card(other, road.stick()), replace=True)
    with pytest.raises(KkbError) as refused:
        receiving.take_pack(siti, [receipt])
    assert refused.value.reason == "bundle.signature"


def test_a_pack_changed_on_the_way_changes_nothing_and_is_kept_in_quarantine(road: Any, siti: Desk) -> None:
    road.deliver(siti)
    (path,) = packs.write_pack(road.district, siti.region, road.stick()).paths
    data = bytearray(path.read_bytes())
    data[-9] ^= 1
    path.write_bytes(data)
    before = digest(siti)
    with pytest.raises(KkbError):
        receiving.take_pack(siti, [path])
    assert digest(siti) == before
    assert list((siti.folder / "karantina").iterdir())


def test_a_pack_met_twice_is_known(road: Any, siti: Desk) -> None:
    road.deliver(siti)
    pack = packs.write_pack(road.district, siti.region, road.stick())
    assert receiving.take_pack(siti, pack.paths).packs == 1
    assert receiving.take_pack(siti, pack.paths).known == 1


def test_a_stick_that_is_not_there_is_told_and_nothing_counts_as_sent(siti: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileRefused):
        sending.export(siti, tmp_path / "tidak" / "ada")
    assert sending.export(siti, tmp_path).number == 1
