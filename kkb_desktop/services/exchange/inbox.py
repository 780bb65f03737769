"""The district's inbox: every file is checked before anything is taken in, and a bundle can be taken out again."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from kkb_desktop.domain.errors import BundleRefused, KeyRefused, KkbError
from kkb_desktop.domain.text import Text
from kkb_desktop.services.desk import training
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.exchange import arrivals, devices, packs, recognising
from kkb_desktop.services.exchange.arrivals import Arrival
from kkb_desktop.services.exchange.checks import CheckLine, check_lines
from kkb_desktop.services.exchange.offices import place_name
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.photo_bytes import mime_of
from kkb_desktop.services.writing.progress import Cancel, Progress, report, stop_if_asked
from kkb_desktop.store import bundles, exclusion, peers
from kkb_desktop.store.attachments import put_attachment
from kkb_desktop.store.intake import Intake, take_in
from kkb_desktop.sync.bundle import OpenedBundle, open_bundle
from kkb_desktop.sync.certificate import valid_from
from kkb_desktop.sync.header import check_signature

Status = Literal["ready", "known", "pending", "incomplete", "refused", "other", "imported", "excluded"]


@dataclass(frozen=True, slots=True)
class InboxEntry:
    """A file, or the parts of one bundle, with what can be done about it.

    ready: may be imported. known: was imported before. pending: the laptop waits for approval, `words` are to be
    compared. incomplete: `missing_parts` are not here. refused: `reason` says why, a copy is in quarantine.
    other: a card, a receipt, a pack: nothing to import, and nothing wrong; `reason` says what it is.
    imported, excluded: from the log book. `summary` counts records per type.

    `at` is when it was made, `imported_at` when it was taken in, `receipt_at` when a receipt was last written for its
    laptop since then (ISO times, "" for never). `person` and `phone` are whom to call about the laptop.
    """

    name: str
    status: Status
    kind: str = ""
    bundle_id: str = ""
    device: str = ""
    label: str = ""
    person: str = ""
    phone: str = ""
    village: str = ""
    number: int = 0
    at: str = ""
    imported_at: str = ""
    receipt_at: str = ""
    checks: tuple[CheckLine, ...] = ()
    summary: Mapping[str, int] = field(default_factory=dict)
    missing_parts: tuple[int, ...] = ()
    words: tuple[str, ...] = ()
    reason: str = ""
    params: Mapping[str, str | int] = field(default_factory=dict)
    paths: tuple[Path, ...] = ()

    @property
    def sender(self) -> str:
        """Who sends: the person who uses the laptop, else its label, else the beginning of its id."""
        return self.person or self.label or self.device[:6].upper()


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import: the records to show again, and the counts."""

    change: ChangeSet
    intake: Intake


def examine(
    desk: Desk, paths: Iterable[Path], *, progress: Progress | None = None, cancel: Cancel | None = None
) -> list[InboxEntry]:
    """Check files and folders, and what waits from earlier sticks when it belongs to them. No record is touched.

    Refused files are copied to quarantine; bundles of unknown laptops are kept until somebody approves them.
    """
    permit(desk, Permission.RECEIVE)
    found = arrivals.gather(desk, paths)
    entries = [_refused_file(desk, each) for each in found.refused]
    for done, arrival in enumerate(found.arrivals):
        stop_if_asked(cancel)
        report(progress, done, len(found.arrivals))
        entries.append(_examine(desk, arrival))
    report(progress, len(found.arrivals), len(found.arrivals))
    return entries + [_card_file(desk, each) for each in found.cards]


def approve_sender(
    desk: Desk, device: str, *, words: str | Sequence[str] | None, also: Iterable[Path] = ()
) -> list[InboxEntry]:
    """Approve a laptop and check at once what has waited for it: bundles kept here, and the files of `also`.

    Raises what `devices.approve` raises; files of `also` that are gone meanwhile are left out.
    """
    permit(desk, Permission.DEVICES)
    devices.approve(desk, device, words=words)
    entries = {
        arrival.bundle_id: _examine(desk, arrival)
        for arrival in arrivals.waiting(desk)
        if arrival.header.device == device
    }
    for entry in examine(desk, [path for path in also if path.exists()]):
        entries.setdefault(entry.bundle_id or entry.name, entry)
    return list(entries.values())


