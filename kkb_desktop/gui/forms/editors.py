"""One editor per kind of value. An editor holds what was typed, also where that is no value yet: checks say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QRegularExpression, QSize, Qt
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import (
    QCalendarWidget,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
    QWidgetAction,
)

from kkb_desktop.domain.dates import is_iso_date, parse_typed_date
from kkb_desktop.domain.fields import Field, Kind, Value
from kkb_desktop.domain.identity import masked, masked_apart
from kkb_desktop.gui.forms.choices import ChipsEditor, ComboEditor, PickedEditor
from kkb_desktop.gui.forms.editor import Editor
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.theme import icon, px
from kkb_desktop.gui.widgets.labels import Label

_CHIPS = 3  # answers up to this number stand side by side
_CHIP_LETTERS = 34  # letters of all answers together that fit one column
_WIDEST_DAY = "00-00-0000"
_QT_LETTERS = 17  # of QLineEdit::sizeHint
_MANY = 12  # several-answer lists beyond this are picked from a box


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
