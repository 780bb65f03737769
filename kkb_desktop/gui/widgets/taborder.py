"""The Tab key goes as the eye does: by the layouts, and not by the order in which parts happened to be built."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from kkb_desktop.gui.widgets.card import show_where_scrolled


def step_as_seen(root: QWidget, *, forward: bool) -> bool:
    """Put the keyboard on the next stop inside `root`, rows before columns; behind the last on what follows `root`.

    For `focusNextPrevChild`: parts are built when they are first needed, and what is built late would come last.
    Where `root` stands in a main window, the order is that of the whole window. False where there is nothing to stop
    at.
    """
    root = _whole(root)
    here, inside = QApplication.focusWidget(), stops(root)
    at = next((place for place, each in enumerate(inside) if each is here), None)
    ahead: QWidget | None
    if at is None:
        ahead = inside[0 if forward else -1] if inside else None
    elif 0 <= at + (1 if forward else -1) < len(inside):
        ahead = inside[at + (1 if forward else -1)]
    else:
        ahead = _outside(root, forward=forward) or (inside[0 if forward else -1] if inside else None)
    if ahead is None:
        return False
    take_keyboard(ahead, forward=forward)
    return True


def _whole(root: QWidget) -> QWidget:
    window = root.window()
    central = window.centralWidget() if isinstance(window, QMainWindow) else None
    return central if central is not None and (central is root or central.isAncestorOf(root)) else root


def take_keyboard(widget: QWidget, *, forward: bool = True) -> None:
    """Put the keyboard on `widget` as the Tab key does, and bring it into sight."""
    widget.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    show_where_scrolled(widget)


def _outside(root: QWidget, *, forward: bool) -> QWidget | None:
    widget = _next(root, forward=forward)
    while widget is not None and widget is not root:
        if not root.isAncestorOf(widget) and widget.isVisible() and _stops_at(widget):
            return widget
        widget = _next(widget, forward=forward)
    return None


def _next(widget: QWidget, *, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def stops(root: QWidget) -> list[QWidget]:
    """What the Tab key can stop at now, in the order of the layouts."""
    return [each for each in _parts(root) if _stops_at(each)]


def _stops_at(widget: QWidget) -> bool:
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.focusProxy() is None
        and widget.isEnabled()
    )


def _parts(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if isinstance(widget, QAbstractItemView):
        return
    if isinstance(widget, QStackedWidget):
        yield from _visible(widget.currentWidget())
    elif isinstance(widget, QScrollArea):
        yield from _visible(widget.widget())
    elif (layout := widget.layout()) is not None:
        yield from _in_layout(layout)


def _visible(widget: QWidget | None) -> Iterator[QWidget]:
    if widget is not None and not widget.isHidden():
        yield from _parts(widget)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for item in _items(layout):
        if (inner := item.layout()) is not None:
            yield from _in_layout(inner)
        else:
            yield from _visible(item.widget())


def _items(layout: QLayout) -> list[QLayoutItem]:
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        # Items stand in the order in which they were put in, which may be any.
        places = sorted(places, key=lambda place: layout.getItemPosition(place)[:2])  # type: ignore[index, assignment]
    return [item for place in places if (item := layout.itemAt(place)) is not None]
