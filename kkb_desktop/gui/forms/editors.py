"""One editor per kind of value. An editor holds what was typed, also where that is no value yet: checks say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from kkb_desktop.domain.dates import is_iso_date, parse_typed_date
from kkb_desktop.domain.fields import Field, Kind, Value
from kkb_desktop.domain.identity import masked, masked_apart
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.flow import FlowLayout
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.theme import icon, px, set_state
from kkb_desktop.gui.widgets.labels import Label

_CHIPS = 3  # answers up to this number stand side by side
_CHIP_LETTERS = 34  # letters of all answers together that fit one column
_WIDEST_DAY = "00-00-0000"
_QT_LETTERS = 17  # of QLineEdit::sizeHint
_MANY = 12  # several-answer lists beyond this are picked from a box


class Editor(QWidget):
    """`edited` at every change by the user, `left` when the keyboard goes elsewhere."""

    edited = Signal()
    left = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def value(self) -> Value:
        """What stands in the editor; text that cannot be read as the kind's value is given as text."""
        raise NotImplementedError

    def set_value(self, value: Value) -> None:
        """Show `value` without a signal."""
        raise NotImplementedError

    def target(self) -> QWidget:
        """The part that takes the keyboard."""
        raise NotImplementedError

    def line_width(self) -> int:
        """The width without which one answer of a few would stand on a second line, in pixels; 0 for any."""
        return 0

    def set_finding(self, state: str) -> None:
        """Show it as wrong ("err"), doubtful ("warn") or plain ("")."""
        set_state(self.target(), state)

    def describe(self, name: str, description: str) -> None:
        """Tell a screen reader what is asked and what is wrong."""
        self.target().setAccessibleName(name)
        self.target().setAccessibleDescription(description)

    def _hold(self, part: QWidget, *more: QWidget) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(part, 1)
        for each in more:
            row.addWidget(each)
        self.setFocusProxy(part)
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and watched is self.target():
            self.settle()
            self.left.emit()
        return False

    def settle(self) -> None:
        """Write what was typed the usual way, once the keyboard has gone."""


class LineEditor(Editor):
    """One line of text."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.edit = QLineEdit()
        self.edit.setMinimumWidth(px(44))
        if field.kind is Kind.TEXT:
            self.edit.setMaxLength(field.max_length)
        self.edit.textEdited.connect(lambda _text: self.edited.emit())
        units = [Label(spoken(field.unit), "mut")] if field.unit else []
        self._hold(self.edit, *units)

    def target(self) -> QWidget:
        return self.edit

    def value(self) -> Value:
        return self.edit.text().strip() or None

    def set_value(self, value: Value) -> None:
        self.edit.setText("" if value is None else str(value))
        self.edit.setCursorPosition(0)


class DigitsEditor(LineEditor):
    """Digits only; long numbers are parted into fours while the keyboard is elsewhere."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.edit.setValidator(QRegularExpressionValidator(QRegularExpression(r"[0-9 .()+/\-]*"), self.edit))
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)

    def value(self) -> Value:
        return re.sub(r"\D", "", self.edit.text()) or None

    def set_value(self, value: Value) -> None:
        super().set_value(value)
        self.settle()

    def settle(self) -> None:
        digits = re.sub(r"\D", "", self.edit.text())
        if self.field.max_length >= 12:
            digits = " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))
        self.edit.setText(digits)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched is self.edit:
            self.edit.setText(re.sub(r"\D", "", self.edit.text()))
        return super().eventFilter(watched, event)


