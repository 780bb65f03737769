"""Labels: always plain text, so that a name like `<b>` is shown and not obeyed."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kkb_desktop.gui.theme import paint_icon, px, theme
from kkb_desktop.gui.widgets.painted import Painted


def plain_tip(text: str) -> str:
    """`text` for a tooltip, which otherwise guesses from a "<" that it is markup."""
    return f"<qt>{escape(text)}</qt>" if "<" in text else text


def as_label(text: object) -> str:
    """`text` (None for nothing) for a button or a menu, where a single "&" would mark a key instead of being shown."""
    return str(text or "").replace("&", "&&")


class Label(QLabel):
    """Plain text; `kind` as in theme/qss.py (`h1`, `h2`, `h3`, `strong`, `mut`, `small`, `label`, `ok`, `err` ...)."""

    def __init__(
        self, text: str = "", kind: str = "", *, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if kind:
            self.setProperty("kind", kind)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)


class ElidedLabel(Label):
    """One line that ends in "…" where it does not fit; the whole text is its tooltip and accessible name."""

    def __init__(self, text: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", kind, parent=parent)
        self._full = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._fit)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show `text`, shortened if it must be."""
        self._full = text
        self.setAccessibleName(text)
        self._fit()
        self.updateGeometry()

    def full_text(self) -> str:
        """The text before shortening."""
        return self._full

    def minimumSizeHint(self) -> QSize:
        return QSize(px(24), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = QFontMetrics(self.font())
        return QSize(
            metrics.horizontalAdvance(self._full) + 4, max(metrics.height(), super().sizeHint().height())
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = QFontMetrics(self.font()).elidedText(self._full, Qt.TextElideMode.ElideRight, self.width())
        super().setText(shown)
        self.setToolTip("" if shown == self._full else plain_tip(self._full))


class IconLabel(Painted):
    """One icon in a token colour, `size` pixels square; `fill` paints a rounded ground in another token."""

    def __init__(
        self,
        name: str,
        colour: str = "primary",
        size: int = 20,
        *,
        fill: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._colour, self._size, self._fill = name, colour, size, fill
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, colour: str) -> None:
        """Show another icon or colour."""
        self._name, self._colour = name, colour
        self.update()

    def sizeHint(self) -> QSize:
        edge = px(self._size + (14 if self._fill else 0))
        return QSize(edge, edge)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        if self._fill:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().tokens.named(self._fill))
            painter.drawRoundedRect(area, px(8), px(8))
        edge = px(self._size)
        square = QRectF(0, 0, edge, edge)
        square.moveCenter(area.center())
        paint_icon(painter, square, self._name, self._colour)
