"""One item of the questionnaire on one line: its number, the question, the answers."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Field, Kind, Requirement, Value
from kkb_desktop.gui.forms.editor import Editor
from kkb_desktop.gui.forms.editors import ParagraphEditor, editor_for, value_text
from kkb_desktop.gui.forms.finding import FindingLine, Said
from kkb_desktop.gui.forms.segments import Segments
from kkb_desktop.gui.forms.walking import Walker
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.theme import px, set_kind, set_state, tokens
from kkb_desktop.gui.widgets.labels import Label, plain_tip

_ITEM = re.compile(r"\b(?:KB|P|K)\.\d+[a-d]?")
_WIDTHS = {
    Kind.INTEGER: 132,
    Kind.DATE: 152,
    Kind.TEXT: 230,
}  # pixels at text size 100 % of editors of one line


def item_number(field: Field) -> str:
    """The item's number on the paper form ("P.03a", "KB.04"); "" for what later rounds added without a number."""
    match = _ITEM.search(field.source)
    return match.group() if match else ""


class QuestionRow(QWidget):
    """Coded answers stand as numbered segments, everything else in its editor. Long lists go below the question."""

    edited = Signal()
    done = Signal(int)
    explain_wanted = Signal(object, object)
    withdraw_wanted = Signal(object)

    def __init__(self, field: Field, today: date) -> None:
        super().__init__()
        self.field = field
        self._ghost: Value = None
        self._last = self._why = ""
        self._answer: Label | None = None
        self._below: bool | None = None
        self.segments: Segments | None = None
        self.editor: Editor | None = None
        self.part = self._make(field, today)
        self.number = Label(item_number(field), "small")
        self.number.setFixedWidth(px(46))
        self.question = Label(spoken(field.label), "strong" if self._needed() else "", wrap=True)
        self.question.setBuddy(self.target())
        self.hint = Label("", "hint")
        self.hint.hide()
        self._finding: FindingLine | None = None
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self.question)
        words.addWidget(self.hint)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(px(10), px(5), px(8), px(6))
        self._grid.setHorizontalSpacing(px(6))
        self._grid.setVerticalSpacing(px(5))
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.number, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addLayout(words, 0, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if field.help is not None:
            self.question.setToolTip(plain_tip(spoken(field.help)))
        self._name("")
        self._arrange()

    def _make(self, field: Field, today: date) -> QWidget:
        if field.codes is not None:
            made = Segments(field.codes.codes, several=field.kind is Kind.CODES)
            made.edited.connect(self._changed)
            made.done.connect(self.done)
            made.typing.connect(self._typing)
            self.segments = made
            return made
        editor = editor_for(field, today)
        editor.edited.connect(self._changed)
        walker = Walker(editor, self._confirm)
        walker.done.connect(self.done)
        if field.kind in _WIDTHS and not field.multiline:
            editor.setFixedWidth(px(_WIDTHS[field.kind]) + (px(48) if field.unit else 0))
        self.editor = editor
        return editor

    # values

    def value(self) -> Value:
        """What is answered; text that is no value yet is given as text."""
        if self.segments is not None:
            return self.segments.value()
        assert self.editor is not None
        return self.editor.value()

    def set_value(self, value: Value) -> None:
        """Show `value` without a signal."""
        if self.segments is not None:
            self.segments.set_value(value)
        elif self.editor is not None and self.editor.value() != value:
            self.editor.set_value(value)
        self._show_hint()

    def set_ghost(self, value: Value, round_name: str) -> None:
        """Show last time's answer while there is none now; `round_name` says when that was ("PK-25")."""
        self._ghost = value
        self._last = (
            ""
            if value is None
            else self.tr("%1: %2").replace("%1", round_name).replace("%2", value_text(self.field, value))
        )
        if self.segments is not None:
            self.segments.set_ghost(value)
        self._show_hint()

    @property
    def ghost(self) -> Value:
        """Last time's answer, where nothing is answered yet; else None."""
        return self._ghost if self.value() is None else None

    def confirm_ghost(self) -> bool:
        """Answer as last time; False where there is nothing to take over."""
        if self.segments is not None:
            return self.segments.confirm_ghost()
        return self._confirm()

    def _confirm(self) -> bool:
        if self.editor is None or self.editor.value() is not None or self._ghost is None:
            return False
        self.editor.set_value(self._ghost)
        self._changed()
        return True

    # findings and keyboard

    def show_said(self, said: Said | None) -> None:
        """Show what a check says about it."""
        if said is not None or self._finding is not None:
            self.finding.show_said(said)
        state = said.state if said is not None else ""
        if self.segments is not None:
            self.segments.set_state(state)
        elif self.editor is not None:
            self.editor.set_finding(state)
        set_state(self.question, "err" if state == "err" else "")
        self._name(said.text if said is not None else "")

    @property
    def finding(self) -> FindingLine:
        """The line below the item, built when there is something to say: most items never have any."""
        if self._finding is None:
            self._finding = FindingLine(explainable=True)
            self._finding.explain_wanted.connect(self.explain_wanted)
            self._finding.withdraw_wanted.connect(self.withdraw_wanted)
            self._grid.addWidget(self._finding, 2, 1, 1, 2)
        return self._finding

    def target(self) -> QWidget:
        """The part that takes the keyboard."""
        if self.segments is not None:
            return self.segments
        assert self.editor is not None
        return self.editor.target()

    def set_settled(self, why: str) -> None:
        """Show that nobody has to be asked: the answer follows from something else, `why` says from what. "" asks."""
        self._why = why
        set_kind(self.question, "mut" if why else "strong" if self._needed() else "")
        self.part.setVisible(not why)
        if why and self._answer is None:
            self._answer = Label("", "mut")
            self._grid.addWidget(self._answer, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        if self._answer is not None:
            self._answer.setVisible(bool(why))
            self._answer.setText(value_text(self.field, self.value()) if why else "")
        self._show_hint()

    @property
    def settled(self) -> bool:
        """Whether the answer follows from something else, so that the keyboard goes past."""
        return bool(self._why)

    def has_keyboard(self) -> bool:
        """Whether the answer is being given here, also while another window is in front."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _changed(self) -> None:
        self._show_hint()
        self.edited.emit()

    def _typing(self, pending: str) -> None:
        if pending:
            self.hint.setText(self.tr("%1 … Enter untuk %1, atau angka kedua").replace("%1", pending))
            self.hint.show()
        else:
            self._show_hint()

    def _show_hint(self) -> None:
        shown = self._why or (self._last if self.value() is None else "")
        self.hint.setText(shown)
        self.hint.setVisible(bool(shown))

    def _needed(self) -> bool:
        return self.field.requirement is not Requirement.OPTIONAL

    def _name(self, finding: str) -> None:
        name = f"{self.number.text()} {spoken(self.field.label)}".strip()
        if self.segments is not None:
            self.segments.setAccessibleName(f"{name}. {finding}" if finding else name)
        elif self.editor is not None:
            self.editor.describe(name, finding)

    # the look

    def _arrange(self) -> None:
        room = self.width() - px(72)
        if self.segments is not None:
            below = self.segments.line_width() > room * 0.56
        else:
            below = isinstance(self.editor, ParagraphEditor)
        if below == self._below:
            return
        self._below = below
        self._grid.removeWidget(self.part)
        if below:
            self._grid.addWidget(self.part, 1, 1, 1, 2)
        elif self.segments is not None:
            self.segments.setMinimumWidth(0)
            self._grid.addWidget(self.part, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._grid.addWidget(self.part, 0, 2, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: object) -> None:
        t = tokens()
        painter = QPainter(self)
        area = QRectF(self.rect())
        if self.has_keyboard():
            painter.fillRect(area, QColor(t.selected))
            painter.fillRect(QRectF(0, 0, px(3), area.height()), QColor(t.primary))
        painter.fillRect(QRectF(0, area.height() - 1, area.width(), 1), QColor(t.line))
