"""A list whose rows are ticked: by mouse, by the space bar, or by typing a row's number."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from kkb_desktop.gui.theme import font, paint_icon, px, theme, tokens
from kkb_desktop.gui.widgets.pill import PillData, paint_pill, pill_width
from kkb_desktop.gui.widgets.told import ToldDelegate

ROW = 46  # pixels at text size 100 %
REST = 700  # milliseconds after a digit until a number that could go on is taken as it is
_ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TickRow:
    """A row: its id, the words on its two lines, pills at its right, and whether it can be ticked at all."""

    id: str
    title: str
    line: str = ""
    pills: tuple[PillData, ...] = field(default=())
    open: bool = True


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[TickRow, ...] = ()
        self.ticked: set[str] = set()

    def show(self, rows: Sequence[TickRow], ticked: Collection[str]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.ticked = {row.id for row in rows} & set(ticked)
        self.endResetModel()

    def turn(self, place: int) -> bool:
        row = self.rows[place]
        if not row.open and row.id not in self.ticked:
            return False
        self.ticked ^= {row.id}
        at = self.index(place)
        self.dataChanged.emit(at, at)
        return True

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == _ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.id in self.ticked else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            said = (f"{index.row() + 1}", row.title, row.line, *(pill.text for pill in row.pills))
            return ", ".join(filter(None, said))
        return None


class _Painter(ToldDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(160), px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(_ROW_ROLE)
        if not isinstance(row, TickRow):
            return
        t = tokens()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        here = bool(state & QStyle.StateFlag.State_Selected) and bool(state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(t.selected if here else t.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(t.line))
        middle = rect.center().y()
        painter.setFont(font(12, 400))
        painter.setPen(QColor(t.mut))
        number = QRect(rect.left() + px(2), rect.top(), px(28), rect.height())
        painter.drawText(
            number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(index.row() + 1)
        )
        edge = px(18)
        box = QRectF(rect.left() + px(40), middle - edge / 2, edge, edge)
        painter.setPen(QPen(QColor(t.primary if on else t.inp), 1.4))
        painter.setBrush(QColor(t.primary if on else t.surface))
        painter.drawRoundedRect(box, px(4), px(4))
        if on:
            paint_icon(painter, box.adjusted(1.5, 1.5, -1.5, -1.5), "check", "on_primary")
        right = rect.right() - px(10)
        for pill in reversed(row.pills):
            right -= pill_width(pill)
            paint_pill(painter, right, middle + 0.5, pill)
            right -= px(5)
        left = int(box.right()) + px(11)
        wide = max(0, int(right) - left)
        both = bool(row.line)
        upper = QRect(left, rect.top() + (px(4) if both else 0), wide, rect.height() // (2 if both else 1))
        self._text(painter, upper, row.title, 13.5, 600, t.fg if row.open else t.mut)
        if both:
            lower = QRect(left, middle - px(1), wide, rect.height() // 2 - px(2))
            self._text(painter, lower, row.line, 12, 400, t.mut)
        painter.restore()

    def _text(self, painter: QPainter, room: QRect, words: str, size: float, weight: int, ink: str) -> None:
        painter.setFont(font(size, weight))
        painter.setPen(QColor(ink))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class TickList(QListView):
    """Rows with boxes; `turned` when the user ticked or cleared one. Space turns the current row.

    A number typed turns the row of that number: at once where no longer number could be meant, else after a moment.
    """

    turned = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._model = _Rows(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._typed = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self._take_number)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, rows: Sequence[TickRow], ticked: Collection[str] = ()) -> None:
        """Show these rows with these ticks instead; the keyboard stays on the row where it was."""
        place = max(0, self.currentIndex().row())
        self._timer.stop()
        self._typed = ""
        self._model.show(rows, ticked)
        if rows:
            self.setCurrentIndex(self._model.index(min(place, len(rows) - 1)))

    @property
    def rows(self) -> tuple[TickRow, ...]:
        """What is shown."""
        return self._model.rows

    @property
    def ticked(self) -> tuple[str, ...]:
        """Ids of the ticked rows, in the order shown."""
        return tuple(row.id for row in self._model.rows if row.id in self._model.ticked)

    def turn(self, place: int) -> None:
        """Tick or clear the row at `place`."""
        if 0 <= place < len(self._model.rows):
            at = self._model.index(place)
            self.setCurrentIndex(at)
            self.scrollTo(at)
            if self._model.turn(place):
                self.turned.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and at.isValid():
            self.turn(at.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.turn(self.currentIndex().row())
        elif event.text().isdecimal() and event.text().isascii():
            self._digit(event.text())
        elif self._typed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_number()
        else:
            super().keyPressEvent(event)

    def _digit(self, digit: str) -> None:
        self._typed += digit
        count = len(self._model.rows)
        if int(self._typed) * 10 > count or len(self._typed) >= len(str(count)):
            self._take_number()
        else:
            self._timer.start()

    def _take_number(self) -> None:
        self._timer.stop()
        typed, self._typed = self._typed, ""
        if typed:
            self.turn(int(typed) - 1)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.text().isdecimal() or event.key() == Qt.Key.Key_Space)
        ):
            # Digits and the space bar belong to the list, not to a shortcut of the window.
            event.accept()
            return True
        return super().event(event)
