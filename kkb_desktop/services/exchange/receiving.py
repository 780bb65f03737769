"""The village takes back what the district gives: receipts, and packs with corrections, certificates and a receipt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from kkb_desktop.domain.errors import BundleRefused, KeyRefused, KkbError
from kkb_desktop.services.backup import keeping
from kkb_desktop.services.desk import training
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.exchange import arrivals, devices, mishaps, recognising
from kkb_desktop.services.exchange.arrivals import Arrival, Gathered
from kkb_desktop.services.exchange.awaiting import Awaiting, awaiting, unconfirmed
from kkb_desktop.services.exchange.recognising import IDLE
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.delivery import underway
from kkb_desktop.services.writing.photo_bytes import mime_of
from kkb_desktop.services.writing.progress import Cancel, Progress, report, stop_if_asked
from kkb_desktop.store import bundles, clockwork, confirming, settings
from kkb_desktop.store.attachments import put_attachment
from kkb_desktop.store.clockwork import begin_writing
from kkb_desktop.store.confirming import Mishap
from kkb_desktop.store.intake import Intake
from kkb_desktop.store.intake_pieces import take_in_pieces
from kkb_desktop.store.twins import twins
from kkb_desktop.sync import receipt as receipts
from kkb_desktop.sync.bundle import OpenedBundle, open_bundle
from kkb_desktop.sync.certificate import check_certificate, vouched_device
from kkb_desktop.sync.keys import PublicCard, is_training
from kkb_desktop.sync.receipt import Receipt

_NEWEST, _LISTS = "receipt.newest", "district.lists"
"""Stamps: of the newest receipt that was read, and of the newest pack whose lists were kept."""
_CERTIFICATES, _REVOKED = "district.certificates", "district.revoked"


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A file that was not taken in. `reason` says what it is, or, if it is `wrong`, what is the matter with it.

    `missing` are the numbers of the parts that a pack lacks.
    """

    name: str
    reason: str
    params: Mapping[str, str | int] = field(default_factory=dict)
    missing: tuple[int, ...] = ()

    @property
    def wrong(self) -> bool:
        """Whether something is the matter with it."""
        return not self.reason.startswith(IDLE)


@dataclass(frozen=True, slots=True)
class Taken:
    """What has come from the district `office`, and how things stand now.

    `receipts` were read; `receipt` is the latest of them, `confirmed` how many records they newly confirm, `packages`
    the numbers of the packages that wait no longer, `cancelled` those that the district has taken out again.
    `packs` were taken in now with `new` changes, `known` had been taken in before; `change` names the records that
    changed, `conflicts` counts those newly in dispute. `mishaps` came to light about this laptop. `approved`: this
    laptop's first certificate was among it. `left` are the files that were not taken in, `still` is what waits now.
    """

    office: str
    still: Awaiting
    receipts: int = 0
    receipt: Receipt | None = None
    confirmed: int = 0
    packages: tuple[int, ...] = ()
    cancelled: tuple[int, ...] = ()
    packs: int = 0
    known: int = 0
    new: int = 0
    change: ChangeSet = field(default_factory=lambda: ChangeSet({}))
    conflicts: int = 0
    approved: bool = False
    mishaps: tuple[Mishap, ...] = ()
    left: tuple[LeftAlone, ...] = ()

    @property
    def receipt_at(self) -> datetime | None:
        """When the latest receipt was signed."""
        return self.receipt.at if self.receipt is not None else None


