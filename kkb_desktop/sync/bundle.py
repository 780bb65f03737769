"""Sealing and opening: signed header, then the payload encrypted for its recipients, in parts if wished."""

from __future__ import annotations

import hashlib
import io
import struct
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyrage
from pyrage import x25519

from kkb_desktop import disk
from kkb_desktop.domain.clock import Clock, RandomBytes, system_clock, system_random
from kkb_desktop.domain.errors import BundleRefused, KkbError
from kkb_desktop.domain.operations.chain import Run
from kkb_desktop.domain.operations.operation import Operation
from kkb_desktop.sync import limits, payload
from kkb_desktop.sync.contact import Contact, seal_contact
from kkb_desktop.sync.header import (
    FORMAT,
    Header,
    bundle_id_of,
    check_signature,
    parse_file,
    write_ends,
    write_frame,
)
from kkb_desktop.sync.heads import signed
from kkb_desktop.sync.keys import DeviceKeys, PublicCard

_MIMES = ((b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG", "image/png"))


@dataclass(frozen=True, slots=True)
class BundleContent:
    """What goes under the seal: canonical operation lines by writer and number with the runs they make, files by
    SHA-256, and for packs a receipt, certificates and, with the moment, the devices that are no longer trusted."""

    lines: Iterable[str]
    runs: Mapping[str, Run] = field(default_factory=dict)
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    summary: Mapping[str, int] = field(default_factory=dict)
    receipt: bytes | None = None
    certificates: Sequence[str] = ()
    revoked: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HeaderFacts:
    """What the sender says in the open; see `Header`. Only `contact` is sealed, for the recipients."""

    kind: str
    region: str
    village: str
    number: int
    previous: str
    have: Mapping[str, tuple[int, str]]
    stamp: int
    writes: str = ""
    enrolment: PublicCard | None = None
    contact: Contact | None = None


@dataclass(frozen=True, slots=True)
class SealedBundle:
    """The files of a bundle by name, and its id."""

    parts: tuple[tuple[str, bytes], ...]
    bundle_id: str


@dataclass(frozen=True, slots=True)
class OpenedBundle:
    """A bundle whose signature, hashes and every value have been checked."""

    header: Header
    operations: Sequence[Operation]
    runs: Mapping[str, Run]
    attachments: Mapping[str, bytes]
    summary: Mapping[str, int]
    receipt: bytes | None
    certificates: tuple[str, ...]
    revoked: Mapping[str, str]

    def files(self) -> Iterator[tuple[bytes, str]]:
        """The attached files with their media type, told from their first bytes."""
        for data in self.attachments.values():
            known = (mime for start, mime in _MIMES if data.startswith(start))
            yield data, next(known, "application/octet-stream")


def seal(
    content: BundleContent,
    facts: HeaderFacts,
    keys: DeviceKeys,
    recipients: Sequence[PublicCard],
    *,
    part_size: int | None = None,
    random: RandomBytes = system_random,
    clock: Clock = system_clock,
) -> SealedBundle:
    """Seal `content` for `recipients`, in files of about `part_size` bytes each if given.

    A header takes 1 to 2 KiB of each file.

    Raises BundleRefused "bundle.too_large" where that would make too many parts.
    """
    runs = {writer: signed(run, keys) for writer, run in content.runs.items()}
    plain = payload.write_payload(
        content.lines,
        runs,
        content.attachments,
        content.summary,
        content.certificates,
        content.revoked,
        content.receipt,
    )
    sealed = pyrage.encrypt(plain, [x25519.Recipient.from_str(each.seal_key) for each in recipients])
    chunks = _chunks(sealed, part_size)
    fingerprints = [hashlib.sha256(each.seal_key.encode()).hexdigest() for each in recipients]
    body: dict[str, Any] = {
        "contact": None if facts.contact is None else seal_contact(facts.contact, recipients),
        "covers": {writer: [run.first, run.last] for writer, run in runs.items()},
        "device": keys.device_id,
        "enrolment": None if facts.enrolment is None else facts.enrolment.as_json(),
        "format": list(FORMAT),
        "have": write_ends(facts.have),
        "kind": facts.kind,
        "made_at": clock().isoformat(timespec="seconds"),
        "number": facts.number,
        "part_hashes": [hashlib.sha256(chunk).hexdigest() for chunk in chunks],
        "previous": facts.previous,
        "receipt": None,
        "recipients": sorted(fingerprints),
        "region": facts.region,
        "sha256": hashlib.sha256(sealed).hexdigest(),
        "size": len(sealed),
        "stamp": facts.stamp,
        "village": facts.village,
        "writes": facts.writes,
    }
    frame = write_frame(body, keys)
    bundle_id = bundle_id_of(frame)
    name = stem(facts.kind, facts.village, facts.number, bundle_id)
    parts = tuple(
        (
            f"{name}{f'-bagian{number}dari{len(chunks)}' if len(chunks) > 1 else ''}.kkb",
            frame + struct.pack("<I", number) + chunk,
        )
        for number, chunk in enumerate(chunks, start=1)
    )
    return SealedBundle(parts, bundle_id)


def stem(kind: str, village: str, number: int, bundle_id: str) -> str:
    """How the names of a bundle's files begin; they tell nothing about a person."""
    return f"kkb-{'paket-' if kind == 'pack' else ''}{village}-{number:04}-{bundle_id[:8]}"


def inspect(data: bytes) -> Header:
    """What a file says it is; nothing is believed yet. Raises BundleRefused."""
    return parse_file(data)[0]


def open_bundle(
    parts: Sequence[bytes | Path],
    *,
    identity: str,
    trusted: Callable[[str], PublicCard | None],
    passed: Callable[[str], object] = lambda step: None,
) -> OpenedBundle:
    """Open a bundle or pack from all of its files (or their bytes), in any order, a piece at a time.

    `trusted` gives the public keys of a device, None where it is not trusted. `passed` is told each check that has
    been made and passed: "signature", "whole" (parts and hashes), "content". Raises BundleRefused with what is
    wrong, the first check that fails: form, signature, parts, hashes, seal, content.
    """
    if not parts:
        raise BundleRefused("bundle.parts_missing")
    heads = [_head(each) for each in parts]
    read = [parse_file(head) for head in heads]
    header = read[0][0]
    card = trusted(header.device)
    if card is None:
        raise BundleRefused("bundle.unknown_device")
    for head, (each, _rest) in zip(heads, read, strict=True):
        if each.bundle_id != header.bundle_id:
            raise BundleRefused("bundle.mixed_parts")
        check_signature(head, card.sign_key)
    if header.kind not in ("bundle", "pack"):
        raise BundleRefused("bundle.wrong_kind")
    passed("signature")
    village = header.kind == "bundle"
    if header.size > (limits.BUNDLE if village else limits.PACK):
        raise BundleRefused("bundle.too_large")
    numbered = {
        each.part: (part, len(head) - len(rest))
        for part, head, (each, rest) in zip(parts, heads, read, strict=True)
    }
    if len(numbered) != header.parts or len(read) != header.parts:
        raise BundleRefused("bundle.parts_missing")
    chunks = [numbered[number] for number in sorted(numbered)]
    for _piece in _sealed(header, chunks):
        pass
    passed("whole")
    reader = payload.PayloadReader(header.covers, bundle=village)
    unsealed = _Unsealed(reader.write)
    try:
        # Read a second time, and looked at again: the stick may give something else now.
        pyrage.decrypt_io(_Sealed(_sealed(header, chunks)), unsealed, [x25519.Identity.from_str(identity)])
    except Exception as error:
        if unsealed.refused is not None:
            raise unsealed.refused from None
        if isinstance(error, KkbError):
            raise
        raise BundleRefused("bundle.not_for_us") from error
    content = reader.finish()
    passed("content")
    return OpenedBundle(
        header,
        content.operations,
        content.runs,
        content.attachments,
        content.summary,
        content.receipt,
        content.certificates,
        content.revoked,
    )


class _Sealed(io.RawIOBase):
    """The ciphertext as a file that can be read once."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._left = pieces, b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        while not self._left:
            piece = next(self._pieces, None)
            if piece is None:
                return b""
            self._left = piece
        given = self._left[:size] if size >= 0 else self._left
        self._left = self._left[len(given) :]
        return given


class _Unsealed:
    """Takes what was decrypted. `refused` is why it did not want more: the decrypting library tells only that."""

    def __init__(self, take: Callable[[bytes], None]) -> None:
        self._take = take
        self.refused: KkbError | None = None

    def write(self, data: bytes) -> int:
        if self.refused is None:
            try:
                self._take(bytes(data))
            except KkbError as error:
                self.refused = error
        if self.refused is not None:  # the library tries once more when it cleans up
            raise OSError("refused")
        return len(data)

    def flush(self) -> None:
        pass


def _head(part: bytes | Path) -> bytes:
    return part[: limits.FRAME] if isinstance(part, bytes) else disk.read_head(part, limits.FRAME)[0]


def _sealed(header: Header, chunks: Sequence[tuple[bytes | Path, int]]) -> Iterator[bytes]:
    """The ciphertext of all parts in pieces. Raises BundleRefused "bundle.truncated" as soon as it is not the signed
    one, and never reads on beyond its length."""
    whole, size = hashlib.sha256(), 0
    for (part, start), expected in zip(chunks, header.part_hashes, strict=True):
        one = hashlib.sha256()
        for piece in (part[start:],) if isinstance(part, bytes) else disk.chunks_of(part, start):
            size += len(piece)
            if size > header.size:
                raise BundleRefused("bundle.truncated")
            one.update(piece)
            whole.update(piece)
            yield piece
        if one.hexdigest() != expected:
            raise BundleRefused("bundle.truncated")
    if size != header.size or whole.hexdigest() != header.sha256:
        raise BundleRefused("bundle.truncated")


def _chunks(sealed: bytes, part_size: int | None) -> list[bytes]:
    size = limits.BUNDLE if part_size is None else max(part_size - 2_048, 512)
    chunks = [sealed[start : start + size] for start in range(0, len(sealed), size)] or [b""]
    if len(chunks) > limits.PARTS:
        raise BundleRefused("bundle.too_large")
    return chunks
