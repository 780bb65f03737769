"""What lies on a stick: said where it is wrong, never followed where it leads elsewhere, readable where it is ours."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from kkb_desktop.cli.main import main
from kkb_desktop.domain.errors import FileRefused
from kkb_desktop.services.desk import health
from kkb_desktop.services.desk.desk import Desk, close
from kkb_desktop.services.exchange import arrivals, inbox, packs, portions, receiving, sending
from kkb_desktop.services.writing.records import save
from kkb_desktop.store.attachments import put_attachment
from kkb_desktop.sync import limits
from tests.services.conftest import PASSPHRASE
from tests.services.exchange.conftest import Road


@pytest.fixture
def pack(road: Road, siti: Desk) -> Path:
    """A pack for Siti's village."""
    road.deliver(siti)
    (path,) = packs.write_pack(road.district, siti.region, road.stick()).paths
    return path


def take_by_command(desk: Desk, *paths: Path) -> int:
    close(desk)
    return main(["import", "--folder", str(desk.folder), *map(str, paths)])


@pytest.mark.parametrize("place", ["header", "signature", "content", "cut", "other district"])
def test_a_damaged_or_falsely_signed_pack_in_a_folder_is_said_and_the_command_fails(
    road: Road,
    siti: Desk,
    pack: Path,
    place: str,
    district_desk: Callable[..., Desk],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("KKB_PASSPHRASE", PASSPHRASE)
    data = bytearray(pack.read_bytes())
    length = int.from_bytes(data[8:12], "little")
    spoiled = {"header": 12 + length // 2, "signature": 12 + length + 5, "content": len(data) - 40}
    if place == "other district":
        other = district_desk()
        ours = other.keys.sign(b"header", bytes(data[:8] + data[12 : 12 + length]))
        data[12 + length : 12 + length + 64] = ours
    elif place == "cut":
        del data[-200:]
    else:
        data[spoiled[place]] ^= 0x20
    pack.write_bytes(data)
    taken = receiving.take_pack(siti, [pack.parent])
    ((name, wrong),) = [(each.name, each.wrong) for each in taken.left]
    assert (name, wrong) == (pack.name, True) and taken.packs == 0
    assert take_by_command(siti, pack.parent) == 1
    assert pack.name in capsys.readouterr().out


def test_a_file_beside_a_damaged_one_is_taken_in_all_the_same(road: Road, siti: Desk, pack: Path) -> None:
    (pack.parent / "a-rusak.kkb").write_bytes(pack.read_bytes()[:-1])
    os.mkfifo(pack.parent / "b-pipa.kkb")
    (pack.parent / "c-tautan.kkb").symlink_to("/dev/zero")
    taken = receiving.take_pack(siti, [pack.parent])
    assert taken.packs == 1
    assert [each.name for each in taken.left if each.wrong] == ["a-rusak.kkb"]


@pytest.mark.parametrize("kind", ["link", "pipe"])
def test_a_link_or_pipe_named_by_a_person_is_refused_in_words_and_nobody_waits(
    road: Road, siti: Desk, kind: str
) -> None:
    bundle = road.export(siti).paths[0]
    path = bundle.parent / "dipilih.kkb"
    path.symlink_to(bundle) if kind == "link" else os.mkfifo(path)
    (entry,) = inbox.examine(road.district, [path])
    assert (entry.status, entry.reason) == ("refused", "file.not_a_file")


@pytest.mark.parametrize("name", [arrivals.WAITING, arrivals.QUARANTINE])
def test_a_link_in_the_place_of_our_own_folder_is_not_written_through(
    road: Road, siti: Desk, tmp_path: Path, name: str
) -> None:
    elsewhere = tmp_path / "lain"
    elsewhere.mkdir()
    (road.district.folder / name).symlink_to(elsewhere)
    bundle = road.export(siti).paths[0]
    if name == arrivals.WAITING:
        with pytest.raises(FileRefused, match=r"file\.not_a_folder"):
            inbox.examine(road.district, [bundle])
    else:
        bundle.write_bytes(bundle.read_bytes()[:90])
        (entry,) = inbox.examine(road.district, [bundle])
        assert entry.status == "refused"
    assert list(elsewhere.iterdir()) == []


def test_a_stick_with_very_many_files_is_looked_through_and_what_is_left_out_is_said(
    road: Road, siti: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = road.export(siti).paths[0]
    for number in range(5_500):
        (bundle.parent / f"IMG_{number}.jpg").touch()
    assert [each.status for each in inbox.examine(road.district, [bundle.parent])] == ["pending"]
    monkeypatch.setattr(limits, "FOLDER_ENTRIES", 1_000)
    said = [each.reason for each in inbox.examine(road.district, [bundle.parent])]
    assert "file.too_many" in said


def test_a_bundle_exchanged_between_two_looks_is_not_taken_for_the_first(
    road: Road, siti: Desk, laptop: Callable[..., Desk]
) -> None:
    road.deliver(siti)
    save(siti, "family", {"head_name": "Baru", "rt": "02"})
    first, second = road.export(siti).paths[0], road.export(siti).paths[0]
    (entry,) = inbox.examine(road.district, [first])
    first.write_bytes(second.read_bytes())
    with pytest.raises(Exception, match=r"bundle\.(not_here|mixed_parts)"):
        inbox.import_entry(road.district, entry)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_sent_keeps_the_limits_under_which_it_is_read(
    road: Road, laptop: Callable[..., Desk], seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = Random(seed)
    most = chance.choice([3_000, 20_000, 60_000])
    monkeypatch.setattr(portions, "_BYTES", {"bundle": most, "pack": most})
    monkeypatch.setattr(portions, "_OPERATIONS", chance.choice([3, 10, 1_000]))
    desk = laptop(user="Siti")
    activity = save(
        desk, "activity", {"title": "Posyandu", "held_on": "2026-11-03", "village": desk.region}
    ).record
    largest = 0
    for number in range(25):
        if chance.random() < 0.3:
            data = b"\xff\xd8\xff" + chance.randbytes(chance.randrange(25_000))
            largest = max(largest, len(data))
            with desk.engine.begin() as conn:
                sha256 = put_attachment(conn, data, "image/jpeg")
            save(desk, "photo", {"activity": activity, "image": sha256, "village": desk.region})
        else:
            note = "".join(chance.choice("abcdé ñ漢😀") for _ in range(chance.randrange(400)))
            save(
                desk, "family", {"head_name": f"Asep {number}", "address": "Jl. Melati", "note": note.strip()}
            )
    exported = sending.export(desk, road.stick())
    assert list(exported.numbers) == sorted(set(exported.numbers)) and len(exported.numbers) > 1
    # What encrypting adds to a bundle does not grow with it.
    assert max(path.stat().st_size for path in exported.paths) <= max(most, largest + 1_000) + 4_000
    paths = list(exported.paths)
    chance.shuffle(paths)
    entries = inbox.examine(road.district, paths)
    (device,) = {each.device for each in entries}
    entries = inbox.approve_sender(road.district, device, words=entries[0].words, also=paths)
    assert {each.status for each in entries} == {"ready"}
    for entry in entries:
        inbox.import_entry(road.district, entry)
    assert health.digest(road.district, desk.region) == health.digest(desk, desk.region)
    other = laptop(user="Ani")
    road.take(road.export(other).paths)
    pack = packs.write_pack(road.district, desk.region, road.stick())
    taken = receiving.take_pack(other, [pack.paths[0].parent])
    assert not [each for each in taken.left if each.wrong] and taken.packs == len(pack.paths)
    assert health.digest(other, desk.region) == health.digest(desk, desk.region)
    assert health.doctor(other) == []


def test_a_sending_that_fails_half_way_leaves_no_file_and_nothing_counts_as_sent(
    road: Road, laptop: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portions, "_OPERATIONS", 2)
    desk = laptop(user="Siti")
    for number in range(6):
        save(desk, "family", {"head_name": f"Asep {number}", "rt": "01"})
    real, stick, calls = os.replace, road.stick(), []

    def pulled(source: object, target: object) -> None:
        calls.append(1)
        if len(calls) == 3:
            raise OSError(5, "pulled out")
        real(source, target)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "replace", pulled)
    with pytest.raises(FileRefused, match=r"file\.gone"):
        sending.export(desk, stick)
    monkeypatch.setattr(os, "replace", real)
    assert list(stick.iterdir()) == []
    assert sending.preview(desk).number == 1
    done = sending.export(desk, stick)
    assert done.numbers == (1, 2, 3)
    assert [re.findall(r"-(\d{4})-", path.name) for path in done.paths] == [["0001"], ["0002"], ["0003"]]


def test_what_a_stick_pulled_out_too_early_still_holds_goes_with_the_next_sending(
    road: Road, siti: Desk
) -> None:
    stick = road.stick()
    for name in (".kkb-3299012001-0001-aa.kkb.part", ".film.mkv.part"):
        (stick / name).write_bytes(b"setengah")
    done = sending.export(siti, stick)
    assert {each.name for each in stick.iterdir()} == {".film.mkv.part", *(path.name for path in done.paths)}
    with pytest.raises(FileRefused, match=r"file\.not_a_folder"):
        sending.export(siti, done.paths[0])
