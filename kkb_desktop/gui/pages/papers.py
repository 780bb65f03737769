"""Papers: survey forms for an RT, empty forms, the privacy notice, what is held about a person, who saw what."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.survey import ROUND
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.events.family_picker import FamilyPicker
from kkb_desktop.gui.forms.asking import ask_target
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.models.paged import Column, PagedModel
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, PageTitle
from kkb_desktop.gui.widgets.checkbox import CheckBox
from kkb_desktop.gui.widgets.labelled import Labelled
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services import indicators, papers
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.families import survey
from kkb_desktop.services.indicators.measure import Area
from kkb_desktop.services.writing import privacy
from kkb_desktop.services.writing.privacy import AccessEntry

_LOG = 500


class PapersPage(QWidget):
    """What can be printed on the left; who has looked at whose data on the right."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.entries: dict[str, AccessEntry] = {}
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
        left = QVBoxLayout()
        left.setSpacing(px(12))
        left.addWidget(self._forms_card())
        left.addWidget(self._subject_card())
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addLayout(left, 50)
        row.addWidget(self._log_card(), 50)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addWidget(self.messages)
        column.addLayout(row, 1)

    def _forms_card(self) -> Card:
        card = Card(self.tr("Formulir pendataan"), "", "file-text")
        self.round = Combo()
        for year in survey.rounds(self._desk):
            self.round.addItem(spoken(ROUND.label(year)), year)
        self.round.setCurrentIndex(max(0, self.round.findData(survey.current_round(self._desk))))
        self.place = Combo()
        self.place.setMinimumContentsLength(12)
        choices = QHBoxLayout()
        choices.setSpacing(px(10))
        choices.addWidget(Labelled(self.tr("Putaran"), self.round))
        choices.addWidget(Labelled(self.tr("RT"), self.place), 1)
        card.body.addLayout(choices)
        self.identifiers = CheckBox(self.tr("Cetak NIK dan No. KK lengkap (tercatat di log)"))
        card.add(self.identifiers)
        self.prefilled_button = Button(self.tr("Formulir terisi untuk RT ini …"), "primary", "printer")
        self.prefilled_button.clicked.connect(self._ask_prefilled)
        self.count = Combo()
        self.count.setMinimumContentsLength(2)
        for count in (1, 5, 10, 25, 50, 100):
            self.count.addItem(number(count), count)
        self.count.setCurrentIndex(2)
        self.count.setAccessibleName(self.tr("Jumlah formulir kosong"))
        self.blank_button = Button(self.tr("Formulir kosong …"), "secondary", "printer")
        self.blank_button.clicked.connect(self._ask_blank)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.prefilled_button)
        line.addStretch(1)
        line.addWidget(self.count)
        line.addWidget(self.blank_button)
        card.body.addLayout(line)
        return card

    def _subject_card(self) -> Card:
        card = Card(self.tr("Hak pemilik data"), "UU 27/2022", "shield-check")
        self.picker = FamilyPicker(self._desk, self._jobs, person=self.tr("Atas nama"))
        card.add(self.picker)
        self.subject_button = Button(self.tr("Laporan data pribadi …"), "secondary", "id-card")
        self.subject_button.clicked.connect(self._ask_subject)
        self.notice_button = Button(self.tr("Pemberitahuan privasi …"), "link", "printer")
        self.notice_button.clicked.connect(self._ask_notice)
        line = QHBoxLayout()
        line.addWidget(self.subject_button)
        line.addStretch(1)
        line.addWidget(self.notice_button)
        card.body.addLayout(line)
        return card

    def _log_card(self) -> Card:
        card = Card(self.tr("Siapa melihat apa"), self.tr("di laptop ini"), "history")
        self.table = DataTable(self.tr("Siapa melihat apa"))
        self.model = PagedModel(
            (
                Column(
                    self.tr("Waktu"), lambda each: f"{each.at.astimezone():%d-%m-%Y %H.%M}", 130, muted=True
                ),
                Column(self.tr("Siapa"), lambda each: each.user, 0, strong=True),
                Column(self.tr("Berbuat apa"), self._action, 130),
                Column(self.tr("Catatan"), self._about, 170, muted=True),
            ),
            lambda ids: {each: self.entries[each] for each in ids if each in self.entries},
            parent=self,
        )
        self.table.set_model(self.model)
        card.add(self.table, 1)
        return card

    # what the shell calls

    def shown(self) -> None:
        """Read the RTs and the log again."""
        desk = self._desk

        def work(_job: Job) -> tuple[list[Area], list[AccessEntry]]:
            areas = indicators.by_area(desk, today(desk), "rt", village=desk.region, keys=["families"])
            return [area for area in areas if area.rt], privacy.log(desk, _LOG)

        job = self._jobs.read(work)
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)

    def _show(self, found: tuple[list[Area], list[AccessEntry]]) -> None:
        areas, entries = found
        chosen = self.place.currentData()
        self.place.clear()
        for area in areas:
            self.place.addItem(spoken(area.label), (area.rt, area.rw))
        self.place.setCurrentIndex(max(0, self.place.findData(chosen)))
        self.prefilled_button.setEnabled(bool(areas))
        self.entries = {entry.id: entry for entry in entries}
        self.model.set_ids(list(self.entries))

    def _action(self, entry: AccessEntry) -> str:
        return {
            "view": self.tr("Melihat"),
            "reveal": self.tr("Membuka nomor"),
            "print": self.tr("Mencetak"),
            "export": self.tr("Mengekspor"),
        }.get(entry.action, entry.action)

    def _about(self, entry: AccessEntry) -> str:
        declared = RECORD_TYPES.get(entry.type)
        kind = spoken(declared.label) if declared is not None else entry.type
        return " · ".join(filter(None, (kind, spoken(privacy.detail_words(entry)))))

    # printing

    @property
    def sheet(self) -> str:
        """The paper chosen."""
        return str(self.paper.currentData())

    def _ask_prefilled(self) -> None:
        name = f"formulir-{self.place.currentText()}.pdf".replace(" ", "-").replace("/", "").lower()
        ask_target(self, self.tr("Simpan formulir"), name, "PDF (*.pdf)", self.print_prefilled)

    def print_prefilled(self, path: Path) -> None:
        """The forms of the RT chosen, with last year's answers."""
        desk, size, year = self._desk, self.sheet, int(self.round.currentData())
        rt, rw = self.place.currentData()
        whole = self.identifiers.isChecked()

        def work(job: Job) -> int:
            return papers.prefilled_forms(
                desk,
                rt,
                rw,
                path,
                round=year,
                paper=size,
                identifiers=whole,
                cancel=job.check,
                progress=job.progress,
            )

        self._run(work, path, self.tr("Menyiapkan formulir"))

    def _ask_blank(self) -> None:
        ask_target(self, self.tr("Simpan formulir"), "formulir-kosong.pdf", "PDF (*.pdf)", self.print_blank)

    def print_blank(self, path: Path) -> None:
        """Empty forms."""
        desk, size, year, count = (
            self._desk,
            self.sheet,
            int(self.round.currentData()),
            int(self.count.currentData()),
        )
        self._run(
            lambda _job: papers.blank_forms(desk, path, round=year, count=count, paper=size),
            path,
            self.tr("Menyiapkan formulir"),
        )

    def _ask_subject(self) -> None:
        if not self.picker.member:
            self.messages.say(self.tr("Pilih dulu keluarganya, lalu orangnya."), "warn")
            return
        ask_target(self, self.tr("Simpan laporan"), "data-pribadi.pdf", "PDF (*.pdf)", self.print_subject)

    def print_subject(self, path: Path) -> None:
        """All that is held on the person chosen."""
        desk, size, person = self._desk, self.sheet, self.picker.member
        self._run(lambda _job: papers.subject_report(desk, person, path, paper=size), path, "")

    def _ask_notice(self) -> None:
        name = "pemberitahuan-privasi.pdf"
        ask_target(self, self.tr("Simpan pemberitahuan"), name, "PDF (*.pdf)", self.print_notice)

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
        text = self.tr("Tersimpan: %1").replace("%1", path.name)
        if isinstance(result, int):
            text += self.tr(" (%1 keluarga)").replace("%1", number(result))
        self.messages.say(text, "ok")
        self.shown()
