"""The readable beginning of every file: who sends what to whom, signed, and nothing about any person."""

from __future__ import annotations

import hashlib
import re
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.domain.operations.canonical import canonical, parse_canonical
from kkb_desktop.domain.operations.stamp import LARGEST
from kkb_desktop.sync import limits
from kkb_desktop.sync.contact import is_sealed_contact
from kkb_desktop.sync.keys import DeviceKeys, PublicCard, verify

MAGIC = b"KKBFILE2"
FORMAT = (2, 0)
KINDS = ("bundle", "pack", "receipt")
SIGNATURE_SIZE = 64
_PURPOSE = b"header"
_KEYS = frozenset(
    {
        "contact",
        "covers",
        "device",
        "enrolment",
        "format",
        "have",
        "kind",
        "made_at",
        "number",
        "part_hashes",
        "previous",
        "receipt",
        "recipients",
        "region",
        "sha256",
        "size",
        "stamp",
        "village",
        "writes",
    }
)
_HEX32, _HEX64 = re.compile(r"[0-9a-f]{32}"), re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Header:
    """A header as read, not yet believed: `open_bundle` checks the signature.

    `covers` are, per writer, the first and last operation inside; `have` is how far the sender has each writer, as the
    number and the hash of the last one; `stamp` orders the files of one sender, `writes` is the writer under which it
    writes (a bundle's).
    `bundle_id` is the SHA-256 of the header; `part` the number of this file among `parts`, from 1. `contact` is
    whom to call about the sender, still sealed ("" for nobody).
    """

    kind: str
    region: str
    device: str
    village: str
    number: int
    previous: str
    covers: Mapping[str, tuple[int, int]]
    have: Mapping[str, tuple[int, str]]
    stamp: int
    part_hashes: tuple[str, ...]
    sha256: str
    size: int
    recipients: tuple[str, ...]
    made_at: str
    enrolment: PublicCard | None
    receipt: Mapping[str, Any] | None
    bundle_id: str
    part: int
    contact: str = ""
    writes: str = ""

    @property
    def parts(self) -> int:
        """How many files the bundle has."""
        return len(self.part_hashes)


def write_frame(body: Mapping[str, Any], keys: DeviceKeys) -> bytes:
    """Magic, length, header and signature: what every part begins with."""
    header = canonical(dict(body)).encode()
    if len(header) > limits.HEADER:
        raise BundleRefused("bundle.too_large")
    return MAGIC + struct.pack("<I", len(header)) + header + keys.sign(_PURPOSE, MAGIC + header)


def bundle_id_of(frame: bytes) -> str:
    """The id of the bundle that begins with this frame."""
    return hashlib.sha256(_header_bytes(frame)).hexdigest()


def parse_file(data: bytes) -> tuple[Header, bytes]:
    """Header and ciphertext of one file, its form checked, its signature not.

    Raises BundleRefused "bundle.not_ours", "bundle.truncated", "bundle.too_large", "bundle.version",
    "bundle.not_canonical", "bundle.header".
    """
    header = _header_bytes(data)
    start = len(MAGIC) + 4 + len(header) + SIGNATURE_SIZE
    if len(data) < start + 4:
        raise BundleRefused("bundle.truncated")
    (part,) = struct.unpack_from("<I", data, start)
    return _read(parse_canonical(header), hashlib.sha256(header).hexdigest(), part), data[start + 4 :]


def check_signature(data: bytes, sign_key: str) -> None:
    """Raises BundleRefused "bundle.signature" unless the header of this file was signed by that key."""
    header = _header_bytes(data)
    start = len(MAGIC) + 4 + len(header)
    if not verify(sign_key, _PURPOSE, MAGIC + header, data[start : start + SIGNATURE_SIZE]):
        raise BundleRefused("bundle.signature")


