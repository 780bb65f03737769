"""Papers: survey forms for an RT, empty forms, the privacy notice, what is held about a person, who saw what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.lastasked import LastAsked
from kkb_desktop.gui.papers.access_log import AccessLogCard
from kkb_desktop.gui.papers.subject import SubjectCard
from kkb_desktop.gui.papers.survey_forms import FormsCard
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.card import PageTitle
from kkb_desktop.gui.widgets.cardgrid import CardGrid
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.page import lay_out
from kkb_desktop.services import indicators, papers
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.indicators.measure import Area
from kkb_desktop.services.programme.profile.village_names import village_names
from kkb_desktop.services.writing import privacy
from kkb_desktop.services.writing.privacy import AccessEntry

_LOG = 500
_PDF = "PDF (*.pdf)"


@dataclass(frozen=True, slots=True)
class _Found:
    """What the page shows: at an office the villages by code, the RTs of the one chosen, the log."""

    villages: Mapping[str, str]
    areas: list[Area]
    entries: list[AccessEntry]


def _villages(desk: Desk) -> dict[str, str]:
    """The names of the villages with families here, by code, in the order of their names."""
    codes = [area.village for area in indicators.by_area(desk, today(desk), "village", keys=["families"])]
    names = village_names(desk, codes)
    return {code: names[code].title for code in sorted(codes, key=lambda code: (names[code].title, code))}


class PapersPage(QWidget):
    """What can be printed on the left; who has looked at whose data on the right."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self.title = PageTitle(
            self.tr("Cetak dan privasi"), self.tr("Formulir untuk diisi di lapangan, dan hak pemilik data.")
        )
        self.paper = Combo()
        self.paper.setAccessibleName(self.tr("Kertas"))
        for size in ("A4", "F4"):
            self.paper.addItem(size, size)
        self.title.tools.addWidget(Label(self.tr("Kertas"), "mut"))
        self.title.tools.addWidget(self.paper)
        self.messages = Messages()
        self.forms = FormsCard(desk)
        self.forms.prefilled_wanted.connect(self._ask_prefilled)
        self.forms.blank_wanted.connect(self._ask_blank)
        self.forms.village_chosen.connect(self.shown)
        self.forms.family_wanted.connect(lambda: bus.go("families", {"new": True}))
        self.subject = SubjectCard(desk, jobs)
        self.subject.report_wanted.connect(self.ask_subject)
        self.subject.notice_wanted.connect(self._ask_notice)
        self.log = AccessLogCard()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.forms)
        column.addWidget(self.subject)
        column.addStretch(1)
        self.log.setMinimumHeight(px(280))  # also where it stands below the others
        lay_out(self, self.title, self.messages, CardGrid([left, self.log], 400))
        self._reading = LastAsked(jobs, self)
        self._reading.answered.connect(self._show)
        self._reading.refused.connect(self.messages.refuse)
        self._reading.refused.connect(self.log.contents.give_up)
        self.log.contents.again.connect(self.shown)

    # what the shell calls

    def shown(self) -> None:
        """Read the RTs and the log again."""
        desk, chosen = self._desk, self.forms.village.currentData()

        def work(_job: Job) -> _Found:
            villages = _villages(desk) if desk.kind != "village" else {}
            village = chosen if chosen in villages else next(iter(villages), desk.region)
            areas = indicators.by_area(desk, today(desk), "rt", village=village, keys=["families"])
            return _Found(villages, [area for area in areas if area.rt], privacy.log(desk, _LOG))

        self._reading.ask(work)

    def _show(self, found: _Found) -> None:
        self.forms.offer_villages(found.villages)
        self.forms.offer(found.areas)
        self.log.show_entries(found.entries)

    # printing

    @property
    def sheet(self) -> str:
        """The paper chosen."""
        return str(self.paper.currentData())

    def _ask_prefilled(self) -> None:
        words = self.forms.neighbourhood.words
        name = f"formulir-{words}.pdf".replace(" ", "-").replace("/", "").lower()
        ask_target(self, self.tr("Simpan formulir"), name, _PDF, self.print_prefilled)

    def print_prefilled(self, path: Path) -> None:
        """The forms of the RT chosen, with last year's answers."""
        desk, size, year, where = self._desk, self.sheet, self.forms.year, self.forms.neighbourhood
        whole = self.forms.identifiers.isChecked()

        def work(job: Job) -> int:
            return papers.prefilled_forms(
                desk,
                where.rt,
                where.rw,
                path,
                round=year,
                paper=size,
                village=where.village,
                identifiers=whole,
                cancel=job.check,
                progress=job.progress,
            )

        self._run(work, path, self.tr("Menyiapkan formulir"))

    def _ask_blank(self) -> None:
        ask_target(self, self.tr("Simpan formulir"), "formulir-kosong.pdf", _PDF, self.print_blank)

    def print_blank(self, path: Path) -> None:
        """Empty forms."""
        desk, size, year, count = self._desk, self.sheet, self.forms.year, self.forms.count
        self._run(
            lambda _job: papers.blank_forms(desk, path, round=year, count=count, paper=size),
            path,
            self.tr("Menyiapkan formulir"),
        )

    def ask_subject(self) -> None:
        """Ask where to put what is held about the person chosen."""
        if not self.subject.picker.member:
            self.messages.say(self.tr("Pilih dulu keluarganya, lalu orangnya."), "warn")
            return
        ask_target(self, self.tr("Simpan laporan"), "data-pribadi.pdf", _PDF, self.print_subject)

    def print_subject(self, path: Path) -> None:
        """All that is held on the person chosen."""
        desk, size, person = self._desk, self.sheet, self.subject.picker.member
        self._run(lambda _job: papers.subject_report(desk, person, path, paper=size), path, "")

    def _ask_notice(self) -> None:
        name = "pemberitahuan-privasi.pdf"
        ask_target(self, self.tr("Simpan pemberitahuan"), name, _PDF, self.print_notice)

    def print_notice(self, path: Path) -> None:
        """The privacy notice that is handed to families."""
        desk, size = self._desk, self.sheet
        self._run(lambda _job: papers.privacy_notice(desk, path, paper=size), path, "")

    def _run(self, work: Callable[[Job], object], path: Path, title: str) -> None:
        self.messages.say("")
        job = self._jobs.write(work, title=title, unit=self.tr("keluarga"))
        job.done.connect(lambda result: self._printed(path, result))
        job.failed.connect(self.messages.refuse)

    def _printed(self, path: Path, result: object) -> None:
        counted = (
            self.tr("Isinya %1 keluarga.").replace("%1", number(result)) if isinstance(result, int) else ""
        )
        self.messages.wrote(path, counted)
        self.shown()
