"""Figures in words; what is not known is a dash."""

from __future__ import annotations

from kkb_desktop.gui.i18n import decimal, number
from kkb_desktop.services.programme.data_house.data_house import Figure

_UNKNOWN = "\N{EN DASH}"


def per_cent(figure: Figure) -> str:
    """A figure's value as per cent, to one decimal."""
    return _UNKNOWN if figure.value is None else f"{decimal(figure.value, 1)}%"


def one_decimal(value: float | None) -> str:
    """A value to one decimal."""
    return _UNKNOWN if value is None else decimal(value, 1)


def whole(value: float | None) -> str:
    """A value as a whole number."""
    return _UNKNOWN if value is None else number(round(value))
