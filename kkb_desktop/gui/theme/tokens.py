"""The colours of the program, once for light and once for dark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["ok", "warn", "err", "info", "neutral"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour in use, as `#RRGGBB`. Contrast is checked in tests/gui/test_theme.py.

    Teal (`primary`) says where you are and what the main action is, amber (`accent`) what is still to be sent,
    red (`err`) that something must be looked at; nothing else is ever red.
    """

    dark: bool
    bg: str
    surface: str
    surface2: str
    side: str
    side_hi: str
    side_fg: str
    side_mut: str
    fg: str
    mut: str
    line: str
    inp: str
    primary: str
    on_primary: str
    primary_soft: str
    primary_text: str  # teal as text on a card or on `primary_soft`
    selected: str  # a selected row
    accent: str
    on_accent: str
    ok: str
    warn: str
    err: str
    info: str
    ok_soft: str
    warn_soft: str
    err_soft: str
    info_soft: str
    male: str
    female: str
    track: str  # the empty part of a bar
    scroll: str
    disabled: str
    dim: str  # over what a modal card covers, `#AARRGGBB`
    sequential: tuple[str, str, str, str, str, str]  # map classes, low to high

    def status(self, kind: Kind) -> tuple[str, str]:
        """Text and fill colour of a status."""
        return {
            "ok": (self.ok, self.ok_soft),
            "warn": (self.warn, self.warn_soft),
            "err": (self.err, self.err_soft),
            "info": (self.info, self.info_soft),
            "neutral": (self.mut, self.surface2),
        }[kind]

    def named(self, name: str) -> str:
        """The colour called `name` (`"primary"`, `"mut"`, `"seq3"`); a `#RRGGBB` is given back as it is."""
        if name.startswith("#"):
            return name
        if name.startswith("seq"):
            return self.sequential[int(name[3:]) - 1]
        colour = getattr(self, name)
        assert isinstance(colour, str), name
        return colour


LIGHT = Tokens(
    dark=False,
    bg="#F5F6F3",
    surface="#FFFFFF",
    surface2="#F8F9F7",
    side="#0F3D3E",
    side_hi="#1B5556",
    side_fg="#F2F8F5",
    side_mut="#A9C7C3",
    fg="#17211F",
    mut="#56635F",
    line="#DDE2DD",
    inp="#7F8A84",
    primary="#0B6B68",
    on_primary="#FFFFFF",
    primary_soft="#DDF0EC",
    primary_text="#084F4D",
    selected="#E3F2EF",
    accent="#E39A2D",
    on_accent="#2F1F01",
    ok="#1C7443",
    warn="#8A5300",
    err="#B3261E",
    info="#1D5B9E",
    ok_soft="#E0F3E6",
    warn_soft="#FCEFD6",
    err_soft="#FCE6E3",
    info_soft="#E2EEFA",
    male="#2F7FB8",
    female="#D9705F",
    track="#EDF0ED",
    scroll="#B9C2BC",
    disabled="#E3E7E3",
    dim="#800A1615",
    sequential=("#E8F1EC", "#C2DFD3", "#8EC6B4", "#4FA493", "#1E7C74", "#0B5753"),
)

DARK = Tokens(
    dark=True,
    bg="#121817",
    surface="#1B2322",
    surface2="#212B29",
    side="#0C1514",
    side_hi="#1D3735",
    side_fg="#EAF0EE",
    side_mut="#8FAAA5",
    fg="#EAF0EE",
    mut="#A3B2AD",
    line="#303C39",
    inp="#75867F",
    primary="#3BB3A6",
    on_primary="#06201D",
    primary_soft="#173B37",
    primary_text="#7ADBCF",
    selected="#1D3733",
    accent="#E9AE55",
    on_accent="#2F1F01",
    ok="#6CCB8E",
    warn="#EDB55A",
    err="#F28B82",
    info="#82B6EE",
    ok_soft="#17351F",
    warn_soft="#3A2C10",
    err_soft="#42201D",
    info_soft="#182F49",
    male="#5BA6DB",
    female="#E58A79",
    track="#2A3532",
    scroll="#4A5955",
    disabled="#2A3532",
    dim="#A0000000",
    sequential=("#1F2E2B", "#23463F", "#2A6258", "#318374", "#3AA593", "#63CDB9"),
)
