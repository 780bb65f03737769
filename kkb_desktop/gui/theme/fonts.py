"""Plus Jakarta Sans in five weights, with figures of equal width."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from kkb_desktop.gui.theme.scale import text_size
from kkb_desktop.shipped import resources

FAMILIES = ("Plus Jakarta Sans", "Segoe UI", "Noto Sans", "DejaVu Sans")
BODY = 13.5  # pixels at text size 100 %

_WEIGHTS = {
    400: QFont.Weight.Normal,
    500: QFont.Weight.Medium,
    600: QFont.Weight.DemiBold,
    700: QFont.Weight.Bold,
    800: QFont.Weight.ExtraBold,
}


@cache
def load_fonts() -> tuple[str, ...]:
    """Make the shipped fonts known to Qt; needs a QGuiApplication. Returns the families found."""
    found: list[str] = []
    for path in sorted((resources() / "fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        found += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return tuple(dict.fromkeys(found))


def points(size: float) -> float:
    """`size` pixels of the 100 % design as points at the text size in use (style sheets take no half pixels)."""
    screen = QGuiApplication.primaryScreen()
    dpi = screen.logicalDotsPerInchY() if screen is not None else 96.0
    return round(size * text_size() / 100 * 72 / dpi, 3)


def font(size: float = BODY, weight: int = 400) -> QFont:
    """A font for painting: `size` in pixels of the 100 % design, `weight` one of 400, 500, 600, 700, 800."""
    made = QFont(list(FAMILIES))
    made.setPointSizeF(points(size))
    made.setWeight(_WEIGHTS[weight])
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return made