class IntegerEditor(LineEditor):
    """A whole number, grouped by thousands while the keyboard is elsewhere."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)

    def value(self) -> Value:
        typed = self.edit.text().strip()
        bare = re.sub(r"[\s.,]", "", typed)
        return int(bare) if bare.isdecimal() and len(bare) < 16 else typed or None

    def set_value(self, value: Value) -> None:
        super().set_value(value)
        self.settle()

    def settle(self) -> None:
        value = self.value()
        if isinstance(value, int):
            self.edit.setText(str(value) if self.field.is_year else number(value))


class _DayLine(QLineEdit):
    """Never narrower than a whole day, in whatever letters and with whatever is at its ends."""

    def minimumSizeHint(self) -> QSize:
        return QSize(self._room_for(_WIDEST_DAY), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        words = (_WIDEST_DAY, self.placeholderText())
        return QSize(max(self._room_for(text) for text in words), super().sizeHint().height())

    def _room_for(self, text: str) -> int:
        self.ensurePolished()
        metrics = self.fontMetrics()
        # Qt asks for 17 letters "x"; the rest of its wish is frame, padding and the calendar's room.
        around = super().sizeHint().width() - _QT_LETTERS * metrics.horizontalAdvance("x")
        return around + metrics.horizontalAdvance(text) + 2


class DateEditor(Editor):
    """A day typed as 3-11-2026 (or 031126, 3 nov 2026), or picked from a calendar."""

    def __init__(self, field: Field, today: date) -> None:
        super().__init__(field)
        self._today = today
        self.edit = _DayLine()
        self.edit.setPlaceholderText(self.tr("mis. 3-11-2026"))
        self.edit.textEdited.connect(lambda _text: self.edited.emit())
        pick = self.edit.addAction(icon("calendar-days", "mut"), QLineEdit.ActionPosition.TrailingPosition)
        pick.setToolTip(self.tr("Pilih dari kalender (Alt + panah bawah)"))
        pick.triggered.connect(self._open_calendar)
        self._hold(self.edit)

    def target(self) -> QWidget:
        return self.edit

    def value(self) -> Value:
        typed = self.edit.text().strip()
        try:
            return parse_typed_date(typed, today=self._today).isoformat()
        except ValueError:
            return typed or None

    def set_value(self, value: Value) -> None:
        text = "" if value is None else str(value)
        self.edit.setText(day_text(text))

    def settle(self) -> None:
        self.set_value(self.value())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and (event.type(), event.key(), event.modifiers(), watched) == (
            QEvent.Type.KeyPress,
            Qt.Key.Key_Down,
            Qt.KeyboardModifier.AltModifier,
            self.edit,
        ):
            self._open_calendar()
            return True
        return super().eventFilter(watched, event)

    def _open_calendar(self) -> None:
        menu = QMenu(self)
        calendar = QCalendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        shown = str(self.value() or "")
        day = date.fromisoformat(shown) if is_iso_date(shown) else self._today
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        calendar.activated.connect(menu.close)
        calendar.clicked.connect(menu.close)
        calendar.activated.connect(self._picked)
        calendar.clicked.connect(self._picked)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.edit.mapToGlobal(self.edit.rect().bottomLeft()))
        calendar.setFocus()

    def _picked(self, day: QDate) -> None:
        self.set_value(f"{day.year():04d}-{day.month():02d}-{day.day():02d}")
        self.edited.emit()


class ParagraphEditor(Editor):
    """Several lines of text; Tab goes on to the next item."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.edit = QPlainTextEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(px(84))
        self._quiet = False
        self.edit.textChanged.connect(self._changed)
        self._hold(self.edit)

    def target(self) -> QWidget:
        return self.edit

    def value(self) -> Value:
        return self.edit.toPlainText().strip() or None

    def set_value(self, value: Value) -> None:
        self._quiet = True
        self.edit.setPlainText("" if value is None else str(value))
        self._quiet = False

    def _changed(self) -> None:
        if not self._quiet:
            self.edited.emit()


class Chip(QPushButton):
    """One answer to be ticked; ticked ones carry a tick, so that the colour is not needed."""

    def __init__(self, code: int, text: str) -> None:
        super().__init__(text.replace("&", "&&"))
        self.code = code
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        self.toggled.connect(self._mark)

    def _mark(self, on: bool) -> None:
        self.setIcon(icon("check", "primary_text") if on else QIcon())


class ChipsEditor(Editor):
    """One answer (click again to clear) or several, side by side; arrows move between them."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        assert field.codes is not None
        self.chips = [Chip(code.value, spoken(code.label)) for code in field.codes.codes]
        self._several = field.kind is Kind.CODES
        self._unknown: list[int] = []
        flow = FlowLayout(self, px(6))
        for chip in self.chips:
            flow.addWidget(chip)
            chip.clicked.connect(self._clicked)
            chip.installEventFilter(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusProxy(self.chips[0])

    def target(self) -> QWidget:
        return next((chip for chip in self.chips if chip.isChecked()), self.chips[0])

    def line_width(self) -> int:
        if self._several:
            return 0
        marked = any(chip.isChecked() for chip in self.chips)
        chips = sum(chip.sizeHint().width() for chip in self.chips) + px(6) * (len(self.chips) - 1)
        return chips if marked else chips + px(22)  # the tick of the one that will be chosen

    def value(self) -> Value:
        chosen = sorted([chip.code for chip in self.chips if chip.isChecked()] + self._unknown)
        if self._several:
            return chosen or None
        return chosen[0] if chosen else None

    def set_value(self, value: Value) -> None:
        chosen = value if isinstance(value, list) else [value]
        for chip in self.chips:
            chip.setChecked(chip.code in chosen)
        known = {chip.code for chip in self.chips}
        # An answer of a newer list is kept, though it cannot be shown.
        self._unknown = [each for each in chosen if isinstance(each, int) and each not in known]

    def set_finding(self, state: str) -> None:
        for chip in self.chips:
            set_state(chip, state)

    def describe(self, name: str, description: str) -> None:
        for chip in self.chips:
            chip.setAccessibleDescription(f"{name}. {description}".strip())

    def _clicked(self) -> None:
        pressed = self.sender()
        self._unknown = []
        if not self._several:
            for chip in self.chips:
                if chip is not pressed:
                    chip.setChecked(False)
        self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
            if step and watched in self.chips:
                at = (self.chips.index(watched) + step) % len(self.chips)
                self.chips[at].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False


class ComboEditor(Editor):
    """One answer of many."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        assert field.codes is not None
        self.combo = Combo()
        self.combo.addItem(self.tr("Pilih …"), None)
        for code in field.codes.codes:
            self.combo.addItem(spoken(code.label), code.value)
        self.combo.activated.connect(lambda _index: self.edited.emit())
        self._hold(self.combo)

    def target(self) -> QWidget:
        return self.combo

    def value(self) -> Value:
        return self.combo.currentData()

    def set_value(self, value: Value) -> None:
        at = self.combo.findData(value)
        if at < 0 and isinstance(value, int):
            assert self.field.codes is not None
            self.combo.addItem(spoken(self.field.codes.label(value)), value)
            at = self.combo.count() - 1
        self.combo.setCurrentIndex(max(at, 0))


