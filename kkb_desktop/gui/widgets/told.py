"""What every painted row and cell has in common: under the mouse it says in words all that may be cut."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from kkb_desktop.gui.widgets.labels import plain_tip


class ToldDelegate(QStyledItemDelegate):
    """The tooltip of a row or cell is what a screen reader says of it."""

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        words = index.data(int(Qt.ItemDataRole.AccessibleTextRole)) or index.data()
        QToolTip.showText(event.globalPos(), plain_tip(str(words or "")), view)
        return True
