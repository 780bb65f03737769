"""The contents of the manual, and what a search in it finds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from kkb_desktop.gui.i18n import language, spoken
from kkb_desktop.gui.models.paged import PagedModel, RowLook
from kkb_desktop.gui.theme import px, theme
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.gui.widgets.search import SearchField
from kkb_desktop.services.manual import book
from kkb_desktop.services.manual.book import Role
from kkb_desktop.services.manual.finding import Found, find, keys_for

_KEY = Qt.ItemDataRole.UserRole


class ManualContents(QWidget):
    """A field to search, the chapters by part below it, or what was found. `chosen` carries chapter and words."""

    chosen = Signal(str, str)

    def __init__(self, role: Role) -> None:
        super().__init__()
        self._role = role
        self._found: dict[str, Found] = {}
        self._telling = True
        self._headings: list[QTreeWidgetItem] = []
        self.search = SearchField(self.tr("Cari di panduan"))
        self.search.searched.connect(self._search)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Daftar isi panduan"))
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.tree.currentItemChanged.connect(self._moved)
        self.list = RowList(self.tr("Yang ditemukan di panduan"))
        self.model = PagedModel(
            (), lambda keys: {key: self._found[key] for key in keys}, look=_look, parent=self
        )
        self.list.set_model(self.model)
        self.list.chosen.connect(self._picked)
        self.empty = EmptyState(
            "search", self.tr("Tidak ditemukan"), self.tr("Coba satu kata saja, atau awal katanya.")
        )
        self.stack = QStackedWidget()
        for widget in (self.tree, self.list, self.empty):
            self.stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.search)
        column.addWidget(self.stack, 1)
        self._fill()
        theme().changed.connect(self._size)

    def select(self, key: str) -> None:
        """Mark a chapter as shown, without a signal."""
        self._telling = False
        for item in self._items():
            if item.data(0, _KEY) == key:
                self.tree.setCurrentItem(item)
        self._telling = True

    def keys(self) -> list[str]:
        """The chapters in order."""
        return [str(item.data(0, _KEY)) for item in self._items()]

    def _fill(self) -> None:
        shown = set(keys_for(self._role))
        for part in book.index():
            entries = [entry for entry in part.entries if entry.key in shown]
            if not entries:
                continue
            heading = QTreeWidgetItem([spoken(part.title)])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)  # read, never chosen
            self.tree.addTopLevelItem(heading)
            self._headings.append(heading)
            for entry in entries:
                item = QTreeWidgetItem([book.chapter(entry.key, language()).title])
                item.setData(0, _KEY, entry.key)
                item.setToolTip(0, item.text(0))
                heading.addChild(item)
            heading.setExpanded(True)
        self._size()

    def _size(self) -> None:
        self.tree.setIndentation(px(12))
        bold = QFont(self.tree.font())
        bold.setWeight(QFont.Weight.Bold)
        for heading in self._headings:
            heading.setFont(0, bold)

    def _items(self) -> list[QTreeWidgetItem]:
        return [
            item
            for heading in self._headings
            for place in range(heading.childCount())
            if (item := heading.child(place)) is not None
        ]

    def _moved(self, item: QTreeWidgetItem | None, _before: object) -> None:
        if item is not None and self._telling and item.data(0, _KEY):
            self.chosen.emit(str(item.data(0, _KEY)), "")

    def _search(self, text: str) -> None:
        if not text:
            self._found = {}
            self.stack.setCurrentWidget(self.tree)
            return
        self._found = {found.key: found for found in find(text, language(), self._role)}
        self.model.set_ids(list(self._found))
        self.stack.setCurrentWidget(self.list if self._found else self.empty)
        if self._found:
            self.list.select(next(iter(self._found)))

    def _picked(self, key: str) -> None:
        self.chosen.emit(key, self.search.text().strip())


def _look(found: Found) -> RowLook:
    return RowLook(found.title, found.excerpt)
