"""Two villages and their district with work on every desk: what pictures, crawls of pages and the manual are made of.

Everything in it went the road that real data goes: typed, sealed, carried, checked, taken in, confirmed.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from kkb_desktop.domain.clock import Clock
from kkb_desktop.services.desk.desk import Desk, DeskKind, close, create_desk, open_desk
from kkb_desktop.services.exchange import devices, inbox, packs, receiving, sending
from kkb_desktop.services.families import families
from kkb_desktop.services.programme.plans import plans
from kkb_desktop.services.sample import village as sample
from kkb_desktop.services.writing import records, steps
from kkb_desktop.store.keyfile import Cost

DISTRICT, NEIGHBOUR = "3299", "3299012002"
TODAY = datetime(2026, 11, 23, 7, 2, tzinfo=UTC)
_QUICK = Cost(memory_kib=64, iterations=1, lanes=1)  # invented data: nothing to protect
_LEFT_OVER = 37
"""Families touched after the last sending."""


@dataclasses.dataclass
class SteadyClock:
    """Gives the moment it is set to, a second later each time it is asked, so that every picture has the same date."""

    now: datetime = TODAY

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclasses.dataclass(frozen=True, slots=True)
class _Seat:
    """Who works where."""

    folder: str
    kind: DeskKind
    region: str
    user: str
    place: tuple[str, ...]
    label: str = ""


_ABOVE = ("Kab. Purwasari", "data contoh")
_SEATS = {
    "district": _Seat("kabupaten", "district", DISTRICT, "Rudi Hartono", _ABOVE),
    "village": _Seat(
        "desa", "village", sample.VILLAGE, sample.USER, sample.PLACE, "Laptop Posyandu Melati"
    ),
    "second": _Seat("desa-dua", "village", sample.VILLAGE, "Wati Suryani", sample.PLACE, "Laptop Bu Wati"),
    "neighbour": _Seat(
        "tetangga", "village", NEIGHBOUR, "Lilis Karlina", ("Desa Cibening", "Kec. Cimekar", *_ABOVE),
        "Laptop Balai Cibening",
    ),
    "newcomer": _Seat(
        "pendatang", "village", NEIGHBOUR, "Yuni Astuti", ("Desa Cibening", "Kec. Cimekar", *_ABOVE),
        "Laptop Bu Yuni",
    ),
}  # fmt: skip

_PLANNED = (
    {
        "title": "Pelatihan kader pendata", "problem": "Satu dari lima keluarga belum lengkap datanya",
        "agency": 26, "status": 3, "budget": 45_000_000, "starts_on": "2026-03-01", "due_on": "2026-12-15",
    },
    {
        "title": "Jamban sehat bersama Dinas PU", "problem": "Keluarga tanpa jamban layak di dua desa",
        "agency": 15, "status": 2, "budget": 180_000_000, "starts_on": "2026-06-01", "due_on": "2026-11-30",
    },
    {
        "title": "Pelayanan KB bergerak", "problem": "Kebutuhan ber-KB yang belum terpenuhi",
        "agency": 30, "status": 4, "budget": 22_500_000, "starts_on": "2026-02-01", "due_on": "2026-08-31",
    },
)  # fmt: skip
"""Lines of the district's own action plan."""


def build(folder: Path, *, count_families: int = 214, neighbours: int = 48) -> None:
    """Play the whole stage into `folder`, which must not exist; afterwards `opened` gives its desks.

    The village has sent, was confirmed, and has typed on; the district has both villages, a conflict between the
    village's two laptops, and a laptop that waits to be let in.
    """
    clock = SteadyClock(TODAY - timedelta(days=6))
    desks = {name: _create(folder, seat, number, clock) for number, (name, seat) in enumerate(_SEATS.items())}
    try:
        _play(folder / "jalan", clock, desks, count_families, neighbours)
    finally:
        for desk in desks.values():
            close(desk)


@contextmanager
def opened(folder: Path) -> Iterator[tuple[Desk, Desk]]:
    """The village's and the district's desk of a stage; both on the same day in November."""
    clock = SteadyClock()
    desks = [_open(folder, _SEATS[name], clock) for name in ("village", "district")]
    try:
        yield desks[0], desks[1]
    finally:
        for desk in desks:
            close(desk)


