"""The parts of the family form in the paper's order, each saying how many of its items are still empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from kkb_desktop.gui.families.outline import TabState
from kkb_desktop.gui.theme import font, paint_icon, px, theme, tokens
from kkb_desktop.gui.widgets.labels import plain_tip


class SectionTab(QPushButton):
    """Number and state above, the part's name below."""

    def __init__(self, number: int, title: str) -> None:
        super().__init__(title)
        self.number, self.title = number, title
        self.state = TabState()
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_state(self.state)

    def set_state(self, state: TabState) -> None:
        """Show how far the part is."""
        self.state = state
        words = self.tr("%1 %2").replace("%1", str(self.number)).replace("%2", self.title)
        if state.errors:
            said = self.tr("%1 perlu diperbaiki").replace("%1", str(state.errors))
        elif not state.asked:
            said = self.tr("tidak ditanyakan")
        elif state.missing:
            said = self.tr("%1 kosong").replace("%1", str(state.missing))
        else:
            said = self.tr("lengkap") if state.begun else self.tr("boleh dilewati")
        self.setAccessibleName(f"{words}, {said}")
        self.setToolTip(plain_tip(f"{words}: {said} (Alt+{self.number})"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(font(12.5, 600)).horizontalAdvance(self.title)
        return QSize(max(words, px(38)) + px(14), px(42))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(34), px(42))

    def paintEvent(self, event: object) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        on = self.isChecked()
        edge = QPen(QColor(t.primary), 2) if self.hasFocus() else QPen(Qt.PenStyle.NoPen)
        painter.setPen(edge)
        painter.setBrush(QColor(t.primary_soft if on else t.surface2 if self.underMouse() else t.surface))
        painter.drawRoundedRect(box, px(7), px(7))
        room = box.adjusted(px(6), px(3), -px(6), -px(4))
        upper = QRectF(room.left(), room.top(), room.width(), room.height() / 2)
        lower = QRectF(room.left(), upper.bottom(), room.width(), room.height() / 2)
        painter.setFont(font(12, 700))
        painter.setPen(QColor(t.primary_text if on else t.mut))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(upper, left, str(self.number))
        self._paint_state(painter, upper)
        painter.setFont(font(12.5, 600 if on else 500))
        painter.setPen(QColor(t.primary_text if on else t.fg if self.state.asked else t.mut))
        shown = painter.fontMetrics().elidedText(
            self.title, Qt.TextElideMode.ElideRight, round(lower.width()) + 1
        )
        painter.drawText(lower, left, shown)

    def _paint_state(self, painter: QPainter, room: QRectF) -> None:
        t, state = tokens(), self.state
        if not state.asked or not (state.missing or state.errors or state.begun):
            return
        edge = px(13)
        if not state.errors and not state.missing:
            spot = QRectF(room.left() + px(14), room.center().y() - edge / 2, edge, edge)
            paint_icon(painter, spot, "check", "ok")
            return
        ink, fill = (t.err, t.err_soft) if state.errors else (t.warn, t.warn_soft)
        text = str(state.errors or state.missing) + ("!" if state.errors else "")
        painter.setFont(font(11.5, 700))
        wide = painter.fontMetrics().horizontalAdvance(text) + px(10)
        pill = QRectF(room.left() + px(13), room.center().y() - px(8), wide, px(16))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(pill, px(8), px(8))
        painter.setPen(QColor(ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


class SectionTabs(QWidget):
    """One tab per part; `chosen` carries its key. Arrow keys go from tab to tab."""

    chosen = Signal(str)

    def __init__(self, parts: Sequence[tuple[str, int, str]]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.tabs: dict[str, SectionTab] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(3))
        for key, number, title in parts:
            tab = SectionTab(number, title)
            tab.clicked.connect(lambda checked=False, key=key: self.chosen.emit(key))
            self._group.addButton(tab)
            self.tabs[key] = tab
            row.addWidget(tab)
        theme().changed.connect(self.updateGeometry)

    @property
    def keys(self) -> list[str]:
        """The parts in order."""
        return list(self.tabs)

    @property
    def current(self) -> str:
        """The part shown."""
        return next((key for key, tab in self.tabs.items() if tab.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Mark a part as shown, without a signal; the Tab key stops at its tab only, arrows lead to the others."""
        self.tabs[key].setChecked(True)
        for each, tab in self.tabs.items():
            here = each == key
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def set_state(self, key: str, state: TabState) -> None:
        """Show how far a part is."""
        if self.tabs[key].state != state:
            self.tabs[key].set_state(state)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(34) * max(1, len(self.tabs)), px(42))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        keys = self.keys
        here = next((place for place, key in enumerate(keys) if self.tabs[key].hasFocus()), -1)
        if step and here >= 0:
            tab = self.tabs[keys[(here + step) % len(keys)]]
            tab.setFocus()
            tab.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()
