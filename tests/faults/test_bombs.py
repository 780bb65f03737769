"""Whatever lies on a stick: 300 MB of memory at most, and a typed refusal, also for what an approved laptop signed."""

from __future__ import annotations

import io
import struct
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest
import zstandard

from kkb_desktop.domain.operations.canonical import canonical, operation_line
from kkb_desktop.domain.operations.chain import Author, Run, beginning, links, writer_id
from kkb_desktop.services.desk.desk import Desk, close
from kkb_desktop.services.exchange import devices, inbox, packs, sending
from kkb_desktop.services.writing.records import save
from kkb_desktop.store.attachments import put_attachment
from kkb_desktop.sync import bundle as sealed_bundle
from kkb_desktop.sync import heads, limits, payload
from kkb_desktop.sync.keys import DeviceKeys
from tests.faults.conftest import Child
from tests.services.conftest import PASSPHRASE, VILLAGE
from tests.services.exchange.conftest import Road

NONE: Mapping[str, Run] = {}
MOST = 300 * 1024 * 1024
MIB = 1024 * 1024

TAKE = """
from pathlib import Path
from kkb_desktop.domain.errors import KkbError
from kkb_desktop.services.desk.desk import open_desk, close
from kkb_desktop.services.exchange import inbox, receiving
def main(folder, user, passphrase, *paths):
    desk = open_desk(Path(folder), user, passphrase)
    if desk.kind == "village":
        taken = receiving.take_pack(desk, [Path(path) for path in paths])
        return [["left", each.reason] for each in taken.left] + [["new", taken.new]]
    told = []
    for entry in inbox.examine(desk, [Path(path) for path in paths]):
        if entry.status != "ready":
            told.append([entry.status, entry.reason])
            continue
        try:
            told.append(["imported", inbox.import_entry(desk, entry).intake.new])
        except KkbError as error:
            told.append(["failed", error.reason])
    close(desk)
    return told
"""


@pytest.fixture
def take(child: Child, road: Road) -> Callable[..., list[list[Any]]]:
    """Look through a stick at the district in another process and take in what is ready, under the limit of memory."""

    def run(*paths: Path) -> list[list[Any]]:
        close(road.district)
        told, peak = child(TAKE, road.district.folder, road.district.user.name, PASSPHRASE, *paths)
        assert peak < MOST, f"{peak // MIB} MiB"
        return list(told)

    return run


@pytest.fixture
def approved(road: Road, siti: Desk) -> Desk:
    """A laptop that the district has approved, and of which it knows the first operations."""
    road.deliver(siti)
    return siti


