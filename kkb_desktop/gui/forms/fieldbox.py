"""One item on a form: its name with the mark of how much it is needed, its editor, and what a check says about it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Field, Requirement
from kkb_desktop.domain.issues import Issue
from kkb_desktop.gui.forms.editor import Editor
from kkb_desktop.gui.forms.finding import FindingLine, Said
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.theme import px, set_state
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label, plain_tip


class FieldBox(QWidget):
    """Label, editor, finding. `explainable`: a warning offers to be left standing for a reason."""

    explain_wanted = Signal(object, object)  # Issue, the button pressed
    withdraw_wanted = Signal(object)

    def __init__(self, field: Field, editor: Editor, *, explainable: bool = False) -> None:
        super().__init__()
        self.field, self.editor = field, editor
        self.issue: Issue | None = None
        self._said: Said | None = None
        self._proposed = ""
        self._from: Label | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
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
        self._explainable = explainable
        self._line: FindingLine | None = None
        if field.help is not None:
            editor.setToolTip(plain_tip(spoken(field.help)))
        self._describe("")

    def head_width(self) -> int:
        """The width that the item's whole name and its mark need, in pixels."""
        words = self.label.fontMetrics().horizontalAdvance(spoken(self.field.label))
        return words + (px(14) if self.field.requirement is not Requirement.OPTIONAL else 0)

    @property
    def line(self) -> FindingLine:
        """The line below the editor, built when there is something to say: most items never have any."""
        if self._line is None:
            self._line = FindingLine(explainable=self._explainable, stacked=True)
            self._line.explain_wanted.connect(self.explain_wanted)
            self._line.withdraw_wanted.connect(self.withdraw_wanted)
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self._line)
        return self._line

    @property
    def finding(self) -> Label:
        """The words of the finding."""
        return self.line.label

    def show_proposed(self, words: str) -> None:
        """Say that the value was put there by the program, and from what; "" once it is the user's own."""
        if words == self._proposed:
            return
        self._proposed = words
        if self._from is None:
            self._from = Label("", "hint", wrap=True)
            layout = self.layout()
            assert isinstance(layout, QVBoxLayout)
            layout.insertWidget(2, self._from)
        self._from.setText(words)
        self._from.setVisible(bool(words))
        self._describe(self._said.text if self._said else "")

    def show_said(self, said: Said | None) -> None:
        """Show what was found, or that nothing was."""
        if said == self._said:
            return
        self._said = said
        self.issue = said.issue if said else None
        self.line.show_said(said)
        state = said.state if said else ""
        self.editor.set_finding(state)
        set_state(self.label, "err" if state == "err" else "")
        self._describe(said.text if said else "")

    def _describe(self, finding: str) -> None:
        needed = self.tr("wajib") if self.field.requirement is Requirement.REQUIRED else ""
        name = f"{spoken(self.field.label)} {needed}".strip()
        self.editor.describe(name, ". ".join(filter(None, (finding, self._proposed))))


def legend(fields: Iterable[Field]) -> str:
    """What the marks beside these fields' names mean, "" where none has one."""
    needs = {field.requirement for field in fields}
    required = QCoreApplication.translate("FieldBox", "* wajib diisi")
    expected = QCoreApplication.translate("FieldBox", "• boleh menyusul")
    words = ((Requirement.REQUIRED, required), (Requirement.EXPECTED, expected))
    return "   ".join(text for need, text in words if need in needs)
