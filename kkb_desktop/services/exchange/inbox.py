"""The district's inbox: every file is checked before anything is taken in, and a bundle can be taken out again."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from kkb_desktop.domain.errors import BundleRefused, KeyRefused, KkbError
from kkb_desktop.domain.text import Text
from kkb_desktop.services.desk import training
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.exchange import arrivals, authors, devices, mishaps, packs, recognising
from kkb_desktop.services.exchange.arrivals import Arrival
from kkb_desktop.services.exchange.checks import CheckLine, Gap, check_lines
from kkb_desktop.services.exchange.offices import place_name
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.photo_bytes import mime_of
from kkb_desktop.services.writing.progress import Cancel, Progress, report, stop_if_asked
from kkb_desktop.store import bundles, clockwork, confirming, exclusion, peers, settings, writers
from kkb_desktop.store.attachments import put_attachment
from kkb_desktop.store.clockwork import begin_writing
from kkb_desktop.store.confirming import Mishap
from kkb_desktop.store.intake import Intake
from kkb_desktop.store.intake_pieces import take_in_pieces
from kkb_desktop.store.twins import twins
from kkb_desktop.sync.bundle import OpenedBundle, open_bundle
from kkb_desktop.sync.certificate import valid_from
from kkb_desktop.sync.header import Header, check_signature

_TOGETHER = "bundles.taken_out_with"
"""Per bundle that was taken out, those that rested on it and went with it."""

Status = Literal[
    "ready", "twin", "known", "pending", "incomplete", "refused", "other", "imported", "excluded"
]


@dataclass(frozen=True, slots=True)
class InboxEntry:
    """A file, or the parts of one bundle, with what can be done about it.

    ready: may be imported. twin: another history of the same laptop is here (its folder was copied, or an older copy
    of it put back); `import_twin` takes this one in beside it. known: was imported before. pending: the laptop waits
    for approval, `words` are to be compared. incomplete: `missing_parts` are not here. refused: `reason` says why, a
    copy is in quarantine.
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
    """What came of an import: the records to show again, and the counts.

    `left_out` are the writers relayed by this laptop whose part was not taken in, each with the reason; `mishaps` came
    to light about this office itself.
    """

    change: ChangeSet
    intake: Intake
    left_out: Mapping[str, str] = field(default_factory=dict)
    mishaps: tuple[Mishap, ...] = ()


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

    A bundle that was imported before changes nothing. Raises BundleRefused ("bundle.twin" for one of status "twin"
    among them), KeyRefused, FileRefused, Cancelled.
    """
    return _import_file(desk, entry, progress, cancel, twin=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of taking in several bundles: each is a matter of its own, and none hinders another."""

    done: tuple[Imported, ...]
    refused: tuple[tuple[InboxEntry, KkbError], ...]


