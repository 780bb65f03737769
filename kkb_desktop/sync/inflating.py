"""Decompression that is counted as it goes: a frame's own word about its size is never believed."""

from __future__ import annotations

from collections.abc import Callable

import zstandard

from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.sync import limits

_SLICE = 256
"""Bytes given to the decompressor at once. Four bytes can stand for 128 KiB, so what comes out of one slice has
8 MiB at most, whatever is in it."""


class Inflater:
    """Takes one compressed frame in pieces and hands on what is in it, in pieces.

    `most` are the bytes that may come out. `write` and `finish` raise BundleRefused "bundle.too_large" where more
    comes out, or more than `limits.RATIO` times what went in, and "bundle.payload" for anything but one whole frame.
    """

    def __init__(self, out: Callable[[bytes], None], most: int) -> None:
        self._out, self._most = out, most
        self._frame = zstandard.ZstdDecompressor(max_window_size=limits.WINDOW).decompressobj()
        self._taken = self._made = 0

    def write(self, data: bytes) -> None:
        """Take the next bytes of the frame."""
        view = memoryview(data)
        for at in range(0, len(view), _SLICE):
            self._slice(bytes(view[at : at + _SLICE]))

    def finish(self) -> None:
        """The frame must be whole now."""
        if not self._frame.eof:
            raise BundleRefused("bundle.payload")

    def _slice(self, data: bytes) -> None:
        if self._frame.eof:
            raise BundleRefused("bundle.payload")  # a second frame, or something else behind the first
        try:
            plain = self._frame.decompress(data)
        except zstandard.ZstdError as error:
            raise BundleRefused("bundle.payload") from error
        if self._frame.unused_data:
            raise BundleRefused("bundle.payload")
        self._taken += len(data)
        self._made += len(plain)
        beyond = self._made - limits.MIB
        if self._made > self._most or beyond > limits.RATIO * self._taken:
            raise BundleRefused("bundle.too_large")
        if plain:
            self._out(plain)
