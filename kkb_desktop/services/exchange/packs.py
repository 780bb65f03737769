"""What the district gives back: signed receipts, and packs with corrections, certificates and the receipt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from kkb_desktop.domain.errors import KeyRefused
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.exchange import devices, outgoing
from kkb_desktop.services.exchange.portions import portions
from kkb_desktop.services.writing.progress import Cancel, Progress, report, stop_if_asked
from kkb_desktop.store import bundles, log, peers
from kkb_desktop.store.bundles import BundleRecord
from kkb_desktop.store.clockwork import refuse_handed_over
from kkb_desktop.store.engine import snapshot
from kkb_desktop.sync import bundle as sealed_bundle
from kkb_desktop.sync import receipt as receipts
from kkb_desktop.sync.files import write_safely
from kkb_desktop.sync.header import bundle_id_of


@dataclass(frozen=True, slots=True)
class Packed:
    """A written pack: its files, number, id and how many changes it holds; of several, the last one's number and id."""

    paths: tuple[Path, ...]
    number: int
    bundle_id: str
    operations: int


@dataclass(frozen=True, slots=True)
class Receipts:
    """Receipts written into a folder: the files, and how many villages they are for."""

    paths: tuple[Path, ...]
    villages: int


def write_receipt(desk: Desk, device: str, folder: Path) -> Path:
    """Write the signed receipt for a laptop: up to where each writer of its village has arrived here and counts.

    A receipt for the same laptop that lies there already is replaced: the later one says at least as much. Raises
    KeyRefused "device.unknown", "exchange.only_district", FileRefused.
    """
    permit(desk, Permission.SEND)
    if desk.kind == "village":
        raise KeyRefused("exchange.only_district")
    card = _approved(desk, device)
    outgoing.make_folder(folder)
    path = folder / f"tanda-terima-{card.village}-{device[:6]}.kkb"
    stamp = outgoing.next_stamp(desk)
    with snapshot(desk.engine) as conn:
        data = _receipt(conn, desk, device, card.village, stamp)
    write_safely(path, data)
    _note_receipt(desk, device, card.village, path.name, data)
    return path


def write_receipts(desk: Desk, folder: Path, laptops: Sequence[str] | None = None) -> Receipts:
    """Write the receipts of these laptops, or of all that wait for one; where none waits, of all approved ones.

    Raises what `write_receipt` raises, KeyRefused "receipt.nobody" besides; files written before the refusal stay.
    """
    permit(desk, Permission.SEND)
    chosen = laptops if laptops is not None else receipts_due(desk) or devices.approved_devices(desk)
    if not chosen:
        raise KeyRefused("receipt.nobody")
    villages = {each.device: each.village for each in devices.devices(desk)}
    paths = tuple(write_receipt(desk, each, folder) for each in chosen)
    return Receipts(paths, len({villages[each] for each in chosen}))


def receipts_due(desk: Desk) -> list[str]:
    """The approved laptops of which a bundle was taken in since their last receipt."""
    with desk.engine.connect() as conn:
        kept = bundles.bundles(conn)
    lacking = {
        each.device
        for each in kept
        if each.direction == "in" and not each.excluded and not receipt_since(kept, each)
    }
    return [each for each in devices.approved_devices(desk) if each in lacking]


def receipt_since(kept: Iterable[BundleRecord], bundle: BundleRecord) -> str:
    """When a receipt was last written for the laptop behind a bundle after it was taken in; "" where it was not."""
    return max(
        (
            each.at.isoformat()
            for each in kept
            if each.direction == "out"
            and each.at >= bundle.at
            and (each.kind == "pack" or each.summary.get("device") == bundle.device)
            and each.village == bundle.village
        ),
        default="",
    )


def write_pack(
    desk: Desk,
    village: str,
    folder: Path,
    *,
    split: int | None = None,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Packed:
    """Write a pack for the laptops of a village: what none of them may lack, certificates, receipt.

    It holds every operation of the village that one of its approved laptops has not said it has, the other laptops'
    among them, so that causes travel with effects. Raises KeyRefused "pack.nobody", "exchange.only_district",
    FileRefused, Cancelled; then no file is left behind.
    """
    permit(desk, Permission.SEND)
    if desk.kind == "village":
        raise KeyRefused("exchange.only_district")
    ids = devices.approved_devices(desk, village)
    if not ids:
        raise KeyRefused("pack.nobody")
    stop_if_asked(cancel)
    written: list[Path] = []
    sent: list[BundleRecord] = []
    done = 0
    try:
        stamp = outgoing.next_stamp(desk)
        with snapshot(desk.engine) as conn:
            refuse_handed_over(conn)
            cards = [card for each in ids if (card := devices.trusted(conn, each)) is not None]
            have = peers.least([peers.known_to(conn, each) for each in ids])
            runs = log.runs_after(conn, have, desk.device, village)
            held = log.with_hashes(conn, log.vector(conn, village))
            count = outgoing.counted(runs)
            number, previous = outgoing.next_number(conn, "pack", village)
            certificates = [
                each.certificate
                for each in peers.devices(conn)
                if each.village == village and each.certificate
            ]
            revoked = {
                each.device: each.revoked_at for each in peers.devices(conn) if each.status == "revoked"
            }
            report(progress, 0, count)
            for portion in portions(conn, "pack", runs):
                files, lines = portion.content(conn)
                sealed = sealed_bundle.seal(
                    sealed_bundle.BundleContent(
                        lines=lines,
                        runs=portion.runs,
                        attachments=files,
                        receipt=_receipt(conn, desk, "", village, stamp),
                        certificates=certificates,
                        revoked=revoked,
                    ),
                    sealed_bundle.HeaderFacts(
                        kind="pack",
                        region=desk.region,
                        village=village,
                        number=number + len(sent),
                        previous=previous,
                        have=held,
                        stamp=stamp,
                    ),
                    desk.keys,
                    cards,
                    part_size=split,
                    random=desk.random,
                    clock=desk.clock,
                )
                stop_if_asked(cancel)
                written.extend(outgoing.write_parts(folder, sealed.parts))
                sent.append(
                    outgoing.record_of(desk, sealed, "pack", village, number + len(sent), portion.runs)
                )
                previous = sealed.bundle_id
                done += portion.operations
                report(progress, done, count)
        outgoing.note_sent(desk, *sent)
    except BaseException:
        outgoing.take_away(written)
        raise
    return Packed(tuple(written), sent[-1].number, sent[-1].bundle_id, count)


def _receipt(conn: Connection, desk: Desk, device: str, village: str, stamp: int) -> bytes:
    taken = log.with_hashes(conn, log.counted(conn, village))
    cancelled = [
        each.bundle_id
        for each in bundles.bundles(conn)
        if each.direction == "in" and each.excluded and each.village == village
    ]
    return receipts.write_receipt(
        desk.keys,
        device=device,
        village=village,
        taken=taken,
        refused=cancelled,
        at=desk.clock(),
        stamp=stamp,
    )


def _note_receipt(desk: Desk, device: str, village: str, name: str, data: bytes) -> None:
    """Keep in the log book that a receipt was given, and to whom. It covers nothing itself."""
    receipt = bundle_id_of(data)
    with desk.engine.begin() as conn:
        if bundles.bundle(conn, receipt) is None:
            about = {"device": device}
            record = BundleRecord(
                receipt, "out", "receipt", 0, desk.device, village, name, desk.clock(), summary=about
            )
            bundles.add(conn, record)


def _approved(desk: Desk, device: str) -> devices.DeviceView:
    for each in devices.devices(desk):
        if each.device == device and each.status == "approved":
            return each
    raise KeyRefused("device.unknown")
