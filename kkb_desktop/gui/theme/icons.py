"""Lucide icons, tinted with a token when they are painted.

An icon holds the *name* of its colour, not the colour: after a change of theme it is right without being set again.
"""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kkb_desktop.gui.theme.tokens import Tokens
from kkb_desktop.shipped import asset

_clones: list[QIconEngine] = []  # Qt owns a clone, Python must not collect its half of it


class _Ink:
    """The tokens icons are painted with; `Theme` sets them."""

    tokens: Tokens


def use_tokens(tokens: Tokens) -> None:
    """Paint with these tokens from now on (called by `Theme`)."""
    _Ink.tokens = tokens


@cache
def _source(name: str) -> bytes:
    return asset("icons", f"{name}.svg").read_bytes()


def svg(name: str, colour: str) -> bytes:
    """The icon's SVG with `colour` (`#RRGGBB`) as its stroke; raises FileNotFoundError for an unknown name."""
    return _source(name).replace(b"currentColor", colour.encode())


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, width: int, height: int, ratio: float) -> QPixmap:
    """The icon in a transparent pixmap of `width` x `height` device pixels."""
    pixmap = QPixmap(width, height)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    side = min(width, height) / ratio
    # A pixmap wider than high is an icon with room after it: buttons leave only 4 px between icon and text.
    left, top = 0.0, (height / ratio - side) / 2
    QSvgRenderer(QByteArray(svg(name, colour))).render(painter, QRectF(left, top, side, side))
    painter.end()
    return pixmap


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Icon `name` in token colour `colour`, `size` logical pixels square, for a device of that pixel ratio."""
    edge = max(1, round(size * ratio))
    return _drawn(name, _Ink.tokens.named(colour), edge, edge, ratio)


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: str) -> None:
    """Draw icon `name` in token colour `colour` into `rect`, sharp at the painter's device pixel ratio."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    size = round(min(rect.width(), rect.height()))
    left = round(rect.center().x() - size / 2)
    top = round(rect.center().y() - size / 2)
    painter.drawPixmap(QPoint(left, top), pixmap(name, colour, size, ratio))


class _TintedEngine(QIconEngine):
    """Draws one icon in the colour its token has at that moment."""

    def __init__(self, name: str, colour: str, checked: str) -> None:
        super().__init__()
        self._name, self._colour, self._checked = name, colour, checked

    def _ink(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return _Ink.tokens.mut
        return _Ink.tokens.named(self._checked if state == QIcon.State.On else self._colour)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        drawn = self.scaledPixmap(rect.size() * ratio, mode, state, ratio)
        painter.drawPixmap(rect.topLeft(), drawn)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        return _drawn(self._name, self._ink(mode, state), max(1, size.width()), max(1, size.height()), scale)

    def clone(self) -> QIconEngine:
        copy = _TintedEngine(self._name, self._colour, self._checked)
        _clones.append(copy)
        return copy


_icons: dict[tuple[str, str, str], tuple[QIcon, QIconEngine]] = {}


def icon(name: str, colour: str = "fg", checked: str = "") -> QIcon:
    """Icon `name` (a file of resources/icons) in a token colour; `checked` is its colour on a checked button."""
    key = (name, colour, checked or colour)
    if key not in _icons:
        _source(name)  # an unknown name fails here, not while painting
        engine = _TintedEngine(*key)
        _icons[key] = (QIcon(engine), engine)
    return _icons[key][0]
