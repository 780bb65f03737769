from __future__ import annotations

from random import Random

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from kkb_desktop.domain.errors import BundleRefused
from kkb_desktop.sync.inflating import Inflater

SHORT, LONG = b"keluarga", Random(1).randbytes(2_000)
"""Squeezed, one fits in what is looked at in one go and the other does not."""


def squeezed(plain: bytes) -> bytes:
    return zstandard.ZstdCompressor().compress(plain)


def inflated(pieces: list[bytes]) -> bytes:
    made = bytearray()
    inflater = Inflater(made.extend, 1_000_000)
    for piece in pieces:
        inflater.write(piece)
    inflater.finish()
    return bytes(made)


@given(plain=st.binary(max_size=3_000), cut=st.integers(0, 3_000))
def test_what_was_squeezed_comes_out_in_whatever_pieces_it_arrives(plain: bytes, cut: int) -> None:
    frame = squeezed(plain)
    assert inflated([frame[:cut], frame[cut:]]) == plain


@pytest.mark.parametrize("plain", [SHORT, LONG])
@pytest.mark.parametrize("tail", [b"x", squeezed(SHORT), squeezed(LONG), bytes(1_000)])
@pytest.mark.parametrize("apart", [True, False])
def test_nothing_may_stand_behind_the_frame(plain: bytes, tail: bytes, apart: bool) -> None:
    frame = squeezed(plain)
    with pytest.raises(BundleRefused, match="bundle.payload"):
        inflated([frame, tail] if apart else [frame + tail])


def test_a_frame_that_asks_for_much_memory_is_refused() -> None:
    """A window of 128 MiB would be taken before the first byte comes out."""
    wide = zstandard.ZstdCompressionParameters(window_log=27, write_content_size=False)
    squeezer = zstandard.ZstdCompressor(compression_params=wide).compressobj()
    with pytest.raises(BundleRefused, match="bundle.payload"):
        inflated([squeezer.compress(SHORT) + squeezer.flush()])


@pytest.mark.parametrize("plain", [SHORT, LONG])
def test_a_frame_without_its_end_is_refused(plain: bytes) -> None:
    with pytest.raises(BundleRefused, match="bundle.payload"):
        inflated([squeezed(plain)[:-1]])
