"""The district's inbox: every file is checked before anything is taken in, and a bundle can be taken out again."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from kkb_desktop.domain.errors import BundleRefused, KeyRefused, KkbError
from kkb_desktop.domain.text import Text
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.exchange import arrivals, devices
from kkb_desktop.services.exchange.arrivals import Arrival
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.photo_bytes import mime_of
from kkb_desktop.services.writing.progress import Cancel, Progress, report, stop_if_asked
from kkb_desktop.store import bundles, exclusion, peers
from kkb_desktop.store.attachments import put_attachment
from kkb_desktop.store.intake import Intake, take_in
from kkb_desktop.sync.bundle import OpenedBundle, open_bundle
from kkb_desktop.sync.header import check_signature

Status = Literal["ready", "known", "pending", "incomplete", "refused", "imported", "excluded"]

_CHECKS: dict[str, Text] = {
    "version": Text("Versi berkas dikenal", "File version known"),
    "region": Text("Dari kabupaten ini", "From this district"),
    "parts": Text("Semua bagian ada", "All parts are here"),
    "device": Text("Laptop dikenal dan diizinkan", "Laptop known and approved"),
    "signature": Text("Tanda tangan sah, berkas utuh", "Signature valid, file whole"),
    "content": Text("Isi terbaca dan sesuai aturan", "Content readable and well-formed"),
    "order": Text("Urutan bundel tanpa lompatan", "No bundle left out"),
}
"""The checks in their order; `order` only informs, since a later bundle carries what an earlier one had."""

_GAP = Text("Ada bundel sebelumnya yang belum datang", "An earlier bundle has not come")

_CHECK_OF_REASON = {
    "bundle.version": "version",
    "bundle.wrong_region": "region",
    "bundle.wrong_kind": "region",
    "bundle.parts_missing": "parts",
    "bundle.unknown_device": "device",
    "device.waiting": "device",
    "device.revoked": "device",
    "device.keys_changed": "device",
    "bundle.signature": "signature",
    "bundle.truncated": "signature",
}


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One check: `ok` is None where it was not reached, or only informs."""

    name: str
    ok: bool | None
    text: Text


@dataclass(frozen=True, slots=True)
class InboxEntry:
    """A file, or the parts of one bundle, with what can be done about it.

    ready: may be imported. known: was imported before. pending: the laptop waits for approval, `words` are to be
    compared. incomplete: `missing_parts` are not here. refused: `reason` says why, a copy is in quarantine.
    imported, excluded: from the log book. `summary` counts records per type.
    """

    name: str
    status: Status
    kind: str = ""
    bundle_id: str = ""
    device: str = ""
    label: str = ""
    village: str = ""
    number: int = 0
    at: str = ""
    checks: tuple[CheckLine, ...] = ()
    summary: Mapping[str, int] = field(default_factory=dict)
    missing_parts: tuple[int, ...] = ()
    words: tuple[str, ...] = ()
    reason: str = ""
    params: Mapping[str, str | int] = field(default_factory=dict)
    paths: tuple[Path, ...] = ()


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
    found, refused = arrivals.gather(desk, paths)
    entries = [_refused_file(desk, each) for each in refused]
    for done, arrival in enumerate(found):
        stop_if_asked(cancel)
        report(progress, done, len(found))
        entries.append(_examine(desk, arrival))
    report(progress, len(found), len(found))
    return entries


def import_entry(
    desk: Desk, entry: InboxEntry, *, progress: Progress | None = None, cancel: Cancel | None = None
) -> Imported:
    """Take a bundle in, in one transaction: wholly, or not at all. Everything is checked again from the files.

    A bundle that was imported before changes nothing. Raises BundleRefused, KeyRefused, FileRefused, Cancelled.
    """
    found, refused = arrivals.gather(desk, entry.paths)
    if refused:
        raise refused[0].error
    arrival = next((each for each in found if each.bundle_id == entry.bundle_id), None)
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
        opened = _open(desk, arrival)
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
        stop_if_asked(cancel)
    arrivals.forget_waiting(desk, arrival.bundle_id)
    report(progress, 2, 2)
    return Imported(ChangeSet({type: frozenset(ids) for type, ids in intake.records.items()}), intake)


