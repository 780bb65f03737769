"""Assessment: the village scores itself; district and province verify, rank, and write the minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.programme import ASSESSOR
from kkb_desktop.domain.rules.score_sheets import ScoreSheet
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.forms.scoresheet import ScoreSheetForm
from kkb_desktop.gui.i18n import decimal, number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.models.paged import Column, PagedModel, RowLook
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.bar import Bar
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, Inset, PageTitle, clear, scrolled
from kkb_desktop.gui.widgets.filters import Tabs
from kkb_desktop.gui.widgets.labels import ElidedLabel, Label
from kkb_desktop.gui.widgets.pill import Pill, PillData
from kkb_desktop.gui.widgets.rowlist import RowList
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.desk import drafts
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.programme.assessment import assessment
from kkb_desktop.services.programme.assessment.assessment import Answer, AssessmentView, Ranked, Standing
from kkb_desktop.services.programme.profile import documents
from kkb_desktop.services.programme.reports import minutes, reports
from kkb_desktop.services.programme.reports.reports import IssuedReport
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import Saved

_TOUCHED = ("assessment", "assessment_score", "village_document", "village_profile", "issued_report")
_PAUSE = 1_500  # milliseconds without typing until the draft is kept


class AssessmentPage(QWidget):
    """A year's sheet of this desk."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._stale = True
        self._village = desk.kind == "village"
        self.title = PageTitle(self.tr("Penilaian"), "")
        self.year = Combo()
        self.year.setAccessibleName(self.tr("Tahun"))
        for year in assessment.years(desk):
            self.year.addItem(str(year), year)
        self.year.activated.connect(lambda _at: self._year_chosen())
        self.title.tools.addWidget(self.year)
        self.messages = Messages()
        self.scoring = ScoringCard(desk, bus, jobs)
        self.summary = SummaryCard()
        self.scoring.counted.connect(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        if self._village:
            column.addWidget(self.messages)
            column.addWidget(_beside(self.scoring, self.summary, 66, 34), 1)
        else:
            self.tabs = Tabs([("villages", self.tr("Verifikasi desa")), ("ranking", self.tr("Peringkat"))])
            self.tabs.chosen.connect(self.show_part)
            self.villages = VillageList()
            self.villages.list.chosen.connect(self.open_village)
            self.ranking = RankingCard(desk, bus, jobs)
            self.ranking.opened.connect(self._open_ranked)
            self.stack = QStackedWidget()
            self.stack.addWidget(_beside(self.villages, self.scoring, 34, 66))
            self.stack.addWidget(self.ranking)
            column.addWidget(self.tabs)
            column.addWidget(self.messages)
            column.addWidget(self.stack, 1)
        bus.changed.connect(self._changed)

    # what the shell calls

    def shown(self) -> None:
        """Read again what has changed."""
        if self._stale:
            self.reload()

    def open_with(self, argument: object) -> None:
        """A village's code, at the district."""
        if not self._village:
            self._open_ranked(str(argument))

    def may_leave(self) -> bool:
        """What is typed is kept as a draft."""
        self.scoring.keep_draft()
        return True

    def _changed(self, changes: ChangeSet, origin: object) -> None:
        if any(changes.touches(type) for type in _TOUCHED):
            self._stale = True
            if self.isVisible():
                self.reload()

    @property
    def current_year(self) -> int:
        """The year shown."""
        return int(self.year.currentData())

    @property
    def sheet(self) -> ScoreSheet:
        """The sheet of that year."""
        return assessment.sheet_for(self.current_year)

    def _year_chosen(self) -> None:
        self.scoring.keep_draft()
        self.scoring.forget()
        self.reload()

    def reload(self) -> None:
        """Read the scores again; what is being typed stays."""
        self._stale = False
        self.title.set_line(spoken(self.sheet.label))
        if self._village:
            if not self.scoring.unsaved:
                self.scoring.open(self._desk.region, self.sheet, self.current_year)
            return
        desk, sheet, year = self._desk, self.sheet, self.current_year
        job = self._jobs.read(lambda _job: assessment.standings(desk, sheet.key, year))
        job.done.connect(self._show_villages)
        job.failed.connect(self.messages.refuse)
        self.ranking.open(sheet, year)

    def _show_villages(self, standings: tuple[Standing, ...]) -> None:
        self.villages.show_standings(standings, assessment.level(self._desk))
        chosen = self.villages.list.selected_id
        first = self.scoring.village or chosen or (standings[0].village if standings else "")
        if first:
            self.villages.list.select(first)
            if not self.scoring.unsaved:
                self.open_village(first)
        else:
            self.scoring.show_nobody()

    def open_village(self, village: str) -> None:
        """Verify a village."""
        if self.scoring.unsaved and village == self.scoring.village:
            return
        self.scoring.keep_draft()
        row = self.villages.rows.get(village)
        self.scoring.open(village, self.sheet, self.current_year, row.name.title if row else "")

    def _open_ranked(self, village: str) -> None:
        self.tabs.set_current("villages")
        self.show_part("villages")
        self.villages.list.select(village)
        self.open_village(village)

    def show_part(self, key: str) -> None:
        """Show the villages or the ranking."""
        self.stack.setCurrentIndex(("villages", "ranking").index(key))

    def _count(self) -> None:
        self.summary.show_answers(self.sheet, self.scoring.form.answers(), self.scoring.views)


@dataclass(frozen=True, slots=True)
class _Opened:
    village: str
    sheet: ScoreSheet
    year: int
    views: Mapping[int, AssessmentView]
    documents: tuple[tuple[str, str], ...]
    draft: drafts.Draft | None


class ScoringCard(Card):
    """The sheet of one village at this desk's level, with its draft, and the button that keeps it in one step."""

    counted = Signal()

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__(" ")
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._level = assessment.level(desk)
        self._opened: _Opened | None = None
        self._asked = 0
        self.village = ""
        self.unsaved = False
        self.views: Mapping[int, AssessmentView] = {}
        self.totals = QHBoxLayout()
        self.totals.setSpacing(px(6))
        self.head.addLayout(self.totals)
        self.messages = Messages()
        self.messages.pressed.connect(self._resume)
        self.form = ScoreSheetForm()
        self.form.edited.connect(self._edited)
        self.names = QLineEdit()
        self.names.setMaxLength(300)
        self.names.setAccessibleName(self.tr("Tim penilai"))
        self.names.setPlaceholderText(self.tr("Nama tim penilai, dipisah koma"))
        self.names.textEdited.connect(lambda _text: self._edited())
        self.add(self.messages)
        self.add(scrolled(self.form), 1)
        self.save_button = Button(self.tr("Simpan"), "primary", "save")
        self.save_button.setShortcut("Ctrl+S")
        self.save_button.clicked.connect(self.save)
        self.status = ElidedLabel("", "mut")
        foot = self.footer()
        foot.addWidget(Label(self.tr("Tim penilai"), "label"))
        foot.addWidget(self.names, 3)
        foot.addWidget(self.status, 2)
        foot.addWidget(self.save_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.keep_draft)
        self._show_status()

    def forget(self) -> None:
        """Let go of what is typed; its draft is kept."""
        self.unsaved = False

    def show_nobody(self) -> None:
        """Nothing to score yet."""
        self.set_title(self.tr("Belum ada desa"))
        self.messages.say(
            self.tr("Desa muncul di sini setelah profil atau penilaian mandirinya diterima."), "info"
        )

    def open(self, village: str, sheet: ScoreSheet, year: int, name: str = "") -> None:
        """Read the scores of a village; what is typed must have been kept before."""
        self._asked += 1
        asked, desk = self._asked, self._desk
        self.village, self.unsaved = village, False
        self.set_title(name or (self.tr("Penilaian mandiri") if self._level == assessment.OWN else village))
        key = self._key(village, sheet, year)

        def work(_job: Job) -> _Opened:
            papers = tuple((row.id, row.title) for row in documents.listed(desk, village=village))
            views = assessment.views(desk, village, sheet.key, year)
            return _Opened(village, sheet, year, views, papers, drafts.load(desk, key))

        job = self._jobs.read(work)
        job.done.connect(lambda opened: self._show(opened) if asked == self._asked else None)
        job.failed.connect(self.messages.refuse)

    def _show(self, opened: _Opened) -> None:
        self._opened, self.views = opened, opened.views
        own = opened.views.get(self._level)
        others = [
            (_short(level), opened.views[level].answers)
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
            words = f"{_short(level)} {decimal(view.total, 2)}"
            self.totals.addWidget(Pill(words, "ok" if not view.missing else "warn", "award"))
        if opened.draft is not None and _from_draft(opened.draft) != self.form.answers():
            self.messages.say(
                self.tr("Ada nilai yang belum disimpan."), "info", action=self.tr("Lanjutkan draf")
            )
        else:
            self.messages.say("")
        self._show_status()
        self.counted.emit()

    def _key(self, village: str, sheet: ScoreSheet, year: int) -> str:
        return drafts.form_key("assessment", village, f"{sheet.key}-{year}")

    def _resume(self) -> None:
        if self._opened is None or self._opened.draft is None:
            return
        answers = _from_draft(self._opened.draft)
        for key, row in self.form.rows.items():
            row.show_answer(answers.get(key, Answer()))
        self.names.setText(str(self._opened.draft.body.get("names") or ""))
        self.messages.say("")
        self._edited()

    # typing

    def _edited(self) -> None:
        self.unsaved = True
        self._timer.start()
        self._show_status()
        self.counted.emit()

    def _show_status(self) -> None:
        answers = self.form.answers()
        open_ones = sum(answer.score is None for answer in answers.values())
        words = self.tr("%1 kriteria belum dinilai").replace("%1", number(open_ones))
        self.status.set_text(words if open_ones else self.tr("Semua kriteria dinilai") if answers else "")
        self.save_button.setEnabled(self.unsaved)

    def keep_draft(self) -> None:
        """Keep what is typed, now."""
        self._timer.stop()
        opened = self._opened
        if not self.unsaved or opened is None:
            return
        desk, key = self._desk, self._key(opened.village, opened.sheet, opened.year)
        answers = {
            name: [each.score, each.evidence, each.document] for name, each in self.form.answers().items()
        }
        body = {"answers": answers, "names": self.names.text()}
        job = self._jobs.write(lambda _job: drafts.save(desk, key, body))
        job.failed.connect(self.messages.refuse)

    # saving

    def save(self) -> None:
        """Keep all scores as one step."""
        opened = self._opened
        if opened is None or not self.form.check():
            return
        self._timer.stop()
        desk, answers, names = self._desk, self.form.answers(), self.names.text()
        key = self._key(opened.village, opened.sheet, opened.year)

        def work(_job: Job) -> ChangeSet:
            change = assessment.keep(
                desk, opened.sheet.key, opened.year, answers, village=opened.village, names=names
            )
            drafts.drop(desk, key)
            return change

        job = self._jobs.write(work)
        job.done.connect(self._saved)
        job.failed.connect(self.messages.refuse)

    def _saved(self, change: ChangeSet) -> None:
        self.unsaved = False
        self._show_status()
        self._bus.announce(change, self)
        if change:
            self._bus.notice(self.tr("Nilai tersimpan di laptop ini."), change.step)


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
            line.addWidget(Label(_short(level), "strong"))
            line.addStretch(1)
            if view is None:
                line.addWidget(Label(self.tr("Belum ada"), "mut"))
            else:
                words = f"{decimal(view.total, 2)} ({_signed(view.total - total)})"
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


class VillageList(Card):
    """The villages, with what they gave themselves and what was verified."""

    def __init__(self) -> None:
        super().__init__(self.tr("Desa"))
        self.rows: dict[str, Standing] = {}
        self._level = assessment.DISTRICT
        self.list = RowList(self.tr("Desa"))
        self.model = PagedModel(
            (),
            lambda ids: {each: self.rows[each] for each in ids if each in self.rows},
            look=self._look,
            parent=self,
        )
        self.list.set_model(self.model)
        self.body.setContentsMargins(0, px(14), 0, px(4))
        self.head.setContentsMargins(px(17), 0, px(14), 0)
        self.add(self.list, 1)

    def show_standings(self, standings: Sequence[Standing], level: int) -> None:
        """Show these villages instead."""
        self._level = level
        self.rows = {each.village: each for each in standings}
        self.model.set_ids(list(self.rows))
        done = sum(level in each.views and not each.views[level].missing for each in standings)
        words = self.tr("%1 dari %2 sudah diverifikasi")
        self.set_note(words.replace("%1", number(done)).replace("%2", number(len(standings))))

    def _look(self, each: Standing) -> RowLook:
        own, view = each.views.get(assessment.OWN), each.views.get(self._level)
        pills = (PillData(decimal(view.total, 2), "info", "award"),) if view is not None else ()
        line = (
            self.tr("mandiri %1").replace("%1", decimal(own.total, 2))
            if own is not None
            else self.tr("belum menilai diri")
        )
        words = " · ".join(filter(None, (line, each.name.line)))
        if view is None:
            return RowLook(each.name.title, words, pills, self.tr("Belum"), "warn", "clock")
        if view.missing:
            status = self.tr("%1 terbuka").replace("%1", number(len(view.missing)))
            return RowLook(each.name.title, words, pills, status, "warn", "circle-dot")
        return RowLook(each.name.title, words, pills, self.tr("Lengkap"), "ok", "circle-check")


class RankingCard(Card):
    """Who stands where by the scores of a level, why, and the minutes of it."""

    opened = Signal(str)

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__(self.tr("Peringkat"))
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._sheet = assessment.sheet_for(desk.clock().astimezone().year)
        self._year = self._sheet.year
        self.rows: dict[str, Ranked] = {}
        self.issued: IssuedReport | None = None
        self.levels = Combo()
        self.levels.setAccessibleName(self.tr("Menurut penilaian"))
        self.levels.setMinimumContentsLength(26)
        for level in range(assessment.OWN, assessment.level(desk) + 1):
            self.levels.addItem(spoken(ASSESSOR.label(level)), level)
        self.levels.setCurrentIndex(self.levels.count() - 1)
        self.levels.activated.connect(lambda _at: self.open(self._sheet, self._year))
        self.head.addWidget(Label(self.tr("Menurut penilaian"), "mut"))
        self.head.addWidget(self.levels)
        self.messages = Messages()
        self.table = DataTable(self.tr("Peringkat"))
        self.model = PagedModel(
            (
                Column(self.tr("Peringkat"), lambda row: str(row.place), 92, right=True, strong=True),
                Column(self.tr("Desa"), lambda row: row.name.title, 0, strong=True),
                Column(self.tr("Kecamatan, Kampung KB"), lambda row: row.name.line, 250, muted=True),
                Column(self.tr("Nilai"), lambda row: decimal(row.total, 2), 84, right=True, strong=True),
                Column(self.tr("Mandiri"), _own, 84, right=True),
                Column(self.tr("Selisih"), _difference, 84, right=True, muted=True),
                Column("", lambda _row: "", 170, pills=self._state),
            ),
            lambda ids: {each: self.rows[each] for each in ids if each in self.rows},
            parent=self,
        )
        self.table.set_model(self.model)
        self.table.opened.connect(self.opened)
        self.rule = Label("", "small", wrap=True)
        self.add(self.messages)
        self.add(self.table, 1)
        self.add(self.rule)
        self.again = Button(self.tr("Cetak ulang …"), "link", "printer")
        self.again.clicked.connect(lambda: self._ask(self.print_again))
        self.issue_button = Button(self.tr("Terbitkan"), "secondary", "check-check")
        self.issue_button.setToolTip(
            self.tr("Isinya disimpan seperti sekarang dan dapat dicetak ulang sama persis")
        )
        self.issue_button.clicked.connect(self.issue)
        self.print_button = Button(self.tr("Berita acara …"), "primary", "printer")
        self.print_button.clicked.connect(lambda: self._ask(self.print_to))
        self.foot = ElidedLabel("", "small")
        foot = self.footer()
        foot.addWidget(self.foot, 1)
        for each in (self.again, self.issue_button, self.print_button):
            foot.addWidget(each)

    def open(self, sheet: ScoreSheet, year: int) -> None:
        """Rank by the level chosen."""
        self._sheet, self._year = sheet, year
        desk, level = self._desk, int(self.levels.currentData())

        def work(_job: Job) -> tuple[tuple[Ranked, ...], IssuedReport | None]:
            return assessment.ranking(desk, sheet.key, year, level), minutes.issued_minutes(desk, year)

        job = self._jobs.read(work)
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)

    def _show(self, found: tuple[tuple[Ranked, ...], IssuedReport | None]) -> None:
        ranked, self.issued = found
        self.rows = {row.village: row for row in ranked}
        self.model.set_ids(list(self.rows))
        labels = {each.key: spoken(each.label) for each in self._sheet.criteria}
        ties = "; ".join(labels[key] for key in self._sheet.tie_order)
        words = self.tr(
            "Desa yang lengkap dinilai berada di atas yang belum. Bila nilai sama, didahulukan yang lebih tinggi pada: "
            "%1; lalu nilai mandiri. Bila tetap sama, peringkat dibagi dan berikutnya dilewati."
        )
        self.rule.setText(words.replace("%1", ties))
        own_level = int(self.levels.currentData()) == assessment.level(self._desk)
        self.issue_button.setEnabled(bool(ranked) and own_level)
        self.print_button.setEnabled(bool(ranked) and own_level)
        self.again.setVisible(self.issued is not None)
        self.foot.set_text(
            self.tr("Diterbitkan %1").replace("%1", day_text(self.issued.issued_on))
            if self.issued is not None
            else self.tr("Belum diterbitkan.")
            if ranked
            else self.tr("Belum ada desa yang dinilai pada jenjang ini.")
        )

    def _state(self, row: Ranked) -> tuple[PillData, ...]:
        pills = []
        if not row.complete:
            words = self.tr("%1 terbuka").replace("%1", number(len(row.view.missing)))
            pills.append(PillData(words, "warn"))
        if sum(other.place == row.place for other in self.rows.values()) > 1:
            pills.append(PillData(self.tr("Bersama"), "info"))
        return tuple(pills)

    # files

    def _ask(self, then) -> None:
        ask_target(
            self, self.tr("Simpan berita acara"), f"berita-acara-{self._year}.pdf", "PDF (*.pdf)", then
        )

    def print_to(self, path: Path) -> None:
        """The minutes of the ranking as PDF."""
        desk, sheet, year = self._desk, self._sheet.key, self._year
        self._write(path, lambda: minutes.print_minutes(desk, sheet, year, path))

    def print_again(self, path: Path) -> None:
        """The minutes as they were issued."""
        desk, issued = self._desk, self.issued
        if issued is not None:
            self._write(path, lambda: reports.print_report(reports.reread(desk, issued.id), path))

    def issue(self) -> None:
        """Keep the minutes as they are now."""
        desk, sheet, year = self._desk, self._sheet.key, self._year
        job = self._jobs.write(lambda _job: minutes.issue_minutes(desk, sheet, year))
        job.done.connect(self._issued)
        job.failed.connect(self.messages.refuse)

    def _issued(self, saved: Saved) -> None:
        self._bus.announce(saved.change, self)
        self._bus.notice(self.tr("Berita acara diterbitkan."), saved.change.step)

    def _write(self, path: Path, write) -> None:
        job = self._jobs.read(lambda _job: write())
        done = self.tr("Tersimpan: %1").replace("%1", path.name)
        job.done.connect(lambda _none: self.messages.say(done, "ok"))
        job.failed.connect(self.messages.refuse)


def _short(level: int) -> str:
    """An assessor in a word or two, for pills and lines."""
    translate = QCoreApplication.translate
    words = {
        assessment.OWN: translate("Assessment", "Desa"),
        assessment.DISTRICT: translate("Assessment", "Kabupaten"),
        assessment.PROVINCE: translate("Assessment", "Provinsi"),
    }
    return words[level]


def _own(row: Ranked) -> str:
    return "\N{EN DASH}" if row.own is None else decimal(row.own, 2)


def _difference(row: Ranked) -> str:
    return "\N{EN DASH}" if row.own is None else _signed(row.total - row.own)


def _signed(value: float) -> str:
    return f"{'+' if value > 0 else ''}{decimal(value, 2)}"


def _from_draft(draft: drafts.Draft) -> dict[str, Answer]:
    return {key: Answer(*each) for key, each in draft.body.get("answers", {}).items()}


def _beside(left: QWidget, right: QWidget, first: int, second: int) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(12))
    row.addWidget(left, first)
    row.addWidget(right, second)
    return both
