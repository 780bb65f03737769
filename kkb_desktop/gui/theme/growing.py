"""Sizes given while a widget was built follow the text size: what `px` said then is scaled to what it says now.

Without this a date field made for text at 100 % loses its first digit when the text grows. Widgets that measure
themselves on `theme().changed` do so afterwards and are right in any case.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout, QWidget

_NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX


def regrow(widgets: Iterable[QWidget], before: int, after: int) -> None:
    """Scale fixed sizes, margins and gaps of `widgets` from text size `before` to `after`, in per cent."""
    if before == after:
        return
    ratio = after / before
    for widget in widgets:
        if not widget.isWindow():  # a window is measured by the screen, not by its letters
            _limits(widget, ratio)
        layout = widget.layout()
        if layout is not None:
            _gaps(layout, ratio)


def _limits(widget: QWidget, ratio: float) -> None:
    # The largest first: a smallest size above the largest would be cut to it.
    for largest, smallest, set_largest, set_smallest in (
        (widget.maximumWidth(), widget.minimumWidth(), widget.setMaximumWidth, widget.setMinimumWidth),
        (widget.maximumHeight(), widget.minimumHeight(), widget.setMaximumHeight, widget.setMinimumHeight),
    ):
        if 1 < largest < _NO_LIMIT:
            set_largest(round(largest * ratio))
        if smallest > 1:
            set_smallest(round(smallest * ratio))


def _gaps(layout: QLayout, ratio: float) -> None:
    margins = layout.contentsMargins()
    layout.setContentsMargins(
        *(_gap(side, ratio) for side in (margins.left(), margins.top(), margins.right(), margins.bottom()))
    )
    if isinstance(layout, QGridLayout):
        layout.setHorizontalSpacing(_gap(layout.horizontalSpacing(), ratio))
        layout.setVerticalSpacing(_gap(layout.verticalSpacing(), ratio))
    elif isinstance(layout, QBoxLayout):
        layout.setSpacing(_gap(layout.spacing(), ratio))
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner = item.layout() if item is not None else None
        if inner is not None:
            _gaps(inner, ratio)
    layout.invalidate()


def _gap(pixels: int, ratio: float) -> int:
    return round(pixels * ratio) if pixels > 1 else pixels  # a line of one pixel stays one
