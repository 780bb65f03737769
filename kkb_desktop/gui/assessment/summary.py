"""The total so far beside what district and province gave."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.rules.score_sheets import ScoreSheet
from kkb_desktop.gui.assessment.words import short, signed
from kkb_desktop.gui.i18n import decimal, spoken
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.bar import Bar
from kkb_desktop.gui.widgets.card import Card, Inset, clear, scrolled
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.services.programme.assessment import assessment
from kkb_desktop.services.programme.assessment.assessment import Answer, AssessmentView


class SummaryCard(Card):
    """The total so far, beside it what district and province gave, and what is still open."""

    def __init__(self) -> None:
        super().__init__(self.tr("Jumlah nilai"))
        self.total = Label("", "number")
        self.bar = Bar(0, 100)
        self.add(self.total)
        self.add(self.bar)
        inside = QWidget()
        self.lines = QVBoxLayout(inside)
        self.lines.setContentsMargins(0, 0, px(6), 0)
        self.lines.setSpacing(px(10))
        self.add(scrolled(inside), 1)

    def show_answers(
        self, sheet: ScoreSheet, answers: Mapping[str, Answer], views: Mapping[int, AssessmentView]
    ) -> None:
        """Count these answers, and show the totals of other assessors beside them."""
        scores = {key: answer.score for key, answer in answers.items()}
        total = sheet.total(scores)
        self.total.setText(self.tr("%1 dari 100").replace("%1", decimal(total, 2)))
        self.bar.set_share(round(total * 100), 10_000)
        clear(self.lines)
        verified = Inset(self.tr("Hasil verifikasi"))
        for level in (assessment.DISTRICT, assessment.PROVINCE):
            view = views.get(level)
            line = QHBoxLayout()
            line.addWidget(Label(short(level), "strong"))
            line.addStretch(1)
            if view is None:
                line.addWidget(Label(self.tr("Belum ada"), "mut"))
            else:
                words = f"{decimal(view.total, 2)} ({signed(view.total - total)})"
                line.addWidget(Label(words, "strong"))
            verified.body.addLayout(line)
        self.lines.addWidget(verified)
        missing = sheet.missing(scores)
        box = Inset(self.tr("Belum dinilai"))
        if not missing:
            box.add(Label(self.tr("Semua kriteria sudah dinilai."), "ok", wrap=True))
        for criterion in sheet.criteria:
            if criterion.key in missing:
                words = f"{spoken(criterion.label)} ({criterion.weight}%)"
                box.add(Label(words, "small", wrap=True))
        self.lines.addWidget(box)
        self.lines.addWidget(
            Label(
                self.tr("Nilai = bobot × nilai kriteria ÷ skala. Kriteria yang belum dinilai dihitung 0."),
                "small",
                wrap=True,
            )
        )
        self.lines.addStretch(1)