def import_all(
    desk: Desk,
    wanted: Sequence[InboxEntry],
    *,
    twin: bool = False,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Outcome:
    """Take in what is ready of `wanted`, one after the other, `twin` also those of status "twin"; the rest is left.

    Raises Cancelled between two of them.
    """
    permit(desk, Permission.RECEIVE)
    done: list[Imported] = []
    refused: list[tuple[InboxEntry, KkbError]] = []
    for at, entry in enumerate(wanted):
        stop_if_asked(cancel)
        report(progress, at, len(wanted))
        try:
            if entry.status == "ready":
                done.append(import_entry(desk, entry, cancel=cancel))
            elif entry.status == "twin" and twin:
                done.append(import_twin(desk, entry, cancel=cancel))
        except KkbError as error:
            refused.append((entry, error))
    report(progress, len(wanted), len(wanted))
    return Outcome(tuple(done), tuple(refused))


def import_twin(
    desk: Desk, entry: InboxEntry, *, progress: Progress | None = None, cancel: Cancel | None = None
) -> Imported:
    """Take in a bundle of a laptop of which another history is here: beside it, under a writer of this office.

    What both have counts once; where both wrote the same field, it is listed as in dispute. The laptop learns by its
    next receipt that it has a twin and writes on under a new name. Raises what `import_entry` raises.
    """
    return _import_file(desk, entry, progress, cancel, twin=True)


def _import_file(
    desk: Desk, entry: InboxEntry, progress: Progress | None, cancel: Cancel | None, *, twin: bool
) -> Imported:
    permit(desk, Permission.RECEIVE)
    found = arrivals.gather(desk, entry.paths)
    if found.refused:
        raise found.refused[0].error
    arrival = next((each for each in found.arrivals if each.bundle_id == entry.bundle_id), None)
    if arrival is None:
        raise BundleRefused("bundle.not_here")
    report(progress, 0, 2)
    return _import(desk, arrival, progress, cancel, twin=twin)


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


def _import(
    desk: Desk, arrival: Arrival, progress: Progress | None, cancel: Cancel | None, *, twin: bool
) -> Imported:
    try:
        with _no_collecting():
            opened = _open(desk, arrival, {})
        stop_if_asked(cancel)
        report(progress, 1, 2)
        return _write(desk, arrival, opened, progress, cancel, twin=twin)
    except IntegrityError as error:
        clash = BundleRefused("bundle.clash")
        _set_aside(desk, arrival, clash)
        raise clash from error
    except KkbError as error:
        if error.reason != "bundle.twin":
            _set_aside(desk, arrival, error)
        raise


def _write(
    desk: Desk,
    arrival: Arrival,
    opened: OpenedBundle,
    progress: Progress | None,
    cancel: Cancel | None,
    *,
    twin: bool,
) -> Imported:
    with desk.engine.begin() as conn:
        for data in opened.attachments.values():
            put_attachment(conn, data, mime_of(data) or "application/octet-stream")
        begin_writing(conn)
        # First what the laptop holds of us: an office that was set back learns so before it counts on.
        found = _hear(conn, desk, opened.header)
        arrived = authors.sift(conn, desk, opened, twin=twin)
        entry = replace(arrivals.log_entry(desk, arrival, opened), covers=arrived.covers)
        latest = clockwork.believed_until(conn, desk.clock())
        with _no_collecting():
            intake = take_in_pieces(conn, entry, arrived.operations, arrived.runs, latest=latest)
        devices.note_contact(desk, conn, opened.header.device, opened.header.contact)
        stop_if_asked(cancel)
    arrivals.forget_waiting(desk, arrival.bundle_id)
    report(progress, 2, 2)
    change = ChangeSet({type: frozenset(ids) for type, ids in intake.records.items()})
    return Imported(change, intake, arrived.left_out, tuple(found))


def _hear(conn: Connection, desk: Desk, header: Header) -> list[Mishap]:
    """Note how far the laptop says it is, and what that tells about this office."""
    found = confirming.note_held(
        conn,
        confirming.Laptop(header.device, header.writes, header.stamp),
        desk.device,
        header.have,
        believed=clockwork.believed_until(conn, desk.clock()),
        random=desk.random,
    )
    mishaps.note(conn, found, desk.clock())
    return found


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


def resting_on(desk: Desk, bundle_id: str) -> list[InboxEntry]:
    """The bundles whose content goes on from this one's, and goes with it when it is taken out; the latest first."""
    with desk.engine.connect() as conn:
        ids = {each.bundle_id for each in exclusion.resting_on(conn, bundle_id)}
    return [each for each in entries(desk) if each.bundle_id in ids]


def exclude(desk: Desk, bundle_id: str) -> ChangeSet:
    """Take the content of a bundle out again, as if it had not come, and that of those that rest on it.

    `include` puts all of it back. Raises StoreRefused "bundle.unknown".
    """
    permit(desk, Permission.DEVICES)
    with desk.engine.begin() as conn:
        also = [each.bundle_id for each in exclusion.resting_on(conn, bundle_id)]
        together = settings.get(conn, _TOGETHER, {})
        settings.put(conn, _TOGETHER, {**together, bundle_id: also})
        return _touched(*(exclusion.exclude(conn, each) for each in (*reversed(also), bundle_id)))


def include(desk: Desk, bundle_id: str) -> ChangeSet:
    """Put the content of an excluded bundle back, and of those that were taken out with it."""
    permit(desk, Permission.DEVICES)
    with desk.engine.begin() as conn:
        together = settings.get(conn, _TOGETHER, {})
        also = together.pop(bundle_id, [])
        settings.put(conn, _TOGETHER, together)
        return _touched(*(exclusion.include(conn, each) for each in (bundle_id, *also)))


def _touched(*many: Mapping[str, Iterable[str]]) -> ChangeSet:
    found: dict[str, frozenset[str]] = {}
    for records in many:
        for type, ids in records.items():
            found[type] = found.get(type, frozenset()) | frozenset(ids)
    return ChangeSet(found)


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
    with desk.engine.connect() as conn:
        twin = set(twins(conn, opened.runs.values())) & authors.own_writers(opened)
    lines = check_lines(made, "ready", gap=_gap(desk, arrival))
    return replace(about, status="twin" if twin else "ready", summary=opened.summary, checks=lines)


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
    if known.certificate:
        authors.check_permission(desk, known)
    made["device"] = _approved(known)
    opened = open_bundle(
        arrival.paths(),
        identity=desk.keys.seal_identity,
        trusted=lambda device: card if device == header.device else None,
        passed=lambda check: made.update({check: None}),
    )
    if opened.header.bundle_id != arrival.bundle_id:
        raise BundleRefused("bundle.mixed_parts")  # another file lies there now
    if any(operation.village != header.village for operation in opened.operations):
        del made["content"]
        raise BundleRefused("bundle.foreign_records")
    for run in opened.runs.values():
        if run.author.device == header.device and run.author.sign_key != card.sign_key:
            del made["content"]
            raise BundleRefused("bundle.chain")
    with desk.engine.connect() as conn:
        foreign = authors.foreign_names(conn, desk, opened)
    if foreign:
        # Perhaps the same person at a second laptop: somebody has to say so, as for a new laptop.
        del made["content"]
        devices.ask_again(desk, header.device, header.contact)
        raise KeyRefused("device.waiting")
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
    for head in arrival.heads():
        check_signature(head, card.sign_key)
    devices.note_enrolment(desk, card, header.contact)


def _gap(desk: Desk, arrival: Arrival) -> Gap:
    """What the laptop wrote before this and never came."""
    header = arrival.header
    with desk.engine.connect() as conn:
        for writer, (first, _last) in header.covers.items():
            standing = writers.standing(conn, writer)
            if first > 1 and (standing is None or standing.last_seq < first - 1):
                return "content"
        missing = header.previous and bundles.bundle(conn, header.previous) is None
    return "package" if missing else "none"


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