def import_entry(
    desk: Desk, entry: InboxEntry, *, progress: Progress | None = None, cancel: Cancel | None = None
) -> Imported:
    """Take a bundle in, in one transaction: wholly, or not at all. Everything is checked again from the files.

    A bundle that was imported before changes nothing. Raises BundleRefused, KeyRefused, FileRefused, Cancelled.
    """
    permit(desk, Permission.RECEIVE)
    found = arrivals.gather(desk, entry.paths)
    if found.refused:
        raise found.refused[0].error
    arrival = next((each for each in found.arrivals if each.bundle_id == entry.bundle_id), None)
    if arrival is None:
        raise BundleRefused("bundle.not_here")
    report(progress, 0, 2)
    with _no_collecting():
        return _import(desk, arrival, progress, cancel)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Many small objects are made and kept: looking for garbage among them takes a tenth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _import(desk: Desk, arrival: Arrival, progress: Progress | None, cancel: Cancel | None) -> Imported:
    try:
        opened = _open(desk, arrival, {})
    except KkbError as error:
        _set_aside(desk, arrival, error)
        raise
    stop_if_asked(cancel)
    report(progress, 1, 2)
    with desk.engine.begin() as conn:
        for data in opened.attachments.values():
            put_attachment(conn, data, mime_of(data) or "application/octet-stream")
        intake = take_in(conn, arrivals.log_entry(desk, arrival, opened), opened.operations)
        known = {writer: last for writer, (_first, last) in opened.header.covers.items()}
        for writer, seq in opened.header.have.items():
            known[writer] = max(seq, known.get(writer, 0))
        peers.set_known_to(conn, opened.header.device, known)
        devices.note_contact(desk, conn, opened.header.device, opened.header.contact)
        stop_if_asked(cancel)
    arrivals.forget_waiting(desk, arrival.bundle_id)
    report(progress, 2, 2)
    return Imported(ChangeSet({type: frozenset(ids) for type, ids in intake.records.items()}), intake)


def entries(desk: Desk) -> list[InboxEntry]:
    """What waits, then everything that was taken in, the latest first."""
    waiting = [_examine(desk, arrival) for arrival in arrivals.waiting(desk)]
    with desk.engine.connect() as conn:
        kept = bundles.bundles(conn)
        known = {each.device: each for each in peers.devices(conn)}
    taken = [
        InboxEntry(
            each.file_name or each.bundle_id[:12],
            "excluded" if each.excluded else "imported",
            each.kind,
            each.bundle_id,
            each.device,
            **_about_device(known.get(each.device)),
            village=each.village,
            number=each.number,
            at=each.at.isoformat(),
            imported_at=each.at.isoformat(),
            receipt_at=packs.receipt_since(kept, each),
            summary=each.summary,
        )
        for each in kept
        if each.direction == "in"
    ]
    return waiting + sorted(taken, key=lambda each: each.at, reverse=True)


def bundle_of(desk: Desk, beginning: str) -> str:
    """The id of the one bundle taken in that begins so. Raises BundleRefused "bundle.not_here"."""
    with desk.engine.connect() as conn:
        found = [
            each.bundle_id
            for each in bundles.bundles(conn)
            if each.direction == "in" and beginning and each.bundle_id.startswith(beginning)
        ]
    if len(found) != 1:
        raise BundleRefused("bundle.not_here")
    return found[0]


def exclude(desk: Desk, bundle_id: str) -> ChangeSet:
    """Take the content of a bundle out again, as if it had not come; `include` puts it back."""
    permit(desk, Permission.DEVICES)
    with desk.engine.begin() as conn:
        return _touched(exclusion.exclude(conn, bundle_id))


def include(desk: Desk, bundle_id: str) -> ChangeSet:
    """Put the content of an excluded bundle back."""
    permit(desk, Permission.DEVICES)
    with desk.engine.begin() as conn:
        return _touched(exclusion.include(conn, bundle_id))


def _touched(records: Mapping[str, Iterable[str]]) -> ChangeSet:
    return ChangeSet({type: frozenset(ids) for type, ids in records.items()})


def _examine(desk: Desk, arrival: Arrival) -> InboxEntry:
    header = arrival.header
    with desk.engine.connect() as conn:
        already = bundles.bundle(conn, arrival.bundle_id)
        sender = peers.device(conn, header.device)
    about = InboxEntry(
        arrivals.file_name(desk, arrival),
        "ready",
        header.kind,
        arrival.bundle_id,
        header.device,
        **_about_device(sender),
        village=header.village,
        number=header.number,
        at=header.made_at,
        paths=arrival.paths(),
    )
    not_ours = recognising.addressee(desk, header)
    if not_ours is not None:
        return replace(about, status="other", reason=not_ours.reason, params=not_ours.params)
    if already is not None:
        return replace(about, status="known", summary=already.summary, imported_at=already.at.isoformat())
    made: dict[str, Text | None] = {}
    try:
        opened = _open(desk, arrival, made)
    except KkbError as error:
        return replace(_stopped(desk, arrival, about, error, made), reason=error.reason, params=error.params)
    return replace(about, summary=opened.summary, checks=check_lines(made, "ready", gap=_gap(desk, arrival)))


