"""The sheet of one village: typed, kept as a draft, saved in one step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from kkb_desktop.domain.rules.score_sheets import ScoreSheet
from kkb_desktop.gui.assessment.words import short
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.drafting import Drafting, Typed
from kkb_desktop.gui.forms.draftnotice import DraftNotice
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.forms.scoresheet import ScoreSheetForm
from kkb_desktop.gui.i18n import decimal, number
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button, IconButton
from kkb_desktop.gui.widgets.card import Card, clear, scrolled
from kkb_desktop.gui.widgets.contents import Contents
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label
from kkb_desktop.gui.widgets.pill import Pill
from kkb_desktop.gui.widgets.taborder import step_as_seen
from kkb_desktop.services.desk import drafts
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.drafts import Draft
from kkb_desktop.services.programme.assessment import assessment
from kkb_desktop.services.programme.assessment.assessment import Answer, AssessmentView
from kkb_desktop.services.programme.profile import documents
from kkb_desktop.services.writing.changes import ChangeSet


@dataclass(frozen=True, slots=True)
class _Opened:
    village: str
    sheet: ScoreSheet
    year: int
    views: Mapping[int, AssessmentView]
    documents: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Saved:
    """What was written, and what the form held when the save began."""

    change: ChangeSet
    asked: int
    typed: Mapping[str, Answer]
    names: str


class ScoringCard(Card):
    """The sheet of one village at this desk's level, with its draft, and the button that keeps it in one step."""

    counted = Signal()

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__(" ")
        self.back_button = IconButton("arrow-left", self.tr("Kembali ke daftar desa"))
        self.back_button.hide()  # only where list and sheet do not fit side by side
        self.head.insertWidget(0, self.back_button)
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._level = assessment.level(desk)
        self._opened: _Opened | None = None
        self._asked = 0
        self.village = self._name = ""
        self.unsaved = False
        self.views: Mapping[int, AssessmentView] = {}
        self.totals = QHBoxLayout()
        self.totals.setSpacing(px(6))
        self.head.addLayout(self.totals)
        self.messages = Messages()
        self._others: Draft | None = None  # somebody else's, which waits to be decided on
        self._drafting = Drafting(desk, jobs, self._typed, self)
        self._drafting.failed.connect(self.messages.refuse)
        self.notice = DraftNotice()
        self.notice.resume_wanted.connect(self._take_over)
        self.notice.discarded.connect(self.drop_draft)
        self.form = ScoreSheetForm()
        self.form.edited.connect(self._edited)
        self.names = QLineEdit()
        self.names.setMaxLength(300)
        self.names.setAccessibleName(self.tr("Tim penilai"))
        self.names.setPlaceholderText(self.tr("Nama tim penilai, dipisah koma"))
        self.names.textEdited.connect(lambda _text: self._edited())
        self.add(self.notice)
        self.add(self.messages)
        self.contents = Contents(
            scrolled(self.form),
            EmptyState(
                "map-pin",
                self.tr("Belum ada desa untuk dinilai"),
                self.tr("Desa muncul di sini setelah profil atau penilaian mandirinya diterima."),
            ),
        )
        self.contents.needs_rows(self.names)
        self.add(self.contents, 1)
        self.save_button = Button(self.tr("Simpan"), "primary", "save")
        self.save_button.setShortcut("Ctrl+S")
        self.save_button.clicked.connect(self.save)
        self.status = ElidedLabel("", "mut")
        foot = self.footer()
        foot.addWidget(Label(self.tr("Tim penilai"), "label"))
        foot.addWidget(self.names, 3)
        foot.addWidget(self.status, 2)
        foot.addWidget(self.save_button)
        self._show_status()

    def focusNextPrevChild(self, next: bool) -> bool:
        return step_as_seen(self, forward=next)  # the criteria are built later than what stands below them

    def forget(self) -> None:
        """Let go of what is typed; its draft is kept."""
        self.unsaved = False

    def show_nobody(self) -> None:
        """Nothing to score yet."""
        self.set_title("")
        self.contents.show_rows(False)

    def open(self, village: str, sheet: ScoreSheet, year: int, name: str = "") -> None:
        """Read the scores of a village; what is typed must have been kept before."""
        self._asked += 1
        asked, desk = self._asked, self._desk
        if self._opened is None or (village, year) != (self._opened.village, self._opened.year):
            self.contents.begin_counting()
        self.village, self.unsaved, self._name = village, False, name
        self.set_title(name or (self.tr("Penilaian mandiri") if self._level == assessment.OWN else village))

        def work(_job: Job) -> _Opened:
            papers = tuple((row.id, row.title) for row in documents.listed(desk, village=village))
            views = assessment.views(desk, village, sheet.key, year)
            return _Opened(village, sheet, year, views, papers)

        job = self._jobs.read(work)
        job.done.connect(lambda opened: self._show(opened) if asked == self._asked else None)
        job.failed.connect(self.messages.refuse)
        job.failed.connect(self.contents.give_up)

    def _show(self, opened: _Opened) -> None:
        self.keep_draft()  # what was typed since the sheet was asked for anew
        self._opened, self.views = opened, opened.views
        self.unsaved = False
        own = opened.views.get(self._level)
        others = [
            (short(level), opened.views[level].answers)
            for level in sorted(opened.views)
            if level != self._level
        ]
        answers = own.answers if own is not None else {}
        self.form.show_sheet(
            opened.sheet,
            answers,
            others=others,
            documents=opened.documents,
            may_follow=self._level != assessment.OWN,
        )
        self.names.setText(own.assessor_names if own is not None else self._desk.user.name)
        clear(self.totals)
        for level, view in sorted(opened.views.items()):
            words = f"{short(level)} {decimal(view.total, 2)}"
            self.totals.addWidget(Pill(words, "ok" if not view.missing else "warn", "award"))
        self.messages.say("")
        self._show_draft(self._drafting.open(self._key(opened.village, opened.sheet, opened.year)))
        self.contents.show_rows(True)
        self._show_status()
        self.counted.emit()

    def _key(self, village: str, sheet: ScoreSheet, year: int) -> str:
        return drafts.form_key("assessment", village, f"{sheet.key}-{year}")

    # what was left unsaved

    def _show_draft(self, draft: Draft | None) -> None:
        """Go on where it was left, at once; what somebody else has left waits to be decided on."""
        if draft is not None and _from_draft(draft) == self.form.answers():
            draft = None
        mine = draft is not None and draft.user == self._desk.user.name
        self._others = None if mine else draft
        for part in (self.form, self.names):
            part.setEnabled(self._others is None)
        if draft is None:
            self.notice.clear()
        elif mine:
            self._resume(draft)
        else:
            self.notice.show_others(draft)

    def _resume(self, draft: Draft) -> None:
        answers = _from_draft(draft)
        for key, row in self.form.rows.items():
            row.show_answer(answers.get(key, Answer()))
        self.names.setText(str(draft.body.get("names") or ""))
        self.unsaved = True
        self.notice.show_own(draft)

    def _take_over(self) -> None:
        draft, self._others = self._others, None
        if draft is not None:
            for part in (self.form, self.names):
                part.setEnabled(True)
            self._resume(draft)
            self._show_status()
            self.counted.emit()

    def drop_draft(self) -> None:
        """Throw away what was not saved, and show what was."""
        opened = self._opened
        if opened is not None:
            self.unsaved = False
            self._drafting.drop()
            self.notice.clear()
            self.open(opened.village, opened.sheet, opened.year, self._name)

    # typing

    def _edited(self) -> None:
        self.unsaved = True
        self._drafting.touched()
        self._show_status()
        self.counted.emit()

    def _show_status(self) -> None:
        answers = self.form.answers() if self._opened is not None else {}
        open_ones = sum(answer.score is None for answer in answers.values())
        words = self.tr("%1 kriteria belum dinilai").replace("%1", number(open_ones))
        self.status.set_text(words if open_ones else self.tr("Semua kriteria dinilai") if answers else "")
        self.save_button.setEnabled(self.unsaved and self._others is None)

    def keep_draft(self) -> None:
        """Keep what is typed, now."""
        self._drafting.keep()

    def _typed(self) -> Typed | None:
        if not self.unsaved or self._opened is None or self._others is not None:
            return None
        answers = {
            name: [each.score, each.evidence, each.document] for name, each in self.form.answers().items()
        }
        return Typed({"answers": answers, "names": self.names.text()})

    # saving

    def save(self) -> None:
        """Keep all scores as one step."""
        opened = self._opened
        if opened is None or self._others is not None or not self.form.check():
            return
        self.keep_draft()  # should the save be refused after another village was opened
        desk, answers, names = self._desk, self.form.answers(), self.names.text()
        key, asked = self._drafting.key, self._asked

        def work(_job: Job) -> _Saved:
            change = assessment.keep(
                desk, opened.sheet.key, opened.year, answers, village=opened.village, names=names
            )
            drafts.drop(desk, key)
            return _Saved(change, asked, answers, names)

        job = self._jobs.write(work)
        job.done.connect(self._saved)
        job.failed.connect(self.messages.refuse)

    def _saved(self, saved: _Saved) -> None:
        if saved.asked == self._asked:
            # What was typed while it was being saved is still to be saved.
            self.unsaved = (self.form.answers(), self.names.text()) != (saved.typed, saved.names)
            if self.unsaved:
                self._drafting.touched()
            self.messages.say("")
            self.notice.clear()
            self._show_status()
        self._bus.announce(saved.change, self)
        if saved.change:
            self._bus.notice(self.tr("Nilai tersimpan di laptop ini."), saved.change.step)


def _from_draft(draft: Draft) -> dict[str, Answer]:
    return {key: Answer(*each) for key, each in draft.body.get("answers", {}).items()}
