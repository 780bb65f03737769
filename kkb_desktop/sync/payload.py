"""What is inside the seal: a zstd frame of sections, each with its type and length."""

from __future__ import annotations

import hashlib
import io
import re
import struct
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

import zstandard

from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.domain.operations.canonical import canonical, parse_canonical
from kkb_desktop.domain.operations.chain import Run
from kkb_desktop.domain.operations.operation import Operation, OperationKind
from kkb_desktop.domain.operations.stamp import LARGEST
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.validation import shape_test
from kkb_desktop.sync import limits
from kkb_desktop.sync.heads import check_chain, read_runs, write_run

MANIFEST, OPERATIONS, ATTACHMENT, RECEIPT = 1, 2, 3, 4
LEVEL = 9
_HEX32, _KEY = re.compile(r"[0-9a-f]{32}"), re.compile(r"[a-z][a-z0-9_]{0,39}")
_VILLAGE = re.compile(r"[0-9]{10}")
_WITH_PARENTS = frozenset("fikprstuvwz")
_WITHOUT_PARENTS = _WITH_PARENTS - {"p"}
_BEGINNING = b'{"f":'
"""Of every canonical operation: the first of its keys."""
_TESTS: Mapping[str, Mapping[str, Callable[[Any], bool]]] = {
    key: {item.key: shape_test(item) for item in record_type.fields}
    for key, record_type in RECORD_TYPES.items()
}


@dataclass(frozen=True, slots=True)
class Content:
    """What a payload holds. `runs` are those of its writers with the hash of each operation; `summary` counts records
    per type; `certificates`, and `revoked` devices with the moment (ISO time), come from a district."""

    operations: tuple[Operation, ...]
    runs: Mapping[str, Run]
    attachments: Mapping[str, bytes]
    summary: Mapping[str, int] = field(default_factory=dict)
    certificates: tuple[str, ...] = ()
    revoked: Mapping[str, str] = field(default_factory=dict)
    receipt: bytes | None = None


def write_payload(
    lines: Iterable[str],
    runs: Mapping[str, Run],
    attachments: Mapping[str, bytes],
    summary: Mapping[str, int],
    certificates: Sequence[str],
    revoked: Mapping[str, str],
    receipt: bytes | None,
) -> bytes:
    """The compressed payload. `lines` are canonical operations by writer and number; they are taken as they are."""
    manifest = {
        "certificates": list(certificates),
        "revoked": dict(revoked),
        "runs": {writer: write_run(run) for writer, run in runs.items()},
        "summary": {type: count for type, count in summary.items() if count},
    }
    plain = io.BytesIO()
    _section(plain, MANIFEST, canonical(manifest).encode())
    _section(plain, OPERATIONS, "".join(f"{line}\n" for line in lines).encode())
    for sha256 in sorted(attachments):
        _section(plain, ATTACHMENT, attachments[sha256])
    if receipt is not None:
        _section(plain, RECEIPT, receipt)
    return zstandard.ZstdCompressor(level=LEVEL, write_checksum=True).compress(plain.getvalue())


def read_payload(data: bytes, covers: Mapping[str, tuple[int, int]]) -> Content:
    """The content of a payload, every value of it checked against its declaration.

    Raises BundleRefused "bundle.too_large", "bundle.payload", "bundle.not_canonical", "bundle.operation",
    "bundle.numbers" where the operations are not those the header names, "bundle.chain" where they are not what their
    authors signed.
    """
    sections = _sections(_inflate(data))
    types = [type for type, _body in sections]
    if types[:2] != [MANIFEST, OPERATIONS] or types != sorted(types) or types.count(RECEIPT) > 1:
        raise BundleRefused("bundle.payload")
    if types.count(MANIFEST) > 1 or types.count(OPERATIONS) > 1:
        raise BundleRefused("bundle.payload")
    manifest = _manifest(parse_canonical(sections[0][1]))
    attachments = {hashlib.sha256(body).hexdigest(): body for type, body in sections if type == ATTACHMENT}
    if any(len(body) > limits.ATTACHMENT for body in attachments.values()):
        raise BundleRefused("bundle.too_large")
    receipt = next((body for type, body in sections if type == RECEIPT), None)
    operations, runs = _operations(sections[1][1], covers, read_runs(manifest["runs"], covers))
    return Content(
        operations,
        runs,
        attachments,
        manifest["summary"],
        tuple(manifest["certificates"]),
        manifest["revoked"],
        receipt,
    )


def _section(plain: io.BytesIO, type: int, body: bytes) -> None:
    plain.write(struct.pack("<BQ", type, len(body)))
    plain.write(body)


def _inflate(data: bytes) -> bytes:
    """Decompress with a counter: a frame that states its size is not believed."""
    inflated = bytearray()
    try:
        reader = zstandard.ZstdDecompressor(max_window_size=limits.WINDOW).stream_reader(
            data, read_across_frames=False
        )
        while chunk := reader.read(1024 * 1024):
            inflated += chunk
            if len(inflated) > limits.INFLATED:
                raise BundleRefused("bundle.too_large")
    except zstandard.ZstdError as error:
        raise BundleRefused("bundle.payload") from error
    return bytes(inflated)


