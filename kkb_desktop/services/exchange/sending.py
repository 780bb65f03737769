"""The village sends: all that the district has not confirmed, sealed for the district, as files on a stick."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kkb_desktop.domain.errors import KeyRefused
from kkb_desktop.services.desk import training
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.exchange import devices, outgoing
from kkb_desktop.services.exchange.awaiting import Awaiting, awaiting
from kkb_desktop.services.exchange.portions import portions
from kkb_desktop.services.writing.progress import Cancel, Progress, report, stop_if_asked
from kkb_desktop.store import clockwork, log, peers, writers
from kkb_desktop.store.bundles import BundleRecord
from kkb_desktop.store.engine import snapshot
from kkb_desktop.sync import bundle as sealed_bundle

_BYTES_PER_OPERATION = 110
"""Measured on a village of 6,000 people: zstd takes most of an operation away."""


@dataclass(frozen=True, slots=True)
class SendPreview:
    """What the next bundle will hold. `counts`: records per type that are not confirmed; `operations`: changes in it.

    `waiting` says which of them have gone out before, in which packages, and which have not. `size_estimate` in
    bytes. `warnings` are reason codes. `recipients` are the offices that can open it, as people speak of them.
    `number` is what the package will be called.
    """

    counts: dict[str, int]
    operations: int
    photos: int
    size_estimate: int
    warnings: tuple[str, ...]
    recipients: tuple[str, ...]
    waiting: Awaiting
    number: int


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: the files, how many changes they hold, and the number on this laptop and id of the bundle.

    Where it did not fit into one, `numbers` are those of all of them, and `number` and `bundle_id` the last one's.
    """

    paths: tuple[Path, ...]
    number: int
    bundle_id: str
    operations: int
    numbers: tuple[int, ...] = ()


def preview(desk: Desk) -> SendPreview:
    """What would go out now. Reads only."""
    card = devices.installed_card(desk)
    with desk.engine.connect() as conn:
        have = peers.acknowledged(conn)
        counts = dict(log.unsent(conn, have))
        runs = log.runs_after(conn, have, desk.device)
        operations = outgoing.counted(runs)
        attachments = outgoing.attachments_of(conn, runs)
        waiting = awaiting(conn, desk)
        number, _previous = outgoing.next_number(conn, "bundle", desk.region)
    size = 2_000 + operations * _BYTES_PER_OPERATION + sum(map(len, attachments.values()))
    warnings = ("card.missing",) if card is None else ()
    return SendPreview(
        counts,
        operations,
        len(attachments),
        size,
        warnings,
        (card.name,) if card is not None else (),
        waiting,
        number,
    )


def export(
    desk: Desk,
    folder: Path,
    *,
    split: int | None = None,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Exported:
    """Write everything the district has not confirmed into `folder`, in parts of at most `split` bytes if given.

    What is more than one bundle may hold goes as several of them, each whole in itself.

    A laptop the district does not know yet asks to be let in by the same bundle. The records count as sent, but as
    received only when a receipt comes back. Raises KeyRefused "card.missing", "exchange.only_village", FileRefused,
    Cancelled; then no file is left behind and nothing has changed.
    """
    permit(desk, Permission.SEND)
    if desk.kind != "village":
        raise KeyRefused("exchange.only_village")
    card = devices.district_card(desk)
    if card is None:
        raise KeyRefused("card.missing")
    training.refuse_other_card(desk, card.device_id)
    own = devices.own_card(desk)
    stop_if_asked(cancel)
    with desk.engine.begin() as conn:
        clockwork.refuse_handed_over(conn)
        stamp = clockwork.next_moment(conn, desk.clock())
        writes = writers.current(conn, desk.device, desk.region, desk.random).writer
    written: list[Path] = []
    sent: list[BundleRecord] = []
    done = 0
    try:
        with snapshot(desk.engine) as conn:
            runs = log.runs_after(conn, peers.acknowledged(conn), desk.device)
            held = log.with_hashes(conn, log.vector(conn))
            count = outgoing.counted(runs)
            number, previous = outgoing.next_number(conn, "bundle", desk.region)
            report(progress, 0, count)
            for portion in portions(conn, "bundle", runs):
                files, lines = portion.content(conn)
                sealed = sealed_bundle.seal(
                    sealed_bundle.BundleContent(lines, portion.runs, files, portion.summary),
                    sealed_bundle.HeaderFacts(
                        kind="bundle",
                        region=card.region,
                        village=desk.region,
                        number=number + len(sent),
                        previous=previous,
                        have=held,
                        stamp=stamp,
                        writes=writes,
                        enrolment=own,
                        contact=devices.own_contact(desk),
                    ),
                    desk.keys,
                    [card],
                    part_size=split,
                    random=desk.random,
                    clock=desk.clock,
                )
                stop_if_asked(cancel)
                written.extend(outgoing.write_parts(folder, sealed.parts))
                sent.append(
                    outgoing.record_of(desk, sealed, "bundle", desk.region, number + len(sent), portion.runs)
                )
                previous = sealed.bundle_id
                done += portion.operations
                report(progress, done, count)
        outgoing.note_sent(desk, *sent)
    except BaseException:
        outgoing.take_away(written)
        raise
    return Exported(
        tuple(written), sent[-1].number, sent[-1].bundle_id, count, tuple(each.number for each in sent)
    )
