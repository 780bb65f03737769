"""Files that have come on a stick: read within limits, put together from their parts, set aside when refused.

Parts of a bundle that cannot be taken in yet (laptop not approved, a part missing) are kept in `masuk/`, so that the
stick can go home and parts from different sticks meet.
"""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kkb_desktop import disk
from kkb_desktop.disk import refused
from kkb_desktop.domain.errors import BundleRefused, FileRefused, KkbError
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.store.bundles import BundleRecord
from kkb_desktop.sync import limits
from kkb_desktop.sync.bundle import OpenedBundle, inspect, stem
from kkb_desktop.sync.certificate import parse_card
from kkb_desktop.sync.files import SUFFIX, copy_private, look_through, put_aside, read_bounded
from kkb_desktop.sync.header import Header, parse_file
from kkb_desktop.sync.keys import PublicCard

WAITING = "masuk"
"""Folder of parts that wait, inside the data folder. All of them are sealed."""
QUARANTINE = "karantina"
"""Folder of refused files, inside the data folder."""
CARD_NAME = "kartu-kabupaten-"
"""How the names of card files begin."""
_MOST_WAITING = 500 * 1024 * 1024
_LARGEST: Mapping[str, int] = {"bundle": limits.BUNDLE, "pack": limits.PACK, "receipt": 0}
"""Bytes of ciphertext a file of each kind may hold."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """The parts of one bundle that are here. `parts` maps the part's number (from 1) to where it lies."""

    header: Header
    bundle_id: str
    parts: dict[int, Path] = field(default_factory=dict)

    @property
    def missing(self) -> tuple[int, ...]:
        """The numbers of the parts that are not here."""
        return tuple(number for number in range(1, self.header.parts + 1) if number not in self.parts)

    def paths(self) -> tuple[Path, ...]:
        """The files, in the order of their parts."""
        return tuple(self.parts[number] for number in sorted(self.parts))

    def heads(self) -> list[bytes]:
        """The beginnings of all parts, with header and signature; of a receipt that is all of it.

        Raises FileRefused when a stick was pulled out meanwhile.
        """
        return [disk.read_head(path, limits.FRAME)[0] for path in self.paths()]


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that is nothing we know: damaged, cut short, of another program."""

    path: Path
    error: KkbError


@dataclass(frozen=True, slots=True)
class CardFile:
    """A district card: it travels on the same sticks and under the same ending."""

    path: Path
    card: PublicCard


@dataclass(frozen=True, slots=True)
class Gathered:
    """What lies in the files given: bundles, packs and receipts; cards; and what cannot be read."""

    arrivals: list[Arrival] = field(default_factory=list)
    cards: list[CardFile] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


def gather(desk: Desk, paths: Iterable[Path]) -> Gathered:
    """What the files (and the files in folders) are, with what already waits of the same bundles added.

    Raises FileRefused "file.gone" where one of them is not there any more: the stick was pulled out.
    """
    gathered = Gathered()
    found = _group(_expand(paths, gathered), gathered)
    ids = set(found)
    if ids:
        for waiting in _group([path for path in _waiting_files(desk) if _id_in(path) in ids]).values():
            here = found.get(waiting.bundle_id)
            if here is not None:
                for number, path in waiting.parts.items():
                    here.parts.setdefault(number, path)
    gathered.arrivals.extend(found.values())
    return gathered


def waiting(desk: Desk) -> list[Arrival]:
    """Bundles that wait for approval or for missing parts."""
    return list(_group(_waiting_files(desk)).values())


def waiting_ids(desk: Desk) -> set[str]:
    """The ids of the bundles that wait, told by the names they are kept under; no file is opened."""
    return {_id_in(path) for path in _waiting_files(desk)}


def keep_waiting(desk: Desk, arrival: Arrival) -> Arrival:
    """Copy the parts into the data folder, unless they are there or the room for them is used up."""
    folder = desk.folder / WAITING
    used = sum(path.lstat().st_size for path in _waiting_files(desk))
    kept: dict[int, Path] = {}
    for number, path in arrival.parts.items():
        target = folder / f"{arrival.bundle_id}-{number:03}.kkb"
        if path != target and not target.exists():
            _head, size = disk.read_head(path, 0)
            if used + size > _MOST_WAITING:
                return arrival
            copy_private(path, target)
            used += size
        kept[number] = target
    return Arrival(arrival.header, arrival.bundle_id, kept)


def file_name(desk: Desk, arrival: Arrival) -> str:
    """What the file is called on its stick; for parts kept here, as the sender's program names them."""
    path = arrival.paths()[0]
    if path.parent != desk.folder / WAITING:
        return path.name
    header = arrival.header
    return f"{stem(header.kind, header.village, header.number, arrival.bundle_id)}{SUFFIX}"


