"""Cards, insets and titles: the grounds on which pages put their parts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel, Label


def clear(layout: QLayout) -> None:
    """Take every widget out of `layout` and let go of it."""
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.layout()) is not None:
            clear(inner)
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


class Line(QFrame):
    """A thin line between two parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "line")


class SectionTitle(QWidget):
    """An icon, a title and a quiet note, on one line."""

    def __init__(
        self, title: str, note: str = "", icon_name: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        if icon_name:
            row.addWidget(IconLabel(icon_name, "primary", 18))
        self.title = Label(title, "h3")
        self.note = ElidedLabel(note, "small")
        row.addWidget(self.title)
        row.addWidget(self.note, 1)

    def set_title(self, text: str) -> None:
        """Change the title."""
        self.title.setText(text)

    def set_note(self, text: str) -> None:
        """Change the note beside it."""
        self.note.set_text(text)


class PageTitle(QWidget):
    """The header of a page: title, one line about it, `tools` at the right, and below them the tabs of its place."""

    def __init__(self, title: str, line: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel(title, "h1")
        self.line = ElidedLabel(line, "mut")
        if not line:
            self.line.hide()  # never shown before it has a parent: it would be a window for a moment
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(self.title)
        words.addWidget(self.line)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addLayout(words, 1)
        row.addLayout(self.tools)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._column.addLayout(row)

    def set_tabs(self, tabs: QWidget) -> None:
        """Put the tabs of the place under the title."""
        self._column.addWidget(tabs)

    def set_title(self, text: str) -> None:
        """Change the title."""
        self.title.set_text(text)

    def set_line(self, text: str) -> None:
        """Change the line below it; "" hides it."""
        self.line.set_text(text)
        self.line.setVisible(bool(text))


class _Ground(QFrame):
    def __init__(self, kind: str, margins: tuple[int, int, int, int], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(*(px(value) for value in margins))
        self.body.setSpacing(px(10))
        self._outer.addLayout(self.body, 1)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put `widget` below what is there."""
        self.body.addWidget(widget, stretch)


class Card(_Ground):
    """A white card; with a title, `head` takes what stands at its right."""

    def __init__(
        self, title: str = "", note: str = "", icon_name: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__("card", (17, 14, 17, 14), parent)
        self.head = QHBoxLayout()
        self.head.setSpacing(px(8))
        self._heading = SectionTitle(title, note, icon_name)
        self.head.addWidget(self._heading, 1)
        self.body.addLayout(self.head)
        self._heading.setVisible(bool(title))

    def set_title(self, text: str) -> None:
        """Change the title."""
        self._heading.set_title(text)
        self._heading.setVisible(bool(text))

    def set_note(self, text: str) -> None:
        """Change the note beside the title."""
        self._heading.set_note(text)

    def footer(self) -> QHBoxLayout:
        """A row at the foot of the card, under a line."""
        foot = QFrame()
        foot.setProperty("kind", "footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(17), px(9), px(14), px(9))
        row.setSpacing(px(8))
        self._outer.addWidget(foot)
        return row


class Inset(_Ground):
    """A quiet box inside a card."""

    def __init__(self, title: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__("inset", (16, 12, 16, 12), parent)
        if title:
            self.add(Label(title, "h3"))


class _Scrolling(QScrollArea):
    """Scrolls only where the content, at the width it has, is really too high.

    By itself Qt takes the height that wrapped text would need in the narrowest column.
    """

    def __init__(self, widget: QWidget, across: Qt.ScrollBarPolicy) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(across)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the content's own parts take the keyboard
        self.viewport().setProperty("kind", "clear")
        self.setWidget(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._measure()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._measure()
        super().resizeEvent(event)

    def _measure(self) -> None:
        content = self.widget()
        layout = content.layout() if content is not None else None
        if content is not None and layout is not None and layout.hasHeightForWidth():
            wide = max(self.viewport().width(), layout.totalMinimumSize().width())
            content.setMinimumHeight(layout.totalMinimumHeightForWidth(wide))


def show_where_scrolled(widget: QWidget | None, room: int = 50) -> None:
    """Scroll whatever `widget` lies in so that it is seen whole; for what has been given the keyboard by the program.

    Up to `room` pixels (at 100 %) are seen above and below it: as much as a low area can spare.
    """
    if widget is None:
        return
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            spare = max(0, above.viewport().height() - widget.height()) // 2
            above.ensureWidgetVisible(widget, 0, min(px(room), spare))
        above = above.parentWidget()


def scrolled(
    widget: QWidget, across: Qt.ScrollBarPolicy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
) -> QScrollArea:
    """`widget` in an area that scrolls where it must and shows the ground behind it."""
    widget.setProperty("kind", "clear")
    return _Scrolling(widget, across)
