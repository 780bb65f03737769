"""Radio cards: a choice that needs a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kkb_desktop.gui.theme import px, repolish, tokens
from kkb_desktop.gui.widgets.labels import IconLabel, Label
from kkb_desktop.gui.widgets.painted import Painted


class _Dot(Painted):
    """The round mark; says nothing by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.on = False
        self.setFixedSize(px(18), px(18))

    def paintEvent(self, event: object) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(QColor(t.primary if self.on else t.mut), 2))
        painter.drawEllipse(area)
        if self.on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.primary))
            painter.drawEllipse(area.adjusted(3, 3, -3, -3))


class ChoiceCard(QFrame):
    """One choice: click, Space or Enter takes it; Enter on the one taken is left to what is around it. Belongs into a
    `ChoiceGroup`."""

    pressed = Signal()

    def __init__(
        self,
        title: str,
        line: str = "",
        icon_name: str = "",
        pill: QWidget | None = None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "choice")
        self.setProperty("chosen", False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)  # words that break into lines make it higher
        self.setSizePolicy(policy)
        self._dot = _Dot()
        self._title, self._line, self._chosen = Label(title, "strong", wrap=True), line, False
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        if line:
            words.addWidget(Label(line, "small", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(13), px(10), px(13), px(10))
        row.setSpacing(px(11))
        row.addWidget(self._dot)
        if icon_name:
            row.addWidget(IconLabel(icon_name, "fg", 20))
        row.addLayout(words, 1)
        if pill is not None:
            row.addWidget(pill)
        self._name()

    @property
    def chosen(self) -> bool:
        """Whether it is the one taken."""
        return self._chosen

    def set_chosen(self, chosen: bool) -> None:
        """Mark it, or not (called by the group)."""
        self._chosen = self._dot.on = chosen
        self.setProperty("chosen", chosen)
        repolish(self)
        self._dot.update()
        self._name()

    def _name(self) -> None:
        taken = self.tr("dipilih") if self._chosen else ""
        self.setAccessibleName(". ".join(part for part in (self._title.text(), self._line, taken) if part))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Space or (enter and not self._chosen):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)  # type: ignore[arg-type]
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens().primary), 2))
            # The one taken has a line around it already: the ring lies within.
            inset = 5 if self._chosen else 1
            area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(area, px(8) - inset + 1, px(8) - inset + 1)


class ChoiceGroup(QWidget):
    """Cards of which one is taken; arrow keys go through them. Nothing is taken until the user, or `set_current`."""

    chosen = Signal(str)

    def __init__(
        self, cards: Sequence[tuple[str, ChoiceCard]], *, columns: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cards: dict[str, ChoiceCard] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(px(8))
        for place, (key, card) in enumerate(cards):
            self._cards[key] = card
            card.pressed.connect(lambda key=key: self._take(key))
            self._grid.addWidget(card, place // columns, place % columns)

    @property
    def current(self) -> str:
        """The key taken, "" for none yet."""
        return next((key for key, card in self._cards.items() if card.chosen), "")

    def set_current(self, key: str) -> None:
        """Take `key` without a signal; "" takes none."""
        for name, card in self._cards.items():
            card.set_chosen(name == key)

    def card(self, key: str) -> ChoiceCard:
        """The card of `key`."""
        return self._cards[key]

    def _take(self, key: str) -> None:
        self.set_current(key)
        self._cards[key].setFocus()
        self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Left: -1,
        }.get(Qt.Key(event.key()))
        keys = list(self._cards)
        here = next((place for place, card in enumerate(self._cards.values()) if card.hasFocus()), -1)
        if here < 0 and self.current:
            here = keys.index(self.current)
        if step is None or here < 0:
            super().keyPressEvent(event)
            return
        self._take(keys[(here + step) % len(keys)])
