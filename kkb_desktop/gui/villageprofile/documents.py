"""Decrees, plans and minutes with their files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kkb_desktop import disk
from kkb_desktop.domain.codelists.programme import DOCUMENT
from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.forms.asking import ask_files, ask_target
from kkb_desktop.gui.forms.editors import day_text
from kkb_desktop.gui.forms.filesaving import save_file
from kkb_desktop.gui.forms.listededitor import ListedEditor
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.i18n import number, spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.models.paged import RowLook
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.beside import Beside
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.empty import EmptyState
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.training import practice_material
from kkb_desktop.services.programme.profile import documents
from kkb_desktop.services.programme.profile.documents import DocumentRow
from kkb_desktop.services.writing.records import Saved


class DocumentsPart(ListedEditor):
    """Decrees, plans and minutes with their files."""

    def __init__(self, desk: Desk, bus: Bus, jobs: JobRunner) -> None:
        empty = EmptyState(
            "file-text",
            self.tr("Belum ada dokumen"),
            self.tr("SK, rencana kerja, dan notulen disimpan di sini bersama berkasnya."),
            self.tr("Tambah dokumen"),
        )
        super().__init__(desk, "village_document", self.tr("Dokumen"), bus, jobs, empty=empty)
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
        holder = QWidget()
        left = QVBoxLayout(holder)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.messages)
        left.addWidget(self.contents, 1)
        left.addLayout(files)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(17), 0, 0, 0)
        column.addWidget(Beside(holder, self.editor, (50, 50)))

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
        ask_files(
            self,
            self.tr("Pilih berkas"),
            kinds,
            lambda paths: self.attach(paths[0]),
            start=practice_material(self._desk),
        )

    def attach(self, path: Path) -> None:
        """Give the document chosen its file."""
        desk, document = self._desk, self.list.selected_id
        if not document:
            return
        job = self._jobs.write(lambda _job: documents.attach_file(desk, document, path))
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

        def write() -> None:
            data = documents.content(desk, document)
            if data is not None:
                disk.write_whole(path, data)

        save_file(self._jobs.read, self.messages, path, write)