def entries(desk: Desk) -> list[InboxEntry]:
    """What waits, then everything that was taken in, the latest first."""
    waiting = [_examine(desk, arrival) for arrival in arrivals.waiting(desk)]
    with desk.engine.connect() as conn:
        kept = [each for each in bundles.bundles(conn) if each.direction == "in"]
        labels = {each.device: each.label for each in peers.devices(conn)}
    taken = [
        InboxEntry(
            each.file_name or each.bundle_id[:12],
            "excluded" if each.excluded else "imported",
            each.kind,
            each.bundle_id,
            each.device,
            labels.get(each.device, ""),
            each.village,
            each.number,
            each.at.isoformat(),
            summary=each.summary,
        )
        for each in kept
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
    with desk.engine.begin() as conn:
        return _touched(exclusion.exclude(conn, bundle_id))


def include(desk: Desk, bundle_id: str) -> ChangeSet:
    """Put the content of an excluded bundle back."""
    with desk.engine.begin() as conn:
        return _touched(exclusion.include(conn, bundle_id))


def _touched(records: Mapping[str, Iterable[str]]) -> ChangeSet:
    return ChangeSet({type: frozenset(ids) for type, ids in records.items()})


def _examine(desk: Desk, arrival: Arrival) -> InboxEntry:
    header = arrival.header
    about = {
        "name": next(iter(arrival.paths())).name,
        "kind": header.kind,
        "bundle_id": arrival.bundle_id,
        "device": header.device,
        "village": header.village,
        "number": header.number,
        "at": header.made_at,
        "paths": arrival.paths(),
    }
    with desk.engine.connect() as conn:
        already = bundles.bundle(conn, arrival.bundle_id)
    if already is not None:
        return _entry(about, "known", "", summary=already.summary)
    try:
        opened = _open(desk, arrival)
    except KkbError as error:
        if error.reason == "device.waiting":
            kept = arrivals.keep_waiting(desk, arrival)
            view = next(each for each in devices.devices(desk) if each.device == header.device)
            about |= {"label": view.label, "words": view.words, "paths": kept.paths()}
            return _entry(about, "pending", "device.waiting", reason=error.reason)
        if error.reason == "bundle.parts_missing":
            kept = arrivals.keep_waiting(desk, arrival)
            about |= {"paths": kept.paths()}
            return _entry(about, "incomplete", "parts", missing_parts=arrival.missing, reason=error.reason)
        _set_aside(desk, arrival, error)
        return _entry(about, "refused", error.reason, reason=error.reason, params=error.params)
    label = next((each.label for each in devices.devices(desk) if each.device == header.device), "")
    about["label"] = label
    return _entry(about, "ready", "", summary=opened.summary, gap=_gap(desk, arrival))


def _entry(
    about: Mapping[str, object], status: Status, failed: str, gap: bool = False, **more: object
) -> InboxEntry:
    return InboxEntry(status=status, checks=_checks(failed, gap, status), **about, **more)  # type: ignore[arg-type]


def _checks(reason: str, gap: bool, status: Status) -> tuple[CheckLine, ...]:
    """The checks up to the one that failed are fine, those after it were not reached."""
    failed = _CHECK_OF_REASON.get(reason, reason if reason in _CHECKS else "content") if reason else ""
    lines: list[CheckLine] = []
    ok: bool | None = None if status == "known" else True
    for name, text in _CHECKS.items():
        if name == failed:
            lines.append(CheckLine(name, False, text))
            ok = None
        elif name == "order" and ok and gap:
            lines.append(CheckLine(name, None, _GAP))
        else:
            lines.append(CheckLine(name, ok, text))
    return tuple(lines)


def _open(desk: Desk, arrival: Arrival) -> OpenedBundle:
    """Every check, in the order of the list; the first that fails raises."""
    header = arrival.header
    if desk.kind == "village":
        raise KeyRefused("exchange.only_district")
    if header.kind != "bundle":
        raise BundleRefused("bundle.wrong_kind")
    if header.region != desk.region or not header.village.startswith(desk.region):
        raise BundleRefused("bundle.wrong_region", region=header.region)
    if arrival.missing:
        raise BundleRefused("bundle.parts_missing")
    with desk.engine.connect() as conn:
        known = peers.device(conn, header.device)
        card = devices.trusted(conn, header.device)
    if known is not None and known.status == "revoked":
        raise KeyRefused("device.revoked")
    if known is not None and known.village != header.village:
        raise BundleRefused("bundle.wrong_region", region=header.village)
    if known is None or known.status == "pending":
        _enrol(desk, arrival)
    if card is None:
        raise KeyRefused("device.waiting")
    opened = open_bundle(
        arrival.read(),
        identity=desk.keys.seal_identity,
        trusted=lambda device: card if device == header.device else None,
    )
    if any(operation.village != header.village for operation in opened.operations):
        raise BundleRefused("bundle.foreign_records")
    return opened


def _enrol(desk: Desk, arrival: Arrival) -> None:
    """Note who asks to be let in; the request counts only when signed by the very keys it names."""
    header, card = arrival.header, arrival.header.enrolment
    if card is None:
        raise BundleRefused("bundle.unknown_device")
    if card.device_id != header.device or card.region != header.village:
        raise BundleRefused("bundle.header")
    for data in arrival.read():
        check_signature(data, card.sign_key)
    devices.note_enrolment(desk, card)


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
        checks=_checks(error.reason, False, "refused"),
        reason=error.reason,
        params=error.params,
        paths=(refused.path,),
    )


def _set_aside(desk: Desk, arrival: Arrival, error: KkbError) -> None:
    """Files that are wrong go to quarantine; what merely comes too early, or to the wrong desk, does not."""
    if isinstance(error, BundleRefused):
        for path in arrival.paths():
            arrivals.quarantine(desk, path, error)
