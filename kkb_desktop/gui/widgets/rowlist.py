"""Lists of records with two lines each, as the families: name and pills, then where and in which state."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from kkb_desktop.gui.models.paged import LOOK_ROLE, PagedModel, RowLook
from kkb_desktop.gui.theme import font, paint_icon, px, theme, tokens
from kkb_desktop.gui.widgets.choosing import Chooser
from kkb_desktop.gui.widgets.pill import paint_pill, pill_width
from kkb_desktop.gui.widgets.told import ToldDelegate

ROW = 59  # pixels at text size 100 %


class _Rows(ToldDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(200), px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = index.data(LOOK_ROLE)
        if not isinstance(look, RowLook):
            return
        t = tokens()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, QColor(t.selected if chosen else t.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(t.line))
        if chosen:
            painter.fillRect(QRect(rect.left(), rect.top(), px(4), rect.height()), QColor(t.primary))
        room = QRectF(rect).adjusted(px(16), px(7), -px(12), -px(8))
        upper = QRectF(room.left(), room.top(), room.width(), room.height() / 2)
        lower = QRectF(room.left(), room.center().y(), room.width(), room.height() / 2)
        right = room.right()
        for pill in reversed(look.pills):
            wide = pill_width(pill)
            if right - wide < room.left() + room.width() * 0.35:
                break
            right -= wide
            paint_pill(painter, right, upper.center().y(), pill)
            right -= px(5)
        self._text(
            painter,
            QRectF(upper.left(), upper.top(), right - upper.left(), upper.height()),
            look.title,
            14,
            600,
            t.fg,
        )
        end = room.right() - self._status(painter, lower, look)
        self._text(
            painter,
            QRectF(lower.left(), lower.top(), end - lower.left(), lower.height()),
            look.line,
            12.5,
            400,
            t.mut,
        )
        painter.restore()

    def _status(self, painter: QPainter, line: QRectF, look: RowLook) -> float:
        """Paint the state at the right end of the second line; returns the room it took."""
        if not look.status and not look.status_icon:
            return 0
        ink = tokens().status(look.status_kind)[0]
        painter.setFont(font(12.5, 600))
        wide = painter.fontMetrics().horizontalAdvance(look.status)
        edge = px(15)
        painter.setPen(QColor(ink))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, look.status)
        if not look.status_icon:
            return wide + px(8)
        left = line.right() - wide - edge - (px(5) if wide else 0)
        paint_icon(painter, QRectF(left, line.center().y() - edge / 2, edge, edge), look.status_icon, ink)
        return wide + edge + px(13)

    def _text(
        self, painter: QPainter, room: QRectF, text: str, size: float, weight: int, colour: str
    ) -> None:
        painter.setFont(font(size, weight))
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class RowList(QListView):
    """One record a row; `chosen` and `opened` carry its id. Arrow keys move, Enter opens."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name or self.tr("Daftar"))
        self.setItemDelegate(_Rows(self))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._chooser = Chooser(self)
        self._chooser.chosen.connect(self.chosen)
        self._chooser.opened.connect(self.opened)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def set_model(self, model: PagedModel) -> None:
        """Show `model`, whose `look` says how."""
        self.setModel(model)
        self._chooser.watch(model)

    @property
    def selected_id(self) -> str:
        """The id of the current record, "" for none."""
        return self._chooser.selected_id

    def select(self, record: str) -> bool:
        """Go to `record`; False where it is not shown."""
        return self._chooser.select(record)

    def select_none(self) -> None:
        """Choose no row, without a signal."""
        self._chooser.clear()
