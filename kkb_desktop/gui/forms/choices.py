"""Editors of coded answers: a few side by side, many in a box, several of many as chips below one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Field, Kind, Value
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.editor import Editor
from kkb_desktop.gui.forms.flow import FlowLayout
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.theme import icon, px, set_state


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