def take_pack(
    desk: Desk, paths: Iterable[Path], *, progress: Progress | None = None, cancel: Cancel | None = None
) -> Taken:
    """Take packs and receipts in, from files or folders; each in one transaction, wholly or not at all.

    Before packs a backup is made, where one can be. Whatever else lies there is left alone and named in
    `Taken.left`; a file that is wrong in itself is copied to quarantine. Raises KeyRefused "card.missing",
    "exchange.only_village", and FileRefused where the stick is gone.
    """
    permit(desk, Permission.RECEIVE)
    if desk.kind != "village":
        raise KeyRefused("exchange.only_village")
    card = devices.district_card(desk)
    if card is None:
        raise KeyRefused("card.missing")
    found = arrivals.gather(desk, paths)
    with desk.engine.connect() as conn:
        waited, packages = set(underway(conn, desk)), _numbers(conn)
        still = awaiting(conn, desk)
    taken = Taken(devices.told(desk, card).name, still)
    left = _left_over(desk, found)
    if any(each.header.kind == "pack" for each in found.arrivals):
        keeping.before(desk, "pack")
    for done, arrival in enumerate(sorted(found.arrivals, key=lambda each: each.header.number)):
        stop_if_asked(cancel)
        report(progress, done, len(found.arrivals))
        try:
            taken = _take(desk, arrival, card, taken)
        except KkbError as error:
            left.append(_refused(desk, arrival, error))
    report(progress, len(found.arrivals), len(found.arrivals))
    with desk.engine.connect() as conn:
        states = underway(conn, desk)
        return replace(
            taken,
            still=awaiting(conn, desk, states),
            confirmed=len(waited - set(states)),
            packages=tuple(sorted(packages - _numbers(conn))),
            cancelled=_cancelled(conn, taken.receipt),
            left=tuple(left),
        )


def cards_in(desk: Desk, paths: Iterable[Path]) -> list[tuple[Path, devices.InstalledCard]]:
    """The cards of this village's own district in files or folders. Raises FileRefused where the stick is gone."""
    return [
        (each.path, devices.told(desk, each.card))
        for each in arrivals.gather(desk, paths).cards
        if desk.region.startswith(each.card.region) and is_training(each.card.device_id) == desk.training
    ]


def _left_over(desk: Desk, found: Gathered) -> list[LeftAlone]:
    """The cards, and what cannot be read, which goes to quarantine."""
    left = []
    for card in found.cards:
        said = recognising.card_of(desk, card.card)
        left.append(LeftAlone(card.path.name, said.reason, said.params))
    for refused in found.refused:
        arrivals.quarantine(desk, refused.path, refused.error)
        left.append(LeftAlone(refused.path.name, refused.error.reason, refused.error.params))
    return left


def _refused(desk: Desk, arrival: Arrival, error: KkbError) -> LeftAlone:
    """Only what is wrong in itself goes to quarantine, not what is meant for somebody else or still comes."""
    if error.reason == "bundle.parts_missing":
        return LeftAlone(arrival.paths()[0].name, error.reason, error.params, arrival.missing)
    if isinstance(error, BundleRefused) and not error.reason.startswith(IDLE):
        for path in arrival.paths():
            arrivals.quarantine(desk, path, error)
    return LeftAlone(arrival.paths()[0].name, error.reason, error.params)


def _numbers(conn: Connection) -> set[int]:
    return {each.number for each in unconfirmed(conn)}


def _cancelled(conn: Connection, receipt: Receipt | None) -> tuple[int, ...]:
    """The numbers of our bundles that the district, as its receipt says, has taken out again."""
    found = (bundles.bundle(conn, each) for each in (receipt.refused if receipt is not None else ()))
    return tuple(sorted(each.number for each in found if each is not None and each.direction == "out"))


def _take(desk: Desk, arrival: Arrival, card: PublicCard, taken: Taken) -> Taken:
    """`taken` with what this arrival brings. Raises KkbError where it is not for us or wrong."""
    header = arrival.header
    training.refuse_other_file(desk, header.device)
    not_ours = recognising.addressee(desk, header)
    if not_ours is not None:
        raise not_ours
    if header.device != card.device_id:
        raise BundleRefused("pack.not_from_district")
    if header.kind == "receipt":
        return _with_receipt(taken, *_take_receipt(desk, receipts.read_receipt(arrival.heads()[0], card)))
    with desk.engine.connect() as conn:
        if bundles.bundle(conn, arrival.bundle_id) is not None:
            return replace(taken, known=taken.known + 1)
    if arrival.missing:
        arrivals.keep_waiting(desk, arrival)
        raise BundleRefused("bundle.parts_missing")
    opened = _open(desk, arrival, card)
    if opened.header.bundle_id != arrival.bundle_id:
        raise BundleRefused("bundle.mixed_parts")  # another file lies there now
    if any(operation.village != desk.region for operation in opened.operations):
        raise BundleRefused("bundle.foreign_records")
    for each in opened.certificates:
        check_certificate(each, card, None)
    receipt = receipts.read_receipt(opened.receipt, card) if opened.receipt else None
    after = _write(desk, arrival, opened, receipt, taken)
    arrivals.forget_waiting(desk, arrival.bundle_id)
    return after


