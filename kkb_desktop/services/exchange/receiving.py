"""The village takes back what the district gives: receipts, and packs with corrections, certificates and a receipt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kkb_desktop.domain.errors import BundleRefused, KeyRefused, KkbError
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import arrivals, devices
from kkb_desktop.services.exchange.arrivals import Arrival
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.photo_bytes import mime_of
from kkb_desktop.services.writing.progress import Cancel, Progress, report, stop_if_asked
from kkb_desktop.store import bundles, peers, settings
from kkb_desktop.store.attachments import put_attachment
from kkb_desktop.store.intake import take_in
from kkb_desktop.sync import receipt as receipts
from kkb_desktop.sync.bundle import OpenedBundle, open_bundle
from kkb_desktop.sync.keys import PublicCard
from kkb_desktop.sync.receipt import Receipt


@dataclass(frozen=True, slots=True)
class Taken:
    """What has come: the latest receipt if there was one, the records that changed, and how many changes were new.

    `packs` counts those taken in now, `known` those that had been taken in before. `conflicts`: records newly
    in dispute.
    """

    receipt: Receipt | None
    change: ChangeSet
    packs: int = 0
    known: int = 0
    new: int = 0
    conflicts: int = 0


def take_pack(
    desk: Desk, paths: Iterable[Path], *, progress: Progress | None = None, cancel: Cancel | None = None
) -> Taken:
    """Take packs and receipts in, from files or folders; each in one transaction, wholly or not at all.

    Files of a folder that are for others (this laptop's own bundles, another village's pack) are passed over. A
    file named itself is refused instead: BundleRefused "pack.not_for_us", "pack.not_from_district", "bundle.wrong_kind"
    or what is wrong with its bytes, and a copy is in quarantine. KeyRefused "card.missing", "exchange.only_village".
    """
    if desk.kind != "village":
        raise KeyRefused("exchange.only_village")
    card = devices.district_card(desk)
    if card is None:
        raise KeyRefused("card.missing")
    named = list(paths)
    taken = Taken(None, ChangeSet({}))
    found, refused = arrivals.gather(desk, named)
    for each in refused:
        if each.path in named:
            arrivals.quarantine(desk, each.path, each.error)
            raise each.error
    for done, arrival in enumerate(sorted(found, key=lambda each: each.header.number)):
        stop_if_asked(cancel)
        report(progress, done, len(found))
        try:
            taken = _together(taken, _take(desk, arrival, card))
        except KkbError as error:
            if any(path in named for path in arrival.paths()):
                _set_aside(desk, arrival, error)
                raise
    report(progress, len(found), len(found))
    return taken


def _take(desk: Desk, arrival: Arrival, card: PublicCard) -> Taken:
    header = arrival.header
    if header.kind == "receipt":
        return _take_receipt(desk, receipts.read_receipt(arrival.read()[0], card), card)
    if header.kind != "pack":
        raise BundleRefused("bundle.wrong_kind")
    if header.village != desk.region:
        raise BundleRefused("pack.not_for_us")
    if header.device != card.device_id:
        raise BundleRefused("pack.not_from_district")
    if arrival.missing:
        arrivals.keep_waiting(desk, arrival)
        raise BundleRefused("bundle.parts_missing")
    with desk.engine.connect() as conn:
        if bundles.bundle(conn, arrival.bundle_id) is not None:
            return Taken(None, ChangeSet({}), known=1)
    opened = open_bundle(
        arrival.read(),
        identity=desk.keys.seal_identity,
        trusted=lambda device: card if device == card.device_id else None,
    )
    if any(operation.village != desk.region for operation in opened.operations):
        raise BundleRefused("bundle.foreign_records")
    receipt = receipts.read_receipt(opened.receipt, card) if opened.receipt else None
    taken = _write(desk, arrival, opened, receipt)
    arrivals.forget_waiting(desk, arrival.bundle_id)
    return taken


def _take_receipt(desk: Desk, receipt: Receipt, card: PublicCard) -> Taken:
    if receipt.village != desk.region or receipt.device not in ("", desk.device):
        raise BundleRefused("pack.not_for_us")
    with desk.engine.begin() as conn:
        peers.set_acknowledged(conn, receipt.taken)
    return Taken(receipt, ChangeSet({}))


def _write(desk: Desk, arrival: Arrival, opened: OpenedBundle, receipt: Receipt | None) -> Taken:
    with desk.engine.begin() as conn:
        for data in opened.attachments.values():
            put_attachment(conn, data, mime_of(data) or "application/octet-stream")
        record = arrivals.log_entry(desk, arrival, opened)
        intake = take_in(conn, record, opened.operations)
        if receipt is not None:
            peers.set_acknowledged(conn, receipt.taken)
        settings.put(conn, "district.certificates", list(opened.certificates))
        settings.put(conn, "district.revoked", list(opened.revoked))
    change = ChangeSet({type: frozenset(ids) for type, ids in intake.records.items()})
    return Taken(receipt, change, packs=1, new=intake.new, conflicts=intake.conflicts)


def _together(first: Taken, second: Taken) -> Taken:
    records = dict(first.change.records)
    for type, ids in second.change.records.items():
        records[type] = records.get(type, frozenset()) | ids
    return Taken(
        second.receipt or first.receipt,
        ChangeSet(records),
        first.packs + second.packs,
        first.known + second.known,
        first.new + second.new,
        first.conflicts + second.conflicts,
    )


def _set_aside(desk: Desk, arrival: Arrival, error: KkbError) -> None:
    """Only what is wrong in itself goes to quarantine, not what is meant for somebody else."""
    if error.reason not in ("pack.not_for_us", "bundle.wrong_kind", "bundle.parts_missing"):
        for path in arrival.paths():
            arrivals.quarantine(desk, path, error)
