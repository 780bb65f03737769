"""What somebody meets who does not use a mouse, or does not see: names, stops of the Tab key, their order, the ring."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from kkb_desktop.gui.widgets.card import show_where_scrolled
from tests.gui.crawl import visible

PATIENCE = 10_000  # milliseconds for a window to come to the front
RING = 40
"""Pixels that must change clearly when the keyboard comes: the outline of the smallest button has more."""

_MOST = 400  # stops on one page
_INSIDE = 300  # presses within one of them


def takes_tab(widget: QWidget) -> bool:
    """Whether the Tab key should come to it."""
    return (
        widget.isVisible()
        and widget.isEnabled()
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.focusProxy() is None
    )


def focusable(root: QWidget) -> list[QWidget]:
    """What can have the keyboard, be it by a click only."""
    return [
        each
        for each in visible(root)
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and each.focusProxy() is None
        and not each.isWindow()
        and not isinstance(each.parent(), QLineEdit)
    ]


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls it; what is chosen in a box is its value, though Qt offers it as a name."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def described(widget: QWidget) -> str:
    """Where something stands, for a message."""
    chain: list[str] = []
    above: QWidget | None = widget
    while above is not None and len(chain) < 4:
        if type(above).__name__ != "QWidget":
            chain.append(type(above).__name__)
        above = above.parentWidget()
    return f"{' in '.join(chain)} {spoken_name(widget)!r}"


def stops(window: QWidget) -> list[QWidget]:
    """What the Tab key comes to, pressed until it is back where it began; told from where the eye begins."""
    to_front(window)
    if len(waiting := [each for each in focusable(window) if takes_tab(each)]) < 2:
        return waiting
    first = next(each for each in _chain(window) if takes_tab(each) and window.isAncestorOf(each))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    found = [first]
    while len(found) < _MOST:
        now = _onward(found[-1])
        if now in found:
            assert now is first, f"the Tab key goes round from {described(found[-1])} to {described(now)}"
            return _from_the_top(found)
        found.append(now)
    raise AssertionError(f"more than {_MOST} stops")


def to_front(window: QWidget) -> None:
    """Only the window in front has the keyboard, and shows where it is."""
    window.window().activateWindow()
    assert QTest.qWaitForWindowActive(window.window(), PATIENCE)


def _from_the_top(round_: list[QWidget]) -> list[QWidget]:
    def first_to_the_eye(one: QWidget) -> bool:
        return not any((sides := _apart(one, other)) and _before(*reversed(sides)) for other in round_)

    start = next((place for place, each in enumerate(round_) if first_to_the_eye(each)), 0)
    return round_[start:] + round_[:start]


def _onward(widget: QWidget) -> QWidget:
    """Where the Tab key leads from `widget`; cells of a grid and links of a text are gone through first."""
    for _ in range(_INSIDE):
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is not None and now is not widget:
            return now
    raise AssertionError(f"the Tab key is stuck at {described(widget)}")


def _chain(window: QWidget) -> Iterator[QWidget]:
    here = window.nextInFocusChain()
    while here is not window:
        yield here
        here = here.nextInFocusChain()


def against_the_eye(order: list[QWidget]) -> list[str]:
    """Where the Tab key goes back up, or back to the left in a row, though the eye goes on.

    Compared are the parts that stand side by side in the smallest thing that holds both: fields in a card, cards on
    a page, the page beside the sidebar.
    """
    wrong: list[str] = []
    for place, one in enumerate(order):
        for other in order[place + 1 :]:
            sides = _apart(one, other)
            if sides is not None and _before(*reversed(sides)):
                wrong.append(f"{described(one)} comes before {described(other)}")
                break
    return wrong


def _apart(one: QWidget, other: QWidget) -> tuple[QRect, QRect] | None:
    """The places of the two in the smallest thing that holds both; None where one holds the other."""
    above = [one]
    while (parent := above[-1].parentWidget()) is not None:
        above.append(parent)
    child = other
    while child not in above:
        parent = child.parentWidget()
        if parent is None:
            return None
        if parent in above:
            shared = above.index(parent)
            return (above[shared - 1].geometry(), child.geometry()) if shared else None
        child = parent
    return None


def _before(one: QRect, other: QRect) -> bool:
    """Whether the eye comes to `one` first: it is above, or in the same row at the left."""
    tolerance = 6
    beside = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    if beside > min(one.height(), other.height()) / 2:
        return one.right() <= other.left() + tolerance
    across = min(one.right(), other.right()) - max(one.left(), other.left())
    return across > 0 and one.bottom() <= other.top() + tolerance


def nameless(window: QWidget) -> list[str]:
    """What takes the keyboard and has no name for a screen reader to say."""
    return [described(each) for each in focusable(window) if not spoken_name(each).strip()]


def out_of_order(window: QWidget) -> list[str]:
    """What is wrong with the round of the Tab key."""
    waiting = [each for each in focusable(window) if takes_tab(each)]
    try:
        order = stops(window)
    except AssertionError as stuck:
        return [str(stuck)]
    hidden = [f"{described(each)} is not to be seen" for each in order if not each.isVisible()]
    missed = [
        f"{described(each)} is never come to"
        for each in waiting
        if takes_tab(each) and each not in order  # what the round itself has woken is come to in the next
    ]
    return hidden + missed + against_the_eye(order)


def ringless(parts: list[QWidget], elsewhere: QWidget) -> list[str]:
    """What of `parts` takes the keyboard without being seen to have it; `elsewhere` holds it meanwhile."""
    to_front(elsewhere)
    return [
        f"{described(each)}: {seen} px change"
        for each in parts
        if each is not elsewhere and (seen := ring(each, elsewhere)) < RING
    ]


def contrast(one: QColor | str, other: QColor | str) -> float:
    """The contrast of WCAG 2.2, 1 to 21."""
    high, low = sorted((_light(QColor(one)), _light(QColor(other))), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _light(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    r, g, b = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def ring(widget: QWidget, elsewhere: QWidget) -> int:
    """How many pixels of and around `widget` change by a contrast of 3 or more when the keyboard comes to it.

    Counts no further than `RING`.
    """
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    show_where_scrolled(widget)
    elsewhere.setFocus(Qt.FocusReason.OtherFocusReason)
    before = _around(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return _changed(before, _around(widget))


def _around(widget: QWidget) -> QImage:
    window = widget.window()
    around = QRect(widget.mapTo(window, QPoint(-8, -8)), widget.size()).adjusted(0, 0, 16, 16)
    return window.grab(around & window.rect()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _changed(before: QImage, after: QImage) -> int:
    seen: dict[tuple[int, int], bool] = {}
    count = 0
    for y in range(min(before.height(), after.height())):
        one, other = (memoryview(each.constScanLine(y)).cast("I") for each in (before, after))
        if one == other:
            continue
        for pair in zip(one, other, strict=False):
            if pair[0] == pair[1]:
                continue
            if pair not in seen:
                seen[pair] = contrast(QColor(pair[0]), QColor(pair[1])) >= 3
            count += seen[pair]
            if count >= RING:
                return count
    return count
