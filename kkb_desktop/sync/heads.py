"""An author's signature at the end of a run of operations: whoever passes them on hands it on with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.domain.operations.chain import Author, Hashes, Run, beginning, head_said, link, writer_id
from kkb_desktop.sync.keys import DeviceKeys, verify

_HEAD = b"head"
_HEX32, _HEX64, _HEX128 = (re.compile(rf"[0-9a-f]{{{digits}}}") for digits in (32, 64, 128))
_VILLAGE = re.compile(r"[0-9]{10}")
_FORMS = {
    "base": _HEX64,
    "device": _HEX32,
    "hash": _HEX64,
    "nonce": _HEX32,
    "sign_key": _HEX64,
    "signature": _HEX128,
    "village": _VILLAGE,
}


def signed(run: Run, keys: DeviceKeys) -> Run:
    """The run with its author's signature; one that came with somebody else's is left as it is."""
    if run.signature:
        return run
    return replace(run, signature=keys.sign(_HEAD, head_said(run)).hex())


def write_run(run: Run) -> dict[str, str]:
    """A run as it stands in the manifest; its numbers stand in the header."""
    author = run.author
    return {
        "base": run.base,
        "device": author.device,
        "hash": run.head,
        "nonce": author.nonce,
        "sign_key": author.sign_key,
        "signature": run.signature,
        "village": author.village,
    }


def read_runs(value: Any, covers: Mapping[str, tuple[int, int]]) -> dict[str, Run]:
    """The runs of a manifest, one for each writer of the header: that writer's name is its author's, and so is the
    signature. The operations are not looked at yet.

    Raises BundleRefused "bundle.payload", "bundle.chain".
    """
    if not isinstance(value, dict) or value.keys() != covers.keys():
        raise BundleRefused("bundle.payload")
    return {writer: _run(writer, each, covers[writer]) for writer, each in value.items()}


class Chained:
    """A run whose operations come one after the other."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self._before = run.base
        self._digests = bytearray()

    def add(self, line: bytes) -> None:
        """Reckon the hash of the next operation."""
        self._before = link(self._before, line)
        self._digests += bytes.fromhex(self._before)

    def whole(self) -> Run:
        """The run with the hash of each of its operations. Raises BundleRefused "bundle.chain" where they do not end
        as the author signed."""
        hashes = Hashes(bytes(self._digests))
        if len(hashes) != self.run.last - self.run.first + 1 or self._before != self.run.head:
            raise BundleRefused("bundle.chain")
        return replace(self.run, hashes=hashes)


def _run(writer: str, value: Any, bounds: tuple[int, int]) -> Run:
    if not isinstance(value, dict) or value.keys() != _FORMS.keys():
        raise BundleRefused("bundle.payload")
    if not all(isinstance(value[key], str) and form.fullmatch(value[key]) for key, form in _FORMS.items()):
        raise BundleRefused("bundle.payload")
    author = Author(value["device"], value["sign_key"], value["village"], value["nonce"])
    run = Run(writer, author, *bounds, value["base"], value["hash"], value["signature"])
    if writer_id(author) != writer or (run.first == 1 and run.base != beginning(writer)):
        raise BundleRefused("bundle.chain")
    if not verify(author.sign_key, _HEAD, head_said(run), bytes.fromhex(run.signature)):
        raise BundleRefused("bundle.chain")
    return run