def _sections(plain: bytes) -> list[tuple[int, bytes]]:
    found: list[tuple[int, bytes]] = []
    at = 0
    while at < len(plain):
        if len(plain) - at < 9:
            raise BundleRefused("bundle.payload")
        type, length = struct.unpack_from("<BQ", plain, at)
        at += 9
        if type not in (MANIFEST, OPERATIONS, ATTACHMENT, RECEIPT) or length > len(plain) - at:
            raise BundleRefused("bundle.payload")
        found.append((type, plain[at : at + length]))
        at += length
    return found


def _manifest(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict) or set(value) != {"certificates", "revoked", "runs", "summary"}:
        raise BundleRefused("bundle.payload")
    summary = value["summary"]
    if not isinstance(summary, dict) or not all(
        _KEY.fullmatch(type) and count.__class__ is int and count >= 0 for type, count in summary.items()
    ):
        raise BundleRefused("bundle.payload")
    certificates, revoked = value["certificates"], value["revoked"]
    if not isinstance(certificates, list) or not all(isinstance(each, str) for each in certificates):
        raise BundleRefused("bundle.payload")
    if not isinstance(revoked, dict) or not all(
        _HEX32.fullmatch(device) and isinstance(at, str) and len(at) <= 40 for device, at in revoked.items()
    ):
        raise BundleRefused("bundle.payload")
    return value


def _operations(
    body: bytes, covers: Mapping[str, tuple[int, int]], runs: Mapping[str, Run]
) -> tuple[tuple[Operation, ...], dict[str, Run]]:
    if body and not body.endswith(b"\n"):
        raise BundleRefused("bundle.payload")
    lines = body.split(b"\n")[:-1]
    if len(lines) > limits.OPERATIONS:
        raise BundleRefused("bundle.too_large")
    expected = ((writer, seq) for writer in sorted(covers) for seq in _numbers(covers[writer]))
    operations: list[Operation] = []
    for line, value in zip(lines, _values(lines), strict=True):
        operation = _operation(line, value)
        if next(expected, None) != (operation.writer, operation.seq):
            raise BundleRefused("bundle.numbers")
        if operation.village != runs[operation.writer].author.village:
            raise BundleRefused("bundle.foreign_records")
        operations.append(operation)
    if next(expected, None) is not None:
        raise BundleRefused("bundle.numbers")
    chained: dict[str, Run] = {}
    start = 0
    for writer in sorted(covers):
        end = start + len(_numbers(covers[writer]))
        chained[writer] = check_chain(runs[writer], lines[start:end])
        start = end
    return tuple(operations), chained


def _numbers(bounds: tuple[int, int]) -> range:
    return range(bounds[0], bounds[1] + 1)


def _values(lines: Sequence[bytes]) -> list[Any]:
    """What the lines say, each of them canonical.

    All are read as one array: once is much cheaper than thousands of times. Lines that each begin an operation
    cannot stand for another division of the same array.
    """
    if not all(line.startswith(_BEGINNING) for line in lines):
        return [parse_canonical(line) for line in lines]
    values = parse_canonical(b"[" + b",".join(lines) + b"]")
    if len(values) != len(lines):
        raise BundleRefused("bundle.not_canonical")
    return cast(list[Any], values)


def _operation(line: bytes, value: Any) -> Operation:
    if len(line) > limits.OPERATION:
        raise BundleRefused("bundle.too_large")
    if not isinstance(value, dict) or value.keys() not in (_WITHOUT_PARENTS, _WITH_PARENTS):
        raise BundleRefused("bundle.operation")
    parents = value.get("p", {})
    if (
        not _id(value["i"])
        or not _id(value["w"])
        or not _id(value["r"])
        or not _number(value["s"], 1, 2**53)
        or not _number(value["z"], 0, LARGEST)
        or value["k"] not in ("put", "delete")
        or value["u"].__class__ is not str
        or len(value["u"]) > 120
        or value["t"].__class__ is not str
        or not _KEY.fullmatch(value["t"])
        or value["v"].__class__ is not str
        or not _VILLAGE.fullmatch(value["v"])
        or not _parents_fit(parents, "p" in value)
        or not _fields_fit(value["t"], value["k"], value["f"])
    ):
        raise BundleRefused("bundle.operation")
    return Operation(
        value["i"],
        value["w"],
        value["s"],
        value["z"],
        value["u"],
        value["t"],
        value["r"],
        value["v"],
        cast(OperationKind, value["k"]),
        value["f"],
        parents,
    )


def _fields_fit(type: str, kind: str, fields: Any) -> bool:
    """Known fields have their declared form; unknown ones, of a newer program, any plain one."""
    if fields.__class__ is not dict or (kind == "delete") != (not fields):
        return False
    tests = _TESTS.get(type, {})
    for key, value in fields.items():
        test = tests.get(key)
        if test is None:
            if not _KEY.fullmatch(key) or not _plain(value):
                return False
        elif not test(value):
            return False
    return True


def _plain(value: Any) -> bool:
    if isinstance(value, list):
        return all(each.__class__ is int for each in value)
    return value is None or value.__class__ in (str, int)


def _parents_fit(parents: Any, given: bool) -> bool:
    if not given:
        return True
    return (
        parents.__class__ is dict
        and bool(parents)
        and all(
            _KEY.fullmatch(key) and ids.__class__ is list and ids and all(map(_id, ids))
            for key, ids in parents.items()
        )
    )


def _id(value: Any) -> bool:
    return value.__class__ is str and _HEX32.fullmatch(value) is not None


def _number(value: Any, least: int, most: int) -> bool:
    return value.__class__ is int and least <= value <= most
