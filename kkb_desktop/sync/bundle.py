"""Sealing and opening: signed header, then the payload encrypted for its recipients, in parts if wished."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pyrage
from pyrage import x25519

from kkb_desktop.domain.clock import Clock, RandomBytes, system_clock, system_random
from kkb_desktop.domain.errors import BundleRefused
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
    operations: tuple[Operation, ...]
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
    parts: Sequence[bytes],
    *,
    identity: str,
    trusted: Callable[[str], PublicCard | None],
    passed: Callable[[str], object] = lambda step: None,
) -> OpenedBundle:
    """Open a bundle or pack from all of its files, in any order.

    `trusted` gives the public keys of a device, None where it is not trusted. `passed` is told each check that has
    been made and passed: "signature", "whole" (parts and hashes), "content". Raises BundleRefused with what is
    wrong, the first check that fails: form, signature, parts, hashes, seal, content.
    """
    if not parts:
        raise BundleRefused("bundle.parts_missing")
    read = [parse_file(data) for data in parts]
    header = read[0][0]
    card = trusted(header.device)
    if card is None:
        raise BundleRefused("bundle.unknown_device")
    for data, (each, _chunk) in zip(parts, read, strict=True):
        if each.bundle_id != header.bundle_id:
            raise BundleRefused("bundle.mixed_parts")
        check_signature(data, card.sign_key)
    if header.kind not in ("bundle", "pack"):
        raise BundleRefused("bundle.wrong_kind")
    passed("signature")
    sealed = _join(header, read)
    passed("whole")
    try:
        plain = pyrage.decrypt(sealed, [x25519.Identity.from_str(identity)])
    except pyrage.DecryptError as error:
        raise BundleRefused("bundle.not_for_us") from error
    content = payload.read_payload(plain, header.covers)
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


def _join(header: Header, read: Sequence[tuple[Header, bytes]]) -> bytes:
    chunks = {each.part: chunk for each, chunk in read}
    if len(chunks) != header.parts or len(read) != header.parts:
        raise BundleRefused("bundle.parts_missing")
    for number, expected in enumerate(header.part_hashes, start=1):
        if hashlib.sha256(chunks[number]).hexdigest() != expected:
            raise BundleRefused("bundle.truncated")
    sealed = b"".join(chunks[number] for number in sorted(chunks))
    if len(sealed) != header.size or hashlib.sha256(sealed).hexdigest() != header.sha256:
        raise BundleRefused("bundle.truncated")
    return sealed


def _chunks(sealed: bytes, part_size: int | None) -> list[bytes]:
    size = limits.FILE - limits.HEADER - 4_096 if part_size is None else max(part_size - 2_048, 512)
    chunks = [sealed[start : start + size] for start in range(0, len(sealed), size)] or [b""]
    if len(chunks) > limits.PARTS:
        raise BundleRefused("bundle.too_large")
    return chunks
