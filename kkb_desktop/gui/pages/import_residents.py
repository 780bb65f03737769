"""Import from spreadsheets, residents or records of one type: a rehearsal first, then one approval."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain.reasons import explain
from kkb_desktop.domain.records import RECORD_TYPES
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_files, ask_target
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.editors import value_text
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import language, number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.models.paged import Column, PagedModel
from kkb_desktop.gui.theme import Kind, px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, PageTitle
from kkb_desktop.gui.widgets.checkbox import CheckBox
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.gui.widgets.filters import Tabs
from kkb_desktop.gui.widgets.labels import ElidedLabel
from kkb_desktop.gui.widgets.modal import confirm
from kkb_desktop.gui.widgets.pill import PillData
from kkb_desktop.gui.widgets.table import DataTable
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.spreadsheets import residents, spreadsheets
from kkb_desktop.services.spreadsheets.residents import Rehearsal, RehearsedRow
from kkb_desktop.services.spreadsheets.spreadsheets import RESIDENTS, SHEET_TYPES, RecordRehearsal
from kkb_desktop.services.writing.changes import ChangeSet


class ImportResidentsPage(QWidget):
    """Nothing is written before "Setujui"; the whole import is one step that can be taken back."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.rehearsal: Rehearsal | RecordRehearsal | None = None
        self._rows: list[RehearsedRow] = []
        self.title = PageTitle(
            self.tr("Impor data"), self.tr("Dari OpenSID, ekspor SIAK, buku induk, templat kami, atau CSV.")
        )
        self.content = Combo()
        self.content.setMinimumContentsLength(18)
        self.content.setAccessibleName(self.tr("Isi berkas"))
        self.content.addItem(self.tr("Penduduk per KK"), RESIDENTS)
        for type in SHEET_TYPES:
            self.content.addItem(spoken(RECORD_TYPES[type].plural), type)
        self.title.tools.addWidget(self.content)
        self.template_button = Button(self.tr("Templat kosong …"), "link", "file-text")
        self.template_button.clicked.connect(self._ask_template)
        self.title.tools.addWidget(self.template_button)
        self.export_button = Button(self.tr("Ekspor isi …"), "link", "download")
        self.export_button.clicked.connect(self._ask_export)
        self.title.tools.addWidget(self.export_button)
        self.choose_button = Button(self.tr("Pilih berkas …"), "secondary", "file-spreadsheet")
        self.choose_button.clicked.connect(self._ask)
        self.title.tools.addWidget(self.choose_button)
        self.messages = Messages()
        self.empty = EmptyState(
            "file-spreadsheet",
            self.tr("Pilih berkas"),
            self.tr(
                "Isinya dibandingkan dulu dengan data di sini. Tidak ada yang ditulis sebelum Anda setuju."
            ),
            self.tr("Pilih berkas …"),
        )
        self.empty.pressed.connect(self._ask)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self._result())
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addWidget(self.messages)
        column.addWidget(self.stack, 1)

    def _result(self) -> QWidget:
        card = Card()
        self._names = {
            "new": self.tr("Baru"),
            "changed": self.tr("Berubah"),
            "unchanged": self.tr("Sama"),
            "doubtful": self.tr("Meragukan"),
            "problems": self.tr("Masalah"),
        }
        self.tabs = Tabs(list(self._names.items()))
        self.tabs.chosen.connect(self._choose)
        tools = QHBoxLayout()
        tools.addWidget(self.tabs, 1)
        card.body.addLayout(tools)
        self.people = DataTable(self.tr("Baris berkas"))
        self.people_model = PagedModel(
            (
                Column(self.tr("Baris"), lambda row: number(row.row), 70, muted=True),
                Column(self.tr("Nama"), lambda row: row.title, 220, strong=True),
                Column(self.tr("No. KK"), lambda row: _card(row), 170, muted=True),
                Column(self.tr("Yang terjadi"), self._what, 0),
                Column(self.tr("Keadaan"), lambda _row: "", 130, pills=self._pill),
            ),
            self._load_people,
            parent=self,
        )
        self.people.set_model(self.people_model)
        self.problems = DataTable(self.tr("Masalah per sel"))
        self.problem_model = PagedModel(
            (
                Column(self.tr("Sel"), lambda each: f"{each.column_letter}{each.row}", 80, strong=True),
                Column(self.tr("Kolom"), lambda each: each.column_title, 190, muted=True),
                Column(self.tr("Masalah"), lambda each: _sentence(each.issue), 0),
                Column(self.tr("Akibat"), lambda _each: "", 180, pills=self._severity),
            ),
            self._load_problems,
            parent=self,
        )
        self.problems.set_model(self.problem_model)
        self.tables = QStackedWidget()
        self.tables.addWidget(self.people)
        self.tables.addWidget(self.problems)
        card.add(self.tables, 1)
        foot = card.footer()
        self.summary = ElidedLabel("", "mut")
        self.doubtful = CheckBox(self.tr("Ikutkan yang meragukan"))
        self.doubtful.toggled.connect(lambda _on: self._count())
        self.approve_button = Button(self.tr("Setujui"), "primary", "check")
        self.approve_button.clicked.connect(self.approve)
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.doubtful)
        foot.addWidget(self.approve_button)
        return card

    # steps

    def _ask(self) -> None:
        kinds = self.tr("Tabel (*.xlsx *.xls *.csv)")
        ask_files(self, self.tr("Pilih berkas"), kinds, lambda paths: self.rehearse(paths[0]))

    def _ask_template(self) -> None:
        name = f"templat-{self.content.currentText().lower().replace(' ', '-')}.xlsx"
        ask_target(self, self.tr("Simpan templat kosong"), name, "Excel (*.xlsx)", self.write_template)

    def write_template(self, path: Path) -> None:
        """An empty sheet of the chosen kind, to be typed into and taken in here."""
        desk, type = self._desk, str(self.content.currentData())
        job = self._jobs.read(lambda _job: spreadsheets.write_template(desk, type, path))
        done = self.tr("Templat tersimpan: %1").replace("%1", path.name)
        job.done.connect(lambda _none: self.messages.say(done, "ok"))
        job.failed.connect(self.messages.refuse)

    def _ask_export(self) -> None:
        question = confirm(
            self.window(),
            self.tr("Ikutkan NIK dan No. KK?"),
            self.tr(
                "Tanpa keduanya berkas lebih aman dibawa. Dengan keduanya, orang tanpa NIK diberi 16 angka sembilan "
                "seperti pada pendataan nasional, dan ekspor ini tercatat."
            ),
            self.tr("Ikutkan"),
            self.tr("Tanpa NIK"),
        )
        question.accepted.connect(lambda: self._ask_target(True))
        question.rejected.connect(lambda: self._ask_target(False))

    def _ask_target(self, identifiers: bool) -> None:
        name = f"{self.content.currentText().lower().replace(' ', '-')}.xlsx"
        ask_target(
            self, self.tr("Simpan data"), name, "Excel (*.xlsx)", lambda path: self.export(path, identifiers)
        )

    def export(self, path: Path, identifiers: bool) -> None:
        """Write all records of the chosen kind; the file can be changed and taken in again."""
        desk, type = self._desk, str(self.content.currentData())
        kind = "person" if type == RESIDENTS else type

        def work(_job: Job) -> int:
            ids = spreadsheets.all_of(desk, kind)
            return spreadsheets.export(
                desk, kind, ids, path, identifiers=identifiers, placeholders=identifiers
            )

        job = self._jobs.write(work, title=self.tr("Mengekspor"))
        job.done.connect(lambda count: self._exported(path, count))
        job.failed.connect(self.messages.refuse)

    def _exported(self, path: Path, count: int) -> None:
        words = self.tr("%1 catatan tersimpan: %2").replace("%1", number(count)).replace("%2", path.name)
        self.messages.say(words, "ok")

    def rehearse(self, path: Path) -> None:
        """Compare a file with what is here; nothing is written."""
        desk, type = self._desk, str(self.content.currentData())
        self.messages.say("")

        def compare(job: Job) -> Rehearsal | RecordRehearsal:
            if type == RESIDENTS:
                return residents.rehearse(desk, path, progress=job.progress, cancel=job.check)
            return spreadsheets.rehearse(desk, type, path, progress=job.progress, cancel=job.check)

        job = self._jobs.read(
            compare,
            title=self.tr("Membandingkan berkas dengan data di sini"),
            unit=self.tr("baris"),
        )
        job.done.connect(self._show)
        job.failed.connect(self.messages.refuse)

    def _show(self, rehearsal: Rehearsal | RecordRehearsal) -> None:
        self.rehearsal = rehearsal
        self.title.set_line(f"{rehearsal.path.name} · {rehearsal.sheet}")
        counts = {key: rehearsal.count(key) for key in ("new", "changed", "unchanged", "doubtful")}
        counts["problems"] = len(rehearsal.problems)
        for key, name in self._names.items():
            self.tabs.set_text(key, f"{name} {number(counts[key])}")
        self.problem_model.set_ids([str(at) for at in range(len(rehearsal.problems))])
        self.doubtful.setVisible(counts["doubtful"] > 0 and isinstance(rehearsal, Rehearsal))
        self.doubtful.setChecked(False)
        first = next((key for key in ("new", "changed", "doubtful") if counts[key]), "unchanged")
        self.tabs.set_current(first)
        self._choose(first)
        self.stack.setCurrentIndex(1)
        self._count()

    def _choose(self, key: str) -> None:
        assert self.rehearsal is not None
        self.tables.setCurrentIndex(1 if key == "problems" else 0)
        if key != "problems":
            rows = self.rehearsal.people if isinstance(self.rehearsal, Rehearsal) else self.rehearsal.rows
            self._rows = [row for row in rows if row.outcome == key]
            self.people_model.set_ids([str(at) for at in range(len(self._rows))])

    def _count(self) -> None:
        if self.rehearsal is None:
            return
        found = self.rehearsal
        writes = found.count("new") + found.count("changed")
        writes += found.count("doubtful") if self.doubtful.isChecked() else 0
        text = self.tr("%1 catatan akan ditulis dalam satu langkah yang bisa dibatalkan.")
        self.summary.set_text(text.replace("%1", number(writes)))
        self.approve_button.setEnabled(writes > 0)

    def approve(self) -> None:
        """Write what was rehearsed."""
        if self.rehearsal is None:
            return
        desk, rehearsal, doubtful = self._desk, self.rehearsal, self.doubtful.isChecked()
        self.approve_button.setEnabled(False)

        def write(job: Job) -> ChangeSet:
            if isinstance(rehearsal, RecordRehearsal):
                return spreadsheets.approve(desk, rehearsal)
            return residents.approve(
                desk, rehearsal, include_doubtful=doubtful, progress=job.progress, cancel=job.check
            )

        job = self._jobs.write(
            write,
            title=self.tr("Menulis data"),
            unit=self.tr("catatan"),
        )
        job.done.connect(self._approved)
        job.failed.connect(self._refused)
        job.cancelled.connect(self._count)

    def _approved(self, change: ChangeSet) -> None:
        self.rehearsal = None
        self.stack.setCurrentIndex(0)
        written = ", ".join(
            f"{number(len(ids))} {spoken(RECORD_TYPES[type].label).lower()}"
            for type, ids in change.records.items()
        )
        text = self.tr("Selesai ditulis: %1.").replace("%1", written)
        self.messages.say(text, "ok")
        self._bus.announce(change, self)
        self._bus.notice(text, change.step)

    def _refused(self, error: Exception) -> None:
        self.messages.refuse(error)
        self._count()

    # rows

    def _load_people(self, ids: Sequence[str]) -> dict[str, RehearsedRow]:
        return {each: self._rows[int(each)] for each in ids if int(each) < len(self._rows)}

    def _load_problems(self, ids: Sequence[str]) -> dict[str, object]:
        found = self.rehearsal.problems if self.rehearsal is not None else ()
        return {each: found[int(each)] for each in ids if int(each) < len(found)}

    def _what(self, row: RehearsedRow) -> str:
        if row.doubts:
            return " ".join(_sentence(issue) for issue in row.doubts)
        if row.changes:
            fields = RECORD_TYPES[row.type].by_key
            return "; ".join(
                f"{spoken(fields[key].label)}: {value_text(fields[key], old)} → {value_text(fields[key], new)}"
                for key, old, new in row.changes
                if key in fields
            )
        return self.tr("Catatan baru") if row.outcome == "new" else self.tr("Tidak ada perubahan")

    def _pill(self, row: RehearsedRow) -> tuple[PillData, ...]:
        looks: dict[str, tuple[Kind, str]] = {
            "new": ("ok", "plus"),
            "changed": ("info", "pencil"),
            "unchanged": ("neutral", "check"),
            "doubtful": ("warn", "triangle-alert"),
        }
        kind, icon_name = looks[row.outcome]
        return (PillData(self._names[row.outcome], kind, icon_name),)

    def _severity(self, each) -> tuple[PillData, ...]:
        looks: dict[str, tuple[str, Kind, str]] = {
            "refused": (self.tr("Baris tidak diambil"), "err", "circle-x"),
            "dropped": (self.tr("Isian tidak diambil"), "warn", "triangle-alert"),
            "doubtful": (self.tr("Lihat lagi"), "warn", "triangle-alert"),
        }
        text, kind, icon_name = looks.get(each.severity, (self.tr("Catatan"), "info", "info"))
        return (PillData(text, kind, icon_name),)


def _sentence(issue) -> str:
    return explain(issue.code, language(), issue.params).what


def _card(row: RehearsedRow) -> str:
    field = RECORD_TYPES["family"].by_key["card_number"]
    return value_text(field, row.card_number or None)