class PickedEditor(Editor):
    """Several answers of many: a box to add from, and the chosen ones as chips that a click takes off."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        assert field.codes is not None
        self.combo = Combo()
        self.combo.addItem(self.tr("Tambah …"), None)
        for code in field.codes.codes:
            self.combo.addItem(spoken(code.label), code.value)
        self.combo.activated.connect(self._add)
        self._chosen: list[int] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.combo)
        self._shelf = QWidget()
        self._flow = FlowLayout(self._shelf, px(6))
        column.addWidget(self._shelf)
        self._shelf.hide()
        self.combo.installEventFilter(self)
        self.setFocusProxy(self.combo)

    def target(self) -> QWidget:
        return self.combo

    def value(self) -> Value:
        return sorted(self._chosen) or None

    def set_value(self, value: Value) -> None:
        self._chosen = sorted(value) if isinstance(value, list) else []
        self._show()

    def _add(self, index: int) -> None:
        code = self.combo.itemData(index)
        self.combo.setCurrentIndex(0)
        if code is not None and code not in self._chosen:
            self._chosen.append(code)
            self._show()
            self.edited.emit()

    def _take_off(self) -> None:
        chip = self.sender()
        assert isinstance(chip, Chip)
        self._chosen.remove(chip.code)
        self.combo.setFocus()
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (chip := item.widget()) is not None:
                chip.hide()
                chip.deleteLater()
        assert self.field.codes is not None
        before: QWidget = self.combo
        for code in sorted(self._chosen):
            text = spoken(self.field.codes.label(code))
            chip = Chip(code, text if len(text) < 46 else text[:44] + "…")
            chip.setChecked(True)
            chip.setIcon(icon("x", "primary_text"))
            chip.setToolTip(self.tr("Tekan untuk menghapus pilihan ini"))
            chip.clicked.connect(self._take_off)
            self._flow.addWidget(chip)
            QWidget.setTabOrder(before, chip)  # made later than what stands below it
            before = chip
        self._shelf.setVisible(bool(self._chosen))
        self.updateGeometry()


def editor_for(field: Field, today: date) -> Editor:
    """The editor that fits a field, named after it for a screen reader.

    Raises ValueError for kinds nobody types (references, attachments).
    """
    editor = _made_for(field, today)
    editor.describe(spoken(field.label), "")
    return editor


def _made_for(field: Field, today: date) -> Editor:
    match field.kind:
        case Kind.TEXT:
            return ParagraphEditor(field) if field.multiline else LineEditor(field)
        case Kind.DIGITS:
            return DigitsEditor(field)
        case Kind.INTEGER:
            return IntegerEditor(field)
        case Kind.DATE:
            return DateEditor(field, today)
        case Kind.CODE:
            assert field.codes is not None
            codes = field.codes.codes
            letters = sum(len(code.label.id) for code in codes)
            short = len(codes) <= _CHIPS and letters <= _CHIP_LETTERS * field.width
            return ChipsEditor(field) if short else ComboEditor(field)
        case Kind.CODES:
            assert field.codes is not None
            return ChipsEditor(field) if len(field.codes.codes) <= _MANY else PickedEditor(field)
        case _:
            raise ValueError(f"{field.key}: nobody types a {field.kind.value}")


def day_text(value: str) -> str:
    """A stored day as it is written on forms, 03-11-2026; other text as it is."""
    return f"{value[8:]}-{value[5:7]}-{value[:4]}" if is_iso_date(value) else value


def value_text(field: Field, value: Value, *, mask: bool = True) -> str:
    """A stored value in words, for lists, conflicts and history; identifiers masked unless told otherwise."""
    if value is None:
        return "\N{EN DASH}"
    if field.codes is not None:
        chosen = value if isinstance(value, list) else [value]
        return ", ".join(spoken(field.codes.label(each)) for each in chosen if isinstance(each, int))
    if field.kind is Kind.DATE:
        return day_text(str(value))
    if isinstance(value, int) and field.is_year:
        return str(value)
    if isinstance(value, int):
        return f"{number(value)} {spoken(field.unit)}" if field.unit else number(value)
    if mask and field.privacy.value == "identifier" and field.max_length == 16:
        return masked(str(value))
    return str(value)


def value_texts(field: Field, values: Sequence[Value]) -> list[str]:
    """Values that shall be compared in words: of masked numbers the digits in which they differ are shown."""
    known = [str(value) for value in values if value is not None]
    if field.privacy.value == "identifier" and field.max_length == 16 and len(set(known)) > 1:
        apart = iter(masked_apart(known))
        return [value_text(field, None) if value is None else next(apart) for value in values]
    return [value_text(field, value) for value in values]
