"""A page of the questionnaire: the items of some sections of a record, one row each, walked by the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Field, Kind, RecordType, Requirement, Value, Values
from kkb_desktop.gui.forms.finding import Said
from kkb_desktop.gui.forms.questionrow import QuestionRow
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import SectionTitle, show_where_scrolled


class QuestionSheet(QWidget):
    """Knows no service: values go in, every answer comes out of `edited`.

    Items that do not apply are not shown and never get the keyboard. `finished` asks for what comes after the last
    item (1) or before the first (-1).
    """

    edited = Signal(str, object)  # field key, its value
    finished = Signal(int)
    explain_wanted = Signal(str, object, object)  # field key, Issue, the button pressed
    withdraw_wanted = Signal(str, object)

    def __init__(
        self,
        record_type: RecordType,
        sections: Sequence[str],
        today: date,
        *,
        shows: Callable[[Field], bool] = lambda _field: True,
    ) -> None:
        super().__init__()
        self.record_type = record_type
        self._values: dict[str, Value] = {}
        self._last: Mapping[str, Value] = {}
        self._round_name = ""
        self._settled: Mapping[str, str] = {}
        self.rows: dict[str, QuestionRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in record_type.sections:
            fields = [each for each in record_type.in_section(section.key) if _asked(each) and shows(each)]
            if section.key not in sections or not fields:
                continue
            if len(sections) > 1:
                note = spoken(section.hint) if section.hint is not None else ""
                title = SectionTitle(spoken(section.label), note)
                title.setContentsMargins(px(10), px(12), px(8), px(6))
                column.addWidget(title)
            for field in fields:
                column.addWidget(self._row(field, today))
        self._refresh()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._keyboard_moved)

    def _keyboard_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """Only the question that is being answered is marked: the one left is drawn again as well."""
        for row in self.rows.values():
            if any(each is not None and row.isAncestorOf(each) for each in (before, now)):
                row.update()

    def _row(self, field: Field, today: date) -> QuestionRow:
        row = QuestionRow(field, today)
        key = field.key
        row.edited.connect(lambda: self._edited(key))
        row.done.connect(lambda step: self.walk(key, step))
        row.explain_wanted.connect(lambda issue, part: self.explain_wanted.emit(key, issue, part))
        row.withdraw_wanted.connect(lambda issue: self.withdraw_wanted.emit(key, issue))
        self.rows[key] = row
        return row

    # values

    def load(self, values: Values, last: Values | None = None, round_name: str = "") -> None:
        """Show a record, and beside its empty items the answers of the round before (`round_name`)."""
        self._values = dict(values)
        self._last, self._round_name = last or {}, round_name
        for key, row in self.rows.items():
            row.set_value(values.get(key))
            row.set_ghost(self._last.get(key), round_name)
        self._refresh()

    def take(self, values: Values) -> None:
        """Follow values that were changed elsewhere."""
        self._values = dict(values)
        for key, row in self.rows.items():
            if row.value() != values.get(key):
                row.set_value(values.get(key))
        self._refresh()

    def settle(self, settled: Mapping[str, str]) -> None:
        """Show these items as answered by something else, each with why; all others are asked."""
        if settled == self._settled:
            return
        self._settled = dict(settled)
        for key, row in self.rows.items():
            row.set_settled(settled.get(key, ""))

    def same_as_last(self) -> int:
        """Answer every empty item that is asked as last time, as skips allow; how many were answered."""
        taken = 0
        for key in self.rows:  # in order: an answer may bring the next item in
            if self._shown(key) and self.rows[key].confirm_ghost():
                taken += 1
        return taken

    def ghosts(self) -> int:
        """How many empty items last time's answer could fill."""
        return sum(1 for key, row in self.rows.items() if self._shown(key) and row.ghost is not None)

    # findings

    def show_said(self, said: Mapping[str, Said]) -> None:
        """Show the findings, by field; items without one show none."""
        for key, row in self.rows.items():
            row.show_said(said.get(key))

    # keyboard

    def asked(self) -> list[str]:
        """The items that are asked, in order."""
        return [key for key in self.rows if self._shown(key)]

    def walk(self, key: str, step: int) -> None:
        """From `key` on to the next item that applies, or back."""
        keys = [each for each in self.rows if self._shown(each) or each == key]
        place = keys.index(key) + step
        if 0 <= place < len(keys):
            self.focus_item(keys[place])
        else:
            self.finished.emit(step)

    def focus_item(self, key: str) -> bool:
        """Put the keyboard on an item; False where it is not shown."""
        if key not in self.rows or not self._shown(key):
            return False
        row = self.rows[key]
        row.target().setFocus()
        # Rows that an answer has just brought in get their places first.
        QTimer.singleShot(0, row, lambda: show_where_scrolled(row))
        return True

    def focus_first(self) -> bool:
        """Put the keyboard on the first expected item that is empty, else on the first."""
        asked = self.asked()
        for key in asked:
            if _expected(self.rows[key].field) and self.rows[key].value() is None:
                return self.focus_item(key)
        return bool(asked) and self.focus_item(asked[0])

    def focus_last(self) -> bool:
        """Put the keyboard on the last item."""
        asked = self.asked()
        return bool(asked) and self.focus_item(asked[-1])

    def current_item(self) -> str:
        """The item that has the keyboard, "" for none."""
        return next((key for key, row in self.rows.items() if row.has_keyboard()), "")

    # inside

    def _shown(self, key: str) -> bool:
        return not self.rows[key].isHidden() and not self.rows[key].settled

    def _edited(self, key: str) -> None:
        value = self.rows[key].value()
        self._values[key] = value
        self._refresh()
        self.edited.emit(key, value)

    def _refresh(self) -> None:
        for row in self.rows.values():
            row.setVisible(row.field.applies(self._values))


def _asked(field: Field) -> bool:
    return field.kind not in (Kind.REF, Kind.ATTACHMENT)


def _expected(field: Field) -> bool:
    return field.requirement is not Requirement.OPTIONAL
