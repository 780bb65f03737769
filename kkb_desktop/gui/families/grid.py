"""The members' table: typed into from cell to cell, codes by their numbers, number and name always in sight."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kkb_desktop.domain.dates import parse_typed_date
from kkb_desktop.domain.fields import Kind, Value
from kkb_desktop.gui.families.gridmodel import CELL_ROLE, Cell, MemberModel
from kkb_desktop.gui.forms.codetyping import CodeTyping
from kkb_desktop.gui.theme import font, px, theme, tokens
from kkb_desktop.gui.widgets.told import ToldDelegate

Index = QModelIndex | QPersistentModelIndex
ROW, HEAD, LOW_HEAD = 36, 42, 26  # pixels at text size 100 %
_LOW = 190  # height below which the columns are headed on one line
_FROZEN = 2  # columns that stay in sight: number and name
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Cells(ToldDelegate):
    """Draws cells, and edits the written ones in a line; Enter, Tab and the arrows end the line and go on."""

    went = Signal(int, int)  # columns and rows to go on by

    def __init__(self, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self._today = today

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(80), px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, Cell):
            return
        t = tokens()
        rect: QRect = option.rect
        painter.save()
        painter.setClipRect(rect)
        here = bool(option.state & QStyle.StateFlag.State_HasFocus)
        state = cell.said.state if cell.said is not None else ""
        ground = t.surface if cell.asked else t.surface2
        if state:
            ground = t.err_soft if state == "err" else t.warn_soft
        painter.fillRect(rect, QColor(ground))
        painter.setPen(QColor(t.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        room = QRectF(rect).adjusted(px(7), 0, -px(5), -1)
        if state:
            # A corner, filled for what must be fixed: narrow cells have no room for an icon.
            side = px(9)
            corner = QPointF(rect.right(), rect.top())
            painter.setPen(QPen(QColor(t.named(state)), 1.5))
            painter.setBrush(QColor(t.named(state)) if state == "err" else Qt.BrushStyle.NoBrush)
            painter.drawPolygon([corner, corner + QPointF(-side, 0), corner + QPointF(0, side)])
        text, ink = cell.text, t.fg
        if not cell.text and cell.expected:
            text, ink = "\N{BULLET}", t.warn
        elif cell.assumed or not cell.asked:
            ink = t.mut
        strong = index.column() == 1 and not cell.assumed
        made = font(13, 600 if strong else 400)
        made.setItalic(cell.assumed)
        painter.setFont(made)
        painter.setPen(QColor(ink))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if here:
            painter.setPen(QPen(QColor(t.primary), 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -2, -2))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        edit = QLineEdit(parent)
        model = index.model()
        assert isinstance(model, MemberModel)
        field = model.field(index.column())
        if field.kind is Kind.TEXT:
            edit.setMaxLength(field.max_length)
        edit.setAccessibleName(str(index.data(int(Qt.ItemDataRole.AccessibleTextRole))))
        return edit

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        editor.setText(str(index.data(int(Qt.ItemDataRole.EditRole)) or ""))

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        assert isinstance(editor, QLineEdit) and isinstance(model, MemberModel)
        value = read_typed(model.field(index.column()).kind, editor.text(), self._today)
        place = model.place(index)
        if value == model.state.value("person", place.record, place.field):
            model.state.confirm(place)
        else:
            model.put(index, value)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        editor.setGeometry(
            rect.adjusted(0, 0, max(0, px(150) - rect.width()) if index.column() > 1 else 0, 0)
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QLineEdit) and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.matches(QKeySequence.StandardKey.Undo):
                event.accept()
                return True
            step = _steps(event) if event.type() == QEvent.Type.KeyPress else None
            if step is not None:
                self.commitData.emit(watched)
                self.closeEditor.emit(watched, QAbstractItemDelegate.EndEditHint.NoHint)
                self.went.emit(*step)
                return True
        return super().eventFilter(watched, event)


def _steps(event: QKeyEvent) -> tuple[int, int] | None:
    """How many columns and rows a key goes on by; None for keys that belong to the line."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier:
        return None
    key = Qt.Key(event.key())
    if key in _ENTER or key == Qt.Key.Key_Tab:
        return 1, 0
    return {Qt.Key.Key_Backtab: (-1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}.get(key)


def read_typed(kind: Kind, text: str, today: date) -> Value:
    """What was written into a cell, as its item's value; what cannot be read stays text, and checks say so."""
    text = text.strip()
    if not text:
        return None
    if kind is Kind.DATE:
        try:
            return parse_typed_date(text, today=today).isoformat()
        except ValueError:
            return text
    if kind is Kind.DIGITS:
        return re.sub(r"[\s.\-/]", "", text)
    if kind is Kind.INTEGER and text.isdecimal() and len(text) < 16:
        return int(text)
    return text


class _Frozen(QTableView):
    """Number and name once more, over the columns that have been scrolled under them."""

    def __init__(self, grid: MemberGrid) -> None:
        super().__init__(grid)
        self._grid = grid
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self._grid.setCurrentIndex(index)
            self._grid.setFocus()


class MemberGrid(QTableView):
    """Enter and Tab go right and, at the end of a row, to the next; Enter at the very end adds a row.

    A number chooses a code and goes on. `left` asks for what comes after the grid (1) or before it (-1).
    """

    left = Signal(int)
    form_wanted = Signal(str)  # a member's id
    moved = Signal()  # another cell is current, or its typing has changed

    def __init__(self, model: MemberModel, today: date) -> None:
        super().__init__()
        self.members = model
        self.digits = CodeTyping(())
        self.setModel(model)
        self._cells = _Cells(today, self)
        self._cells.went.connect(self._go)
        self.setItemDelegate(self._cells)
        self.setAccessibleName(self.tr("Anggota keluarga, butir K.01 sampai K.16"))
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self._frozen = _Frozen(self)
        self._frozen.setModel(model)
        self._frozen.setItemDelegate(_Cells(today, self._frozen))
        self._frozen.setSelectionModel(self.selectionModel())
        self._frozen.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.verticalScrollBar().valueChanged.connect(self._frozen.verticalScrollBar().setValue)
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self._place_frozen())
        self.doubleClicked.connect(lambda index: self.form_wanted.emit(model.member(index.row())))
        theme().changed.connect(self.measure)
        self.measure()

    # the keyboard

    @property
    def member(self) -> str:
        """The id of the current row's member, "" for none."""
        return self.members.member(self.currentIndex().row())

    def go_to(self, member: str, key: str = "name") -> bool:
        """Make a cell current and take the keyboard; False where there is no such row."""
        row, column = self.members.row_of(member), max(1, self.members.column_of(key))
        if row < 0:
            return False
        self.setCurrentIndex(self.members.index(row, column))
        self.setFocus()
        return True

    def add_row(self) -> None:
        """One more member, beginning with the name."""
        row = self.members.append()
        self.setCurrentIndex(self.members.index(row, 1))
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key, text = self.currentIndex(), Qt.Key(event.key()), event.text()
        beside = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier
        if beside or not index.isValid():
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_F2:
            self.form_wanted.emit(self.member)
        elif key in _ENTER:
            self._enter(index)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            if not self._forget() and self.members.asked(index):
                self.members.put(index, None)
        elif (
            self.members.answers(index) and text.isdecimal() and text.isascii() and self.members.asked(index)
        ):
            self.choose(self.digits.press(text))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._at_edge(index, key):
            self.left.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def choose(self, code: int | None) -> None:
        """Take a code into the current cell and go on; None waits for more digits."""
        index = self.currentIndex()
        if code is None or not self.members.asked(index):
            self.moved.emit()
            return
        if self.members.code(index) == code:
            self.members.state.confirm(self.members.place(index))
        else:
            self.members.put(index, code)
        self._go(1, 0)

    def _enter(self, index: QModelIndex) -> None:
        code = self.digits.accept()
        if code is not None:
            self.choose(code)
            return
        if index.column() == 1 and self.members.state.is_blank(self.member) and not self._confirmable(index):
            # Enter on an empty name: there are no more members.
            self.members.state.drop_member(self.member)
            self.left.emit(1)
            return
        self.members.state.confirm(self.members.place(index))
        self._go(1, 0)

    def _confirmable(self, index: QModelIndex) -> bool:
        return self.members.state.is_assumed(self.members.place(index))

    def _at_edge(self, index: QModelIndex, key: Qt.Key) -> bool:
        return index.row() == (self.members.rowCount() - 1 if key == Qt.Key.Key_Down else 0)

    def _go(self, columns: int, rows: int) -> None:
        """Go on to the next cell that is asked; to the right beyond the last row a row is added."""
        index = self.currentIndex()
        if not index.isValid():
            return
        if rows:
            row = index.row() + rows
            if 0 <= row < self.members.rowCount():
                self.setCurrentIndex(self.members.index(row, index.column()))
            else:
                self.left.emit(rows)
            return
        row, column = index.row(), index.column()
        while True:
            column += columns
            if column >= self.members.columnCount():
                row, column = row + 1, 1
            elif column < 1:
                row, column = row - 1, self.members.columnCount() - 1
            if row >= self.members.rowCount():
                self.add_row()
                return
            if row < 0:
                self.left.emit(-1)
                return
            ahead = self.members.index(row, column)
            if self.members.asked(ahead):
                self.setCurrentIndex(ahead)
                return

    def focusNextPrevChild(self, next: bool) -> bool:
        index = self.currentIndex()
        last = self.members.rowCount() - 1, self.members.columnCount() - 1
        if not index.isValid() or (next and (index.row(), index.column()) == last):
            return bool(super().focusNextPrevChild(next))
        if not next and (index.row(), index.column()) <= (0, 1):
            return bool(super().focusNextPrevChild(next))
        self._go(1 if next else -1, 0)
        return True

    def _current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        code = self.digits.accept()
        if code is not None and before.isValid() and self.members.asked(before):
            self.members.put(before, code)
        codes = [code.value for code in self.members.answers(current)] if current.isValid() else []
        self.digits = CodeTyping(codes)
        self.moved.emit()

    def _forget(self) -> bool:
        had = self.digits.clear()
        if had:
            self.moved.emit()
        return had

    def finish(self) -> None:
        """Take what is being written into a cell, or typed of a code, as it is."""
        if self.state() == QAbstractItemView.State.EditingState:
            self.setFocus()  # the line commits when the keyboard leaves it
        code = self.digits.accept()
        if code is not None:
            self.choose(code)

    # the look

    def measure(self) -> None:
        """Set the widths and heights for the text size in use."""
        self.members.low = self.height() < px(_LOW)
        for table in (self, self._frozen):
            table.verticalHeader().setDefaultSectionSize(px(ROW))
            table.horizontalHeader().setFixedHeight(px(LOW_HEAD if self.members.low else HEAD))
            table.horizontalHeader().setMinimumSectionSize(px(24))
            for place, column in enumerate(self.members.columns):
                table.setColumnWidth(place, px(column.width))
        spare = self.viewport().width() - sum(px(column.width) for column in self.members.columns)
        if spare > 0:  # a wide form: the name gets what is left
            self.setColumnWidth(1, px(self.members.columns[1].width) + spare)
        for place in range(_FROZEN, len(self.members.columns)):
            self._frozen.setColumnHidden(place, True)
        self._place_frozen()

    def _place_frozen(self) -> None:
        wide = sum(self.columnWidth(place) for place in range(_FROZEN))
        high = self.viewport().height() + self.horizontalHeader().height()
        frame = self.frameWidth()
        self._frozen.setGeometry(frame, frame, wide + 2 * self._frozen.frameWidth(), high)
        self._frozen.setVisible(self.horizontalScrollBar().value() > 0)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        super().scrollTo(index, hint)
        bar = self.horizontalScrollBar()
        if index.column() < _FROZEN:
            bar.setValue(0)
            return
        frozen = sum(self.columnWidth(place) for place in range(_FROZEN)) + px(4)
        under = frozen - self.columnViewportPosition(index.column())
        if under > 0:
            bar.setValue(bar.value() - under)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.measure()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
