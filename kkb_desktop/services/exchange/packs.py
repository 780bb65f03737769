"""What the district gives back: signed receipts, and packs with corrections, certificates and the receipt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kkb_desktop.domain.errors import KeyRefused
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import devices, outgoing
from kkb_desktop.services.writing.progress import Cancel, Progress, report, stop_if_asked
from kkb_desktop.store import log, peers
from kkb_desktop.sync import bundle as sealed_bundle
from kkb_desktop.sync import receipt as receipts
from kkb_desktop.sync.files import write_safely


@dataclass(frozen=True, slots=True)
class Packed:
    """A written pack: its files, number, id and how many changes it holds."""

    paths: tuple[Path, ...]
    number: int
    bundle_id: str
    operations: int


def write_receipt(desk: Desk, device: str, folder: Path) -> Path:
    """Write the signed receipt for a laptop: up to where each writer of its village has arrived here.

    Raises KeyRefused "device.unknown", "exchange.only_district", FileRefused.
    """
    if desk.kind == "village":
        raise KeyRefused("exchange.only_district")
    card = _approved(desk, device)
    outgoing.make_folder(folder)
    path = folder / f"tanda-terima-{card.village}-{device[:6]}-{desk.clock():%Y%m%d%H%M%S}.kkb"
    write_safely(path, _receipt(desk, device, card.village))
    return path


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
    if desk.kind == "village":
        raise KeyRefused("exchange.only_district")
    ids = devices.approved_devices(desk, village)
    if not ids:
        raise KeyRefused("pack.nobody")
    stop_if_asked(cancel)
    with desk.engine.connect() as conn:
        cards = [card for each in ids if (card := devices.trusted(conn, each)) is not None]
        have = _held_by_all([peers.known_to(conn, each) for each in ids])
        held = log.vector(conn, village)
        count = log.count_after(conn, have, village)
        number, previous = outgoing.next_number(conn, "pack", village)
        certificates = [
            each.certificate for each in peers.devices(conn) if each.village == village and each.certificate
        ]
        revoked = sorted(each.device for each in peers.devices(conn) if each.status == "revoked")
        report(progress, 0, count)
        sealed = sealed_bundle.seal(
            sealed_bundle.BundleContent(
                lines=log.lines_after(conn, have, village),
                attachments=outgoing.attachments_after(conn, have, village),
                receipt=_receipt(desk, "", village),
                certificates=certificates,
                revoked=revoked,
            ),
            sealed_bundle.HeaderFacts(
                kind="pack",
                region=desk.region,
                village=village,
                number=number,
                previous=previous,
                covers=outgoing.covered(have, held),
                have=held,
            ),
            desk.keys,
            cards,
            part_size=split,
            random=desk.random,
            clock=desk.clock,
        )
    stop_if_asked(cancel)
    paths = outgoing.write_parts(folder, sealed.parts)
    outgoing.note_sent(desk, outgoing.record_of(desk, sealed, "pack", village, number, have, held))
    report(progress, count, count)
    return Packed(paths, number, sealed.bundle_id, count)


def _receipt(desk: Desk, device: str, village: str) -> bytes:
    with desk.engine.connect() as conn:
        taken = log.vector(conn, village)
    return receipts.write_receipt(
        desk.keys, device=device, village=village, taken=taken, refused=(), at=desk.clock()
    )


def _approved(desk: Desk, device: str) -> devices.DeviceView:
    for each in devices.devices(desk):
        if each.device == device and each.status == "approved":
            return each
    raise KeyRefused("device.unknown")


def _held_by_all(known: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """Up to where every one of the laptops has each writer."""
    writers = set.intersection(*(set(each) for each in known)) if known else set()
    return {writer: min(each[writer] for each in known) for writer in writers}
