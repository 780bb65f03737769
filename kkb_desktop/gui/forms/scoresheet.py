"""A score sheet on the screen: each criterion with its points, its evidence, and what other assessors gave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kkb_desktop.domain.fields import Code
from kkb_desktop.domain.rules.score_sheets import Criterion, ScoreSheet
from kkb_desktop.domain.text import Text
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.segments import Segments
from kkb_desktop.gui.i18n import decimal, spoken
from kkb_desktop.gui.theme import px, set_state
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Inset, clear
from kkb_desktop.gui.widgets.labels import Label, plain_tip
from kkb_desktop.gui.widgets.pill import Pill
from kkb_desktop.services.programme.assessment.assessment import Answer

OtherScores = tuple[str, Mapping[str, Answer]]
"""Another assessor in words ("Kabupaten"), with the answers."""


class CriterionRow(Inset):
    """One criterion. A number gives the points and goes on to the evidence, Enter there goes on to the next row."""

    edited = Signal()
    done = Signal()

    def __init__(self, place: int, criterion: Criterion) -> None:
        super().__init__()
        self.criterion = criterion
        name = spoken(criterion.label)
        self.body.setContentsMargins(px(12), px(9), px(12), px(9))
        self.body.setSpacing(px(6))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(Label(f"{place}. {name}", "strong", wrap=True), 1)
        weight = self.tr("bobot %1%").replace("%1", str(criterion.weight))
        head.addWidget(Label(weight, "small"))
        self.worth = Pill("", "neutral")
        head.addWidget(self.worth)
        self.points = Segments(
            [Code(value, Text("", "")) for value in range(criterion.scale + 1)], compact=True
        )
        self.points.setAccessibleName(name)
        self.evidence = QLineEdit()
        self.evidence.setMaxLength(500)
        hint = self.tr("Bukti: %1").replace("%1", spoken(criterion.evidence))
        self.evidence.setPlaceholderText(hint)
        self.evidence.setToolTip(plain_tip(hint))  # longer than a small window is wide
        self.evidence.setAccessibleName(self.tr("Bukti: %1").replace("%1", name))
        self.document = Combo()
        self.document.setMinimumContentsLength(14)
        self.document.setAccessibleName(self.tr("Dokumen bukti"))
        proof = QHBoxLayout()
        proof.setSpacing(px(8))
        proof.addWidget(self.evidence, 60)
        proof.addWidget(self.document, 40)
        self.problem = Label("", "err", wrap=True)
        self.problem.hide()
        self.others = QVBoxLayout()
        self.others.setSpacing(px(2))
        self.body.addLayout(head)
        self.add(self.points)
        self.body.addLayout(proof)
        self.add(self.problem)
        self.body.addLayout(self.others)
        self.points.edited.connect(self._changed)
        self.points.done.connect(lambda way: self.evidence.setFocus() if way > 0 else None)
        self.evidence.textEdited.connect(lambda _text: self._changed())
        self.evidence.returnPressed.connect(self.done)
        self.document.activated.connect(lambda _at: self._changed())

    def show_documents(self, documents: Sequence[tuple[str, str]]) -> None:
        """Offer these papers, (id, title) each; call before `show_answer`."""
        self.document.clear()
        self.document.addItem(self.tr("Tanpa dokumen"), "")
        for id, title in documents:
            self.document.addItem(title, id)

    def show_answer(self, answer: Answer) -> None:
        """Show this answer without a signal."""
        self.points.set_value(answer.score)
        self.evidence.setText(answer.evidence)
        at = self.document.findData(answer.document)
        if at < 0:  # the paper has not arrived on this laptop, and must not be lost by saving
            self.document.addItem(self.tr("Dokumen belum sampai"), answer.document)
            at = self.document.count() - 1
        self.document.setCurrentIndex(at)
        self._show_worth()
        self.check(strict=False)

    def answer(self) -> Answer:
        """What stands in the row."""
        self.points.settle()
        score = self.points.value()
        return Answer(
            score if isinstance(score, int) else None,
            self.evidence.text().strip(),
            str(self.document.currentData() or ""),
        )

    def show_others(self, others: Sequence[OtherScores], *, may_follow: bool) -> None:
        """Show what others gave below; `may_follow` offers to give the same."""
        clear(self.others)
        for who, answers in others:
            other = answers.get(self.criterion.key, Answer())
            points = "\N{EN DASH}" if other.score is None else str(other.score)
            words = f"{who}: {points}"
            titles = [
                self.document.itemText(at) for at in (self.document.findData(other.document),) if at > 0
            ]
            said = " · ".join(filter(None, (other.evidence, *titles)))
            line = QHBoxLayout()
            line.setSpacing(px(8))
            line.addWidget(Label(words, "strong"))
            line.addWidget(Label(said, "small", wrap=True), 1)
            if may_follow and other.score is not None:
                same = Button(self.tr("Samakan"), "link", "copy")
                same.setAccessibleName(
                    self.tr("Samakan: %1").replace("%1", f"{words}, {spoken(self.criterion.label)}")
                )
                same.clicked.connect(partial(self._follow, other))
                line.addWidget(same)
            self.others.addLayout(line)

    def check(self, *, strict: bool) -> bool:
        """Whether it can be saved; `strict` says in the row why not."""
        answer = self.answer()
        lacks = bool(answer.score) and not answer.evidence and not answer.document
        shown = lacks and strict
        self.problem.setText(self.tr("Tulis buktinya atau pilih dokumen.") if shown else "")
        self.problem.setVisible(shown)
        set_state(self.evidence, "err" if shown else "")
        return not lacks

    def _follow(self, other: Answer, _checked: bool = False) -> None:
        self.show_answer(other)
        self.edited.emit()

    def _changed(self) -> None:
        self._show_worth()
        if self.problem.isVisibleTo(self):
            self.check(strict=True)
        self.edited.emit()

    def _show_worth(self) -> None:
        score = self.points.value()
        if isinstance(score, int):
            worth = decimal(self.criterion.weight * score / self.criterion.scale, 1)
            self.worth.set_text(
                self.tr("%1 dari %2").replace("%1", worth).replace("%2", str(self.criterion.weight))
            )
            self.worth.set_look("ok")
        else:
            self.worth.set_text(self.tr("Belum dinilai"))
            self.worth.set_look("warn")


class ScoreSheetForm(QWidget):
    """All criteria of a sheet, one below the other."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, CriterionRow] = {}
        self._sheet = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, px(6), 0)
        self._column.setSpacing(px(8))

    def show_sheet(
        self,
        sheet: ScoreSheet,
        answers: Mapping[str, Answer],
        *,
        others: Sequence[OtherScores] = (),
        documents: Sequence[tuple[str, str]] = (),
        may_follow: bool = False,
    ) -> None:
        """Show these answers, and beside them what others gave; `may_follow` offers to give the same."""
        if sheet.key != self._sheet:
            self._build(sheet)
        for key, row in self.rows.items():
            row.show_documents(documents)
            row.show_answer(answers.get(key, Answer()))
            row.show_others(others, may_follow=may_follow)

    def answers(self) -> dict[str, Answer]:
        """What stands in every row."""
        return {key: row.answer() for key, row in self.rows.items()}

    def check(self) -> bool:
        """Whether all can be saved; goes to the first row that cannot and says why."""
        wrong = [row for row in self.rows.values() if not row.check(strict=True)]
        if wrong:
            wrong[0].evidence.setFocus()
        return not wrong

    def focus_first(self) -> None:
        """Go to the first criterion without points, else to the first."""
        rows = list(self.rows.values())
        for row in [each for each in rows if each.answer().score is None][:1] or rows[:1]:
            row.points.setFocus()

    def _build(self, sheet: ScoreSheet) -> None:
        clear(self._column)
        self._sheet, self.rows = sheet.key, {}
        for place, criterion in enumerate(sheet.criteria, 1):
            row = CriterionRow(place, criterion)
            row.edited.connect(self.edited)
            self.rows[criterion.key] = row
            self._column.addWidget(row)
        for row, after in zip(list(self.rows.values()), list(self.rows.values())[1:], strict=False):
            row.done.connect(after.points.setFocus)
        self._column.addStretch(1)