def _open(desk: Desk, arrival: Arrival, card: PublicCard) -> OpenedBundle:
    try:
        return open_bundle(
            arrival.paths(),
            identity=desk.keys.seal_identity,
            trusted=lambda device: card if device == card.device_id else None,
        )
    except BundleRefused as error:
        if error.reason == "bundle.not_for_us":
            # Sealed for the approved laptops of this village, of which this is not (or no longer) one.
            raise KeyRefused("pack.not_approved") from error
        raise


def _take_receipt(desk: Desk, receipt: Receipt) -> tuple[Receipt, list[Mishap]]:
    # The header that named the addressee was not yet believed; this one is signed.
    if receipt.village != desk.region or receipt.device not in ("", desk.device):
        raise BundleRefused("pack.not_for_us")
    with desk.engine.begin() as conn:
        return receipt, _confirm(conn, desk, receipt)


def _confirm(conn: Connection, desk: Desk, receipt: Receipt) -> list[Mishap]:
    """Note what a receipt says; of several the newest says how things stand."""
    begin_writing(conn)
    newest = receipt.stamp > int(settings.get(conn, _NEWEST, 0))
    if newest:
        settings.put(conn, _NEWEST, receipt.stamp)
        clockwork.trust(conn, receipt.stamp, desk.clock())
    found = confirming.confirm(conn, desk.device, receipt.taken, newest=newest, random=desk.random)
    mishaps.note(conn, found, desk.clock())
    return found


def _with_receipt(taken: Taken, receipt: Receipt, found: Iterable[Mishap]) -> Taken:
    latest = receipt if taken.receipt is None or receipt.stamp >= taken.receipt.stamp else taken.receipt
    return replace(taken, receipts=taken.receipts + 1, receipt=latest, mishaps=(*taken.mishaps, *found))


def _write(
    desk: Desk, arrival: Arrival, opened: OpenedBundle, receipt: Receipt | None, taken: Taken
) -> Taken:
    with desk.engine.begin() as conn:
        for data in opened.attachments.values():
            put_attachment(conn, data, mime_of(data) or "application/octet-stream")
        # The receipt first: a laptop that was set back gives up its numbers before others' come under them.
        found = _confirm(conn, desk, receipt) if receipt is not None else []
        intake = _take_in(conn, desk, arrival, opened)
        had = _vouched_for(settings.get(conn, _CERTIFICATES, []), desk)
        _keep_lists(conn, opened)
    if receipt is not None:
        taken = _with_receipt(taken, receipt, found)
    records = dict(taken.change.records)
    for type, ids in intake.records.items():
        records[type] = records.get(type, frozenset()) | ids
    return replace(
        taken,
        packs=taken.packs + 1,
        new=taken.new + intake.new,
        change=ChangeSet(records),
        conflicts=taken.conflicts + intake.conflicts,
        approved=taken.approved or (not had and _vouched_for(opened.certificates, desk)),
    )


def _take_in(conn: Connection, desk: Desk, arrival: Arrival, opened: OpenedBundle) -> Intake:
    """Everything but the runs of writers of which another history is here; the district hears of that by our hashes."""
    apart = twins(conn, opened.runs.values())
    runs = {writer: run for writer, run in opened.runs.items() if writer not in apart}
    entry = arrivals.log_entry(desk, arrival, opened)
    entry = replace(entry, covers={writer: entry.covers[writer] for writer in runs})
    operations = opened.operations
    if apart:
        operations = [each for each in operations if each.writer in runs]
    latest = clockwork.believed_until(conn, desk.clock())
    return take_in_pieces(conn, entry, operations, runs, latest=latest)


def _keep_lists(conn: Connection, opened: OpenedBundle) -> None:
    """Certificates as the newest pack has them. Who has lost permission is never forgotten, whatever an older pack or
    an office that was set back says."""
    if opened.header.stamp > int(settings.get(conn, _LISTS, 0)):
        settings.put(conn, _LISTS, opened.header.stamp)
        settings.put(conn, _CERTIFICATES, list(opened.certificates))
    settings.put(conn, _REVOKED, {**settings.get(conn, _REVOKED, {}), **opened.revoked})


def _vouched_for(certificates: Iterable[object], desk: Desk) -> bool:
    return any(vouched_device(str(each)) == desk.device for each in certificates)