@pytest.fixture
def signed(road: Road, approved: Desk, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """A bundle with any bytes under the approved laptop's true seal and signature, on a stick."""
    card = devices.own_card(approved)
    author = Author(approved.device, card.sign_key, approved.region, "7" * 32)
    monkeypatch.setattr(THIS, "WRITER", writer_id(author))

    def a_run(count: int) -> Run:
        base = beginning(WRITER)
        head = links(base, (text[:-1] for text in texts(count)))[-1] if count <= MANY else base
        return Run(WRITER, author, 1, count, base, head)

    def make(compress: Callable[[dict[str, Run]], bytes], count: int = 0) -> Path:
        runs = {WRITER: a_run(count)} if count else {}
        compressed = compress({writer: heads.signed(run, approved.keys) for writer, run in runs.items()})
        monkeypatch.setattr(payload, "write_payload", lambda *_parts: compressed)
        card = devices.district_card(approved)
        assert card is not None
        sealed = sealed_bundle.seal(
            sealed_bundle.BundleContent((), runs),
            sealed_bundle.HeaderFacts("bundle", card.region, approved.region, 7, "", {}, 1, WRITER),
            approved.keys,
            [card],
        )
        monkeypatch.setattr(payload, "write_payload", WRITE)
        path = road.stick() / sealed.parts[0][0]
        path.write_bytes(sealed.parts[0][1])
        return path

    return make


def section(type: int, body: bytes) -> bytes:
    return struct.pack("<BQ", type, len(body)) + body


def manifest(runs: Mapping[str, Run] = NONE, **more: Any) -> bytes:
    said = {
        "certificates": [],
        "revoked": {},
        "runs": {writer: heads.write_run(run) for writer, run in runs.items()},
        "summary": {},
        **more,
    }
    return section(payload.MANIFEST, canonical(said).encode())


def packed(pieces: Iterable[bytes], level: int = 3) -> bytes:
    target = io.BytesIO()
    with zstandard.ZstdCompressor(level=level).stream_writer(target, closefd=False) as writer:
        for piece in pieces:
            writer.write(piece)
    return target.getvalue()


WRITER = "ab" * 16
MANY = 180_000
THIS = sys.modules[__name__]
WRITE = payload.write_payload


def line(number: int, chance: Random, **fields: Any) -> str:
    said = canonical({"village": VILLAGE, "head_name": f"Asep {number}", **fields})
    ids = chance.randbytes(16).hex(), chance.randbytes(16).hex()
    return operation_line(ids[0], WRITER, number, 1, "Siti", "family", ids[1], VILLAGE, "put", said, "")


def texts(count: int) -> list[bytes]:
    chance = Random(1)
    return [f"{line(number, chance)}\n".encode() for number in range(1, count + 1)]


def lines(runs: Mapping[str, Run], count: int) -> Iterable[bytes]:
    text = texts(count)
    yield manifest(runs) + struct.pack("<BQ", payload.OPERATIONS, sum(map(len, text)))
    yield from text


def zeros(bytes_: int) -> Iterable[bytes]:
    piece = bytes(MIB)
    return (piece for _ in range(bytes_ // MIB))


def nothing() -> bytes:
    return b'{"f":{"a":[' + b"[]," * 20_000 + b"[]]}}"


BOMBS: dict[str, tuple[Callable[[Mapping[str, Run]], bytes], int, str]] = {
    "a GiB of zeros": (lambda _runs: packed(zeros(1024 * MIB)), 0, "bundle.payload"),
    "a GiB of zeros in the manifest": (
        lambda _runs: packed((struct.pack("<BQ", payload.MANIFEST, 1024 * MIB), *zeros(64 * MIB))),
        0,
        "bundle.too_large",
    ),
    "a GiB of zeros as operations": (
        lambda _runs: packed(
            (manifest(), struct.pack("<BQ", payload.OPERATIONS, 1024 * MIB), *zeros(1024 * MIB))
        ),
        0,
        "bundle.too_large",
    ),
    "a GiB of line ends": (
        lambda _runs: packed(
            (
                manifest(),
                struct.pack("<BQ", payload.OPERATIONS, 100 * MIB),
                *[b"\n" * MIB for _ in range(100)],
            )
        ),
        0,
        "bundle.too_large",
    ),
    "a line of 10 MB": (
        lambda _runs: packed(
            (manifest(), section(payload.OPERATIONS, Random(2).randbytes(5 * MIB).hex().encode()))
        ),
        0,
        "bundle.too_large",
    ),
    "a million certificates": (
        lambda _runs: packed((manifest(certificates=["a"] * 1_000_000),)),
        0,
        "bundle.payload",
    ),
    "an attachment of 3 MB": (
        lambda _runs: packed(
            (manifest(), section(payload.OPERATIONS, b""), section(3, Random(3).randbytes(3 * MIB)))
        ),
        0,
        "bundle.too_large",
    ),
    "deep nesting": (
        lambda _runs: packed(
            (manifest(), section(payload.OPERATIONS, b"\n".join([b"[" * 60_000] * 50) + b"\n"))
        ),
        0,
        "bundle.not_canonical",
    ),
    "millions of empty files": (
        lambda _runs: packed(
            (manifest(), section(payload.OPERATIONS, b""), *[section(3, b"") * 100_000] * 140)
        ),
        0,
        "bundle.too_large",
    ),
    "lists of nothing": (
        lambda _runs: packed(
            (manifest(), section(payload.OPERATIONS, b"\n".join([nothing()] * 600) + b"\n"))
        ),
        0,
        "bundle.operation",
    ),
    "more operations than may be": (
        lambda runs: packed((manifest(runs),)),
        200_001,
        "bundle.too_large",
    ),
    "numbers without end": (lambda runs: packed((manifest(runs),)), 2**53 - 1, "bundle.too_large"),
    "a window of 1 GiB": (
        lambda _runs: zstandard.ZstdCompressor(
            compression_params=zstandard.ZstdCompressionParameters(window_log=30, enable_ldm=True)
        ).compress(bytes(MIB)),
        0,
        "bundle.payload",
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_signed_by_an_approved_laptop_is_refused_within_its_memory(
    name: str, signed: Callable[..., Path], take: Callable[..., list[list[Any]]]
) -> None:
    make, count, reason = BOMBS[name]
    ((status, said),) = take(signed(make, count))
    assert (status, said in (reason, "bundle.too_large")) == ("refused", True), said


def test_as_many_operations_as_may_be_are_taken_in_within_the_memory(
    signed: Callable[..., Path], take: Callable[..., list[list[Any]]]
) -> None:
    path = signed(lambda runs: packed(lines(runs, MANY), level=9), MANY)
    assert path.stat().st_size < limits.BUNDLE
    assert take(path) == [["imported", MANY]]


def test_many_files_that_were_compressed_well_are_taken_in_one_at_a_time(
    signed: Callable[..., Path], take: Callable[..., list[list[Any]]]
) -> None:
    chance = Random(4)
    files = [chance.randbytes(60_000) * 34 for _ in range(60)]
    data = packed(
        (manifest(), section(payload.OPERATIONS, b""), *(section(3, each) for each in files)), level=9
    )
    assert sum(map(len, files)) > 110 * MIB and len(data) < limits.BUNDLE
    assert take(signed(lambda _runs: data)) == [["imported", 0]]


def test_a_gib_of_junk_under_our_ending_is_refused_by_its_first_bytes(
    road: Road, siti: Desk, take: Callable[..., list[list[Any]]]
) -> None:
    stick = road.stick()
    with (stick / "film.kkb").open("wb") as file:
        file.truncate(1024 * MIB)
    bundle = road.export(siti).paths[0].read_bytes()
    with (stick / "kepala-benar.kkb").open("wb") as file:
        file.write(bundle)
        file.truncate(1024 * MIB)
    with (stick / "hampir.kkb").open("wb") as file:
        file.write(bundle)
        file.truncate(limits.BUNDLE)
    told = take(stick)
    assert sorted(status for status, _reason in told) == ["pending", "refused", "refused"] or sorted(
        reason for _status, reason in told
    ) == ["bundle.not_ours", "bundle.too_large", "device.waiting"]
    kept = sum(each.stat().st_size for each in (road.district.folder / "karantina").rglob("*"))
    assert kept < 2 * limits.BUNDLE


def test_three_hundred_unknown_laptops_on_one_stick_are_bounded_and_said(
    road: Road, take: Callable[..., list[list[Any]]]
) -> None:
    stick = road.stick()
    district = road.district.keys.card("", road.district.region)
    for number in range(300):
        keys = DeviceKeys.generate(Random(number).randbytes)
        sealed = sealed_bundle.seal(
            sealed_bundle.BundleContent(lines=()),
            sealed_bundle.HeaderFacts(
                "bundle", road.district.region, VILLAGE, 1, "", {}, 1, "", keys.card("Laptop", VILLAGE)
            ),
            keys,
            [district],
        )
        (stick / f"{number:03}.kkb").write_bytes(sealed.parts[0][1])
    told = take(stick)
    assert told.count(["pending", "device.waiting"]) == limits.PENDING_VILLAGE
    assert told.count(["refused", "device.too_many_waiting"]) == 300 - limits.PENDING_VILLAGE


def test_four_hundred_photos_go_in_as_many_bundles_as_they_need_and_come_back_in_packs(
    road: Road, laptop: Callable[..., Desk], child: Child, take: Callable[..., list[list[Any]]]
) -> None:
    desk = laptop(user="Siti")
    chance = Random(5)
    activity = save(
        desk, "activity", {"title": "Posyandu", "held_on": "2026-11-03", "village": desk.region}
    ).record
    for _photo in range(400):
        with desk.engine.begin() as conn:
            sha256 = put_attachment(conn, b"\xff\xd8\xff" + chance.randbytes(190_000), "image/jpeg")
        save(desk, "photo", {"activity": activity, "image": sha256, "village": desk.region})
    exported = sending.export(desk, road.stick())
    assert len(exported.numbers) > 4 and max(path.stat().st_size for path in exported.paths) <= limits.BUNDLE
    (first, *_more) = inbox.examine(road.district, exported.paths)
    devices.approve(road.district, first.device, words=first.words)
    told = take(*exported.paths)
    assert [status for status, _new in told] == ["imported"] * len(exported.numbers)
    assert sum(new for _status, new in told) == exported.operations
    other = laptop(user="Ani")
    road.take(road.export(other).paths)
    pack = packs.write_pack(road.district, desk.region, road.stick())
    close(other)
    told, peak = child(TAKE, other.folder, "Ani", PASSPHRASE, *pack.paths)
    assert told == [["new", exported.operations]] and peak < MOST
