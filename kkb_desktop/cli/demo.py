"""`kkb-desktop demo`: the whole round trip, played with real desks in throw-away folders."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from kkb_desktop.cli.demo_workbook import write_workbook
from kkb_desktop.cli.session import Commands, add_command
from kkb_desktop.cli.words import OK, REFUSED, Voice
from kkb_desktop.domain.errors import KkbError
from kkb_desktop.domain.fields import Value
from kkb_desktop.services.desk import health
from kkb_desktop.services.desk.desk import Desk, DeskKind, close, create_desk
from kkb_desktop.services.exchange import conflicts, devices, inbox, packs, receiving, sending
from kkb_desktop.services.families import families
from kkb_desktop.services.spreadsheets import residents
from kkb_desktop.services.writing import records
from kkb_desktop.store.keyfile import Cost

_DISTRICT, _FIRST, _SECOND = "9901", "9901010001", "9901010002"
_PASSPHRASE = "payung biru di teras"
_QUICK = Cost(memory_kib=8 * 1024, iterations=1, lanes=1)  # throw-away folders protect nothing


@dataclass(frozen=True)
class _Cast:
    """The desks on the stage: two laptops of one village, one of another, and the district."""

    district: Desk
    siti: Desk
    wati: Desk
    rina: Desk
    stage: Path
    voice: Voice

    def tell(self, id: str, en: str) -> None:
        """One line of the story."""
        print(f"   {self.voice(id, en)}", flush=True)

    def chapter(self, id: str, en: str) -> None:
        """A heading of the story."""
        print(f"\n== {self.voice(id, en)}", flush=True)

    def stick(self, name: str) -> Path:
        """An empty USB stick, that is, a new folder."""
        folder = self.stage / "flashdisk" / name
        folder.mkdir(parents=True)
        return folder


def add_commands(commands: Commands, voice: Voice) -> None:
    """Register the command."""
    demo = add_command(
        commands,
        voice,
        "demo",
        _demo,
        voice("mainkan perjalanan data dari desa ke kabupaten dan kembali", "play the whole round trip"),
        folder=False,
    )
    demo.add_argument(
        "--screenshots",
        type=Path,
        metavar="FOLDER",
        help=voice("simpan gambar halaman utama", "leave pictures of the main pages"),
    )


def _demo(arguments: argparse.Namespace, voice: Voice) -> int:
    with (
        tempfile.TemporaryDirectory(prefix="kkb-demo-") as folder,
        _no_shared_database(),
        _cast(Path(folder), voice) as cast,
    ):
        _first_exchange(cast)
        _second_exchange(cast)
        _third_exchange(cast)
        equal = _digests(cast)
        if arguments.screenshots is not None:
            _screenshots(cast, arguments.screenshots)
    return OK if equal else REFUSED


@contextmanager
def _no_shared_database() -> Iterator[None]:
    """The play needs a database for each desk: a server the user works on is left out of it."""
    url = os.environ.pop("KKB_DATABASE_URL", None)
    try:
        yield
    finally:
        if url is not None:
            os.environ["KKB_DATABASE_URL"] = url


@contextmanager
def _cast(stage: Path, voice: Voice) -> Iterator[_Cast]:
    with ExitStack() as stack:

        def desk(name: str, kind: DeskKind, region: str, user: str, *place: str) -> Desk:
            made, _recovery = create_desk(
                stage / name,
                kind,
                region,
                user,
                _PASSPHRASE,
                place=place,
                label=f"Laptop {user}",
                cost=_QUICK,
            )
            stack.callback(close, made)
            return made

        district_place = ("Kabupaten Contoh", "Provinsi Contoh")
        cast = _Cast(
            desk("kabupaten", "district", _DISTRICT, "Bu Dewi", *district_place),
            desk(
                "desa-1-siti", "village", _FIRST, "Siti", "Desa Sukamaju", "Kecamatan Contoh", *district_place
            ),
            desk(
                "desa-1-wati", "village", _FIRST, "Wati", "Desa Sukamaju", "Kecamatan Contoh", *district_place
            ),
            desk(
                "desa-2-rina",
                "village",
                _SECOND,
                "Rina",
                "Desa Mekarsari",
                "Kecamatan Contoh",
                *district_place,
            ),
            stage,
            voice,
        )
        yield cast


def _first_exchange(cast: _Cast) -> None:
    cast.chapter("Persiapan", "Setting up")
    card = devices.write_district_card(cast.district, cast.stick("kartu"))
    for desk in (cast.siti, cast.wati, cast.rina):
        installed = devices.install_card(desk, card)
    cast.tell(
        f"Kartu kabupaten terpasang di tiga laptop: {' '.join(installed.words)}",
        f"The district card is on three laptops: {' '.join(installed.words)}",
    )

    cast.chapter("Desa mendata", "The villages record")
    book = cast.stage / "penduduk.xlsx"
    people = write_workbook(book)
    rehearsal = residents.rehearse(cast.siti, book)
    residents.approve(cast.siti, rehearsal, include_doubtful=True)
    cast.tell(
        f"Siti mengimpor buku penduduk: {people} jiwa, {families.counts(cast.siti)['all']} keluarga.",
        f"Siti imports the residents' book: {people} people, {families.counts(cast.siti)['all']} families.",
    )
    _type_family(cast.siti, "Ujang Suryana", "003", [("Ujang Suryana", 1, 1), ("Nining", 2, 3)])
    _type_activity(cast.siti, "Penyuluhan gizi balita")
    _type_family(cast.rina, "Made Wirawan", "001", [("Made Wirawan", 1, 1), ("Ni Luh Sari", 2, 3)])
    _type_activity(cast.rina, "Kelas ibu hamil")
    cast.tell(
        "Siti dan Rina mengetik keluarga dan kegiatan.", "Siti and Rina type a family and an activity each."
    )

    cast.chapter("Pengiriman pertama", "First exchange")
    for desk in (cast.siti, cast.rina, cast.wati):
        _deliver(cast, desk, sending.export(desk, cast.stick(f"{desk.user.name}-1")).paths)
    _hand_back(cast, "1")


def _second_exchange(cast: _Cast) -> None:
    cast.chapter("Dua laptop mengubah isian yang sama", "Two laptops change the same field")
    family = families.family_ids(cast.siti, "Ujang Suryana")[0]
    for desk, address in ((cast.siti, "Jl. Melati 4"), (cast.wati, "Jl. Melati 4B")):
        seen = records.read(desk, "family", family)
        records.save(desk, "family", {"address": address}, opened=seen)
        cast.tell(
            f"{desk.user.name} menulis alamat {address}.", f"{desk.user.name} writes address {address}."
        )

    cast.chapter("Pengiriman kedua: hilang, ganda, terlambat", "Second exchange: lost, doubled, late")
    lost = sending.export(cast.siti, cast.stick("siti-2-hilang"))
    cast.tell(
        f"Flashdisk Siti dengan paket {lost.number} hilang di jalan.",
        f"Siti's stick with bundle number {lost.number} is lost on the way.",
    )
    wati = sending.export(cast.wati, cast.stick("wati-2")).paths
    _deliver(cast, cast.wati, wati)
    _deliver(cast, cast.wati, wati)
    _type_activity(cast.siti, "Posyandu balita")
    third = sending.export(cast.siti, cast.stick("siti-3")).paths
    _spoil(cast, third[0])
    _deliver(cast, cast.siti, third)
    cast.tell("Flashdisk yang hilang ditemukan dan datang terlambat.", "The lost stick turns up, late.")
    _deliver(cast, cast.siti, lost.paths)

    cast.chapter("Kabupaten memutuskan", "The district settles")
    for row in conflicts.list_conflicts(cast.district):
        view = conflicts.compare(cast.district, row.record)
        for field in view.fields:
            said = " / ".join(f"{choice.value} ({choice.user})" for choice in field.choices)
            cast.tell(
                f"Perselisihan {view.title}, {field.key}: {said}",
                f"Conflict {view.title}, {field.key}: {said}",
            )
        chosen = {field.key: field.choices[-1].op_id for field in view.fields}
        conflicts.settle(cast.district, row.record, {}, sides=chosen)
    left = len(conflicts.list_conflicts(cast.district))
    cast.tell(f"Diputuskan; sisa perselisihan: {left}.", f"Settled; conflicts left: {left}.")
    _hand_back(cast, "2")


def _third_exchange(cast: _Cast) -> None:
    cast.chapter("Pengiriman ketiga", "Third exchange")
    _type_family(cast.wati, "Dadang Hidayat", "002", [("Dadang Hidayat", 1, 1)])
    _type_family(cast.rina, "Ketut Ardana", "002", [("Ketut Ardana", 1, 1)])
    for desk in (cast.siti, cast.wati, cast.rina):
        _deliver(cast, desk, sending.export(desk, cast.stick(f"{desk.user.name}-akhir")).paths)
    _hand_back(cast, "3")


def _deliver(cast: _Cast, sender: Desk, paths: tuple[Path, ...]) -> None:
    """Carry files to the district: approve the laptop by its words when it is new, then take them in."""
    name = sender.user.name
    (entry,) = inbox.examine(cast.district, paths)
    if entry.status == "pending":
        words = " ".join(devices.fingerprint(sender))
        devices.approve(cast.district, entry.device, words=words)
        cast.tell(
            f"Laptop {name} baru; kata sidik lewat telepon cocok: {words}",
            f"{name}'s laptop is new; the words read over the phone fit: {words}",
        )
        (entry,) = inbox.examine(cast.district, paths)
    if entry.status == "known":
        cast.tell(
            f"Paket {entry.number} dari {name} sudah pernah diterima; tidak ada yang berubah.",
            f"{name}'s bundle number {entry.number} is known already; nothing changes.",
        )
        return
    taken = inbox.import_entry(cast.district, entry).intake
    cast.tell(
        f"Paket {entry.number} dari {name}: {taken.new} perubahan baru, {taken.known} sudah ada, "
        f"perselisihan: {taken.conflicts}.",
        f"{name}'s bundle number {entry.number}: {taken.new} new changes, {taken.known} known, "
        f"conflicts: {taken.conflicts}.",
    )


def _spoil(cast: _Cast, path: Path) -> None:
    """A file changed on the way must be refused."""
    data = bytearray(path.read_bytes())
    data[-40] ^= 1
    spoiled = cast.stick("rusak") / path.name
    spoiled.write_bytes(data)
    (entry,) = inbox.examine(cast.district, (spoiled,))
    cast.tell(
        f"Berkas yang berubah di jalan ditolak [{entry.reason}] dan disimpan di karantina.",
        f"A file changed on the way is refused [{entry.reason}] and kept in quarantine.",
    )


def _hand_back(cast: _Cast, round: str) -> None:
    """Packs with receipts to both villages; the receipt also as a file of its own."""
    packed = {
        village: packs.write_pack(cast.district, village, cast.stick(f"paket-{round}-{village}")).paths
        for village in devices.approved_villages(cast.district)
    }
    for desk in (cast.siti, cast.wati, cast.rina):
        receipt = packs.write_receipt(
            cast.district, desk.device, cast.stick(f"terima-{round}-{desk.user.name}")
        )
        receiving.take_pack(desk, [receipt])
        receiving.take_pack(desk, packed[desk.region])
        rows = families.family_rows(desk, families.family_ids(desk))
        received = sum(row.sync == "received" for row in rows.values())
        cast.tell(
            f"{desk.user.name} menerima paket: {received} dari {len(rows)} keluarga berstatus diterima.",
            f"{desk.user.name} takes the pack: {received} of {len(rows)} families are received.",
        )


def _digests(cast: _Cast) -> bool:
    cast.chapter("Sidik isi data", "Digests of the data")
    equal = True
    for village, desks in ((_FIRST, (cast.siti, cast.wati)), (_SECOND, (cast.rina,))):
        expected = health.digest(cast.district, village)
        cast.tell(f"{village} kabupaten   {expected}", f"{village} district    {expected}")
        for desk in desks:
            found = health.digest(desk, village)
            equal = equal and found == expected
            cast.tell(f"{village} {desk.user.name:11} {found}", f"{village} {desk.user.name:11} {found}")
    if equal:
        cast.tell("Semua pihak sama.", "All sides are equal.")
    else:
        cast.tell("BERBEDA: ada yang tidak sama.", "DIFFERENT: the sides are not equal.")
    return equal


def _type_family(desk: Desk, head: str, rt: str, members: list[tuple[str, int, int]]) -> None:
    family = records.save(
        desk, "family", {"head_name": head, "rt": rt, "rw": "001", "address": "Jl. Mawar 1"}
    )
    for number, (name, sex, relation) in enumerate(members, 1):
        values: dict[str, Value] = {
            "family": family.record,
            "number": number,
            "name": name,
            "sex": sex,
            "relation": relation,
            "nik_status": 2,
        }
        records.save(desk, "person", values)


def _type_activity(desk: Desk, title: str) -> None:
    today = desk.clock().date().isoformat()
    values: dict[str, Value] = {
        "title": title,
        "held_on": today,
        "place": "Balai desa",
        "male_participants": 4,
        "female_participants": 21,
    }
    records.save(desk, "activity", values)


def _screenshots(cast: _Cast, folder: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from kkb_desktop.gui.screenshots import take
    except ImportError as error:
        # A machine without Qt's system libraries can still play everything else.
        cast.tell(
            f"Gambar halaman tidak dibuat: Qt tidak dapat dimuat ({error}).",
            f"No pictures of the pages: Qt cannot be loaded ({error}).",
        )
        return
    try:
        take({"village": cast.siti, "district": cast.district}, folder)
    except KkbError as error:
        cast.tell(
            f"Gambar halaman tidak dibuat: {cast.voice.refusal(error)}",
            f"No pictures: {cast.voice.refusal(error)}",
        )
        return
    cast.tell(f"Gambar halaman: {folder}", f"Pictures of the pages: {folder}")
