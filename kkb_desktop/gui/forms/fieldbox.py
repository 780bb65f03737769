"""One item on a form: its name with the mark of how much it is needed, its editor, and what a check says about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Field, Requirement
from kkb_desktop.domain.issues import Issue, Level
from kkb_desktop.domain.reasons import explain
from kkb_desktop.gui.forms.editors import Editor
from kkb_desktop.gui.i18n import language, spoken
from kkb_desktop.gui.theme import px, set_kind, set_state
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel, Label, plain_tip

_STATES = {Level.ERROR: "err", Level.WARNING: "warn", Level.NOTE: ""}


class FieldBox(QWidget):
    """Label, editor, finding."""

    def __init__(self, field: Field, editor: Editor) -> None:
        super().__init__()
        self.field, self.editor = field, editor
        self.issue: Issue | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        head = QHBoxLayout()
        head.setSpacing(px(3))
        self.label = ElidedLabel(spoken(field.label), "label")
        self.label.setBuddy(editor.target())
        head.addWidget(self.label)
        if field.requirement is Requirement.REQUIRED:
            mark = Label("*", "err")
            mark.setToolTip(self.tr("Wajib diisi"))
            head.addWidget(mark)
        elif field.requirement is Requirement.EXPECTED:
            mark = Label("\N{BULLET}", "warn")
            mark.setToolTip(self.tr("Boleh menyusul, tetapi dihitung belum lengkap"))
            head.addWidget(mark)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(editor)
        self._finding = QWidget()
        row = QHBoxLayout(self._finding)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(5))
        self._icon = IconLabel("circle-alert", "err", 15)
        self.finding = Label("", "err", wrap=True)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.finding, 1)
        self._finding.hide()
        column.addWidget(self._finding)
        if field.help is not None:
            editor.setToolTip(plain_tip(spoken(field.help)))
        self._describe("")

    def show_issue(self, issue: Issue | None) -> None:
        """Show what was found, or that nothing was."""
        if issue == self.issue:
            return
        self.issue = issue
        state = _STATES[issue.level] if issue else ""
        text = explain(issue.code, language(), issue.params).what if issue else ""
        self._finding.setVisible(bool(text))
        self.finding.setText(text)
        if issue:
            set_kind(self.finding, state or "info")
            self._icon.set_icon("circle-alert" if state == "err" else "triangle-alert", state or "info")
        self.editor.set_finding(state)
        set_state(self.label, "err" if state == "err" else "")
        self._describe(text)

    def _describe(self, finding: str) -> None:
        needed = self.tr("wajib") if self.field.requirement is Requirement.REQUIRED else ""
        name = f"{spoken(self.field.label)} {needed}".strip()
        self.editor.describe(name, finding)