def forget_waiting(desk: Desk, bundle_id: str) -> None:
    """Remove the kept parts of a bundle that has been taken in."""
    for path in _waiting_files(desk):
        if path.name.startswith(bundle_id):
            disk.remove(path)


def log_entry(desk: Desk, arrival: Arrival, opened: OpenedBundle) -> BundleRecord:
    """The line this arrival gets in the list of bundles taken in."""
    header = opened.header
    return BundleRecord(
        bundle_id=arrival.bundle_id,
        direction="in",
        kind=header.kind,
        number=header.number,
        device=header.device,
        village=header.village,
        file_name=file_name(desk, arrival),
        at=desk.clock(),
        summary=dict(opened.summary),
        covers=header.covers,
    )


def quarantine(desk: Desk, path: Path, error: KkbError) -> None:
    """Keep a copy of a refused file with its reason. A full disk must not hide why the file was refused.

    What is larger than anything of ours is not copied: a film with our ending would only fill the laptop.
    """
    try:
        _head, size = disk.read_head(path, 0)
        if size <= limits.BUNDLE + limits.FRAME:
            put_aside(desk.folder / QUARANTINE, path, error.reason, clock=desk.clock)
    except (OSError, FileRefused):
        pass


def _group(files: Sequence[Path], others: Gathered | None = None) -> dict[str, Arrival]:
    """The arrivals that the files make up by their ids; what else they are goes to `others`.

    Of each only the head is read: what it claims to be, and whether its size can be true.
    """
    found: dict[str, Arrival] = {}
    looked_at = 0
    for path in files:
        try:
            if looked_at > limits.HEADERS:
                raise FileRefused("file.too_many")
            head, size = disk.read_head(path, limits.FRAME)
            part = inspect(head)
            looked_at += min(size, limits.FRAME)
            if size > _LARGEST[part.kind] + limits.FRAME or part.size > _LARGEST[part.kind]:
                raise BundleRefused("bundle.too_large")
        except KkbError as error:
            if others is not None:
                _note_other(path, error, others)
            continue
        arrival = found.setdefault(part.bundle_id, Arrival(part, part.bundle_id))
        _add(arrival, part.part, path, others)
    return found


def _add(arrival: Arrival, number: int, path: Path, others: Gathered | None) -> None:
    """Let a file be a part of the arrival. Of two files that say they are the same part the whole one counts, so that
    a damaged copy does not stand in the way of a good one."""
    before = arrival.parts.setdefault(number, path)
    if before == path or _is_whole(arrival.header, number, before):
        return
    if _is_whole(arrival.header, number, path):
        arrival.parts[number] = path
        if others is not None:
            others.refused.append(Refused(before, BundleRefused("bundle.truncated")))


def _is_whole(header: Header, number: int, path: Path) -> bool:
    """Whether a part's ciphertext is the one its header names."""
    try:
        head, _size = disk.read_head(path, limits.FRAME)
        start = len(head) - len(parse_file(head)[1])
        digest = hashlib.sha256()
        for chunk in disk.chunks_of(path, start):
            digest.update(chunk)
    except KkbError:
        return False
    return digest.hexdigest() == header.part_hashes[number - 1]


def _note_other(path: Path, error: KkbError, others: Gathered) -> None:
    """A card, or a file that is refused for `error`; a damaged card is refused as one."""
    if error.reason == "bundle.not_ours":
        try:
            others.cards.append(CardFile(path, parse_card(read_bounded(path, limits.CARD).strip())))
            return
        except KkbError as no_card:
            if path.name.startswith(CARD_NAME):
                error = no_card
    others.refused.append(Refused(path, error))


def _expand(paths: Iterable[Path], others: Gathered) -> list[Path]:
    """The files, with those in folders. A link or pipe that was named itself is kept: reading refuses it by name."""
    files: list[Path] = []
    for path in paths:
        try:
            kind = path.stat().st_mode
        except OSError as error:
            raise refused(error) from error
        if not stat.S_ISDIR(kind):
            files.append(path)
            continue
        candidates = look_through(path)
        files.extend(candidates.files)
        if not candidates.complete:
            others.refused.append(Refused(path, FileRefused("file.too_many")))
    return list(dict.fromkeys(files))


def _id_in(path: Path) -> str:
    """The id of the bundle whose part is kept under this name."""
    return path.name.rpartition("-")[0]


def _waiting_files(desk: Desk) -> list[Path]:
    folder = desk.folder / WAITING
    return list(look_through(folder).files) if folder.is_dir() and not folder.is_symlink() else []
