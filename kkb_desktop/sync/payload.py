"""What is inside the seal: a zstd frame of sections, each with its type and length."""

from __future__ import annotations

import hashlib
import io
import re
import struct
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast, overload

import zstandard

from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.domain.operations.canonical import canonical, parse_canonical
from kkb_desktop.domain.operations.chain import Run
from kkb_desktop.domain.operations.operation import Operation, OperationKind
from kkb_desktop.domain.operations.stamp import LARGEST
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.domain.validation import shape_test
from kkb_desktop.sync import limits
from kkb_desktop.sync.heads import Chained, read_runs, write_run
from kkb_desktop.sync.inflating import Inflater
from kkb_desktop.sync.spool import Spool

MANIFEST, OPERATIONS, ATTACHMENT, RECEIPT = 1, 2, 3, 4
LEVEL = 9
HELD_OPERATIONS = 20_000
"""Operations kept as they were read; of more, only the text is kept, and read again when it is wanted."""
_SECTION = struct.Struct("<BQ")
_LONGEST: Mapping[int, int] = {
    MANIFEST: limits.MANIFEST,
    OPERATIONS: limits.INFLATED,
    ATTACHMENT: limits.ATTACHMENT,
    RECEIPT: limits.FRAME,
}
"""Bytes of a section of each type."""
_BLOCK = 512 * 1024
"""Bytes of operations looked at together."""
_AT_ONCE = 500
"""Lines taken apart together: short ones take many times their own room."""
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

    operations: Sequence[Operation]
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


def read_payload(data: bytes, covers: Mapping[str, tuple[int, int]], *, bundle: bool = False) -> Content:
    """The content of a payload, every value of it checked against its declaration; see `PayloadReader`."""
    reader = PayloadReader(covers, bundle=bundle)
    reader.write(data)
    return reader.finish()


class Operations(Sequence[Operation]):
    """Very many operations, read again a piece at a time from what was put by: they were checked when they came."""

    def __init__(self, spool: Spool, blocks: Sequence[int], starts: Sequence[int], count: int) -> None:
        self._spool, self._blocks, self._starts, self._count = spool, blocks, starts, count
        self._last: tuple[int, list[Operation]] = (-1, [])

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Operation]:
        for block in range(len(self._blocks)):
            yield from self._block(block)

    @overload
    def __getitem__(self, at: int) -> Operation: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Operation]: ...

    def __getitem__(self, at: int | slice) -> Operation | Sequence[Operation]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(self._count))]
        if not -self._count <= at < self._count:
            raise IndexError(at)
        at %= self._count
        block = bisect_right(self._starts, at) - 1
        return self._block(block)[at - self._starts[block]]

    def _block(self, block: int) -> list[Operation]:
        if self._last[0] != block:
            lines = self._spool.get(self._blocks[block]).split(b"\n")[:-1]
            read = [_operation(line, value) for line, value in zip(lines, _values(lines), strict=True)]
            self._last = (block, read)
        return self._last[1]


