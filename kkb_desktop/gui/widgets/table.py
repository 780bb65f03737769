"""Tables of records in the look of the inbox: 44 pixel rows, a thin line between them, pills for states."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kkb_desktop.gui.models.paged import PILLS_ROLE, STYLE_ROLE, Column, PagedModel
from kkb_desktop.gui.theme import font, px, theme, tokens
from kkb_desktop.gui.theme.qss import HEADER_PAD, HEADER_TEXT
from kkb_desktop.gui.widgets.choosing import Chooser
from kkb_desktop.gui.widgets.pill import paint_pill

ROW = 44  # pixels at text size 100 %
_LEAST = 130  # for a column without a width of its own


class _Cells(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        t = tokens()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.fillRect(rect, QColor(t.selected if state & QStyle.StateFlag.State_Selected else t.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(t.line))
        room = rect.adjusted(px(9), 0, -px(8), -1)
        painter.setClipRect(rect)
        pills = index.data(PILLS_ROLE)
        if pills:
            left = room.left()
            for pill in pills:
                left += paint_pill(painter, left, room.center().y() + 0.5, pill) + px(6)
        else:
            column = index.data(STYLE_ROLE)
            painter.setFont(font(13.5, 600 if column and column.strong else 400))
            painter.setPen(QColor(t.mut if column and column.muted else t.fg))
            side = Qt.AlignmentFlag.AlignRight if column and column.right else Qt.AlignmentFlag.AlignLeft
            text = index.data() or ""
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(80), px(ROW))


class DataTable(QTableView):
    """One record a row; `chosen` and `opened` carry its id. Arrow keys move, Enter opens."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name or self.tr("Daftar"))
        self.setItemDelegate(_Cells(self))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self._chooser = Chooser(self)
        self._chooser.chosen.connect(self.chosen)
        self._chooser.opened.connect(self.opened)
        theme().changed.connect(self._measure)
        self._measure()

    def set_model(self, model: PagedModel) -> None:
        """Show `model`, with the widths of its columns."""
        self.setModel(model)
        self._chooser.watch(model)
        self._measure()

    @property
    def selected_id(self) -> str:
        """The id of the current record, "" for none."""
        return self._chooser.selected_id

    def select(self, record: str) -> bool:
        """Go to `record`; False where it is not shown."""
        return self._chooser.select(record)

    def hide_columns(self, places: Sequence[int], hidden: bool) -> None:
        """Leave columns out where there is no room for them, or show them again."""
        for place in places:
            self.setColumnHidden(place, hidden)
        self._measure()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(px(ROW))
        model = self.model()
        if not isinstance(model, PagedModel):
            return
        header = self.horizontalHeader()
        header.setMinimumSectionSize(px(34))
        columns = model.columns()
        for place, column in enumerate(columns):
            if column.spare_below:
                self.setColumnHidden(place, self.width() < px(column.spare_below))
        shown = [place for place in range(len(columns)) if not self.isColumnHidden(place)]
        sharing = [place for place in shown if not columns[place].width]
        # Where the table is narrow the columns of fixed width give way, so that a name stays readable; but no
        # column is narrower than its title, and none with pills gives way: rather the table scrolls sideways.
        stiff = sum(px(columns[place].width) for place in shown if columns[place].pills is not None)
        giving = sum(px(columns[place].width) for place in shown if columns[place].pills is None)
        left = self.viewport().width() - stiff - px(_LEAST) * len(sharing)
        share = min(1.0, max(0.5, left / giving)) if giving and sharing else 1.0
        wide = {}
        for place in shown:
            least = columns[place].width or _LEAST
            given = px(least) * (share if columns[place].width and columns[place].pills is None else 1.0)
            wide[place] = max(self._title_width(columns[place]), round(given))
        rest = self.viewport().width() - sum(wide[place] for place in shown if columns[place].width)
        for number, place in enumerate(sharing):
            part = rest // (len(sharing) - number)
            wide[place] = max(wide[place], part)
            rest -= part
        for place in shown:
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(place, wide[place])
        self.viewport().update()

    @staticmethod
    def _title_width(column: Column) -> int:
        titles = QFontMetrics(font(*HEADER_TEXT))
        return titles.horizontalAdvance(column.title) + 2 * px(HEADER_PAD) + 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()
