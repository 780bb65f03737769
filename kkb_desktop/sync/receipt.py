"""Receipts: the district's signed word up to where it has taken in each writer. They hold nothing about people."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.sync.header import FORMAT, check_signature, parse_file, read_ends, write_ends, write_frame
from kkb_desktop.sync.keys import DeviceKeys, PublicCard

_EMPTY = hashlib.sha256(b"").hexdigest()


@dataclass(frozen=True, slots=True)
class Receipt:
    """`taken`: per writer, number and hash of the last operation that arrived and counts.

    `device` is the laptop it is for, "" for all of a village; `refused` are ids of bundles that were taken out again.
    Of two receipts of a district the one with the greater `stamp` says how things stand.
    """

    device: str
    village: str
    taken: Mapping[str, tuple[int, str]]
    refused: tuple[str, ...]
    at: datetime
    stamp: int


def write_receipt(
    keys: DeviceKeys,
    *,
    device: str,
    village: str,
    taken: Mapping[str, tuple[int, str]],
    refused: Sequence[str] = (),
    at: datetime,
    stamp: int,
) -> bytes:
    """A receipt as a file of its own, or to put inside a pack."""
    body = {
        "contact": None,
        "covers": {},
        "device": keys.device_id,
        "enrolment": None,
        "format": list(FORMAT),
        "have": {},
        "kind": "receipt",
        "made_at": at.isoformat(timespec="seconds"),
        "number": 0,
        "part_hashes": [_EMPTY],
        "previous": "",
        "receipt": {"device": device, "refused": sorted(refused), "taken": write_ends(taken)},
        "recipients": [],
        "region": village[:4],
        "sha256": _EMPTY,
        "size": 0,
        "stamp": stamp,
        "village": village,
        "writes": "",
    }
    return write_frame(body, keys) + struct.pack("<I", 1)


def read_receipt(data: bytes, district: PublicCard) -> Receipt:
    """A receipt signed by that district. Raises BundleRefused "bundle.signature", "receipt.damaged"."""
    header, rest = parse_file(data)
    check_signature(data, district.sign_key)
    body = header.receipt
    if header.kind != "receipt" or rest or body is None or set(body) != {"device", "refused", "taken"}:
        raise BundleRefused("receipt.damaged")
    refused, device = body["refused"], body["device"]
    try:
        taken = read_ends(body["taken"])
    except (TypeError, ValueError, AttributeError) as error:
        raise BundleRefused("receipt.damaged") from error
    if not (isinstance(refused, list) and isinstance(device, str)):
        raise BundleRefused("receipt.damaged")
    if not all(isinstance(each, str) for each in refused):
        raise BundleRefused("receipt.damaged")
    at = datetime.fromisoformat(header.made_at)
    return Receipt(device, header.village, taken, tuple(refused), at, header.stamp)
