"""What the Tab key comes to, for tests."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def tab_stops(page: QWidget, most: int = 200) -> list[QWidget]:
    """What the Tab key stops at on a page, in its order; fails where it does not come round in `most` presses."""
    page.activateWindow()
    first = _first(page)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    stops = [first]
    for _ in range(most):
        QTest.keyClick(stops[-1], Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None and now is not stops[-1], f"the Tab key is stuck at {stops[-1]}"
        if now is first:
            return stops
        stops.append(now)
    raise AssertionError(f"more than {most} stops")


def _first(page: QWidget) -> QWidget:
    widget = page.nextInFocusChain()
    while not (
        page.isAncestorOf(widget)
        and widget.isVisibleTo(page)
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ):
        widget = widget.nextInFocusChain()
        assert widget is not page, "nothing takes the keyboard"
    return widget
