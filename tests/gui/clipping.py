"""What stands on the screen narrower, or lower, than the words in it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolTip,
    QWidget,
)

from kkb_desktop.gui.models.paged import PILLS_ROLE
from kkb_desktop.gui.theme import font, px
from kkb_desktop.gui.theme.qss import HEADER_PAD, HEADER_TEXT
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.gui.widgets.pill import pill_width
from kkb_desktop.gui.widgets.table import DataTable
from tests.gui.crawl import visible

_SLACK = 1
"""Pixels that rounding may take."""

_SHORTENABLE = {"", "small", "mut", "hint", "label", "strong", "place", "h2", "h3"}
"""Looks of labels that may end in "…" where their tooltip says the whole: never a number, a title, a state."""


def clipped(root: QWidget) -> list[str]:
    """One line for each label, button, tab, field or header of `root` whose text does not fit."""
    found: dict[str, None] = {}
    for widget in visible(root):
        for problem in _problems(widget):
            found[f"{_name(widget)}: {problem}"] = None
    for problem in _painted(root):
        found[problem] = None
    return list(found)


def _name(widget: QWidget) -> str:
    chain: list[str] = []
    above: QWidget | None = widget
    while above is not None and len(chain) < 3:
        named = type(above).__name__
        if named != "QWidget":
            chain.append(named)
        above = above.parentWidget()
    return " in ".join(chain)


def _problems(widget: QWidget) -> Iterator[str]:
    match widget:
        case ElidedLabel():
            yield from _elided_label(widget)
        case QLabel():
            yield from _label(widget)
        case QHeaderView():
            yield from _header(widget)
        case QTabBar():
            yield from _tabs(widget)
        case QAbstractButton():
            yield from _button(widget)
        case QComboBox():
            yield from _combo(widget)
        case QAbstractSpinBox():
            yield from _too_small(widget, widget.text(), widget.minimumSizeHint())
        case QLineEdit() if not isinstance(widget.parent(), (QAbstractSpinBox, QComboBox)):
            yield from _line(widget)
        case QAbstractScrollArea():
            yield from _held(widget)
        case _ if widget.layout() is None and not widget.children():
            yield from _too_small(widget, widget.accessibleName(), widget.minimumSizeHint())
    yield from _cut_off(widget)


def _too_small(widget: QWidget, text: str, needed: Any) -> Iterator[str]:
    if widget.width() + _SLACK < needed.width():
        yield f"{text!r} has {widget.width()} of {needed.width()} px"
    if widget.height() + _SLACK < needed.height():
        yield f"{text!r} is {widget.height()} of {needed.height()} px high"


def _elided_label(label: ElidedLabel) -> Iterator[str]:
    full = label.full_text()
    if label.text() != full:
        kind = str(label.property("kind") or "")
        if kind not in _SHORTENABLE:
            yield f"{full!r} is shortened to {label.text()!r}, which a {kind} must not be"
        elif len(label.text()) < min(len(full), 6):
            yield f"{full!r} is shortened to {label.text()!r}"
        if not _told(label.toolTip(), full):
            yield f"{full!r} is shortened and has no tooltip with the whole"
    if label.height() + _SLACK < QFontMetrics(label.font()).height():
        yield f"{full!r} is {label.height()} px high"


def _told(tip: str, text: str) -> bool:
    plain = QTextDocumentFragment.fromHtml(tip).toPlainText() if tip.startswith("<") else tip
    return text in plain


def _label(label: QLabel) -> Iterator[str]:
    text = label.text()
    if not text:
        return
    if not label.wordWrap():
        yield from _too_small(label, text, label.sizeHint())
        return
    needed = label.heightForWidth(label.width())
    if label.height() + _SLACK < needed:
        yield f"{text!r} is {label.height()} of {needed} px high at its width"
    metrics = QFontMetrics(label.font())
    longest = max(text.split(), key=metrics.horizontalAdvance, default="")
    if label.contentsRect().width() + _SLACK < metrics.horizontalAdvance(longest):
        yield f"{longest!r} is wider than the {label.contentsRect().width()} px of its label"


def _button(button: QAbstractButton) -> Iterator[str]:
    if isinstance(button.parent(), QLineEdit):
        return  # Qt lays out the marks at the ends of a field by itself, and paints them smaller than they say
    if button.text():
        yield from _too_small(button, button.text(), button.sizeHint())
    elif not button.icon().isNull():
        yield from _too_small(button, button.accessibleName(), button.iconSize())
    else:
        yield from _too_small(button, button.accessibleName(), button.minimumSizeHint())


def _combo(combo: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = combo.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, combo)
    needed = QFontMetrics(combo.font()).horizontalAdvance(combo.currentText())
    if room.width() + _SLACK < needed and not _told(combo.toolTip(), combo.currentText()):
        yield f"{combo.currentText()!r} has {room.width()} of {needed} px, and no tooltip with the whole"
    if combo.height() + _SLACK < combo.minimumSizeHint().height():
        yield f"{combo.currentText()!r} is {combo.height()} px high"


def _line(line: QLineEdit) -> Iterator[str]:
    """Fields of a fixed form show all of it; free text may be longer than its field, as it scrolls."""
    metrics = QFontMetrics(line.font())
    frame = line.sizeHint().width() - 17 * metrics.horizontalAdvance("x")  # what Qt adds to its 17 letters
    room = line.width() - frame
    shown = line.displayText()
    fixed = line.validator() is not None or bool(line.inputMask()) or " " not in shown.strip()
    if shown and fixed and room + _SLACK < (needed := metrics.horizontalAdvance(shown)):
        yield f"{shown!r} has {room} of {needed} px"
    hint = line.placeholderText()
    needed = metrics.horizontalAdvance(hint)
    if not shown and room + _SLACK < needed and not _told(line.toolTip(), hint):
        yield f"the hint {hint!r} has {room} of {needed} px, and no tooltip with the whole"
    if line.height() + _SLACK < line.minimumSizeHint().height():
        yield f"{shown!r} is {line.height()} of {line.minimumSizeHint().height()} px high"


def _tabs(bar: QTabBar) -> Iterator[str]:
    for place in range(bar.count()):
        needed = bar.tabSizeHint(place).width()
        if bar.tabRect(place).width() + _SLACK < needed or bar.tabRect(place).right() > bar.width() + _SLACK:
            yield f"tab {bar.tabText(place)!r} has {bar.tabRect(place).width()} of {needed} px"


def _header(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if model is None or header.orientation() != Qt.Orientation.Horizontal:
        return
    titles = QFontMetrics(font(*HEADER_TEXT))
    for place in range(header.count()):
        text = str(model.headerData(place, header.orientation()) or "")
        if header.isSectionHidden(place) or not text:
            continue
        needed = max(map(titles.horizontalAdvance, text.split("\n"))) + 2 * px(HEADER_PAD)
        tip = model.headerData(place, header.orientation(), Qt.ItemDataRole.ToolTipRole)
        if header.sectionSize(place) + _SLACK < needed and not _told(str(tip or ""), text):
            yield f"column {text!r} has {header.sectionSize(place)} of {needed} px, and no tooltip"


def _held(area: QAbstractScrollArea) -> Iterator[str]:
    """What is wider than an area that does not scroll sideways can never be seen."""
    inside = getattr(area, "widget", lambda: None)()
    never = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if inside is not None and never and inside.width() > area.viewport().width() + _SLACK:
        yield f"what it holds is {inside.width()} px wide, it shows {area.viewport().width()}"


def _cut_off(widget: QWidget) -> Iterator[str]:
    """A part that stands partly outside the widget it is in, where nothing scrolls."""
    above = widget.parentWidget()
    if above is None or widget.isWindow() or widget.layout() is not None:
        return
    if isinstance(above.parentWidget(), QAbstractScrollArea) and above.parentWidget().viewport() is above:
        return
    if not above.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(widget.geometry()):
        yield f"{_text(widget)!r} stands at {_box(widget.geometry())} of {above.width()}x{above.height()} px"


def _text(widget: QWidget) -> str:
    return str(getattr(widget, "text", lambda: "")() or widget.accessibleName())


def _box(rect: QRect) -> str:
    return f"{rect.left()},{rect.top()}-{rect.right()},{rect.bottom()}"


@dataclass
class _Watch:
    """What was painted by hand: texts shortened, and texts that did not fit into the room they got."""

    problems: list[str] = field(default_factory=list)
    shortened: list[tuple[QWidget, str, str]] = field(default_factory=list)
    cells: list[tuple[QPersistentModelIndex, str, str]] = field(default_factory=list)


def _painter_of() -> QWidget | QModelIndex | None:
    """What is being painted, from the stack: a widget, or a row or cell by its index."""
    frame = sys._getframe(2)
    while frame is not None:
        owner = frame.f_locals.get("index" if frame.f_code.co_name == "paint" else "self")
        if frame.f_code.co_name in ("paint", "paintEvent"):
            return owner if isinstance(owner, QWidget | QModelIndex) else None
        frame = frame.f_back  # type: ignore[assignment]
    return None


@contextmanager
def _watched() -> Iterator[_Watch]:
    seen = _Watch()
    draw, shorten = QPainter.drawText, QFontMetrics.elidedText

    def drawText(painter: QPainter, *given: Any) -> Any:
        owner = _painter_of()
        if isinstance(owner, QWidget) and not isinstance(owner, QAbstractItemView):
            _note(seen, owner, painter, given)
        return draw(painter, *given)

    def elidedText(metrics: QFontMetrics, text: str, *given: Any) -> str:
        shown = shorten(metrics, text, *given)
        owner = _painter_of()
        if shown == text:
            return shown
        if isinstance(owner, QModelIndex):
            seen.cells.append((QPersistentModelIndex(owner), text, shown))
        elif owner is not None:
            seen.shortened.append((owner, text, shown))
        return shown

    patch = pytest.MonkeyPatch()
    patch.setattr(QPainter, "drawText", drawText)
    patch.setattr(QFontMetrics, "elidedText", elidedText)
    try:
        yield seen
    finally:
        patch.undo()


def _note(seen: _Watch, owner: QWidget, painter: QPainter, given: tuple[Any, ...]) -> None:
    metrics = painter.fontMetrics()
    transform = painter.worldTransform()
    match given:
        case (QRectF() | QRect() as room, flags, str() as text, *_):
            box = QRectF(room)
            kind = getattr(flags, "value", flags)
            need = QRectF(metrics.boundingRect(box.toRect(), int(kind), text))
            if "\n" not in text and not int(kind) & Qt.TextFlag.TextWordWrap.value:
                need.setWidth(metrics.horizontalAdvance(text))
        case (QPointF() | QPoint() as point, str() as text):
            box = QRectF(owner.rect())
            need = QRectF(point.x(), point.y() - metrics.ascent(), metrics.horizontalAdvance(text), 1)
        case (int() | float() as x, int() | float() as y, str() as text):
            box = QRectF(owner.rect())
            need = QRectF(x, y - metrics.ascent(), metrics.horizontalAdvance(text), 1)
        case _:
            return
    wide = metrics.horizontalAdvance(text) if need.width() == 0 else need.width()
    if text and box.width() + _SLACK < wide:
        seen.problems.append(f"{_name(owner)}: paints {text!r} into {box.width():.0f} of {wide:.0f} px")
    if transform.isIdentity() or transform.isTranslating():
        placed = transform.mapRect(need)
        if placed.left() < -2 or placed.right() > owner.width() + 2:
            seen.problems.append(f"{_name(owner)}: paints {text!r} beyond its {owner.width()} px")


def _painted(root: QWidget) -> list[str]:
    with _watched() as seen:
        root.grab()
    tips: dict[QWidget, str] = {}
    for owner, text, shown in seen.shortened:
        if _told(owner.toolTip(), text):
            continue
        if owner not in tips:
            tips[owner] = _tips(owner)
        if not _told(tips[owner], text):
            seen.problems.append(f"{_name(owner)}: paints {shown!r} for {text!r} without a tooltip")
    views = [each for each in visible(root) if isinstance(each, QAbstractItemView) and each.model()]
    for index, text, shown in seen.cells:
        in_table = any(isinstance(each, DataTable) and each.model() is index.model() for each in views)
        if any(map(str.isdigit, text)) and (" " not in text or in_table and len(text) <= 16):
            seen.problems.append(f"a cell of {type(index.model()).__name__} shows {shown!r} for {text!r}")
        elif not any(_told(_cell_tip(view, index), text) for view in views if view.model() is index.model()):
            seen.problems.append(f"a row of {type(index.model()).__name__} has no tooltip with {text!r}")
    for view in views:
        if isinstance(view, DataTable):
            seen.problems += _cut_pills(view)
    return seen.problems


def _cell_tip(view: QAbstractItemView, index: QPersistentModelIndex) -> str:
    at = view.visualRect(QModelIndex(index)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    said = QToolTip.text()
    QToolTip.hideText()
    return said


def _cut_pills(table: DataTable) -> Iterator[str]:
    model = table.model()
    for row in range(min(model.rowCount(), 20)):
        for place in range(model.columnCount()):
            index = model.index(row, place)
            needed = sum(pill_width(each) + px(6) for each in index.data(PILLS_ROLE) or ())
            if (
                not table.isColumnHidden(place)
                and needed
                and table.columnWidth(place) < needed + px(9) - px(6)
            ):
                yield f"{_name(table)}: the pills of {index.data()!r} have {table.columnWidth(place)} px"


def _tips(owner: QWidget) -> str:
    """All that a widget says when the mouse rests on it, wherever that is."""
    said: dict[str, None] = {}
    for x in range(4, owner.width(), 16):
        for y in range(4, owner.height(), 16):
            at = QPoint(x, y)
            QApplication.sendEvent(owner, QHelpEvent(QEvent.Type.ToolTip, at, owner.mapToGlobal(at)))
            said[QToolTip.text()] = None
    QToolTip.hideText()
    return "\n".join(said)
