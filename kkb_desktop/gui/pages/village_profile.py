"""The village's profile: identity, state by month, people, papers, and how it was formed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kkb_desktop.domain.codelists.programme import DOCUMENT, WORKER_ROLE
from kkb_desktop.domain.fields import Field, Kind, Values
from kkb_desktop.domain.text import Text
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_files, ask_target
from kkb_desktop.gui.forms.combo import Combo
from kkb_desktop.gui.forms.editors import day_text, editor_for
from kkb_desktop.gui.forms.listededitor import ListedEditor
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.forms.recordeditor import RecordEditor
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import Job, JobRunner
from kkb_desktop.gui.models.paged import RowLook
from kkb_desktop.gui.months import last_months, month_words
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Card, PageTitle, clear, scrolled
from kkb_desktop.gui.widgets.filters import Tabs
from kkb_desktop.gui.widgets.labels import ElidedLabel, IconLabel, Label
from kkb_desktop.gui.widgets.pill import Pill, PillData
from kkb_desktop.services.desk.desk import Desk, today
from kkb_desktop.services.programme.profile import documents, formation, profile, workers
from kkb_desktop.services.programme.profile.documents import DocumentRow
from kkb_desktop.services.programme.profile.formation import StepState
from kkb_desktop.services.programme.profile.profile import MonthSheet
from kkb_desktop.services.programme.profile.workers import WorkerRow
from kkb_desktop.services.writing.changes import ChangeSet
from kkb_desktop.services.writing.records import RecordView, Saved

_MONTHS_SHOWN = 24
_TOUCHED = ("village_profile", "profile_month", "worker", "village_document", "formation")


class VillageProfilePage(QWidget):
    """Five parts, each with a list or form of its own."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self._stale = True
        self.title = PageTitle(self.tr("Profil Kampung KB"), "")
        self.messages = Messages()
        self.tabs = Tabs(
            [
                ("identity", self.tr("Identitas")),
                ("month", self.tr("Keadaan per bulan")),
                ("workers", self.tr("Pengelola")),
                ("documents", self.tr("Dokumen")),
                ("formation", self.tr("Pembentukan")),
            ]
        )
        self.tabs.chosen.connect(self._show_part)
        self.identity = RecordEditor(
            desk,
            "village_profile",
            bus,
            jobs,
            keep=lambda values, view: profile.save_identity(desk, values, opened=view),
        )
        self.month = MonthPart(desk, bus, jobs)
        self.workers = WorkersPart(desk, bus, jobs)
        self.documents = DocumentsPart(desk, bus, jobs)
        self.formation = FormationPart(desk, bus, jobs)
        card = Card()
        card.body.setContentsMargins(0, px(10), 0, 0)
        self.stack = QStackedWidget()
        for part in (self.identity, self.month, self.workers, self.documents, self.formation):
            self.stack.addWidget(part)
        card.add(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.title)
        column.addWidget(self.tabs)
        column.addWidget(self.messages)
        column.addWidget(card, 1)
        bus.changed.connect(self._changed)

    def shown(self) -> None:
        """Read again what has changed since."""
        if self._stale:
            self.reload()

    def open_with(self, argument: object) -> None:
        """The key of a part."""
        key = str(argument)
        if key in ("identity", "month", "workers", "documents", "formation"):
            self.tabs.set_current(key)
            self._show_part(key)

    def may_leave(self) -> bool:
        """What is typed is kept as a draft."""
        for editor in (self.identity, self.month.editor, self.workers.editor):
            editor.keep_draft()
        return True

    def reload(self) -> None:
        """Read every part again."""
        self._stale = False
        desk = self._desk
        view = profile.identity(desk)
        if not self.identity.unsaved:
            self.identity.open(view)
        name = str(view.values.get("name") or "") if view is not None else ""
        self.title.set_line(name or self.tr("Belum diisi"))
        self.month.reload()
        self.workers.reload()
        self.documents.reload()
        self.formation.reload()

    def _show_part(self, key: str) -> None:
        self.stack.setCurrentIndex(("identity", "month", "workers", "documents", "formation").index(key))

    def _changed(self, changes: ChangeSet, _origin: object) -> None:
        if any(changes.touches(type) for type in _TOUCHED):
            self._stale = True
            if self.isVisible():
                self.reload()


