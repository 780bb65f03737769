"""What a check says about one item, in its three strengths: red to fix, amber to look at, blue to know."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.reasons import explain
from kkb_desktop.gui.i18n import language
from kkb_desktop.gui.theme import px, set_kind
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.labels import IconLabel, Label

STATES = {Level.ERROR: "err", Level.WARNING: "warn", Level.NOTE: "info"}
"""The look of each strength."""
ORDER = {Level.ERROR: 0, Level.WARNING: 1, Level.NOTE: 2}
"""The gravest first."""
_ICONS = {Level.ERROR: "circle-alert", Level.WARNING: "triangle-alert", Level.NOTE: "info"}


@dataclass(frozen=True, slots=True)
class Said:
    """A finding as it is shown: `reason` is why a warning was left standing, "" for none given yet."""

    issue: Issue
    reason: str = ""

    @property
    def state(self) -> str:
        """The look of the editor: a warning that was explained leaves it plain."""
        if self.reason or self.issue.level is Level.NOTE:
            return ""
        return STATES[self.issue.level]

    @property
    def text(self) -> str:
        """The sentence about it."""
        return explain(self.issue.code, language(), self.issue.params).what


class FindingLine(QWidget):
    """An icon and a sentence; a warning also offers to be left standing for a reason."""

    explain_wanted = Signal(object, object)  # Issue, the button to open the reasons under
    withdraw_wanted = Signal(object)  # Issue

    def __init__(self, *, explainable: bool = False, stacked: bool = False) -> None:
        """`stacked` puts the button below the sentence, where a column of a form is narrow."""
        super().__init__()
        self._explainable = explainable
        self.said: Said | None = None
        self._icon = IconLabel("circle-alert", "err", 15)
        self.label = Label("", "err", wrap=True)
        self.leave = Button(self.tr("Biarkan, alasan …"), "link")
        self.leave.clicked.connect(self._pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(5))
        side = Qt.AlignmentFlag.AlignTop if stacked else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self._icon, 0, side)
        if stacked:
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(self.label)
            words.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignLeft)
            row.addLayout(words, 1)
        else:
            row.addWidget(self.label, 1)
            row.addWidget(self.leave, 0, side)
        self.hide()

    def show_said(self, said: Said | None) -> None:
        """Show what was found, or that nothing was."""
        self.said = said
        self.setVisible(said is not None)
        if said is None:
            self.label.setText("")
            return
        kept = bool(said.reason)
        text = said.text
        if kept:
            text = self.tr("%1 Dibiarkan: %2").replace("%1", text).replace("%2", said.reason)
        self.label.setText(text)
        set_kind(self.label, "mut" if kept else STATES[said.issue.level])
        self._icon.set_icon(
            "check" if kept else _ICONS[said.issue.level], "mut" if kept else STATES[said.issue.level]
        )
        self.leave.setVisible(self._explainable and said.issue.level is Level.WARNING)
        self.leave.setText(self.tr("Tarik alasan") if kept else self.tr("Biarkan, alasan …"))

    def _pressed(self) -> None:
        if self.said is None:
            return
        if self.said.reason:
            self.withdraw_wanted.emit(self.said.issue)
        else:
            self.explain_wanted.emit(self.said.issue, self.leave)
