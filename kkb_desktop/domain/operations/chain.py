"""The chain of a writer's operations: each carries the ones before it in its hash, and the writer's name its key.

A **writer** is one laptop writing for one village. Its id is taken from the laptop's public key, the village and a
chance number, so nobody else can sign for it, and the same laptop begins a new one when its own past is in doubt.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import overload

from kkb_desktop.domain.operations.canonical import canonical


@dataclass(frozen=True, slots=True)
class Author:
    """Who stands behind a writer: the device with its key to sign (64 hex digits, "" where unknown), the village it
    writes for, and the chance number (32 hex digits) of this writer."""

    device: str
    sign_key: str
    village: str
    nonce: str


class Hashes(Sequence[str]):
    """Very many hashes, each in the 32 bytes that it takes."""

    def __init__(self, digests: bytes) -> None:
        self._digests = digests

    def __len__(self) -> int:
        return len(self._digests) // 32

    @overload
    def __getitem__(self, at: int) -> str: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...

    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        if not -len(self) <= at < len(self):
            raise IndexError(at)
        start = at % len(self) * 32
        return self._digests[start : start + 32].hex()


@dataclass(frozen=True, slots=True)
class Run:
    """Operations `first` to `last` of a writer, in a row. `base` is the hash before the first, `head` that of the last.

    `signature` is the author's over writer, number and hash of the last one, as 128 hex digits; "" for a run of this
    laptop's own that is yet to be signed. `hashes` are those of each operation, where somebody has reckoned them.
    """

    writer: str
    author: Author
    first: int
    last: int
    base: str
    head: str
    signature: str = ""
    hashes: Sequence[str] = ()


def writer_id(author: Author) -> str:
    """The id of the writer that this author is: 32 hex digits."""
    named = ["kkb-penulis", author.device, author.sign_key, author.village, author.nonce]
    return hashlib.sha256(canonical(named).encode()).hexdigest()[:32]


def alias_id(writer: str, number: int) -> str:
    """The id under which an operation is kept a second time, when another number brings it again."""
    return hashlib.sha256(f"KKB-Desktop/alias\x00{writer}\x00{number}".encode()).hexdigest()[:32]


def beginning(writer: str) -> str:
    """The hash before a writer's first operation."""
    return hashlib.sha256(f"KKB-Desktop/rantai\x00{writer}".encode()).hexdigest()


def link(before: str, line: bytes) -> str:
    """The hash of an operation from the hash before it and its canonical line."""
    return hashlib.sha256(bytes.fromhex(before) + line).hexdigest()


def links(base: str, lines: Iterable[bytes]) -> tuple[str, ...]:
    """The hash of each of the operations that follow `base`."""
    found: list[str] = []
    for line in lines:
        base = link(base, line)
        found.append(base)
    return tuple(found)


def head_said(run: Run) -> bytes:
    """What an author signs about the end of a run."""
    author = run.author
    return canonical(
        {
            "device": author.device,
            "hash": run.head,
            "number": run.last,
            "village": author.village,
            "writer": run.writer,
        }
    ).encode()