class MonthPart(QWidget):
    """The state of one month; a new one goes on from the last."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.sheet: MonthSheet | None = None
        self.choose = Combo()
        self.choose.setMinimumContentsLength(16)
        self.choose.setAccessibleName(self.tr("Bulan"))
        self.choose.activated.connect(lambda _at: self.open_month())
        self.filled = Pill("", "info", "list-checks")
        self.same = Button(self.tr("Sama seperti bulan lalu"), "secondary", "copy")
        self.same.clicked.connect(self.same_as_last)
        self.editor = RecordEditor(desk, "profile_month", bus, jobs, keep=self._keep)
        self.editor.form.edited.connect(self._count)
        head = QHBoxLayout()
        head.setContentsMargins(px(17), 0, px(14), px(8))
        head.setSpacing(px(8))
        head.addWidget(Label(self.tr("Bulan"), "label"))
        head.addWidget(self.choose)
        head.addWidget(self.filled)
        head.addStretch(1)
        head.addWidget(self.same)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.editor, 1)

    @property
    def current(self) -> str:
        """The month shown, as its first day."""
        return str(self.choose.currentData() or profile.month_of(today(self._desk)))

    def reload(self) -> None:
        """Offer the months there are and the last two years; stay at the one shown."""
        before = self.choose.currentData()
        known = set(profile.months(self._desk))
        self.choose.clear()
        for month in last_months(today(self._desk), _MONTHS_SHOWN, known):
            words = month_words(month)
            self.choose.addItem(
                words if month in known else self.tr("%1 (kosong)").replace("%1", words), month
            )
        self.choose.setCurrentIndex(max(0, self.choose.findData(before)))
        if not self.editor.unsaved:
            self.open_month()

    def open_month(self) -> None:
        """Show the month chosen; an empty one is empty, with the last one's answers at hand."""
        self.editor.keep_draft()
        self.sheet = profile.read_month(self._desk, self.current)
        self.editor.open(self.sheet.record, {"month": self.current}, part=self.current)
        self.same.setVisible(self.sheet.record is None and bool(self.sheet.proposal))
        if self.sheet.proposal_month:
            self.same.setToolTip(month_words(self.sheet.proposal_month))
        self._count()

    def same_as_last(self) -> None:
        """Fill the form with the last month's answers; nothing is saved yet."""
        if self.sheet is not None:
            kept = {key: value for key, value in self.sheet.proposal.items() if value is not None}
            self.editor.form.set_values({**self.editor.form.values(), **kept})
            self.editor.form.edited.emit()

    def _keep(self, values: Values, view: RecordView | None) -> Saved:
        return profile.save_month(self._desk, str(values.get("month") or self.current), values, opened=view)

    def _count(self) -> None:
        sections = profile.filled(self.editor.form.values())
        open_ones = sum(each.asked - each.answered for each in sections)
        words = self.tr("%1 belum diisi").replace("%1", number(open_ones))
        self.filled.set_text(words if open_ones else self.tr("Semua terisi"))
        self.filled.set_look("warn" if open_ones else "ok", "list-checks")