def _stopped(
    desk: Desk, arrival: Arrival, about: InboxEntry, error: KkbError, made: Mapping[str, Text | None]
) -> InboxEntry:
    """The entry of a bundle that cannot be imported now; it is kept where that may change, else set aside."""
    if error.reason == "device.waiting":
        kept = arrivals.keep_waiting(desk, arrival)
        with desk.engine.connect() as conn:
            sender = peers.device(conn, about.device)
        about = replace(about, **_about_device(sender), words=devices.words_of(desk, about.device))
        return replace(about, status="pending", checks=check_lines(made, "pending"), paths=kept.paths())
    if error.reason == "bundle.parts_missing":
        kept = arrivals.keep_waiting(desk, arrival)
        about = replace(about, missing_parts=arrival.missing, paths=kept.paths())
        return replace(about, status="incomplete", checks=check_lines(made, "incomplete"))
    _set_aside(desk, arrival, error)
    return replace(about, status="refused", checks=check_lines(made, "refused"))


def _about_device(found: peers.Device | None) -> dict[str, Any]:
    if found is None:
        return {}
    return {"label": found.label, "person": found.person, "phone": found.phone}


def _open(desk: Desk, arrival: Arrival, made: dict[str, Text | None]) -> OpenedBundle:
    """Every check, in the order of the list; the first that fails raises, those before it stand in `made`."""
    header = arrival.header
    if desk.kind == "village":
        raise KeyRefused("exchange.only_district")
    made["form"] = None
    if header.kind != "bundle":
        raise BundleRefused("bundle.wrong_kind")
    training.refuse_other_file(desk, header.device)
    if header.region != desk.region or not header.village.startswith(desk.region):
        raise BundleRefused("bundle.wrong_region", region=place_name(header.region))
    made["region"] = _same(place_name(header.village))
    if arrival.missing:
        raise BundleRefused("bundle.parts_missing")
    made["parts"] = Text(f"{header.parts} bagian", f"{header.parts} parts") if header.parts > 1 else None
    with desk.engine.connect() as conn:
        known = peers.device(conn, header.device)
        card = devices.trusted(conn, header.device)
    if known is not None and known.status == "revoked":
        raise KeyRefused("device.revoked")
    if known is not None and known.village != header.village:
        raise BundleRefused("bundle.wrong_region", region=place_name(header.village))
    if known is None or known.status == "pending":
        _enrol(desk, arrival)
        made["signature"] = Text(
            "dengan kunci laptop yang meminta izin", "by the laptop that asks to be let in"
        )
    if card is None or known is None:
        raise KeyRefused("device.waiting")
    made["device"] = _approved(known)
    opened = open_bundle(
        arrival.read(),
        identity=desk.keys.seal_identity,
        trusted=lambda device: card if device == header.device else None,
        passed=lambda check: made.update({check: None}),
    )
    if any(operation.village != header.village for operation in opened.operations):
        del made["content"]
        raise BundleRefused("bundle.foreign_records")
    count = len(opened.operations)
    made["content"] = Text(f"{count} perubahan", f"{count} changes")
    return opened


def _approved(known: peers.Device) -> Text:
    """Which laptop it is, and since when it may send."""
    name = known.person or known.label
    since = valid_from(known.certificate)
    if since is None:
        return _same(name)
    return Text(f"{name}, disetujui {since:%d-%m-%Y}", f"{name}, approved {since:%d-%m-%Y}")


def _same(text: str) -> Text:
    return Text(text, text)


def _enrol(desk: Desk, arrival: Arrival) -> None:
    """Note who asks to be let in; the request counts only when signed by the very keys it names."""
    header, card = arrival.header, arrival.header.enrolment
    if card is None:
        raise BundleRefused("bundle.unknown_device")
    if card.device_id != header.device or card.region != header.village:
        raise BundleRefused("bundle.header")
    for data in arrival.read():
        check_signature(data, card.sign_key)
    devices.note_enrolment(desk, card, header.contact)


def _gap(desk: Desk, arrival: Arrival) -> bool:
    """Whether the bundle before this one never came."""
    previous = arrival.header.previous
    if not previous:
        return False
    with desk.engine.connect() as conn:
        return bundles.bundle(conn, previous) is None


def _refused_file(desk: Desk, refused: arrivals.Refused) -> InboxEntry:
    arrivals.quarantine(desk, refused.path, refused.error)
    error = refused.error
    return InboxEntry(
        refused.path.name,
        "refused",
        checks=check_lines({}, "refused"),
        reason=error.reason,
        params=error.params,
        paths=(refused.path,),
    )


def _card_file(desk: Desk, found: arrivals.CardFile) -> InboxEntry:
    said = recognising.card_of(desk, found.card)
    return InboxEntry(
        found.path.name, "other", "card", reason=said.reason, params=said.params, paths=(found.path,)
    )


def _set_aside(desk: Desk, arrival: Arrival, error: KkbError) -> None:
    """Files that are wrong go to quarantine; what merely comes too early, or to the wrong desk, does not."""
    if isinstance(error, BundleRefused):
        for path in arrival.paths():
            arrivals.quarantine(desk, path, error)
