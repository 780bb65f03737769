"""One chapter at a time, with pictures as wide as the column."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRegularExpression, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QImageReader, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from kkb_desktop.gui.i18n import language
from kkb_desktop.gui.manual import html
from kkb_desktop.gui.theme import px, theme, tokens
from kkb_desktop.services.manual import book
from kkb_desktop.services.manual.book import Chapter, Run

_COLUMN = 800  # pixels at text size 100 %: longer lines are hard to follow
_REST = 80  # milliseconds without a resize before the pictures are scaled again
_MOST_MARKS = 200


class ManualBrowser(QTextBrowser):
    """Shows a chapter; `link_pressed` carries "chapter:KEY" or "page:KEY"."""

    link_pressed = Signal(str)

    def __init__(self, may_open: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_open = may_open
        self._chapter: Chapter | None = None
        self._onward: Run | None = None
        self._marked = ""
        self._places: list[int] = []  # where the words looked for stand
        self._scaled: dict[str, QImage] = {}
        self.setAccessibleName(self.tr("Isi panduan"))
        self.setOpenLinks(False)
        self.setProperty("kind", "page")
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(lambda url: self.link_pressed.emit(url.toString()))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST)
        self._timer.timeout.connect(self._draw_again)
        theme().changed.connect(self._draw_again)

    def show_chapter(self, chapter: Chapter, onward: Run | None = None, marked: str = "") -> None:
        """Show a chapter from its beginning, with `onward` as link at its end and the words of `marked` marked."""
        self._chapter, self._onward, self._marked = chapter, onward, marked
        self._draw()
        self.verticalScrollBar().setValue(0)
        if self._places:
            first = QTextCursor(self.document())
            first.setPosition(self._places[0])
            self.setTextCursor(first)
            self.ensureCursorVisible()

    @property
    def column(self) -> int:
        """How wide the text is, in pixels."""
        return max(px(240), min(px(_COLUMN), self.viewport().width() - 2 * round(self._margin)))

    @property
    def _margin(self) -> float:
        return self.document().documentMargin()

    def _draw_again(self) -> None:
        if self._chapter is None:
            return
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self._draw()
        bar.setValue(round(share * bar.maximum()))

    def _draw(self) -> None:
        assert self._chapter is not None
        self._scaled.clear()
        self.document().setDocumentMargin(px(8))
        self.setLineWrapColumnOrWidth(self.column + 2 * round(self._margin))
        self.document().setDefaultStyleSheet(html.style())
        self.setHtml(html.body(self._chapter, self._size_of, self._may_open, self._onward))
        self._mark()

    def _mark(self) -> None:
        marks: list[tuple[int, QTextEdit.ExtraSelection]] = []
        for word in self._marked.split():
            begins = QRegularExpression(rf"\b{QRegularExpression.escape(word)}")
            begins.setPatternOptions(
                QRegularExpression.PatternOption.CaseInsensitiveOption
                | QRegularExpression.PatternOption.UseUnicodePropertiesOption
            )
            found = self.document().find(begins)
            while not found.isNull() and len(marks) < _MOST_MARKS:
                mark = QTextEdit.ExtraSelection()
                mark.cursor = found
                mark.format.setBackground(QColor(tokens().warn_soft))
                mark.format.setForeground(QColor(tokens().warn))
                marks.append((found.selectionStart(), mark))
                found = self.document().find(begins, found)
        self._places = sorted(place for place, _mark in marks)
        self.setExtraSelections([mark for _place, mark in marks])

    # pictures

    def _size_of(self, name: str) -> QSize:
        natural = QImageReader(str(book.picture_path(name, language()))).size()
        if natural.isEmpty():
            return QSize()
        room = self.column - px(44)  # a picture may stand inside a list
        wide = min(room, px(natural.width()))
        return QSize(wide, round(wide * natural.height() / natural.width()))

    def loadResource(self, kind: int, address: QUrl | str) -> Any:
        url = QUrl(address)
        if kind != QTextDocument.ResourceType.ImageResource.value or url.scheme() != html.PICTURE:
            return None
        name = url.path()
        if name not in self._scaled:
            sharp = self.devicePixelRatioF()
            image = QImage(str(book.picture_path(name, language()))).scaled(
                self._size_of(name) * sharp,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            image.setDevicePixelRatio(sharp)
            self._scaled[name] = image
        return self._scaled[name]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._timer.start()