class WorkersPart(ListedEditor):
    """Who works in the programme, and the form of the one chosen."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__(desk, "worker", self.tr("Pengelola"), bus, jobs)
        add = Button(self.tr("Tambah orang"), "primary", "user-plus")
        add.clicked.connect(self.open_new)
        self.print_button = Button(self.tr("Cetak struktur …"), "link", "printer")
        self.print_button.clicked.connect(self._ask_print)
        left = QVBoxLayout()
        tools = QHBoxLayout()
        tools.addWidget(add)
        tools.addStretch(1)
        tools.addWidget(self.print_button)
        left.addLayout(tools)
        left.addWidget(self.list, 1)
        self.messages = Messages()
        left.addWidget(self.messages)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(17), 0, 0, 0)
        row.setSpacing(px(12))
        row.addLayout(left, 40)
        row.addWidget(self.editor, 60)

    def _read(self) -> Iterable[WorkerRow]:
        return workers.everybody(self._desk)

    def _look(self, row: WorkerRow) -> RowLook:
        active = row.active_on(today(self._desk))
        pills = (PillData(self.tr("Terlatih"), "ok"),) if row.trained else ()
        place = f"RT {row.rt}" if row.rt else ""
        role = spoken(WORKER_ROLE.label(row.role)) if row.role else ""
        line = " · ".join(filter(None, (role, place)))
        if active:
            return RowLook(row.name, line, pills)
        return RowLook(row.name, line, pills, self.tr("Tidak aktif"), "neutral", "clock")

    def _ask_print(self) -> None:
        ask_target(self, self.tr("Simpan struktur"), "struktur-kampung-kb.pdf", "PDF (*.pdf)", self.print_to)

    def print_to(self, path: Path) -> None:
        """Draw the structure as PDF."""
        desk = self._desk
        job = self._jobs.read(lambda _job: workers.print_structure(desk, path))
        done = self.tr("Struktur tersimpan: %1").replace("%1", path.name)
        job.done.connect(lambda _none: self.messages.say(done, "ok"))
        job.failed.connect(self.messages.refuse)


class DocumentsPart(ListedEditor):
    """Decrees, plans and minutes with their files."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__(desk, "village_document", self.tr("Dokumen"), bus, jobs)
        self.messages = Messages()
        add = Button(self.tr("Tambah dokumen"), "primary", "plus")
        add.clicked.connect(self.open_new)
        self.attach_button = Button(self.tr("Lampirkan berkas …"), "secondary", "upload")
        self.attach_button.clicked.connect(self._ask_file)
        self.save_button = Button(self.tr("Simpan berkas …"), "link", "download")
        self.save_button.clicked.connect(self._ask_target)
        files = (
            QHBoxLayout()
        )  # below the list: beside the first button they would be too wide for a small screen
        files.addWidget(self.attach_button)
        files.addStretch(1)
        files.addWidget(self.save_button)
        left = QVBoxLayout()
        left.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.messages)
        left.addWidget(self.list, 1)
        left.addLayout(files)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(17), 0, 0, 0)
        row.setSpacing(px(12))
        row.addLayout(left, 50)
        row.addWidget(self.editor, 50)

    def _read(self) -> Iterable[DocumentRow]:
        return documents.listed(self._desk)

    def reload(self, select: str = "") -> None:
        """Read the list again."""
        super().reload(select)
        self._enable()

    def open(self, record: str) -> None:
        """Show a document's form."""
        super().open(record)
        self._enable()

    def open_new(self) -> None:
        """A form for one more document."""
        super().open_new()
        self._enable()

    def _enable(self) -> None:
        row = self.rows.get(self.list.selected_id)
        self.attach_button.setEnabled(row is not None)
        self.save_button.setEnabled(row is not None and row.size > 0)

    def _look(self, row: DocumentRow) -> RowLook:
        kind = spoken(DOCUMENT.label(row.kind)) if row.kind else ""
        line = " · ".join(filter(None, (kind, row.number, day_text(row.issued_on) if row.issued_on else "")))
        if row.size:
            status = self.tr("%1 kB").replace("%1", number(-(-row.size // 1024)))
            return RowLook(row.title, line, (), status, "ok", "file-text")
        return RowLook(row.title, line, (), self.tr("Tanpa berkas"), "warn", "circle-dot")

    def _ask_file(self) -> None:
        kinds = self.tr("Dokumen (*.pdf *.jpg *.jpeg *.png *.webp)")
        ask_files(self, self.tr("Pilih berkas"), kinds, lambda paths: self.attach(paths[0]))

    def attach(self, path: Path) -> None:
        """Give the document chosen its file."""
        desk, document = self._desk, self.list.selected_id
        if not document:
            return
        job = self._jobs.write(lambda _job: documents.attach(desk, document, path.read_bytes(), path.name))
        job.done.connect(self._attached)
        job.failed.connect(self.messages.refuse)

    def _attached(self, saved: Saved) -> None:
        self._bus.announce(saved.change, self)
        self._bus.notice(self.tr("Berkas dilampirkan."), saved.change.step)
        self.reload(saved.record)

    def _ask_target(self) -> None:
        row = self.rows.get(self.list.selected_id)
        if row is not None:
            ask_target(self, self.tr("Simpan berkas"), row.file_name or "dokumen.pdf", "", self.save_to)

    def save_to(self, path: Path) -> None:
        """Write the document's file somewhere else."""
        desk, document = self._desk, self.list.selected_id

        def work(_job: Job) -> None:
            data = documents.content(desk, document)
            if data is not None:
                path.write_bytes(data)

        job = self._jobs.read(work)
        job.done.connect(
            lambda _none: self.messages.say(self.tr("Tersimpan: %1").replace("%1", path.name), "ok")
        )
        job.failed.connect(self.messages.refuse)


class FormationPart(QWidget):
    """The checklist of formation."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        super().__init__()
        self._desk, self._bus, self._jobs = desk, bus, jobs
        self.messages = Messages()
        self.steps: tuple[StepState, ...] = ()
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(px(17), px(4), px(17), px(12))
        self.body.setSpacing(px(10))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.messages)
        column.addWidget(scrolled(inside), 1)

    def reload(self) -> None:
        """Read the steps again."""
        self.steps = formation.checklist(self._desk)
        clear(self.body)
        for state in self.steps:
            self.body.addWidget(self._line(state))
        self.body.addStretch(1)

    def _line(self, state: StepState) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(
            IconLabel("circle-check" if state.done_on else "circle", "ok" if state.done_on else "mut", 20)
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(f"{state.step}. {spoken(state.label)}", "strong"))
        said = [self.tr("Selesai %1").replace("%1", day_text(state.done_on))] if state.done_on else []
        if state.lacking:
            kinds = ", ".join(spoken(DOCUMENT.label(kind)) for kind in state.lacking)
            said.append(self.tr("Dokumen belum ada: %1").replace("%1", kinds))
        words.addWidget(ElidedLabel(" · ".join(said) or self.tr("Belum selesai"), "small"))
        row.addLayout(words, 1)
        day = editor_for(Field("day", Kind.DATE, Text("Tanggal", "Date"), "step"), today(self._desk))
        day.set_value(state.done_on or today(self._desk).isoformat())
        day.setFixedWidth(px(150))
        done = Button(
            self.tr("Catat selesai") if not state.done_on else self.tr("Ubah tanggal"), "secondary", "check"
        )
        done.clicked.connect(lambda _checked=False: self.complete(state.step, str(day.value() or "")))
        row.addWidget(day)
        row.addWidget(done)
        return line

    def complete(self, step: int, day: str) -> None:
        """Tick a step off on that day."""
        try:
            on = date.fromisoformat(day)
        except ValueError:
            self.messages.say(self.tr("Tanggal tidak dikenal. Contoh: 3-11-2026."), "warn")
            return
        desk = self._desk
        job = self._jobs.write(lambda _job: formation.complete_step(desk, step, on))
        job.done.connect(self._completed)
        job.failed.connect(self.messages.refuse)

    def _completed(self, saved: Saved) -> None:
        self.messages.say("")
        self._bus.announce(saved.change, self)
        self._bus.notice(self.tr("Langkah dicatat."), saved.change.step)
        self.reload()
