"""Tables of records in the look of the inbox: 44 pixel rows, a thin line between them, pills for states."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kkb_desktop.gui.models.paged import PILLS_ROLE, STYLE_ROLE, Column, PagedModel
from kkb_desktop.gui.theme import font, px, theme, tokens
from kkb_desktop.gui.theme.qss import HEADER_PAD, HEADER_TEXT
from kkb_desktop.gui.widgets.choosing import Chooser
from kkb_desktop.gui.widgets.pill import paint_pill, pill_width
from kkb_desktop.gui.widgets.told import ToldDelegate

ROW = 44  # pixels at text size 100 %
_LEAST = 130  # for a column without a width of its own
_BESIDE = 17  # what a cell leaves free beside its words
_LOOKED_AT = 40  # rows
_FIGURE = 16  # letters of a day, a number with its unit, a code: cut, it would say something else


class _Cells(ToldDelegate):
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
        model.modelReset.connect(self._measure)
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
        # column cuts its title, a pill, a day or a number: rather the table scrolls sideways.
        least = {
            place: max(self._title_width(columns[place]), self._words_width(model, place)) for place in shown
        }
        giving = [place for place in shown if columns[place].width and columns[place].pills is None]
        stiff = sum(
            max(least[place], px(columns[place].width or _LEAST)) for place in shown if place not in giving
        )
        asked = sum(px(columns[place].width) for place in giving)
        left = self.viewport().width() - stiff
        share = min(1.0, max(0.5, left / asked)) if asked and sharing else 1.0
        wide = {
            place: max(
                least[place],
                round(px(columns[place].width or _LEAST) * (share if place in giving else 1.0)),
            )
            for place in shown
        }
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

    @staticmethod
    def _words_width(model: PagedModel, place: int) -> int:
        """What the column needs for what may not be shortened; by the first rows, the others are much like them."""
        strong = QFontMetrics(font(13.5, 600 if model.columns()[place].strong else 400))
        needed = 0
        for row in range(min(model.rowCount(), _LOOKED_AT)):
            index = model.index(row, place)
            pills = index.data(PILLS_ROLE)
            text = "" if pills else str(index.data() or "")
            if pills:
                needed = max(needed, sum(pill_width(pill) + px(6) for pill in pills) - px(6))
            elif len(text) <= _FIGURE and any(map(str.isdigit, text)):
                needed = max(needed, strong.horizontalAdvance(text))
        return needed + px(_BESIDE) + 2 if needed else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()
