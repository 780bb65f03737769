"""A form made from a record's declaration."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import CheckContext, Field, Kind, RecordType, Section, Value, Values
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.validation import find_issues, tidy
from kkb_desktop.gui.forms.editors import editor_for
from kkb_desktop.gui.forms.fieldbox import FieldBox, legend
from kkb_desktop.gui.forms.finding import ORDER, Said
from kkb_desktop.gui.forms.walking import Walker
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import Line, show_where_scrolled
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel, Label
from kkb_desktop.shipped import asset

CHECK_AFTER = 250  # milliseconds after the last key until findings are looked at again
_THREE, _TWO = 560, 370  # pixels of width, at text size 100 %, from which on three or two columns stand

Find = Callable[[Values], Sequence[Issue]]


class RecordForm(QWidget):
    """Editors of a record type in its sections. It knows no service: values go in and out, `find` checks them.

    `reason` gives the reason for which a warning was left standing; with it, warnings offer to be explained.
    `proposed` says of an item where its value comes from, if the program has put it there and nobody confirmed it yet.
    """

    edited = Signal()  # the user changed something
    field_edited = Signal(str)  # its key
    finished = Signal(int)  # go on after the last item (1), or back before the first (-1)
    explain_wanted = Signal(str, object, object)  # field key, Issue, the button pressed
    withdraw_wanted = Signal(str, object)
    passed = Signal(str)  # the user went on from an item by Enter: what stands there is meant
    findings_changed = Signal()  # other errors or warnings than before

    def __init__(
        self,
        record_type: RecordType,
        today: date,
        *,
        find: Find | None = None,
        reason: Callable[[Issue], str] | None = None,
        proposed: Callable[[str], str] | None = None,
        shows: Callable[[Field], bool] = lambda _field: True,
    ) -> None:
        super().__init__()
        self.record_type = record_type
        self._today = today
        self._find = find or self._by_declaration
        self._reason = reason
        self._proposed = proposed
        self._kept: dict[str, Value] = {}
        self._touched: set[str] = set()
        self._show_all = False
        self._extra: tuple[Issue, ...] = ()
        self.issues: tuple[Issue, ...] = ()
        self.boxes: dict[str, FieldBox] = {}
        self._sections: list[tuple[QWidget, QGridLayout, list[FieldBox]]] = []
        self._shape: tuple[object, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(14), px(18), px(14))
        column.setSpacing(px(14))
        self._asked_at_all = [
            each
            for section in record_type.sections
            for each in record_type.in_section(section.key)
            if _typed(each) and shows(each)
        ]
        for section in record_type.sections:
            if fields := [each for each in self._asked_at_all if each.section == section.key]:
                if self._sections:
                    column.addWidget(Line())
                column.addWidget(self._section(section, fields))
        column.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CHECK_AFTER)
        self._timer.timeout.connect(self.check)
        self._arrange()
        self.check()

    # values

    def take(self, key: str, value: Value) -> None:
        """Show a value that was changed elsewhere; nothing happens where it stands here already."""
        box = self.boxes.get(key)
        if box is None:
            self._kept[key] = value
        elif box.editor.value() != value:
            box.editor.set_value(value)
        self._arrange()

    def values(self) -> dict[str, Value]:
        """Every value as it stands, those of hidden fields included."""
        return {**self._kept, **{key: box.editor.value() for key, box in self.boxes.items()}}

    def set_values(self, values: Values) -> None:
        """Show another record; findings begin anew and no signal is sent."""
        self._kept = {key: value for key, value in values.items() if key in self.record_type.by_key}
        for key, box in self.boxes.items():
            box.editor.set_value(values.get(key))
        self._touched.clear()
        self._show_all, self._extra = False, ()
        self._arrange()
        self.check()

    # findings

    def check(self) -> tuple[Issue, ...]:
        """Look at the values; show findings of the items that were visited (all, after `show_findings`)."""
        self._timer.stop()
        values = self.values()
        found = tuple(self._find(values))
        known = {(issue.field, issue.code) for issue in found}
        self.issues = found + tuple(each for each in self._extra if (each.field, each.code) not in known)
        for key, box in self.boxes.items():
            mine = [issue for issue in self.issues if issue.field == key and box.isVisibleTo(self)]
            # Wrong and doubtful values show at once; that something is still empty only when asked to save.
            shown = [
                Said(each, self._reason(each) if self._reason else "")
                for each in mine
                if self._show_all or (key in self._touched and not _empty(each))
            ]
            shown.sort(key=lambda said: (bool(said.reason), ORDER[said.issue.level]))
            box.show_said(shown[0] if shown else None)
        self.show_proposals()
        self.findings_changed.emit()
        return self.issues

    def show_proposals(self) -> None:
        """Say which values the program has put there."""
        if self._proposed is not None:
            for key, box in self.boxes.items():
                box.show_proposed(self._proposed(key))

    def show_findings(self, extra: Sequence[Issue] = ()) -> tuple[Issue, ...]:
        """Show every finding from now on; `extra` are what only the service could find."""
        self._show_all, self._extra = True, tuple(extra)
        return self.check()

    def errors(self) -> int:
        """How many items must be fixed."""
        return len({issue.field for issue in self.issues if issue.level is Level.ERROR})

    def warnings(self) -> int:
        """How many items are worth another look."""
        return len({issue.field for issue in self.issues if issue.level is Level.WARNING})

    def jump(self) -> bool:
        """Put the keyboard on the next problem after where it is: errors first; False where there is none."""
        self.show_findings(self._extra)
        boxes = [box for box in self.boxes.values() if box.issue is not None]
        wrong = [box for box in boxes if box.issue is not None and box.issue.level is Level.ERROR] or boxes
        if not wrong:
            return False
        order = list(self.boxes.values())
        here = next((at for at, box in enumerate(order) if box.isAncestorOf(_focused(self))), -1)
        ahead = next((box for box in wrong if order.index(box) > here), wrong[0])
        return self._focus([ahead])

    def focus_first(self) -> None:
        """Put the keyboard on the first item."""
        self._focus(self._asked()[:1])

    def focus_last(self) -> None:
        """Put the keyboard on the last item."""
        self._focus(self._asked()[-1:])

    def focus_item(self, key: str) -> bool:
        """Put the keyboard on an item; False where it is not shown."""
        return self._focus([box for box in self._asked() if box.field.key == key])

    def walk(self, key: str, step: int) -> None:
        """From `key` on to the next item that is shown, or back."""
        asked = [box for box in self.boxes.values() if box.isVisibleTo(self) or box.field.key == key]
        place = asked.index(self.boxes[key]) + step
        if 0 <= place < len(asked):
            self._focus([asked[place]])
        else:
            self.finished.emit(step)

    def current_item(self) -> str:
        """The item that has the keyboard, "" for none."""
        focused = _focused(self)
        return next((key for key, box in self.boxes.items() if box.isAncestorOf(focused)), "")

    # inside

    def _asked(self) -> list[FieldBox]:
        return [box for box in self.boxes.values() if box.isVisibleTo(self)]

    def _focus(self, boxes: Sequence[FieldBox]) -> bool:
        for box in boxes[:1]:
            target = box.editor.target()
            target.setFocus()
            if isinstance(target, QLineEdit):
                target.selectAll()
            show_where_scrolled(box)
        return bool(boxes)

    def _by_declaration(self, values: Values) -> Sequence[Issue]:
        typed = {key: tidy(self.record_type.by_key[key], value) for key, value in values.items()}
        return find_issues(self.record_type, typed, CheckContext(self._today))

    def _section(self, section: Section, fields: list[Field]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(IconLabel(known_icon(section.icon), "primary", 18))
        head.addWidget(Label(spoken(section.label), "h3"))
        hint = spoken(section.hint) if section.hint is not None else ""
        head.addWidget(ElidedLabel(hint, "small"), 1)
        if not self._sections and (words := legend(self._asked_at_all)):
            head.addWidget(Label(words, "small"))
        column.addLayout(head)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(10))
        column.addLayout(grid)
        boxes: list[FieldBox] = []
        for field in fields:
            editor = editor_for(field, self._today)
            box = FieldBox(field, editor, explainable=self._reason is not None)
            box.setParent(holder)
            self._connect(field.key, box)
            self.boxes[field.key] = box
            boxes.append(box)
        self._sections.append((holder, grid, boxes))
        return holder

    def _connect(self, key: str, box: FieldBox) -> None:
        box.editor.edited.connect(lambda: self._on_edit(key))
        box.editor.left.connect(lambda: self._on_left(key))
        Walker(box.editor).done.connect(lambda step: self._go_on(key, step))
        box.explain_wanted.connect(lambda issue, part: self.explain_wanted.emit(key, issue, part))
        box.withdraw_wanted.connect(lambda issue: self.withdraw_wanted.emit(key, issue))

    def _go_on(self, key: str, step: int) -> None:
        if step > 0:
            self.passed.emit(key)
        self.walk(key, step)

    def _on_edit(self, key: str) -> None:
        self._touched.add(key)
        self._extra = tuple(issue for issue in self._extra if issue.field != key)
        self._arrange()
        self._timer.start()
        self.edited.emit()
        self.field_edited.emit(key)

    def _on_left(self, key: str) -> None:
        if key in self._touched:
            self.check()

    def _arrange(self) -> None:
        """Show the items that apply, in as many columns as there is room for."""
        values = self.values()
        columns = 3 if self.width() >= px(_THREE) else 2 if self.width() >= px(_TWO) else 1
        shown = tuple(key for key, box in self.boxes.items() if box.field.applies(values))
        units = 2 * columns
        unit = max(1, (self.width() - px(36)) // units)
        spans = tuple(self._span(self.boxes[key], unit, units) for key in shown)
        shape = (columns, shown, spans)
        if shape == self._shape:
            return
        self._shape = shape
        wide = dict(zip(shown, spans, strict=True))
        for _holder, grid, boxes in self._sections:
            for box in boxes:
                grid.removeWidget(box)
            row, at = 0, 0
            for box in boxes:
                visible = box.field.key in shown
                box.setVisible(visible)
                if not visible:
                    continue
                span = wide[box.field.key]
                if at + span > units:
                    row, at = row + 1, 0
                grid.addWidget(box, row, at, 1, span, Qt.AlignmentFlag.AlignTop)
                at += span
            for unit in range(6):
                grid.setColumnStretch(unit, 1 if unit < units else 0)

    def _span(self, box: FieldBox, unit: int, units: int) -> int:
        """How many half columns an item takes: as declared, and more where its name or few answers would not fit."""
        span = min(_units(box.field), units)
        needed = max(box.editor.line_width(), box.head_width()) if span > 1 else 0
        while span < units and needed > span * unit - px(14):
            span += 2
        return min(span, units)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _typed(field: Field) -> bool:
    return field.kind not in (Kind.REF, Kind.ATTACHMENT)


def _units(field: Field) -> int:
    # RT and RW share one column.
    return 1 if field.kind is Kind.DIGITS and field.max_length <= 3 else 2 * field.width


def _empty(issue: Issue) -> bool:
    return issue.code == "field.required"


def _focused(widget: QWidget) -> QWidget:
    return widget.window().focusWidget() or widget


def known_icon(name: str) -> str:
    """`name` where such an icon is shipped, else that of a form."""
    return name if asset("icons", f"{name}.svg").exists() else "file-text"