def _header_bytes(data: bytes) -> bytes:
    if len(data) > limits.FILE:
        raise BundleRefused("bundle.too_large")
    if data[: len(MAGIC)] != MAGIC:
        raise BundleRefused("bundle.version" if data[:7] == MAGIC[:7] else "bundle.not_ours")
    if len(data) < len(MAGIC) + 4:
        raise BundleRefused("bundle.truncated")
    (length,) = struct.unpack_from("<I", data, len(MAGIC))
    if length > limits.HEADER:
        raise BundleRefused("bundle.too_large")
    header = data[len(MAGIC) + 4 : len(MAGIC) + 4 + length]
    if len(header) < length:
        raise BundleRefused("bundle.truncated")
    return header


def _read(body: Any, bundle_id: str, part: int) -> Header:
    if not isinstance(body, dict):
        raise BundleRefused("bundle.header")
    version = body.get("format")
    if not (isinstance(version, list) and len(version) == 2 and all(type(each) is int for each in version)):
        raise BundleRefused("bundle.header")
    if version[0] != FORMAT[0]:
        raise BundleRefused("bundle.version")
    # A newer minor version may add keys; those known here may not.
    if not set(body) >= _KEYS or (version[1] <= FORMAT[1] and set(body) != _KEYS):
        raise BundleRefused("bundle.header")
    try:
        return _checked(body, bundle_id, part)
    except (TypeError, ValueError, AttributeError) as error:
        raise BundleRefused("bundle.header") from error


def _checked(body: Mapping[str, Any], bundle_id: str, part: int) -> Header:
    covers = {_writer(key): (_count(first), _count(last)) for key, (first, last) in body["covers"].items()}
    hashes = tuple(_match(_HEX64, each) for each in body["part_hashes"])
    made_at = body["made_at"]
    if datetime.fromisoformat(made_at).tzinfo is None:
        raise ValueError
    if body["kind"] not in KINDS or not 1 <= len(hashes) <= limits.PARTS or not 1 <= part <= len(hashes):
        raise ValueError
    if any(not 1 <= first <= last for first, last in covers.values()):
        raise ValueError
    if _count(body["size"]) > limits.CIPHERTEXT:
        raise BundleRefused("bundle.too_large")
    if not re.fullmatch(r"\d{2}|\d{4}", body["region"]) or not re.fullmatch(r"\d{10}", body["village"]):
        raise ValueError
    if len(body["recipients"]) > (
        limits.RECIPIENTS_BUNDLE if body["kind"] == "bundle" else limits.RECIPIENTS
    ):
        raise BundleRefused("bundle.too_large")
    if body["previous"]:
        _match(_HEX64, body["previous"])
    contact = body["contact"]
    if contact is not None and not is_sealed_contact(contact):
        raise ValueError
    receipt = body["receipt"]
    if receipt is not None and not isinstance(receipt, dict):
        raise ValueError
    return Header(
        body["kind"],
        body["region"],
        _match(_HEX32, body["device"]),
        body["village"],
        _count(body["number"]),
        body["previous"],
        covers,
        read_ends(body["have"]),
        _stamp(body["stamp"]),
        hashes,
        _match(_HEX64, body["sha256"]),
        body["size"],
        tuple(_match(_HEX64, each) for each in body["recipients"]),
        made_at,
        None if body["enrolment"] is None else PublicCard.from_json(body["enrolment"]),
        receipt,
        bundle_id,
        part,
        contact or "",
        _writer(body["writes"]) if body["writes"] else "",
    )


def read_ends(value: Any) -> dict[str, tuple[int, str]]:
    """Per writer a number and the hash of its operation. Raises ValueError or TypeError for anything else."""
    return {_writer(key): (_count(number), _match(_HEX64, hash)) for key, (number, hash) in value.items()}


def write_ends(ends: Mapping[str, tuple[int, str]]) -> dict[str, list[Any]]:
    """The same as it stands in a header."""
    return {writer: [number, hash] for writer, (number, hash) in ends.items()}


def _stamp(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= LARGEST:
        raise ValueError
    return value


def _writer(key: Any) -> str:
    return _match(_HEX32, key)


def _match(pattern: re.Pattern[str], value: Any) -> str:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise ValueError
    return value


def _count(value: Any) -> int:
    if type(value) is not int or not 0 <= value < 2**53:
        raise ValueError
    return value