def _create(folder: Path, seat: _Seat, number: int, clock: Clock) -> Desk:
    desk, _code = create_desk(
        folder / seat.folder,
        seat.kind,
        seat.region,
        seat.user,
        sample.PASSPHRASE,
        "kader" if seat.kind == "village" else "operator",
        place=seat.place,
        label=seat.label,
        clock=clock,
        random=Random(7_000 + number).randbytes,  # no seed of the invented village: its ids are made of those
        cost=_QUICK,
    )
    return desk


def _open(folder: Path, seat: _Seat, clock: Clock) -> Desk:
    return open_desk(
        folder / seat.folder, seat.user, sample.PASSPHRASE, clock=clock, random=Random(7_099).randbytes
    )


def _play(road: Path, clock: SteadyClock, desks: dict[str, Desk], count: int, neighbours: int) -> None:
    road.mkdir()
    village, second, district = desks["village"], desks["second"], desks["district"]
    card = devices.write_district_card(district, road / "kartu")
    for name in ("village", "second", "neighbour", "newcomer"):
        devices.install_card(desks[name], card)
    day = TODAY.date()
    steps.write(village, sample.changes(sample.build(count, 1, today=day)), label="Data contoh")
    other = sample.build(neighbours, 20, today=day, village=NEIGHBOUR)
    named = {**other.profile.values, "name": "Kampung KB Cibening"}
    other = dataclasses.replace(other, profile=dataclasses.replace(other.profile, values=named))
    steps.write(desks["neighbour"], sample.changes(other), label="Data contoh")
    _type_twice(village)
    _deliver(district, village, road / "1")
    _deliver(district, second, road / "2")
    _deliver(district, desks["neighbour"], road / "3")
    _hand_back(district, road / "4", village, second)
    clock.now = TODAY - timedelta(days=2)
    _disagree(village, second)
    _deliver(district, second, road / "5")
    _deliver(district, village, road / "6")
    _hand_back(district, road / "7", village)
    plans.add_many(district, [{**line, "year": TODAY.year} for line in _PLANNED])
    _ask_to_be_let_in(district, desks["newcomer"], road / "8")
    clock.now = TODAY - timedelta(hours=3)
    for family in families.family_ids(village)[:_LEFT_OVER]:
        records.save(village, "family", {"note": "Sudah dikunjungi."}, record=family)


def _deliver(district: Desk, sender: Desk, stick: Path) -> None:
    paths = sending.export(sender, stick).paths
    (entry,) = inbox.examine(district, paths)
    if entry.status == "pending":
        devices.approve(district, entry.device, words=" ".join(devices.fingerprint(sender)))
        (entry,) = inbox.examine(district, paths)
    inbox.import_entry(district, entry)


def _hand_back(district: Desk, stick: Path, *laptops: Desk) -> None:
    paths = packs.write_pack(district, laptops[0].region, stick).paths
    for laptop in laptops:
        receiving.take_pack(laptop, paths)


def _disagree(one: Desk, other: Desk) -> None:
    """Two people change the same items of the same families without knowing of each other."""
    disputed = families.family_ids(one)[:3]
    for desk, street in ((one, "Jl. Melati 4"), (other, "Jl. Melati 4B")):
        for number, family in enumerate(disputed):
            seen = records.read(desk, "family", family)
            values = {"address": street, "house_number": str(7 + number + (desk is other))}
            records.save(desk, "family", values, opened=seen)


def _type_twice(desk: Desk) -> None:
    """Two families typed a second time, a letter and a street apart: possible duplicates."""
    for family in families.family_ids(desk)[5:12:6]:
        card = records.read(desk, "family", family).values
        kept = {key: card.get(key) for key in ("head_name", "rt", "rw", "hamlet")}
        again = records.save(desk, "family", {**kept, "address": "Jl. Mawar 2"}).record
        for member in families.members(desk, family):
            known = {key: member.values.get(key) for key in ("number", "sex", "birth_date", "relation")}
            name = str(member.values["name"]).replace("a", "e", 1)
            records.save(desk, "person", {**known, "name": name, "family": again, "nik_status": 2})


def _ask_to_be_let_in(district: Desk, newcomer: Desk, stick: Path) -> None:
    """A laptop nobody has approved yet: its bundle waits in the inbox."""
    family = records.save(newcomer, "family", {"head_name": "Dadang Hidayat", "rt": "02", "rw": "01"})
    person = {"family": family.record, "number": 1, "name": "Dadang Hidayat", "sex": 1, "relation": 1}
    records.save(newcomer, "person", {**person, "nik_status": 2})
    inbox.examine(district, sending.export(newcomer, stick).paths)
