"""The first part of the family form: who the family is, where it lives, on what basis its data is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.families.onward import Onward
from kkb_desktop.gui.families.part import Part
from kkb_desktop.gui.families.state import SheetState
from kkb_desktop.gui.families.values import Place
from kkb_desktop.gui.forms.form import RecordForm
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import scrolled
from kkb_desktop.services.desk.desk import Desk, today


class IdentityPart(Part):
    """The header of the paper form."""

    def __init__(self, desk: Desk, state: SheetState) -> None:
        super().__init__(state)
        self.form = RecordForm(
            RECORD_TYPES["family"],
            today(desk),
            find=lambda _values: state.issues("family", state.sheet.id),
            reason=lambda issue: state.reason_of("family", state.sheet.id, issue),
            proposed=self._proposed,
            shows=state.sees,
        )
        self.form.passed.connect(lambda key: state.confirm(self._place(key)))
        self.form.field_edited.connect(self._edited)
        self.form.finished.connect(self._ended)
        self.form.explain_wanted.connect(
            lambda key, issue, part: self._explain(self._place(key), issue, part)
        )
        self.form.withdraw_wanted.connect(
            lambda key, issue: self.withdraw_wanted.emit(self._place(key), issue)
        )
        self.onward = Onward(self.tr("Lanjut: 2 Anggota"))
        self.onward.clicked.connect(lambda: self.finished.emit(1))
        self.onward.back.connect(self.form.focus_last)
        inside = QWidget()
        content = QVBoxLayout(inside)
        content.setContentsMargins(0, 0, 0, px(12))
        content.setSpacing(0)
        content.addWidget(self.notes)
        content.addWidget(self.form)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(18), 0, px(18), 0)
        foot.addStretch(1)
        foot.addWidget(self.onward, 0, Qt.AlignmentFlag.AlignRight)
        content.addLayout(foot)
        content.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(inside))
        state.replaced.connect(self.load)
        state.edited.connect(self._other_edited)

    def load(self) -> None:
        self.form.set_values(self.state.family)
        self.show_findings()

    def show_findings(self) -> None:
        told = self.state.show_all or not self.state.is_new("family", self.state.sheet.id)
        # That a family just begun has no members yet need not be said.
        self._show_notes("family", [(self.state.sheet.id, "")] if told else [])
        if told:
            self.form.show_findings()
        else:
            self.form.check()

    def enter(self, step: int = 1) -> None:
        if step < 0:
            self.onward.take_focus()
        else:
            self.form.focus_first()

    def go_to(self, place: Place) -> bool:
        return self.form.focus_item(place.field)

    def current_place(self) -> Place | None:
        key = self.form.current_item()
        return self._place(key) if key else None

    def _place(self, key: str) -> Place:
        return Place("family", self.state.sheet.id, key)

    def _proposed(self, key: str) -> str:
        return self.tr("Usulan. Enter menerima.") if self.state.is_assumed(self._place(key)) else ""

    def _edited(self, key: str) -> None:
        self.state.put(self._place(key), {key: self.form.boxes[key].editor.value()})

    def _other_edited(self, place: Place) -> None:
        if place.type == "family":
            for key, value in self.state.family.items():
                self.form.take(key, value)
            self.form.show_proposals()

    def _ended(self, step: int) -> None:
        if step > 0:
            self.onward.take_focus()
