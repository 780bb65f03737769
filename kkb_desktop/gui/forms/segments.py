"""The coded answers of one question side by side, each with the number that chooses it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from kkb_desktop.domain.fields import Code, Value
from kkb_desktop.gui.forms.codetyping import CodeTyping
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.theme import font, px, tokens
from kkb_desktop.gui.widgets.painted import Painted

_HIGH, _GAP = 32, 6  # pixels at text size 100 %
_COMPACT = 27, 4
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_WALKS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Segments(Painted):
    """One answer or several. A number chooses (and, for one answer, goes on), Enter goes on, arrows walk.

    `ghost` is last round's answer, drawn with a broken line while nothing is chosen; "=" or Enter takes it over.
    Backspace clears. A chosen answer has its number on a filled ground, so that the colour is not needed.
    """

    edited = Signal()
    done = Signal(int)  # go on to the next item (1) or back to the one before (-1)
    typing = Signal(str)  # digits that wait for more, "" for none

    def __init__(self, codes: Sequence[Code], *, several: bool = False, compact: bool = False) -> None:
        super().__init__()
        self._high, self._gap = _COMPACT if compact else (_HIGH, _GAP)
        self._letters = 12 if compact else 13
        self._codes = [(code.value, spoken(code.label)) for code in codes]
        self._known = frozenset(value for value, _words in self._codes)
        self._several = several
        self._chosen: set[int] = set()
        self._cursor = -1
        self._digits = CodeTyping(self._known)
        self._places: list[QRectF] = []
        self.ghost: Value = None
        self.state = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._describe()

    # values

    def value(self) -> Value:
        """The code chosen (a sorted list where several may be), None for nothing."""
        chosen = sorted(self._chosen)
        if self._several:
            return list(chosen) or None
        return chosen[0] if chosen else None

    def set_value(self, value: Value) -> None:
        """Show `value` without a signal; a code of a newer list gets a segment of its own."""
        chosen = value if isinstance(value, list) else [value]
        self._chosen = {each for each in chosen if isinstance(each, int)}
        for each in sorted(self._chosen - self._known):
            if all(each != code for code, _words in self._codes):
                self._codes.append((each, self.tr("kode %1").replace("%1", str(each))))
        self._forget_typing()
        self._cursor = -1
        self._show()

    def set_ghost(self, value: Value) -> None:
        """Show what was answered last time, for as long as nothing is chosen."""
        self.ghost = value
        self._show()

    def set_state(self, state: str) -> None:
        """Show it as wrong ("err"), doubtful ("warn") or plain ("")."""
        self.state = state
        self.update()

    def confirm_ghost(self) -> bool:
        """Answer as last time; False where there is nothing to take over or something is chosen already."""
        if self._chosen or self.ghost is None:
            return False
        self._take({each for each in _codes_of(self.ghost) if each in self._known})
        return bool(self._chosen)

    # typing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = Qt.Key(event.key()), event.text()
        beside = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier
        if beside:
            event.ignore()
        elif text.isdecimal() and text.isascii():
            self._digit(text)
        elif key in _ENTER:
            self._accept()
        elif text == "=":
            if self.confirm_ghost():
                self.done.emit(1)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            if not self._forget_typing() and self._chosen:
                self._take(set())
        elif key == Qt.Key.Key_Escape and self._digits.pending:
            self._forget_typing()
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif key == Qt.Key.Key_Space:
            self._pick_cursor()
        elif key in _WALKS:
            self.settle()
            self.done.emit(_WALKS[key])
        else:
            super().keyPressEvent(event)

    def _digit(self, digit: str) -> None:
        code = self._digits.press(digit)
        self.typing.emit(self._digits.pending)
        if code is not None:
            self._choose(code)
        self.update()

    def _accept(self) -> None:
        code = self._digits.accept()
        self.typing.emit("")
        if code is not None:
            self._choose(code)
        else:
            self.confirm_ghost()
            self.done.emit(1)

    def _choose(self, code: int) -> None:
        self._cursor = self._place_of(code)
        if self._several:
            self._take(self._chosen ^ {code})
        else:
            self._take({code})
            self.done.emit(1)

    def _step(self, by: int) -> None:
        """With one answer the arrow chooses, as it does between radio buttons; with several it only goes there."""
        self._forget_typing()
        if self._cursor < 0 and self._chosen:
            self._cursor = self._place_of(min(self._chosen))
        start = self._cursor if self._cursor >= 0 else (-1 if by > 0 else 0)
        self._cursor = (start + by) % len(self._codes)
        if self._several:
            self.update()
        else:
            self._take({self._codes[self._cursor][0]})

    def _pick_cursor(self) -> None:
        if self._cursor < 0:
            self._cursor = 0
        code = self._codes[self._cursor][0]
        self._take(self._chosen ^ {code} if self._several else {code})

    def _take(self, chosen: set[int]) -> None:
        if chosen != self._chosen:
            self._chosen = chosen
            self._show()
            self.edited.emit()

    def settle(self) -> None:
        """Take the digits typed so far as they are ("1" where 10 was possible): the keyboard goes elsewhere."""
        if not self._digits.pending:
            return
        code = self._digits.accept()
        self.typing.emit("")
        if code is not None:
            self._take(self._chosen ^ {code} if self._several else {code})
        self.update()

    def _forget_typing(self) -> bool:
        had = self._digits.clear()
        if had:
            self.typing.emit("")
            self.update()
        return had

    def _place_of(self, code: int) -> int:
        return next((place for place, (each, _words) in enumerate(self._codes) if each == code), -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        place = self.place_at(event.position())
        if place < 0:
            return
        self._cursor = place
        code = self._codes[place][0]
        self._take(self._chosen ^ {code} if self._several or code in self._chosen else {code})

    def place_at(self, point: QPointF) -> int:
        """The number of the answer painted at `point`, -1 for none."""
        return next((place for place, box in enumerate(self._places) if box.contains(point)), -1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settle()
        self._cursor = -1
        self.update()

    # the look

    def _show(self) -> None:
        self._describe()
        self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        chosen = ", ".join(words for code, words in self._codes if code in self._chosen)
        said = self.tr("Terpilih: %1").replace("%1", chosen) if chosen else self.tr("Belum dijawab")
        answers = ", ".join(f"{code} {words}" for code, words in self._codes)
        self.setAccessibleDescription(f"{said}. {answers}")

    def _wide(self, place: int, metrics: QFontMetrics) -> int:
        code, words = self._codes[place]
        if not words:  # points of a scale: the number says it all
            return px(20 if code < 10 else 27) + px(12)
        return metrics.horizontalAdvance(words) + px(26 if code < 10 else 33) + px(15)

    def _arrange(self, width: int) -> list[QRectF]:
        metrics = QFontMetrics(font(self._letters, 600))
        places: list[QRectF] = []
        x = y = 0
        for place in range(len(self._codes)):
            wide = min(self._wide(place, metrics), max(width, px(60)))
            if x > 0 and x + wide > width:
                x, y = 0, y + px(self._high) + px(self._gap)
            places.append(QRectF(x, y, wide, px(self._high)))
            x += wide + px(self._gap)
        return places

    def line_width(self) -> int:
        """The width that all answers need on one line, in pixels."""
        metrics = QFontMetrics(font(self._letters, 600))
        return sum(self._wide(place, metrics) + px(self._gap) for place in range(len(self._codes)))

    def sizeHint(self) -> QSize:
        return QSize(self.line_width(), px(self._high))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(self._high))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._arrange(width)
        return round(places[-1].bottom()) if places else px(self._high)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._places = self._arrange(self.width())
        return super().event(event)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._places = self._arrange(self.width())
        ghosts = set() if self._chosen else set(_codes_of(self.ghost))
        for place, box in enumerate(self._places):
            self._paint_one(painter, place, box, ghost=self._codes[place][0] in ghosts)

    def _ringed(self) -> int:
        """The answer that wears the ring: where the arrows are, else the chosen one they begin at, else the first."""
        if self._cursor >= 0:
            return self._cursor
        return max(0, self._place_of(min(self._chosen))) if self._chosen else 0

    def _paint_one(self, painter: QPainter, place: int, box: QRectF, *, ghost: bool) -> None:
        t = tokens()
        code, words = self._codes[place]
        chosen = code in self._chosen
        here = self.hasFocus() and place == self._ringed()
        begun = bool(self._digits.pending) and str(code).startswith(self._digits.pending)
        edge = t.primary if chosen or ghost or here else t.named(self.state) if self.state else t.inp
        # The ring is wider than any other line, so that its inner pixel is new: that is what the eye is drawn to.
        wide = 3 if here else 2 if begun or (chosen and self.state) else 1
        pen = QPen(QColor(t.warn if begun else edge), wide)
        if ghost and not here and not begun:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(t.primary_soft if chosen else t.surface))
        inset = max(1.0, wide / 2)
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), px(7), px(7))
        tile = QRectF(box.left() + px(6), box.center().y() - px(10), px(20 if code < 10 else 27), px(20))
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.primary))
            painter.drawRoundedRect(tile, px(5), px(5))
        painter.setFont(font(12.5, 700))
        painter.setPen(QColor(t.on_primary if chosen else t.mut))
        painter.drawText(tile, Qt.AlignmentFlag.AlignCenter, str(code))
        painter.setFont(font(self._letters, 600 if chosen else 400))
        painter.setPen(QColor(t.primary_text if chosen else t.mut if ghost else t.fg))
        room = QRectF(tile.right() + px(6), box.top(), box.right() - tile.right() - px(10), box.height())
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(room.width()) + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _codes_of(value: Value) -> list[int]:
    if isinstance(value, list):
        return value
    return [value] if isinstance(value, int) else []
