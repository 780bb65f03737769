"""Text size: everything that has to grow with the letters goes through `px`."""

from __future__ import annotations

TEXT_SIZES = (100, 115, 130)  # per cent, as offered in the header's "Aa" menu

_percent = 100


def text_size() -> int:
    """The text size in use, in per cent."""
    return _percent


def use_text_size(percent: int) -> None:
    """Make `percent` the text size; raises ValueError for one that is not offered.

    Called by `Theme.set_text_size` only, which also tells the widgets.
    """
    if percent not in TEXT_SIZES:
        raise ValueError(f"text size {percent}")
    global _percent
    _percent = percent


def px(value: float) -> int:
    """A length of the 100 % design, in logical pixels at the text size in use."""
    return round(value * _percent / 100)
