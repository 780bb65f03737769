"""Pieces of an opened bundle put by until they are wanted, so that a large one never stands in memory whole.

A little stays in memory. What is more goes to a file without a name, encrypted under a key that exists nowhere else:
what lies on the disk afterwards can be read by nobody, and neither can a power cut leave anything readable.
"""

from __future__ import annotations

import os
import tempfile
from typing import IO

import zstandard
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from kkb_desktop import disk
from kkb_desktop.domain.errors import BundleRefused

HELD = 8 * 1024 * 1024
"""Bytes, compressed, that stay in memory."""


class Spool:
    """Pieces by their number, from 0. `put` and `get` raise FileRefused where the disk is full or gone."""

    def __init__(self) -> None:
        self._held: list[bytes] = []
        self._held_bytes = 0
        self._places: list[tuple[int, int]] = []
        self._file: IO[bytes] | None = None
        self._cipher = ChaCha20Poly1305(os.urandom(32))
        self._pack = zstandard.ZstdCompressor(level=1)

    def put(self, data: bytes) -> int:
        """Put a piece by; returns its number."""
        # Not at one stroke: that takes room for the worst case and leaves holes in memory that nothing fits into.
        stream = self._pack.compressobj()
        packed = stream.compress(data) + stream.flush()
        number = len(self._held) + len(self._places)
        if self._file is None and self._held_bytes + len(packed) <= HELD:
            self._held.append(packed)
            self._held_bytes += len(packed)
            return number
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile(prefix="kkb-")  # noqa: SIM115  # lives as long as the spool
            start = self._file.seek(0, os.SEEK_END)
            sealed = self._cipher.encrypt(_nonce(number), packed, None)
            self._file.write(sealed)
        except OSError as error:
            raise disk.refused(error) from error
        self._places.append((start, len(sealed)))
        return number

    def get(self, number: int) -> bytes:
        """The piece with this number."""
        if number < len(self._held):
            return zstandard.ZstdDecompressor().decompressobj().decompress(self._held[number])
        start, length = self._places[number - len(self._held)]
        try:
            if self._file is None:
                raise BundleRefused("bundle.payload")
            self._file.seek(start)
            sealed = self._file.read(length)
        except OSError as error:
            raise disk.refused(error) from error
        packed = self._cipher.decrypt(_nonce(number), sealed, None)
        return zstandard.ZstdDecompressor().decompressobj().decompress(packed)


def _nonce(number: int) -> bytes:
    return number.to_bytes(12, "big")