class Attachments(Mapping[str, bytes]):
    """Files by their SHA-256, read one at a time from what was put by."""

    def __init__(self, spool: Spool, places: Mapping[str, int]) -> None:
        self._spool, self._places = spool, places

    def __getitem__(self, sha256: str) -> bytes:
        return self._spool.get(self._places[sha256])

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class PayloadReader:
    """Reads a payload as it is decrypted, a piece at a time; memory is taken for one piece only.

    `bundle`: under the limits of a village's bundle, else those of a pack. `write` and `finish` raise BundleRefused
    "bundle.too_large", "bundle.payload", "bundle.not_canonical", "bundle.operation", "bundle.numbers" where the
    operations are not those the header names, "bundle.chain" where they are not what their authors signed;
    FileRefused where there is no room to put a large one by.
    """

    def __init__(self, covers: Mapping[str, tuple[int, int]], *, bundle: bool) -> None:
        most = limits.INFLATED_BUNDLE if bundle else limits.INFLATED
        self._inflater = Inflater(self._plain, most)
        self._most = limits.OPERATIONS_BUNDLE if bundle else limits.OPERATIONS
        if sum(last - first + 1 for first, last in covers.values()) > self._most:
            raise BundleRefused("bundle.too_large")
        self._expected = ((writer, seq) for writer in sorted(covers) for seq in _numbers(covers[writer]))
        self._covers = covers
        self._chains: dict[str, Chained] = {}
        self._spool = Spool()
        self._types: list[int] = []
        self._head = bytearray()
        self._body = bytearray()
        self._left = 0
        self._inside = False
        self._manifest: dict[str, Any] = {}
        self._receipt: bytes | None = None
        self._files: dict[str, int] = {}
        self._held: list[Operation] | None = []
        self._blocks: list[int] = []
        self._starts: list[int] = []
        self._count = 0

    def write(self, data: bytes) -> None:
        """Take the next bytes of the compressed payload."""
        self._inflater.write(data)

    def finish(self) -> Content:
        """What it holds; it must be whole now."""
        self._inflater.finish()
        if self._inside or self._head or self._types[:2] != [MANIFEST, OPERATIONS]:
            raise BundleRefused("bundle.payload")
        if next(self._expected, None) is not None:
            raise BundleRefused("bundle.numbers")
        operations: Sequence[Operation]
        if self._held is not None:
            operations = tuple(self._held)
        else:
            operations = Operations(self._spool, self._blocks, self._starts, self._count)
        manifest = self._manifest
        return Content(
            operations,
            {writer: chain.whole() for writer, chain in self._chains.items()},
            Attachments(self._spool, self._files),
            manifest["summary"],
            tuple(manifest["certificates"]),
            manifest["revoked"],
            self._receipt,
        )

    def _plain(self, plain: bytes) -> None:
        at = 0
        while at < len(plain):
            if not self._inside:
                wanted = _SECTION.size - len(self._head)
                self._head += plain[at : at + wanted]
                at += wanted
                if len(self._head) == _SECTION.size:
                    self._begin(*_SECTION.unpack(self._head))
                    self._head.clear()
                continue
            piece = plain[at : at + self._left]
            at += len(piece)
            self._left -= len(piece)
            self._body += piece
            if self._types[-1] == OPERATIONS and len(self._body) >= _BLOCK:
                self._take_lines()
            if not self._left:
                self._end()

    def _begin(self, type: int, length: int) -> None:
        """A section of this type and length follows; its length is looked at before anything of it is kept."""
        most = _LONGEST.get(type)
        if most is None or (self._types and type < self._types[-1]) or (not self._types and type != MANIFEST):
            raise BundleRefused("bundle.payload")
        if type != ATTACHMENT and type in self._types:
            raise BundleRefused("bundle.payload")
        if length > most:
            raise BundleRefused("bundle.too_large")
        if len(self._types) > limits.ATTACHMENTS:
            raise BundleRefused("bundle.too_large")
        self._types.append(type)
        self._inside, self._left = True, length
        if not length:
            self._end()

    def _end(self) -> None:
        type, self._inside = self._types[-1], False
        if type == OPERATIONS:
            self._take_lines()
            if self._body:
                raise BundleRefused("bundle.payload")  # the last line has no end
            return
        body = bytes(self._body)
        self._body.clear()
        if type == MANIFEST:
            self._manifest = _manifest(parse_canonical(body))
            runs = read_runs(self._manifest["runs"], self._covers)
            self._chains = {writer: Chained(run) for writer, run in runs.items()}
        elif type == RECEIPT:
            self._receipt = body
        elif (sha256 := hashlib.sha256(body).hexdigest()) not in self._files:
            self._files[sha256] = self._spool.put(body)

    def _take_lines(self) -> None:
        """Check the whole lines that are here; the beginning of the next one stays."""
        end = self._body.rfind(b"\n") + 1
        if len(self._body) - end > limits.OPERATION:
            raise BundleRefused("bundle.too_large")
        if not end:
            return
        text = bytes(self._body[:end])
        del self._body[:end]
        lines = text.split(b"\n")[:-1]
        if self._count + len(lines) > self._most:
            raise BundleRefused("bundle.too_large")
        read: list[Operation] = []
        for part in _batches(lines):
            for line, value in zip(part, _values(part), strict=True):
                operation = _operation(line, value)
                if next(self._expected, None) != (operation.writer, operation.seq):
                    raise BundleRefused("bundle.numbers")
                if operation.village != self._chains[operation.writer].run.author.village:
                    raise BundleRefused("bundle.foreign_records")
                self._chains[operation.writer].add(line)
                read.append(operation)
        self._blocks.append(self._spool.put(text))
        self._starts.append(self._count)
        self._count += len(read)
        if self._held is not None:
            self._held.extend(read)
            if self._count > HELD_OPERATIONS:
                self._held = None


def _batches(lines: Sequence[bytes]) -> Iterator[list[bytes]]:
    """The lines in batches that are taken apart together, bounded in number and in bytes."""
    batch: list[bytes] = []
    size = 0
    for line in lines:
        batch.append(line)
        size += len(line)
        if len(batch) >= _AT_ONCE or size >= _BLOCK:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _section(plain: io.BytesIO, type: int, body: bytes) -> None:
    plain.write(struct.pack("<BQ", type, len(body)))
    plain.write(body)


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


def _numbers(bounds: tuple[int, int]) -> range:
    return range(bounds[0], bounds[1] + 1)


def _values(lines: Sequence[bytes]) -> list[Any]:
    """What the lines say, each of them canonical.

    All are read as one array: once is much cheaper than thousands of times. Lines that each begin an operation
    cannot stand for another division of the same array.
    """
    if any(len(line) > limits.OPERATION for line in lines):
        raise BundleRefused("bundle.too_large")
    if not all(line.startswith(_BEGINNING) for line in lines):
        return [parse_canonical(line) for line in lines]
    values = parse_canonical(b"[" + b",".join(lines) + b"]")
    if len(values) != len(lines):
        raise BundleRefused("bundle.not_canonical")
    return cast(list[Any], values)


def _operation(line: bytes, value: Any) -> Operation:
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
    if fields.__class__ is not dict or (kind == "delete") != (not fields) or len(fields) > limits.KEYS:
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
        return len(value) <= limits.KEYS and all(each.__class__ is int for each in value)
    if value.__class__ is str:
        return len(value) <= limits.STRING
    return value is None or value.__class__ is int


def _parents_fit(parents: Any, given: bool) -> bool:
    if not given:
        return True
    return (
        parents.__class__ is dict
        and bool(parents)
        and len(parents) <= limits.KEYS
        and all(
            _KEY.fullmatch(key)
            and ids.__class__ is list
            and ids
            and len(ids) <= limits.KEYS
            and all(map(_id, ids))
            for key, ids in parents.items()
        )
    )


def _id(value: Any) -> bool:
    return value.__class__ is str and _HEX32.fullmatch(value) is not None


def _number(value: Any, least: int, most: int) -> bool:
    return value.__class__ is int and least <= value <= most
